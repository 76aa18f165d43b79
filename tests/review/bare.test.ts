/** Tables without names for their columns: rows that a copied page parts by single spaces, or whose header fits no column. */
import fc from "fast-check";
import { check, outcome, troubles } from "./helpers";

const BARE = `Biểu 3. Kết quả giải ngân
STT Chủ đầu tư Kế hoạch vốn Giải ngân Tỷ lệ (%)
TỔNG CỘNG 95.770 66.313 69,2
1 Ban quản lý dự án huyện 21.400 14.205 66,4
2 Phòng Kinh tế - Hạ tầng 9.150 4.877 53,3
3 UBND thị trấn Đông Phú 8.100 5.236 64,6
4 UBND phường 12 31.280 30.115 96,3
5 Trung tâm Nước sạch 25.840 11.880 46,0`;

test("enough rows show what a column without a name is", () => {
  expect(troubles(BARE)).toEqual([]);
  expect(outcome(BARE)).toContain("consistent ratio: 4.877 9.150 53,3");
  expect(outcome(BARE)).toContain("consistent sum: 66.313 14.205 4.877 5.236 30.115 11.880");
  expect(troubles(BARE.replace("53,3", "35,3"))).toEqual(["inconsistent ratio: 4.877 9.150 35,3"]);
  expect(check(BARE.replace(" 5.236 ", " 5.263 ")).findings.map((finding) => finding.class)).toEqual(["wrong"]);
});

test("a message names such a column by its place", () => {
  expect(check(BARE.replace("53,3", "35,3")).findings[0]?.message).toContain("cột “thứ 5”");
});

test.each([
  ["few rows", "Lúa xuân 4.215 65,2 27.485\nLúa mùa 3.980 57,4 22.845\nNgô 812 44,1 9.999"],
  ["figures of no rule", "Xã Tân An 19 58,4 1.842 7.015\nXã Tân Bình 17 51,3 1.320 5.240\nXã Tân Hòa 16 47,9 1.511 6.122\nXã Tân Phú 19 60,2 2.004 7.946\nXã Tân Lộc 14 39,9 905 3.311"],
  ["rates without their terms under a total", "Toàn huyện 12.540 18,2 61,3\nXã An Bình 3.140 15,7 58,8\nXã An Hòa 4.020 21,4 66,0\nXã An Lạc 2.260 12,9 52,6\nXã An Mỹ 3.120 20,1 63,5"],
])("%s stay silent", (_name, text) => {
  expect(troubles(`Số liệu như sau\n${text}`)).toEqual([]);
});

test("prose that ends in figures line after line keeps its words", () => {
  const text = "Trong năm 2023, toàn xã có 120 hộ nghèo, giảm 15 hộ.\nTỷ lệ hộ nghèo còn 3,5%, giảm 0,4 điểm % so với năm 2022 (3,9%).";
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent points: 3,5 3,9 0,4");
});

const cell = (value: number, decimals: number): string => {
  const [whole = "", rest] = value.toFixed(decimals).split(".");
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ".")}${rest === undefined ? "" : `,${rest}`}`;
};

test("amounts rounded one by one alarm nobody, with or without names of columns", () => {
  const row = fc.record({ plan: fc.integer({ min: 20_000, max: 9_000_000 }), done: fc.integer({ min: 20_000, max: 9_000_000 }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 9 }), fc.nat(2), fc.constantFrom(" ", "\t"), fc.boolean(), (rows, decimals, mark, named) => {
      const all = [...rows, { plan: rows.reduce((sum, { plan }) => sum + plan, 0), done: rows.reduce((sum, { done }) => sum + done, 0) }];
      const lines = all.map(({ plan, done }, i) => [i < rows.length ? String(i + 1) : mark === " " ? null : "", i < rows.length ? `Xã Tân ${"ABCDEGHIK".charAt(i)}n` : "Tổng cộng", cell(plan / 1000, decimals), cell(done / 1000, decimals), cell((100 * done) / plan, 1), cell((plan + done) / 1000, decimals)].filter((one) => one !== null).join(mark));
      const header = named && mark !== " " ? ["TT\tĐịa bàn\tKế hoạch\tThực hiện\tTỷ lệ (%)\tCộng hai năm"] : [];
      expect(troubles([...header, ...lines].join("\n"))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
