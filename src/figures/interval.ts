/** Intervals behind displayed figures, and exact arithmetic on them: no rounding enters a judgement. */
import { decimal, HUNDRED, isZero, ONE, powerOfTen, shiftTens, signOf, ZERO } from "./decimal";
import { compareProducts } from "./product";
import type { Decimal, Hedge, Interval } from "./types";

/** An exact fraction of decimals; `den` is above zero. */
export interface Rational {
  readonly num: Decimal;
  readonly den: Decimal;
}

/** An interval with fractional ends, the result of a division; null = unbounded. */
export interface RationalInterval {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly openLow?: boolean;
  readonly openHigh?: boolean;
}

/** Either kind; every predicate here takes both. */
export type AnyInterval = Interval | RationalInterval;

/** A hundred is ten to this power. */
const CENT_TENS = 2;
const MINUS_HUNDRED = decimal(-100);
const HALF_DIGIT = decimal(5);
export const EVERYTHING: Interval = { low: null, high: null };

/** The one value, nothing beside it: counts of whole things, stored cell values. */
export function exact(value: Decimal): Interval {
  return { low: value, high: value };
}

/** A figure shown with `decimals` decimals: [v − ½·10⁻ᵈ, v + ½·10⁻ᵈ]. */
export function displayed(value: Decimal, decimals: number): Interval {
  const half = shiftTens(HALF_DIGIT, -decimals - 1);
  return { low: value.minus(half), high: value.plus(half) };
}

/** Size of one unit of the last digit that is not zero: 1.200 → 100, 4,5 → 0,1; zero itself → 10⁻ᵈ. */
export function lastDigitUnit(value: Decimal, decimals: number): Decimal {
  if (value.eq(0)) return powerOfTen(-decimals);
  return powerOfTen(value.e - value.c.length + 1);
}

/**
 * A figure with a softening word: "khoảng" ±1 unit of its last non-zero digit, "trên, hơn" (x, x + unit],
 * "gần" [x − unit, x). Without a hedge as `displayed`.
 */
export function hedged(value: Decimal, decimals: number, hedge: Hedge | null): Interval {
  if (hedge === null) return displayed(value, decimals);
  const unit = lastDigitUnit(value, decimals);
  switch (hedge) {
    case "about":
      return { low: value.minus(unit), high: value.plus(unit) };
    case "more-than":
      return { low: value, high: value.plus(unit), openLow: true };
    case "nearly":
      return { low: value.minus(unit), high: value, openHigh: true };
  }
}

function rational(x: Decimal | Rational): Rational {
  return "num" in x ? x : { num: x, den: ONE };
}

/** Compares two fractions exactly, by cross-multiplication. */
export function compareRational(a: Rational, b: Rational): -1 | 0 | 1 {
  return compareProducts(a.num, b.den, b.num, a.den);
}

