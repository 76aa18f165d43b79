import { area, formatArea, protect, type Area } from "../../../src/excel-standin/model";
import { clear, enter, fillInto, filterTable, insertLines, pasteCells, pasteTexts, sortTable } from "../../../src/excel-standin/page/actions";
import { TEXTS } from "../../../src/excel-standin/page/texts";
import { formatAt, put, shown, tableOf, workspaceOf } from "./support";

const cell = (row: number, column: number): Area => area(row, column, row, column);

describe("what people do to the sheet", () => {
  test("a typed Vietnamese decimal is a number, shown with its separators", () => {
    const workspace = workspaceOf();
    expect(enter(workspace, cell(0, 0), "1.234,5")).toBeNull();
    expect(workspace.sheet.cells.get(0)?.get(0)?.value).toBe(1234.5);
  });

  test("every action can be taken back and done again", () => {
    const workspace = workspaceOf([["5"]]);
    enter(workspace, cell(0, 0), "7");
    workspace.editor.undo();
    expect(shown(workspace, 0, 0)).toBe("5");
    workspace.editor.redo();
    expect(shown(workspace, 0, 0)).toBe("7");
  });

  test("formulas are computed at once, also those that refer to the cell", () => {
    const workspace = workspaceOf([["10", "=A1*2"]]);
    enter(workspace, cell(0, 0), "11");
    expect(shown(workspace, 0, 1)).toBe("22");
  });

  test("a broken formula is refused with a sentence and changes nothing", () => {
    const workspace = workspaceOf([["10"]]);
    expect(enter(workspace, cell(0, 0), "=SUM(1;")).toBe(TEXTS.badFormula);
    expect(shown(workspace, 0, 0)).toBe("10");
  });

  test("Ctrl+Enter writes one formula into many cells, each with its own references", () => {
    const workspace = workspaceOf([["1"], ["2"], ["3"]]);
    enter(workspace, area(0, 1, 2, 1), "=A1*10");
    expect([0, 1, 2].map((row) => shown(workspace, row, 1))).toEqual(["10", "20", "30"]);
  });

  test("a typed date makes a default column wide enough to show it", () => {
    const workspace = workspaceOf();
    enter(workspace, cell(0, 0), "31/12/2023");
    expect(shown(workspace, 0, 0)).toBe("31/12/2023");
    expect(workspace.layout.columns.size(0)).toBeGreaterThanOrEqual("31/12/2023".length * 7 + 6);
  });

  test("a protected sheet refuses with what to do about it", () => {
    const workspace = workspaceOf([["5"]]);
    protect(workspace.editor, workspace.sheet, {});
    expect(enter(workspace, cell(0, 0), "6")).toMatch(/đang khóa.*Bỏ khóa trong Excel/);
    expect(clear(workspace, [cell(0, 0)])).toMatch(/đang khóa/);
    expect(shown(workspace, 0, 0)).toBe("5");
  });

  test("what is typed right below a table joins it, computed columns included", () => {
    const workspace = workspaceOf([["KH", "TH", "So KH"], ["10", "9", ""], ["20", "22", ""]]);
    const { table } = tableOf(workspace, 2, 2);
    put(workspace, 1, 2, "=[@TH]/[@KH]");
    enter(workspace, cell(3, 0), "40");
    enter(workspace, cell(3, 1), "10");
    expect(formatArea(table.area)).toBe("A1:C4");
    expect(shown(workspace, 3, 2)).toBe("0,25");
  });

  test("pasted text is read as if typed; text that only looks like a formula stays text", () => {
    const workspace = workspaceOf();
    expect(pasteTexts(workspace, cell(1, 1), [["Thu", "132,9"], ["=(ghi chú của Sở", "12%"]]).outcome).toBeNull();
    expect(workspace.sheet.cells.get(1)?.get(2)?.value).toBe(132.9);
    expect(shown(workspace, 2, 1)).toBe("=(ghi chú của Sở");
    expect(workspace.sheet.cells.get(2)?.get(2)?.value).toBe(0.12);
  });

  test("one pasted value fills the selection", () => {
    const workspace = workspaceOf();
    pasteTexts(workspace, area(0, 0, 2, 1), [["tỷ đồng"]]);
    expect(shown(workspace, 2, 1)).toBe("tỷ đồng");
  });

  test("a paste that leaves the sheet is refused", () => {
    const workspace = workspaceOf();
    expect(pasteTexts(workspace, cell(1_048_575, 0), [["1"], ["2"]]).outcome).toBe(TEXTS.pasteTooLarge);
  });

  test("copied cells bring formulas and formats along; references move", () => {
    const workspace = workspaceOf([["10%", "=A1*2"], ["20%", ""]]);
    pasteCells(workspace, cell(1, 1), { sheet: workspace.sheet, area: cell(0, 1), cut: false });
    expect(workspace.sheet.cells.get(1)?.get(1)?.formula).toBe("A2*2");
    pasteCells(workspace, cell(5, 0), { sheet: workspace.sheet, area: cell(0, 0), cut: false });
    expect(formatAt(workspace, 5, 0)).toBe(formatAt(workspace, 0, 0));
  });

  test("cut cells keep their formulas and leave nothing behind", () => {
    const workspace = workspaceOf([["3", "=A1*2"]]);
    pasteCells(workspace, cell(4, 4), { sheet: workspace.sheet, area: cell(0, 1), cut: true });
    expect(workspace.sheet.cells.get(4)?.get(4)?.formula).toBe("A1*2");
    expect(shown(workspace, 0, 1)).toBe("");
  });

  test("cutting onto overlapping cells loses nothing", () => {
    const workspace = workspaceOf([["1"], ["2"], ["3"]]);
    pasteCells(workspace, cell(1, 0), { sheet: workspace.sheet, area: area(0, 0, 2, 0), cut: true });
    expect([0, 1, 2, 3].map((row) => shown(workspace, row, 0))).toEqual(["", "1", "2", "3"]);
  });

  test("the fill handle continues a series and moves references", () => {
    const workspace = workspaceOf([["2022", "=A1+1"], ["2023", "=A2+1"]]);
    expect(fillInto(workspace, area(0, 0, 1, 1), area(0, 0, 3, 1), "series")).toBeNull();
    expect([2, 3].map((row) => [shown(workspace, row, 0), workspace.sheet.cells.get(row)?.get(1)?.formula])).toEqual([["2024", "A3+1"], ["2025", "A4+1"]]);
  });

  test("inserting a row moves what stands below and the references to it", () => {
    const workspace = workspaceOf([["1"], ["2"], ["=SUM(A1:A2)"]]);
    expect(insertLines(workspace, "rows", 1, 1)).toBeNull();
    expect(workspace.sheet.cells.get(3)?.get(0)?.formula).toBe("SUM(A1:A3)");
  });

  test("a filter hides rows, banding and counting go by what is left, clearing shows all", () => {
    const workspace = workspaceOf([["Chỉ tiêu", "Kết quả"], ["A", "Đạt"], ["B", "Không đạt"], ["C", "Đạt"]]);
    const { table } = tableOf(workspace, 3, 1);
    expect(filterTable(workspace, table, 1, { values: ["Đạt"], blank: false })).toBeNull();
    expect(workspace.layout.rows.hidden(2)).toBe(true);
    expect(workspace.hiddenBefore(4)).toBe(1);
    filterTable(workspace, table, 1, null);
    expect(workspace.layout.rows.hidden(2)).toBe(false);
  });

  test("sorting a table moves whole rows and can be taken back", () => {
    const workspace = workspaceOf([["Chỉ tiêu", "Ước TH"], ["A", "9"], ["B", "132,9"], ["C", "85"]]);
    const { table } = tableOf(workspace, 3, 1);
    expect(sortTable(workspace, table, 1, true)).toBeNull();
    expect([1, 2, 3].map((row) => shown(workspace, row, 0))).toEqual(["B", "C", "A"]);
    workspace.editor.undo();
    expect([1, 2, 3].map((row) => shown(workspace, row, 0))).toEqual(["A", "B", "C"]);
  });
});
