/**
 * Builders of understood plan tables for tests of rooms that come after plan/: figures are given as people type them
 * ("132.900", "6,6-6,8", "âm 3,8"), achievement, growth and verdict follow from them as the subject says (year-end;
 * within the year: pace of amounts). What a test is about can be set by hand.
 */
import { decimal, divide, parseUnit, readNumberText } from "../../src/figures";
import type { Decimal, Quantity, Reading } from "../../src/figures";
import type { Assessment, ColumnMatch, Direction, Heading, Indicator, Measure, Period, PlanTable, Role, Verdict } from "../../src/plan";

export interface RowSpec {
  readonly name: string;
  readonly unit?: string;
  readonly actual?: string;
  /** Given instead of `actual`, it is what is judged. */
  readonly estimate?: string;
  readonly prior?: string;
  readonly month?: string;
  readonly outlook?: string;
  /** One target, or one for each header. */
  readonly target?: string | Readonly<Record<string, string>>;
  readonly measure?: Measure;
  readonly direction?: Direction;
  readonly main?: boolean;
  readonly flow?: boolean;
  /** Name of the row this is a part of. */
  readonly partOf?: string;
  readonly allParts?: boolean;
  readonly verdict?: Verdict;
  readonly override?: Verdict;
  /** Default: the heading above. */
  readonly section?: string;
  /** Default: the name. */
  readonly fullName?: string;
}

export interface HeadingSpec {
  readonly heading: string;
  readonly order?: string;
  readonly depth?: number;
}

export interface TableSpec {
  readonly name?: string;
  readonly period?: Period;
  readonly rows: readonly (RowSpec | HeadingSpec)[];
}

export const YEAR_2023: Period = { kind: "year", year: 2023, months: 12, label: "năm 2023" };
export const TEN_MONTHS_2023: Period = { kind: "month", year: 2023, months: 10, label: "10 tháng năm 2023" };
export const DEFAULT_TARGET = "KH 2023";

function column(index: number, header: string, role: Role, year: number | null = null, level = ""): ColumnMatch {
  return { index, header, role, confidence: 1, reason: "", year, level, unit: null, months: null, ours: false };
}

function read(text: string | undefined, unit: string): Reading {
  return readNumberText(text ?? "", { unit: parseUnit(unit, { allowUnknown: true }), habit: "comma" });
}

function measureOf(spec: RowSpec): Measure {
  if (spec.measure !== undefined) return spec.measure;
  return spec.unit === "%" || spec.unit === "‰" ? "rate" : "amount";
}

function compared(actual: Reading, other: Reading): { readonly actual: Quantity; readonly other: Quantity } | null {
  if (actual.kind !== "quantity" || other.kind !== "quantity") return null;
  return { actual, other };
}

function percentOf(actual: Reading, other: Reading): Decimal | null {
  const pair = compared(actual, other);
  if (pair === null || pair.other.value.lte(0) || pair.actual.value.lt(0) || pair.other.comparison === "range") return null;
  return divide(pair.actual.value.times(100), pair.other.value);
}

function pointsBetween(actual: Reading, other: Reading): Decimal | null {
  const pair = compared(actual, other);
  return pair === null || pair.other.comparison === "range" ? null : pair.actual.value.minus(pair.other.value);
}

function verdictOf(actual: Reading, target: Reading, spec: RowSpec, period: Period): Verdict {
  if (target.kind !== "quantity") return "no-target";
  if (actual.kind !== "quantity") return "no-data";
  const { value } = actual;
  if (target.comparison === "range" && target.upper !== undefined) {
    return value.lt(target.value) ? "missed" : value.gt(target.upper) ? "exceeded" : "met";
  }
  const sign = value.cmp(target.value) * (spec.direction === "lower-is-better" ? -1 : 1);
  if (sign > 0) return "exceeded";
  if (sign === 0) return target.comparison === "above" || target.comparison === "below" ? "missed" : "met";
  if (period.kind === "year") return "missed";
  if (spec.flow !== true) return "not-judged";
  return value.times(12).gte(target.value.times(period.months)) ? "on-pace" : "behind-pace";
}

const WORST_FIRST: readonly Verdict[] = ["missed", "at-risk", "behind-pace", "not-judged", "on-pace", "met", "exceeded", "no-data", "no-target"];

/** Who assigned the target, as a header says it: "KH 2023 tỉnh giao" → "tỉnh giao". */
function levelOf(header: string): string {
  return header.replace(/^(?:KH|Dự toán|Kế hoạch)\s*(?:năm\s*)?(?:\d{4})?\s*/u, "");
}

