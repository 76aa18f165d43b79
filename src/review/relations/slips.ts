/** How figures differ by one slip of the pen. */
import { addIntervals, decimal, exact, powerOfTen, scaleInterval, type Decimal, type Interval } from "../../figures";
import { baseInterval, type Figure } from "../reading/figure";
import { baseValue } from "./evidence";

/** One digit wrong in a figure, or two neighbouring ones exchanged. */
export type Slip = "one-digit" | "exchanged";

/**
 * What a slip of the pen would have done to the digits `a` to leave `b`: another digit in one place, or two neighbouring
 * digits in the other order; null where more differs, nothing does, or their lengths differ. Digits only, no separators.
 */
export function digitSlip(a: string, b: string): Slip | null {
  if (a.length !== b.length) return null;
  let first = -1;
  let off = 0;
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    if (off === 0) first = i;
    else if (off > 1 || i !== first + 1) return null;
    off++;
  }
  if (off === 1) return "one-digit";
  return off === 2 && a.charAt(first) === b.charAt(first + 1) && a.charAt(first + 1) === b.charAt(first) ? "exchanged" : null;
}

/**
 * How seldom a value is by chance one whose digits `needed` became `written` by a digit lost, or by one typed twice: its
 * share of all values of as many digits; null where neither made them. Digits only, no separators.
 */
export function lengthSlip(written: string, needed: string): Decimal | null {
  const [long, short] = written.length > needed.length ? [written, needed] : [needed, written];
  if (long.length !== short.length + 1 || short === "" || short.startsWith("0")) return null;
  let at = 0;
  while (at < short.length && long.charAt(at) === short.charAt(at)) at++;
  if (long.slice(at + 1) !== short.slice(at)) return null;
  const all = powerOfTen(needed.length - 1).times(9);
  if (long === needed) return decimal(9 * short.length + 10).div(all);
  return at > 0 && long.charAt(at) === long.charAt(at - 1) ? decimal(long.length - 1).div(all) : null;
}

/** The slip that would have written a figure for `value`, which is in the figure's own unit; null where there is none. */
export function slipFrom(value: Decimal, figure: Figure): Slip | null {
  const digits = (one: Decimal): string => one.toFixed(figure.decimals).replace(/\D/g, "");
  return digitSlip(digits(value), digits(figure.value));
}

/** A figure of a sum; −1 where it is taken off. */
export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** "90" for "09". */
const MOST_CHANGE = 81;
const CHANGES = [-9, -8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const ONE = decimal(1);

/** True where another digit, or two exchanged, in the figure itself changes it by what is needed; with `longer` also one more or less in front. */
function mends(figure: Figure, least: Decimal, most: Decimal, longer: boolean): boolean {
  const digits = [...`0${figure.text.replace(/\D/g, "")}`].map(Number);
  const unit = (figure.unit?.factor ?? ONE).times(powerOfTen(-figure.decimals));
  const fits = (change: Decimal): boolean => change.gte(least) && change.lte(most);
  return digits.some((digit, i) => {
    const place = unit.times(powerOfTen(digits.length - 1 - i));
    // Far from what the digits of the place can change.
    if (place.times(MOST_CHANGE).lt(least) || place.times(-MOST_CHANGE).gt(most) || (i === 0 && !longer)) return false;
    const next = digits[i - 1];
    const lowest = i === 1 && digits.length > 2 && !longer ? 1 : 0;
    return CHANGES.some((change) => digit + change >= lowest && digit + change <= 9 && fits(place.times(change))) || (next !== undefined && i > 1 && fits(place.times(9 * (digit - next))));
  });
}

/**
 * True where one digit wrong, or two neighbouring ones exchanged, in one figure is all that keeps a signed sum from making
 * the whole: to the last digit, or, where so `rounded`, within what the figures stand for, and with a digit more or less in front.
 */
export function slipOfTerms(whole: Term, parts: readonly Term[], rounded = false): boolean {
  const signed = ({ figure, sign }: Term): Interval => scaleInterval(rounded ? baseInterval(figure) : exact(baseValue(figure)), decimal(sign));
  const [added, one] = [parts.map(signed).reduce(addIntervals), signed(whole)];
  if (added.low === null || added.high === null || one.low === null || one.high === null) return true;
  const [least, most] = [one.low.minus(added.high), one.high.minus(added.low)];
  const turned = (figure: Figure, sign: 1 | -1): boolean => (sign === 1 ? mends(figure, least, most, rounded) : mends(figure, most.times(-1), least.times(-1), rounded));
  return turned(whole.figure, whole.sign === 1 ? -1 : 1) || parts.some(({ figure, sign }) => turned(figure, sign));
}

/** The same of plain parts. */
export function slipOfSum(whole: Figure, parts: readonly Figure[], rounded = false): boolean {
  return slipOfTerms({ figure: whole, sign: 1 }, parts.map((figure) => ({ figure, sign: 1 })), rounded);
}

/** "217,45 ha … 18 ha; 41,25 ha; 116 ha; 42,20 ha": figures of unlike roundings, none of them hedged, that may add up to the last digit as they are written. */
export function addsAsWritten(whole: Figure, parts: readonly Figure[]): boolean {
  const place = ({ unit, decimals }: Figure): Decimal => (unit?.factor ?? ONE).times(powerOfTen(-decimals));
  return [whole, ...parts].every((figure) => figure.hedge === null) && parts.some((part) => !place(part).eq(place(whole)) || part.whole !== whole.whole);
}

/** The lesser of two chances, of which either may be none. */
export const lesser = (a: Decimal | null, b: Decimal | null): Decimal | null => (a === null || b?.lt(a) === true ? b : a);

/** So many values that a figure may have to stand for are tried. */
const MOST_NEEDED = 6;

/** How likely a digit lost or typed twice in one figure would seem to keep unrelated figures from adding up; null where it does not. */
export function lengthSlipChance(whole: Figure, parts: readonly Figure[]): Decimal | null {
  if ([whole, ...parts].some((figure) => figure.value.lte(0) || /[A-Za-zÀ-ỹ]/u.test(figure.text))) return null;
  return lesser(lengthChance(whole, parts, baseInterval), addsAsWritten(whole, parts) ? lengthChance(whole, parts, (figure) => exact(baseValue(figure))) : null);
}

/** The same, each figure standing for so much. */
function lengthChance(whole: Figure, parts: readonly Figure[], stands: (figure: Figure) => Interval): Decimal | null {
  const added = parts.map(stands).reduce(addIntervals);
  const one = stands(whole);
  if (added.low === null || added.high === null || one.low === null || one.high === null) return null;
  const [least, most] = [one.low.minus(added.high), one.high.minus(added.low)];
  const chances = [whole, ...parts].flatMap((figure): Decimal[] => {
    const steps = (change: Decimal): Decimal => baseValue(figure).plus(change).div((figure.unit?.factor ?? ONE).times(powerOfTen(-figure.decimals)));
    const [from, to] = figure === whole ? [steps(most.times(-1)), steps(least.times(-1))] : [steps(least), steps(most)];
    const first = from.round(0, 3);
    const count = to.minus(first).toNumber();
    if (first.lte(0) || count < 0 || count > MOST_NEEDED) return [];
    const written = figure.text.replace(/\D/g, "");
    const found = Array.from({ length: Math.floor(count) + 1 }, (_, i) => lengthSlip(written, first.plus(i).toFixed(0))).find((chance) => chance !== null);
    return found === undefined || found === null ? [] : [found.times((Math.floor(count) + 1) * (parts.length + 1))];
  });
  return chances.length === 0 ? null : chances.reduce((a, b) => (a.lt(b) ? a : b));
}
