/** What opening reads, from Excel's own markup and from that of other producers. */
import { openXlsx } from "../../../src/excel-standin/ooxml";
import type { Book, Cell, Sheet } from "../../../src/excel-standin/model/types";
import { excelizeWorkbook, excelWorkbook, packed, plainParts, strictPrefixedWorkbook } from "../../support/xlsx-fixtures";

const first = (book: Book): Sheet => book.sheets[0] as Sheet;
const at = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.cells.get(row)?.get(column);
const openSheet = (xml: string, strings?: string): Sheet => first(openXlsx(packed(plainParts(xml, strings === undefined ? {} : { strings }))));
const rows = (xml: string): Sheet => openSheet(`<sheetData>${xml}</sheetData>`);

describe("a workbook by Excel", () => {
  const book = openXlsx(excelWorkbook());
  const sheet = first(book);

  test("keeps sheets in order with their visibility; chart sheets are no sheets of the model", () => {
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Biểu 1", "visible"], ["Danh mục", "hidden"]]);
    expect(book.active).toBe(sheet.id);
  });

  test("structured references come in the form people see, per table", () => {
    expect(at(sheet, 1, 3)?.formula).toBe("[@[Thực hiện]]/[@[KH 2023]]");
    expect(sheet.tables[0]?.columns[3]).toEqual({ id: 6, name: "Tỷ lệ\n(%)", calculated: "[@[Thực hiện]]/[@[KH 2023]]" });
  });

  test("a shared formula is spread over its cells, fixed references standing still", () => {
    expect([1, 2, 3].map((row) => at(sheet, row, 5)?.formula)).toEqual(["B2*2+$C$2+SUM(B$2:B2)", "B3*2+$C$2+SUM(B$2:B3)", "B4*2+$C$2+SUM(B$2:B4)"]);
  });

  test("texts: rich runs kept, escapes undone, blanks kept, an empty text is not an empty cell", () => {
    expect(at(sheet, 1, 0)?.value).toBe("Thu ngân sách trên địa bàn");
    expect(at(sheet, 1, 0)?.richText).toContain("<b/>");
    expect(at(sheet, 5, 2)?.value).toBe("một\r\nhai & _x0041_");
    expect(at(sheet, 3, 0)?.value).toBe(" Trực tiếp ");
    expect(at(sheet, 3, 3)?.value).toBe("");
    expect(at(sheet, 3, 1)?.value).toBeNull();
    expect(at(sheet, 2, 6)?.value).toEqual({ error: "#DIV/0!" });
  });

  test("colours are resolved from theme, tint, palette", () => {
    expect(sheet.tabColor).toBe("#2F5597");
    expect(book.styles[2]).toMatchObject({ fill: "#B4C7E7", borders: { right: { style: "thin", color: "#0000FF" }, bottom: { style: "double", color: "#00B050" } }, horizontal: "center", wrap: true });
    expect(book.styles[1]).toMatchObject({ numberFormat: "#,##0.0;[Red]\\-#,##0.0", locked: false });
    expect(book.styles[3]?.numberFormat).toBe("0.00%");
    expect(book.styles[4]).toMatchObject({ numberFormat: "m/d/yyyy", quotePrefix: true });
  });

  test("views: frozen panes, zoom, selection, gridlines, columns, rows", () => {
    expect(sheet).toMatchObject({ frozen: { rows: 1, columns: 1 }, zoom: 85, showGridlines: false, selection: { active: { row: 2, column: 2 } } });
    expect(sheet.columns.get(5)).toEqual({ width: 0, hidden: true });
    expect(sheet.rows.get(0)?.height).toBe(30);
    expect(sheet.rows.get(3)?.outline).toBe(1);
    expect(sheet.merges).toEqual([{ top: 7, left: 0, bottom: 7, right: 2 }]);
  });

  test("tables: filters by value, by a criterion that is only kept, and the sort", () => {
    expect(sheet.tables[0]).toMatchObject({ id: 3, name: "ChiTieu", style: "TableStyleMedium2", bandedRows: true, filterButton: true, sort: [{ column: 1, descending: true }] });
    expect(sheet.tables[0]?.filters.get(1)).toEqual({ values: ["9,0"], blank: true });
    expect(sheet.tables[0]?.filters.get(2)?.opaque).toContain("customFilter");
  });

  test("rules: a data bar is one rule with its extended half, an unknown rule stays whole", () => {
    expect(sheet.conditionalFormats.map(({ rule }) => rule.type)).toEqual(["cellIs", "dataBar", "opaque"]);
    expect(sheet.conditionalFormats[0]?.rule).toMatchObject({ operator: "lessThan", formulas: ["1"], style: { fill: "#FFC7CE", color: "#9C0006", bold: true } });
    expect(sheet.conditionalFormats[1]?.rule).toMatchObject({ min: { type: "num", value: "0" }, max: { type: "autoMax" }, negativeColor: "#C00000", gradient: false });
  });

  test("validations: inline lists and lists on other sheets", () => {
    expect(sheet.dataValidations.map(({ type, formula1 }) => [type, formula1])).toEqual([["list", '"tỷ đồng,%,người"'], ["list", "'Danh mục'!$A$1:$A$3"]]);
    expect(sheet.dataValidations[0]?.error).toEqual({ title: "Đơn vị", message: "Chọn trong danh sách" });
  });

  test("notes are notes; the stand-in text of a threaded comment is none", () => {
    expect(sheet.notes).toEqual([{ row: 0, column: 1, author: "Phòng Kế hoạch", text: "Nguồn: Nghị quyết", width: 120, height: 60 }]);
  });

  test("a threaded comment has its author, time and replies", () => {
    expect(sheet.comments).toEqual([
      {
        id: "{7E0D0F6B-0000-0000-0000-000000000001}", row: 1, column: 2, author: "Trần Văn Bình", content: "Kiểm tra lại @Mai", created: "2024-01-15T08:30:00.000Z", resolved: false,
        replies: [{ id: "{7E0D0F6B-0000-0000-0000-000000000002}", author: "Nguyễn Thị Mai", content: "Đã đối chiếu", created: "2024-01-15T09:00:00.000Z" }],
      },
    ]);
  });

  test("printing and protection", () => {
    expect(sheet.page).toMatchObject({ orientation: "landscape", paper: 9, fitToWidth: 1, fitToHeight: null, scale: null, printArea: { top: 0, left: 0, bottom: 5, right: 3 }, titleRows: { from: 0, to: 0 }, centerHorizontally: true, footer: "&CTrang &P/&N" });
    expect(sheet.protection?.options).toMatchObject({ allowFormatCells: true, allowSort: true, allowInsertRows: false });
    expect(sheet.protection?.password).toMatchObject({ algorithmName: "SHA-512" });
    expect(book.names).toEqual([{ name: "TyLe", scope: null, formula: "'Biểu 1'!$D$2", visible: true, comment: "dùng ở ô D2" }]);
  });
});

