/** How far one slip of the pen explains a gap: parts that only happen to be listed rarely come so close to their total. */
import { addIntervals, decimal, exact, meets, powerOfTen, scaleInterval, sum, ZERO, type Decimal, type Interval } from "../../figures";
import { baseInterval, type Figure } from "../reading/figure";
import { asWritten } from "./draft";
import { baseValue, total } from "./evidence";
import { addsAsWritten, lesser, slipOfSum } from "./slips";

/** Gaps that one wrong digit (d·10ᵏ) or two swapped digits (9·d·10ᵏ) leave, over 10ᵏ. */
const SLIPS: readonly Decimal[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 18, 27, 36, 45, 54, 63, 72, 81].map((n) => decimal(n));
const MOST_DECADES = 15;
/** Factors that a digit, a comma or a unit set wrong leave, and what a part so many times, or its part, adds to a sum. */
const SHIFTS = [10, 1000].map((n) => ({ by: decimal(n), more: decimal(n - 1), less: decimal(1).div(n).minus(1) }));

/** Size of the steps all values are multiples of: 1.250, 800 and 350 go by fifties. */
function step(values: readonly Decimal[]): Decimal {
  const others = values.filter((v) => !v.eq(0));
  if (others.length === 0) return decimal(1);
  const finest = powerOfTen(Math.min(...others.map((v) => v.e - v.c.length + 1)));
  const coarser = [5, 2].find((n) => others.every((v) => v.mod(finest.times(n)).eq(0)));
  return coarser === undefined ? finest : finest.times(coarser);
}

/** What the parts make and what the total stands for: within their roundings, or as both are written. */
function sides(whole: Figure, parts: readonly Figure[], exactly: boolean): readonly [Interval, Interval] {
  return exactly ? [exact(sum(parts.map(baseValue))), exact(baseValue(whole))] : [total(parts, asWritten), baseInterval(whole)];
}

/**
 * The chance that a gap between a total and unrelated figures looks like one slip, where it does; null where no single
 * slip explains it. Small values speak for a slip. With `exactly` the slip must mend the sum to the last digit written.
 */
export function slipChance(whole: Figure, parts: readonly Figure[], exactly = false): Decimal | null {
  const [added, one] = sides(whole, parts, exactly);
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

/** True where ten or a thousand times, or that part of, one of the figures makes the sum right: a digit too many or lost, a comma left out, another unit. */
function shifted(whole: Figure, parts: readonly Figure[], exactly: boolean): boolean {
  const [added, one] = sides(whole, parts, exactly);
  return SHIFTS.some(({ by, more, less }) => meets(added, scaleInterval(one, by)) || meets(scaleInterval(added, by), one)
    || parts.some((part) => [more, less].some((change) => meets(addIntervals(added, exact(baseValue(part).times(change))), one))));
}

/** The same for a wrong digit, or two exchanged, that one of the figures can hold: within the roundings, or to the last digit. */
export function digitSlipChance(whole: Figure, parts: readonly Figure[]): Decimal | null {
  return lesser(
    slipOfSum(whole, parts, true) ? slipChance(whole, parts) : null,
    addsAsWritten(whole, parts) && slipOfSum(whole, parts) ? slipChance(whole, parts, true) : null,
  );
}

/** The same for one too many or lost, another unit. */
function shiftChance(whole: Figure, parts: readonly Figure[], exactly: boolean): Decimal | null {
  if (baseValue(whole).eq(0) || !shifted(whole, parts, exactly)) return null;
  const { low, high } = baseInterval(whole);
  const width = exactly || low === null || high === null || low.eq(high) ? step([whole, ...parts].map(baseValue)) : high.minus(low);
  return width.times(2 * SHIFTS.length * (parts.length + 1)).div(baseValue(whole).abs());
}

/** The same for a slip of any sort. */
export function anySlipChance(whole: Figure, parts: readonly Figure[]): Decimal | null {
  return digitSlipChance(whole, parts) ?? lesser(shiftChance(whole, parts, false), addsAsWritten(whole, parts) ? shiftChance(whole, parts, true) : null);
}

/** What a coincidence may explain at most where one of several figures is taken for the total of what follows them. */
const LIKELY_SLIP = decimal("0.5");

/** Of several that may be the total the only one that its parts miss by a slip that is no likely coincidence; null where there is none such, or more. */
export function onlyMissed<T>(candidates: readonly T[], figures: (candidate: T) => { readonly whole: Figure; readonly parts: readonly Figure[] } | null): T | null {
  const found = candidates.filter((candidate) => {
    const sum = figures(candidate);
    return sum !== null && anySlipChance(sum.whole, sum.parts)?.lte(LIKELY_SLIP) === true;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Parts over total. */
export function shareOf(whole: Figure, parts: readonly Figure[]): Decimal | null {
  const value = baseValue(whole);
  return value.eq(0) ? null : sum(parts.map(baseValue)).div(value);
}
