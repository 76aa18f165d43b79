/** Writes one worksheet and the parts that belong to it: only what the model changed. */
import type { Book, Sheet } from "../model/types";
import { writeCells } from "./cellsWrite";
import { writeDrawings } from "./drawings";
import type { PackageEdits } from "./edits";
import type { KeptReferences } from "./kept";
import { folderOf, type Origin, type SheetOrigin, type SheetSection } from "./origin";
import { X14, XM } from "./namespaces";
import { writeNotes, writeThreadedComments } from "./notesWrite";
import { patchChildren, WORKSHEET_ORDER } from "./patch";
import { writeHeaderFooter, writeMargins, writePrintOptions, writeSetup } from "./pageLayout";
import { writeProtection } from "./protection";
import { RULES_EXTENSION } from "./rulesRead";
import { writeRules } from "./rulesWrite";
import { sectionDigests, tableDigest } from "./sheetDigest";
import { writeColumns, writeFormat, writeMerges, writeSheetProperties, writeViews } from "./sheetView";
import type { SharedStrings } from "./stringsWrite";
import { spliced, type Patch } from "./splice";
import type { StyleSheet } from "./stylesWrite";
import { headerTexts, writeTable } from "./tableFile";
import type { Persons } from "./threads";
import { VALIDATIONS_EXTENSION, writeValidations } from "./validations";
import type { XmlNode, XmlRoot } from "./xml";
import { child, children, parseXml } from "./xml";
import { element } from "./xmlWrite";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

export interface SheetWriter {
  readonly book: Book;
  readonly origin: Origin;
  readonly edits: PackageEdits;
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  readonly persons: Persons;
  readonly kept: KeptReferences;
  /** Table ids that are taken in the book. */
  readonly tableIds: Set<number>;
}

/** The text of a sheet's part that has nothing in it yet. */
export function blankSheet(origin: Origin): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${origin.dialect.main}" xmlns:r="${origin.dialect.relationships}"><sheetData/></worksheet>`;
}

/** Writes the sheet's part `part`; returns whether its cells were written. `before` is null for a new sheet. */
export function writeSheet(sheet: Sheet, part: string, before: SheetOrigin | null, writer: SheetWriter): boolean {
  const { edits, origin, book } = writer;
  const root: XmlRoot = before?.root ?? parseXml(edits.text(part), part, edits.original.budget);
  const old = (name: string): XmlNode | undefined => child(root.node, name);
  const now = sectionDigests(book, sheet);
  const changed = (section: SheetSection): boolean => before?.digests[section] !== now[section];
  const replacements = new Map<string, string>();

  const changedTables = writeTables(sheet, part, before, writer, replacements);
  const headers = headerTexts({ ...sheet, tables: sheet.tables.filter((table) => changedTables.has(table.id)) });
  const cells = writeCells(sheet, before, () => edits.original.text(part), headers, { strings: writer.strings, forms: origin.forms, xf: writer.styles.xf, stylesStable: writer.styles.stable });
  if (cells) {
    replacements.set("sheetData", cells.xml);
    replacements.set("dimension", element("dimension", { ref: cells.dimension }));
  }
  if (changed("properties")) replacements.set("sheetPr", writeSheetProperties(sheet, old("sheetPr")));
  if (changed("views")) replacements.set("sheetViews", writeViews(sheet, book.active === sheet.id, old("sheetViews")));
  if (changed("format")) replacements.set("sheetFormatPr", writeFormat(sheet, old("sheetFormatPr")));
  if (changed("columns") || !writer.styles.stable) replacements.set("cols", writeColumns(sheet, old("cols"), writer.styles.xf));
  if (changed("protection")) replacements.set("sheetProtection", writeProtection(sheet.protection));
  if (changed("merges")) replacements.set("mergeCells", writeMerges(sheet.merges));
  if (changed("printOptions")) replacements.set("printOptions", writePrintOptions(sheet.page, old("printOptions")));
  if (changed("margins")) replacements.set("pageMargins", writeMargins(sheet.page));
  if (changed("setup")) replacements.set("pageSetup", writeSetup(sheet.page, old("pageSetup")));
  if (changed("headerFooter")) replacements.set("headerFooter", writeHeaderFooter(sheet.page, old("headerFooter")));
  const patches = before && changed("kept") ? writer.kept.sheetPatches(before, edits.text(part)) : [];
  writeRulesAndValidations(sheet, part, before, patches, { rules: changed("rules"), validations: changed("validations") }, root, writer, replacements);
  if (changed("threads")) writeThreadedComments(sheet, part, before, writer);
  if (changed("notes")) writeNotes(sheet, part, before, writer, replacements);
  if (changed("drawings") && before?.drawing) moveDrawings(sheet, before.drawing, edits);
  // An empty replacement for something that is not there changes nothing.
  for (const [name, xml] of replacements) if (xml === "" && !old(name)) replacements.delete(name);
  if (replacements.size > 0 || patches.length > 0) edits.put(part, patchChildren(edits.text(part), root, replacements, WORKSHEET_ORDER, origin.dialect, patches));
  return cells !== null;
}

