/** Blocks of written text in the sheet: where they stand (a defined name that moves with the rows), reading them, writing them as text. */
import { printOnA4 } from "./a4-page";
import type { Conversation } from "./run";
import { EMPTY_READINGS, queueMemory, readMemory, MEMORY_TABLE, MEMORY_SHEET, queueMemoryWrites, changedEntries, type MemorySnapshot } from "./memory";
import { ExcelFailure } from "./errors";
import { COMFORTABLE_WIDTH, PAGE_WIDTH, rowPoints } from "./measures";

export const SUMMARY_SHEET = "Nhận xét";
/** A block under a cell spans neighbouring columns until it has a comfortable width, but no more than these. */
const MAX_COLUMNS = 14;
const LINE_HEIGHT = 16.5;
/** Average width of a letter in points at 12 pt Times New Roman, Vietnamese text. */
const LETTER_WIDTH = 5.6;
const TITLE_SIZE = 14;
const TEXT_SIZE = 12;

export type BlockTarget =
  | { readonly kind: "selection" }
  | { readonly kind: "sheet" }
  /** `definedName` of a block written before. */
  | { readonly kind: "block"; readonly definedName: string };

export interface BlockLine {
  readonly kind: "title" | "heading" | "paragraph";
  readonly text: string;
}

/** Where a block will stand and what stands there now. */
export interface BlockSite {
  readonly sheet: string;
  /** Zero-based first row and column. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Texts of the block's present rows, first column; empty for a new block. */
  readonly lines: readonly string[];
  /** Rows below the block's (or the selected) first row that are empty across its columns, up to what was asked for. */
  readonly freeRowsBelow: number;
  readonly insideTable: string | null;
  readonly sheetExists: boolean;
  readonly sheetProtected: boolean;
  readonly width: number;
  readonly memory: MemorySnapshot;
  readonly memorySheetExists: boolean;
  readonly names: ReadonlySet<string>;
}

/** Finds the place of a block in two round trips; null where a remembered block no longer stands in the workbook. */
export async function locateBlock(conversation: Conversation, target: BlockTarget, rowsNeeded: number): Promise<BlockSite | null> {
  const { workbook } = conversation.context;
  const { worksheets: sheets, names, tables } = workbook;
  sheets.load("items/name,items/protection/protected");
  names.load("items/name");
  tables.load("items/name");
  const selected = target.kind === "selection" ? workbook.getSelectedRange() : null;
  selected?.load("rowIndex,columnIndex,columnCount,worksheet/name");
  await conversation.trip();

  const nameSet = new Set(names.items.map((n) => n.name.toLowerCase()));
  const hasSheet = (name: string) => sheets.items.some((s) => s.name === name);
  const anchor = target.kind === "selection" ? selected : anchorOf(conversation.context, target, nameSet, hasSheet(SUMMARY_SHEET));
  if (anchor === null && target.kind === "block") return null;
  const memoryRange = tables.items.some((t) => t.name === MEMORY_TABLE) ? queueMemory(conversation.context) : null;
  if (anchor && target.kind !== "selection") anchor.load("rowIndex,columnIndex,rowCount,columnCount,values,worksheet/name");
  const neighbours = selected ? queueNeighbourhood(selected, rowsNeeded) : null;
  const below = anchor && target.kind === "block" ? anchor.getLastRow().getOffsetRange(1, 0).getResizedRange(rowsNeeded, 0) : null;
  below?.load("values");
  await conversation.trip();

  const known = { memory: readMemory(memoryRange), memorySheetExists: hasSheet(MEMORY_SHEET), names: nameSet };
  const protectedSheet = (name: string) => sheets.items.find((s) => s.name === name)?.protection.protected ?? false;
  if (selected && neighbours) {
    const { columns, width } = spanOf(selected, neighbours.widths);
    const free = neighbours.area.values.findIndex((row) => row.slice(0, columns).some((v) => v !== ""));
    return {
      ...known,
      sheet: selected.worksheet.name,
      row: selected.rowIndex,
      column: selected.columnIndex,
      columns,
      lines: [],
      freeRowsBelow: free < 0 ? rowsNeeded : free,
      insideTable: neighbours.tables.items[0]?.name ?? null,
      sheetExists: true,
      sheetProtected: protectedSheet(selected.worksheet.name),
      width,
    };
  }
  if (target.kind === "block") {
    if (!anchor || anchor.isNullObject) return null;
    const free = (below?.values ?? []).findIndex((row: unknown[]) => row.some((v) => v !== ""));
    return {
      ...known,
      sheet: anchor.worksheet.name,
      row: anchor.rowIndex,
      column: anchor.columnIndex,
      columns: anchor.columnCount,
      lines: anchor.values.map((row: unknown[]) => String(row[0] ?? "")),
      freeRowsBelow: anchor.rowCount + (free < 0 ? rowsNeeded : free),
      insideTable: null,
      sheetExists: true,
      sheetProtected: protectedSheet(anchor.worksheet.name),
      width: PAGE_WIDTH,
    };
  }
  const used = anchor && !anchor.isNullObject ? anchor.rowIndex + anchor.rowCount + 1 : 0;
  return { ...known, sheet: SUMMARY_SHEET, row: used, column: 0, columns: 1, lines: [], freeRowsBelow: rowsNeeded, insideTable: null, sheetExists: hasSheet(SUMMARY_SHEET), sheetProtected: protectedSheet(SUMMARY_SHEET), width: PAGE_WIDTH };
}

