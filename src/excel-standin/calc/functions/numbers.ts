/** The numbers among a function's arguments, by Excel's rules for ranges and for values given directly. */
import type { CellError, CellValue } from "../../model/types";
import { someValue } from "../cells";
import type { Frame } from "../code";
import { isError } from "../errors";
import type { SheetArea } from "../grid";
import { firstOf, Matrix, MISSING, Reference, toNumber, type Operand } from "../values";

/** What one pass over a stretch of a column tells. */
export interface Summary {
  sum: number;
  count: number;
  filled: number;
  min: number;
  max: number;
  error: CellError | null;
}

function emptySummary(): Summary {
  return { sum: 0, count: 0, filled: 0, min: Infinity, max: -Infinity, error: null };
}

function take(summary: Summary, value: CellValue): void {
  if (value === null) return;
  summary.filled += 1;
  if (typeof value === "number") {
    summary.sum += value;
    summary.count += 1;
    if (value < summary.min) summary.min = value;
    if (value > summary.max) summary.max = value;
  } else if (summary.error === null && isError(value)) summary.error = value;
}

/** Summary of an area; one of a single column is remembered until the column changes. */
function summariseArea(area: SheetArea, frame: Frame): Summary {
  const column = area.left === area.right ? area.grid.columns[area.left] : undefined;
  const key = `summary:${area.top}:${area.bottom}`;
  if (column) {
    frame.world.settle(area);
    const known = column.memo.get(key);
    if (known) return known as Summary;
  }
  const summary = emptySummary();
  someValue(area, frame.world, (value) => take(summary, value));
  if (column) column.memo.set(key, summary);
  return summary;
}

/** Sum, counts and extremes over all arguments. Texts and logicals count only when given directly, and then as numbers. */
export function summarise(args: readonly Operand[], frame: Frame): Summary {
  const total = emptySummary();
  for (const arg of args) {
    if (arg instanceof Reference) {
      for (const area of arg.areas) {
        const part = summariseArea(area, frame);
        total.sum += part.sum;
        total.count += part.count;
        total.filled += part.filled;
        total.min = Math.min(total.min, part.min);
        total.max = Math.max(total.max, part.max);
        total.error ??= part.error;
      }
    } else if (arg instanceof Matrix) {
      for (const value of arg.cells) take(total, value);
    } else {
      const value = arg === MISSING ? 0 : firstOf(arg);
      const number = toNumber(value, frame.world.locale);
      if (value !== null) take(total, number);
    }
    if (total.error) return total;
  }
  return total;
}

/** All numbers in order; the first error instead, if there is one. */
export function numbersIn(args: readonly Operand[], frame: Frame): number[] | CellError {
  const numbers: number[] = [];
  let failure: CellError | null = null;
  const collect = (value: CellValue): boolean => {
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) failure = value;
    return failure !== null;
  };
  for (const arg of args) {
    if (arg instanceof Reference) arg.areas.some((area) => someValue(area, frame.world, collect));
    else if (arg instanceof Matrix) arg.cells.some(collect);
    else if (arg !== MISSING) collect(toNumber(firstOf(arg), frame.world.locale));
    else numbers.push(0);
    if (failure !== null) return failure;
  }
  return numbers;
}
