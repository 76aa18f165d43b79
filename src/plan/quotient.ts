/** Quotients to 40 decimals in linear time: big.js divides digit by digit, which thousands of rows would feel. */
import { divide, fromDigits, isZero, type Decimal } from "../figures";

const DECIMALS = 40;

const SAFE_DIGITS = 15;
const POWERS: readonly bigint[] = Array.from({ length: 100 }, (_, n) => 10n ** BigInt(n));

function powerOfTen(n: number): bigint {
  return POWERS[n] ?? 10n ** BigInt(n);
}

/** The digits as a whole number: value = coefficient × 10^(exponent + 1 − number of digits). */
function coefficient({ c, s }: Decimal): bigint {
  if (c.length > SAFE_DIGITS) return BigInt(c.join("")) * BigInt(s);
  let whole = 0;
  for (const digit of c) whole = whole * 10 + digit;
  return BigInt(s * whole);
}

/** (a × 10^tens / b) − less, rounded to 40 decimals, halves away from zero. */
function scaledQuotient(a: Decimal, b: Decimal, tens: number, less: bigint): Decimal {
  const top = coefficient(a);
  const bottom = coefficient(b);
  // One digit more than wanted, then rounded by hand.
  const shift = DECIMALS + 1 + tens + (a.e + 1 - a.c.length) - (b.e + 1 - b.c.length);
  const scaled = shift >= 0 ? (top * powerOfTen(shift)) / bottom : top / (bottom * powerOfTen(-shift));
  const rounded = (scaled + (scaled < 0n ? -5n : 5n)) / 10n - less;
  return rounded < 0n ? fromDigits(-1, String(-rounded), DECIMALS) : fromDigits(1, String(rounded), DECIMALS);
}

const WHOLE = 100n * 10n ** BigInt(DECIMALS);

/** a / b as `divide` gives it: rounded to 40 decimals, halves away from zero. @throws NotANumberError where b is zero. */
export function quotient(a: Decimal, b: Decimal): Decimal {
  return isZero(b) ? divide(a, b) : scaledQuotient(a, b, 0, 0n);
}

/** a / b × 100 in percent, as `quotient` rounds. @throws NotANumberError where b is zero. */
export function percentage(a: Decimal, b: Decimal): Decimal {
  return isZero(b) ? divide(a, b) : scaledQuotient(a, b, 2, 0n);
}

/** `percentage` − 100: by how many percent a is more than b. @throws NotANumberError where b is zero. */
export function percentageChange(a: Decimal, b: Decimal): Decimal {
  return isZero(b) ? divide(a, b) : scaledQuotient(a, b, 2, WHOLE);
}
