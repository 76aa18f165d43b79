import type { NodeExcel } from "../../../src/excel-standin/host";
import { failure, onSheet, openIndicators, SHEET, valuesAt } from "./support";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await openIndicators();
});
afterEach(() => excel.close());

const table = () => {
  const found = excel.book.sheets[0]?.tables[0];
  if (!found) throw new Error("no table");
  return found;
};

describe("reading tables", () => {
  it("takes names, columns and bodies of all tables in two round trips", async () => {
    const read = await Excel.run(async (context) => {
      const tables = context.workbook.tables;
      tables.load("items/id,items/name,items/worksheet/name,items/columns/items/name,items/rows/count");
      await context.sync();
      const first = tables.items[0];
      const body = first?.getDataBodyRange().load("values,address");
      await context.sync();
      return { name: first?.name, sheet: first?.worksheet.name, columns: first?.columns.items.map((c) => c.name), rows: first?.rows.count, first: body?.values[0], address: body?.address };
    });
    expect(read).toEqual({ name: "ChiTieu", sheet: SHEET, columns: ["Chỉ tiêu", "Kế hoạch", "Thực hiện"], rows: 3, first: ["Thu ngân sách", 204.9, 132.9], address: "'Biểu 1'!A2:C4" });
    await excel.host.settled();
    expect(excel.host.log.roundTrips).toBe(2);
    expect(excel.host.log.requests.at(-1)?.kind).toBe("cleanup");
    expect(excel.host.session.keptCount).toBe(0);
  });

  it("finds tables and columns without regard to case, and by id", async () => {
    const found = await Excel.run(async (context) => {
      const byName = context.workbook.tables.getItem("CHITIEU").load("id");
      const column = byName.columns.getItem("THỰC HIỆN").load("index,id");
      await context.sync();
      const byId = context.workbook.tables.getItem(byName.id).load("name");
      const columnById = byName.columns.getItem(column.id).load("name");
      await context.sync();
      return [byId.name, columnById.name, column.index];
    });
    expect(found).toEqual(["ChiTieu", "Thực hiện", 2]);
  });

  it("gives null objects where there is nothing, with all that hangs on them", async () => {
    const nulls = await Excel.run(async (context) => {
      const none = context.workbook.tables.getItemOrNullObject("KeHoach");
      const column = context.workbook.tables.getItem("ChiTieu").columns.getItemOrNullObject("Ước");
      const body = none.getDataBodyRange().load("values");
      await context.sync();
      return [none.isNullObject, column.isNullObject, body.isNullObject];
    });
    expect(nulls).toEqual([true, true, true]);
  });

  it("says what was not found, and where", async () => {
    expect(await failure(excel, (context) => void context.workbook.tables.getItem("KeHoach").load("name"))).toMatchObject({ code: "ItemNotFound", location: "TableCollection.getItem" });
  });

  it("pages through rows with top and skip", async () => {
    const rows = await Excel.run(async (context) => {
      const items = context.workbook.tables.getItem("ChiTieu").rows.load({ values: true, $top: 1, $skip: 1 });
      await context.sync();
      return items.items.map((row) => row.values);
    });
    expect(rows).toEqual([[["Số hộ nghèo", 120, 95]]]);
  });
});

