/** Changes beside the value they started from: "tăng 4,2% so với cùng kỳ (5.018 con)", "tăng 08 vụ, 11 đối tượng so với năm 2023 (64 vụ, 74 đối tượng)". */
import { RATE_OF_THEN } from "../../claims/bases";
import { placeAmong, placeOf, type Claim, type ReadParagraph } from "../../claims/claim";
import { CONNECTIVE, type Reading } from "../../claims/roles";
import { isToCome, LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { isNameless, isPercent, isPoints, kindOf, sameThing, type Figure } from "../../reading/figure";
import { contentWords } from "../../claims/words";
import { asQuestion, type Draft } from "../draft";
import { bySlip } from "../edits";
import { baseValue } from "../evidence";
import { inUnitOf, isChangeOnly } from "../links/facts";
import { byPair, compareWith } from "./changes";
import { tellsItsOwn } from "./ownPair";
import { orEarlier } from "./earlier";
import { fitting, subjectsOf, type Subjects } from "../subjects";

const MOST_CHANGES = 3;
const JOINED = /^[\s,()]*(?:(?:và|nhưng|song|hay|tương đương|tương ứng(?: với)?|tức|bằng|tỷ lệ|tốc độ)\s*)*[+↑↓–−-]?\s*(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)?(?:\s+(?:thêm|khoảng|gần|hơn))?\s*$/u;

/** "giảm 02 người chết, tăng 04 người bị thương": what is counted stands between. */
const COUNTED = /^(?:\s+(?!so(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]+){1,3}(?=\s*,|\s+(?:nhưng|song)\s)/u;

/** "so với 46 ca" của 6 tháng 2023, "tức giảm 37%": when the base was so much. */
const THEN_BEHIND = timePattern(`^\\s*(?:(?:của|vào|tại|ở|hồi)\\s+)?${LEVEL_OF}(?:${TIME})(?=\\s*[,(])`, "u");

function isChange(reading: Reading): boolean {
  return reading.role === "growth" || reading.role === "change";
}

/** "so với cùng kỳ (1.518 ca), tương ứng tăng 27,3%", "(35,2 triệu đồng) tăng 3,2 triệu đồng, bằng 109,1%": what is said behind the base. */
function behindBase(read: ReadParagraph, prior: Reading, at: number): Reading[] {
  const low = read.paragraph.content.low;
  const out: Reading[] = [];
  let end = prior.figure.unitEnd;
  for (const reading of read.readings.slice(at + 1, at + 1 + MOST_CHANGES)) {
    const level = reading.role === "ratio" && isPercent(reading.figure) && reading.operator === "bằng" && !isPercent(prior.figure);
    const own = contentWords(reading.tail).length > 0 || read.readings.slice(at, at + NEAR).some((r) => r.baseOf === reading.figure.id);
    if ((!isChange(reading) && !level) || own || reading.base !== "" || !JOINED.test(low.slice(end, reading.figure.start).replace(THEN_BEHIND, ""))) break;
    out.push(level ? { ...reading, role: "growth" } : reading);
    end = reading.figure.unitEnd;
  }
  return out;
}

/** The change that a base follows, and those that are joined to it: "tăng 2,9 triệu đồng (tăng 10%) so với năm 2023 (28,9 …)". */
function changesOf(read: ReadParagraph, at: number, first: Reading): Reading[] {
  const low = read.paragraph.content.low;
  const out = [first];
  for (let i = at - 1; i >= 0 && out.length < MOST_CHANGES; i--) {
    const reading = read.readings[i];
    const next = out[0];
    if (reading === undefined || next === undefined || !isChange(reading)) break;
    const between = low.slice(reading.figure.unitEnd, next.figure.start);
    const counted = !isPercent(reading.figure) && !isPoints(reading.figure);
    if (!JOINED.test(counted ? between.replace(COUNTED, "") : between)) break;
    out.unshift(reading);
  }
  // "tăng 2,9 triệu đồng (tăng 10%) so với …": in brackets between the change and its base.
  const behind = read.readings[at + 1];
  if (behind !== undefined && isChange(behind) && behind.figure.group !== first.figure.group && JOINED.test(low.slice(first.figure.unitEnd, behind.figure.start))) out.push(behind);
  return out;
}

/** "đạt 56,5% kế hoạch vốn, cao hơn 7,3 điểm % so với cùng kỳ": the percentage in front of the change. */
function shareBefore(owner: Claim, change: Reading): Figure | null {
  const found = owner.attributes.filter((a) => a.figure.start < change.figure.start && isPercent(a.figure) && (a.role === "plan-percent" || a.role === "ratio" || a.role === "share") && !/vượt/.test(a.operator));
  return found[found.length - 1]?.figure ?? null;
}

const NEAR = 30;

/** The claims around one. */
function nearby(claims: readonly Claim[], owner: Claim): readonly Claim[] {
  const at = placeAmong(claims, owner);
  return claims.slice(Math.max(0, at - NEAR), at + NEAR);
}

/** What is told as a base, taken for the difference that a percentage makes; null where the change is none. */
const asDifference = (present: Claim, prior: Reading, change: Reading): Draft | null =>
  isPercent(change.figure) ? byPair(present, { ...prior, role: "change", operator: change.operator }, change) : null;

/** "lúa 9.314 ha, giảm 1,2% (113 ha)" beside it: what another bracket of the kind holds is the difference. */
function hasSister(read: ReadParagraph, present: Claim): boolean {
  return nearby(read.claims, present).some((claim) => claim !== present && claim.attributes.some((prior) => {
    const change = prior.role === "prior" && prior.unnamed === true ? claim.attributes.find((a) => a.role === "growth" && a.figure.id === prior.baseOf) : undefined;
    return change !== undefined && sameThing(claim.figure, prior.figure) && tellsItsOwn(read, claim, prior, change) && asDifference(claim, prior, change)?.verdict === "consistent";
  }));
}

/** A base that nothing names is the difference where that fits; where neither fits, only a named base beside it makes it worth a look. */
function ofUnnamed(read: ReadParagraph, present: Claim, prior: Reading, change: Reading, alone: boolean): Draft[] {
  const before = inUnitOf(prior.figure, present.figure);
  const asPrior = compareWith(present.figure, before, [inUnitOf(change.figure, present.figure)].map((figure) => ({ ...change, figure })), present, "review");
  if (asPrior.every((draft) => draft.verdict === "consistent") || isPercent(prior.figure)) return asPrior;
  const asChange = asDifference(present, prior, change);
  if (asChange?.verdict === "consistent") return [asChange];
  const at = read.readings.indexOf(prior);
  const named = read.readings.slice(Math.max(0, at - NEAR), at).some((r) => r.role === "prior" && r.unnamed !== true && r.figure.start < prior.figure.start && kindOf(r.figure) === kindOf(prior.figure));
  if (named) return asPrior;
  // Too near what there is now to be the difference: what there was.
  const [now, then] = [baseValue(present.figure), baseValue(before)];
  if (now.times(3).lt(then.times(5)) && then.times(3).lt(now.times(5))) return alone && sameThing(present.figure, before) ? asPrior : [];
  // "giảm 0,34% (3.042 tấn)": far from what there is now, the difference, where a slip is all that keeps it from being that.
  if (asChange === null || !sameThing(present.figure, before)) return [];
  return tellsItsOwn(read, present, prior, change) && hasSister(read, present) ? [{ ...asQuestion(asChange), sure: true }] : bySlip(asChange) ? [asQuestion(asChange)] : [];
}

/** What names nothing: the time, verbs, and words that join. */
export const NAMELESS = timePattern(`(?<![A-Za-zÀ-ỹ])(?:(?:so sánh với|so với|so|đối chiếu(?:\\s+với)?|(?:cao|thấp|nhiều|ít) hơn)\\s+${LEVEL_OF}(?:${TIME})|(?:cao|thấp|nhiều|ít) hơn|tương ứng|tương đương|tức|như vậy|như thế|theo đó|nhưng|song|nếu|hay|vượt|bằng|tốc độ|mức)(?![A-Za-zÀ-ỹ])`, "gu");

/** Words that say whose change it is: "số đang học tăng 03 em", "giảm 08 người chết". */
function namesOf({ low }: ReadParagraph["paragraph"]["content"], change: Reading): readonly string[] {
  const clause = /[^,;().]*$/u.exec(low.slice(change.leadStart, change.figure.start))?.[0] ?? "";
  const counted = isPercent(change.figure) || isPoints(change.figure) ? "" : change.tail.replace(PRIOR_TAIL, "").replace(NAMELESS, " ");
  return contentWords(`${clause.replace(NAMELESS, " ")} ${counted}`);
}

/** Those of the subjects that have the words said of the change; all of them where it has none. */
function ofName(subjects: Subjects, names: readonly string[]): Subjects | null {
  if (names.length === 0) return subjects;
  const named = [subjects.nearest, ...subjects.others].filter((c) => {
    const known = new Set([...c.core, ...c.full, ...contentWords(`${c.figure.unit?.label ?? c.figure.noun} ${c.reading.tail}`)]);
    return names.every((word) => known.has(word));
  });
  const [nearest, ...others] = named;
  return nearest === undefined ? null : { ...subjects, nearest, others };
}

/** "15,7 tiêu chí/xã" and "0,8 tiêu chí": an average and how far it moved. */
function headOf({ unit }: Figure, change: Figure): boolean {
  return unit !== null && change.unit !== null && unit.label.startsWith(`${change.unit.label}/`);
}

/** "chiếm 4,2% tổng số hộ (1.905 hộ)": what the bracket holds is named by the words in front of it. */
function namedInFront(read: ReadParagraph, { figure }: Claim): boolean {
  const before = read.readings[placeOf(read.readings, figure) - 1];
  return before !== undefined && contentWords(read.paragraph.content.low.slice(before.figure.unitEnd, figure.start)).length > 0;
}

function withPrior(read: ReadParagraph, owner: Claim, prior: Reading, change: Reading): Draft[] {
  const share = isPercent(prior.figure) ? shareBefore(owner, change) : null;
  const bare = isNameless(prior.figure) && !isPercent(change.figure) && !isPoints(change.figure);
  const subjects = subjectsOf(read, owner, bare ? change.figure : prior.figure, change.figure) ?? (bare && headOf(owner.figure, change.figure) ? { nearest: owner, others: [], whole: null, closed: false, cut: false } : null);
  if (share !== null && share.start > (subjects?.nearest.figure.start ?? -1)) {
    return compareWith(share, prior.figure, [change], owner, "inconsistent");
  }
  if (subjects === null) return [];
  const one = (present: Claim): Draft[] => {
    if (prior.unnamed === true) return ofUnnamed(read, present, prior, change, subjects.others.length === 0);
    // "giảm 12 phòng, tương ứng 25% so với trước (48 phòng)": by how much it fell is not what there is.
    if (isChangeOnly(present) && JOINED.test(read.paragraph.content.low.slice(present.figure.unitEnd, change.figure.start))) return [];
    const now = inUnitOf(inUnitOf(present.figure, prior.figure), change.figure.unit?.dimension === "count" ? change.figure : prior.figure);
    const moved = isPercent(change.figure) || isPoints(change.figure) ? change : { ...change, figure: headOf(now, change.figure) ? { ...change.figure, unit: now.unit } : inUnitOf(change.figure, now) };
    const drafts = compareWith(now, inUnitOf(prior.figure, now), [moved], present, "inconsistent");
    // "6,2 triệu lượt, tăng 14,3% so với năm 2019 (774 nghìn lượt)": by so many more.
    const moreBy = drafts.some((d) => d.verdict !== "consistent") && !isPercent(prior.figure) && prior.figure.group !== change.figure.group ? asDifference(present, prior, change) : null;
    if (moreBy?.verdict === "consistent") return [moreBy];
    // "1.533 căn, tiêu thụ đạt 53% (809 căn), bằng 76% so với năm 2016 (1.061 căn)": a nearer figure may be the one compared.
    const inside = nearby(read.claims, owner);
    const nearer = inside.some((c) => c.parent !== null && !inside.some((other) => other.group === c.group && other !== c) && c.figure.start > present.figure.start && c.figure.start < change.figure.start && kindOf(c.figure) === kindOf(present.figure) && CONNECTIVE.test(c.reading.clause) && !namedInFront(read, c));
    return nearer ? drafts.filter((d) => d.verdict === "consistent") : drafts;
  };
  const named = ofName(subjects, namesOf(read.paragraph.content, change));
  const drafts = orEarlier(read, subjects, fitting(subjects, one), one);
  if (drafts.every((d) => d.verdict === "consistent") || named === subjects) return drafts;
  // Of its name there is another value, or none at all.
  return named === null ? [] : orEarlier(read, named, fitting(named, one), one);
}

/** "đạt 91,2%, cao hơn năm 2023 (90,7%) 0,5 điểm phần trăm": the rate of then stands in front of the points. */
export function ratesOfThen(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((now, i): Draft[] => {
    const [then, change] = read.readings.slice(i + 1, i + 3);
    if (then === undefined || change === undefined || !isPercent(now.figure) || !isPercent(then.figure) || !isPoints(change.figure) || then.figure.group === now.figure.group) return [];
    const operator = RATE_OF_THEN.exec(low.slice(now.figure.unitEnd, then.figure.start).replace(/\(\s*$/, ""))?.[1];
    if (operator === undefined || isChange(now) || !/^\s*\)\s*(?:là\s+)?$/u.test(low.slice(then.figure.unitEnd, change.figure.start))) return [];
    return compareWith(now.figure, then.figure, [{ ...change, role: "change", operator }], now, "inconsistent");
  });
}

/** "giảm 02 người chết" and "07 người bị thương": of one unit, and not of one thing. */
export function namesApart(a: Reading, b: Reading): boolean {
  const [x, y] = [contentWords(a.tail), contentWords(b.tail.replace(PRIOR_TAIL, ""))];
  return x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word));
}

