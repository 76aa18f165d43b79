/** The error values of a cell, one object per code. */
import type { CellError, ErrorCode } from "../model/types";

const CODES: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"];
const ALL: ReadonlyMap<string, CellError> = new Map(CODES.map((error) => [error, Object.freeze({ error })]));

export const ERROR_CODES: ReadonlySet<string> = new Set(CODES);

/** The shared error object of a code; an unknown code is #VALUE!. */
export function errorOf(code: string): CellError {
  return ALL.get(code.toUpperCase()) ?? VALUE;
}

export const VALUE: CellError = ALL.get("#VALUE!") ?? { error: "#VALUE!" };
export const DIV0 = errorOf("#DIV/0!");
export const REF = errorOf("#REF!");
export const NAME = errorOf("#NAME?");
export const NUM = errorOf("#NUM!");
export const NA = errorOf("#N/A");
export const NULL = errorOf("#NULL!");
export const CALC = errorOf("#CALC!");

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
