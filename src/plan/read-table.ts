/** One table understood: columns, period, rows as indicators with their figures, verdicts and what could not be read. */
import { detectLegacyEncoding, foldHeader, searchKey, tidy, type Unit } from "../figures";
import { assess, comparesInPoints, type Comparison } from "./assess";
import { comparisonFromWord, comparisonWord, OVERRIDE_ARROW, type ComparisonChoice } from "./comparison-word";
import { whatIsMissing } from "./completeness";
import { directionOfBound, guessDirectionKey, parseDirection } from "./direction";
import { EMPTY, readFigure } from "./figure-cells";
import { fullName, readHierarchy, type Hierarchy, type RowPlace } from "./hierarchy";
import { targetFinder, type Join } from "./join";
import { layoutOf, type FigureColumn } from "./layout";
import { matchColumns } from "./match-columns";
import { accumulatesKey, measureOfKey } from "./measure";
import { detectPeriod } from "./period";
import { comparedColumns, readFigures, type RowFigures, type TableFigures } from "./row-figures";
import { rowUnits, type RowUnit } from "./row-units";
import type { ColumnMatch, Direction, Indicator, Override, PlanTable, Policy, SourceCell, SourceTable, TableMemory, TableProblem } from "./types";
import { parseVerdict, verdictLabel } from "./verdicts";
import { COMPARISON, PROBLEM, REASON } from "./words";
import type { Workings } from "./workings";

export interface ReadOptions {
  readonly memory: TableMemory;
  readonly policy: Policy;
  /** The columns as already matched, to save matching them twice. */
  readonly matches?: readonly ColumnMatch[];
  /** The table the targets come from. */
  readonly join?: Join | null;
}

function cellText(cell: SourceCell | undefined): string {
  return cell === undefined || typeof cell.value === "boolean" ? "" : tidy(String(cell.value).slice(0, 1000));
}

/** "x" or any mark in the column of main indicators; "không", "0" and "-" are none. */
function isMarked(cell: SourceCell | undefined): boolean {
  if (cell === undefined) return false;
  if (typeof cell.value === "boolean") return cell.value;
  const folded = foldHeader(String(cell.value).slice(0, 40));
  return folded !== "" && !/^(?:0|-|–|không|ko|k|no|false)$/u.test(folded);
}

interface RowContext {
  readonly source: SourceTable;
  readonly places: readonly RowPlace[];
  readonly matches: readonly ColumnMatch[];
  readonly units: readonly RowUnit[];
  readonly figures: TableFigures;
  readonly memory: TableMemory;
}

function columnOf(matches: readonly ColumnMatch[], role: ColumnMatch["role"]): number | null {
  return matches.find((m) => m.role === role)?.index ?? null;
}

/** Names that say themselves that they are no growth rate. */
const OWN_RATE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu)/iu;

/** How a row is compared, by precedence: direction column, "Cách so" edited by hand, memory, the target's bound, the name. */
function comparisonOf(row: RowFigures, names: { name: string; full: string; id: string }, choice: ComparisonChoice | null, context: RowContext, layoutTargets: readonly FigureColumn[], withinYear: boolean, nearlyMet: boolean, parent: Indicator | undefined): Comparison & { source: Indicator["directionSource"] } {
  const key = searchKey(names.full);
  const ownMeasure = measureOfKey(key, row.unit);
  // "- Công nghiệp" under "Tốc độ tăng GRDP" is a growth rate too, and what is unwanted as a whole is so in its parts.
  const inherits = parent !== undefined && parent.unit !== null && parent.unit.id === row.unit?.id;
  const guessed = inherits && parent.measure === "growth-rate" && ownMeasure === "rate" && !OWN_RATE.test(names.name.normalize("NFC")) ? "growth-rate" : ownMeasure;
  const measure =
    choice === null || choice.kind === "none" ? guessed
    : choice.kind === "amount" ? (comparesInPoints(guessed) ? "amount" : guessed)
    : choice.kind;
  const guessedFlow = accumulatesKey(key, row.unit, measure);
  const flow = choice?.flow ?? guessedFlow;
  const byName = guessDirectionKey(key);
  const bounds = layoutTargets.map((column) => row.seen[column.slot]?.reading).flatMap((reading) => (reading?.kind === "quantity" ? (directionOfBound(reading.comparison) ?? []) : []));
  const bound: Direction | undefined = bounds[0];
  const guess: { direction: Direction; source: Indicator["directionSource"] } =
    bound !== undefined ? { direction: bound, source: "name" }
    : byName.certain ? { direction: byName.direction, source: "name" }
    : inherits && parent.directionSource === "name" ? { direction: parent.direction, source: "name" }
    : { direction: byName.direction, source: "default" };
  const column = columnOf(context.matches, "direction");
  const inColumn = column === null ? null : parseDirection(cellText(context.source.rows[row.row]?.[column]));
  const remembered = context.memory.directions?.[names.id];
  const known =
    inColumn !== null ? { direction: inColumn, source: "column" as const }
    : choice !== null && choice.kind !== "none" && choice.direction !== guess.direction ? { direction: choice.direction, source: "user" as const }
    : remembered !== undefined ? { direction: remembered, source: "user" as const }
    : guess;
  return { measure, flow: withinYear ? flow : guessedFlow, nearlyMet, ...known };
}

