/** The review log "Nhật ký rà soát" as it stands: its rows read with suspicion, since people can see and change them. */
import { isLogTable } from "./own-names";

export const LOG_SHEET = "Nhật ký rà soát";
export const LOG_HEADERS = ["Thời gian", "Người rà soát", "Loại", "Nơi", "Phát hiện", "Quyết định", "Lý do", "Mã phát hiện", "Mã số liệu", "Neo", "Mã dòng"] as const;
export type LogHeader = (typeof LOG_HEADERS)[number];

/** One row; every field but `at` is the cell's text. */
export interface LogRow {
  /** ISO 8601, whole seconds; the cell holds a date of the reader's own clock. */
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  /** As it was called then; `anchor` is where it is now. */
  readonly place: string;
  readonly finding: string;
  readonly act: string;
  readonly reason: string;
  readonly fingerprint: string;
  readonly figures: string;
  /** Defined name that follows the place through inserted rows and renamed sheets; "" where there is none. */
  readonly anchor: string;
  /** Nobody else's: made of chance. */
  readonly id: string;
}

/** A table that rows can be read from and appended to. */
export interface LogTable {
  readonly name: string;
  readonly sheet: string;
  readonly protected: boolean;
  readonly headers: readonly string[];
  readonly totals: boolean;
  /** Something stands directly below the table and has to move down. */
  readonly occupiedBelow: boolean;
}

export interface LogSnapshot {
  readonly tables: readonly LogTable[];
  /** In the order of the table; a row that stands twice is told once. */
  readonly rows: readonly LogRow[];
  /** Vietnamese sentences about rows that are damaged or were changed by hand; they stay where they are. */
  readonly problems: readonly string[];
}

export const NO_LOG: LogSnapshot = { tables: [], rows: [], problems: [] };

/** What the listing of tables says of one, as far as the log needs it. */
export interface ListedLog {
  readonly table: Excel.Table;
  readonly protected: boolean;
}

/** Log tables with all columns that a row needs. One without some of them is left alone and told of. */
export const usable = (headers: readonly string[]): boolean => LOG_HEADERS.every((h) => headers.includes(h));

const headersOf = (table: Excel.Table): string[] => table.columns.items.map((c) => c.name);

/** Queues the reading of the log; tables must be listed with names, showTotals, worksheet and columns. */
export function queueLog(tables: readonly Excel.Table[], isProtected: (sheet: string) => boolean): () => LogSnapshot {
  const logs = tables.filter((t) => isLogTable(t.name) && t.showHeaders);
  const queued = logs
    .filter((t) => usable(headersOf(t)))
    .map((table) => {
      const body = table.getDataBodyRange();
      body.load("values,rowIndex");
      const below = body.getLastRow().getOffsetRange(1, 0);
      below.load("values");
      return { table, body, below };
    });
  const unusable = logs.filter((t) => !usable(headersOf(t))).map((t) => `Bảng ${t.name} trên trang «${t.worksheet.name}» thiếu cột nên không đọc được như nhật ký; Soát Số để nguyên.`);
  return () => {
    const { rows, problems } = rowsOf(queued.map(({ table, body }) => ({ sheet: table.worksheet.name, headers: headersOf(table), body })));
    return {
      tables: queued.map(({ table, below }) => ({
        name: table.name,
        sheet: table.worksheet.name,
        protected: isProtected(table.worksheet.name),
        headers: headersOf(table),
        totals: table.showTotals,
        occupiedBelow: !table.showTotals && below.values.some((row: unknown[]) => row.some((v) => v !== "")),
      })),
      rows,
      problems: [...unusable, ...problems],
    };
  };
}

/** Queues the log's rows again where its tables are known; fails with the request where one is gone or changed its columns. */
export function queueKnownLog(context: Excel.RequestContext, log: LogSnapshot): () => LogSnapshot {
  const queued = log.tables.map(({ name, sheet, headers }) => {
    const body = context.workbook.tables.getItem(name).getDataBodyRange();
    body.load("values,rowIndex");
    return { sheet, headers, body };
  });
  return () => ({ ...log, ...rowsOf(queued) });
}

function rowsOf(read: readonly { readonly sheet: string; readonly headers: readonly string[]; readonly body: Excel.Range }[]): Pick<LogSnapshot, "rows" | "problems"> {
  const rows = new Map<string, LogRow>();
  const problems: string[] = [];
  for (const { sheet, headers, body } of read) {
    const at = columnsOf(headers);
    body.values.forEach((cells: unknown[], i) => {
      const row = readRow((header) => cells[at(header)]);
      if (row === "damaged") problems.push(`Dòng ${body.rowIndex + i + 1} của «${sheet}» bị hỏng hoặc bị sửa tay nên không được dùng; Soát Số để nguyên dòng đó.`);
      else if (row !== "blank" && !rows.has(row.id)) rows.set(row.id, row);
    });
  }
  return { rows: [...rows.values()], problems };
}

const columnsOf = (headers: readonly string[]) => (header: LogHeader): number => headers.indexOf(header);

function readRow(cell: (header: LogHeader) => unknown): LogRow | "blank" | "damaged" {
  const text = (header: LogHeader): string => String(cell(header) ?? "");
  if (LOG_HEADERS.every((h) => text(h).trim() === "")) return "blank";
  const time = cell("Thời gian");
  if (typeof time !== "number" || !(time > 1) || time > MAX_SERIAL) return "damaged";
  const row: LogRow = {
    at: fromSerial(time),
    by: text("Người rà soát"),
    kind: text("Loại"),
    place: text("Nơi"),
    finding: text("Phát hiện"),
    act: text("Quyết định"),
    reason: text("Lý do"),
    fingerprint: text("Mã phát hiện"),
    figures: text("Mã số liệu"),
    anchor: text("Neo"),
    id: text("Mã dòng"),
  };
  return row.id !== "" && sealed(row) === row.id ? row : "damaged";
}

/** 31 December 9999, the last day Excel knows. */
const MAX_SERIAL = 2_958_465;
const DAY = 86_400_000;
/** Day 0 of Excel's calendar for days after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A moment as the days since 1900 of this machine's wall clock, to the second. */
export function toSerial(iso: string): number {
  const at = new Date(iso);
  const wall = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds());
  return (wall - EPOCH) / DAY;
}

function fromSerial(serial: number): string {
  const wall = new Date(Math.round((serial * DAY) / 1000) * 1000 + EPOCH);
  return new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(), wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()).toISOString();
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** 64 bits over a text's UTF-16 units (FNV-1a): tells a change by hand, keeps no secret. */
export function digest(text: string): string {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * FNV_PRIME);
  return hash.toString(16).padStart(16, "0");
}

/**
 * The row's number with the seal over what it decides: a row whose name, decision, reason or codes were changed by hand
 * no longer carries its own seal. Where it stands and how the finding reads may be mended freely.
 * @param row its `id` may carry a seal already or be a bare number
 */
export function sealed(row: Omit<LogRow, "id"> & { readonly id: string }): string {
  const number = row.id.split(".")[0] ?? "";
  return `${number}.${digest([number, row.by, row.act, row.reason, row.fingerprint, row.figures].map((t) => t.normalize("NFC").trim()).join("\n")).slice(0, 8)}`;
}
