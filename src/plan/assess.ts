/** One indicator against its targets and its prior figure: assessments, growth, the row's verdict, and a reason for every empty place. */
import { isZero, type Decimal } from "../figures";
import { NO_FIGURE, type Bounds, type Seen } from "./figure-cells";
import { growthOf, judge, percentOfTarget, pointsToTarget, upperOf, type Judgement, type Terms } from "./judge";
import type { Layout, TargetColumn } from "./layout";
import type { RowFigures } from "./row-drafts";
import type { Assessment, Direction, Indicator, Measure, Verdict } from "./types";
import { compareVerdicts } from "./verdicts";
import { REASON } from "./words";

export interface Comparison {
  readonly measure: Measure;
  readonly direction: Direction;
  readonly flow: boolean;
  readonly nearlyMet: boolean;
}

export type Assessed = Pick<
  Indicator,
  "assessments" | "growth" | "growthPoints" | "growthReason" | "computedVerdict" | "reason" | "judged"
> & {
  /** The only targets are words that cannot be read: no formula can tell that from a row without a target. */
  readonly unreadTarget: boolean;
};

const NOTHING: Seen = NO_FIGURE;

/** Rates and growth rates are compared in points, everything else in percent. */
export function comparesInPoints(measure: Measure): boolean {
  return measure === "rate" || measure === "growth-rate";
}

function boundsOf(row: RowFigures, slot: number): Bounds | null {
  return row.seen[slot]?.bounds ?? null;
}

/** The judged column of a row: the first of the layout's that holds a number, else the first that says why it holds none. */
export function judgedColumn(row: RowFigures, layout: Layout): number {
  for (let index = 0; index < layout.judged.length; index++) {
    if (boundsOf(row, layout.judged[index]?.slot ?? -1) !== null) return index;
  }
  const explained = layout.judged.findIndex((column) => (row.seen[column.slot]?.reason ?? "") !== "");
  return Math.max(0, explained);
}

/** Whether a target counts for this row: an adjusted one takes the place of the original where it has a figure. */
export function counts(row: RowFigures, target: TargetColumn, layout: Layout): boolean {
  if (!target.judged) return false;
  const adjusted = target.supersededBy === null ? undefined : layout.targets[target.supersededBy];
  return adjusted === undefined || boundsOf(row, adjusted.slot) === null;
}

/** What all comparisons of one row share. */
interface Case extends Terms {
  readonly row: RowFigures;
  readonly layout: Layout;
  readonly how: Comparison;
  readonly actual: Decimal | null;
  /** Why there is no actual figure. */
  readonly noActual: string;
}

