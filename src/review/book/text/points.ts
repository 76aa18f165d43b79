/** "%" written for points and points for "%": the figure is right, the word behind it is not. */
import { contains, isZero, PERCENT, type Decimal } from "../../../figures";
import { intervalOf, isPercent, isPoints, type Figure } from "../../reading/figure";
import type { Reading } from "../../claims/roles";
import type { BookDraft } from "../draft";
import type { Comparer } from "./compare";
import { factsFor } from "./facts";
import type { LinkedClaim } from "./link";
import { comparedFact, priorMeant, targetsMeant } from "./meant";
import type { Named } from "./names";
import type { TextOperands } from "./operands";
import { fits, type TextPeriod } from "./period";
import { SAY } from "./say";

const isRate = (row: Named): boolean => row.indicator.unit?.dimension === "percent" || row.indicator.unit?.dimension === "points";

/** "tăng 8%", "thấp hơn kế hoạch 4,8%" of a rate whose difference is so many points: right figure, wrong word. */
export function pointsWritten({ claim, value, rate }: LinkedClaim, operands: TextOperands): BookDraft[] {
  const row = (value ?? rate)?.rows[0];
  if (row === undefined || row.indicator.unit?.dimension !== "percent") return [];
  return claim.attributes.flatMap((reading): BookDraft[] => {
    const { figure } = reading;
    if (!isPercent(figure) || isPoints(figure) || !/^(?:tăng|giảm|vượt|cao hơn|thấp hơn)$/.test(reading.operator)) return [];
    if (!differences(row, reading).some(({ points, base }) => isInPoints(figure, points, base))) return [];
    const end = figure.unitEnd > figure.end ? figure.unitEnd : figure.end;
    return [{
      kind: "wording", fault: "points", verdict: "review", form: true, operands: [operands.of(figure)],
      message: SAY.points(row, figure),
      formula: `${reading.operator} ${figure.text}% → ${reading.operator} ${figure.text} điểm %`,
      edit: { span: operands.spanOf(figure, figure.start, end), from: `${figure.text}%`, to: `${figure.text} điểm %`, reason: "chênh lệch của hai tỷ lệ" },
    }];
  });
}

interface Difference {
  readonly points: Decimal;
  /** What the difference is against: prior figure or target. */
  readonly base: Decimal;
}

/** The row's differences in points that the reading may mean. */
function differences(row: Named, reading: Reading): Difference[] {
  const { indicator } = row;
  if (reading.role === "growth") {
    if (indicator.growthPoints === null || indicator.prior.kind === "absent" || priorMeant(row, reading) === null) return [];
    return [{ points: indicator.growthPoints, base: indicator.prior.value }];
  }
  if (reading.role !== "plan-change" && reading.role !== "plan-percent") return [];
  const { targets } = targetsMeant(row, `${reading.base} ${reading.after.slice(0, 60)}`);
  return targets.flatMap(({ assessment: { pointsToTarget, target } }) => (pointsToTarget === null || target.kind === "absent" ? [] : [{ points: pointsToTarget, base: target.value }]));
}

/** Where the relative change is the same figure, both words are right. */
function isInPoints(figure: Figure, points: Decimal, base: Decimal): boolean {
  const stated = intervalOf(figure);
  return !isZero(points) && !isZero(base) && contains(stated, points.abs()) && !contains(stated, points.abs().times(100).div(base.abs()));
}

/** "đạt 92 điểm % kế hoạch", "tăng 9,6 điểm %" of an amount: points there are none; said where the figure is right as %. */
export function percentWritten({ claim, read, value, rate, change }: LinkedClaim, period: TextPeriod, comparer: Comparer, operands: TextOperands): BookDraft[] {
  const rows = (value ?? rate ?? change)?.rows ?? [];
  const [row] = rows;
  if (row === undefined || rows.length > 1 || isRate(row)) return [];
  const { content } = read.paragraph;
  const meant = factsFor(rows, period).facts;
  return [claim.reading, ...claim.attributes].flatMap((reading): BookDraft[] => {
    const { figure } = reading;
    if (!isPoints(figure) || !/^\s*điểm\s*(?:%|phần trăm)/u.test(content.low.slice(figure.end, figure.unitEnd))) return [];
    if (!isPercentOf({ ...reading, figure: { ...figure, unit: PERCENT } }, row, meant, period, comparer)) return [];
    const from = content.text.slice(figure.start, figure.unitEnd);
    return [{
      kind: "wording", fault: "points", verdict: "review", form: true, operands: [operands.of(figure)],
      message: SAY.notPoints(row, figure),
      formula: `${reading.operator} ${figure.text} điểm % → ${reading.operator} ${figure.text}%`.trim(),
      edit: { span: operands.spanOf(figure, figure.start, figure.unitEnd), from, to: `${figure.text}%`, reason: "tỷ lệ của hai số" },
    }];
  });
}

function isPercentOf(reading: Reading, row: Named, stated: ReturnType<typeof factsFor>["facts"], period: TextPeriod, comparer: Comparer): boolean {
  const fact = comparedFact(row, stated);
  if (fact === null || fits(period, fact, row.table.period.year) === null) return false;
  if (reading.role === "plan-change" || reading.role === "plan-percent") {
    const { targets } = targetsMeant(row, `${reading.base} ${reading.after.slice(0, 60)}`);
    return targets.some((target) => comparer.percent(reading, fact, target, true)?.agrees === true || comparer.gap(reading, fact, target, true)?.agrees === true);
  }
  const prior = priorMeant(row, reading);
  return prior !== null && comparer.growth(reading, fact, prior.prior, true)?.agrees === true;
}
