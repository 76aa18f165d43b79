/** Workbooks made for tests of text against tables: a plan table as a sheet holds it, sentences in cells, blocks of ours. */
import fc from "fast-check";
import { DEFAULT_POLICY, NO_MEMORY, readPlanTable, type PlanTable, type SourceCell, type SourceTable } from "../../../src/plan";
import type { BookDraft } from "../../../src/review/book/draft";
import { textDrafts } from "../../../src/review/book/text";
import type { BookText, BookToCheck } from "../../../src/review";

export function cell(value: string | number | undefined, format = "#,##0.##", formula: string | null = null): SourceCell {
  const text = typeof value === "number" ? value.toLocaleString("vi-VN", { maximumFractionDigits: 6, useGrouping: true }) : (value ?? "");
  return { value: value ?? "", text, numberFormat: typeof value === "number" ? format : "@", formula, indent: 0 };
}

export type Row = readonly (string | number | undefined)[];
export const HEADERS = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "Ước TH 2023"];

export function sourceTable(rows: readonly Row[], more: Partial<SourceTable> = {}): SourceTable {
  const headers = more.headers ?? HEADERS;
  return {
    name: "KeHoach", sheet: "KeHoach", headerRow: 3, firstColumn: 0, above: ["Kết quả thực hiện kế hoạch năm 2023"],
    rows: rows.map((row) => headers.map((_, i) => cell(row[i]))),
    ...more,
    headers,
  };
}

export const planTable = (source: SourceTable): PlanTable => readPlanTable(source, { memory: NO_MEMORY, policy: DEFAULT_POLICY });

export function book(tables: readonly PlanTable[], texts: readonly (string | BookText)[], more: Partial<BookToCheck> = {}): BookToCheck {
  return {
    file: "", tables, others: [], blocks: [],
    texts: texts.map((text, i) => (typeof text === "string" ? { sheet: "Nhận xét", address: `A${i + 1}`, text } : text)),
    ...more,
  };
}

export function drafts(input: BookToCheck): BookDraft[] {
  const work = textDrafts(input);
  for (let next = work.next(); ; next = work.next()) if (next.done === true) return next.value;
}

export const failing = (all: readonly BookDraft[]): BookDraft[] => all.filter((d) => d.verdict === "inconsistent" || d.verdict === "review");

/** For messages of tests: verdict, fault, equation. */
export const told = (all: readonly BookDraft[]): string[] => all.map((d) => `${d.verdict} ${d.fault}: ${d.formula}`);

/** "KeHoach!F12" of every figure and place of a draft. */
export function addressesOf(draft: BookDraft): string[] {
  return [...draft.operands.map((o) => o.span), ...(draft.places ?? [])].flatMap((span) => ("address" in span ? [`${span.sheet}!${span.address}`] : []));
}

/** Rows of a city's year, made for the purpose. */
export const CITY: readonly Row[] = [
  ["A", "KINH TẾ"],
  ["1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", 120_300, 130_000, 132_900],
  ["", "Trong đó: Thu tiền sử dụng đất", "triệu đồng", 30_000, 45_000, 40_150],
  ["2", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "tỷ đồng", 3_405.5, 3_700, 4_148],
  ["3", "Sản lượng lương thực có hạt", "tấn", 8_350, 8_500, 8_007],
  ["4", "Diện tích chè", "ha", 950.2, 960, 963.45],
  ["5", "Sản lượng chè búp tươi", "tấn", 9_880, 10_900, 10_980.7],
  ["B", "VĂN HÓA - XÃ HỘI"],
  ["1", "Tỷ lệ hộ nghèo", "%", 1.84, 1.81, 1.56],
  ["2", "Tỷ lệ bao phủ bảo hiểm y tế", "%", 92, 93, 96.2],
  ["3", "Số lao động được giải quyết việc làm", "người", 905, 950, 1_012],
  ["4", "Số trường đạt chuẩn quốc gia", "trường", 20, 23, 22],
];

export const cityTable = (): PlanTable => planTable(sourceTable(CITY));

