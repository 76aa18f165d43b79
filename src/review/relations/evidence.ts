/** What figures of a list add up to, and how their sum may miss the total: rounding, a cut, names of one class. */
import { addIntervals, compare, decimal, exact, meets, ONE, powerOfTen, scaleInterval, sum, truncated, ZERO, type Decimal, type Interval } from "../../figures";
import type { Claim } from "../claims/claim";
import { oncePer } from "../once";
import { baseInterval, nounOf, roughBounds, type Figure } from "../reading/figure";
import { asWritten, shown, type Values } from "./draft";

/** The interval of a sum, in base units. */
export function total(figures: readonly Figure[], values: Values): Interval {
  return figures.map((f) => baseInterval(values(f))).reduce(addIntervals, exact(ZERO));
}

/** Share of a sum that binary numbers may be off by. */
const ROUGH = 1e-9;

/** False where the parts are so far from the total that they cannot make it: binary numbers tell, which rule out and never judge. */
export function mayMake(figures: readonly Figure[], whole: Figure): boolean {
  const { low, high } = roughBounds(whole);
  let [least, most, slack] = [0, 0, 0];
  for (const figure of figures) {
    const bounds = roughBounds(figure);
    least += bounds.low;
    most += bounds.high;
    slack += ROUGH * (Math.abs(bounds.low) + Math.abs(bounds.high));
  }
  return least <= high + slack && most >= low - slack;
}

/** True where the parts give the total within what all of them are rounded to. */
export function makes(figures: readonly Figure[], whole: Figure, values: Values = asWritten): boolean {
  return (values !== asWritten || mayMake(figures, whole)) && meets(total(figures, values), baseInterval(values(whole)));
}

/** The same; of a hedged total ("gần 1.267") exactly, too. */
export function fills(figures: readonly Figure[], whole: Figure, values: Values = asWritten): boolean {
  if (makes(figures, whole, values)) return true;
  const hedged = [whole, ...figures].some((f) => f.hedge !== null);
  return hedged && sum(figures.map((f) => baseValue(values(f)))).eq(baseValue(values(whole)));
}

/** One of the figure's unit in base units. */
export function factorOf(f: Figure): Decimal {
  return f.unit?.factor ?? decimal(1);
}

/** The figure's value in base units. */
export const baseValue: (f: Figure) => Decimal = oncePer((f) => (f.unit === null || compare(f.unit.factor, ONE) === 0 ? f.value : f.value.times(f.unit.factor)));

/** True where the roundings leave open how much the parts and their total are by one `times`-th of the total at most. */
export function sharp(whole: Figure, parts: readonly Figure[], times: number): boolean {
  const [added, one] = [total(parts, asWritten), baseInterval(whole)];
  if (added.low === null || added.high === null || one.low === null || one.high === null) return false;
  return added.high.minus(added.low).plus(one.high.minus(one.low)).times(times).lte(baseValue(whole).abs());
}

/** Rounded parts further off than chance allows though still inside the worst case: 3·√((n+1)/12) coarsest units. "gần 900" is no rounded 900. */
export function unlikely(whole: Figure, parts: readonly Figure[]): boolean {
  if ([whole, ...parts].some((f) => f.hedge !== null)) return false;
  const rounded = [whole, ...parts].filter((f) => !f.whole);
  if (rounded.length === 0 || parts.length < 4) return false;
  const coarsest = rounded.map((f) => factorOf(f).times(powerOfTen(-f.decimals))).reduce((a, b) => (a.gt(b) ? a : b));
  const off = sum(parts.map(baseValue)).minus(baseValue(whole));
  return off.times(off).times(12).gt(coarsest.times(coarsest).times(9).times(rounded.length));
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

/** Nouns that name members of one whole: people of all kinds, bodies of all kinds. */
const CLASSES: readonly RegExp[] = [
  /^(?:người|cán bộ|công chức|viên chức|lao động|học sinh|giáo viên|bác sĩ|bác sỹ|đảng viên|trẻ|học viên|sinh viên|lưu học sinh|nhân khẩu|khẩu|hội viên|đoàn viên|đối tượng|cá nhân|tập thể|thành viên)/,
  /^(?:doanh nghiệp|hợp tác xã|cơ sở|tổ chức|hộ|đơn vị|công ty|trang trại|tổ hợp tác)/,
  /^(?:vụ|cuộc|đợt|trận|đoàn)/,
  /^(?:thôn|bản|tổ|tổ dân phố|khu phố|ấp|xóm)/,
  /^(?:tổ chức|tccs|đảng bộ|chi bộ|đảng ủy|đảng đoàn)/,
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
