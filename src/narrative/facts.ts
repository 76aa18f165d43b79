/** Which rows are worth a sentence: what kind of news each is, and how much it weighs. */
import type { Indicator, Verdict } from "../plan";
import type { Context } from "./context";
import { spokenTargets } from "./goals";
import type { Length } from "./types";

export type FactKind = "good" | "missed" | "pending" | "neutral";

/** One indicator as news. */
export interface Fact {
  readonly indicator: Indicator;
  readonly kind: FactKind;
  readonly weight: number;
}

const KINDS: Readonly<Record<Verdict, FactKind>> = {
  exceeded: "good",
  met: "good",
  "nearly-met": "pending",
  missed: "missed",
  "at-risk": "missed",
  "on-pace": "good",
  "behind-pace": "missed",
  "no-target": "neutral",
  "no-data": "pending",
  "not-judged": "pending",
};

/** Sentences a section may hold of each kind; the user's own choices come on top. */
const ROOM: Readonly<Record<Length, Readonly<Record<FactKind, number>>>> = {
  short: { good: 2, missed: 2, pending: 0, neutral: 0 },
  medium: { good: 6, missed: 6, pending: 2, neutral: 2 },
  full: { good: Infinity, missed: Infinity, pending: Infinity, neutral: Infinity },
};

/** The judged figure is there. */
export function hasData(indicator: Indicator): boolean {
  return indicator[indicator.judged].kind === "quantity";
}

/** Distance from the target, 0 to 25: percent as they are, points tenfold since they are small. */
function gapWeight(indicator: Indicator): number {
  const gaps = spokenTargets(indicator).map(({ percentOfTarget, pointsToTarget }) =>
    percentOfTarget !== null ? percentOfTarget.minus(100).abs() : (pointsToTarget?.abs().times(10) ?? null),
  );
  const largest = gaps.reduce<number>((most, gap) => (gap === null ? most : Math.max(most, gap.gt(50) ? 50 : Number(gap.toFixed(3)))), 0);
  return largest / 2;
}

/** A figure turned its sign, or two targets tell different stories. */
function turns(indicator: Indicator): boolean {
  const verdicts = new Set(spokenTargets(indicator).map((assessment) => KINDS[assessment.verdict]));
  const actual = indicator[indicator.judged];
  const { prior } = indicator;
  const negative = actual.kind === "quantity" && actual.value.lt(0);
  const flipped = actual.kind === "quantity" && prior.kind === "quantity" && actual.value.times(prior.value).lt(0);
  return verdicts.size > 1 || negative || flipped;
}

/** Higher means said first when room is short. Main indicators, big gaps and changes of sign lead. */
export function weightOf(indicator: Indicator): number {
  const kind = KINDS[indicator.verdict];
  return (
    (indicator.main ? 100 : 0) +
    (kind === "missed" ? 30 : kind === "good" ? 20 : 0) +
    Math.max(0, 20 - 8 * indicator.depth) +
    (turns(indicator) ? 15 : 0) +
    (indicator.partOf === null ? 5 : 0) +
    gapWeight(indicator)
  );
}

/** The indicator as news. */
export function factOf(indicator: Indicator): Fact {
  return { indicator, kind: KINDS[indicator.verdict], weight: weightOf(indicator) };
}

/**
 * The facts a passage states, in the order of the table: the weightiest of each kind as far as the length has room,
 * what the user put in, and never what the user took out. Rows without data are left to `withoutData`.
 */
export function choose(context: Context, indicators: readonly Indicator[], everything: boolean): readonly Fact[] {
  const facts = indicators.filter((indicator) => !context.excluded.has(indicator.id) && hasData(indicator)).map(factOf);
  const chosen = new Set<Fact>();
  const room = ROOM[everything ? "full" : context.length];
  for (const kind of ["good", "missed", "pending", "neutral"] as const) {
    const ofKind = facts.filter((fact) => fact.kind === kind);
    const ranked = ofKind.length <= room[kind] ? ofKind : [...ofKind].sort((a, b) => b.weight - a.weight).slice(0, room[kind]);
    for (const fact of ranked) chosen.add(fact);
  }
  return facts.filter((fact) => chosen.has(fact) || context.included.has(fact.indicator.id));
}

/** Rows whose judged figure is missing, without those the user took out. */
export function withoutData(context: Context, indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter((indicator) => !context.excluded.has(indicator.id) && !hasData(indicator));
}
