/** Totals, counts and the average between them: "250 hộ, tổng số 1.050 người, bình quân 4,2 người/hộ". */
import { meets, multiplyIntervals, parseUnit, scaleInterval } from "../../figures";
import { baseInterval, intervalOf, kindOf, nounOf, type Figure } from "../reading/figure";
import type { Claim, ReadParagraph } from "../claims/claim";
import type { ReadReport } from "../claims/read";
import { asWritten, brief, judge, shown, type Draft, type Values } from "./draft";

const AVERAGE = /bình quân|trung bình|mỗi|định mức/;
const NEAR = 4;

/** "triệu đồng/hộ" as its two halves; null for rates of time or area. */
function halves(average: Figure): { readonly above: Figure["unit"]; readonly below: string } | null {
  const [head, tail, ...more] = (average.unit?.label ?? "").split("/");
  if (head === undefined || tail === undefined || more.length > 0) return null;
  const above = parseUnit(head.trim(), { allowUnknown: true });
  return above === null ? null : { above, below: tail.trim() };
}

const counts = (f: Figure, noun: string): boolean => f.denominator === null && f.numerator === null && f.whole && (nounOf(f) === noun || f.unit?.label === noun || nounOf(f).startsWith(`${noun} `));

function averageDraft(total: Claim, count: Claim, average: Claim, above: NonNullable<Figure["unit"]>, sure: boolean): Draft | null {
  const figures = [total.figure, count.figure, average.figure];
  if (count.figure.value.lte(0)) return null;
  const holds = (values: Values): boolean =>
    meets(multiplyIntervals(intervalOf(values(count.figure)), scaleInterval(intervalOf(values(average.figure)), above.factor)), baseInterval(values(total.figure)));
  const ok = holds(asWritten);
  if (!ok && !sure) return null;
  const computed = total.figure.value.times(total.figure.unit?.factor ?? 1).div(above.factor).div(count.figure.value).round(2, 1).toFixed().replace(".", ",");
  return {
    kind: "ratio", figures, holds, verdict: judge(figures, holds, "review"),
    message: ok ? `Số bình quân khớp với tổng số và số lượng (${brief(average.label)}).` : `Cần xem ${brief(average.label)}: ${shown(total.figure)} chia ${shown(count.figure)} được ${computed}, báo cáo ghi bình quân ${shown(average.figure)}.`,
    formula: `${shown(total.figure)} / ${shown(count.figure)} = ${computed} ${ok ? "≈" : "≠"} ${shown(average.figure)}`,
  };
}

/** Three claims in a row of one item: nothing else can be meant. */
function together(read: ReadParagraph, claims: readonly Claim[], three: readonly Claim[]): boolean {
  const places = three.map((c) => claims.indexOf(c)).sort((a, b) => a - b);
  const [first, , last] = [...three].sort((a, b) => a.figure.start - b.figure.start);
  if (first === undefined || last === undefined || (places[2] ?? 0) - (places[0] ?? 0) !== 2) return false;
  // "…; bình quân 9,05 tỷ đồng/doanh nghiệp" goes on with the item in front.
  return !/[;.](?!\d)(?!\s*(?:bình quân|trung bình))/.test(read.paragraph.content.low.slice(first.figure.unitEnd, last.figure.start));
}

function ofParagraph(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  const claims = read.claims.filter((c) => c.measure === "value");
  claims.forEach((average, i) => {
    if (!AVERAGE.test(average.reading.clause)) return;
    const parts = halves(average.figure);
    if (parts === null || parts.above === null) return;
    const { above, below } = parts;
    const near = claims.slice(Math.max(0, i - NEAR), i + NEAR).filter((c) => c !== average && c.group === average.group && !AVERAGE.test(c.reading.clause));
    const numbers = near.filter((c) => counts(c.figure, below));
    const sameKind = (f: Figure): boolean => (above.dimension === "count" ? nounOf(f) === above.base || f.unit?.base === above.base : kindOf(f) === `${above.dimension}:${above.base}`);
    const totals = near.filter((c) => sameKind(c.figure) && !numbers.includes(c));
    for (const total of totals) {
      for (const count of numbers) {
        const draft = averageDraft(total, count, average, above, totals.length === 1 && numbers.length === 1 && together(read, claims, [total, count, average]));
        if (draft !== null) out.push(draft);
      }
    }
  });
  return out;
}

export function averageRelations(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap(ofParagraph);
}
