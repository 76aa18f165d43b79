/** Inserting and deleting cells, rows and columns: everything that stands on the sheet moves along. */
import { area as makeArea, columnCount, covers, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, overlaps, rowCount, shiftArea, subtract, type Shift } from "./area";
import { movedDrawing } from "./drawings";
import { invalid, Refusal } from "./errors";
import type { Editor } from "./editor";
import { assertAllowed, assertUnprotected } from "./protection";
import { writeHeader } from "./tableGrowth";
import { freshColumnId, freshColumnName } from "./tableShape";
import type { Area, Cell, ColumnInfo, RowInfo, Sheet, Table } from "./types";

const conflict = (message: string): Refusal => new Refusal("InsertDeleteConflict", message);

export type Direction = "vertical" | "horizontal";

/** Inserts blank cells; what stood there moves down or right. Whole rows and columns move everything. */
export function insertCells(editor: Editor, sheet: Sheet, a: Area, direction: Direction): void {
  const shift: Shift = { area: a, direction, kind: "insert" };
  assertMayShift(sheet, shift);
  assertFits(sheet, shift);
  assertNothingTorn(sheet, shift);
  shiftEverything(editor, sheet, shift);
  copyLookOfNeighbour(editor, sheet, shift);
  editor.record({ kind: "cells", sheetId: sheet.id, area: a, type: changeType(a, direction, "Inserted"), direction });
}

/** Deletes cells; what stands below or right of them moves up. */
export function deleteCells(editor: Editor, sheet: Sheet, a: Area, direction: Direction): void {
  const shift: Shift = { area: a, direction, kind: "delete" };
  assertMayShift(sheet, shift);
  assertNothingTorn(sheet, shift);
  shiftEverything(editor, sheet, shift);
  for (const table of [...sheet.tables]) keepBodyRow(editor, sheet, table);
  editor.record({ kind: "cells", sheetId: sheet.id, area: a, type: changeType(a, direction, "Deleted"), direction });
}

function changeType(a: Area, direction: Direction, what: "Inserted" | "Deleted") {
  if (direction === "vertical" && isWholeRows(a)) return `Row${what}` as const;
  return direction === "horizontal" && isWholeColumns(a) ? (`Column${what}` as const) : (`Cell${what}` as const);
}

function assertMayShift(sheet: Sheet, { area: a, direction, kind }: Shift): void {
  if (!sheet.protection) return;
  if (direction === "vertical" && isWholeRows(a)) assertAllowed(sheet, kind === "insert" ? "allowInsertRows" : "allowDeleteRows");
  else if (direction === "horizontal" && isWholeColumns(a)) assertAllowed(sheet, kind === "insert" ? "allowInsertColumns" : "allowDeleteColumns");
  else assertUnprotected(sheet);
}

/** Excel pushes no content off the sheet. */
function assertFits(sheet: Sheet, { area: a, direction }: Shift): void {
  const lost =
    direction === "vertical"
      ? intersect(makeArea(Math.max(a.top, MAX_ROWS - rowCount(a)), a.left, MAX_ROWS - 1, a.right), makeArea(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1))
      : makeArea(a.top, Math.max(a.left, MAX_COLUMNS - columnCount(a)), a.bottom, MAX_COLUMNS - 1);
  if (!lost) return;
  for (const [row, line] of sheet.cells) {
    if (row < lost.top || row > lost.bottom) continue;
    for (const [column, cell] of line) if (column >= lost.left && column <= lost.right && (cell.value !== null || cell.formula !== undefined)) throw conflict("Cells with content would be pushed off the worksheet.");
  }
}

/** All cells that move, the shifted ones included. */
function movingArea({ area: a, direction }: Shift): Area {
  return direction === "vertical" ? makeArea(a.top, a.left, MAX_ROWS - 1, a.right) : makeArea(a.top, a.left, a.bottom, MAX_COLUMNS - 1);
}

