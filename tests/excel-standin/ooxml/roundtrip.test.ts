/** Whatever book the model can hold comes back from a file as it was. */
import fc from "fast-check";
import { openXlsx, saveXlsx } from "../../../src/excel-standin/ooxml";
import { createBook, createSheet } from "../../../src/excel-standin/model/book";
import { DEFAULT_STYLE, internStyle } from "../../../src/excel-standin/model/styles";
import type { Area, Book, Cell, CellStyle, CellValue, ConditionalRule, ConditionalStyle, Sheet } from "../../../src/excel-standin/model/types";
import { excelWorkbook } from "../../support/xlsx-fixtures";

const text = fc.oneof(
  fc.constantFrom("Thu ngân sách", "tỷ đồng", " đầu và cuối ", "dòng 1\ndòng 2", "\r\n", "_x000D_", "<b>&amp;\"'", "=1+1", "+5", "0123", "\u0000\u001f\uffff", "\ud83d\ude00", "\ud83d", "Thực".normalize("NFD"), "]]>"),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const plainText = fc.constantFrom("Chưa đạt", "Đạt", "a\"b", "x<y", "Đơn vị & số");
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.integer(),
  text,
  fc.boolean(),
  fc.constantFrom<CellValue>({ error: "#DIV/0!" }, { error: "#N/A" }, { error: "#SPILL!" }, null),
);
const color = fc.constantFrom("#000000", "#C00000", "#FFFFFF", "#70AD47");
const edge = fc.option(fc.record({ style: fc.constantFrom("thin", "double", "mediumDashDot"), color }), { nil: undefined });
const borders = fc.record({ left: edge, right: edge, top: edge, bottom: edge }).map((sides) => Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined)));
const style: fc.Arbitrary<CellStyle> = fc.record({
  numberFormat: fc.constantFrom("General", "0.0%", "#,##0.00", '0.0" điểm %"', "m/d/yyyy", "@", "[>=1]0;[Red]-0"),
  font: fc.record({ name: fc.constantFrom("Calibri", "Times New Roman"), size: fc.constantFrom(11, 13, 10.5), bold: fc.boolean(), italic: fc.boolean(), underline: fc.constantFrom("none", "single", "double"), strike: fc.boolean(), color }),
  fill: fc.option(color),
  borders,
  horizontal: fc.constantFrom("general", "left", "center", "right", "centerContinuous"),
  vertical: fc.constantFrom("top", "center", "bottom"),
  wrap: fc.boolean(),
  shrink: fc.boolean(),
  indent: fc.nat(3),
  rotation: fc.constantFrom(0, 45, 90, 255),
  locked: fc.boolean(),
  formulaHidden: fc.boolean(),
  quotePrefix: fc.boolean(),
}) as fc.Arbitrary<CellStyle>;
const formula = fc.constantFrom("A1+1", "SUM($A$1:B2)", 'IF(A1>1,"Đạt","Chưa đạt")', "'Biểu 2'!A1", "XLOOKUP(A1,B:B,C:C)", "1/0", "IFERROR(A1/B1,\"\")", "LET(x,A1,x*2)");
const area: fc.Arbitrary<Area> = fc.tuple(fc.nat(20), fc.nat(10), fc.nat(5), fc.nat(5)).map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const look: fc.Arbitrary<ConditionalStyle> = fc.record({ fill: color, color, bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean(), strike: fc.boolean(), numberFormat: fc.constantFrom("0.0", "@") }, { requiredKeys: [] });
const threshold = fc.constantFrom({ type: "min" } as const, { type: "max" } as const, { type: "num", value: "0.5" } as const, { type: "percentile", value: "50" } as const, { type: "formula", value: "$A$1*2" } as const);
const rule: fc.Arbitrary<ConditionalRule> = fc.oneof(
  fc.record({ type: fc.constant("expression" as const), formula, style: look }),
  fc.record({ type: fc.constant("cellIs" as const), operator: fc.constantFrom("between" as const, "notBetween" as const), formulas: fc.constant(["1", "2"]), style: look }),
  fc.record({ type: fc.constantFrom("containsText" as const, "beginsWith" as const, "endsWith" as const, "notContainsText" as const), text: plainText, style: look }),
  fc.record({ type: fc.constant("dataBar" as const), min: fc.oneof(threshold, fc.constant({ type: "autoMin" as const })), max: fc.oneof(threshold, fc.constant({ type: "autoMax" as const })), color, negativeColor: color, gradient: fc.boolean(), showValue: fc.boolean(), axis: fc.constantFrom("automatic" as const, "none" as const, "middle" as const) }),
  fc.record({ type: fc.constant("colorScale" as const), stops: fc.array(fc.record({ threshold, color }), { minLength: 2, maxLength: 3 }) }),
  fc.record({ type: fc.constant("iconSet" as const), set: fc.constantFrom("3TrafficLights1", "3Arrows"), reverse: fc.boolean(), showValue: fc.boolean(), thresholds: fc.array(fc.record({ type: fc.constant("percent" as const), value: fc.constantFrom("0", "33", "67"), gte: fc.boolean() }), { minLength: 3, maxLength: 3 }) }),
);
const message = fc.option(fc.record({ title: plainText, message: plainText }), { nil: undefined });

