/** The one error of the model: what Excel would refuse, with the code Office.js reports for it. */

/** Codes of Excel.ErrorCodes and of the request itself that the stand-in answers with. */
export type RefusalCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

/** Excel refuses an operation. `code` is what an add-in sees in `OfficeExtension.Error.code`. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

export const invalid = (message: string): Refusal => new Refusal("InvalidArgument", message);
export const notFound = (what: string): Refusal => new Refusal("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