function anchorOf(context: Excel.RequestContext, target: BlockTarget, names: ReadonlySet<string>, summaryExists: boolean): Excel.Range | null {
  if (target.kind === "block") return names.has(target.definedName.toLowerCase()) ? context.workbook.names.getItem(target.definedName).getRangeOrNullObject() : null;
  return summaryExists ? context.workbook.worksheets.getItem(SUMMARY_SHEET).getUsedRangeOrNullObject(true) : null;
}

interface Neighbourhood {
  readonly area: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
  readonly widths: readonly Excel.Range[];
}

function queueNeighbourhood(selected: Excel.Range, rowsNeeded: number): Neighbourhood {
  const corner = selected.getCell(0, 0);
  const area = corner.getResizedRange(rowsNeeded - 1, MAX_COLUMNS - 1);
  area.load("values");
  const tables = corner.getResizedRange(rowsNeeded - 1, 0).getTables(false);
  tables.load("items/name");
  const widths = Array.from({ length: MAX_COLUMNS }, (_, i) => {
    const cell = corner.getOffsetRange(0, i);
    cell.load("format/columnWidth");
    return cell;
  });
  return { area, tables, widths };
}

/** As many columns as the person selected, or as make a readable line. */
function spanOf(selected: Excel.Range, widths: readonly Excel.Range[]): { columns: number; width: number } {
  let width = 0;
  let columns = 0;
  for (const cell of widths) {
    if (selected.columnCount > 1 ? columns >= selected.columnCount : width >= COMFORTABLE_WIDTH) break;
    width += cell.format.columnWidth;
    columns += 1;
  }
  return { columns, width };
}

/** One row of the block as it will stand; `text` null leaves the cell alone. */
export interface BlockWrite {
  readonly site: BlockSite;
  readonly lines: readonly BlockLine[];
  readonly definedName: string;
  /** Memory keys to change with the block. */
  readonly entries: ReadonlyMap<string, string | null>;
}

/** What stood in the block's cells before, for putting back. */
export interface BlockBefore {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly definedName: string;
  readonly isNew: boolean;
  readonly sheetAdded: boolean;
}

/** Writes a block and what is remembered of it in one round trip. */
export async function writeBlock(conversation: Conversation, write: BlockWrite): Promise<BlockBefore> {
  const { site, lines, definedName } = write;
  if (site.sheetProtected) throw new ExcelFailure("protected-sheet", site.sheet, false);
  const { workbook } = conversation.context;
  const sheet = site.sheetExists ? workbook.worksheets.getItem(site.sheet) : addSummarySheet(workbook);
  const isNew = site.lines.length === 0;
  const old = site.lines.length;
  const extra = lines.length - Math.max(old, site.freeRowsBelow);
  if (!isNew && extra > 0) {
    // Grow inside the block so that its name grows with it and what stands below moves down, in the block's columns only.
    sheet.getRangeByIndexes(site.row + old - 1, site.column, extra, site.columns).insert("Down");
  }
  const height = Math.max(lines.length, old);
  lines.forEach((line, i) => writeLine(sheet, site, site.row + i, line, isNew || i >= old || site.lines[i] === ""));
  if (old > lines.length) sheet.getRangeByIndexes(site.row + lines.length, site.column, old - lines.length, site.columns).clear("Contents");
  const range = sheet.getRangeByIndexes(site.row, site.column, lines.length, site.columns);
  if (site.columns === 1) range.format.autofitRows();
  // A name's range cannot be set; one that stands (perhaps on cells that are gone) makes way for the new one.
  if (site.names.has(definedName.toLowerCase())) workbook.names.getItem(definedName).delete();
  workbook.names.add(definedName, range, "Đoạn nhận xét do Soát Số viết").visible = false;
  queueMemoryWrites(conversation.context, { memory: site.memory, readings: EMPTY_READINGS, sheetExists: site.memorySheetExists }, changedEntries(site.memory, write.entries), []);
  sheet.activate();
  range.getCell(0, 0).select();
  await conversation.trip("write");
  const before = Array.from({ length: height }, (_, i) => site.lines[i] ?? "");
  return { sheet: site.sheet, row: site.row, column: site.column, columns: site.columns, before, after: Array.from({ length: height }, (_, i) => lines[i]?.text ?? ""), definedName, isNew, sheetAdded: !site.sheetExists };
}