interface Plan {
  cells: { row: number; column: number; value: CellValue; formula: string | undefined; style: CellStyle }[];
  sheet: Partial<Sheet>;
  header: string[];
  notes: { row: number; column: number; author: string; text: string }[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  cells: fc.array(fc.record({ row: fc.nat(30), column: fc.oneof(fc.nat(30), fc.constant(16_383)), value, formula: fc.option(formula, { nil: undefined, freq: 3 }), style: fc.oneof(fc.constant(DEFAULT_STYLE), style) }), { maxLength: 30 }),
  header: fc.uniqueArray(fc.constantFrom("Chỉ tiêu", "KH 2023", "Thực hiện\nnăm 2023", "Tỷ lệ [%]", "A#1", "'@"), { minLength: 1, maxLength: 4 }),
  notes: fc.uniqueArray(fc.record({ row: fc.nat(5), column: fc.nat(5), author: plainText, text }), { selector: ({ row, column }) => `${row},${column}`, maxLength: 4 }),
  sheet: fc.record({
    visibility: fc.constantFrom("visible", "visible", "hidden", "veryHidden"),
    columns: fc.uniqueArray(fc.tuple(fc.nat(40), fc.record({ width: fc.constantFrom(12.5, 40), hidden: fc.constant(true), outline: fc.constantFrom(1, 2) }, { requiredKeys: ["width"] })), { selector: ([n]) => n, maxLength: 6 }).map((list) => new Map([...list].sort((a, b) => a[0] - b[0]))),
    rows: fc.uniqueArray(fc.tuple(fc.nat(40), fc.record({ height: fc.constantFrom(15.75, 40), hidden: fc.constant(true), outline: fc.constantFrom(1, 2) }, { requiredKeys: ["height"] })), { selector: ([n]) => n, maxLength: 6 }).map((list) => new Map([...list].sort((a, b) => a[0] - b[0]))),
    defaultColumnWidth: fc.constantFrom(9.140625, 12),
    defaultRowHeight: fc.constantFrom(15, 18.75),
    merges: fc.array(area.map((a) => ({ ...a, right: a.right + 1 })), { maxLength: 2 }),
    frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(2) }),
    conditionalFormats: fc.array(fc.record({ id: fc.constant(""), areas: fc.array(area, { minLength: 1, maxLength: 2 }), priority: fc.integer({ min: 1, max: 9 }), stopIfTrue: fc.boolean(), rule }), { maxLength: 5 }),
    dataValidations: fc.array(
      fc.record({ areas: fc.array(area, { minLength: 1, maxLength: 2 }), type: fc.constantFrom("list", "whole", "custom"), operator: fc.constantFrom("between", "greaterThan"), formula1: fc.constantFrom('"Đạt,Chưa đạt"', "$A$1:$A$5"), formula2: fc.constantFrom("", "5"), allowBlank: fc.boolean(), dropdown: fc.boolean(), errorStyle: fc.constantFrom("stop", "warning", "information"), error: message, prompt: message }),
      { maxLength: 3 },
    ),
    protection: fc.option(fc.constant({ options: Object.fromEntries("EditObjects EditScenarios FormatCells FormatColumns FormatRows InsertColumns InsertRows InsertHyperlinks DeleteColumns DeleteRows SelectLockedCells Sort AutoFilter PivotTables SelectUnlockedCells".split(" ").map((name, i) => [`allow${name}`, i % 3 === 0])), password: { password: "CC1A" } })),
    page: fc.record({ orientation: fc.constantFrom("portrait", "landscape"), paper: fc.constantFrom(1, 8, 9), fitToWidth: fc.constantFrom(null, 1, 2), fitToHeight: fc.constantFrom(null, 1, 3), scale: fc.constant(null as number | null), margins: fc.constant({ left: 0.2, right: 0.3, top: 1, bottom: 0.4, header: 0, footer: 0.1 }), printArea: fc.option(area), titleRows: fc.constantFrom(null, { from: 0, to: 2 }), centerHorizontally: fc.boolean(), header: fc.constantFrom("", "&CBiểu & số"), footer: fc.constantFrom("", "&P/&N") }).map((page) => ({ ...page, scale: page.fitToWidth === null && page.fitToHeight === null ? 85 : null })),
    tabColor: fc.option(color),
    showGridlines: fc.boolean(),
    zoom: fc.constantFrom(100, 70, 150),
    selection: area.map((a) => ({ areas: [a], active: { row: a.top, column: a.left } })),
  }) as unknown as fc.Arbitrary<Partial<Sheet>>,
});

