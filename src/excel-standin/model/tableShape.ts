/** Tables as they stand: their parts, finding them, and which names they and their columns may have. */
import { area as makeArea, contains, overlaps } from "./area";
import { columnIndex } from "./address";
import { sameName } from "./book";
import { invalid, notFound, Refusal } from "./errors";
import type { Editor } from "./editor";
import { MAX_ROWS } from "./area";
import type { Area, Book, Sheet, Table, TableColumn } from "./types";

/** The rows between header and totals: always at least one. */
export function bodyArea(table: Table): Area {
  const { top, left, bottom, right } = table.area;
  return makeArea(top + (table.headerRow ? 1 : 0), left, bottom - (table.totalsRow ? 1 : 0), right);
}

export const headerArea = ({ area: a, headerRow }: Table): Area | null => (headerRow ? makeArea(a.top, a.left, a.top, a.right) : null);
export const totalsArea = ({ area: a, totalsRow }: Table): Area | null => (totalsRow ? makeArea(a.bottom, a.left, a.bottom, a.right) : null);

export interface FoundTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

export function allTables(book: Book): FoundTable[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** By name (without case) or by id. */
export const findTable = (book: Book, key: string): FoundTable | undefined => allTables(book).find(({ table }) => sameName(table.name, key) || String(table.id) === key);

export function tableById(book: Book, id: number): FoundTable {
  const found = allTables(book).find(({ table }) => table.id === id);
  if (!found) throw notFound(`table ${id}`);
  return found;
}

export const tableAt = (sheet: Sheet, row: number, column: number): Table | undefined => sheet.tables.find((table) => contains(table.area, row, column));

export const freshTableId = (book: Book): number => allTables(book).reduce((highest, { table }) => Math.max(highest, table.id), 0) + 1;

const NAME = /^[A-Za-zÀ-ỹ_\\][A-Za-zÀ-ỹ\p{M}\p{N}_.\\?]{0,254}$/u;

/** Whether a text may name a table or a defined name: a letter, "_" or "\" first, no spaces, no cell address. */
export function isValidName(name: string): boolean {
  if (!NAME.test(name) || /^[rRcC]$/.test(name) || /^[rR]\d*[cC]\d*$/.test(name)) return false;
  const cell = /^([A-Za-z]{1,3})(\d+)$/.exec(name);
  return !(cell && columnIndex(cell[1] ?? "") >= 0 && Number(cell[2]) >= 1 && Number(cell[2]) <= MAX_ROWS);
}

/** @throws Refusal InvalidArgument where a table or a name of the workbook is called so, or the name is none. */
export function assertFreeName(book: Book, name: string, except?: Table): void {
  if (!isValidName(name)) throw invalid(`The name '${name}' is not valid.`);
  const taken = allTables(book).some(({ table }) => table !== except && sameName(table.name, name)) || book.names.some((entry) => entry.scope === null && sameName(entry.name, name));
  if (taken) throw new Refusal("InvalidArgument", `A table or name '${name}' already exists.`);
}

export function freshTableName(book: Book, stem = "Table"): string {
  const names = new Set([...allTables(book).map(({ table }) => table.name.toLowerCase()), ...book.names.map((entry) => entry.name.toLowerCase())]);
  let n = 1;
  while (names.has(`${stem}${n}`.toLowerCase())) n++;
  return `${stem}${n}`;
}

/** The name a header text gives a column: "Column1" for a blank one, a number behind it where another column is called so. */
export function freshColumnName(editor: Editor, table: { readonly columns: readonly TableColumn[] }, text: string, index: number): string {
  const taken = new Set(table.columns.filter((_, i) => i !== index).map((column) => column.name.toLocaleLowerCase("vi-VN")));
  const isFree = (name: string): boolean => !taken.has(name.toLocaleLowerCase("vi-VN"));
  const wanted = text.slice(0, 255);
  if (wanted !== "" && isFree(wanted)) return wanted;
  const stem = wanted === "" ? editor.options.columnWord : wanted;
  let n = wanted === "" ? 1 : 2;
  while (!isFree(`${stem}${n}`)) n++;
  return `${stem}${n}`;
}

export const findColumn = (table: Table, key: string | number): number =>
  typeof key === "number" ? table.columns.findIndex((column) => column.id === key) : table.columns.findIndex((column) => sameName(column.name, key));

export const freshColumnId = (table: { readonly columns: readonly TableColumn[] }): number => table.columns.reduce((highest, column) => Math.max(highest, column.id), 0) + 1;

/** @throws Refusal InvalidArgument where another table stands in the area. */
export function assertNoTable(sheet: Sheet, a: Area, except?: Table): void {
  const other = sheet.tables.find((table) => table !== except && overlaps(table.area, a));
  if (other) throw new Refusal("InvalidArgument", `A table can't overlap another table ('${other.name}').`);
}
