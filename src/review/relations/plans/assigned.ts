/** Targets that a report lists in front, and what it says later was reached of them: "UBND tỉnh giao các chỉ tiêu: đào tạo nghề 2.650 người …" and "đào tạo nghề cho 2.754 người, vượt 3,9% chỉ tiêu". */
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contrasted } from "../../claims/words";
import { isPeople, isPercent, kindOf, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { isChangeOnly, planPercents, type Stated } from "../links/facts";
import { againstStated, slippedTarget } from "./ofTarget";

/** "Năm 2024, xã phấn đấu:", "đề ra các chỉ tiêu": a paragraph that tells targets. */
const AIMS = /^[^.;:]{0,80}(?:phấn đấu|đề ra (?:các |\d+ )?(?:chỉ tiêu|mục tiêu)|mục tiêu (?:năm|cả năm|chủ yếu|cụ thể)|(?:các )?chỉ tiêu (?:chủ yếu|chính|cụ thể)? ?(?:năm|được giao|giao|kế hoạch))[^.;]{0,60}:/u;
const REACHES = /(?:đạt|vượt|hoàn thành|bằng)\s+(?:\d|kế hoạch|chỉ tiêu)/u;
const MOST_TARGETS = 120;
const MOST_OF_KIND = 24;

interface Match {
  readonly target: Claim;
  readonly common: number;
  /** All words of one of the two names stand in the other. */
  readonly close: boolean;
}

/** Targets of the part a report opens with, by what they measure. */
function targetsOf(report: ReadReport): Map<string, Claim[]> {
  const out = new Map<string, Claim[]>();
  let count = 0;
  for (const { paragraph, claims } of report.paragraphs) {
    const { low } = paragraph.content;
    if (paragraph.section.outlook || !(paragraph.assigned || AIMS.test(low)) || (!paragraph.assigned && REACHES.test(low))) continue;
    for (const claim of claims) {
      if (count >= MOST_TARGETS) return out;
      const plain = claim.measure === "value" && claim.parent === null && !isPercent(claim.figure) && claim.figure.denominator === null && !claim.attributes.some((a) => a.role === "target" || a.role === "plan-percent") && !isChangeOnly(claim);
      if (!plain || claim.core.length === 0) continue;
      const kind = kindOf(claim.figure);
      out.set(kind, [...(out.get(kind) ?? []), claim]);
      count++;
    }
  }
  return out;
}

/** The targets a result can be of, by their words. */
function matches(result: Claim, targets: readonly Claim[]): Match[] {
  const words = new Set([...result.core, ...result.full]);
  return targets.slice(0, MOST_OF_KIND).flatMap((target): Match[] => {
    if (target.paragraph >= result.paragraph || !(sameThing(target.figure, result.figure) || (isPeople(target.figure) && isPeople(result.figure))) || contrasted(target.label, result.label) || (target.year !== null && result.year !== null && target.year !== result.year)) return [];
    const shared = target.core.filter((word) => words.has(word)).length;
    return shared === 0 ? [] : [{ target, common: shared, close: shared === target.core.length || result.core.every((word) => target.core.includes(word)) }];
  }).sort((a, b) => b.common - a.common);
}

function judged(result: Claim, stated: Stated, found: readonly Match[]): Draft[] {
  for (const { target } of found) {
    const draft = againstStated(result, target.figure, stated, "unverifiable");
    if (draft?.verdict === "consistent") return [draft];
  }
  const [best, ...others] = found;
  // Only the very name, and no other target that could be meant, makes a difference worth a look.
  const sure = best !== undefined && best.close && best.common >= 2 && !others.some((o) => o.common * 2 > best.common);
  const failing = found.filter((m) => (sure ? m === best : m.close)).flatMap(({ target }) => againstStated(result, target.figure, stated, "review") ?? []);
  return sure ? failing : [slippedTarget(failing, stated) ?? []].flat();
}

/** All percentages of targets that the report assigns in front. */
export function assignedTargets(report: ReadReport): Draft[] {
  const targets = targetsOf(report);
  if (targets.size === 0) return [];
  return [...report.claims.values()].flatMap((result): Draft[] => {
    const of = targets.get(kindOf(result.figure));
    if (of === undefined || result.measure !== "value" || result.planned || isPercent(result.figure) || result.attributes.some((a) => a.role === "target")) return [];
    const stated = planPercents(result);
    const found = stated.length === 1 ? matches(result, of) : [];
    return found.length === 0 ? [] : stated.flatMap((one) => judged(result, one, found));
  });
}