function fill(book: Book, sheet: Sheet, { cells, sheet: shape, header, notes }: Plan, n: number): void {
  Object.assign(sheet, shape, { notes });
  for (const cell of cells) {
    const line = sheet.cells.get(cell.row) ?? new Map<number, Cell>();
    sheet.cells.set(cell.row, line);
    line.set(cell.column, { value: cell.value, style: internStyle(book, cell.style), ...(cell.formula === undefined ? {} : { formula: cell.formula }) });
  }
  const top = 50;
  sheet.cells.set(top, new Map(header.map((name, i): [number, Cell] => [i, { value: name, style: 0 }])));
  sheet.cells.set(top + 1, new Map([[0, { value: 1, style: 0, formula: "ROW()" }]]));
  sheet.tables.push({
    id: n, name: `BảngChỉTiêu_${n}`, area: { top, left: 0, bottom: top + 3, right: header.length - 1 }, headerRow: true, totalsRow: n % 2 === 0,
    columns: header.map((name, i) => ({ id: i + 1, name, ...(i === 0 ? {} : { calculated: "[@[Chỉ tiêu]]&1" }), ...(n % 2 === 0 && i === 0 ? { totalsLabel: "Tổng" } : {}) })),
    style: n % 3 === 0 ? null : "TableStyleMedium2", bandedRows: n % 3 !== 0, bandedColumns: false, firstColumn: n % 3 !== 0, lastColumn: false, filterButton: n !== 1,
    filters: n === 1 ? new Map() : new Map([[0, { values: ["Đạt", "1"], blank: true }]]), sort: n === 1 ? [] : [{ column: 0, descending: true }],
  });
}

/** A book as comparable data: ids of sheets and rules by their place, styles by what they are. */
function essence(book: Book): unknown {
  const place = (id: string | null): number | null => (id === null ? null : book.sheets.findIndex((sheet) => sheet.id === id));
  return {
    active: place(book.active),
    names: book.names.map((name) => ({ ...name, scope: place(name.scope) })),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      id: "",
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })),
      notes: [...sheet.notes].sort((a, b) => a.row - b.row || a.column - b.column).map(({ row, column, author, text: words }) => ({ row, column, author, text: words })),
      rows: new Map([...sheet.rows].map(([row, { origin: _origin, ...info }]) => [row, info])),
      cells: [...sheet.cells].sort((a, b) => a[0] - b[0]).map(([row, line]) => [row, [...line].sort((a, b) => a[0] - b[0]).map(([column, { style: index, value: v, formula: f, richText }]) => [column, v, f, richText, book.styles[index]])]),
    })),
  };
}

const firstPlan = plan.map((p): Plan => ({ ...p, sheet: { ...p.sheet, visibility: "visible" } }));

test("a new book comes back from its file", () => {
  fc.assert(
    fc.property(firstPlan, plan, fc.boolean(), (one, two, date1904) => {
      const book = createBook(["Biểu 1", "Biểu 2"]);
      book.date1904 = date1904;
      book.sheets.forEach((sheet, i) => fill(book, sheet, i === 0 ? one : two, i + 1));
      book.names.push({ name: "Tỷ_lệ", scope: null, formula: "'Biểu 1'!$A$1", visible: true, comment: "ghi chú" }, { name: "x", scope: book.sheets[1]?.id ?? null, formula: "1+1", visible: false, comment: "" });
      const reopened = openXlsx(saveXlsx(book));
      expect(reopened.date1904).toBe(date1904);
      expect(essence(reopened)).toEqual(essence(book));
    }),
    { numRuns: 60 },
  );
});

test("a file of Excel's whose sheets are overwritten and extended comes back too, and once more", () => {
  fc.assert(
    fc.property(firstPlan, (change) => {
      const book = openXlsx(excelWorkbook());
      const sheet = book.sheets[0] as Sheet;
      fill(book, sheet, change, 9);
      const added = createSheet("moi", "Biểu 2");
      added.defaultColumnWidth = 9.140625;
      fill(book, added, change, 12);
      book.sheets.push(added);
      // The table of the file owns its header cells.
      for (const table of sheet.tables.slice(0, 1)) table.columns.forEach((column, i) => sheet.cells.get(0)?.set(i, { value: column.name, style: 2 }));
      const saved = saveXlsx(book);
      const reopened = openXlsx(saved);
      expect(essence(reopened)).toEqual(essence(book));
      expect(saveXlsx(reopened)).toEqual(saved);
    }),
    { numRuns: 40 },
  );
});
