/** What a column's neighbours say of it: bare years beside estimates, targets of other years, a month that stands alone. */
import type { ColumnContents } from "./column-contents";
import type { HeaderFacts } from "./header-facts";
import type { HeaderSense } from "./header-roles";
import type { Role } from "./types";
import { MATCH } from "./words";

/** A column while its table's columns are matched. */
export interface Candidate {
  readonly index: number;
  readonly facts: HeaderFacts;
  readonly sense: HeaderSense;
  readonly contents: ColumnContents;
  readonly ours: boolean;
  role: Role | null;
  confidence: number;
  reason: string;
  chosen: boolean;
}

/**
 * "2024 | 2025 | UTH 2025": where the year's result has a column of its own and no column names a plan, the bare year
 * is the plan. A guess, said as one.
 */
export function bareYearsAsPlans(candidates: readonly Candidate[], n: number | null): void {
  if (n === null || candidates.some((c) => c.sense.kind === "planned" && !c.facts.yearRange)) return;
  const ofYear = (c: Candidate): boolean => c.facts.years.includes(n) && c.facts.span === null;
  if (!candidates.some((c) => (c.sense.kind === "expected" || c.sense.kind === "done") && ofYear(c))) return;
  for (const c of candidates) {
    if (c.sense.kind === "bare-year" && !c.chosen && c.role === "actual" && ofYear(c)) Object.assign(c, { role: "target", confidence: 0.6, reason: MATCH.barePlan(n) });
  }
}

/** Targets of other years or of a whole period count only where there is no target of the year itself. */
export function mergePlannedFallbacks(candidates: readonly Candidate[]): void {
  const partial = ({ facts }: Candidate): boolean => facts.span?.kind === "month" || facts.span?.kind === "quarter";
  const good = candidates.some((c) => c.role === "target" && (c.confidence > 0.5 || c.chosen));
  const cumulative = candidates.some((c) => (c.role === "actual" || c.role === "estimate") && !partial(c));
  for (const c of candidates) {
    if (c.role !== "target" || c.chosen || c.confidence > 0.5) continue;
    // A month's own target is nothing to hold a cumulative figure against.
    if (good || (partial(c) && cumulative)) Object.assign(c, { role: null, confidence: 0.49, reason: partial(c) ? MATCH.notComparison : c.reason });
  }
}

/** A month or quarter that stands alone, with no cumulative figure and no estimate, is the actual. */
export function promoteMonth(candidates: readonly Candidate[]): void {
  if (candidates.some((c) => c.role === "actual")) return;
  const month = candidates.find((c) => c.role === "month" && !c.chosen);
  if (month === undefined || candidates.some((c) => c.role === "estimate")) return;
  month.role = "actual";
  month.confidence = Math.min(month.confidence, 0.7);
}

/** "Kết quả" is a verdict beside figures; where no other column holds figures it is the actual. */
export function promoteResult(candidates: readonly Candidate[]): void {
  if (candidates.some((c) => c.role === "actual" || c.role === "estimate") || !candidates.some((c) => c.role === "target")) return;
  const result = candidates.find((c) => c.facts.key === "ket qua" && !c.chosen && c.contents.words === 0);
  if (result !== undefined) Object.assign(result, { role: "actual", confidence: 0.7, reason: MATCH.same(result.facts.header) });
}
