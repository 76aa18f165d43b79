/** What a computed cell must show, from the exact figures: the check that formulas in the sheet still give the right values. */
import { verdictLabel, type ComputedColumn, type Indicator, type PlanTable } from "../plan";

const HUNDRED = 100;
const byRow = new WeakMap<PlanTable, ReadonlyMap<number, Indicator>>();

function indicatorAt(table: PlanTable, row: number): Indicator | undefined {
  let rows = byRow.get(table);
  if (!rows) {
    rows = new Map(table.indicators.map((i) => [i.row, i]));
    byRow.set(table, rows);
  }
  return rows.get(row);
}

/** Points of a row whose cells are percent-formatted ratios are stored as ratios too. */
function storedPoints(points: number, indicator: Indicator, other: Indicator["actual"]): number {
  const judged = indicator[indicator.judged];
  const ratio = [judged, other].some((q) => q.kind === "quantity" && q.scale === HUNDRED);
  return ratio ? points / HUNDRED : points;
}

/** The value a formula cell should hold ("" = empty), null where nothing is known about it. */
export function expectedCell(table: PlanTable, column: ComputedColumn, row: number): string | number | null {
  const indicator = indicatorAt(table, row);
  if (!indicator) return column.role === "verdict" || column.role === "percentOfTarget" || column.role === "growth" ? "" : null;
  if (column.role === "percentOfTarget") {
    const assessment = indicator.assessments.find((a) => a.header === column.target);
    if (!assessment) return null;
    if (assessment.percentOfTarget) return assessment.percentOfTarget.toNumber() / HUNDRED;
    return assessment.pointsToTarget ? storedPoints(assessment.pointsToTarget.toNumber(), indicator, assessment.target) : "";
  }
  if (column.role === "growth") {
    if (indicator.growth) return indicator.growth.toNumber() / HUNDRED;
    return indicator.growthPoints ? storedPoints(indicator.growthPoints.toNumber(), indicator, indicator.prior) : "";
  }
  if (column.role === "verdict") return verdictLabel(indicator.verdict);
  return null;
}
