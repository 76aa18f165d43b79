/** What a change or a percentage is measured against, where that base is itself a figure: in brackets or in words behind it. */
import { isPercent, isPoints, type Figure } from "../reading/figure";
import { PLAN_BASE, PRIOR_BASE } from "./words";

/** What stands in front of a base: a percentage, a change, a multiple ("gấp 1,5 lần"). */
export interface Measured {
  readonly role: string;
  readonly operator: string;
  readonly base: string;
  readonly figure: Figure;
}

export interface Base {
  readonly role: "target" | "prior";
  /** Nothing names the base: "tăng 4,8% (1.848 tỷ đồng)" may hold the difference as well. */
  readonly unnamed: boolean;
}

/** "vượt kế hoạch 35 tấn (2.500 tấn)": the base stands in front of the change. */
const PLAN_ECHO = /(?:vượt|đạt|bằng) (?:kế hoạch|kh|chỉ tiêu|dự toán)/;
const OF_PLAN = /kế hoạch|chỉ tiêu|dự toán/;
/** "(152.000 triệu đồng)", "(là 152.000 triệu đồng)", "(cùng kỳ là 137)", "(thực hiện cùng kỳ 14.955 tỷ đồng)". */
const NO_WORDS = /^\s*(?:là\s+)?$/;
const TIME_WORDS = /^\s*(?:(?:thực hiện|số|con số|mức|của)\s+)*(?:cùng kỳ|(?:cuối |đầu )?năm\s+(?:20\d\d|trước|học\s+trước)|(?:tháng|quý|vụ|kỳ)\s+trước)(?:\s+(?:năm trước|năm\s+20\d\d|là|đạt|có|thực hiện|:))*\s*:?\s*$/u;
/** Nothing of the figure's own behind it: the bracket ends, or its next item begins. */
const NOTHING_BEHIND = /^\s*(?:$|[,;)])/;

function changes({ role, operator }: Measured): boolean {
  return role === "growth" || role === "change" || (role === "aside" && operator === "gấp");
}

/** A rate is a base only for points, or for a change in its own unit; in percent of an amount it would say how much of what it is. */
function fits(figure: Figure, outer: Measured): boolean {
  if (isPercent(figure)) return isPoints(outer.figure) || (changes(outer) && outer.figure.unit?.id === figure.unit?.id && figure.unit?.id !== "percent");
  return !isPoints(outer.figure);
}

/** "đạt 91,2%, cao hơn năm 2023" (90,7%), "thấp hơn so với cùng kỳ" (93%): the verb, and the time of the rate in the bracket. */
export const RATE_OF_THEN = /^[\s,]*(?:(cao hơn|thấp hơn|tăng|giảm)\s+(?:so với\s+)?|so với\s+)(?:mức\s+)?(?:của\s+)?(?:cùng kỳ|năm (?:20\d\d|trước|học trước|ngoái)|kỳ trước)(?:\s+năm (?:trước|20\d\d))?\s*$/u;

/**
 * The base that a bracket right behind a percentage or a change holds: "bằng 84,6% dự toán (152.000 triệu đồng)",
 * "tăng 2,3 điểm % so với năm 2022 (56%)". `between`: from the outer figure to the bracket; `inside`: from the bracket to the figure.
 */
export function inBrackets(outer: Measured, between: string, inside: string, behind: string, figure: Figure): Base | null {
  const words = between.replace(/\([^()]*\)/g, (aside) => " ".repeat(aside.length));
  if (isPercent(figure) && isPercent(outer.figure) && !changes(outer) && RATE_OF_THEN.test(words) && NO_WORDS.test(inside) && NOTHING_BEHIND.test(behind)) return { role: "prior", unnamed: false };
  if (/[,;.]/.test(words) || !NOTHING_BEHIND.test(behind) || !fits(figure, outer)) return null;
  const silent = NO_WORDS.test(inside);
  if (outer.role === "plan-percent" || outer.role === "plan-change") return silent && (PLAN_BASE.test(words) || PLAN_ECHO.test(outer.base)) ? { role: "target", unnamed: false } : null;
  if (!changes(outer) || OF_PLAN.test(words)) return null;
  if (TIME_WORDS.test(inside)) return { role: "prior", unnamed: false };
  if (!silent) return null;
  if (PRIOR_BASE.test(words)) return { role: "prior", unnamed: false };
  // A difference beside its own percentage is the same in other words; a level beside a difference is what it was before.
  return words.trim() === "" && (isPercent(outer.figure) ? !isPercent(figure) : isPoints(outer.figure) && isPercent(figure)) ? { role: "prior", unnamed: true } : null;
}

/** "so với mức" 42,1% "năm 2023". */
const LEVEL_BEFORE = /^\s*so với\s+(?:mức|con số)\s*(?:là\s*)?$/u;
const TIME_BEHIND = /^\s*(?:của\s+|vào\s+)?(?:cùng kỳ|(?:cuối |đầu )?năm\s|tháng\s|quý\s|kỳ trước|vụ trước)/u;
/** "so với vụ trước đạt" 60,2 tạ/ha; "so với cùng kỳ, cùng kỳ" 137. */
const NAMED_TIME = /^\s*so (?:với )?(?:cùng kỳ|năm|tháng|quý|vụ|kỳ)(?:\s+(?:trước|năm trước|năm ngoái|năm 20\d\d|20\d\d))*(?:\s+(?:đạt|là|có|chỉ đạt)|\s*,\s*cùng kỳ(?:\s+năm (?:trước|20\d\d))?(?:\s+(?:là|đạt|có))?)\s*$/u;
/** "đạt 65,8% dự toán HĐND tỉnh giao là" 1.690 tỷ đồng. */
const NAMED_PLAN = /^[^,;.()\d]{2,80}?\slà\s*$/u;

/** The base that words hold, with nothing between it and the percentage or change in front. */
export function inWords(previous: Measured, between: string, behind: string, figure: Figure): Base["role"] | null {
  if (!fits(figure, previous)) return null;
  if (changes(previous)) return (LEVEL_BEFORE.test(between) && TIME_BEHIND.test(behind)) || NAMED_TIME.test(between) ? "prior" : null;
  return previous.role === "plan-percent" && isPercent(previous.figure) && PLAN_BASE.test(between) && NAMED_PLAN.test(between) ? "target" : null;
}
