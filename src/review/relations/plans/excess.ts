/** How much more or less than its target a result is, told beside the percentage of it: "bằng 103,9% kế hoạch (4.200 lao động), vượt 165 lao động", "đạt 95,8%, thiếu 18 ha", "vượt 2,3% dự toán, tương ứng vượt 43.000 triệu đồng". */
import type { Reading } from "../../claims/roles";
import type { ReadReport } from "../../claims/read";
import { PRIOR_BASE } from "../../claims/words";
import { isPeople, isPercent, isPoints, nounOf, sameThing, type Figure } from "../../reading/figure";
import { compareWith } from "../changes/changes";
import type { Draft } from "../draft";
import { inUnitOf } from "../links/facts";
import { placeOfReading } from "../quotients";

const PLAN = String.raw`(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán)(?![A-Za-zÀ-ỹ])`;
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
  return plans.flatMap(({ kind, verdict, figures, message }): Draft[] => {
    const [actual, target, stated] = figures;
    if (kind !== "plan" || verdict !== "consistent" || figures.length !== 3 || actual === undefined || target === undefined || stated === undefined || !isPercent(stated) || isPercent(actual)) return [];
    const read = report.paragraphs[stated.paragraph];
    if (read === undefined) return [];
    const { low } = read.paragraph.content;
    // "đạt 95,8% (430 ha)", "so với kế hoạch (430 ha) đạt 95,8%": behind both.
    const last = target.paragraph === stated.paragraph && target.start > stated.start && target.start - stated.unitEnd < MOST_BEHIND * 2 ? target : stated;
    const next = read.readings[placeOfReading(read, last) + 1];
    const verb = next === undefined ? undefined : LEADS.exec(low.slice(last.unitEnd, next.figure.start))?.[1];
    if (next === undefined || verb === undefined || isPercent(next.figure) || isPoints(next.figure) || next.figure.bound || !alike(next.figure, actual) || seen.has(next.figure.id)) return [];
    if (PRIOR_BASE.test(low.slice(next.figure.unitEnd, next.figure.unitEnd + MOST_BEHIND))) return [];
    seen.add(next.figure.id);
    const figure = { ...inUnitOf(next.figure, actual), noun: actual.noun, unit: next.figure.unit === null || isPeople(next.figure) ? actual.unit : next.figure.unit };
    const change: Reading = { ...next, figure, operator: DOWN.test(verb) ? "giảm" : "tăng", role: "change" };
    const label = /“(.*?)”/u.exec(message)?.[1] ?? "";
    return compareWith(actual, inUnitOf(target, actual), [change], label, OF_TARGET.test(verb) ? "inconsistent" : "unverifiable")
      .flatMap((draft): Draft[] => (draft.verdict === "unverifiable" ? [] : [{ ...draft, kind: "plan" }]));
  });
}
