/** Errors of Excel, named: from Office.js' codes to the few situations a person can act on. */

export type ExcelFailureCode =
  | "cell-editing"
  | "protected-sheet"
  | "read-only"
  | "item-gone"
  | "too-large"
  | "session-lost"
  | "not-supported"
  | "cancelled"
  | "unknown";

/** A request to Excel failed. `code` says what a person can do about it; `detail` is for a report only. */
export class ExcelFailure extends Error {
  override readonly name = "ExcelFailure";
  constructor(
    readonly code: ExcelFailureCode,
    readonly detail: string,
    /** Whether the failing request carried writes: what came before the failing action may stand in the workbook. */
    readonly whileWriting: boolean,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** Codes as documented under "Excel.ErrorCodes" and "RichApi error handling"; unknown ones stay "unknown". */
const CODES: Readonly<Record<string, ExcelFailureCode>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  CellEditMode: "cell-editing",
  AccessDenied: "protected-sheet",
  NonBlankCellOffSheet: "too-large",
  OperationCellsExceedLimit: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ItemNotFound: "item-gone",
  InvalidReference: "item-gone",
  InvalidObjectPath: "item-gone",
  InvalidBinding: "item-gone",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  Aborted: "cancelled",
  RequestAborted: "session-lost",
  ActivityLimitReached: "session-lost",
  ServiceNotAvailable: "session-lost",
  Timeout: "session-lost",
  InactiveWorkbook: "session-lost",
  Unauthenticated: "session-lost",
  Conflict: "session-lost",
  ReadOnly: "read-only",
  InvalidOperationReadOnly: "read-only",
};

/**
 * Names the failure behind whatever a batch threw.
 * @param error what was caught; an `ExcelFailure` passes through
 * @param whileWriting whether the failing request carried writes
 */
export function nameFailure(error: unknown, whileWriting: boolean): ExcelFailure {
  if (error instanceof ExcelFailure) return error;
  const { code, message, location } = describe(error);
  // Excel reports a cell being edited as a plain InvalidOperation (office-js documentation, "delayForCellEdit").
  const named = CODES[code] ?? (code === "InvalidOperation" ? "cell-editing" : "unknown");
  return new ExcelFailure(named, [code, message, location].filter(Boolean).join(" · "), whileWriting);
}

function describe(error: unknown): { code: string; message: string; location: string } {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error), location: "" };
  const record = error as { code?: unknown; message?: unknown; debugInfo?: { errorLocation?: unknown } };
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return { code: text(record.code), message: text(record.message), location: text(record.debugInfo?.errorLocation) };
}
