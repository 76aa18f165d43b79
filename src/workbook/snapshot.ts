/** One snapshot in: lists the workbook in a first round trip, reads every table that matters in a second. */
import type { SourceCell, SourceTable } from "../plan";
import type { Conversation } from "./run";
import { linesOf, outside, queueCaption, queueTitles, type SheetLine, type TableArea } from "./titles";
import { isOwnTable } from "./own-names";
import { MEMORY_TABLE, READINGS_TABLE, readMemory, type MemorySnapshot, type ReadingsSnapshot, queueMemory, queueReadings, readReadings } from "./memory";

/** What the caller knows about headers; the seam itself does not understand them. */
export interface ReadPlan {
  /** What is to be read of the table with these headers; asked once a table. */
  table(headers: readonly string[]): TablePlan;
  /** Headers that this add-in writes: their formulas are one text down the column, only the first is read. */
  ownHeaders(headers: readonly string[]): readonly string[];
  /**
   * "leading": of a long table, only the formulas and displayed texts of its first rows, by which columns are known.
   * A formula says nothing else to a computation, and a text nothing that value and number format do not.
   */
  readonly detail: "all" | "leading";
  /** Defined names beginning so are this add-in's; their ranges are read too. */
  readonly namePrefix: string;
}

export interface TablePlan {
  /** "all": read every row; "sample": the first rows only, for showing. */
  readonly wanted: "all" | "sample";
  /** Column of the indicators' names, whose indents are read too; null where none is known. */
  readonly name: number | null;
  /** Column of the order labels, whose displayed texts are read of every row ("1.10" may be a number); null where none is known. */
  readonly order: number | null;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface TableSnapshot {
  readonly id: string;
  readonly name: string;
  readonly sheet: SheetInfo;
  /** Number of body rows in the workbook; `source.rows` may be fewer for a sample. */
  readonly rowCount: number;
  /** Only the first rows were read. */
  readonly sampled: boolean;
  readonly source: SourceTable;
  /** Header → formula in the first body row, for columns named by `ownHeaders`. */
  readonly firstFormulas: ReadonlyMap<string, string>;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableSnapshot[];
  readonly memory: MemorySnapshot;
  readonly readings: ReadingsSnapshot;
  /** Ranges of the defined names that begin with `ReadPlan.namePrefix`, by name; a name whose range is gone is missing here. */
  readonly marked: ReadonlyMap<string, MarkedRange>;
}

/** A range that a defined name of ours keeps track of. */
export interface MarkedRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** First column's texts, row by row. */
  readonly lines: readonly string[];
}

/** Cells Excel gives back in one read (office-js "resource limits": 5 million); we stay well below for 5 MB answers. */
const MAX_CELLS_PER_READ = 1_000_000;
const SAMPLE_ROWS = 6;
/** Up to this many rows all formulas and texts are read, our own columns' too; of longer tables as `ReadPlan.detail` says. */
const SMALL_TABLE_ROWS = 400;

/** Reads the whole workbook's plan tables in two round trips. */
export async function readWorkbook(conversation: Conversation, plan: ReadPlan): Promise<WorkbookSnapshot> {
  const listed = list(conversation.context);
  await conversation.trip();
  const sheets = listed.sheets.items.map(sheetInfo);
  const queued = listed.tables.items.filter((t) => !isOwnTable(t.name) && t.showHeaders).map((t) => queueTable(t, sheets, plan));
  const titles = queueTitles(conversation.context, queued.map((q) => q.sheet.name));
  const memory = listed.tables.items.some((t) => t.name === MEMORY_TABLE) ? queueMemory(conversation.context) : null;
  const readings = listed.tables.items.some((t) => t.name === READINGS_TABLE) ? queueReadings(conversation.context) : null;
  const marked = queueMarked(listed.names, plan.namePrefix);
  await conversation.trip();
  return {
    sheets,
    tables: withLinesAbove(queued.map((q) => collectTable(q, titles.get(q.sheet.name)))),
    memory: readMemory(memory),
    readings: readReadings(readings),
    marked: collectMarked(marked),
  };
}

