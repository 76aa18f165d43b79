/** A figure a thousand times larger or smaller than its neighbours in the row: a unit or a key too many. */
import { compare, compareProducts, convert, decimal, ONE, type Decimal } from "../../../figures";
import type { ColumnMatch, Indicator } from "../../../plan";
import { operandOf, type CellFigure, type CellOperand } from "../cell";
import type { BookDraft, OperandValues } from "../draft";
import { shownIn, valueOf } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";
import { formulaMembers } from "./structures";

const SLICE = 500;
/** Around ×1000, wide enough for a year's growth. */
const FROM = decimal(250);
const TO = decimal(4000);
const PAIR_FROM = decimal(500);
const PAIR_TO = decimal(2000);
/** Neighbours must be this near to one another before they speak against a third. */
const NEAR = decimal(5);
/** From 1 to 1.000 is a start, not a slip. */
const LEAST_COUNT = decimal(10);
/** Growth may be many times that of another year; thousands of percent beside ordinary ones are a slip. */
const LEAST_GROWTH = decimal(1000);
/** No part is larger than its whole, but rates per hundred of something else may be. */
const LEAST_RATE = decimal(200);

interface Neighbour {
  readonly operand: CellOperand;
  readonly value: Decimal;
  readonly column: ColumnMatch;
}

const isRate = ({ measure }: Indicator): boolean => measure === "rate" || measure === "growth-rate";

/** How many times the smaller the larger is, beside `times`. */
function compareTimes(a: Decimal, b: Decimal, times: Decimal): -1 | 0 | 1 {
  const [larger, smaller] = compare(a, b) >= 0 ? [a, b] : [b, a];
  return compareProducts(larger, ONE, smaller, times);
}

/** As shown; as stored where nothing of it shows. */
function sizeOf({ quantity, unit }: CellFigure, operand: CellOperand, indicator: Indicator): Decimal | null {
  const shown = valueOf(operand);
  if (shown === null || !shown.eq(0)) return shown;
  return unit === null || indicator.unit === null ? quantity.value : convert(quantity.value, unit, indicator.unit);
}

function rowDraft(view: TableView, indicator: Indicator): BookDraft | null {
  const found: Neighbour[] = [];
  for (const column of view.amounts) {
    if (column.role === "month") continue;
    const figure = view.figure(indicator.row, column.index);
    const operand = figure === null ? null : operandOf(figure, indicator.unit);
    const value = figure === null || operand === null ? null : sizeOf(figure, operand, indicator);
    if (operand !== null && value !== null && value.gt(0)) found.push({ operand, value, column });
  }
  if (found.length < 2) return null;
  for (const odd of found) {
    const rest = found.filter((n) => n !== odd);
    if (odd.operand.figure.isFormula && partJumps(view, indicator, odd, rest)) continue;
    const jumps = rest.every(({ value }) => compareTimes(odd.value, value, FROM) >= 0 && compareTimes(odd.value, value, TO) <= 0);
    if (!jumps || !alike(rest)) continue;
    if (isRate(indicator) && !(odd.value.gte(indicator.measure === "rate" ? LEAST_RATE : LEAST_GROWTH) && rest.every(({ value }) => compare(value, odd.value) < 0))) continue;
    const smallest = rest.reduce((m, n) => (compare(n.value, m) < 0 ? n.value : m), odd.value);
    if (odd.operand.figure.unit?.whole === true && smallest.lt(LEAST_COUNT)) return null;
    // Two figures alone speak only by a factor that no year's growth explains, and do not say which of them is wrong.
    if (rest.length < 2 && !isThousand(odd, rest[0], isRate(indicator))) return null;
    return {
      kind: "wording",
      fault: "thousandfold",
      verdict: "review",
      message: SAY.thousandfold(indicator.name, odd.operand.span.address),
      formula: found.map((n) => shownIn(n.operand)).join("; "),
      // Of two, no one knows which: both take part and neither is to be edited.
      operands: rest.length < 2 ? found.map((n) => n.operand) : [odd.operand],
      ...(rest.length < 2 ? {} : { holds: (values: OperandValues): boolean => holdsFor(odd, rest, values) }),
      places: rest.map((n) => n.operand.span),
    };
  }
  return null;
}

/** A total that a formula adds up is as wrong as the part that jumps. */
function partJumps(view: TableView, { row }: Indicator, { column, value }: Neighbour, rest: readonly Neighbour[]): boolean {
  const members = formulaMembers(view, row, column.index) ?? [];
  return members.some((member) => {
    const part = view.figure(member.row, column.index)?.quantity.value;
    const others = rest.flatMap((n) => view.figure(member.row, n.column.index) ?? []);
    return part !== undefined && part.gt(0) && compareTimes(part, value, NEAR) <= 0 && others.length > 0 && others.every(({ quantity }) => quantity.value.gt(0) && compareTimes(part, quantity.value, FROM) >= 0);
  });
}

function holdsFor(odd: Neighbour, rest: readonly Neighbour[], values: OperandValues): boolean {
  const { low, high } = values(odd.operand);
  if (low === null || high === null || "num" in low || "num" in high) return true;
  return rest.every(({ value }) => compareTimes(low.plus(high).times("0.5").abs(), value, FROM) < 0);
}

/** A target and what came of it, at just about ×1000. */
function isThousand(odd: Neighbour, other: Neighbour | undefined, rate: boolean): boolean {
  if (other === undefined) return false;
  const known = [odd, other].every(({ column }) => column.role === "target" || column.role === "actual" || column.role === "estimate" || column.role === "prior");
  return known && compareTimes(odd.value, other.value, PAIR_FROM) >= 0 && compareTimes(odd.value, other.value, PAIR_TO) <= 0 && (odd.value.gte(LEAST_GROWTH) || other.value.gte(LEAST_GROWTH)) && (rate || [odd, other].every(({ value }) => value.gte(LEAST_COUNT)));
}

function alike(rest: readonly Neighbour[]): boolean {
  return rest.every((a) => rest.every((b) => compareTimes(a.value, b.value, NEAR) <= 0));
}

export function* jumpDrafts(view: TableView): Generator<void, BookDraft[]> {
  const drafts: BookDraft[] = [];
  for (const [i, indicator] of view.table.indicators.entries()) {
    const draft = rowDraft(view, indicator);
    if (draft !== null) drafts.push(draft);
    if (i % SLICE === SLICE - 1) yield;
  }
  return drafts;
}
