/** actual / target against a stated percentage of the target. */
import { meets, percentOf } from "../../../figures";
import { baseInterval, intervalOf, isPercent, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import { asWritten, brief, judge, shown, type Draft, type Values } from "../draft";
import type { Stated } from "../links/facts";
import { apartByPercent } from "../apart";
import { onlyTruncated, percentText } from "../quotients";

/** Null where a percentage cannot be of the target: rates, targets of nothing. `failed`: the verdict where it does not hold. */
export function againstStated(claim: Claim, target: Figure, stated: Stated, failed: Draft["verdict"]): Draft | null {
  if (target.value.lte(0) || isPercent(claim.figure)) return null;
  const over = stated.figure.value.minus(stated.reading.figure.value);
  const computed = (values: Values): ReturnType<typeof percentOf> => percentOf(baseInterval(values(claim.figure)), baseInterval(values(target)));
  const holds = (values: Values): boolean => {
    const own = values(stated.reading.figure);
    return meets(computed(values), intervalOf({ ...own, value: own.value.plus(over) }));
  };
  const ok = holds(asWritten);
  const cut = !ok && onlyTruncated(stated.figure, computed(asWritten));
  const figures = [claim.figure, target, stated.reading.figure];
  return {
    kind: "plan", figures, holds,
    ...(!ok && apartByPercent(claim.figure, target, stated.figure.value) ? { apart: true as const } : {}),
    verdict: judge(figures, holds, cut ? "review" : failed),
    message: ok ? `Tỷ lệ so với kế hoạch khớp với số kế hoạch đã nêu (${brief(claim.label)}).` : `Cần rà soát ${brief(claim.label)}: so với kế hoạch ${shown(target)} tính được ${percentText(claim.figure, target)}%, báo cáo ghi ${stated.reading.operator} ${shown(stated.reading.figure)}.`,
    formula: `${shown(claim.figure)} / ${shown(target)} = ${percentText(claim.figure, target)}% ${ok ? "≈" : "≠"} ${stated.reading.operator} ${shown(stated.reading.figure)}`,
  };
}
