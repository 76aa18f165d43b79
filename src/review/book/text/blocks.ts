/** Blocks of ours in the sheet: sentences that no longer say what the table says, and figures somebody typed into them. */
import {
  absoluteInterval, contains, divideIntervals, growthPercent, HUNDRED, meets, ONE, parseNumeral, percentOf, readNumberText, scaleInterval, shiftScale, subtractIntervals, ZERO, displayed, exact,
  type AnyInterval, type Decimal, type Interval, type Unit,
} from "../../../figures";
import type { asItStands} from "../draft";
import { type BookDraft, type Operand } from "../draft";
import type { BookToCheck, CellSpan, WrittenBlock, WrittenSentence } from "../types";
import { factsOf, targetsOf } from "./facts";
import type { Named, Names } from "./names";
import { cellKey } from "./passages";
import type { Held } from "./places";
import { SAY } from "./say";

const NUMBER = /\d[\d.,]*\d|\d/g;
const normal = (text: string): string => text.normalize("NFC").replace(/[\s\u00a0]+/g, " ").trim();
const skeleton = (text: string): string => normal(text).replace(NUMBER, "#");

/** A number of the sentence and what today's table puts in its place. */
interface Pair {
  readonly said: string;
  /** In the sentence as it stands. */
  readonly start: number;
  readonly expected: string;
  /** In the expected sentence: the figure with its unit. */
  readonly phrase: string;
  readonly sources: readonly CellSpan[];
}

/** Number by number, where the words are the same; null where they are not. */
export function pairsOf(sentence: WrittenSentence): readonly Pair[] | null {
  const { expected } = sentence;
  if (expected === null || skeleton(sentence.text) !== skeleton(expected.text)) return null;
  const mine = [...sentence.text.matchAll(NUMBER)];
  const theirs = [...expected.text.matchAll(NUMBER)];
  if (mine.length !== theirs.length) return null;
  return mine.map((match, i): Pair => {
    const other = theirs[i];
    const at = other?.index ?? 0;
    const mark = expected.figures.find((f) => f.start <= at && at < f.end);
    return { said: match[0], start: match.index, expected: other?.[0] ?? "", phrase: mark === undefined ? (other?.[0] ?? "") : expected.text.slice(mark.start, mark.end), sources: mark?.sources ?? [] };
  });
}

/** Own wording, unless it is ours word for word: those sentences are judged here and not read. */
export function isRead(sentence: WrittenSentence): boolean {
  return sentence.own && pairsOf(sentence) === null;
}

/** The unit and sign that the sentence gives a number; the digits may be others. */
function scaleOf(phrase: string): { readonly unit: Unit | null; readonly sign: number } {
  const read = readNumberText(phrase, { habit: "comma" });
  return read.kind === "quantity" ? { unit: read.unit, sign: read.value.lt(0) ? -1 : 1 } : { unit: null, sign: 1 };
}

function operandOf(book: BookToCheck, block: WrittenBlock, sentence: WrittenSentence, pair: Pair): Operand | null {
  const { unit, sign } = scaleOf(pair.phrase);
  const read = (digits: string): Interval | null => {
    const numeral = parseNumeral(digits, "comma");
    if (numeral === null) return null;
    const value = numeral.value.times(sign);
    const shown = unit?.whole === true && numeral.decimals === 0 ? exact(value) : displayed(value, numeral.decimals);
    return unit === null ? shown : scaleInterval(shown, unit.factor);
  };
  const interval = read(pair.said);
  if (interval === null) return null;
  const start = sentence.start + pair.start;
  const span: CellSpan = { file: book.file, sheet: block.sheet, address: sentence.address, start, end: start + pair.said.length };
  return { key: cellKey(span), span, text: pair.said, interval, editable: true, read };
}

interface CellFact {
  readonly held: Held;
  readonly factor: Decimal;
}

/** Figures of the tables by their cell. */
export interface ByCell {
  get(key: string): CellFact | undefined;
}

