/** Tables whose columns are parted by spaces, as texts copied from a page show them: their lines with tabs between the cells. */
import { headPlaces } from "./heads";
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
/** "1.250", "248 832", "(3,5)", "-2,4%", "+3", "-", "…": what stands in a cell of figures. */
const FIGURE = /^[(+–-]*\d[\d.,]*\s?%?\)?$|^[+–-]?\d{1,3}(?: \d{3})+(?:,\d+)?$|^(?:[-–—…]|\.{2,3}|x)$/u;
/** "2019", "2019-2020", "Sơ bộ 2023": what names a column of a year. */
const YEAR = /^(?:[A-Za-zÀ-ỹ. ]{1,12} )?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?$/u;
/** "Đơn vị tính: %", "Tốc độ tăng (%)", "(Năm trước = 100)": above rows of another kind, or with their unit. */
const CAPTION = /^(?:đơn vị|đvt|cơ cấu|tỷ trọng|tỷ lệ|tốc độ|chỉ số|tăng|mức tăng|so với|so sánh|phân theo|chia theo)|%|=\s*100/u;
const MOST_CELL = 90;
const MOST_COLUMNS = 40;
const LEAST_FIGURES = 2;
const LEAST_CHUNKS = 3;
const LEAST_ROWS = 3;
/** The same without names of columns. */
const LEAST_BARE = 5;
const MOST_HEADER_LINES = 5;
const MOST_BETWEEN = 3;
/** Rows that show where their columns stand. */
const MOST_SHOWING = 200;
const SENTENCE_END = /[.;:]$/;

function lineOf(mapped: Mapped): Line {
  const { text } = mapped;
  if (!GAP.test(text) || text.includes("\t") || text.includes("|")) return { mapped, chunks: [] };
  const chunks = [...text.matchAll(CHUNK)].map((m): Chunk => ({ start: m.index, end: m.index + m[0].length, number: FIGURE.test(m[0]) }));
  return { mapped, chunks: chunks.some((chunk) => chunk.end - chunk.start > MOST_CELL) ? [] : chunks };
}

/** A row of figures: cells that hold nothing but a number each. */
function isRow({ mapped, chunks }: Line): boolean {
  const figures = chunks.slice(1).filter((chunk) => chunk.number);
  if (chunks.length < LEAST_CHUNKS || figures.length < LEAST_FIGURES) return false;
  // Years side by side name columns.
  return !chunks.slice(1).every(({ start, end }) => YEAR.test(mapped.text.slice(start, end)));
}

/** Between two rows: the title of a section, or a name that runs on. */
function isBetween({ mapped, chunks }: Line): boolean {
  const text = mapped.text.trim();
  return text !== "" && text.length <= MOST_CELL && !text.includes("\t") && !text.includes("|") && (chunks.length > 0 || !/[.;]$/.test(text));
}

/** Years side by side: the header of another table. */
function namesYears({ mapped, chunks }: Line): boolean {
  return chunks.filter(({ start, end }) => YEAR.test(mapped.text.slice(start, end))).length >= 2;
}

/** Above the rows: names of columns, side by side. */
function isHeading(line: Line): boolean {
  return line.chunks.length >= 2 && !isRow(line) && !SENTENCE_END.test(line.mapped.text.trim());
}

