/** Reports as files: Word documents and plain text in, as lines for the check, with the way back to every place. */
export { ReportFileError } from "./errors";
export type { ReportFileProblem } from "./errors";
export { readDocx } from "./read-docx";
export { readReportFile } from "./read-report";
export { readPlainText, readTextFile } from "./read-text";
export type { FilePlace, ReportFile, Stretch, WordDocument, WordParagraph } from "./types";
