/** What formulas give: operators, references, structured references, conditions; sources named where a case comes from documentation. */
import { Calculator } from "../../../src/excel-standin/calc";
import type { CellValue } from "../../../src/excel-standin/model/types";
import { ask, BOOK } from "./asking";

describe("operators", () => {
  test.each<[string, CellValue]>([
    ["1+2*3^2", 19],
    ["-2^2", 4], // support.microsoft.com, "Calculation operators and precedence": negation before exponentiation
    ["50%", 0.5],
    ["10%*B2", 12],
    ['"5"*2', 10],
    ['"12,5"*2', 25],
    ["TRUE+1", 2],
    ['"đạt"+1', "#VALUE!"],
    ["1/0", "#DIV/0!"],
    ["Z99+1", 1],
    ['Z99=""', true],
    ["Z99=0", true],
    ["Z99", 0],
    ['"a"<"B"', true],
    ["99<\"1\"", true], // numbers before texts before logicals
    ['"z"<FALSE', true],
    ['"ĐẠT"="đạt"', true],
    ["0.1+0.2=0.3", true],
    ["1.1-1-0.1", 0],
    ["0.5-0.4-0.1", 0],
    ['"Tỷ lệ: "&1.5', "Tỷ lệ: 1,5"],
    ["#N/A+1", "#N/A"],
    ["1=1=TRUE", true],
    ["B1:B3 B2:C2", 120],
    ["SUM((B1,B3))", 179.9],
    ["SUM({1,2;3,4}*2)", 20],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));

  test("a range where one value is wanted gives the cell in the formula's own row", () => {
    expect(ask("B1:B4*2", "Biểu 1", 1, 9)).toBe(240);
  });

  test.each(["FOO(1)", "Không_có", "1+", "", ")(", "SUM(1,", "constructor(1)"])("%p is #NAME?", (formula) => expect(ask(formula)).toBe("#NAME?"));
});

describe("references", () => {
  test.each<[string, CellValue]>([
    ["SUM('Năm trước'!B:B)", 300],
    ["SUM('Biểu 1:Năm trước'!B2)", 320],
    ["Sheet9!A1", "#REF!"],
    ["Sheet9!#REF!", "#REF!"],
    ["SUM(Vùng)+Chuẩn_đạt", 399.9],
    ["SUM(B1:INDEX(B:B,3))", 299.9],
    ["SUM(OFFSET(B1,0,0,3,1))", 299.9],
    ['INDIRECT("B"&2)', 120],
    ['SUM(INDIRECT("\'Năm trước\'!B1:B2"))', 300],
    ['INDIRECT("không phải")', "#REF!"],
    ["OFFSET(A1,-1,0)", "#REF!"],
    ["ROW(C7)", 7],
    ["ROW()", 20],
    ["SUM(ROW(A1:A4))", 10],
    ["ROWS(A:A)", 1_048_576],
    ["COLUMNS(B1:D9)", 3],
    ["ADDRESS(2,3)", "$C$2"],
    ['ADDRESS(2,3,4,TRUE,"Biểu 1")', "'Biểu 1'!C2"],
    ["INDEX(A1:C3,2,3)", 118],
    ["SUM(INDEX(B1:C3,0,1))", 299.9],
    ["INDEX(A1:C3,9,1)", "#REF!"],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));
});

describe("structured references", () => {
  test.each<[string, CellValue]>([
    ["SUM(ChiTieu[KH 2023])", 215],
    ["ROWS(ChiTieu)", 3],
    ["COLUMNS(ChiTieu)", 4],
    ["ChiTieu[[#Headers],[TH]]", "TH"],
    ["ROWS(ChiTieu[#All])", 5],
    ["SUM(ChiTieu[[KH 2023]:[TH]])", 345.35],
    ["SUM(chitieu[a'[b']])", 6],
    ["ChiTieu[[#Totals],[TH]]", 0],
    ["ChiTieu[Không có]", "#REF!"],
    ["KhongCo[TH]", "#REF!"],
    ["[@TH]", "#VALUE!"],
  ])("%s gives %p outside the table", (formula, expected) => expect(ask(formula)).toEqual(expected));

  test.each<[string, CellValue]>([
    ["ROUND([@TH]/[@[KH 2023]]*100,1)", 83.3],
    ["ChiTieu[[#This Row],[TH]]", 1.25],
    ["ChiTieu[@TH]", 1.25],
    ["SUM([@[KH 2023]:[TH]])", 2.75],
    ["SUM([TH])", 130.35],
    ["[@[a'[b']]]", 2],
  ])("%s gives %p in the table's second row", (formula, expected) => expect(ask(formula, "Bảng", 2, 3)).toEqual(expected));

  test("a row of the table is unknown on the header", () => expect(ask("[@TH]", "Bảng", 0, 3)).toBe("#VALUE!"));
});

describe("conditions", () => {
  test.each<[string, CellValue]>([
    ['IF(B1>=C1,"Đạt","Chưa đạt")', "Chưa đạt"],
    ["IF(FALSE,1)", false],
    ["IF(TRUE,)", 0],
    ['IF(TRUE,"ok",1/0)', "ok"],
    ['IF("đạt",1,2)', "#VALUE!"],
    ["IFERROR(B6,0)", 0],
    ['IFERROR(1/0,"–")', "–"],
    ["IFNA(1/0,0)", "#DIV/0!"],
    ['IFS(B1>200,"a",B1>100,"b")', "b"],
    ["IFS(FALSE,1)", "#N/A"],
    ['SWITCH(3,1,"một",3,"ba","khác")', "ba"],
    ['SWITCH(9,1,"một","khác")', "khác"],
    ['CHOOSE(2,"a",C1)', 204.5],
    ["CHOOSE(3,1,2)", "#VALUE!"],
    ["AND(B1>100,C1>100)", true],
    ["OR(D1:D4)", "#VALUE!"],
    ["AND(D1:D5)", true],
    ["XOR(TRUE,TRUE)", false],
    ["NOT(0)", true],
    ["LET(x,B1,y,C1,ROUND(x/y*100,2))", 64.99],
    ["LAMBDA(x,x*2)(4)", 8],
    ['SUM(IF(D1:D4="Đạt",B1:B4))', 167],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));
});

test("where the locale is English, texts and TEXT use English separators", () => {
  const english = new Calculator(BOOK, { locale: "en-US" });
  expect(english.evaluate("{Biểu 1}", 'TEXT(1234.5,"#,##0.00")&"|"&1.5&"|"&"1,234.5"*1', { row: 0, column: 9 })).toBe("1,234.50|1.5|1234.5");
});