function moveDrawings(sheet: Sheet, part: string, edits: PackageEdits): void {
  const text = edits.text(part);
  const moved = writeDrawings(text, parseXml(text, part, edits.original.budget).node, sheet.drawings);
  if (moved !== null) edits.put(part, moved);
}

/** Writes table parts and tableParts; returns the ids of tables that are new or changed. */
function writeTables(sheet: Sheet, part: string, before: SheetOrigin | null, { edits, origin, tableIds }: SheetWriter, replacements: Map<string, string>): Set<number> {
  const changed = new Set<number>();
  const relationshipIds: string[] = [];
  let moved = false;
  for (const table of sheet.tables) {
    const known = before?.tables.get(table.id);
    if (known) {
      relationshipIds.push(edits.relationshipId(part, known.part) ?? "");
      if (known.digest === tableDigest(table)) continue;
      changed.add(table.id);
      const text = edits.text(known.part);
      const root = parseXml(text, known.part, edits.original.budget);
      const xml = rooted(writeTable(table, table.id, root.node, origin.forms), origin);
      edits.put(known.part, text.slice(0, root.node.start) + xml + text.slice(root.node.end));
      continue;
    }
    let id = table.id;
    for (let n = 1; tableIds.has(id) || id <= 0; n++) id = n;
    tableIds.add(id);
    changed.add(table.id);
    moved = true;
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${rooted(writeTable(table, id, undefined, origin.forms), origin)}`;
    relationshipIds.push(edits.relate(part, "table", edits.add(`${folderOf(origin)}tables/table`, ".xml", text, TABLE_TYPE)));
  }
  for (const [id, known] of before?.tables ?? []) {
    if (sheet.tables.some((table) => table.id === id)) continue;
    moved = true;
    edits.unrelate(part, known.part);
    edits.remove(known.part);
  }
  if (moved) replacements.set("tableParts", relationshipIds.length === 0 ? "" : element("tableParts", { count: relationshipIds.length }, relationshipIds.map((id) => element("tablePart", { "r:id": id })).join("")));
  return changed;
}

/** A root element must declare SpreadsheetML as its default, since it is written without prefixes. */
function rooted(xml: string, origin: Origin): string {
  const tag = xml.slice(0, xml.indexOf(">") + 1);
  return tag.includes(` xmlns="${origin.dialect.main}"`) ? xml : xml.replace(/^<[\w:]+/, `$& xmlns="${origin.dialect.main}"`);
}

function writeRulesAndValidations(sheet: Sheet, part: string, before: SheetOrigin | null, patches: readonly Patch[], changed: { rules: boolean; validations: boolean }, root: XmlRoot, writer: SheetWriter, replacements: Map<string, string>): void {
  const extensions = new Map<string, string>();
  if (changed.rules) {
    const rules = writeRules(sheet.conditionalFormats, { byKey: before?.rules ?? new Map(), byId: before?.rulesById ?? new Map() }, writer.styles.dxfs, writer.origin.forms, `${writer.book.sheets.indexOf(sheet)}`);
    replacements.set("conditionalFormatting", rules.main);
    extensions.set(RULES_EXTENSION, rules.extended === "" ? "" : element("x14:conditionalFormattings", {}, rules.extended));
  }
  if (changed.validations) {
    const { main, extended } = writeValidations(sheet.dataValidations, before?.validations ?? new Map(), writer.origin.forms);
    replacements.set("dataValidations", main.length === 0 ? "" : element("dataValidations", { count: main.length }, main.join("")));
    extensions.set(VALIDATIONS_EXTENSION, extended.length === 0 ? "" : element("x14:dataValidations", { count: extended.length }, extended.join("")));
  }
  const list = child(root.node, "extLst");
  const existing = children(list, "ext");
  const has = (uri: string): boolean => existing.some((ext) => sameUri(ext, uri));
  if (![...extensions].some(([uri, xml]) => xml !== "" || has(uri))) return;
  const source = existing.length > 0 ? writer.edits.text(part) : "";
  let inner = "";
  for (const [uri, xml] of extensions) if (xml !== "") inner += `<ext uri="${uri}" xmlns:x14="${X14}" xmlns:xm="${XM}">${xml}</ext>`;
  for (const ext of existing) if (![...extensions.keys()].some((uri) => sameUri(ext, uri))) inner += spliced(source, patches, ext.start, ext.end);
  replacements.set("extLst", inner === "" ? "" : element("extLst", {}, inner));
}

function sameUri(ext: XmlNode, uri: string): boolean {
  return ext.attributes["uri"]?.toLowerCase() === uri.toLowerCase();
}
