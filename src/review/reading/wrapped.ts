/** Paragraphs that a fixed width broke into lines, as texts copied from a printed page are: joined again. */
import { LIST_MARK, NOTE_LINE, TABLE_LINE } from "./marks";
import { join, type Mapped } from "./normalise";
import { withoutPageNumbers } from "./pages";
import { printedWidth } from "./printed";
import { HEADING } from "./sections";

/** Breaks within a sentence that show a width, and the least part they are of all breaks. */
const LEAST_SHOWING = 5;
const LEAST_PART = 0.3;
/** Of the breaks within a sentence, those that fall short of the width: a long formula, words kept together. */
const SHORT_OF_IT = 0.02;
/** The narrowest line that a width breaks, as a part of the widest: a long word may not fit, no more. */
const NARROWEST = 0.75;
/** The longest line that a page has, in characters. */
const LONGEST = 180;
/** How much deeper than the line before a new paragraph begins, in characters. */
const INDENT = 2;

const WITHIN = /[A-Za-zÀ-ỹ\d,%)]$/u;
const SMALL = /^\s*\p{Ll}/u;
/** Small letters or a figure. */
const RUNS_ON = /^\s*[\p{Ll}\d]/u;
const FIRST_WORD = /^\s*\S+/u;
/** "kinh tế - xã hội", "2021 - 2025". */
const DASH_WITHIN = /^\s*[-–—]\s*(?:\d|(?<=\s)\p{Ll})/u;
/** "(tổ 6, tổ / 8)": a bracket closes that opened on the line before. */
const CLOSES = /^\s*[^\s()]{1,8}\)/u;
const LEFT_OPEN = /\([^()]*$/u;
const ENDED = /[.;:!?…]$/u;
const SENTENCE_ENDED = /[.!?…]$/u;
const SENTENCE_WITHIN = /[.!?…]\s+\p{Lu}/gu;

/** How wide a text is: in characters, or as printed. */
type Measure = (text: string) => number;
const MEASURES: readonly Measure[] = [(text) => text.length, printedWidth];

/** The width at which lines are broken. */
interface Width {
  readonly of: Measure;
  /** What a broken line and the next one's first word together come to at least. */
  readonly least: number;
  /** Paragraphs of several sentences: the end of one at the end of a line need not be the paragraph's. */
  readonly long: boolean;
}

const isProse = ({ text }: Mapped): boolean => text.trim() !== "" && !TABLE_LINE.test(text);
/** A footnote, an item or a title begins with it; "2.450 tấn" is none of them. */
const isMarked = ({ text, low }: Mapped): boolean => NOTE_LINE.test(low) || LIST_MARK.test(low) || (HEADING.test(low) && !RUNS_ON.test(text));
const indentOf = ({ text }: Mapped): number => text.search(/\S/u);
/** The line with the first word of the next behind it. */
const withNext = (line: Mapped, next: Mapped): string => `${line.text.trimEnd()} ${FIRST_WORD.exec(next.text)?.[0].trimStart() ?? ""}`;
/** The value of a sorted row below which that part of it lies. */
const at = (sorted: readonly number[], part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;

/** The sentence goes on in the next line, whatever broke it. */
const breaksWithin = (line: Mapped, next: Mapped): boolean => WITHIN.test(line.text.trimEnd()) && SMALL.test(next.text);

/** More sentences end within lines than at their ends. */
function longParagraphs(lines: readonly Mapped[]): boolean {
  const prose = lines.filter(isProse);
  const within = prose.reduce((sum, { text }) => sum + (text.match(SENTENCE_WITHIN)?.length ?? 0), 0);
  return within > prose.filter(({ text }) => SENTENCE_ENDED.test(text.trimEnd())).length;
}

/** The width at which a text is broken; null where each line is a paragraph, or breaks come at no width. */
function widthOf(lines: readonly Mapped[]): Width | null {
  const pairs = lines.flatMap((line, i): (readonly [Mapped, Mapped])[] => {
    const next = lines[i + 1];
    return next !== undefined && isProse(line) && isProse(next) && !isMarked(next) ? [[line, next]] : [];
  });
  const within = pairs.filter(([line, next]) => breaksWithin(line, next)).map(([line, next]) => withNext(line, next));
  if (within.length < LEAST_SHOWING || within.length < LEAST_PART * pairs.length) return null;
  if (at(within.map(({ length }) => length).sort((a, b) => a - b), 1 - SHORT_OF_IT) > LONGEST) return null;
  const [best] = MEASURES.map((of) => {
    const widths = within.map(of).sort((a, b) => a - b);
    const [low, high] = [at(widths, SHORT_OF_IT), at(widths, 1 - SHORT_OF_IT)];
    // The least of a few lies above what the least can be.
    return { of, least: low - (high - low) / widths.length, even: low / high };
  }).sort((a, b) => b.even - a.even);
  return best === undefined || best.even < NARROWEST ? null : { ...best, long: longParagraphs(lines) };
}

/** Whether the next line goes on with the paragraph of a line that had no room for its first word. */
function goesOn(line: Mapped, next: Mapped, { long }: Width): boolean {
  if (DASH_WITHIN.test(next.text)) return !ENDED.test(line.text.trimEnd());
  if (CLOSES.test(next.text) && LEFT_OPEN.test(line.text)) return true;
  if (isMarked(next) || indentOf(next) >= indentOf(line) + INDENT) return false;
  if (!long && SENTENCE_ENDED.test(line.text.trimEnd()) && !RUNS_ON.test(next.text)) return false;
  // A title in capitals does not go on in small letters.
  return /\p{Ll}/u.test(line.text) || !/\p{Ll}/u.test(next.text);
}

/**
 * The lines of a text, those of one paragraph joined where the text is broken at a width; every character keeps its
 * line and column. A blank line, an item's mark, a deeper first line, a table and room for one more word end a
 * paragraph; the number of a page does not.
 */
export function unwrapped(lines: readonly Mapped[]): readonly Mapped[] {
  const width = widthOf(lines);
  if (width === null) return lines;
  const out: Mapped[][] = [];
  let last: Mapped | null = null;
  for (const line of withoutPageNumbers(lines)) {
    const open: Mapped[] | undefined = out[out.length - 1];
    const prose = isProse(line);
    if (last !== null && open !== undefined && prose && width.of(withNext(last, line)) >= width.least && goesOn(last, line, width)) open.push(line);
    else out.push([line]);
    last = prose ? line : null;
  }
  return out.map((pieces) => join(pieces));
}