function indicatorOf(spec: RowSpec, row: number, table: TableSpec, parents: ReadonlyMap<string, Indicator>, section: string): Indicator {
  const period = table.period ?? YEAR_2023;
  const unitText = spec.unit ?? "";
  const judged = spec.estimate === undefined ? "actual" : "estimate";
  const actual = read(spec.actual, unitText);
  const estimate = read(spec.estimate, unitText);
  const prior = read(spec.prior, unitText);
  const shown = judged === "estimate" ? estimate : actual;
  const measure = measureOf(spec);
  const isRate = measure === "rate" || measure === "growth-rate";
  const targets = typeof spec.target === "string" ? { [DEFAULT_TARGET]: spec.target } : (spec.target ?? {});
  const assessments = Object.entries(targets).map(([header, text]): Assessment => {
    const target = read(text, unitText);
    return {
      header,
      level: levelOf(header),
      target,
      percentOfTarget: isRate ? null : percentOf(shown, target),
      pointsToTarget: isRate ? pointsBetween(shown, target) : null,
      verdict: verdictOf(shown, target, spec, period),
      reason: "",
    };
  });
  const computed =
    spec.verdict ??
    (shown.kind !== "quantity" ? "no-data" : (WORST_FIRST.find((verdict) => assessments.some((one) => one.verdict === verdict)) ?? "no-target"));
  const parent = spec.partOf === undefined ? null : (parents.get(spec.partOf) ?? null);
  const percentOfPrior = isRate ? null : percentOf(shown, prior);
  return {
    id: `${table.name ?? "ChiTieu"}/${spec.name}/${row}`,
    table: table.name ?? "ChiTieu",
    row,
    targetRow: null,
    order: "",
    code: "",
    name: spec.name,
    fullName: spec.fullName ?? spec.name,
    unitText,
    unit: parseUnit(unitText, { allowUnknown: true }),
    depth: parent === null ? 0 : parent.depth + 1,
    parent: parent?.id ?? null,
    partOf: parent === null ? null : spec.allParts === true ? "parts" : "some-parts",
    section: spec.section ?? section,
    main: spec.main ?? false,
    measure,
    direction: spec.direction ?? "higher-is-better",
    directionSource: "default",
    prior,
    actual,
    month: read(spec.month, unitText),
    estimate,
    nextTarget: read(undefined, unitText),
    ...(spec.outlook === undefined ? {} : { outlook: read(spec.outlook, unitText) }),
    ...(spec.flow === undefined ? {} : { flow: spec.flow }),
    judged,
    assessments,
    growth: percentOfPrior === null ? null : percentOfPrior.minus(decimal(100)),
    growthPoints: measure === "rate" ? pointsBetween(shown, prior) : null,
    growthReason: "",
    verdict: spec.override ?? computed,
    computedVerdict: computed,
    reason: "",
    override: spec.override === undefined ? null : { verdict: spec.override, reason: "theo giải trình", by: "", at: "" },
  };
}

/** A table as plan/ would hand it over; headings and rows in the order given. */
export function planTable(spec: TableSpec): PlanTable {
  const headings: Heading[] = [];
  const indicators: Indicator[] = [];
  const byName = new Map<string, Indicator>();
  let section = "";
  spec.rows.forEach((entry, row) => {
    if ("heading" in entry) {
      section = entry.heading;
      headings.push({ row, order: entry.order ?? "", title: entry.heading, depth: entry.depth ?? 0 });
      return;
    }
    const indicator = indicatorOf(entry, row, spec, byName, section);
    indicators.push(indicator);
    byName.set(entry.name, indicator);
  });
  const targets = [...new Set(indicators.flatMap((indicator) => indicator.assessments.map((one) => one.header)))];
  const period = spec.period ?? YEAR_2023;
  const year = period.year;
  return {
    name: spec.name ?? "ChiTieu",
    sheet: "Biểu 1",
    targetTable: null,
    period,
    columns: [
      column(0, "Chỉ tiêu", "indicator"),
      column(1, "ĐVT", "unit"),
      column(2, "TH 2022", "prior", year === null ? null : year - 1),
      column(3, "TH tháng", "month"),
      column(4, "TH 2023", "actual", year),
      column(5, "Ước TH 2023", "estimate", year),
      ...targets.map((header, at) => column(6 + at, header, "target", year, levelOf(header))),
    ],
    targetColumns: [],
    headings,
    indicators,
    problems: [],
    source: { name: spec.name ?? "ChiTieu", sheet: "Biểu 1", headerRow: 4, firstColumn: 0, headers: [], rows: [], above: [] },
  };
}
