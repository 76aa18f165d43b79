/** Exact decimals: making, comparing, dividing and rounding them without binary floats. */
import Big from "big.js";
import type { Decimal } from "./types";

/** Characters of a number's shortest form within which it has no more than the 15 digits that Excel keeps. */
const SHORT = 15;
const MINUS = 0x2d;
const POINT = 0x2e;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

/** Own constructor, so that the settings of other users of big.js stay as they are. */
const Exact = Big();
Exact.DP = 40;
Exact.RM = 1;
Exact.NE = -1_000_000;
Exact.PE = 1_000_000;
/** `eq`, `lt` and the like ask `cmp`, which would copy what it compares with. */
Exact.prototype = Object.assign(Object.create(Exact.prototype as object) as Decimal, {
  cmp(this: Decimal, other: string | number | Decimal): -1 | 0 | 1 {
    return compare(this, typeof other === "object" ? other : decimal(other));
  },
});

/** Makes objects of another class, which have `s`, `e` and `c` of their own, decimals like those made here. */
export function decimalKind(prototype: object): void {
  Object.setPrototypeOf(prototype, Exact.prototype as object);
  Object.defineProperty(prototype, "constructor", { value: Exact, writable: true });
}

/** What big.js makes, without reading a text first. */
class Digits {
  constructor(
    readonly s: number,
    readonly e: number,
    readonly c: number[],
  ) {}
}
decimalKind(Digits.prototype);

/**
 * A cell's number whose shortest form is plain digits, at most 15 of them. Its digits are written out when somebody first works with them: most of a table's
 * thousands are only compared, which their binary numbers do exactly (of two such numbers the one with the greater
 * shortest form is the greater).
 */
class CellNumber {
  #digits: Decimal | null = null;

  constructor(readonly number: number) {}

  get s(): number {
    return this.#written().s;
  }

  get e(): number {
    return this.#written().e;
  }

  get c(): number[] {
    return this.#written().c;
  }

  #written(): Decimal {
    return (this.#digits ??= fromPlain(String(this.number), 0) as Decimal);
  }
}
decimalKind(CellNumber.prototype);

/** 0 to 100: decimals are never changed once made, so that one of each will do. */
const SMALL: readonly Decimal[] = Array.from({ length: 101 }, (_, n) => new CellNumber(n) as object as Decimal);

/** The number of a value that is one cell's, undefined for all others: exact to compare by, not to reckon with. */
export function cellNumberOf(value: Decimal): number | undefined {
  return value instanceof CellNumber ? value.number : undefined;
}

/** Raised when something that is no finite decimal number is turned into one. */
export class NotANumberError extends Error {
  constructor(readonly input: unknown) {
    super(`not a finite decimal number: ${String(input).slice(0, 60)}`);
    this.name = "NotANumberError";
  }
}

/**
 * An exact decimal. A JS number is taken by its form with 15 significant digits, as Excel shows and compares it
 * (0.1 + 0.2 is 0.3). A string is plain digits with "." for decimals.
 * @throws NotANumberError for NaN, infinities and strings that are no number.
 */
export function decimal(x: string | number | Decimal): Decimal {
  if (typeof x === "number") return SMALL[x] ?? fromNumber(x, 0);
  try {
    return new Exact(x);
  } catch {
    throw new NotANumberError(x);
  }
}

/** x × 100, for ratios shown as percent. @throws NotANumberError for NaN and infinities. */
export function hundredfold(x: number): Decimal {
  return fromNumber(x, 2);
}

/** The shortest form of a number with no more than 15 digits and no exponent ("-12.5"); null for all others. */
export function plainDigits(x: number): string | null {
  const shortest = String(x);
  return shortest.length <= SHORT && !shortest.includes("e") ? shortest : null;
}

/** x × 10^tens. */
function fromNumber(x: number, tens: number): Decimal {
  if (!Number.isFinite(x)) throw new NotANumberError(x);
  // Where there is such a form, it is the same number with fewer zeros to read.
  const short = plainDigits(x);
  if (short !== null && tens === 0) return new CellNumber(x) as object as Decimal;
  const text = short ?? x.toPrecision(15);
  return fromPlain(text, tens) ?? new Exact(text).times(new Exact(`1e${tens}`));
}

