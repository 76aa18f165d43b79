/** How many times one stated value is another: "từ 120 lên 180, gấp 1,5 lần". */
import { decimal, divideIntervals, meets, ZERO } from "../../../figures";
import { baseInterval, intervalOf, kindOf, sameThing } from "../../reading/figure";
import type { ReadParagraph } from "../../claims/claim";
import { asWritten, brief, judge, shown, type Draft, type Values } from "../draft";

/** "lên 180 mô hình chăn nuôi, tức gấp": no clause of another thing between. */
const OWN_MULTIPLE = /^(?:(?:\s*\p{L}+){0,6}\s*[,(]\s*(?:\p{L}+\s+){0,3}|(?:\s*\p{L}+){0,5}\s+)gấp(?:\s+(?:khoảng|hơn|gần))?\s*$/u;

/** "từ 120 lên 180, gấp 1,5 lần" and "đạt 180, gấp 1,5 lần (120)": the multiple of two stated values. */
function betweenTwo(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  const { low } = read.paragraph.content;
  read.readings.forEach((reading, i) => {
    if (reading.figure.unit?.id !== "lan" || !/gấp\s*(?:khoảng|hơn|gần)?\s*$/.test(low.slice(Math.max(0, reading.figure.start - 16), reading.figure.start))) return;
    const [a, b] = [read.readings[i - 2], read.readings[i - 1]];
    if (a === undefined || b === undefined || kindOf(a.figure) !== kindOf(b.figure)) return;
    if (!/từ\s*$/.test(low.slice(Math.max(0, a.figure.start - 8), a.figure.start))) return;
    if (!OWN_MULTIPLE.test(low.slice(b.figure.unitEnd, reading.figure.start))) return;
    const holds = (values: Values): boolean =>
      meets(divideIntervals(baseInterval(values(b.figure)), baseInterval(values(a.figure))), intervalOf(values(reading.figure)));
    const figures = [a.figure, b.figure, reading.figure];
    const ok = holds(asWritten);
    out.push({
      kind: "ratio", verdict: judge(figures, holds, "inconsistent"), figures, holds,
      message: ok ? "Số lần khớp với hai số đã nêu." : `Cần rà soát: ${shown(b.figure)} so với ${shown(a.figure)} không bằng ${shown(reading.figure)} lần.`,
      formula: `${shown(b.figure)} / ${shown(a.figure)} ${ok ? "≈" : "≠"} ${shown(reading.figure)}`,
    });
  });
  return out;
}

/** "đạt 84,2 tỷ đồng, gấp 2,1 lần so với năm 2023 (40,1 tỷ đồng)"; "tăng gấp 1,5 lần" is said of the result and of the increase. */
function multiplesOfPrior(read: ReadParagraph): Draft[] {
  const times = new Map(read.readings.filter((r) => r.operator === "gấp").map((r) => [r.figure.id, r]));
  return read.claims.flatMap((claim) => claim.attributes.flatMap((prior): Draft[] => {
    const multiple = prior.role === "prior" && prior.baseOf !== null ? times.get(prior.baseOf) : undefined;
    if (multiple === undefined || prior.figure.value.lte(0) || !sameThing(claim.figure, prior.figure)) return [];
    const figures = [claim.figure, prior.figure, multiple.figure];
    const more = /tăng/.test(multiple.clause) ? [ZERO, decimal(1)] : [ZERO];
    const holds = (values: Values): boolean => more.some((n) =>
      meets(divideIntervals(baseInterval(values(claim.figure)), baseInterval(values(prior.figure))), intervalOf({ ...values(multiple.figure), value: values(multiple.figure).value.plus(n) })));
    const ok = holds(asWritten);
    return [{
      kind: "ratio", verdict: judge(figures, holds, "inconsistent"), figures, holds,
      message: ok ? `Số lần khớp với hai số đã nêu (${brief(claim.label)}).` : `Cần rà soát ${brief(claim.label)}: ${shown(claim.figure)} so với ${shown(prior.figure)} không bằng ${shown(multiple.figure)} lần.`,
      formula: `${shown(claim.figure)} / ${shown(prior.figure)} ${ok ? "≈" : "≠"} ${shown(multiple.figure)}`,
    }];
  }));
}

/** All multiples of a paragraph whose two values stand beside them. */
export function multiples(read: ReadParagraph): Draft[] {
  return [...betweenTwo(read), ...multiplesOfPrior(read)];
}
