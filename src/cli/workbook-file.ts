/** Opens an .xlsx in the stand-in for Excel, lets the jobs work on it, and saves it without ever leaving half a file. */
import fs from "node:fs";
import path from "node:path";
import { startNodeExcel, type NodeExcel } from "../excel-standin/host";
import { openXlsx, saveXlsx, WorkbookFileError } from "../excel-standin/ooxml";
import { createJobs, type Jobs } from "../jobs";
import { notWritable, unusable } from "./messages";
import { readFile } from "./read-file";

export interface OpenWorkbook {
  readonly jobs: Jobs;
  /** The workbook's bytes as they stand now. */
  save(): Uint8Array;
  close(): void;
}

/** @throws CliError with one line for people when the file cannot be used */
export async function openWorkbook(file: string): Promise<OpenWorkbook> {
  const bytes = readFile(file);
  const book = (() => {
    try {
      return openXlsx(bytes);
    } catch (error) {
      throw error instanceof WorkbookFileError ? unusable(file, error.code) : error;
    }
  })();
  const excel = await startNodeExcel(book);
  return { jobs: createJobs(), save: () => savedBytes(excel), close: () => excel.close() };
}

/** The book with every formula computed: other programs trust the values a file carries. */
function savedBytes({ host, book }: NodeExcel): Uint8Array {
  host.editor.calculate();
  return saveXlsx(book);
}

/** Writes beside the target first and renames: a reader sees the old file or the new one, never a part. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    fs.writeFileSync(beside, bytes);
    fs.renameSync(beside, file);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw notWritable(file, (error as { code?: string }).code ?? "lỗi ghi tệp");
  }
}
