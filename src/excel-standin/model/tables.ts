/** Operations on tables: create, resize, rows and columns, names, delete. */
import { area as makeArea, columnCount, overlaps, rowCount } from "./area";
import { clearContents, isEmptyArea, writeInputs, type Input } from "./cells";
import { fillDown, filled } from "./calculatedColumns";
import { invalid, notFound, Refusal } from "./errors";
import type { Editor } from "./editor";
import { clearFormats } from "./format";
import { applyFilters } from "./filters";
import { assertUnprotected } from "./protection";
import { deleteCells, insertCells, takeInFirstColumn } from "./structure";
import { extendRules, growColumns, growRows, renameColumnTo, writeHeader } from "./tableGrowth";
import { assertFreeName, assertNoTable, bodyArea, findColumn, freshColumnName, freshTableId, freshTableName, headerArea } from "./tableShape";
import type { Area, Sheet, Table, TableColumn } from "./types";

const changed = (editor: Editor, sheet: Sheet, table: Table): void =>
  editor.record({ kind: "tableChanged", sheetId: sheet.id, tableId: table.id, name: table.name });

/**
 * Makes a table of an area. Without headers a row "Column1…" is put above and everything below moves down; a lone header
 * row gets a blank row below. Merged cells are split, formulas in headers become their text.
 * @throws Refusal InvalidArgument where another table stands there.
 */
export function createTable(editor: Editor, sheet: Sheet, given: Area, hasHeaders: boolean): Table {
  assertUnprotected(sheet);
  assertNoTable(sheet, given);
  editor.calculate();
  editor.touchShape(sheet);
  let a = given;
  if (!hasHeaders) {
    insertCells(editor, sheet, makeArea(a.top, a.left, a.top, a.right), "vertical");
    a = { ...a, bottom: a.bottom + 1 };
  } else if (a.top === a.bottom) {
    insertCells(editor, sheet, makeArea(a.top + 1, a.left, a.top + 1, a.right), "vertical");
    a = { ...a, bottom: a.bottom + 1 };
    for (let column = a.left; column <= a.right; column++) {
      // The blank row takes its look from the sheet, not from the headers above it.
      if (!filled(editor.cell(sheet, a.bottom, column))) editor.putCell(sheet, a.bottom, column, null);
    }
  }
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, a));
  const columns: TableColumn[] = [];
  const texts = Array.from({ length: columnCount(a) }, (_, i) => (hasHeaders ? editor.calculation.displayText(sheet.id, a.top, a.left + i) : ""));
  // Blank headers must not take a name that a later header has.
  const reserved = texts.map((name, i) => ({ id: i + 1, name }));
  texts.forEach((text, i) => columns.push({ id: i + 1, name: freshColumnName(editor, { columns: [...columns, ...reserved.slice(i + 1).filter((r) => text === "" && r.name !== "")] }, text, -1) }));
  const table: Table = {
    id: freshTableId(editor.book),
    name: freshTableName(editor.book, editor.options.tableWord),
    area: a,
    headerRow: true,
    totalsRow: false,
    columns,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
    filters: new Map(),
    sort: [],
  };
  sheet.tables.push(table);
  columns.forEach((_, index) => writeHeader(editor, sheet, table, index));
  editor.structureChanged();
  editor.record({ kind: "tableAdded", sheetId: sheet.id, tableId: table.id, name: table.name });
  return table;
}

/**
 * Adds a column before `index` (null = at the end); cells right of the table move right within its rows.
 * `values` has one entry a row, header first (totals row last, if the table has one and it is given).
 */
export function addColumn(editor: Editor, sheet: Sheet, table: Table, index: number | null, values: readonly Input[] | null, name: string | null): number {
  const at = index === null || index === -1 ? table.columns.length : index;
  if (!Number.isInteger(at) || at < 0 || at > table.columns.length) throw invalid("The column index lies outside the table.");
  assertUnprotected(sheet);
  const rows = rowCount(table.area);
  const fitting = [rows, rows - Number(table.totalsRow)];
  if (values && !fitting.includes(values.length)) throw invalid(`The number of values (${values.length}) doesn't match the number of rows of the table (${rows}).`);
  if (name !== null && findColumn(table, name) >= 0) throw invalid(`The table has a column '${name}' already.`);
  const { top, left, bottom } = table.area;
  const atEnd = at === table.columns.length;
  insertCells(editor, sheet, makeArea(top, left + at, bottom, left + at), "horizontal");
  // Cells right behind the last column do not join the table by themselves.
  if (atEnd) growColumns(editor, sheet, table, table.area.right + 1);
  if (at === 0) takeInFirstColumn(editor, sheet, table);
  if (at === 0) copyLook(editor, sheet, bodyArea(table), left + 1, left);
  const header = values?.[0];
  nameColumn(editor, sheet, table, at, name ?? (header === undefined || header === null ? "" : String(header)));
  if (values) writeInputs(editor, sheet, makeArea(top + 1, left + at, top + values.length - 1, left + at), (row) => values[row + 1] ?? null);
  changed(editor, sheet, table);
  return at;
}

