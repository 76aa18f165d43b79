/** The words of the "Cách so" column: how a row is compared, and which way is better; written, and read back after edits. */
import { foldHeader } from "../figures";
import type { Direction, Measure } from "./types";
import { COMPARISON } from "./words";

/** What a word of the column says; null parts are left to the guess. */
export interface ComparisonChoice {
  readonly kind: "amount" | "rate" | "growth-rate" | "none";
  /** true = accumulates over the year, false = stands at a point in time, null = not said. */
  readonly flow: boolean | null;
  readonly direction: Direction;
}

/** Between the word and a verdict that a person set in the pane: "Lượng → Khó đạt". */
export const OVERRIDE_ARROW = "→";

/** The word for a row; "" for rows that are not compared is the caller's business. Year tables name no flow or stock. */
export function comparisonWord(measure: Measure, direction: Direction, flow: boolean, withinYear: boolean): string {
  const base =
    measure === "rate" ? COMPARISON.rate
    : measure === "growth-rate" ? COMPARISON.growthRate
    : !withinYear ? COMPARISON.amount
    : flow ? COMPARISON.flow
    : COMPARISON.stock;
  return direction === "lower-is-better" ? `${base} ${COMPARISON.lower}` : base;
}

/** Reads a word of the column as the formulas read it: by its first letters and the arrow. null = no such word. */
export function comparisonFromWord(word: string): ComparisonChoice | null {
  const folded = foldHeader(word.split(OVERRIDE_ARROW)[0] ?? "");
  const direction: Direction = folded.includes(COMPARISON.lower) ? "lower-is-better" : "higher-is-better";
  if (folded.startsWith("không so")) return { kind: "none", flow: null, direction };
  if (folded.startsWith("lượng")) {
    const flow = folded.includes("lũy kế") ? true : folded.includes("thời điểm") ? false : null;
    return { kind: "amount", flow, direction };
  }
  if (folded.startsWith("tỷ lệ")) return { kind: "rate", flow: null, direction };
  if (folded.startsWith("tốc độ")) return { kind: "growth-rate", flow: null, direction };
  return null;
}
