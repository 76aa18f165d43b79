/** Whether matched columns make a plan table, and what is missing or doubtful in them. */
import type { ColumnMatch, Role, TableProblem } from "./types";
import { PROBLEM, ROLE_WORDS } from "./words";

const FIGURE_ROLES: readonly Role[] = ["target", "actual", "estimate", "month"];

/** True for an indicator column beside at least one target or actual column. */
export function isPlanTable(matches: readonly ColumnMatch[]): boolean {
  return matches.some((m) => m.role === "indicator") && matches.some((m) => m.role !== null && FIGURE_ROLES.includes(m.role));
}

/** What a person should choose or check in "Ghép cột"; empty where all is clear. */
export function whatIsMissing(matches: readonly ColumnMatch[]): TableProblem[] {
  const problems: TableProblem[] = [];
  const say = (code: TableProblem["code"], message: string, header: string | null = null): void => {
    problems.push({ code, message, row: null, header });
  };
  if (!matches.some((m) => m.role === "indicator")) say("no-indicator-column", PROBLEM.noIndicator);
  if (!matches.some((m) => m.role !== null && FIGURE_ROLES.includes(m.role))) say("no-figure-column", PROBLEM.noFigures);
  for (const match of matches) {
    if (match.role !== null && match.confidence < 0.65 && match.role !== "percentOfTarget" && match.role !== "growth" && match.role !== "gap") {
      say("ambiguous-column", PROBLEM.lowConfidence(match.header, ROLE_WORDS[match.role].toLowerCase()), match.header);
    }
  }
  return problems;
}
