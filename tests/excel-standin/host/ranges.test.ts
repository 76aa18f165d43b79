import type { NodeExcel } from "../../../src/excel-standin/host";
import { failure, onSheet, openIndicators, valuesAt } from "./support";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await openIndicators();
});
afterEach(() => excel.close());

describe("writing values", () => {
  it("coerces as Excel does and leaves null cells alone", async () => {
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("E1:J1");
      range.values = [["5", "10%", "'007", "=1+1", true, "x"]];
      range.values = [[null, null, null, null, null, "y"]] as never;
      await context.sync();
    });
    const read = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("E1:K1").load("values,numberFormat,valueTypes,formulas");
      await context.sync();
      return range;
    });
    expect(read.values).toEqual([[5, 0.1, "007", 2, true, "y", ""]]);
    expect(read.numberFormat[0]?.[1]).toBe("0%");
    expect(read.valueTypes).toEqual([["Double", "Double", "String", "Double", "Boolean", "String", "Empty"]]);
    expect(read.formulas[0]?.[3]).toBe("=1+1");
  });

  it("fills a range from a single value", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("F1:G2").values = 7 as never;
      await context.sync();
    });
    expect(await valuesAt(excel, "F1:G2")).toEqual([[7, 7], [7, 7]]);
  });

  it.each([
    ["too few rows", [["a", "b"]]],
    ["ragged rows", [["a", "b"], ["c"]]],
    ["too many columns", [["a", "b", "c"], ["d", "e", "f"]]],
  ])("refuses %s and says which property", async (_name, values) => {
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("F1:G2").values = values))).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
  });

  it("refuses a formula that is none, and writes nothing of that array", async () => {
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("F1:F2").values = [["giữ"], ["=SUM("]]))).toMatchObject({ code: "InvalidArgument" });
    expect(await valuesAt(excel, "F1:F2")).toEqual([[""], [""]]);
  });

  it("keeps what came before an error in a batch: nothing is rolled back", async () => {
    expect(
      await failure(excel, (context, sheet) => {
        sheet.getRange("F1").values = [["trước"]];
        context.workbook.tables.getItem("Không có").delete();
        sheet.getRange("F2").values = [["sau"]];
      }),
    ).toMatchObject({ code: "ItemNotFound" });
    expect(await valuesAt(excel, "F1:F2")).toEqual([["trước"], [""]]);
  });

  it("takes more than 1,500 cells, which the client sends in pieces", async () => {
    const values = Array.from({ length: 900 }, (_, i) => [i, `Chỉ tiêu ${i}`]);
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("H1:I900").values = values;
      await context.sync();
    });
    expect(await valuesAt(excel, "H1:I900")).toEqual(values);
  });

  it("answers null for the cells of whole columns and refuses to set them", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("A:A").load("values,address,rowCount,cellCount");
      await context.sync();
      return [range.values, range.address, range.rowCount, range.cellCount];
    });
    expect(read).toEqual([null, "'Biểu 1'!A:A", 1048576, 1048576]);
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("A:A").values = 1 as never))).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("ranges that an add-in keeps", () => {
  it("move with their cells when rows are inserted above, also between round trips", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const kept = sheet.getRange("B3").load("values");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      kept.load("address,values");
      await context.sync();
      return [kept.address, kept.values];
    });
    expect(read).toEqual(["'Biểu 1'!B5", [[120]]]);
  });

  it("move within one batch", async () => {
    await onSheet(excel, async (sheet, context) => {
      const kept = sheet.getRange("B3");
      sheet.getRange("1:1").insert("Down");
      kept.values = [[121]];
      await context.sync();
    });
    expect(await valuesAt(excel, "B4")).toEqual([[121]]);
  });

  it("are reported as gone when their cells were deleted", async () => {
    expect(
      await failure(excel, async (context, sheet) => {
        const kept = sheet.getRange("F9").load("values");
        await context.sync();
        sheet.getRange("9:9").delete("Up");
        kept.load("values");
      }),
    ).toMatchObject({ code: "ItemNotFound" });
  });
});

