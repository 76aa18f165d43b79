/** Whether a list that does not add up says that something is wrong: what all its signs together say. */
import { decimal, isBelow, ONE, sum } from "../../../figures";
import { baseInterval, isNameless, kindOf, type Figure } from "../../reading/figure";
import type { RelationVerdict } from "../../types";
import { baseValue, cutOff, fills } from "../evidence";
import { closedByRest } from "../lists/families";
import { slipFrom } from "../slips";
import { keptBySlip } from "./oneSlip";
import { happened, outright } from "./outright";
import { exceeds, family, over, pointsOf, telling, type Gap } from "./signs";
import { enumerated } from "./ways";

/** Points from which a gap is shown for a person to see. */
const LIKELY = 11;
/** Points from which it is called wrong, where the words announce all parts. */
const SURE = 16;

/** What chance may explain where the words announce all parts, and where a bracket alone does. */
const PLAIN = decimal("0.5");
const RARE = decimal("0.02");
/** And where some items are counted as their neighbours are. */
const LENT = decimal("0.3");

export interface Weighed {
  readonly points: number;
  readonly verdict: RelationVerdict | null;
}

/** So many times more or less than the whole is of something else. */
const SO_MANY = decimal(20);
/** "Xây lắp 12 …, gồm 1 tổ chức và 1.204 cá nhân": so many times more than there is are of something else. */
const ofAnother = ({ whole, parts }: Gap): boolean => parts.some((part) => baseValue(part).gt(baseValue(whole).times(SO_MANY)));
/** "quy mô 3 ha: căn 41,3 m2 chiếm 8%, căn 65,1 m2 chiếm 92%": so small a part of it says what one is. */
const ofOne = ({ whole, parts }: Gap): boolean => kindOf(whole) !== "count" && sum(parts.map(baseValue)).times(SO_MANY).lt(baseValue(whole));

/** What is counted, or measured by its size. */
const ADDS = /^(?:count|money|area|mass|volume|length)/;
/** "tuổi thọ 74,5 năm, trong đó nam 72,0 năm, nữ 77,1 năm": what is measured, with parts above it and below, is the mean of them, unless a slip explains it. */
const isMean = (gap: Gap): boolean => !ADDS.test(kindOf(gap.whole)) && gap.parts.some((part) => baseValue(part).gt(baseValue(gap.whole))) && gap.parts.some((part) => isBelow(baseInterval(part), baseInterval(gap.whole))) && gap.parts.every((part) => baseValue(part).times(2).gt(baseValue(gap.whole))) && !telling(gap);

const NOTHING: Weighed = { points: -Infinity, verdict: null };

/** What can be said of a list whose parts do not add up to its total; null where nothing can. */
export function weigh(gap: Gap): Weighed {
  if (baseValue(gap.whole).eq(0) || ofAnother(gap) || (ofOne(gap) && !telling(gap)) || isMean(gap) || (over(gap) && happened(gap)) || toldAgain(gap) || inNames(gap) || inTurn(gap) || farFromAll(gap) || countedTwice(gap) || ofLarger(gap) || (gap.list.open && !over(gap)) || (gap.list.filled === true && !telling(gap, LENT)) || roundedAway(gap.whole, gap.parts)) return NOTHING;
  const points = pointsOf(gap);
  if (gap.uniform && !gap.list.open && cutOff(gap.whole, gap.parts)) return { points, verdict: "review" };
  return { points, verdict: points < LIKELY ? (keptBySlip(gap) || outright(gap) ? "review" : null) : points >= SURE && announced(gap) ? "inconsistent" : "review" };
}

/** The words announce all parts, every one bears the unit or noun of the total's kind, and nothing leaves the link open. */
function announced(gap: Gap): boolean {
  const { list, whole, parts } = gap;
  const open = list.open || list.tentative === true || list.filled === true || list.sorted === true || gap.cut || list.stops.some((n) => n < parts.length);
  if (open || !gap.uniform || [whole, ...parts].some((f) => f.hedge !== null || f.denominator !== null) || parts.some(unitLent)) return false;
  // A number of nothing named names as often as it counts.
  if (isNameless(whole) && exceeds(gap)) return false;
  const closed = gap.proven || family(gap) !== null || closedByRest(gap.claims);
  // Where nothing closes the list, only a slip of the pen speaks so plainly.
  if (!closed && !exceeds(gap) && !telling(gap, list.claims === "all" ? PLAIN : RARE)) return false;
  if (list.claims === "all") return true;
  // "trong đó" and what stands in a note or a list of lines may leave something out: all kinds there can be, or more than there is.
  if (list.claims === "some") return family(gap) === "sure" || gap.proven || (exceeds(gap) && list.where !== "list");
  return list.where === "parentheses" || family(gap) === "sure" || gap.proven || (list.where === "colon" && (closed || enumerated(gap.claims)));
}

