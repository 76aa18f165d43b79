/** Exact judgement of one figure against a target: percentages, points, growth, verdict. No rounding decides anything. */
import { compare, decimal, HUNDRED, isZero, signOf, type Decimal } from "../figures";
import { percentage } from "./quotient";
import type { Direction, Verdict } from "./types";
import { REASON } from "./words";

/** A target as bounds: a single value has low = high; a range is met anywhere inside. */
export interface Bounds {
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface Terms {
  readonly direction: Direction;
  /** Percent of target (amounts, counts, intensities) or points (rates, growth rates). */
  readonly inPoints: boolean;
  /** The figure adds up over the year. */
  readonly flow: boolean;
  /** Months elapsed, or null where the figure is final for its target: year-end, or a target of the same months. */
  readonly months: number | null;
  /** Within the year: the estimate for the whole year. */
  readonly outlook: Decimal | null;
  readonly nearlyMet: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
}

const TWELVE = decimal(12);
const NINETEEN = decimal(19);
const TWENTY = decimal(20);

function say(verdict: Verdict, reason: string): Judgement {
  return { verdict, reason };
}

/** The target nearest to the figure: its value, or the end of the range it falls short of or goes beyond. */
export function nearestBound(actual: Decimal, { low, high }: Bounds): Decimal {
  if (compare(actual, low) < 0) return low;
  return compare(actual, high) > 0 ? high : actual;
}

/** T/K × 100 in percent; null with the reason where the target is not positive or the figure negative. */
export function percentOfTarget(actual: Decimal, bounds: Bounds): { value: Decimal | null; reason: string } {
  const target = nearestBound(actual, bounds);
  if (signOf(actual) < 0) return { value: null, reason: signOf(bounds.high) > 0 ? REASON.negativeActual : REASON.negativeTarget };
  if (isZero(bounds.high)) return { value: null, reason: REASON.zeroTarget };
  if (isZero(target)) return { value: null, reason: REASON.zeroTarget };
  if (signOf(target) < 0) return { value: null, reason: REASON.negativeTarget };
  return { value: percentage(actual, target), reason: "" };
}

/** T − K in points. */
export function pointsToTarget(actual: Decimal, bounds: Bounds): Decimal {
  return actual.minus(nearestBound(actual, bounds));
}

/** T/P × 100 − 100 in percent; null with the reason where P is not positive or the sign changes. */
export function growthOf(actual: Decimal, prior: Decimal): { value: Decimal | null; reason: string } {
  if (isZero(prior)) return { value: null, reason: REASON.zeroPrior };
  if (signOf(prior) < 0) return { value: null, reason: REASON.negativePrior };
  if (signOf(actual) < 0) return { value: null, reason: REASON.signChange };
  return { value: percentage(actual, prior).minus(HUNDRED), reason: "" };
}

function judgeHigher(actual: Decimal, { low, high }: Bounds, terms: Terms): Judgement {
  if (!terms.inPoints && isZero(high)) return say("not-judged", REASON.zeroTarget);
  if (compare(actual, high) > 0) return say("exceeded", REASON.exceeded);
  if (compare(actual, low) >= 0) return say("met", compare(low, high) === 0 ? REASON.met : REASON.inRange);
  const { months, outlook } = terms;
  if (months === null) {
    const nearly = terms.nearlyMet && !terms.inPoints && signOf(low) > 0 && compare(actual.times(TWENTY), low.times(NINETEEN)) >= 0;
    return nearly ? say("nearly-met", REASON.nearly) : say("missed", REASON.missed);
  }
  if (outlook !== null && compare(outlook, low) < 0) return say("at-risk", REASON.atRisk);
  if (!terms.flow || terms.inPoints || signOf(low) <= 0) return say("not-judged", REASON.notPaced);
  if (outlook !== null) return say("on-pace", REASON.estimateReaches);
  return compare(actual.times(TWELVE), low.times(months)) >= 0 ? say("on-pace", REASON.onPace(months)) : say("behind-pace", REASON.behindPace(months));
}

function judgeLower(actual: Decimal, { low, high }: Bounds, terms: Terms): Judgement {
  const { months, outlook } = terms;
  if (months !== null && terms.flow && !terms.inPoints) {
    // A count that may still grow: below the year's ceiling in June is not yet "đạt".
    if (compare(actual, high) > 0) return say("at-risk", REASON.alreadyOver);
    if (outlook !== null) return compare(outlook, high) > 0 ? say("at-risk", REASON.atRisk) : say("on-pace", REASON.estimateReaches);
    return compare(actual.times(TWELVE), high.times(months)) <= 0 ? say("on-pace", REASON.onPace(months)) : say("behind-pace", REASON.behindPace(months));
  }
  if (compare(actual, low) < 0) return say("exceeded", REASON.exceededLower);
  if (compare(actual, high) <= 0) return say("met", compare(low, high) === 0 ? REASON.metLower : REASON.inRange);
  if (months === null) return say("missed", REASON.missedLower);
  if (outlook !== null && compare(outlook, high) > 0) return say("at-risk", REASON.atRisk);
  return say("not-judged", REASON.notPaced);
}

/** Verdict of a figure against a target (bounds are non-strict), by the table of verdicts for year-end and within the year. */
export function judge(actual: Decimal, bounds: Bounds, terms: Terms): Judgement {
  return terms.direction === "lower-is-better" ? judgeLower(actual, bounds, terms) : judgeHigher(actual, bounds, terms);
}
