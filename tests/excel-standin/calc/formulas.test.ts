/** What formulas give, function by function; sources named where a case comes from documentation. */
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
const BOOK = makeBook(DATA, OTHER, TABLE);
BOOK.names.push({ name: "Chuẩn_đạt", scope: null, formula: "100", visible: true, comment: "" }, { name: "Vùng", scope: null, formula: "'Biểu 1'!$B$1:$B$3", visible: true, comment: "" });
const NOON = Date.UTC(2023, 11, 31, 12);
const calculator = new Calculator(BOOK, { now: () => NOON, random: () => 0.5 });

function ask(formula: string, sheet = "Biểu 1", row = 19, column = 9): CellValue | string {
  const value = calculator.evaluate(`{${sheet}}`, formula, { row, column });
  return typeof value === "object" && value !== null ? value.error : value;
}

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

describe("sums and counts", () => {
  test.each<[string, CellValue]>([
    ["SUM(B1:B5)", 301.15],
    ["SUM(B1:B6)", "#N/A"],
    ["SUM(C4)", 0],
    ['SUM("3",TRUE,1)', 5],
    ["COUNT(B1:B6)", 4],
    ["COUNTA(A1:D6)", 21],
    ["COUNTBLANK(C1:C8)", 3],
    ["AVERAGE(B1:B3)", 99.96666666666665],
    ["AVERAGE(Z1:Z9)", "#DIV/0!"],
    ["MAX(B1:B5)", 132.9],
    ["MIN(Z1:Z9)", 0],
    ['COUNTIF(A1:A6,"thu*")', 2],
    ['COUNTIF(D1:D6,"<>Đạt")', 4],
    ['COUNTIF(C1:C6,1.5)', 1],
    ['COUNTIF(B1:B5,">=120")', 2],
    ['COUNTIF(B1:B5,"")', 1],
    ['COUNTIF(C1:C6,"")', 1],
    ['SUMIF(D1:D4,"đạt",B1)', 167],
    ['SUMIFS(B1:B5,D1:D5,"Chưa đạt",B1:B5,">2")', 132.9],
    ['COUNTIFS(A1:A5,"*nghèo*",B1:B5,"<2")', 1],
    ['AVERAGEIF(D1:D4,"Đạt",B1:B4)', 83.5],
    ['AVERAGEIFS(B1:B4,D1:D4,"không có")', "#DIV/0!"],
    ['MAXIFS(B1:B4,D1:D4,"Đạt")', 120],
    ['MINIFS(B1:B4,D1:D4,"Đạt")', 47],
    ['SUMPRODUCT((D1:D4="Đạt")*B1:B4)', 167],
    ["SUMPRODUCT(B1:B2,C1:C3)", "#VALUE!"],
    ["SUBTOTAL(9,B1:B5)", 301.15],
    ["SUBTOTAL(3,A1:A6)", 5],
    ["AGGREGATE(9,6,B1:B6)", 301.15],
    ["AGGREGATE(14,6,B1:B6,1)", 132.9],
    ["RANK(B2,B1:B5)", 2],
    ["RANK(B2,B1:B5,1)", 3],
    ["RANK(5,B1:B5)", "#N/A"],
    ["LARGE(B1:B5,2)", 120],
    ["SMALL(B1:B5,1)", 1.25],
    ["LARGE(B1:B5,9)", "#NUM!"],
    ["MEDIAN(B1:B5)", 83.5],
  ])("%s gives %p", (formula, expected) => {
    const value = ask(formula);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
    else expect(value).toEqual(expected);
  });
});

