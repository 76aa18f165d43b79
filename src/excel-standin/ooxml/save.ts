/** Saves a book as .xlsx: the file it came from with its changes, or a new file. */
import type { Book } from "../model/types";
import { blankOrigin } from "./blank";
import { PackageEdits } from "./edits";
import { WorkbookFileError } from "./errors";
import { KeptReferences } from "./kept";
import type { Origin } from "./origin";
import { originOf } from "./origin";
import { blankSheet, writeSheet } from "./sheetWrite";
import { SharedStrings } from "./stringsWrite";
import { StyleSheet } from "./stylesWrite";
import { Persons } from "./threads";
import { writeWorkbook } from "./workbookWrite";
import { writeZip } from "./zipWrite";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * The book as a file. Parts that the model did not change are the file's own, byte for byte; the same book always gives
 * the same bytes; the book itself is not changed.
 * @throws WorkbookFileError ("no-sheet" for a book without sheets)
 */
export function saveXlsx(book: Book): Uint8Array {
  if (book.sheets.length === 0) throw new WorkbookFileError("no-sheet", "the book has no sheet");
  const origin = originOf(book) ?? blankOrigin(book.date1904);
  const edits = new PackageEdits(origin.entries, origin.dialect);
  const strings = new SharedStrings(origin);
  const styles = new StyleSheet(book, origin);
  const kept = new KeptReferences(book, edits);
  const persons = new Persons(origin.workbookPart, origin.personsPart, edits);
  const tableIds = new Set(book.sheets.flatMap((sheet) => [...(origin.sheets.get(sheet.id)?.tables.keys() ?? [])].filter((id) => sheet.tables.some((table) => table.id === id))));
  const newSheets = new Map<string, string>();
  let cellsWritten = removeSheets(book, origin, edits);
  const folder = origin.workbookPart.slice(0, origin.workbookPart.lastIndexOf("/") + 1);
  for (const sheet of book.sheets) {
    const before = origin.sheets.get(sheet.id) ?? null;
    const part = before?.part ?? edits.add(`${folder}worksheets/sheet`, ".xml", blankSheet(origin), SHEET_TYPE);
    if (!before) newSheets.set(sheet.id, edits.relate(origin.workbookPart, "worksheet", part));
    if (writeSheet(sheet, part, before, { book, origin, edits, strings, styles, persons, kept, tableIds })) cellsWritten = true;
  }
  kept.writeParts();
  persons.write();
  strings.write(edits);
  styles.write(edits);
  writeWorkbook(book, origin, edits, newSheets, kept, cellsWritten);
  if (cellsWritten) dropCalculationChain(origin, edits);
  return writeZip(edits.finish());
}

/** Removes the parts of sheets that are gone, with what only they led to. */
function removeSheets(book: Book, origin: Origin, edits: PackageEdits): boolean {
  const gone = [...origin.sheets].filter(([id]) => !book.sheets.some((sheet) => sheet.id === id)).map(([, sheet]) => sheet.part);
  if (gone.length === 0) return false;
  const closed = new Set(gone);
  const reach = (starts: readonly string[]): Set<string> => {
    const seen = new Set(starts);
    const queue = [...starts];
    for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
      for (const { part } of edits.original.relationships(source)) {
        const name = part === null || !edits.original.has(part) ? null : edits.original.spelling(part);
        if (name === null || seen.has(name) || closed.has(name)) continue;
        seen.add(name);
        queue.push(name);
      }
    }
    return seen;
  };
  const needed = reach([""]);
  for (const part of gone) edits.unrelate(origin.workbookPart, part);
  for (const part of reach(gone)) if (!needed.has(part)) edits.remove(part);
  return true;
}

/** Excel builds the chain anew; an old one that names cells without formulas counts as damage. */
function dropCalculationChain(origin: Origin, edits: PackageEdits): void {
  for (const relationship of edits.original.relationships(origin.workbookPart)) {
    if (relationship.kind !== "calcChain" || relationship.part === null || !edits.original.has(relationship.part)) continue;
    const part = edits.original.spelling(relationship.part);
    edits.unrelate(origin.workbookPart, part);
    edits.remove(part);
  }
}
