/** Tables inside a report: lines of cells parted by tabs or bars, with a header that says what the columns are. */
import { foldHeader, isInteger, parseUnit, readNumberText, type Quantity, type Unit } from "../../figures";
import type { Figure } from "../reading/figure";
import type { Paragraph } from "../reading/paragraphs";

export type ColumnRole = "name" | "unit" | "order" | "prior" | "target" | "actual" | "percent-of-target" | "growth" | "other";

export interface TableCell {
  readonly text: string;
  /** Characters of the paragraph. */
  readonly start: number;
  readonly end: number;
}

export interface TableRow {
  readonly paragraph: Paragraph;
  readonly cells: readonly TableCell[];
}

export interface ReportTable {
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly TableRow[];
}

const MOST_CELLS = 40;

/** The cells of a table line; null for prose. */
export function cellsOf(p: Paragraph): TableCell[] | null {
  const { text } = p.content;
  const mark = text.includes("\t") ? "\t" : /^\s*\|.*\|\s*$/.test(text) ? "|" : null;
  if (mark === null) return null;
  const cells: TableCell[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charAt(i) !== mark) continue;
    const raw = text.slice(start, i);
    const lead = raw.length - raw.trimStart().length;
    cells.push({ text: raw.trim(), start: start + lead, end: start + lead + raw.trim().length });
    start = i + 1;
  }
  const inner = mark === "|" ? cells.slice(1, -1) : cells;
  return inner.length >= 3 && inner.length <= MOST_CELLS ? inner : null;
}

/** What a header says its column holds; the words are those of plan tables. */
export function roleOf(header: string): ColumnRole {
  const h = foldHeader(header).replace(/[()%]/g, (c) => (c === "%" ? "%" : " ")).replace(/\s+/g, " ").trim();
  if (/^(?:tt|stt|số tt|mã|mã số)$/.test(h)) return "order";
  if (/^(?:chỉ tiêu|tên chỉ tiêu|nội dung|chỉ tiêu chủ yếu|danh mục|lĩnh vực|tên|đơn vị thực hiện)/.test(h)) return "name";
  if (/^(?:đvt|đơn vị|đơn vị tính|đv tính)$/.test(h)) return "unit";
  if (/%|tỷ lệ|so sánh|so với|\/|tốc độ|tăng/.test(h)) {
    if (/tăng|giảm|tốc độ/.test(h)) return "growth";
    if (/kh|kế hoạch|dự toán|chỉ tiêu|(?<!\p{L})dt(?!\p{L})/u.test(h) && /%|tỷ lệ|\/|so/.test(h)) return "percent-of-target";
    return "other";
  }
  if (/^(?:kh|kế hoạch|dự toán|chỉ tiêu giao)(?: năm)?(?: 20\d\d)?(?: được)?(?: giao)?$/.test(h)) return "target";
  if (/cùng kỳ|năm trước|^th(?:ực hiện)? (?:năm )?20\d\d$/.test(h)) return "prior";
  if (/^(?:ước )?(?:th|thực hiện|kết quả)|^ước|^lũy kế|^kết quả/.test(h)) return "actual";
  return "other";
}

function isHeader(row: TableRow): boolean {
  return row.cells.filter((cell) => roleOf(cell.text) !== "other").length >= 3;
}

/** "A | B | C | 1 | 2 | 3": numbers of the columns. */
function isIndexRow(row: TableRow): boolean {
  const cells = row.cells.map((cell) => cell.text).filter((text) => text !== "");
  const numbers = cells.filter((text) => /^\(?\d{1,2}\)?(?:\s*=.*)?$/.test(text)).map((text) => Number.parseInt(text.replace("(", ""), 10));
  const marks = cells.every((text) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/.test(text));
  return marks && numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
}

/** Consecutive table lines with one number of cells and a header that names an indicator column. */
export function tablesIn(paragraphs: readonly Paragraph[]): ReportTable[] {
  const out: ReportTable[] = [];
  let block: TableRow[] = [];
  const close = (): void => {
    const header = block.findIndex(isHeader);
    const row = block[header];
    if (row !== undefined) {
      const rows = block.slice(header + 1).filter((r) => r.cells.length === row.cells.length && !isIndexRow(r));
      const roles = disambiguated(row.cells.map((cell) => roleOf(cell.text)), row.cells.map((cell) => cell.text));
      // "Đơn vị" in front of a table of units or communes names its rows.
      if (!roles.includes("name") && roles[0] === "unit") roles[0] = "name";
      if (rows.length > 0) out.push({ roles, rows });
    }
    block = [];
  };
  for (const paragraph of paragraphs) {
    const cells = cellsOf(paragraph);
    if (cells === null) close();
    else {
      const row = { paragraph, cells };
      if (isHeader(row) && block.some(isHeader)) close();
      block.push(row);
    }
  }
  close();
  return out;
}

/** "TH 2022" beside "TH 2023" is the prior; the later year is the actual. */
function disambiguated(roles: readonly ColumnRole[], headers: readonly string[]): ColumnRole[] {
  const years = headers.map((h, i) => (roles[i] === "prior" || roles[i] === "actual" ? Number(/20\d\d/.exec(h)?.[0] ?? 0) : 0));
  const latest = Math.max(...years);
  const hasPlainActual = roles.includes("actual");
  return roles.map((role, i) => (role === "prior" && years[i] === latest && latest > 0 && !hasPlainActual && roles.filter((r) => r === "prior").length > 1 ? "actual" : role));
}

/** The figure of a cell, in the shape that relations take; null for text, absences and expressions. */
export function figureIn(row: TableRow, cell: TableCell | undefined, unit: Unit | null, id: number): Figure | null {
  if (cell === undefined || cell.text === "") return null;
  const reading = readNumberText(cell.text, { habit: "comma" });
  if (reading.kind === "absent" || reading.comparison !== "exactly" || reading.fraction !== undefined) return null;
  return toFigure(reading, row, cell, unit, id);
}

function toFigure(q: Quantity, row: TableRow, cell: TableCell, unit: Unit | null, id: number): Figure {
  const own = q.unit ?? unit;
  return {
    id, paragraph: row.paragraph.index, start: cell.start, end: cell.end, unitEnd: cell.end, text: cell.text, value: q.value, decimals: q.decimals,
    alternative: null, unit: own, noun: "", hedge: null, bound: false, group: -1, denominator: null, numerator: null,
    whole: own?.whole === true && isInteger(q.value) && q.decimals === 0,
  };
}

/** Unit of a row: its unit cell, else none. */
export function unitOf(table: ReportTable, row: TableRow): Unit | null {
  const at = table.roles.indexOf("unit");
  return at < 0 ? null : parseUnit(row.cells[at]?.text ?? "", { allowUnknown: true });
}
