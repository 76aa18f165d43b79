/** What two claims state in common: value, rate, growth, percentage of the target, distance from it; and whether they agree. */
import { HUNDRED, meets, percentOf, subtractIntervals, type Interval } from "../../../../figures";
import type { Claim } from "../../../claims/claim";
import { contentWords } from "../../../claims/words";
import { isDown, type Reading } from "../../../claims/roles";
import { oncePer } from "../../../once";
import { baseInterval, intervalOf, isPercent, isPoints, kindOf, nounOf, sameThing, type Figure } from "../../../reading/figure";
import { asWritten, type Values } from "../../draft";
import { changeOf, growthOf, isChangeOnly, oneBase, oneTarget, planPercents, rateOf, weightOfValue, type Stated } from "../../links/facts";
import { sameKindOfFigure } from "../../links/link";

export interface Comparison {
  /** "derived": no statement of its own, but what speaks for both claims being one. */
  readonly what: "value" | "change" | "growth" | "plan" | "gap" | "target" | "derived";
  readonly a: Figure;
  readonly b: Figure;
  readonly holds: (values: Values) => boolean;
  readonly agrees: boolean;
  /** How telling an agreement is: significant digits; 0 for 100 % and the like. */
  readonly weight: number;
  /** All figures that `b` may repeat, where the text does not say which. */
  readonly rivals?: readonly Figure[];
  /** "đạt 51%" and "đạt 51% kế hoạch", changes whose base is not said: told where they agree, or where one slip parts the two. */
  readonly tentative?: true;
}

function telling(f: Figure): number {
  if (isPercent(f) && f.value.eq(100)) return 0;
  // "trên 60%" is anything up to 70%.
  return f.hedge === null ? weightOfValue(f.value) : f.value.c.length === 1 ? 0 : Math.min(2, weightOfValue(f.value));
}

/** One value written twice: to the same number of decimals it reads the same, "148%" is not "149%". */
function oneValue(a: Figure, b: Figure, interval: (f: Figure) => Interval): boolean {
  if (!meets(interval(a), interval(b))) return false;
  const alike = a.decimals === b.decimals && a.unit?.id === b.unit?.id && a.hedge === null && b.hedge === null;
  return !alike || a.value.eq(b.value);
}

export function compareFigures(what: Comparison["what"], a: Figure, b: Figure, base: boolean): Comparison {
  const interval = base ? baseInterval : intervalOf;
  // The stated forms (116,6 for "vượt 16,6") shift with the figures they were made of.
  const shift = (values: Values, f: Figure): Figure => values(f);
  const holds = (values: Values): boolean => oneValue(shift(values, a), shift(values, b), interval);
  return { what, a, b, holds, agrees: holds(asWritten), weight: Math.min(telling(a), telling(b)) };
}

function comparePlans(a: readonly Stated[], b: readonly Stated[]): Comparison[] {
  const out: Comparison[] = [];
  for (const x of b) {
    const rivals = a.filter((y) => oneTarget(x, y));
    const fits = rivals.find((y) => y.figure.value.eq(x.figure.value)) ?? rivals.find((y) => oneValue(x.figure, y.figure, intervalOf));
    const rival = fits ?? rivals[0];
    if (rival === undefined) continue;
    const compared = compareFigures("plan", rival.figure, x.figure, false);
    // With several targets and no name for the one that is meant, a percentage that none of them gives is a difference.
    if (fits === undefined && (rivals.length > 1 || b.length > 1)) {
      if (b.length === 1) out.push({ ...compared, rivals: rivals.map((y) => y.figure), holds: (values) => rivals.some((y) => oneValue(values(y.figure), values(x.figure), intervalOf)) });
      continue;
    }
    out.push(compared);
  }
  return out;
}

const PER_HEAD = /bình quân|đầu người|trên (?:1|một) |\/người/;

/** "115,7 triệu đồng" and "115,7 triệu đồng/ha" of one average: the unit's second half is in the label. */
function perHead(a: Claim, b: Claim): boolean {
  const [x, y] = [a.figure.unit, b.figure.unit];
  if (x === null || y === null || !PER_HEAD.test(a.label) || !PER_HEAD.test(b.label)) return false;
  const head = (label: string): string => label.split("/")[0]?.trim() ?? "";
  return x.label.includes("/") !== y.label.includes("/") && x.dimension !== "count" && head(x.label) === head(y.label);
}

/** A target stated beside one claim gives, with that claim's value, the percentage or the points stated beside the other. */
function derived(a: Claim, b: Claim, target: Reading): Comparison[] {
  if (target.figure.value.lte(0)) return [];
  const out: Comparison[] = [];
  const stated = planPercents(a)[0];
  const evidence = (figure: Figure, holds: Comparison["holds"]): Comparison => ({ what: "derived", a: figure, b: target.figure, holds, agrees: holds(asWritten), weight: telling(figure) });
  if (stated !== undefined && !isPercent(b.figure)) {
    out.push(evidence(stated.figure, () => meets(percentOf(baseInterval(b.figure), baseInterval(target.figure)), intervalOf(stated.figure))));
  }
  const points = gapOf(a);
  if (points !== null && isPercent(b.figure)) {
    out.push(evidence(points, () => meets(subtractIntervals(intervalOf(b.figure), intervalOf(target.figure)), intervalOf(points))));
  }
  return out;
}

