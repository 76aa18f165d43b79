/** What a formula computes with: scalars, rectangles of them, references, functions, and Excel's coercions between them. */
import type { CellError, CellValue } from "../model/types";
import type { SheetArea } from "./grid";
import { CALC, errorOf, isError, VALUE } from "./errors";
import { parseConstant } from "./input";
import type { Locale } from "./types";

/** One area, or several for a union. */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}

  /** The only area; null for a union. */
  get single(): SheetArea | null {
    return this.areas.length === 1 ? (this.areas[0] ?? null) : null;
  }
}

/** A rectangle of values, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly cells: CellValue[],
  ) {}

  /** A single row or column stretches over the other direction, as in Excel's array arithmetic; outside is #N/A. */
  at(row: number, column: number): CellValue {
    const r = this.rows === 1 ? 0 : row;
    const c = this.columns === 1 ? 0 : column;
    if (r >= this.rows || c >= this.columns) return errorOf("#N/A");
    return this.cells[r * this.columns + c] ?? null;
  }
}

/** A LAMBDA with what it saw where it was written. */
export class Lambda {
  constructor(
    readonly arity: number,
    readonly call: (args: readonly Operand[]) => Operand,
  ) {}
}

/** An argument place left empty, as in IF(A1,,2). */
export const MISSING = Symbol("missing argument");
export type Missing = typeof MISSING;

export type Operand = CellValue | Matrix | Reference | Lambda | Missing;

export type Scalar = CellValue;

/** The one value of an operand without looking at cells: the first of a matrix, null for an empty argument. */
export function firstOf(operand: Exclude<Operand, Reference>): CellValue {
  if (operand instanceof Matrix) return operand.cells[0] ?? null;
  if (operand instanceof Lambda) return CALC;
  return operand === MISSING ? null : operand;
}

const MEMO_LIMIT = 20_000;
const textNumbers = new Map<string, number | null>();

/** The number a text stands for in arithmetic ("12,5" in Vietnamese notation, else en-US, percent and dates too); null = none. */
export function numberFromText(text: string, locale: Locale): number | null {
  const key = `${locale}:${text}`;
  const known = textNumbers.get(key);
  if (known !== undefined) return known;
  if (textNumbers.size > MEMO_LIMIT) textNumbers.clear();
  let value = parseConstant(text, locale)?.value;
  if (typeof value !== "number" && locale !== "en-US") value = parseConstant(text, "en-US")?.value;
  const number = typeof value === "number" ? value : null;
  textNumbers.set(key, number);
  return number;
}

/** Excel's coercion to a number in arithmetic and scalar arguments: blank 0, TRUE 1, numeric text its number, else #VALUE!. */
export function toNumber(value: CellValue, locale: Locale): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberFromText(value, locale) ?? VALUE;
  return value;
}

/** Coercion to text: numbers as under General with up to 15 digits, TRUE/FALSE, blank "". */
export function toText(value: CellValue, locale: Locale): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value, locale);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** A number joined to text with &: 15 significant digits, exponent from 1E+20 on. */
export function numberText(value: number, locale: Locale): string {
  let text = String(Number(value.toPrecision(15)));
  const exponent = /^(-?[0-9.]+)e([+-])([0-9]+)$/.exec(text);
  if (exponent) {
    text = `${exponent[1]}E${exponent[2]}${(exponent[3] ?? "").padStart(2, "0")}`;
  } else if (Math.abs(value) >= 1e20) {
    const [mantissa, power = "0"] = value.toExponential(14).split("e+");
    text = `${Number(mantissa)}E+${power.padStart(2, "0")}`;
  }
  return locale === "vi-VN" ? text.replace(".", ",") : text;
}

/** Coercion to a condition: numbers other than 0 are true, texts TRUE/FALSE count, other texts are #VALUE!. */
export function toBoolean(value: CellValue): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    const upper = value.toUpperCase();
    return upper === "TRUE" ? true : upper === "FALSE" ? false : VALUE;
  }
  return value;
}

/** Equality at the 15 digits that Excel keeps (learn.microsoft.com, "Floating-point arithmetic may give inaccurate results in Excel"). */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const difference = Math.abs(a - b);
  if (difference > Math.abs(a) * 1e-14) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

const collator = new Intl.Collator("vi-VN", { sensitivity: "accent" });

/** Case-insensitive order of texts. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return collator.compare(a, b);
}

export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

function kind(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/**
 * Order of two values under <, =, >: numbers before texts before logicals; a blank counts as 0, "" or FALSE after its
 * partner. Errors must be dealt with before.
 */
export function compareValues(a: CellValue, b: CellValue): number {
  if (a === null && b === null) return 0;
  const x = a === null ? blankLike(b) : a;
  const y = b === null ? blankLike(a) : b;
  if (typeof x === "number" && typeof y === "number") return sameNumber(x, y) ? 0 : x - y;
  if (typeof x === "string" && typeof y === "string") return sameText(x, y) ? 0 : compareText(x, y) || (x < y ? -1 : 1);
  const byKind = kind(x) - kind(y);
  return byKind !== 0 ? byKind : Number(x === true) - Number(y === true);
}

function blankLike(partner: CellValue): CellValue {
  if (typeof partner === "string") return "";
  return typeof partner === "boolean" ? false : 0;
}

/** Whether two stored values are the same; errors by code. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}
