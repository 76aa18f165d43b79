/** The machine-readable result of `recalc`: percentages as numbers in percent, unrounded. */
import { verdictLabel, type Indicator, type PlanTable, type Role } from "../plan";
import type { RecalculateResult } from "../jobs";

type Figure = number | string | null;

export interface IndicatorReport {
  readonly row: number;
  readonly order: string;
  readonly name: string;
  readonly unit: string;
  readonly measure: string;
  readonly direction: string;
  readonly actual: Figure;
  readonly prior: Figure;
  readonly targets: Readonly<Record<string, Figure>>;
  readonly percentOfTarget: Readonly<Record<string, number | null>>;
  readonly pointsToTarget: Readonly<Record<string, number | null>>;
  readonly growth: number | null;
  readonly growthPoints: number | null;
  readonly verdict: string;
  readonly reason: string;
}

export interface TableReport {
  readonly name: string;
  readonly sheet: string;
  readonly period: string;
  readonly columns: Readonly<Partial<Record<Role, string | readonly string[]>>>;
  readonly problems: readonly string[];
  readonly indicators: readonly IndicatorReport[];
}

export interface RecalcReport {
  readonly tables: readonly TableReport[];
  readonly roundTrips: number;
}

export function reportOf(result: RecalculateResult): RecalcReport {
  return { tables: result.overview.tables.map(tableReport), roundTrips: result.roundTrips };
}

function tableReport(table: PlanTable): TableReport {
  return {
    name: table.name,
    sheet: table.sheet,
    period: table.period.label,
    columns: columnsByRole(table),
    problems: table.problems.map((p) => p.message),
    indicators: table.indicators.map((i) => indicatorReport(table, i)),
  };
}

/** Role → header; a role that several columns play (targets of several levels) gives a list. Computed roles name the columns written here. */
function columnsByRole(table: PlanTable): TableReport["columns"] {
  const out: Partial<Record<Role, string | string[]>> = {};
  const computed = new Set(table.columns.filter((c) => c.ours).map((c) => c.role));
  for (const column of [...table.columns, ...table.targetColumns.filter((c) => c.role === "target" || c.role === "nextTarget")]) {
    if (column.role === null || (!column.ours && computed.has(column.role))) continue;
    const stands = out[column.role];
    out[column.role] = stands === undefined ? column.header : [...(Array.isArray(stands) ? stands : [stands]), column.header];
  }
  return out;
}

/** The figure as a number, or the text of the cell where it says more than one number ("6,6-6,8", "-", "Xuất siêu"). */
function figure(reading: Indicator["actual"]): Figure {
  if (reading.kind === "absent") return reading.absence === "empty" ? null : reading.text;
  return reading.comparison === "exactly" ? reading.value.toNumber() : reading.text;
}

function indicatorReport(table: PlanTable, indicator: Indicator): IndicatorReport {
  const of = <T>(pick: (a: Indicator["assessments"][number]) => T) => Object.fromEntries(indicator.assessments.map((a) => [a.header, pick(a)]));
  return {
    row: table.source.headerRow + 2 + indicator.row,
    order: indicator.order,
    name: indicator.name,
    unit: indicator.unitText,
    measure: indicator.measure,
    direction: indicator.direction,
    actual: figure(indicator[indicator.judged]),
    prior: figure(indicator.prior),
    targets: of((a) => figure(a.target)),
    percentOfTarget: of((a) => a.percentOfTarget?.toNumber() ?? null),
    pointsToTarget: of((a) => a.pointsToTarget?.toNumber() ?? null),
    growth: indicator.growth?.toNumber() ?? null,
    growthPoints: indicator.growthPoints?.toNumber() ?? null,
    verdict: verdictLabel(indicator.verdict),
    reason: whyOf(table, indicator),
  };
}

/** How the verdict came about, and the reason for every figure that is missing though its columns are there. */
function whyOf(table: PlanTable, indicator: Indicator): string {
  const several = indicator.assessments.length > 1;
  const empty = indicator.assessments.filter((a) => a.percentOfTarget === null && a.pointsToTarget === null && a.reason !== "");
  const reasons = [
    indicator.reason,
    ...empty.filter((a) => a.reason !== indicator.reason).map((a) => (several ? `${a.header}: ${a.reason}` : a.reason)),
    ...(table.columns.some((c) => c.role === "prior") && indicator.growth === null && indicator.growthPoints === null && indicator.growthReason !== "" ? [`tăng trưởng: ${indicator.growthReason}`] : []),
  ];
  return [...new Set(reasons.filter((r) => r !== ""))].join("; ");
}
