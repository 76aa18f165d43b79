/** What a figure of the text should read by the table: its own slip undone where one explains it, else the table's figure. */
import { decimalsOf, formatNumber, isInteger, powerOfTen, type Decimal, type Interval } from "../../../figures";
import { baseInterval, isPercent, type Figure } from "../../reading/figure";

const MOST_DECIMALS = 3;
const LEAST_DIGITS = 3;
/** Thousands too many, a decimal sign moved; thousands too few are a unit's matter more often than a slip of the keyboard. */
const SHIFTS = [-3, -6, -1, 1, -2, 2];

/** The figure as coarse as the text wrote it. @param value in the figure's unit */
export function rounded(value: Decimal, figure: Figure): string {
  return formatNumber(value.round(figure.decimals, 1), { decimals: figure.decimals });
}

/** The figure with its decimal sign put where the relation holds; null where no place does. */
export function shifted(figure: Figure, holdsWith: (interval: Interval) => boolean): string | null {
  if (figure.hedge !== null || figure.alternative !== null) return null;
  for (const power of SHIFTS) {
    if (isPercent(figure) && Math.abs(power) > 2) continue;
    // Two digits fit too many places.
    if (power > 0 && figure.value.c.length < LEAST_DIGITS) continue;
    const value = figure.value.times(powerOfTen(power));
    // Zeros that a slip put on say nothing of how exact the figure was.
    const decimals = Math.max(decimalsOf(value), power > 0 ? figure.decimals - power : 0);
    if (decimals > MOST_DECIMALS || (figure.whole && !isInteger(value))) continue;
    if (holdsWith(baseInterval({ ...figure, value, decimals }))) return formatNumber(value.abs(), { decimals });
  }
  return null;
}
