/** What `soat-so check` gives: relations and findings with their places in the files. */
import type { BookSpan, CellSpan, CheckResult, Finding } from "../review";
import type { FilePlace } from "../word";

/**
 * A span in the file itself. Word: `line` is the paragraph's number, and `note` says that the offsets are in a note of
 * it. A workbook: sheet and address, offsets within a cell's text.
 */
export type FileSpan = (FilePlace & { readonly file: string }) | CellSpan;

/** A finding as the workbook's log knows it: a dismissed one is listed, but nobody has to look at it again. */
export type FileFinding = Finding<FileSpan> & { readonly state?: "open" | "dismissed" | "returned" };

export interface FileCheck {
  readonly relations: CheckResult<FileSpan>["relations"];
  readonly findings: readonly FileFinding[];
}

/** What one part of the check gives, before the parts are put together. */
export interface Part {
  readonly relations: CheckResult<BookSpan>["relations"];
  readonly findings: readonly (Finding<BookSpan> & { readonly state?: FileFinding["state"] })[];
}
