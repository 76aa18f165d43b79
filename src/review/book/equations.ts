/** Equations in the workbook's own numbers: "132.900 / 204.500 × 100 = 65,0 ≠ 64 %". */
import { decimal, decimalsOf, formatNumber, isZero, roundHalfUp, type AnyInterval, type Decimal, type Interval } from "../../figures";
import type { CellOperand } from "./cell";
import type { Operand } from "./draft";

const HALF = decimal("0.5");

/** Middle of what a figure stands for: its digits, in the relation's unit. */
export function middle(interval: AnyInterval): Decimal | null {
  const { low, high } = interval;
  if (low === null || high === null || "num" in low || "num" in high) return null;
  return low === high ? low : low.plus(high).times(HALF);
}

/** The digits of an operand in the relation's unit. */
export function valueOf(operand: Operand): Decimal | null {
  return operand.middle ?? middle(operand.interval);
}

export function plain(value: Decimal, most = 4): string {
  return formatNumber(value, { decimals: Math.min(most, decimalsOf(value)) });
}

/** A computed figure with one decimal more than is needed to tell it from the stated one. */
export function computed(value: Decimal, decimals: number): string {
  return formatNumber(roundHalfUp(value, decimals), { decimals });
}

export function shownIn(operand: Operand): string {
  const value = valueOf(operand);
  return value === null ? operand.text : plain(value, 6);
}

export function ratioText(a: CellOperand, b: CellOperand, decimals: number): { readonly text: string; readonly value: Decimal | null } {
  const [top, bottom] = [valueOf(a), valueOf(b)];
  if (top === null || bottom === null || isZero(bottom)) return { text: `${a.text} / ${b.text}`, value: null };
  // Shown to a person, judged by nobody: the sheet's own precision is enough.
  const value = decimal((top.toNumber() / bottom.toNumber()) * 100);
  return { text: `${plain(top)} / ${plain(bottom)} × 100 = ${computed(value, decimals)}`, value };
}

export function width(interval: Interval): Decimal | null {
  return interval.low === null || interval.high === null ? null : interval.high.minus(interval.low);
}