function assessTarget(given: Case, target: TargetColumn): Assessment {
  const { row, layout, actual, noActual } = given;
  const seen = row.seen[target.slot] ?? NOTHING;
  if (row.blocked !== null) return assessment(target, seen, null, null, "not-judged", row.blocked.reason);
  if (seen.bounds === null) {
    if (isUnread(seen)) return assessment(target, seen, null, null, "not-judged", seen.reason);
    const why = seen.reason !== "" ? `${REASON.noTarget}: ${seen.reason}` : target.joined && row.joinReason !== "" ? `${REASON.noTarget}: ${row.joinReason}` : REASON.noTarget;
    return assessment(target, seen, null, null, "no-target", why);
  }
  if (actual === null) return assessment(target, seen, null, null, "no-data", noActual);
  const { verdict, reason } = judge(actual, seen.bounds, target.final && given.months !== null ? { ...given, months: null } : given);
  const adjusted = target.supersededBy === null || counts(row, target, layout) ? undefined : layout.targets[target.supersededBy];
  const said = adjusted === undefined ? reason : `${reason}; ${REASON.superseded(adjusted.match.header)}`;
  if (given.inPoints) return assessment(target, seen, null, pointsToTarget(actual, seen.bounds), verdict, said);
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

function assessGrowth({ row, layout, how, actual, noActual }: Case): Growth {
  if (layout.prior === null) return noGrowth(layout.priorNotComparable ? REASON.priorWholeYear : REASON.noPriorColumn);
  const block = row.blocked ?? row.priorBlocked;
  if (block !== null) return noGrowth(block.reason);
  const { bounds, reason } = row.seen[layout.prior.slot] ?? NOTHING;
  if (how.measure === "growth-rate") return noGrowth(REASON.growthOfGrowth);
  if (bounds === null) return noGrowth(reason === "" ? REASON.noPrior : `${REASON.noPrior}: ${reason}`);
  if (actual === null) return noGrowth(noActual);
  if (how.measure === "rate") return { growth: null, growthPoints: actual.minus(bounds.value), growthReason: "" };
  const growth = growthOf(actual, bounds.value);
  return { growth: growth.value, growthPoints: null, growthReason: growth.reason };
}

/** Assesses a row; every figure is what the table's formulas compute from the same cells. */
export function assess(row: RowFigures, layout: Layout, how: Comparison): Assessed {
  const column = layout.judged[judgedColumn(row, layout)];
  const seen = column === undefined ? NOTHING : (row.seen[column.slot] ?? NOTHING);
  const given: Case = {
    row,
    layout,
    how,
    actual: seen.bounds?.value ?? null,
    noActual: seen.reason === "" ? REASON.noData : `${REASON.noData}: ${seen.reason}`,
    direction: how.direction,
    inPoints: comparesInPoints(how.measure),
    flow: how.flow,
    months: layout.months,
    outlook: layout.outlook === null ? null : (boundsOf(row, layout.outlook.slot)?.value ?? null),
    nearlyMet: how.nearlyMet,
  };
  const assessments = layout.targets.map((target) => assessTarget(given, target));
  const { growth, growthPoints, growthReason } = assessGrowth(given);
  const { verdict: computedVerdict, reason, unreadTarget = false } = settle(given, assessments);
  const judged: Indicator["judged"] = column !== undefined && (column.match.role === "estimate" || column.match.estimated === true) ? "estimate" : "actual";
  return { assessments, growth, growthPoints, growthReason, judged, computedVerdict, reason, unreadTarget };
}

/** The row's verdict over all its targets: the worst of those that count. */
function settle({ row, layout, how, actual, noActual }: Case, assessments: readonly Assessment[]): Judgement & { readonly unreadTarget?: boolean } {
  if (row.blocked !== null) return { verdict: "not-judged", reason: row.blocked.reason };
  let counted = 0;
  let worst: Assessment | null = null;
  let level: TargetColumn | null = null;
  let worstIsZero = false;
  for (let index = 0; index < assessments.length; index++) {
    const target = layout.targets[index];
    const candidate = assessments[index];
    if (target === undefined || candidate === undefined || boundsOf(row, target.slot) === null || !counts(row, target, layout)) continue;
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
    const unread = layout.targets.find((target) => counts(row, target, layout) && isUnread(row.seen[target.slot]));
    if (unread !== undefined) return { verdict: "not-judged", reason: row.seen[unread.slot]?.reason ?? "", unreadTarget: true };
    const why = assessments.find((a) => a.verdict === "no-target" && a.reason !== REASON.noTarget)?.reason ?? REASON.noTarget;
    return { verdict: "no-target", reason: why };
  }
  if (actual === null) return { verdict: "no-data", reason: noActual };
  if (counted < 2) return worst;
  const named = level.match.level === "" ? level.match.header : level.match.level;
  return { verdict: worst.verdict, reason: REASON.level(named, worst.reason) };
}

/** A target is set, in words that are no figure ("giảm 5%", "hoàn thành"). */
function isUnread(seen: Seen | undefined): boolean {
  return seen !== undefined && seen.reading.kind === "absent" && seen.reading.absence === "unreadable";
}

function isZeroTarget(row: RowFigures, target: TargetColumn, how: Comparison): boolean {
  if (comparesInPoints(how.measure) || how.direction !== "higher-is-better") return false;
  const bounds = boundsOf(row, target.slot);
  return bounds !== null && isZero(upperOf(bounds));
}
