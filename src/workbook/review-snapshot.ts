/** Everything a check reads, in two round trips: tables in full, text outside them, text boxes, what is remembered, the log, the marks. */
import { columnLetters, type SourceCell } from "../plan";
import { queueTitles } from "./titles";
import { nameFailure } from "./errors";
import { queueLog, type LogSnapshot, NO_LOG } from "./log-table";
import { ANCHOR_PREFIX } from "./log-append";
import { queueMemory, queueReadings, readMemory, readReadings, MEMORY_TABLE, READINGS_TABLE, type MemorySnapshot, type ReadingsSnapshot } from "./memory";
import { isOwnTable } from "./own-names";
import type { Conversation } from "./run";
import { collectMarked, collectTable, list, queueMarked, queueTable, sheetInfo, withLinesAbove, type CollectedTable, type MarkedRange, type QueuedTable, type ReadPlan, type TableSnapshot, type WorkbookSnapshot } from "./snapshot";
import { queueBoxes, queueSheetText, sheetsWithText, textCells, type SheetText, type TextCell } from "./texts";

/** A table's place with header and totals, and whether formulas of our long columns were read one by one. */
export interface ReviewSnapshot extends WorkbookSnapshot {
  /** Names of tables that show a totals row. */
  readonly totals: ReadonlySet<string>;
  readonly texts: readonly SheetText[];
  readonly boxes: readonly TextCell[];
  readonly log: LogSnapshot;
  /** Where logged places are now: defined name → sheet and address; a place that is gone is missing. */
  readonly anchors: ReadonlyMap<string, { readonly sheet: string; readonly address: string }>;
  /** Texts of all comments. */
  readonly comments: readonly string[];
  /** Every table's name, ours too. */
  readonly tableNames: readonly string[];
  /** Vietnamese sentences: what could not be read, and why. */
  readonly notRead: readonly string[];
}

/** One thing to read in the second round trip; what is queued is collected after it. */
interface Piece {
  readonly what: string;
  queue(): () => void;
}

/** Cells beyond a sheet's usual reach that are still looked through for text. */
const MAX_CELLS_BEYOND = 300_000;

/** @param plan `wanted` and `detail` are not asked: every table is read in full */
export async function readForReview(conversation: Conversation, plan: ReadPlan): Promise<ReviewSnapshot> {
  const { context } = conversation;
  const listed = list(context, { tables: "", sheets: ",items/shapes/items/name,items/shapes/items/type" });
  const { comments } = context.workbook;
  comments.load("items/content");
  await conversation.trip();

  const sheets = listed.sheets.items.map(sheetInfo);
  const whole: ReadPlan = { ...plan, table: (headers) => ({ ...plan.table(headers), wanted: "all" }), detail: "all" };
  const officeTables = listed.tables.items.filter((t) => !isOwnTable(t.name) && t.showHeaders);
  const tables: (CollectedTable | null)[] = officeTables.map(() => null);
  const texts: SheetText[] = [];
  const boxes: TextCell[] = [];
  const notRead: string[] = [];
  let titles = new Map<string, Excel.Range>();
  let memory: MemorySnapshot | null = null;
  let readings: ReadingsSnapshot | null = null;
  let marked: ReadonlyMap<string, MarkedRange> = new Map();
  let log: LogSnapshot = NO_LOG;
  const anchors = new Map<string, { sheet: string; address: string }>();

  const has = (name: string): boolean => listed.tables.items.some((t) => t.name === name);
  const isProtected = (sheet: string): boolean => sheets.find((s) => s.name === sheet)?.protected ?? false;
  const rowsOn = (sheet: string): number => listed.tables.items.filter((t) => t.worksheet.name === sheet).reduce((sum, t) => sum + t.rows.count + 2, 0);
  const pieces: Piece[] = [
    {
      what: "Bộ nhớ của Soát Số",
      queue: () => {
        const values = has(MEMORY_TABLE) ? queueMemory(context) : null;
        const dictionary = has(READINGS_TABLE) ? queueReadings(context) : null;
        const blocks = queueMarked(listed.names, plan.namePrefix);
        const readLog = queueLog(listed.tables.items, isProtected);
        const places = queueAnchors(listed.names);
        return () => {
          memory = readMemory(values);
          readings = readReadings(dictionary);
          marked = collectMarked(blocks);
          log = readLog();
          for (const [name, place] of places()) anchors.set(name, place);
        };
      },
    },
    ...officeTables.map((table, i): Piece => ({
      what: `Bảng ${table.name} trên trang «${table.worksheet.name}»`,
      queue: () => {
        const queued = queueTable(table, sheets, whole);
        const constants = queueConstants(table, queued);
        // The title lines are read once a sheet; a piece read by itself reads its own.
        const above = titles.get(queued.sheet.name) ?? queueTitles(context, [queued.sheet.name]).get(queued.sheet.name);
        if (above) titles.set(queued.sheet.name, above);
        return () => {
          const collected = collectTable(queued, above);
          tables[i] = { ...collected, snapshot: withOwnFormulas(collected.snapshot, constants()) };
          if (queued.sampled) notRead.push(`Bảng ${table.name} trên trang «${queued.sheet.name}» quá lớn nên chưa được kiểm tra.`);
        };
      },
    })),
    ...sheetsWithText(sheets, listed.tables.items.map((t) => ({ name: t.name, sheet: t.worksheet.name }))).flatMap((sheet): Piece[] => {
      const worksheet = listed.sheets.items.find((s) => s.name === sheet.name);
      const what = `Chữ ngoài bảng trên trang «${sheet.name}»`;
      if (worksheet?.shapes.items.some((s) => s.type === "Group")) notRead.push(`Trang «${sheet.name}» có nhóm hình vẽ; chữ trong nhóm chưa được kiểm tra.`);
      const cells: Piece = {
        what,
        queue: () => {
          const read = queueSheetText(context, sheet, rowsOn(sheet.name));
          return () => void texts.push(read());
        },
      };
      const drawn: Piece = {
        what: `Hộp chữ trên trang «${sheet.name}»`,
        queue: () => {
          const read = worksheet ? queueBoxes(worksheet) : () => [];
          return () => void boxes.push(...read());
        },
      };
      return worksheet && worksheet.shapes.items.length > 0 ? [cells, drawn] : [cells];
    }),
  ];
  await readPieces(conversation, pieces, () => (titles = new Map()), notRead);
  await readBeyond(conversation, texts, notRead);
  return {
    sheets,
    tables: withLinesAbove(tables.filter((t) => t !== null)),
    memory: memory ?? readMemory(null),
    readings: readings ?? readReadings(null),
    marked,
    totals: new Set(officeTables.filter((t) => t.showTotals).map((t) => t.name)),
    texts,
    boxes,
    log,
    anchors,
    comments: comments.items.map((c) => c.content),
    tableNames: listed.tables.items.map((t) => t.name),
    notRead,
  };
}

