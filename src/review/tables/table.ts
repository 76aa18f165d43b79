/** Tables inside a report: lines of cells parted by tabs or bars, with a header above rows of figures. */
import type { Paragraph } from "../reading/paragraphs";
import { headerRowsFrom, isHeaderRow, isNumber, joined } from "./headers";

export interface TableCell {
  readonly text: string;
  /** Characters of the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Characters that the text is set in from where its cell, or its line, begins. */
  readonly indent: number;
}

const EMPTY: TableCell = { text: "", start: 0, end: 0, indent: 0 };

export interface TableRow {
  readonly paragraph: Paragraph;
  readonly cells: readonly TableCell[];
}

export interface ReportTable {
  /** Header of each column; of two header rows the upper one first. */
  readonly headers: readonly string[];
  /** Rows below the header, each with as many cells as there are headers. */
  readonly rows: readonly TableRow[];
  /** Lines of prose right above: title, period, unit. */
  readonly above: readonly string[];
}

const MOST_CELLS = 40;
/** Bars between cells. */
const BARS = /^[^|]*\|[^|]*\|/;
const MOST_ABOVE = 3;
const MOST_CAPTION = 80;
const MOST_TITLE = 200;
/** Rows that columns without names need to show what they are. */
const LEAST_UNNAMED = 4;
/** The line of dashes under a header written with bars. */
const RULE = /^:?-*:?$/;
const COLUMN_WORD = /^(?:stt|tt|đvt|đơn vị|chỉ tiêu|nội dung|tên|danh mục)|(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|thực hiện|th|dự toán|ước|cùng kỳ|tỷ lệ|tổng|số|so sánh|năm)(?![A-Za-zÀ-ỹ])|%/iu;

/** The cell of a row of a table; an empty one where there is none. */
export function cellAt(table: ReportTable, row: number, column: number): TableCell {
  return table.rows[row]?.cells[column] ?? EMPTY;
}

/** The cells of a table line; null for prose. */
export function cellsOf(p: Paragraph): TableCell[] | null {
  const { text } = p.content;
  const framed = /^\s*\|.*\|\s*$/.test(text);
  const mark = text.includes("\t") ? "\t" : framed || BARS.test(text) ? "|" : null;
  if (mark === null) return null;
  const cells: TableCell[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charAt(i) !== mark) continue;
    const raw = text.slice(start, i);
    const lead = raw.length - raw.trimStart().length;
    // The first cell begins with the line, whatever of it a reading of columns by their places has left out.
    const indent = start === 0 && mark === "\t" ? (p.content.columns[lead] ?? 0) : lead;
    cells.push({ text: raw.trim(), start: start + lead, end: start + lead + raw.trim().length, indent });
    start = i + 1;
  }
  const inside = framed && mark === "|" ? cells.length - 2 : cells.length;
  return inside >= 3 && inside <= MOST_CELLS ? cells : null;
}

/** Rows without the empty cells outside the bars around them; "|Tổng cộng|90|" alone in its table has an empty first cell. */
function unframed(rows: readonly TableRow[]): readonly TableRow[] {
  const framed = rows.every(({ cells }) => cells.length > 2 && cells[0]?.text === "" && cells[cells.length - 1]?.text === "");
  return framed ? rows.map((row) => ({ ...row, cells: row.cells.slice(1, -1) })) : rows;
}

/** "A | B | C | 1 | 2 | 3", "(3)=(1)/(2)": numbers of the columns. */
function isIndexRow(row: TableRow): boolean {
  const cells = row.cells.map((cell) => cell.text).filter((text) => text !== "");
  const numbers = cells.filter((text) => /^\(?\d{1,2}\)?(?:\s*=.*)?$/.test(text)).map((text) => Number.parseInt(text.replace("(", ""), 10));
  const marks = cells.every((text) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/.test(text));
  return marks && numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
}

/** The rows below a caption line go on with the table above it, under its headers. */
function continued(block: readonly TableRow[], above: readonly string[], headers: readonly string[] | null): ReportTable | null {
  const wide = headers !== null && block.length > 0 && block.every((row) => row.cells.length === headers.length && row.cells.slice(1).some((cell) => isNumber(cell.text)));
  return wide ? { headers, rows: block, above } : null;
}

/** Rows of as many cells each with no header that fits them: columns without names, whose figures alone can tell what they are. */
function unnamed(block: readonly TableRow[], above: readonly string[]): ReportTable | null {
  const rows = block.filter((row) => !isIndexRow(row) && row.cells.filter((cell) => isNumber(cell.text)).length >= 2);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const full = block.filter((row) => row.cells.length === width && !isIndexRow(row) && !isHeaderRow(row));
  return rows.length >= LEAST_UNNAMED && full.filter((row) => rows.includes(row)).length === rows.length ? { headers: Array.from({ length: width }, () => ""), rows: full, above } : null;
}

function tableOf(block: readonly TableRow[], above: readonly string[], before: readonly string[] | null): ReportTable | null {
  const first = block.findIndex(isHeaderRow);
  if (first < 0) return continued(block, above, before) ?? unnamed(block, above);
  const heading = headerRowsFrom(block.slice(first));
  const headers = joined(heading);
  const rows = block.slice(first + heading.length).filter((row) => !isIndexRow(row) && row.cells.length <= headers.length);
  const padded = rows.map((row): TableRow => ({ ...row, cells: headers.map((_, i) => row.cells[i] ?? EMPTY) }));
  return padded.length === 0 ? null : { headers, rows: padded, above };
}

/** Consecutive table lines with a header row; a second header opens a table of its own. */
export function tablesIn(paragraphs: readonly Paragraph[]): ReportTable[] {
  const out: ReportTable[] = [];
  let block: TableRow[] = [];
  let above: string[] = [];
  let started = false;
  // Short lines between the table above and the one that begins; more than one part them.
  let captions = 0;
  const close = (): void => {
    const table = block.length === 0 ? null : tableOf(unframed(block), above, captions === 1 ? (out[out.length - 1]?.headers ?? null) : null);
    if (table !== null) out.push(table);
    if (block.length > 0) captions = 0;
    block = [];
    started = false;
  };
  for (const paragraph of paragraphs) {
    const cells = cellsOf(paragraph);
    if (cells === null) {
      const { text } = paragraph.content;
      const behind = block.length > 0;
      close();
      if (behind) above = [];
      captions += text.length <= MOST_CAPTION && !/[.;:]\s*$/.test(text) ? 1 : 2;
      // A paragraph of prose names no table.
      above = text.length > MOST_TITLE || text.trim() === "" ? [] : [...above, text].slice(-MOST_ABOVE);
      continue;
    }
    const row = { paragraph, cells };
    if (cells.every((cell) => RULE.test(cell.text))) continue;
    if (started && isHeaderRow(row) && cells.filter((cell) => COLUMN_WORD.test(cell.text)).length >= 2) close();
    started ||= !isHeaderRow(row) && cells.some((cell) => isNumber(cell.text));
    block.push(row);
  }
  close();
  return out;
}
