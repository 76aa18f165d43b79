/** What a reader of whole workbooks relies on: selections, used ranges, names that follow, who changed what, protection, authors. */
import { area, writeInputs } from "../../../src/excel-standin/model";
import { startNodeExcel, type NodeExcel } from "../../../src/excel-standin/host";
import { openXlsx, saveXlsx } from "../../../src/excel-standin/ooxml";
import { excelParts, packed } from "../../support/xlsx-fixtures";
import { failure, onSheet, openIndicators, SHEET } from "./support";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await openIndicators();
});
afterEach(() => excel.close());

describe("several areas", () => {
  it("are got by one address and keep their order", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const areas = sheet.getRanges("A1,B2:B3").load("address,areaCount,cellCount");
      areas.areas.load("items/values");
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map((range) => range.values.flat())];
    });
    expect(read).toEqual(["'Biểu 1'!A1,'Biểu 1'!B2:B3", 2, 3, [["Chỉ tiêu"], [204.9, 120]]]);
  });

  it("that a person has selected are told, and refused where one range is asked for", async () => {
    const [sheet] = excel.book.sheets;
    if (sheet) sheet.selection = { areas: [area(0, 0, 0, 0), area(1, 1, 2, 1)], active: { row: 1, column: 1 } };
    const address = await onSheet(excel, async (_sheet, context) => {
      const selected = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      return selected.address;
    });
    expect(address).toBe("'Biểu 1'!A1,'Biểu 1'!B2:B3");
    expect(await failure(excel, (context) => void context.workbook.getSelectedRange().load("address"))).toMatchObject({ code: "InvalidSelection" });
  });

  it("can't be selected by an add-in: this client has no such method", async () => {
    const kinds = await onSheet(excel, async (sheet, context) => {
      const areas = sheet.getRanges("A1,B2:B3") as unknown as Record<string, unknown>;
      await context.sync();
      return [typeof areas["clear"], typeof areas["select"]];
    });
    expect(kinds).toEqual(["function", "undefined"]);
  });
});

describe("ranges", () => {
  it("used by values leave out cells that are only painted; a blank sheet has none", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      sheet.getRange("F20").format.fill.color = "#FFFF00";
      const values = sheet.getUsedRangeOrNullObject(true).load("address");
      const all = sheet.getUsedRangeOrNullObject().load("address");
      const blank = context.workbook.worksheets.add("Trống").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      return [values.address, all.address, blank.isNullObject];
    });
    expect(read).toEqual(["'Biểu 1'!A1:C4", "'Biểu 1'!A1:F20", true]);
  });

  it.each<["Down" | "Right" | "Up" | "Left", string, string]>([
    ["Down", "A1", "A1:A4"],
    ["Right", "A2", "A2:C2"],
    ["Up", "C4", "C1:C4"],
    ["Left", "B3:C3", "A3:C3"],
  ])("extended %s from %s reach the edge of the filled cells", async (direction, from, to) => {
    const address = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange(from).getExtendedRange(direction, direction === "Left" ? "C3" : undefined).load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe(`'Biểu 1'!${to}`);
  });

  it("say whether their cells belong to a formula that spills: all, some or none", async () => {
    const spilled = await startNodeExcel(openXlsx(packed(excelParts())), { global: false });
    const read = await spilled.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Biểu 1");
      const ranges = ["A6:B6", "B6", "B6:C6", "D2"].map((address) => sheet.getRange(address).load("hasSpill"));
      await context.sync();
      return ranges.map((range) => range.hasSpill);
    });
    spilled.close();
    expect(read).toEqual([true, true, null, false]);
  });

  it("of forty sheets are read in one round trip", async () => {
    await onSheet(excel, async (_sheet, context) => {
      for (let i = 0; i < 39; i++) context.workbook.worksheets.add(`Biểu phụ ${i + 1}`).getRange("A1:B2").formulas = [["Số", i], ["Tổng", "=B1*2"]];
      await context.sync();
    });
    excel.host.log.clear();
    const read = await onSheet(excel, async (_sheet, context) => {
      const { worksheets } = context.workbook;
      const names = [SHEET, ...Array.from({ length: 39 }, (_, i) => `Biểu phụ ${i + 1}`)];
      const ranges = names.map((name) => worksheets.getItem(name).getUsedRangeOrNullObject(true).load("formulas,values,address"));
      const application = context.workbook.application.load("calculationState");
      await context.sync();
      return { state: application.calculationState, last: ranges.at(-1)?.formulas, values: ranges.at(-1)?.values, count: ranges.length };
    });
    expect(read).toEqual({ state: "Done", last: [["Số", 38], ["Tổng", "=B1*2"]], values: [["Số", 38], ["Tổng", 76]], count: 40 });
    expect(excel.host.log.roundTrips).toBe(1);
  });
});

