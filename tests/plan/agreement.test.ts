/** The formulas in the sheet and the exact figures never disagree, whatever stands in the cells. */
import fc from "fast-check";
import { computedColumns, DEFAULT_POLICY, NO_MEMORY, readPlanTable, readPlanTables, type Policy, type TableMemory } from "../../src/plan";
import { differences } from "./support/agreement";
import { cell, percent, table, type Value } from "./support/tables";

const plain = fc.oneof(
  fc.integer({ min: -50, max: 200 }),
  fc.integer({ min: -5000, max: 200000 }).map((n) => n / 100),
  fc.constantFrom<number>(0, 0.1 + 0.2, 0.3, 100, 95, 94.99, 75, 50, 132.9, 132900, 1e9, 0.001),
);
const text = fc.constantFrom(
  "", "-", "…", "x", "Trên 10%", "6,6-6,8", "1.234,5", "16/19", "132,9 tỷ đồng", "Khoảng 4", "Dưới 3", "từ 93,7% trở lên", "âm 3,8", "Xuất siêu",
  "#DIV/0!", "5", "100", "?", "1*", "≥ 95", "không quá 5", " 12 ", "trên 10%", "TRÊN 10%", "10-12", "95%",
);
/** Most rows keep to one scale, some mix them, a few hold dates and booleans. */
type Scale = "plain" | "percent" | "mixed";
const value = (allowText: boolean, scale: Scale): fc.Arbitrary<Value> => {
  const ratio = plain.map((n): Value => percent(n / 100));
  const number: fc.Arbitrary<Value> = scale === "plain" ? plain : scale === "percent" ? ratio : fc.oneof<fc.Arbitrary<Value>[]>(plain, ratio, fc.boolean(), plain.map((n): Value => cell(n, "dd/mm/yyyy")));
  return fc.oneof({ weight: 8, arbitrary: number }, { weight: 1, arbitrary: fc.constant<Value>("") }, { weight: allowText ? 4 : 0, arbitrary: text });
};
const scales = fc.constantFrom<Scale>("plain", "plain", "plain", "percent", "mixed");
const names = fc.constantFrom("Thu ngân sách", "Tỷ lệ hộ nghèo", "Tốc độ tăng GRDP", "Sản lượng lương thực", "Số vụ tai nạn giao thông", "Tỷ lệ tăng dân số tự nhiên", "- Lúa", "Trong đó: nữ", "Dân số", "Thu nhập bình quân đầu người", "Mức giảm tỷ lệ hộ nghèo");
const units = fc.constantFrom("Triệu đồng", "tỷ đồng", "%", "‰", "tấn", "", "nt", "xã", "vụ", "điểm %", "triệu đồng/người/năm", "tấn*");

const HEADERS: readonly (readonly string[])[] = [
  ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"],
  ["Chỉ tiêu", "ĐVT", "TH năm 2022", "KH năm 2023 tỉnh giao", "HĐND giao", "Thực hiện 2023", "Ước TH 2023"],
  ["Chỉ tiêu", "ĐVT", "Cùng kỳ", "KH [2023] 'a' #1 @x", "TH 10 tháng"],
  ["Chỉ tiêu", "ĐVT", "Lũy kế cùng kỳ", "KH giao", "KH điều chỉnh", "Lũy kế 9 tháng", "Ước cả năm"],
  ["Chỉ tiêu", "TH 2022 (tỷ đồng)", "KH 2023 (triệu đồng)", "TH 2023 (tỷ đồng)"],
  ["Chỉ tiêu", "ĐVT", "KH 2023 (tỷ đồng)", "TH 2023 (triệu đồng)", "Đánh giá lại"],
  ["Chỉ tiêu", "KH 6 tháng", "KH 2023", "TH 6 tháng", "Cùng kỳ 6 tháng"],
  ["Chỉ tiêu", "Đơn vị", "Tỉnh giao", "HĐND giao", "TW giao", "Lũy kế 10 tháng", "Ước thực hiện năm", "Chiều"],
];
const policies: fc.Arbitrary<Policy> = fc.record({
  nearlyMet: fc.boolean(),
  period: fc.option(fc.record({ months: fc.integer({ min: 1, max: 12 }) }), { nil: null }),
});

function rowFor(headers: readonly string[], allowText: boolean): fc.Arbitrary<Value[]> {
  return scales.chain((scale) => fc.tuple(
    ...headers.map((header): fc.Arbitrary<Value> => {
      if (header === "TT") return fc.constantFrom<Value>("", "I", 1, 2, "-");
      if (header === "Chỉ tiêu") return names;
      if (header === "ĐVT" || header === "Đơn vị") return units;
      if (header === "Đánh giá lại") return fc.constantFrom<Value>("", "", "Đạt", " không  ĐẠT ", "tạm được", "khó đạt");
      if (header === "Chiều") return fc.constantFrom<Value>("", "", "Cao", "Thấp", "giảm");
      return value(allowText, scale);
    }),
  ));
}
const anyTable = fc
  .tuple(fc.constantFrom(...HEADERS), fc.boolean())
  .chain(([headers, allowText]) => fc.array(rowFor(headers, allowText), { minLength: 1, maxLength: 8 }).map((rows) => table(headers, rows)));

