/** Whether a value of then and a change are said of one time: "so với cùng kỳ giảm 1 vụ; so với tháng trước (84 vụ) giảm 6 vụ" speaks of two. */
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import type { Reading } from "../../claims/roles";

/** How far in front of a figure its time may be named, in characters. */
const MOST_LEAD = 160;
const NAMED = timePattern(`(?<![A-Za-zÀ-ỹ\\d])(?:${TIME})`, "gu");
const COMPARED = timePattern(`(?<![A-Za-zÀ-ỹ])(?:so với|so|đối chiếu(?: với)?|(?:cao|thấp|nhiều|ít) hơn)\\s+(?:với\\s+)?${LEVEL_OF}(${TIME})`, "gu");

const KINDS: readonly (readonly [string, RegExp])[] = [
  ["term", /nhiệm kỳ|giai đoạn|đại hội|thời kỳ|khóa/],
  ["year", /cùng (?:kỳ|thời|giai)|cùng (?:tháng|quý|tuần|vụ)/],
  ["edge", /(?<!tháng )(?:đầu|cuối) (?:năm|kỳ)|31\s?\/\s?12|trước khi|sáp nhập/],
  ["month", /(?<!\d )tháng (?:trước|\d)/],
  ["quarter", /quý/],
  ["week", /tuần/],
];

/** What time a phrase names, roughly, and its year. */
function timeOf(text: string): { readonly kind: string; readonly year: string } {
  const year = [...text.matchAll(/(?:19|20)\d\d/g)].pop()?.[0] ?? "";
  return { kind: KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? "year", year };
}

function lastOf(text: string, pattern: RegExp): string | null {
  const match = [...text.matchAll(pattern)].pop();
  return match === undefined ? null : (match[1] ?? match[0]);
}

/** The text of a sentence in front of a place. */
function inFront(low: string, at: number): string {
  const text = low.slice(Math.max(0, at - MOST_LEAD), at);
  return text.slice(text.search(/\.\s[^.]*$/) + 1);
}

/** False where the change and the value of then name different times. */
export function oneBase(low: string, change: Reading, prior: Reading): boolean {
  if (prior.baseOf === change.figure.id) return true;
  const own = lastOf(change.base, NAMED) ?? lastOf(inFront(low, change.figure.start), COMPARED);
  const then = lastOf(inFront(low, prior.figure.start), NAMED);
  if (own === null || then === null) return true;
  const [a, b] = [timeOf(own), timeOf(then)];
  return a.kind === b.kind && (a.year === "" || b.year === "" || a.year === b.year);
}

/** False where two changes name two times that they are measured from: "tăng 12 vụ so với đầu năm và tăng 7,5% so với cùng kỳ". */
export function oneTime(a: Reading, b: Reading): boolean {
  const [x, y] = [lastOf(a.base, NAMED), lastOf(b.base, NAMED)];
  return x === null || y === null || timeOf(x).kind === timeOf(y).kind;
}
