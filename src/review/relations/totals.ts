/** Sums as they are told: the drafts of parts with their total, of what rose and fell, of what is left; and which totals have been told so. */
import { addIntervals, meets, negateInterval, subtractIntervals, type Interval } from "../../figures";
import { baseInterval, type Figure } from "../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "./draft";
import { equation, makes, total } from "./evidence";
import type { Term } from "./slips";

/** What a draft tells, by whether it holds. */
type Message = (ok: boolean) => string;

/** The parts with their total: a sum where they make it, a question where they do not. `adds`: what makes a total, by default the parts within their roundings. */
export function sumDraft(whole: Figure, parts: readonly Figure[], message: Message, adds: (parts: readonly Figure[], whole: Figure, values: Values) => boolean = makes): Draft {
  const holds = (values: Values): boolean => adds(parts, whole, values);
  const ok = holds(asWritten);
  return { kind: "sum", verdict: ok ? "consistent" : "review", figures: [whole, ...parts], holds, formula: equation(parts, ok ? "=" : "≠", whole), message: message(ok) };
}

const signed = ({ figure, sign }: Term, values: Values): Interval => (sign < 0 ? negateInterval(baseInterval(values(figure))) : baseInterval(values(figure)));

/** True where the terms, some of them taken off, give the total within their roundings. */
export function makesOf(terms: readonly Term[], whole: Term, values: Values = asWritten): boolean {
  return meets(terms.map((term) => signed(term, values)).reduce(addIntervals), signed(whole, values));
}

/** The same as a sum, a question where it fails. `measured`: a figure put in another's place, measured as that one. */
export function termsDraft(whole: Term, terms: readonly Term[], message: Message, measured: (figure: Figure, model: Figure) => Figure = (figure) => figure): Draft {
  const holds = (values: Values): boolean => makesOf(terms, whole, (figure) => measured(values(figure), figure));
  const ok = holds(asWritten);
  return {
    kind: "sum", verdict: ok ? "consistent" : "review", figures: [whole, ...terms].map(({ figure }) => figure), holds, message: message(ok),
    formula: `${terms.map(({ figure, sign }, i) => `${sign < 0 ? "− " : i > 0 ? "+ " : ""}${shown(figure)}`).join(" ")} ${ok ? "=" : "≠"} ${whole.sign < 0 ? "−" : ""}${shown(whole.figure)}`,
  };
}

/** True where so much is left of a total once what is done is taken off it. */
export function leaves(whole: Figure, done: readonly Figure[], rest: Figure, values: Values = asWritten): boolean {
  return meets(subtractIntervals(baseInterval(values(whole)), total(done, values)), baseInterval(values(rest)));
}

/** A total, what is taken off it, and what is left; `failed` where it is not. */
export function restDraft(whole: Figure, done: readonly Figure[], rest: Figure, message: Message, failed: Draft["verdict"] = "review"): Draft {
  const figures = [whole, ...done, rest];
  const holds = (values: Values): boolean => leaves(whole, done, rest, values);
  const ok = holds(asWritten);
  return { kind: "sum", verdict: judge(figures, holds, failed), figures, holds, formula: `${[whole, ...done].map(shown).join(" − ")} ${ok ? "=" : "≠"} ${shown(rest)}`, message: message(ok) };
}

/** The totals of the sums among the drafts, by id. */
export function totalsOf(drafts: readonly Draft[]): ReadonlySet<number> {
  return new Set(drafts.flatMap(({ kind, figures: [whole] }) => (kind === "sum" && whole !== undefined ? [whole.id] : [])));
}
