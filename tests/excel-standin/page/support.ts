/** Small workbooks for the page's tests, made through the model as people make them. */
import { calculatingServices } from "../../../src/excel-standin/host";
import { Calculator, parseTyped } from "../../../src/excel-standin/calc";
import { area, createBook, createTable, Editor, styleAt, writeCells, type Sheet, type Table } from "../../../src/excel-standin/model";
import { Workspace } from "../../../src/excel-standin/page/workspace";

/** Seven pixels a character, whatever the font: widths that a reader can check by counting. */
export const SEVEN = (text: string): number => text.length * 7;

export function workspaceOf(rows: readonly (readonly string[])[] = []): Workspace {
  const editor = new Editor(createBook(["Biểu 1"]), calculatingServices());
  if (!(editor.calculation instanceof Calculator)) throw new Error("not the calculating room");
  const workspace = new Workspace(editor, editor.calculation, SEVEN);
  rows.forEach((row, r) => row.forEach((text, c) => put(workspace, r, c, text)));
  editor.calculate();
  return workspace;
}

/** Types a text into a cell, without undo. */
export function put(workspace: Workspace, row: number, column: number, text: string): void {
  const { editor, sheet } = workspace;
  editor.edit(() => writeCells(editor, sheet, area(row, column, row, column), (_row, _column, format) => parseTyped(text, format)));
  editor.calculate();
}

export function tableOf(workspace: Workspace, bottom: number, right: number): { readonly sheet: Sheet; readonly table: Table } {
  const { editor, sheet } = workspace;
  const table = editor.edit(() => createTable(editor, sheet, area(0, 0, bottom, right), true));
  editor.calculate();
  return { sheet, table };
}

export function shown(workspace: Workspace, row: number, column: number): string {
  return workspace.displayText(row, column);
}

export function formatAt(workspace: Workspace, row: number, column: number): string {
  return styleAt(workspace.book, workspace.editor.styleIndex(workspace.sheet, row, column)).numberFormat;
}