/** Names a new column: no formula can mean it yet. */
function nameColumn(editor: Editor, sheet: Sheet, table: Table, index: number, wanted: string): void {
  const column = table.columns[index];
  if (!column || wanted === "") return;
  column.name = freshColumnName(editor, table, wanted, index);
  if (table.headerRow) writeHeader(editor, sheet, table, index);
  editor.structureChanged();
}

function copyLook(editor: Editor, sheet: Sheet, body: Area, from: number, to: number): void {
  for (let row = body.top - 1; row <= body.bottom; row++) {
    const style = editor.styleIndex(sheet, row, from);
    if (style !== 0) editor.setStyle(sheet, row, to, style);
  }
}

/** Deletes columns with their cells; what stands right of them moves left. The last column takes the table with it. */
export function deleteColumns(editor: Editor, sheet: Sheet, table: Table, index: number, count = 1): void {
  if (index < 0 || index + count > table.columns.length) throw notFound(`column ${index} of table ${table.name}`);
  assertUnprotected(sheet);
  if (count === table.columns.length) return deleteTable(editor, sheet, table);
  const { top, left, bottom } = table.area;
  deleteCells(editor, sheet, makeArea(top, left + index, bottom, left + index + count - 1), "horizontal");
  changed(editor, sheet, table);
}

/** A freshly made table has one blank row, which the first added row takes. */
const isBlankBody = (sheet: Sheet, table: Table): boolean => {
  const body = bodyArea(table);
  return body.top === body.bottom && isEmptyArea(sheet, body);
};

/**
 * Adds rows before body row `index` (null or -1 = at the end); cells below the table move down. Calculated columns are
 * filled where `values` has null. Answers the body index of the first new row.
 */
export function addRows(editor: Editor, sheet: Sheet, table: Table, index: number | null, values: readonly (readonly Input[])[]): number {
  assertUnprotected(sheet);
  const body = bodyArea(table);
  const size = rowCount(body);
  const at = index === null || index === -1 ? size : index;
  if (!Number.isInteger(at) || at < 0 || at > size) throw invalid("The row index lies outside the table.");
  if (values.some((row) => row.length !== table.columns.length)) throw invalid("The number of values in a row doesn't match the number of columns of the table.");
  const replacesBlank = isBlankBody(sheet, table);
  const start = replacesBlank ? 0 : at;
  const more = values.length - (replacesBlank ? 1 : 0);
  if (more > 0) insertRows(editor, sheet, table, replacesBlank ? 1 : at, more);
  const { top } = bodyArea(table);
  const target = makeArea(top + start, table.area.left, top + start + values.length - 1, table.area.right);
  table.columns.forEach((_, column) => fillDown(editor, sheet, table, column, target.top, target.bottom, true));
  writeInputs(editor, sheet, target, (row, column) => values[row]?.[column] ?? null);
  editor.record({ kind: "cells", sheetId: sheet.id, area: target, type: "RowInserted", direction: "vertical" });
  changed(editor, sheet, table);
  return start;
}

function insertRows(editor: Editor, sheet: Sheet, table: Table, at: number, count: number): void {
  const body = bodyArea(table);
  const from = body.top + at;
  const fresh = makeArea(from, table.area.left, from + count - 1, table.area.right);
  const atEnd = from > body.bottom;
  insertCells(editor, sheet, fresh, "vertical");
  if (atEnd) {
    if (!table.totalsRow) table.area = { ...table.area, bottom: body.bottom + count };
    extendRules(sheet, body, { ...body, bottom: body.bottom + count });
  }
  // Rows put on top look like the data, not like the header.
  if (at === 0) {
    for (let row = fresh.top; row <= fresh.bottom; row++) {
      for (let column = fresh.left; column <= fresh.right; column++) {
        const style = editor.styleIndex(sheet, fresh.bottom + 1, column);
        editor.putCell(sheet, row, column, style === 0 ? null : { value: null, style });
      }
    }
  }
  editor.structureChanged();
}