/** Between two lines of names, or below them: one name that spans all columns, the unit of all. */
function isOverAll({ mapped, chunks }: Line): boolean {
  const text = mapped.text.trim();
  return chunks.length === 0 && text !== "" && text.length <= MOST_CELL && !SENTENCE_END.test(text) && !text.includes("\t") && !text.includes("|");
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

/** What stands in a line, of one without gaps too. */
function wordsOf({ mapped, chunks }: Line): Chunk[] {
  return chunks.length > 0 ? [...chunks] : [...mapped.text.matchAll(CHUNK)].map((m): Chunk => ({ start: m.index, end: m.index + m[0].length, number: false }));
}

/** Cells by the columns they stand in. */
function placed(line: Line, columns: Columns): Mapped {
  const cells: Chunk[][] = Array.from({ length: columns.count }, () => []);
  for (const chunk of wordsOf(line)) cells[columns.place(chunk)]?.push(chunk);
  return withTabs(line.mapped, cells);
}

/** Cells in their order: a row without a number in front has an empty first cell; what fits no row is one cell. */
function counted(line: Line, width: number, ordered: boolean): Mapped {
  const { chunks } = line;
  const lacks = ordered && isRow(line) && chunks.length === width - 1 && chunks[0]?.number === false;
  const cells = lacks ? [[], ...chunks.map((chunk) => [chunk])] : chunks.length === width ? chunks.map((chunk) => [chunk]) : [wordsOf(line)];
  return withTabs(line.mapped, Array.from({ length: width }, (_, i) => cells[i] ?? []));
}

/** Where the cells of each column stand, of the rows that have all of them. */
function standsOf(rows: readonly Line[], width: number): Chunk[] {
  const full = rows.filter(({ chunks }) => chunks.length === width).slice(0, MOST_SHOWING);
  return Array.from({ length: width }, (_, column) => {
    const cells = full.flatMap(({ chunks }) => chunks[column] ?? []);
    return { start: Math.min(...cells.map((cell) => cell.start)), end: Math.max(...cells.map((cell) => cell.end)), number: false };
  });
}

/** The lines above the first row, each name over its column; a line with one name over all keeps it as its only cell. */
function headed(above: readonly Line[], rows: readonly Line[], width: number): Mapped[] {
  const naming = above.filter((line) => line.chunks.length > 1);
  const places = headPlaces(naming.map((line) => line.chunks), standsOf(rows, width));
  return above.map((line) => {
    const own = places[naming.indexOf(line)];
    const cells: Chunk[][] = Array.from({ length: width }, () => []);
    if (own === null || own === undefined) cells[0]?.push(...wordsOf(line));
    else line.chunks.forEach((chunk, i) => cells[own[i] ?? 0]?.push(chunk));
    return withTabs(line.mapped, cells);
  });
}

/** The number that stands most often among them, the first of several; 0 where there is none. */
export function commonest(numbers: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const n of numbers) tally.set(n, (tally.get(n) ?? 0) + 1);
  return [...tally].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0];
}

/** The lines of a block, the first `heads` of them above its rows. */
function tabbed(block: readonly Line[], heads: number): Mapped[] {
  const rows = block.filter(isRow);
  const width = commonest(rows.map(({ chunks }) => chunks.length));
  // Where each row has as many cells, their order tells more than where they stand.
  const even = rows.every(({ chunks }) => chunks.length === width);
  const columns = even ? null : byPlace(rows);
  if (columns !== null) return block.map((line) => placed(line, columns));
  const ordered = rows.filter(({ chunks }) => chunks.length === width).some(({ chunks }) => chunks[0]?.number === true);
  return [...headed(block.slice(0, heads), rows, width), ...block.slice(heads).map((line) => counted(line, width, ordered))];
}

/** The first of the lines that name the columns of a row; its own number where none does. */
function headFrom(lines: readonly Line[], row: number): number {
  let from = row;
  for (let i = row - 1; i >= 0 && row - i <= MOST_HEADER_LINES; i--) {
    const line = lines[i];
    if (line === undefined || !(isHeading(line) || isOverAll(line))) break;
    if (isHeading(line)) from = i;
  }
  return from;
}

/** The last row of those that follow one with at most one other line between them, or the title and unit of a part. */
function lastRow(lines: readonly Line[], first: number): number {
  let last = first;
  let plain = 0;
  for (let j = first + 1; j < lines.length && j <= last + 1 + MOST_BETWEEN; j++) {
    const line = lines[j];
    if (line === undefined || !(isRow(line) || isBetween(line)) || (line.chunks.length > 1 && isHeading(line) && namesYears(line))) break;
    if (isRow(line)) [last, plain] = [j, 0];
    else if (!CAPTION.test(line.mapped.low.trim()) && ++plain > 1) break;
  }
  return last;
}

/** Rows of as many cells each, and nothing else: a table whose columns have no names. */
function isBare(block: readonly Line[]): boolean {
  const width = block[0]?.chunks.length;
  return block.length >= LEAST_BARE && block.every((line) => isRow(line) && line.chunks.length === width && line.chunks[0]?.number === false);
}

/** The lines of a text, those of tables parted by spaces with tabs instead; every character keeps its place. */
export function withSpacedTables(mapped: readonly Mapped[]): Mapped[] {
  const lines = mapped.map(lineOf);
  const out = [...mapped];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !isRow(line)) continue;
    const last = lastRow(lines, i);
    const from = headFrom(lines, i);
    const block = lines.slice(from, last + 1);
    if (block.filter(isRow).length >= LEAST_ROWS && (from < i || isBare(block))) tabbed(block, i - from).forEach((one, k) => (out[from + k] = one));
    i = last;
  }
  return out;
}
