/** Averages among things told kind by kind: "11 mô hình lúa và 7 mô hình rau cho 810 hộ, bình quân 45 hộ/mô hình" are of all eighteen. */
import { meets, multiplyIntervals, scaleInterval } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { quoted } from "../../claims/name";
import { baseInterval, intervalOf, sameThing } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { slipMends } from "../edits";
import { total as added } from "../evidence";
import type { Rate } from "./each";

/** From one number of things to the next: what they are, perhaps in brackets, and "và". */
const AND = /^[^,;.()\d]{0,40}(?:\([^()]*\)[^,;.()\d]{0,20})?\s+và\s+$/u;
const COMMA = /^[^,;.()\d]{0,40}(?:\([^()]*\)[^,;.()\d]{0,20})?,\s*$/u;

/** The numbers of one thing right in front of each other, the last joined by "và"; empty where there is one alone. */
export function joinedCounts({ paragraph: { content: { low } } }: ReadParagraph, numbers: readonly Claim[]): readonly Claim[] {
  const outer = numbers.filter(({ parent }) => parent === null).sort((a, b) => a.figure.start - b.figure.start);
  let run: Claim[] = [];
  let joined = false;
  for (const next of outer) {
    const last = run[run.length - 1];
    const between = last === undefined ? "" : low.slice(last.figure.unitEnd, next.figure.start);
    const and = AND.test(between);
    if (last !== undefined && sameThing(last.figure, next.figure) && (and || COMMA.test(between))) {
      run.push(next);
      joined = and;
      if (and) return run;
    } else run = [next];
  }
  return joined ? run : [];
}

/** A total divided among all of them, where that is what the average says, or one slip of the only total, a number or the average keeps it from it. */
export function amongAll(totals: readonly Claim[], counts: readonly Claim[], average: Claim, { factor, each }: Rate): Draft | null {
  for (const total of totals) {
    const figures = [total.figure, ...counts.map(({ figure }) => figure), average.figure];
    const holds = (values: Values): boolean => meets(multiplyIntervals(added(counts.map(({ figure }) => figure), values), scaleInterval(intervalOf({ ...values(average.figure), whole: false }), factor)), scaleInterval(baseInterval(values(total.figure)), each));
    const ok = holds(asWritten);
    if (ok || (totals.length === 1 && slipMends(figures, holds))) return {
      kind: "ratio", figures, holds, verdict: ok ? "consistent" : "review",
      message: ok ? `Số bình quân khớp với tổng số và số lượng (${quoted(average)}).` : `Cần xem ${quoted(average)}: tổng số chia cho số lượng các loại ra số khác.`,
      formula: `${shown(total.figure)} / (${counts.map(({ figure }) => shown(figure)).join(" + ")}) ${ok ? "≈" : "≠"} ${shown(average.figure)}`,
    };
  }
  return null;
}
