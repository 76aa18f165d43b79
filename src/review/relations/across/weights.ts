/** A value with the percentage of a base told of it (the year before, the target): which percentages are of one base, and whether the bases of parts add up to that of their whole. */
import { addIntervals, divideIntervals, exact, HUNDRED, meets, type Interval, type Rational, type RationalInterval } from "../../../figures";
import { signedGrowth, type Claim } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { contentWords, levelsOf } from "../../claims/words";
import { baseInterval, intervalOf, isPercent, type Figure } from "../../reading/figure";
import type { Values } from "../draft";

/** Values of one price level, rates of another: "giá trị sản xuất (giá hiện hành)" grows by what is reckoned at constant prices. */
export const OF_PRICES = /giá trị sản xuất|giá trị tăng thêm|tổng sản phẩm|(?<![A-Za-zÀ-ỹ])(?:gtsx|grdp|gdp|vatt)(?![A-Za-zÀ-ỹ])|giá (?:hiện hành|so sánh|cố định|thực tế)|yếu tố giá|chỉ số/u;
/** "so với cùng kỳ năm trước" and "cùng kỳ năm 2023" are one time. */
const SAME_TIME = /(?:(?:tháng|quý|năm)\s+)?cùng kỳ(?:\s+(?:của\s+)?năm\s+(?:trước|ngoái|20\d\d))?|(?<![A-Za-zÀ-ỹ])ck(?:\s+(?:năm\s+)?(?:trước|20\d\d))?(?![A-Za-zÀ-ỹ])/u;
const LEADS = /^[\s,]*(?:(?:so sánh|so|với|của|mức|số)\s+)*/u;
const ENDS = /\s+(?:và|nhưng|song|trong đó|là)(?![A-Za-zÀ-ỹ]).*$|[,;:(–-].*$/u;

export type Role = "growth" | "plan-percent";
export const ROLES: readonly Role[] = ["growth", "plan-percent"];

/** What a percentage is of, in words that can be compared. */
function baseOf({ base }: Reading): string {
  return base.replace(LEADS, "").replace(ENDS, "").replace(SAME_TIME, "cùng kỳ").trim();
}

/** One base, or a part's said more shortly. */
function oneBase(whole: string, part: string): boolean {
  return whole === part || whole.startsWith(`${part} `) || (part.startsWith(`${whole} `) && levelsOf(part).length === 0);
}

export function tellsOf(reading: Reading, role: Role): boolean {
  return reading.role === role && isPercent(reading.figure) && reading.average !== true && reading.toLevel !== true && !reading.figure.bound && reading.figure.unit?.id === "percent";
}

export const LEVEL = /^(?:bằng|đạt)$/;

/** The percentage of the part that is of the base of `whole`: said, a bare "bằng 98,1%" below a "bằng 95% cùng kỳ", or the one told in the place that `whole` has among `stated`. */
export function ofSameBase(part: Claim, whole: Reading, role: Role, stated: readonly Reading[]): Reading | null {
  const base = baseOf(whole);
  const own = part.attributes.filter((a) => tellsOf(a, role) || (a.role === "ratio" && isPercent(a.figure) && LEVEL.test(a.operator) && a.operator === whole.operator && contentWords(a.tail).length === 0));
  const named = own.filter((a) => a.base !== "" && oneBase(base, baseOf(a)));
  const nameless = own.filter((a) => a.base === "");
  // "giảm 2,3% và tăng 7,1%" below "tăng 0,6% so với tháng trước, tăng 9,8% so với cùng kỳ".
  const inTurn = stated.length > 1 && nameless.length === stated.length && own.length === nameless.length ? nameless.slice(stated.indexOf(whole)).slice(0, 1) : [];
  const found = named.length > 0 ? named : stated.length === 1 ? nameless : inTurn;
  const other = own.some((a) => a.base !== "" && !named.includes(a));
  return found.length === 1 && !(named.length === 0 && other) ? (found[0] ?? null) : null;
}

/** The value in percent of its base: 107,45 for "tăng 7,45%", 95 for "đạt 95%". */
export function levelOf(reading: Reading, values: Values): Interval {
  const own = intervalOf(signedGrowth(reading, values(reading.figure)));
  const added = reading.role === "growth" || reading.operator === "vượt";
  return added ? addIntervals(own, exact(HUNDRED)) : own;
}

const base = (value: Figure, percent: Reading, values: Values): RationalInterval => divideIntervals(baseInterval(values(value)), levelOf(percent, values));

function addRational(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : { num: a.num.times(b.den).plus(b.num.times(a.den)), den: a.den.times(b.den) };
}

/** The sum of two results of divisions, its ends exact fractions. */
function addQuotients(a: RationalInterval, b: RationalInterval): RationalInterval {
  return {
    low: addRational(a.low, b.low),
    high: addRational(a.high, b.high),
    ...(a.openLow === true || b.openLow === true ? { openLow: true } : {}),
    ...(a.openHigh === true || b.openHigh === true ? { openHigh: true } : {}),
  };
}

export interface Told {
  readonly value: Figure;
  readonly percent: Reading;
}

/** Whether the bases of the parts add up to the base of the whole. */
export function addsUp(whole: Told, [first, ...others]: readonly Told[], values: Values): boolean {
  if (first === undefined) return true;
  const added = others.reduce((all, part) => addQuotients(all, base(part.value, part.percent, values)), base(first.value, first.percent, values));
  return meets(added, base(whole.value, whole.percent, values));
}