/** Rows are found at once, their figures when somebody asks for one: of a table's thousands a block says few. */
export function cellsOf(names: Names): ByCell {
  const known = new Map<string, CellFact>();
  let rows: Map<string, Named[]> | null = null;
  const seen = new Set<Named>();
  return {
    get: (key) => {
      rows ??= byRow(names);
      for (const row of rows.get(rowKey(key)) ?? []) {
        if (seen.has(row)) continue;
        seen.add(row);
        const factor = row.indicator.unit?.factor ?? ONE;
        for (const { held } of [...factsOf(row), ...targetsOf(row)]) known.set(cellKey(held.span), { held, factor });
      }
      return known.get(key);
    },
  };
}

/** "KeHoach!F12" → "KeHoach!12". */
const rowKey = (key: string): string => key.replace(/![A-Z]+(?=\d+$)/, "!");

function byRow(names: Names): Map<string, Named[]> {
  const out = new Map<string, Named[]>();
  for (const row of names.all) {
    for (const key of row.cells.rowsOf(row.indicator)) {
      const list = out.get(key);
      if (list === undefined) out.set(key, [row]);
      else list.push(row);
    }
  }
  return out;
}

function finite(i: Interval): boolean {
  return i.low !== null && i.high !== null;
}

/** Everything a figure of a sentence can be of one or two cells: themselves, a share, a change, a difference. */
function meanings(sources: readonly CellSpan[], cells: ByCell): AnyInterval[] {
  const values = sources.flatMap((s) => {
    const found = cells.get(cellKey(s));
    return found === undefined || !finite(found.held.interval) ? [] : [scaleInterval(found.held.interval, found.factor)];
  });
  const [a, b] = values;
  if (values.length === 1 && a !== undefined) return [a, absoluteInterval(a)];
  if (values.length !== 2 || a === undefined || b === undefined) return [];
  const pairs = [[a, b], [b, a]] as const;
  return pairs.flatMap(([x, y]): AnyInterval[] => {
    const ratio = divideIntervals(x, y);
    const growth = ratio.low === null || ratio.high === null ? [] : [growthPercent(x, y), negated(growthPercent(x, y))];
    return [...(ratio.low === null ? [] : [percentOf(x, y)]), ...growth, absoluteInterval(subtractIntervals(x, y))];
  });
}

function negated(i: ReturnType<typeof growthPercent>): AnyInterval {
  const turned = shiftScale(i, HUNDRED.div(HUNDRED), ZERO);
  const minus = (r: typeof i.low): typeof i.low => (r === null ? null : { num: r.num.times(-1), den: r.den });
  return { low: minus(turned.high), high: minus(turned.low) };
}

/** Of two displays of one figure, the coarser holds the finer one's value. */
function agree(a: AnyInterval, b: AnyInterval): boolean {
  const middle = ({ low, high }: AnyInterval): Decimal | null => (low === null || high === null || "num" in low || "num" in high ? null : low.plus(high).div(2));
  const [x, y] = [middle(a), middle(b)];
  return (x !== null && contains(b, x)) || (y !== null && contains(a, y));
}

/** Figure by figure: what stands, what today's cells give. */
function typedInto(book: BookToCheck, block: WrittenBlock, sentence: WrittenSentence, pairs: readonly Pair[], cells: ByCell): BookDraft[] {
  return pairs.flatMap((pair): BookDraft[] => {
    const operand = operandOf(book, block, sentence, pair);
    const shouldBe = operand?.read(pair.expected);
    if (operand === null || shouldBe === null || shouldBe === undefined) return [];
    const exactly = meanings(pair.sources, cells).filter((meaning) => meets(meaning, shouldBe));
    const fits = (i: AnyInterval): boolean => pair.said === pair.expected || (exactly.length === 0 ? agree(i, shouldBe) : exactly.some((meaning) => meets(meaning, i)));
    const holds = (values: typeof asItStands): boolean => {
      const interval = values(operand);
      return interval === operand.interval ? fits(interval) : exactly.length === 0 ? agree(interval, shouldBe) : exactly.some((meaning) => meets(meaning, interval));
    };
    const ok = fits(operand.interval);
    return [{
      kind: "same", fault: "text-against-table", operands: [operand], places: pair.sources, holds,
      verdict: ok ? "consistent" : "inconsistent",
      message: ok ? SAY.current : SAY.typedInto(pair.said, pair.expected),
      formula: `${pair.said} ${ok ? "≈" : "≠"} ${pair.phrase}`,
      ...(ok ? {} : { edit: { span: operand.span, from: pair.said, to: pair.expected, reason: SAY.fromTable } }),
    }];
  });
}

