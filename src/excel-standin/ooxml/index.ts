/** Workbook files: an .xlsx becomes the stand-in's Book, and a Book becomes an .xlsx in which all that was not touched stays as it was. */
export { WorkbookFileError, type WorkbookFileProblem } from "./errors";
export { DEFAULT_LIMITS, type WorkbookFileLimits } from "./limits";
export { openXlsx } from "./open";
export { saveXlsx } from "./save";
