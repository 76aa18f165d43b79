/** How much more or less than its target a result is, told beside the percentage of it: "bằng 103,9% kế hoạch (4.200 lao động), vượt 165 lao động", "đạt 95,8%, thiếu 18 ha", "vượt 2,3% dự toán, tương ứng vượt 43.000 triệu đồng". */
import { isDown, type Reading } from "../../claims/roles";
import { placeOf, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { levelsOf, PRIOR_BASE } from "../../claims/words";
import { quoted } from "../../claims/name";
import { baseInterval, intervalOf, isPeople, isPercent, isPoints, nounOf, sameThing, type Figure } from "../../reading/figure";
import { meets, percentOf, subtractIntervals } from "../../../figures";
import { compareWith } from "../changes/changes";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { inUnitOf, planPercents } from "../links/facts";
import { PLAN } from "./strokes";

const LEADS = new RegExp(String.raw`^(?:\s*(?:so với\s+)?${PLAN}[^,;.()\d]{0,40})?[)\s,;(–-]*(?:và\s+)?(?:(?:tương ứng|tương đương|tức)(?:\s+(?:với|là))?\s+)?(vượt|thiếu|hụt|cao hơn|thấp hơn|tăng|giảm)(?:\s+so\s+với)?(?:\s+${PLAN})?(?:\s+là)?\s*$`, "u");
const DOWN = /^(?:thiếu|hụt|thấp hơn|giảm)$/u;
/** Words that only a target is passed or missed with. */
const OF_TARGET = /^(?:vượt|thiếu|hụt)$/u;
const MOST_BEHIND = 30;

function alike(excess: Figure, actual: Figure): boolean {
  return sameThing(excess, actual) || (isPeople(excess) && isPeople(actual)) || (excess.unit === null && nounOf(excess) === "" && actual.unit?.dimension !== "count");
}

/** All differences told right behind a percentage of a target that holds. */
export function excessOf(report: ReadReport, plans: readonly Draft[]): Draft[] {
  const seen = new Set<number>();
  return plans.flatMap(({ kind, verdict, figures }): Draft[] => {
    const [actual, target, stated] = figures;
    if (kind !== "plan" || verdict !== "consistent" || figures.length !== 3 || actual === undefined || target === undefined || stated === undefined || !isPercent(stated) || isPercent(actual)) return [];
    const read = report.paragraphs[stated.paragraph];
    if (read === undefined) return [];
    const { low } = read.paragraph.content;
    // "đạt 95,8% (430 ha)", "so với kế hoạch (430 ha) đạt 95,8%": behind both.
    const last = target.paragraph === stated.paragraph && target.start > stated.start && target.start - stated.unitEnd < MOST_BEHIND * 2 ? target : stated;
    const next = read.readings[placeOf(read.readings, last) + 1];
    const verb = next === undefined ? undefined : LEADS.exec(low.slice(last.unitEnd, next.figure.start))?.[1];
    if (next === undefined || verb === undefined || isPercent(next.figure) || isPoints(next.figure) || next.figure.bound || !alike(next.figure, actual) || seen.has(next.figure.id)) return [];
    if (PRIOR_BASE.test(low.slice(next.figure.unitEnd, next.figure.unitEnd + MOST_BEHIND))) return [];
    seen.add(next.figure.id);
    const figure = { ...inUnitOf(next.figure, actual), noun: actual.noun, unit: next.figure.unit === null || isPeople(next.figure) ? actual.unit : next.figure.unit };
    const change: Reading = { ...next, figure, operator: DOWN.test(verb) ? "giảm" : "tăng", role: "change" };
    return compareWith(actual, inUnitOf(target, actual), [change], read.readings[placeOf(read.readings, actual)] ?? next, OF_TARGET.test(verb) ? "inconsistent" : "unverifiable")
      .flatMap((draft): Draft[] => (draft.verdict === "unverifiable" ? [] : [{ ...draft, kind: "plan" }]));
  });
}

/** "đạt 84,2 tỷ đồng, bằng 42,1% dự toán; còn thiếu 115,8 tỷ đồng": the value, its percentage and what is missing imply one target. */
function impliedTarget(claim: Claim): Draft[] {
  const [stated, ...more] = planPercents(claim);
  const [gap, ...others] = claim.attributes.filter((a) => a.role === "plan-change" && !isPercent(a.figure) && !isPoints(a.figure) && a.average !== true && !a.figure.bound && alike(a.figure, claim.figure));
  if (stated === undefined || gap === undefined || more.length > 0 || others.length > 0 || isPercent(claim.figure) || claim.measure !== "value" || claim.figure.bound || claim.figure.value.lte(0)) return [];
  if (claim.attributes.some((a) => a.role === "target") || stated.figure.value.lte(0)) return [];
  const given = { ...inUnitOf(gap.figure, claim.figure) };
  const down = isDown(gap.operator);
  const over = stated.figure.value.minus(stated.reading.figure.value);
  const holds = (values: Values): boolean => {
    const [value, own, percent] = [values(claim.figure), values(given), values(stated.reading.figure)];
    const target = subtractIntervals(baseInterval(value), baseInterval(down ? { ...own, value: own.value.times(-1) } : own));
    return target.low !== null && target.low.gt(0) && meets(percentOf(baseInterval(value), target), intervalOf({ ...percent, value: percent.value.plus(over) }));
  };
  const ok = holds(asWritten);
  const [x, y] = [levelsOf(gap.base), stated.levels];
  const other = x.length > 0 && y.length > 0 && !x.some((level) => y.includes(level));
  if (!ok && other) return [];
  const figures = [claim.figure, given, stated.reading.figure];
  return [{
    kind: "plan", figures, holds, verdict: judge(figures, holds, x.length === y.length ? "inconsistent" : "review"),
    message: ok ? `Tỷ lệ và chênh lệch so với kế hoạch khớp nhau (${quoted(claim)}).` : `Cần rà soát ${quoted(claim)}: ${gap.operator} ${shown(given)} so với kế hoạch không ứng với ${stated.reading.operator} ${shown(stated.reading.figure)}.`,
    formula: `${shown(claim.figure)} / (${shown(claim.figure)} ${down ? "+" : "−"} ${shown(given)}) ${ok ? "≈" : "≠"} ${stated.reading.operator} ${shown(stated.reading.figure)}`,
  }];
}

/** All values told with their percentage of a target and with what is missing to it, or goes beyond, but without the target. */
export function excessAlone(report: ReadReport): Draft[] {
  return [...report.claims.values()].flatMap(impliedTarget);
}