function addSummarySheet(workbook: Excel.Workbook): Excel.Worksheet {
  const sheet = workbook.worksheets.add(SUMMARY_SHEET);
  sheet.getRange("A:A").format.columnWidth = PAGE_WIDTH;
  sheet.showGridlines = false;
  printOnA4(sheet);
  return sheet;
}

function writeLine(sheet: Excel.Worksheet, site: BlockSite, row: number, line: BlockLine, format: boolean): void {
  const cells = sheet.getRangeByIndexes(row, site.column, 1, site.columns);
  if (format) {
    if (site.columns > 1) cells.merge(true);
    cells.format.wrapText = true;
    cells.format.verticalAlignment = "Top";
    cells.format.horizontalAlignment = line.kind === "title" ? "Center" : line.kind === "heading" ? "Left" : "Justify";
    cells.format.font.name = "Times New Roman";
    cells.format.font.size = line.kind === "title" ? TITLE_SIZE : TEXT_SIZE;
    cells.format.font.bold = line.kind !== "paragraph";
  }
  if (site.columns > 1) {
    // Excel does not fit the height of merged cells by itself.
    const perLine = Math.max(10, Math.floor(site.width / LETTER_WIDTH));
    cells.format.rowHeight = rowPoints(line.text.length, perLine, LINE_HEIGHT);
  }
  sheet.getRangeByIndexes(row, site.column, 1, 1).values = [[asText(line.text)]];
}

/**
 * Text that stays text: whatever does not begin with a letter gets Excel's apostrophe, so that "=…", "+…", "-…", "@…",
 * a tab, a date or a number in a sentence never becomes a formula or another value.
 */
export function asText(text: string): string {
  return text === "" || /^[A-Za-zÀ-ỹ]/u.test(text) ? text : `'${text}`;
}

/** Puts a block's former texts back where nobody changed them since; one round trip to read, one to write. */
export async function restoreBlock(conversation: Conversation, done: BlockBefore): Promise<{ restored: number; kept: number[] }> {
  const { workbook } = conversation.context;
  const name = workbook.names.getItemOrNullObject(done.definedName);
  name.load("name");
  await conversation.trip();
  if (name.isNullObject) return { restored: 0, kept: [done.row] };
  const range = name.getRange();
  range.load("values,rowIndex,columnIndex,rowCount,worksheet/name");
  const used = range.worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await conversation.trip();
  const sheet = workbook.worksheets.getItem(range.worksheet.name);
  const kept: number[] = [];
  let restored = 0;
  done.after.forEach((text, i) => {
    const now = range.values[i] === undefined ? (done.before[i] ?? "") : String(range.values[i]?.[0] ?? "");
    if (now !== text && i < range.values.length) {
      kept.push(range.rowIndex + i);
      return;
    }
    sheet.getRangeByIndexes(range.rowIndex + i, range.columnIndex, 1, 1).values = [[asText(done.before[i] ?? "")]];
    restored += 1;
  });
  if (done.isNew && kept.length === 0) {
    if (done.columns > 1) range.unmerge();
    name.delete();
    // The sheet came with the block; if nobody wrote anything else on it, it goes with it.
    const alone = !used.isNullObject && used.rowIndex >= range.rowIndex && used.rowIndex + used.rowCount <= range.rowIndex + range.rowCount;
    if (done.sheetAdded && alone) sheet.delete();
  }
  await conversation.trip("write");
  return { restored, kept };
}