/** "giải ngân 2.085,8 tỷ đồng, đạt 51% kế hoạch" here and "giải ngân đạt 51%" there. */
function bareRates(a: Claim, b: Claim): Comparison[] {
  if (a.measure !== "value" || b.measure !== "value" || isPercent(a.figure) === isPercent(b.figure)) return [];
  const [rate, amount] = isPercent(a.figure) ? [a, b] : [b, a];
  const [only, ...others] = planPercents(amount);
  if (only === undefined || others.length > 0 || planPercents(rate).length > 0 || !/^(?:ước )?(?:đạt|bằng)$/.test(rate.reading.operator) || rate.figure.bound) return [];
  const [x, y] = rate === a ? [rate.figure, only.figure] : [only.figure, rate.figure];
  return [{ ...compareFigures("plan", x, y, false), tentative: true }];
}

/** The difference from the target in points, signed, where only one is stated. */
const gapOf = oncePer((claim: Claim): Figure | null => {
  const gaps = claim.attributes.filter((a) => a.role === "plan-change" && isPoints(a.figure));
  const [only] = gaps;
  return only === undefined || gaps.length > 1 ? null : isDown(only.operator) ? { ...only.figure, value: only.figure.value.times(-1) } : only.figure;
});

/** "99,81%" is not "100%", nor told wrongly by it. */
const isAll = (a: Figure, b: Figure): boolean => isPercent(a) && isPercent(b) && a.value.eq(HUNDRED) !== b.value.eq(HUNDRED) && [a, b].some(({ value }) => value.eq(HUNDRED)) && meets(intervalOf(a), intervalOf(b));

/** Digits from which a count without a noun is known by its value. */
const TELLING_DIGITS = 3;

/** True where `bare` counts things without naming them, and may count those of the other. */
function mayCount(bare: Claim, { figure }: Claim): boolean {
  return nounOf(bare.figure) === "" && (weightOfValue(figure.value) >= TELLING_DIGITS || contentWords(nounOf(figure)).every((word) => bare.full.includes(word)));
}

/** Everything two claims state in common. */
export function comparisons(a: Claim, b: Claim, common: number, targets: ReadonlyMap<number, Reading>): Comparison[] {
  return inCommon(a, b, common, targets).filter((compared) => compared.what === "derived" || !isAll(compared.a, compared.b));
}

/** What a claim states, for comparing it with many others. */
const factsOf = oncePer((claim: Claim) => ({ change: changeOf(claim), changeOnly: isChangeOnly(claim), rate: rateOf(claim), growth: growthOf(claim), gap: gapOf(claim), plans: planPercents(claim) }));

const PEOPLE = /người|lao động|học sinh|khách|lượt/;

/** "Còn 02 chỉ tiêu không đạt: số lao động được giải quyết việc làm 02 người": how many indicators there are is none of them, whatever they are called behind it. */
const ofIndicators = ({ figure }: Claim): boolean => /^(?:chỉ tiêu|tiêu chí|nhiệm vụ|nội dung)(?![A-Za-zÀ-ỹ])/u.test(nounOf(figure));

function inCommon(a: Claim, b: Claim, common: number, targets: ReadonlyMap<number, Reading>): Comparison[] {
  const ta = targets.get(a.id);
  const tb = targets.get(b.id);
  const out: Comparison[] = tb === undefined ? [] : derived(a, b, tb);
  if (ta !== undefined) out.push(...derived(b, a, ta));
  const { change: ca, changeOnly: onlyOfA, rate: ra, growth: ga, gap: pa, plans: plansOfA } = factsOf(a);
  const { change: cb, changeOnly: onlyOfB, rate: rb, growth: gb, gap: pb, plans: plansOfB } = factsOf(b);
  if (ca !== null && cb !== null && sameThing(ca, cb)) out.push({ ...compareFigures("change", ca, cb, true), tentative: true });
  // What there is and how much it changed are two things.
  if (onlyOfA || onlyOfB) return out;
  if (a.measure === "value" && b.measure === "value" && perHead(a, b)) out.push(compareFigures("value", a.figure, b.figure, false));
  if (a.measure === "value" && b.measure === "value" && sameKindOfFigure(a, b) && !a.figure.bound && !b.figure.bound) {
    const things = sameThing(a.figure, b.figure) || (PEOPLE.test(nounOf(a.figure)) && PEOPLE.test(nounOf(b.figure))) || mayCount(a, b) || mayCount(b, a);
    // "15 đơn vị" and "15 chủ thể" may be the same; a difference between them says nothing.
    const compared = things || (common >= 5 && !ofIndicators(a) && !ofIndicators(b) && a.figure.decimals === b.figure.decimals) ? compareFigures("value", a.figure, b.figure, true) : null;
    if (compared !== null && (things || compared.agrees)) out.push(compared);
  }
  if (ra !== null && rb !== null && !(ra === a.figure && rb === b.figure) && !ra.bound && !rb.bound) out.push(compareFigures("value", ra, rb, true));
  if (ga !== null && gb !== null && oneBase(ga.reading, gb.reading, a.year ?? b.year)) out.push(compareFigures("growth", ga.figure, gb.figure, false));
  if (pa !== null && pb !== null) out.push(compareFigures("gap", pa, pb, false));
  out.push(...comparePlans(plansOfA, plansOfB), ...bareRates(a, b));
  if (ta !== undefined && tb !== undefined && kindOf(ta.figure) === kindOf(tb.figure)) out.push(compareFigures("target", ta.figure, tb.figure, true));
  return out;
}
