/** Whether a list that does not add up says that something is wrong: how sure it is that the list is complete. */
import { decimal, isBelow, sum, type Decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import { baseInterval, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { RelationVerdict } from "../../types";
import { slipChance } from "../chance";
import { baseValue, cutOff, oneClass } from "../evidence";
import { closedByRest, familyOf, overlap } from "../lists/families";
import type { PartList } from "../lists/partlist";

export interface Gap {
  readonly list: PartList;
  readonly claims: readonly Claim[];
  readonly parts: readonly Figure[];
  readonly whole: Figure;
  /** All parts count or measure what the total does. */
  readonly uniform: boolean;
  /** The same breakdown, or the same items in another unit, add up. */
  readonly proven: boolean;
  /** No other figure stands between the total and its list. */
  readonly nearest: boolean;
  /** What else of the kind is told beside the total: the list may break that down. */
  readonly beside: readonly Figure[];
}

const limit = (text: string): Decimal => decimal(text);
/** What a coincidence may explain at most before a gap is shown, by what else speaks for the list. */
const LIMITS = { family: limit("0.2"), bare: limit("0.35"), afar: limit("0.5"), uniform: limit("0.06"), unlike: limit("0.012") };

/** The verdict on a list whose parts do not add up to its total; null where nothing can be said. */
export function verdictOfGap(gap: Gap): RelationVerdict | null {
  const { list, claims, parts, whole, uniform } = gap;
  const [added, value] = [sum(parts.map(baseValue)), baseValue(whole)];
  if (value.eq(0) || claims.some(({ reading }, i) => IN_BOTH.test(`${reading.clause} ${reading.tail}`) || (i > 0 && WITHIN.test(reading.clause)))) return null;
  const ratio = added.div(value);
  const within = (low: string, high: string): boolean => ratio.gte(low) && ratio.lte(high);
  const over = added.gt(value);
  const [near, close, far] = [within("0.8", "1.25"), within("0.4", "2.5"), within("0.05", "20")];
  const family = familyOf(list.total, claims);
  const told = family === "sure" || family === "whole";
  const stopped = !told && list.stops.some((n) => n < parts.length);
  const here = list.where === "sentence" || list.where === "parentheses";
  const largest = parts.reduce((a, b) => (baseValue(b).gt(baseValue(a)) ? b : a), whole);
  // "vốn đăng ký 846 triệu USD, vốn thực hiện 512 triệu USD, trong đó 41 dự án với 702 triệu USD": of the larger one.
  if (list.claims === "some" && largest !== whole && gap.beside.some((other) => !isBelow(baseInterval(other), baseInterval(largest)))) return null;
  const exceeding = uniform && !list.open && list.claims !== "plain" && parts.slice(0, list.stops[0] ?? parts.length).some((part) => isBelow(baseInterval(whole), baseInterval(part)));
  // Far off, and no slip explains it: the list may break down something else.
  const afar = !close && slipChance(whole, parts) === null;
  if (exceeding) return within("0.1", "10") ? (here && !afar ? "inconsistent" : "review") : far ? "review" : null;
  // "(trước đó 22 bị cáo, 01 bị cáo bỏ trốn, 21 bị cáo)": retold, not broken down.
  const counted = [whole, ...parts].every((f) => f.whole);
  // "09 công trình: 03 công trình …, 04 công trình …, 02 công trình …": the very thing of the total, each time.
  const itself = list.where === "colon" && counted && parts.length >= 3 && nounOf(whole) !== "" && parts.every((part) => nounOf(part) === nounOf(whole));
  const larger = parts.filter((part) => baseValue(part).gte(value));
  // "09 đoàn được tính ở cả hai nơi (tỉnh tiếp 21 đoàn, sở 28 đoàn, huyện 23 đoàn)": none of them is a part.
  if (list.claims === "plain" && !itself && parts.length >= 2 && (larger.length === parts.length || (larger.length > 0 && slipChance(whole, parts) === null))) return null;
  if (roundedAway(whole, parts)) return null;
  // Women, party members, young people: one person may be all of them.
  if (over && kindOf(whole) === "count" && overlap(claims)) return null;
  const chance = slipChance(whole, parts);
  const likely = (most: Decimal): boolean => chance !== null && chance.lte(most);
  if (list.open) return over && near && uniform && likely(LIMITS.uniform) ? "review" : null;
  // "trong đó …" with more than its total: kinds that do not exclude one another overlap, unless one slip explains it.
  if (over && list.claims === "some" && list.where === "sentence" && family === null && !closedByRest(claims) && !announcedBy(claims) && !endsWithAnd(claims) && !likely(LIMITS.uniform)) return null;
  if (uniform && cutOff(whole, parts)) return "review";
  const alike = uniform || oneClass(whole, parts) || (told && counted && !ofAnotherClass(whole, parts));
  const hedged = [whole, ...parts].some((f) => f.hedge !== null);

  if (list.sorted === true) return alike && !stopped && (near || likely(LIMITS.uniform)) ? "review" : null;
  if (list.claims === "all") {
    // "65 văn bản, gồm 02 nghị quyết, 17 quyết định, 46 công văn": every item begins with its number, and nothing else is listed.
    const listed = here && counted && parts.length >= 3 && enumerated(claims) && !ofAnotherClass(whole, parts);
    if (!alike) return (near && !stopped) || (far && likely(LIMITS.bare)) || (listed && close && !stopped) ? "review" : null;
    if (stopped) return far && (close || likely(LIMITS.uniform)) ? "review" : null;
    // Far from the total, and no slip explains it: what is listed may be a choice.
    return close && uniform && (near || likely(LIMITS.afar)) ? "inconsistent" : far ? "review" : null;
  }
  if (alike && !stopped && (family === "sure" || gap.proven) && far) return close && uniform && !hedged ? "inconsistent" : "review";
  const closed = told || closedByRest(claims) || gap.proven;
  if (alike && closed && far && (close || gap.proven || family === "sure" || likely(LIMITS.bare))) return "review";
  if (list.claims === "plain" && (list.where === "parentheses" || list.tied === true)) {
    // "bồi thường 85 tỷ đồng (đất ở 5 ha, đất nông nghiệp 30 ha)": over a nearer figure the link is open.
    const tied = gap.nearest || near;
    // "12.640 con (bò lai 9.100 con, bò sinh sản 5.700 con)": two kinds that nothing keeps apart.
    if (over && uniform && parts.length === 2 && family === null && chance === null) return null;
    if (alike && (uniform || counted)) return over && near && uniform && !stopped && list.where === "parentheses" ? "inconsistent" : tied && (near || (close && counted) || (far && likely(LIMITS.afar)) || (far && counted && chance !== null)) ? "review" : null;
    return counted && enumerated(claims) && !ofAnotherClass(whole, parts) && (near || (far && chance !== null)) ? "review" : null;
  }
  if (stopped) return null;
  // "318 ha: rừng phòng hộ 96 ha, rừng đặc dụng 52 ha, …": a colon announces all of them.
  const announced = list.where === "colon" || (list.where === "sentence" && list.claims === "plain");
  const kinds = uniform || (counted && enumerated(claims) && !ofAnotherClass(whole, parts));
  if (announced && (alike || kinds) && (near ? parts.length >= 3 || (family !== null && chance !== null) : parts.length >= 3 && close && likely(LIMITS.afar))) return "review";
  // Stations with a doctor and stations with a midwife overlap; more of one kind than there are does not.
  if (itself && over && far && (family !== null || parts.some((part) => isBelow(baseInterval(whole), baseInterval(part))))) return "review";
  // "trong đó a, b và c": told to the end.
  if (list.claims === "some" && here && kinds && endsWithAnd(claims) && (over ? close : near && (likely(LIMITS.bare) || (parts.length >= 3 && chance !== null)))) return "review";
  // Kinds that exclude one another cannot be more than their whole.
  if (family === "apart" && uniform && (over ? close : likely(LIMITS.family))) return "review";
  if (within("0.1", "10") && likely(uniform ? LIMITS.uniform : LIMITS.unlike)) return "review";
  // Counted categories may overlap: households that are poor and of a minority.
  if (list.claims === "some" && over && uniform && close && !counted && !landClasses(whole, claims)) return "review";
  if (list.where === "list" && near) return "review";
  return null;
}

/** "trong đó: lúa 120 ha, …": the colon announces parts; "trong đó lúa 120 ha, …, mất trắng 30 ha" may go on with anything. */
function announcedBy([first]: readonly Claim[]): boolean {
  return first !== undefined && /:[^:]*$/.test(`${first.reading.lead} ${first.reading.clause}`);
}

/** "02 trạm nhận cả hai đợt": counted twice; "trong loại thông thường có 211,3 tấn": of the item in front. */
const IN_BOTH = /(?<![A-Za-zÀ-ỹ])(?:cả hai|cả 2|cả ba|trùng|đồng thời|tính hai lần)(?![A-Za-zÀ-ỹ])/u;
const WITHIN = /^[\s,;]*trong (?!đó(?![A-Za-zÀ-ỹ]))/u;

const THOUSAND = limit("1000");

/** Parts in full thousands beside a total to the last digit: the gap is what was rounded away. */
export function roundedAway(whole: Figure, parts: readonly Figure[]): boolean {
  if (whole.value.mod(THOUSAND).eq(0) || !parts.every((part) => part.value.gte(THOUSAND) && part.value.mod(THOUSAND).eq(0) && part.unit?.factor.eq(whole.unit?.factor ?? 1) === true)) return false;
  return sum(parts.map((part) => part.value)).minus(whole.value).abs().times(2).lte(THOUSAND.times(parts.length));
}

const LAND = /(?<![A-Za-zÀ-ỹ])(?:đất|rừng|quy hoạch|khu vực|vùng)(?![A-Za-zÀ-ỹ])/u;

/** "đất có rừng", "đất quy hoạch rừng sản xuất": one piece of land is of several classes. */
function landClasses(whole: Figure, claims: readonly Claim[]): boolean {
  return whole.unit?.dimension === "area" && claims.every((claim) => LAND.test(`${claim.reading.clause} ${claim.reading.tail}`));
}

/** The last of the parts, and no other, stands behind "và". */
export function endsWithAnd(claims: readonly Claim[]): boolean {
  const joined = claims.map(({ reading }) => /(?:^|\s)và(?:\s+[A-Za-zÀ-ỹ]+){0,6}\s*$/u.test(/[^,;]*$/.exec(reading.lead)?.[0] ?? ""));
  return joined.length >= 2 && joined.lastIndexOf(true) === joined.length - 1 && joined.indexOf(true) === joined.length - 1;
}

/** "32 nghị quyết, 16 quyết định": every item begins with its number. */
export function enumerated(claims: readonly Claim[]): boolean {
  return claims.every((claim, i) => (i > 0 && /(?:^|\s)và\s*$/.test(claim.reading.clause)) || (i === 0 ? claim.reading.clause.replace(/^[^:]*:/, "") : claim.reading.clause).replace(/(?<![A-Za-zÀ-ỹ])(?:trong đó|bao gồm|gồm|cụ thể|có|và)(?![A-Za-zÀ-ỹ])|[:,;]/gu, "").trim() === "");
}

const PEOPLE = /^(?:nguoi|người|em|cháu|học|trẻ|đối tượng|lượt|bị can|nạn nhân|hộ)/u;
const EVENTS = /^(?:vụ|cuộc|đợt|trận|ca|lớp|buổi|hội nghị|lần|điểm|trường|đoàn)/u;

/** Happenings and those who took part: "12 vụ (08 người chết, 15 người bị thương)" breaks nothing down. */
function ofAnotherClass(whole: Figure, parts: readonly Figure[]): boolean {
  return EVENTS.test(nounOf(whole)) && parts.some((part) => PEOPLE.test(nounOf(part)));
}
