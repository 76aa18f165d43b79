/** A list that its words announce, counted item by item, and that one slip of the pen keeps from its total: asked about even where nothing else says that it is complete. */
import { decimal, type Decimal } from "../../../figures";
import { bearsName, isNameless, isPeople, kindOf, nounOf, type Figure } from "../../reading/figure";
import { digitSlipChance, shareOf } from "../chance";
import { baseValue, oneClass } from "../evidence";
import { closedByRest, overlap, sharesMakeAll } from "../lists/families";
import { lengthSlipChance, slipOfSum } from "../slips";
import { allCounted } from "./counted";
import { exceeds, family, joined, lengthChance, over, type Gap } from "./signs";

/** What a coincidence explains at most: of any list; of parts that are more than there is, or all there is; of what may leave something out. */
const STRANGE = decimal("0.2");
const RARE = decimal("1.5");
const SELDOM = decimal("0.5");
const RARE_ELSEWHERE = decimal(1);
/** Less of the total than this is no full list. */
const LEAST_SHARE = decimal("0.3");
const MOST_SHARE = decimal("3");
const NEARLY_ALL = decimal("0.75");
/** So seldom that no small item left out is likelier, nor a new matter behind ";". */
const HARDLY = decimal("0.02");
const HARDLY_ANEW = decimal("0.06");
/** Short of the total by less than this, a "trong đó" may leave a small item out. */
const SMALL_REST = decimal("0.99");
/** Smaller totals are reached by chance. */
const LEAST_TOTAL = decimal(3);

/** True where all count people, by whatever name, or members of one class, or bear the noun or unit of the total. */
function ofOneName({ whole, parts }: Gap): boolean {
  if (kindOf(whole) !== "count") return parts.every((part) => part.unit?.id === whole.unit?.id);
  const noun = nounOf(whole);
  return noun !== "" && ((isPeople(whole) && parts.every(isPeople)) || parts.every((part) => bearsName(part, whole)) || oneClass(whole, parts));
}

/** The total stands in another sentence. */
const apart = ({ list }: Gap): boolean => list.where === "next-sentence";

/** A word, a bracket, a colon or the lines below announce the parts. */
function announcedAtAll({ list }: Gap): boolean {
  if (list.tentative === true && list.where !== "next-sentence") return false;
  return list.claims !== "plain" || list.where === "parentheses" || list.where === "colon" || list.where === "list";
}

/** Told item by item right behind "gồm": nothing is left out. */
function toTheEnd(gap: Gap): boolean {
  const { list, whole, parts: [first], low } = gap;
  return first !== undefined && list.claims === "all" && first.paragraph === whole.paragraph && joined(gap) && !/[,;].*[,;]/su.test(low(whole.paragraph).slice(whole.unitEnd, first.start));
}

const twice = (whole: Figure, parts: readonly Figure[]): boolean => parts.some((part) => baseValue(part).eq(baseValue(whole)));

/** Too few for chance to speak: more than there are, under the very name of the total, or fewer in a list that is told to its end. */
function few(gap: Gap, share: Decimal): boolean {
  const { whole, parts } = gap;
  if (apart(gap) || !ofOneName(gap) || whole.value.lt(LEAST_TOTAL) || twice(whole, parts) || !slipOfSum(whole, parts)) return false;
  // "24 ha: nho 1,5 ha, thanh long 12,5 ha, rau 19 ha", "5 xã (3 xã biên giới, 9 xã vùng cao)": more than there is.
  const measured = gap.list.where === "colon" && kindOf(whole) !== "count" && parts.length >= 3;
  if (gap.list.claims === "plain" && over(gap) && (measured || exceeds(gap))) return true;
  // "14 thôn (08 thôn văn hóa, 05 thôn kiểu mẫu, 04 thôn thông minh)": one may be of several kinds.
  if (gap.list.claims === "plain" && family(gap) === null) return false;
  // "800 doanh nghiệp nhỏ, 350 doanh nghiệp xuất khẩu": nor does "trong đó" say that each is told once, where no "và" ends it.
  if (over(gap)) return gap.list.claims === "all" || family(gap) !== null || joined(gap);
  return share.gt(LEAST_SHARE) && toTheEnd(gap) && allCounted(parts, gap.low);
}

/** "155 chỗ ở tầng hầm 2": a number that names among those that count. */
const naming = (parts: readonly Figure[]): boolean => parts.some((part) => isNameless(part) && part.text.length === 1) && !parts.every(isNameless);

/** Nothing is left for a small item beside those told: kinds or shares that are all, a rest, or an "và" in front of the last. */
function leavesNothing(gap: Gap): boolean {
  const { claims } = gap;
  return /sure|whole/.test(family(gap) ?? "") || closedByRest(claims) || sharesMakeAll(claims) || joined(gap);
}

/** "4 trạm, bao gồm 26 trạm trên quốc lộ và 18 trạm trên cao tốc": told to the end under its name, each is more than there is, and a digit more in the total makes them. */
const larger = (gap: Gap): boolean => toTheEnd(gap) && kindOf(gap.whole) === "count" && ofOneName(gap) && gap.parts.every((part) => baseValue(part).gt(baseValue(gap.whole))) && lengthSlipChance(gap.whole, gap.parts) !== null;

/** True where one slip of the pen is by far the likeliest that keeps the announced parts from their total. */
export function keptBySlip(gap: Gap): boolean {
  const { list, whole, parts } = gap;
  if (list.open || list.filled === true || naming(parts) || !announcedAtAll(gap) || (whole.numerator !== null && !whole.value.eq(whole.numerator)) || parts.some((f) => f.denominator !== null || f.numerator !== null)) return false;
  const share = shareOf(whole, parts);
  const chance = digitSlipChance(whole, parts) ?? lengthChance(gap) ?? (larger(gap) ? lengthSlipChance(whole, parts) : null);
  if (share === null || chance === null || !(gap.uniform || ofOneName(gap))) return false;
  if (larger(gap)) return true;
  if (chance.gt(HARDLY_ANEW) && list.stops.some((n) => n < parts.length)) return false;
  const more = over(gap);
  if (more ? overlap(gap.claims) : !allCounted(parts, gap.low) || (chance.gt(leavesNothing(gap) ? STRANGE : HARDLY) && list.claims === "some" && share.gt(SMALL_REST))) return false;
  if (chance.lte(STRANGE)) return true;
  if (gap.cut || share.lt(LEAST_SHARE) || share.gt(MOST_SHARE)) return false;
  // "12.300 con, trong đó trâu 3.100 con, bò 4.200 con": far from all.
  const full = more || list.claims === "all" || share.gte(NEARLY_ALL);
  const most = list.claims !== "all" && !(more && joined(gap)) ? SELDOM : apart(gap) ? RARE_ELSEWHERE : RARE;
  return (full && chance.lte(most)) || few(gap, share);
}
