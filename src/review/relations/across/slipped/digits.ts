/** The digits of what is stated, and how those of two statements differ by one slip of the pen, rounded ones too. */
import { decimal, ONE, type Decimal } from "../../../../figures";
import { oncePer } from "../../../once";
import { isPercent, kindOf, tellingDigits } from "../../../reading/figure";
import type { Statement } from "../../links/statements";
import { digitSlip, type Slip } from "../../slips";

const LEAST_DIGITS = 3;
const ROUGH_DIGITS = 2;
const DIGIT_ZERO = 0x30;

export interface Digits {
  readonly text: string;
  readonly exponent: number;
}

/** The value in the base of its unit. */
const inBase = ({ value, unit }: Statement): Decimal => (unit === null || unit.factor.eq(ONE) ? value : value.times(unit.factor));

export const digitsOf = oncePer((s: Statement): Digits | null => {
  const value = inBase(s);
  return value.c.length < LEAST_DIGITS ? null : { text: value.c.join(""), exponent: value.e };
});

/** Digits that a rounded figure keeps: "18,7 tỷ đồng" of 18.683 triệu đồng. */
const ROUNDED = [3, 4];

function roundedTo(s: Statement, digits: number): Digits {
  const value = inBase(s).prec(digits);
  return { text: value.c.join(""), exponent: value.e };
}

/** An amount in words of a larger unit, or in fewer decimals: not of a rate, whose decimals are its own. */
const isRounded = (long: Statement, short: Statement): boolean =>
  long.unit !== null && short.unit !== null && !isPercent(long.figure) && (!long.unit.factor.eq(short.unit.factor) || long.figure.decimals > short.figure.decimals);

/** Keys that two figures share where one is the other with two digits exchanged or one changed. */
export function keysOf(s: Statement, { text, exponent }: Digits): string[] {
  const of = (e: number): string[] => {
    const at = `${s.file}:${e}:`;
    return [exchangeKey(at, text), ...masked(at, text)];
  };
  // An amount whose unit is said at the head of the paper is found by its digits as they are.
  const keys = s.value.e === exponent ? of(exponent) : [...of(exponent), ...of(s.value.e)];
  if (s.unit === null || isPercent(s.figure)) return keys;
  for (const length of ROUNDED) {
    if (length >= text.length) break;
    const { text: short, exponent: e } = roundedTo(s, length);
    const at = `${s.file}:${e}:`;
    if (short.length === length) keys.push(exchangeKey(at, short), ...masked(at, short));
  }
  return keys;
}

/** Room for so many of each digit. */
const OF_EACH = 16;

/** How many of each digit but zero there are, as one number: whatever their order. */
function exchangeKey(at: string, text: string): string {
  let tally = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - DIGIT_ZERO;
    if (digit > 0) tally += OF_EACH ** (digit - 1);
  }
  return `${at}${tally}`;
}

const masked = (at: string, text: string): string[] => Array.from(text, (_, i) => `${at}${text.slice(0, i)}_${text.slice(i + 1)}`);

export function slipBetween(a: Digits, b: Digits): Slip | null {
  const length = Math.max(a.text.length, b.text.length);
  const found = digitSlip(a.text.padEnd(length, "0"), b.text.padEnd(length, "0"));
  return found === "one-digit" && a.text.length !== b.text.length ? null : found;
}

/** True where two figures stand next to one another in their last digit: cut instead of rounded, or "gần 18,7". */
const neighbours = (a: Digits, b: Digits): boolean => a.text.slice(0, -1) === b.text.slice(0, -1) && Math.abs(Number(a.text.slice(-1)) - Number(b.text.slice(-1))) === 1;

/** How the longer figure, rounded to the digits of the shorter one, differs from it by one slip; null where it does not. */
export function roundedSlip(a: Statement, b: Statement, x: Digits, y: Digits): Slip | null {
  const [long, short, digits] = x.text.length > y.text.length ? [a, b, y] : [b, a, x];
  if (digits.text.length > 4 || x.text.length === y.text.length || !isRounded(long, short)) return null;
  const rounded = roundedTo(long, digits.text.length);
  return neighbours(rounded, digits) ? null : slipBetween(rounded, digits);
}

/** How two figures differ by a slip of the pen, "moved" where a decimal sign stands elsewhere or a zero is lost, "lost" where one has a digit too many or too few; and how many digits it leaves alone. */
export interface Parted {
  readonly how: Slip | "moved" | "lost";
  readonly left: number;
}

/** As many digits as a figure is written with behind its zeros; of a whole number those without the zeros at its end. */
interface Written extends Digits {
  /** All digits as they are written, zeros too. */
  readonly all: string;
}

