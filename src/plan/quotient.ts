/** Quotients to 40 decimals in linear time: big.js divides digit by digit, which thousands of rows would feel. */
import { decimal, divide, type Decimal } from "../figures";

const DECIMALS = 40;

/** Digits and exponent as whole numbers: value = coefficient × 10^−decimals. */
function whole(value: Decimal): { coefficient: bigint; decimals: number } {
  const coefficient = BigInt(value.c.join(""));
  return { coefficient: value.s < 0 ? -coefficient : coefficient, decimals: value.c.length - 1 - value.e };
}

/** a / b as `divide` gives it: rounded to 40 decimals, halves away from zero. @throws NotANumberError where b is zero. */
export function quotient(a: Decimal, b: Decimal): Decimal {
  const top = whole(a);
  const bottom = whole(b);
  if (bottom.coefficient === 0n) return divide(a, b);
  // One digit more than wanted, then rounded by hand.
  const shift = DECIMALS + 1 - top.decimals + bottom.decimals;
  const scaled = shift >= 0 ? (top.coefficient * 10n ** BigInt(shift)) / bottom.coefficient : top.coefficient / (bottom.coefficient * 10n ** BigInt(-shift));
  const rounded = (scaled + (scaled < 0n ? -5n : 5n)) / 10n;
  return decimal(`${rounded}e-${DECIMALS}`);
}
