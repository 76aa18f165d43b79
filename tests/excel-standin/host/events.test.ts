import type { NodeExcel } from "../../../src/excel-standin/host";
import { onSheet, openIndicators, SHEET } from "./support";

let excel: NodeExcel;
let seen: string[];
beforeEach(async () => {
  excel = await openIndicators();
  seen = [];
});
afterEach(() => excel.close());

const note = (text: string) => {
  seen.push(text);
  return Promise.resolve();
};

const write = (address: string, value: unknown) =>
  onSheet(excel, async (sheet, context) => {
    sheet.getRange(address).values = [[value]];
    await context.sync();
    seen.push("trả lời");
  });

describe("events", () => {
  it("of a table tell what changed, after the request has been answered", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ChiTieu").onChanged.add((event) => note(`${event.changeType} ${event.address} ${event.source} ${String(event.details?.valueBefore)}→${String(event.details?.valueAfter)}`));
      await context.sync();
    });
    await write("C2", 140);
    await excel.host.settled();
    await write("F20", "ngoài bảng");
    await excel.host.settled();
    expect(seen).toEqual(["trả lời", "RangeEdited C2 Local 132.9→140", "trả lời"]);
  });

  it("reach handlers on the workbook's collections and on the sheet", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.onChanged.add((event) => note(`bảng ${event.tableId} ${event.address}`));
      context.workbook.worksheets.onChanged.add((event) => note(`trang ${event.address}`));
      context.workbook.worksheets.getItem(SHEET).onChanged.add((event) => note(`trang này ${event.address}`));
      await context.sync();
    });
    await write("B2", 200);
    await excel.host.settled();
    expect([...seen].sort()).toEqual(["bảng 1 B2", "trang B2", "trang này B2", "trả lời"].sort());
  });

  it("lead to the changed range", async () => {
    const addresses: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ChiTieu").onChanged.add((event) =>
        Excel.run(async (inner) => {
          const range = event.getRange(inner).load("address,values");
          await inner.sync();
          addresses.push(`${range.address} ${String(range.values[0]?.[0])}`);
        }),
      );
      await context.sync();
    });
    await write("C3", 90);
    await excel.host.settled();
    expect(addresses).toEqual(["'Biểu 1'!C3 90"]);
  });

  it("of a co-author come with the source Remote", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ChiTieu").onChanged.add((event) => note(event.source));
      await context.sync();
    });
    excel.host.coauthor((editor) => {
      const sheet = editor.book.sheets[0];
      if (sheet) {
        editor.putCell(sheet, 1, 2, { value: 1, style: 0 });
        editor.record({ kind: "cells", sheetId: sheet.id, area: { top: 1, left: 2, bottom: 1, right: 2 }, type: "RangeEdited" });
      }
    });
    await excel.host.settled();
    expect(seen).toEqual(["Remote"]);
  });

  it("stop when the handler is removed and while events are off", async () => {
    const handler = await Excel.run(async (context) => {
      const result = context.workbook.tables.getItem("ChiTieu").onChanged.add(() => note("đổi"));
      await context.sync();
      return result;
    });
    await onSheet(excel, async (sheet, context) => {
      context.runtime.enableEvents = false;
      sheet.getRange("C2").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await write("C2", 2);
    await excel.host.settled();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await write("C2", 3);
    await excel.host.settled();
    expect(seen).toEqual(["trả lời", "đổi", "trả lời"]);
  });

  it("tell of selections, activations and sheets that come, go and change names", async () => {
    excel.close();
    // The client of office-js 1.1.110 counts name changes to the web's own set.
    excel = await openIndicators({ sets: { ExcelApi: "1.17", ExcelApiOnline: "1.1" } });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(() => note("thêm"));
      worksheets.onDeleted.add(() => note("xóa"));
      worksheets.onNameChanged.add((event) => note(`${event.nameBefore}→${event.nameAfter}`));
      worksheets.onActivated.add(() => note("đến"));
      worksheets.onDeactivated.add(() => note("rời"));
      worksheets.onSelectionChanged.add((event) => note(`chọn ${event.address}`));
      context.workbook.onSelectionChanged.add(() => note("chọn"));
      context.workbook.tables.getItem("ChiTieu").onSelectionChanged.add((event) => note(event.isInsideTable ? `trong bảng ${event.address}` : "ngoài bảng"));
      await context.sync();
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Nháp");
      sheet.activate();
      sheet.name = "Nhận xét";
      context.workbook.worksheets.getItem(SHEET).getRange("B2:F3").select();
      sheet.delete();
      await context.sync();
    });
    await excel.host.settled();
    expect(seen).toEqual(["thêm", "rời", "đến", "Nháp→Nhận xét", "rời", "đến", "chọn B2:F3", "trong bảng B2:C3", "chọn", "xóa"]);
  });

  it("tell of tables that come and go", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.onAdded.add((event) => note(`thêm ${event.tableId}`));
      context.workbook.tables.onDeleted.add((event) => note(`xóa ${event.tableName}`));
      await context.sync();
    });
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("H1:I2").values = [["a", "b"], [1, 2]];
      sheet.tables.add("H1:I2", true);
      context.workbook.tables.getItem("ChiTieu").convertToRange();
      await context.sync();
    });
    await excel.host.settled();
    expect(seen).toEqual(["thêm 2", "xóa ChiTieu"]);
  });
});