/** Tables and merged cells move whole or grow and shrink along the shift, or the operation is refused. */
function assertNothingTorn(sheet: Sheet, shift: Shift): void {
  const moving = movingArea(shift);
  const { area: by, direction, kind } = shift;
  const across = (a: Area): boolean => (direction === "vertical" ? by.left <= a.left && by.right >= a.right : by.top <= a.top && by.bottom >= a.bottom);
  for (const table of sheet.tables) {
    const { area: a } = table;
    if (!overlaps(a, moving)) continue;
    if (!across(a)) throw conflict(`The operation would shift only a part of the table '${table.name}'.`);
    if (kind === "delete" && direction === "vertical" && overlaps(a, by) && !covers(by, a)) {
      const top = makeArea(a.top, a.left, a.top, a.right);
      if (table.headerRow && overlaps(top, by)) throw conflict(`The header row of the table '${table.name}' can't be deleted.`);
    }
  }
  for (const merge of sheet.merges) if (overlaps(merge, moving) && !across(merge)) throw conflict("The operation would shift only a part of merged cells.");
}

function shiftEverything(editor: Editor, sheet: Sheet, shift: Shift): void {
  const { area: by, direction, kind } = shift;
  editor.touchCells(sheet);
  editor.touchShape(sheet);
  moveCells(sheet, shift);
  if (direction === "vertical" && isWholeRows(by)) sheet.rows = moveLines(sheet.rows, by.top, rowCount(by), kind);
  if (direction === "horizontal" && isWholeColumns(by)) sheet.columns = moveLines<ColumnInfo>(sheet.columns, by.left, columnCount(by), kind);
  moveTables(editor, sheet, shift);
  sheet.merges = moved(sheet.merges, shift).filter((a) => a.top !== a.bottom || a.left !== a.right);
  for (const format of sheet.conditionalFormats) format.areas = movedParts(format.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const validation of sheet.dataValidations) validation.areas = movedParts(validation.areas, shift);
  sheet.dataValidations = sheet.dataValidations.filter((validation) => validation.areas.length > 0);
  sheet.notes = movedWithCells(sheet.notes, shift);
  sheet.comments = movedWithCells(sheet.comments, shift);
  sheet.drawings = sheet.drawings.map((drawing) => movedDrawing(drawing, shift));
  sheet.kept = sheet.kept.map((kept) => ({ ...kept, areas: kept.whole ? moved(kept.areas, shift) : movedParts(kept.areas, shift) }));
  if (sheet.page.titleRows) sheet.page.titleRows = movedRows(sheet.page.titleRows, shift);
  if (sheet.page.printArea) sheet.page.printArea = shiftArea(sheet.page.printArea, shift);
  editor.moveLive(sheet.id, shift);
  rewrite(editor, sheet, shift);
}

function rewrite(editor: Editor, sheet: Sheet, { area: by, direction, kind }: Shift): void {
  const rows = direction === "vertical" && isWholeRows(by);
  const columns = direction === "horizontal" && isWholeColumns(by);
  if (rows) editor.rewriteFormulas({ kind: `${kind}Rows`, sheet: sheet.name, from: by.top, count: rowCount(by) });
  else if (columns) editor.rewriteFormulas({ kind: `${kind}Columns`, sheet: sheet.name, from: by.left, count: columnCount(by) });
  else editor.rewriteFormulas({ kind: `${kind}Cells`, sheet: sheet.name, area: by, shift: direction });
}

const moved = (areas: readonly Area[], shift: Shift): Area[] => areas.flatMap((a) => shiftArea(a, shift) ?? []);

/** What hangs on single cells; it goes where its cell goes. */
function movedWithCells<T extends { row: number; column: number }>(things: readonly T[], shift: Shift): T[] {
  return things.flatMap((thing) => {
    const at = shiftArea(makeArea(thing.row, thing.column, thing.row, thing.column), shift);
    return at ? [{ ...thing, row: at.top, column: at.left }] : [];
  });
}

