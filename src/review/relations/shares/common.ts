/** Wholes that several shares of a paper have in common: they say what another share beside them is of, and where all of them miss it by one slip, the whole is what slipped. */
import { decimal, divideIntervals, exact, meets, percentOf, sum, ZERO, type RationalInterval } from "../../../figures";
import { claimsAbout } from "../../claims/about";
import type { Claim } from "../../claims/claim";
import { quoted } from "../../claims/name";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import { baseInterval, intervalOf, isPercent, kindOf, nounOf, tellingDigits, type Figure } from "../../reading/figure";
import { shown, type Draft, type Values } from "../draft";
import { baseValue } from "../evidence";
import { denominatorOf } from "../lists/groups";
import { onlyTruncated, ratioDraft } from "../quotients";
import { sharesSaid, type Said } from "./said";
import { slippedShare, slippedTo } from "../slipped";
import { alike, canBeWhole } from "./wholes";

/** A whole with the shares that hold of it. */
interface Common {
  readonly whole: Figure;
  readonly held: readonly Draft[];
  /** The row of shares that has the whole in front of it: what bears no noun in it is of the whole, too. */
  readonly row?: readonly Said[];
}

/** Digits of a share that hold of no other whole by chance. */
const TELLING = 3;
/** Paragraphs between a share and the others that have its whole. */
const NEAR = 8;
/** So much may be chance for each share that holds of the whole, and in all. */
const EACH = 0.25;
const MOST = 0.75;
const LEAST = 2;

const statedOf = ({ figures }: Draft): Figure | undefined => figures[2];
const isShare = ({ kind, figures }: Draft): boolean => kind === "ratio" && figures.length === 3 && figures[2] !== undefined && isPercent(figures[2]);
const keyOf = (report: ReadReport, whole: Figure): string => `${report.paragraphs[whole.paragraph]?.paragraph.file ?? ""}|${kindOf(whole)}|${baseValue(whole).toFixed()}`;

/** The wholes of which two shares and more hold, each value once. */
function commonOf(report: ReadReport, drafts: readonly Draft[]): Common[] {
  const byWhole = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const [part, whole, stated] = draft.figures;
    if (draft.verdict !== "consistent" || !isShare(draft) || part === undefined || whole === undefined || stated === undefined || tellingDigits(stated) < TELLING || part.denominator !== null || stated.hedge !== null) continue;
    const key = keyOf(report, whole);
    const held = byWhole.get(key);
    if (held === undefined) byWhole.set(key, [draft]);
    else held.push(draft);
  }
  return [...byWhole.values()].flatMap((held) => {
    const [, whole] = held[0]?.figures ?? [];
    return whole === undefined || held.length < LEAST ? [] : [{ whole, held }];
  });
}

/** The words behind a share, as far as they name what it is of. */
function baseWords(report: ReadReport, stated: Figure): readonly string[] {
  const reading = claimsAbout(report).get(stated.id)?.attributes.find(({ figure }) => figure.id === stated.id);
  return contentWords(reading?.tail ?? "");
}

/** A share beside those that hold of a whole, of a base that none of its words sets apart from theirs. */
function belongs(report: ReadReport, said: Said, { whole, held, row }: Common): boolean {
  const { part, stated } = said;
  if ((row === undefined ? !alike(whole, part.figure) : !row.includes(said)) || whole.id >= part.figure.id || part.figure.id === whole.id) return false;
  const sectionOf = (paragraph: number): unknown => report.paragraphs[paragraph]?.paragraph.section.id;
  if (!held.some(({ figures: [other] }) => other !== undefined && sectionOf(other.paragraph) === sectionOf(part.paragraph))) return false;
  const claim = claimsAbout(report).get(whole.id);
  const known = new Set([...held.flatMap((draft) => { const own = statedOf(draft); return own === undefined ? [] : baseWords(report, own); }), ...(claim === undefined ? [] : [...claim.core, ...claim.full]), ...contentWords(nounOf(whole))]);
  return contentWords(stated.tail).every((word) => known.has(word));
}

