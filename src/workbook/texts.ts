/** Written text of the workbook: cells outside the tables that say something with figures, and text boxes. */
import { cellAddress } from "../plan";
import { isLogTable } from "./own-names";
import type { SheetInfo } from "./snapshot";
import { MEMORY_SHEET } from "./memory";

/** A cell outside the tables, or a text box, that holds words and figures. */
export interface TextCell {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  readonly shape?: string;
}

/** Zero-based, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows read of a sheet besides those of its tables, and columns: a report's text stands near the top left. */
const ROWS_BESIDE_TABLES = 400;
const COLUMNS = 104;
export const RECORD_SHEET = "Biên bản rà soát";
const RECORD_NAME = /^Biên bản rà soát(?: \(\d+\))?$/;

export const isRecordSheet = (name: string): boolean => RECORD_NAME.test(name.normalize("NFC"));

/** Words and at least one digit; a bare number or code says nothing by itself. */
export function saysFigures(value: unknown): value is string {
  return typeof value === "string" && /\d/.test(value) && (value.match(/[A-Za-zÀ-ỹ]{2,}/gu) ?? []).length >= 2;
}

/** What has been read of one sheet's cells. */
export interface SheetText {
  readonly sheet: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Last row and column in use, where they lie beyond what was read; null where all was read. */
  readonly beyond: { readonly row: number; readonly column: number } | null;
}

/** Sheets whose text is an office's: not the memory, the log or signed records. */
export function sheetsWithText(sheets: readonly SheetInfo[], tables: readonly { readonly name: string; readonly sheet: string }[]): SheetInfo[] {
  const logs = new Set(tables.filter((t) => isLogTable(t.name)).map((t) => t.sheet));
  return sheets.filter((s) => s.name !== MEMORY_SHEET && !logs.has(s.name) && !isRecordSheet(s.name));
}

/** Queues one sheet's used cells. @param tableRows rows that its tables take up */
export function queueSheetText(context: Excel.RequestContext, sheet: SheetInfo, tableRows: number): () => SheetText {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const rows = tableRows + ROWS_BESIDE_TABLES;
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  const near = worksheet.getRangeByIndexes(0, 0, rows, COLUMNS).getUsedRangeOrNullObject(true);
  near.load("values,rowIndex,columnIndex");
  return () => {
    if (used.isNullObject) return { sheet: sheet.name, cells: [], beyond: null };
    const last = { row: used.rowIndex + used.rowCount - 1, column: used.columnIndex + used.columnCount - 1 };
    return {
      sheet: sheet.name,
      cells: near.isNullObject ? [] : textCells(near.values, near.rowIndex, near.columnIndex),
      beyond: last.row >= rows || last.column >= COLUMNS ? last : null,
    };
  };
}

/** Cells with words and figures among values read from a corner on. */
export function textCells(values: readonly (readonly unknown[])[], top: number, left: number): { row: number; column: number; text: string }[] {
  const out: { row: number; column: number; text: string }[] = [];
  values.forEach((row, r) => row.forEach((value, c) => saysFigures(value) && out.push({ row: top + r, column: left + c, text: value })));
  return out;
}

export const inArea = (area: Area, row: number, column: number): boolean => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Cells that lie in none of the areas (tables, written blocks), as addresses. */
export function outside(text: SheetText, areas: readonly Area[]): TextCell[] {
  return text.cells.filter(({ row, column }) => !areas.some((a) => inArea(a, row, column))).map(({ row, column, text: words }) => ({ sheet: text.sheet, address: cellAddress(row, column), text: words }));
}

/** Queues the text of a sheet's text boxes; shapes must be listed with name and type. */
export function queueBoxes(sheet: Excel.Worksheet): () => TextCell[] {
  const boxes = sheet.shapes.items.filter((shape) => shape.type === "GeometricShape");
  for (const box of boxes) box.load("left,top,textFrame/hasText,textFrame/textRange/text");
  const grid = boxes.length > 0 ? queueGrid(sheet) : null;
  return () =>
    boxes
      .filter((box) => box.textFrame.hasText && saysFigures(box.textFrame.textRange.text))
      .map((box) => ({ sheet: sheet.name, address: grid ? grid(box.top, box.left) : "A1", text: box.textFrame.textRange.text, shape: box.name }));
}

/** Cells among which a box's corner is looked for; one farther off is shown at the last of them. */
const PLACED_ROWS = 80;
const PLACED_COLUMNS = 20;

/** Queues where rows and columns begin; tells the cell under a point, in points. */
function queueGrid(sheet: Excel.Worksheet): (top: number, left: number) => string {
  const rows = Array.from({ length: PLACED_ROWS }, (_, i) => sheet.getRangeByIndexes(i, 0, 1, 1));
  const columns = Array.from({ length: PLACED_COLUMNS }, (_, i) => sheet.getRangeByIndexes(0, i, 1, 1));
  for (const row of rows) row.load("top");
  for (const column of columns) column.load("left");
  const last = (starts: readonly number[], at: number): number => Math.max(0, starts.findLastIndex((start) => start <= at));
  return (top, left) => cellAddress(last(rows.map((r) => r.top), top), last(columns.map((c) => c.left), left));
}
