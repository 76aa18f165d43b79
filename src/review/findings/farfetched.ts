/** Quotients far above the percentage beside them: a wrong figure that a slip explains, or a base that was never meant. */
import { decimal, HUNDRED } from "../../figures";
import { isPercent, type Figure } from "../reading/figure";
import type { Draft } from "../relations/draft";
import { baseValue } from "../relations/evidence";
import { digitEdits } from "./edits";

/** A clerk's percentage of last month or of another base stays within this many times of the right one. */
const MOST_TIMES = decimal(3);

/** Far above what is stated, be it "đạt 104%" or "vượt 4%". */
function isFar(part: Figure, whole: Figure, percent: Figure): boolean {
  const computed = baseValue(part).times(HUNDRED).abs();
  return [percent.value, percent.value.plus(HUNDRED)].every((stated) => computed.gt(stated.abs().times(baseValue(whole)).times(MOST_TIMES)));
}

/** True for a failing share or percentage of a target that comes out several times too large and that no slip in one figure explains: 60 of 18 is no 83,6 %. */
export function isFarFetched({ kind, verdict, figures, holds }: Draft): boolean {
  const [part, whole, percent] = figures;
  if (verdict === "consistent" || holds === undefined || (kind !== "ratio" && kind !== "plan") || figures.length !== 3) return false;
  if (part === undefined || whole === undefined || percent === undefined || !isPercent(percent) || isPercent(part) || isPercent(whole) || !isFar(part, whole, percent)) return false;
  return !figures.some((figure) => digitEdits(figure, true).some(({ values }) => holds(values)));
}