const INDICATORS: readonly (readonly [string, string])[] = [
  ["Thu ngân sách nhà nước trên địa bàn", "triệu đồng"], ["Tổng chi ngân sách địa phương", "triệu đồng"], ["Tổng mức bán lẻ hàng hóa", "tỷ đồng"],
  ["Giá trị sản xuất công nghiệp", "tỷ đồng"], ["Doanh thu du lịch", "tỷ đồng"], ["Khách du lịch", "lượt người"], ["Sản lượng lương thực có hạt", "tấn"],
  ["Diện tích chè", "ha"], ["Sản lượng chè búp tươi", "tấn"], ["Diện tích cây ăn quả", "ha"], ["Diện tích rừng trồng mới", "ha"], ["Tổng đàn gia súc", "con"],
  ["Tổng đàn gia cầm", "con"], ["Sản lượng thủy sản", "tấn"], ["Xi măng", "tấn"], ["Đá xây dựng", "m3"], ["Điện sản xuất", "triệu kWh"],
  ["Giá trị sản xuất nông, lâm nghiệp, thủy sản", "tỷ đồng"], ["Doanh thu vận tải", "tỷ đồng"], ["Vốn đầu tư công giải ngân", "triệu đồng"],
  ["Tỷ lệ hộ nghèo", "%"], ["Tỷ lệ hộ cận nghèo", "%"], ["Tỷ lệ bao phủ bảo hiểm y tế", "%"], ["Tỷ lệ che phủ rừng", "%"], ["Tỷ lệ trường đạt chuẩn quốc gia", "%"],
  ["Tỷ lệ lao động qua đào tạo", "%"], ["Tỷ lệ tăng dân số tự nhiên", "‰"], ["Số lao động được giải quyết việc làm", "người"], ["Số hợp tác xã thành lập mới", "hợp tác xã"],
  ["Số vụ tai nạn giao thông", "vụ"], ["Số xã đạt chuẩn nông thôn mới", "xã"], ["Sản phẩm OCOP", "sản phẩm"], ["Thu nhập bình quân đầu người", "triệu đồng/người/năm"],
  ["Năng suất lúa", "tạ/ha"], ["Số bác sĩ trên 1 vạn dân", "bác sĩ/vạn dân"], ["Kim ngạch xuất khẩu", "triệu USD"], ["Tỷ trọng dịch vụ", "%"],
];

function value(unit: string): fc.Arbitrary<number> {
  if (unit === "%") return fc.integer({ min: 100, max: 9_990 }).map((n) => n / 100);
  if (unit === "‰") return fc.integer({ min: 80, max: 150 }).map((n) => n / 10);
  if (/người$|con|vụ|xã$|sản phẩm/.test(unit) && !unit.includes("/")) return fc.integer({ min: 12, max: 250_000 });
  return fc.integer({ min: 1_200, max: 9_999_999 }).chain((n) => fc.constantFrom(1, 10, 100).map((d) => n / d));
}

/** A year's table of a few indicators under two headings, figures near one another as in life. */
export const anyTable: fc.Arbitrary<SourceTable> = fc
  .shuffledSubarray([...INDICATORS], { minLength: 4, maxLength: 20 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(([name, unit]) =>
        fc.tuple(value(unit), fc.integer({ min: 70, max: 140 }), fc.integer({ min: 75, max: 130 }), fc.integer({ min: 0, max: 9 })).map(([actual, target, prior, gaps]): Row => {
          const decimals = unit === "%" || unit === "‰" ? 100 : Number.isInteger(actual) ? 1 : 100;
          const part = (percent: number): number => Math.max(1 / decimals, Math.round((actual * percent * decimals) / 100) / decimals);
          return ["", name, unit, gaps === 0 ? undefined : part(prior), gaps === 1 ? undefined : part(target), actual];
        }),
      ),
    ),
  )
  .map((rows) => {
    const half = Math.ceil(rows.length / 2);
    const numbered = (list: readonly Row[]): Row[] => list.map((row, i) => [String(i + 1), ...row.slice(1)]);
    return sourceTable([["A", "KINH TẾ"], ...numbered(rows.slice(0, half)), ["B", "VĂN HÓA - XÃ HỘI"], ...numbered(rows.slice(half))]);
  });
