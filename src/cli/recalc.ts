/** `soat-so recalc`: computed columns into a copy of the workbook, and the figures as JSON. */
import { JobError } from "../jobs";
import type { RecalculateResult } from "../jobs";
import { CliError, noTable, USAGE } from "./messages";
import { reportOf } from "./report";
import { openWorkbook, writeWhole } from "./workbook-file";

export interface RecalcOptions {
  readonly input: string;
  readonly output: string | null;
  readonly json: boolean;
}

/** @returns the exit code; nothing is written unless everything succeeded */
export async function recalc({ input, output, json }: RecalcOptions): Promise<number> {
  if (output === null && !json) throw new CliError(USAGE);
  const workbook = await openWorkbook(input);
  try {
    const result = await workbook.jobs.recalculate().catch((error: unknown) => {
      throw error instanceof JobError ? new CliError(error.message) : error;
    });
    if (result.tables === 0) throw noTable(input, missing(result));
    if (output !== null) writeWhole(output, workbook.save());
    process.stdout.write(json ? `${JSON.stringify(reportOf(result), null, 1)}\n` : `${summaryLine(result)}\n`);
    return 0;
  } finally {
    workbook.close();
  }
}

/** Why the tables that are there could not be read; the first reason of each, two tables at most. */
export function missing(result: Pick<RecalculateResult, "overview">): string {
  const { unread } = result.overview;
  if (unread.length === 0) return "Trong tệp chưa có bảng (ListObject) nào: chọn biểu rồi bấm Ctrl+T trong Excel.";
  return unread
    .slice(0, 2)
    .map((t) => `Bảng «${t.name}» (trang ${t.sheet}): ${t.problems[0]?.message ?? "thiếu cột chỉ tiêu hoặc cột số liệu"}`)
    .join(" ");
}

function summaryLine(result: RecalculateResult): string {
  return `Đã tính lại ${result.indicators} chỉ tiêu trong ${result.tables} bảng, ${result.missed} không đạt hoặc khó đạt.`;
}
