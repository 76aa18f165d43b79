/** Parts that follow their total without a word for it and miss it by one slip of the pen: asked about where kinds or a rest say that they are all. */
import { decimal, isBelow, roughly, type Decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import { quoted, type Quotable } from "../../claims/name";
import { baseInterval, isNameless, nounOf, sameThing, type Figure } from "../../reading/figure";
import { oncePer } from "../../once";
import { anySlipChance, shareOf } from "../chance";
import type { Draft } from "../draft";
import { baseValue, makes, mayMake } from "../evidence";
import { closedByRest, familyOf, wordsOf } from "../lists/families";
import { countsInWords } from "../lists/partlist";
import { isFinished, isNotDone } from "../rests/stages";
import { lengthSlipChance, slipOfSum } from "../slips";
import { roundedAway } from "./complete";
import { cannotMake } from "./outright";
import { sumDraft } from "../totals";

/** Between which shares of the total the parts may lie, by what a coincidence explains at most. */
interface Bar {
  readonly most: Decimal;
  readonly least: Decimal;
  readonly greatest: Decimal;
}

const NEAR = { least: decimal("0.8"), greatest: decimal("1.25") };
const FAR = { least: decimal("0.25"), greatest: decimal(4) };
/** The most that a coincidence may explain, by how well the words say that these are all: two kinds and no third, or what is left of all; kinds that are told in full, or what is done and what is not; a rest, or kinds that exclude one another; nothing. */
const BARS: Readonly<Record<Closing, readonly Bar[]>> = {
  sure: [{ ...NEAR, most: decimal("0.5") }, { ...FAR, most: decimal("0.15") }],
  rest: [{ ...NEAR, most: decimal("0.5") }, { ...FAR, most: decimal("0.15") }],
  whole: [{ ...NEAR, most: decimal("0.2") }, { ...FAR, most: decimal("0.06") }],
  apart: [{ ...NEAR, most: decimal("0.06") }, { ...FAR, most: decimal("0.02") }],
  some: [{ ...NEAR, most: decimal("0.06") }, { ...FAR, most: decimal("0.02") }],
  open: [{ ...NEAR, most: decimal("0.002") }],
};
/** Counts of one noun, too few for chance to speak: told in full, they are asked about all the same. */
const FEW: Readonly<Partial<Record<Closing, Omit<Bar, "most">>>> = { sure: FAR, rest: { least: decimal("0.5"), greatest: decimal(2) }, whole: { least: decimal("0.5"), greatest: decimal(2) }, apart: { least: decimal(1), greatest: decimal("2.5") } };
/** Kinds that exclude one another are more than there are; of a handful they are others. */
const HANDFUL = decimal(10);
type Closing = "sure" | "rest" | "whole" | "apart" | "some" | "open";
const OTHER_TIME = /cùng kỳ|năm trước|tháng trước|kỳ trước|so với|(?:trong|tại|đến) (?:tháng|quý|ngày)/;

const stateOf = oncePer((part: Claim): "done" | "open" | null => {
  const text = `${part.reading.operator} ${wordsOf(part)}`;
  return isNotDone(text) ? "open" : isFinished(text) ? "done" : null;
});

/** One kind of what is not done: "đã giải quyết 113 vụ, còn 13 vụ quá hạn" leaves others that are not late. */
const ONE_KIND = /quá hạn|trễ hạn|vướng|khó khăn|tạm(?![A-Za-zÀ-ỹ])|đình chỉ|trả lại/u;

/** "hoàn thành 37 nhiệm vụ, đang triển khai 24 nhiệm vụ, chậm tiến độ 03 nhiệm vụ": one kind done, all others not. */
function inStates(parts: readonly Claim[]): boolean {
  const states = parts.map(stateOf);
  const pair = parts.length === 2 && parts.some((part) => ONE_KIND.test(wordsOf(part)));
  return parts.length >= 2 && !pair && states.filter((state) => state === "done").length === 1 && !states.includes(null);
}

/** "còn lại 170 nhà": what is left of all, once the others are taken off. */
function leavesRest(parts: readonly Claim[]): boolean {
  const rest = (part: Claim): boolean => /(?<![A-Za-zÀ-ỹ])còn lại(?![A-Za-zÀ-ỹ])/u.test(`${part.reading.clause} ${part.reading.operator} ${part.reading.tail}`);
  const last = parts[parts.length - 1];
  return last !== undefined && parts.length >= 2 && rest(last) && !parts.slice(0, -1).some(rest);
}

/** An "và" stands in front of the last of them. */
const ended = (parts: readonly Claim[]): boolean => /(?:^|\s)và(?:\s[^,;]*)?$/u.test((parts[parts.length - 1]?.reading.lead ?? "").trimEnd());

/** "có 788 tuyến …, 609 tuyến … và 48 tuyến …": three and more under the very name of the total, the last one joined. */
function joined(whole: Claim, parts: readonly Claim[]): boolean {
  const noun = nounOf(whole.figure);
  return noun !== "" && parts.length >= 3 && parts.every((part) => nounOf(part.figure) === noun) && ended(parts);
}

const isLarger = (part: Figure, whole: Figure): boolean => isBelow(baseInterval(whole), baseInterval(part));

const EACH = /(?<![A-Za-zÀ-ỹ])lần lượt(?: là| đạt)?\s*$/u;

function closingOf(whole: Claim, parts: readonly Claim[]): Closing {
  // "hoàn thành 15 nội dung, đang triển khai 08 nội dung, chưa triển khai 03 nội dung": the first is one of the kinds itself.
  const named = { ...whole, reading: { ...whole.reading, tail: whole.reading.tail.replace(/\s*[-–,;:].*$/su, "") } };
  const family = familyOf(whole, parts);
  if (parts.some((part) => familyOf(whole, [named, part]) !== null) || (family !== "sure" && stateOf(whole) !== null && parts.some((part) => stateOf(part) !== null))) return "open";
  if (family === "sure" || family === "whole") return family;
  if (inStates(parts)) return "whole";
  // "tổng diện tích 565,0 ha, lần lượt là 246,3 ha và 318,7 ha".
  if (EACH.test(`${parts[0]?.reading.clause ?? ""} `) && /(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u.test(whole.reading.clause)) return "sure";
  if (leavesRest(parts) && parts.every((part) => sameThing(part.figure, whole.figure))) return "rest";
  // "thu 8.412 tỷ đồng; thu nội địa 6.207 tỷ đồng; thu hải quan 22.205 tỷ đồng": more than all there is.
  if (family === "apart" && (parts.length >= 3 || ended(parts) || parts.some((part) => isLarger(part.figure, whole.figure)))) return "apart";
  return closedByRest(parts) || joined(whole, parts) ? "some" : "open";
}

/** "hợp tác xã 74 chủ thể, hộ gia đình 31 chủ thể, …, còn lại tổ nhóm 5 chủ thể": one of the kinds itself, as the one in front of it is. */
function isKind(whole: Claim, near: readonly Claim[]): boolean {
  const noun = nounOf(whole.figure);
  const before = near.findLast((claim) => claim.figure.paragraph === whole.figure.paragraph && claim.figure.end <= whole.figure.start);
  return noun !== "" && before !== undefined && before.group === whole.group && nounOf(before.figure) === noun && /^[\s,]*[^,;]*$/u.test(whole.reading.lead) && whole.reading.text.slice(before.figure.unitEnd, whole.figure.start).toLowerCase().trimStart().startsWith(",");
}

/** Kinds that everybody knows to be all, what is done and what is not; or, where nothing else is told of the total's kind, also a rest and kinds that exclude one another. */
export function isComplete(whole: Claim, parts: readonly Claim[], alone = true): boolean {
  const closing = closingOf(whole, parts);
  return closing === "sure" || closing === "whole" || ((closing === "apart" || closing === "some" || closing === "rest") && alone);
}

const within = (share: Decimal, { least, greatest }: Omit<Bar, "most">): boolean => share.gte(least) && share.lte(greatest);

/** Whether one slip explains the gap, and chance so hardly ever. */
function tells(whole: Figure, parts: readonly Figure[], closing: Closing): boolean {
  const share = shareOf(whole, parts);
  if (share === null || roundedAway(whole, parts)) return false;
  const few = FEW[closing];
  const noun = nounOf(whole);
  if (few !== undefined && (closing !== "apart" || whole.value.gte(HANDFUL)) && noun !== "" && whole.whole && parts.every((part) => nounOf(part) === noun || isNameless(part)) && within(share, few) && slipOfSum(whole, parts)) return true;
  const chance = anySlipChance(whole, parts);
  // A digit typed twice, or lost, makes any share, and no part is larger than all.
  const lost = closing === "open" ? null : lengthSlipChance(whole, parts);
  const larger = parts.some((part) => isLarger(part, whole));
  return (chance !== null && BARS[closing].some((bar) => chance.lte(bar.most) && (larger || within(share, bar)))) || (lost !== null && BARS[closing].some(({ most }) => lost.lte(most)));
}

/** A word announces parts, perhaps not all: the rooms of lists weigh it. */
const ANNOUNCED = /trong (?:số )?(?:đó|này)|trong khi|chủ yếu|như|(?:nhiều|đông|lớn|cao) nhất/u;
/** "phạt tiền đến 50 triệu đồng": no more than that. */
const UP_TO = /(?<![A-Za-zÀ-ỹ])(?:đến|tới|tối đa|không quá)\s*(?:là\s*)?$/u;

/** "20 nghìn tới 100 nghìn": the ends of a range. */
const ranges = ({ figure: { unitEnd }, reading: { text } }: Claim): boolean => /^(?:\s[A-Za-zÀ-ỹ]+)?\s(?:đến|tới)\s(?:\d|nửa|một)/u.test(text.slice(unitEnd, unitEnd + 24));

/** `hedged`: "hơn 74.886 tấn" counts, too. */
const sound = (whole: Claim, parts: readonly Claim[], hedged: boolean): boolean =>
  !ANNOUNCED.test(`${parts[0]?.reading.lead ?? ""} ${parts[0]?.reading.clause ?? ""}`) && ![whole, ...parts].some((claim) => UP_TO.test(claim.reading.lead) || ranges(claim)) && (hedged || whole.figure.hedge === null) && whole.figure.denominator === null && !OTHER_TIME.test(whole.reading.clause) && parts.every((part) => !countsInWords(part.reading.lead) && part.figure.denominator === null && (hedged || part.figure.hedge === null) && part.planned === whole.planned && !OTHER_TIME.test(part.reading.clause));

/** Well outside the shares of the total that any bar allows. */
const FAR_OFF = { least: 0.2, most: 12 };

/** True where the parts are so far from the total that neither do they make it nor does a slip explain it: what needs no exact sum. */
function farOff(whole: Figure, parts: readonly Figure[]): boolean {
  const share = parts.reduce((sum, part) => sum + roughly(baseValue(part)), 0) / roughly(baseValue(whole));
  return (share < FAR_OFF.least || share > FAR_OFF.most) && !mayMake(parts, whole);
}

/** A total, by its name, and what follows it; `adds` as of a sum. */
export function sumBehind(name: Quotable, whole: Figure, parts: readonly Figure[], adds = makes): Draft {
  return { ...sumDraft(whole, parts, (ok) => (ok ? `Các số tiếp theo cộng lại khớp với ${quoted(name)}.` : `Cần xem ${quoted(name)}: các loại nêu tiếp theo cộng lại ra số khác.`), adds), chosen: true };
}

/** A total and the parts behind it that are all: where they make it, and, as a question, where they miss it so; a `series`: a sentence for each, behind a total said to be one; `near`: what else is told around them. */
export function missedParts(whole: Claim, parts: readonly Claim[], near: readonly Claim[], series = false): Draft[] {
  const figures = parts.map((part) => part.figure);
  // What the words say is asked last: most lists are of other things.
  if (parts.length < 2 || farOff(whole.figure, figures) || !sound(whole, parts, true)) return [];
  const ok = makes(figures, whole.figure);
  if (!ok && figures.some((f) => baseValue(f).eq(baseValue(whole.figure)))) return [];
  const told = closingOf(whole, parts);
  const closing = series && told === "open" ? "some" : told === "rest" && !ok && isKind(whole, near) ? "open" : told;
  if (parts.length < (closing === "open" ? 3 : 2) || !sound(whole, parts, closing === "sure") || (ok ? closing === "open" : !tells(whole.figure, figures, closing) && !cannotMake(whole, parts, near))) return [];
  return [sumBehind(whole, whole.figure, figures)];
}

/** "104.527 bộ, luồng xanh 62.384 bộ, luồng vàng 38.157 bộ, luồng đỏ 3.986 bộ": up to where the kinds or a rest say that they are all, else up to the stronger sign. */
export function missedBySlip(low: string, whole: Claim, next: readonly Claim[], near: readonly Claim[]): Draft[] {
  const told = next.map((_, i) => next.slice(0, i + 1)).findLast((parts) => parts.length >= 2 && isComplete(whole, parts));
  if (told !== undefined) return missedParts(whole, told, near);
  const strength = next.map((part, i) => /[;]/.test(low.slice(i === 0 ? whole.figure.unitEnd : (next[i - 1]?.figure.unitEnd ?? 0), part.figure.start)));
  // Behind a ";" the list may begin; at the next one, where commas part it, it ends.
  const end = strength.findIndex((strong, i) => i >= 2 && strong && !strength.slice(1, i).some(Boolean));
  return missedParts(whole, end < 0 ? next : next.slice(0, end), near);
}
