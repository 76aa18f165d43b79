/** One table understood: columns, period, rows as indicators with their figures, verdicts and what could not be read. */
import { whatIsMissing } from "./completeness";
import { readHierarchy, type Hierarchy } from "./hierarchy";
import { makeIndicators } from "./indicators";
import { aliasesOf, targetFinder, type Join } from "./join";
import { layoutOf } from "./layout";
import { encodingOf, legibleSource } from "./legacy";
import { matchColumns } from "./match-columns";
import { detectPeriod } from "./period";
import { readFigures } from "./row-figures";
import { rowUnits, type RowUnit } from "./row-units";
import { reportUnjoined, type Say } from "./table-problems";
import type { ColumnMatch, PlanTable, Policy, SourceCell, SourceTable, TableMemory, TableProblem } from "./types";
import { PROBLEM } from "./words";
import type { Workings } from "./workings";

export interface ReadOptions {
  readonly memory: TableMemory;
  readonly policy: Policy;
  /** The columns as already matched, to save matching them twice. */
  readonly matches?: readonly ColumnMatch[];
  /** The table the targets come from. */
  readonly join?: Join | null;
}

/**
 * Reads a table whose columns are known or matched here. Never fails: what cannot be read becomes a problem, with row
 * and header. Figures of all columns are in the row's unit, percent in percent.
 */
export function readPlanTable(source: SourceTable, options: ReadOptions): PlanTable {
  const steps = readPlanTableInSteps(source, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, yielding every few hundred rows, for a page that has to answer meanwhile. */
export function* readPlanTableInSteps(source: SourceTable, options: ReadOptions): Generator<void, PlanTable> {
  const { memory, policy } = options;
  const join = options.join ?? null;
  const matches = options.matches ?? matchColumns(source, memory);
  const targetColumns = join?.targetColumns ?? [];
  const legible = legibleSource(source);
  const detected = detectPeriod(legible, matches, policy);
  const period = detected.year === null && join !== null ? { ...detectPeriod({ ...legible, above: [...legible.above, ...legibleSource(join.targetSource).above] }, [...matches, ...targetColumns], policy), months: detected.months, kind: detected.kind } : detected;
  const hierarchy = join === null ? readHierarchy(legible, matches) : readJoinedHierarchy(legible, matches, join);
  yield;
  const layout = layoutOf(matches, targetColumns, period);
  const unitColumn = matches.find((m) => m.role === "unit") ?? null;
  const headerUnit = [...layout.judged, ...layout.targets].find((c) => !c.joined && c.match.unit !== null)?.match.unit ?? null;
  const units = rowUnits(legible, matches, hierarchy, headerUnit);
  const targetUnits = join === null ? [] : targetRowUnits(join);
  const places = hierarchy.rows.filter((place) => place.kind === "indicator");
  const findTarget = join === null ? null : targetFinder(source, join);
  yield;
  const figures = readFigures({ source, layout, unitColumn, units, rows: places.map((place) => place.row), join, findTarget, targetUnits });
  yield;
  const problems: TableProblem[] = whatIsMissing(matches);
  const say: Say = (code, message, row = null, header = null) => {
    problems.push({ code, message, row, header });
  };
  if (period.year === null) say("year-unknown", PROBLEM.yearUnknown);
  if (places.length === 0) say("empty-table", PROBLEM.empty);
  const legacy = legible === source ? null : encodingOf(source);
  if (legacy !== null) say("legacy-encoding", PROBLEM.legacy(legacy));
  const { indicators, words } = yield* makeIndicators({ source: legible, places, matches, units, figures, layout, memory, policy, withinYear: period.months < 12 }, say);
  if (join !== null) reportUnjoined(join, indicators, say);
  const workings: Workings = {
    layout, figures, unitColumn, overrideColumn: matches.find((m) => m.role === "override") ?? null, join,
    aliases: join === null || findTarget === null ? [] : aliasesOf(source, join, findTarget),
    nearlyMet: policy.nearlyMet, words,
    ours: matches.filter((m) => m.ours).map((m) => m.header),
  };
  return {
    name: source.name,
    sheet: source.sheet,
    targetTable: join?.targetSource.name ?? null,
    period,
    columns: matches,
    targetColumns,
    headings: hierarchy.headings,
    indicators,
    problems,
    source,
    workings,
  };
}

/** A table of codes and figures only takes its names, labels and indents from the table of targets. */
function readJoinedHierarchy(source: SourceTable, matches: readonly ColumnMatch[], join: Join): Hierarchy {
  const name = join.targetColumns.find((m) => m.role === "indicator");
  if (name === undefined || matches.some((m) => m.role === "indicator")) return readHierarchy(source, matches);
  const order = join.targetColumns.find((m) => m.role === "order");
  const find = targetFinder(source, join);
  const blank: SourceCell = { value: "", text: "", numberFormat: "General", formula: null, indent: 0 };
  const width = source.headers.length;
  const rows = source.rows.map((cells, row) => {
    const at = find(row).row;
    const target = at === null ? undefined : join.targetSource.rows[at];
    const code = cells[join.ownKey.index] ?? blank;
    return [...cells, target?.[name.index] ?? code, (order === undefined ? undefined : target?.[order.index]) ?? blank];
  });
  const named = [...matches.filter((m) => m.role !== "order"), { ...name, index: width }, ...(order === undefined ? [] : [{ ...order, index: width + 1 }])];
  return readHierarchy({ ...source, rows }, named);
}

function targetRowUnits(join: Join): RowUnit[] {
  const source = legibleSource(join.targetSource);
  const hierarchy = readHierarchy(source, join.targetColumns);
  const header = join.targetColumns.find((m) => m.role === "target" && m.unit !== null)?.unit ?? null;
  return rowUnits(source, join.targetColumns, hierarchy, header);
}
