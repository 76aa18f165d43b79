/** Shares that make a hundred, without a word that announces them: "A chiếm 42,5%, B chiếm 31,5%, còn lại 26%", and those of then in brackets behind those of now. */
import { decimal, exact, meets, sum, type Decimal } from "../../../figures";
import { firstFrom, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { isPercent, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { total } from "../evidence";
import { sortedTwice } from "../lists/families";
import { digitSlip, lengthSlip } from "../slips";

const HUNDRED = exact(decimal(100));
const LEAST = 3;
const MOST = 12;
/** Characters between two shares of one run. */
const REACH = 90;
const SHARED: ReadonlySet<Reading["role"]> = new Set(["value", "share", "ratio", "prior"]);
/** "cùng kỳ tương ứng:", "năm 2023 lần lượt là": the same shares, of then. */
const OF_THEN = /^[^%()]{0,60}(?:tương ứng|lần lượt|cùng kỳ|năm (?:20\d\d|trước))[^%()]{0,20}$/u;
const OPEN_END = /…|\.\.\.|v\.v/;

function hundred(figures: readonly Figure[], failed: Draft["verdict"] | null): Draft[] {
  const holds = (values: Values): boolean => meets(total(figures, values), HUNDRED);
  const ok = holds(asWritten);
  if (!ok && failed === null) return [];
  const added = sum(figures.map((figure) => figure.value)).toFixed().replace(".", ",");
  return [{
    kind: "sum", verdict: judge(figures, holds, failed ?? "review"), figures, holds, formula: `${figures.map(shown).join(" + ")} = ${added}%`,
    message: ok ? "Các tỷ trọng cộng lại bằng 100%." : `Cần xem cơ cấu: các tỷ trọng cộng lại bằng ${added}%, khác 100%.`,
  }];
}

/** Runs of percentages in one group, none of another figure between them. */
function runsOf(read: ReadParagraph): Reading[][] {
  const runs: Reading[][] = [];
  const open = new Map<number, Reading[]>();
  for (const reading of read.readings) {
    const { figure } = reading;
    const run = open.get(figure.group);
    const last = run?.[run.length - 1];
    if (!isPercent(figure) || !SHARED.has(reading.role) || figure.bound) {
      open.delete(figure.group);
    } else if (run === undefined || last === undefined || figure.start - last.figure.unitEnd > REACH || run.length >= MOST) {
      const fresh = [reading];
      open.set(figure.group, fresh);
      runs.push(fresh);
    } else run.push(reading);
  }
  return runs;
}

const SAID = /(?:chiếm|tỷ trọng|tỉ trọng)(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s*$/u;
const REST = /(?<![A-Za-zÀ-ỹ])(?:khác|còn lại)(?![A-Za-zÀ-ỹ])/u;

/** "A chiếm 54,6%, tăng 11%; B chiếm 33,1%, …", "A (36,7%), B (10,8%), …": one share for each item of a sentence, whatever stands between. */
function sharesOf(read: ReadParagraph): Reading[][] {
  const { low } = read.paragraph.content;
  const { groups } = read.structure;
  const alone = ({ figure }: Reading): boolean => {
    const group = groups[figure.group];
    return group !== undefined && group.parent !== null && /^[\s(]*(?:(?:chiếm|đạt|tỷ lệ)\s+)*$/u.test(low.slice(group.start, figure.start)) && /^[\s)]*$/.test(low.slice(figure.unitEnd, group.end));
  };
  const said = new Map<number, Reading[]>();
  const bracketed = new Map<number, Reading[]>();
  for (const reading of read.readings) {
    const { figure, role } = reading;
    if (!isPercent(figure) || figure.bound || figure.hedge !== null || role === "growth" || role === "change") continue;
    const inside = alone(reading);
    const root = inside ? groups[figure.group]?.parent : figure.group;
    if (root === null || root === undefined || (!inside && role !== "share" && !SAID.test(low.slice(Math.max(0, figure.start - 60), figure.start)))) continue;
    const map = inside ? bracketed : said;
    const those = map.get(root);
    if (those === undefined) map.set(root, [reading]);
    else if (those.length < 2 * MOST) those.push(reading);
  }
  return [...said.values(), ...bracketed.values()];
}

/** What is left of all. */
const LEFT = /(?<![A-Za-zÀ-ỹ])còn lại(?![A-Za-zÀ-ỹ])/u;
/** The three sectors make less than this where taxes are told apart. */
const UNTAXED = 98;
/** The last item of a list. */
const JOINED = /(?:^|[\s,;])và\s/u;

/** Two kinds of which no third is thinkable. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/thành thị|đô thị/u, /nông thôn/u],
  [/(?<![A-Za-zÀ-ỹ])nam(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])nữ(?![A-Za-zÀ-ỹ])/u],
  [/quốc tế|nước ngoài/u, /nội địa|trong nước/u],
  [/ngắn hạn/u, /(?<![A-Za-zÀ-ỹ])dài hạn/u],
];
/** Another whole, another time. */
const ELSEWHERE = /(?<![A-Za-zÀ-ỹ])(?:riêng|trong đó|cùng kỳ|so với|năm (?:trước|20\d\d)|trong khi|như|tăng|giảm|lãi suất|kế hoạch)(?![A-Za-zÀ-ỹ])/u;
/** How the share in front has changed: "ngắn hạn chiếm 62,4%, giảm 2,3%; dài hạn …". */
const CHANGED = /^[\s,(]*(?:tăng|giảm)[^;%]*%[^;%]{0,40}[;)]/u;
/** "Phân theo ngành: …", "Cơ cấu: …": all of them are told. */
const SORTED = /(?<![A-Za-zÀ-ỹ])(?:phân|chia) theo [^.;:%]{2,40}:[^.;:%]{0,60}$/u;
/** Decimals with which shares hardly ever look like a hundred but for a slip, where nothing says that they are all. */
const FINE = 2;

/** The comma set one place off: "14,2%" for "1,42%". */
const shifted = (value: Decimal, { text, value: written }: Figure): boolean => text.includes(",") && (value.eq(written.times(10)) || value.times(10).eq(written));

/** One slip of the pen in one of the shares keeps them from making a hundred. */
function slipped(figures: readonly Figure[]): boolean {
  const gap = decimal(100).minus(sum(figures.map((figure) => figure.value)));
  return figures.some((figure) => {
    const value = figure.value.plus(gap);
    if (value.lte(0) || value.gte(100)) return false;
    const written = figure.text.replace(/\D/g, "");
    const needed = value.toFixed(figure.decimals).replace(/\D/g, "");
    return digitSlip(written, needed) !== null || lengthSlip(written, needed) !== null || shifted(value, figure);
  });
}

/** "ngân sách 20%, khoảng 120 tỷ đồng, tín dụng 4,5%, …, còn lại 65%": with shares in front, an amount between them, the run makes a hundred. */
function goesBack({ readings }: ReadParagraph, run: readonly Reading[]): boolean {
  const [first] = run;
  const at = first === undefined ? 0 : firstFrom(readings, first.figure.start);
  const figures = run.map(({ figure }) => figure);
  for (const { figure, role } of readings.slice(Math.max(0, at - 2 * MOST), at).reverse()) {
    if (figure.group !== first?.figure.group) continue;
    if (isPercent(figure) && SHARED.has(role)) figures.unshift(figure);
    if (figures.length > run.length && hundred(figures, null).length > 0) return true;
  }
  return false;
}

/** Shares that should make a hundred by their words, or their many digits, and miss it by one slip. */
function missed(read: ReadParagraph, shares: readonly Reading[]): Draft[] {
  const { low } = read.paragraph.content;
  const figures = shares.map((reading) => reading.figure);
  const [first, last] = [figures[0], figures[figures.length - 1]];
  if (first === undefined || last === undefined || figures.length > MOST || figures.some((figure) => figure.hedge !== null || figure.denominator !== null)) return [];
  const names = figures.map((figure, i) => low.slice(figures[i - 1]?.unitEnd ?? Math.max(0, first.start - REACH), figure.start).replace(i === 0 ? /^.*[.;:(]/su : CHANGED, ""));
  const pair = figures.length === 2 && PAIRS.some(([a, b]) => names.every((name) => a.test(name) !== b.test(name)) && a.test(names[0] ?? "") !== a.test(names[1] ?? ""));
  const ending = names[names.length - 1] ?? "";
  const rest = (figures.length >= LEAST ? REST : LEFT).test(ending) && !names.slice(0, -1).some((name) => REST.test(name));
  const added = sum(figures.map((figure) => figure.value));
  // "nông nghiệp 12,4%, công nghiệp 39,1% và dịch vụ 41,8%": taxes on products are a sector of their own, often left out.
  const taxed = /dịch vụ/u.test(ending) && added.lt(UNTAXED);
  const joined = figures.length >= LEAST && JOINED.test(ending) && !sortedTwice(names) && !taxed;
  const few = figures.filter((figure) => figure.decimals < (joined ? 1 : FINE));
  // One comma set off leaves a decimal less.
  const fine = figures.length >= LEAST && (few.length === 0 || (few.length === 1 && figures.length > LEAST && few.every((figure) => shifted(figure.value.plus(decimal(100).minus(added)), figure))));
  const sorted = figures.length >= LEAST && SORTED.test(low.slice(Math.max(0, first.start - REACH), first.start)) && /^\s*(?:[.;]|$)/u.test(low.slice(last.unitEnd));
  // "A chiếm 52%, B chiếm 41% và C chiếm 17%": more than all there is.
  const over = joined && added.gt(100) && shares.every(({ role, clause }) => role === "share" || SAID.test(clause));
  if (!(pair || rest || fine || over || sorted) || names.some((name, i) => ELSEWHERE.test(pair && i === 0 ? name.replace(/^[^%]*trong đó[\s:,]*/u, "") : name)) || OPEN_END.test(low.slice(first.start, last.unitEnd + 6)) || !slipped(figures)) return [];
  return hundred(figures, "review").filter((draft) => draft.verdict === "review");
}

/** Stretches of a sentence's shares that make a hundred; of all of them with a rest at the end, that which nearly does. */
function stretches(read: ReadParagraph, shares: readonly Reading[]): Draft[] {
  const out: Draft[] = [];
  for (let from = 0; from + 1 < shares.length; from++) {
    const least = shares.length === 2 ? 2 : LEAST;
    const end = Array.from({ length: Math.min(MOST, shares.length - from) }, (_, i) => from + i + 1).find((to) => to - from >= least && hundred(shares.slice(from, to).map((r) => r.figure), null).length > 0);
    if (end === undefined) continue;
    out.push(...hundred(shares.slice(from, end).map((r) => r.figure), null));
    from = end - 1;
  }
  const last = shares[shares.length - 1];
  const added = sum(shares.map((r) => r.figure.value));
  const rest = last !== undefined && REST.test(read.paragraph.content.low.slice(shares[shares.length - 2]?.figure.unitEnd, last.figure.start));
  const near = added.gte(97) && added.lte(103);
  return out.length === 0 && shares.length > LEAST && rest && near ? hundred(shares.map((r) => r.figure), "review") : out.length === 0 ? missed(read, shares) : out;
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

/** The contributions of all to one change: "đóng góp 81% vào mức tăng chung". */
function contributed(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!low.includes("đóng góp")) return [];
  const told = read.readings.filter(({ figure, clause }) => isPercent(figure) && /đóng góp(?:\s+(?:khoảng|tới|đến))?\s*$/u.test(clause));
  const own = told.filter(({ figure }) => {
    const group = read.structure.groups[figure.group];
    const before = low.slice(Math.max(0, (group?.parent === null ? figure.start : (group?.start ?? 0)) - REACH), figure.start);
    return !/(?<![A-Za-zÀ-ỹ])(?:riêng|trong đó)(?![^;]*;)/u.test(before.slice(before.lastIndexOf(";") + 1).slice(before.lastIndexOf("), ") + 1));
  });
  return [told, own].filter((run) => run.length >= LEAST).flatMap((run) => hundred(run.map((r) => r.figure), null)).slice(0, 1);
}

/** What opens a structure: "cơ cấu tương ứng là 29,8% - 43,9% - 26,3%". */
const STRUCTURE = /(?:(?<!chuyển dịch |chuyển đổi |chuyển )cơ cấu(?:\s+[A-Za-zÀ-ỹ]+){0,6}\s+(?:tương ứng|lần lượt|gồm|là)(?:\s+(?:tương ứng|lần lượt|là))*|(?<!chuyển dịch |chuyển đổi |chuyển )cơ cấu(?:\s+(?:ngành|kinh tế|vốn|nguồn vốn|lao động|chi|thu))?)\s*:?\s*$/u;
const DASHES = /^\s*[-–]\s*$/;

/** All shares of a structure, parted by dashes, told to the end: they make a hundred or a person should look. */
function announced(read: ReadParagraph, run: readonly Reading[]): boolean {
  const { low } = read.paragraph.content;
  const [first] = run;
  if (first === undefined || !STRUCTURE.test(low.slice(Math.max(0, first.figure.start - 60), first.figure.start))) return false;
  return run.every(({ figure }, i) => figure.hedge === null && (i === 0 || DASHES.test(low.slice(run[i - 1]?.figure.unitEnd ?? 0, figure.start))));
}

/** Shares that make a hundred where nothing says that they should, and those that stand where such are told again. */
export function hundreds(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const runs = runsOf(read).filter((run) => run.length >= LEAST);
    const open = (run: readonly Reading[]): boolean => OPEN_END.test(read.paragraph.content.low.slice(run[0]?.figure.start, (run[run.length - 1]?.figure.unitEnd ?? 0) + 6));
    const ofRun = (run: readonly Reading[], i: number): Draft[] => {
      const told = hundred(run.map((r) => r.figure), (ofThen(read, run, runs[i - 1]) || announced(read, run)) && !open(run) ? "review" : null);
      if (told.length > 0) return told;
      const asked = missed(read, run);
      return asked.length > 0 && goesBack(read, run) ? [] : asked;
    };
    return [...runs.flatMap(ofRun), ...sharesOf(read).flatMap((shares) => stretches(read, shares)), ...contributed(read)];
  });
}

/** Without the question why shares miss a hundred where one of them is wrong by its own numbers: one cause is told once. */
export function withoutSpoiled(drafts: readonly Draft[]): readonly Draft[] {
  const wrong = new Set(drafts.flatMap(({ kind, verdict, figures }) => (kind === "ratio" && verdict === "inconsistent" ? figures.filter(isPercent).map(({ id }) => id) : [])));
  return drafts.filter(({ kind, verdict, figures }) => kind !== "sum" || verdict !== "review" || !figures.every(isPercent) || !figures.some(({ id }) => wrong.has(id)));
}
