/** Changes with both values right beside them: "đạt 38,2%, đầu nhiệm kỳ 27,5%, tăng 10,7 điểm %", "tăng 93 vụ (206/113 vụ)", "cao hơn 2,5 điểm % so với mức tăng 5,6% của 8 tháng năm 2023". */
import type { Decimal } from "../../../figures";
import { firstFrom, signedGrowth, type ReadParagraph } from "../../claims/claim";
import { CONNECTIVE, isDown, type Reading } from "../../claims/roles";
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { contentWords } from "../../claims/words";
import { isNameless, isPercent, isPoints, kindOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import type { Draft } from "../draft";
import { bySlip, heldOrMended } from "../edits";
import { byPair, compareWith } from "./changes";

/** Roles of what there is, in units or in percent. */
export const STATES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["value", "ratio", "share", "plan-percent"]);
/** "; cùng kỳ tỷ lệ luồng đỏ", ", đầu nhiệm kỳ là", "năm 2023 giải ngân": a clause that tells what was before. */
const THEN = timePattern(`^[\\s,;(–-]*(?:(?:trong khi|còn|con số này|tỷ lệ này|số này)\\s+)*(?:của\\s+)?${LEVEL_OF}(${TIME})(?![A-Za-zÀ-ỹ\\d])(.*)$`, "u");
const EARLIER = /cùng|trước|ngoái|đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn|vụ)|ck/;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** Words of the clause that say nothing of what is counted. */
const SAYING = /(?<![A-Za-zÀ-ỹ])(?:là|đạt|có|còn|chỉ|mới|thực hiện|ước|xảy ra|đã|tỷ lệ|ở mức|mức|chiếm|bằng|giải ngân|được|cả)(?![A-Za-zÀ-ỹ])/gu;
/** "như vậy giảm", "tức tăng", "cải thiện". */
const BETTER = /^[\s,;]*(?:như vậy\s+|đã\s+)?(?:được\s+)?cải thiện\s*(?:được\s+)?$/u;
/** From what was before to the change: no other clause. */
const NEXT = /^[^.;:\d]{0,60}$/u;

const PLANNED = /phấn đấu|kế hoạch|mục tiêu|chỉ tiêu|dự kiến|dự toán|(?<![A-Za-zÀ-ỹ])sẽ(?![A-Za-zÀ-ỹ])/u;
const MOST_NAME = 160;
const MOST_BACK = 14;

function yearOf(text: string): number | null {
  const last = [...text.matchAll(YEAR)].pop();
  return last === undefined ? null : Number(last[0]);
}

function isChange(reading: Reading): boolean {
  return (reading.role === "growth" || reading.role === "change") && reading.average !== true && reading.toLevel !== true && !reading.figure.bound;
}

const VERB = /^(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)$/;

/** A change, or a value that its verb makes one: "thiệt hại giảm 2,7 tỷ đồng"; null for what there is. */
function asChange(reading: Reading): Reading | null {
  if (isChange(reading)) return reading;
  return reading.role === "value" && VERB.test(reading.operator) && reading.average !== true && reading.toLevel !== true && !reading.figure.bound && reading.figure.denominator === null ? { ...reading, role: isPercent(reading.figure) ? "growth" : "change" } : null;
}

/** True where a clause tells what there was before: an earlier time, and nothing but what the words in front of the figure now name. */
function toldBefore(clause: string, now: string): boolean {
  const match = THEN.exec(clause);
  if (match === null || PLANNED.test(clause)) return false;
  const [, time = "", rest = ""] = match;
  const [thenYear, nowYear] = [yearOf(time), yearOf(now)];
  if (!EARLIER.test(time) && (thenYear === null || nowYear === null || nowYear <= thenYear)) return false;
  const known = new Set(contentWords(now));
  return contentWords(rest.replace(SAYING, " ")).every((word) => known.has(word));
}

