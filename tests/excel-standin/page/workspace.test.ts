import { activate, addSheet, area, select } from "../../../src/excel-standin/model";
import { findTarget, selectionText } from "../../../src/excel-standin/page/name-box";
import { summarise } from "../../../src/excel-standin/page/summary";
import { complaint, listValues } from "../../../src/excel-standin/page/validation";
import type { DataValidation } from "../../../src/excel-standin/model";
import type { Signal } from "../../../src/excel-standin/page/workspace";
import { put, tableOf, workspaceOf } from "./support";

const RULE: DataValidation = { areas: [area(0, 0, 9, 9)], type: "list", operator: "between", formula1: '"tỷ đồng,%,người"', formula2: "", allowBlank: true, dropdown: true, errorStyle: "stop" };

describe("selection both ways", () => {
  test("what is selected here is in the book, where the add-in reads it", () => {
    const workspace = workspaceOf([["1"]]);
    workspace.goTo({ row: 4, column: 2 });
    expect(workspace.sheet.selection.active).toEqual({ row: 4, column: 2 });
  });

  test("what the add-in selects is revealed here", () => {
    const workspace = workspaceOf([["1"]]);
    const heard: Signal[] = [];
    workspace.onSignal((signal) => heard.push(signal));
    select(workspace.editor, workspace.sheet, [area(9, 1, 11, 3)]);
    expect(heard).toContainEqual({ kind: "selection", reveal: true });
    expect(workspace.selection.corner).toEqual({ row: 11, column: 3 });
  });

  test("activating another sheet switches the page to it", () => {
    const workspace = workspaceOf([["1"]]);
    const heard: Signal[] = [];
    workspace.onSignal((signal) => heard.push(signal));
    workspace.editor.edit(() => activate(workspace.editor, addSheet(workspace.editor, "Nhận xét")));
    expect(workspace.sheet.name).toBe("Nhận xét");
    expect(heard).toContainEqual({ kind: "sheets", switched: true });
  });

  test("a change by the add-in asks for repainting", () => {
    const workspace = workspaceOf([["1"]]);
    const heard: Signal[] = [];
    workspace.onSignal((signal) => heard.push(signal));
    put(workspace, 0, 0, "2");
    expect(heard).toContainEqual({ kind: "paint" });
  });

  test("a closed workspace hears nothing any more", () => {
    const workspace = workspaceOf([["1"]]);
    const heard: Signal[] = [];
    workspace.onSignal((signal) => heard.push(signal));
    workspace.close();
    put(workspace, 0, 0, "2");
    expect(heard).toEqual([]);
  });
});

describe("the name box", () => {
  test("goes to addresses, other sheets, tables", () => {
    const workspace = workspaceOf([["Chỉ tiêu"], ["Thu"], ["Chi"]]);
    const { table } = tableOf(workspace, 2, 0);
    addSheet(workspace.editor, "Biểu 2");
    expect(findTarget(workspace, "c7")?.area).toEqual(area(6, 2, 6, 2));
    expect(findTarget(workspace, "'Biểu 2'!B2:C3")?.sheet.name).toBe("Biểu 2");
    expect(findTarget(workspace, table.name.toLowerCase())?.area).toEqual(area(1, 0, 2, 0));
  });

  test("knows nothing of what is no address and no name", () => {
    expect(findTarget(workspaceOf(), "Không có tên này")).toBeNull();
    expect(findTarget(workspaceOf(), "XFE1")).toBeNull();
  });

  test("shows the active cell, or whole columns as such", () => {
    const workspace = workspaceOf();
    workspace.select({ areas: [area(1, 1, 3, 3)], active: { row: 1, column: 1 }, corner: { row: 3, column: 3 } });
    expect(selectionText(workspace)).toBe("B2");
    workspace.select({ areas: [area(0, 1, 1_048_575, 2)], active: { row: 0, column: 1 }, corner: { row: 1_048_575, column: 2 } });
    expect(selectionText(workspace)).toBe("B:C");
  });
});

describe("the status bar's sums", () => {
  test("numbers add up as with a calculator, texts only count", () => {
    const { sheet } = workspaceOf([["0,1", "Thu"], ["0,2", ""], ["0,3", "Chi"]]);
    expect(summarise(sheet, [area(0, 0, 2, 1)])).toEqual({ filled: 5, numbers: 3, sum: 0.6, hasError: false });
  });

  test("overlapping areas count once, hidden rows do not count, errors are told", () => {
    const { sheet } = workspaceOf([["1"], ["2"], ["4"], ["=1/0"]]);
    expect(summarise(sheet, [area(0, 0, 1, 0), area(1, 0, 2, 0)]).sum).toBe(7);
    sheet.rows.set(1, { hidden: true });
    expect(summarise(sheet, [area(0, 0, 2, 0)]).sum).toBe(5);
    expect(summarise(sheet, [area(0, 0, 3, 0)]).hasError).toBe(true);
  });
});

describe("data validation", () => {
  test("a list offers its words, or the texts of the cells it names", () => {
    const workspace = workspaceOf([["tỷ đồng"], ["%"], [""], ["người"]]);
    expect(listValues(workspace, RULE, 0, 3)).toEqual(["tỷ đồng", "%", "người"]);
    expect(listValues(workspace, { ...RULE, formula1: "$A$1:$A$4" }, 0, 3)).toEqual(["tỷ đồng", "%", "người"]);
  });

  test("a word that is not in the list is refused, naming the list", () => {
    const workspace = workspaceOf();
    expect(complaint(workspace, RULE, 0, 0, { value: "tỉ đồng", quotePrefix: false })?.message).toContain("tỷ đồng; %; người");
    expect(complaint(workspace, RULE, 0, 0, { value: "%", quotePrefix: false })).toBeNull();
  });

  test("the author's own message goes first", () => {
    const rule = { ...RULE, error: { title: "Đơn vị tính", message: "Chọn trong danh sách." } };
    expect(complaint(workspaceOf(), rule, 0, 0, { value: "x", quotePrefix: false })).toMatchObject({ title: "Đơn vị tính", message: "Chọn trong danh sách." });
  });

  test("limits of numbers may be formulas; a limit that cannot be computed forbids nothing", () => {
    const workspace = workspaceOf([["100"]]);
    const rule: DataValidation = { ...RULE, type: "decimal", operator: "lessThanOrEqual", formula1: "$A$1*2" };
    expect(complaint(workspace, rule, 1, 1, { value: 200, quotePrefix: false })).toBeNull();
    expect(complaint(workspace, rule, 1, 1, { value: 200.5, quotePrefix: false })).not.toBeNull();
    expect(complaint(workspace, rule, 1, 1, { value: "khoảng 200", quotePrefix: false })).not.toBeNull();
    expect(complaint(workspace, { ...rule, formula1: "$B$9/0" }, 1, 1, { value: 5, quotePrefix: false })).toBeNull();
  });

  test("empty is allowed where the rule ignores blanks, formulas always", () => {
    const workspace = workspaceOf();
    expect(complaint(workspace, RULE, 0, 0, { value: null, quotePrefix: false })).toBeNull();
    expect(complaint(workspace, { ...RULE, allowBlank: false }, 0, 0, { value: null, quotePrefix: false })).not.toBeNull();
    expect(complaint(workspace, RULE, 0, 0, { value: null, formula: "A1", quotePrefix: false })).toBeNull();
  });
});
