/** What written and typed texts become, and what the formula bar gives back. */
import fc from "fast-check";
import { coerceInput, editText, FormulaSyntaxError, parseTyped } from "../../../src/excel-standin/calc";
import { PLAIN } from "./book";

describe("a value written through Office.js", () => {
  test.each<[string | number | boolean | null, object]>([
    ["5", { value: 5 }],
    ["1,234.5", { value: 1234.5, numberFormat: "#,##0.00" }],
    ["10%", { value: 0.1, numberFormat: "0%" }],
    ["3/15/2023", { value: 45000, numberFormat: "m/d/yyyy" }],
    ["true", { value: true }],
    ["#N/A", { value: { error: "#N/A" } }],
    ["'007", { value: "007", quotePrefix: true }],
    ["'=A1", { value: "=A1", quotePrefix: true }],
    ["=[@TH]/[@KH]", { value: null, formula: "[@TH]/[@KH]" }],
    ["+A1", { value: null, formula: "+A1" }],
    ["@SUM(A1)", { value: null, formula: "SUM(A1)" }],
    ["-5", { value: -5 }],
    ["=", { value: "=" }],
    ["-", { value: "-" }],
    ["Tăng 5%", { value: "Tăng 5%" }],
    ["132,9 tỷ", { value: "132,9 tỷ" }],
    ["", { value: null }],
    [null, { value: null }],
    [12.5, { value: 12.5 }],
    [Number.NaN, { value: { error: "#NUM!" } }],
  ])("%p becomes %p", (input, expected) => expect(coerceInput(input, "General")).toMatchObject(expected));

  test("a cell formatted as text keeps whatever comes", () => {
    expect(coerceInput("5", "@")).toEqual({ value: "5", quotePrefix: false });
    expect(coerceInput("=A1", "@")).toEqual({ value: "=A1", quotePrefix: false });
  });
  test("a cell that has a format keeps it", () => expect(coerceInput("10%", "0.00").numberFormat).toBeUndefined());
  test("what begins with = and is no formula is refused", () => expect(() => coerceInput("=1+", "General")).toThrow(FormulaSyntaxError));
});

describe("a text typed in a Vietnamese Excel", () => {
  test.each<[string, object]>([
    ["1.234,5", { value: 1234.5 }],
    ["2.000", { value: 2000 }],
    ["12,5%", { value: 0.125, numberFormat: "0.00%" }],
    ["0,85", { value: 0.85 }],
    ["-3,8", { value: -3.8 }],
    ["3/4/2023", { value: 45019, numberFormat: "m/d/yyyy" }],
    ["1.5", { value: "1.5" }],
    ["'007", { value: "007", quotePrefix: true }],
    ["=SUM(A1;1,5)", { formula: "SUM(A1,1.5)" }],
    ["=ROUND(A1/B1*100;1)", { formula: "ROUND(A1/B1*100,1)" }],
    ["=ROUND(A1,1)", { formula: "ROUND(A1,1)" }],
    ["=A1*1,5", { formula: "A1*1.5" }],
    ["=A1*1.5", { formula: "A1*1.5" }],
    ['=IF(A1="a;b";1;2)', { formula: 'IF(A1="a;b",1,2)' }],
    ["=SUM({1\\2;3\\4})", { formula: "SUM({1,2;3,4})" }],
    ["=[@[a;b,1]]*2,5", { formula: "[@[a;b,1]]*2.5" }],
    ["Đạt", { value: "Đạt" }],
  ])("%p becomes %p", (text, expected) => expect(parseTyped(text, "General")).toMatchObject(expected));

  test("a bare number in a percent cell is percents from 1 on", () => {
    expect(parseTyped("85", "0.0%").value).toBe(0.85);
    expect(parseTyped("0,85", "0.0%").value).toBe(0.85);
    expect(parseTyped("85%", "0.0%").value).toBe(0.85);
  });
});

describe("the formula bar", () => {
  test.each([
    [{ value: 1234.5, style: 0 }, {}, "1234,5"],
    [{ value: 1 / 3, style: 0 }, {}, "0,333333333333333"],
    [{ value: 0.125, style: 0 }, { numberFormat: "0%" }, "12,5%"],
    [{ value: 45000, style: 0 }, { numberFormat: "dd/mm/yyyy" }, "15/03/2023"],
    [{ value: "007", style: 0 }, { quotePrefix: true }, "'007"],
    [{ value: 5, formula: "[@TH]*1.5", style: 0 }, {}, "=[@TH]*1.5"],
    [{ value: true, style: 0 }, {}, "TRUE"],
    [{ value: null, style: 0 }, {}, ""],
  ])("%p with %p shows %p", (cell, style, text) => expect(editText(cell, { ...PLAIN, ...style })).toBe(text));

  test("entering what it shows for a number gives the number back", () => {
    const decimal = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => digits / 10 ** places);
    fc.assert(fc.property(decimal, (value) => expect(parseTyped(editText({ value, style: 0 }, PLAIN), "General").value).toBe(value === 0 ? 0 : value)));
  });

  test("nothing typed makes the reader throw anything but a syntax error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        try {
          parseTyped(text, "General");
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaSyntaxError);
        }
      }),
    );
  });
});
