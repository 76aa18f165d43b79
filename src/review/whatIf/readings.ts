/** What a figure may have been before one slip of the pen made it what it is. */
import { oncePer } from "../once";
import type { Figure } from "../reading/figure";

/** One digit wrong, two neighbouring ones exchanged, the comma elsewhere, one typed twice, one lost. */
export type Slip = "digit" | "exchanged" | "comma" | "twice" | "lost";

export interface OtherReading {
  readonly text: string;
  /** In the unit of the figure, as a binary number: it tells what is worth reading again, and judges nothing. */
  readonly value: number;
  /** Half of its last place; 0 for whole things. */
  readonly half: number;
  readonly slip: Slip;
}

type Told = Omit<OtherReading, "slip">;

/** By value; and how many there are of each slip, a digit changed and two exchanged counted together. */
export interface OtherReadings {
  readonly byValue: readonly OtherReading[];
  readonly many: ReadonlyMap<Slip, number>;
}

const NONE: OtherReadings = { byValue: [], many: new Map() };
/** Longer ones are no counts. */
const MOST_DIGITS = 10;
const LEAST_DIGITS = 2;
const PLAIN = /^(?:\d{1,3}(?:\.\d{3})*|\d+)(?:,\d+)?$/;
const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** How the digits of a figure are written: where its comma is, whether dots part its thousands, whether zeros may lead. */
interface Form {
  readonly grouped: boolean;
  readonly padded: boolean;
  readonly whole: boolean;
}

const grouping = (integer: string): string => integer.replace(/\B(?=(?:\d{3})+$)/g, ".");

function written(digits: string, integers: number, form: Form): Told | null {
  const integer = digits.slice(0, integers);
  const fraction = digits.slice(integers);
  if (integer === "" || (integer.length > 1 && integer.startsWith("0") && !(form.padded && fraction === "")) || /^0*$/.test(digits) || (form.whole && fraction !== "")) return null;
  const text = `${form.grouped ? grouping(integer) : integer}${fraction === "" ? "" : `,${fraction}`}`;
  return { text, value: Number(`${integer}.${fraction || "0"}`), half: form.whole ? 0 : 0.5 * 10 ** -fraction.length };
}

/** Another digit in one place, or two neighbours in the other order. */
function* misread(digits: string): Generator<readonly [string, Slip]> {
  for (let i = 0; i + 1 < digits.length; i++) {
    const [one, next] = [digits.charAt(i), digits.charAt(i + 1)];
    if (one !== next) yield [digits.slice(0, i) + next + one + digits.slice(i + 2), "exchanged"];
  }
  for (let i = 0; i < digits.length; i++) {
    for (const digit of DIGITS) if (digit !== digits.charAt(i)) yield [digits.slice(0, i) + digit + digits.slice(i + 1), "digit"];
  }
}

/** One less where two are alike, or one more; with the number of digits in front of the comma. */
function* ofOtherLength(digits: string, integers: number): Generator<readonly [string, number, Slip]> {
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits.charAt(i) === digits.charAt(i + 1)) yield [digits.slice(0, i) + digits.slice(i + 1), i < integers ? integers - 1 : integers, "twice"];
  }
  for (let i = 0; i <= digits.length; i++) {
    for (const digit of DIGITS) {
      const longer = digits.slice(0, i) + digit + digits.slice(i);
      if (i <= integers && !digits.startsWith("0")) yield [longer, integers + 1, "lost"];
      if (i >= integers && integers < digits.length) yield [longer, integers, "lost"];
    }
  }
}

/** Where else the comma may stand. */
function* movedCommas(digits: string, integers: number): Generator<readonly [string, number]> {
  if (integers < digits.length) {
    yield [digits, integers + 1];
    yield [digits, integers - 1];
    if (integers === 1) yield [`0${digits}`, 1];
    if (integers + 1 < digits.length) yield [digits, digits.length];
  } else {
    yield [digits, integers - 1];
    yield [digits, integers - 2];
    yield [`${digits}0`, integers + 1];
  }
}

/** Of a number in digits, with dots and a comma. */
function* ofPlain(text: string, whole: boolean): Generator<readonly [Told | null, Slip]> {
  const digits = text.replace(/\D/g, "");
  if (!PLAIN.test(text) || digits.length > MOST_DIGITS || digits.length < LEAST_DIGITS) return;
  const comma = text.indexOf(",");
  const integers = comma < 0 ? digits.length : text.slice(0, comma).replace(/\D/g, "").length;
  const form: Form = { grouped: text.includes(".") || integers <= 3, padded: /^0\d/.test(text), whole };
  for (const [other, slip] of misread(digits)) yield [written(other, integers, form), slip];
  for (const [other, at] of movedCommas(digits, integers)) yield [written(other, at, form), "comma"];
  for (const [other, at, slip] of ofOtherLength(digits, integers)) yield [written(other, at, form), slip];
}

/** "56 tỷ 620" (triệu đồng): two numbers, the second in thousandths of the first. */
const COMPOUND = /^(\d{1,3}(?:\.\d{3})*)( (?:tỷ|tỉ|triệu|nghìn) )(\d{2,3})$/u;
const THOUSAND = 1000;

/** Of two such numbers, a slip in either. */
function* ofCompound(text: string): Generator<readonly [Told | null, Slip]> {
  const [, high = "", between = "", low = ""] = COMPOUND.exec(text) ?? [];
  const value = (number: string): number => Number(number.replace(/\./g, ""));
  for (const [other, slip] of ofPlain(high, true)) if (other !== null) yield [{ text: `${other.text}${between}${low}`, value: other.value * THOUSAND + value(low), half: 0.5 }, slip];
  for (const [other, slip] of ofPlain(low, true)) if (other !== null && other.value < THOUSAND) yield [{ text: `${high}${between}${other.text}`, value: value(high) * THOUSAND + other.value, half: 0.5 }, slip];
}

function read({ text, whole }: Figure): OtherReadings {
  const found = new Map<string, OtherReading>();
  for (const [told, slip] of COMPOUND.test(text) ? ofCompound(text) : ofPlain(text, whole)) {
    if (told !== null && told.text !== text && !found.has(told.text)) found.set(told.text, { ...told, slip });
  }
  if (found.size === 0) return NONE;
  const all = [...found.values()];
  const count = (...slips: readonly Slip[]): number => all.filter(({ slip }) => slips.includes(slip)).length;
  const misreadings = count("digit", "exchanged");
  return {
    byValue: all.sort((a, b) => a.value - b.value),
    many: new Map<Slip, number>([
      ["exchanged", misreadings], ["digit", misreadings], ["comma", count("comma")], ["twice", count("twice")], ["lost", count("lost")],
    ]),
  };
}

/** All that one slip of the pen would have made the figure from; nothing for figures that are not told in digits. */
export const otherReadings: (figure: Figure) => OtherReadings = oncePer(read);

/** Those between two values, in the unit of the figure, their own rounding included. */
export function readingsWithin({ byValue }: OtherReadings, low: number, high: number): readonly OtherReading[] {
  let [from, to] = [0, byValue.length];
  // Halves are smaller than the values they belong to: nothing below a third of the way can reach it.
  const least = low / 3;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((byValue[middle]?.value ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  const out: OtherReading[] = [];
  for (let i = from; i < byValue.length; i++) {
    const reading = byValue[i];
    if (reading === undefined || reading.value > high + 1) break;
    if (reading.value + reading.half >= low && reading.value - reading.half <= high) out.push(reading);
  }
  return out;
}
