/** One column of a sum: the total, its parts as they stand, and whether they meet. */
import { addIntervals, compare, isBelow, meets, negateInterval, sameKind, ZERO, type Decimal, type Interval } from "../../../figures";
import type { ColumnMatch, Indicator } from "../../../plan";
import { operandOf, type CellOperand } from "../cell";
import type { Operand, OperandValues } from "../draft";
import { valueOf, width } from "../equations";
import type { TableView } from "../view";
import type { Member, SumStructure } from "./structures";

export interface Part {
  readonly operand: CellOperand;
  readonly sign: 1 | -1;
  readonly indicator: Indicator;
}

/** One column of a structure, with every part that has a figure. */
export interface SumTrial {
  readonly column: ColumnMatch;
  readonly total: CellOperand;
  readonly parts: readonly Part[];
  /** Some part is left blank: the rest need not be all. */
  readonly partial: boolean;
  readonly outcome: "fits" | "doubtful" | "below" | "above";
}

export function asInterval(operand: Operand, values: OperandValues): Interval {
  return values(operand) as Interval;
}

export function sumOf(parts: readonly Part[], values: OperandValues): Interval {
  let total: Interval = { low: ZERO, high: ZERO };
  for (const { operand, sign } of parts) {
    const own = asInterval(operand, values);
    total = addIntervals(total, sign === 1 ? own : negateInterval(own));
  }
  return total;
}

export function digitSum(parts: readonly Part[]): Decimal | null {
  let total = ZERO;
  for (const { operand, sign } of parts) {
    const value = valueOf(operand);
    if (value === null) return null;
    total = sign === 1 ? total.plus(value) : total.minus(value);
  }
  return total;
}

/** Inside the worst case of rounding, but further off than rounding makes likely: 3·√((n+1)/12) units of the coarsest digit. */
function isUnlikely(total: CellOperand, parts: readonly Part[]): boolean {
  const sum = digitSum(parts);
  const stated = valueOf(total);
  if (sum === null || stated === null || sum.eq(stated)) return false;
  const widths = [total, ...parts.map((p) => p.operand)].map((o) => width(o.interval) ?? ZERO);
  const unit = widths.reduce((a, b) => (compare(a, b) >= 0 ? a : b), ZERO);
  const off = sum.minus(stated);
  return off.times(off).times(12).gt(unit.times(unit).times(9 * (parts.length + 1)));
}

/** @param shown by the decimals that cells show, where people type all of them */
export function tryColumn(view: TableView, structure: SumStructure, column: ColumnMatch, shown = false): SumTrial | null {
  const whole = view.indicatorAt.get(structure.total);
  const figure = view.figure(structure.total, column.index);
  const read = (operand: CellOperand | null): CellOperand | null => (operand === null || !shown ? operand : view.asShown(operand));
  const total = figure === null || whole === undefined ? null : read(operandOf(figure, whole.unit));
  if (whole === undefined || total === null) return null;
  const parts: Part[] = [];
  let partial = false;
  for (const member of structure.members) {
    const part = partOf(view, member, column, whole);
    if (part === "unreadable") return null;
    if (part === "blank") partial ||= view.cell(member.row, column.index)?.value === "";
    else parts.push(shown ? { ...part, operand: view.asShown(part.operand) } : part);
  }
  if (parts.length === 0) return null;
  const sum = sumOf(parts, (o) => o.interval);
  const outcome = meets(sum, total.interval) ? (isUnlikely(total, parts) ? "doubtful" : "fits") : isBelow(sum, total.interval) ? "below" : "above";
  return { column, total, parts, partial, outcome };
}

function partOf(view: TableView, { row, sign }: Member, column: ColumnMatch, whole: Indicator): Part | "blank" | "unreadable" {
  if (view.isBlank(row, column.index)) return "blank";
  const indicator = view.indicatorAt.get(row);
  const figure = view.figure(row, column.index);
  if (indicator === undefined || figure === null) return "unreadable";
  if (whole.unit !== null && figure.unit !== null && !sameKind(figure.unit, whole.unit)) return "unreadable";
  const operand = operandOf(figure, whole.unit);
  return operand === null ? "unreadable" : { operand, sign, indicator };
}
