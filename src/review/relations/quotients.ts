/** A part over its whole against a stated percentage, and whether the percentage is said of that part at all. */
import { decimal, meets, percentage, percentOf, shiftScale, truncated, ZERO, type RationalInterval } from "../../figures";
import { placeOf, type Claim, type ReadParagraph } from "../claims/claim";
import type { Reading } from "../claims/roles";
import { contentWords, SECOND_NAME } from "../claims/words";
import { quoted, type Quotable } from "../claims/name";
import { baseInterval, intervalOf, isPercent, type Figure } from "../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "./draft";
import { baseValue } from "./evidence";

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
  const b = baseValue(whole);
  if (b.eq(0)) return "?";
  return percentage(baseValue(part), b).round(2, 1).toFixed().replace(".", ",");
}

/** The ratio of a stated part and whole against the stated percentage; null where there is nothing to divide by. `failed`: the verdict where it does not hold. */
export function ratioDraft(part: Figure, whole: Figure, stated: Figure, of: Quotable, failed: Draft["verdict"]): Draft | null {
  if (whole.value.lte(0) || stated.bound) return null;
  const holds = (values: Values): boolean => meets(quotient(part, whole, stated, values), intervalOf(values(stated)));
  const ok = holds(asWritten);
  const cut = !ok && onlyTruncated(stated, quotient(part, whole, stated, asWritten));
  const verdict = judge([part, whole, stated], holds, cut ? "review" : failed);
  return {
    kind: "ratio",
    verdict,
    message: ok
      ? `Tỷ lệ khớp với hai số đã nêu (${quoted(of)}).`
      : `Cần rà soát tỷ lệ của ${quoted(of)}: tính lại được ${percentText(part, whole)}%, báo cáo ghi ${shown(stated)}${cut ? " (có thể do cắt bớt, không làm tròn)" : ""}.`,
    formula: `${shown(part)} / ${shown(whole)} = ${percentText(part, whole)}% ${ok ? "≈" : "≠"} ${shown(stated)}`,
    figures: [part, whole, stated],
    holds,
  };
}

/** The stated percentage is the computed one, cut instead of rounded. */
export const isCut = ({ message }: Draft): boolean => message.includes("cắt bớt");

const OF_WHOLE = /(?<![A-Za-zÀ-ỹ])(?:chiếm|đạt|bằng|tỷ trọng)(?![A-Za-zÀ-ỹ])/u;

/** "giải quyết 389 vụ (tăng 25 vụ), tỷ lệ 94,4%": the change stands in brackets of its own. */
const AFTER_BRACKETS = /^[^();.]{0,40}\)\s*,\s*(?:đạt\s+)?tỷ lệ\s*$/u;

/** "cao hơn năm 2023 (98,86%)", "so với cùng kỳ (41%)": what the rate was then. */
const COMPARED = /(?<![A-Za-zÀ-ỹ])(?:so với|so|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?![A-Za-zÀ-ỹ])(?![^,;.()]*(?:tổng|toàn|dân số))[^,;.()]*\(\s*$/u;
const LEAD = 120;
/** "51 triệu đồng tiền phụ cấp ưu đãi (70%)": the rate of what is paid. */
const PAID_AT = /(?<![A-Za-zÀ-ỹ])(?:phụ cấp|trợ cấp|chiết khấu|thuế suất|lãi suất)(?:\s+[A-Za-zÀ-ỹ]+){0,3}\s*\(\s*$/u;

/** "…, tăng 58 tỷ đồng (16,5%)", "…; so với năm trước tăng 12 tỷ đồng (tương ứng 8,6%)": said of a change, or of what stands behind a semicolon. */
export function saidOfAnother(read: ReadParagraph, claim: Claim, stated: Reading): boolean {
  const { low } = read.paragraph.content;
  const before = read.readings[placeOf(read.readings, stated.figure) - 1];
  if (before !== undefined && before.figure.start > claim.figure.start && (before.role === "change" || before.role === "growth" || before.role === "plan-change")) {
    const between = low.slice(before.figure.unitEnd, stated.figure.start);
    if (!OF_WHOLE.test(between) && !AFTER_BRACKETS.test(between)) return true;
  }
  if (PAID_AT.test(low.slice(Math.max(claim.figure.unitEnd, stated.figure.start - LEAD), stated.figure.start))) return true;
  if (COMPARED.test(low.slice(Math.max(claim.figure.unitEnd, stated.figure.start - LEAD), stated.figure.start))) return true;
  const between = low.slice(claim.figure.unitEnd, stated.figure.start).replace(/\([^()]*\)/g, " ");
  const item = between.lastIndexOf(";");
  if (item < 0 || contentWords(stated.clause).length > 0) return false;
  return contentWords(between.slice(item).replace(OF_WHOLE, " ")).length > 0 || !OF_WHOLE.test(between.slice(item));
}

/** "…, lần lượt chiếm 82,6%, 83,3% và 77,8%": percentages said in the order of what stands in front; empty where there is no such word. */
export function inTurn(read: ReadParagraph, stated: Reading): Reading[] {
  const { low } = read.paragraph.content;
  const at = placeOf(read.readings, stated.figure);
  let first = at;
  const follows = (i: number): boolean => {
    const [a, b] = [read.readings[i - 1], read.readings[i]];
    return a !== undefined && b !== undefined && isPercent(a.figure) && isPercent(b.figure) && /^\s*(?:[,;]|và|[,;]\s*và)\s*$/.test(low.slice(a.figure.unitEnd, b.figure.start));
  };
  while (follows(first)) first--;
  let end = at + 1;
  while (follows(end)) end++;
  const start = read.readings[first]?.figure.start ?? 0;
  const from = read.readings[first - 1]?.figure.unitEnd ?? 0;
  return /(?<![A-Za-zÀ-ỹ])(?:lần lượt|tương ứng|theo thứ tự)(?![A-Za-zÀ-ỹ])/u.test(low.slice(from, start)) && (end - first > 1 || /lần lượt/.test(low.slice(from, start))) ? read.readings.slice(first, end) : [];
}

/** "23 xã, thị trấn" beside "17 xã, chiếm 77% số xã": the whole is counted under two names, part and base under one of them. */
export function twoNames(whole: { readonly low: string; readonly figure: Figure }, part: { readonly low: string; readonly figure: Figure }, stated: Reading): boolean {
  const joint = (text: string): boolean => SECOND_NAME.test(text.replace(/^\s*và(?=\s)/u, ","));
  if (!joint(whole.low.slice(whole.figure.unitEnd))) return false;
  const base = part.low.slice(stated.figure.unitEnd);
  return !joint(part.low.slice(part.figure.unitEnd)) && !joint(base.slice(base.indexOf(stated.tail) + stated.tail.length));
}
