/** Growth and differences whose both sides are stated: "từ 27 lên 32, tăng 05", "(năm 2022: 3.457)", "tăng 2.170 tấn, tăng 4%". */
import { addIntervals, growthPercent, meets, percentOf, subtractIntervals, type Interval } from "../../figures";
import { baseInterval, intervalOf, isPercent, isPoints, kindOf, sameThing, type Figure } from "../reading/figure";
import type { Claim, ReadParagraph } from "../claims/claim";
import { signedGrowth } from "../claims/claim";
import type { ReadReport } from "../claims/read";
import { CONNECTIVE, isDown, type Reading } from "../claims/roles";
import { contentWords } from "../claims/words";
import { asWritten, brief, judge, shown, type Draft, type Values } from "./draft";
import { basedPairs } from "./facts";
import { onlyTruncated } from "./ratios";

function signedValue(reading: Reading, values: Values): Figure {
  return signedGrowth(reading, values(reading.figure));
}

/** current / prior − 1 against a stated percentage. */
function byPercent(current: Figure, prior: Figure, growth: Reading, label: string, failed: Draft["verdict"]): Draft | null {
  if (prior.value.lte(0) || current.value.lt(0) || growth.figure.bound) return null;
  const computed = (values: Values): ReturnType<typeof growthPercent> => growthPercent(baseInterval(values(current)), baseInterval(values(prior)));
  const holds = (values: Values): boolean => meets(computed(values), intervalOf(signedValue(growth, values)));
  const ok = holds(asWritten);
  const cut = !ok && onlyTruncated(signedGrowth(growth), computed(asWritten));
  const base = prior.value.times(prior.unit?.factor ?? 1);
  const percent = current.value.times(current.unit?.factor ?? 1).minus(base).times(100).div(base).round(2, 1).toFixed().replace(".", ",");
  return {
    kind: "growth", figures: [current, prior, growth.figure], holds,
    verdict: judge([current, prior, growth.figure], holds, cut ? "review" : failed),
    message: ok ? `Mức tăng, giảm khớp với hai số đã nêu (${brief(label)}).` : `Cần rà soát mức tăng, giảm của ${brief(label)}: tính lại được ${percent}%, báo cáo ghi ${growth.operator} ${shown(growth.figure)}.`,
    formula: `${shown(current)} / ${shown(prior)} − 1 = ${percent}% ${ok ? "≈" : "≠"} ${growth.operator} ${shown(growth.figure)}`,
  };
}

/** current − prior against a stated difference of the same unit (points for rates). */
export function byDifference(current: Figure, prior: Figure, change: Reading, label: string, failed: Draft["verdict"]): Draft {
  const difference = (values: Values): Interval => subtractIntervals(baseInterval(values(current)), baseInterval(values(prior)));
  const holds = (values: Values): boolean => {
    const own = signedValue(change, values);
    // Read as percent instead of points, the change is relative.
    if (isPoints(change.figure) && isPercent(own)) return meets(growthPercent(baseInterval(values(current)), baseInterval(values(prior))), intervalOf(own));
    return meets(difference(values), baseInterval(own));
  };
  const ok = holds(asWritten);
  const points = isPercent(current);
  const gap = current.value.minus(prior.value).toFixed().replace(".", ",");
  return {
    kind: points ? "points" : "growth", figures: [current, prior, change.figure], holds,
    verdict: judge([current, prior, change.figure], holds, failed),
    message: ok ? `Mức chênh lệch khớp với hai số đã nêu (${brief(label)}).` : `Cần rà soát mức chênh lệch của ${brief(label)}: tính lại được ${gap}, báo cáo ghi ${change.operator} ${shown(change.figure)}.`,
    formula: `${shown(current)} − ${shown(prior)} = ${gap} ${ok ? "≈" : "≠"} ${change.operator} ${shown(change.figure)}`,
  };
}

export function compareWith(current: Figure, prior: Figure, changes: readonly Reading[], label: string, failed: Draft["verdict"]): Draft[] {
  const out: Draft[] = [];
  for (const change of changes) {
    if (change.role === "growth" && isPercent(change.figure)) {
      if (isPercent(current)) {
        // "%" for points is a common slip; say nothing of rates unless the figure fits as points.
        const asPoints = byDifference(current, prior, change, label, "unverifiable");
        const relative = asPoints.verdict === "consistent" ? null : byPercent(current, prior, change, label, "unverifiable");
        if (relative?.verdict === "consistent") {
          out.push(relative);
          continue;
        }
        out.push(asPoints.verdict === "consistent" ? asPoints : { ...asPoints, verdict: "review" });
      } else {
        const draft = byPercent(current, prior, change, label, failed);
        if (draft !== null) out.push(draft);
      }
    } else if (change.role === "change" && (isPoints(change.figure) ? isPercent(current) : sameThing(change.figure, current))) {
      out.push(byDifference(current, prior, change, label, failed));
    }
  }
  return out;
}