/** All in one round trip; where the answer is too large for one (5 MB on the web), in halves, and what is too large alone is told. */
async function readPieces(conversation: Conversation, pieces: readonly Piece[], fresh: () => void, notRead: string[]): Promise<void> {
  fresh();
  const collect = pieces.map((piece) => piece.queue());
  try {
    await conversation.trip();
  } catch (error) {
    if (nameFailure(error, false).code !== "too-large") throw error;
    const [only] = pieces;
    if (pieces.length === 1 && only) {
      notRead.push(`${only.what} quá lớn nên chưa được kiểm tra.`);
      return;
    }
    const middle = Math.ceil(pieces.length / 2);
    await readPieces(conversation, pieces.slice(0, middle), fresh, notRead);
    await readPieces(conversation, pieces.slice(middle), fresh, notRead);
    return;
  }
  for (const one of collect) one();
}

/** Sheets in use beyond their usual reach: one more round trip, in bounds. */
async function readBeyond(conversation: Conversation, texts: SheetText[], notRead: string[]): Promise<void> {
  let cells = 0;
  const queued = texts.flatMap((text, i) => {
    if (!text.beyond) return [];
    cells += (text.beyond.row + 1) * (text.beyond.column + 1);
    if (cells > MAX_CELLS_BEYOND) {
      notRead.push(`Trang «${text.sheet}» rất dài hoặc rất rộng; chữ ở phần xa chưa được kiểm tra.`);
      return [];
    }
    const used = conversation.context.workbook.worksheets.getItem(text.sheet).getUsedRangeOrNullObject(true);
    used.load("values,rowIndex,columnIndex");
    return [{ i, text, used }];
  });
  if (queued.length === 0) return;
  try {
    await conversation.trip();
  } catch (error) {
    if (nameFailure(error, false).code !== "too-large") throw error;
    for (const { text } of queued) notRead.push(`Trang «${text.sheet}» rất dài hoặc rất rộng; chữ ở phần xa chưa được kiểm tra.`);
    return;
  }
  for (const { i, text, used } of queued) if (!used.isNullObject) texts[i] = { ...text, cells: textCells(used.values, used.rowIndex, used.columnIndex), beyond: null };
}

function queueAnchors(names: Excel.NamedItemCollection): () => [string, { sheet: string; address: string }][] {
  const queued = names.items
    .filter((item) => item.name.startsWith(ANCHOR_PREFIX))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
      return { name: item.name, range };
    });
  return () => queued.filter((q) => !q.range.isNullObject).map(({ name, range }) => [name, { sheet: range.worksheet.name, address: rangeAddress(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount) }]);
}

/** "F12" or "F12:H12" from zero-based rows and columns. */
export function rangeAddress(row: number, column: number, rows: number, columns: number): string {
  const first = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** Which cells of our long columns are typed: their formulas are one text down the column, so only the exceptions are asked for. */
function queueConstants(table: Excel.Table, queued: QueuedTable): () => ReadonlyMap<number, readonly [number, number][]> {
  const body = table.getDataBodyRange();
  const asked = queued.blocks.filter((b) => b.own).flatMap((b) => Array.from({ length: b.to - b.from + 1 }, (_, i) => b.from + i));
  const found = asked.map((column) => {
    const areas = body.getColumn(column).getSpecialCellsOrNullObject("Constants");
    areas.load("address");
    return { column, areas };
  });
  return () => new Map(found.map(({ column, areas }) => [column, areas.isNullObject ? [] : rowRuns(areas.address)]));
}

/** Sheet rows, zero-based, of an address of several areas in one column. */
function rowRuns(address: string): [number, number][] {
  return [...address.matchAll(/!?\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?(?=,|$)/g)].map((m) => [Number(m[1]) - 1, Number(m[2] ?? m[1]) - 1]);
}

function withOwnFormulas(table: TableSnapshot, constants: ReadonlyMap<number, readonly [number, number][]>): TableSnapshot {
  if (constants.size === 0) return table;
  const { headers, headerRow } = table.source;
  const first = headerRow + 1;
  const rows = table.source.rows as (readonly SourceCell[])[];
  const typed = new Map([...constants].map(([column, runs]) => [column, new Set(runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i - first)))] as const));
  return {
    ...table,
    source: {
      ...table.source,
      rows: rows.map((row, r) => {
        const out = [...row];
        for (const [column, exceptions] of typed) {
          const formula = table.firstFormulas.get(headers[column] ?? "") ?? null;
          const cell = out[column];
          if (cell && formula !== null && !exceptions.has(r)) out[column] = { ...cell, formula };
        }
        return out;
      }),
    },
  };
}
