import type { NodeExcel } from "../../../src/excel-standin/host";
import { startNodeExcel } from "../../../src/excel-standin/host";
import { createBook, select } from "../../../src/excel-standin/model";
import { failure, onSheet, openIndicators, SHEET, valuesAt } from "./support";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await openIndicators();
});
afterEach(() => excel.close());

describe("worksheets", () => {
  it("are added, renamed, moved, coloured, hidden and deleted", async () => {
    const read = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Nhận xét");
      sheet.position = 0;
      sheet.tabColor = "#2F5597";
      sheet.showGridlines = false;
      sheet.name = "Nhận xét 2023";
      sheet.visibility = "Hidden";
      worksheets.add("Bỏ").delete();
      worksheets.load("items/name,items/visibility,items/tabColor,items/showGridlines,items/position");
      await context.sync();
      return worksheets.items.map((s) => [s.name, s.visibility, s.tabColor, s.showGridlines, s.position]);
    });
    expect(read).toEqual([["Nhận xét 2023", "Hidden", "#2F5597", false, 0], [SHEET, "Visible", "", true, 1]]);
  });

  it.each([
    ["a name in use", "biểu 1", "ItemAlreadyExists"],
    ["a forbidden sign", "Quý 1/2023", "InvalidArgument"],
    ["more than 31 characters", "Biểu tổng hợp chỉ tiêu kinh tế xã hội", "InvalidArgument"],
    ["a blank name", " ", "InvalidArgument"],
  ])("refuse %s", async (_why, name, code) => {
    expect(await failure(excel, (context) => void context.workbook.worksheets.add(name))).toMatchObject({ code, location: "WorksheetCollection.add" });
  });

  it("keep at least one visible", async () => {
    expect(await failure(excel, (_context, sheet) => sheet.delete())).toMatchObject({ code: "InvalidOperation" });
    expect(await failure(excel, (_context, sheet) => void (sheet.visibility = "VeryHidden"))).toMatchObject({ code: "InvalidOperation" });
  });

  it("carry a new name into formulas, quoted where Excel quotes it", async () => {
    const formula = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.add("Tổng").getRange("A1");
      cell.formulas = [["='Biểu 1'!B2*2"]];
      context.workbook.worksheets.getItem(SHEET).name = "Bieu";
      cell.load("formulas,values");
      await context.sync();
      return [cell.formulas[0]?.[0], cell.values[0]?.[0]];
    });
    expect(formula).toEqual(["=Bieu!B2*2", 409.8]);
  });

  it("answer their first cell when blank, or a null object", async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Trống");
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect(read).toEqual(["Trống!A1", true]);
  });

  it("freeze panes and set up the page", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:A1"));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.paperSize = "A4";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Trang &P";
      const page = sheet.pageLayout.load("orientation,paperSize,zoom");
      await context.sync();
      return [frozen.address, page.orientation, page.paperSize, page.zoom.horizontalFitToPages];
    });
    expect(read).toEqual(["'Biểu 1'!A1", "Landscape", "A4", 1]);
    expect(excel.book.sheets[0]?.page).toMatchObject({ titleRows: { from: 0, to: 0 }, footer: "&CTrang &P", fitToWidth: 1, fitToHeight: null });
  });
});

describe("selection", () => {
  it("follows select() and brings the sheet to the front", async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Nhận xét");
      sheet.getRange("B2:C5").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      const front = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [selected.address, active.address, front.name];
    });
    expect(read).toEqual(["'Nhận xét'!B2:C5", "'Nhận xét'!B2", "Nhận xét"]);
  });

  it("of several areas is no single range", async () => {
    const sheet = excel.book.sheets[0];
    if (sheet) select(excel.host.editor, sheet, [{ top: 0, left: 0, bottom: 0, right: 0 }, { top: 2, left: 2, bottom: 2, right: 2 }]);
    expect(await failure(excel, (context) => void context.workbook.getSelectedRange().load("address"))).toMatchObject({ code: "InvalidSelection" });
    const areas = await Excel.run(async (context) => {
      const ranges = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      return ranges.address;
    });
    expect(areas).toBe("'Biểu 1'!A1,'Biểu 1'!C3");
  });

  it("on a hidden sheet is refused", async () => {
    expect(
      await failure(excel, (context) => {
        const hidden = context.workbook.worksheets.add("Soát Số");
        hidden.visibility = "Hidden";
        hidden.getRange("A1").select();
      }),
    ).toMatchObject({ code: "InvalidOperation" });
  });
});

