/** The header and totals rows of a table: shown, hidden, filled. */
import { area as makeArea } from "./area";
import type { Editor } from "./editor";
import { assertUnprotected } from "./protection";
import { deleteCells, insertCells } from "./structure";
import { writeHeader } from "./tableGrowth";
import type { Sheet, Table } from "./types";

const changed = (editor: Editor, sheet: Sheet, table: Table): void =>
  editor.record({ kind: "tableChanged", sheetId: sheet.id, tableId: table.id, name: table.name });

/** Shows or hides the totals row; a new one sums the last column and pushes cells below down. */
export function setTotals(editor: Editor, sheet: Sheet, table: Table, show: boolean, word = "Total"): void {
  if (show === table.totalsRow) return;
  assertUnprotected(sheet);
  editor.touchShape(sheet);
  const { left, right } = table.area;
  if (!show) {
    const { bottom } = table.area;
    table.totalsRow = false;
    table.area = { ...table.area, bottom: bottom - 1 };
    deleteCells(editor, sheet, makeArea(bottom, left, bottom, right), "vertical");
    return changed(editor, sheet, table);
  }
  const at = table.area.bottom + 1;
  insertCells(editor, sheet, makeArea(at, left, at, right), "vertical");
  table.totalsRow = true;
  table.area = { ...table.area, bottom: at };
  const first = table.columns[0];
  const last = table.columns.at(-1);
  if (first) {
    first.totalsLabel = word;
    editor.putCell(sheet, at, left, { value: word, style: editor.styleIndex(sheet, at, left) });
  }
  if (last && last !== first) {
    last.totalsFunction = "sum";
    editor.putCell(sheet, at, right, { value: null, formula: `SUBTOTAL(109,[${escapeColumn(last.name)}])`, style: editor.styleIndex(sheet, at, right) });
  }
  editor.structureChanged();
  changed(editor, sheet, table);
}

/** A column's name inside a structured reference. */
export const escapeColumn = (name: string): string => name.replace(/['#[\]@]/g, (char) => `'${char}`);

/** Hides or shows the header row; hidden headers keep their names. */
export function setHeaders(editor: Editor, sheet: Sheet, table: Table, show: boolean): void {
  if (show === table.headerRow) return;
  assertUnprotected(sheet);
  editor.touchShape(sheet);
  const { top, left, right } = table.area;
  if (show) {
    insertCells(editor, sheet, makeArea(top, left, top, right), "vertical");
    table.area = { ...table.area, top };
    table.headerRow = true;
    table.columns.forEach((_, index) => writeHeader(editor, sheet, table, index));
  } else {
    for (let column = left; column <= right; column++) editor.putCell(sheet, top, column, null);
    table.headerRow = false;
    table.area = { ...table.area, top: top + 1 };
  }
  editor.structureChanged();
  changed(editor, sheet, table);
}
