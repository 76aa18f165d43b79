/** Intervals behind displayed figures: their ends, their arithmetic, and that no true value ever falls outside. */
import fc from "fast-check";
import {
  absoluteInterval, addIntervals, contains, countsForPercent, decimal, displayed, divideIntervals, exact, growthPercent, hedged,
  isBelow, meets, multiplyIntervals, negateInterval, percentOf, roundHalfUp, scaleInterval, subtractIntervals, truncated,
  type Decimal, type Interval,
} from "../../src/figures";
import { anyDecimal } from "./arbitraries";

const d = decimal;
const ends = (i: Interval): string => `${i.low?.toFixed() ?? "-∞"}…${i.high?.toFixed() ?? "∞"}`;

test("a figure stands for half a unit of its last digit to both sides", () => {
  expect(ends(displayed(d(28), 0))).toBe("27.5…28.5");
  expect(ends(displayed(d("28.0"), 1))).toBe("27.95…28.05");
  expect(ends(displayed(d(-3), 0))).toBe("-3.5…-2.5");
});

test("hedges move or widen by one unit of the last digit that is not zero", () => {
  expect(ends(hedged(d(1200), 0, "about"))).toBe("1100…1300");
  expect(ends(hedged(d("4.5"), 1, "about"))).toBe("4.4…4.6");
  const more = hedged(d(300), 0, "more-than");
  expect([ends(more), contains(more, d(300)), contains(more, d(400))]).toEqual(["300…400", false, true]);
  const nearly = hedged(d(40), 0, "nearly");
  expect([ends(nearly), contains(nearly, d(40)), contains(nearly, d(30))]).toEqual(["30…40", false, true]);
});

test("intervals that touch meet, unless an end is excluded", () => {
  expect(meets(displayed(d(1), 0), displayed(d(2), 0))).toBe(true);
  expect(meets(displayed(d(1), 0), displayed(d("2.1"), 1))).toBe(false);
  expect(meets(hedged(d(40), 0, "nearly"), exact(d(40)))).toBe(false);
  expect(isBelow(displayed(d(1), 0), displayed(d(3), 0))).toBe(true);
});

test("22 of 28 is 78,6 % and 19 of 28 is not", () => {
  expect(meets(percentOf(exact(d(22)), exact(d(28))), displayed(d("78.6"), 1))).toBe(true);
  expect(meets(percentOf(exact(d(19)), exact(d(28))), displayed(d("78.6"), 1))).toBe(false);
});

test("growth of rounded figures covers what their unrounded values may give", () => {
  const growth = growthPercent(displayed(d(4148), 0), displayed(d(3457), 0));
  expect(meets(growth, displayed(d(20), 0))).toBe(true);
  expect(meets(growth, displayed(d(21), 0))).toBe(false);
});

test("a third is compared without rounding", () => {
  const third = divideIntervals(exact(d(1)), exact(d(3)));
  expect(contains(third, d("0.3333333333333333333333333333333333333333333"))).toBe(false);
  expect(contains(third, { num: d(2), den: d(6) })).toBe(true);
});

test("a divisor that may be zero gives no bound at all", () => {
  expect(divideIntervals(exact(d(5)), displayed(d(0), 0))).toEqual({ low: null, high: null });
});

test("a stated percentage of a known count names the counts that give it, or none", () => {
  const of28 = countsForPercent(displayed(d("78.6"), 1), d(28));
  expect([of28?.least.toFixed(), of28?.most.toFixed()]).toEqual(["22", "22"]);
  expect(countsForPercent(displayed(d("80.1"), 1), d(28))).toBeNull();
  expect(countsForPercent(displayed(d(50), 0), d(0))).toBeNull();
});

test("a truncated figure hides up to one unit away from zero", () => {
  expect(contains(truncated(d("36.1"), 1), d("36.19"))).toBe(true);
  expect(contains(truncated(d("36.1"), 1), d("36.2"))).toBe(false);
  expect(contains(truncated(d("-3.8"), 1), d("-3.89"))).toBe(true);
});

describe("soundness: what is computed from true values lies in the interval of the displayed ones", () => {
  const shown = fc.tuple(anyDecimal, fc.integer({ min: 0, max: 3 })).map(([truth, decimals]) => ({
    truth,
    interval: displayed(roundHalfUp(truth, decimals), decimals),
  }));
  type Shown = { truth: Decimal; interval: Interval };
  const law = (
    onTruth: (a: Decimal, b: Decimal) => Decimal,
    onIntervals: (a: Interval, b: Interval) => Interval,
  ): void => {
    fc.assert(
      fc.property(shown, shown, (a: Shown, b: Shown) =>
        contains(onIntervals(a.interval, b.interval), onTruth(a.truth, b.truth)),
      ),
    );
  };
  test("sum", () => law((a, b) => a.plus(b), addIntervals));
  test("difference", () => law((a, b) => a.minus(b), subtractIntervals));
  test("product", () => law((a, b) => a.times(b), multiplyIntervals));
  test("absolute value and sign", () =>
    law((a, b) => a.abs().minus(b), (a, b) => addIntervals(absoluteInterval(a), negateInterval(b))));
  test("multiple", () => law((a, b) => a.times(-3).plus(b), (a, b) => addIntervals(scaleInterval(a, d(-3)), b)));
  test("quotient", () => {
    fc.assert(
      fc.property(shown, shown, (a, b) => {
        fc.pre(!b.truth.eq(0));
        return contains(divideIntervals(a.interval, b.interval), { num: a.truth.times(b.truth.lt(0) ? -1 : 1), den: b.truth.abs() });
      }),
    );
  });
});

test("products respect ends that are left out", () => {
  const over = hedged(d(2), 0, "more-than");
  const product = multiplyIntervals(over, exact(d(10)));
  expect([contains(product, d(20)), contains(product, d("20.1")), contains(product, d(30))]).toEqual([false, true, true]);
  expect(contains(multiplyIntervals(over, exact(d(0))), d(0))).toBe(true);
});
