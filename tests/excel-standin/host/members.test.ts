import type { NodeExcel } from "../../../src/excel-standin/host";
import { onSheet, openIndicators, valuesAt } from "./support";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await openIndicators();
});
afterEach(() => excel.close());

type Loadable = { load(): unknown; toJSON(): object };

describe("load() of everything", () => {
  it.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => Loadable, string[]]>([
    ["workbook", (c) => c.workbook, ["name", "readOnly"]],
    ["application", (c) => c.workbook.application, ["calculationMode", "decimalSeparator"]],
    ["worksheet", (_c, s) => s, ["id", "name", "position", "showGridlines", "tabColor", "visibility"]],
    ["range", (_c, s) => s.getRange("A1:B2"), ["address", "cellCount", "columnIndex", "formulas", "hidden", "numberFormat", "text", "values", "valueTypes"]],
    ["range areas", (_c, s) => s.getRanges("A1,C3"), ["address", "areaCount", "cellCount"]],
    ["format", (_c, s) => s.getRange("A1").format, ["columnWidth", "horizontalAlignment", "rowHeight", "wrapText"]],
    ["font", (_c, s) => s.getRange("A1").format.font, ["bold", "color", "name", "size"]],
    ["border", (_c, s) => s.getRange("A1").format.borders.getItem("EdgeTop"), ["color", "sideIndex", "style", "weight"]],
    ["table", (c) => c.workbook.tables.getItem("ChiTieu"), ["id", "name", "showBandedRows", "showHeaders", "showTotals", "style"]],
    ["column", (c) => c.workbook.tables.getItem("ChiTieu").columns.getItemAt(1), ["id", "index", "name", "values"]],
    ["row", (c) => c.workbook.tables.getItem("ChiTieu").rows.getItemAt(1), ["index", "values"]],
    ["protection", (_c, s) => s.protection, ["protected"]],
    ["page layout", (_c, s) => s.pageLayout, ["leftMargin", "orientation", "paperSize"]],
    ["data validation", (_c, s) => s.getRange("A1").dataValidation, ["rule", "type"]],
    ["properties", (c) => c.workbook.properties, ["author", "title"]],
  ])("of %s answers its scalar properties", async (_name, get, expected) => {
    const json = await onSheet(excel, async (sheet, context) => {
      const object = get(context, sheet);
      object.load();
      await context.sync();
      return object.toJSON();
    });
    expect(Object.keys(json)).toEqual(expect.arrayContaining(expected));
  });

  it("of collections answers all items", async () => {
    const read = await Excel.run(async (context) => {
      const { tables, worksheets, names } = context.workbook;
      const columns = tables.getItem("ChiTieu").columns;
      for (const collection of [tables, worksheets, names, columns]) (collection as { load(what: string): unknown }).load("items");
      await context.sync();
      return [tables.items.map((t) => t.style), worksheets.items.map((s) => s.name), names.items.length, columns.items.map((c) => c.values[1]?.[0])];
    });
    expect(read).toEqual([["TableStyleMedium2"], ["Biểu 1"], 0, ["Thu ngân sách", 204.9, 132.9]]);
  });

  it("takes nested names, arrays and objects alike", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const a = sheet.getRange("B2").load("format/font/bold, values");
      const b = sheet.getRange("B2").load(["values", "worksheet/name"]);
      const c = sheet.getRange("B2").load({ values: true, format: { fill: { color: true } } });
      await context.sync();
      return [a.format.font.bold, a.values[0]?.[0], b.worksheet.name, c.format.fill.color];
    });
    expect(read).toEqual([false, 204.9, "Biểu 1", "#FFFFFF"]);
  });
});

describe("set()", () => {
  it("sets several properties at once, nested ones too", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("F1").set({ values: [["Tổng"]], format: { font: { bold: true, color: "#2F5597" }, horizontalAlignment: "Right" } });
      context.workbook.tables.getItem("ChiTieu").set({ name: "ThanhPho", style: "TableStyleLight9", showBandedRows: false });
      await context.sync();
    });
    expect(await valuesAt(excel, "F1")).toEqual([["Tổng"]]);
    expect(excel.book.sheets[0]?.tables[0]).toMatchObject({ name: "ThanhPho", style: "TableStyleLight9", bandedRows: false });
  });
});

describe("long work", () => {
  it("grows in proportion: ten times the rows take no more requests and stay exact", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`Chỉ tiêu ${i}`, i + 1, (i * 7) % 11]);
    excel.host.log.clear();
    const read = await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:C5001").values = [["Tên", "KH", "TH"], ...rows];
      context.workbook.tables.getItem("ChiTieu").resize("A1:C5001");
      const formula = ["=IFERROR([@TH]/[@KH],\"\")"];
      context.workbook.tables.getItem("ChiTieu").columns.add(undefined, [["Đạt"], ...rows.map(() => formula)]);
      await context.sync();
      const body = context.workbook.tables.getItem("ChiTieu").getDataBodyRange().load("values");
      await context.sync();
      return body.values;
    });
    expect(excel.host.log.roundTrips).toBe(2);
    expect(read).toHaveLength(5000);
    expect(read.every((row, i) => row[0] === `Chỉ tiêu ${i}` && Math.abs(Number(row[3]) - ((i * 7) % 11) / (i + 1)) < 1e-12)).toBe(true);
  });
});
