/** Figures of the table as a reader wants to see them, each marked with the cell it came from. */
import { decimalsOf, formatNumber, formatPercent, formatPoints, formatQuantity, roundHalfUp } from "../figures";
import type { Decimal, Quantity, Unit } from "../figures";
import { cleanText } from "./names";
import { concat, figure, type FigureSource, type Phrase } from "./phrase";
import { BOUNDS } from "./words";

/** Decimals beyond this come from a computed cell without a number format, not from an officer. */
const MOST_TYPED_DECIMALS = 4;
const MOST_DECIMALS = 12;

export interface ValueStyle {
  readonly percentDecimals: number;
  readonly leadingZero: boolean;
}

/** A percentage or a size of change in percent, without sign: "112%", "0,9%"; 99,6 % is never 100 %, 0,04 % never 0 %. */
export function percentText(value: Decimal, style: ValueStyle): string {
  return formatPercent(value.abs(), style.percentDecimals);
}

/** A difference of two rates, without sign: "2,3 điểm %", "0,1 điểm ‰". */
export function pointsText(value: Decimal, decimals: number, permille: boolean): string {
  return formatPoints(value.abs(), Math.min(decimals, MOST_TYPED_DECIMALS), { permille });
}

/** Decimals as in the source; of a computed cell two, or as many as leave something of the value. */
export function sourceDecimals(quantity: Quantity): number {
  if (quantity.decimals <= MOST_TYPED_DECIMALS) return quantity.decimals;
  for (let decimals = 2; decimals < MOST_DECIMALS; decimals++) {
    if (quantity.value.eq(0) || !roundHalfUp(quantity.value, decimals).eq(0)) return decimals;
  }
  return MOST_DECIMALS;
}

function attachedUnit(unit: Unit | null, unitText: string): string {
  const word = unit === null ? cleanText(unitText) : unit.label;
  if (word === "") return "";
  return word.startsWith("%") || word.startsWith("‰") ? word : ` ${word}`;
}

function valueText(value: Decimal, decimals: number, unit: Unit | null, unitText: string, style: ValueStyle): string {
  if (unit !== null) return formatQuantity(value, unit, { decimals, leadingZero: style.leadingZero, prose: true });
  return formatNumber(value, { decimals, prose: true }) + attachedUnit(null, unitText);
}

/** A quantity in words and figures: "132,9 tỷ đồng", "âm 3,8%", "trên 10%", "từ 6,6% đến 6,8%", "16/19 tiêu chí". */
export function quantityPhrase(
  quantity: Quantity,
  unit: Unit | null,
  unitText: string,
  source: FigureSource,
  style: ValueStyle,
): Phrase {
  const decimals = sourceDecimals(quantity);
  const say = (value: Decimal): Phrase => figure(valueText(value, decimals, unit, unitText, style), source);
  const { fraction, upper } = quantity;
  if (fraction !== undefined && unit?.dimension !== "percent") {
    const parts = [fraction.part, fraction.whole].map((n) => formatNumber(n, { decimals: decimalsOf(n) }));
    return figure(parts.join("/") + attachedUnit(unit, unitText), source);
  }
  if (upper !== undefined && quantity.comparison === "range") return concat(BOUNDS.from, say(quantity.value), BOUNDS.to, say(upper));
  const [before, after] = BOUNDS.around[quantity.comparison];
  return concat(before, say(quantity.value), after);
}
