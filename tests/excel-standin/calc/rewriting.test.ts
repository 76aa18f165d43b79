/** Formulas when the sheet changes under them, and in their two spellings. */
import fc from "fast-check";
import { shiftFormula, toFileForm, toUiForm, type FormulaChange } from "../../../src/excel-standin/calc";

const AT = { sheet: "Biểu 1", row: 4, column: 3, table: "ChiTieu" };
const shift = (formula: string, change: FormulaChange) => shiftFormula(formula, AT, change);

describe("inserting and deleting", () => {
  test.each<[string, FormulaChange, string]>([
    ["SUM(A1:A10)+$B$5+Khác!A9", { kind: "insertRows", sheet: "Biểu 1", from: 4, count: 2 }, "SUM(A1:A12)+$B$7+Khác!A9"],
    ["'Biểu 1'!C6", { kind: "insertRows", sheet: "biểu 1", from: 0, count: 1 }, "'Biểu 1'!C7"],
    ["SUM(A1:A10)+B5+A3", { kind: "deleteRows", sheet: "Biểu 1", from: 4, count: 2 }, "SUM(A1:A8)+#REF!+A3"],
    ["SUM(A5:A6)", { kind: "deleteRows", sheet: "Biểu 1", from: 4, count: 2 }, "SUM(#REF!)"],
    ["SUM(A5:A9)", { kind: "deleteRows", sheet: "Biểu 1", from: 3, count: 3 }, "SUM(A4:A6)"],
    ["SUM(A:C)+SUM(1:3)+D1", { kind: "deleteColumns", sheet: "Biểu 1", from: 1, count: 1 }, "SUM(A:B)+SUM(1:3)+C1"],
    ["A:A+B1", { kind: "insertColumns", sheet: "Biểu 1", from: 0, count: 1 }, "B:B+C1"],
    ["A9+C9+A1:D9", { kind: "insertCells", sheet: "Biểu 1", area: { top: 2, left: 0, bottom: 3, right: 1 }, shift: "vertical" }, "A11+C9+A1:D9"],
    ["E5+E9+B5", { kind: "deleteCells", sheet: "Biểu 1", area: { top: 4, left: 2, bottom: 4, right: 3 }, shift: "horizontal" }, "C5+E9+B5"],
    ['"A5"&A5', { kind: "insertRows", sheet: "Biểu 1", from: 0, count: 1 }, '"A5"&A6'],
    ["A1048576", { kind: "insertRows", sheet: "Biểu 1", from: 0, count: 1 }, "#REF!"],
    ["[@TH]+ChiTieu[TH]", { kind: "insertRows", sheet: "Biểu 1", from: 0, count: 9 }, "[@TH]+ChiTieu[TH]"],
  ])("%s under %p reads %s", (before, change, after) => expect(shift(before, change)).toBe(after));
});

describe("moving, copying, renaming", () => {
  test.each<[string, FormulaChange, string]>([
    ["A1+$A1+A$1+$A$1+A:A", { kind: "copy", rows: 1, columns: 1 }, "B2+$A2+B$1+$A$1+B:B"],
    ["A1", { kind: "copy", rows: -1, columns: 0 }, "#REF!"],
    ["SUM(A1:B2)+C9", { kind: "moveCells", sheet: "Biểu 1", area: { top: 0, left: 0, bottom: 1, right: 1 }, toSheet: "Biểu 1", toRow: 8, toColumn: 2 }, "SUM(C9:D10)+#REF!"],
    ["SUM(A1:B2)+C9", { kind: "moveCells", sheet: "Biểu 1", area: { top: 0, left: 0, bottom: 1, right: 1 }, toSheet: "Năm 2024", toRow: 0, toColumn: 0 }, "SUM('Năm 2024'!A1:B2)+C9"],
    ["C9", { kind: "moveCells", sheet: "Biểu 1", area: { top: 4, left: 3, bottom: 4, right: 3 }, toSheet: "Khác", toRow: 0, toColumn: 0 }, "'Biểu 1'!C9"],
    ["'Biểu 1'!A1+Khác!A1", { kind: "renameSheet", from: "Biểu 1", to: "Tổng" }, "Tổng!A1+Khác!A1"],
    ["Khác!A1", { kind: "renameSheet", from: "khác", to: "Ủy ban 'A'" }, "'Ủy ban ''A'''!A1"],
    ["Khác!A1+A1", { kind: "deleteSheet", sheet: "Khác" }, "#REF!+A1"],
    ["SUM(ChiTieu[TH])+ROWS(chitieu)", { kind: "renameTable", from: "ChiTieu", to: "Biểu_1" }, "SUM(Biểu_1[TH])+ROWS(Biểu_1)"],
    ["[@TH]/[@[KH 2023]]+Khac[TH]", { kind: "renameColumn", table: "ChiTieu", from: "th", to: "Thực hiện [2023]" }, "[@[Thực hiện '[2023']]]/[@[KH 2023]]+Khac[TH]"],
    ["[@TH]+ChiTieu[KH]", { kind: "deleteColumn", table: "ChiTieu", column: "TH" }, "#REF!+ChiTieu[KH]"],
    ["Chuẩn*2", { kind: "renameName", from: "chuẩn", to: "Chuẩn_đạt" }, "Chuẩn_đạt*2"],
  ])("%s under %p reads %s", (before, change, after) => expect(shift(before, change)).toBe(after));
});