/** "tăng từ 27 chuyến lên 32 chuyến (tăng 05 chuyến, 18,5%)". */
function fromTo(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  const { low } = read.paragraph.content;
  read.readings.forEach((first, i) => {
    const second = read.readings[i + 1];
    if (second === undefined || kindOf(first.figure) !== kindOf(second.figure) || first.figure.group !== second.figure.group) return;
    if (!/(?:^|[\s,;(])từ\s*$/.test(low.slice(Math.max(0, first.figure.start - 10), first.figure.start))) return;
    const between = low.slice(first.figure.unitEnd, second.figure.start);
    if (between.length > 60 || !/(?:lên|xuống|còn|tăng lên|giảm xuống)\s+(?:còn\s+|đến\s+|thành\s+|tới\s+|mức\s+)?$/.test(between)) return;
    const changes: Reading[] = [];
    for (const r of read.readings.slice(i + 2, i + 5)) {
      if ((r.role !== "change" && r.role !== "growth") || /[;.]/.test(low.slice(second.figure.unitEnd, r.figure.start))) break;
      // "…, nợ nhóm 5 tăng 45%": another thing; "tăng lên 100%": a level.
      if (!CONNECTIVE.test(r.clause) || /(?:lên|xuống|còn)\s*(?:đến\s+|tới\s+|mức\s+)?$/.test(low.slice(Math.max(0, r.figure.start - 14), r.figure.start))) break;
      changes.push(r);
    }
    out.push(...compareWith(second.figure, first.figure, changes, second.clause, "inconsistent"));
  });
  return out;
}

function priorOf(claim: Claim): Reading | null {
  const priors = claim.attributes.filter((a) => a.role === "prior");
  const only = priors[0];
  return priors.length === 1 && only !== undefined && kindOf(only.figure) === kindOf(claim.figure) ? only : null;
}

function withUnit(figure: Figure, model: Figure): Figure {
  return figure.unit === null ? { ...figure, unit: model.unit } : figure;
}

function ownBase(reading: Reading): string {
  return reading.base.replace(/so với|so|cùng kỳ|\s+/g, " ").trim();
}

/** "giảm 38 vụ (giảm 8,4%)": a difference and a percentage of one base; both imply what was before. */
function changePairs(read: ReadParagraph, claim: Claim, at: number, changes: readonly Reading[]): Draft[] {
  if (isPercent(claim.figure)) return [];
  const pairs = changes.flatMap((change, i) => {
    if (change.role !== "change" || isPercent(change.figure) || isPoints(change.figure)) return [];
    const later = changes.slice(i + 1);
    const end = later.findIndex((a) => a.role === "change");
    const growth = (end < 0 ? later : later.slice(0, end)).find((a) => a.role === "growth" && isPercent(a.figure)) ?? (i === 1 && changes.length === 2 ? changes[0] : undefined);
    if (growth === undefined || growth.role !== "growth" || !isPercent(growth.figure)) return [];
    // "giảm còn 122 triệu đồng (giảm 61%)": what it fell to.
    if (TO_A_LEVEL.test(read.paragraph.content.low.slice(Math.max(0, change.figure.start - 20), change.figure.start))) return [];
    return ANOTHER_THING.test(read.paragraph.content.low.slice(change.figure.unitEnd, growth.figure.start)) ? [] : [{ change, growth }];
  });
  if (pairs.length === 0 || pairs.length > 12) return [];
  const near = read.claims.slice(Math.max(0, at - 8), at + 1);
  const behind = pairs[0] !== undefined && /;/.test(read.paragraph.content.low.slice(claim.figure.unitEnd, pairs[0].change.figure.start));
  return pairs.flatMap(({ change, growth }) => {
    if (ownBase(change) !== "" && ownBase(growth) !== "" && ownBase(change) !== ownBase(growth)) return [];
    if (changes.filter((a) => a.role === "change").length === 1 && !behind) return sameThing(change.figure, claim.figure) ? [byPair(claim, change, growth)] : [];
    // "184 vụ, chết 61 người, bị thương 172 người; so với cùng kỳ tăng 12 vụ (…), giảm 05 người chết (…)": each change finds its own.
    const words = contentWords(change.tail);
    const owners = near.filter((c) =>
      c.group === claim.group && c.figure.start < change.figure.start && c.measure === "value" && sameThing(change.figure, c.figure) && words.every((word) => [...c.core, ...c.full].includes(word)));
    const drafts = owners.map((owner) => byPair(owner, change, growth));
    return owners.length === 1 ? drafts : drafts.filter((d) => d.verdict === "consistent").slice(0, 1);
  });
}

const TO_A_LEVEL = /(?:tăng|giảm)\s+(?:lên|xuống|còn)\s+(?:còn\s+)?(?:hơn\s+|gần\s+|khoảng\s+|mức\s+)?$/;
const ANOTHER_THING = /(?<!\p{L})trong khi(?!\p{L})/u;
const AVERAGE = /bình quân|trung bình/;

function byPair(claim: Claim, change: Reading, growth: Reading): Draft {
  const implied = (values: Values): Interval => subtractIntervals(baseInterval(values(claim.figure)), baseInterval(signedValue(change, values)));
  const holds = (values: Values): boolean => {
    const before = implied(values);
    // A rise by more than there is now, of something that cannot be negative.
    if (before.high?.lte(0) === true && claim.figure.value.gte(0)) return false;
    if (before.low === null || before.low.lte(0)) return true;
    // "tăng 541 tỷ đồng, tương đương 212% so với cùng kỳ": the level may be meant.
    if (growth.inOtherWords === true && meets(percentOf(baseInterval(values(claim.figure)), before), intervalOf(values(growth.figure)))) return true;
    return meets(growthPercent(addIntervals(before, baseInterval(signedValue(change, values))), before), intervalOf(signedValue(growth, values)))
      || meets(growthPercent(baseInterval(values(claim.figure)), before), intervalOf(signedValue(growth, values)));
  };
  const ok = holds(asWritten);
  const figures = [claim.figure, change.figure, growth.figure];
  return {
    kind: "growth", figures, holds,
    // Averages are rounded however whole they look.
    verdict: judge(figures, holds, AVERAGE.test(claim.reading.lead) ? "review" : "inconsistent"),
    message: ok ? `Mức tăng, giảm tuyệt đối và tương đối khớp nhau (${brief(claim.label)}).` : `Cần rà soát ${brief(claim.label)}: ${change.operator} ${shown(change.figure)} không ứng với ${growth.operator} ${shown(growth.figure)}.`,
    formula: `${shown(change.figure)} / (${shown(claim.figure)} ${isDown(change.operator) ? "+" : "−"} ${shown(change.figure)}) ${ok ? "≈" : "≠"} ${shown(growth.figure)}`,
  };
}

/** Stated prior beside the claim, or a difference and a percentage of one base: both imply a prior. */
function ofClaims(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  for (const [at, claim] of read.claims.entries()) {
    const changes = claim.attributes.filter((a) => a.role === "growth" || a.role === "change");
    const pairs = basedPairs(claim, "prior");
    if (pairs.length > 0 && claim.measure === "value") {
      for (const { change, base } of pairs) {
        const drafts = compareWith(claim.figure, withUnit(base.figure, claim.figure), [change], claim.label, "inconsistent");
        // "1.533 căn, tiêu thụ đạt 53% (809 căn), bằng 76% so với năm 2016 (1.061 căn)": a nearer figure may be the one compared.
        const nearer = read.claims.slice(at + 1, at + 6).filter((c) => c.figure.start < base.figure.start && kindOf(c.figure) === kindOf(claim.figure)).length === 1;
        out.push(...(nearer ? drafts.filter((d) => d.verdict === "consistent") : drafts));
      }
      out.push(...changePairs(read, claim, at, changes));
      continue;
    }
    const prior = priorOf(claim);
    if (prior !== null) {
      const drafts = compareWith(claim.figure, prior.figure, changes, claim.label, "inconsistent");
      // Growth against last month and against last year beside one prior value: it belongs to one of them.
      const several = changes.filter((a) => a.role === "growth").length > 1;
      out.push(...(several ? drafts.filter((d) => d.verdict === "consistent") : drafts));
      continue;
    }
    out.push(...changePairs(read, claim, at, changes));
  }
  return out;
}

export function growthRelations(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => [...fromTo(read), ...ofClaims(read)]);
}
