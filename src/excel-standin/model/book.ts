/** New books and sheets, and finding a sheet. */
import { notFound } from "./errors";
import { DEFAULT_STYLE } from "./styles";
import type { Book, DocumentProperties, PageLayout, Sheet } from "./types";

export const DEFAULT_PAGE: PageLayout = {
  orientation: "portrait",
  paper: 9,
  fitToWidth: null,
  fitToHeight: null,
  scale: 100,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  printArea: null,
  titleRows: null,
  centerHorizontally: false,
  header: "",
  footer: "",
};

export const NO_PROPERTIES: DocumentProperties = { title: "", subject: "", author: "", keywords: "", comments: "", lastAuthor: "", category: "", manager: "", company: "", created: null };

/** An empty sheet that belongs to no book yet. */
export function createSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "visible",
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    defaultColumnWidth: 8.43,
    defaultRowHeight: 15,
    merges: [],
    frozen: { rows: 0, columns: 0 },
    tables: [],
    conditionalFormats: [],
    dataValidations: [],
    notes: [],
    comments: [],
    drawings: [],
    kept: [],
    protection: null,
    page: structuredClone(DEFAULT_PAGE),
    tabColor: null,
    showGridlines: true,
    zoom: 100,
    selection: { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], active: { row: 0, column: 0 } },
  };
}

/** A book with empty sheets of these names (at least one). */
export function createBook(sheetNames: readonly string[] = ["Sheet1"]): Book {
  const book: Book = { sheets: [], active: "", names: [], kept: [], styles: [DEFAULT_STYLE], properties: { ...NO_PROPERTIES }, date1904: false, origin: null };
  for (const name of sheetNames.length > 0 ? sheetNames : ["Sheet1"]) book.sheets.push(createSheet(freshSheetId(book), name));
  book.active = book.sheets[0]?.id ?? "";
  return book;
}

const GUID_TAIL = "-0000-4000-8000-000000000000}";

const issued = new WeakMap<Book, number>();

/** An id in Excel's form, never given out in this book before and none of those taken. */
export function freshId(book: Book, taken: ReadonlySet<string>): string {
  let n = Math.max(issued.get(book) ?? 0, taken.size);
  let id: string;
  do id = `{${(++n).toString(16).toUpperCase().padStart(8, "0")}${GUID_TAIL}`;
  while (taken.has(id));
  issued.set(book, n);
  return id;
}

export const freshSheetId = (book: Book): string => freshId(book, new Set(book.sheets.map((sheet) => sheet.id)));

/** @throws Refusal ItemNotFound */
export function sheetById(book: Book, id: string): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw notFound(`worksheet ${id}`);
  return sheet;
}

/** By name, without case, as Excel compares sheet names. */
export const sheetByName = (book: Book, name: string): Sheet | undefined => book.sheets.find((sheet) => sameName(sheet.name, name));

/** Excel compares names of sheets, tables, columns and defined names without case. */
export const sameName = (a: string, b: string): boolean => a === b || a.toLocaleLowerCase("vi-VN") === b.toLocaleLowerCase("vi-VN");