/** Deletes body rows; cells below the table move up. A table keeps one blank body row. */
export function deleteRows(editor: Editor, sheet: Sheet, table: Table, index: number, count = 1): void {
  assertUnprotected(sheet);
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > rowCount(body)) throw notFound(`row ${index} of table ${table.name}`);
  const all = count === rowCount(body);
  const from = body.top + index + (all ? 1 : 0);
  const to = body.top + index + count - 1;
  if (all) clearContents(editor, sheet, makeArea(body.top, body.left, body.top, body.right));
  if (to >= from) deleteCells(editor, sheet, makeArea(from, body.left, to, body.right), "vertical");
  changed(editor, sheet, table);
}

/**
 * Gives the table another area. The header row stays; cells are not moved; formulas follow columns that are lost.
 * @throws Refusal InvalidArgument where the header would move or another table is in the way.
 */
export function resizeTable(editor: Editor, sheet: Sheet, table: Table, next: Area): void {
  assertUnprotected(sheet);
  const before = table.area;
  if (next.top !== before.top || !overlaps(next, before)) throw invalid("The headers must remain in the same row, and the resulting table must overlap the original table.");
  if (rowCount(next) < 1 + Number(table.headerRow) + Number(table.totalsRow)) throw invalid("A table needs at least one row of data.");
  if (table.totalsRow && next.bottom !== before.bottom) throw new Refusal("InvalidOperation", "A table with a totals row can't be resized by rows here.");
  assertNoTable(sheet, next, table);
  editor.calculate();
  editor.touchShape(sheet);
  const dropLeft = Math.max(0, next.left - before.left);
  const dropRight = Math.max(0, before.right - next.right);
  const gone = [...table.columns.splice(table.columns.length - dropRight, dropRight), ...table.columns.splice(0, dropLeft)];
  table.filters.clear();
  const kept = { ...before, left: before.left + dropLeft, right: before.right - dropRight };
  for (let at = before.left - 1; at >= next.left; at--) {
    const text = table.headerRow ? editor.calculation.displayText(sheet.id, before.top, at) : "";
    const id = table.columns.reduce((highest, column) => Math.max(highest, column.id), 0) + 1;
    table.columns.unshift({ id, name: freshColumnName(editor, table, text, -1) });
    kept.left = at;
  }
  table.area = kept;
  if (table.headerRow) for (let i = 0; i < before.left - next.left; i++) writeHeader(editor, sheet, table, i);
  for (const column of gone) editor.rewriteFormulas({ kind: "deleteColumn", table: table.name, column: column.name });
  if (next.right > kept.right) growColumns(editor, sheet, table, next.right);
  if (next.bottom > kept.bottom) growRows(editor, sheet, table, next.bottom);
  else table.area = { ...table.area, bottom: next.bottom };
  editor.structureChanged();
  changed(editor, sheet, table);
}

/** @throws Refusal InvalidArgument where the name is taken or is none. */
export function renameTable(editor: Editor, sheet: Sheet, table: Table, name: string): void {
  if (name === table.name) return;
  assertFreeName(editor.book, name, table);
  editor.touchShape(sheet);
  const before = table.name;
  table.name = name;
  editor.rewriteFormulas({ kind: "renameTable", from: before, to: name });
  changed(editor, sheet, table);
}

/** @throws Refusal InvalidArgument where another column is called so, or the name is blank. */
export function renameColumn(editor: Editor, sheet: Sheet, table: Table, index: number, name: string): void {
  assertUnprotected(sheet);
  const other = findColumn(table, name);
  if (name === "" || name.length > 255 || (other >= 0 && other !== index)) throw invalid(`A column can't be called '${name}'.`);
  renameColumnTo(editor, sheet, table, index, name);
  const header = headerArea(table);
  if (header) editor.record({ kind: "cells", sheetId: sheet.id, area: makeArea(header.top, header.left + index, header.top, header.left + index), type: "RangeEdited" });
  changed(editor, sheet, table);
}

/** The cells stay, the table goes; references to it become addresses nowhere here and turn into #REF!. */
export function convertToRange(editor: Editor, sheet: Sheet, table: Table): Area {
  assertUnprotected(sheet);
  editor.touchShape(sheet);
  table.filters.clear();
  applyFilters(editor, sheet, table);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  editor.structureChanged();
  editor.record({ kind: "tableDeleted", sheetId: sheet.id, tableId: table.id, name: table.name });
  return table.area;
}

/** Deletes the table and empties its cells. */
export function deleteTable(editor: Editor, sheet: Sheet, table: Table): void {
  const a = convertToRange(editor, sheet, table);
  clearContents(editor, sheet, a);
  clearFormats(editor, sheet, a);
}
