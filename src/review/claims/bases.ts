/** What a change or a percentage is measured against, where that base is itself a figure: in brackets or in words behind it. */
import { isPercent, isPoints, sameThing, type Figure } from "../reading/figure";
import { OWN_PERIOD, PERIOD } from "./phrases";
import { LEVEL_OF, PLACE, PLAN, TIME, timePattern } from "./times";
import { contentWords, PLAN_BASE, PRIOR_BASE, SECOND_NAME } from "./words";

/** What stands in front of a base: a percentage, a change, a multiple ("gấp 1,5 lần"). */
export interface Measured {
  readonly role: string;
  readonly operator: string;
  readonly base: string;
  readonly figure: Figure;
  /** The words in front of it. */
  readonly clause: string;
}

export interface Base {
  readonly role: "target" | "prior";
  /** Nothing names the base: "tăng 4,8% (1.848 tỷ đồng)" may hold the difference as well. */
  readonly unnamed: boolean;
  /** The base stands in front of the change it is the base of. */
  readonly ahead?: true;
}

/** "tăng 22% so với số chuyển nguồn từ năm 2022 sang" (42.318 triệu đồng), "cao hơn mức Thủ tướng giao": what is compared has a name of its own. */
const COMPARED_WITH = /^\s*(?:(?:so sánh với|so với)\s+(?:tổng\s+)?(?:số|mức|vốn|lượng|giá trị|giải ngân|thực hiện)(?![A-Za-zÀ-ỹ])[^,;.()]{2,60})$/u;
/** "tăng 25% (tương ứng 100 tỷ đồng)", "(tức tăng 100 tỷ đồng)": the same change in its unit, no base. */
export const IN_UNITS = /^\s*(?:tương ứng|tương đương|tức(?: là)?|hay|bằng)\s+(?:với\s+)?(?:số tiền\s+)?(?:(?:khoảng|gần|hơn|trên)\s+)?$/u;
/** "500 tỷ đồng, tăng 25% (bằng 500 tỷ đồng)": what there is, told again. */
export function restates(figure: Figure, present: Measured | null): boolean {
  return present !== null && sameThing(present.figure, figure) && figure.value.times(figure.unit?.factor ?? 1).gte(present.figure.value.times(present.figure.unit?.factor ?? 1));
}

/** "vượt kế hoạch 35 tấn (2.500 tấn)": the base stands in front of the change. */
const PLAN_ECHO = /(?:vượt|đạt|bằng|hơn|hụt|kém) (?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu)(?![A-Za-zÀ-ỹ])/u;
const OF_PLAN = /kế hoạch|chỉ tiêu|dự toán/;
/** "(152.000 triệu đồng)", "(là 152.000 triệu đồng)", "(cùng kỳ là 137)", "(thực hiện cùng kỳ 14.955 tỷ đồng)". */
const NO_WORDS = /^\s*(?:(?:là|có|đạt|khoảng|gần|hơn|trên|xấp xỉ)\s+)*$/;
/** "mới bằng 81,7% dự toán (giao 390.000)". */
const PLAN_INSIDE = /^\s*(?:(?:là|được giao|giao|giao đầu năm|kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu)\s*:?\s*)?$/;
const SAYS = "(?:\\s*:?\\s+(?:là|đạt|có|chỉ|mới|cũng|còn|thực hiện|ước|xảy ra|đã|tiếp|nhận|phát hiện|ghi nhận|thu|được|:))*\\s*:?\\s*";
const TIME_WORDS = timePattern(`^\\s*(?:khi đó|thời điểm đó|${LEVEL_OF}(?:${TIME}))${SAYS}$`, "u");
/** "(19 trẻ năm 2022)". */
const TIME_AFTER = timePattern(`^\\s*(?:của\\s+|vào\\s+)?(?:${TIME})\\s*$`, "u");
/** Nothing of the figure's own behind it: the bracket ends, or its next item begins. */
const NOTHING_BEHIND = /^\s*(?:$|[,;)/])/;
/** "4.000 hộ chiếu": what is counted where it is no known unit. */
const OWN_NOUN = /^(?:\s+[A-Za-zÀ-ỹ]+){1,3}(?=\s*(?:$|[,;)/]))/u;
/** "so với năm 2024", "so với cùng thời điểm năm trước": the words in front of a bracket, whatever stands before them. */
const ENDS_IN_TIME = timePattern(`(?:^|[\\s,;])(?:so sánh với|đối chiếu|so với|so|cao hơn|thấp hơn|nhiều hơn|ít hơn)\\s+(?:với\\s+)?${LEVEL_OF}(?:${TIME}|${PLACE})\\s*$`, "u");
/** "so cùng kỳ tăng 32 vụ (185 vụ), giảm 08 người chết (97 người)": said once, in front of all changes of the sentence. */
const SAID_AHEAD = timePattern(`(?<![A-Za-zÀ-ỹ])(?:so với|so|đối chiếu(?: với)?)\\s+${LEVEL_OF}(?:${TIME})(?![A-Za-zÀ-ỹ])`, "u");
const ENDS_IN_PLAN = new RegExp(`(?:^|[\\s,;])(?:so với|so|vượt|đạt|bằng)\\s+(?:với\\s+)?${PLAN}\\s*$`, "u");

