/** Targets that a report has told with one result, and means again with another: "đạt 78% dự toán HĐND tỉnh giao (11.500 tỷ đồng)" and "phấn đấu cả năm thu 11.750 tỷ đồng, vượt 2,2% dự toán HĐND tỉnh giao". */
import { meets } from "../../../figures";
import { baseInterval, isNameless, isPercent, kindOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords, contrasted } from "../../claims/words";
import type { Draft } from "../draft";
import { basedPairs, inUnitOf, planPercents, type Stated } from "../links/facts";
import { lowOf } from "../links/passages";
import { againstStated, slippedTarget } from "./ofTarget";

interface Told {
  readonly claim: Claim;
  readonly target: Reading;
  readonly giver: string;
  readonly period: string;
  readonly words: ReadonlySet<string>;
  /** Its claim has no other target. */
  readonly only: boolean;
}

const GIVERS = /trung ương|(?<![a-zà-ỹ])tw(?![a-zà-ỹ])|bộ(?: tài chính)?|chính phủ|hđnd|ubnd|tỉnh|huyện|thành phố|thị xã|(?<![a-zà-ỹ])xã(?![a-zà-ỹ])|nghị quyết|đại hội|phấn đấu|điều chỉnh/gu;
const COUNCIL = /hđnd|ubnd/u;
const MOST_TOLD = 240;
const MOST_OF_KIND = 60;
const MOST_HEAD = 60;
const TELLING = 4;
/** Paragraphs back to a value whose percentage stands by itself. */
const BACK = 3;

/** Who gave a target: "dự toán hđnd huyện giao" is "huyện"; "" where nobody is named. */
function giverOf(base: string): string {
  return [...new Set([...base.replace(/\([^()]*\)?/gu, " ").matchAll(GIVERS)].map(([word]) => (word === "tw" ? "trung ương" : word)))].filter((word, _i, all) => !COUNCIL.test(word) || all.length === 1).sort().join(" ");
}

/** "mục tiêu 5 năm", "cả giai đoạn 2021-2025": a target of more than the year, or of a named one. */
function periodOf(base: string): string {
  return /(?:\d{1,2}|năm) năm(?![a-zà-ỹ])|giai đoạn|nhiệm kỳ|năm \d{4}|quý|tháng|giữa kỳ/u.exec(base)?.[0] ?? "";
}

/** All targets that stand beside a result, by their kind of figure. */
function toldTargets(report: ReadReport): Map<string, Told[]> {
  const out = new Map<string, Told[]>();
  let count = 0;
  for (const claim of report.claims.values()) {
    if (claim.planned || claim.measure !== "value" || isPercent(claim.figure)) continue;
    const targets = claim.attributes.filter((a) => a.role === "target" && !isPercent(a.figure));
    if (targets.length === 0 || count >= MOST_TOLD) continue;
    const pairs = basedPairs(claim, "target");
    const head = lowOf(report, claim).slice(0, MOST_HEAD);
    const words = new Set([...claim.core, ...claim.full, ...(claim.full.length === 0 ? contentWords(head) : [])]);
    for (const target of targets) {
      const of = pairs.find((p) => p.base === target)?.change ?? (targets.length === 1 ? planPercents(claim)[0]?.reading : undefined);
      if (of === undefined) continue;
      const figure = inUnitOf(target.figure, claim.figure);
      const kind = kindOf(figure);
      out.set(kind, [...(out.get(kind) ?? []), { claim, target: { ...target, figure }, giver: giverOf(of.base), period: periodOf(of.base), words, only: targets.length === 1 }].slice(-MOST_OF_KIND));
      count++;
    }
  }
  return out;
}

function alike(target: Figure, result: Figure): boolean {
  // A report that says its unit once has large figures without one.
  if ([target, result].every(isNameless)) return tellingDigits(target) >= TELLING && tellingDigits(result) >= TELLING;
  return sameThing(target, result) || (kindOf(target) === kindOf(result) && kindOf(target) !== "count");
}

function sameCore(a: Claim, b: Claim): boolean {
  return a.core.length > 1 && a.core.length === b.core.length && a.core.every((word) => b.core.includes(word));
}

/** One name says no word the other does not: two harvests of like size are "sản lượng lúa" and "sản lượng chè". */
function oneInOther(a: Claim, b: Claim): boolean {
  return [[a.core, b.core], [b.core, a.core]].some(([some = [], other = []]) => some.every((word) => other.includes(word)));
}

