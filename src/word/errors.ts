/** The one way in which a report's file can fail. */

/**
 * not-word: a zip that is no Word document. encrypted: needs a password. old-doc: Word 97–2003. other-format: PDF, RTF,
 * or bytes that are no text. truncated: cut off. too-large: over the limits. hostile: made to mislead or exhaust a
 * reader. damaged: not what the format demands.
 */
export type ReportFileProblem = "not-word" | "encrypted" | "old-doc" | "other-format" | "truncated" | "too-large" | "hostile" | "damaged";

/** Every failure of `readDocx`, `readTextFile` and `readReportFile`; the message is technical and names the part. */
export class ReportFileError extends Error {
  override readonly name = "ReportFileError";

  constructor(
    readonly code: ReportFileProblem,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}
