/** A figure that is better when lower, against its target: the distance and on which side; the same in every house style. */
import type { Assessment } from "../plan";
import type { Clause } from "./house";

/**
 * "thấp hơn mức kế hoạch 0,25 điểm %", "cao hơn 12% so với mức kế hoạch". `beside` is the noun said before points, ""
 * where the target was just named.
 */
export function ceilingClause(assessment: Assessment, beside: string, noun: string): Clause {
  const { percentOfTarget: percent, pointsToTarget: points } = assessment;
  const gap = points ?? percent?.minus(100) ?? null;
  if (gap === null || gap.eq(0)) return { before: "đạt", figure: null, after: ` ${noun}` };
  const side = gap.lt(0) ? "thấp hơn" : "cao hơn";
  if (points === null) {
    return { before: `${side} `, figure: { value: gap, role: "gap", unit: "percent" }, after: ` so với mức ${noun}` };
  }
  const before = beside === "" ? `${side} ` : `${side} mức ${beside} `;
  return { before, figure: { value: gap, role: "gap", unit: "points" }, after: "" };
}
