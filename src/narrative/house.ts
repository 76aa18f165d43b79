/**
 * A house style as a strategy: how an office words achievement. To add one, write a `House` beside city.ts and
 * province.ts, give it a name in `HouseStyle` and enter it in `HOUSES`; nothing else knows a style by name.
 */
import type { Decimal } from "../figures";

/** What a figure is measured against. */
export interface Goal {
  /** "kế hoạch", "kế hoạch năm" or "dự toán". */
  readonly noun: string;
  /** Who assigned it, in full words: "tỉnh giao", "HĐND thành phố giao"; "" where it need not be said. */
  readonly assigned: string;
  /** A resolution of the people's council. */
  readonly byCouncil: boolean;
}

/** A clause around at most one figure: "vượt " 12% " kế hoạch". */
export interface Clause {
  readonly before: string;
  /** null where words alone say it ("đạt kế hoạch"). `gap` figures are deviations from the target. */
  readonly figure: { readonly value: Decimal; readonly role: "percentOfTarget" | "gap"; readonly unit: "percent" | "points" } | null;
  readonly after: string;
}

export interface House {
  /** Decimals of percentages where the office has not set them. */
  readonly percentDecimals: number;
  /** "kế hoạch tỉnh giao", "so với Nghị quyết HĐND thành phố giao": what follows a percentage. */
  goal(goal: Goal): string;
  /** An amount against its target; `percent` is T/K × 100. */
  achievement(percent: Decimal, goal: string): Clause;
  /** A rate of which more is better against its target; `points` is T − K. `goal` is "" where the target was just named. */
  points(points: Decimal, goal: string): Clause;
}

/** The goal without its "so với": "kế hoạch tỉnh giao". */
export function goalNoun(goal: string): string {
  return goal.replace(/^so với /u, "");
}

/** A word and the goal it stands before, where the goal is named: "cao hơn kế hoạch " or "cao hơn ". */
export function beside(word: string, goal: string): string {
  const noun = goalNoun(goal);
  return noun === "" ? `${word} ` : `${word} ${noun} `;
}