describe("adding columns", () => {
  it("takes the header as the first value and makes equal formulas a calculated column", async () => {
    const column = await Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem("ChiTieu").columns;
      columns.add(undefined, [["Đạt"], ["=[@[Thực hiện]]/[@[Kế hoạch]]"], ["=[@[Thực hiện]]/[@[Kế hoạch]]"], ["=[@[Thực hiện]]/[@[Kế hoạch]]"]]);
      const body = columns.getItem("Đạt").getDataBodyRange().load("values,formulas");
      await context.sync();
      return body;
    });
    expect(column.formulas[1]).toEqual(["=[@[Thực hiện]]/[@[Kế hoạch]]"]);
    expect(column.values[0]?.[0]).toBeCloseTo(132.9 / 204.9, 12);
    expect(table().columns[3]).toMatchObject({ name: "Đạt", calculated: "[@[Thực hiện]]/[@[Kế hoạch]]" });
  });

  it("refuses values that are not one for each row", async () => {
    expect(await failure(excel, (context) => void context.workbook.tables.getItem("ChiTieu").columns.add(undefined, [["Đạt"], [1]]))).toMatchObject({ code: "InvalidArgument", location: "TableColumnCollection.add" });
  });

  it("names a blank column, and numbers a name that is taken", async () => {
    await Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem("ChiTieu").columns;
      columns.add();
      columns.add(undefined, [["thực hiện"], [1], [2], [3]]);
      await context.sync();
    });
    expect(table().columns.map((c) => c.name)).toEqual(["Chỉ tiêu", "Kế hoạch", "Thực hiện", "Column1", "thực hiện2"]);
    expect((await valuesAt(excel, "D1:E1"))[0]).toEqual(["Column1", "thực hiện2"]);
  });

  it("pushes cells on the right along, within the table's rows only", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("E2").values = [["ghi chú"]];
      sheet.getRange("E9").values = [["ở dưới"]];
      context.workbook.tables.getItem("ChiTieu").columns.add(1, [["Đơn vị"], ["tỷ đồng"], ["hộ"], ["%"]]);
      await context.sync();
    });
    expect((await valuesAt(excel, "A2:F2"))[0]).toEqual(["Thu ngân sách", "tỷ đồng", 204.9, 132.9, "", "ghi chú"]);
    expect((await valuesAt(excel, "E9"))[0]).toEqual(["ở dưới"]);
  });

  it("refuses to tear another table apart", async () => {
    expect(
      await failure(excel, async (context, sheet) => {
        sheet.getRange("F3:G5").values = [["a", "b"], [1, 2], [3, 4]];
        sheet.tables.add("F3:G5", true);
        await context.sync();
        context.workbook.tables.getItem("ChiTieu").columns.add();
      }),
    ).toMatchObject({ code: "InsertDeleteConflict" });
  });
});

describe("rows", () => {
  it("are added at the end, moving what stands below", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A7").values = [["Người lập biểu"]];
      context.workbook.tables.getItem("ChiTieu").rows.add(undefined, [["Hộ nghèo", 1, 2], ["GRDP", 3, 4]]);
      await context.sync();
    });
    expect((await valuesAt(excel, "A5:A9")).flat()).toEqual(["Hộ nghèo", "GRDP", "", "", "Người lập biểu"]);
    expect(table().area.bottom).toBe(5);
  });

  it("written directly below become part of the table, with its calculated column", async () => {
    await onSheet(excel, async (sheet, context) => {
      const formula = ["=[@[Thực hiện]]-[@[Kế hoạch]]"];
      context.workbook.tables.getItem("ChiTieu").columns.add(undefined, [["Chênh"], formula, formula, formula]);
      sheet.getRange("A5:C5").values = [["GRDP", 9, 7]];
      await context.sync();
    });
    expect((await valuesAt(excel, "A5:D5"))[0]).toEqual(["GRDP", 9, 7, -2]);
    expect(table().area.bottom).toBe(4);
  });

  it("stay outside where that AutoCorrect option is off", async () => {
    excel.close();
    excel = await openIndicators({ editor: { autoExpandTables: false } });
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A5:C5").values = [["GRDP", 9, 7]];
      await context.sync();
    });
    expect(table().area.bottom).toBe(3);
  });

  it("are deleted down to one blank row", async () => {
    const count = await Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("ChiTieu");
      for (let i = 0; i < 3; i++) rows.getItemAt(0).delete();
      rows.load("count");
      const body = context.workbook.tables.getItem("ChiTieu").getDataBodyRange().load("values");
      await context.sync();
      return [rows.count, body.values];
    });
    expect(count).toEqual([1, [["", "", ""]]]);
  });

  it("put into a table of headers only take its blank row", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("E10:F10").values = [["Khóa", "Giá trị"]];
      const memory = sheet.tables.add("E10:F10", true);
      memory.rows.add(undefined, [["phiên bản", 1], ["kỳ", 2023]]);
      await context.sync();
    });
    expect(await valuesAt(excel, "E10:F13")).toEqual([["Khóa", "Giá trị"], ["phiên bản", 1], ["kỳ", 2023], ["", ""]]);
  });
});