function changes({ role, operator }: Measured): boolean {
  return role === "growth" || role === "change" || (role === "aside" && operator === "gấp");
}

/** A rate is a base of a rate only; in percent of an amount it would say how much of what it is. `rate`: the present value is a rate. */
function fits(figure: Figure, outer: Measured, rate: boolean): boolean {
  if (isPercent(figure)) return isPoints(outer.figure) || rate || (changes(outer) && outer.figure.unit?.id === figure.unit?.id && figure.unit?.id !== "percent");
  return !isPoints(outer.figure);
}

/** "đạt 91,2%, cao hơn năm 2023" (90,7%), "thấp hơn so với cùng kỳ" (93%): the verb, and the time of the rate in the bracket. */
export const RATE_OF_THEN = timePattern(`^[\\s,]*(?:(cao hơn|thấp hơn|tăng|giảm)\\s+(?:so với\\s+)?|so với\\s+)${LEVEL_OF}(?:${TIME}|${PLACE})\\s*$`, "u");

/** "vụ, việc", "xã, thị trấn": the comma of a second name parts nothing. Dates and asides have marks of their own. */
function plainWords(between: string): string {
  return between.replace(/\([^()]*\)/g, (aside) => " ".repeat(aside.length)).replace(SECOND_NAME, " ").replace(/\d[.,]\d/g, "0 0");
}

/**
 * The base that a bracket right behind a percentage or a change holds: "bằng 84,6% dự toán (152.000 triệu đồng)",
 * "tăng 2,3 điểm % so với năm 2022 (56%)". `between`: from the outer figure to the bracket; `inside`: from the bracket to the figure;
 * `lead`: what names the outer figure; `rate`: whether the present value is a rate.
 */
export function inBrackets(outer: Measured, between: string, inside: string, behind: string, figure: Figure, lead: string, rate: boolean): Base | null {
  // "vượt 100% kế hoạch (300/150 người)": result and target.
  if (figure.denominator !== null) return null;
  const words = plainWords(between);
  if (isPercent(figure) && isPercent(outer.figure) && !changes(outer) && RATE_OF_THEN.test(words) && NO_WORDS.test(inside) && NOTHING_BEHIND.test(behind)) return { role: "prior", unnamed: false };
  const silent = NO_WORDS.test(inside) || repeats(inside, lead);
  const near = !/[,;.]/.test(words);
  const rest = figure.unit === null ? behind.replace(OWN_NOUN, "") : behind.replace(SECOND_NAME, "");
  if (!near || !(changes(outer) || outer.role.startsWith("plan"))) return silent && NOTHING_BEHIND.test(rest) ? behindComma(outer, words, figure, rate) : null;
  if (silent && changes(outer) && fits(figure, outer, rate) && TIME_AFTER.test(rest)) return { role: "prior", unnamed: false };
  if (!NOTHING_BEHIND.test(rest) || !fits(figure, outer, rate)) return null;
  if (outer.role === "plan-percent" || outer.role === "plan-change") return (silent || PLAN_INSIDE.test(inside)) && (PLAN_BASE.test(words) || PLAN_ECHO.test(outer.base)) ? { role: "target", unnamed: false } : null;
  if (OF_PLAN.test(words)) return null;
  if (OWN_PERIOD.test(inside) && !PERIOD.test(`${words} ${outer.base}`)) return null;
  if (TIME_WORDS.test(inside) || /^\s*khi đó là\s*$/.test(inside)) return { role: "prior", unnamed: false };
  // "giảm 03 vụ so với tháng 7 (từ 25 vụ)".
  if (/^\s*từ\s*$/.test(inside) && PRIOR_BASE.test(words)) return { role: "prior", unnamed: false };
  if (!silent) return null;
  if (COMPARED_WITH.test(words)) return { role: "prior", unnamed: false };
  // "nhiều hơn năm trước 05 giải (77 giải)": the time stands between the verb and its figure.
  if (words.trim() === "" && ENDS_IN_TIME.test(outer.base.trimEnd())) return { role: "prior", unnamed: false };
  if (PRIOR_BASE.test(words)) return { role: "prior", unnamed: false };
  // "giảm 9,1% về vốn so với cùng kỳ (452 doanh nghiệp, …)": which of the changes it is the base of is open.
  if (ENDS_IN_TIME.test(words)) return { role: "prior", unnamed: false, ...(contentWords(words.replace(ENDS_IN_TIME, "")).length > 0 ? { ahead: true } : {}) };
  if (!isPercent(outer.figure) && !isPercent(figure) && outer.role === "change" && outer.figure.value.lt(figure.value) && sameThing(outer.figure, figure) && SAID_AHEAD.test(lead.slice(lead.lastIndexOf(". ") + 1))) return { role: "prior", unnamed: false };
  // A difference beside its own percentage is the same in other words; a level beside a difference is what it was before.
  if (words.trim() !== "") return null;
  const level = isPercent(outer.figure) ? !isPercent(figure) : isPoints(outer.figure) ? isPercent(figure) : levelOf(outer, figure);
  return level ? { role: "prior", unnamed: true } : null;
}

