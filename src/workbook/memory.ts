/** What the workbook remembers for everybody: two plain tables on the sheet "Soát Số" that people can see and co-authors merge. */
import { MEMORY_TABLE, READINGS_TABLE } from "./own-names";

export const MEMORY_SHEET = "Soát Số";
/** Formulas look numbers up in the readings, so a text changed later finds nothing instead of an old number. */
export { MEMORY_TABLE, READINGS_TABLE };

const MEMORY_HEADERS = ["Khóa", "Giá trị", "Phiên bản"] as const;
const READINGS_HEADERS = ["Khóa", "Chữ", "Từ", "Đến"] as const;
/** Both tables start here, side by side, under two lines of explanation. */
const FIRST_ROW = 3;
const READINGS_COLUMN = 4;
/** A cell holds 32,767 characters (Excel specifications and limits); longer values are cut into parts "key#2", "key#3". */
const PART_LENGTH = 30_000;
const VERSION = 1;

/** One remembered value with where it stands. */
interface Entry {
  readonly value: string;
  readonly rows: readonly number[];
}

export interface MemorySnapshot {
  readonly exists: boolean;
  /** Key → JSON text. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly rowCount: number;
  /** Vietnamese sentences about rows that are damaged; they stay where they are. */
  readonly problems: readonly string[];
}

export interface ReadingEntry {
  readonly key: string;
  readonly text: string;
  /** Stored-scale numbers; equal ends for a single figure. */
  readonly low: number;
  readonly high: number;
}

export interface ReadingsSnapshot {
  readonly exists: boolean;
  readonly rows: ReadonlyMap<string, { readonly row: number; readonly text: string; readonly low: number; readonly high: number }>;
  readonly rowCount: number;
}

export const EMPTY_READINGS: ReadingsSnapshot = { exists: false, rows: new Map(), rowCount: 0 };

export function queueMemory(context: Excel.RequestContext): Excel.Range {
  return queueBody(context, MEMORY_TABLE);
}

export function queueReadings(context: Excel.RequestContext): Excel.Range {
  return queueBody(context, READINGS_TABLE);
}

function queueBody(context: Excel.RequestContext, table: string): Excel.Range {
  const range = context.workbook.tables.getItem(table).getDataBodyRange();
  range.load("values");
  return range;
}

/** Understands the memory table; whatever cannot be understood is named and left alone. */
export function readMemory(range: Excel.Range | null): MemorySnapshot {
  if (!range) return { exists: false, entries: new Map(), rowCount: 0, problems: [] };
  const parts = new Map<string, { row: number; value: string }[]>();
  const problems: string[] = [];
  range.values.forEach((row: unknown[], index) => {
    const key = String(row[0] ?? "").trim();
    if (key === "") return;
    const [base = "", part = "1"] = splitKey(key);
    const version = Number(row[2]);
    if (!(version >= 1)) problems.push(`Dòng ${index + 1} của bảng ${MEMORY_TABLE} (khóa «${key}») không có số phiên bản nên được bỏ qua.`);
    else if (version > VERSION) problems.push(`Khóa «${key}» do một bản Soát Số mới hơn ghi; bản này giữ nguyên và không dùng.`);
    else {
      const list = parts.get(base) ?? [];
      list[Number(part) - 1] = { row: index, value: unquote(String(row[1] ?? "")) };
      parts.set(base, list);
    }
  });
  const entries = new Map<string, Entry>();
  for (const [key, list] of parts) {
    const whole = Array.from(list);
    if (whole.some((p) => p === undefined)) {
      problems.push(`Khóa «${key}» thiếu một phần nên được bỏ qua.`);
      continue;
    }
    const value = whole.map((p) => p.value).join("");
    if (isJson(value)) entries.set(key, { value, rows: whole.map((p) => p.row) });
    else problems.push(`Giá trị của khóa «${key}» trong bảng ${MEMORY_TABLE} bị hỏng; Soát Số để nguyên và dùng mặc định.`);
  }
  return { exists: true, entries, rowCount: range.values.length, problems };
}

const splitKey = (key: string): string[] => {
  const match = /^(.*)#(\d+)$/.exec(key);
  return match ? [match[1] ?? key, match[2] ?? "1"] : [key, "1"];
};

const unquote = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function readReadings(range: Excel.Range | null): ReadingsSnapshot {
  const rows = new Map<string, { row: number; text: string; low: number; high: number }>();
  range?.values.forEach((row: unknown[], index) => {
    const key = String(row[0] ?? "");
    if (key !== "" && typeof row[2] === "number" && typeof row[3] === "number") rows.set(key, { row: index, text: String(row[1] ?? ""), low: row[2], high: row[3] });
  });
  return { exists: range !== null, rows, rowCount: range?.values.length ?? 0 };
}

/** Entries whose remembered text differs from what should stand; `null` forgets a key. */
export function changedEntries(memory: MemorySnapshot, wanted: ReadonlyMap<string, string | null>): Map<string, string | null> {
  const out = new Map<string, string | null>();
  for (const [key, value] of wanted) {
    const stands = memory.entries.get(key)?.value ?? null;
    if (stands !== value) out.set(key, value);
  }
  return out;
}

/** A number as a cell keeps it: 15 significant digits (Excel specifications and limits, "number precision"). */
const asStored = (value: number): number => Number(value.toPrecision(15));

