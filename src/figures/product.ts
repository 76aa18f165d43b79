/** Products compared exactly without being written out: with few digits they are whole numbers that a machine word holds. */
import { signOf } from "./decimal";
import type { Decimal } from "./types";

/** Whole numbers of so many digits are exact in a machine word. */
const SAFE_DIGITS = 15;
const POWERS: readonly number[] = Array.from({ length: SAFE_DIGITS + 1 }, (_, n) => Number(`1e${n}`));

/** The digits as a whole number; at most `SAFE_DIGITS` of them. */
function whole({ c }: Decimal): number {
  let out = 0;
  for (const digit of c) out = out * 10 + digit;
  return out;
}

/** Exponent of the last digit. */
const lastPlace = ({ c, e }: Decimal): number => e + 1 - c.length;

const asBigInt = (x: Decimal, y: Decimal, tens: number): bigint => BigInt(x.c.join("")) * BigInt(y.c.join("")) * 10n ** BigInt(tens);

/** |a·b| beside |c·d|, none of them zero. */
function compareSizes(a: Decimal, b: Decimal, c: Decimal, d: Decimal): -1 | 0 | 1 {
  // A product has as many digits before the point as its factors together, or one more.
  const lead = a.e + b.e - c.e - d.e;
  if (lead >= 2) return 1;
  if (lead <= -2) return -1;
  const tens = lastPlace(a) + lastPlace(b) - lastPlace(c) - lastPlace(d);
  const left = a.c.length + b.c.length + Math.max(0, tens);
  const right = c.c.length + d.c.length + Math.max(0, -tens);
  if (left <= SAFE_DIGITS && right <= SAFE_DIGITS) {
    const x = whole(a) * whole(b) * (POWERS[Math.max(0, tens)] ?? 1);
    const y = whole(c) * whole(d) * (POWERS[Math.max(0, -tens)] ?? 1);
    return x === y ? 0 : x > y ? 1 : -1;
  }
  const x = asBigInt(a, b, Math.max(0, tens));
  const y = asBigInt(c, d, Math.max(0, -tens));
  return x === y ? 0 : x > y ? 1 : -1;
}

/** -1, 0 or 1 as a·b is smaller than, equal to or greater than c·d. */
export function compareProducts(a: Decimal, b: Decimal, c: Decimal, d: Decimal): -1 | 0 | 1 {
  const sign = signOf(a) * signOf(b);
  const other = signOf(c) * signOf(d);
  if (sign !== other) return sign > other ? 1 : -1;
  if (sign === 0) return 0;
  return sign > 0 ? compareSizes(a, b, c, d) : compareSizes(c, d, a, b);
}
