/** What speaks for or against a list being exactly the parts of its total. */
import { decimal, isBelow, sum, type Decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import { baseInterval, bearsName, isNameless, isPeople, kindOf, nounOf, type Figure } from "../../reading/figure";
import { anySlipChance } from "../chance";
import { baseValue, oneClass } from "../evidence";
import { closedByRest, cropsOnly, familyOf, overlap, sharesMakeAll } from "../lists/families";
import { oncePer } from "../../once";
import { lengthSlipChance } from "../slips";
import type { PartList } from "../lists/partlist";
import { enumerated, NO_KIND } from "./ways";

/** A list whose figures do not add up to its total. */
export interface Gap {
  readonly list: PartList;
  readonly claims: readonly Claim[];
  readonly parts: readonly Figure[];
  readonly whole: Figure;
  /** All parts count or measure what the total does. */
  readonly uniform: boolean;
  /** The same breakdown, or the same items in another unit, add up. */
  readonly proven: boolean;
  /** What else of the kind is told beside the total: the list may break that down. */
  readonly beside: readonly Figure[];
  /** The text of a paragraph, in lower case. */
  readonly low: (paragraph: number) => string;
  /** More of the kind is listed behind it, or within its items. */
  readonly cut: boolean;
  /** How many lists of its shape add up in the report, and how many do not, this one among them. */
  readonly habit: { readonly kept: number; readonly missed: number } | null;
}

interface Sign {
  readonly points: number;
  readonly seen: (gap: Gap) => boolean;
}

export const exceeds = ({ parts, whole }: Gap): boolean => parts.filter((part) => isBelow(baseInterval(whole), baseInterval(part))).length === 1;
export const over = ({ parts, whole }: Gap): boolean => sum(parts.map(baseValue)).gt(baseValue(whole));
/** The known breakdown that the parts are all or some of. */
export const family = ({ list, claims }: Gap): ReturnType<typeof familyOf> => familyOf(list.total, claims);

const EVENTS = /^(?:vụ|cuộc|đợt|trận|ca|lớp|buổi|hội nghị|lần|điểm|trường|đoàn)/u;
const TEN = decimal(10);

/** The noun of the total, its unit, or members of one class, each time. */
export function alike({ whole, parts }: Gap): boolean {
  if (kindOf(whole) !== "count") return parts.every((part) => part.unit?.id === whole.unit?.id);
  return oneClass(whole, parts) || parts.every((part) => bearsName(part, whole));
}

const TELLING = decimal("0.5");
const HARDLY = decimal("0.012");
const LEAST = decimal("0.8");
const MOST = decimal("1.25");

/** Something says that these are all. */
function closed(gap: Gap): boolean {
  return gap.list.claims === "all" || gap.list.sorted === true || gap.proven || family(gap) !== null || closedByRest(gap.claims) || sharesMakeAll(gap.claims);
}

/** Hardly off: a fifth of the total at most. */
function near({ whole, parts }: Gap): boolean {
  const added = sum(parts.map(baseValue));
  const value = baseValue(whole);
  return added.gte(value.times(LEAST)) && added.lte(value.times(MOST));
}

/** Nearly all lists of the shape add up in this report: its writer lists all parts. */
function habitual({ list, uniform, habit }: Gap, times: number): boolean {
  return uniform && list.tentative !== true && list.claims !== "some" && list.where !== "list" && list.where !== "next-sentence" && habit !== null && habit.kept >= 3 && habit.kept >= times * habit.missed;
}

/** "trong đó A …, B …, C …": what is short of the total is less than any of them, and may be a small item left out. */
function smallRest(gap: Gap): boolean {
  if (gap.list.claims !== "some" || /sure|whole/.test(family(gap) ?? "") || closedByRest(gap.claims) || sharesMakeAll(gap.claims) || gap.proven) return false;
  const rest = baseValue(gap.whole).minus(sum(gap.parts.map(baseValue)));
  return rest.gt(0) && gap.parts.every((part) => rest.lt(baseValue(part)));
}

/** Two parts and more are larger than all together: what they belong to is another figure. */
function elsewhere(gap: Gap): boolean {
  const { parts, whole } = gap;
  return lengthChance(gap)?.lte(HARDLY) !== true && parts.filter((part) => isBelow(baseInterval(whole), baseInterval(part))).length >= 2;
}

/** "31 thành viên (03 phó ban, 27 ủy viên)": the one at the head goes without saying. */
const MEMBERS = /(?<![A-Za-zÀ-ỹ])(?:phó|ủy viên|thành viên)(?![A-Za-zÀ-ỹ])/u;

/**
 * The weights, in tenths of a power of ten of likelihood. Measured on the gaps of 510 reports and 1,200 news: 1,740 that
 * one changed figure makes in lists that add up, and 410 of lists that are no parts, or not all; behind each sign how
 * many of both bear it. They are fitted together, for signs go along with one another, and rounded.
 */
const SIGNS: readonly Sign[] = [
  // Who announces the list.
  { points: 3, seen: ({ list }) => list.claims === "all" }, // 293 : 44 – "gồm", "chia ra"
  { points: 4, seen: ({ list }) => list.claims === "plain" && list.where === "parentheses" }, // 742 : 131
  { points: -2, seen: ({ list }) => list.claims === "some" }, // 489 : 174 – "trong đó"
  { points: 3, seen: ({ list, claims }) => list.where === "colon" || list.where === "list" || behindColon(claims) }, // 425 : 68
  { points: 4, seen: ({ list }) => list.tied === true }, // 24 : 5 – a note's mark right behind the total
  // What the items are.
  { points: 3, seen: alike }, // 1.205 : 255
  { points: 4, seen: ({ parts }) => parts.every(isNameless) }, // 354 : 54 – "nam 12, nữ 9"
  { points: 5, seen: ({ claims }) => enumerated(claims) }, // 356 : 61 – "02 nghị quyết, 17 quyết định"
  { points: 4, seen: ({ parts }) => parts.length >= 3 }, // 880 : 146
  { points: 3, seen: (gap) => gap.parts.length >= 4 && gap.list.where === "colon" && gap.list.claims === "plain" && gap.list.tentative !== true && alike(gap) && near(gap) }, // "65 vụ: phá rừng 57 vụ; vận chuyển 2 vụ; …": item by item
  // Told to the end.
  { points: 18, seen: (gap) => family(gap) === "sure" && gap.list.tentative !== true }, // 184 : 3, real errors that are no slip among them – no third kind is thinkable
  { points: 11, seen: (gap) => family(gap) === "whole" || (family(gap) === "sure" && gap.list.tentative === true) }, // 113 : 5 – kinds that everybody knows to be all
  { points: 9, seen: (gap) => family(gap) === "apart" && (gap.list.claims !== "some" || over(gap)) }, // 222 : 11 – kinds that exclude one another
  { points: 6, seen: ({ claims }) => closedByRest(claims) }, // 147 : 7 – "khác", "còn lại"
  { points: 9, seen: ({ proven, claims }) => proven || sharesMakeAll(claims) }, // 160 : 7
  { points: 4, seen: (gap) => (gap.list.claims !== "some" || /sure|whole/.test(family(gap) ?? "")) && near(gap) }, // 876 : 145
  { points: 6, seen: (gap) => gap.list.claims === "all" && gap.list.where !== "list" && near(gap) }, // 21 : 2 even where no slip explains it
  { points: 8, seen: (gap) => habitual(gap, 3) },
  { points: 2, seen: (gap) => habitual(gap, 6) },
  // More than there is.
  { points: 7, seen: exceeds }, // 366 : 33
  { points: 8, seen: (gap) => exceeds(gap) && gap.list.claims !== "plain" && gap.uniform }, // "trong đó", and yet more than all
  { points: 8, seen: (gap) => family(gap) === "apart" && over(gap) && gap.uniform && (chanceOf(gap) !== null || !cropsOnly(gap.claims)) }, // what excludes one another cannot be more
  { points: 4, seen: (gap) => gap.list.claims === "some" && over(gap) }, // 281 : 60
  // No parts, or not all.
  { points: -5, seen: (gap) => !closed(gap) && !exceeds(gap) && !telling(gap) }, // 243 : 262 – nothing closes it, and the gap tells nothing
  { points: -12, seen: elsewhere },
  { points: -6, seen: smallRest },
  { points: -10, seen: ({ claims }) => claims.some(({ reading }) => MEMBERS.test(`${reading.clause} ${reading.tail}`)) },
  { points: -3, seen: ({ cut }) => cut }, // 139 : 47
  { points: -2, seen: ({ claims }) => unlikeItems(claims) }, // 466 : 172
  { points: -8, seen: ({ list }) => list.open }, // 19 : 60 – "…", "như", "điển hình"
  { points: -6, seen: ({ list }) => list.tentative === true }, // 71 : 60 – the total stands elsewhere
  { points: -6, seen: (gap) => gap.list.tentative === true && !telling(gap) },
  { points: -4, seen: ({ list }) => list.filled === true }, // units lent by the neighbours
  { points: -6, seen: ({ list, parts }) => list.stops.some((n) => n < parts.length) }, // 57 : 53 – over a stronger sign
  { points: -4, seen: ({ list, parts }) => list.firsts.length >= 2 && list.firsts.length < parts.length }, // 11 : 10 – several in one item
  { points: -4, seen: ({ whole, parts }) => [whole, ...parts].some(({ hedge }) => hedge !== null) }, // 31 : 36
  { points: -4, seen: ({ claims }) => claims.some(({ reading }) => reading.operator !== "") }, // 56 : 35 – "đạt", "tăng"
  { points: -6, seen: (gap) => over(gap) && kindOf(gap.whole) === "count" && overlap(gap.claims) }, // 5 : 12 – women, party members
  { points: -6, seen: ({ whole, parts }) => EVENTS.test(nounOf(whole)) && parts.some(isPeople) }, // 0 : 5 – happenings and those hurt
  { points: -9, seen: ({ whole }) => baseValue(whole).abs().lt(TEN) }, // 23 : 39
  { points: -2, seen: ({ whole }) => isNameless(whole) }, // 47 : 22
  { points: -2, seen: ({ whole }) => whole.denominator !== null || whole.numerator !== null }, // 66 : 18
];

/** By the chance that figures of nothing in common look like one slip of the pen: 426 : 1, 517 : 7, 208 : 15, 234 : 26. */
const CHANCES: readonly { readonly most: Decimal; readonly points: number }[] = [
  { most: HARDLY, points: 12 },
  { most: decimal("0.2"), points: 8 },
  { most: TELLING, points: 3 },
  { most: decimal("1.5"), points: 0 },
];
/** That a slip explains it is no news (170 : 67), or none does (185 : 297). */
const ANY_SLIP = -5;
const NO_SLIP = -14;

/** The chance that figures of nothing in common look as if one slip kept them from adding up; null where they do not. */
const chanceOf = oncePer((gap: Gap): Decimal | null => {
  const [usual, lost] = [anySlipChance(gap.whole, gap.parts), lengthChance(gap)];
  return usual === null || lost?.lt(usual) === true ? lost : usual;
});

/** The same for a digit lost or typed twice, where words close the list, or one of the total's own name is more than all. */
export const lengthChance = oncePer((gap: Gap): Decimal | null => ((gap.uniform || (gap.list.claims === "all" && enumerated(gap.claims))) && gap.list.tentative !== true && gap.list.filled !== true && !gap.list.open && !gap.cut && (closed(gap) || joined(gap) || (exceeds(gap) && alike(gap))) ? lengthSlipChance(gap.whole, gap.parts) : null));

/** "… 4 tỷ đồng, tăng 5% và hoàn thuế "; in "; chi trả nợ và viện trợ " the word belongs to a name. */
const JOINED = /(?:(?:^|[,;])(?:[^,;]*\d[^,;]*)?|^[^,;]*)(?<![A-Za-zÀ-ỹ])(?:và(?:\s[^,;]*)?|còn lại(?:\s[^,;]*)?)$|(?<![A-Za-zÀ-ỹ])còn lại(?:\s[^,;]*)?$/u;

/** An "và" stands in front of the last of them: the list goes no further. */
export function joined({ parts, low }: Gap): boolean {
  const [before, last] = parts.slice(-2);
  return before !== undefined && last !== undefined && before.paragraph === last.paragraph && JOINED.test(low(last.paragraph).slice(before.unitEnd, last.start));
}

/** One slip explains the gap, and chance at most so likely. */
export function telling(gap: Gap, most: Decimal = TELLING): boolean {
  const chance = chanceOf(gap);
  return chance !== null && chance.lte(most);
}

/** All signs of a gap together. */
export function pointsOf(gap: Gap): number {
  const chance = chanceOf(gap);
  const slip = chance === null ? NO_SLIP : (CHANCES.find(({ most }) => chance.lte(most))?.points ?? ANY_SLIP);
  return SIGNS.reduce((points, sign) => points + (sign.seen(gap) ? sign.points : 0), slip);
}

/** "cấp mới 18 giấy phép, đã thu hồi 6 giấy phép": one is told of what has been done, another is not. */
function unlikeItems(claims: readonly Claim[]): boolean {
  const done = claims.filter(({ reading }) => NO_KIND.test(reading.clause.replace(/trong (?:số )?đó/u, ""))).length;
  return done > 0 && done < claims.length;
}

/** "trong đó: lúa 120 ha, …": the colon announces parts; "trong đó lúa 120 ha, …, mất trắng 30 ha" may go on with anything. */
function behindColon([first]: readonly Claim[]): boolean {
  return first !== undefined && /:[^:]*$/.test(`${first.reading.lead} ${first.reading.clause}`);
}
