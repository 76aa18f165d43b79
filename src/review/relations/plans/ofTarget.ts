/** actual / target against a stated percentage of the target. */
import { meets, percentOf } from "../../../figures";
import { baseInterval, intervalOf, isPercent, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import { quoted } from "../../claims/name";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import type { Stated } from "../links/facts";
import { apartByPercent } from "../apart";
import { onlyTruncated, percentText } from "../quotients";
import { onlyExplained, slipped } from "../slipped";

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
    message: ok ? `Tỷ lệ so với kế hoạch khớp với số kế hoạch đã nêu (${quoted(claim)}).` : `Cần rà soát ${quoted(claim)}: so với kế hoạch ${shown(target)} tính được ${percentText(claim.figure, target)}%, báo cáo ghi ${stated.reading.operator} ${shown(stated.reading.figure)}.`,
    formula: `${shown(claim.figure)} / ${shown(target)} = ${percentText(claim.figure, target)}% ${ok ? "≈" : "≠"} ${stated.reading.operator} ${shown(stated.reading.figure)}`,
  };
}

/** More targets than this, and the words leave the choice to the values. */
const MOST_LEFT = 3;
/** Chance explains a slip less often than this. */
const BY_CHANCE = 0.25;
/** Nobody reaches more of a target, in percent. */
const MOST_REACHED = 500;

/** The one of the failing percentages, each of a target that the words leave, which one slip of the pen explains, as a question; null where chance would explain one of so many. */
export function slippedTarget(drafts: readonly Draft[], { figure, reading }: Stated): Draft | null {
  return onlySlipped(drafts, reading.figure, Number(figure.value.minus(reading.figure.value).toFixed()));
}

/** The same for a percentage that says by `over` less how much was reached: 100 for "vượt 2,3%". */
export function onlySlipped(drafts: readonly Draft[], stated: Figure, over: number): Draft | null {
  if (drafts.length > MOST_LEFT || stated.hedge !== null) return null;
  const level = { over, most: MOST_REACHED };
  const tried = drafts.flatMap((draft) => {
    const { figures, holds } = draft;
    const [actual, target] = figures;
    return actual === undefined || target === undefined || holds === undefined ? [] : [{ draft, ...slipped(figures, stated, (rough) => (rough(actual) / rough(target)) * 100, holds, level) }];
  });
  const only = onlyExplained(tried);
  return only === null || tried.reduce((all, { chance }) => all + chance, 0) > BY_CHANCE ? null : { ...only, verdict: "review" };
}