const cell = fc.tuple(fc.constantFrom("", "$"), fc.constantFrom("A", "C", "F", "AB"), fc.constantFrom("", "$"), fc.integer({ min: 1, max: 60 })).map((parts) => parts.join(""));
const formula = fc
  .array(fc.oneof(cell, fc.tuple(cell).map(([a]) => `SUM(${a},1)`), fc.constantFrom("[@TH]", "ChiTieu[[#Headers],[KH 2023]]", '"A1 đạt"', "'Biểu 1'!A5", "1.5")), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join("+"));

test("deleting the rows just inserted gives the formula back", () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 9 }), (text, from, count) => {
      const there = shift(text, { kind: "insertRows", sheet: "Biểu 1", from, count });
      expect(shift(there, { kind: "deleteRows", sheet: "Biểu 1", from, count })).toBe(text);
    }),
  );
});

test("copying there and back gives the formula back", () => {
  fc.assert(
    fc.property(formula, fc.nat(9), fc.nat(9), (text, rows, columns) => {
      expect(shift(shift(text, { kind: "copy", rows, columns }), { kind: "copy", rows: -rows, columns: -columns })).toBe(text);
    }),
  );
});

test("no text makes rewriting throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(typeof shift(text, { kind: "insertRows", sheet: "Biểu 1", from: 1, count: 1 })).toBe("string");
      expect(typeof toUiForm(toFileForm(text, { table: "T" }), { table: "T" })).toBe("string");
    }),
  );
});

describe("the file's spelling", () => {
  test.each([
    ['IF([@TH]="","",[@TH]/[@[KH 2023]])', 'IF(ChiTieu[[#This Row],[TH]]="","",ChiTieu[[#This Row],[TH]]/ChiTieu[[#This Row],[KH 2023]])'],
    ["SUM([@[KH 2023]:[TH]])", "SUM(ChiTieu[[#This Row],[KH 2023]:[TH]])"],
    ["XLOOKUP(A1,[TH],Khac[TH])", "_xlfn.XLOOKUP(A1,ChiTieu[TH],Khac[TH])"],
    ["LET(x,[@TH],IFS(x>1,x))", "_xlfn.LET(_xlpm.x,ChiTieu[[#This Row],[TH]],_xlfn.IFS(_xlpm.x>1,_xlpm.x))"],
    ["SORT(UNIQUE(A1:A3))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))"],
    ["[@[Tỷ lệ (%)]]", "ChiTieu[[#This Row],[Tỷ lệ (%)]]"],
    ["[@[a'[b']]]", "ChiTieu[[#This Row],[a'[b']]]"],
    ["SUM(A1:B2)*1.5", "SUM(A1:B2)*1.5"],
    ['TEXTJOIN(", ",TRUE,Khac[@TH])', '_xlfn.TEXTJOIN(", ",TRUE,Khac[[#This Row],[TH]])'],
  ])("%s is stored as %s, and read back", (ui, file) => {
    expect(toFileForm(ui, { table: "ChiTieu" })).toBe(file);
    expect(toUiForm(file, { table: "ChiTieu" })).toBe(ui);
  });

  test("outside a table nothing is guessed", () => expect(toFileForm("[@TH]")).toBe("[@TH]"));
});