function overrideOf(row: number, id: string, column: number | null, context: RowContext): { override: Override | null; inColumn: boolean; unknown: string } {
  const remembered = context.memory.overrides[id] ?? null;
  if (column === null) return { override: remembered, inColumn: false, unknown: "" };
  const value = context.source.rows[row]?.[column]?.value;
  const word = typeof value === "string" ? value : "";
  if (word.trim() === "") return { override: remembered, inColumn: false, unknown: "" };
  const verdict = parseVerdict(word);
  if (verdict === null) return { override: remembered, inColumn: false, unknown: word };
  const same = remembered !== null && remembered.verdict === verdict;
  return { override: same ? remembered : { verdict, reason: "", by: "", at: "" }, inColumn: true, unknown: "" };
}

/** Figures outside the comparison (month, next year's target): read in the row's unit, nothing depends on their scale. */
function sideFigure(context: RowContext, row: number, role: ColumnMatch["role"], unit: Unit | null, estimated?: boolean): Indicator["month"] {
  const match = context.matches.find((m) => m.role === role && !m.ours && (estimated === undefined || (m.estimated ?? false) === estimated));
  return match === undefined ? EMPTY : readFigure(context.source.rows[row]?.[match.index], match.unit, unit).reading;
}

/**
 * Reads a table whose columns are known or matched here. Never fails: what cannot be read becomes a problem, with row
 * and header. Figures of all columns are in the row's unit, percent in percent.
 */
