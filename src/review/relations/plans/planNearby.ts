/** Targets that stand in the same paragraph or above, in front of their result or behind it: "được giao 950 tỷ đồng: …; giải ngân 588 tỷ đồng, đạt 61,9% kế hoạch". */
import { isPercent, kindOf, sameThing, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import type { Draft } from "../draft";
import { inUnitOf, planPercents, type Stated } from "../links/facts";
import { againstStated, slippedTarget } from "./ofTarget";
import { RESULT_WORDS } from "./planInFront";

/** "kế hoạch xóa", "được giao", "dự toán", "dự kiến": what is to be done. */
const TO_DO = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|chỉ tiêu|dự toán|dt|mục tiêu|phấn đấu|giao|được giao|phân bổ|bố trí|dự kiến|tổng nguồn vốn|tổng vốn|tổng số vốn|tổng mức)(?![A-Za-zÀ-ỹ])/u;
/** "đạt 61% kế hoạch", "so với kế hoạch": what was done. */
const DONE = /(?:đạt|vượt|bằng|hoàn thành|so với|thực hiện|giải ngân|đã)\s+(?:được\s+)?(?:kế hoạch|kh|dự toán|chỉ tiêu)|(?<![A-Za-zÀ-ỹ])(?:giải ngân|đã|hoàn thành|thực hiện được|đạt)(?![A-Za-zÀ-ỹ])[^,;]*$/u;
const MOST_ABOVE = 24;
const MOST_IN_PARAGRAPH = 40;

interface Target {
  readonly claim: Claim;
  /** Named by its own words, or only the first figure of its paragraph. */
  readonly named: boolean;
}

function namesTarget(claim: Claim, byId: ReadonlyMap<number, Claim>): boolean {
  const own = TO_DO.test(claim.reading.clause) && !DONE.test(claim.reading.clause);
  const parent = claim.parent === null ? undefined : byId.get(claim.parent);
  return own || (parent !== undefined && parent.parent === null && namesTarget(parent, byId));
}

/** A figure that can be a target: an amount or a count that is stated, without a percentage of a target of its own. */
function canBeTarget(claim: Claim): boolean {
  return claim.measure === "value" && !isPercent(claim.figure) && !claim.figure.bound && claim.figure.denominator === null && planPercents(claim).length === 0;
}

/** True where the two are told of different years. */
export function otherYear(a: Claim, b: Claim): boolean {
  return a.year !== null && b.year !== null && a.year !== b.year;
}

/** Of one thing, or amounts of one kind. */
export function alike(target: Figure, result: Figure): boolean {
  return sameThing(target, result) || (kindOf(target) === kindOf(result) && kindOf(target) !== "count");
}

/** The percentages of a target that nothing beside them names, and "vốn đầu tư 118 tỷ đồng, đạt 82,9%" of a plan told apart in front. */
function openShares(claim: Claim): Stated[] {
  if (claim.attributes.some((a) => a.role === "target")) return [];
  return planPercents(claim).filter((s) => !isPercent(claim.figure) && s.reading.figure.id !== claim.figure.id);
}

function against(claim: Claim, { claim: target }: Target, stated: Stated, failed: Draft["verdict"]): Draft | null {
  const figure = inUnitOf(target.figure, claim.figure);
  return alike(figure, claim.figure) ? againstStated(claim, figure, stated, failed) : null;
}

/** What can be said of a percentage that no target of the paragraph gives: of the only one, or of the one that a slip explains. */
function failing(claim: Claim, targets: readonly Target[], stated: Stated): Draft[] {
  const only = onlyNamed(claim, targets.filter((t) => t.claim.figure.start < claim.figure.start), stated);
  if (only.length > 0 || claim.parent !== null) return only;
  const named = targets.filter((t) => t.named && t.claim.parent === null && sameThing(inUnitOf(t.claim.figure, claim.figure), claim.figure) && !otherYear(t.claim, claim));
  return [slippedTarget(named.flatMap((t) => against(claim, t, stated, "review") ?? []), stated) ?? []].flat();
}

/** A single named target in front in the paragraph, of the words of the base: where it fails, a person should look. */
function onlyNamed(claim: Claim, inFront: readonly Target[], stated: Stated): Draft[] {
  const base = contentWords(stated.reading.base);
  const fitting = inFront.filter(({ claim: c, named }) => named && c.parent === null && alike(c.figure, claim.figure) && !otherYear(c, claim) && base.every((w) => c.full.includes(w) || c.reading.lead.includes(w)));
  const [only] = fitting;
  if (only === undefined || fitting.length > 1 || claim.parent !== null) return [];
  // A result that names another thing than the target has a target of its own.
  if (contentWords(claim.reading.clause).some((w) => !only.claim.full.includes(w) && !RESULT_WORDS.has(w))) return [];
  return [against(claim, only, stated, "review") ?? []].flat();
}

export function planNearby(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  let above: Target[] = [];
  let top = -1;
  let file = "";
  for (const { paragraph, claims } of report.paragraphs) {
    if (paragraph.section.top !== top || paragraph.file !== file) above = [];
    [top, file] = [paragraph.section.top, paragraph.file];
    const targets = claims.slice(0, MOST_IN_PARAGRAPH).filter(canBeTarget).map((claim): Target => ({ claim, named: namesTarget(claim, report.claims) }));
    const first = targets[0];
    for (const claim of claims.slice(0, MOST_IN_PARAGRAPH)) {
      for (const stated of openShares(claim)) {
        const near = targets.filter((t) => t.claim.id !== claim.id);
        const inFront = near.filter((t) => t.claim.figure.start < claim.figure.start).reverse();
        const behind = near.filter((t) => t.named && t.claim.figure.start > claim.figure.start);
        const all = [...inFront.filter((t) => t.named || t === first), ...behind, ...above.filter((t) => t.named)];
        const held = all.map((t) => against(claim, t, stated, "unverifiable")).find((d) => d?.verdict === "consistent");
        out.push(...(held === undefined || held === null ? failing(claim, [...inFront, ...behind], stated) : [held]));
      }
    }
    above = [...targets.filter((t) => t.named).reverse(), ...above].slice(0, MOST_ABOVE);
  }
  return out;
}
