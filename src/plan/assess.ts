/** One indicator against its targets and its prior figure: assessments, growth, the row's verdict, and a reason for every empty place. */
import { isZero, ONE, type Decimal } from "../figures";
import type { RowFigures, Seen } from "./row-figures";
import { growthOf, judge, percentOfTarget, pointsToTarget, type Judgement, type Terms } from "./judge";
import type { Layout, TargetColumn } from "./layout";
import type { Assessment, Direction, Indicator, Measure, Verdict } from "./types";
import { compareVerdicts } from "./verdicts";
import { REASON } from "./words";
import { EMPTY } from "./figure-cells";

export interface Comparison {
  readonly measure: Measure;
  readonly direction: Direction;
  readonly flow: boolean;
  readonly nearlyMet: boolean;
}

export type Assessed = Pick<
  Indicator,
  "assessments" | "growth" | "growthPoints" | "growthReason" | "computedVerdict" | "reason" | "judged"
>;

const NOTHING: Seen = { bounds: null, reading: EMPTY, reason: "" };

/** Rates and growth rates are compared in points, everything else in percent. */
export function comparesInPoints(measure: Measure): boolean {
  return measure === "rate" || measure === "growth-rate";
}

/** The figure that is judged: the first of the layout's columns that holds a number. */
export function judgedFigure(row: RowFigures, layout: Layout): { seen: Seen; column: number } {
  for (let index = 0; index < layout.judged.length; index++) {
    const seen = row.seen[layout.judged[index]?.slot ?? -1];
    if (seen !== undefined && seen.bounds !== null) return { seen, column: index };
  }
  const explained = layout.judged.map((column) => row.seen[column.slot]).find((seen) => seen !== undefined && seen.reason !== "");
  return { seen: explained ?? NOTHING, column: 0 };
}

/** Whether a target counts for this row: an adjusted one takes the place of the original where it has a figure. */
export function counts(row: RowFigures, target: TargetColumn, layout: Layout): boolean {
  if (!target.judged) return false;
  const adjusted = target.supersededBy === null ? undefined : layout.targets[target.supersededBy];
  return adjusted === undefined || (row.seen[adjusted.slot]?.bounds ?? null) === null;
}

function termsFor(row: RowFigures, layout: Layout, how: Comparison, final: boolean): Terms {
  const outlook = layout.outlook === null ? null : (row.seen[layout.outlook.slot]?.bounds?.low ?? null);
  return {
    direction: how.direction,
    inPoints: comparesInPoints(how.measure),
    flow: how.flow,
    months: final ? null : layout.months,
    outlook,
    nearlyMet: how.nearlyMet,
  };
}

function assessTarget(row: RowFigures, target: TargetColumn, layout: Layout, how: Comparison, actual: Decimal | null, noActual: string): Assessment {
  const seen = row.seen[target.slot] ?? NOTHING;
  if (row.blocked !== "") return assessment(target, seen, null, null, "not-judged", row.blocked);
  if (seen.bounds === null) {
    const why = seen.reason !== "" ? `${REASON.noTarget}: ${seen.reason}` : target.joined && row.joinReason !== "" ? `${REASON.noTarget}: ${row.joinReason}` : REASON.noTarget;
    return assessment(target, seen, null, null, "no-target", why);
  }
  if (actual === null) return assessment(target, seen, null, null, "no-data", noActual);
  const { verdict, reason } = judge(actual, seen.bounds, termsFor(row, layout, how, target.final));
  const adjusted = target.supersededBy === null || counts(row, target, layout) ? undefined : layout.targets[target.supersededBy];
  const said = adjusted === undefined ? reason : `${reason}; ${REASON.superseded(adjusted.match.header)}`;
  if (comparesInPoints(how.measure)) return assessment(target, seen, null, pointsToTarget(actual, seen.bounds), verdict, said);
  const percent = percentOfTarget(actual, seen.bounds);
  return assessment(target, seen, percent.value, null, verdict, percent.value === null && percent.reason !== reason ? `${percent.reason}; ${said}` : said);
}

