/** How a relation of cells is judged: by the kindest honest reading of every figure. */
import type { AnyInterval } from "../../figures";
import { displayed, truncated } from "../../figures";
import type { RelationVerdict } from "../types";
import type { CellOperand } from "./cell";
import { asItStands, type Operand, type OperandValues } from "./draft";

/** Looks operands up with another interval in one place. */
export function replacing(key: string, put: (operand: Operand) => AnyInterval): OperandValues {
  return (operand) => (operand.key === key ? put(operand) : operand.interval);
}

/** The stated figure as one that was cut instead of rounded; null for figures that computed cells hold. */
export function asTruncated(operand: CellOperand): AnyInterval | null {
  const { figure } = operand;
  if (figure.isFormula || figure.unit?.whole === true) return null;
  const { value, decimals } = figure.quantity;
  const cut = truncated(value, decimals);
  const own = displayed(value, decimals);
  // Only where the cell is used in its own unit: elsewhere the digit that was cut is another one.
  return own.low !== null && operand.interval.low !== null && own.low.eq(operand.interval.low) ? cut : null;
}

/** Inconsistent only where no reading lets the relation hold; a figure read otherwise or cut short leaves it to a person. */
export function judged(operands: readonly CellOperand[], holds: (values: OperandValues) => boolean, stated: CellOperand | null = null): RelationVerdict {
  if (holds(asItStands)) return "consistent";
  for (const operand of operands) {
    if (operand.others.some((other) => holds(replacing(operand.key, () => other)))) return "review";
  }
  const cut = stated === null ? null : asTruncated(stated);
  return stated !== null && cut !== null && holds(replacing(stated.key, () => cut)) ? "review" : "inconsistent";
}