/** "giảm 03 tổ chức (37)", "tăng 0,8 tiêu chí (14,9 tiêu chí)": more than the difference, and of its unit. */
function levelOf(change: Measured, figure: Figure): boolean {
  const bare = figure.unit === null && figure.noun === "";
  return change.role === "change" && change.operator !== "" && !isPercent(figure) && (bare || sameThing(change.figure, figure)) && change.figure.value.lt(figure.value);
}

/** "xuất siêu 33 triệu USD, tăng 8 triệu USD so với năm 2023 (xuất siêu 25 triệu USD)": the bracket says the name again. */
function repeats(inside: string, lead: string): boolean {
  const words = contentWords(inside);
  return words.length > 0 && words.length <= 6 && /^[A-Za-zÀ-ỹ\s]*$/u.test(inside) && !/(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|trong đó|riêng|gồm|có)(?![A-Za-zÀ-ỹ])/u.test(inside) && words.every((word) => lead.includes(word));
}

/** "đạt 38,4 triệu đồng, so với năm 2024 (35,2 triệu đồng) tăng 3,2 triệu đồng": the base stands in front of the change. */
function behindComma(outer: Measured, words: string, figure: Figure, rate: boolean): Base | null {
  const last = words.slice(Math.max(words.lastIndexOf(","), words.lastIndexOf(";")) + 1);
  if (isPercent(figure) !== rate && !(isPercent(figure) && isPercent(outer.figure))) return null;
  if (ENDS_IN_TIME.test(last)) return { role: "prior", unnamed: false, ahead: true };
  return ENDS_IN_PLAN.test(last) ? { role: "target", unnamed: false, ahead: true } : null;
}

/** "So với chỉ tiêu trên giao (80%) vượt 5,9 điểm %": a base that a sentence begins with. */
export function behindSaid(before: string, inside: string, behind: string): Base | null {
  if (!NO_WORDS.test(inside) || !NOTHING_BEHIND.test(behind.replace(OWN_NOUN, ""))) return null;
  const words = plainWords(before);
  if (ENDS_IN_TIME.test(words)) return { role: "prior", unnamed: false };
  return ENDS_IN_PLAN.test(words) ? { role: "target", unnamed: false } : null;
}

