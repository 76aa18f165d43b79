/** Workbooks for tests of the review: a small plan table with one wrong percentage, and helpers to edit as a person or a co-author. */
import type { NodeExcel } from "../../src/excel-standin/host";
import type { Editor, Sheet } from "../../src/excel-standin/model";
import type { Cell, TableFixture } from "./excel";

/** "Thịt hơi" is given as 96 % of its target and is 106 %: one finding, nothing else. */
export const PLAN: TableFixture = {
  name: "ChiTieu",
  sheet: "Biểu",
  title: ["BIỂU TỔNG HỢP CHỈ TIÊU NĂM 2023"],
  headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH"],
  rows: [
    ["1", "Thu ngân sách trên địa bàn", "triệu đồng", 150000, 207700, 132900, 64],
    ["2", "Sản lượng thịt hơi", "tấn", 1000, 1000, 1060, 96],
    ["3", "Sản lượng chè búp", "tấn", 480, 500, 450, 90],
  ],
};

export function sheetNamed(excel: NodeExcel, name: string): Sheet {
  const sheet = excel.book.sheets.find((s) => s.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** A person or an add-in writes one cell. */
export const write = (sheet: string, address: string, value: Cell): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

/** Values of a range as rows. */
export const valuesAt = (sheet: string, address: string): Promise<Cell[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as Cell[][];
  });

/** A co-author's edit of a cell, with its event. */
export function typed(editor: Editor, sheet: Sheet, row: number, column: number, value: Cell): void {
  editor.putCell(sheet, row, column, { value, style: 0 });
  editor.record({ kind: "cells", sheetId: sheet.id, area: { top: row, left: column, bottom: row, right: column }, type: "RangeEdited" });
}

/** The log's rows as a person sees them, without header. */
export async function logRows(): Promise<Cell[][]> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const log = tables.items.find((t) => t.name.startsWith("NhatKyRaSoat"));
    if (!log) return [];
    const body = log.getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values as Cell[][];
  });
}
