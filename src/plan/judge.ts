/** Exact judgement of one figure against a target: percentages, points, growth, verdict. No rounding decides anything. */
import { compare, decimal, isZero, percentage, percentageChange, signOf, type Decimal } from "../figures";
import type { Bounds } from "./figure-cells";
import type { Direction, Verdict } from "./types";
import { REASON } from "./words";

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

/** The upper end of bounds; a single value is its own. */
export function upperOf({ value, upper }: Bounds): Decimal {
  return upper ?? value;
}

/** The target nearest to the figure: its value, or the end of the range it falls short of or goes beyond. */
export function nearestBound(actual: Decimal, bounds: Bounds): Decimal {
  if (bounds.upper === undefined) return bounds.value;
  if (compare(actual, bounds.value) < 0) return bounds.value;
  return compare(actual, bounds.upper) > 0 ? bounds.upper : actual;
}

/** A quotient, or null with the reason why there is none. */
export interface Ratio {
  readonly value: Decimal | null;
  readonly reason: string;
}

function none(reason: string): Ratio {
  return { value: null, reason };
}

/** T/K × 100 in percent; null with the reason where the target is not positive or the figure negative. */
export function percentOfTarget(actual: Decimal, bounds: Bounds): Ratio {
  const high = upperOf(bounds);
  if (signOf(actual) < 0) return none(signOf(high) > 0 ? REASON.negativeActual : REASON.negativeTarget);
  const target = nearestBound(actual, bounds);
  if (isZero(high) || isZero(target)) return none(REASON.zeroTarget);
  if (signOf(target) < 0) return none(REASON.negativeTarget);
  return { value: percentage(actual, target), reason: "" };
}

/** T − K in points. */
export function pointsToTarget(actual: Decimal, bounds: Bounds): Decimal {
  return actual.minus(nearestBound(actual, bounds));
}

/** T/P × 100 − 100 in percent; null with the reason where P is not positive or the sign changes. */
export function growthOf(actual: Decimal, prior: Decimal): Ratio {
  if (isZero(prior)) return none(REASON.zeroPrior);
  if (signOf(prior) < 0) return none(REASON.negativePrior);
  if (signOf(actual) < 0) return none(REASON.signChange);
  return { value: percentageChange(actual, prior), reason: "" };
}

const EXCEEDED = say("exceeded", REASON.exceeded);
const EXCEEDED_LOWER = say("exceeded", REASON.exceededLower);
const MET = say("met", REASON.met);
const MET_LOWER = say("met", REASON.metLower);
const IN_RANGE = say("met", REASON.inRange);
const NEARLY = say("nearly-met", REASON.nearly);
const MISSED = say("missed", REASON.missed);
const MISSED_LOWER = say("missed", REASON.missedLower);
const AT_RISK = say("at-risk", REASON.atRisk);
const NOT_PACED = say("not-judged", REASON.notPaced);
const ZERO_TARGET = say("not-judged", REASON.zeroTarget);
const ESTIMATE_REACHES = say("on-pace", REASON.estimateReaches);

function judgeHigher(actual: Decimal, bounds: Bounds, terms: Terms): Judgement {
  const low = bounds.value;
  const high = upperOf(bounds);
  if (!terms.inPoints && isZero(high)) return ZERO_TARGET;
  const toHigh = compare(actual, high);
  if (toHigh > 0) return EXCEEDED;
  const toLow = high === low ? toHigh : compare(actual, low);
  if (toLow >= 0) return compare(low, high) === 0 ? MET : IN_RANGE;
  const { months, outlook } = terms;
  if (months === null) {
    const nearly = terms.nearlyMet && !terms.inPoints && signOf(low) > 0 && compare(actual.times(TWENTY), low.times(NINETEEN)) >= 0;
    return nearly ? NEARLY : MISSED;
  }
  if (outlook !== null && compare(outlook, low) < 0) return AT_RISK;
  if (!terms.flow || terms.inPoints || signOf(low) <= 0) return NOT_PACED;
  if (outlook !== null) return ESTIMATE_REACHES;
  return compare(actual.times(TWELVE), low.times(months)) >= 0 ? say("on-pace", REASON.onPace(months)) : say("behind-pace", REASON.behindPace(months));
}

function judgeLower(actual: Decimal, bounds: Bounds, terms: Terms): Judgement {
  const low = bounds.value;
  const high = upperOf(bounds);
  const { months, outlook } = terms;
  if (months !== null && terms.flow && !terms.inPoints) {
    // A count that may still grow: below the year's ceiling in June is not yet "đạt".
    if (compare(actual, high) > 0) return say("at-risk", REASON.alreadyOver);
    if (outlook !== null) return compare(outlook, high) > 0 ? AT_RISK : ESTIMATE_REACHES;
    return compare(actual.times(TWELVE), high.times(months)) <= 0 ? say("on-pace", REASON.onPace(months)) : say("behind-pace", REASON.behindPace(months));
  }
  if (compare(actual, low) < 0) return EXCEEDED_LOWER;
  if (compare(actual, high) <= 0) return compare(low, high) === 0 ? MET_LOWER : IN_RANGE;
  if (months === null) return MISSED_LOWER;
  return outlook !== null && compare(outlook, high) > 0 ? AT_RISK : NOT_PACED;
}

/** Verdict of a figure against a target (bounds are non-strict), by the table of verdicts for year-end and within the year. */
export function judge(actual: Decimal, bounds: Bounds, terms: Terms): Judgement {
  return terms.direction === "lower-is-better" ? judgeLower(actual, bounds, terms) : judgeHigher(actual, bounds, terms);
}
