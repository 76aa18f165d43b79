/** A total divided among a count against the stated average. */
import { meets, multiplyIntervals, scaleInterval } from "../../../figures";
import { baseInterval, intervalOf, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import { quoted } from "../../claims/name";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import type { Rate } from "./each";
import { isClose, slipAsked } from "../slipped";

/** A total and a count that an average may join. */
export interface Pair {
  readonly total: Claim;
  readonly count: Claim;
  readonly draft: Draft;
}

/** "1.050 người / 250 hộ = 4,2"; where it fails a person should look. */
export function averageDraft(total: Figure, count: Figure, average: Claim, { factor, each }: Rate): Draft {
  const figures = [total, count, average.figure];
  const holds = (values: Values): boolean => {
    const product = multiplyIntervals(baseInterval(values(count)), scaleInterval(intervalOf({ ...values(average.figure), whole: false }), factor));
    return meets(product, scaleInterval(baseInterval(values(total)), each));
  };
  const ok = holds(asWritten);
  const computed = total.value.times(total.unit?.factor ?? 1).times(each).div(factor).div(count.value.times(count.unit?.factor ?? 1)).round(2, 1).toFixed().replace(".", ",");
  return {
    kind: "ratio", figures, holds, product: { factors: [count, average.figure], makes: total, said: average.figure }, verdict: judge(figures, holds, "review"),
    message: ok ? `Số bình quân khớp với tổng số và số lượng (${quoted(average)}).` : `Cần xem ${quoted(average)}: ${shown(total)} chia ${shown(count)} được ${computed}, báo cáo ghi bình quân ${shown(average.figure)}.`,
    formula: `${shown(total)} / ${shown(count)} = ${computed} ${ok ? "≈" : "≠"} ${shown(average.figure)}`,
  };
}

/** The average as a question where one slip of the pen explains why it fails, and chance hardly ever; else null. */
export function averageAsked(draft: Draft, { factor, each }: Rate, limit?: number): Draft | null {
  const [total, count, average] = draft.figures;
  if (total === undefined || count === undefined || average === undefined) return null;
  const scale = (Number(each.toString()) / Number(factor.toString())) * Number((average.unit?.factor ?? 1).toString());
  return slipAsked(draft, (rough) => (rough(total) / rough(count)) * scale, limit);
}

/** So many times more or less than it comes to an average may be stated where its words name what is divided. */
const MOST_TIMES = 2;

/** True where an average is not far from what its total and count come to. */
export function isNearly({ figures: [total, count, average] }: Draft, { factor, each }: Rate): boolean {
  if (total === undefined || count === undefined || average === undefined) return false;
  const rough = ({ value, unit }: Figure): number => Number(value.toString()) * Number((unit?.factor ?? 1).toString());
  return isClose((rough(total) / rough(count)) * (Number(each.toString()) / Number(factor.toString())), Number(average.value.toString()), MOST_TIMES);
}
