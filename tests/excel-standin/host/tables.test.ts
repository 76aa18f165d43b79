import { startNodeExcel, type NodeExcel } from "../../../src/excel-standin/host";
import { createBook } from "../../../src/excel-standin/model";

let excel: NodeExcel;

beforeEach(async () => {
  excel = await startNodeExcel(createBook(["Biểu 1"]));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Biểu 1");
    sheet.getRange("A1:C3").values = [
      ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
      ["Thu ngân sách", 204.9, 132.9],
      ["Số hộ nghèo", 120, 95],
    ];
    sheet.tables.add("A1:C3", true).name = "ChiTieu";
    await context.sync();
  });
  excel.host.log.clear();
});

afterEach(() => excel.close());

describe("an add-in with tables", () => {
  it("reads names, columns and bodies of all tables in two round trips", async () => {
    const read = await Excel.run(async (context) => {
      const tables = context.workbook.tables;
      tables.load("items/id,items/name,items/worksheet/name,items/columns/items/name,items/rows/count");
      await context.sync();
      const body = tables.items[0]?.getDataBodyRange().load("values,address,text");
      await context.sync();
      return { name: tables.items[0]?.name, sheet: tables.items[0]?.worksheet.name, columns: tables.items[0]?.columns.items.map((c) => c.name), rows: tables.items[0]?.rows.count, values: body?.values, address: body?.address };
    });
    expect(read).toEqual({
      name: "ChiTieu",
      sheet: "Biểu 1",
      columns: ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
      rows: 2,
      values: [
        ["Thu ngân sách", 204.9, 132.9],
        ["Số hộ nghèo", 120, 95],
      ],
      address: "'Biểu 1'!A2:C3",
    });
    await excel.host.settled();
    expect(excel.host.log.roundTrips).toBe(2);
    expect(excel.host.log.requests.at(-1)?.kind).toBe("cleanup");
    expect(excel.host.session.keptCount).toBe(0);
  });

  it("adds a calculated column and reads its values in the same batch", async () => {
    const values = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("chitieu");
      table.columns.add(undefined, [["Đạt"], ["=[@[Thực hiện]]/[@[Kế hoạch]]"], ["=[@[Thực hiện]]/[@[Kế hoạch]]"]]);
      const body = table.columns.getItem("Đạt").getDataBodyRange().load("values,formulas");
      await context.sync();
      return { values: body.values, formulas: body.formulas };
    });
    expect(values.formulas[1]).toEqual(["=[@[Thực hiện]]/[@[Kế hoạch]]"]);
    expect(values.values[0]?.[0]).toBeCloseTo(0.6486, 4);
    expect(excel.book.sheets[0]?.tables[0]?.columns[3]).toMatchObject({ name: "Đạt", calculated: "[@[Thực hiện]]/[@[Kế hoạch]]" });
  });
});
