/** Percentages taken together: do they make a hundred, and does one slip keep them from it. */
import { decimal, exact, meets, sum, type Decimal } from "../../../../figures";
import type { Reading } from "../../../claims/roles";
import type { Figure } from "../../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../../draft";
import { total } from "../../evidence";
import { digitSlip, lengthSlip } from "../../slips";

const HUNDRED = exact(decimal(100));
/** Shares that need no word to be looked at together. */
export const LEAST = 3;
export const MOST = 12;
/** Characters between two shares of one run. */
export const REACH = 90;
/** What a share of a structure may be read as. */
export const SHARED: ReadonlySet<Reading["role"]> = new Set(["value", "share", "ratio", "prior"]);
/** "…": not all of them are told. */
export const OPEN_END = /…|\.\.\.|v\.v/;

/** The relation of shares that make a hundred; where they miss it, the verdict `failed`, or none with null; `asks` opens what is said then. */
export function hundred(figures: readonly Figure[], failed: Draft["verdict"] | null, asks = "Cần xem"): Draft[] {
  const holds = (values: Values): boolean => meets(total(figures, values), HUNDRED);
  const ok = holds(asWritten);
  if (!ok && failed === null) return [];
  const added = sum(figures.map((figure) => figure.value)).toFixed().replace(".", ",");
  return [{
    kind: "sum", verdict: judge(figures, holds, failed ?? "review"), figures, holds, formula: `${figures.map(shown).join(" + ")} = ${added}%`,
    message: ok ? "Các tỷ trọng cộng lại bằng 100%." : `${asks} cơ cấu: các tỷ trọng cộng lại bằng ${added}%, khác 100%.`,
  }];
}

/** True where they make a hundred as they are written. */
export const makeHundred = (figures: readonly Figure[]): boolean => meets(total(figures, asWritten), HUNDRED);

/** The comma set one place off, or left out: "14,2%" for "1,42%", "184%" for "18,4%". */
export function shifted(value: Decimal, { text, value: written }: Figure): boolean {
  if (!text.includes(",")) return value.times(10).eq(written) || value.times(100).eq(written);
  return value.eq(written.times(10)) || value.times(10).eq(written);
}

/** One slip of the pen in one of the shares keeps them from making a hundred. */
export function slippedHundred(figures: readonly Figure[]): boolean {
  const gap = decimal(100).minus(sum(figures.map((figure) => figure.value)));
  return figures.some((figure) => {
    const value = figure.value.plus(gap);
    if (value.lte(0) || value.gte(100)) return false;
    const written = figure.text.replace(/\D/g, "");
    const needed = value.toFixed(figure.decimals).replace(/\D/g, "");
    return digitSlip(written, needed) !== null || lengthSlip(written, needed) !== null || shifted(value, figure);
  });
}
