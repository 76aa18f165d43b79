/** What speaks for a list being complete, and for a gap being a slip: precision, one digit, complements, rounding. */
import { addIntervals, decimal, exact, meets, powerOfTen, scaleInterval, sum, truncated, ZERO, type Decimal, type Interval } from "../../figures";
import type { Claim } from "../claims/claim";
import { baseInterval, nounOf, type Figure } from "../reading/figure";
import { asWritten, shown, type Values } from "./draft";

/** The interval of a sum, in base units. */
export function total(figures: readonly Figure[], values: Values): Interval {
  return figures.map((f) => baseInterval(values(f))).reduce(addIntervals, exact(ZERO));
}

/** One of the figure's unit in base units. */
export function factorOf(f: Figure): Decimal {
  return f.unit?.factor ?? decimal(1);
}

/** The figure's value in base units. */
export function baseValue(f: Figure): Decimal {
  return f.value.times(factorOf(f));
}

/** Rounded parts further off than chance allows though still inside the worst case: 3·√((n+1)/12) coarsest units. */
export function unlikely(whole: Figure, parts: readonly Figure[]): boolean {
  const rounded = [whole, ...parts].filter((f) => !f.whole);
  if (rounded.length === 0 || parts.length < 4) return false;
  const coarsest = rounded.map((f) => factorOf(f).times(powerOfTen(-f.decimals))).reduce((a, b) => (a.gt(b) ? a : b));
  const off = sum(parts.map(baseValue)).minus(baseValue(whole));
  return off.times(off).times(12).gt(coarsest.times(coarsest).times(9).times(rounded.length));
}

const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u],
  [/thành thị|đô thị/u, /nông thôn/u],
  [/đầu tư/u, /sự nghiệp/u],
  [/(?<!ngoài )công lập/u, /ngoài công lập|tư thục|dân lập/u],
  [/(?:ca|mắc|cấp) mới/u, /tái|cấp lại|cấp đổi/u],
  [/trong nước/u, /nước ngoài|ngoài nước/u],
  [/trung ương/u, /địa phương/u],
  [/trong hạn|đúng hạn/u, /quá hạn/u],
  [/(?:cũ|trước) chuyển (?:sang|qua)/u, /thụ lý mới|mới (?:thụ lý|phát sinh)/u],
  [/đã (?:tử vong|chết)/u, /còn sống/u],
  [/xuất khẩu/u, /nhập khẩu/u],
  [/khai thác/u, /nuôi trồng/u],
  [/(?:xây|làm) mới/u, /sửa chữa/u],
];

/** True for two parts that answer one another: men and women, town and country. */
export function complementary(parts: readonly Claim[]): boolean {
  if (parts.length !== 2) return false;
  const [a, b] = parts.map((part) => `${part.label} ${nounOf(part.figure)} ${part.reading.tail}`);
  if (a === undefined || b === undefined) return false;
  return COMPLEMENTS.some(([x, y]) => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a)));
}

/** The total was cut, not rounded: 3.379,9 written as 3.379. */
export function cutOff(whole: Figure, parts: readonly Figure[]): boolean {
  if (whole.whole || whole.hedge !== null) return false;
  return meets(total(parts, asWritten), scaleInterval(truncated(whole.value, whole.decimals), factorOf(whole)));
}

/** Labels of a list, the same for the same breakdown elsewhere. */
export function breakdown(parts: readonly Claim[]): string {
  const keys = parts.map((part) => [...part.core].sort().join(" "));
  return keys.some((key) => key === "") ? "" : keys.sort().join("|");
}

/** How many digits the total has in the finest unit of its equation: the more, the less a coincidence explains. */
export function precision(whole: Figure, parts: readonly Figure[]): number {
  const finest = Math.min(...[whole, ...parts].map((f) => {
    const value = baseValue(f);
    return value.eq(0) ? 0 : value.e - value.c.length + 1;
  }));
  return baseValue(whole).e - finest + 1;
}

/** One digit changed explains the gap: parts that only happen to be listed rarely come so close. */
export function oneDigitOff(whole: Figure, parts: readonly Figure[]): boolean {
  const gap = sum(parts.map(baseValue)).minus(baseValue(whole)).abs();
  return gap.gt(0) && gap.c.length === 1;
}

/** Off by less than one part in a hundred of a long number. */
export function nearMiss(whole: Figure, parts: readonly Figure[]): boolean {
  const gap = sum(parts.map(baseValue)).minus(baseValue(whole)).abs();
  return precision(whole, parts) >= 4 && gap.times(100).lt(baseValue(whole).abs());
}

/** Nouns that name members of one whole: people of all kinds, bodies of all kinds. */
const CLASSES: readonly RegExp[] = [
  /^(?:người|cán bộ|công chức|viên chức|lao động|học sinh|giáo viên|bác sĩ|bác sỹ|đảng viên|trẻ|học viên|sinh viên|hội viên|đoàn viên|đối tượng|cá nhân|tập thể|thành viên)/,
  /^(?:doanh nghiệp|hợp tác xã|cơ sở|tổ chức|hộ|đơn vị|công ty|trang trại|tổ hợp tác)/,
  /^(?:vụ|cuộc|đợt|trận|đoàn)/,
  /^(?:thôn|bản|tổ|tổ dân phố|khu phố|ấp|xóm)/,
];

/** True where all figures count members of one class. */
export function oneClass(whole: Figure, parts: readonly Figure[]): boolean {
  const nouns = [whole, ...parts].map(nounOf);
  return CLASSES.some((pattern) => nouns.every((noun) => pattern.test(noun)));
}

/** "a + b = c" in the report's own digits. */
export function equation(parts: readonly Figure[], sign: string, whole: Figure): string {
  return `${parts.map(shown).join(" + ")} ${sign} ${shown(whole)}`;
}

/** A part does not exceed its whole: their intervals leave room for it. */
export function notAbove(part: Interval, whole: Interval): boolean {
  return part.low === null || whole.high === null || part.low.lte(whole.high);
}
