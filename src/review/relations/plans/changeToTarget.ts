/** The difference between a result and its target: "vượt 35 tấn so với kế hoạch", "thấp hơn 5,3 điểm %", "còn thiếu 232 lao động". */
import { meets, subtractIntervals, type Interval } from "../../../figures";
import { intervalOf, isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import { isDown, type Reading } from "../../claims/roles";
import { quoted } from "../../claims/name";
import { byDifference, compareWith } from "../changes/changes";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";

/** value − target against a stated difference in points. */
function pointsToTarget(claim: Claim, target: Figure, change: Reading, failed: Draft["verdict"]): Draft {
  const down = isDown(change.operator);
  const signed = (values: Values): Interval => {
    const own = values(change.figure);
    return intervalOf(down ? { ...own, value: own.value.times(-1) } : own);
  };
  const holds = (values: Values): boolean => meets(subtractIntervals(intervalOf(values(claim.figure)), intervalOf(values(target))), signed(values));
  const ok = holds(asWritten);
  const figures = [claim.figure, target, change.figure];
  const gap = claim.figure.value.minus(target.value).toFixed().replace(".", ",");
  return {
    kind: "points", figures, holds,
    verdict: judge(figures, holds, failed),
    message: ok ? `Chênh lệch so với kế hoạch khớp (${quoted(claim)}).` : `Cần rà soát ${quoted(claim)}: chênh lệch so với kế hoạch tính được ${gap} điểm %, báo cáo ghi ${change.operator} ${shown(change.figure)}.`,
    formula: `${shown(claim.figure)} − ${shown(target)} = ${gap} ${ok ? "≈" : "≠"} ${change.operator} ${shown(change.figure)}`,
  };
}

/** A stated difference, in the unit of both, in points or in percent, against the two; `failed`: the verdict where it does not hold. */
export function changeToTarget(claim: Claim, target: Figure, change: Reading, failed: Draft["verdict"]): Draft[] {
  if (change.average === true) return [];
  if (isPercent(claim.figure)) return isPoints(change.figure) ? [pointsToTarget(claim, target, change, failed)] : [];
  // "hụt 8% kế hoạch (1.250 người)".
  if (isPercent(change.figure)) return compareWith(claim.figure, target, [{ ...change, role: "growth" }], claim, failed).map((d) => ({ ...d, kind: "plan" }));
  if (!sameThing(change.figure, claim.figure)) return [];
  return [{ ...byDifference(claim.figure, target, change, claim, failed), kind: "plan" }];
}
