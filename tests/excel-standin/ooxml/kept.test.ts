/** References that the model does not hold follow the cells: charts, sparklines, pivot sources, hyperlinks, page breaks, names of Excel's own. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { calculatingServices, startNodeExcel } from "../../../src/excel-standin/host";
import { area, deleteCells, deleteSheet, Editor, insertCells, renameSheet, renameTable, type Book, type Sheet } from "../../../src/excel-standin/model";
import { openXlsx, saveXlsx } from "../../../src/excel-standin/ooxml";
import { findLibreOffice } from "../../support/libreoffice";
import { excelParts, packed, type Parts } from "../../support/xlsx-fixtures";

const first = (book: Book): Sheet => book.sheets[0] as Sheet;
const text = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const SHEET = "xl/worksheets/sheet1.xml";
const CHART = "xl/charts/chart1.xml";

const series = (i: number, name: string, labels: string, values: string): string =>
  `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>${name}</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>${labels}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${values}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`;

const CHART_XML =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
  series(0, "'Biểu 1'!$I$1", "'Biểu 1'!$A$2:$A$4", "'Biểu 1'!$I$2:$I$4") +
  series(1, "'Danh mục'!$A$1", "'Biểu 1'!$A$2:$A$4", "('Biểu 1'!$C$2:$C$4,'Biểu 1'!$I$6)") +
  `<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

/** The indicators' table in A1:D4, figures in I1:I4 right of it, and about them all that the model does not hold. */
function parts(): Parts {
  const base = excelParts();
  const sheet = String(base[SHEET])
    .replace(/<sheetProtection[^>]*\/>/, "")
    .replace(/<mergeCells.*?<\/mergeCells>/, "")
    .replace("</row><row r=\"6\"", `<c r="I4"><v>7</v></c></row><row r="6"`)
    .replace(/<row r="6".*?<\/row>/s, "")
    .replace(`<c r="D1" s="2" t="s"><v>3</v></c>`, `<c r="D1" s="2" t="s"><v>3</v></c><c r="I1" t="inlineStr"><is><t>Số hộ</t></is></c>`)
    .replace(`<v>746.4</v></c>`, `<v>746.4</v></c><c r="I2"><v>5</v></c>`)
    .replace(`<v>#DIV/0!</v></c>`, `<v>#DIV/0!</v></c><c r="I3"><v>6</v></c>`)
    .replace("<phoneticPr", `<x/><phoneticPr`).replace("<x/>", "")
    .replace(/<hyperlinks>.*<\/hyperlinks>/, `<hyperlinks><hyperlink ref="A2" r:id="rId5"/><hyperlink ref="I3" location="'Biểu 1'!I3" display="xem"/></hyperlinks>`)
    .replace("<drawing ", `<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="5" max="1048575" man="1"/></colBreaks><ignoredErrors><ignoredError sqref="I2:I4 A2" numberStoredAsText="1"/></ignoredErrors><drawing `)
    .replace(`<xm:f>'Biểu 1'!B2:C2</xm:f><xm:sqref>H2</xm:sqref>`, `<xm:f>'Biểu 1'!I2:J2</xm:f><xm:sqref>H2</xm:sqref>`);
  const types = String(base["[Content_Types].xml"]).replace("</Types>", `<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/><Override PartName="/xl/pivotCache/pivotCacheDefinition2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/><Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml"/></Types>`);
  const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  return {
    ...base,
    [SHEET]: sheet,
    [CHART]: CHART_XML,
    "[Content_Types].xml": types,
    "xl/worksheets/_rels/sheet1.xml.rels": String(base["xl/worksheets/_rels/sheet1.xml.rels"]).replace("</Relationships>", `<Relationship Id="rId20" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`),
    "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition ${main} name="Tổng hợp" cacheId="1"><location ref="L1:M5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition ${main}><cacheSource type="worksheet"><worksheetSource ref="I1:J4" sheet="Biểu 1"/></cacheSource></pivotCacheDefinition>`,
    "xl/pivotCache/pivotCacheDefinition2.xml": `<pivotCacheDefinition ${main}><cacheSource type="worksheet"><worksheetSource name="ChiTieu"/></cacheSource></pivotCacheDefinition>`,
  };
}

function edited(edit: (editor: Editor, sheet: Sheet, book: Book) => void): { before: Uint8Array; after: Uint8Array; undone: Uint8Array } {
  const before = packed(parts());
  const book = openXlsx(before);
  const editor = new Editor(book, calculatingServices());
  editor.edit(() => edit(editor, first(book), book), { undo: "thử" });
  const after = saveXlsx(book);
  editor.undo();
  return { before, after, undone: saveXlsx(book) };
}

const changed = (a: Uint8Array, b: Uint8Array): string[] => {
  const [x, y] = [unzipSync(a), unzipSync(b)];
  return Object.keys({ ...x, ...y }).filter((name) => strFromU8(x[name] ?? new Uint8Array(), true) !== strFromU8(y[name] ?? new Uint8Array(), true)).sort();
};
const formulas = (bytes: Uint8Array): string[] => [...text(bytes, CHART).matchAll(/<c:f>([^<]*)/g)].map((m) => m[1] ?? "");

describe("a column added to the table pushes the cells beside it", () => {
  // As an add-in adds it: the cells right of the table's rows move, the rows below the table stay.
  const { before, after, undone } = edited((editor, sheet) => insertCells(editor, sheet, area(0, 4, 3, 4), "horizontal"));

  test("the chart's series follow what they show; what did not move keeps its spelling", () => {
    expect(formulas(after)).toEqual(["'Biểu 1'!$J$1", "'Biểu 1'!$A$2:$A$4", "'Biểu 1'!$J$2:$J$4", "'Danh mục'!$A$1", "'Biểu 1'!$A$2:$A$4", "('Biểu 1'!$C$2:$C$4,'Biểu 1'!$I$6)"]);
    expect(text(after, CHART).replaceAll("$J$", "$I$")).toBe(CHART_XML);
  });

  test("sparklines, hyperlinks, marks of ignored errors and pivot tables follow", () => {
    const xml = text(after, SHEET);
    expect(xml).toContain("<xm:f>'Biểu 1'!J2:K2</xm:f><xm:sqref>I2</xm:sqref>");
    expect(xml).toContain(`<hyperlink ref="A2" r:id="rId5"/><hyperlink ref="J3" location="'Biểu 1'!I3" display="xem"/>`);
    expect(xml).toContain(`<ignoredError sqref="J2:J4 A2" numberStoredAsText="1"/>`);
    expect(text(after, "xl/pivotTables/pivotTable1.xml")).toContain(`<location ref="L1:M5" `);
    expect(text(after, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain(`<worksheetSource ref="J1:K4" sheet="Biểu 1"/>`);
  });

  test("page breaks of whole rows and columns stay, and so does every part without such a reference", () => {
    const xml = text(after, SHEET);
    expect(xml).toContain(`<brk id="9" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="5" `);
    expect(changed(before, after).filter((name) => !/worksheets\/sheet1|sharedStrings|workbook\.xml$|calcChain|Content_Types|rels$/.test(name))).toEqual(["xl/charts/chart1.xml", "xl/pivotCache/pivotCacheDefinition1.xml"].sort());
  });

  test("undo brings the file's own words back", () => {
    for (const part of [CHART, "xl/pivotCache/pivotCacheDefinition1.xml"]) expect(text(undone, part)).toBe(text(before, part));
    expect(/<hyperlinks>.*<\/ignoredErrors>/s.exec(text(undone, SHEET))?.[0]).toBe(/<hyperlinks>.*<\/ignoredErrors>/s.exec(text(before, SHEET))?.[0]);
  });
});

test("rows put in push page breaks, print titles and areas, ranges of charts", () => {
  const { after } = edited((editor, sheet) => insertCells(editor, sheet, area(0, 0, 1, 16_383), "vertical"));
  expect(formulas(after).slice(0, 3)).toEqual(["'Biểu 1'!$I$3", "'Biểu 1'!$A$4:$A$6", "'Biểu 1'!$I$4:$I$6"]);
  expect(text(after, SHEET)).toContain(`<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="11" max="16383" man="1"/></rowBreaks>`);
  const workbook = text(after, "xl/workbook.xml");
  expect(workbook).toContain(`localSheetId="0">'Biểu 1'!$A$3:$D$8</definedName>`);
  expect(workbook).toContain(`localSheetId="0">'Biểu 1'!$A:$A,'Biểu 1'!$3:$3</definedName>`);
  expect(text(after, "xl/pivotTables/pivotTable1.xml")).toContain(`ref="L3:M7"`);
});

test("what its cells are deleted with goes, and no empty list is left", () => {
  const { after } = edited((editor, sheet) => deleteCells(editor, sheet, area(0, 7, 1_048_575, 8), "horizontal"));
  const xml = text(after, SHEET);
  expect(xml).not.toContain("sparkline");
  expect(xml).not.toContain(`"I3"`);
  expect(xml).toContain(`<hyperlinks><hyperlink ref="A2" r:id="rId5"/></hyperlinks>`);
  expect(xml).toContain(`<ignoredError sqref="A2" `);
  expect(formulas(after)[0]).toBe("#REF!");
  expect(text(after, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain(`ref="H1:H4"`);
  const rows = text(edited((editor, sheet) => deleteCells(editor, sheet, area(8, 0, 9, 16_383), "vertical")).after, SHEET);
  expect(rows).toContain(`<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>`);
});

test("renamed sheets and tables are renamed in charts, sparklines, pivot sources and Excel's own names", () => {
  const { after } = edited((editor, sheet) => {
    renameSheet(editor, sheet, "Phụ 'lục' & biểu");
    const [table] = sheet.tables;
    if (table) renameTable(editor, sheet, table, "ThanhPho");
  });
  expect(formulas(after)[0]).toBe("'Phụ ''lục'' &amp; biểu'!$I$1");
  expect(text(after, SHEET)).toContain("<xm:f>'Phụ ''lục'' &amp; biểu'!I2:J2</xm:f>");
  expect(text(after, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain(`ref="I1:J4" sheet="Phụ 'lục' &amp; biểu"`);
  expect(text(after, "xl/pivotCache/pivotCacheDefinition2.xml")).toContain(`<worksheetSource name="ThanhPho"/>`);
  expect(text(after, "xl/workbook.xml")).toContain(`'Phụ ''lục'' &amp; biểu'!$A:$A,'Phụ ''lục'' &amp; biểu'!$1:$1`);
});

test("a deleted sheet leaves charts of other sheets with a dead reference and the file sound", () => {
  const before = packed(parts());
  const book = openXlsx(before);
  const editor = new Editor(book, calculatingServices());
  const other = book.sheets.find(({ name }) => name === "Danh mục");
  if (other) {
    other.visibility = "visible";
    deleteSheet(editor, other);
  }
  const after = saveXlsx(book);
  expect(formulas(after)[3]).toBe("#REF!");
  expect(text(after, "xl/workbook.xml")).not.toContain("_FilterDatabase");
  expect(openXlsx(after).sheets).toHaveLength(1);
});

describe("conditional formats that the model only half knows", () => {
  const rules = `<conditionalFormatting sqref="I2:I4"><cfRule type="timePeriod" dxfId="0" priority="5" timePeriod="lastMonth"><formula>AND(MONTH(I2)=MONTH($J$1),I2&gt;0)</formula></cfRule><cfRule type="containsText" dxfId="0" priority="6" operator="containsText" text="không"><formula>NOT(ISERROR(SEARCH("không",I2)))</formula></cfRule><cfRule type="colorScale" priority="7"><colorScale><cfvo type="formula" val="$I$2"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule><cfRule type="expression" dxfId="0" priority="8" xr:uid="{33333333-0000-0000-0000-000000000001}"><formula>$I2&lt;0</formula></cfRule></conditionalFormatting>`;
  const open = () => {
    const all = parts();
    const book = openXlsx(packed({ ...all, [SHEET]: String(all[SHEET]).replace("<dataValidations", `${rules}<dataValidations`) }));
    return { book, editor: new Editor(book, calculatingServices()) };
  };

  test("keep their words and formats, with formulas that follow the cells", () => {
    const { book, editor } = open();
    insertCells(editor, first(book), area(0, 4, 3, 4), "horizontal");
    const xml = text(saveXlsx(book), SHEET);
    expect(xml).toContain(`timePeriod="lastMonth"><formula>AND(MONTH(J2)=MONTH($K$1),J2&gt;0)</formula>`);
    expect(xml).toContain(`text="không"><formula>NOT(ISERROR(SEARCH("không",J2)))</formula>`);
    expect(xml).toContain(`<cfvo type="formula" val="$J$2"/>`);
    expect(xml).toContain(`<cfRule type="expression" dxfId="0" priority="8" xr:uid="{33333333-0000-0000-0000-000000000001}"><formula>$J2&lt;0</formula></cfRule>`);
    expect(xml).toContain(`<conditionalFormatting sqref="J2:J4">`);
  });

  test("stay letter by letter where nothing of the sheet's rules changes", () => {
    const { book, editor } = open();
    insertCells(editor, first(book), area(20, 0, 20, 16_383), "vertical");
    expect(text(saveXlsx(book), SHEET)).toContain(rules);
  });
});

test("an array formula stays one when its cells move", () => {
  const book = openXlsx(packed(excelParts()));
  first(book).protection = null;
  first(book).merges = [];
  insertCells(new Editor(book, calculatingServices()), first(book), area(0, 0, 0, 16_383), "vertical");
  expect(text(saveXlsx(book), SHEET)).toContain(`<c r="A7" cm="1"><f t="array" ref="A7:B7">_xlfn._xlws.SORT(B3:C3,,,TRUE)</f>`);
});

test("broken charts, pivot caches and links leave the workbook open", () => {
  const all = parts();
  for (const broken of ["", "<c:f>'Biểu", "<c:f>(((</c:f>", "<pivotCacheDefinition><cacheSource/></pivotCacheDefinition>"]) {
    const book = openXlsx(packed({ ...all, [CHART]: broken, "xl/pivotCache/pivotCacheDefinition1.xml": broken, "xl/pivotTables/pivotTable1.xml": broken }));
    insertCells(new Editor(book, calculatingServices()), first(book), area(0, 4, 3, 4), "horizontal");
    expect(text(saveXlsx(book), CHART)).toBe(broken);
  }
});

(findLibreOffice() ? test : test.skip)("LibreOffice draws the moved chart from the moved cells", async () => {
  const excel = await startNodeExcel(openXlsx(packed(parts())), { global: false });
  await excel.Excel.run(async (context) => {
    context.workbook.tables.getItem("ChiTieu").columns.add(undefined, [["Đạt"], [1], [2], [3]] as unknown[][] as string[][]);
    await context.sync();
  });
  const saved = saveXlsx(excel.book);
  excel.close();
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "soat-so-chart-"));
  fs.writeFileSync(path.join(directory, "in.xlsx"), saved);
  spawnSync(findLibreOffice() ?? "", [`-env:UserInstallation=file://${directory}/profile`, "--headless", "--convert-to", "ods", "--outdir", directory, path.join(directory, "in.xlsx")], { timeout: 120_000 });
  const chart = strFromU8(unzipSync(new Uint8Array(fs.readFileSync(path.join(directory, "in.ods"))))["Object 1/content.xml"] ?? new Uint8Array());
  fs.rmSync(directory, { recursive: true, force: true });
  // The figures of the first series as LibreOffice read them from the cells: 5, 6, 7 under their header.
  expect(chart).toMatch(/values-cell-range-address="[^"]*\.\$?J\$?2:[^"]*\$?J\$?4"/);
  expect(chart).toContain("Số hộ");
  for (const value of [5, 6, 7]) expect(chart).toContain(`office:value="${value}"`);
}, 150_000);
