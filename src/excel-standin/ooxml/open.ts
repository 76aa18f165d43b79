/** Opens an .xlsx: checks it, reads what the model holds, remembers the rest. */
import type { Book, DefinedName, Sheet } from "../model/types";
import type { ColorTable } from "./colors";
import { readColorTable } from "./colors";
import { WorkbookFileError } from "./errors";
import { FormulaForms } from "./formulaForms";
import { keepReferences } from "./kept";
import type { WorkbookFileLimits } from "./limits";
import { Budget, DEFAULT_LIMITS } from "./limits";
import { STRICT, TRANSITIONAL } from "./namespaces";
import { refuseCompoundFile } from "./ole";
import type { NameOrigin, Origin } from "./origin";
import type { Relationship } from "./package";
import { Package } from "./package";
import { readPrintArea, readPrintTitles } from "./pageLayout";
import type { CellText } from "./sharedStrings";
import { readCellText } from "./sharedStrings";
import { readProperties } from "./properties";
import { bookDigest } from "./sheetDigest";
import { readSheet } from "./sheetRead";
import { readStyles } from "./stylesRead";
import { readPersons } from "./threads";
import type { XmlNode } from "./xml";
import { child, children, flag, numeric, textOf } from "./xml";
import { fromXString } from "./xmlText";
import { readZip } from "./zipRead";

/**
 * The workbook in a file's bytes. Nothing outside the bytes is read: links to other files are kept, never followed.
 * @throws WorkbookFileError for every input that is no workbook or not a sound one; never anything else.
 */
export function openXlsx(bytes: Uint8Array, limits: Partial<WorkbookFileLimits> = {}): Book {
  try {
    return open(bytes, { ...DEFAULT_LIMITS, ...limits });
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError("damaged", error instanceof Error ? error.message : String(error));
  }
}

function open(bytes: Uint8Array, limits: WorkbookFileLimits): Book {
  refuseCompoundFile(bytes);
  const entries = readZip(bytes, limits);
  const pkg = new Package(entries, new Budget(limits));
  const workbookPart = findWorkbook(pkg);
  const { node: workbook, declared } = pkg.xml(workbookPart);
  if (workbook.name !== "workbook") throw new WorkbookFileError("not-xlsx", `${workbookPart} holds <${workbook.name.slice(0, 40)}>`);
  const relationships = pkg.relationships(workbookPart);
  const partOf = (kind: string): string | null => {
    const part = relationships.find((r) => r.kind === kind)?.part ?? null;
    return part !== null && pkg.has(part) ? pkg.spelling(part) : null;
  };
  const stylesPart = partOf("styles");
  const stringsPart = partOf("sharedStrings");
  const personsPart = partOf("person");
  const persons = personsPart === null ? null : pkg.xmlOrNull(personsPart);
  const stylesheet = stylesPart === null ? undefined : pkg.xml(stylesPart).node;
  const themePart = partOf("theme");
  const colors: ColorTable = readColorTable(themePart === null ? undefined : pkg.xml(themePart).node, stylesheet);
  const tables = readStyles(stylesheet, colors);
  const forms = new FormulaForms();
  const date1904 = flag(child(workbook, "workbookPr")?.attributes["date1904"], false);
  const strings = stringsPart === null ? null : readStrings(stringsPart, pkg);
  let rule = 0;
  let drawing = 0;
  const context = {
    pkg,
    strings: strings?.texts ?? [],
    tables,
    colors,
    forms,
    date1904,
    nextRuleId: () => `rule-${++rule}`,
    nextDrawingId: () => sheetKey(++drawing, 0, 2),
    persons: readPersons(persons?.node ?? null),
  };
  const { listed, order } = listSheets(workbook, workbookPart, relationships, pkg);
  if (listed.length === 0) throw new WorkbookFileError("no-sheet", `${workbookPart} lists no worksheet`);
  const opened = listed.map((entry) => readSheet(entry, context));
  const sheets = opened.map(({ sheet }) => sheet);
  separateTableIds(sheets);
  const names = readNames(workbook, sheets, order, forms);
  const book: Book = { sheets, active: activeSheet(workbook, sheets, order), names: names.names, kept: [], styles: [...tables.styles], properties: readProperties(pkg), date1904, origin: null };
  keepReferences(book, pkg, opened, names.rest);
  book.origin = {
    kind: "xlsx",
    entries,
    dialect: declared.has(STRICT.main) ? STRICT : TRANSITIONAL,
    workbookPart,
    stylesPart,
    personsPart: persons === null ? null : personsPart,
    strings,
    colors,
    sheets: new Map(opened.map(({ sheet, finish }) => [sheet.id, finish(book)])),
    order,
    names: names.rest,
    forms,
    styles: tables,
    bookDigest: bookDigest(book),
  } satisfies Origin;
  return book;
}

const WORKBOOK_TYPE = /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)\.macroEnabled)\.main\+xml$/i;

function findWorkbook(pkg: Package): string {
  const main = pkg.relationships("").find((r) => r.kind === "officeDocument");
  const part = main ? pkg.target("", main) : pkg.has("xl/workbook.xml") ? pkg.spelling("xl/workbook.xml") : null;
  if (part === null) throw new WorkbookFileError("not-xlsx", "zip without an Office document");
  const type = pkg.contentType(part);
  // Some writers leave content types out; the root element decides then.
  if (type !== undefined && !/^(application|text)\/xml$/i.test(type) && !WORKBOOK_TYPE.test(type)) throw new WorkbookFileError("not-xlsx", `main part of type ${type.slice(0, 100)}`);
  return part;
}

