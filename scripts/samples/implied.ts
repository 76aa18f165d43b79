/** Numbers that a report only implies: from "đạt 112% kế hoạch" back to the roundest target that gives 112 %. Exact. */
import Big from "big.js";

const Exact = Big();
Exact.DP = 60;
Exact.RM = Exact.roundHalfUp;

export type Exactly = Big;

export function exactly(text: string): Exactly {
  return new Exact(text);
}

/** Decimals as typed: "58.30" → 2. */
export function decimalsOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

/** Open below, closed above, as rounding half up makes it. */
export interface Span {
  readonly above: Exactly;
  readonly upTo: Exactly;
  /** Where the report's own rounding points to. */
  readonly centre: Exactly;
}

function halfUnit(stated: string): Exactly {
  return exactly("0.5").times(exactly("10").pow(-decimalsOf(stated)));
}

/** Every base b with round(value / b × 100) = percent. Percentages of 100 say "reached": b is then not above the value. */
export function basesOfPercent(value: string, percent: string): Span {
  const [v, p, half] = [exactly(value).times(100), exactly(percent), halfUnit(percent)];
  const reached = p.eq(100);
  return { above: v.div(p.plus(half)), upTo: reached ? exactly(value) : v.div(p.minus(half)), centre: v.div(p) };
}

/** Every prior with round(value / prior × 100 − 100) = growth. */
export function basesOfGrowth(value: string, growth: string): Span {
  const percent = exactly(growth).plus(100).toFixed(decimalsOf(growth));
  const [v, p, half] = [exactly(value).times(100), exactly(percent), halfUnit(growth)];
  return { above: v.div(p.plus(half)), upTo: v.div(p.minus(half)), centre: v.div(p) };
}

/** Every base with round(value − base) = points. */
export function basesOfPoints(value: string, points: string): Span {
  const [v, p, half] = [exactly(value), exactly(points), halfUnit(points)];
  return { above: v.minus(p).minus(half), upTo: v.minus(p).plus(half), centre: v.minus(p) };
}

/** Decimals that a rounded number needs. */
const FINEST = 6;

/**
 * The number with the fewest significant digits in the span, at most `atMost`; among equals the one nearest to the centre.
 * Whole numbers only where `whole`.
 */
export function roundest(span: Span, whole: boolean, atMost?: Exactly): Exactly {
  const top = atMost !== undefined && atMost.lt(span.upTo) ? atMost : span.upTo;
  for (let exponent = 12; exponent >= (whole ? 0 : -FINEST); exponent--) {
    const step = exactly("10").pow(exponent);
    const first = span.above.div(step).round(0, Exact.roundDown).plus(1);
    const last = top.div(step).round(0, Exact.roundDown);
    if (first.gt(last)) continue;
    const nearest = span.centre.div(step).round(0, Exact.roundHalfUp);
    const chosen = nearest.lt(first) ? first : nearest.gt(last) ? last : nearest;
    return chosen.times(step);
  }
  throw new Error(`no number between ${span.above.toFixed(9)} and ${top.toFixed(9)}`);
}
