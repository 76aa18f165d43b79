/** Numbers as a cell shows them. */
import fc from "fast-check";
import { formatColor, formatValue, generalText } from "../../../src/excel-standin/calc";
import type { CellValue } from "../../../src/excel-standin/model/types";

describe("General", () => {
  test.each<[number, string]>([
    [0, "0"],
    [132.9, "132,9"],
    [-3.8, "-3,8"],
    [0.1 + 0.2, "0,3"],
    [1 / 3, "0,333333333"],
    [1234567.123456789, "1234567,123"],
    [12345678901, "12345678901"],
    [123456789012, "1,23457E+11"],
    [0.00001234, "0,00001234"],
    [1e20, "1E+20"],
  ])("%p shows as %p", (value, text) => expect(generalText(value)).toBe(text));
});

describe("number formats", () => {
  test.each<[CellValue, string, string]>([
    [1234567.891, "#,##0.0", "1.234.567,9"],
    [1234.5, "0.00", "1234,50"],
    [0.12345, "0.0%", "12,3%"],
    [112.108, '0.0"%"', "112,1%"],
    [5.5, '0.0" điểm %"', "5,5 điểm %"],
    [-5, "#,##0;(#,##0)", "(5)"],
    [0, "0;-0;–", "–"],
    ["Đạt", '0;-0;0;"» "@', "» Đạt"],
    ["Đạt", "#,##0.0", "Đạt"],
    [45000, "dd/mm/yyyy", "15/03/2023"],
    [45000, "m/d/yyyy", "15/03/2023"],
    [45000.75, "m/d/yyyy h:mm", "15/03/2023 18:00"],
    [-1, "dd/mm/yyyy", "########"],
    [12345678, '#,##0,," triệu"', "12 triệu"],
    [true, "0.00", "TRUE"],
    [{ error: "#DIV/0!" }, "0.00", "#DIV/0!"],
    [null, "0.00", ""],
    [5, "@", "5"],
    ["007", "@", "007"],
  ])("%p under %p shows as %p", (value, format, text) => expect(formatValue(value, format)).toBe(text));

  test("English separators on demand", () => expect(formatValue(1234.5, "#,##0.00", { locale: "en-US" })).toBe("1,234.50"));
  test("dates of the 1904 system", () => expect(formatValue(0, "dd/mm/yyyy", { date1904: true })).toBe("01/01/1904"));
  test("a section's colour", () => {
    expect(formatColor(-1, "#,##0;[Red]-#,##0")).toBe("#FF0000");
    expect(formatColor(1, "#,##0;[Red]-#,##0")).toBeNull();
    expect(formatColor("Đạt", "[Blue]@")).toBe("#0000FF");
  });

  test("no format and no value make it throw", () => {
    const sign = fc.constantFrom("#", "0", "?", ".", ",", "%", ";", "@", "d", "m", "y", "h", "s", "[", "]", "Red", '"', "\\", "*", "_", "E+", "/", "General", "[>100]", "[$-42A]", "đ");
    const value = fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(fc.array(sign, { maxLength: 10 }), value, (signs, each) => expect(typeof formatValue(each, signs.join(""))).toBe("string")), { numRuns: 1_500 });
  });
});