describe("lookup", () => {
  test.each<[string, CellValue]>([
    ['VLOOKUP("SỐ TRƯỜNG*",A1:D5,2,FALSE)', 47],
    ['VLOOKUP("không có",A1:D5,2,FALSE)', "#N/A"],
    ['VLOOKUP("thu nội địa",A1:D5,9,FALSE)', "#REF!"],
    ["VLOOKUP(35,{10,\"a\";20,\"b\";30,\"c\"},2)", "c"],
    ["VLOOKUP(5,{10,\"a\";20,\"b\"},2)", "#N/A"],
    ["HLOOKUP(2,{1,2,3;\"a\",\"b\",\"c\"},2,FALSE)", "b"],
    ['MATCH("thu ???? địa",A1:A5,0)', "#N/A"],
    ['MATCH("thu ??? địa",A1:A5,0)', 2],
    ["MATCH(25,{10,20,30})", 2],
    ["MATCH(25,{30,20,10},-1)", 1],
    ["MATCH(120,B1:B5,0)", 2],
    ['XLOOKUP("giảm nghèo",A1:A5,C1:C5)', 3],
    ['XLOOKUP("không có",A1:A5,C1:C5,"–")', "–"],
    ["XLOOKUP(25,{10,20,30},{\"a\",\"b\",\"c\"},,-1)", "b"],
    ["XLOOKUP(25,{10,20,30},{\"a\",\"b\",\"c\"},,1)", "c"],
    ['SUM(XLOOKUP("thu nội địa",A1:A5,B1:C5))', 238],
    ['INDEX(B1:B5,MATCH("Tỷ lệ hộ nghèo",A1:A5,0))', 1.25],
    ['LOOKUP(2,1/(D1:D4="Đạt"),B1:B4)', 47],
    ['LOOKUP("y",{"x","y"},{1,2})', 2],
    ['VLOOKUP("Đạt",CHOOSE({1,2},D1:D4,B1:B4),2,0)', 120],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));
});

describe("arithmetic", () => {
  test.each<[string, CellValue]>([
    ["ROUND(2.5,0)", 3],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(626.3,-3)", 1000], // support.microsoft.com, ROUND function
    ["ROUND(-50.55,-2)", -100],
    ["ROUNDUP(3.2,0)", 4],
    ["ROUNDUP(-3.14159,1)", -3.2], // support.microsoft.com, ROUNDUP function
    ["ROUNDDOWN(31415.92654,-2)", 31400],
    ["TRUNC(-8.9)", -8],
    ["INT(-8.9)", -9],
    ["MOD(-3,2)", 1],
    ["MOD(3,-2)", -1], // support.microsoft.com, MOD function
    ["MOD(1,0)", "#DIV/0!"],
    ["CEILING(2.5,1)", 3],
    ["FLOOR(3.7,2)", 2],
    ["MROUND(10,3)", 9],
    ["POWER(0,0)", "#NUM!"],
    ["SQRT(-1)", "#NUM!"],
    ["ABS(-4)", 4],
    ["QUOTIENT(-10,3)", -3],
    ["LOG(8,2)", 3],
    ["COMBIN(8,2)", 28],
    ["RANDBETWEEN(1,9)", 5],
    ["SUM(ABS({-1,2}))", 3],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));
});

describe("texts", () => {
  test.each<[string, CellValue]>([
    ['LEFT("Quý III",3)', "Quý"],
    ['RIGHT("Quý III",3)', "III"],
    ['MID("2023-2025",6,4)', "2025"],
    ['LEN("Đạt")', 3],
    ['FIND("M","Miriam McGovern",3)', 8], // support.microsoft.com, FIND function
    ['SEARCH("e","Statements",6)', 7], // support.microsoft.com, SEARCH function
    ['SEARCH("n*èo","Tỷ lệ hộ nghèo")', 10],
    ['FIND("z","abc")', "#VALUE!"],
    ['SUBSTITUTE("1.234.567",".","")', "1234567"],
    ['SUBSTITUTE("Quarter 1, 2011","1","2",3)', "Quarter 1, 2012"], // support.microsoft.com, SUBSTITUTE function
    ['REPLACE("2009",3,2,"10")', "2010"], // support.microsoft.com, REPLACE function
    ['UPPER("đạt")', "ĐẠT"],
    ['PROPER("ủy ban NHÂN dân")', "Ủy Ban Nhân Dân"],
    ['TRIM("  Chưa   đạt ")', "Chưa đạt"],
    ['TEXTJOIN("; ",TRUE,A1:A2,"",D5)', "Thu ngân sách; thu nội địa; TRUE"],
    ["CONCAT(D1:D2)", "Chưa đạtĐạt"],
    ['CONCATENATE("a",1,TRUE)', "a1TRUE"],
    ['REPT("*",3)', "***"],
    ['EXACT("Đạt","đạt")', false],
    ["CHAR(65)", "A"],
    ['UNICODE("Đ")', 272],
    ["T(1)", ""],
    ["N(TRUE)", 1],
    ['VALUE("1.234,5")', 1234.5],
    ['VALUE("12,5%")', 0.125],
    ['NUMBERVALUE("2.500,27",",",".")', 2500.27], // support.microsoft.com, NUMBERVALUE function
    ['TEXT(1234.567,"#,##0.0")', "1.234,6"],
    ['TEXT(0.285,"0.0%")', "28,5%"],
    ['TEXT(DATE(2023,3,5),"dd/mm/yyyy")', "05/03/2023"],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));
});

