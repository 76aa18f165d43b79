/** Rows that carry figures, as indicators: names, figures, how they are compared, verdicts, a person's own verdicts. */
import { comparableText, foldHeader, tidy, type Unit } from "../figures";
import { assess } from "./assess";
import { comparisonFromWord, comparisonWord, OVERRIDE_ARROW } from "./comparison-word";
import { parseDirection } from "./direction";
import { EMPTY, readFigure } from "./figure-cells";
import { fullName, type RowPlace } from "./hierarchy";
import type { FigureColumn, Layout } from "./layout";
import { comparisonOf, type ComparisonTerms } from "./row-comparison";
import type { RowFigures, TableFigures } from "./row-drafts";
import { comparedColumns } from "./row-figures";
import type { RowUnit } from "./row-units";
import { reportRow, type Say } from "./table-problems";
import type { ColumnMatch, Indicator, Override, Policy, SourceCell, SourceTable, TableMemory } from "./types";
import { parseVerdict, verdictLabel } from "./verdicts";
import { COMPARISON, PROBLEM, REASON } from "./words";

export interface IndicatorsInput {
  readonly source: SourceTable;
  /** Rows that are indicators, in the order of `figures.rows`. */
  readonly places: readonly RowPlace[];
  readonly matches: readonly ColumnMatch[];
  readonly units: readonly RowUnit[];
  readonly figures: TableFigures;
  readonly layout: Layout;
  readonly memory: TableMemory;
  readonly policy: Policy;
  readonly withinYear: boolean;
}

export interface Indicators {
  readonly indicators: readonly Indicator[];
  /** "Cách so" of every body row. */
  readonly words: readonly string[];
}

const SLICE = 500;

/** Makes the indicators of a table, yielding every few hundred rows; what is doubtful about a row is said. */
export function* makeIndicators(input: IndicatorsInput, say: Say): Generator<void, Indicators> {
  const maker = new IndicatorMaker(input, say);
  for (const [index, place] of input.places.entries()) {
    const row = input.figures.rows[index];
    if (row !== undefined) maker.add(place, row);
    if (index % SLICE === SLICE - 1) yield;
  }
  return maker;
}

class IndicatorMaker implements Indicators {
  readonly indicators: Indicator[] = [];
  readonly words: string[];
  readonly #at: (Indicator | undefined)[] = [];
  /** Where each name or code was met last. */
  readonly #met = new Map<string, RowPlace>();
  readonly #repeated = new Map<string, Namesakes>();
  readonly #columns: Columns;
  readonly #compared: readonly FigureColumn[];
  readonly #terms: ComparisonTerms;
  readonly #directions: Readonly<Record<string, Indicator["direction"]>> | null;
  readonly #overrides: Readonly<Record<string, Override>> | null;

  constructor(private readonly input: IndicatorsInput, private readonly say: Say) {
    const { source, memory, matches, layout } = input;
    this.words = new Array<string>(source.rows.length).fill("");
    this.#columns = columnsOf(matches, layout);
    this.#compared = comparedColumns(layout);
    this.#terms = { layout, withinYear: input.withinYear, nearlyMet: input.policy.nearlyMet };
    // Nothing is looked up by name where nothing is remembered: names are as many as rows.
    this.#directions = isEmpty(memory.directions) ? null : (memory.directions ?? null);
    this.#overrides = isEmpty(memory.overrides) ? null : memory.overrides;
  }

