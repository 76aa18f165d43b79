/** How figures differ by one slip of the pen. */
import type { Decimal } from "../../figures";
import type { Figure } from "../reading/figure";
import { baseValue } from "./evidence";

/** One digit wrong in a figure, or two neighbouring ones exchanged. */
export type Slip = "one-digit" | "exchanged";

/**
 * What a slip of the pen would have done to the digits `a` to leave `b`: another digit in one place, or two neighbouring
 * digits in the other order; null where more differs, nothing does, or their lengths differ. Digits only, no separators.
 */
export function digitSlip(a: string, b: string): Slip | null {
  if (a.length !== b.length) return null;
  let first = -1;
  let off = 0;
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    if (off === 0) first = i;
    else if (off > 1 || i !== first + 1) return null;
    off++;
  }
  if (off === 1) return "one-digit";
  return off === 2 && a.charAt(first) === b.charAt(first + 1) && a.charAt(first + 1) === b.charAt(first) ? "exchanged" : null;
}

/** The digits of a value in base units, written with the unit and the decimals of a figure. */
export function digitsOfValue(like: Figure, value: Decimal): string {
  return value.div(like.unit?.factor ?? 1).toFixed(like.decimals).replace(/\D/g, "");
}

/** A figure of a sum; −1 where it is taken off. */
export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** One slip of the pen in one figure of a signed sum keeps its parts from making the whole. */
export function slipOfTerms(whole: Term, parts: readonly Term[]): boolean {
  const signed = ({ figure, sign }: Term): Decimal => baseValue(figure).times(sign);
  const gap = signed(whole).minus(parts.map(signed).reduce((a, b) => a.plus(b)));
  const made: readonly (readonly [Term, Decimal])[] = [[whole, signed(whole).minus(gap)], ...parts.map((part) => [part, signed(part).plus(gap)] as const)];
  return made.some(([{ figure, sign }, value]) => value.times(sign).gt(0) && digitSlip(figure.text.replace(/\D/g, ""), digitsOfValue(figure, value.abs())) !== null);
}

/** The same of plain parts. */
export function slipOfSum(whole: Figure, parts: readonly Figure[]): boolean {
  return slipOfTerms({ figure: whole, sign: 1 }, parts.map((figure) => ({ figure, sign: 1 })));
}
