import { setFilter } from "../../../src/excel-standin/model";
import { filterValues, folded } from "../../../src/excel-standin/page/filter-values";
import { shown, tableOf, workspaceOf } from "./support";

const ROWS = [
  ["Chỉ tiêu", "Kết quả", "Ước TH"],
  ["Thu ngân sách", "Không đạt", "132,9"],
  ["Tỷ lệ hộ nghèo", "Đạt", "9"],
  ["Giải ngân", "không đạt", "85"],
  ["Trồng rừng", "", "1.000"],
];

describe("the values that a filter offers", () => {
  test("each text once, whatever its case, and blanks apart", () => {
    const workspace = workspaceOf(ROWS);
    const { sheet, table } = tableOf(workspace, 4, 2);
    expect(filterValues(sheet, table, 1, (row, column) => shown(workspace, row, column))).toEqual({ texts: ["Đạt", "Không đạt"], hasBlank: true });
  });

  test("numbers in the order of their values, not of their digits", () => {
    const workspace = workspaceOf(ROWS);
    const { sheet, table } = tableOf(workspace, 4, 2);
    expect(filterValues(sheet, table, 2, (row, column) => shown(workspace, row, column)).texts).toEqual(["9", "85", "132,9", "1.000"]);
  });

  test("only what the other columns' filters let through", () => {
    const workspace = workspaceOf(ROWS);
    const { sheet, table } = tableOf(workspace, 4, 2);
    setFilter(workspace.editor, sheet, table, 1, { values: ["Đạt"], blank: false });
    expect(filterValues(sheet, table, 0, (row, column) => shown(workspace, row, column)).texts).toEqual(["Tỷ lệ hộ nghèo"]);
  });

  test("people search without accents and without case", () => {
    expect(folded("Đã GIẢI NGÂN")).toBe("da giai ngan");
    expect(folded("Tỷ lệ hộ nghèo".normalize("NFD"))).toBe(folded("Tỷ lệ hộ nghèo"));
  });
});