/** "8.876,3 ha (Điện Biên 125,2; Cao Bằng 0,3)": measured as the total is, by our reading. */
function unitLent({ unit, unitEnd, end }: Figure): boolean {
  return unit !== null && unitEnd === end;
}

/** "tỷ lệ 1: 0,62 (1 cổ phiếu đổi lấy 0,62 cổ phiếu)": the bracket tells the figure in front once more, and of what. */
function toldAgain({ list, whole, parts }: Gap): boolean {
  return list.where === "parentheses" && !whole.whole && parts.some((part) => part.value.eq(whole.value) && part.decimals === whole.decimals);
}

/** "trên 150 bạn hàng, trong đó có 24 nơi mua và 18 nơi bán": some of them under another name, and no slip explains that they are so few. */
function farFromAll(gap: Gap): boolean {
  return gap.list.claims === "some" && !gap.uniform && !over(gap) && !telling(gap, ONE) && sum(gap.parts.map(baseValue)).times(2).lt(baseValue(gap.whole));
}

/** "4 cửa khẩu quốc tế gồm Mộc Bài, Xa Mát, Tân Nam, 1 cửa khẩu quốc gia": told in names; what is counted behind them are others. */
const NAMES = /(?:gồm(?: có)?|trong (?:số )?đó)\s*:?\s*(?:\p{Lu}[A-Za-zÀ-ỹ]*(?:\s[A-Za-zÀ-ỹ]+){0,5},\s*){2,}\s*$/u;
const inNames = ({ list: { claims, parts: [first] } }: Gap): boolean => claims !== "plain" && first !== undefined && NAMES.test(first.reading.text.slice(Math.max(0, first.figure.start - 200), first.figure.start));

/** "A đạt 79 tỷ đồng, B 14 tỷ đồng; trong đó bán lẻ lần lượt đạt 56 tỷ đồng và 7 tỷ đồng": one for each of the totals, in their order. */
const inTurn = ({ list: { claims, parts } }: Gap): boolean => claims === "some" && parts.some(({ reading }) => /(?<![A-Za-zÀ-ỹ])lần lượt(?![A-Za-zÀ-ỹ])/u.test(`${reading.clause} ${reading.operator}`));

/** "02 trạm nhận cả hai đợt": counted twice; "trong loại thông thường có 211,3 tấn": of the item in front, and not "trong nước 211,3 tấn". */
const IN_BOTH = /(?<![A-Za-zÀ-ỹ])(?:cả hai|cả 2|cả ba|(?<!huyết |côn |ký sinh |sát )trùng(?! tu)|đồng thời|nhiều nơi|(?:tổ chức|sinh hoạt|tính) (?:chung|ghép)|(?<!vốn |nguồn )lồng ghép|tính hai lần)(?![A-Za-zÀ-ỹ])/u;
const WITHIN = /^[\s,;]*trong (?!(?:đó|nước|tỉnh|huyện|xã|thành phố|hạn|ngành|khu|cụm|khung|kỳ|năm|tháng|quý|quy hoạch|kế hoạch|danh mục|lâm phận|công lập)(?![A-Za-zÀ-ỹ]))/u;

function countedTwice({ claims, list }: Gap): boolean {
  return list.parts.some(({ reading }) => IN_BOTH.test(`${reading.clause} ${reading.tail} ${reading.after}`)) || claims.some(({ reading }, i) => i > 0 && WITHIN.test(reading.clause));
}

/** "vốn đăng ký 846 triệu USD, vốn thực hiện 512 triệu USD, trong đó 41 dự án với 702 triệu USD": of the larger one. */
function ofLarger({ list, whole, parts, beside }: Gap): boolean {
  // "tổng vốn 7.240 triệu đồng; đã cho vay 7.420 triệu đồng (trong đó …)": the other is the total itself, told rightly.
  if (list.where === "parentheses" && beside.some((other) => fills(parts, other) && slipFrom(other.value, whole) !== null)) return false;
  const largest = parts.reduce((a, b) => (baseValue(b).gt(baseValue(a)) ? b : a), whole);
  return list.claims === "some" && largest !== whole && beside.some((other) => !isBelow(baseInterval(other), baseInterval(largest)));
}

const THOUSAND = decimal(1000);

/** Parts in full thousands beside a total to the last digit: the gap is what was rounded away. */
export function roundedAway(whole: Figure, parts: readonly Figure[]): boolean {
  if (whole.value.mod(THOUSAND).eq(0) || !parts.every((part) => part.value.gte(THOUSAND) && part.value.mod(THOUSAND).eq(0) && part.unit?.factor.eq(whole.unit?.factor ?? 1) === true)) return false;
  return sum(parts.map((part) => part.value)).minus(whole.value).abs().times(2).lte(THOUSAND.times(parts.length));
}
