/** One table understood: columns, period, rows as indicators with their figures, verdicts and what could not be read. */
import { detectLegacyEncoding, foldHeader, searchKey, tidy, type Unit } from "../figures";
import { assess, comparesInPoints, type Comparison } from "./assess";
import { comparisonFromWord, comparisonWord, OVERRIDE_ARROW, type ComparisonChoice } from "./comparison-word";
import { whatIsMissing } from "./completeness";
import { directionOfBound, guessDirectionKey, parseDirection } from "./direction";
import { EMPTY, readFigure } from "./figure-cells";
import { fullName, readHierarchy, type Hierarchy, type RowPlace } from "./hierarchy";
import { targetFinder, type Join } from "./join";
import { layoutOf, type FigureColumn, type Layout } from "./layout";
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
  readonly layout: Layout;
  readonly direction: number | null;
  /** Figures outside the comparison. */
  readonly side: SideColumns;
}

/** Columns of figures that nothing is compared with, and those of the layout by what they show. */
interface SideColumns {
  readonly month: ColumnMatch | null;
  readonly nextTarget: ColumnMatch | null;
  /** Of another span than the judged figure: shown, not compared. */
  readonly prior: ColumnMatch | null;
  readonly shownActual: ColumnMatch | null;
  readonly actual: FigureColumn | null;
  readonly estimate: FigureColumn | null;
}

function columnOf(matches: readonly ColumnMatch[], role: ColumnMatch["role"]): number | null {
  return matches.find((m) => m.role === role)?.index ?? null;
}

/** Names that say themselves that they are no growth rate. */
const OWN_RATE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu)/iu;

/** How a row is compared, by precedence: direction column, "Cách so" edited by hand, memory, the target's bound, the name. */
function comparisonOf(row: RowFigures, names: { name: string; full: string; id: string }, choice: ComparisonChoice | null, context: RowContext, withinYear: boolean, nearlyMet: boolean, parent: Indicator | undefined): Comparison & { source: Indicator["directionSource"] } {
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
  const bound = boundOf(row, context.layout);
  const guess: { direction: Direction; source: Indicator["directionSource"] } =
    bound !== null ? { direction: bound, source: "name" }
    : byName.certain ? { direction: byName.direction, source: "name" }
    : inherits && parent.directionSource === "name" ? { direction: parent.direction, source: "name" }
    : { direction: byName.direction, source: "default" };
  const inColumn = context.direction === null ? null : parseDirection(cellText(context.source.rows[row.row]?.[context.direction]));
  const remembered = context.memory.directions?.[names.id];
  const { direction, source } =
    inColumn !== null ? { direction: inColumn, source: "column" as const }
    : choice !== null && choice.kind !== "none" && choice.direction !== guess.direction ? { direction: choice.direction, source: "user" as const }
    : remembered !== undefined ? { direction: remembered, source: "user" as const }
    : guess;
  return { measure, flow: withinYear ? flow : guessedFlow, nearlyMet, direction, source };
}

/** What the first target with a bound says: "≤ 5" is met from below. */
function boundOf(row: RowFigures, layout: Layout): Direction | null {
  for (const column of layout.targets) {
    const reading = row.seen[column.slot]?.reading;
    const direction = reading?.kind === "quantity" ? directionOfBound(reading.comparison) : null;
    if (direction !== null) return direction;
  }
  return null;
}

interface FoundOverride {
  readonly override: Override | null;
  readonly inColumn: boolean;
  readonly unknown: string;
}

const NO_OVERRIDE: FoundOverride = { override: null, inColumn: false, unknown: "" };

function overrideOf(row: number, id: string, column: number | null, context: RowContext): FoundOverride {
  const remembered = context.memory.overrides[id] ?? null;
  const value = column === null ? "" : context.source.rows[row]?.[column]?.value;
  const word = typeof value === "string" ? value : "";
  if (word.trim() === "") return remembered === null ? NO_OVERRIDE : { override: remembered, inColumn: false, unknown: "" };
  const verdict = parseVerdict(word);
  if (verdict === null) return { override: remembered, inColumn: false, unknown: word };
  const same = remembered !== null && remembered.verdict === verdict;
  return { override: same ? remembered : { verdict, reason: "", by: "", at: "" }, inColumn: true, unknown: "" };
}

