/** "%" written for points and points for "%": the figure is right, the word behind it is not. */
import { contains, PERCENT } from "../../../figures";
import { intervalOf, isPercent, isPoints } from "../../reading/figure";
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

/** "tăng 8%" of a rate whose difference is 8 points: right figure, wrong word. */
export function pointsWritten(linked: LinkedClaim, operands: TextOperands): BookDraft[] {
  const row = (linked.value ?? linked.rate)?.rows[0];
  if (row === undefined || row.indicator.unit?.dimension !== "percent") return [];
  return linked.claim.attributes.flatMap((reading): BookDraft[] => {
    const points = row.indicator.growthPoints;
    if (reading.role !== "growth" || !isPercent(reading.figure) || isPoints(reading.figure) || points === null || points.eq(0)) return [];
    const { figure } = reading;
    if (!contains(intervalOf(figure), points.abs()) || !/^(?:tăng|giảm)$/.test(reading.operator)) return [];
    const prior = priorMeant(row, reading);
    const base = prior === null || row.indicator.prior.kind === "absent" ? null : row.indicator.prior.value;
    if (base === null || base.eq(0)) return [];
    // Where the relative change is the same figure, both words are right.
    if (contains(intervalOf(figure), points.abs().times(100).div(base.abs()))) return [];
    const end = figure.unitEnd > figure.end ? figure.unitEnd : figure.end;
    const span = operands.spanOf(figure, figure.start, end);
    return [{
      kind: "wording", fault: "points", verdict: "review", form: true, operands: [operands.of(figure)],
      message: SAY.points(row, figure),
      formula: `${reading.operator} ${figure.text}% → ${reading.operator} ${figure.text} điểm %`,
      edit: { span, from: `${figure.text}%`, to: `${figure.text} điểm %`, reason: "chênh lệch của hai tỷ lệ" },
    }];
  });
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
