/** Digests of a sheet's rows and sections, taken at opening and compared at saving. */
import type { Book, Cell, RowInfo, Sheet, Table } from "../model/types";
import { keptNames } from "./kept";
import { Digest, digestOf } from "./digest";
import type { SheetSection } from "./origin";

export function rowDigest(line: ReadonlyMap<number, Cell> | undefined, info: RowInfo | undefined): number {
  const digest = new Digest();
  if (info) digest.number(info.height ?? -1).integer(info.hidden ? 1 : 0).integer(info.outline ?? 0).integer(info.style ?? -1);
  if (line) {
    for (const [column, cell] of line) {
      digest.integer(column).integer(cell.style);
      const value = cell.value;
      if (typeof value === "number") digest.number(value);
      else if (typeof value === "string") digest.integer(3).text(value);
      else if (value === null) digest.integer(4);
      else if (typeof value === "boolean") digest.integer(value ? 5 : 6);
      else digest.integer(7).text(value.error);
      if (cell.formula !== undefined) digest.integer(8).text(cell.formula);
      if (cell.richText !== undefined) digest.integer(9).text(cell.richText);
    }
  }
  return digest.value();
}

/** Rows that have cells or settings, in order. */
export function rowNumbers(sheet: Sheet): number[] {
  const rows = [...sheet.cells.keys()];
  for (const row of sheet.rows.keys()) if (!sheet.cells.has(row)) rows.push(row);
  for (let i = 1; i < rows.length; i++) if ((rows[i] ?? 0) < (rows[i - 1] ?? 0)) return rows.sort((a, b) => a - b);
  return rows;
}

export function sectionDigests(book: Book, sheet: Sheet): Record<SheetSection, number> {
  const { page } = sheet;
  const fit = page.fitToWidth !== null || page.fitToHeight !== null;
  const levels = (infos: Iterable<{ outline?: number }>): number => {
    let level = 0;
    for (const info of infos) level = Math.max(level, info.outline ?? 0);
    return level;
  };
  return {
    properties: digestOf([sheet.tabColor, fit]),
    views: digestOf([sheet.frozen, sheet.showGridlines, sheet.zoom, sheet.selection, book.active === sheet.id]),
    format: digestOf([sheet.defaultColumnWidth, sheet.defaultRowHeight, levels(sheet.rows.values()), levels(sheet.columns.values())]),
    columns: columnsDigest(sheet),
    protection: digestOf(sheet.protection),
    merges: digestOf(sheet.merges),
    rules: digestOf(sheet.conditionalFormats.map(({ areas, priority, stopIfTrue, rule }) => [areas, priority, stopIfTrue, rule])),
    validations: digestOf(sheet.dataValidations),
    printOptions: digestOf(page.centerHorizontally),
    margins: digestOf(page.margins),
    setup: digestOf([page.orientation, page.paper, page.fitToWidth, page.fitToHeight, page.scale]),
    headerFooter: digestOf([page.header, page.footer]),
    notes: digestOf([sheet.notes.map((note) => [note.row, note.column, note.author, note.text, note.width, note.height]), sheet.comments]),
    threads: digestOf(sheet.comments),
    kept: digestOf([sheet.kept, book.kept.filter((kept) => kept.sheet === sheet.id).map(({ formula }) => formula)]),
    drawings: digestOf(sheet.drawings.map(({ anchor }) => anchor)),
  };
}

/** Thousands of columns per sheet are common, so no JSON here. */
function columnsDigest(sheet: Sheet): number {
  const digest = new Digest();
  for (const [column, info] of sheet.columns) digest.integer(column).number(info.width ?? -1).integer(info.hidden ? 1 : 0).integer(info.outline ?? 0).integer(info.style ?? -1);
  return digest.value();
}

export function tableDigest(table: Table): number {
  return digestOf(table);
}

/** Everything of the workbook part that the model owns. */
export function bookDigest(book: Book): number {
  return digestOf([
    book.sheets.map((sheet) => [sheet.id, sheet.name, sheet.visibility, sheet.page.printArea, sheet.page.titleRows]),
    book.active,
    keptNames(book),
    book.names.map(({ name, scope, formula, visible, comment }) => [name, scope, formula, visible, comment]),
  ]);
}
