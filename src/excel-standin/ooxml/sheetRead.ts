/** Reads one worksheet part and the parts that belong to it. */
import type { Book, Sheet, Table } from "../model/types";
import { CellsReader } from "./cellsRead";
import type { ColorTable } from "./colors";
import { readDrawings } from "./drawings";
import { WorkbookFileError } from "./errors";
import type { FormulaForms } from "./formulaForms";
import { readNotes } from "./notes";
import type { SheetOrigin } from "./origin";
import type { Package, Relationship } from "./package";
import { readPage } from "./pageLayout";
import { readProtection } from "./protection";
import { parseArea } from "./refs";
import { readRules } from "./rulesRead";
import type { CellText } from "./sharedStrings";
import { rowDigest, sectionDigests, tableDigest } from "./sheetDigest";
import { readColumns, readView } from "./sheetView";
import type { StyleTables } from "./stylesRead";
import { readTable } from "./tableFile";
import { readThreads, wordsDigest } from "./threads";
import { readValidations } from "./validations";
import type { XmlNode } from "./xml";
import { child, children } from "./xml";

export interface BookContext {
  readonly pkg: Package;
  readonly strings: readonly CellText[];
  readonly tables: StyleTables;
  readonly colors: ColorTable;
  readonly forms: FormulaForms;
  readonly date1904: boolean;
  readonly nextRuleId: () => string;
  readonly nextDrawingId: () => string;
  /** Id → name of those who write threaded comments. */
  readonly persons: ReadonlyMap<string, string>;
}

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly part: string;
  readonly relationshipId: string;
  readonly sheetId: string;
}

interface OpenedSheet {
  readonly sheet: Sheet;
  readonly part: string;
  readonly root: XmlNode;
  /** Called once the whole book stands, since a section may depend on it (the active sheet). */
  finish(book: Book): SheetOrigin;
}

export function readSheet(entry: SheetEntry, context: BookContext): OpenedSheet {
  const { pkg, forms } = context;
  const { budget } = pkg;
  const relationships = pkg.relationships(entry.part);
  const tables = readTables(entry.part, relationships, context);
  const cells = new CellsReader({
    part: entry.part,
    strings: context.strings,
    styleCount: context.tables.styles.length,
    date1904: context.date1904,
    tables: tables.map(({ table }) => table),
    forms,
    budget,
  });
  const xml = pkg.xml(entry.part, cells);
  const root = xml.node;
  const rules = readRules(root, { colors: context.colors, dxfs: context.tables.dxfs, forms, budget, nextId: context.nextRuleId });
  const validations = readValidations(root, forms, budget);
  const comments = partOf(pkg, relationships, "comments");
  const vml = legacyDrawing(pkg, root, relationships);
  const threadsPart = partOf(pkg, relationships, "threadedComment");
  const threadsRoot = threadsPart === null ? null : pkg.xmlOrNull(threadsPart);
  const threads = threadsRoot ? readThreads(threadsRoot.node, context.persons) : [];
  const drawingPart = partOf(pkg, relationships, "drawing");
  const drawingRoot = drawingPart === null ? null : pkg.xmlOrNull(drawingPart);
  const drawings = drawingRoot ? readDrawings(drawingRoot.node, context.nextDrawingId) : [];
  const notes = comments === null ? [] : readNotes(pkg.xml(comments).node, vml === null ? null : pkg.textOrNull(vml), threads);
  const sheet: Sheet = {
    id: entry.id,
    name: entry.name,
    visibility: entry.visibility,
    cells: cells.cells,
    columns: readColumns(root, context.tables.styles.length, budget),
    rows: cells.rows,
    ...readView(root, context.colors),
    merges: readMerges(root, budget),
    tables: tables.map(({ table }) => table),
    conditionalFormats: rules.formats,
    dataValidations: validations.validations,
    notes,
    comments: threads,
    drawings,
    kept: [],
    protection: readProtection(child(root, "sheetProtection")),
    page: readPage(root),
  };
  return {
    sheet,
    part: entry.part,
    root,
    finish(book) {
      for (const [row, span] of cells.spans) span.digest = rowDigest(sheet.cells.get(row), sheet.rows.get(row));
      return {
        part: entry.part,
        root: xml,
        relationshipId: entry.relationshipId,
        sheetId: entry.sheetId,
        name: entry.name,
        digests: sectionDigests(book, sheet),
        rows: cells.spans,
        rowsInOrder: cells.inOrder,
        rules: rules.xml,
        rulesById: rules.byId,
        validations: validations.xml,
        tables: new Map(tables.map(({ table, part }) => [table.id, { part, digest: tableDigest(table) }])),
        comments,
        vml,
        drawing: drawingRoot === null ? null : drawingPart,
        threads: threadsRoot === null ? null : threadsPart,
        threadWords: new Map(threads.map((thread) => [thread.id, wordsDigest(thread)])),
      };
    },
  };
}

function readTables(part: string, relationships: readonly Relationship[], context: BookContext): { table: Table; part: string }[] {
  const result: { table: Table; part: string }[] = [];
  for (const relationship of relationships) {
    if (relationship.kind !== "table") continue;
    if (result.length >= context.pkg.budget.limits.tablesOnSheet) throw new WorkbookFileError("too-large", `${part}: too many tables`);
    const target = context.pkg.target(part, relationship);
    const table = readTable(context.pkg.xml(target).node, context.forms);
    if (table) result.push({ table, part: target });
  }
  return result;
}

function readMerges(root: XmlNode, budget: Package["budget"]): Sheet["merges"] {
  const merges: Sheet["merges"] = [];
  for (const node of children(child(root, "mergeCells"), "mergeCell")) {
    const area = parseArea(node.attributes["ref"] ?? "");
    if (!area) continue;
    budget.spend("areas");
    merges.push(area);
  }
  return merges;
}

function partOf(pkg: Package, relationships: readonly Relationship[], kind: string): string | null {
  const part = relationships.find((r) => r.kind === kind)?.part ?? null;
  return part !== null && pkg.has(part) ? pkg.spelling(part) : null;
}

/** The VML part that `<legacyDrawing>` names. */
function legacyDrawing(pkg: Package, root: XmlNode, relationships: readonly Relationship[]): string | null {
  const id = child(root, "legacyDrawing")?.attributes["r:id"];
  const part = relationships.find((r) => r.id === id)?.part ?? null;
  return part !== null && pkg.has(part) ? pkg.spelling(part) : null;
}