/** The share asked about as one of the only common whole that a slip of the pen keeps it from. */
function ofCommon(report: ReadReport, said: Said, all: ReadonlyMap<number, readonly Common[]>): Draft | null {
  const found = around(all, said.part.paragraph).filter((one) => belongs(report, said, one)).flatMap((one): Draft[] => {
    const draft = ratioDraft(said.part.figure, one.whole, said.stated.figure, said.part, "review");
    if (draft === null || draft.verdict === "consistent") return [];
    const { explained, chance } = slippedShare(draft);
    return explained && chance <= Math.min(MOST, EACH * one.held.length) ? [draft] : [];
  });
  const [only, ...others] = found;
  return only === undefined || others.some(({ figures: [, whole] }) => !whole?.value.eq(only.figures[1]?.value ?? ZERO)) ? null : only;
}

/** What the whole must be for a share to hold. */
const implied = ({ part, stated }: Said): RationalInterval => divideIntervals(baseInterval(part.figure), intervalOf(stated.figure));

/** "15 hoàn thành tốt", "Nữ 10", "21 tái cử": told by what they are, not by what is counted. */
const isBare = ({ part: { figure } }: Said): boolean => figure.unit === null;

/** Shares of one sentence, at least one of them without a unit, told by words of one kind: none is of what has been reached where the other is not. */
function besideBare(a: Said, b: Said): boolean {
  const reached = ({ stated }: Said): boolean => stated.operator === "đạt";
  return (isBare(a) || isBare(b)) && kindOf(a.part.figure) === "count" && kindOf(b.part.figure) === "count" && a.part.paragraph === b.part.paragraph && a.part.group === b.part.group && reached(a) === reached(b);
}

/** Of the thing that a whole counts, or of no thing in so many words. */
const mayBeOf = (whole: Figure, said: Said): boolean => alike(whole, said.part.figure) || (isBare(said) && kindOf(whole) === "count" && nounOf(whole) !== "");

/** Shares in a row, each right behind the other but for its own words, of one kind of thing. */
function rowsIn(said: readonly Said[]): Said[][] {
  const rows: Said[][] = [];
  let row: Said[] = [];
  for (const one of said) {
    const last = row[row.length - 1];
    const goesOn = last !== undefined && (alike(last.part.figure, one.part.figure) || besideBare(last, one)) && one.part.paragraph - last.part.paragraph <= 1 && contentWords(one.stated.tail).join() === contentWords(last.stated.tail).join();
    if (!goesOn) {
      rows.push(row);
      row = [];
    }
    row.push(one);
  }
  return [...rows, row].filter((shares) => shares.length >= LEAST);
}

const MOST_BACK = 6;
const MOST_ABOVE = 2;
const BY_CHANCE = 0.1;

/** "412/418 chi bộ": the number below the stroke, told by the same words. */
function belowOf(report: ReadReport, claim: Claim): Claim[] {
  const below = denominatorOf(report, claim.figure);
  return below === null ? [] : [{ ...claim, figure: below }];
}

/** The claims in front of a row that may be its whole: of its paragraph, and of those above in its section. */
function wholesBefore(report: ReadReport, said: Said): Claim[] {
  const { part } = said;
  const own = report.paragraphs[part.paragraph];
  const out: Claim[] = [];
  for (let i = part.paragraph, left = MOST_ABOVE + 1; i >= 0 && left > 0; i--) {
    const read = report.paragraphs[i];
    if (read === undefined || own === undefined || read.paragraph.file !== own.paragraph.file || read.paragraph.section.id !== own.paragraph.section.id || read.paragraph.content.low.includes("\t")) break;
    if (read.claims.length === 0) continue;
    left--;
    const inFront = read.claims.filter((c) => c.figure.start < part.figure.start || i < part.paragraph);
    out.push(...inFront.flatMap((c) => [c, ...belowOf(report, c)]).filter((c) => canBeWhole(c) && mayBeOf(c.figure, said)).slice(-MOST_BACK).reverse());
  }
  return out;
}