describe("other producers", () => {
  test("the strict dialect, prefixed elements, absolute targets, ISO dates", () => {
    const sheet = first(openXlsx(strictPrefixedWorkbook()));
    expect([at(sheet, 0, 0)?.value, at(sheet, 0, 1)?.value]).toEqual(["Thu ngân sách", 45291.5]);
  });

  test("excelize", () => {
    const sheet = first(openXlsx(excelizeWorkbook()));
    expect(sheet.tables[0]).toMatchObject({ name: "ChiTieu", area: { top: 0, left: 0, bottom: 2, right: 2 } });
    expect([at(sheet, 1, 2)?.value, at(sheet, 1, 3)?.formula, at(sheet, 4, 0)?.value]).toEqual([132.9, "C2/B2", "Ghi chú: số ước"]);
    expect(sheet.notes[0]?.text).toBe("Theo nghị quyết");
    expect(sheet.conditionalFormats[0]?.rule.type).toBe("dataBar");
  });

  test("rows and cells without numbers follow one another", () => {
    const sheet = rows('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>');
    expect([at(sheet, 0, 0), at(sheet, 0, 3), at(sheet, 0, 4), at(sheet, 1, 0)].map((cell) => cell?.value)).toEqual([1, 2, 3, 4]);
  });

  test("numbers in all spellings; what is no number stays a text", () => {
    const sheet = rows('<row r="1"><c r="A1"><v>1.5E+3</v></c><c r="B1"><v> 7 </v></c><c r="C1"><v>abc</v></c><c r="D1" t="n"><v/></c><c r="E1" t="str"><v>x</v></c></row>');
    expect([0, 1, 2, 3, 4].map((column) => at(sheet, 0, column)?.value)).toEqual([1500, 7, "abc", null, "x"]);
  });

  test("a formula that was never computed has no value", () => {
    const sheet = rows('<row r="1"><c r="A1" t="str"><f>1+1</f></c><c r="B1"><f>=A1</f></c></row>');
    expect(at(sheet, 0, 0)).toMatchObject({ value: null, formula: "1+1" });
    expect(at(sheet, 0, 1)).toMatchObject({ value: null, formula: "A1" });
  });

  test("text in decomposed Unicode is left as it is", () => {
    const nfd = "Thực hiện".normalize("NFD");
    expect(at(openSheet('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', `<si><t>${nfd}</t></si>`), 0, 0)?.value).toBe(nfd);
  });

  test("shared formulas leave names, strings, sheet names and functions alone", () => {
    const sheet = rows(`<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">IF(B1="A1",LOG10(B1),'B1 năm'!C1+T[B1]+Q1_2023+XFE1+$B1:B$3+SUM(C:C,2:2))</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>`);
    expect(at(sheet, 1, 1)?.formula).toBe(`IF(C2="A1",LOG10(C2),'B1 năm'!D2+T[B1]+Q1_2023+XFE1+$B2:C$3+SUM(D:D,3:3))`);
  });

  test("UTF-16 parts and a byte order mark are read", () => {
    const parts = plainParts('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kế hoạch</t></is></c></row></sheetData>');
    const text = `\ufeff${String(parts["xl/worksheets/sheet1.xml"]).replace("UTF-8", "UTF-16")}`;
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), true);
    expect(at(first(openXlsx(packed({ ...parts, "xl/worksheets/sheet1.xml": bytes }))), 0, 0)?.value).toBe("Kế hoạch");
  });
});