/** True where the two have a value in common. */
export function meets(a: AnyInterval, b: AnyInterval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** True where a's high end is not below b's low end. */
function reaches(a: AnyInterval, b: AnyInterval): boolean {
  if (a.high === null || b.low === null) return true;
  const order = compareRational(rational(a.high), rational(b.low));
  return order > 0 || (order === 0 && a.openHigh !== true && b.openLow !== true);
}

/** True where every value of a is below every value of b. */
export function isBelow(a: AnyInterval, b: AnyInterval): boolean {
  return !reaches(a, b);
}

/** True where the value lies inside. */
export function contains(interval: AnyInterval, value: Decimal | Rational): boolean {
  const point = rational(value);
  return meets(interval, { low: point, high: point });
}

function bound(a: Decimal | null, b: Decimal | null, combine: (a: Decimal, b: Decimal) => Decimal): Decimal | null {
  return a === null || b === null ? null : combine(a, b);
}

function interval(low: Decimal | null, high: Decimal | null, openLow: boolean, openHigh: boolean): Interval {
  return { low, high, ...(openLow ? { openLow } : {}), ...(openHigh ? { openHigh } : {}) };
}

/** All sums of a value of a and a value of b. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return interval(
    bound(a.low, b.low, (x, y) => x.plus(y)),
    bound(a.high, b.high, (x, y) => x.plus(y)),
    (a.openLow ?? false) || (b.openLow ?? false),
    (a.openHigh ?? false) || (b.openHigh ?? false),
  );
}

/** The interval of −x. */
export function negateInterval(a: Interval): Interval {
  return interval(a.high?.times(-1) ?? null, a.low?.times(-1) ?? null, a.openHigh ?? false, a.openLow ?? false);
}

/** All differences of a value of a and a value of b. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b));
}

/** The interval of |x|. */
export function absoluteInterval(a: Interval): Interval {
  if (a.low !== null && a.low.gte(0)) return a;
  if (a.high !== null && a.high.lte(0)) return negateInterval(a);
  const flipped = negateInterval(a);
  const high = a.high === null || flipped.high === null ? null : a.high.gt(flipped.high) ? a.high : flipped.high;
  return { low: ZERO, high };
}

/** Every value times a factor. */
export function scaleInterval(a: Interval, factor: Decimal): Interval {
  const scaled = interval(
    a.low?.times(factor.abs()) ?? null,
    a.high?.times(factor.abs()) ?? null,
    a.openLow ?? false,
    a.openHigh ?? false,
  );
  return factor.lt(0) ? negateInterval(scaled) : scaled;
}

interface End {
  readonly value: Rational;
  readonly open: boolean;
}

function extreme(ends: readonly End[], wanted: -1 | 1): End | null {
  let best: End | null = null;
  for (const end of ends) {
    const order = best === null ? wanted : compareRational(end.value, best.value);
    if (order === wanted) best = end;
    else if (order === 0 && best?.open === true && !end.open) best = end;
  }
  return best;
}

interface Corner {
  readonly value: Decimal;
  readonly open: boolean;
}

function corners(a: Interval): readonly Corner[] | null {
  if (a.low === null || a.high === null) return null;
  return [
    { value: a.low, open: a.openLow ?? false },
    { value: a.high, open: a.openHigh ?? false },
  ];
}

/** All products; unbounded factors give an unbounded product. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const [as, bs] = [corners(a), corners(b)];
  if (as === null || bs === null) return EVERYTHING;
  const ends = as.flatMap((x) =>
    bs.map((y): End => {
      const product = x.value.times(y.value);
      // A closed zero on either side reaches the product whatever the other end is.
      const closedZero = (x.value.eq(0) && !x.open) || (y.value.eq(0) && !y.open);
      return { value: rational(product), open: !closedZero && (x.open || y.open) };
    }),
  );
  const low = extreme(ends, -1);
  const high = extreme(ends, 1);
  return interval(low?.value.num ?? null, high?.value.num ?? null, low?.open ?? false, high?.open ?? false);
}

interface ClosedInterval {
  readonly low: Decimal;
  readonly high: Decimal;
}

function isClosed(a: Interval): a is Interval & ClosedInterval {
  return a.low !== null && a.high !== null && a.openLow !== true && a.openHigh !== true;
}

const turned = (value: Decimal, sign: number): Decimal => (sign > 0 || isZero(value) ? value : value.times(-1));

/** With both ends in, the signs alone say which corners are the ends of the quotient; b is above or below zero. */
function divideClosed(a: ClosedInterval, b: ClosedInterval): RationalInterval {
  const sign = signOf(b.low);
  // Divisor above zero, the dividend turned with it.
  const [low, high] = sign > 0 ? [a.low, a.high] : [turned(a.high, sign), turned(a.low, sign)];
  const [near, far] = sign > 0 ? [b.low, b.high] : [turned(b.high, sign), turned(b.low, sign)];
  return {
    low: { num: low, den: signOf(low) < 0 ? near : far },
    high: { num: high, den: signOf(high) < 0 ? far : near },
  };
}

/** All quotients, with exact fractional ends; everything where the divisor can be zero or an end is missing. */
export function divideIntervals(a: Interval, b: Interval): RationalInterval {
  const [as, bs] = [corners(a), corners(b)];
  if (as === null || bs === null) return { low: null, high: null };
  if (b.low !== null && b.high !== null && signOf(b.low) <= 0 && signOf(b.high) >= 0) return { low: null, high: null };
  if (isClosed(a) && isClosed(b)) return divideClosed(a, b);
  const ends = as.flatMap((x) =>
    bs.map((y): End => {
      const sign = y.value.lt(0) ? -1 : 1;
      return {
        value: { num: x.value.times(sign), den: y.value.times(sign) },
        open: x.open || (y.open && !x.value.eq(0)),
      };
    }),
  );
  const low = extreme(ends, -1);
  const high = extreme(ends, 1);
  return {
    low: low?.value ?? null,
    high: high?.value ?? null,
    ...(low?.open === true ? { openLow: true } : {}),
    ...(high?.open === true ? { openHigh: true } : {}),
  };
}

/** A rational interval times `factor` plus `shift`; factor above zero. Growth in percent: (a/b)·100 − 100. */
export function shiftScale(a: RationalInterval, factor: Decimal, shift: Decimal): RationalInterval {
  const move = (r: Rational | null): Rational | null =>
    r === null ? null : { num: plusShare(factor === HUNDRED ? shiftTens(r.num, CENT_TENS) : r.num.times(factor), shift, r.den), den: r.den };
  return { ...a, low: move(a.low), high: move(a.high) };
}

function plusShare(num: Decimal, shift: Decimal, den: Decimal): Decimal {
  if (isZero(shift)) return num;
  return shift === MINUS_HUNDRED ? num.minus(shiftTens(den, CENT_TENS)) : num.plus(shift.times(den));
}

/** a/b in percent. */
export function percentOf(a: Interval, b: Interval): RationalInterval {
  return shiftScale(divideIntervals(a, b), HUNDRED, ZERO);
}

/** Growth from b to a in percent: a/b × 100 − 100. */
export function growthPercent(a: Interval, b: Interval): RationalInterval {
  return shiftScale(divideIntervals(a, b), HUNDRED, MINUS_HUNDRED);
}

/**
 * The whole numbers k with k/whole × 100 inside a stated percentage (78,6 % of 28 → 22 … 22); null where there is none,
 * that is, where no count can give this percentage.
 */
export function countsForPercent(percent: Interval, whole: Decimal): { readonly least: Decimal; readonly most: Decimal } | null {
  if (percent.low === null || percent.high === null || whole.lte(0)) return null;
  const lowCount = percent.low.times(whole).times("0.01");
  const highCount = percent.high.times(whole).times("0.01");
  let least = lowCount.round(0, 0);
  if (least.lt(lowCount) || (percent.openLow === true && least.eq(lowCount))) least = least.plus(1);
  let most = highCount.round(0, 0);
  if (most.gt(highCount) || (percent.openHigh === true && most.eq(highCount))) most = most.minus(1);
  return least.gt(most) ? null : { least, most };
}

/** A displayed figure may also have been cut instead of rounded: [v, v + 10⁻ᵈ) away from zero. */
export function truncated(value: Decimal, decimals: number): Interval {
  const unit = powerOfTen(-decimals);
  return value.lt(0)
    ? { low: value.minus(unit), high: value, openLow: true }
    : { low: value, high: value.plus(unit), openHigh: true };
}

