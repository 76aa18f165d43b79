/** What saving changes, and above all what it leaves alone. */
import { strFromU8, unzipSync } from "fflate";
import { openXlsx, saveXlsx, WorkbookFileError } from "../../../src/excel-standin/ooxml";
import { calculatingServices } from "../../../src/excel-standin/host";
import { createBook, createSheet, Editor, renameSheet } from "../../../src/excel-standin/model";
import { DEFAULT_STYLE, internStyle, patched } from "../../../src/excel-standin/model/styles";
import type { Book, Sheet } from "../../../src/excel-standin/model/types";
import { excelizeWorkbook, excelWorkbook, packed, plainParts, strictPrefixedWorkbook } from "../../support/xlsx-fixtures";

const first = (book: Book): Sheet => book.sheets[0] as Sheet;
const parts = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data, true)]));
const text = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const SHEET1 = "xl/worksheets/sheet1.xml";

/** Names of parts that differ between two files. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = parts(before);
  const b = parts(after);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

function edited(edit: (book: Book, sheet: Sheet) => void): { book: Book; before: Uint8Array; after: Uint8Array } {
  const before = excelWorkbook();
  const book = openXlsx(before);
  edit(book, first(book));
  return { book, before, after: saveXlsx(book) };
}

describe("a workbook that nobody touched", () => {
  test.each([["Excel", excelWorkbook], ["excelize", excelizeWorkbook], ["the strict dialect", strictPrefixedWorkbook]])("from %s keeps every part byte for byte", (_name, make) => {
    const bytes = make();
    expect(changedParts(bytes, saveXlsx(openXlsx(bytes)))).toEqual([]);
  });

  test("gives the same bytes each time", () => {
    const book = openXlsx(excelWorkbook());
    first(book).cells.get(1)?.set(7, { value: "mới", style: 0 });
    expect(saveXlsx(book)).toEqual(saveXlsx(book));
    expect(saveXlsx(createBook(["A"]))).toEqual(saveXlsx(createBook(["A"])));
  });
});

describe("one changed number", () => {
  const { before, after } = edited((_book, sheet) => sheet.cells.get(2)?.set(2, { value: 5.25, style: 1 }));
  const sheet = text(after, SHEET1);

  test("touches its sheet, the strings, the workbook's calculation settings and the calculation chain, nothing else", () => {
    expect(changedParts(before, after)).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/sharedStrings.xml", "xl/workbook.xml", SHEET1]);
    expect(text(after, "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(text(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(text(after, "[Content_Types].xml")).not.toContain("calcChain");
  });

  test("leaves other rows and all other elements letter by letter", () => {
    const original = text(before, SHEET1);
    const outside = (xml: string): string => xml.replace(/<dimension[^>]*>/, "").replace(/<sheetData>.*<\/sheetData>/s, "");
    const row = (xml: string, n: number): string | undefined => new RegExp(`<row r="${n}".*?</row>`, "s").exec(xml)?.[0];
    expect(outside(sheet)).toBe(outside(original));
    expect(row(sheet, 1)).toBe(row(original, 1));
    expect(row(sheet, 6)).toBe(row(original, 6));
    expect(row(sheet, 3)).toContain('<c r="C3" s="1"><v>5.25</v></c><c r="D3" s="3"><f>ChiTieu[[#This Row],[Thực hiện]]/ChiTieu[[#This Row],[KH 2023]]</f>');
  });

  test("writes shared formulas out, so that no row depends on one that was rewritten", () => {
    expect(sheet).not.toContain('t="shared"');
    expect(sheet).toContain("<f>B3*2+$C$2+SUM(B$2:B3)</f>");
  });
});

test("an array formula in a changed row stays one, with its metadata", () => {
  const { after } = edited((_book, sheet) => sheet.cells.get(5)?.set(4, { value: 1, style: 0 }));
  expect(text(after, SHEET1)).toContain('<c r="A6" cm="1"><f t="array" ref="A6:B6">_xlfn._xlws.SORT(B2:C2,,,TRUE)</f><v>132.9</v></c>');
});

test("texts use the file's strings, rich ones included, and add what is new", () => {
  const { after } = edited((_book, sheet) => {
    sheet.cells.get(1)?.set(7, { value: "Tăng trưởng GRDP", style: 0 });
    sheet.cells.get(1)?.set(8, { value: " dòng 1\r\ndòng 2 _x0041_ \u0001<&>", style: 0 });
  });
  expect(text(after, SHEET1)).toContain('<c r="A2" t="s"><v>4</v></c>');
  expect(text(after, SHEET1)).toContain('<c r="H2" t="s"><v>5</v></c><c r="I2" t="s"><v>8</v></c>');
  expect(text(after, "xl/sharedStrings.xml")).toContain('<si><t xml:space="preserve"> dòng 1_x000D_\ndòng 2 _x005F_x0041_ _x0001_&lt;&amp;&gt;</t></si>');
  expect(first(openXlsx(after)).cells.get(1)?.get(8)?.value).toBe(" dòng 1\r\ndòng 2 _x0041_ \u0001<&>");
});

test("runs of a rich text are dropped once they spell something else", () => {
  const { after } = edited((_book, sheet) => {
    const cell = sheet.cells.get(1)?.get(0);
    if (cell) cell.value = "Thu nội địa";
  });
  expect(first(openXlsx(after)).cells.get(1)?.get(0)).toEqual({ value: "Thu nội địa", style: 0 });
});

test("new formats are appended, old ones keep their numbers; plain fills never take over a pattern", () => {
  const { after, before } = edited((book, sheet) => {
    const style = book.styles[4] ?? DEFAULT_STYLE;
    sheet.cells.get(1)?.set(7, { value: 1, style: internStyle(book, patched(style, { numberFormat: '0.0" điểm %"', quotePrefix: false, locked: false, font: { bold: true } })) });
  });
  const styles = text(after, "xl/styles.xml");
  const xfs = (xml: string): string[] => (/<cellXfs.*<\/cellXfs>/s.exec(xml)?.[0] ?? "").match(/<xf .*?(?:\/>|<\/xf>)/gs) ?? [];
  expect(xfs(styles).slice(0, 5)).toEqual(xfs(text(before, "xl/styles.xml")));
  expect(styles).toContain('<cellXfs count="6">');
  expect(styles).toContain('<numFmt numFmtId="165" formatCode="0.0&quot; điểm %&quot;"/>');
  expect(styles).toContain('<fills count="5">');
  const reopened = openXlsx(after);
  expect(reopened.styles[5]).toMatchObject({ numberFormat: '0.0" điểm %"', locked: false, fill: "#FFFF00", font: { bold: true } });
});

test("a new column of a table: id, formula in the file's form, header cell, ranges; what the file held of the others stays", () => {
  const { after } = edited((_book, sheet) => {
    const table = sheet.tables[0];
    if (!table) return;
    table.area = { ...table.area, right: 4 };
    table.columns.push({ id: 7, name: "Đánh giá\n2023", calculated: 'IF([@[Thực hiện]]>=[@[KH 2023]],"Đạt","Chưa đạt")' });
    sheet.cells.get(0)?.set(4, { value: "Đánh giá\n2023", style: 2 });
  });
  const table = text(after, "xl/tables/table1.xml");
  expect(table).toContain('ref="A1:E4"');
  expect(table).toContain('<autoFilter ref="A1:E4">');
  expect(table).toContain('<customFilters><customFilter operator="greaterThan" val="1"/></customFilters>');
  expect(table).toContain('xr3:uid="{00000000-0010-0000-0000-000001000000}" name="Chỉ tiêu" dataDxfId="0"/>');
  expect(table).toContain('<tableColumn id="7" name="Đánh giá_x000a_2023"><calculatedColumnFormula>IF(ChiTieu[[#This Row],[Thực hiện]]&gt;=ChiTieu[[#This Row],[KH 2023]],"Đạt","Chưa đạt")</calculatedColumnFormula></tableColumn>');
  expect(table).toContain('<tableColumns count="5">');
});

test("header cells hold their columns' names as text, whatever the model put there", () => {
  const book = createBook(["Biểu"]);
  const sheet = first(book);
  sheet.cells.set(1, new Map([[1, { value: 2023, style: 0 }]]));
  sheet.tables.push({ id: 1, name: "T", area: { top: 1, left: 1, bottom: 3, right: 2 }, headerRow: true, totalsRow: false, columns: [{ id: 1, name: "2023" }, { id: 2, name: "2023" }], style: "TableStyleLight1", bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false, filterButton: true, filters: new Map(), sort: [] });
  const reopened = first(openXlsx(saveXlsx(book)));
  expect([1, 2].map((column) => reopened.cells.get(1)?.get(column)?.value)).toEqual(["2023", "20232"]);
  expect(reopened.tables[0]?.columns.map(({ name }) => name)).toEqual(["2023", "20232"]);
});

test("rules: those of the file move with their extended halves, new ones are written, removed ones go entirely", () => {
  const { after } = edited((_book, sheet) => {
    const bar = sheet.conditionalFormats[1];
    if (bar) bar.areas = [{ top: 1, left: 3, bottom: 9, right: 3 }];
    sheet.conditionalFormats.splice(0, 1);
    sheet.conditionalFormats.push({ id: "x", areas: [{ top: 1, left: 0, bottom: 3, right: 0 }], priority: 4, stopIfTrue: true, rule: { type: "containsText", text: "Chưa đạt", style: { color: "#9C0006", fill: "#FFC7CE", bold: true } } });
    sheet.conditionalFormats.push({ id: "y", areas: [{ top: 1, left: 1, bottom: 3, right: 1 }], priority: 5, stopIfTrue: false, rule: { type: "dataBar", min: { type: "num", value: "0" }, max: { type: "autoMax" }, color: "#70AD47", negativeColor: "#FF0000", gradient: false, showValue: true, axis: "automatic" } });
  });
  const xml = text(after, SHEET1);
  expect(xml).not.toContain('type="cellIs"');
  expect(xml).toContain('<conditionalFormatting sqref="D2:D10">');
  expect(xml).toContain("<xm:sqref>D2:D10</xm:sqref>");
  // The format of the file that looks the same is used again.
  expect(xml).toContain('<cfRule type="containsText" priority="4" stopIfTrue="1" dxfId="0" operator="containsText" text="Chưa đạt"><formula>NOT(ISERROR(SEARCH("Chưa đạt",A2)))</formula></cfRule>');
  expect(xml.match(/<x14:cfRule /g)).toHaveLength(2);
  expect(xml).toContain("x14:sparklineGroups");
  const rules = first(openXlsx(after)).conditionalFormats.map(({ rule }) => rule);
  expect(rules.map(({ type }) => type)).toEqual(["dataBar", "opaque", "containsText", "dataBar"]);
  expect(rules[3]).toMatchObject({ max: { type: "autoMax" }, negativeColor: "#FF0000", gradient: false });
});

test("validations keep their kind, the extended list included", () => {
  const { after } = edited((_book, sheet) => {
    for (const validation of sheet.dataValidations) validation.areas = validation.areas.map((area) => ({ ...area, bottom: 9 }));
    sheet.dataValidations.push({ areas: [{ top: 1, left: 7, bottom: 3, right: 7 }], type: "decimal", operator: "between", formula1: "0", formula2: "100", allowBlank: true, dropdown: true, errorStyle: "warning", prompt: { title: "Tỷ lệ", message: "0–100" } });
  });
  const xml = text(after, SHEET1);
  expect(xml).toContain('<dataValidations count="2">');
  expect(xml).toContain("<xm:sqref>G2:G10</xm:sqref>");
  expect(first(openXlsx(after)).dataValidations.map(({ type, areas }) => [type, areas[0]?.bottom])).toEqual([["list", 9], ["decimal", 3], ["list", 9]]);
});

describe("notes", () => {
  test("a new note leaves the old one and the threaded comment as they are", () => {
    const { before, after } = edited((_book, sheet) => sheet.notes.push({ row: 2, column: 2, author: "Soát", text: "Chưa đạt:\n thấp hơn" }));
    const comments = text(after, "xl/comments1.xml");
    expect(comments).toContain(/<comment ref="B1".*?<\/comment>/s.exec(text(before, "xl/comments1.xml"))?.[0]);
    expect(comments).toContain("[Threaded comment] Kiểm tra lại");
    expect(text(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>2</x:Row><x:Column>2</x:Column>");
    expect(text(after, "xl/drawings/vmlDrawing1.vml").match(/<v:shape /g)).toHaveLength(3);
    expect(changedParts(before, after)).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
    expect(first(openXlsx(after)).notes).toHaveLength(2);
  });

  test("the first note of a sheet brings its parts, the last one takes them away", () => {
    const book = createBook(["Biểu"]);
    first(book).notes.push({ row: 0, column: 0, author: "A", text: "một", width: 144, height: 72 });
    const saved = saveXlsx(book);
    expect(first(openXlsx(saved)).notes).toEqual([{ row: 0, column: 0, author: "A", text: "một", width: 144, height: 72 }]);
    const again = openXlsx(saved);
    first(again).notes = [];
    const cleared = parts(saveXlsx(again));
    expect(Object.keys(cleared).filter((name) => /comments|vml/.test(name))).toEqual([]);
    expect(cleared[SHEET1]).not.toContain("legacyDrawing");
  });
});

describe("sheets and names", () => {
  test("a new sheet, a renamed one, an order: chart sheets and local names stay with their sheets", () => {
    const { after } = edited((book, sheet) => {
      renameSheet(new Editor(book, calculatingServices()), sheet, "Biểu số 1");
      const added = createSheet("moi", "Nhận xét");
      added.cells.set(0, new Map([[0, { value: "Năm 2023", style: 0 }]]));
      book.sheets.unshift(added);
      book.active = "moi";
      book.names.push({ name: "Moi", scope: "moi", formula: "'Nhận xét'!$A$1", visible: false, comment: "" });
    });
    const workbook = text(after, "xl/workbook.xml");
    expect([...workbook.matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)].map(([, name, id]) => [name, id])).toEqual([["Nhận xét", "8"], ["Biểu số 1", "1"], ["Đồ thị", "4"], ["Danh mục", "7"]]);
    expect(workbook).toContain(`<definedName name="_xlnm._FilterDatabase" localSheetId="3" hidden="1">'Danh mục'!$A$1:$A$3</definedName>`);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Biểu số 1'!$A:$A,'Biểu số 1'!$1:$1</definedName>`);
    expect(workbook).toContain(`<definedName name="Moi" hidden="1" localSheetId="0">'Nhận xét'!$A$1</definedName>`);
    const reopened = openXlsx(after);
    expect(reopened.sheets.map(({ name }) => name)).toEqual(["Nhận xét", "Biểu số 1", "Danh mục"]);
    expect(reopened.active).toBe(reopened.sheets[0]?.id);
    expect(text(after, "xl/worksheets/sheet3.xml")).toContain('tabSelected="1"');
    expect(text(after, SHEET1)).not.toContain("tabSelected");
  });

  test("a deleted sheet takes with it what only it led to", () => {
    const { after } = edited((book) => {
      book.sheets.shift();
      book.active = first(book).id;
      book.names = [];
    });
    const names = Object.keys(parts(after));
    expect(names.filter((name) => /sheet1\.xml|table|comments1|vml|charts\/|printer|threaded/.test(name))).toEqual(["xl/chartsheets/sheet1.xml"]);
    expect(names).toContain("customXml/item1.xml");
    expect(text(after, "xl/workbook.xml")).toContain('localSheetId="1"');
    expect(openXlsx(after).sheets.map(({ name }) => name)).toEqual(["Danh mục"]);
  });

  test("a book without sheets cannot be saved", () => {
    expect(() => saveXlsx({ ...createBook(), sheets: [] })).toThrow(WorkbookFileError);
  });
});

describe("order of elements", () => {
  test("sections that a sheet did not have go where the schema wants them", () => {
    const bytes = packed(plainParts('<sheetData/><hyperlinks><hyperlink ref="A1" location="A2"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>'));
    const book = openXlsx(bytes);
    const sheet = first(book);
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
    sheet.columns.set(0, { width: 30 });
    sheet.frozen = { rows: 1, columns: 0 };
    sheet.tabColor = "#00B050";
    sheet.protection = { options: { allowFormatColumns: true }, password: null };
    sheet.page.footer = "&P";
    sheet.page.orientation = "landscape";
    sheet.notes.push({ row: 0, column: 0, author: "", text: "x" });
    sheet.conditionalFormats.push({ id: "a", areas: [{ top: 0, left: 0, bottom: 1, right: 0 }], priority: 1, stopIfTrue: false, rule: { type: "expression", formula: "A1>1", style: { bold: true } } });
    sheet.dataValidations.push({ areas: [{ top: 0, left: 0, bottom: 1, right: 0 }], type: "whole", operator: "greaterThan", formula1: "0", formula2: "", allowBlank: true, dropdown: true, errorStyle: "stop" });
    sheet.cells.set(0, new Map([[0, { value: 2, style: 0, formula: "1+1" }]]));
    const xml = text(saveXlsx(book), SHEET1);
    const names = [...xml.replace(/<(sheetPr|sheetViews|cols|sheetData|mergeCells|conditionalFormatting|dataValidations|hyperlinks|headerFooter)\b([^>]*[^/])?>.*?<\/\1>/gs, "<$1/>").matchAll(/<([A-Za-z]+)[\s/>]/g)].map(([, name]) => name);
    expect(names).toEqual(["worksheet", "sheetPr", "dimension", "sheetViews", "cols", "sheetData", "sheetProtection", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "pageMargins", "pageSetup", "headerFooter", "legacyDrawing"]);
  });

  test("in a part with prefixes, what is added declares its namespace", () => {
    const book = openXlsx(strictPrefixedWorkbook());
    first(book).cells.get(0)?.set(2, { value: "mới", style: 0 });
    first(book).merges = [{ top: 1, left: 0, bottom: 1, right: 3 }];
    const saved = saveXlsx(book);
    expect(text(saved, SHEET1)).toContain('<mergeCells xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    const reopened = first(openXlsx(saved));
    expect(reopened.cells.get(0)?.get(2)?.value).toBe("mới");
    expect(reopened.merges).toHaveLength(1);
  });
});