/** The whole in front of a row that most of its shares hold of, two at least; none where another has as many. */
function ofRow(report: ReadReport, row: readonly Said[]): Common[] {
  const [first] = row;
  if (first === undefined || row.length <= LEAST || !row.some(isBare)) return [];
  const found = wholesBefore(report, first).flatMap(({ figure }): (Common & { readonly row: readonly Said[] })[] => {
    const held = row.flatMap((said) => {
      const draft = said.stated.figure.hedge === null && said.part.figure.id !== figure.id ? ratioDraft(said.part.figure, figure, said.stated.figure, said.part, "review") : null;
      return draft?.verdict === "consistent" ? [draft] : [];
    });
    const digits = held.reduce((all, draft) => all + tellingDigits(statedOf(draft) ?? figure), 0);
    return held.length >= LEAST && digits >= 2 * TELLING - 1 ? [{ whole: figure, held, row }] : [];
  }).sort((a, b) => b.held.length - a.held.length);
  const [best, next] = found;
  return best === undefined || (next?.held.length === best.held.length && !baseValue(next.whole).eq(baseValue(best.whole))) ? [] : [best];
}

/** One finding where all shares of a row miss one whole, and all of them have the whole that one slip of the pen in it would give. */
function ofSlippedWhole(report: ReadReport, row: readonly Said[]): Draft | null {
  const [first] = row;
  if (first === undefined || row.some(({ stated }) => stated.figure.hedge !== null) || row.reduce((all, { stated }) => all + tellingDigits(stated.figure), 0) < 2 * TELLING - 1) return null;
  const candidates = wholesBefore(report, first).filter((c, i, all) => !row.some(({ part }) => part === c) && all.findIndex((other) => baseValue(other.figure).eq(baseValue(c.figure))) === i);
  // One of a row may have been cut instead of rounded.
  const holdsAll = (whole: Figure, values: Values): boolean => {
    const missing = row.filter(({ part, stated }) => !meets(percentOf(baseInterval(values(part.figure)), baseInterval(values(whole))), intervalOf(values(stated.figure))));
    return missing.length === 0 || (missing.length === 1 && row.length > LEAST && missing.every(({ part, stated }) => onlyTruncated(values(stated.figure), percentOf(baseInterval(values(part.figure)), baseInterval(values(whole))))));
  };
  if (candidates.some((c) => row.some(({ part, stated }) => meets(percentOf(baseInterval(part.figure), baseInterval(c.figure)), intervalOf(stated.figure))))) return null;
  const found = candidates.flatMap((c) => {
    const { to, rare, variants } = slippedTo(c.figure, (figure) => holdsAll(c.figure, (f) => (f.id === figure.id ? figure : f)));
    // A digit lost or typed twice, or a comma moved: only where the row stands beside its whole.
    return to === null || (rare && c.paragraph !== first.part.paragraph) ? [] : [{ c, to, variants }];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  // The finest share leaves so much room, and so does a whole in few digits.
  const room = Math.max(Math.min(...row.map((said) => roomOf(implied(said)))), roomOf(percentOf(baseInterval(only.c.figure), exact(baseValue(only.c.figure)))));
  if ((only.variants * candidates.length * room) / Math.LN10 > BY_CHANCE) return null;
  const { figure } = only.c;
  return {
    kind: "ratio", verdict: "review", figures: [figure, ...row.flatMap(({ part, stated }) => [part.figure, stated.figure])], holds: (values) => holdsAll(figure, values),
    message: `Cần xem ${quoted(only.c)}: ${row.length} tỷ lệ nêu sau đó (${row.slice(0, 3).map(({ stated }) => shown(stated.figure)).join(", ")}) đều ứng với ${shown(only.to)}, báo cáo ghi ${shown(figure)}.`,
    formula: row.map(({ part, stated }) => `${shown(part.figure)} / ${shown(figure)} ≠ ${shown(stated.figure)}`).join("; "),
  };
}

/** The width of an interval over its lower end. */
const roomOf = ({ low, high }: RationalInterval): number => (low === null || high === null ? Infinity : ratio(high) / ratio(low) - 1);
const ratio = ({ num, den }: NonNullable<RationalInterval["low"]>): number => Number(num.toString()) / Number(den.toString());

/** The common wholes by the paragraphs that the shares stand in which hold of them. */
function byParagraph(all: readonly Common[]): ReadonlyMap<number, readonly Common[]> {
  const out = new Map<number, Common[]>();
  for (const one of all) {
    for (const paragraph of new Set(one.held.flatMap(({ figures: [part] }) => part?.paragraph ?? []))) out.set(paragraph, [...(out.get(paragraph) ?? []), one]);
  }
  return out;
}

function around(all: ReadonlyMap<number, readonly Common[]>, paragraph: number): Common[] {
  const out = new Set<Common>();
  for (let i = paragraph - NEAR; i <= paragraph + NEAR; i++) for (const one of all.get(i) ?? []) out.add(one);
  return [...out];
}

/** So much may a slip add to shares of one whole. */
const OVERFULL = decimal(130);

/** "cụm một 8.915 thí sinh đỗ, chiếm 94,3%; cụm hai 3.912 thí sinh đỗ, chiếm 77,8%": shares that are more than all of one whole are of wholes of their own. */
function withoutOverfull(drafts: readonly Draft[]): Draft[] {
  const failing = new Map<string, Draft[]>();
  const key = ({ figures: [part, whole] }: Draft): string => `${part?.paragraph ?? ""}|${whole?.id ?? ""}`;
  for (const draft of drafts) if (draft.verdict !== "consistent" && isShare(draft) && draft.figures[0]?.denominator === null) failing.set(key(draft), [...(failing.get(key(draft)) ?? []), draft]);
  const others = new Set([...failing].flatMap(([at, those]) => (those.length >= LEAST && sum(those.map((draft) => statedOf(draft)?.value ?? ZERO)).gt(OVERFULL) ? [at] : [])));
  return drafts.filter((draft) => draft.verdict === "consistent" || !isShare(draft) || !others.has(key(draft)));
}

/** Adds what common wholes say of shares that nothing has judged, and tells a whole that slipped once, not at each of its shares. */
export function withCommonWholes(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  const holding = new Set(drafts.flatMap((draft) => (draft.verdict === "consistent" ? draft.figures.map(({ id }) => id) : [])));
  const told = new Set(drafts.flatMap((draft) => draft.figures.map(({ id }) => id)));
  const said = report.paragraphs.flatMap((read) => sharesSaid(read)).filter(({ whole }) => whole === null);
  const open = said.filter(({ stated }) => !holding.has(stated.figure.id));
  const slipped = rowsIn(open).flatMap((row) => ofSlippedWhole(report, row) ?? []);
  const replaced = new Set(slipped.flatMap(({ figures }) => figures.slice(1).map(({ id }) => id)));
  const all = byParagraph([...commonOf(report, drafts), ...rowsIn(said).flatMap((row) => ofRow(report, row))]);
  const added = all.size === 0 ? [] : open.filter(({ stated }) => !told.has(stated.figure.id) && !replaced.has(stated.figure.id)).flatMap((said) => ofCommon(report, said, all) ?? []);
  const kept = withoutOverfull(drafts.filter((draft) => draft.verdict === "consistent" || !isShare(draft) || !replaced.has(statedOf(draft)?.id ?? -1)));
  return [...kept, ...slipped, ...added];
}

