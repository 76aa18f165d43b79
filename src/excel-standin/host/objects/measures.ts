/** Where a range lies on the sheet, in points. */
import { columnPoints, type Area, type Sheet } from "../../model";

export const columnWidthOf = (sheet: Sheet, column: number): number => (sheet.columns.get(column)?.hidden ? 0 : columnPoints(sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth));
export const rowHeightOf = (sheet: Sheet, row: number): number => (sheet.rows.get(row)?.hidden ? 0 : (sheet.rows.get(row)?.height ?? sheet.defaultRowHeight));

/** Sum over a stretch of lines: the default for all, then what differs. */
function stretch(from: number, to: number, standard: number, own: Iterable<number>, size: (line: number) => number): number {
  let sum = Math.max(0, to - from + 1) * standard;
  for (const line of own) if (line >= from && line <= to) sum += size(line) - standard;
  return sum;
}

export const widthOf = (sheet: Sheet, a: Area): number => stretch(a.left, a.right, columnPoints(sheet.defaultColumnWidth), sheet.columns.keys(), (column) => columnWidthOf(sheet, column));
export const heightOf = (sheet: Sheet, a: Area): number => stretch(a.top, a.bottom, sheet.defaultRowHeight, sheet.rows.keys(), (row) => rowHeightOf(sheet, row));
export const leftOf = (sheet: Sheet, a: Area): number => stretch(0, a.left - 1, columnPoints(sheet.defaultColumnWidth), sheet.columns.keys(), (column) => columnWidthOf(sheet, column));
export const topOf = (sheet: Sheet, a: Area): number => stretch(0, a.top - 1, sheet.defaultRowHeight, sheet.rows.keys(), (row) => rowHeightOf(sheet, row));
