/** Small books for the calculation tests, written as rows of what a person would type. */
import { createBook, createSheet, DEFAULT_STYLE } from "../../../src/excel-standin/model";
import type { Book, Cell, CellValue, ConditionalFormat, Sheet, Table } from "../../../src/excel-standin/model";

export const PLAIN = DEFAULT_STYLE;

export type Written = CellValue;

/** A cell: "=…" is a formula, everything else itself. */
export function cellOf(written: Written): Cell {
  return typeof written === "string" && written.startsWith("=") ? { value: null, formula: written.slice(1), style: 0 } : { value: written, style: 0 };
}

export function put(sheet: Sheet, row: number, column: number, written: Written): void {
  const cells = sheet.cells.get(row) ?? new Map<number, Cell>();
  sheet.cells.set(row, cells);
  if (written === null) cells.delete(column);
  else cells.set(column, cellOf(written));
}

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.cells.get(row)?.get(column)?.value ?? null;
}

export function makeSheet(name: string, rows: readonly (readonly Written[])[], conditionalFormats: ConditionalFormat[] = []): Sheet {
  const sheet = createSheet(`{${name}}`, name);
  sheet.conditionalFormats = conditionalFormats;
  rows.forEach((row, r) => row.forEach((written, c) => put(sheet, r, c, written)));
  return sheet;
}

export function makeBook(...sheets: Sheet[]): Book {
  return { ...createBook(), sheets, active: sheets[0]?.id ?? "" };
}

/** Makes the rows from `top` on a table; the first row holds the headers. */
export function addTable(sheet: Sheet, name: string, top: number, headers: readonly string[], dataRows: number, totalsRow = false): Table {
  const table: Table = {
    id: sheet.tables.length + 1,
    name,
    area: { top, left: 0, bottom: top + dataRows + (totalsRow ? 1 : 0), right: headers.length - 1 },
    headerRow: true,
    totalsRow,
    columns: headers.map((header, index) => ({ id: index + 1, name: header })),
    style: null,
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
    filters: new Map(),
    sort: [],
  };
  headers.forEach((header, column) => put(sheet, top, column, header));
  sheet.tables.push(table);
  return table;
}