function movedRows(rows: { from: number; to: number }, shift: Shift): { from: number; to: number } | null {
  const at = shiftArea(makeArea(rows.from, 0, rows.to, MAX_COLUMNS - 1), shift);
  return at && { from: at.top, to: at.bottom };
}

/** Rule areas that are only partly in the way are cut, so that the moving part moves. */
function movedParts(areas: readonly Area[], shift: Shift): Area[] {
  const moving = movingArea(shift);
  const { area: by, direction } = shift;
  return areas.flatMap((a) => {
    const across = direction === "vertical" ? by.left <= a.left && by.right >= a.right : by.top <= a.top && by.bottom >= a.bottom;
    if (across || !overlaps(a, moving)) return moved([a], shift);
    const band = direction === "vertical" ? makeArea(0, by.left, MAX_ROWS - 1, by.right) : makeArea(by.top, 0, by.bottom, MAX_COLUMNS - 1);
    const inside = intersect(a, band);
    return inside ? [...subtract(a, inside), ...moved([inside], shift)] : [a];
  });
}

function moveCells(sheet: Sheet, { area: by, direction, kind }: Shift): void {
  if (direction === "vertical") {
    const count = rowCount(by);
    const rows = [...sheet.cells.keys()].filter((row) => row >= by.top).sort((a, b) => (kind === "insert" ? b - a : a - b));
    const whole = isWholeRows(by);
    for (const row of rows) {
      const line = sheet.cells.get(row);
      if (!line) continue;
      const target = kind === "insert" ? row + count : row > by.bottom ? row - count : null;
      if (whole) {
        sheet.cells.delete(row);
        if (target !== null) sheet.cells.set(target, line);
        continue;
      }
      for (const [column, cell] of [...line]) {
        if (column < by.left || column > by.right) continue;
        line.delete(column);
        if (target !== null) place(sheet, target, column, cell);
      }
      if (line.size === 0) sheet.cells.delete(row);
    }
    return;
  }
  const count = columnCount(by);
  for (const [row, line] of [...sheet.cells]) {
    if (row < by.top || row > by.bottom) continue;
    const kept: [number, Cell][] = [];
    for (const [column, cell] of line) {
      const target = column < by.left ? column : kind === "insert" ? column + count : column > by.right ? column - count : null;
      if (target !== null && target < MAX_COLUMNS) kept.push([target, cell]);
    }
    if (kept.length > 0) sheet.cells.set(row, new Map(kept));
    else sheet.cells.delete(row);
  }
}

function place(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const line = sheet.cells.get(row);
  if (line) line.set(column, cell);
  else sheet.cells.set(row, new Map([[column, cell]]));
}

function moveLines<T extends RowInfo | ColumnInfo>(lines: Map<number, T>, from: number, count: number, kind: Shift["kind"]): Map<number, T> {
  const result = new Map<number, T>();
  for (const [index, info] of lines) {
    if (index < from) result.set(index, info);
    else if (kind === "insert") result.set(index + count, info);
    else if (index >= from + count) result.set(index - count, info);
  }
  return result;
}

function moveTables(editor: Editor, sheet: Sheet, shift: Shift): void {
  const { area: by, direction, kind } = shift;
  for (const table of [...sheet.tables]) {
    const before = table.area;
    const after = shiftArea(before, shift);
    if (!after) {
      sheet.tables = sheet.tables.filter((other) => other !== table);
      editor.record({ kind: "tableDeleted", sheetId: sheet.id, tableId: table.id, name: table.name });
      continue;
    }
    table.area = after;
    if (direction !== "horizontal" || columnCount(after) === columnCount(before)) continue;
    const at = Math.max(0, by.left - before.left);
    const count = Math.abs(columnCount(after) - columnCount(before));
    if (kind === "insert") insertColumns(editor, sheet, table, at, count);
    else deleteColumns(editor, table, at, count);
    editor.record({ kind: "tableChanged", sheetId: sheet.id, tableId: table.id, name: table.name });
  }
}

