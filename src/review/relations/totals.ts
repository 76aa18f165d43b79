/** Sums as they are told: the draft of parts with their total, and which totals have been told so. */
import type { Figure } from "../reading/figure";
import { asWritten, type Draft, type Values } from "./draft";
import { equation, makes } from "./evidence";

/** The parts with their total: a sum where they make it, a question where they do not. `message` by which of the two; `adds`: what makes a total, by default the parts within their roundings. */
export function sumDraft(whole: Figure, parts: readonly Figure[], message: (ok: boolean) => string, adds: (parts: readonly Figure[], whole: Figure, values: Values) => boolean = makes): Draft {
  const holds = (values: Values): boolean => adds(parts, whole, values);
  const ok = holds(asWritten);
  return { kind: "sum", verdict: ok ? "consistent" : "review", figures: [whole, ...parts], holds, formula: equation(parts, ok ? "=" : "≠", whole), message: message(ok) };
}

/** The totals of the sums among the drafts, by id. */
export function totalsOf(drafts: readonly Draft[]): ReadonlySet<number> {
  return new Set(drafts.flatMap(({ kind, figures: [whole] }) => (kind === "sum" && whole !== undefined ? [whole.id] : [])));
}
