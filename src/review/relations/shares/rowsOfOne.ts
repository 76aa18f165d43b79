/**
 * Rows of shares of one whole, whatever each of their parts is counted by: "Bầu 80 đại biểu: 22 nữ (27,5%), 9 dân tộc
 * thiểu số (11,25%), 26 tái cử (32,5%)". What most of a row are shares of, the others are; and where none holds, the whole
 * that opens the row is asked about if one slip in it lets them hold.
 */
import { isBelow, sum } from "../../../figures";
import { placeOf, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { baseInterval, isPercent, kindOf, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import type { Draft } from "../draft";
import { baseValue } from "../evidence";
import { isCut, ratioDraft } from "../quotients";
import { fitChance, plausible, slippedShare, slippedTo } from "../slipped";
import { ownTail, sharesSaid, type Said } from "./said";

const MOST_ITEMS = 16;
const MOST_WHOLES = 8;
/** So seldom the shares that hold of a whole would do so by chance. */
const BY_CHANCE = 0.001;
const OPENS = /(?::|(?<![A-Za-zÀ-ỹ])(?:trong đó|gồm|bao gồm|chia ra|như sau)(?![A-Za-zÀ-ỹ]))[^\d;.]*$/u;
const MOST_LEAD = 60;
/** "bằng 12,8% so với tổng số được đánh giá": of what all the row is of. */
const IN_ALL = /^\s*(?:so với|trên|trong|của)?\s*tổng số(?![A-Za-zÀ-ỹ])/u;

/** The shares of a paragraph by sentence, none with a base of its own; two or more. */
function rowsIn(read: ReadParagraph): Said[][] {
  const rows = new Map<number, Said[]>();
  for (const said of sharesSaid(read)) {
    if (said.whole !== null || !(ownTail(said.stated).trim() === "" || IN_ALL.test(said.stated.tail)) || kindOf(said.part.figure) !== "count") continue;
    const sentence = sentenceAround(read.structure, said.part.group);
    rows.set(sentence, [...(rows.get(sentence) ?? []), said]);
  }
  return [...rows.values()].filter((row) => row.length >= 2).map((row) => row.slice(0, MOST_ITEMS));
}

/** The counts in front of a row, in its sentence and the one before; nearest first. */
function wholesOf(read: ReadParagraph, [first]: readonly Said[]): Figure[] {
  if (first === undefined) return [];
  const sentence = sentenceAround(read.structure, first.part.group);
  const at = placeOf(read.readings, first.part.figure);
  return read.readings.slice(Math.max(0, at - MOST_WHOLES), at).map(({ figure }) => figure).reverse()
    .filter((figure) => !isPercent(figure) && kindOf(figure) === "count" && figure.whole && !figure.bound && sentence - sentenceAround(read.structure, figure.group) <= 1);
}

const draftOf = ({ part, stated }: Said, whole: Figure): Draft | null => ratioDraft(part.figure, whole, stated.figure, part, "review");
/** Holds, or would had it not been cut. */
function holds(said: Said, whole: Figure): boolean {
  const draft = draftOf(said, whole);
  return draft !== null && (draft.verdict === "consistent" || isCut(draft));
}

/** Where the words leave one whole, more may be chance. */
const SOLE = 0.15;
const IN_ALL_OF = /(?<![A-Za-zÀ-ỹ])(?:tổng|toàn (?:tỉnh|huyện|xã|thị xã|thị trấn|thành phố|quận|phường|ngành|trường)|trong)(?![A-Za-zÀ-ỹ])[^;.\d]*$/u;

/** "Toàn huyện có 28.400 hộ; hộ nghèo 1.136 hộ (4%), hộ cận nghèo 1.420 hộ (5%)": what there is in all, the only count in front in the sentence. */
function isSole(read: ReadParagraph, whole: Figure, wholes: readonly Figure[], { part }: Said, chance: number): boolean {
  const own = sentenceAround(read.structure, part.group);
  const near = wholes.filter((other) => sentenceAround(read.structure, other.group) === own);
  return near.length === 1 && near[0] === whole && chance <= SOLE * wholes.length && IN_ALL_OF.test(read.paragraph.content.low.slice(Math.max(0, whole.start - MOST_LEAD), whole.start));
}

/** A row, the wholes it may be of, nearest first, and the one that opens it. */
interface Row {
  readonly shares: readonly Said[];
  readonly wholes: readonly Figure[];
  readonly opening: Figure | undefined;
  /** True where the words leave no other whole than this, and chance explains the fits at most so often. */
  readonly sole: (whole: Figure, chance: number) => boolean;
}

/** What a row says of the shares that are not `told` elsewhere. */
function judged({ shares: row, wholes, opening, sole }: Row, told: ReadonlySet<number>): Draft[] {
  const [first] = row;
  if (first === undefined || row.every(({ stated }) => told.has(stated.figure.id))) return [];
  const fitting = (whole: Figure): Said[] => row.filter((said) => holds(said, whole));
  const best = wholes.map((whole) => ({ whole, fits: fitting(whole) })).reduce<{ readonly whole: Figure; readonly fits: readonly Said[] } | null>((a, b) => (a === null || b.fits.length > a.fits.length ? b : a), null);
  const chance = (best?.fits ?? []).reduce((all, { stated }) => all * fitChance(stated.figure, 1), wholes.length);
  // "140 phiếu: 105 tán thành (75%), 35 không tán thành (25%)": what all of them make together is what each is a share of.
  const closed = best !== null && best.fits.length >= 1 && row.length >= 2 && baseValue(best.whole).eq(sum(row.map(({ part }) => baseValue(part.figure))));
  const sure = best !== null && ((best.fits.length >= 2 && 2 * best.fits.length >= row.length && chance <= BY_CHANCE) || (best.whole === opening && best.fits.length >= 1) || closed || (best.fits.length >= 1 && sole(best.whole, chance)));
  if (best !== null && sure) {
    return row.flatMap((said): Draft[] => {
      const draft = told.has(said.stated.figure.id) ? null : draftOf(said, best.whole);
      if (draft === null || draft.verdict === "consistent") return draft === null ? [] : [draft];
      const { explained, chance } = slippedShare(draft);
      return plausible(draft) || (explained && (closed || chance <= 1)) ? [{ ...draft, sure: true }] : [];
    });
  }
  // None holds: one slip in the whole that opens the row may be why.
  if (opening === undefined || (best !== null && best.fits.length > 0) || row.some(({ stated }) => told.has(stated.figure.id))) return [];
  const meant = slippedTo(opening, (other) => row.filter((said) => !isBelow(baseInterval(other), baseInterval(said.part.figure)) && holds(said, other)).length >= Math.max(2, Math.ceil((2 * row.length) / 3)));
  const draft = meant.to === null ? null : draftOf(first, opening);
  return draft === null ? [] : [{ ...draft, sure: true }];
}

/** Judges the rows of a paragraph, but the shares `told` elsewhere. */
export function rowsOfOne(read: ReadParagraph, told: ReadonlySet<number>): Draft[] {
  const { low } = read.paragraph.content;
  return rowsIn(read).flatMap((shares): Draft[] => {
    const [first] = shares;
    if (first === undefined) return [];
    const wholes = wholesOf(read, shares);
    const opening = wholes.find((whole) => whole.unitEnd <= first.part.figure.start && OPENS.test(low.slice(Math.max(whole.unitEnd, first.part.figure.start - MOST_LEAD), first.part.figure.start)));
    return judged({ shares, wholes, opening, sole: (whole, chance) => isSole(read, whole, wholes, first, chance) }, told);
  });
}

/** Lines of so many characters tell no more than one share each. */
const MOST_LINE = 100;
const LEAST_LINES = 3;

/** "3. Trình độ đại học: 110 (21,24%)": a count and its share are all that a line tells. */
function onlyShare(read: ReadParagraph): Said | null {
  // "Trẻ tuổi (dưới 40): 49 (9,46%)": a bound is none of them.
  if (read.paragraph.content.low.length > MOST_LINE || read.readings.filter(({ figure }) => !figure.bound).length !== 2) return null;
  const [said, ...more] = sharesSaid(read);
  return said !== undefined && more.length === 0 && said.whole === null && ownTail(said.stated).trim() === "" && kindOf(said.part.figure) === "count" && said.part.figure.denominator === null ? said : null;
}

/** Judges lines of one part of a report that each tell a count and its share, of what the line in front of them tells in all. */
export function linesOfOne(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  const lines = report.paragraphs.map(onlyShare);
  return lines.flatMap((said, from): Draft[] => {
    const head = report.paragraphs[from - 1];
    if (said === null || head === undefined || (lines[from - 1] ?? null) !== null) return [];
    const own = report.paragraphs[from]?.paragraph;
    const shares: Said[] = [];
    for (let i = from; shares.length < MOST_ITEMS; i++) {
      const [next, there] = [lines[i] ?? null, report.paragraphs[i]?.paragraph];
      if (next === null || there === undefined || there.file !== own?.file || there.section.top !== own.section.top) break;
      shares.push(next);
    }
    if (shares.length < LEAST_LINES) return [];
    const wholes = head.readings.slice(-MOST_WHOLES).map(({ figure }) => figure).reverse().filter((figure) => !isPercent(figure) && kindOf(figure) === "count" && figure.whole && !figure.bound);
    const [last] = wholes;
    const opening = last !== undefined && /:\s*$/u.test(head.paragraph.content.low) && shares.every(({ part }) => part.figure.value.lte(last.value)) ? last : undefined;
    return judged({ shares, wholes, opening, sole: () => false }, told);
  });
}
