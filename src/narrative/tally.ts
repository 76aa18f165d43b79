/** How many indicators of a passage have which verdict; the rows that count are those of the plan's own counting. */
import type { Indicator, Verdict } from "../plan";

export interface Tally {
  /** Rows that count: the main indicators where some are marked, else all. */
  readonly rows: readonly Indicator[];
  readonly mainOnly: boolean;
  readonly achieved: number;
  readonly judged: number;
  of(verdict: Verdict): number;
}

export function tally(indicators: readonly Indicator[]): Tally {
  const main = indicators.filter((indicator) => indicator.main);
  const rows = main.length > 0 ? main : indicators;
  const counts = new Map<Verdict, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const achieved = (counts.get("exceeded") ?? 0) + (counts.get("met") ?? 0);
  const unjudged = (["no-target", "no-data", "not-judged"] as const).reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0);
  const judged = rows.length - unjudged;
  return { rows, mainOnly: main.length > 0, achieved, judged, of: (verdict) => counts.get(verdict) ?? 0 };
}
