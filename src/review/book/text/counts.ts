/** "Có 33/40 chỉ tiêu đạt và vượt kế hoạch": counts of indicators against the verdicts of a table or of one of its sections. */
import { contains, decimal, exact, formatNumber, meets } from "../../../figures";
import { countAchieved, type AchievementCount, type Indicator, type PlanTable } from "../../../plan";
import type { ReadParagraph } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import type { Figure } from "../../reading/figure";
import type { asItStands} from "../draft";
import { type BookDraft } from "../draft";
import type { BookSpan, BookToCheck } from "../types";
import { foldHeader } from "../../../figures";
import type { TextOperands } from "./operands";
import type { TextPeriod } from "./period";
import { addressAt } from "./places";
import { SAY } from "./say";

type Kind = "achieved" | "exceeded" | "met" | "missed";

/** Rows that are counted together. */
interface Scope {
  readonly table: PlanTable;
  readonly book: BookToCheck;
  /** Words of its heading; empty for the whole table. */
  readonly title: readonly string[];
  readonly count: AchievementCount;
  readonly first: number;
  readonly last: number;
}

const STATED =
  /^\s*(?:\/\s*\d+\s*)?chỉ tiêu(?:\s+(?:chủ yếu|chính|được giao|được đánh giá|kinh tế - xã hội|kinh tế|xã hội|kt-xh))*\s*(?:đều\s+|đã\s+|ước\s+|dự kiến\s+|có khả năng\s+)*(đạt và vượt|đạt, vượt|vượt và đạt|hoàn thành và hoàn thành vượt|hoàn thành, vượt|vượt|không đạt|chưa đạt|khó đạt|không hoàn thành|đạt)(?!\s*\d)(?:\s+mức)?(?:\s+(?:kế hoạch|kh|chỉ tiêu|mục tiêu)(?![A-Za-zÀ-ỹ])|\s*[,;.)])/u;
const FEWEST = 3;

function kindOf(word: string): Kind {
  if (/không|chưa|khó/.test(word)) return "missed";
  if (/và|,/.test(word)) return "achieved";
  return word === "vượt" ? "exceeded" : "met";
}

/** The table as a whole and the rows below each heading. */
export function scopesOf(books: readonly BookToCheck[]): Scope[] {
  return books.flatMap((book) =>
    book.tables.flatMap((table): Scope[] => {
      const scope = (title: readonly string[], rows: readonly Indicator[]): Scope[] =>
        rows.length === 0 ? [] : [{ table, book, title, count: countAchieved(rows), first: rows[0]?.row ?? 0, last: rows[rows.length - 1]?.row ?? 0 }];
      const headings = table.headings.flatMap((heading, at) => {
        const end = table.headings.slice(at + 1).find((next) => next.depth <= heading.depth)?.row ?? Infinity;
        const title = contentWords(foldHeader(heading.title));
        return title.length === 0 ? [] : scope(title, table.indicators.filter((i) => i.row > heading.row && i.row < end));
      });
      return [...scope([], table.indicators), ...headings];
    }),
  );
}

/** Sections whose heading the text's own heading repeats, all words of it and no others. */
function underHeading(scopes: readonly Scope[], heading: string): Scope[] {
  const said = new Set(contentWords(foldHeader(heading)));
  return scopes.filter(({ title }) => title.length > 0 && title.every((word) => said.has(word)) && said.size === new Set(title).size);
}

function isOf(scope: Scope, period: TextPeriod): boolean {
  const { year, months } = scope.table.period;
  return (period.year === null || year === null || period.year === year) && (period.months === null || period.months === months) && !period.odd;
}

function table(scope: Scope): BookSpan {
  const column = (scope.table.columns.find((c) => c.role === "verdict") ?? scope.table.columns.find((c) => c.role === "indicator"))?.index ?? 0;
  const [first, last] = [addressAt(scope.table.source, scope.first, column), addressAt(scope.table.source, scope.last, column)];
  return { file: scope.book.file, sheet: scope.table.sheet, address: first === last ? first : `${first}:${last}` };
}

export interface CountContext {
  readonly scopes: readonly Scope[];
  /** Heading line in front of the paragraph, where the section's title is none. */
  readonly heading: string;
  readonly period: TextPeriod;
  /** The table that the document has counted as a whole before; set here. */
  readonly whole: Map<string, readonly Scope[]>;
}

