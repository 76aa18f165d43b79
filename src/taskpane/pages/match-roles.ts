/** "Ghép cột" as data: the columns of a table with samples, and what a set of roles still lacks. */
import type { Overview } from "../../jobs";
import type { ColumnMatch, PlanTable, Role } from "../../plan";

export interface MatchColumn {
  readonly header: string;
  readonly role: Role | null;
  readonly reason: string;
  readonly samples: readonly string[];
}

export interface MatchTable {
  readonly name: string;
  readonly columns: readonly MatchColumn[];
}

/** In the order of use; computed columns are ours to write and not offered. */
export const OFFERED_ROLES: readonly Role[] = [
  "indicator", "unit", "target", "actual", "estimate", "month", "prior", "nextTarget", "order", "code", "direction", "measure", "override", "main", "note", "percentOfTarget", "growth", "gap", "verdict",
];

/** Only targets and percentages may stand several times, one for each assigning level. */
const SEVERAL: ReadonlySet<Role> = new Set<Role>(["target", "percentOfTarget", "nextTarget", "gap", "growth"]);
const FIGURES: ReadonlySet<Role> = new Set<Role>(["target", "actual", "estimate"]);

export type MatchProblem =
  | { readonly kind: "no-indicator" }
  | { readonly kind: "no-figure" }
  | { readonly kind: "twice"; readonly role: Role; readonly headers: readonly string[] };

/** The table as the page shows it; columns written by this add-in are left out. null: no such table. */
export function matchTableOf(overview: Overview, name: string): MatchTable | null {
  const table = overview.tables.find((t) => t.name === name);
  if (table !== undefined) return { name, columns: columnsOf(table.columns, (index) => samplesOf(table, index)) };
  const joined = overview.tables.find((t) => t.targetTable === name);
  if (joined !== undefined) return { name, columns: columnsOf(joined.targetColumns, () => []) };
  const unread = overview.unread.find((t) => t.name === name);
  if (unread === undefined) return null;
  return {
    name,
    columns: unread.headers.map((header, i) => ({ header, role: null, reason: "", samples: [unread.sample[i] ?? ""].filter((s) => s !== "") })),
  };
}

function columnsOf(columns: readonly ColumnMatch[], samples: (index: number) => readonly string[]): readonly MatchColumn[] {
  return columns.filter(({ ours }) => !ours).map(({ index, header, role, reason }) => ({ header, role, reason, samples: samples(index) }));
}

/** The first three different texts of a column. */
function samplesOf({ source }: PlanTable, index: number): readonly string[] {
  const found = new Set<string>();
  for (const row of source.rows) {
    const text = row[index]?.text.trim() ?? "";
    if (text !== "") found.add(text);
    if (found.size === 3) break;
  }
  return [...found];
}

/** A target table joined to another needs no actual column; the figure rule is met by either. */
export function problemsOf(roles: ReadonlyMap<string, Role | null>): readonly MatchProblem[] {
  const headersOf = new Map<Role, string[]>();
  for (const [header, role] of roles) if (role !== null) headersOf.set(role, [...(headersOf.get(role) ?? []), header]);
  const problems: MatchProblem[] = [];
  if (!headersOf.has("indicator")) problems.push({ kind: "no-indicator" });
  if (![...headersOf.keys()].some((role) => FIGURES.has(role))) problems.push({ kind: "no-figure" });
  for (const [role, headers] of headersOf) if (headers.length > 1 && !SEVERAL.has(role)) problems.push({ kind: "twice", role, headers });
  return problems;
}