const writtenOf = oncePer((s: Statement): Written => {
  const value = inBase(s);
  const length = s.figure.decimals > 0 ? tellingDigits(s.figure) : value.c.length;
  return { text: value.c.join("").padEnd(length, "0"), exponent: value.e, all: s.value.toFixed(s.figure.decimals).replace(/\D/gu, "") };
});

/** Digits in front of the zeros at the end. */
function withoutZeros(text: string): number {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === DIGIT_ZERO) length--;
  return length;
}

/** The first digits of a longer figure, rounded; behind "trên" cut. */
function shortened({ text, exponent }: Digits, length: number, cut: boolean): Digits {
  if (cut) return { text: text.slice(0, length), exponent };
  const value = decimal(`0.${text}`).prec(length);
  return { text: value.c.join("").padEnd(length, "0"), exponent: exponent + value.e + 1 };
}

/** True where a figure has more digits in front of its zeros: where both have, no slip leaves so few digits alone. */
export const tellsMore = (s: Statement, digits: number): boolean => withoutZeros(writtenOf(s).text) > digits;

/** True where a whole number that ends in zeros is the other one in fewer digits: 2.450 of 2.452. */
export function isRoundOf(short: Statement, long: Statement): boolean {
  const [x, y] = [inBase(short), inBase(long)];
  return short.figure.decimals === 0 && x.c.length < y.c.length && x.c.length >= ROUGH_DIGITS && y.prec(x.c.length).eq(x);
}

const isScaled = ({ unit }: Statement): boolean => unit !== null && (unit.dimension.startsWith("money") || unit.factor.gt(ONE));
/** A cell whose unit is said at the head of the paper may be in đồng, thousands, millions, billions; where prose counts in millions, in thousands. */
const unscaled = (a: Statement, b: Statement): boolean => (a.role === "cell" && a.unit === null && isScaled(b)) || (b.role === "cell" && b.unit === null && isScaled(a));

const MOST_MOVED = 3;

/** Digits that are left where one is lost: of a percentage more. */
const LEFT_BEHIND = 4;
const LEFT_OF_PERCENT = 3;

/** True where `short`, which has one digit less, is `long` without one of its digits. */
function lacksOne(long: string, short: string): boolean {
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
}

const ofOneUnit = (a: Statement, b: Statement): boolean => a.unit === b.unit || (a.unit !== null && b.unit !== null && a.unit.factor.eq(b.unit.factor));

/** A digit too many or too few in figures of one unit and as many decimals: "1.441.329" and "14.413.229". */
function lostDigit(a: Statement, b: Statement, { all: x }: Written, { all: y }: Written): Parted | null {
  if (Math.abs(x.length - y.length) !== 1 || a.figure.decimals !== b.figure.decimals || !ofOneUnit(a, b)) return null;
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  // "50" and "500" are round numbers.
  return withoutZeros(short) < (isPercent(a.figure) ? LEFT_OF_PERCENT : LEFT_BEHIND) || !lacksOne(long, short) ? null : { how: "lost", left: short.length };
}

/** The digits without one of two equal neighbours, each way once: "64" of "644". */
function withoutTwin(text: string): string[] {
  const out: string[] = [];
  for (let i = 1; i < text.length; i++) if (text[i] === text[i - 1] && text[i] !== text[i - 2]) out.push(text.slice(0, i) + text.slice(i + 1));
  return out;
}

/** A digit typed twice in what is told shorter, or in another unit: "644,5 nghìn ha" of 64.462 ha. */
function typedTwice(a: Statement, b: Statement, x: Written, y: Written): Parted | null {
  if (Math.abs(x.exponent - y.exponent) !== 1) return null;
  const [long, short, told] = x.exponent > y.exponent ? [x, y, a] : [y, x, b];
  const found = withoutTwin(long.text).find((text) => text.length >= LEAST_DIGITS && (text.length < short.text.length ? shortened(short, text.length, told.figure.hedge === "more-than").text : short.text) === text);
  return found === undefined ? null : { how: "lost", left: found.length };
}

/** The slip that parts two figures, perhaps one of them told shorter; null where none does. */
export function slipOf(a: Statement, b: Statement): Parted | null {
  const x = writtenOf(a);
  const y = writtenOf(b);
  return inDigits(a, b, x, y) ?? lostDigit(a, b, x, y) ?? typedTwice(a, b, x, y);
}

