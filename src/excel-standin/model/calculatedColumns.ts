/** Calculated columns: one formula for all rows of a table's column. */
import { area as makeArea } from "./area";
import type { Editor } from "./editor";
import { bodyArea } from "./tableShape";
import type { Cell, Sheet, Table, TableColumn } from "./types";

/** `formula` as it reads when copied from one row to another. */
export function copiedDown(editor: Editor, sheet: Sheet, table: Table, formula: string, from: number, to: number, column: number): string {
  if (from === to) return formula;
  return editor.services.shift(formula, { sheet: sheet.name, row: from, column, table: table.name }, { kind: "copy", rows: to - from, columns: 0 });
}

export function setCalculated(editor: Editor, sheet: Sheet, entry: TableColumn, formula: string | undefined): void {
  if (entry.calculated === formula) return;
  editor.touchShape(sheet);
  if (formula === undefined) delete entry.calculated;
  else entry.calculated = formula;
}

/** Writes a calculated column's formula into rows `from`…`to`; with `onlyEmpty` only where nothing stands. */
export function fillDown(editor: Editor, sheet: Sheet, table: Table, index: number, from: number, to: number, onlyEmpty = false): void {
  const formula = table.columns[index]?.calculated;
  if (formula === undefined || to < from) return;
  const column = table.area.left + index;
  const top = bodyArea(table).top;
  // Without relative references the formula is the same in every row.
  const isFixed = copiedDown(editor, sheet, table, formula, top, top + 1, column) === formula;
  for (let row = from; row <= to; row++) {
    if (onlyEmpty && filled(editor.cell(sheet, row, column))) continue;
    const here = isFixed ? formula : copiedDown(editor, sheet, table, formula, top, row, column);
    editor.putCell(sheet, row, column, { value: null, formula: here, style: editor.styleIndex(sheet, row, column) });
  }
  editor.valuesChanged(sheet.id, makeArea(from, column, to, column));
}

export const filled = (cell: Cell | undefined): boolean => cell !== undefined && (cell.value !== null || cell.formula !== undefined);
