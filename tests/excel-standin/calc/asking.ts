/** One small book with texts, numbers, errors and a table, and the question what a formula gives in it. */
import { Calculator } from "../../../src/excel-standin/calc";
import type { CellValue } from "../../../src/excel-standin/model/types";
import { addTable, makeBook, makeSheet } from "./book";

const DATA = makeSheet("Biểu 1", [
  ["Thu ngân sách", 132.9, 204.5, "Chưa đạt"],
  ["thu nội địa", 120, 118, "Đạt"],
  ["Số trường đạt chuẩn", 47, 47, "Đạt"],
  ["Tỷ lệ hộ nghèo", 1.25, "1,5", "Chưa đạt"],
  ["Giảm nghèo", null, 3, true],
  [null, { error: "#N/A" }, "", null],
]);
const OTHER = makeSheet("Năm trước", [["x", 100], ["y", 200]]);
const TABLE = makeSheet("Bảng", []);
addTable(TABLE, "ChiTieu", 0, ["Chỉ tiêu", "KH 2023", "TH", "a[b]"], 3, true);
[
  ["GRDP", 9, -3.8, 1],
  ["Hộ nghèo", 1.5, 1.25, 2],
  ["Thu", 204.5, 132.9, 3],
].forEach((row, r) => row.forEach((value, c) => (TABLE.cells.get(r + 1) ?? TABLE.cells.set(r + 1, new Map()).get(r + 1))?.set(c, { value, style: 0 })));
export const BOOK = makeBook(DATA, OTHER, TABLE);
BOOK.names.push({ name: "Chuẩn_đạt", scope: null, formula: "100", visible: true, comment: "" }, { name: "Vùng", scope: null, formula: "'Biểu 1'!$B$1:$B$3", visible: true, comment: "" });
const NOON = Date.UTC(2023, 11, 31, 12);
const calculator = new Calculator(BOOK, { now: () => NOON, random: () => 0.5 });

/** What a formula gives in a cell of the book; an error as its text. */
export function ask(formula: string, sheet = "Biểu 1", row = 19, column = 9): CellValue | string {
  const value = calculator.evaluate(`{${sheet}}`, formula, { row, column });
  return typeof value === "object" && value !== null ? value.error : value;
}
