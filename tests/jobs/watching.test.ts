import type { NodeExcel } from "../../src/excel-standin/host";
import { createJobs } from "../../src/jobs";
import { openTables, type TableFixture } from "../support/excel";

const TABLE: TableFixture = { name: "ChiTieu", headers: ["Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"], rows: [["Thịt hơi", "tấn", 1000, 1060], ["Chè búp", "tấn", 500, 450]] };

async function watched() {
  const excel = await openTables([TABLE]);
  const jobs = createJobs();
  await jobs.overview();
  let heard = 0;
  const stop = jobs.onChanged(() => {
    heard += 1;
  });
  await excel.host.settled();
  return { excel, jobs, stop, heard: () => heard };
}

/** Until no handler asks Excel anything more. */
async function quiet(excel: NodeExcel): Promise<void> {
  for (let before = -1; before !== excel.host.log.requests.length; ) {
    before = excel.host.log.requests.length;
    await excel.host.settled();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("watching the workbook", () => {
  test("the add-in's own writes are no news", async () => {
    const { excel, jobs, heard } = await watched();
    await jobs.recalculate();
    await excel.host.settled();
    expect(heard()).toBe(0);
  });

  test("a co-author's edit is told, until one stops listening", async () => {
    const { excel, stop, heard } = await watched();
    const edit = (value: number) =>
      excel.host.coauthor((editor) => {
        const sheet = editor.book.sheets.find((s) => s.tables.length > 0);
        if (!sheet) throw new Error("the table has a sheet");
        editor.putCell(sheet, 1, 3, { value, style: 0 });
        editor.record({ kind: "cells", sheetId: sheet.id, area: { top: 1, left: 3, bottom: 1, right: 3 }, type: "RangeEdited" });
      });
    await edit(1);
    await excel.host.settled();
    expect(heard()).toBe(1);
    stop();
    await quiet(excel);
    await edit(2);
    await excel.host.settled();
    expect(heard()).toBe(1);
  });

  test("the selected row is told with its table, and nothing outside", async () => {
    const { excel, jobs } = await watched();
    const rows: unknown[] = [];
    jobs.onSelection((at) => rows.push(at));
    await excel.host.settled();
    const select = (address: string) =>
      Excel.run(async (context) => {
        const { worksheet } = context.workbook.tables.getItem("ChiTieu");
        worksheet.activate();
        worksheet.getRange(address).select();
        await context.sync();
      });
    await select("B3");
    await excel.host.settled();
    await select("F20");
    await quiet(excel);
    expect(rows).toContainEqual({ table: "ChiTieu", row: 1 });
    expect(rows.at(-1)).toBeNull();
  });
});