  add(place: RowPlace, row: RowFigures): void {
    const { source, layout, units, withinYear } = this.input;
    const columns = this.#columns;
    const cells = source.rows[place.row] ?? [];
    const parent = place.parent === null ? undefined : this.#at[place.parent];
    const full = fullName(place, parent?.name ?? null);
    const { folded, key } = comparableText(full);
    const code = columns.code === null ? "" : cellText(cells[columns.code]);
    const id = this.#id(code === "" ? folded : code, full, code, place);
    const word = columns.measure === null ? "" : cellText(cells[columns.measure]);
    const how = comparisonOf(row, {
      name: place.name,
      key,
      section: place.section,
      choice: word === "" ? null : comparisonFromWord(word),
      inColumn: columns.direction === null ? null : parseDirection(cellText(cells[columns.direction])),
      remembered: this.#directions?.[id],
      parent,
    }, this.#terms);
    const flow = how.flow && layout.cumulative;
    const { measure, direction } = how;
    const result = assess(row, layout, { measure, direction, flow, nearlyMet: how.nearlyMet });
    const { override, inColumn, unknown } = this.#override(cells, id);
    if (unknown !== "") this.say("unreadable-cell", PROBLEM.overrideWord(full, unknown), place.row, columns.override?.header ?? null);
    const comparison = row.blocked !== null ? COMPARISON.none : comparisonWord(measure, direction, flow, withinYear);
    const said = row.blocked === null && row.priorBlocked !== null ? `${comparison} ${COMPARISON.withoutPrior}` : comparison;
    const pinned = override !== null ? (inColumn ? null : override.verdict) : result.unreadTarget && row.blocked === null ? result.computedVerdict : null;
    this.words[place.row] = pinned === null ? said : `${said} ${OVERRIDE_ARROW} ${verdictLabel(pinned)}`;
    reportRow(row, full, layout, this.#compared, this.say);
    const unitText = units[place.row]?.text ?? "";
    if (row.unit === null && unitText === "" && row.seen.some((seen) => seen.bounds !== null)) this.say("unit-missing", PROBLEM.unitMissing(full), place.row);
    const indicator: Indicator = {
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
      main: columns.main !== null && isMarked(cells[columns.main]),
      measure,
      direction,
      directionSource: how.source,
      flow,
      comparison,
      prior: layout.prior === null ? sideFigure(cells, columns.prior, row.unit) : seenFigure(row, layout.prior),
      // Nine months' figures beside an estimate for the year are shown, not judged.
      actual: columns.actual === null ? sideFigure(cells, columns.shownActual, row.unit) : seenFigure(row, columns.actual),
      estimate: seenFigure(row, columns.estimate),
      outlook: layout.outlook === null ? undefined : seenFigure(row, layout.outlook),
      month: sideFigure(cells, columns.month, row.unit),
      nextTarget: sideFigure(cells, columns.nextTarget, row.unit),
      assessments: result.assessments,
      growth: result.growth,
      growthPoints: result.growthPoints,
      growthReason: result.growthReason,
      judged: result.judged,
      computedVerdict: result.computedVerdict,
      reason: override === null ? result.reason : REASON.overridden(verdictLabel(override.verdict), override.reason),
      verdict: override?.verdict ?? result.computedVerdict,
      override,
    };
    this.#at[place.row] = indicator;
    this.indicators.push(indicator);
  }

  #id(named: string, full: string, code: string, place: RowPlace): string {
    const id = `${this.input.source.name}!${named}`;
    const before = this.#met.get(named);
    this.#met.set(named, place);
    if (before === undefined) return id;
    const known = this.#repeated.get(named);
    // "Sản lượng" under "Lúa" and under "Ngô" are two indicators; a code stands for one in the whole table.
    const twice = code !== "" || (before.parent === place.parent && before.section === place.section);
    if (twice && known?.said !== true) this.say("duplicate-name", code === "" ? PROBLEM.duplicateName(full) : PROBLEM.duplicateCode(code), place.row);
    const ordinal = (known?.ordinal ?? 1) + 1;
    this.#repeated.set(named, { ordinal, said: twice || known?.said === true });
    return `${id}#${ordinal}`;
  }

  #override(cells: readonly SourceCell[], id: string): FoundOverride {
    const { override: column } = this.#columns;
    if (column === null && this.#overrides === null) return NO_OVERRIDE;
    const remembered = this.#overrides?.[id] ?? null;
    const value = column === null ? "" : cells[column.index]?.value;
    const word = typeof value === "string" ? value : "";
    if (word.trim() === "") return remembered === null ? NO_OVERRIDE : { override: remembered, inColumn: false, unknown: "" };
    const verdict = parseVerdict(word);
    if (verdict === null) return { override: remembered, inColumn: false, unknown: word };
    const same = remembered !== null && remembered.verdict === verdict;
    return { override: same ? remembered : { verdict, reason: "", by: "", at: "" }, inColumn: true, unknown: "" };
  }
}

/** What is known of a name or code that was met again. */
interface Namesakes {
  readonly ordinal: number;
  readonly said: boolean;
}

interface FoundOverride {
  readonly override: Override | null;
  /** The word stands in the table itself. */
  readonly inColumn: boolean;
  /** A word that is no verdict. */
  readonly unknown: string;
}

const NO_OVERRIDE: FoundOverride = { override: null, inColumn: false, unknown: "" };

/** Columns beside the comparison, and those of the layout by what they show. */
interface Columns {
  readonly code: number | null;
  readonly main: number | null;
  readonly direction: number | null;
  readonly measure: number | null;
  readonly override: ColumnMatch | null;
  readonly month: ColumnMatch | null;
  readonly nextTarget: ColumnMatch | null;
  /** Of another span than the judged figure: shown, not compared. */
  readonly prior: ColumnMatch | null;
  readonly shownActual: ColumnMatch | null;
  readonly actual: FigureColumn | null;
  readonly estimate: FigureColumn | null;
}

function columnsOf(matches: readonly ColumnMatch[], layout: Layout): Columns {
  const find = (role: ColumnMatch["role"]): ColumnMatch | null => matches.find((m) => m.role === role) ?? null;
  const figures = (role: ColumnMatch["role"]): ColumnMatch | null => matches.find((m) => m.role === role && !m.ours) ?? null;
  // A cumulative "ước" is an estimate.
  const estimated = (column: FigureColumn): boolean => column.match.role === "estimate" || column.match.estimated === true;
  return {
    code: find("code")?.index ?? null,
    main: find("main")?.index ?? null,
    direction: find("direction")?.index ?? null,
    measure: find("measure")?.index ?? null,
    override: find("override"),
    month: figures("month"),
    nextTarget: figures("nextTarget"),
    prior: layout.prior === null && layout.priorNotComparable ? figures("prior") : null,
    shownActual: matches.find((m) => m.role === "actual" && !m.ours && m.estimated !== true) ?? null,
    actual: layout.judged.find((column) => !estimated(column)) ?? null,
    estimate: layout.judged.find(estimated) ?? layout.outlook,
  };
}

function isEmpty(record: Readonly<Record<string, unknown>> | undefined): boolean {
  return record === undefined || Object.keys(record).length === 0;
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

/** Read in the row's unit; nothing depends on the scale of these. */
function sideFigure(cells: readonly SourceCell[], match: ColumnMatch | null, unit: Unit | null): Indicator["month"] {
  return match === null ? EMPTY : readFigure(cells[match.index], match.unit, unit).reading;
}

/** A compared figure as it was seen. */
function seenFigure(row: RowFigures, column: FigureColumn | null): Indicator["prior"] {
  return column === null ? EMPTY : (row.seen[column.slot]?.reading ?? EMPTY);
}