function readStrings(part: string, pkg: Package): NonNullable<Origin["strings"]> {
  const root = pkg.xml(part);
  const texts: CellText[] = children(root.node, "si").map(readCellText);
  root.node.children = [];
  return { part, root, texts };
}

interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly part: string;
  readonly relationshipId: string;
  readonly sheetId: string;
}

function listSheets(workbook: XmlNode, workbookPart: string, relationships: readonly Relationship[], pkg: Package): { listed: ListedSheet[]; order: string[] } {
  const listed: ListedSheet[] = [];
  const order: string[] = [];
  const parts = new Set<string>();
  const ids = new Set<string>();
  const byId = new Map(relationships.map((r) => [r.id, r]));
  for (const node of children(child(workbook, "sheets"), "sheet")) {
    const a = node.attributes;
    const relationshipId = a["r:id"] ?? "";
    const relationship = byId.get(relationshipId);
    if (!relationship) throw new WorkbookFileError("damaged", `sheet ${JSON.stringify((a["name"] ?? "").slice(0, 40))} has no part`);
    if (relationship.kind !== "worksheet") {
      order.push(`opaque:${order.length}`);
      continue;
    }
    if (listed.length >= pkg.budget.limits.sheets) throw new WorkbookFileError("too-large", `more than ${listed.length} sheets`);
    const part = pkg.target(workbookPart, relationship);
    if (parts.has(part)) throw new WorkbookFileError("hostile", `two sheets in one part ${part}`);
    parts.add(part);
    const sheetId = a["sheetId"] ?? String(listed.length + 1);
    let id = sheetKey(numeric(sheetId, 0));
    for (let n = 1; ids.has(id); n++) id = sheetKey(numeric(sheetId, 0), n);
    ids.add(id);
    order.push(id);
    const state = a["state"];
    listed.push({ id, name: fromXString(a["name"] ?? `Sheet${listed.length + 1}`), visibility: state === "hidden" || state === "veryHidden" ? state : "visible", part, relationshipId, sheetId });
  }
  return { listed, order };
}

/** An id like those of Office.js, the same whenever the file is opened. */
function sheetKey(sheetId: number, twin = 0, kind = 1): string {
  const hex = (n: number, width: number): string => Math.max(0, Math.floor(n)).toString(16).toUpperCase().padStart(width, "0").slice(-width);
  return `{${hex(sheetId, 8)}-${hex(kind, 4)}-${hex(twin, 4)}-0000-000000000000}`;
}

/** Table ids must differ within a book; files that break this are given new ones. */
function separateTableIds(sheets: readonly Sheet[]): void {
  const taken = new Set<number>();
  let highest = 0;
  for (const sheet of sheets) for (const table of sheet.tables) highest = Math.max(highest, table.id);
  for (const sheet of sheets) {
    for (const table of sheet.tables) {
      if (taken.has(table.id) || table.id <= 0) table.id = ++highest;
      taken.add(table.id);
    }
  }
}

function activeSheet(workbook: XmlNode, sheets: readonly Sheet[], order: readonly string[]): string {
  const tab = numeric(child(child(workbook, "bookViews"), "workbookView")?.attributes["activeTab"], 0);
  const chosen = sheets.find((sheet) => sheet.id === order[tab] && sheet.visibility === "visible");
  return (chosen ?? sheets.find((sheet) => sheet.visibility === "visible") ?? sheets[0])?.id ?? "";
}

/** Names for the model; print areas and titles go to the pages, the rest of `_xlnm.` is kept. */
function readNames(workbook: XmlNode, sheets: readonly Sheet[], order: readonly string[], forms: FormulaForms): { names: DefinedName[]; rest: NameOrigin[] } {
  const names: DefinedName[] = [];
  const rest: NameOrigin[] = [];
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  for (const node of children(child(workbook, "definedNames"), "definedName")) {
    const a = node.attributes;
    const local = a["localSheetId"];
    const scope = local === undefined ? null : (order[numeric(local, -1)] ?? null);
    if (local !== undefined && scope === null) continue;
    const sheet = scope === null ? undefined : byId.get(scope);
    const text = fromXString(textOf(node)).replace(/^\s*=/, "");
    const name = fromXString(a["name"] ?? "");
    const printArea = name === "_xlnm.Print_Area" && sheet ? readPrintArea(text) : null;
    const titles = name === "_xlnm.Print_Titles" && sheet ? readPrintTitles(text) : null;
    if (sheet && printArea) sheet.page.printArea = printArea;
    if (sheet && titles?.rows) sheet.page.titleRows = titles.rows;
    if (name.startsWith("_xlnm.") || (scope !== null && !sheet) || name === "") rest.push({ attributes: a, text, scope });
    else {
      names.push({ name, scope, formula: forms.ui(text), visible: !flag(a["hidden"], false), comment: fromXString(a["comment"] ?? "") });
      rest.push({ attributes: a, text, scope });
    }
  }
  return { names, rest };
}
