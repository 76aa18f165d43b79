/** A small workbook of indicators in the stand-in, and what a failing batch says. */
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../../../src/excel-standin/host";
import { createBook } from "../../../src/excel-standin/model";

export const SHEET = "Biểu 1";
export const HEADERS = ["Chỉ tiêu", "Kế hoạch", "Thực hiện"];
export const ROWS = [
  ["Thu ngân sách", 204.9, 132.9],
  ["Số hộ nghèo", 120, 95],
  ["Tỷ lệ che phủ rừng", 42.5, 42.8],
];

/** A book with one table ChiTieu in A1:C4 of "Biểu 1"; the log starts empty. */
export async function openIndicators(options: NodeExcelOptions = {}): Promise<NodeExcel> {
  const excel = await startNodeExcel(createBook([SHEET]), options);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("A1:C4").values = [HEADERS, ...ROWS];
    sheet.tables.add("A1:C4", true).name = "ChiTieu";
    await context.sync();
  });
  await excel.host.settled();
  excel.host.log.clear();
  return excel;
}

export interface Failure {
  readonly code: string;
  readonly location: string | undefined;
  readonly message: string;
}

/** What a batch fails with; fails itself where the batch passes. */
export async function failure(excel: NodeExcel, batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<Failure> {
  try {
    await excel.Excel.run(async (context) => {
      await batch(context, context.workbook.worksheets.getItem(SHEET));
      await context.sync();
    });
  } catch (error) {
    const { code, message, debugInfo } = error as { code: string; message: string; debugInfo?: { errorLocation?: string } };
    return { code, message, location: debugInfo?.errorLocation };
  }
  throw new Error("The batch passed.");
}

/** Runs a batch on the sheet and answers its result. */
export const onSheet = <T>(excel: NodeExcel, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run((context) => batch(context.workbook.worksheets.getItem(SHEET), context));

/** Values of an address of "Biểu 1", as an add-in reads them. */
export const valuesAt = (excel: NodeExcel, address: string): Promise<unknown[][]> =>
  onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