/** The table takes in the column in front of it, as `columns.add(0)` does; cells put in there alone would only push it right. */
export function takeInFirstColumn(editor: Editor, sheet: Sheet, table: Table): void {
  editor.touchShape(sheet);
  table.area = { ...table.area, left: table.area.left - 1 };
  insertColumns(editor, sheet, table, 0, 1);
  editor.record({ kind: "tableChanged", sheetId: sheet.id, tableId: table.id, name: table.name });
}

function insertColumns(editor: Editor, sheet: Sheet, table: Table, at: number, count: number): void {
  moveFilters(table, at, count);
  for (let i = 0; i < count; i++) {
    table.columns.splice(at + i, 0, { id: freshColumnId(table), name: freshColumnName(editor, table, "", -1) });
    if (table.headerRow) writeHeader(editor, sheet, table, at + i);
  }
}

function deleteColumns(editor: Editor, table: Table, at: number, count: number): void {
  const gone = table.columns.splice(at, count);
  moveFilters(table, at, -count);
  for (const column of gone) editor.rewriteFormulas({ kind: "deleteColumn", table: table.name, column: column.name });
}

function moveFilters(table: Table, at: number, count: number): void {
  const before = [...table.filters];
  table.filters.clear();
  for (const [index, filter] of before) {
    if (index < at) table.filters.set(index, filter);
    else if (count > 0 || index >= at - count) table.filters.set(index + count, filter);
  }
  table.sort = [];
}

/** A table whose last body row was deleted keeps one blank row. */
function keepBodyRow(editor: Editor, sheet: Sheet, table: Table): void {
  const rows = rowCount(table.area) - Number(table.headerRow) - Number(table.totalsRow);
  if (rows >= 1 || !sheet.tables.includes(table)) return;
  const at = table.area.top + Number(table.headerRow);
  const before = table.area;
  insertCells(editor, sheet, makeArea(at, before.left, at, before.right), "vertical");
  table.area = makeArea(before.top, before.left, before.bottom + 1, before.right);
}

/** New cells look like those above or left of them. */
function copyLookOfNeighbour(editor: Editor, sheet: Sheet, { area: by, direction }: Shift): void {
  if (direction === "vertical" ? by.top === 0 : by.left === 0) return;
  if (direction === "vertical" && isWholeRows(by)) {
    const model = sheet.cells.get(by.top - 1);
    const info = sheet.rows.get(by.top - 1);
    for (let row = by.top; row <= by.bottom; row++) {
      if (info?.style !== undefined || info?.height !== undefined) sheet.rows.set(row, { style: info.style, height: info.height });
      if (model) for (const [column, cell] of model) if (cell.style !== 0) editor.putCell(sheet, row, column, { value: null, style: cell.style });
    }
    return;
  }
  if (direction === "horizontal" && isWholeColumns(by)) {
    const info = sheet.columns.get(by.left - 1);
    for (let column = by.left; info && column <= by.right; column++) sheet.columns.set(column, { ...info, hidden: false });
    for (const [row, line] of [...sheet.cells]) {
      const style = line.get(by.left - 1)?.style ?? 0;
      for (let column = by.left; style !== 0 && column <= by.right; column++) if (!line.has(column)) editor.putCell(sheet, row, column, { value: null, style });
    }
    return;
  }
  for (let row = by.top; row <= by.bottom; row++) {
    for (let column = by.left; column <= by.right; column++) {
      const style = direction === "vertical" ? editor.styleIndex(sheet, by.top - 1, column) : editor.styleIndex(sheet, row, by.left - 1);
      if (style !== 0 && !editor.cell(sheet, row, column)) editor.putCell(sheet, row, column, { value: null, style });
    }
  }
}

/** @throws Refusal InvalidArgument where the area does not lie on a sheet. */
export function assertOnSheet(a: Area): void {
  if (a.top < 0 || a.left < 0 || a.bottom >= MAX_ROWS || a.right >= MAX_COLUMNS || a.top > a.bottom || a.left > a.right) throw invalid("The range lies outside the worksheet.");
}
