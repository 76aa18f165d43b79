/** Arithmetic of exact decimals: big.js's, without copying an operand first, and in one step where a machine word holds all digits. */
import Big, { type BigConstructor, type BigSource } from "big.js";
import type { Decimal } from "./types";

/** Whole numbers of so many digits, and sums of two of them, are exact in a machine word. */
const SAFE_DIGITS = 15;
const POWERS: readonly number[] = Array.from({ length: SAFE_DIGITS + 1 }, (_, n) => Number(`1e${n}`));
const BASE = 10;
const DIGIT_ZERO = 0x30;

/** What big.js would do itself. */
const plain = Big.prototype;

/** Own constructor, so that the settings of other users of big.js stay as they are, with methods of its own for the same reason. */
export const Exact: BigConstructor = Big();
Exact.DP = 40;
Exact.RM = 1;
Exact.NE = -1_000_000;
Exact.PE = 1_000_000;
Object.defineProperty(Exact, "prototype", { value: Object.create(plain) as Big });

/** Makes objects of another class, which have `s`, `e` and `c` of their own, decimals like those made here. */
export function decimalKind(prototype: object): void {
  Object.setPrototypeOf(prototype, Exact.prototype as object);
  Object.defineProperty(prototype, "constructor", { value: Exact, writable: true });
}

/** What big.js makes, without reading a text first. */
export class Digits {
  constructor(
    readonly s: number,
    readonly e: number,
    readonly c: number[],
  ) {}
}
decimalKind(Digits.prototype);

const made = (s: number, e: number, c: number[]): Decimal => new Digits(s, e, c) as object as Decimal;

/** Numbers that figures are held against all the time. */
const COMMON: ReadonlyMap<number, Decimal> = new Map([-1, ...Array.from({ length: 101 }, (_, n) => n), 1000].map((n) => [n, new Exact(n)]));

function operand(y: BigSource): Decimal {
  if (y instanceof Exact) return y;
  return (typeof y === "number" ? COMMON.get(y) : undefined) ?? new Exact(y);
}

const isZero = ({ c }: Decimal): boolean => c[0] === 0;
const isOne = ({ e, c }: Decimal): boolean => e === 0 && c.length === 1 && c[0] === 1;
/** Exponent of the last digit. */
const lastPlace = ({ c, e }: Decimal): number => e + 1 - c.length;

/** The digits as a whole number; at most `SAFE_DIGITS` of them. */
function whole({ c }: Decimal): number {
  let out = 0;
  for (const digit of c) out = out * BASE + digit;
  return out;
}

/** n·10^tens, n whole and exact. */
function fromWhole(n: number, tens: number): Decimal {
  if (n === 0) return made(1, 0, [0]);
  const text = String(Math.abs(n));
  let end = text.length;
  while (text.charCodeAt(end - 1) === DIGIT_ZERO) end--;
  const c = new Array<number>(end);
  for (let i = 0; i < end; i++) c[i] = text.charCodeAt(i) - DIGIT_ZERO;
  return made(n < 0 ? -1 : 1, tens + text.length - 1, c);
}

/** x + sign·y in one step; null where the digits are too many for that. */
function added(x: Decimal, y: Decimal, sign: 1 | -1): Decimal | null {
  if (isZero(x)) return null;
  if (isZero(y)) return x;
  const [lastX, lastY] = [lastPlace(x), lastPlace(y)];
  const last = Math.min(lastX, lastY);
  if (Math.max(x.e, y.e) - last >= SAFE_DIGITS) return null;
  const left = x.s * whole(x) * (POWERS[lastX - last] ?? 1);
  const right = y.s * whole(y) * (POWERS[lastY - last] ?? 1);
  return fromWhole(left + sign * right, last);
}

const operators = {
  abs(this: Decimal): Decimal {
    return this.s > 0 ? this : made(1, this.e, this.c);
  },
  cmp(this: Decimal, other: BigSource): -1 | 0 | 1 {
    const y = operand(other);
    if (isZero(this) || isZero(y)) return isZero(this) ? (isZero(y) ? 0 : y.s > 0 ? -1 : 1) : this.s > 0 ? 1 : -1;
    if (this.s !== y.s) return this.s > 0 ? 1 : -1;
    const more = this.s > 0 ? 1 : -1;
    const less = this.s > 0 ? -1 : 1;
    if (this.e !== y.e) return this.e > y.e ? more : less;
    const [left, right] = [this.c, y.c];
    for (let i = 0; i < left.length && i < right.length; i++) {
      const [p, q] = [left[i] ?? 0, right[i] ?? 0];
      if (p !== q) return p > q ? more : less;
    }
    return left.length === right.length ? 0 : left.length > right.length ? more : less;
  },
  plus(this: Decimal, other: BigSource): Decimal {
    const y = operand(other);
    return added(this, y, 1) ?? plain.plus.call(this, y);
  },
  minus(this: Decimal, other: BigSource): Decimal {
    const y = operand(other);
    return added(this, y, -1) ?? plain.minus.call(this, y);
  },
  times(this: Decimal, other: BigSource): Decimal {
    const y = operand(other);
    if (isZero(this) || isZero(y)) return made(this.s === y.s ? 1 : -1, 0, [0]);
    if (isOne(y)) return y.s > 0 ? this : made(-this.s, this.e, this.c);
    if (this.c.length + y.c.length > SAFE_DIGITS) return plain.times.call(this, y);
    return fromWhole(this.s * y.s * whole(this) * whole(y), lastPlace(this) + lastPlace(y));
  },
};
Object.assign(Exact.prototype, operators, { add: operators.plus, sub: operators.minus, mul: operators.times });