describe("inserting and deleting", () => {
  it("moves tables and formulas that refer to moved cells", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("H1").formulas = [["=B2+SUM(ChiTieu[Kế hoạch])"]];
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    const read = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("H2").load("formulas,values");
      await context.sync();
      return [range.formulas[0]?.[0], range.values[0]?.[0]];
    });
    expect(read[0]).toBe("=B3+SUM(ChiTieu[Kế hoạch])");
    expect(read[1]).toBeCloseTo(204.9 + 367.4, 9);
    expect(excel.book.sheets[0]?.tables[0]?.area).toEqual({ top: 1, left: 0, bottom: 4, right: 2 });
  });

  it("refuses to shift only a part of a table", async () => {
    expect(await failure(excel, (_context, sheet) => void sheet.getRange("A2").insert("Down"))).toMatchObject({ code: "InsertDeleteConflict", location: "Range.insert" });
    expect(await failure(excel, (_context, sheet) => void sheet.getRange("B2:B3").delete("Left"))).toMatchObject({ code: "InsertDeleteConflict" });
  });

  it("grows a table when sheet rows are inserted inside, and adds a column for a sheet column", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("B:B").insert("Right");
      await context.sync();
    });
    const table = excel.book.sheets[0]?.tables[0];
    expect(table?.area).toEqual({ top: 0, left: 0, bottom: 4, right: 3 });
    expect(table?.columns.map((c) => c.name)).toEqual(["Chỉ tiêu", "Column1", "Kế hoạch", "Thực hiện"]);
  });
});

describe("getting ranges from ranges", () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getCell", (s) => s.getRange("B2:D5").getCell(1, 1), "C3"],
    ["getOffsetRange", (s) => s.getRange("B2:C3").getOffsetRange(2, -1), "A4:B5"],
    ["getResizedRange", (s) => s.getRange("B2").getResizedRange(2, 1), "B2:C4"],
    ["getRowsBelow", (s) => s.getRange("B2:C3").getRowsBelow(2), "B4:C5"],
    ["getRowsAbove", (s) => s.getRange("B3:C3").getRowsAbove(1), "B2:C2"],
    ["getColumnsAfter", (s) => s.getRange("B2:C3").getColumnsAfter(1), "D2:D3"],
    ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect("D4"), "B2:D4"],
    ["getIntersection", (s) => s.getRange("A1:C3").getIntersection("B2:E9"), "B2:C3"],
    ["getEntireRow", (s) => s.getRange("B2:C3").getEntireRow(), "2:3"],
    ["getLastRow", (s) => s.getRange("B2:C3").getLastRow(), "B3:C3"],
    ["getUsedRange", (s) => s.getRange("B:Z").getUsedRange(), "B1:C4"],
    ["getSurroundingRegion", (s) => s.getRange("B2").getSurroundingRegion(), "A1:C4"],
    ["getRangeEdge", (s) => s.getRange("A1").getRangeEdge("Down"), "A4"],
    ["a table's name", (s) => s.getRange("ChiTieu"), "A2:C4"],
    ["a structured reference", (s) => s.getRange("ChiTieu[Thực hiện]"), "C2:C4"],
    ["getRangeByIndexes", (s) => s.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ])("%s", async (_name, get, address) => {
    const found = await onSheet(excel, async (sheet, context) => {
      const range = get(sheet).load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`'Biểu 1'!${address}`);
  });

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["outside the sheet", (s) => s.getRange("A1").getOffsetRange(-1, 0), "InvalidArgument"],
    ["no address", (s) => s.getRange("không phải địa chỉ"), "InvalidArgument"],
    ["no intersection", (s) => s.getRange("A1").getIntersection("B2"), "ItemNotFound"],
  ])("refuses what lies %s", async (_name, get, code) => {
    expect(await failure(excel, (_context, sheet) => void get(sheet).load("address"))).toMatchObject({ code });
  });

  it("answers null objects for what is not there", async () => {
    const nulls = await onSheet(excel, async (sheet, context) => {
      const objects = [sheet.getRange("A1").getIntersectionOrNullObject("B2"), sheet.getRange("X1:Z9").getUsedRangeOrNullObject(), sheet.getRange("F1:G9").getSpecialCellsOrNullObject("Formulas")];
      await context.sync();
      return objects.map((object) => object.isNullObject);
    });
    expect(nulls).toEqual([true, true, true]);
  });

  it("holds several areas", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const areas = sheet.getRanges("A1:B2,D4").load("address,areaCount,cellCount,areas/items/address");
      areas.format.fill.color = "#FFFF00";
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map((a) => a.address)];
    });
    expect(read).toEqual(["'Biểu 1'!A1:B2,'Biểu 1'!D4", 2, 5, ["'Biểu 1'!A1:B2", "'Biểu 1'!D4"]]);
  });
});