export function readPlanTable(source: SourceTable, options: ReadOptions): PlanTable {
  const { memory, policy } = options;
  const join = options.join ?? null;
  const matches = options.matches ?? matchColumns(source, memory);
  const targetColumns = join?.targetColumns ?? [];
  const detected = detectPeriod(source, matches, policy);
  const period = detected.year === null && join !== null ? { ...detectPeriod({ ...source, above: [...source.above, ...join.targetSource.above] }, [...matches, ...targetColumns], policy), months: detected.months, kind: detected.kind } : detected;
  const hierarchy = join === null ? readHierarchy(source, matches) : readJoinedHierarchy(source, matches, join);
  const layout = layoutOf(matches, targetColumns, period);
  const unitColumn = matches.find((m) => m.role === "unit") ?? null;
  const headerUnit = [...layout.judged, ...layout.targets].find((c) => !c.joined && c.match.unit !== null)?.match.unit ?? null;
  const units = rowUnits(source, matches, hierarchy, headerUnit);
  const targetUnits = join === null ? [] : targetRowUnits(join);
  const rows = hierarchy.rows.filter((place) => place.kind === "indicator").map((place) => place.row);
  const figures = readFigures({
    source, layout, unitColumn, units, rows, join, findTarget: join === null ? null : targetFinder(source, join), targetUnits,
  });
  const context: RowContext = { source, places: hierarchy.rows, matches, units, figures, memory };
  const problems: TableProblem[] = whatIsMissing(matches);
  const say = (code: TableProblem["code"], message: string, row: number | null = null, header: string | null = null): void => {
    problems.push({ code, message, row, header });
  };
  if (period.year === null) say("year-unknown", PROBLEM.yearUnknown);
  if (rows.length === 0) say("empty-table", PROBLEM.empty);
  const legacy = legacyEncoding(source, hierarchy.rows);
  if (legacy !== null) say("legacy-encoding", PROBLEM.legacy(legacy));
  const withinYear = period.months < 12;
  const measureColumn = matches.find((m) => m.role === "measure")?.index ?? null;
  const overrideColumn = matches.find((m) => m.role === "override") ?? null;
  const codeColumn = columnOf(matches, "code");
  const mainColumn = columnOf(matches, "main");
  const words: string[] = source.rows.map(() => "");
  const ids = new Map<string, number>();
  const names = new Map<number, { id: string; full: string; name: string; at: number }>();
  const indicators: Indicator[] = [];
  for (const place of hierarchy.rows) {
    if (place.kind !== "indicator") continue;
    const row = figures.rows.get(place.row);
    if (row === undefined) continue;
    const parent = place.parent === null ? undefined : names.get(place.parent);
    const full = fullName(place, parent?.name ?? null);
    const code = codeColumn === null ? "" : cellText(source.rows[place.row]?.[codeColumn]);
    const key = `${source.name}!${code === "" ? foldHeader(full) : code}`;
    const ordinal = (ids.get(key) ?? 0) + 1;
    ids.set(key, ordinal);
    const id = ordinal === 1 ? key : `${key}#${ordinal}`;
    names.set(place.row, { id, full, name: place.name, at: indicators.length });
    if (ordinal === 2) say("duplicate-name", code === "" ? PROBLEM.duplicateName(full) : PROBLEM.duplicateCode(code), place.row);
    const word = measureColumn === null ? "" : cellText(source.rows[place.row]?.[measureColumn]);
    const how = comparisonOf(row, { name: place.name, full, id }, comparisonFromWord(word), context, layout.targets, withinYear, policy.nearlyMet, parent === undefined ? undefined : indicators[parent.at]);
    const flow = how.flow && layout.cumulative;
    const result = assess(row, layout, { ...how, flow });
    const { override, inColumn, unknown } = overrideOf(place.row, id, overrideColumn?.index ?? null, context);
    if (unknown !== "") say("unreadable-cell", PROBLEM.overrideWord(full, unknown), place.row, overrideColumn?.header ?? null);
    const comparison = row.blocked !== "" ? COMPARISON.none : comparisonWord(how.measure, how.direction, flow, withinYear);
    words[place.row] = override !== null && !inColumn ? `${comparison} ${OVERRIDE_ARROW} ${verdictLabel(override.verdict)}` : comparison;
    reportRow(row, full, layout, say);
    const unitText = units[place.row]?.text ?? "";
    if (row.unit === null && unitText === "" && row.seen.some((seen) => seen !== undefined && seen.bounds !== null)) say("unit-missing", PROBLEM.unitMissing(full), place.row);
    indicators.push({
      id,
      table: source.name,
      row: place.row,
      targetRow: row.targetRow,
      order: place.order,
      code,
      name: place.name,
      fullName: full,
      unitText: unitText === "" ? (row.unit?.label ?? "") : unitText,
      unit: row.unit,
      depth: place.depth,
      parent: parent?.id ?? null,
      partOf: place.partOf,
      section: place.section,
      main: mainColumn !== null && isMarked(source.rows[place.row]?.[mainColumn]),
      measure: how.measure,
      direction: how.direction,
      directionSource: how.source,
      flow,
      comparison,
      ...roleFigures(context, row, layout),
      month: sideFigure(context, place.row, "month", row.unit),
      nextTarget: sideFigure(context, place.row, "nextTarget", row.unit),
      ...result,
      reason: override === null ? result.reason : REASON.overridden(verdictLabel(override.verdict), override.reason),
      verdict: override?.verdict ?? result.computedVerdict,
      override,
    });
  }
  if (join !== null) reportUnjoined(join, indicators, say);
  const workings: Workings = {
    layout, figures, unitColumn, overrideColumn, join, nearlyMet: policy.nearlyMet, words,
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

/** Prior, actual, estimate and outlook of a row as they were seen; a cumulative "ước" is an estimate. */
function roleFigures(context: RowContext, row: RowFigures, layout: ReturnType<typeof layoutOf>): Pick<Indicator, "prior" | "actual" | "estimate" | "outlook"> {
  const of = (column: FigureColumn | null): Indicator["prior"] => (column === null ? EMPTY : (row.seen[column.slot]?.reading ?? EMPTY));
  const estimated = (column: FigureColumn): boolean => column.match.role === "estimate" || column.match.estimated === true;
  const actual = layout.judged.find((column) => !estimated(column));
  const estimate = layout.judged.find(estimated) ?? layout.outlook;
  const outlook = layout.outlook === null ? {} : { outlook: of(layout.outlook) };
  const prior = layout.prior ?? (layout.priorNotComparable ? priorColumn(context.matches) : null);
  return {
    prior: layout.prior === null && prior !== null ? readFigure(context.source.rows[row.row]?.[prior.match.index], prior.match.unit, row.unit).reading : of(prior),
    // Nine months' figures beside an estimate for the year are shown, not judged.
    actual: actual === undefined ? sideFigure(context, row.row, "actual", row.unit, false) : of(actual),
    estimate: of(estimate),
    ...outlook,
  };
}

function priorColumn(matches: readonly ColumnMatch[]): FigureColumn | null {
  const match = matches.find((m) => m.role === "prior" && !m.ours);
  return match === undefined ? null : { slot: match.index, match, joined: false };
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

type Say = (code: TableProblem["code"], message: string, row?: number | null, header?: string | null) => void;

function reportRow(row: RowFigures, name: string, layout: ReturnType<typeof layoutOf>, say: Say): void {
  if (row.blocked !== "") {
    const by = row.blockedBy === "" ? "unreadable-cell" : row.blockedBy;
    say(by, by === "scale-mismatch" ? PROBLEM.scale(name) : PROBLEM.unitMismatch(name, row.blocked), row.row);
  } else if (row.joinReason !== "" && layout.targets.some((t) => t.joined)) say("unjoined-row", PROBLEM.unjoined(name, row.joinReason), row.row);
  for (const column of comparedColumns(layout)) {
    const seen = row.seen[column.slot];
    if (seen === undefined || seen.reason === "" || seen.reading.kind !== "absent") continue;
    const { absence, text } = seen.reading;
    if (absence === "unreadable" || absence === "error") say("unreadable-cell", PROBLEM.unreadable(name, column.match.header, text), row.row, column.match.header);
  }
}

function reportUnjoined(join: Join, indicators: readonly Indicator[], say: Say): void {
  const joined = new Set(indicators.map((indicator) => indicator.targetRow));
  for (const place of readHierarchy(join.targetSource, join.targetColumns).rows) {
    if (place.kind === "indicator" && !joined.has(place.row)) say("unjoined-row", PROBLEM.unjoinedTarget(place.name, indicators[0]?.table ?? ""), null);
  }
}

function targetRowUnits(join: Join): RowUnit[] {
  const hierarchy = readHierarchy(join.targetSource, join.targetColumns);
  const header = join.targetColumns.find((m) => m.role === "target" && m.unit !== null)?.unit ?? null;
  return rowUnits(join.targetSource, join.targetColumns, hierarchy, header);
}

/** The old encoding most of the first names are in, or null. */
function legacyEncoding(source: SourceTable, places: readonly RowPlace[]): string | null {
  const sample = [...source.headers, ...places.slice(0, 40).map((place) => place.name)].filter((text) => text.length > 3);
  const found = sample.map((text) => detectLegacyEncoding(text)).filter((encoding) => encoding !== null);
  return found.length >= 2 && found.length > sample.length / 4 ? (found[0] ?? null) : null;
}
