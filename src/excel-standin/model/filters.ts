/** Filtering and sorting the rows of a table or a range. */
import { area as makeArea, MAX_COLUMNS } from "./area";
import type { Editor } from "./editor";
import { assertAllowed } from "./protection";
import { bodyArea } from "./tableShape";
import type { Area, Cell, Sheet, Table } from "./types";

/** Hides the rows that a table's filters do not let through, shows the others. */
export function applyFilters(editor: Editor, sheet: Sheet, table: Table): void {
  editor.calculate();
  editor.touchShape(sheet);
  const body = bodyArea(table);
  const filters = [...table.filters];
  for (let row = body.top; row <= body.bottom; row++) {
    const passes = filters.every(([column, filter]) => editor.services.matchesFilter(editor.calculation.displayText(sheet.id, row, body.left + column), filter));
    const info = sheet.rows.get(row);
    if (passes && info?.hidden) sheet.rows.set(row, { ...info, hidden: false });
    if (!passes && !info?.hidden) sheet.rows.set(row, { ...info, hidden: true });
  }
  editor.structureChanged();
  editor.record({ kind: "rowsHidden", sheetId: sheet.id, area: makeArea(body.top, 0, body.bottom, MAX_COLUMNS - 1), hidden: filters.length > 0 });
}

export function setFilter(editor: Editor, sheet: Sheet, table: Table, column: number, filter: { values?: string[]; blank?: boolean; opaque?: string } | null): void {
  assertAllowed(sheet, "allowAutoFilter");
  editor.touchShape(sheet);
  if (filter) table.filters.set(column, filter);
  else table.filters.delete(column);
  applyFilters(editor, sheet, table);
}

export function clearFilters(editor: Editor, sheet: Sheet, table: Table): void {
  if (table.filters.size === 0) return;
  assertAllowed(sheet, "allowAutoFilter");
  editor.touchShape(sheet);
  table.filters.clear();
  applyFilters(editor, sheet, table);
}

export interface SortKey {
  /** Column, counted from the area's first. */
  readonly column: number;
  readonly descending: boolean;
}

/** Sorts the rows of an area; relative references in formulas move along with their row. */
export function sortRows(editor: Editor, sheet: Sheet, a: Area, keys: readonly SortKey[]): void {
  assertAllowed(sheet, "allowSort");
  editor.calculate();
  const rows: (readonly (Cell | undefined)[])[] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const line: (Cell | undefined)[] = [];
    for (let column = a.left; column <= a.right; column++) line.push(editor.cell(sheet, row, column));
    rows.push(line);
  }
  const order = editor.services.sortOrder(rows.map((line) => line.map((cell) => cell?.value ?? null)), keys);
  order.forEach((from, to) => {
    rows[from]?.forEach((cell, i) => {
      const column = a.left + i;
      const moved =
        cell?.formula !== undefined && from !== to
          ? { ...cell, formula: editor.services.shift(cell.formula, { sheet: sheet.name, row: a.top + from, column }, { kind: "copy", rows: to - from, columns: 0 }) }
          : cell;
      editor.putCell(sheet, a.top + to, column, moved ? { ...moved } : null);
    });
  });
  editor.valuesChanged(sheet.id, a);
  editor.record({ kind: "cells", sheetId: sheet.id, area: a, type: "RangeEdited" });
}
