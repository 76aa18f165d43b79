/** Items of lists, side by side in one list or alike in two lists of one making ("a) … 02 bộ" under each of two articles): different things by construction. */
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import { oncePer } from "../../once";
import { lowOf, textOf } from "./passages";

interface Item {
  /** "-", "+", "1.", "a)", "điều": what the item begins with. */
  readonly kind: string;
  readonly parent: Item | null;
  /** The list that it is an item of. */
  readonly list: number;
  readonly depth: number;
  /** Length of what stands in front of its words. */
  readonly start: number;
}

interface Placed {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** What an item begins with; a heading sign in front says nothing. */
const MARK = /^[#\s]*(?:(điều|khoản)\s+\d{1,3}\s*[.:]|(\()?(?:\d{1,3}|(\d{1,2}(?:\s*\.\s*\d{1,2})+)|([a-zđ](?:\.\s?\d)?))([.)])(?!\d)|([-–—+*•]))\s*/u;
const DASH = /[–—]/u;
/** "Phần thứ hai", "II.": parts of a paper tell what others have told; "i)" goes on behind "h)". */
const PART = /^[#\s]*(?:phần\s|[ivx]{1,5}\s*[./-]|[ivx]{2,5}\))/u;
/** "Giai đoạn 2031 - 2035:" leads over to items. */
const LEAD_IN = /:\s*$/u;
const MOST_LEAD_IN = 160;
/** "b) Thị xã A: - Các khu đất …": the first item stands behind its head. */
const FIRST_INSIDE = /:\s+([-+])\s+/u;
const MOST_HEAD = 90;
/** Items of rules, and those without a number. */
const ARTICLE = "điều";
const UNNUMBERED = /^[-+*•]$/u;
/** Items that are sections as often as not need a head above them. */
const LISTED = /^[-+*•]$|\)$/u;

/** The kind of mark that a line begins with and its length; null where it begins with none. */
function markOf(low: string): { readonly kind: string; readonly length: number } | null {
  const found = MARK.exec(low);
  if (found === null) return LEAD_IN.test(low) && low.length <= MOST_LEAD_IN ? { kind: ":", length: 0 } : null;
  const [all, article, open, nested, letter, close, sign] = found;
  const length = all.length;
  if (article !== undefined) return { kind: article, length };
  if (sign !== undefined) return { kind: DASH.test(sign) ? "-" : sign, length };
  return { kind: `${open ?? ""}${nested !== undefined ? "1.".repeat(nested.split(".").length) : letter !== undefined ? "a" : "1"}${close ?? ""}`, length };
}

/** The item that each paragraph is; null for what is none. */
const itemsOf = oncePer((report: ReadReport): readonly (Item | null)[] => {
  let [open, file]: [Item | null, string] = [null, ""];
  let lists = 0;
  return report.paragraphs.map(({ paragraph }): Item | null => {
    const { low } = paragraph.content;
    if (paragraph.file !== file || PART.test(low)) [open, file] = [null, paragraph.file];
    if (PART.test(low) || paragraph.anchor !== null) return null;
    const mark = markOf(low);
    if (mark === null) {
      // A paragraph of no list ends those of dashes: "- …" far below begins another one.
      while (open !== null && (UNNUMBERED.test(open.kind) || open.kind === ":")) open = open.parent;
      return null;
    }
    const add = (kind: string, start: number): Item => {
      // A list of this kind that is still open goes on; else one begins below the last item.
      let above = open;
      while (above !== null && above.kind !== kind) above = above.parent;
      const parent: Item | null = above === null ? (kind === ARTICLE ? null : open) : above.parent;
      return (open = { kind, parent, list: above?.list ?? lists++, depth: (parent?.depth ?? 0) + 1, start });
    };
    const item = add(mark.kind, mark.length);
    const inside = FIRST_INSIDE.exec(low);
    return inside === null || inside.index > MOST_HEAD ? item : add(inside[1] ?? "", inside.index + inside[0].length);
  });
});

/** The kinds of an item and of all above it. */
const pathOf = ({ kind, parent }: Item): string => `${parent === null ? "" : pathOf(parent)}/${kind}`;

/** Words from the beginning of an item to a figure, without those of numbers. */
function wordsTo(report: ReadReport, figure: Placed, item: Item): string {
  return contentWords(lowOf(report, figure).slice(item.start, figure.start).replace(/[\d.,%]+/gu, " ")).join(" ");
}

/** The same from a figure to the end of its clause. */
function wordsBehind(report: ReadReport, figure: Placed): string {
  return contentWords((/^[^.;:(]*/u.exec(lowOf(report, figure).slice(figure.end))?.[0] ?? "").replace(/[\d,%]+/gu, " ")).join(" ");
}

/** True where two figures stand in two items of one list, or under the same words in items of two lists of one making. */
export function inTwoItems(a: Placed, b: Placed, report: ReadReport): boolean {
  if (a.paragraph === b.paragraph) return false;
  const items = itemsOf(report);
  const [x, y] = [items[a.paragraph], items[b.paragraph]];
  if (x === undefined || y === undefined || x === null || y === null || x.kind !== y.kind) return false;
  if (x.list === y.list && x.kind !== ":" && (x.parent !== null || LISTED.test(x.kind))) return true;
  // Reports tell an indicator again under the same words; papers of rules ask each time for something else.
  if (x.depth !== y.depth || !pathOf(x).includes(ARTICLE) || pathOf(x) !== pathOf(y)) return false;
  const [front, other] = [wordsTo(report, a, x), wordsTo(report, b, y)];
  return front === other && (front !== "" || wordsBehind(report, a) === wordsBehind(report, b));
}

/** "- Xã A: …. - Xã B: …", in one paragraph. */
const DASHED = /^\s*[-–+]\s/u;
const NEXT_INSIDE = /[.;)]\s*[-–+]\s+\p{Lu}/u;

/** True where the item of the one ends between two figures of a paragraph that begins as an item and goes on with others of its kind. */
export function inItemsOfOneLine(a: Placed, b: Placed, report: ReadReport): boolean {
  const text = textOf(report, a);
  const [first, last] = a.start < b.start ? [a, b] : [b, a];
  return a.paragraph === b.paragraph && DASHED.test(text) && NEXT_INSIDE.test(text.slice(first.end, last.start));
}
