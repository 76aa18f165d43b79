/** What a screen reader says of a cell: its address, its text, and what cannot be heard otherwise. */
import { cellAddress, commentAt, mergeAt, noteAt, styleAt } from "../model";
import { styleIndexAt } from "./cell-look";
import { TEXTS } from "./texts";
import type { Workspace } from "./workspace";

export function describeCell(workspace: Workspace, row: number, column: number, hasList: boolean): string {
  const { sheet } = workspace;
  const cell = sheet.cells.get(row)?.get(column);
  const header = sheet.tables.some((table) => table.headerRow && table.filterButton && table.area.top === row && column >= table.area.left && column <= table.area.right);
  const extras = [
    cell?.formula === undefined ? "" : TEXTS.hasFormula,
    noteAt(sheet, row, column) ? TEXTS.hasNote : "",
    commentAt(sheet, row, column) ? TEXTS.hasComment : "",
    header ? TEXTS.hasFilter : "",
    hasList ? TEXTS.hasList : "",
    mergeAt(sheet, row, column) ? TEXTS.isMerged : "",
    sheet.protection && styleAt(workspace.book, styleIndexAt(sheet, row, column)).locked ? TEXTS.readOnly : "",
  ].filter((text) => text !== "");
  return TEXTS.cellName(cellAddress(row, column), workspace.displayText(row, column), extras);
}
