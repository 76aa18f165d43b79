/** A signed record on a sheet of its own, ready to print on A4; a record that stands is never touched. */
import { printOnA4 } from "./a4-page";
import { freeName } from "./log-append";
import { RECORD_SHEET } from "./texts";

export type RecordLine =
  | { readonly kind: "title" | "heading" | "text" | "note"; readonly text: string }
  /** A table's header or row; shorter rows leave the last columns empty. */
  | { readonly kind: "head" | "row"; readonly cells: readonly string[] }
  | { readonly kind: "blank" }
  /** Stands at the right, under which the reviewer signs. */
  | { readonly kind: "sign"; readonly text: string; readonly bold: boolean };

/** Widths in points: number, class or name, place, finding, remark; A4 portrait less its margins. */
const COLUMNS = [30, 90, 90, 190, 90] as const;
const WIDTH = COLUMNS.reduce<number>((sum, w) => sum + w, 0);
const LINE_HEIGHT = 15.5;
/** Average width of a letter in points at 11 pt Times New Roman, Vietnamese text. */
const LETTER_WIDTH = 5.2;
const TEXT_SIZE = 11;
const TITLE_SIZE = 14;
const SIGN_COLUMN = 3;
const MAX_ROW_HEIGHT = 409;
/** A row's number, or a count: kept as text, it would else stand at the left among words. */
const COUNT = /^\d{1,3}(?:\.?\d{3})*$/;
/** Text of one cell. */
const MAX_TEXT = 8_000;

/** Queues the sheet and its lines; the answer is the sheet, already named. */
export function queueRecord(context: Excel.RequestContext, lines: readonly RecordLine[], sheets: readonly string[]): { readonly sheet: Excel.Worksheet; readonly name: string } {
  const name = freeName(RECORD_SHEET, sheets, (n) => ` (${n})`);
  const sheet = context.workbook.worksheets.add(name);
  COLUMNS.forEach((width, i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width));
  const all = sheet.getRangeByIndexes(0, 0, Math.max(lines.length, 1), COLUMNS.length);
  all.numberFormat = lines.map(() => COLUMNS.map(() => "General"));
  all.format.font.name = "Times New Roman";
  all.format.font.size = TEXT_SIZE;
  all.format.verticalAlignment = "Top";
  all.values = lines.map(cellsOf);
  lines.forEach((line, row) => format(sheet, line, row));
  sheet.showGridlines = false;
  printOnA4(sheet);
  return { sheet, name };
}

/** Always text: what a finding quotes never becomes a number or a formula. */
function cellsOf(line: RecordLine): string[] {
  const text = (value: string): string => (value === "" ? "" : `'${value.slice(0, MAX_TEXT)}`);
  if ("cells" in line) return COLUMNS.map((_, i) => text(line.cells[i] ?? ""));
  return COLUMNS.map((_, i) => (line.kind !== "blank" && i === (line.kind === "sign" ? SIGN_COLUMN : 0) ? text(line.text) : ""));
}

function format(sheet: Excel.Worksheet, line: RecordLine, row: number): void {
  if (line.kind === "blank") return;
  if ("cells" in line) {
    const cells = sheet.getRangeByIndexes(row, 0, 1, COLUMNS.length);
    cells.format.wrapText = true;
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"] as const) cells.format.borders.getItem(edge).style = "Continuous";
    if (line.kind === "head") {
      cells.format.font.bold = true;
      cells.format.horizontalAlignment = "Center";
    } else line.cells.forEach((text, i) => {
      if (COUNT.test(text)) sheet.getRangeByIndexes(row, i, 1, 1).format.horizontalAlignment = "Center";
    });
    cells.format.rowHeight = Math.min(MAX_ROW_HEIGHT, Math.max(...COLUMNS.map((width, i) => heightOf(line.cells[i] ?? "", width))));
    return;
  }
  const from = line.kind === "sign" ? SIGN_COLUMN : 0;
  const cells = sheet.getRangeByIndexes(row, from, 1, COLUMNS.length - from);
  cells.merge(true);
  cells.format.wrapText = true;
  cells.format.horizontalAlignment = line.kind === "title" || line.kind === "sign" ? "Center" : "Left";
  cells.format.font.bold = line.kind === "title" || line.kind === "heading" || (line.kind === "sign" && line.bold);
  cells.format.font.italic = line.kind === "note";
  if (line.kind === "title") cells.format.font.size = TITLE_SIZE;
  // Excel does not fit the height of merged cells by itself.
  cells.format.rowHeight = Math.min(MAX_ROW_HEIGHT, heightOf(line.text, line.kind === "sign" ? WIDTH - 210 : WIDTH) + (line.kind === "title" ? 6 : 0));
}

/** Lines break between words, as Excel breaks them; a word too long for a line is cut. */
function heightOf(text: string, width: number): number {
  const perLine = Math.max(3, Math.floor(width / LETTER_WIDTH) - 1);
  return LINE_HEIGHT * text.split("\n").reduce((sum, part) => sum + linesOf(part, perLine), 0);
}

function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const together = used === 0 ? word.length : used + 1 + word.length;
    if (together <= perLine) {
      used = together;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.ceil(word.length / perLine) - 1;
    used = word.length % perLine || perLine;
  }
  return lines;
}
