/** A percentage of a target joined to one of another base, the verb said once: "bằng 59,2% vốn đã phân bổ và 51,8% kế hoạch". */
import { isPercent, isPoints } from "../reading/figure";
import type { Reading } from "./roles";

const BETWEEN = /^[^,;.()\d]{2,60}\s(?:và|và bằng|và đạt)\s+$/u;
const OF_PLAN = /^\s*(?:so với\s+)?(?:tổng\s+)?(?:kế hoạch|kh|dự toán|chỉ tiêu)(?![A-Za-zÀ-ỹ])/u;
const VERB = /^(?:đạt|bằng|hoàn thành)$/u;

/** The reading as a percentage of the target it names, where "và" joins it to a percentage with a verb; else as it is. */
export function joinedPlan(reading: Reading, previous: Reading | undefined, low: string): Reading {
  const { figure } = reading;
  if (reading.role !== "value" || reading.operator !== "" || previous === undefined || !isPercent(figure) || isPoints(figure) || !isPercent(previous.figure) || previous.figure.group !== figure.group) return reading;
  const said = (previous.role === "ratio" || previous.role === "share" || previous.role === "plan-percent") && VERB.test(previous.operator);
  if (!said || !BETWEEN.test(low.slice(previous.figure.unitEnd, figure.start)) || !OF_PLAN.test(low.slice(figure.unitEnd, figure.unitEnd + 30))) return reading;
  const { text, lead, tail, after, base, leadStart } = reading;
  return { figure, role: "plan-percent", text, operator: previous.operator, lead, clause: "", tail, after, base, leadStart, baseOf: null };
}
