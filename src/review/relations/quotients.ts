/** A part over its whole against a stated percentage. */
import { decimal, meets, percentOf, shiftScale, truncated, ZERO, type RationalInterval } from "../../figures";
import { baseInterval, intervalOf, type Figure } from "../reading/figure";
import { asWritten, brief, judge, shown, type Draft, type Values } from "./draft";

/** part / whole in percent (‰ where the stated figure is one). */
function quotient(part: Figure, whole: Figure, stated: Figure, values: Values): RationalInterval {
  const percent = percentOf(baseInterval(values(part)), baseInterval(values(whole)));
  return stated.unit?.id === "permille" ? shiftScale(percent, decimal(10), ZERO) : percent;
}

/** A stated figure that fits when it was cut instead of rounded deserves a look, not an accusation. */
export function onlyTruncated(stated: Figure, computed: RationalInterval): boolean {
  return stated.hedge === null && meets(truncated(stated.value, stated.decimals), computed);
}

/** The percentage as it comes out, two decimals. */
export function percentText(part: Figure, whole: Figure): string {
  const b = whole.value.times(whole.unit?.factor ?? decimal(1));
  if (b.eq(0)) return "?";
  return part.value.times(part.unit?.factor ?? decimal(1)).times(100).div(b).round(2, 1).toFixed().replace(".", ",");
}

/** The ratio of a stated part and whole against the stated percentage; null where there is nothing to divide by. `failed`: the verdict where it does not hold. */
export function ratioDraft(part: Figure, whole: Figure, stated: Figure, label: string, failed: Draft["verdict"]): Draft | null {
  if (whole.value.lte(0) || stated.bound) return null;
  const holds = (values: Values): boolean => meets(quotient(part, whole, stated, values), intervalOf(values(stated)));
  const ok = holds(asWritten);
  const cut = !ok && onlyTruncated(stated, quotient(part, whole, stated, asWritten));
  const verdict = judge([part, whole, stated], holds, cut ? "review" : failed);
  return {
    kind: "ratio",
    verdict,
    message: ok
      ? `Tỷ lệ khớp với hai số đã nêu (${brief(label)}).`
      : `Cần rà soát tỷ lệ của ${brief(label)}: tính lại được ${percentText(part, whole)}%, báo cáo ghi ${shown(stated)}${cut ? " (có thể do cắt bớt, không làm tròn)" : ""}.`,
    formula: `${shown(part)} / ${shown(whole)} = ${percentText(part, whole)}% ${ok ? "≈" : "≠"} ${shown(stated)}`,
    figures: [part, whole, stated],
    holds,
  };
}