/** "tăng 535 nghìn người (quý III 48,8 triệu người, tăng 539 nghìn người)": a value in brackets with a change of its own is nothing before the one in front. */
export function statesItsOwn(read: ReadParagraph, at: number): boolean {
  const [before, own, next] = [read.readings[at - 1], read.readings[at], read.readings[at + 1]];
  return before !== undefined && own !== undefined && next !== undefined && isChange(before) && isChange(next) && before.figure.group !== own.figure.group && next.figure.group === own.figure.group && next.operator !== "" && CONNECTIVE.test(next.clause) && !/[;.](?!\d)/.test(read.paragraph.content.low.slice(own.figure.unitEnd, next.figure.start));
}

/** True for a percentage in a bracket behind the difference of another thing than the base is of. */
function ofAnotherThing(read: ReadParagraph, at: number, prior: Reading): boolean {
  const [difference, change] = [read.readings[at - 1], read.readings[at]];
  if (difference === undefined || change === undefined || difference.role !== "change" || isPercent(difference.figure) || isPoints(difference.figure)) return false;
  const between = read.paragraph.content.low.slice(difference.figure.unitEnd, change.figure.start);
  return /^[^,;.()]{0,40}\([^()]{0,30}$/u.test(between) && (!sameThing(difference.figure, prior.figure) || namesApart(prior, difference));
}

/** Behind a change, what it is held against. */
export const PRIOR_TAIL = /(?<![A-Za-zÀ-ỹ])(?:so với|so|cùng kỳ)(?![A-Za-zÀ-ỹ]).*$/u;

/** All changes of a paragraph whose base stands behind them. */
export function withPriors(read: ReadParagraph): Draft[] {
  const places = new Map(read.readings.map((r, i) => [r.figure.id, i]));
  return read.claims.flatMap((owner) => {
    const bases = owner.attributes.filter((a) => a.role === "prior" && a.baseOf !== null && !isToCome(a.clause));
    return bases.flatMap((prior): Draft[] => {
      const at = places.get(prior.baseOf ?? -1);
      const first = at === undefined ? undefined : read.readings[at];
      if (at === undefined || first === undefined || !isChange(first) || statesItsOwn(read, places.get(prior.figure.id) ?? at)) return [];
      const several = bases.filter((b) => b.baseOf === prior.baseOf).length > 1;
      return [...changesOf(read, at, first), ...behindBase(read, prior, places.get(prior.figure.id) ?? at)].flatMap((change): Draft[] => {
        // Several values before: each difference has its own, a percentage might be of any.
        const rate = isPercent(change.figure) || isPoints(change.figure);
        // "giảm 09 người chết (giảm 12,7%), … (cùng kỳ 93 vụ, chết 71)": the percentage is of the difference in front of its bracket.
        if (rate && ofAnotherThing(read, places.get(change.figure.id) ?? at, prior)) return [];
        if (several && (rate || !sameThing(change.figure, prior.figure) || namesApart(prior, change))) return [];
        const drafts = withPrior(read, owner, prior, change);
        // "giảm còn 42 đơn so với tháng 7 (47 đơn)": what it fell to.
        return change.toLevel === true ? drafts.filter((d) => d.verdict === "consistent") : drafts;
      });
    });
  });
}
