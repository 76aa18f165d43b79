/** Appending to the review log: values written directly below the table, wherever it ends at that moment; never a row changed. */
import { digest, LOG_HEADERS, LOG_SHEET, sealed, toSerial, type LogHeader, type LogRow, type LogSnapshot, type LogTable } from "./log-table";
import { LOG_TABLE } from "./own-names";
import { ExcelFailure } from "./errors";

/** Defined names that follow logged places begin so. */
export const ANCHOR_PREFIX = "SoatSo_ViTri_";

/** The name that follows a row's place: part of the row's own number, so that two reviewers never meet. */
export const anchorName = (id: string): string => ANCHOR_PREFIX + digest(id).slice(0, 12);

/** What stands where a log would be made. */
export interface LogSite {
  readonly log: LogSnapshot;
  readonly sheets: readonly { readonly name: string }[];
  readonly tables: readonly string[];
}

/** A row to append, and the place that its anchor will follow; null keeps the anchor it names or none. */
export interface LogEntry {
  readonly row: LogRow;
  readonly follow: Excel.Range | null;
}

/** Characters of a log's cell; Excel takes 32,767, people read less. */
const MAX_TEXT = 2_000;
const TIME_FORMAT = "dd/mm/yyyy hh:mm:ss";
const FIRST_ROW = 3;
/** Characters of Calibri 11 each column is wide, codes hidden behind a narrow one. */
const WIDTHS: Readonly<Record<LogHeader, number>> = { "Thời gian": 19, "Người rà soát": 20, Loại: 11, Nơi: 24, "Phát hiện": 60, "Quyết định": 14, "Lý do": 40, "Mã phát hiện": 12, "Mã số liệu": 12, Neo: 12, "Mã dòng": 12 };
const POINTS_PER_CHARACTER = 5.25;

/** A row as it will stand: cut to length and with its seal. */
export function sealedRow(row: LogRow): LogRow {
  const cut = { ...row, place: short(row.place), finding: short(row.finding), reason: short(row.reason), by: short(row.by) };
  return { ...cut, id: sealed(cut) };
}

const short = (text: string): string => {
  const tidy = text.normalize("NFC").trim();
  return tidy.length > MAX_TEXT ? `${tidy.slice(0, MAX_TEXT - 1)}…` : tidy;
};

/**
 * Queues the rows (made by `sealedRow`) and makes the log where there is none.
 * @returns to be asked after the round trip: rows that do not stand in the log, read back
 * @throws ExcelFailure "protected-sheet" before anything is queued
 */
export function queueAppend(context: Excel.RequestContext, site: LogSite, entries: readonly LogEntry[]): () => LogRow[] {
  const first = entries[0];
  if (!first) return () => [];
  const log = site.log.tables.find((t) => !t.protected) ?? site.log.tables[0];
  if (log?.protected) throw new ExcelFailure("protected-sheet", log.sheet, false);
  const rows = entries.map((e) => e.row);
  // The sheet first: where two people make the log at once, the second one's request fails before it did anything.
  const write = log ? () => appendTo(context, log, rows) : makeLog(context, site, rows);
  for (const { row, follow } of entries) if (follow && row.anchor !== "") context.workbook.names.add(row.anchor, follow, "Nơi ghi trong nhật ký rà soát").visible = false;
  const written = write();
  return () => {
    const standing = new Set(written.values.flatMap((cells: unknown[]) => cells.map(String)));
    return rows.filter((row) => !standing.has(row.id));
  };
}

function appendTo(context: Excel.RequestContext, log: LogTable, rows: readonly LogRow[]): Excel.Range {
  const table = context.workbook.tables.getItem(log.name);
  // A totals row makes way and comes back below the new rows.
  if (log.totals) table.showTotals = false;
  let below = table.getDataBodyRange().getLastRow().getOffsetRange(1, 0).getResizedRange(rows.length - 1, 0);
  if (log.occupiedBelow) below = below.insert("Down");
  const time = below.getColumn(log.headers.indexOf("Thời gian"));
  time.numberFormat = rows.map(() => [TIME_FORMAT]);
  below.values = rows.map((row) => log.headers.map((header) => cellOf(row, header)));
  table.resize(table.getHeaderRowRange().getBoundingRect(below));
  if (log.totals) table.showTotals = true;
  below.load("values");
  return below;
}

function makeLog(context: Excel.RequestContext, site: LogSite, rows: readonly LogRow[]): () => Excel.Range {
  const sheet = context.workbook.worksheets.add(freeName(LOG_SHEET, site.sheets.map((s) => s.name), (n) => ` (${n})`));
  return () => fillSheet(context, sheet, site, rows);
}

function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, site: LogSite, rows: readonly LogRow[]): Excel.Range {
  sheet.getRange("A1:A2").values = [
    ["NHẬT KÝ RÀ SOÁT"],
    ["Soát Số ghi thêm dòng mới ở cuối bảng và không sửa, không xóa dòng cũ. Dòng bị sửa tay sẽ không còn được dùng."],
  ];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 14;
  sheet.getRange("A2").format.font.italic = true;
  const area = sheet.getRangeByIndexes(FIRST_ROW, 0, rows.length + 1, LOG_HEADERS.length);
  area.numberFormat = [LOG_HEADERS.map(() => "General"), ...rows.map(() => LOG_HEADERS.map((h) => (h === "Thời gian" ? TIME_FORMAT : "General")))];
  area.values = [[...LOG_HEADERS], ...rows.map((row) => LOG_HEADERS.map((header) => cellOf(row, header) ?? ""))];
  const table = context.workbook.tables.add(area, true);
  table.name = freeName(LOG_TABLE, site.tables, (n) => `_${n}`);
  table.style = "TableStyleLight9";
  LOG_HEADERS.forEach((header, i) => {
    const column = sheet.getRangeByIndexes(FIRST_ROW, i, rows.length + 1, 1);
    column.format.columnWidth = WIDTHS[header] * POINTS_PER_CHARACTER;
    column.format.verticalAlignment = "Top";
    if (header === "Phát hiện" || header === "Lý do") column.format.wrapText = true;
  });
  sheet.freezePanes.freezeRows(FIRST_ROW + 1);
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  area.load("values");
  return area;
}

/** "Tên", else "Tên (2)" …: what nobody has yet. */
export function freeName(name: string, taken: readonly string[], suffix: (n: number) => string): string {
  const lower = new Set(taken.map((t) => t.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : name + suffix(n);
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}

/** Always as text, whatever it begins with or looks like; null leaves a person's own column alone. */
function cellOf(row: LogRow, header: string): string | number | null {
  const text = (value: string): string => (value === "" ? "" : `'${value}`);
  switch (header as LogHeader) {
    case "Thời gian":
      return toSerial(row.at);
    case "Người rà soát":
      return text(row.by);
    case "Loại":
      return text(row.kind);
    case "Nơi":
      return text(row.place);
    case "Phát hiện":
      return text(row.finding);
    case "Quyết định":
      return text(row.act);
    case "Lý do":
      return text(row.reason);
    case "Mã phát hiện":
      return text(row.fingerprint);
    case "Mã số liệu":
      return text(row.figures);
    case "Neo":
      return text(row.anchor);
    case "Mã dòng":
      return text(row.id);
    default:
      return null;
  }
}