describe("formulas and exact figures", () => {
  test("agree in every cell of any table", () => {
    fc.assert(
      fc.property(anyTable, policies, (source, policy) => {
        expect(differences(readPlanTable(source, { memory: NO_MEMORY, policy }))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("agree where only a text says the unit of a row, and another column is kept in another", () => {
    const source = table(["Chỉ tiêu", "TH 2022 (tỷ đồng)", "KH 2023 (triệu đồng)", "TH 2023 (tỷ đồng)"], [["Tốc độ tăng GRDP", "", 132_900, "132,9 tỷ đồng"], ["Thu ngân sách", 120, 150_000, 160]]);
    const read = readPlanTable(source, { memory: NO_MEMORY, policy: DEFAULT_POLICY });
    expect(differences(read)).toEqual([]);
    expect(read.indicators.map((i) => i.assessments[0]?.percentOfTarget?.round(6).toFixed())).toEqual(["100", "106.666667"]);
  });

  test("agree again after the columns were written, and a second run wants nothing else", () => {
    fc.assert(
      fc.property(anyTable, policies, (source, policy) => {
        const first = computedColumns(readPlanTable(source, { memory: NO_MEMORY, policy }));
        const headers = [...source.headers, ...first.columns.map((c) => c.header)];
        const rows = source.rows.map((cells, row) => [
          ...cells,
          ...first.columns.map((c) => (c.values === null ? cell(0, c.numberFormats[row], { formula: c.formula }) : cell(c.values[row] ?? ""))),
        ]);
        const written = table(headers, rows);
        const memory: TableMemory = { ...NO_MEMORY, ours: first.columns.map((c) => c.header) };
        const again = readPlanTable(written, { memory, policy });
        const second = computedColumns(again);
        expect(differences(again)).toEqual([]);
        expect(second.columns.map((c) => [c.header, c.formula, c.values])).toEqual(first.columns.map((c) => [c.header, c.formula, c.values]));
        expect(second.columns.every((c) => c.existing !== null)).toBe(true);
        expect(second.obsolete).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("agree where targets stand in a table of their own", () => {
    const key = fc.constantFrom<Value>("a", "b", "A", "c*", "c1", "d?", "", 1, 2, "1", "Tổng ", "Tổng");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, names, units, value(true, "plain")), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(key, names, units, value(true, "plain")), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (plans, figures, byCode) => {
          const drop = (row: readonly Value[]): Value[] => (byCode ? [...row] : [row[0] === "" ? "z" : (row[0] ?? ""), ...row.slice(2)]);
          const keHoach = table(byCode ? ["Mã", "Chỉ tiêu", "ĐVT", "KH 2023"] : ["Chỉ tiêu", "ĐVT", "KH 2023"], plans.map(drop), { name: "KeHoach" });
          const thucHien = table(byCode ? ["Mã", "Chỉ tiêu", "ĐVT", "TH 2023"] : ["Chỉ tiêu", "ĐVT", "TH 2023"], figures.map(drop), { name: "ThucHien" });
          const { tables } = readPlanTables([keHoach, thucHien], {}, DEFAULT_POLICY);
          for (const read of tables) expect(differences(read, [keHoach, thucHien])).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("no formula is longer than Excel takes, nor uses what Excel 2021 and LibreOffice lack", () => {
    for (const headers of HEADERS) {
      const rows: Value[][] = [headers.map((h) => (h === "Chỉ tiêu" ? "Thu ngân sách" : /^(ĐVT|Đơn vị)$/.test(h) ? "%" : h === "Chiều" || h === "Đánh giá lại" ? "" : "Trên 10%"))];
      rows.push(headers.map((h) => (h === "Chỉ tiêu" ? "Thu" : /^(ĐVT|Đơn vị)$/.test(h) ? "%" : "6,6-6,8")));
      const { columns } = computedColumns(readPlanTable(table(headers, rows), { memory: NO_MEMORY, policy: { ...DEFAULT_POLICY, nearlyMet: true } }));
      for (const { formula } of columns) {
        expect((formula ?? "").length).toBeLessThan(8192);
        expect(formula ?? "").not.toMatch(/\b(?:LET|XLOOKUP|FILTER|LAMBDA|CELL|IFS|SWITCH|INDIRECT|OFFSET)\(/);
      }
    }
  });
});