describe("protected sheets", () => {
  const protect = () =>
    onSheet(excel, async (sheet, context) => {
      sheet.getRange("C2:C4").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false }, "mật khẩu");
      await context.sync();
    });

  it("refuse locked cells and formats, and take unlocked ones", async () => {
    await protect();
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("B2").values = [[1]]))).toMatchObject({ code: "AccessDenied", location: "Range.values" });
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("C2").format.fill.color = "red"))).toMatchObject({ code: "AccessDenied", location: "RangeFill.color" });
    expect(await failure(excel, (context) => void context.workbook.tables.getItem("ChiTieu").columns.add())).toMatchObject({ code: "AccessDenied" });
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("C2").values = [[140]];
      await context.sync();
    });
    expect(await valuesAt(excel, "C2")).toEqual([[140]]);
  });

  it("open with the password only", async () => {
    await protect();
    expect(await failure(excel, (_context, sheet) => sheet.protection.unprotect("sai"))).toMatchObject({ code: "AccessDenied" });
    const open = await onSheet(excel, async (sheet, context) => {
      sheet.protection.unprotect("mật khẩu");
      sheet.protection.load("protected");
      await context.sync();
      return sheet.protection.protected;
    });
    expect(open).toBe(false);
  });
});

describe("names, settings, custom XML, culture", () => {
  it("keeps names for ranges and formulas", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const { names } = context.workbook;
      names.add("TongThu", sheet.getRange("B2"));
      names.add("HeSo", "=1.5");
      const [range, constant, none] = [names.getItem("tongthu").load("formula,type,value"), names.getItem("HeSo").load("value"), names.getItemOrNullObject("Khác")];
      const target = names.getItem("TongThu").getRange().load("values");
      await context.sync();
      return [range.formula, range.type, target.values[0]?.[0], constant.value, none.isNullObject];
    });
    expect(read).toEqual(["='Biểu 1'!$B$2", "Range", 204.9, 1.5, true]);
    expect(await failure(excel, (context) => void context.workbook.names.add("ChiTieu", "=1"))).toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("keeps settings of any JSON value, dates included", async () => {
    const when = new Date("2023-12-31T00:00:00Z");
    const read = await Excel.run(async (context) => {
      context.workbook.settings.add("kỳ", { năm: 2023, lúc: when });
      const setting = context.workbook.settings.getItem("kỳ").load("value");
      const none = context.workbook.settings.getItemOrNullObject("khác");
      await context.sync();
      return [setting.value, none.isNullObject];
    });
    expect(read).toEqual([{ năm: 2023, lúc: when }, true]);
  });

  it("finds custom XML by namespace", async () => {
    const xml = await Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<so xmlns="urn:thu">1</so>');
      const part = context.workbook.customXmlParts.getByNamespace("urn:thu").getOnlyItem();
      const text = part.getXml();
      await context.sync();
      return text.value;
    });
    expect(xml).toBe('<so xmlns="urn:thu">1</so>');
  });

  it("tells the separators of its language", async () => {
    const read = await Excel.run(async (context) => {
      const app = context.workbook.application.load("decimalSeparator,thousandsSeparator,cultureInfo/name,cultureInfo/numberFormat/numberDecimalSeparator");
      await context.sync();
      return [app.decimalSeparator, app.thousandsSeparator, app.cultureInfo.name, app.cultureInfo.numberFormat.numberDecimalSeparator];
    });
    expect(read).toEqual([",", ".", "vi-VN", ","]);
  });
});

describe("the client's own strictness", () => {
  it("throws for unloaded properties", async () => {
    expect(await failure(excel, async (context, sheet) => {
      await context.sync();
      void sheet.name;
    })).toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("throws ApiNotFound above the declared requirement set", async () => {
    const old = await startNodeExcel(createBook(["Biểu 1"]), { sets: { ExcelApi: "1.5" }, global: false });
    expect(old.Office.context.requirements.isSetSupported("ExcelApi", "1.5")).toBe(true);
    expect(old.Office.context.requirements.isSetSupported("ExcelApi", "1.6")).toBe(false);
    expect(await failure(old, (_context, sheet) => void sheet.getRange("A1").conditionalFormats.getCount())).toMatchObject({ code: "ApiNotFound" });
    old.close();
  });
});

describe("what the stand-in does not implement", () => {
  it("fails loudly with the member's name", async () => {
    expect(await failure(excel, (_context, sheet) => void sheet.charts.add("Line", sheet.getRange("A1:C4")))).toMatchObject({ code: "ApiNotFound", location: "ChartCollection.add", message: expect.stringContaining("ChartCollection.add") });
    expect(await failure(excel, (_context, sheet) => sheet.getRange("A1").load("hyperlink"))).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.hyperlink") });
    expect(await failure(excel, (_context, sheet) => sheet.getRange("A1:B2").conditionalFormats.add("TopBottom"))).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("several books", () => {
  it("live side by side without knowing of each other", async () => {
    const other = await startNodeExcel(createBook(["Biểu 1"]), { global: false });
    await Promise.all([
      onSheet(excel, async (sheet, context) => {
        sheet.getRange("K1").values = [["một"]];
        await context.sync();
      }),
      onSheet(other, async (sheet, context) => {
        sheet.getRange("K1").values = [["hai"]];
        await context.sync();
      }),
    ]);
    expect([await valuesAt(excel, "K1"), await valuesAt(other, "K1")]).toEqual([[["một"]], [["hai"]]]);
    other.close();
  });

  it("take turns on the globals", async () => {
    const mine = Excel;
    const next = await startNodeExcel(createBook(["Khác"]));
    expect(Excel).not.toBe(mine);
    next.close();
    expect(Excel).toBe(mine);
  });
});