describe("resizing, renaming, removing", () => {
  it("takes rows below in, keeps the header row, and fills calculated columns", async () => {
    await onSheet(excel, async (sheet, context) => {
      const t = context.workbook.tables.getItem("ChiTieu");
      t.resize(sheet.getRange("A1:D6"));
      await context.sync();
    });
    expect(table().columns.map((c) => c.name)).toEqual(["Chỉ tiêu", "Kế hoạch", "Thực hiện", "Column1"]);
    expect(await failure(excel, (context, sheet) => context.workbook.tables.getItem("ChiTieu").resize(sheet.getRange("A2:D6")))).toMatchObject({ code: "InvalidArgument" });
  });

  it("carries a new name of table or column into all formulas", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("H1").formulas = [["=SUM(ChiTieu[Thực hiện])"]];
      const t = context.workbook.tables.getItem("ChiTieu");
      t.name = "ThanhPho";
      t.columns.getItem("Thực hiện").name = "Ước thực hiện";
      await context.sync();
    });
    const read = await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("H1").load("formulas,values");
      await context.sync();
      return [range.formulas[0]?.[0], range.values[0]?.[0]];
    });
    expect(read[0]).toBe("=SUM(ThanhPho[Ước thực hiện])");
    expect(read[1]).toBeCloseTo(270.7, 9);
  });

  it("renames a column when its header cell is written", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("C1").values = [["Kế hoạch"]];
      await context.sync();
    });
    expect(table().columns.map((c) => c.name)).toEqual(["Chỉ tiêu", "Kế hoạch", "Kế hoạch2"]);
    expect((await valuesAt(excel, "C1"))[0]).toEqual(["Kế hoạch2"]);
  });

  it.each(["", "có cách", "1bang", "A1", "R1C1"])("refuses '%s' as a table's name", async (name) => {
    expect(await failure(excel, (context) => void (context.workbook.tables.getItem("ChiTieu").name = name))).toMatchObject({ code: "InvalidArgument", location: "Table.name" });
  });

  it("refuses a second table on the same cells", async () => {
    expect(await failure(excel, (_context, sheet) => void sheet.tables.add("C3:E6", true))).toMatchObject({ code: "InvalidArgument", location: "TableCollection.add" });
  });

  it("leaves the cells when it becomes a range, empties them when it is deleted", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ChiTieu").convertToRange();
      await context.sync();
    });
    expect(excel.book.sheets[0]?.tables).toEqual([]);
    expect((await valuesAt(excel, "A2:B2"))[0]).toEqual(["Thu ngân sách", 204.9]);
    await onSheet(excel, async (sheet, context) => {
      sheet.tables.add("A1:C4", true).delete();
      await context.sync();
    });
    expect((await valuesAt(excel, "A1:C4")).flat().every((value) => value === "")).toBe(true);
  });
});

describe("filters and totals", () => {
  it("hides the rows that a values filter does not let through, and shows them again", async () => {
    const hidden = async () => (excel.book.sheets[0] ? [1, 2, 3].map((row) => excel.book.sheets[0]?.rows.get(row)?.hidden === true) : []);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ChiTieu").columns.getItem("Chỉ tiêu").filter.applyValuesFilter(["Số hộ nghèo"]);
      await context.sync();
    });
    expect(await hidden()).toEqual([true, false, true]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ChiTieu").clearFilters();
      await context.sync();
    });
    expect(await hidden()).toEqual([false, false, false]);
  });

  it("reads only the visible rows through a view", async () => {
    const visible = await Excel.run(async (context) => {
      const t = context.workbook.tables.getItem("ChiTieu");
      t.columns.getItem("Chỉ tiêu").filter.applyValuesFilter(["Thu ngân sách"]);
      const view = t.getDataBodyRange().getVisibleView().load("values,rowCount");
      await context.sync();
      return [view.rowCount, view.values];
    });
    expect(visible).toEqual([1, [["Thu ngân sách", 204.9, 132.9]]]);
  });

  it("shows a totals row below and counts it neither as body nor as row", async () => {
    const read = await Excel.run(async (context) => {
      const t = context.workbook.tables.getItem("ChiTieu");
      t.showTotals = true;
      const totals = t.getTotalRowRange().load("values,address");
      t.rows.load("count");
      await context.sync();
      return [totals.address, totals.values[0]?.[0], Math.round(Number(totals.values[0]?.[2]) * 10) / 10, t.rows.count];
    });
    expect(read).toEqual(["'Biểu 1'!A5:C5", "Total", 270.7, 3]);
  });

  it("sorts the body by a column", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ChiTieu").sort.apply([{ key: 2, ascending: true }]);
      await context.sync();
    });
    expect((await valuesAt(excel, "C2:C4")).flat()).toEqual([42.8, 95, 132.9]);
  });
});

it("takes a new first column into the table instead of pushing the table right", async () => {
  await onSheet(excel, async (_, context) => {
    context.workbook.tables.getItem("ChiTieu").columns.add(0, [["TT"], [1], [2], [3]]);
    await context.sync();
  });
  expect(table().area).toMatchObject({ left: 0, right: 3 });
  expect(table().columns.map((c) => c.name)).toEqual(["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"]);
  expect(await valuesAt(excel, "A1:B2")).toEqual([["TT", "Chỉ tiêu"], [1, "Thu ngân sách"]]);
});