/** "2,7%, đầu kỳ là 3,9%, cải thiện 1,2 điểm %": now, then, and the change from one to the other. */
function thenBetween(read: ReadParagraph, at: number): Draft[] {
  const [before, now, then, change] = [read.readings[at - 3], read.readings[at - 2], read.readings[at - 1], read.readings[at]];
  if (now === undefined || then === undefined || change === undefined || !isChange(change) || change.base !== "") return [];
  if (!STATES.has(now.role) || !STATES.has(then.role) || then.role === "plan-percent" || kindOf(now.figure) !== kindOf(then.figure) || now.figure.bound || then.figure.bound) return [];
  const { low } = read.paragraph.content;
  if (/[.](?!\d)/.test(low.slice(now.figure.unitEnd, change.figure.start)) || !NEXT.test(low.slice(then.figure.unitEnd, change.figure.start))) return [];
  const better = BETTER.test(change.clause);
  if (!(better || (CONNECTIVE.test(change.clause) && change.operator !== "")) || contentWords(change.tail).length > 0) return [];
  const lead = (from: number, to: number): string => /[^,;.(]*$/u.exec(low.slice(from, to))?.[0] ?? "";
  if (!toldBefore(lead(now.figure.unitEnd, then.figure.start), `${low.slice(Math.max(0, now.figure.start - MOST_NAME), now.figure.start)} ${now.tail}`)) return [];
  const moved = better ? { ...change, operator: now.figure.value.lt(then.figure.value) ? "giảm" : "tăng" } : change;
  const drafts = compareWith(now.figure, then.figure, [moved], now, "inconsistent");
  // "đạt 94,2%, năm 2022 đạt 93%, năm 2021 đạt 90%, tăng 4,2 điểm %": which of several times is meant is open.
  const several = before !== undefined && STATES.has(before.role) && kindOf(before.figure) === kindOf(now.figure) && THEN.test(lead(before.figure.unitEnd, now.figure.start));
  return several ? drafts.filter((d) => d.verdict === "consistent") : drafts;
}

const OF_CHANGE = new RegExp(`^\\s*so với\\s+(?:mức|tốc độ|mức độ)\\s+(?:tăng|giảm)(?:\\s+trưởng)?\\s*$`, "u");
const OF_TIME = timePattern(`^\\s*(?:của|trong|vào)?\\s*${LEVEL_OF}(?:${TIME})`, "u");

/** "tăng 8,1%, cao hơn 2,5 điểm % so với mức tăng 5,6% của 8 tháng năm 2023": one growth against another. */
function ofGrowths(read: ReadParagraph, at: number): Draft[] {
  const [now, change, then] = [read.readings[at - 1], read.readings[at], read.readings[at + 1]];
  if (now === undefined || change === undefined || then === undefined || !isPoints(change.figure) || !isPercent(now.figure) || !isPercent(then.figure)) return [];
  const { low } = read.paragraph.content;
  if (now.role !== "growth" || change.operator === "" || !CONNECTIVE.test(change.clause) || /[;.](?!\d)/.test(low.slice(now.figure.unitEnd, change.figure.start))) return [];
  const between = low.slice(change.figure.unitEnd, then.figure.start);
  if (!OF_CHANGE.test(between) || !OF_TIME.test(low.slice(then.figure.unitEnd, then.figure.unitEnd + 60))) return [];
  const past = signedGrowth({ ...then, operator: /giảm\s*$/.test(between) ? "giảm" : "tăng" });
  return compareWith(signedGrowth(now), past, [{ ...change, role: "change" }], now, "inconsistent");
}

/** "148 đơn so với 174 đơn". */
const AGAINST = /^[^.;()\d]{0,30}?(?<![A-Za-zÀ-ỹ])so với\s+$/u;

/** "giảm 26 đơn so với cùng kỳ (148 đơn so với 174 đơn)", "tăng 93 vụ (206/113 vụ)": both values in the bracket behind. */
function bothBehind(read: ReadParagraph, at: number): Draft[] {
  const [stated, first, second] = read.readings.slice(at, at + 3);
  const change = stated === undefined ? null : asChange(stated);
  if (change === null || first === undefined || second === undefined || change.operator === "" || isPoints(change.figure)) return [];
  const { low } = read.paragraph.content;
  if (kindOf(first.figure) !== kindOf(second.figure) || first.figure.group === change.figure.group || first.figure.group !== second.figure.group) return [];
  const lead = low.slice(change.figure.unitEnd, first.figure.start);
  if (/[,;.)](?!\d)/.test(lead)) return [];
  if (/\(\s*$/.test(lead) && AGAINST.test(low.slice(first.figure.unitEnd, second.figure.start))) return compareWith(first.figure, second.figure, [change], change, "inconsistent");
  if (second.figure.numerator !== first.figure.id || !/\(\s*$/.test(lead)) return [];
  // The first of the two is the value told in front.
  const bare = isNameless(second.figure);
  const value = read.readings.slice(Math.max(0, at - MOST_BACK), at).reverse().find((r) => r.role === "value" && r.figure.value.eq(first.figure.value) && (bare ? sameThing(r.figure, change.figure) : sameThing(r.figure, second.figure)));
  const rate = signed(read, at + 3);
  const relative = rate !== null && rate.role === "growth" && isPercent(rate.figure) && CONNECTIVE.test(rate.clause) && !/[;.](?!\d)/.test(low.slice(second.figure.unitEnd, rate.figure.start)) ? [rate] : [];
  // "so với năm 2023 (7/14 xã)": what was then, as a fraction.
  const all = [...joinedInFront(read, at), change, ...relative];
  if (value === undefined) {
    if (OTHER_BASE.test(lead)) return [];
    const closed = CLOSED.test(low.slice(second.figure.unitEnd));
    const told = closed && AGAINST_TIME.test(sentenceOf(read, change)) && [first, second, change].every(({ figure }) => tellingDigits(figure) >= TELLING) && first.figure.value.lt(second.figure.value) === isDown(change.operator);
    return compareWith(counted(first.figure, change.figure), counted(second.figure, change.figure), all, change, "review").filter((d) => d.verdict === "consistent" || (closed && d.figures.some(isPercent)) || (told && bySlip(d)));
  }
  return compareWith(value.figure, { ...second.figure, unit: value.figure.unit, noun: value.figure.noun }, all, value, "inconsistent");
}

/** "(185/320)" behind "135 vụ": counted as the change is. */
const counted = (figure: Figure, model: Figure): Figure => (isNameless(figure) && !isPercent(model) ? { ...figure, unit: model.unit, noun: model.noun } : figure);

/** "giảm 135 vụ, giảm 42,2% (185/320 vụ)": the difference in front of the percentage. */
function joinedInFront(read: ReadParagraph, at: number): Reading[] {
  const [before, change] = [read.readings[at - 1], read.readings[at]];
  const told = before === undefined ? null : asChange(before);
  if (told === null || told.operator === "" || change === undefined || !isPercent(change.figure) || isPercent(told.figure)) return [];
  return JOINED.test(read.paragraph.content.low.slice(told.figure.unitEnd, change.figure.start)) ? [told] : [];
}

const JOINED = /^[\s,(]*(?:(?:và|tức|bằng|tương ứng(?: với)?|tương đương(?: với)?)\s+)?(?:tăng|giảm)?\s*$/u;
const AGAINST_TIME = /(?<![A-Za-zÀ-ỹ])(?:so với|so|cùng kỳ|năm trước|năm ngoái|kỳ trước|tháng trước)(?![A-Za-zÀ-ỹ])/u;
/** Digits from which a slip in one of the three tells; "tăng 15 trường (45/60 trường)" is of a fraction. */
const TELLING = 2;

function sentenceOf({ paragraph, structure }: ReadParagraph, { figure }: Reading): string {
  const group = structure.groups[sentenceAround(structure, figure.group)];
  return paragraph.content.low.slice(group?.start ?? figure.start, group?.end ?? figure.end);
}

const OTHER_BASE = /(?<![A-Za-zÀ-ỹ])(?:so|năm|kỳ|trước|kế hoạch|kh|chỉ tiêu)(?![A-Za-zÀ-ỹ])/u;
/** The bracket holds the two numbers, what they count, and perhaps a percentage. */
const CLOSED = /^(?:\s+[A-Za-zÀ-ỹ]+){0,3}\s*(?:\)|,\s*[-+–−]?\s*\d[\d,]*\s?%\s*\))/u;

/** "(07/09 người, -22,2%)": a sign says which way. */
function signed(read: ReadParagraph, at: number): Reading | null {
  const reading = read.readings[at];
  if (reading === undefined || !isPercent(reading.figure)) return reading ?? null;
  const sign = /([+\-–−])\s*$/u.exec(read.paragraph.content.low.slice(Math.max(0, reading.figure.start - 2), reading.figure.start))?.[1];
  if (sign === undefined) return reading;
  return { ...reading, role: "growth", operator: sign === "+" ? "tăng" : "giảm", clause: "", figure: { ...reading.figure, value: reading.figure.value.abs() } };
}

/** "12 người bị thương (12/16 người, -25%)": the two numbers and the signed percentage in one bracket. */
function inOneBracket(read: ReadParagraph, at: number): Draft[] {
  const [first, second, rate] = [read.readings[at], read.readings[at + 1], signed(read, at + 2)];
  if (first === undefined || second === undefined || rate === null || second.figure.numerator !== first.figure.id || rate.role !== "growth" || rate.figure.group !== first.figure.group) return [];
  const { low } = read.paragraph.content;
  // Behind a change the two numbers are its own.
  const before = read.readings[at - 1];
  if (before !== undefined && isChange(before) && before.operator !== "" && !isPoints(before.figure) && !/[,;.)](?!\d)/.test(low.slice(before.figure.unitEnd, first.figure.start))) return [];
  const signAlone = /^(?:\s+[A-Za-zÀ-ỹ]+){0,3}\s*[,;]\s*[-+–−]\s*$/u.test(low.slice(second.figure.end, rate.figure.start));
  if (!signAlone || !/\(\s*$/.test(low.slice(Math.max(0, first.figure.start - 2), first.figure.start))) return [];
  return compareWith(first.figure, second.figure, [rate], first, "review");
}

const IN_PERCENT = /^\s*,?\s*(?:(?:tương đương|tương ứng|tức|bằng)(?:\s+với)?\s+)(?:tăng|giảm)?\s*(?:(?:gần|khoảng|hơn|trên)\s+)?$|^\s*\(\s*(?:tăng|giảm)?\s*(?:(?:gần|khoảng|hơn|trên)\s+)?$/u;
const REACHED = /^[\s,)]*(?:(?:lên|chỉ|còn|ước|và|đã|mới)\s*)*$/u;

/** "tăng 428 triệu USD, tương đương 17,1%, đạt 2,93 tỉ USD": the change in front of the value it led to. */
function valueBehind(read: ReadParagraph, at: number): Draft[] {
  const [change, rate] = read.readings.slice(at, at + 2);
  const claim = read.claims[firstFrom(read.claims, (rate?.figure.start ?? 0) + 1)];
  if (change === undefined || rate === undefined || claim === undefined || isPercent(change.figure) || isPoints(change.figure) || !isPercent(rate.figure)) return [];
  const verb = /^(tăng|giảm)$/.test(change.operator) && change.toLevel !== true && change.average !== true && (change.role === "change" || change.role === "value");
  const { low } = read.paragraph.content;
  if (!verb || claim.reading !== read.readings[at + 2] || claim.reading.operator !== "đạt" || claim.measure !== "value" || change.base !== rate.base) return [];
  if (!IN_PERCENT.test(low.slice(change.figure.unitEnd, rate.figure.start)) || !REACHED.test(claim.reading.clause) || !sameThing(change.figure, claim.figure)) return [];
  return [byPair(claim, { ...change, role: "change" }, { ...rate, role: "growth", operator: change.operator })];
}

const DIFFERENCE = /(?<![A-Za-zÀ-ỹ])chênh lệch(?:\s+(?:tăng|giảm|là))?\s*$/u;

/** "giá khởi điểm 274,9 tỷ đồng, giá trúng 331,2 tỷ đồng, chênh lệch 56,3 tỷ đồng": of the two in front. */
function difference(read: ReadParagraph, at: number): Draft[] {
  const [before, then, now, gap] = [read.readings[at - 3], read.readings[at - 2], read.readings[at - 1], read.readings[at]];
  const { low } = read.paragraph.content;
  if (then === undefined || now === undefined || gap === undefined || !DIFFERENCE.test(low.slice(Math.max(0, gap.figure.start - 24), gap.figure.start))) return [];
  if (isPercent(gap.figure) || isPoints(gap.figure) || !sameThing(then.figure, now.figure) || !sameThing(now.figure, gap.figure) || then.role !== "value" || now.role !== "value") return [];
  if (/[.;(](?!\d)/.test(low.slice(then.figure.unitEnd, gap.figure.start))) return [];
  const operator = now.figure.value.lt(then.figure.value) ? "giảm" : "tăng";
  const said = gap.operator === "" ? operator : gap.operator;
  const rate = read.readings[at + 1];
  const relative = rate !== undefined && rate.role === "growth" && isPercent(rate.figure) && /^\s*\(\s*(?:tăng|giảm)\s*$/.test(low.slice(gap.figure.unitEnd, rate.figure.start)) ? [rate] : [];
  const drafts = compareWith(now.figure, then.figure, [{ ...gap, role: "change", operator: said }, ...relative], now, "review");
  const alone = before === undefined || before.figure.group !== then.figure.group || !sameThing(before.figure, then.figure);
  return alone ? drafts : drafts.filter((d) => d.verdict === "consistent");
}

const HIGHER = /^[\s,]*(?:và\s+)?(?:(?:cao|nhiều|lớn)\s+hơn|(thấp|ít|nhỏ)\s+hơn)(?:\s+là)?\s*$/u;
const TWO_SIDES = /^[^.(\d]{0,80}[,;][^.(\d]{0,60}$/u;

/** "phân bổ 71.345 ha; tỉnh 69.820 ha, thấp hơn 1.525 ha": the second of two against the first, nothing else named. */
function higher(read: ReadParagraph, at: number): Draft[] {
  const [then, now, gap, next] = [read.readings[at - 2], read.readings[at - 1], read.readings[at], read.readings[at + 1]];
  if (then === undefined || now === undefined || gap === undefined || isPercent(gap.figure) || isPoints(gap.figure) || gap.base !== "") return [];
  const { low } = read.paragraph.content;
  const said = HIGHER.exec(low.slice(now.figure.unitEnd, gap.figure.start));
  if (said === null || [then, now].some(({ role, figure }) => role !== "value" || figure.bound || figure.hedge !== null || isPercent(figure)) || !sameThing(then.figure, now.figure) || !sameThing(now.figure, gap.figure)) return [];
  if (!TWO_SIDES.test(low.slice(then.figure.unitEnd, now.figure.start)) || contentWords(gap.tail).length > 0) return [];
  // "…, cao hơn 12 ha (cùng kỳ 80 ha)": measured from what stands behind.
  if (next !== undefined && /^[^.;,]{0,40}\(/u.test(low.slice(gap.figure.unitEnd, next.figure.start))) return [];
  const drafts = compareWith(now.figure, then.figure, [{ ...gap, role: "change", operator: said[1] === undefined ? "tăng" : "giảm" }], now, "review");
  // Another digit is no matter where both sides go the way that is said, by about as much.
  const about = said[1] === undefined === then.figure.value.lt(now.figure.value) && aboutAsMuch(now.figure.value.minus(then.figure.value).abs(), gap.figure.value);
  return about && read.readings[at - 3]?.figure.group !== then.figure.group ? drafts : drafts.flatMap(heldOrMended);
}

const aboutAsMuch = (a: Decimal, b: Decimal): boolean => a.lte(b.times(2)) && b.lte(a.times(2));

/** All changes of a paragraph that stand beside their two values. */
export function changesBeside(read: ReadParagraph): Draft[] {
  return read.readings.flatMap((reading, at): Draft[] => {
    const paired = inOneBracket(read, at);
    if (paired.length > 0) return paired;
    if (reading.role !== "growth" && reading.role !== "change" && reading.role !== "value") return [];
    return [...thenBetween(read, at), ...ofGrowths(read, at), ...bothBehind(read, at), ...valueBehind(read, at), ...difference(read, at), ...higher(read, at)];
  });
}
