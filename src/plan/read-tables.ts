/** All tables of a workbook: plan tables, pairs of targets and figures joined, and what is no plan table. */
import { READINGS_HEADERS, READINGS_TABLE } from "./dictionary";
import { isPlanTable, whatIsMissing } from "./completeness";
import { joinOf, type Join } from "./join";
import { matchColumns } from "./match-columns";
import { NO_MEMORY } from "./policy";
import { readPlanTableInSteps } from "./read-table";
import type { ColumnMatch, PlanTable, Policy, SourceTable, TableMemory, UnreadSource } from "./types";

interface Matched {
  readonly source: SourceTable;
  readonly memory: TableMemory;
  readonly matches: readonly ColumnMatch[];
}

function isDictionary(source: SourceTable): boolean {
  return source.name === READINGS_TABLE || READINGS_HEADERS.every((header, index) => source.headers[index] === header);
}

const hasTarget = ({ matches }: Matched): boolean => matches.some((m) => m.role === "target" && !m.ours);
const hasFigures = ({ matches }: Matched): boolean => matches.some((m) => m.role === "actual" || m.role === "estimate");
const canJoin = ({ matches }: Matched): boolean => matches.some((m) => m.role === "indicator" || m.role === "code");

/** For every table of figures without targets, the table of targets whose rows overlap best with its own. */
function pairUp(tables: readonly Matched[]): Map<Matched, Join> {
  const targets = tables.filter((t) => hasTarget(t) && !hasFigures(t) && canJoin(t));
  const pairs = new Map<Matched, Join>();
  for (const own of tables) {
    if (hasTarget(own) || !hasFigures(own) || !canJoin(own)) continue;
    let best: { join: Join; overlap: number } | null = null;
    for (const target of targets) {
      const found = joinOf(own.source, own.matches, target.source, target.matches);
      if (found !== null && (best === null || found.overlap > best.overlap)) best = found;
    }
    if (best !== null) pairs.set(own, best.join);
  }
  return pairs;
}

/**
 * Reads all tables. A table with targets but no figures and one with figures but no targets are joined where their
 * codes, else their names, overlap well; the joined table of targets is not listed by itself.
 */
export function readPlanTables(sources: readonly SourceTable[], memories: Readonly<Record<string, TableMemory>>, policy: Policy): ReadTables {
  const steps = readPlanTablesInSteps(sources, memories, policy);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

export interface ReadTables {
  readonly tables: PlanTable[];
  readonly unread: UnreadSource[];
}

/**
 * The same, yielding after each table and every few hundred rows, for a page that has to answer meanwhile.
 * @param known a table as it was read before from the same two sources, the same memory and policy; null where there is none
 */
export function* readPlanTablesInSteps(
  sources: readonly SourceTable[],
  memories: Readonly<Record<string, TableMemory>>,
  policy: Policy,
  known: (source: SourceTable, targets: SourceTable | null) => PlanTable | null = () => null,
): Generator<void, ReadTables> {
  const matched: Matched[] = [];
  for (const source of sources) {
    if (isDictionary(source)) continue;
    const memory = Object.hasOwn(memories, source.name) ? (memories[source.name] ?? NO_MEMORY) : NO_MEMORY;
    matched.push({ source, memory, matches: matchColumns(source, memory) });
    yield;
  }
  const pairs = pairUp(matched);
  const used = new Set([...pairs.values()].map((join) => join.targetSource));
  const tables: PlanTable[] = [];
  const unread: UnreadSource[] = [];
  for (const table of matched) {
    const { source, memory, matches } = table;
    if (used.has(source)) continue;
    const join = pairs.get(table) ?? null;
    if (isPlanTable(matches) || join) tables.push(known(source, join?.targetSource ?? null) ?? (yield* readPlanTableInSteps(source, { memory, policy, matches, join })));
    else unread.push({ source, matches, problems: whatIsMissing(matches) });
    yield;
  }
  return { tables, unread };
}