/** @param also more to load of tables and sheets: a second load of the same collection would forget the first */
export function list(context: Excel.RequestContext, also: { readonly tables: string; readonly sheets: string } = { tables: "", sheets: "" }) {
  const { tables, worksheets: sheets, names } = context.workbook;
  tables.load("items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name,items/rows/count" + also.tables);
  sheets.load("items/id,items/name,items/visibility,items/protection/protected" + also.sheets);
  names.load("items/name");
  return { tables, sheets, names };
}

export function sheetInfo(sheet: Excel.Worksheet): SheetInfo {
  return { id: sheet.id, name: sheet.name, visible: sheet.visibility === "Visible", protected: sheet.protection.protected };
}

export function queueMarked(names: Excel.NamedItemCollection, prefix: string): { name: string; range: Excel.Range }[] {
  return names.items
    .filter((item) => item.name.startsWith(prefix))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("values,rowIndex,columnIndex,columnCount,worksheet/name");
      return { name: item.name, range };
    });
}

export function collectMarked(queued: readonly { name: string; range: Excel.Range }[]): Map<string, MarkedRange> {
  const out = new Map<string, MarkedRange>();
  for (const { name, range } of queued) {
    if (range.isNullObject) continue;
    out.set(name, { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex, columns: range.columnCount, lines: range.values.map((row: unknown[]) => String(row[0] ?? "")) });
  }
  return out;
}

/** A run of columns read alike. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly own: boolean;
  readonly range: Excel.Range;
  /** The rows whose formulas and texts are read: all, or the first. */
  readonly detailed: Excel.Range;
}

export interface QueuedTable {
  readonly table: Excel.Table;
  readonly sheet: SheetInfo;
  readonly headers: readonly string[];
  readonly rowCount: number;
  readonly sampled: boolean;
  readonly header: Excel.Range;
  readonly caption: Excel.Range;
  /** Runs of neighbouring columns read alike. */
  readonly blocks: readonly Block[];
  /** The order labels' texts, where the blocks do not read all texts. */
  readonly order: { readonly column: number; readonly range: Excel.Range } | null;
  readonly indents: { readonly column: number; readonly result: OfficeExtension.ClientResult<Excel.CellProperties[][]> } | null;
}

export function queueTable(table: Excel.Table, sheets: readonly SheetInfo[], plan: ReadPlan): QueuedTable {
  const headers = table.columns.items.map((c) => c.name);
  const sheet = sheets.find((s) => s.name === table.worksheet.name) ?? { id: "", name: table.worksheet.name, visible: true, protected: false };
  const total = table.rows.count;
  const { wanted, name: nameColumn, order: orderColumn } = plan.table(headers);
  const sampled = wanted === "sample" || total * headers.length > MAX_CELLS_PER_READ;
  const rowCount = sampled ? Math.min(total, SAMPLE_ROWS) : total;
  const body = table.getDataBodyRange();
  const header = table.getHeaderRowRange();
  header.load("rowIndex,columnIndex");
  const long = rowCount > SMALL_TABLE_ROWS;
  const leading = long && plan.detail === "leading";
  const own = new Set(long ? plan.ownHeaders(headers) : []);
  const blocks = runs(headers, (h) => own.has(h)).map(({ from, to, flag }) => {
    const corner = body.getCell(0, from);
    const range = corner.getResizedRange(Math.max(rowCount, 1) - 1, to - from);
    range.load("values,numberFormat");
    const detailed = flag ? corner.getResizedRange(0, to - from) : leading ? corner.getResizedRange(SMALL_TABLE_ROWS - 1, to - from) : range;
    detailed.load("formulas,text");
    return { from, to, own: flag, range, detailed };
  });
  const order = orderColumn === null || !leading ? null : { column: orderColumn, range: body.getColumn(orderColumn) };
  order?.range.load("text");
  const indents =
    nameColumn === null || sampled || rowCount === 0
      ? null
      : { column: nameColumn, result: body.getColumn(nameColumn).getCellProperties({ format: { indentLevel: true } }) };
  return { table, sheet, headers, rowCount: total, sampled, header, caption: queueCaption(header), blocks, order, indents };
}

