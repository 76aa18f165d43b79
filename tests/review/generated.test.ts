/** Text that the add-in writes itself from a table never gives a finding. */
import fc from "fast-check";
import { narrate, narrativeText } from "../../src/narrative";
import { planTable, TEN_MONTHS_2023, YEAR_2023, type RowSpec } from "../support/plan-tables";
import { check, troubles } from "./helpers";

const NAMES = [
  ["Tổng giá trị sản xuất", "tỷ đồng"], ["Thu ngân sách trên địa bàn", "triệu đồng"], ["Diện tích gieo trồng lúa", "ha"], ["Sản lượng lương thực có hạt", "tấn"],
  ["Năng suất lúa", "tạ/ha"], ["Tổng đàn gia súc", "con"], ["Tỷ lệ hộ nghèo", "%"], ["Tỷ lệ bao phủ bảo hiểm y tế", "%"], ["Số lao động được giải quyết việc làm", "người"],
  ["Lượt khách du lịch", "lượt"], ["Thu nhập bình quân đầu người", "triệu đồng/người/năm"], ["Số trường đạt chuẩn quốc gia", "trường"], ["Tỷ suất sinh", "‰"],
] as const;

const typed = (most: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 2 })).map(([digits, decimals]) => {
    const padded = String(digits).padStart(decimals + 1, "0");
    const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ".");
    return `${whole}${decimals === 0 ? "" : `,${padded.slice(-decimals)}`}`;
  });

const rows: fc.Arbitrary<RowSpec[]> = fc.uniqueArray(fc.nat(NAMES.length - 1), { minLength: 1, maxLength: 10 }).chain((picked) =>
  fc.tuple(
    ...picked.map((index) => {
      const [name, unit] = NAMES[index] ?? NAMES[0];
      const value = /%|‰/.test(unit) ? typed(99) : typed(9_999_999);
      return fc.record({ actual: value, prior: value, target: value }).map((figures): RowSpec => ({ name, unit, main: true, ...figures }));
    }),
  ),
);

test("random tables, both house styles: zero findings", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(YEAR_2023, TEN_MONTHS_2023), fc.constantFrom<"city" | "province">("city", "province"), (specs, period, style) => {
      const table = planTable({ rows: specs, period });
      const text = narrativeText(narrate([table], { style, length: "full", scope: { kind: "table", table: table.name } })).join("\n");
      expect({ text, found: troubles(text) }).toEqual({ text, found: [] });
      expect(check(text).findings).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
