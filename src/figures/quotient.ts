/** Quotients to 40 decimals in linear time, worked out when somebody looks at them: of a table's thousands few are shown. */
import { cellNumberOf, decimalKind, divide, fromDigits, isZero } from "./decimal";
import type { Decimal } from "./types";

const DECIMALS = 40;
const SAFE_DIGITS = 15;
const POWERS: readonly bigint[] = Array.from({ length: 100 }, (_, n) => 10n ** BigInt(n));
const HUNDREDFOLD = 2;

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

/** A decimal like any other to those who use it; its sign, exponent and digits are worked out once, when first read. */
class Quotient {
  #worked: Decimal | null = null;

  constructor(
    private readonly a: Decimal,
    private readonly b: Decimal,
    private readonly tens: number,
    private readonly less: 0 | 100,
  ) {}

  get s(): number {
    return this.#value().s;
  }

  get e(): number {
    return this.#value().e;
  }

  get c(): number[] {
    return this.#value().c;
  }

  /** As a binary number, to tell what is far off; never to judge. */
  roughly(): number {
    return (rough(this.a) / rough(this.b)) * 10 ** this.tens - this.less;
  }

  #value(): Decimal {
    return (this.#worked ??= scaledQuotient(this.a, this.b, this.tens, BigInt(this.less) * powerOfTen(DECIMALS)));
  }
}
decimalKind(Quotient.prototype);

function rough(value: Decimal): number {
  const known = cellNumberOf(value);
  if (known !== undefined) return known;
  const { c, e, s } = value;
  let whole = 0;
  const length = Math.min(c.length, SAFE_DIGITS);
  for (let i = 0; i < length; i++) whole = whole * 10 + (c[i] ?? 0);
  return s * whole * 10 ** (e + 1 - length);
}

function lazily(a: Decimal, b: Decimal, tens: number, less: 0 | 100): Decimal {
  return isZero(b) ? divide(a, b) : (new Quotient(a, b, tens, less) as object as Decimal);
}

/** a / b as `divide` gives it: rounded to 40 decimals, halves away from zero. @throws NotANumberError where b is zero. */
export function quotient(a: Decimal, b: Decimal): Decimal {
  return lazily(a, b, 0, 0);
}

/** a / b × 100 in percent, as `quotient` rounds. @throws NotANumberError where b is zero. */
export function percentage(a: Decimal, b: Decimal): Decimal {
  return lazily(a, b, HUNDREDFOLD, 0);
}

/** `percentage` − 100: by how many percent a is more than b. @throws NotANumberError where b is zero. */
export function percentageChange(a: Decimal, b: Decimal): Decimal {
  return lazily(a, b, HUNDREDFOLD, 100);
}

/** The value as a binary number of about 15 digits: enough to tell what is far off, never to judge. */
export function roughly(value: Decimal): number {
  return value instanceof Quotient ? value.roughly() : rough(value);
}