const WHOLE_YEAR = /(?<![a-zà-ỹ])cả năm(?![a-zà-ỹ])/u;

/** How sure it is that a target told elsewhere is the one meant. */
function meant(claim: Claim, stated: Stated, told: Told, all: readonly Told[]): "sure" | "may be" | "no" {
  const giver = giverOf(stated.reading.base);
  if (told.claim === claim || told.claim.paragraph === claim.paragraph || contrasted(told.claim.label, claim.label) || !alike(told.target.figure, claim.figure)) return "no";
  if (told.claim.year !== null && claim.year !== null && told.claim.year !== claim.year) return "no";
  if (periodOf(stated.reading.base) !== told.period) return "no";
  if (giver !== "" && told.giver !== "" && giver !== told.giver) return "no";
  const common = claim.core.filter((word) => told.claim.core.includes(word)).length;
  const same = tellingDigits(claim.figure) >= TELLING && common >= 2 && meets(baseInterval(claim.figure), baseInterval(told.claim.figure));
  if (same) return told.only && giver === told.giver && oneInOther(claim, told.claim) ? "sure" : "may be";
  if (claim.core.length === 0 || !claim.core.every((word) => told.words.has(word))) return "no";
  const lone = all.filter((other) => other.giver === giver && sameCore(other.claim, claim)).length === 1;
  return giver !== "" && giver === told.giver && lone && sameCore(told.claim, claim) && WHOLE_YEAR.test(claim.reading.lead) ? "sure" : "may be";
}

/** The percentages whose value stands in a paragraph in front under the same name: "- Xuất khẩu tăng 15,1%, đạt 78,2% kế hoạch năm (1.900 triệu USD)". */
function valueInFront(report: ReadReport, said: Claim): Draft[] {
  const target = said.attributes.find((a) => a.role === "target" && a.baseOf !== null && !isPercent(a.figure));
  const stated = said.attributes.find((a) => a.role === "plan-percent" && a.figure.id === target?.baseOf);
  if (target === undefined || stated === undefined || said.core.length === 0 || tellingDigits(stated.figure) < TELLING - 1) return [];
  const over = /vượt/.test(stated.operator) ? 100 : 0;
  const whole: Stated = { figure: { ...stated.figure, value: stated.figure.value.plus(over) }, reading: stated, levels: [] };
  const failing: Draft[] = [];
  for (let at = said.paragraph; at >= Math.max(0, said.paragraph - BACK); at--) {
    for (const value of report.paragraphs[at]?.claims ?? []) {
      if (value.id >= said.id || value.measure !== "value" || isPercent(value.figure) || value.core.length !== said.core.length || !value.core.every((word) => said.core.includes(word)) || contrasted(value.label, said.label) || !alike(target.figure, value.figure)) continue;
      const draft = againstStated(value, target.figure, whole, "review");
      if (draft?.verdict === "consistent") return [draft];
      if (draft !== null) failing.push(draft);
    }
  }
  return [slippedTarget(failing, whole) ?? []].flat();
}

/** All percentages of targets that stand beside another result. */
export function toldWithOthers(report: ReadReport): Draft[] {
  const known = toldTargets(report);
  return [...report.claims.values()].flatMap((claim): Draft[] => {
    if (isPercent(claim.figure) || claim.measure !== "value") return claim.measure === "growth" ? valueInFront(report, claim) : [];
    if (claim.attributes.some((a) => a.role === "target") || claim.figure.denominator !== null) return [];
    const of = known.get(kindOf(claim.figure));
    return of === undefined ? [] : planPercents(claim).flatMap((stated): Draft[] => {
      const drafts = of.flatMap((told) => {
        const how = meant(claim, stated, told, of);
        const draft = how === "no" ? null : againstStated(claim, told.target.figure, stated, "review");
        return draft === null ? [] : [{ draft, how }];
      });
      const held = drafts.find((d) => d.draft.verdict === "consistent");
      if (held !== undefined) return [held.draft];
      const [sure, ...more] = drafts.filter((d) => d.how === "sure");
      if (sure !== undefined) return more.length === 0 ? [sure.draft] : [];
      return drafts.length > 1 ? [] : [slippedTarget(drafts.map((d) => d.draft), stated) ?? []].flat();
    });
  });
}
