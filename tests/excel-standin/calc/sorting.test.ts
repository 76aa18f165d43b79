/** Excel's order and values filters. */
import { compareForSort, matchesFilter, sortOrder } from "../../../src/excel-standin/calc";
import type { CellValue } from "../../../src/excel-standin/model/types";

test("numbers, texts, logicals, errors, blanks: in this order", () => {
  const values: CellValue[] = [null, true, { error: "#N/A" }, "b", false, 10, "A", 2];
  expect([...values].sort(compareForSort)).toEqual([2, 10, "A", "b", false, true, { error: "#N/A" }, null]);
});

test("Vietnamese letters sort where Vietnamese puts them", () => {
  expect(["đạt", "dân", "Âu", "an", "ăn"].sort(compareForSort)).toEqual(["an", "ăn", "Âu", "dân", "đạt"]);
});

test("blanks stay last in a descending sort, equal rows keep their order, further keys break ties", () => {
  const rows: CellValue[][] = [["a", 1], [null, 5], ["b", 1], ["a", 3]];
  expect(sortOrder(rows, [{ column: 0, descending: true }])).toEqual([2, 0, 3, 1]);
  expect(sortOrder(rows, [{ column: 0, descending: false }, { column: 1, descending: true }])).toEqual([3, 0, 2, 1]);
});

test("a values filter compares shown texts without case", () => {
  expect(matchesFilter("chưa đạt", { values: ["Chưa đạt"] })).toBe(true);
  expect(matchesFilter("Đạt", { values: ["Chưa đạt"] })).toBe(false);
  expect(matchesFilter("", { values: ["Đạt"] })).toBe(false);
  expect(matchesFilter("", { values: ["Đạt"], blank: true })).toBe(true);
  expect(matchesFilter("bất kỳ", { opaque: "<customFilters/>" })).toBe(true);
});