/** Count statements of one paragraph; what they count must be known by the heading above or by how many were judged. */
export function countDrafts(read: ReadParagraph, operands: TextOperands, { scopes, heading, period, whole: wholes }: CountContext): BookDraft[] {
  const out: BookDraft[] = [];
  const { low } = read.paragraph.content;
  const figures = read.readings.map((r) => r.figure);
  const headed = underHeading(scopes, heading);
  let current: readonly Scope[] = headed;
  let known = headed.length > 0;
  const before = wholes.get(read.paragraph.file) ?? [];
  // "Hạn chế": what was missed of everything counted before.
  if (!known && before.length > 0 && /hạn chế|tồn tại|khó khăn|chưa đạt|không đạt/.test(heading)) [current, known] = [before, true];
  for (const figure of figures) {
    if (figure.numerator !== null) continue;
    const said = STATED.exec(low.slice(figure.end, figure.end + 120));
    if (said?.[1] === undefined || /(?:còn|trừ|thêm)\s+$/u.test(low.slice(Math.max(0, figure.start - 8), figure.start)) === true && figure.denominator !== null) continue;
    const kind = kindOf(said[1]);
    const whole = figure.denominator === null ? (/(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?(\d+)\s+chỉ tiêu[^.;]{0,40}$/u.exec(low.slice(0, figure.start))?.[1] ?? null) : (figures.find((f) => f.id === figure.denominator)?.value.toFixed() ?? null);
    if (whole !== null) {
      const pool = headed.length > 0 ? headed : scopes;
      const fitting = pool.filter((s) => isOf(s, period) && s.count.judged === Number(whole));
      // Outside of any heading the whole table is meant before one of its sections.
      const wide = fitting.filter((s) => s.title.length === 0);
      current = headed.length === 0 && wide.length > 0 ? wide : fitting;
      known = current.length > 0 && Number(whole) >= FEWEST;
      if (known && headed.length === 0 && wide.length > 0) wholes.set(read.paragraph.file, wide);
    }
    if (whole !== null && current.length === 0 && figure.denominator !== null && kind === "achieved") {
      const wrong = wrongWhole(figure, figures, low, headed.length > 0 ? headed : scopes.filter((s) => s.title.length === 0), period, operands);
      if (wrong !== null) out.push(wrong);
    }
    const draft = judged(figure, kind, current.filter((s) => isOf(s, period)), known, operands, said[1]);
    if (draft !== null) out.push(draft);
  }
  return out;
}

const MISSED = /^\s*chỉ tiêu\s+(?:không|chưa|khó) đạt/u;

/** "3/4 … 01 chỉ tiêu không đạt" of a table with five: the two counts are the table's, the whole is not. */
function wrongWhole(figure: Figure, figures: readonly Figure[], low: string, scopes: readonly Scope[], period: TextPeriod, operands: TextOperands): BookDraft | null {
  const [scope, other] = scopes.filter((s) => isOf(s, period));
  const whole = figures.find((f) => f.id === figure.denominator);
  if (scope === undefined || other !== undefined || whole === undefined || !figure.value.eq(scope.count.achieved)) return null;
  const missed = figures.find((f) => f.start > whole.end && MISSED.test(low.slice(f.end, f.end + 40)));
  if (missed === undefined ? scope.title.length === 0 || scope.count.missed > 0 : !missed.value.eq(scope.count.missed)) return null;
  const text = operands.of(whole);
  const shown = String(scope.count.judged);
  return {
    kind: "same", fault: "text-against-table", operands: [text], places: [table(scope)], holds: (values) => meets(values(text), exact(decimal(scope.count.judged))),
    verdict: "inconsistent", message: SAY.count(`${figure.text}/${whole.text}`, `${figure.text}/${shown}`), formula: `${whole.text} ≠ ${shown}`,
    edit: { span: text.span, from: whole.text, to: shown, reason: SAY.fromTable },
  };
}

function judged(figure: Figure, kind: Kind, scopes: readonly Scope[], known: boolean, operands: TextOperands, word: string): BookDraft | null {
  const text = operands.of(figure);
  const counts = scopes.flatMap((s) => (kind === "met" ? [s.count.met, s.count.achieved] : kind === "achieved" ? [s.count.achieved, s.count.achieved + s.count.nearlyMet] : [s.count[kind]]));
  const [count] = counts;
  const [scope] = scopes;
  if (count === undefined || scope === undefined || !known) return null;
  const holds = (values: typeof asItStands): boolean => counts.some((n) => meets(values(text), exact(decimal(n))));
  const ok = counts.some((n) => contains(text.interval, decimal(n)));
  const shown = formatNumber(decimal(count), { decimals: 0 }).padStart(/^0\d/.test(figure.text) || figure.text.length > 1 ? 2 : 1, "0");
  const said = `${figure.text} chỉ tiêu ${word} kế hoạch`;
  return {
    kind: "same", fault: "text-against-table", operands: [text], places: [table(scope)], holds,
    verdict: ok ? "consistent" : new Set(counts).size === 1 || kind !== "achieved" ? "inconsistent" : "review",
    message: ok ? SAY.countAgrees(said) : SAY.count(said, shown),
    formula: `${figure.text} ${ok ? "=" : "≠"} ${shown}`,
    ...(ok ? {} : { edit: { span: text.span, from: figure.text, to: shown, reason: SAY.fromTable } }),
  };
}
