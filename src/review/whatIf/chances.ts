/** How often unrelated figures would seem to belong together, how much of it is too much to ask, and what no slip of the pen is. */
import { roughly } from "../../figures";
import type { ReadReport } from "../claims/read";
import { oncePer } from "../once";
import { digitsWritten, roughBounds, type Figure } from "../reading/figure";
import { significant } from "../relations/draft";
import { ofOneUnit, type Bounds, type Equation, type Making } from "./equations";
import type { OtherReading, OtherReadings } from "./readings";
import { isAnnounced, isStructure } from "./tied";

/** Chance explains what is less sharp, even where a room reads from the words what belongs together (measured on press and reports: about one wrong question in two thousand texts). */
const MOST: Readonly<Record<Making, number>> = { sum: 0.045, percent: 0.045, hundred: 0.02, each: 0.01 };
/** Figures of as many digits are one digit apart by chance more often than ten times as large. */
const MOST_MISREAD = 0.015;
/** Where only the values show it: of a percentage, of what words announce at all, of other figures. */
const MOST_SHARE = 0.01;
const MOST_TIED = 0.005;
const MOST_UNTIED = 0.0015;
/** Small numbers make few quotients, which meet one another: together their numbers need more digits than this. */
const FEW_DIGITS = 3;
/** Unrelated numbers are spread evenly over the orders. */
const ORDER = Math.LN10;
/** Last places that cutting off and rounding twice leave. */
const CUT_OFF = 1.5;
/** Nothing divides by nothing. */
const LEAST = 1e-9;

export const factorOf = ({ unit }: Figure): number => (unit === null ? 1 : Number(unit.factor.toString()));

/** The last place of a figure that is not zero, in base units: prices that go by thousands meet one another more often. */
const stepOf = oncePer((figure: Figure): number => stepIn(figure.text) * factorOf(figure));

function stepIn(text: string): number {
  const zeros = /0*$/.exec(text.replace(/\D/g, ""))?.[0].length ?? 0;
  const comma = text.indexOf(",");
  return 10 ** (zeros - (comma < 0 ? 0 : text.length - comma - 1));
}

/** "57,3%" for 57,38%: cut off, not mistyped. */
export function isCutOff({ making, members, needed }: Equation): boolean {
  const stated = members[members.length - 1];
  if ((making !== "percent" && making !== "each") || stated === undefined) return false;
  const is = needed(stated);
  const [factor, place, told] = [factorOf(stated), 10 ** -stated.decimals, roughly(stated.value)];
  return is !== null && told > is.low / factor - CUT_OFF * place && told < is.high / factor + CUT_OFF * place;
}

/** True where another figure says what the reading would, or what the equation needs in base units; shares of a hundred are near one another anyway. */
export function isTold(near: Figure, { making }: Equation, { low, high }: Bounds, { value, half }: OtherReading, factor: number): boolean {
  const told = roughly(near.value) * factorOf(near);
  return Math.abs(told - value * factor) <= half * factor || (making !== "hundred" && told >= low && told <= high);
}

/** "26.000" where 26.050 would fit, 51.964 where 52.000 would that round numbers make. */
export function isRounded({ making, members }: Equation, figure: Figure, { value }: OtherReading): boolean {
  const steps = making === "sum" ? members.reduce((all, member) => (member === figure || !member.text.endsWith("0") ? all : all + stepOf(member)), 0) : 0;
  return Math.abs(roughly(figure.value) - value) <= Math.max(stepOf(figure), steps) / factorOf(figure) / 2;
}

/** What chance may explain at most: less in a crowd, and of what stands below a stroke, where the share may be of more than that. */
export const mostOf = ({ making, crowded }: Equation, { numerator }: Figure, { slip }: OtherReading): number => Math.min(crowded === true ? MOST_UNTIED : numerator === null ? MOST[making] : MOST_SHARE, slip === "digit" || slip === "exchanged" ? MOST_MISREAD : 1);

/** "12 / 30", "101 / 1": a quotient of so few digits meets others. */
export function fewDigits({ making, members: [part, whole] }: Equation): boolean {
  if (making === "sum" || making === "hundred" || part === undefined || whole === undefined) return false;
  return significant(part.text).length + significant(whole.text).length <= FEW_DIGITS || Math.min(digitsWritten(part), digitsWritten(whole)) < 2;
}

/** The same where only the values show that figures belong together: less where no words tie them; null where they may not. */
export function mostByValue(report: ReadReport, { making, members, apart }: Equation): number | null {
  if (making === "percent") return MOST_SHARE;
  if (making === "each") return MOST_TIED;
  // "khoảng 12.740": no sum of such is exact.
  if (members.some(({ hedge }) => hedge !== null)) return null;
  if (making === "hundred") return isStructure(report, members) ? MOST_TIED : null;
  const [total, ...parts] = members;
  if (total === undefined || !ofOneUnit(members)) return null;
  return apart === true ? 0 : isAnnounced(report, total, parts) ? MOST_TIED : MOST_UNTIED;
}

/** How often unrelated figures would leave `reading` within the bounds that the equation needs, in the unit of the figure. */
export function chanceOf({ making, members }: Equation, figure: Figure, { low, high }: Bounds, reading: OtherReading, { many }: OtherReadings): number {
  const others = members.filter((member) => member !== figure);
  const least = (of: (member: Figure) => number): number => others.reduce((all, member) => Math.min(all, of(member)), Infinity) / factorOf(figure);
  // What lies between two figures is known no better than it is large, however large they are.
  const size = making === "sum" && members.length === 3 ? Math.min(least((member) => Math.max(0, roughBounds(member).high)), reading.value) : reading.value;
  const width = Math.max(high - low + 2 * reading.half, making === "sum" ? Math.max(least(stepOf), stepIn(reading.text)) : 0, reading.half === 0 ? 1 : 0);
  return ((many.get(reading.slip) ?? 1) * width) / (Math.max(size, LEAST) * ORDER);
}