/** "so với mức" 42,1% "năm 2023", "nếu so với con số" 6.701 tấn "của năm 2024", "so với" 68,0 triệu lít. */
const LEVEL_BEFORE = /^\s*(?:nếu\s+|khi\s+|là\s+)?(?:đem\s+)?so (?:với|sánh với)\s+(?:(?:mức|con số|số)\s*(?:là\s*)?)?$/u;
const TIME_BEHIND = timePattern(`^(?:\\s+(?!cùng|cuối|đầu|năm|tháng|quý|kỳ|vụ|so|trên|dưới)[A-Za-zÀ-ỹ]+){0,3}\\s*(?:(?:của|vào|tại|ở|hồi|trong)\\s+)*(?:${LEVEL_OF}(?:${TIME})|cùng kỳ|(?:cuối |đầu )?năm\\s|tháng\\s|quý\\s|kỳ trước|vụ trước)`, "u");
/** "so với vụ trước đạt" 60,2 tạ/ha; "so với cùng kỳ, cùng kỳ" 137. */
const NAMED_TIME = timePattern(`^\\s*(?:so (?:với )?${LEVEL_OF}(?:${TIME})\\s*[,–-]\\s*)?(?:so (?:với )?)?${LEVEL_OF}(?:${TIME})(?:\\s+(?:đạt|là|có|chỉ đạt|chỉ có))?\\s*:?\\s*$`, "u");
/** "đạt 65,8% dự toán HĐND tỉnh giao là" 1.690 tỷ đồng, "đạt 66% dự toán" 3.720 tỷ đồng. */
const NAMED_PLAN = new RegExp(`^\\s*(?:so với\\s+|so\\s+|của\\s+)?(?:${PLAN}|[^,;.()\\d]{2,80}?\\slà)\\s*$`, "u");
/** "đạt 65,8% dự toán và chi thường xuyên là" 1.690 tỷ đồng: behind the "và" the next item, unless it says who else set the target. */
const NEXT_ITEM = /\svà\s+(?!.*(?:giao|đề ra|quyết nghị|phê duyệt|phân bổ|xây dựng|thông qua)(?![A-Za-zÀ-ỹ]))(.*)\slà\s*$/u;
/** Where a whole clause is "so với cùng kỳ năm trước là", "cùng kỳ năm trước đạt", "trong khi bình quân cả nước là". */
const THEN = timePattern(`^[\\s,;(]*(?:nhưng\\s+|còn\\s+|trong khi\\s+)?(?:(?:so với|so)\\s+${LEVEL_OF}(?:${TIME}|${PLACE})|${LEVEL_OF}(?:ck(?![A-Za-zÀ-ỹ])|cùng (?:kỳ|thời điểm|thời gian)(?:\\s+(?:năm|này|tháng|quý|vụ|của|trước|ngoái|20\\d\\d|\\d{1,2}))*|(?:năm|tháng|quý|kỳ|vụ|năm học|nhiệm kỳ)(?:\\s+học)?\\s+(?:trước|ngoái)|${PLACE}))${SAYS}$`, "u");
/** "trên kế hoạch", "/KH", "/dự toán giao đầu năm", "so với chỉ tiêu", "chỉ tiêu giao": the figure behind it is the target of the one in front. */
const TARGET_BEHIND = new RegExp(`^\\s*(?:/|trên|so với|so|theo|,\\s*|\\()\\s*(?:tổng\\s+)?(?:số\\s+)?${PLAN}\\s*:?\\s*$`, "u");

/** "; chỉ tiêu tỉnh giao" 65%, ", trong khi mục tiêu đề ra" 6.000 người, " - so kế hoạch năm 2023 là" 2.900 lượt: with what is reached behind it. */
const TARGET_CLAUSE = new RegExp(`^[\\s,;–-]*(?:(?:trong khi|còn|so với|so|trên)\\s+)?(?:tổng\\s+)?${PLAN}\\s*:?\\s*$`, "u");
const REACHES = /^[\s,;–-]*(?:(?:thì|đã|mới|chỉ|như vậy|tức|tương ứng|còn)\s+)*(?:đạt|bằng|vượt|thiếu|hụt|kém|thấp hơn|cao hơn)\s+(?:(?:tới|khoảng|là|gần|hơn|trên)\s+)*\d[\d.,]*\s?(?:%|điểm)/u;

/** "vượt chỉ tiêu" 85% "là 5,8 điểm %", "chưa đạt mục tiêu" 75% "…, còn thiếu 21,3 điểm %": which way, and the points behind. */
const PASSED = new RegExp(`(?<![A-Za-zÀ-ỹ])(vượt|cao hơn|hơn|thấp hơn|kém|hụt|thiếu|chưa đạt|không đạt)\\s+(?:so với\\s+)?(?:mức\\s+)?${PLAN}\\s*$`, "u");
const POINTS_BEHIND = /^[^.;\d]{0,20}?(?:(?:số|theo)\s[^.;,]{0,40},)?[^.;\d]{0,20}?(?<![A-Za-zÀ-ỹ])(?:là|còn thiếu|thiếu|tới|kém|hụt)\s+\d[\d,.]*\s?điểm/u;