function inDigits(a: Statement, b: Statement, ofA: Written, ofB: Written): Parted | null {
  let x: Digits = ofA;
  let y: Digits = ofB;
  if (x.text.length !== y.text.length) {
    const longer = x.text.length > y.text.length;
    const [long, short] = longer ? [x, y] : [y, x];
    const [one, other] = longer ? [a, b] : [b, a];
    // "1.500" and "1.530" of one unit: the zeros are digits, too.
    const rough = other.figure.hedge !== null;
    const padded = !rough && one.figure.decimals === 0 && other.figure.decimals === 0 && ofOneUnit(one, other);
    // A rate has decimals of its own; a figure told shorter keeps three digits, "hơn 4.200" two.
    if (!padded && ((isPercent(a.figure) && !rough) || short.text.length < (rough ? ROUGH_DIGITS : LEAST_DIGITS))) return null;
    x = padded ? long : shortened(long, short.text.length, other.figure.hedge === "more-than");
    // "gần 1.863" of 1.862,4.
    if (!padded && other.figure.hedge === "nearly") x = { text: String(Number(long.text.slice(0, short.text.length)) + 1), exponent: long.exponent };
    y = padded ? { text: short.text.padEnd(long.text.length, "0"), exponent: short.exponent } : short;
    if (!padded && neighbours(x, y)) return null;
  }
  const scale = Math.abs(x.exponent - y.exponent);
  const moved = x.text === y.text;
  if (moved ? scale === 0 || scale > MOST_MOVED || unscaled(a, b) : scale !== 0 && !(unscaled(a, b) && scale % 3 === 0)) return null;
  const how = moved ? null : digitSlip(x.text, y.text);
  if (!moved && how === null) return null;
  const digits = Math.max(withoutZeros(x.text), withoutZeros(y.text), a.figure.decimals > 0 ? x.text.length : 0);
  if (how === null) return digits > 2 ? { how: "moved", left: digits - 1 } : null;
  // "2%" and "3%" are of two things as often as not.
  return digits === 1 && isPercent(a.figure) ? null : { how, left: how === "exchanged" ? digits : digits - 1 };
}

/** Lengths to which a longer figure may have been told shorter. */
const SHORTER = [2, 3, 4];

/** What two figures share that `slipOf` may find parted, under the digits as they are or as far as another may tell them. */
export interface SlipKey {
  readonly key: string;
  /** To how many digits it shortens the figure; 0 where it does not. */
  readonly shortened: number;
}

/** Digits from which one that is wrong, or a sign moved, leaves two alone. */
const DOUBTED = 3;

/** Digits that a slip of the figure can be seen in: all of a whole number, of others those behind its zeros. */
const seenIn = (s: Statement, text: string): number => (s.figure.decimals === 0 && s.figure.hedge === null ? Math.max(text.length, s.value.e + 1) : text.length);

/** True where a figure is told in more digits than those of a key that shortens another: what parts the two is found under keys of more. */
export const isLonger = (s: Statement, digits: number): boolean => writtenOf(s).text.length > digits;

/** Keys of figures that `slipOf` may find parted, with two digits or more left alone: of one kind, of one order or of the same digits; in whatever papers. */
export function slipKeys(s: Statement): SlipKey[] {
  const { text, exponent, all } = writtenOf(s);
  // A cell has the unit that its header names.
  const at = `${kindOf({ ...s.figure, unit: s.unit })}:`;
  const seen = seenIn(s, text);
  const lost = `${at}${s.figure.decimals}=`;
  if (seen < DOUBTED) return seen < DOUBTED - 1 ? [] : [exchangeKey(`${at}${exponent}:`, text), `${lost}${all}`].map((key) => ({ key, shortened: 0 }));
  const keys: SlipKey[] = [{ key: `${at}${text.slice(0, withoutZeros(text))}`, shortened: 0 }];
  keys.push({ key: `${lost}${all}`, shortened: 0 });
  for (let i = 0; i < all.length && all.length > LEFT_BEHIND; i++) keys.push({ key: `${lost}${all.slice(0, i)}${all.slice(i + 1)}`, shortened: 0 });
  for (const twin of withoutTwin(text)) if (twin.length >= LEAST_DIGITS) keys.push({ key: `${at}${exponent - 1}~${twin}`, shortened: 0 });
  keys.push({ key: `${at}${exponent}~${text}`, shortened: 0 });
  const add = (digits: string, e: number, shortened: number): void => {
    const of = `${at}${e}:`;
    keys.push({ key: exchangeKey(of, digits), shortened });
    if (shortened >= LEAST_DIGITS) keys.push({ key: `${at}${e}~${digits}`, shortened });
    for (const key of masked(of, digits)) keys.push({ key, shortened });
  };
  add(text, exponent, 0);
  if (isPercent(s.figure) && s.figure.hedge === null) return keys;
  for (const length of SHORTER) {
    if (length >= text.length) break;
    const short = shortened({ text, exponent }, length, false);
    add(short.text, short.exponent, length);
  }
  return keys;
}
