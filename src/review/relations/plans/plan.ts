/** Percentages of targets: against a stated target, against one another, and against the words around them. */
import { addIntervals, displayed, divideIntervals, HUNDRED, meets, shiftScale, subtractIntervals, ZERO, decimal, isBelow, type Interval } from "../../../figures";
import { baseInterval, intervalOf, isPercent, kindOf, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { isDown, type Reading } from "../../claims/roles";
import { quoted } from "../../claims/name";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { basedPairs, growthOf, inTurn, planPercents, planWordsOf, rateOf, targetsOf, weightOfValue } from "../links/facts";
import { sameKindOfFigure, type Link } from "../links/link";
import { changeToTarget } from "./changeToTarget";
import { againstStated } from "./ofTarget";
import { noted } from "./noted";
import { planInFront } from "./planInFront";
import { planNearby } from "./planNearby";
import { spentOfAllotted } from "./allotted/spent";
import { assignedTargets } from "./assigned";
import { byLevel } from "./byLevel";
import { doneOfGiven } from "./doneOfGiven";
import { namedInFront } from "./byName";
import { excessAlone, excessOf } from "./excess";
import { withSetTargets } from "./exactTargets";
import { plansInRows } from "./inRows";
import { namedBases } from "./namedBases";
import { planNotes } from "./planNotes";
import { ratesAgainst } from "./rates";
import { sharedTargets } from "./sharedTarget";
import { overNamedPlans, overStrokes } from "./strokes";
import { toldWithOthers } from "./toldTargets";
import { slip } from "../links/strength";
import { fitting, subjectsOf, type Subjects } from "../subjects";

/** "…cho 1.015 học viên, bình quân 35 học viên/lớp, vượt 3,6% so với chỉ tiêu 980 học viên": a value of the target's unit stands further in front. */
function ofAnotherUnit(read: ReadParagraph, claim: Claim): Draft[] {
  return claim.attributes.flatMap((target): Draft[] => {
    if (target.role !== "target" || target.baseOf === null || target.figure.unit === null || isPercent(target.figure) || kindOf(target.figure) === kindOf(claim.figure)) return [];
    const stated = planPercents(claim).find((s) => s.reading.figure.id === target.baseOf);
    const subjects = stated === undefined ? null : subjectsOf(read, claim, target.figure, stated.reading.figure);
    return stated === undefined || subjects === null ? [] : fitting(subjects, (subject) => [againstStated(subject, target.figure, stated, subjects.others.length === 0 ? "inconsistent" : "review") ?? []].flat());
  });
}

/** Each percentage or change with the target in brackets behind it. */
function ownTargets(read: ReadParagraph | undefined, claim: Claim): Draft[] {
  const pairs = basedPairs(claim, "target").concat(inTurn(claim).map(({ target, percent }) => ({ change: percent, base: target })));
  if (pairs.length < 2) return read === undefined ? [] : ofAnotherUnit(read, claim);
  return pairs.flatMap(({ change, base }): Draft[] => {
    const stated = planPercents(claim).find((s) => s.reading.figure.id === change.figure.id);
    const target = base.figure.unit === null ? { ...base.figure, unit: claim.figure.unit } : base.figure;
    const subjects = read === undefined ? null : subjectsOf(read, claim, target, change.figure);
    const one = (subject: Claim): Draft[] => {
      if (stated === undefined) return change.role === "plan-change" ? changeToTarget(subject, target, change, "inconsistent") : [];
      return [againstStated(subject, target, stated, "inconsistent") ?? []].flat();
    };
    return subjects === null ? one(claim) : fitting(subjects, one);
  });
}

/** All that can be said of a claim whose target is stated, here or elsewhere. */
function withTarget(claim: Claim, target: Reading, here: ReadParagraph | undefined): Draft[] {
  const failed = here === undefined || target.apart === true ? "review" : "inconsistent";
  const out: Draft[] = [];
  const percents = planPercents(claim);
  const subjects = (before: Figure, like = target.figure): Subjects | null => (here === undefined ? null : subjectsOf(here, claim, like, before.start < target.figure.start ? before : target.figure));
  const judged = (before: Figure, one: (subject: Claim) => Draft[]): Draft[] => {
    const found = subjects(before);
    const drafts = found === null ? one(claim) : fitting(found, one);
    return drafts.length > 0 && drafts.every((d) => d.verdict === "consistent") ? drafts : (ofAnyUnit(before) ?? drafts);
  };
  // "1.288 công trình trị giá 22.715 triệu đồng, đạt 107,3% kế hoạch (1.200)": a target without a unit may be of any value in front.
  const own = claim.attributes.find((a) => a.figure.id === target.figure.id)?.figure;
  const ofAnyUnit = (before: Figure): Draft[] | null => {
    const stated = percents.find((s) => s.reading.figure.id === before.id);
    const found = stated === undefined || own === undefined || own.unit !== null || own.noun !== "" ? null : subjects(before, own);
    if (found === null || stated === undefined || own === undefined) return null;
    const drafts = [found.nearest, ...found.others].flatMap((c) => againstStated(c, { ...own, unit: c.figure.unit }, stated, failed) ?? []);
    const held = drafts.find((d) => d.verdict === "consistent");
    return held === undefined ? null : [held];
  };
  const drafts = percents.flatMap((stated) => judged(stated.reading.figure, (subject) => [againstStated(subject, target.figure, stated, failed) ?? []].flat()));
  // One target stated, several percentages: it belongs to one of them.
  if (percents.length > 1 && drafts.length > 1) {
    const holds = (values: Values): boolean => drafts.some((draft) => draft.holds?.(values) === true);
    const fitting = drafts.filter((draft) => draft.verdict === "consistent").map((draft) => ({ ...draft, holds }));
    const [first] = drafts;
    const figures = [...new Map(drafts.flatMap((d) => d.figures).map((f) => [f.id, f])).values()];
    out.push(...(fitting.length > 0 || first === undefined ? fitting : [{ ...first, figures, holds, verdict: "review" as const }]));
  } else {
    out.push(...drafts);
  }
  const changes = claim.attributes.filter((a) => a.role === "plan-change");
  for (const change of changes) out.push(...judged(change.figure, (subject) => changeToTarget(subject, target.figure, change, failed)));
  return out;
}

const LOWER_IS_BETTER = /nghèo|suy dinh dưỡng|thất nghiệp|tử vong|tai nạn|tội phạm|tăng dân số|tỷ suất sinh|nợ xấu|hao hụt|tồn đọng|quá hạn|cháy/;

/** "vượt kế hoạch (Kế hoạch 395 ha)" and "khó đạt kế hoạch (Kế hoạch 9%)": words against the two figures. */
function words(claim: Claim, target: Reading, word: string): Draft[] {
  if (word === "" || target.figure.bound || claim.figure.bound) return [];
  const actual = growthOf(claim) !== null && claim.measure === "growth" ? (growthOf(claim)?.figure ?? claim.figure) : claim.figure;
  const figures = [claim.figure, target.figure];
  const lower = LOWER_IS_BETTER.test(claim.label) && !/giảm/.test(claim.label);
  const interval = (f: Figure, values: Values): Interval => {
    const own = values(f);
    return baseInterval(f === claim.figure ? { ...own, value: actual.value.lt(0) && own.value.gt(0) ? own.value.times(-1) : own.value } : own);
  };
  const holds = (values: Values): boolean => {
    const [a, t] = [interval(claim.figure, values), interval(target.figure, values)];
    const worse = lower ? isBelow(t, a) : isBelow(a, t);
    const better = lower ? isBelow(a, t) : isBelow(t, a);
    return /không|chưa|khó/.test(word) ? !better : word === "vượt" ? !worse && !(a.low !== null && t.low !== null && a.low.eq(t.low) && claim.figure.whole) : !worse;
  };
  const ok = holds(asWritten);
  return [{
    kind: "wording", figures, holds,
    verdict: judge(figures, holds, "review"),
    message: ok ? `Lời đánh giá khớp với số liệu (${quoted(claim)}).` : `Cần xem ${quoted(claim)}: ghi "${word} kế hoạch" nhưng thực hiện ${shown(claim.figure)}, kế hoạch ${shown(target.figure)}.`,
    formula: `${shown(claim.figure)} so với ${shown(target.figure)}: "${word} kế hoạch"`,
  }];
}

/** A rate that reaches x % of its target implies the target; above 100 % it cannot be one. */
function impossibleTargets(claim: Claim): Draft[] {
  if (!isPercent(claim.figure) || claim.measure !== "value" || claim.figure.value.gt(100) || claim.figure.unit?.id !== "percent") return [];
  if (!/tỷ lệ|tỷ trọng/.test(claim.label)) return [];
  return planPercents(claim).flatMap((stated): Draft[] => {
    if (stated.figure.value.gte(100) || stated.figure.value.lte(0)) return [];
    const implied = shiftScale(divideIntervals(intervalOf(claim.figure), intervalOf(stated.figure)), HUNDRED, ZERO);
    const limit = decimal(100);
    if (!isBelow({ low: limit, high: limit }, implied)) return [];
    return [{
      kind: "plan", verdict: "review", figures: [claim.figure, stated.reading.figure],
      message: `Cần xem ${quoted(claim)}: ${shown(claim.figure)} mà chỉ đạt ${shown(stated.figure)} kế hoạch thì kế hoạch phải trên 100%.`,
      formula: `${shown(claim.figure)} / ${shown(stated.figure)} > 100%`,
    }];
  });
}

const isAgainstPlan = ({ attributes }: Claim): boolean => attributes.some(({ role }) => role === "plan-change");

/** "giảm 4,8% so với kế hoạch" here and "đạt 88% kế hoạch" there, of one rate: both imply a target. */
function twoTargets(link: Link): Draft[] {
  const out: Draft[] = [];
  for (const [a, b] of [[link.earlier, link.later], [link.later, link.earlier]] as const) {
    const change = a.attributes.find((x) => x.role === "plan-change");
    const percent = change === undefined ? undefined : planPercents(b)[0];
    if (change === undefined || percent === undefined || percent.figure.value.lte(0)) continue;
    const [rate, other] = [rateOf(a), rateOf(b)];
    if (rate === null || other === null || !meets(intervalOf(rate), intervalOf(other))) continue;
    const sign = isDown(change.operator) ? -1 : 1;
    const holds = (values: Values): boolean => {
      const own = intervalOf(values(rate));
      const delta = intervalOf({ ...values(change.figure), value: values(change.figure).value.times(sign) });
      const byPercent = shiftScale(divideIntervals(own, intervalOf(values(percent.reading.figure))), HUNDRED, ZERO);
      const relative = shiftScale(divideIntervals(own, addIntervals(displayed(HUNDRED, 12), delta)), HUNDRED, ZERO);
      return meets(subtractIntervals(own, delta), byPercent) || (isPercent(change.figure) && meets(relative, byPercent));
    };
    const ok = holds(asWritten);
    out.push({
      kind: "points", figures: [rate, change.figure, other, percent.reading.figure], holds,
      verdict: ok ? "consistent" : "review",
      message: ok ? `Hai cách so với kế hoạch khớp nhau (${quoted(a)}).` : `Cần xem ${quoted(a)}: "${change.operator} ${shown(change.figure)} so với kế hoạch" và "đạt ${shown(percent.figure)} kế hoạch" không cùng một kế hoạch.`,
      formula: `${shown(rate)}, ${change.operator} ${shown(change.figure)} ↔ ${shown(percent.figure)}`,
    });
  }
  return out;
}

/** "vượt kế hoạch" here, "khó đạt kế hoạch" there; `missed`: the claims of which the latter is said. */
function contradictoryWords(link: Link, planWords: ReadonlyMap<number, string>, missed: ReadonlySet<number>): Draft[] {
  const { earlier, later } = link;
  const reached = (c: Claim): Reading | "word" | null => {
    const percents = c.attributes.filter((a) => a.role === "plan-percent");
    // With one target reached and another missed, both words are right.
    if (percents.some((a) => !/vượt/.test(a.operator) && a.figure.value.lt(100))) return null;
    return percents[0] ?? (/^(?:đạt|vượt)$/.test(planWords.get(c.id) ?? "") ? "word" : null);
  };
  for (const [a, b] of [[earlier, later], [later, earlier]] as const) {
    const word = planWords.get(b.id) ?? "";
    const good = missed.has(b.id) ? reached(a) : null;
    if (good === null) continue;
    const [ga, gb] = [growthOf(a), growthOf(b)];
    const agree =
      (ga !== null && gb !== null && meets(intervalOf(ga.figure), intervalOf(gb.figure))) ||
      (sameKindOfFigure(a, b) && a.measure === b.measure && meets(baseInterval(a.figure), baseInterval(b.figure)));
    if (!agree) continue;
    const figures = [...(good === "word" ? [] : [good.figure]), ga?.reading.figure ?? a.figure, a.figure, gb?.reading.figure ?? b.figure];
    return [{
      kind: "wording", verdict: "review", figures: [...new Map(figures.map((f) => [f.id, f])).values()],
      message: `Cần xem ${quoted(a)}: nơi này ghi ${good === "word" ? `${planWords.get(a.id) ?? ""} kế hoạch` : `${good.operator} ${shown(good.figure)} kế hoạch`}, nơi kia ghi "${word} kế hoạch".`,
      formula: `${shown(a.figure)}: "${good === "word" ? (planWords.get(a.id) ?? "") : good.operator}" ↔ "${word}"`,
    }];
  }
  return [];
}

/** Rounded to the same place, two values are one only where they are equal: "99,77" and "99,78" meet at their edge. */
function oneValue(a: Figure, b: Figure): boolean {
  return a.unit?.id === b.unit?.id && a.decimals === b.decimals && a.hedge === null && b.hedge === null ? a.value.eq(b.value) : meets(baseInterval(a), baseInterval(b));
}

export function planRelations(report: ReadReport, links: readonly Link[]): Draft[] {
  const targets = targetsOf(report);
  const planWords = planWordsOf(report);
  const missed = new Set([...planWords].flatMap(([id, word]) => (/không|chưa|khó/.test(word) ? [id] : [])));
  const out: Draft[] = [];
  for (const claim of report.claims.values()) {
    const target = targets.get(claim.id);
    if (target !== undefined) out.push(...withTarget(claim, target, report.paragraphs[claim.paragraph]), ...words(claim, target, planWords.get(claim.id) ?? ""));
    out.push(...impossibleTargets(claim), ...ownTargets(report.paragraphs[claim.paragraph], claim));
  }
  for (const link of links) {
    const { earlier, later } = link;
    if (!link.comparable || link.scope === "differ") continue;
    const close = link.similar >= 0.5 || (link.contained >= 0.9 && link.common >= 2);
    if (close && (missed.has(earlier.id) || missed.has(later.id))) out.push(...contradictoryWords(link, planWords, missed));
    if (close && (isAgainstPlan(earlier) || isAgainstPlan(later))) out.push(...twoTargets(link));
    if (!sameKindOfFigure(earlier, later) || earlier.measure !== later.measure) continue;
    const [a, b] = [targets.get(earlier.id), targets.get(later.id)];
    // The values must be the same where both stand, or the names, and the values but for a slip: otherwise the target belongs to something else.
    const named = link.similar >= 0.85 && link.common >= 3 && (slip(earlier.figure, later.figure) || earlier.figure.value.c.length < 3);
    if ((!named || link.scope === "open") && !oneValue(earlier.figure, later.figure)) continue;
    const telling = weightOfValue(earlier.figure.value) >= 3 && link.similar >= 0.25 && link.common >= 2;
    if (!close && !telling) continue;
    // What has a target of its own takes none from elsewhere.
    if (a !== undefined && b === undefined && a.apart !== true) out.push(...withTarget(later, a, undefined));
    if (b !== undefined && a === undefined && b.apart !== true) out.push(...withTarget(earlier, b, undefined));
  }
  const all = withSetTargets(report, [...out, ...report.paragraphs.flatMap(ratesAgainst), ...report.paragraphs.flatMap(namedInFront), ...report.paragraphs.flatMap(byLevel), ...report.paragraphs.flatMap(overStrokes), ...report.paragraphs.flatMap(overNamedPlans), ...planInFront(report), ...planNearby(report), ...planNotes(report), ...namedBases(report), ...assignedTargets(report), ...spentOfAllotted(report), ...toldWithOthers(report), ...plansInRows(report), ...noted(report), ...doneOfGiven(report), ...sharedTargets(report, links)]);
  return [...all, ...excessOf(report, all), ...excessAlone(report)];
}
