/** Rates beside the rate they are held against, then or planned: "đạt 89,0%, vượt 1,0 điểm % kế hoạch (88%)", "chiếm 44,7%, tăng 1,0 điểm % so với cùng kỳ (43,7%)". */
import { meets, percentOf } from "../../../figures";
import { baseInterval, intervalOf, isPercent, isPoints, type Figure } from "../../reading/figure";
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { quoted, type Quotable } from "../../claims/name";
import { STATES } from "../changes/beside";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { compareWith } from "../changes/changes";
import { percentText } from "../quotients";
import { groupsAround } from "../../reading/structure";

const CHANGES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["growth", "change", "plan-change"]);
const MOST_BACK = 12;
const MOST_BETWEEN = 320;

function isRate({ figure, role, operator }: Reading): boolean {
  return isPercent(figure) && STATES.has(role) && !figure.bound && !(role === "plan-percent" && /vượt/.test(operator));
}

/** Where a reading stands, at `from` or a little in front of it. */
function placeOf(read: ReadParagraph, reading: Reading, from: number): number {
  let at = from;
  while (at > 0 && from - at < MOST_BACK && read.readings[at] !== reading) at--;
  return at;
}

/** Rates in front of a reading in its sentence, nearest first; those of the sentence before where it has none. */
function ratesBefore(read: ReadParagraph, before: Reading, from: number): Reading[] {
  const { low } = read.paragraph.content;
  const at = placeOf(read, before, from);
  const all = read.readings.slice(Math.max(0, at - MOST_BACK), at).filter(isRate).reverse();
  const own = all.filter((r) => !/[;.](?!\d)/.test(low.slice(r.figure.unitEnd, before.figure.start)));
  // "cao hơn năm 2022 3,5 điểm % (87,2%) và vượt chỉ tiêu 85%": what stands in a bracket is an aside.
  const open = own.filter((r) => groupsAround(read.structure, before.figure.group).includes(r.figure.group));
  if (own.length > 0) return (open.length > 0 ? open : own).slice(0, 1);
  return all.filter((r) => before.figure.start - r.figure.unitEnd < MOST_BETWEEN);
}

/** rate / target against a stated percentage of the target. */
function quotient(rate: Figure, target: Figure, stated: Reading, of: Quotable): Draft {
  const over = /vượt/.test(stated.operator) ? 100 : 0;
  const holds = (values: Values): boolean => {
    const own = values(stated.figure);
    return meets(percentOf(baseInterval(values(rate)), baseInterval(values(target))), intervalOf({ ...own, value: own.value.plus(over) }));
  };
  const figures = [rate, target, stated.figure];
  const ok = holds(asWritten);
  return {
    kind: "plan", figures, holds, verdict: judge(figures, holds, "inconsistent"),
    message: ok ? `Tỷ lệ so với kế hoạch khớp với số kế hoạch đã nêu (${quoted(of)}).` : `Cần rà soát ${quoted(of)}: ${shown(rate)} so với kế hoạch ${shown(target)} bằng ${percentText(rate, target)}%, báo cáo ghi ${stated.operator} ${shown(stated.figure)}.`,
    formula: `${shown(rate)} / ${shown(target)} = ${percentText(rate, target)}% ${ok ? "≈" : "≠"} ${stated.operator} ${shown(stated.figure)}`,
  };
}

function against(rate: Reading, base: Reading, change: Reading): Draft[] {
  if (change.role === "plan-percent" && !/vượt/.test(change.operator)) return [quotient(rate.figure, base.figure, change, rate)];
  const moved: Reading = { ...change, role: isPoints(change.figure) ? "change" : "growth" };
  return compareWith(rate.figure, base.figure, [moved], rate, "inconsistent");
}

const OF_PLAN = /kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết/;

/** The change or percentage that a base belongs to: the one it stands behind, or those right behind it. */
function saidOf(read: ReadParagraph, base: Reading, at: number): Reading[] {
  if (base.baseOf !== null) return read.readings.slice(Math.max(0, at - MOST_BACK), at).filter((r) => r.figure.id === base.baseOf);
  const next = read.readings[at + 1];
  const close = next !== undefined && !/[;.](?!\d)/.test(read.paragraph.content.low.slice(base.figure.unitEnd, next.figure.start));
  // "(kế hoạch 3,5%), giảm 1,1 điểm % so với năm 2022": a base of its own.
  const own = next !== undefined && next.base !== "" && OF_PLAN.test(next.base) !== (base.role === "target");
  return close && !own && next.operator !== "" && (isPoints(next.figure) || (base.role === "target" && isPercent(next.figure))) ? [next] : [];
}

/** "đạt 130% kế hoạch (kế hoạch giảm 1%)": the target is a change; the change in front is held against it. */
function changesBefore(read: ReadParagraph, before: Reading, from: number): Reading[] {
  const at = placeOf(read, before, from);
  const inFront = read.readings.slice(Math.max(0, at - MOST_BACK), at).filter((r) => CHANGES.has(r.role) && (isPercent(r.figure) || isPoints(r.figure)));
  return inFront.slice(-1);
}

const OF_CHANGE = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm)(?![A-Za-zÀ-ỹ])/u;
/** Rates of growth: only points tell them apart; "tăng 4,3% so với năm 2015 là 4%" speaks of two growths. */
const GROWTH = /tăng trưởng|tốc độ|chỉ số/;

/** All rates of a paragraph whose base is a rate, too. */
export function ratesAgainst(read: ReadParagraph): Draft[] {
  return read.readings.flatMap((base, at): Draft[] => {
    if ((base.role !== "prior" && base.role !== "target") || !isPercent(base.figure) || base.figure.bound || base.unnamed === true) return [];
    return saidOf(read, base, at).flatMap((change): Draft[] => {
      if (!(CHANGES.has(change.role) || change.role === "plan-percent") || !(isPercent(change.figure) || isPoints(change.figure))) return [];
      const first = change.figure.start < base.figure.start ? change : base;
      const ofChange = base.role === "target" && OF_CHANGE.test(`${base.lead.slice(-40)} ${base.operator}`);
      const rates = ofChange ? changesBefore(read, first, at) : ratesBefore(read, first, at).filter((r) => isPoints(change.figure) || !GROWTH.test(r.clause));
      for (const rate of rates) {
        const drafts = against(rate, base, change);
        if (drafts.length > 0 && drafts.every((d) => d.verdict === "consistent")) return drafts;
      }
      const [nearest, ...others] = rates;
      if (nearest === undefined) return [];
      // "thu 99 tỷ đồng, đạt 45,88% (chỉ tiêu 45%)": the rate itself and its own target.
      if (base.baseOf === change.figure.id && change.role === "plan-percent" && change.base === "") return [];
      const drafts = against(nearest, base, change);
      return others.length === 0 && base.apart !== true ? drafts : drafts.map((d) => ({ ...d, verdict: "review" }));
    });
  });
}
