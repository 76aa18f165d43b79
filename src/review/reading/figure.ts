/** A figure in prose: what it says, how exactly, and where it stands. */
import { decimal, displayed, exact, hedged, ONE, roughly, scaleInterval, type Decimal, type Hedge, type Interval, type Unit } from "../../figures";
import { oncePer, oncePerText } from "../once";

export interface Figure {
  readonly id: number;
  readonly paragraph: number;
  /** The digits, in characters of the paragraph. */
  readonly start: number;
  readonly end: number;
  /** End of the unit behind it; `end` where there is none. */
  readonly unitEnd: number;
  /** The digits as written. */
  readonly text: string;
  readonly value: Decimal;
  readonly decimals: number;
  /** The other value the digits can mean. */
  readonly alternative: Decimal | null;
  readonly unit: Unit | null;
  /** Words after a figure without a known unit, folded. */
  readonly noun: string;
  readonly hedge: Hedge | null;
  /** "dưới 5": a bound, not a value. */
  readonly bound: boolean;
  /** Whole things: exact. */
  readonly whole: boolean;
  /** Innermost group of the paragraph's structure. */
  readonly group: number;
  /** The figure below the stroke of "22/28", by id. */
  readonly denominator: number | null;
  /** The figure above the stroke. */
  readonly numerator: number | null;
}

type Shown = Pick<Figure, "value" | "decimals" | "hedge" | "whole">;

function readInterval(f: Shown): Interval {
  // "giảm hơn 50%" is a larger fall: the hedge is of the amount, whatever its sign.
  if (f.hedge !== null) return scaleInterval(hedged(f.value.abs(), f.decimals, f.hedge), decimal(f.value.lt(0) ? -1 : 1));
  return f.whole ? exact(f.value) : displayed(f.value, f.decimals);
}

/** A cell of a table: what its column means is said by the header, not by the words around it. */
export const isCell = ({ id }: Figure): boolean => id < 0;

// A figure never changes, and many relations ask for its interval.

/** What the figure stands for, in its own unit. */
export const intervalOf: (f: Shown) => Interval = oncePer(readInterval);

/** The interval in base units (đồng, m², %): comparable between figures of one kind. */
export const baseInterval: (f: Figure) => Interval = oncePer((f) => {
  const interval = intervalOf(f);
  if (f.unit === null || f.unit.factor.eq(ONE)) return interval;
  const { factor } = f.unit;
  return { ...interval, low: interval.low?.times(factor) ?? null, high: interval.high?.times(factor) ?? null };
});

/** The ends of `baseInterval` as binary numbers of about 15 digits: enough to tell what is far off, never to judge. */
export const roughBounds: (f: Figure) => { readonly low: number; readonly high: number } = oncePer((f) => {
  const { low, high } = baseInterval(f);
  return { low: low === null ? -Infinity : roughly(low), high: high === null ? Infinity : roughly(high) };
});

/** Digits that a figure is written with, leading zeros too: "05" has two, "1.250,5" five. */
export function digitsWritten({ text }: Pick<Figure, "text">): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) digits++;
  return digits;
}

const ZERO = 0x30;
const NINE = 0x39;
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** The same without leading zeros: "05" has one, "0,25" two. */
export function tellingDigits({ text }: Pick<Figure, "text">): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) && (digits > 0 || code !== ZERO)) digits++;
  }
  return digits;
}

const PEOPLE = new RegExp(`^(?:${[
  "người", "người dân", "dân", "nhân khẩu", "khẩu", "lao động", "công nhân", "học sinh", "học viên", "sinh viên", "lưu học sinh", "thí sinh", "trẻ", "cháu", "em", "nữ", "nam",
  "cán bộ", "công chức", "viên chức", "giáo viên", "giảng viên", "bác sĩ", "đồng chí", "đảng viên", "hội viên", "đoàn viên", "đại biểu", "ứng cử viên", "công dân", "cử tri", "bệnh nhân", "hành khách",
  "đối tượng", "bị can", "bị cáo", "nạn nhân", "nhân viên", "ủy viên", "uỷ viên", "giáo sư", "phó giáo sư", "tiến sĩ", "tiến sỹ", "thạc sĩ", "thạc sỹ", "phụ nữ", "thanh niên",
].join("|")})(?![A-Za-zÀ-ỹ])`, "u");

/** True for a count of people, by whatever name they are counted: "186 lưu học sinh", "71 em". */
export const isPeople = (f: Figure): boolean => kindOf(f) === "count" && PEOPLE.test(nounOf(f));

const COUNT = "count";
const kindOfUnit = oncePer((unit: Unit): string => (unit.dimension === COUNT && unit.factor.gte(1) ? COUNT : `${unit.dimension}:${unit.base}`));

/** Kind of thing measured, for telling what can be added or compared. */
export function kindOf({ unit }: Figure): string {
  return unit === null ? COUNT : kindOfUnit(unit);
}

/** True where figures measure one kind of thing, which most pairs tell by their units alone. */
export function sameKind({ unit: x }: Pick<Figure, "unit">, { unit: y }: Pick<Figure, "unit">): boolean {
  if (x === y) return true;
  if (x !== null && y !== null && x.dimension !== "count" && y.dimension !== "count") return x.dimension === y.dimension && x.base === y.base;
  return (x === null ? COUNT : kindOfUnit(x)) === (y === null ? COUNT : kindOfUnit(y));
}

/** Neither unit nor noun: what it counts is told elsewhere. */
export const isNameless = ({ unit, noun }: Figure): boolean => unit === null && noun === "";

export function nounOf(f: Figure): string {
  if (f.unit === null) return f.noun;
  return f.unit.dimension === "count" ? f.unit.base : "";
}

/** True where both figures are of one unit, or count things of one name ("hộ" and "hộ nghèo"). */
export function sameThing(a: Figure, b: Figure): boolean {
  if (a.unit !== null && a.unit === b.unit && a.unit.base !== "") return true;
  if (!sameKind(a, b)) return false;
  if (a.unit !== null && (a.unit.dimension !== COUNT || kindOfUnit(a.unit) !== COUNT)) return true;
  const x = nounOf(a);
  if (x === "") return false;
  const y = nounOf(b);
  return x === y || (y !== "" && firstWord(x) === firstWord(y));
}

/** First words that stand for something else than the name they begin: "tổ" and "tổ chức", "đơn" and "đơn vị". */
const HALVES: ReadonlySet<string> = new Set(["tổ", "đơn", "xã", "hội", "cơ", "hợp", "đảng", "công"]);

/** True where a part is counted under the very name of its total, or one of the two under a longer one that begins so: "chi bộ", "chi bộ hoàn thành tốt". */
export function bearsName(part: Figure, whole: Figure): boolean {
  const [short = "", long = ""] = [nounOf(part), nounOf(whole)].sort((a, b) => a.length - b.length);
  return short !== "" && (short === long || (!HALVES.has(short) && long.startsWith(`${short} `)));
}

/** "đảng viên" and "đảng bộ", "thị xã" and "thị trấn" have nothing but a syllable in common. */
const firstWord = oncePerText((noun: string): string => noun.split(" ", /^(?:đảng|thị) /.test(noun) ? 2 : 1).join(" "));

export function isPercent(f: Figure): boolean {
  return f.unit?.dimension === "percent";
}

export function isPoints(f: Figure): boolean {
  return f.unit?.dimension === "points";
}