describe("dates", () => {
  test.each<[string, CellValue]>([
    ["DATE(1900,1,1)", 1],
    ["DATE(1900,3,1)", 61],
    ["DATE(2008,1,1)", 39448], // support.microsoft.com, DATE function
    ["DATE(2023,14,1)", 45323],
    ["DATE(2008,-3,2)", 39327], // 2 September 2007, same page
    ["YEAR(45291)", 2023],
    ["MONTH(60)", 2],
    ["DAY(60)", 29], // the 29 February 1900 that never was
    ["EOMONTH(DATE(2011,1,1),-3)", 40482], // 31 October 2010, support.microsoft.com, EOMONTH function
    ["EDATE(DATE(2023,1,31),1)", 44985],
    ["TODAY()", 45291],
    ["NOW()", 45291.5],
    ["WEEKDAY(39492)", 5], // support.microsoft.com, WEEKDAY function: Thursday 14 February 2008
    ["WEEKDAY(39492,2)", 4],
    ["WEEKDAY(39492,3)", 3],
    ["WEEKNUM(DATE(2012,3,9))", 10], // support.microsoft.com, WEEKNUM function
    ["WEEKNUM(DATE(2012,3,9),2)", 11],
    ["ISOWEEKNUM(DATE(2012,3,9))", 10],
    ['DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")', 2], // support.microsoft.com, DATEDIF function
    ['DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', 440],
    ['DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")', 75],
    ['DATEDIF(2,1,"D")', "#NUM!"],
    ["NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))", 110], // support.microsoft.com, NETWORKDAYS function
    ['YEAR("31/12/2023")', 2023],
    ["HOUR(0.75)", 18],
    ["YEAR(-1)", "#NUM!"],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));
});

describe("questions about values", () => {
  test.each<[string, CellValue]>([
    ["ISNUMBER(B1)", true],
    ["ISNUMBER(C4)", false],
    ["ISTEXT(C6)", true],
    ["ISBLANK(B5)", true],
    ["ISBLANK(C6)", false],
    ["ISERROR(B6)", true],
    ["ISERR(B6)", false],
    ["ISNA(B6)", true],
    ["ISLOGICAL(D5)", true],
    ["TYPE(B6)", 16],
    ["TYPE({1,2})", 64],
    ["NA()", "#N/A"],
    ["ISFORMULA(A1)", false],
    ['CELL("address",C3)', "$C$3"],
    ["SUM(--ISNUMBER(B1:B6))", 4],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));
});

describe("the long tail and arrays", () => {
  test.each<[string, CellValue]>([
    ["ROMAN(499,0)", "CDXCIX"], // support.microsoft.com, ROMAN function
    ["DEC2HEX(255)", "FF"],
    ['CONVERT(1,"km","m")', 1000],
    ["SUM(FILTER(B1:B4,D1:D4=\"Đạt\"))", 167],
    ["ROWS(UNIQUE(D1:D4))", 2],
    ["INDEX(SORT(B1:B4),1)", 1.25],
    ["SUM(SEQUENCE(10))", 55],
    ["INDEX(TRANSPOSE(B1:B3),1,3)", 47],
  ])("%s gives %p", (formula, expected) => expect(ask(formula)).toEqual(expected));
});

test("where the locale is English, texts and TEXT use English separators", () => {
  const english = new Calculator(BOOK, { locale: "en-US" });
  expect(english.evaluate("{Biểu 1}", 'TEXT(1234.5,"#,##0.00")&"|"&1.5&"|"&"1,234.5"*1', { row: 0, column: 9 })).toBe("1,234.50|1.5|1234.5");
});
