/** What the head says about the workbook: the one-line summary and how sure each column match is. */
import type { Overview } from "../../jobs";
import type { ColumnMatch } from "../../plan";

export type Certainty = "certain" | "likely" | "unsure" | "written" | "unused";

export interface Found {
  readonly tables: number;
  readonly indicators: number;
  /** Distinct period labels, in order of appearance. */
  readonly periods: readonly string[];
  /** Tables that cannot be used, problems inside the others, damaged memory. */
  readonly attention: number;
}

export function foundIn({ tables, unread, memoryProblems }: Overview): Found {
  return {
    tables: tables.length,
    indicators: tables.reduce((sum, { indicators }) => sum + indicators.length, 0),
    periods: [...new Set(tables.map(({ period }) => period.label))].filter((label) => label !== ""),
    attention: unread.length + memoryProblems.length + tables.reduce((sum, { problems }) => sum + problems.length, 0),
  };
}

export function certaintyOf({ role, confidence, ours }: ColumnMatch): Certainty {
  if (ours) return "written";
  if (role === null) return "unused";
  return confidence >= 0.9 ? "certain" : confidence >= 0.7 ? "likely" : "unsure";
}
