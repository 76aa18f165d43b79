/** What shares say of their whole: a part over its percentage leaves an interval, and those of one whole have a stretch of it in common. */
import { compareRational, divideIntervals, meets, type RationalInterval } from "../../../figures";
import { baseInterval, intervalOf } from "../../reading/figure";
import { asWritten, type Values } from "../draft";
import type { Said } from "./said";

/** A hundredth of the whole that a share is of, in base units. */
export const impliedBy = ({ part, stated }: Said, values: Values): RationalInterval => divideIntervals(baseInterval(values(part.figure)), intervalOf(values(stated.figure)));

const later = (a: RationalInterval, b: RationalInterval): RationalInterval["low"] => (a.low === null ? b.low : b.low === null || compareRational(a.low, b.low) >= 0 ? a.low : b.low);
const sooner = (a: RationalInterval, b: RationalInterval): RationalInterval["high"] => (a.high === null ? b.high : b.high === null || compareRational(a.high, b.high) <= 0 ? a.high : b.high);

/** A hundredth of a whole, and the shares that have it in common. */
export interface Agreed {
  readonly whole: RationalInterval;
  readonly by: readonly Said[];
}

/** The whole that most of some shares have. */
export function agreedBy(shares: readonly Said[]): Agreed | null {
  let best: Agreed | null = null;
  for (const one of shares) {
    const found = shares.reduce<Agreed>((all, other) => {
      const its = impliedBy(other, asWritten);
      return other === one || !meets(all.whole, its) ? all : { whole: { low: later(all.whole, its), high: sooner(all.whole, its) }, by: [...all.by, other] };
    }, { whole: impliedBy(one, asWritten), by: [one] });
    if (best === null || found.by.length > best.by.length) best = found;
  }
  return best;
}

type End = NonNullable<RationalInterval["low"]>;
const numberOf = ({ num, den }: End): number => Number(num.toString()) / Number(den.toString());

/** The middle of an interval as a binary number; not a number where an end is open. */
export const middle = ({ low, high }: RationalInterval): number => (low === null || high === null ? NaN : (numberOf(low) + numberOf(high)) / 2);

/** The width of an interval over its middle, as a binary number. */
export const spread = (interval: RationalInterval): number => (interval.low === null || interval.high === null ? Infinity : (numberOf(interval.high) - numberOf(interval.low)) / middle(interval));
