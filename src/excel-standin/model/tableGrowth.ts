/** A table takes in more rows or columns of its sheet, or lets some go; nothing is moved. */
import { area as makeArea } from "./area";
import { fillDown } from "./calculatedColumns";
import type { Editor } from "./editor";
import { bodyArea, freshColumnId, freshColumnName } from "./tableShape";
import type { Area, Sheet, Table } from "./types";

/** Writes a column's name into its header cell and follows it in all formulas. */
export function renameColumnTo(editor: Editor, sheet: Sheet, table: Table, index: number, name: string): void {
  const column = table.columns[index];
  if (!column) return;
  editor.touchShape(sheet);
  const before = column.name;
  column.name = name;
  if (table.headerRow) writeHeader(editor, sheet, table, index);
  if (before !== name) editor.rewriteFormulas({ kind: "renameColumn", table: table.name, from: before, to: name });
}

export function writeHeader(editor: Editor, sheet: Sheet, table: Table, index: number): void {
  const row = table.area.top;
  const at = table.area.left + index;
  editor.putCell(sheet, row, at, { value: table.columns[index]?.name ?? "", style: editor.styleIndex(sheet, row, at) });
  editor.valuesChanged(sheet.id, makeArea(row, at, row, at));
}

/** The table ends at `bottom` from now on (its totals row, if any, must have been moved there already). */
export function growRows(editor: Editor, sheet: Sheet, table: Table, bottom: number): void {
  editor.touchShape(sheet);
  const before = bodyArea(table);
  table.area = { ...table.area, bottom };
  const after = bodyArea(table);
  extendRules(sheet, before, after);
  copyLook(editor, sheet, before.bottom, before.bottom + 1, after.bottom, table.area);
  table.columns.forEach((_, index) => fillDown(editor, sheet, table, index, before.bottom + 1, after.bottom, true));
  editor.structureChanged();
  editor.record({ kind: "tableChanged", sheetId: sheet.id, tableId: table.id, name: table.name });
}

/** The table ends at column `right` from now on; headers are read from the cells, blank ones get a name. */
export function growColumns(editor: Editor, sheet: Sheet, table: Table, right: number): void {
  editor.touchShape(sheet);
  for (let at = table.area.right + 1; at <= right; at++) {
    const text = table.headerRow ? editor.calculation.displayText(sheet.id, table.area.top, at) : "";
    const column = { id: freshColumnId(table), name: freshColumnName(editor, table, text, table.columns.length) };
    table.columns.push(column);
    table.area = { ...table.area, right: at };
    if (table.headerRow) writeHeader(editor, sheet, table, table.columns.length - 1);
  }
  editor.structureChanged();
  editor.record({ kind: "tableChanged", sheetId: sheet.id, tableId: table.id, name: table.name });
}

/** Conditional formats and validations that reach to a column's last row go on in the new rows. */
export function extendRules(sheet: Sheet, before: Area, after: Area): void {
  if (after.bottom <= before.bottom) return;
  const extended = (a: Area): Area => (a.bottom === before.bottom && a.top >= before.top - 1 && a.left >= before.left && a.right <= before.right ? { ...a, bottom: after.bottom } : a);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.map(extended);
  for (const validation of sheet.dataValidations) validation.areas = validation.areas.map(extended);
}

/** New rows look like the one above, as far as their cells have no look of their own. */
function copyLook(editor: Editor, sheet: Sheet, model: number, from: number, to: number, a: Area): void {
  for (let row = from; row <= to; row++) {
    for (let column = a.left; column <= a.right; column++) {
      const style = editor.styleIndex(sheet, model, column);
      if (style !== 0 && (editor.cell(sheet, row, column)?.style ?? 0) === 0) editor.setStyle(sheet, row, column, style);
    }
  }
}