interface Stale {
  readonly sentence: WrittenSentence;
  readonly operands: readonly Operand[];
  readonly sources: readonly CellSpan[];
  /** Figures are other ones, not only the choice of facts. */
  readonly wrong: boolean;
}

function staleOf(book: BookToCheck, block: WrittenBlock, sentence: WrittenSentence): Stale {
  const pairs = pairsOf(sentence);
  if (pairs !== null) {
    const changed = pairs.filter((p) => p.said !== p.expected);
    return { sentence, operands: changed.flatMap((p) => operandOf(book, block, sentence, p) ?? []), sources: changed.flatMap((p) => p.sources), wrong: changed.length > 0 };
  }
  const now = new Set(sentence.expected?.text.match(NUMBER) ?? []);
  const gone = sentence.expected !== null && (sentence.text.match(NUMBER) ?? []).some((number) => !now.has(number));
  return { sentence, operands: [], sources: [], wrong: gone };
}

function wholeSpan(book: BookToCheck, block: WrittenBlock, s: WrittenSentence): CellSpan {
  return { file: book.file, sheet: block.sheet, address: s.address, start: s.start, end: s.end };
}

function staleDraft(book: BookToCheck, block: WrittenBlock, stale: readonly Stale[]): BookDraft {
  const [only] = stale;
  const places = [...stale.map((s) => wholeSpan(book, block, s.sentence)), ...stale.flatMap((s) => s.sources)];
  const single = stale.length === 1 && only !== undefined ? only.sentence : null;
  return {
    kind: "same", fault: "stale-text", operands: stale.flatMap((s) => s.operands), places,
    verdict: stale.some((s) => s.wrong) ? "inconsistent" : "review",
    message: single === null ? SAY.stale(block.title, stale.length) : SAY.staleOne,
    formula: stale.flatMap((s) => (s.operands.length > 0 ? changesOf(s.sentence) : [`«${brief(s.sentence.text)}»`])).join("; "),
    ...(single === null || single.expected === null ? {} : { edit: { span: wholeSpan(book, block, single), from: single.text, to: single.expected.text, reason: SAY.restore } }),
  };
}

function changesOf(sentence: WrittenSentence): string[] {
  return (pairsOf(sentence) ?? []).filter((p) => p.said !== p.expected).map((p) => `${p.said} → ${p.phrase}`);
}

const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** One draft for what is stale in a block; one for each figure of the sentences that stand, or that somebody typed into. */
export function blockDrafts(book: BookToCheck, block: WrittenBlock, cells: ByCell): BookDraft[] {
  const stale: Stale[] = [];
  const out: BookDraft[] = [];
  for (const sentence of block.sentences) {
    if (isRead(sentence) || sentence.text.trim() === "") continue;
    const pairs = pairsOf(sentence);
    if (sentence.own || (pairs !== null && pairs.every((p) => p.said === p.expected))) out.push(...typedInto(book, block, sentence, pairs ?? [], cells));
    else if (sentence.expected === null || normal(sentence.expected.text) !== normal(sentence.text)) stale.push(staleOf(book, block, sentence));
  }
  return stale.length === 0 ? out : [staleDraft(book, block, stale), ...out];
}
