/** What formulas give, function by function; sources named where a case comes from documentation. */
import type { CellValue } from "../../../src/excel-standin/model/types";
import { ask } from "./asking";

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