describe("names", () => {
  const placeOf = (name: string): Promise<string | null> =>
    onSheet(excel, async (_sheet, context) => {
      const range = context.workbook.names.getItem(name).getRangeOrNullObject().load("address");
      await context.sync();
      return range.isNullObject ? null : range.address;
    });

  it("of ranges follow inserted rows, moved columns and a renamed sheet, and survive the file; without cells they are null", async () => {
    await onSheet(excel, async (sheet, context) => {
      context.workbook.names.add("Soát_1", sheet.getRange("C3"));
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("B:B").insert("Right");
      sheet.name = "Biểu số 2";
      await context.sync();
    });
    expect(await Excel.run(async (context) => {
      const range = context.workbook.names.getItem("Soát_1").getRangeOrNullObject().load("address");
      await context.sync();
      return range.address;
    })).toBe("'Biểu số 2'!D5");
    expect(openXlsx(saveXlsx(excel.book)).names).toMatchObject([{ name: "Soát_1", formula: "'Biểu số 2'!$D$5" }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Biểu số 2").getRange("5:5").delete("Up");
      await context.sync();
    });
    expect(await Excel.run(async (context) => {
      const range = context.workbook.names.getItem("Soát_1").getRangeOrNullObject().load("address");
      await context.sync();
      return range.isNullObject;
    })).toBe(true);
  });

  it("hidden from people still answer", async () => {
    await onSheet(excel, async (sheet, context) => {
      const item = context.workbook.names.add("_soat_a1", sheet.getRange("B2"), "dấu của Soát Số");
      item.visible = false;
      await context.sync();
    });
    expect(await placeOf("_soat_a1")).toBe("'Biểu 1'!B2");
  });
});

describe("changes say who made them", () => {
  it("own writes, a person's typing and a co-author's edit, on the sheet and on all sheets", async () => {
    const seen: string[] = [];
    const hear = (where: string) => (event: Excel.WorksheetChangedEventArgs) => {
      seen.push(`${where} ${event.address} ${event.source} ${event.triggerSource}`);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).onChanged.add(hear("trang"));
      context.workbook.worksheets.onChanged.add(hear("mọi trang"));
      context.workbook.tables.onChanged.add((event) => {
        seen.push(`bảng ${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    const [sheet] = excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    const type = (row: number, value: number) => writeInputs(excel.host.editor, sheet, area(row, 2, row, 2), () => value);
    await onSheet(excel, async (own, context) => {
      own.getRange("C2").values = [[140]];
      await context.sync();
    });
    await excel.host.settled();
    excel.host.editor.edit(() => type(2, 90));
    await excel.host.settled();
    excel.host.coauthor(() => type(3, 43));
    await excel.host.settled();
    expect(seen).toEqual([
      "trang C2 Local ThisLocalAddin", "mọi trang C2 Local ThisLocalAddin", "bảng C2 Local",
      "trang C3 Local Unknown", "mọi trang C3 Local Unknown", "bảng C3 Local",
      "trang C4 Remote Unknown", "mọi trang C4 Remote Unknown", "bảng C4 Remote",
    ]);
  });

  it("nothing is said of cells that a recalculation changed", async () => {
    const seen: string[] = [];
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("E2").formulas = [["=C2*2"]];
      await context.sync();
      sheet.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("C2").values = [[1]];
      await context.sync();
    });
    await excel.host.settled();
    expect(seen).toEqual(["C2"]);
  });
});

it("a protected sheet says so and what it allows", async () => {
  const read = await onSheet(excel, async (sheet, context) => {
    sheet.protection.protect({ allowFormatCells: true, allowAutoFilter: true });
    const protection = sheet.protection.load("protected,options");
    await context.sync();
    return [protection.protected, protection.options.allowFormatCells, protection.options.allowInsertRows];
  });
  expect(read).toEqual([true, true, false]);
});

it("the authors of a file are told, and when it was made", async () => {
  const core = `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Biểu chỉ tiêu</dc:title><dc:creator>Trần Văn Bình</dc:creator><cp:lastModifiedBy>Nguyễn Thị Mai</cp:lastModifiedBy><dcterms:created>2023-12-01T02:03:04Z</dcterms:created></cp:coreProperties>`;
  const parts = excelParts();
  const rels = String(parts["_rels/.rels"]).replace("</Relationships>", `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`);
  const opened = await startNodeExcel(openXlsx(packed({ ...parts, "_rels/.rels": rels, "docProps/core.xml": core })), { global: false });
  const read = await opened.Excel.run(async (context) => {
    const properties = context.workbook.properties.load("title,author,lastAuthor,company,creationDate");
    await context.sync();
    return [properties.title, properties.author, properties.lastAuthor, properties.company, properties.creationDate.toISOString()];
  });
  opened.close();
  expect(read).toEqual(["Biểu chỉ tiêu", "Trần Văn Bình", "Nguyễn Thị Mai", "", "2023-12-01T02:03:04.000Z"]);
});
