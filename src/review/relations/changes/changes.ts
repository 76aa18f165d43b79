/** A change against the two values it lies between, and a difference against its own percentage. */
import { addIntervals, divide, exact, formatNumber, growthPercent, HUNDRED, meets, percentOf, roughly, subtractIntervals, type Decimal, type Interval, type Rational, type RationalInterval } from "../../../figures";
import { signedGrowth, type Claim } from "../../claims/claim";
import { isDown, type Reading } from "../../claims/roles";
import { quoted, type Quotable } from "../../claims/name";
import { baseInterval, intervalOf, isNameless, isPeople, isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { apartByDifference, apartByPercent } from "../apart";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { factorOf } from "../evidence";
import { onlyTruncated } from "../quotients";

/** "giảm 20,69%" of "giảm (-20,69%)": the verb says which way. */
function told({ operator, figure }: Reading): string {
  return `${operator} ${operator === "" ? shown(figure) : shown(figure).replace(/^[−–-]/u, "")}`;
}

function signedValue(reading: Reading, values: Values): Figure {
  return signedGrowth(reading, values(reading.figure));
}

/** current / prior − 1 against a stated percentage. */
function byPercent(current: Figure, prior: Figure, growth: Reading, of: Quotable, failed: Draft["verdict"]): Draft | null {
  if (prior.value.lte(0) || current.value.lt(0) || growth.figure.bound) return null;
  const computed = (values: Values): ReturnType<typeof growthPercent> => growthPercent(baseInterval(values(current)), baseInterval(values(prior)));
  const holds = (values: Values): boolean => meets(computed(values), intervalOf(signedValue(growth, values)));
  const ok = holds(asWritten);
  const cut = !ok && onlyTruncated(signedGrowth(growth), computed(asWritten));
  const base = prior.value.times(prior.unit?.factor ?? 1);
  const percent = current.value.times(current.unit?.factor ?? 1).minus(base).times(100).div(base).round(2, 1).toFixed().replace(".", ",");
  return {
    kind: "growth", figures: [current, prior, growth.figure], holds,
    verdict: judge([current, prior, growth.figure], holds, cut ? "review" : failed),
    message: ok ? `Mức tăng, giảm khớp với hai số đã nêu (${quoted(of)}).` : `Cần rà soát mức tăng, giảm của ${quoted(of)}: tính lại được ${percent}%, báo cáo ghi ${told(growth)}.`,
    formula: `${shown(current)} / ${shown(prior)} − 1 = ${percent}% ${ok ? "≈" : "≠"} ${told(growth)}`,
  };
}

/** current − prior against a stated difference of the same unit (points for rates). */
export function byDifference(current: Figure, prior: Figure, change: Reading, of: Quotable, failed: Draft["verdict"]): Draft {
  const difference = (values: Values): Interval => subtractIntervals(baseInterval(values(current)), baseInterval(values(prior)));
  const holds = (values: Values): boolean => {
    const own = signedValue(change, values);
    // Read as percent instead of points, the change is relative.
    if (isPoints(change.figure) && isPercent(own)) return meets(growthPercent(baseInterval(values(current)), baseInterval(values(prior))), intervalOf(own));
    return meets(difference(values), baseInterval(own));
  };
  const ok = holds(asWritten);
  const points = isPercent(current);
  const by = current.value.minus(prior.value.times(factorOf(prior)).div(factorOf(current)));
  const gap = formatNumber(by);
  const way = by.lt(0) ? `giảm ${formatNumber(by.abs())}` : by.gt(0) ? `tăng ${gap}` : "không tăng, giảm";
  return {
    kind: points ? "points" : "growth", figures: [current, prior, change.figure], holds,
    verdict: judge([current, prior, change.figure], holds, failed),
    message: ok ? `Mức chênh lệch khớp với hai số đã nêu (${quoted(of)}).` : `Cần rà soát mức chênh lệch của ${quoted(of)}: tính lại được ${way}, báo cáo ghi ${told(change)}.`,
    formula: `${shown(current)} − ${shown(prior)} = ${gap} ${ok ? "≈" : "≠"} ${told(change)}`,
  };
}

const MOST_YEARS = 10;

/** "tăng bình quân 9,7%/năm" of two values some years apart: said where a number of years fits, of which the text says nothing certain. */
function ofEachYear(current: Figure, prior: Figure, change: Reading, of: Quotable): Draft[] {
  if (prior.value.lte(0) || current.value.lte(0) || change.figure.bound) return [];
  const points = isPercent(current);
  if (points !== isPoints(change.figure) || (!points && !isPercent(change.figure))) return [];
  const [own, now, then] = [intervalOf(signedValue(change, asWritten)), baseInterval(current), baseInterval(prior)];
  const after = (rate: Decimal | null, years: number): Decimal | null => (rate === null ? null : points ? rate.times(years) : rate.div(100).plus(1).pow(years).minus(1).times(100));
  const fits = (years: number): boolean => {
    const all: Interval = { low: after(own.low, years), high: after(own.high, years) };
    return points ? meets(subtractIntervals(now, then), all) : meets(growthPercent(now, then), all);
  };
  for (let years = 2; years <= MOST_YEARS; years++) {
    if (fits(years)) {
      return [{
        kind: points ? "points" : "growth", verdict: "consistent", figures: [current, prior, change.figure], holds: () => true,
        message: `Mức bình quân ${years} năm khớp với hai số đã nêu (${quoted(of)}).`, formula: `${shown(prior)} → ${shown(current)}: ${years} năm × ${told(change)}`,
      }];
    }
  }
  return [];
}

/** Two fifths of the stated percentage at most is open: a rise from "41%" to "41,36%" may be anything up to two percent. */
function sharpRise(current: Figure, prior: Figure, stated: Figure): boolean {
  const { low, high } = growthPercent(baseInterval(current), baseInterval(prior));
  const rough = ({ num, den }: Rational): number => roughly(num) / roughly(den);
  return low !== null && high !== null && rough(high) - rough(low) <= OPEN * Math.abs(roughly(stated.value));
}

const OPEN = 0.4;

/** Each change against the values before and now; rates change by points or by percent, everything else by its own unit. */
export function compareWith(current: Figure, prior: Figure, changes: readonly Reading[], of: Quotable, failed: Draft["verdict"]): Draft[] {
  const out: Draft[] = [];
  for (const change of changes) {
    if (change.average === true) {
      out.push(...ofEachYear(current, prior, change, of));
      continue;
    }
    if (change.role === "growth" && isPercent(change.figure)) {
      if (isPercent(current)) {
        // "%" for points is a common slip; say nothing of rates unless the figure fits as points.
        const asPoints = byDifference(current, prior, change, of, "unverifiable");
        const relative = asPoints.verdict === "consistent" || !sharpRise(current, prior, change.figure) ? null : byPercent(current, prior, change, of, "unverifiable");
        if (relative?.verdict === "consistent") {
          out.push(relative);
          continue;
        }
        out.push(asPoints.verdict === "consistent" ? asPoints : { ...asPoints, verdict: "review" });
      } else {
        const draft = byPercent(current, prior, change, of, failed);
        const apart = apartByPercent(current, prior, signedGrowth(change).value.plus(100));
        if (draft !== null) out.push(draft.verdict !== "consistent" && apart ? { ...draft, apart } : draft);
      }
    } else if (change.role === "change" && (isPoints(change.figure) ? isPercent(current) : sameThing(change.figure, current) || (isPeople(change.figure) && isPeople(current)) || (isNameless(change.figure) && isNameless(current) && isNameless(prior)))) {
      const draft = byDifference(current, prior, change, of, failed);
      // Without a verb nothing says which way it went.
      const apart = draft.verdict !== "consistent" && !isPercent(current) && apartByDifference(current, prior, signedGrowth(change));
      if (change.operator !== "" || draft.verdict === "consistent") out.push(apart ? { ...draft, apart } : draft);
    }
  }
  return out;
}

const AVERAGE = /bình quân|trung bình/;

/** Of what may have been almost nothing, a rise is any percentage above that of the most there can have been. */
function atLeast(percent: Interval, rise: Interval, before: Interval): boolean {
  if (rise.low === null || rise.low.lte(0) || before.high === null || before.high.lte(0) || percent.high === null) return true;
  return percent.high.gte(divide(rise.low.times(100), before.high));
}

/** A change in percent of the value it began at, of the change and the value it led to: each end of the one figure has the other's end beside it. */
function movedPercent(change: Interval, value: Interval): RationalInterval | null {
  const [a, b, low, high] = [change.low, change.high, value.low, value.high];
  if (a === null || b === null || low === null || high === null) return null;
  const at = (moved: Decimal, most: Decimal): RationalInterval => percentOf(exact(moved), exact(most.minus(moved)));
  return { low: at(a, a.lt(0) ? low : high).low, high: at(b, b.lt(0) ? high : low).high };
}

export function byPair(claim: Claim, change: Reading, growth: Reading): Draft {
  const implied = (values: Values): Interval => subtractIntervals(baseInterval(values(claim.figure)), baseInterval(signedValue(change, values)));
  const holds = (values: Values): boolean => {
    const before = implied(values);
    // A rise by more than there is now, of something that cannot be negative.
    if (before.high?.lte(0) === true && claim.figure.value.gte(0)) return false;
    if (before.low === null || before.low.lte(0)) return atLeast(intervalOf(values(growth.figure)), baseInterval(signedValue(change, values)), before);
    // "tăng 541 tỷ đồng, tương đương 212% so với cùng kỳ": the level may be meant.
    const tight = movedPercent(baseInterval(signedValue(change, values)), baseInterval(values(claim.figure)));
    const stated = values(growth.figure);
    if (growth.inOtherWords === true && (tight === null ? meets(percentOf(baseInterval(values(claim.figure)), before), intervalOf(stated)) : meets(tight, intervalOf({ ...stated, value: stated.value.minus(HUNDRED) })))) return true;
    const moved = tight ?? growthPercent(addIntervals(before, baseInterval(signedValue(change, values))), before);
    // "tăng 11 vụ, bằng 23,4%": the change, where a level would be "bằng 123,4%".
    if (growth.operator === "bằng" && meets(moved, intervalOf(values(growth.figure)))) return true;
    return meets(moved, intervalOf(signedValue(growth, values)))
      || (tight === null && meets(growthPercent(baseInterval(values(claim.figure)), before), intervalOf(signedValue(growth, values))));
  };
  const ok = holds(asWritten);
  const before = implied(asWritten);
  const cut = !ok && before.low?.gt(0) === true && onlyTruncated(signedGrowth(growth), growthPercent(addIntervals(before, baseInterval(signedValue(change, asWritten))), before));
  const figures = [claim.figure, change.figure, growth.figure];
  return {
    kind: "growth", figures, holds,
    // Averages are rounded however whole they look.
    verdict: judge(figures, holds, AVERAGE.test(claim.reading.lead) || cut ? "review" : "inconsistent"),
    message: ok ? `Mức tăng, giảm tuyệt đối và tương đối khớp nhau (${quoted(claim)}).` : `Cần rà soát ${quoted(claim)}: ${told(change)} không ứng với ${told(growth)}.`,
    formula: `${shown(change.figure)} / (${shown(claim.figure)} ${isDown(change.operator) ? "+" : "−"} ${shown(change.figure)}) ${ok ? "≈" : "≠"} ${shown(growth.figure)}`,
  };
}
