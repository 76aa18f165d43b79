/** The one way in which a workbook file can fail. */

/**
 * not-xlsx: some other kind of file. encrypted: needs a password. old-xls: Excel 97–2003. truncated: cut off.
 * too-large: over the limits. hostile: made to mislead or exhaust a reader. damaged: not what the format demands.
 * no-sheet: a workbook without a worksheet.
 */
export type WorkbookFileProblem = "not-xlsx" | "encrypted" | "old-xls" | "truncated" | "too-large" | "hostile" | "damaged" | "no-sheet";

/** Every failure of `openXlsx` and `saveXlsx`; the message is technical, in English, and names the part. */
export class WorkbookFileError extends Error {
  constructor(
    readonly code: WorkbookFileProblem,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = "WorkbookFileError";
  }
}