/** What a rate is said to have passed or missed by the points behind it; null where that is not said. */
export function passedBy(clause: string, behind: string, figure: Figure): "vượt" | "thấp hơn" | null {
  const verb = isPercent(figure) ? PASSED.exec(clause)?.[1] : undefined;
  if (verb === undefined || !POINTS_BEHIND.test(behind)) return null;
  return /^(?:vượt|cao hơn|hơn)$/.test(verb) ? "vượt" : "thấp hơn";
}

/** Near enough that one can be a target of the other. */
function comparable(a: Figure, b: Figure): boolean {
  const [x, y] = [a.value.times(a.unit?.factor ?? 1), b.value.times(b.unit?.factor ?? 1)];
  return x.gt(0) && y.gt(0) && x.times(2).lt(y.times(3)) && y.lt(x.times(10));
}

/** True where a clause of its own tells the target of a value in front, and what was reached of it follows. */
export function targetApart(clause: string, behind: string, figure: Figure, present: () => Measured | null): boolean {
  if (!TARGET_CLAUSE.test(plainWords(clause)) || !REACHES.test(behind)) return false;
  const value = present();
  return value !== null && !OF_PLAN.test(value.clause) && comparable(value.figure, figure);
}

/** The base that words hold, with nothing between it and the percentage or change in front. */
export function inWords(previous: Measured, between: string, behind: string, figure: Figure, rate: boolean): Base["role"] | null {
  // "bằng 45,8% dự toán (572.800 triệu đồng): đầu tư 58.127": the bracket has held the base.
  if (/\([^()]*\d[^()]*\)/.test(between)) return null;
  const words = plainWords(between);
  if (changes(previous)) return fits(figure, previous, rate) && ((LEVEL_BEFORE.test(words) && (TIME_BEHIND.test(behind) || (figure.unit !== null && NOTHING_BEHIND.test(behind)))) || NAMED_TIME.test(words)) ? "prior" : null;
  const ofPlan = (previous.role === "plan-percent" && isPercent(previous.figure)) || (previous.role === "plan-change" && isPoints(previous.figure));
  const next = NEXT_ITEM.exec(words)?.[1] ?? "";
  return fits(figure, previous, rate) && ofPlan && PLAN_BASE.test(words) && NAMED_PLAN.test(words) && (contentWords(next).length === 0 || PLAN_BASE.test(next)) ? "target" : null;
}

/** "So với" 205.812 lượt "của cùng kỳ": a base that a sentence begins with, its time behind it. */
export function leadsOff(before: string, behind: string): boolean {
  return LEVEL_BEFORE.test(before) && TIME_BEHIND.test(behind);
}

/** The base that stands behind a value, in front of what is said of it: "95 tỷ đồng trên kế hoạch 260 tỷ đồng", "đạt 4.200 tấn, cùng kỳ năm trước 4.000 tấn". */
export function behindValue(previous: Measured, between: string, clause: string, figure: Figure, present: () => Measured | null): Base["role"] | null {
  if (previous.role === "value" && sameThing(previous.figure, figure) && TARGET_BEHIND.test(plainWords(between)) && !OF_PLAN.test(previous.clause)) return "target";
  // "so với cả giai đoạn (10.500 người) đã đạt 61,7%": the bracket has held the base.
  const own = between.slice(Math.max(between.lastIndexOf(","), between.lastIndexOf(";")) + 1);
  return THEN.test(clause) && !/\([^()]*\d[^()]*\)/.test(own) && present() !== null ? "prior" : null;
}

const SAID_ONCE = timePattern(`^\\s*(?:so với|so)\\s+${LEVEL_OF}(?:${TIME})\\s*,?\\s*và\\s*$`, "u");

/**
 * A percentage behind a change that takes its verb: "giảm 146 vụ, tương ứng 42%" says the same once more, "tăng 5% so với
 * tháng trước và 12% so với cùng kỳ" is measured from another time. Null where it says something else.
 */
export function toldAgain(before: Measured, { role, operator, tail, figure }: Measured & { readonly tail: string }, between: string): { readonly inOtherWords?: true } | null {
  if (!isPercent(figure) || !(role === "growth" || (role === "ratio" && contentWords(tail).length === 0))) return null;
  if (role === "ratio" && before.role === "growth" && isPercent(before.figure) && SAID_ONCE.test(between) && PRIOR_BASE.test(tail)) return {};
  return before.role === "change" && !isPoints(before.figure) && (/^tương (?:đương|ứng)$/.test(operator) || /=\s*$/.test(between)) && !/[;.]/.test(between) ? { inOtherWords: true } : null;
}