function assessment(target: TargetColumn, seen: Seen, percent: Decimal | null, points: Decimal | null, verdict: Verdict, reason: string): Assessment {
  const { header, level } = target.match;
  return { header, level, target: seen.reading, percentOfTarget: percent, pointsToTarget: points, verdict, reason };
}

type Growth = Pick<Assessed, "growth" | "growthPoints" | "growthReason">;

function noGrowth(growthReason: string): Growth {
  return { growth: null, growthPoints: null, growthReason };
}

function assessGrowth(row: RowFigures, layout: Layout, how: Comparison, actual: Decimal | null, noActual: string): Growth {
  if (layout.prior === null) return noGrowth(layout.priorNotComparable ? REASON.priorWholeYear : REASON.noPriorColumn);
  if (row.blocked !== "") return noGrowth(row.blocked);
  const seen = row.seen[layout.prior.slot] ?? NOTHING;
  if (how.measure === "growth-rate") return noGrowth(REASON.growthOfGrowth);
  if (seen.bounds === null) return noGrowth(seen.reason === "" ? REASON.noPrior : `${REASON.noPrior}: ${seen.reason}`);
  if (actual === null) return noGrowth(noActual);
  if (how.measure === "rate") return { growth: null, growthPoints: actual.minus(seen.bounds.low), growthReason: "" };
  const growth = growthOf(actual, seen.bounds.low);
  return { growth: growth.value, growthPoints: null, growthReason: growth.reason };
}

/** Assesses a row; every figure is what the table's formulas compute from the same cells. */
export function assess(row: RowFigures, layout: Layout, how: Comparison): Assessed {
  const { seen: judgedSeen, column } = judgedFigure(row, layout);
  const actual = judgedSeen.bounds?.low ?? null;
  const noActual = judgedSeen.reason === "" ? REASON.noData : `${REASON.noData}: ${judgedSeen.reason}`;
  const match = layout.judged[column]?.match;
  const judged: Indicator["judged"] = match !== undefined && (match.role === "estimate" || match.estimated === true) ? "estimate" : "actual";
  const assessments: Assessment[] = [];
  for (const target of layout.targets) assessments.push(assessTarget(row, target, layout, how, actual, noActual));
  const { growth, growthPoints, growthReason } = assessGrowth(row, layout, how, actual, noActual);
  const { verdict: computedVerdict, reason } = settle(row, layout, how, assessments, actual, noActual);
  return { assessments, growth, growthPoints, growthReason, judged, computedVerdict, reason };
}

/** The row's verdict over all its targets: the worst of those that count. */
function settle(row: RowFigures, layout: Layout, how: Comparison, assessments: readonly Assessment[], actual: Decimal | null, noActual: string): Judgement {
  if (row.blocked !== "") return { verdict: "not-judged", reason: row.blocked };
  let counted = 0;
  let worst: Assessment | null = null;
  let level: TargetColumn | null = null;
  let worstIsZero = false;
  for (let index = 0; index < assessments.length; index++) {
    const target = layout.targets[index];
    const candidate = assessments[index];
    if (target === undefined || candidate === undefined || candidate.verdict === "no-target" || !counts(row, target, layout)) continue;
    counted++;
    // A target of zero says nothing about an amount: it counts only where there is no other.
    const zero = isZeroTarget(row, target, how);
    const worse = worst === null || (zero === worstIsZero ? compareVerdicts(candidate.verdict, worst.verdict) < 0 : worstIsZero);
    if (!worse) continue;
    worst = candidate;
    level = target;
    worstIsZero = zero;
  }
  if (worst === null || level === null) {
    const why = assessments.find((a) => a.verdict === "no-target" && a.reason !== REASON.noTarget)?.reason ?? REASON.noTarget;
    return { verdict: "no-target", reason: why };
  }
  if (actual === null) return { verdict: "no-data", reason: noActual };
  const { verdict, reason } = worst;
  if (counted < 2) return { verdict, reason };
  const named = level.match.level === "" ? level.match.header : level.match.level;
  return { verdict, reason: REASON.level(named, reason) };
}

function isZeroTarget(row: RowFigures, target: TargetColumn, how: Comparison): boolean {
  return !comparesInPoints(how.measure) && how.direction === "higher-is-better" && isZero(row.seen[target.slot]?.bounds?.high ?? ONE);
}
