/** One indicator against its targets and its prior figure: assessments, growth, the row's verdict, and a reason for every empty place. */
import type { Decimal } from "../figures";
import type { RowFigures, Seen } from "./row-figures";
import { growthOf, judge, percentOfTarget, pointsToTarget, type Terms } from "./judge";
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
  for (const [index, column] of layout.judged.entries()) {
    const seen = row.seen[column.slot];
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
  const base = { header: target.match.header, level: target.match.level, target: seen.reading, percentOfTarget: null, pointsToTarget: null };
  const empty = (verdict: Verdict, reason: string): Assessment => ({ ...base, verdict, reason });
  if (row.blocked !== "") return empty("not-judged", row.blocked);
  if (seen.bounds === null) {
    const why = seen.reason !== "" ? `${REASON.noTarget}: ${seen.reason}` : target.joined && row.joinReason !== "" ? `${REASON.noTarget}: ${row.joinReason}` : REASON.noTarget;
    return empty("no-target", why);
  }
  if (actual === null) return empty("no-data", noActual);
  const { verdict, reason } = judge(actual, seen.bounds, termsFor(row, layout, how, target.final));
  const adjusted = target.supersededBy === null || counts(row, target, layout) ? undefined : layout.targets[target.supersededBy];
  const said = adjusted === undefined ? reason : `${reason}; ${REASON.superseded(adjusted.match.header)}`;
  if (comparesInPoints(how.measure)) return { ...base, pointsToTarget: pointsToTarget(actual, seen.bounds), verdict, reason: said };
  const percent = percentOfTarget(actual, seen.bounds);
  return { ...base, percentOfTarget: percent.value, verdict, reason: percent.value === null && percent.reason !== reason ? `${percent.reason}; ${said}` : said };
}

function assessGrowth(row: RowFigures, layout: Layout, how: Comparison, actual: Decimal | null, noActual: string): Pick<Assessed, "growth" | "growthPoints" | "growthReason"> {
  const none = (growthReason: string): Pick<Assessed, "growth" | "growthPoints" | "growthReason"> => ({ growth: null, growthPoints: null, growthReason });
  if (layout.prior === null) return none(layout.priorNotComparable ? REASON.priorWholeYear : REASON.noPriorColumn);
  if (row.blocked !== "") return none(row.blocked);
  const seen = row.seen[layout.prior.slot] ?? NOTHING;
  if (how.measure === "growth-rate") return none(REASON.growthOfGrowth);
  if (seen.bounds === null) return none(seen.reason === "" ? REASON.noPrior : `${REASON.noPrior}: ${seen.reason}`);
  if (actual === null) return none(noActual);
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
  const assessments = layout.targets.map((target) => assessTarget(row, target, layout, how, actual, noActual));
  const growth = assessGrowth(row, layout, how, actual, noActual);
  const whole = { assessments, ...growth, judged };
  if (row.blocked !== "") return { ...whole, computedVerdict: "not-judged", reason: row.blocked };
  const counted = layout.targets
    .map((target, index) => ({ target, assessment: assessments[index] }))
    .flatMap(({ target, assessment }) => (assessment !== undefined && assessment.verdict !== "no-target" && counts(row, target, layout) ? [{ target, assessment }] : []));
  if (counted.length === 0) {
    const why = assessments.find((a) => a.verdict === "no-target" && a.reason !== REASON.noTarget)?.reason ?? REASON.noTarget;
    return { ...whole, computedVerdict: "no-target", reason: why };
  }
  if (actual === null) return { ...whole, computedVerdict: "no-data", reason: noActual };
  // A target of zero says nothing about an amount: it counts only where there is no other.
  const positive = counted.filter(({ target }) => !isZero(row, target, how));
  const [worst] = [...(positive.length > 0 ? positive : counted)].sort((a, b) => compareVerdicts(a.assessment.verdict, b.assessment.verdict));
  if (worst === undefined) return { ...whole, computedVerdict: "no-target", reason: REASON.noTarget };
  const { verdict, reason } = worst.assessment;
  if (counted.length < 2) return { ...whole, computedVerdict: verdict, reason };
  const { header, level } = worst.target.match;
  return { ...whole, computedVerdict: verdict, reason: REASON.level(level === "" ? header : level, reason) };
}

function isZero(row: RowFigures, target: TargetColumn, how: Comparison): boolean {
  return !comparesInPoints(how.measure) && how.direction === "higher-is-better" && row.seen[target.slot]?.bounds?.high.eq(0) === true;
}
