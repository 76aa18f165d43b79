/** Changes beside the value they started from: "tăng 4,2% so với cùng kỳ (5.018 con)", "tăng 08 vụ, 11 đối tượng so với năm 2023 (64 vụ, 74 đối tượng)". */
import type { Claim, ReadParagraph } from "../claims/claim";
import { CONNECTIVE, type Reading } from "../claims/roles";
import { isPercent, isPoints, kindOf, sameThing, type Figure } from "../reading/figure";
import type { Draft } from "./draft";
import { inUnitOf, perHeadAlike } from "./facts";
import { byPair, compareWith } from "./changes";

/** How far in front of a base its changes and the present value may stand, in readings. */
const REACH = 14;
const MOST_CHANGES = 3;
const JOINED = /^[\s,()]*(?:(?:và|hay|tương đương|tương ứng(?: với)?|tức|bằng)\s*)?(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)?(?:\s+(?:thêm|khoảng|gần|hơn))?\s*$/u;

function isChange(reading: Reading): boolean {
  return reading.role === "growth" || reading.role === "change";
}

/** Of one kind, or amounts of which one has lost its "/người". */
function alike(a: Figure, b: Figure): boolean {
  return b.unit === null || sameThing(a, b) || perHeadAlike(a, b);
}

/** The change that a base follows, and those that are joined to it: "tăng 2,9 triệu đồng (tăng 10%) so với năm 2023 (28,9 …)". */
function changesOf(read: ReadParagraph, at: number, first: Reading): Reading[] {
  const low = read.paragraph.content.low;
  const out = [first];
  for (let i = at - 1; i >= 0 && out.length < MOST_CHANGES; i--) {
    const reading = read.readings[i];
    const next = out[0];
    if (reading === undefined || next === undefined || !isChange(reading) || !JOINED.test(low.slice(reading.figure.unitEnd, next.figure.start))) break;
    out.unshift(reading);
  }
  // "tăng 2,9 triệu đồng (tăng 10%) so với …": in brackets between the change and its base.
  const behind = read.readings[at + 1];
  if (behind !== undefined && isChange(behind) && behind.figure.group !== first.figure.group && JOINED.test(low.slice(first.figure.unitEnd, behind.figure.start))) out.push(behind);
  return out;
}

interface Present {
  readonly figure: Figure;
  readonly label: string;
  /** Nothing else of its kind stands in the sentence. */
  readonly only: boolean;
}

/** The groups around a figure, innermost first. */
function around(read: ReadParagraph, group: number): number[] {
  const out: number[] = [];
  for (let g: number | null = group; g !== null; g = read.structure.groups[g]?.parent ?? null) out.push(g);
  return out;
}

/** The value that changed: the nearest one of the base's kind in front of the change; of a rate, also a percentage of a plan or a share. */
function presentOf(read: ReadParagraph, change: Reading, prior: Figure, owner: Claim): Present | null {
  const groups = around(read, change.figure.group);
  const inReach = (claim: Claim): boolean => claim.figure.start < change.figure.start && groups.includes(claim.group) && claim.figure.denominator === null;
  const at = read.claims.indexOf(owner);
  const values = read.claims.slice(Math.max(0, at - REACH), at + 1).filter((c) => inReach(c) && c.measure === "value" && alike(c.figure, prior) && kindOf(c.figure) !== "points");
  const nearest = values[values.length - 1];
  if (nearest !== undefined && (!isPercent(prior) || nearest.figure.start > (shareBefore(owner, change)?.start ?? -1))) return { figure: nearest.figure, label: nearest.label, only: values.length === 1 || nearest === owner };
  const share = isPercent(prior) ? shareBefore(owner, change) : null;
  return share === null ? null : { figure: share, label: owner.label, only: true };
}

/** "đạt 56,5% kế hoạch vốn, cao hơn 7,3 điểm % so với cùng kỳ": the percentage in front of the change. */
function shareBefore(owner: Claim, change: Reading): Figure | null {
  const found = owner.attributes.filter((a) => a.figure.start < change.figure.start && isPercent(a.figure) && (a.role === "plan-percent" || a.role === "ratio" || a.role === "share") && !/vượt/.test(a.operator));
  return found[found.length - 1]?.figure ?? null;
}

/** A base that nothing names is the difference where that fits; where neither fits, only a named base beside it makes it sure. */
function ofUnnamed(read: ReadParagraph, owner: Claim, present: Present, prior: Reading, change: Reading): Draft[] {
  const asPrior = compareWith(present.figure, inUnitOf(prior.figure, present.figure), [change], present.label, "review");
  if (asPrior.every((draft) => draft.verdict === "consistent") || isPercent(prior.figure)) return asPrior;
  const asChange = byPair(owner, { ...prior, role: "change", operator: change.operator }, change);
  if (asChange.verdict === "consistent") return [asChange];
  const named = read.readings.some((r) => r.role === "prior" && r.unnamed !== true && r.figure.start < prior.figure.start && kindOf(r.figure) === kindOf(prior.figure));
  return named ? asPrior : [];
}

/** All changes of a paragraph whose base stands behind them. */
export function withPriors(read: ReadParagraph): Draft[] {
  const places = new Map(read.readings.map((r, i) => [r.figure.id, i]));
  return read.claims.flatMap((owner) => {
    const bases = owner.attributes.filter((a) => a.role === "prior" && a.baseOf !== null);
    return bases.flatMap((prior): Draft[] => {
      const at = places.get(prior.baseOf ?? -1);
      const first = at === undefined ? undefined : read.readings[at];
      if (at === undefined || first === undefined || !isChange(first)) return [];
      const together = bases.filter((b) => b.baseOf === prior.baseOf);
      return changesOf(read, at, first).flatMap((change): Draft[] => {
        // Several values before: each difference has its own, a percentage might be of any.
        if (isPercent(change.figure) || isPoints(change.figure) ? together.length > 1 : together.length > 1 && !sameThing(change.figure, prior.figure)) return [];
        const present = presentOf(read, change, prior.figure, owner);
        if (present === null) return [];
        if (prior.unnamed === true) return present.only ? ofUnnamed(read, owner, present, prior, change) : [];
        const moved = isPercent(change.figure) || isPoints(change.figure) || !perHeadAlike(present.figure, change.figure) ? change : { ...change, figure: inUnitOf(change.figure, present.figure) };
        const drafts = compareWith(present.figure, inUnitOf(prior.figure, present.figure), [moved], present.label, present.only ? "inconsistent" : "review");
        // "1.533 căn, tiêu thụ đạt 53% (809 căn), bằng 76% so với năm 2016 (1.061 căn)": a nearer figure may be the one compared.
        const nearer = read.claims.some((c) => c.parent !== null && c.figure.start > present.figure.start && c.figure.start < change.figure.start && kindOf(c.figure) === kindOf(present.figure) && CONNECTIVE.test(c.reading.clause));
        return nearer ? drafts.filter((d) => d.verdict === "consistent") : drafts;
      });
    });
  });
}
