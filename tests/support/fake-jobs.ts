/**
 * Jobs without Excel, for the pane's tests: real text from narrative/, figures of a ward's year report, and switches
 * for everything that can go differently (slow, failing, edited, occupied).
 */
import { narrate } from "../../src/narrative";
import type { Narrative } from "../../src/narrative";
import type { BlockState, InsertRequest, InsertResult, JobFailure, MatchRequest, Overview, OverrideRequest, Place, Settings, UnreadTable } from "../../src/jobs";
import type { PlanTable } from "../../src/plan";
import type { JobsApi } from "../../src/taskpane/jobs-api";
import { planTable } from "./plan-tables";
import type { HeadingSpec, RowSpec } from "./plan-tables";

export const SETTINGS: Settings = { policy: { nearlyMet: false, period: null }, style: "city", length: "medium", percentDecimals: null, leadingZero: true };

const ROWS: readonly (RowSpec | HeadingSpec)[] = [
  { heading: "Kinh tế", order: "I" },
  { name: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ (giá hiện hành)", unit: "tỷ đồng", actual: "4.148", target: "3.700", prior: "3.457", main: true },
  { name: "Thu ngân sách trên địa bàn", unit: "triệu đồng", estimate: "132.900", target: { "KH 2023 tỉnh giao": "204.500", "KH 2023 HĐND giao": "207.600" }, prior: "154.100", main: true },
  { name: "Khách du lịch", unit: "lượt", actual: "223.490", target: "150.000", prior: "125.560", main: true },
  { name: "Diện tích cây lương thực có hạt", unit: "ha", actual: "1.694", target: "1.694" },
  { name: "Trong đó: lúa", fullName: "Diện tích cây lương thực có hạt (lúa)", unit: "ha", actual: "510,5", target: "510", partOf: "Diện tích cây lương thực có hạt" },
  { name: "Sản lượng lương thực có hạt", unit: "tấn", actual: "8.007", target: "8.520", prior: "8.410", main: true },
  { name: "Xi măng", unit: "tấn", actual: "45.500", target: "105.300" },
  { name: "Tốc độ tăng đàn gia súc", unit: "%", actual: "5", target: "6,6-6,8", measure: "growth-rate" },
  { name: "Tốc độ tăng trưởng kinh tế (GRDP)", unit: "%", actual: "-3,8", target: "9", measure: "growth-rate", main: true },
  { name: "Trồng mới cây ăn quả", unit: "ha", actual: "567", target: "180" },
  { heading: "Văn hóa – xã hội", order: "II" },
  { name: "Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2022–2025 trên địa bàn toàn thành phố", unit: "%", actual: "1,18", target: "1,3", prior: "1,62", direction: "lower-is-better", main: true },
  { name: "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân", unit: "%", actual: "9,4", target: "9,1", prior: "9,7", direction: "lower-is-better" },
  { name: "Sản phẩm OCOP được đánh giá trong năm", unit: "sản phẩm", actual: "28", prior: "12" },
  { name: "Trường đạt chuẩn quốc gia", unit: "trường", target: "22" },
  { name: "Tỷ lệ dân số tham gia bảo hiểm y tế", unit: "%", actual: "93,7", target: "93,7", prior: "92,1" },
  { name: "Số lao động được giải quyết việc làm mới", unit: "lao động", actual: "996", target: "1.000", prior: "980", override: "at-risk" },
];

export function cityTable(): PlanTable {
  const table = planTable({ name: "ChiTieu", rows: ROWS });
  const noteIndex = table.columns.length;
  const extra = (index: number, header: string, role: PlanTable["columns"][number]["role"], ours: boolean, confidence = 1, reason = "") => ({ index, header, role, confidence, reason, year: null, level: "", unit: null, months: null, ours });
  const indicators = table.indicators.map((indicator) => ({
    ...indicator,
    reason: reasonOf(indicator.verdict),
    growthReason: indicator.growth === null && indicator.growthPoints === null ? "chưa có số liệu so sánh" : "",
    assessments: indicator.assessments.map((a) => ({ ...a, reason: a.percentOfTarget === null && a.pointsToTarget === null ? "không so được" : "" })),
    override: indicator.override === null ? null : { ...indicator.override, by: "Nguyễn Thị Hoa", reason: "Còn 04 lao động chờ hợp đồng" },
  }));
  const rows = ROWS.map((row) => Array.from({ length: noteIndex + 1 }, (_, at) => ({ value: "", text: sampleText(row, at, noteIndex), numberFormat: "General", formula: null, indent: 0 })));
  return {
    ...table,
    indicators,
    columns: [
      ...table.columns,
      extra(noteIndex, "Ghi chú", "note", false, 0.8, "gần giống «Ghi chú»"),
      extra(noteIndex + 1, "Phòng phụ trách", null, false, 0, "không giống tiêu đề nào đã biết"),
      extra(noteIndex + 2, "% KH 2023", "percentOfTarget", true),
    ],
    source: { ...table.source, headers: [...table.columns.map(({ header }) => header), "Ghi chú", "Phòng phụ trách", "% KH 2023"], rows },
    problems: [{ code: "unreadable-cell", message: "Ô E12 ghi «đang tổng hợp» nên chưa đọc được số.", row: 7, header: "TH 2023" }],
  };
}

function reasonOf(verdict: string): string {
  return verdict === "missed" ? "Thực hiện thấp hơn kế hoạch giao, kỳ báo cáo là cả năm." : verdict === "no-target" ? "Không giao kế hoạch cho chỉ tiêu này." : "So số thực hiện với kế hoạch giao.";
}

function sampleText(row: RowSpec | HeadingSpec, column: number, note: number): string {
  if ("heading" in row) return column === 0 ? row.heading : "";
  if (column === 0) return row.name;
  if (column === 1) return row.unit ?? "";
  if (column === 4) return row.actual ?? "";
  return column === note && row.name === "Xi măng" ? "Nhà máy dừng lò từ tháng 5 để sửa chữa." : "";
}

/** A made-up table of any length, for scrolling and speed. */
export function longTable(rows: number): PlanTable {
  return planTable({ name: "BieuDai", rows: Array.from({ length: rows }, (_, i) => ({ name: `Chỉ tiêu số ${i + 1}`, unit: "tấn", actual: String(900 + (i % 200)), target: "1.000" })) });
}

export const UNREAD: UnreadTable = {
  name: "BangLuong",
  sheet: "Lương",
  headers: ["Họ và tên", "Hệ số", "Thành tiền"],
  sample: ["Lò Văn Minh", "2,34", "4.212.000"],
  problems: [{ code: "no-indicator-column", message: "Không có cột tên chỉ tiêu.", row: null, header: null }],
};

export function overviewOf(tables: readonly PlanTable[], more: Partial<Overview> = {}): Overview {
  return { tables, unread: [], settings: SETTINGS, memoryProblems: [], blocks: [], upToDate: true, roundTrips: 2, ...more };
}

/** The error that jobs throw. */
export class FakeJobError extends Error {
  constructor(readonly failure: JobFailure) {
    super(failure.message);
  }
}

export interface FakeJobs extends JobsApi {
  readonly calls: { readonly name: string; readonly argument: unknown }[];
  overviewNow: Overview;
  /** The next call of this function fails. */
  failNext(name: keyof JobsApi, failure: JobFailure): void;
  insertAnswer: ((request: InsertRequest) => InsertResult) | null;
  selection: { table: string; rows: number[] } | null;
  /** Milliseconds each step of a recalculation takes. */
  pace: number;
  select(at: { table: string; row: number } | null): void;
  change(): void;
}

export function fakeJobs(start: Overview = overviewOf([cityTable()])): FakeJobs {
  const selectionHandlers = new Set<(at: { table: string; row: number } | null) => void>();
  const changeHandlers = new Set<() => void>();
  const failures = new Map<string, JobFailure>();
  let blockCount = 0;
  const enter = (name: keyof JobsApi, argument?: unknown) => {
    fake.calls.push({ name, argument });
    const failure = failures.get(name);
    failures.delete(name);
    if (failure !== undefined) throw new FakeJobError(failure);
  };
  const indicators = () => fake.overviewNow.tables.flatMap((table) => table.indicators.map((indicator) => ({ table, indicator })));

  const fake: FakeJobs = {
    calls: [],
    overviewNow: start,
    insertAnswer: null,
    selection: null,
    pace: 0,
    failNext: (name, failure) => void failures.set(name, failure),
    select: (at) => selectionHandlers.forEach((handler) => handler(at)),
    change: () => changeHandlers.forEach((handler) => handler()),

    async overview() {
      enter("overview");
      return fake.overviewNow;
    },
    async recalculate(options) {
      enter("recalculate");
      for (const step of ["reading", "computing", "writing"] as const) {
        for (let done = 0; done < 3; done++) {
          options?.progress?.(step, done, 3);
          if (fake.pace > 0) await new Promise((resolve) => setTimeout(resolve, fake.pace));
          if (options?.signal?.aborted === true) throw new FakeJobError({ code: "cancelled", message: "Đã dừng theo yêu cầu.", workbook: "unchanged", detail: "" });
        }
      }
      const changes = fake.overviewNow.upToDate ? 0 : 4;
      fake.overviewNow = { ...fake.overviewNow, upToDate: true };
      const all = indicators();
      return { overview: fake.overviewNow, tables: fake.overviewNow.tables.length, indicators: all.length, missed: all.filter(({ indicator }) => indicator.verdict === "missed").length, changes, canUndo: changes > 0, roundTrips: 3 };
    },
    async narrate(options): Promise<Narrative> {
      enter("narrate", options);
      return narrate(fake.overviewNow.tables, options);
    },
    async insertNarrative(request): Promise<InsertResult> {
      enter("insertNarrative", request);
      const prepared = fake.insertAnswer?.(request);
      if (prepared !== undefined) return prepared;
      const { target } = request;
      const old = target.kind === "block" ? fake.overviewNow.blocks.find(({ id }) => id === target.id) : undefined;
      const block: BlockState = old === undefined
        ? { id: `b${++blockCount}`, place: { sheet: "Nhận xét", address: "A3" }, title: request.narrative.title, options: request.narrative.options, edited: [], stale: [] }
        : { ...old, stale: [] };
      fake.overviewNow = { ...fake.overviewNow, blocks: [...fake.overviewNow.blocks.filter(({ id }) => id !== block.id), block] };
      return { kind: "inserted", block, canUndo: true, roundTrips: 2 };
    },
    async undo() {
      enter("undo");
      return { restored: 17, kept: [] };
    },
    async goTo(place: Place) {
      enter("goTo", place);
    },
    placeOf(indicator, header) {
      const found = indicators().find((one) => one.indicator.id === indicator);
      if (found === undefined) return null;
      const column = header === undefined ? 0 : found.table.columns.findIndex((one) => one.header === header);
      return column < 0 ? null : { sheet: found.table.sheet, address: `${String.fromCharCode(65 + column)}${found.indicator.row + 6}` };
    },
    async selectedIndicators() {
      enter("selectedIndicators");
      return fake.selection;
    },
    async matchColumns(request: MatchRequest) {
      enter("matchColumns", request);
      return fake.overviewNow;
    },
    async override(request: OverrideRequest) {
      enter("override", request);
      const tables = fake.overviewNow.tables.map((table) => ({
        ...table,
        indicators: table.indicators.map((one) =>
          one.id !== request.indicator
            ? one
            : { ...one, verdict: request.verdict ?? one.computedVerdict, override: request.verdict === null ? null : { verdict: request.verdict, reason: request.reason, by: "", at: "" } },
        ),
      }));
      return (fake.overviewNow = { ...fake.overviewNow, tables });
    },
    async saveSettings(settings) {
      enter("saveSettings", settings);
      return (fake.overviewNow = { ...fake.overviewNow, settings });
    },
    async insertSample() {
      enter("insertSample");
      return (fake.overviewNow = overviewOf([cityTable()], { upToDate: false }));
    },
    onSelection(handler) {
      selectionHandlers.add(handler);
      return () => selectionHandlers.delete(handler);
    },
    onChanged(handler) {
      changeHandlers.add(handler);
      return () => changeHandlers.delete(handler);
    },
  };
  return fake;
}