/** Neighbouring headers with the same answer, as index runs. */
function runs(headers: readonly string[], test: (header: string) => boolean): { from: number; to: number; flag: boolean }[] {
  const out: { from: number; to: number; flag: boolean }[] = [];
  headers.forEach((header, index) => {
    const flag = test(header);
    const last = out.at(-1);
    if (last && last.flag === flag) last.to = index;
    else out.push({ from: index, to: index, flag });
  });
  return out;
}

/** A table with the lines read above it, before it is known which of them are cells of other tables. */
export interface CollectedTable {
  readonly snapshot: TableSnapshot;
  readonly lines: readonly SheetLine[];
  readonly area: TableArea;
}

/** The tables with the texts that stand above them. */
export function withLinesAbove(tables: readonly CollectedTable[]): TableSnapshot[] {
  const areas = tables.map(({ area }) => area);
  return tables.map(({ snapshot, lines, area }) => ({ ...snapshot, source: { ...snapshot.source, above: outside(lines, area, areas) } }));
}

/** @param titles the first lines of the table's sheet */
export function collectTable(queued: QueuedTable, titles: Excel.Range | undefined): CollectedTable {
  const { table, headers, blocks, order, indents, header } = queued;
  const rowsRead = blocks[0]?.range.values.length ?? 0;
  const rows: SourceCell[][] = [];
  const firstFormulas = new Map<string, string>();
  for (let r = 0; r < rowsRead; r += 1) {
    const row = new Array<SourceCell>(headers.length);
    for (const block of blocks) takeCells(row, block, r);
    if (order !== null) {
      const cell = row[order.column];
      const text = order.range.text[r]?.[0] ?? "";
      if (cell !== undefined && cell.text !== text) row[order.column] = { ...cell, text };
    }
    const indent = indents?.result.value[r]?.[0]?.format?.indentLevel;
    const nameCell = indents && row[indents.column];
    if (indents && nameCell && indent) row[indents.column] = { ...nameCell, indent };
    rows.push(row);
  }
  for (const block of blocks) {
    for (let c = 0; c <= block.to - block.from; c += 1) {
      const formula: unknown = block.detailed.formulas[0]?.[c];
      const name = headers[block.from + c];
      if (name !== undefined && typeof formula === "string" && formula.startsWith("=")) firstFormulas.set(name, formula);
    }
  }
  const snapshot: TableSnapshot = {
    id: table.id,
    name: table.name,
    sheet: queued.sheet,
    rowCount: queued.rowCount,
    sampled: queued.sampled,
    source: { name: table.name, sheet: queued.sheet.name, headerRow: header.rowIndex, firstColumn: header.columnIndex, headers, rows, above: [] },
    firstFormulas,
  };
  const { rowIndex: top, columnIndex: left } = header;
  const area = { sheet: queued.sheet.name, top, left, bottom: top + queued.rowCount + (table.showTotals ? 1 : 0), right: left + headers.length - 1 };
  return { snapshot, lines: linesOf(titles, queued.caption, top), area };
}

function takeCells(row: SourceCell[], { from, to, own, range, detailed }: Block, r: number): void {
  const values = range.values[r] as (string | number | boolean | null)[] | undefined;
  const formats = range.numberFormat[r] as unknown[] | undefined;
  const texts = detailed.text[r] as readonly string[] | undefined;
  const formulas = own ? undefined : (detailed.formulas[r] as unknown[] | undefined);
  for (let c = 0; c <= to - from; c += 1) {
    const value = values?.[c] ?? "";
    const format = formats?.[c] ?? "General";
    const formula = formulas?.[c];
    const isFormula = typeof formula === "string" && formula.charCodeAt(0) === EQUALS;
    if (value === "" && format === "General" && !isFormula) row[from + c] = EMPTY_CELL;
    else row[from + c] = { value, text: texts?.[c] ?? (typeof value === "string" ? value : ""), numberFormat: typeof format === "string" ? format : String(format), formula: isFormula ? formula : null, indent: 0 };
  }
}

/** Most empty cells are alike: one stands for them all. */
const EMPTY_CELL: SourceCell = { value: "", text: "", numberFormat: "General", formula: null, indent: 0 };
const EQUALS = 0x3d;
