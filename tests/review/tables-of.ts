/** Random tables of indicators, for texts that the add-in writes itself. */
import fc from "fast-check";
import type { PlanTable } from "../../src/plan";
import { planTable, type RowSpec } from "../support/plan-tables";

const NAMES = [
  ["Tổng giá trị sản xuất", "tỷ đồng"], ["Thu ngân sách trên địa bàn", "triệu đồng"], ["Diện tích gieo trồng lúa", "ha"], ["Sản lượng lương thực có hạt", "tấn"],
  ["Năng suất lúa", "tạ/ha"], ["Tổng đàn gia súc", "con"], ["Tỷ lệ hộ nghèo", "%"], ["Tỷ lệ bao phủ bảo hiểm y tế", "%"], ["Số lao động được giải quyết việc làm", "người"],
  ["Lượt khách du lịch", "lượt"], ["Thu nhập bình quân đầu người", "triệu đồng/người/năm"], ["Số trường đạt chuẩn quốc gia", "trường"], ["Tỷ suất sinh", "‰"],
] as const;

/** Numerals as people type them, with dots between thousands and up to two decimals. */
export const typed = (most: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 2 })).map(([digits, decimals]) => {
    const padded = String(digits).padStart(decimals + 1, "0");
    const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ".");
    return `${whole}${decimals === 0 ? "" : `,${padded.slice(-decimals)}`}`;
  });

export const specs: fc.Arbitrary<RowSpec[]> = fc.uniqueArray(fc.nat(NAMES.length - 1), { minLength: 1, maxLength: 10 }).chain((picked) =>
  fc.tuple(
    ...picked.map((index) => {
      const [name, unit] = NAMES[index] ?? NAMES[0];
      const value = /%|‰/.test(unit) ? typed(99) : typed(9_999_999);
      return fc.record({ actual: value, prior: value, target: value }).map((figures): RowSpec => ({ name, unit, main: true, ...figures }));
    }),
  ),
);

export function tableOf(rows: readonly RowSpec[], period: Parameters<typeof planTable>[0]["period"]): PlanTable {
  return planTable({ rows: [...rows], period });
}
