/** Shares that make a hundred, without a word that announces them: "A chiếm 42,5%, B chiếm 31,5%, còn lại 26%", and those of then in brackets behind those of now. */
import { sum } from "../../../../figures";
import type { ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import type { Reading } from "../../../claims/roles";
import type { Draft } from "../../draft";
import { contributedShares } from "./contributed";
import { mixedShares, namesOf, runsOf, sharesOf } from "./lists";
import { hundred, LEAST, OPEN_END } from "./made";
import { goesBack, missed, REST } from "./missed";
import { isPair } from "../../pairs";
import { sectorShares, sectorsAhead } from "./sectors";
import { kindsTold } from "../../lists/families";
import { structuresIn } from "./tiles";

/** "cùng kỳ tương ứng:", "năm 2023 lần lượt là": the same shares, of then. */
const OF_THEN = /^[^%()]{0,60}(?:tương ứng|lần lượt|cùng kỳ|năm (?:20\d\d|trước))[^%()]{0,20}$/u;

/** "nam chiếm 51,8%, nữ chiếm 46,2%; thành thị chiếm 33,4%, …": two neighbours of which no third is thinkable, and which one slip keeps from a hundred. */
function pairsMissed(read: ReadParagraph, shares: readonly Reading[], made: readonly Draft[]): Draft[] {
  if (shares.length === 2) return [];
  const told = new Set(made.flatMap(({ figures }) => figures.map(({ id }) => id)));
  return shares.slice(1).flatMap((second, i): Draft[] => {
    const first = shares[i];
    if (first === undefined || told.has(first.figure.id) || told.has(second.figure.id) || !isPair(namesOf(read, [first, second]))) return [];
    const asked = missed(read, [first, second]);
    for (const { figures } of asked) for (const { id } of figures) told.add(id);
    return asked;
  });
}

/** Stretches of a sentence's shares that make a hundred; of all of them with a rest at the end, that which nearly does. */
function stretches(read: ReadParagraph, shares: readonly Reading[]): Draft[] {
  const made = structuresIn({ figures: shares.map((r) => r.figure), names: namesOf(read, shares), said: true });
  const asked = pairsMissed(read, shares, made);
  if (made.length + asked.length > 0) return [...made, ...asked];
  const last = shares[shares.length - 1];
  const added = sum(shares.map((r) => r.figure.value));
  const rest = last !== undefined && REST.test(read.paragraph.content.low.slice(shares[shares.length - 2]?.figure.unitEnd, last.figure.start));
  const near = added.gte(97) && added.lte(103);
  return shares.length > LEAST && rest && near ? hundred(shares.map((r) => r.figure), "review") : missed(read, shares);
}

/** In brackets right behind a run that makes a hundred, as many shares of another time. */
function ofThen(read: ReadParagraph, run: readonly Reading[], before: readonly Reading[] | undefined): boolean {
  const [first] = run;
  const last = before?.[before.length - 1];
  const group = first === undefined ? undefined : read.structure.groups[first.figure.group];
  if (first === undefined || last === undefined || group === undefined || group.parent !== last.figure.group || before?.length !== run.length) return false;
  const { low } = read.paragraph.content;
  return OF_THEN.test(low.slice(group.start, first.figure.start)) && !/[.;]/.test(low.slice(last.figure.unitEnd, group.start)) && hundred(before.map((r) => r.figure), null).length > 0;
}

/** What opens a structure: "cơ cấu tương ứng là 29,8% - 43,9% - 26,3%". */
const STRUCTURE = /(?:(?<![A-Za-zÀ-ỹ])tỷ trọng[^.;:%()\d]{0,90}(?:tương ứng|lần lượt)(?:\s+(?:tương ứng|lần lượt|là|đạt))*|(?<!chuyển dịch |chuyển đổi |chuyển )cơ cấu(?:\s+[A-Za-zÀ-ỹ]+){0,6}\s+(?:tương ứng|lần lượt|gồm|là)(?:\s+(?:tương ứng|lần lượt|là))*|(?<!chuyển dịch |chuyển đổi |chuyển )cơ cấu(?:\s+(?:ngành|kinh tế|vốn|nguồn vốn|lao động|chi|thu))?)\s*:?\s*$/u;
const DASHES = /^\s*[-–]\s*$/;

/** All shares of a structure, parted by dashes, told to the end: they make a hundred or a person should look. */
function announced(read: ReadParagraph, run: readonly Reading[]): boolean {
  const { low } = read.paragraph.content;
  const [first] = run;
  if (first === undefined || !STRUCTURE.test(low.slice(Math.max(0, first.figure.start - 120), first.figure.start))) return false;
  return run.every(({ figure }, i) => figure.hedge === null && (i === 0 || DASHES.test(low.slice(run[i - 1]?.figure.unitEnd ?? 0, figure.start))));
}

/** Shares that make a hundred where nothing says that they should, and those that stand where such are told again. */
export function hundreds(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const all = runsOf(read);
    const runs = all.filter((run) => run.length >= LEAST);
    const shares = sharesOf(read);
    const said = new Set(shares.flatMap((those) => (those.length < 2 ? [] : those.map(({ figure }) => figure.id))));
    const open = (run: readonly Reading[]): boolean => OPEN_END.test(read.paragraph.content.low.slice(run[0]?.figure.start, (run[run.length - 1]?.figure.unitEnd ?? 0) + 6));
    const ofRun = (run: readonly Reading[], i: number): Draft[] => {
      const told = hundred(run.map((r) => r.figure), (ofThen(read, run, runs[i - 1]) || announced(read, run) || sectorsAhead(read.paragraph.content.low, run.map((r) => r.figure))) && !open(run) ? "review" : null);
      if (told.length > 0) return told;
      const made = structuresIn({ figures: run.map((r) => r.figure), names: namesOf(read, run), said: false });
      if (made.length > 0) return made;
      const asked = missed(read, run);
      return asked.length > 0 && goesBack(read, run) ? [] : asked;
    };
    // Two that no word calls shares: kinds that are all there are.
    const pairs = all.filter((run) => run.length === 2 && kindsTold(namesOf(read, run)) !== null && !run.some(({ figure, role }) => role === "share" || said.has(figure.id)));
    const mixed = mixedShares(read).flatMap((shares) => structuresIn({ figures: shares.map((r) => r.figure), names: namesOf(read, shares), said: false }));
    return [...runs.flatMap(ofRun), ...shares.flatMap((those) => stretches(read, those)), ...pairs.flatMap((run) => stretches(read, run)), ...mixed, ...contributedShares(read), ...sectorShares(read)];
  });
}