describe("the look of cells", () => {
  it("is set and read; where cells differ it is null", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.format.font.bold = true;
      range.format.fill.color = "red";
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.columnWidth = 120;
      sheet.getRange("B1").format.fill.color = "#00FF00";
      range.format.borders.getItem("EdgeBottom").style = "Double";
      const format = range.format.load("horizontalAlignment,wrapText,columnWidth,fill/color,font/bold");
      const edge = range.format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      return [format.horizontalAlignment, format.wrapText, format.fill.color, format.font.bold, edge.style, Math.round(format.columnWidth)];
    });
    expect(read).toEqual(["Center", true, null, true, "Double", 120]);
  });

  it("travels cell by cell through get- and setCellProperties", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("A2:B2");
      range.setCellProperties([[{ format: { fill: { color: "#FFC7CE" }, font: { color: "#9C0006", bold: true } } }, { format: { indentLevel: 2 } }]]);
      const properties = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true }, indentLevel: true } });
      await context.sync();
      return properties.value;
    });
    expect(read).toEqual([
      [
        { address: "'Biểu 1'!A2", format: { fill: { color: "#FFC7CE" }, font: { bold: true }, indentLevel: 0 } },
        { address: "'Biểu 1'!B2", format: { fill: { color: "#FFFFFF" }, font: { bold: false }, indentLevel: 2 } },
      ],
    ]);
  });

  it("is refused where a word or a colour does not exist", async () => {
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("A1").format.horizontalAlignment = "Giữa" as never))).toMatchObject({ code: "InvalidArgument", location: "RangeFormat.horizontalAlignment" });
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("A1").format.fill.color = "đỏ"))).toMatchObject({ code: "InvalidArgument" });
  });

  it("does not disturb a formula's recalculation", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("H1").formulas = [["=B2*2"]];
      sheet.getRange("H1").format.font.bold = true;
      sheet.getRange("B2").values = [[100]];
      await context.sync();
    });
    expect(await valuesAt(excel, "H1")).toEqual([[200]]);
  });
});

describe("copying, merging, clearing", () => {
  it("copies formulas with their relative references", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("E2").formulas = [["=B2*2"]];
      sheet.getRange("E3:E4").copyFrom("E2");
      await context.sync();
    });
    expect(await valuesAt(excel, "E2:E4")).toEqual([[409.8], [240], [85]]);
  });

  it("keeps only the first cell's content when merging, and refuses it in tables", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("E6:F6").values = [["Nhận xét", "mất"]];
      sheet.getRange("E6:F6").merge();
      await context.sync();
    });
    expect(await valuesAt(excel, "E6:F6")).toEqual([["Nhận xét", ""]]);
    expect(await failure(excel, (_context, sheet) => sheet.getRange("A2:B2").merge())).toMatchObject({ code: "InvalidOperation" });
  });

  it("clears contents or formats or both", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("B2");
      range.format.fill.color = "#FF0000";
      range.clear("Contents");
      range.load("values,format/fill/color");
      await context.sync();
      const first = [range.values[0]?.[0], range.format.fill.color];
      range.clear();
      range.load("format/fill/color");
      await context.sync();
      return [...first, range.format.fill.color];
    });
    expect(read).toEqual(["", "#FF0000", "#FFFFFF"]);
  });
});
