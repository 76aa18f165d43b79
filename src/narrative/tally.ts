/** How many indicators of a passage have which verdict; the rows that count are those of the plan's own counting. */
import { countAchieved } from "../plan";
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
  const { achieved, judged } = countAchieved(rows);
  return { rows, mainOnly: main.length > 0, achieved, judged, of: (verdict) => counts.get(verdict) ?? 0 };
}