/** Reads "-12.5" without a pattern to match; null for other forms ("1e21"). */
function fromPlain(text: string, tens: number): Decimal | null {
  const sign = text.charCodeAt(0) === MINUS ? -1 : 1;
  let mark = -1;
  for (let i = sign < 0 ? 1 : 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === POINT) mark = i;
    else if (code < DIGIT_ZERO || code > DIGIT_NINE) return null;
  }
  const digits = mark < 0 ? (sign < 0 ? text.slice(1) : text) : text.slice(sign < 0 ? 1 : 0, mark) + text.slice(mark + 1);
  return fromDigits(sign, digits, (mark < 0 ? 0 : text.length - 1 - mark) - tens);
}

/** digits × 10^−decimals, from plain digits without sign: what `decimal` makes of the same, without looking for a mark. */
export function fromDigits(sign: 1 | -1, digits: string, decimals: number): Decimal {
  let first = 0;
  let end = digits.length;
  while (first < end && digits.charCodeAt(first) === DIGIT_ZERO) first++;
  while (end > first && digits.charCodeAt(end - 1) === DIGIT_ZERO) end--;
  if (first === end) return new Exact(ZERO);
  const c = new Array<number>(end - first);
  for (let i = first; i < end; i++) c[i - first] = digits.charCodeAt(i) - DIGIT_ZERO;
  return new Digits(sign, digits.length - first - 1 - decimals, c) as object as Decimal;
}

export const ZERO: Decimal = new Exact(0);
export const ONE: Decimal = decimal(1);
export const HUNDRED: Decimal = decimal(100);

/** a / b, exact where 40 decimals are enough, else rounded there. @throws NotANumberError where b is zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (isZero(b)) throw new NotANumberError("division by zero");
  return decimal(a).div(b);
}

/** True for zero, whatever its sign. */
export function isZero(value: Decimal): boolean {
  return value instanceof CellNumber ? value.number === 0 : value.c[0] === 0;
}

/** -1, 0 or 1 as the value is negative, zero or positive. */
export function signOf(value: Decimal): -1 | 0 | 1 {
  return isZero(value) ? 0 : (value instanceof CellNumber ? value.number : value.s) < 0 ? -1 : 1;
}

/** -1, 0 or 1 as a is smaller than, equal to or greater than b. Compares the digits in place: big.js copies a number for each comparison. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a instanceof CellNumber && b instanceof CellNumber) return a.number === b.number ? 0 : a.number > b.number ? 1 : -1;
  const sign = signOf(a);
  if (sign !== signOf(b)) return sign > signOf(b) ? 1 : -1;
  if (sign === 0) return 0;
  return sign > 0 ? compareDigits(a, b) : compareDigits(b, a);
}

function compareDigits(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.e !== b.e) return a.e > b.e ? 1 : -1;
  const length = Math.min(a.c.length, b.c.length);
  for (let i = 0; i < length; i++) {
    const left = a.c[i] ?? 0;
    const right = b.c[i] ?? 0;
    if (left !== right) return left > right ? 1 : -1;
  }
  return a.c.length === b.c.length ? 0 : a.c.length > b.c.length ? 1 : -1;
}

/** Exact sum; zero for an empty list. */
export function sum(list: readonly Decimal[]): Decimal {
  return list.reduce((total, item) => total.plus(item), ZERO);
}

/** Rounded to `decimals` places, halves away from zero, as Excel's ROUND. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return decimalsOf(value) <= decimals ? value : decimal(value).round(decimals, 1);
}

/** Decimals are never changed once made, so that one of each will do. */
const POWERS = new Map<number, Decimal>();
const KEPT_POWERS = 40;

/** 10 to the power n, n may be negative. */
export function powerOfTen(n: number): Decimal {
  const known = POWERS.get(n);
  if (known !== undefined) return known;
  const power = decimal(`1e${n}`);
  if (Math.abs(n) <= KEPT_POWERS) POWERS.set(n, power);
  return power;
}

/** value × 10^n without multiplying: the same digits in other places. */
export function shiftTens(value: Decimal, n: number): Decimal {
  return isZero(value) ? value : (new Digits(value.s, value.e + n, value.c) as object as Decimal);
}

/** Decimals that the value itself needs: 12.50 → 1. */
export function decimalsOf(value: Decimal): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

/** True for numbers without a fractional part. */
export function isInteger(value: Decimal): boolean {
  return decimalsOf(value) === 0;
}
