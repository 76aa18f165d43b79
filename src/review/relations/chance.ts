/** How far one slip of the pen explains a gap: parts that only happen to be listed rarely come so close to their total. */
import { decimal, powerOfTen, sum, ZERO, type Decimal } from "../../figures";
import { baseInterval, type Figure } from "../reading/figure";
import { asWritten } from "./draft";
import { baseValue, total } from "./evidence";

/** Gaps that one wrong digit (d·10ᵏ) or two swapped digits (9·d·10ᵏ) leave, over 10ᵏ. */
const SLIPS: readonly Decimal[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 18, 27, 36, 45, 54, 63, 72, 81].map((n) => decimal(n));
const MOST_DECADES = 15;

/** Size of the steps all values are multiples of: 1.250, 800 and 350 go by fifties. */
function step(values: readonly Decimal[]): Decimal {
  const others = values.filter((v) => !v.eq(0));
  if (others.length === 0) return decimal(1);
  const finest = powerOfTen(Math.min(...others.map((v) => v.e - v.c.length + 1)));
  const coarser = [5, 2].find((n) => others.every((v) => v.mod(finest.times(n)).eq(0)));
  return coarser === undefined ? finest : finest.times(coarser);
}

/**
 * The chance that a gap between a total and unrelated figures looks like one slip, where it does; null where no single
 * slip explains it. Small values speak for a slip.
 */
export function slipChance(whole: Figure, parts: readonly Figure[]): Decimal | null {
  const added = total(parts, asWritten);
  const one = baseInterval(whole);
  if (added.low === null || added.high === null || one.low === null || one.high === null) return null;
  const [low, high] = [added.low.minus(one.high), added.high.minus(one.low)];
  const value = baseValue(whole).abs();
  if (value.eq(0)) return null;
  const steps = step([whole, ...parts].map(baseValue));
  const width = high.minus(low).gt(steps) ? high.minus(low) : steps;
  const [from, to] = low.lt(0) ? [high.times(-1), low.times(-1)] : [low, high];
  const least = from.lt(0) ? ZERO : from;
  let met = false;
  let decades = 0;
  const highest = Math.max(...[whole, ...parts].map((f) => baseValue(f).e));
  for (let k = steps.e; k <= highest && decades < MOST_DECADES; k++, decades++) {
    const unit = powerOfTen(k);
    met = met || SLIPS.some((slip) => slip.times(unit).gte(least) && slip.times(unit).lte(to));
  }
  return met ? width.times(SLIPS.length * Math.max(decades, 1)).div(value) : null;
}

/** Parts over total. */
export function shareOf(whole: Figure, parts: readonly Figure[]): Decimal | null {
  const value = baseValue(whole);
  return value.eq(0) ? null : sum(parts.map(baseValue)).div(value);
}
