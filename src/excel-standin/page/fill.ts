/** What dragging the fill handle writes and where: copies, number series, counting texts; formulas move along. */
import type { Area, Cell } from "../model";
import type { Place } from "./selection";

export type Filled =
  /** The source cell at an index, moved by `offset` lines. */
  | { readonly kind: "copy"; readonly index: number; readonly offset: number }
  | { readonly kind: "number"; readonly index: number; readonly value: number }
  | { readonly kind: "text"; readonly index: number; readonly value: string };

function linear(values: readonly number[]): { readonly start: number; readonly slope: number } {
  const n = values.length;
  const meanX = (n - 1) / 2;
  const meanY = values.reduce((sum, value) => sum + value, 0) / n;
  let above = 0;
  let below = 0;
  values.forEach((value, x) => {
    above += (x - meanX) * (value - meanY);
    below += (x - meanX) ** 2;
  });
  const slope = below === 0 ? 0 : above / below;
  return { start: meanY - slope * meanX, slope };
}

const COUNTING = /^(.*?)(\d+)(\D*)$/s;

/**
 * Continues a line of cells by `count` cells; with `backwards` up or to the left, the nearest first.
 * Two or more numbers continue as a linear series, "Quý 1" as "Quý 2", everything else is copied in turn.
 */
export function continueLine(source: readonly (Cell | undefined)[], count: number, backwards: boolean): Filled[] {
  const n = source.length;
  const plain = source.every((cell) => cell !== undefined && cell.formula === undefined);
  const numbers = plain ? source.map((cell) => cell?.value).filter((value): value is number => typeof value === "number") : [];
  const series = numbers.length === n && n > 1 ? linear(numbers) : null;
  return Array.from({ length: count }, (_, step): Filled => {
    const at = backwards ? -1 - step : n + step;
    const index = ((at % n) + n) % n;
    // 15 digits, as Excel keeps; binary sums would show 0.30000000000000004.
    if (series) return { kind: "number", index, value: Number((series.start + series.slope * at).toPrecision(15)) };
    const cell = source[index];
    if (cell && cell.formula === undefined && typeof cell.value === "string") {
      const match = COUNTING.exec(cell.value);
      const number = match ? Number(match[2]) : 0;
      if (match && number <= 1e9) {
        const rounds = (at - index) / n;
        return { kind: "text", index, value: `${match[1] ?? ""}${Math.abs(number + rounds * (n === 1 ? 1 : n))}${match[3] ?? ""}` };
      }
    }
    return { kind: "copy", index, offset: at - index };
  });
}

/** Where dragging the handle leads: the source made longer in the direction the pointer went further. */
export function fillTarget(source: Area, place: Place): Area {
  const down = Math.max(place.row - source.bottom, source.top - place.row);
  const across = Math.max(place.column - source.right, source.left - place.column);
  if (down <= 0 && across <= 0) return source;
  return down >= across
    ? { ...source, top: Math.min(source.top, place.row), bottom: Math.max(source.bottom, place.row) }
    : { ...source, left: Math.min(source.left, place.column), right: Math.max(source.right, place.column) };
}
