/** A list that misses its total though no slip of the pen explains it: a total that was not updated, a part of another time. Asked about where announced parts are a little more than there is, or a little less and told to the end. */
import { decimal, isBelow, powerOfTen, sum, type Decimal } from "../../../figures";
import { baseInterval, isNameless, isPeople, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import { asWritten } from "../draft";
import { baseValue, makes, total } from "../evidence";
import { closedByRest, cropsOnly, familyOf, mayGoOn, overlap, sharesMakeAll, wordsOf } from "../lists/families";
import { alike, exceeds, family, joined, over, type Gap } from "./signs";
import { enumerated } from "./ways";

/** Parts that are not those of the total hardly ever come so near to it. */
const MOST = decimal("1.15");
/** Parts of the total's own kind that are told to be all are more than this only if they are of another total. */
const MOST_OWN = decimal("1.5");
/** What excludes one another, but may be told of something else in front. */
const MOST_APART = decimal("1.4");
/** The items of a list that adds up in another unit, or its kinds beside another total, are those of this one, too. */
const MOST_PROVEN = decimal(2);
/** A bracket without a word for it may tell what is of several kinds at once. */
const MOST_PLAIN = decimal("1.1");
const LEAST = decimal("0.85");
/** Items of a bracket that are counted once are more than this only where they count something else. */
const MOST_ONCE = decimal(20);
/** Kinds that are all, and what a bracket tells to the last, may be so little of it. */
const LEAST_CLOSED = decimal("0.65");
/** What a list that does not say its end may leave out is more than this. */
const NEARLY = decimal("0.95");
/** So many names of people, and they are sorted in one way. */
const SEVERAL = 4;
/** Smaller totals are missed by little only by chance. */
const LEAST_TOTAL = decimal(10);
const ROUND_DIGITS = 2;

/** "tới 8.000 tỷ đồng" of 7.957: a total told in round numbers. */
function roundly(whole: Figure, added: Decimal): boolean {
  const value = baseValue(whole);
  const digits = value.c.length;
  return digits <= ROUND_DIGITS && value.minus(added).abs().times(2).lte(powerOfTen(value.e - digits + 1));
}

/** People and households are of several kinds at once, and so is whatever "trong đó" counts: only kinds that exclude one another, or are told in full, are more than there are. */
function apart(gap: Gap): boolean {
  const { list, whole, claims, parts } = gap;
  if (kindOf(whole) !== "count" || (list.claims !== "some" && !isPeople(whole) && !/^hộ(?![A-Za-zÀ-ỹ])/u.test(nounOf(whole)))) return true;
  return family(gap) !== null || list.claims === "all" || list.sorted === true || joined(gap) || sharesMakeAll(claims) || parts.length >= SEVERAL;
}

/** "cá 2.055 tấn; tôm 542 tấn; cá tra 942 tấn": an item that is one of another's. */
function within({ claims }: Gap): boolean {
  const names = claims.map((claim) => wordsOf(claim).replace(/(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?(?:đó|này)|bao gồm|gồm|cụ thể|có|là|đạt|và)(?![A-Za-zÀ-ỹ])|[:,;]/gu, " ").replace(/\s+/g, " ").trim());
  return names.some((name, i) => name !== "" && names.some((other, j) => j !== i && other !== name && other.startsWith(`${name} `)));
}

/** A colon between two parts: the second is listed for the first. */
function nested({ parts, low }: Gap): boolean {
  return parts.some((part, i) => { const next = parts[i + 1]; return next !== undefined && next.paragraph === part.paragraph && low(part.paragraph).slice(part.unitEnd, next.start).replace(/:\s*$/, "").includes(":"); });
}

/** "cấp mới 18 giấy phép, đã thu hồi 6 giấy phép": one is told of what has been done, another is not. */
const DONE = /(?<![A-Za-zÀ-ỹ])(?:đã|đang|chưa|xong|còn|lũy kế|cùng kỳ|trong đó|riêng)(?![A-Za-zÀ-ỹ])/u;

/** "…; phòng khám khu vực 86; cơ sở khác 300": a number between the parts that has not been read as one. */
function unread({ parts, low }: Gap): boolean {
  return parts.some((part, i) => { const next = parts[i + 1]; return next?.paragraph === part.paragraph && /[A-Za-zÀ-ỹ]\s+\d[\d.]*\s*[;,](?!\d)/u.test(low(part.paragraph).slice(part.unitEnd, next.start)); });
}

/** "1.150,4 nghìn tấn và 70,1 triệu tấn; 54,2 nghìn tấn và 14,1 triệu tấn", "… triệu tấn và … tỷ tấn.km": two units in turn, or several of what stands behind them. */
function mixed({ claims, parts }: Gap): boolean {
  const units = parts.map(({ unit }) => unit?.id ?? "");
  const kinds = [...new Set(units)];
  return kinds.length > 1 && (kinds.every((kind) => units.filter((unit) => unit === kind).length > 1) || claims.some(({ reading }) => /^\s*(?!và\s)[A-Za-zÀ-ỹ]/u.test(reading.tail)));
}

const SAID_TO_BE = /(?<![A-Za-zÀ-ỹ])(?:là|khoảng)\s*$/u;

/** Some of the parts are told of what has been done with them; or, behind names alone, the last in a clause of its own: "sắn 1.306 ha, rau 597 ha, diện tích mất trắng là 451 ha". */
function toldApart(gap: Gap): boolean {
  const { claims } = gap;
  const last = claims[claims.length - 1];
  // "thu nội địa 812 tỷ đồng và thu hải quan là 94 tỷ đồng": kinds that exclude one another, however each is told.
  if (last !== undefined && family(gap) === null && SAID_TO_BE.test(last.reading.clause) && !claims.slice(0, -1).some(({ reading }) => SAID_TO_BE.test(reading.clause))) return true;
  const done = claims.filter(({ reading }) => DONE.test(reading.clause.replace(/trong (?:số )?đó|còn lại/gu, ""))).length;
  return done > 0 && done < claims.length && !kindsAll(gap);
}

/** "(phần kín 312 m và phần hở 145 m)": a bracket that tells its parts to the last. */
const bracketed = (gap: Gap): boolean => gap.list.where === "parentheses" && joined(gap) && alike(gap);

/** What happens once, and what is filed or issued once, is of one kind; villages, people and schools may be of several. */
const ONCE = /^(?:vụ|cuộc|đợt|trận|lớp|buổi|hội nghị|hội thảo|đoàn|hồ sơ|đơn(?! vị)|văn bản|lượt kiểm tra)(?![A-Za-zÀ-ỹ])/u;

/** "09 đợt (02 đợt …; 06 đợt …)": a bracket right behind its total that holds nothing else, each item with its number in front and counted as the total is. */
function itemised(gap: Gap): boolean {
  const { list, claims, whole, parts, low } = gap;
  const [first] = parts;
  if (list.where !== "parentheses" || list.claims === "some" || kindOf(whole) !== "count" || isPeople(whole) || !alike(gap) || !enumerated(claims)) return false;
  return first !== undefined && parts.length === list.parts.length && !list.stops.some((n) => n < parts.length) && parts.every((part) => part.whole && nounOf(part) !== "") && !/[\d,;.].*\(/su.test(low(whole.paragraph).slice(whole.unitEnd, first.start));
}

/** Of those, such as cannot be of two kinds, or one that is more than all. */
const onlyOnce = (gap: Gap): boolean => itemised(gap) && (ONCE.test(nounOf(gap.whole)) || exceeds(gap));

/** "gồm: …; …; …": item by item, behind a colon. */
const inOrder = ({ whole, parts: [first], low }: Gap): boolean => first?.paragraph === whole.paragraph && /(?:gồm|chia ra|cụ thể)(?: có)?\s*:[^:]*$/u.test(low(whole.paragraph).slice(whole.unitEnd, first.start));

/** Kinds that are all there are, or those of a list that adds up. */
function kindsAll(gap: Gap): boolean {
  const known = family(gap);
  return gap.proven || known === "sure" || (known === "whole" && !mayGoOn(gap.claims));
}

/** The list says its end: kinds that are all, a rest, shares that make a hundred, "gồm … và …", all that a bracket counts. */
function toldOut(gap: Gap, nearly: boolean): boolean {
  const { list, claims, whole, parts } = gap;
  if (kindsAll(gap) || closedByRest(claims) || sharesMakeAll(claims) || bracketed(gap) || itemised(gap)) return true;
  if (list.where === "list") return false;
  if (list.claims === "all") return nearly || joined(gap) || list.where === "parentheses" || (inOrder(gap) && !list.stops.some((n) => n < parts.length));
  if (list.claims === "some") return nearly && parts.length >= 3 && joined(gap);
  return alike(gap) && (nearly ? list.where === "parentheses" || parts.length >= 3 : list.where === "parentheses" && kindOf(whole) === "count");
}

/** "1.240 đảng viên, hình thức: khiển trách 912, cảnh cáo 188, …": with words between, only kinds that everybody knows belong to the total in front. */
const kindsBehindColon = (gap: Gap): boolean => gap.list.where === "colon" && gap.parts.length >= (over(gap) ? 2 : 3) && (over(gap) ? family(gap) !== null : /sure|whole/.test(family(gap) ?? ""));

/** "39 dự án (26 FDI và 13 DDI)", "163 trang trại (13 quy mô lớn, 65 quy mô vừa, …)": counted, each item with its number in front, or by name alone. */
const counted = (gap: Gap): boolean => kindOf(gap.whole) === "count" && (family(gap) !== null || enumerated(gap.claims) || gap.parts.every(isNameless));

/** Why the parts need not be all and only those of the total. */
const DOUBTS: readonly ((gap: Gap) => boolean)[] = [
  (gap) => gap.list.filled === true || (gap.list.tentative === true && !kindsBehindColon(gap) && !((over(gap) || gap.list.where === "next-sentence") && kindsAll(gap))),
  (gap) => gap.cut || gap.parts.length < 2 || (gap.claims.length < gap.list.parts.length && !over(gap) && !joined(gap)),
  (gap) => !gap.uniform && !counted(gap),
  (gap) => [gap.whole, ...gap.parts].some((f) => f.denominator !== null || f.numerator !== null) || (baseValue(gap.whole).lt(LEAST_TOTAL) && !itemised(gap)),
  (gap) => gap.parts.some((part) => baseValue(part).gte(baseValue(gap.whole))) && !(over(gap) && exceeds(gap) && (itemised(gap) || (gap.proven && unbroken(gap)) || (gap.list.claims !== "plain" && toldAsAll(gap)))),
  ({ whole, parts }) => roundly(whole, sum(parts.map(baseValue))),
  ({ parts, beside }) => beside.some((other) => !isBelow(baseInterval(other), total(parts, asWritten))),
  (gap) => toldApart(gap) || nested(gap),
  // "đường bộ 3.623 triệu lượt khách và 118 tỷ lượt khách.km; đường sắt …": several of the kind in each item.
  (gap) => (gap.list.firsts.length >= 2 && gap.list.firsts.length < gap.parts.length) || (mixed(gap) && !(kindOf(gap.whole) === "count" && alike(gap))),
];

const HAPPENED = /(?<![A-Za-zÀ-ỹ])(?:đã|bị)(?![A-Za-zÀ-ỹ])/u;
const NOT_YET = /(?<![A-Za-zÀ-ỹ])(?:đang|chưa|còn|không)(?![A-Za-zÀ-ỹ])/u;
/** "319 thẻ đã được quét thông tin, 22 thẻ đã bị rút tiền": what has been done with some may have been done with others, too. */
export function happened(gap: Gap): boolean {
  const told = gap.claims.map(({ reading }) => `${reading.clause} ${reading.tail}`);
  return family(gap) === null && told.some((words) => HAPPENED.test(words)) && !told.some((words) => NOT_YET.test(words));
}

/** "huy động 4.120 tỷ đồng, trong đó tại địa phương 2.310 tỷ đồng; tổng dư nợ 3.905 tỷ đồng": from a stronger sign on, or what is a total itself, of something else. */
const unbroken = ({ list, claims, parts }: Gap): boolean => !list.stops.some((n) => n < parts.length) && !claims.some(({ reading }) => /(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u.test(reading.clause));

/** Parts of one name or unit that "gồm", their kinds or their bracket tell to be all; "trong đó" of what is measured may be of two kinds at once. */
const toldAsAll = (gap: Gap): boolean => alike(gap) && unbroken(gap) && (gap.list.claims === "all" || kindsAll(gap) || bracketed(gap));

/** How many times their total parts that are its own may be. */
const mostOf = (gap: Gap): Decimal => (onlyOnce(gap) ? MOST_ONCE : gap.proven ? MOST_PROVEN : gap.list.claims === "plain" && family(gap) === null && !bracketed(gap) ? MOST_PLAIN : toldAsAll(gap) || family(gap) === "sure" ? MOST_OWN : family(gap) === "apart" && alike(gap) && unbroken(gap) && !cropsOnly(gap.claims) ? MOST_APART : MOST);

/** Why parts may be more than their total. */
const MORE: readonly ((gap: Gap) => boolean)[] = [
  (gap) => sum(gap.parts.map(baseValue)).gt(baseValue(gap.whole).times(mostOf(gap))),
  (gap) => gap.list.claims === "plain" && !alike(gap) && !counted(gap),
  (gap) => !apart(gap) || (kindOf(gap.whole) === "count" && overlap(gap.claims)) || within(gap) || happened(gap),
];

/** Why they may be less. */
const LESS: readonly ((gap: Gap) => boolean)[] = [
  (gap) => sum(gap.parts.map(baseValue)).lt(baseValue(gap.whole).times(kindsAll(gap) || sharesMakeAll(gap.claims) || (bracketed(gap) && gap.list.claims !== "some") || itemised(gap) ? LEAST_CLOSED : LEAST)),
  unread,
  ({ list, whole, parts }) => list.open || [whole, ...parts].some((f) => f.hedge !== null),
  (gap) => !toldOut(gap, sum(gap.parts.map(baseValue)).gte(baseValue(gap.whole).times(NEARLY))),
];

/** True where the announced parts are so near to their total that they must be its own, and cannot make it. */
export const outright = (gap: Gap): boolean => ![...DOUBTS, ...(over(gap) ? MORE : LESS)].some((doubt) => doubt(gap));

/** Of what no word announces, so near: kinds that everybody knows to be all, and others. */
const KNOWN = { least: decimal("0.85"), most: decimal("1.2") };
const OTHERS = { least: decimal("0.9"), most: decimal("1.1") };
/** "142 đơn, trong đó 17 đơn …": of the one in front. */
const WITHIN = /trong (?:số )?(?:đó|này)|riêng/u;
/** What hedges may leave out. */
const HEDGED = decimal("0.99");
/** "gồm: trái phiếu 122 tỷ đồng, vốn sự nghiệp 71 tỷ đồng, vốn đầu tư 32 tỷ đồng": an item, and no total of those behind it. */
const ITEM = /(?:^|[\s,;:(])(?:gồm|trong đó|cụ thể|chia ra)(?![A-Za-zÀ-ỹ])/u;

/**
 * The same of parts that no word announces: kinds that are all, or whose shares make a hundred, or that exclude one another
 * and are more, so near to the total. `near`: what else is told around it; it neither makes up for the gap nor is the total meant.
 */
export function cannotMake(whole: Claim, parts: readonly Claim[], near: readonly Claim[]): boolean {
  const figures = parts.map(({ figure }) => figure);
  const [value, added] = [baseValue(whole.figure), sum(figures.map(baseValue))];
  const more = added.gt(value);
  const family = familyOf(whole, parts);
  if (parts.some(({ reading }, i) => i > 0 && WITHIN.test(reading.clause))) return false;
  const known = family === "sure" || (family === "whole" && (more || !mayGoOn(parts)));
  const bounds = known ? KNOWN : OTHERS;
  if (!(known || sharesMakeAll(parts) || (more && family === "apart" && !cropsOnly(parts)))) return false;
  if (value.lt(LEAST_TOTAL) || added.lt(value.times(bounds.least)) || added.gt(value.times(bounds.most)) || roundly(whole.figure, added) || ITEM.test(whole.reading.lead)) return false;
  if (!known && figures.some((part) => baseValue(part).gte(value))) return false;
  if (!more && [whole.figure, ...figures].some(({ hedge }) => hedge !== null) && !(known && added.lt(value.times(HEDGED)))) return false;
  const others = near.filter((other) => other.measure === "value" && other !== whole && !parts.includes(other) && sameThing(other.figure, whole.figure));
  // "thụ lý 79.177 việc (trong đó ủy thác 580 việc, rút lên 4 việc). …": what a bracket takes off.
  const inside = others.filter(({ group, figure }) => group !== whole.group && figure.start > whole.figure.start && figure.start < (figures[0]?.start ?? 0));
  const gap = added.minus(value).abs();
  return !others.some(({ figure }) => makes(figures, figure) || makes([...figures, figure], whole.figure) || baseValue(figure).eq(gap)) && !sum(inside.map(({ figure }) => baseValue(figure))).eq(gap);
}
