/** Tables whose columns are parted by spaces, as texts copied from a page show them: their lines with tabs between the cells. */
import type { Mapped } from "./normalise";

/** A stretch of a line between gaps of two spaces and more; characters of the line. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly number: boolean;
}

interface Line {
  readonly mapped: Mapped;
  readonly chunks: readonly Chunk[];
}

const CHUNK = /\S+(?: \S+)*/g;
const GAP = /\S {2,}\S/;
/** "1.250", "(3,5)", "-2,4%", "+3", "-", "…": what stands in a cell of figures. */
const FIGURE = /^[(+–-]*\d[\d.,]*\s?%?\)?$|^(?:[-–—…]|\.{2,3}|x)$/u;
const MOST_CELL = 90;
const MOST_COLUMNS = 40;
const LEAST_FIGURES = 2;
const LEAST_CHUNKS = 3;
const LEAST_ROWS = 3;
const MOST_HEADER_LINES = 5;
const SENTENCE_END = /[.;:]$/;

function lineOf(mapped: Mapped): Line {
  const { text } = mapped;
  if (!GAP.test(text) || text.includes("\t") || text.includes("|")) return { mapped, chunks: [] };
  const chunks = [...text.matchAll(CHUNK)].map((m): Chunk => ({ start: m.index, end: m.index + m[0].length, number: FIGURE.test(m[0]) }));
  return { mapped, chunks: chunks.some((chunk) => chunk.end - chunk.start > MOST_CELL) ? [] : chunks };
}

/** A row of figures: cells that hold nothing but a number each. */
function isRow({ chunks }: Line): boolean {
  return chunks.length >= LEAST_CHUNKS && chunks.slice(1).filter((chunk) => chunk.number).length >= LEAST_FIGURES;
}

/** Between two rows: the title of a section, or a name that runs on. */
function isBetween({ mapped, chunks }: Line): boolean {
  const text = mapped.text.trim();
  return text !== "" && text.length <= MOST_CELL && !text.includes("\t") && !text.includes("|") && (chunks.length > 0 || !/[.;]$/.test(text));
}

/** Above the rows: names of columns, side by side. */
function isHeading({ mapped, chunks }: Line): boolean {
  return chunks.length >= 2 && !SENTENCE_END.test(mapped.text.trim());
}

interface Columns {
  readonly place: (chunk: Chunk) => number;
  readonly count: number;
}

/** Columns by what stands below one another in the rows. */
function byPlace(rows: readonly Line[]): Columns | null {
  const spans: { start: number; end: number }[] = [];
  for (const chunk of rows.flatMap((row) => row.chunks).sort((a, b) => a.start - b.start)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && chunk.start < last.end) last.end = Math.max(last.end, chunk.end);
    else spans.push({ start: chunk.start, end: chunk.end });
  }
  const apart = (a: { start: number; end: number }, b: Chunk): number => Math.max(a.start, b.start) - Math.min(a.end, b.end);
  const place = (chunk: Chunk): number => {
    // A name above several columns belongs to the first of them.
    const first = spans.findIndex((span) => apart(span, chunk) < 0);
    return first >= 0 ? first : spans.reduce((best, span, i) => (apart(span, chunk) < apart(spans[best] ?? span, chunk) ? i : best), 0);
  };
  const clean = rows.every(({ chunks }) => new Set(chunks.map(place)).size === chunks.length);
  return clean && spans.length >= LEAST_CHUNKS && spans.length <= MOST_COLUMNS ? { place, count: spans.length } : null;
}

/** A line with the cells given, a tab between them; every character keeps its place. */
export function withTabs(mapped: Mapped, cells: readonly (readonly Chunk[])[]): Mapped {
  const text: string[] = [];
  const low: string[] = [];
  const lines: number[] = [];
  const columns: number[] = [];
  const widths: number[] = [];
  const put = (c: string, l: string, at: number, width: number): void => {
    text.push(c);
    low.push(l);
    lines.push(mapped.lines[at] ?? mapped.lines[0] ?? 1);
    columns.push(mapped.columns[at] ?? 0);
    widths.push(width);
  };
  let at = 0;
  cells.forEach((cell, i) => {
    if (i > 0) put("\t", "\t", at, 0);
    cell.forEach((chunk, j) => {
      if (j > 0) put(" ", " ", at, 0);
      for (let c = chunk.start; c < chunk.end; c++) put(mapped.text.charAt(c), mapped.low.charAt(c), c, mapped.widths[c] ?? 1);
      at = chunk.end - 1;
    });
  });
  return { text: text.join(""), low: low.join(""), lines, columns, widths };
}

/** Cells by the columns they stand in. */
function placed(line: Line, columns: Columns): Mapped {
  const cells: Chunk[][] = Array.from({ length: columns.count }, () => []);
  const own = line.chunks.length > 0 ? line.chunks : [...line.mapped.text.matchAll(CHUNK)].map((m): Chunk => ({ start: m.index, end: m.index + m[0].length, number: false }));
  for (const chunk of own) cells[columns.place(chunk)]?.push(chunk);
  return withTabs(line.mapped, cells);
}

/** Cells in their order: a row without a number in front has an empty first cell; what fits no row is one cell. */
function counted(line: Line, width: number, ordered: boolean): Mapped {
  const { chunks } = line;
  const lacks = ordered && isRow(line) && chunks.length === width - 1 && chunks[0]?.number === false;
  const cells = lacks ? [[], ...chunks.map((chunk) => [chunk])] : chunks.length === width ? chunks.map((chunk) => [chunk]) : [[...chunks]];
  return withTabs(line.mapped, Array.from({ length: width }, (_, i) => cells[i] ?? []));
}

function commonest(numbers: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const n of numbers) tally.set(n, (tally.get(n) ?? 0) + 1);
  return [...tally].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0];
}

function tabbed(block: readonly Line[]): Mapped[] {
  const rows = block.filter(isRow);
  const columns = byPlace(rows);
  if (columns !== null) return block.map((line) => placed(line, columns));
  const width = commonest(rows.map(({ chunks }) => chunks.length));
  const ordered = rows.filter(({ chunks }) => chunks.length === width).some(({ chunks }) => chunks[0]?.number === true);
  return block.map((line) => counted(line, width, ordered));
}

/** The lines of a text, those of tables parted by spaces with tabs instead; every character keeps its place. */
export function withSpacedTables(mapped: readonly Mapped[]): Mapped[] {
  const lines = mapped.map(lineOf);
  const out = [...mapped];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (first === undefined || !isRow(first)) continue;
    // From the first row on to the last of those that follow with at most one other line between them.
    let last = i;
    for (let j = i + 1; j < lines.length && j <= last + 2; j++) {
      const line = lines[j];
      if (line === undefined || !(isRow(line) || isBetween(line))) break;
      if (isRow(line)) last = j;
    }
    let from = i;
    while (from > 0 && i - from < MOST_HEADER_LINES && isHeading(lines[from - 1] ?? first)) from--;
    const block = lines.slice(from, last + 1);
    if (block.filter(isRow).length >= LEAST_ROWS && from < i) tabbed(block).forEach((line, k) => (out[from + k] = line));
    i = last;
  }
  return out;
}