function sideColumns(matches: readonly ColumnMatch[], layout: Layout): SideColumns {
  const of = (role: ColumnMatch["role"]): ColumnMatch | null => matches.find((m) => m.role === role && !m.ours) ?? null;
  // A cumulative "ước" is an estimate.
  const estimated = (column: FigureColumn): boolean => column.match.role === "estimate" || column.match.estimated === true;
  return {
    month: of("month"),
    nextTarget: of("nextTarget"),
    prior: layout.prior === null && layout.priorNotComparable ? of("prior") : null,
    shownActual: matches.find((m) => m.role === "actual" && !m.ours && m.estimated !== true) ?? null,
    actual: layout.judged.find((column) => !estimated(column)) ?? null,
    estimate: layout.judged.find(estimated) ?? layout.outlook,
  };
}

/** Read in the row's unit; nothing depends on the scale of these. */
function sideFigure(context: RowContext, row: number, match: ColumnMatch | null, unit: Unit | null): Indicator["month"] {
  return match === null ? EMPTY : readFigure(context.source.rows[row]?.[match.index], match.unit, unit).reading;
}

/** A compared figure as it was seen. */
function seenFigure(row: RowFigures, column: FigureColumn | null): Indicator["prior"] {
  return column === null ? EMPTY : (row.seen[column.slot]?.reading ?? EMPTY);
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
  const side = sideColumns(matches, layout);
  const compared = comparedColumns(layout);
  const context: RowContext = { source, places: hierarchy.rows, matches, units, figures, memory, layout, direction: columnOf(matches, "direction"), side };
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
    const how = comparisonOf(row, { name: place.name, full, id }, word === "" ? null : comparisonFromWord(word), context, withinYear, policy.nearlyMet, parent === undefined ? undefined : indicators[parent.at]);
    const flow = how.flow && layout.cumulative;
    const { measure, direction } = how;
    const result = assess(row, layout, { measure, direction, flow, nearlyMet: how.nearlyMet });
    const { override, inColumn, unknown } = overrideOf(place.row, id, overrideColumn?.index ?? null, context);
    if (unknown !== "") say("unreadable-cell", PROBLEM.overrideWord(full, unknown), place.row, overrideColumn?.header ?? null);
    const comparison = row.blocked !== "" ? COMPARISON.none : comparisonWord(measure, direction, flow, withinYear);
    words[place.row] = override !== null && !inColumn ? `${comparison} ${OVERRIDE_ARROW} ${verdictLabel(override.verdict)}` : comparison;
    reportRow(row, full, layout, compared, say);
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
      measure,
      direction,
      directionSource: how.source,
      flow,
      comparison,
      prior: layout.prior === null ? sideFigure(context, place.row, side.prior, row.unit) : seenFigure(row, layout.prior),
      // Nine months' figures beside an estimate for the year are shown, not judged.
      actual: side.actual === null ? sideFigure(context, place.row, side.shownActual, row.unit) : seenFigure(row, side.actual),
      estimate: seenFigure(row, side.estimate),
      outlook: layout.outlook === null ? undefined : seenFigure(row, layout.outlook),
      month: sideFigure(context, place.row, side.month, row.unit),
      nextTarget: sideFigure(context, place.row, side.nextTarget, row.unit),
      assessments: result.assessments,
      growth: result.growth,
      growthPoints: result.growthPoints,
      growthReason: result.growthReason,
      judged: result.judged,
      computedVerdict: result.computedVerdict,
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

function reportRow(row: RowFigures, name: string, layout: Layout, compared: readonly FigureColumn[], say: Say): void {
  if (row.blocked !== "") {
    const by = row.blockedBy === "" ? "unreadable-cell" : row.blockedBy;
    say(by, by === "scale-mismatch" ? PROBLEM.scale(name) : PROBLEM.unitMismatch(name, row.blocked), row.row);
  } else if (row.joinReason !== "" && layout.targets.some((t) => t.joined)) say("unjoined-row", PROBLEM.unjoined(name, row.joinReason), row.row);
  for (const column of compared) {
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
