/** Which of the listed figures the text may mean as the parts of its total: all of them, or those up to a stop. */
import { isBelow } from "../../../figures";
import { baseInterval, nounOf, type Figure } from "../../reading/figure";
import { fills } from "../evidence";
import type { PartList } from "./partlist";

export function addsUp(parts: readonly Figure[], whole: Figure): boolean {
  return fills(parts, whole);
}

/** The numbers of parts with which the text may mean its list, the whole list first. */
export function lengthsOf(list: PartList, count: number): number[] {
  // "trong đó: ngắn hạn …; dài hạn …; nợ xấu …": what follows a complete breakdown is another matter.
  const telling = list.claims === "some" || (list.claims === "all" && list.total.figure.value.c.length >= 3);
  const shorter = telling ? Array.from({ length: count }, (_, i) => i + 1) : list.stops;
  return [count, ...shorter.filter((n) => n < count && !goesOn(list, n))].filter((n) => n >= 2);
}

/** The prefix of the list that the text may mean and that fits. */
export function fittingPrefix(list: PartList, parts: readonly Figure[], whole: Figure): number | null {
  return lengthsOf(list, parts.length).find((n) => addsUp(parts.slice(0, n), whole)) ?? null;
}

/** "11 đơn, trong đó: 08 đơn khiếu nại, 03 đơn tố cáo, 50 đơn kiến nghị; …": full, yet the same enumeration goes on with more than the total. */
function goesOn(list: PartList, n: number): boolean {
  const whole = list.total.figure;
  const rest = n >= (list.stops[0] ?? list.parts.length) ? [] : list.parts.slice(n, list.stops[0]);
  return nounOf(whole) !== "" && rest.some((part) => part.reading.clause.trim() === "" && nounOf(part.figure) === nounOf(whole) && isBelow(baseInterval(whole), baseInterval(part.figure)));
}