/** Readings that the dictionary lacks or holds differently. */
export function changedReadings(snapshot: ReadingsSnapshot, wanted: readonly ReadingEntry[]): ReadingEntry[] {
  return wanted.filter((w) => {
    const stands = snapshot.rows.get(w.key);
    return !stands || stands.text !== w.text || asStored(stands.low) !== asStored(w.low) || asStored(stands.high) !== asStored(w.high);
  });
}

/**
 * Queues the writes that make the workbook remember; creates the hidden sheet and tables where they are missing.
 * Existing rows are changed in place, new ones go directly below (co-authoring: never TableRowCollection.add).
 * @returns to be asked after the round trip: whether the entries, read back, stand as written
 */
export function queueMemoryWrites(
  context: Excel.RequestContext,
  state: { readonly memory: MemorySnapshot; readonly readings: ReadingsSnapshot; readonly sheetExists: boolean },
  entries: ReadonlyMap<string, string | null>,
  readings: readonly ReadingEntry[],
): () => boolean {
  if (entries.size === 0 && readings.length === 0) return () => true;
  let found: Excel.Worksheet | null = null;
  const sheet = () => (found ??= sheetForMemory(context, state));
  if (entries.size > 0) writeRows(context, sheet, MEMORY_TABLE, MEMORY_HEADERS, 0, state.memory, memoryRows(state.memory, entries));
  if (readings.length > 0)
    writeRows(context, sheet, READINGS_TABLE, READINGS_HEADERS, READINGS_COLUMN, state.readings, readings.map((r) => ({
      row: state.readings.rows.get(r.key)?.row ?? null,
      cells: [`'${r.key}`, `'${r.text}`, asStored(r.low), asStored(r.high)],
    })));
  if (entries.size === 0) return () => true;
  const back = queueMemory(context);
  return () => {
    const read = readMemory(back);
    return [...entries].every(([key, value]) => (read.entries.get(key)?.value ?? null) === value);
  };
}

interface RowWrite {
  /** Body row to change, null = a new row. */
  readonly row: number | null;
  readonly cells: readonly (string | number)[];
}

function memoryRows(memory: MemorySnapshot, entries: ReadonlyMap<string, string | null>): RowWrite[] {
  const out: RowWrite[] = [];
  for (const [key, value] of entries) {
    const rows = memory.entries.get(key)?.rows ?? [];
    const parts = value === null ? [] : cut(value);
    parts.forEach((part, i) => out.push({ row: rows[i] ?? null, cells: [`'${i === 0 ? key : `${key}#${i + 1}`}`, `'${part}`, VERSION] }));
    // Rows no longer needed are emptied, not deleted: deleting would move rows under a co-author's hands.
    rows.slice(parts.length).forEach((row) => out.push({ row, cells: ["", "", ""] }));
  }
  return out;
}

function cut(value: string): string[] {
  const out: string[] = [];
  for (let at = 0; at < value.length; at += PART_LENGTH) out.push(value.slice(at, at + PART_LENGTH));
  return out.length > 0 ? out : [""];
}

function writeRows(
  context: Excel.RequestContext,
  sheetOf: () => Excel.Worksheet,
  name: string,
  headers: readonly string[],
  column: number,
  state: { readonly exists: boolean; readonly rowCount: number },
  writes: readonly RowWrite[],
): void {
  const fresh = writes.filter((w) => w.row === null);
  if (!state.exists) {
    const area = sheetOf().getRangeByIndexes(FIRST_ROW, column, fresh.length + 1, headers.length);
    area.values = [[...headers], ...fresh.map((w) => [...w.cells])];
    const table = context.workbook.tables.add(area, true);
    table.name = name;
    table.style = "TableStyleLight1";
    return;
  }
  const table = context.workbook.tables.getItem(name);
  const body = table.getDataBodyRange();
  for (const write of writes) if (write.row !== null) body.getRow(write.row).values = [[...write.cells]];
  if (fresh.length === 0) return;
  const below = body.getRow(0).getOffsetRange(state.rowCount, 0).getResizedRange(fresh.length - 1, 0);
  below.values = fresh.map((w) => [...w.cells]);
  table.resize(table.getHeaderRowRange().getResizedRange(state.rowCount + fresh.length, 0));
}

function sheetForMemory(context: Excel.RequestContext, state: { readonly sheetExists: boolean; readonly memory: MemorySnapshot; readonly readings: ReadingsSnapshot }): Excel.Worksheet {
  if (state.memory.exists) return context.workbook.tables.getItem(MEMORY_TABLE).worksheet;
  if (state.readings.exists) return context.workbook.tables.getItem(READINGS_TABLE).worksheet;
  if (state.sheetExists) return context.workbook.worksheets.getItem(MEMORY_SHEET);
  const sheet = context.workbook.worksheets.add(MEMORY_SHEET);
  sheet.getRange("A1:A2").values = [
    ["Bộ nhớ của Soát Số: cách ghép cột, thiết lập, các đoạn nhận xét đã chèn. Dùng chung cho mọi người mở tệp này."],
    ["Xin đừng xóa trang này; cần xem hay sửa thì bỏ ẩn trang."],
  ];
  sheet.visibility = "Hidden";
  return sheet;
}
