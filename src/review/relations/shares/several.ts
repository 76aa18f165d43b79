/** Averages over several numbers together: "6 lớp ở huyện và 14 lớp ở xã với 700 học viên, bình quân 35 học viên/lớp". */
import { addIntervals, meets, multiplyIntervals, scaleInterval } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { quoted } from "../../claims/name";
import { baseInterval, intervalOf, isNameless, sameThing, type Figure } from "../../reading/figure";
import { shown, type Draft, type Values } from "../draft";
import { judge } from "../draft";
import type { Rate } from "./each";

const MOST_NUMBERS = 4;
const LEAST = 2;

/** Between two of them nothing but their own words, or what is broken down in brackets. */
const JOINS = /^(?:[^.;\d]|\([^()]*\)|;(?!\s*(?:bình quân|trung bình)))*$/u;

/** The numbers of one thing that stand together, nearest to the average last. */
function together(read: ReadParagraph, numbers: readonly Claim[], average: Claim): readonly Claim[] {
  const own = numbers.filter((c) => c.parent === null && c.figure.start < average.figure.start && c.figure.denominator === null && c.figure.numerator === null && c.figure.hedge === null);
  const last = own[own.length - 1];
  if (last === undefined || isNameless(last.figure)) return [];
  const out: Claim[] = [last];
  for (const claim of own.slice(0, -1).reverse()) {
    const next = out[0];
    if (next === undefined || claim.group !== next.group || !sameThing(claim.figure, last.figure) || claim.figure.unit?.id !== last.figure.unit?.id) break;
    if (!JOINS.test(read.paragraph.content.low.slice(claim.figure.unitEnd, next.figure.start))) break;
    out.unshift(claim);
  }
  return out.length <= MOST_NUMBERS ? out : [];
}

function draftOf(total: Figure, counts: readonly Figure[], average: Claim, { factor, each }: Rate): Draft {
  const figures = [total, ...counts, average.figure];
  const holds = (values: Values): boolean => {
    const all = counts.map((count) => baseInterval(values(count))).reduce(addIntervals);
    return meets(multiplyIntervals(all, scaleInterval(intervalOf({ ...values(average.figure), whole: false }), factor)), scaleInterval(baseInterval(values(total)), each));
  };
  return {
    kind: "ratio", figures, holds, verdict: judge(figures, holds, "review"),
    message: `Số bình quân khớp với tổng số và các số lượng cộng lại (${quoted(average)}).`,
    formula: `${shown(total)} / (${counts.map(shown).join(" + ")}) ≈ ${shown(average.figure)}`,
  };
}

/** The average of a total over several numbers of one thing, where they give it together; null where they do not. */
export function overSeveral(read: ReadParagraph, totals: readonly Claim[], numbers: readonly Claim[], average: Claim, rate: Rate): Draft[] | null {
  const counts = together(read, numbers, average).map(({ figure }) => figure);
  if (counts.length < LEAST) return null;
  for (const total of totals) {
    if (total.figure.start > average.figure.start || total.figure.hedge !== null) continue;
    for (let n = counts.length; n >= LEAST; n--) {
      const draft = draftOf(total.figure, counts.slice(-n), average, rate);
      if (draft.verdict === "consistent") return [draft];
    }
  }
  return null;
}
