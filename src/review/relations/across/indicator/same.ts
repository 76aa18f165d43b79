/** The same indicator stated twice: its value, its percentage of the target, its growth. */
import type { Claim } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import type { Reading } from "../../../claims/roles";
import { quoted } from "../../../claims/name";
import { digitsWritten, isPercent, type Figure } from "../../../reading/figure";
import { comparisons, type Comparison } from "./comparisons";
import { judge, written, type Draft } from "../../draft";
import { perHeadAlike, targetsOf } from "../../links/facts";
import { placesOf } from "../places";
import { statedBeside } from "../../links/beside";
import { yearsOf } from "../../links/documents";
import { sameKindOfFigure, type Link } from "../../links/link";
import { ofTwoParts, Parallels } from "../../links/namesakes";
import { isNumberOfName } from "../../links/numbers-of-names";
import { lowOf } from "../../links/passages";
import { countNames, nameStrength, nearSlip, oneMeasure, oneOrder, slip, standingOf, type Standing } from "../../links/strength";
import { sameStrokes } from "./strokes";
import { oddWholes, overfullWholes, sameWholes } from "./wholes";

const NAMES = { value: "", derived: "", gap: "chênh lệch so với kế hoạch của ", growth: "mức tăng, giảm của ", change: "mức tăng, giảm của ", target: "kế hoạch của ", plan: "tỷ lệ so với kế hoạch của " } as const;

function draft(report: ReadReport, comparison: Comparison, link: Link, failed: Draft["verdict"], first?: Figure): Draft {
  const { a, b, agrees } = comparison;
  const places = comparison.rivals !== undefined ? [...comparison.rivals, b] : first === undefined || first.id === a.id || first.id === b.id ? [a, b] : [first, a, b];
  const name = `${NAMES[comparison.what]}${quoted(link.later)}`;
  const [here, there] = placesOf(report, a, b);
  return {
    kind: "same",
    verdict: judge([a, b], comparison.holds, comparison.rivals === undefined ? failed : "review"),
    message: agrees ? `Hai nơi nêu khớp nhau: ${name}.` : `Cần rà soát ${name}: ${here} ghi ${written(a)}, ${there} ghi ${written(b)}.`,
    formula: `${written(a)} ${agrees ? "=" : "≠"} ${written(b)}`,
    figures: places,
    holds: comparison.holds,
  };
}

const ONLY_A_TIME = /^(?:[\s,:\d]|tính|chung|riêng|lũy kế|luỹ kế|cộng dồn|ước|đạt|cả|trong|đầu|cuối|năm|quý|tháng|ngày|kỳ|nay|đến|hết|thực hiện)*$/u;

const COMPARES = /^so (?:sánh )?với(?![A-Za-zÀ-ỹ])/u;

/** What a difference means: by how sure names, places and all other statements are that both claims mean the same. */
function failure(link: Link, all: readonly Comparison[], failing: Comparison, standing: Standing): Draft["verdict"] | null {
  const { earlier, later } = link;
  const isValue = failing.what === "value";
  if (unlike(link) || earlier.paragraph === later.paragraph || (isValue && !oneMeasure(earlier, later))) return null;
  // "tính chung 2 tháng đầu năm ước đạt …": a time, of whatever the paragraph speaks of.
  if (ONLY_A_TIME.test(earlier.label) || ONLY_A_TIME.test(later.label)) return null;
  // "so với ngày thứ hai của kỳ nghỉ, giảm 5 vụ (-19,2%)": each is measured from what it names itself.
  if (!isValue && [earlier, later].some(({ label }) => COMPARES.test(label))) return null;
  const others = all.filter((c) => c !== failing && c.agrees);
  const support = others.reduce((s, c) => s + c.weight, 0);
  const parented = (earlier.parent !== null || later.parent !== null) && isValue;
  // Without a span of its own, or said in another way, only a slip sets two claims of one thing apart.
  const slipped = slip(failing.a, failing.b);
  if ((link.scope === "open" || failing.tentative === true) && !slipped) return null;
  // A value that differs under one name needs more than one percentage in common: those coincide.
  const proven = isValue ? link.similar >= (others.length > 1 ? 0.7 : 0.85) : link.similar >= 0.5;
  if (support >= 3 && proven) return "inconsistent";
  if (parented) return null;
  const sure = nameStrength(link, standing, support);
  // A difference of any size needs a rate, or a name that says more than "bị thương" or "xử phạt"; or something else that both state.
  const told = ((link.common >= (isExact(failing.a, failing.b) ? LONG_NAME - 1 : LONG_NAME) || !isValue || isPercent(failing.a)) && !standing.ofOthers) || support >= 2;
  const near = nearSlip(failing.a, failing.b);
  // 38 and 2.045 bear one name ("trung học cơ sở") and are of two things.
  if (sure === "certain" && (slipped || near || (told && asLong(failing.a, failing.b)))) return slipped && support >= 2 ? "inconsistent" : "review";
  if (sure === "strong" && (slipped || (!isValue && support >= 1) || (told && oneOrder(failing.a, failing.b)))) return slipped && support >= 2 ? "inconsistent" : "review";
  return sure !== "none" && slipped && (standing.apart || support >= 1) ? "review" : null;
}

/** Of one order, or written with as many digits: "0,23" and "0,03". */
const asLong = (a: Figure, b: Figure): boolean => oneOrder(a, b) || digitsWritten(a) === digitsWritten(b);

/** Amounts of one unit in four digits and more, to as many decimals, and of about one size: "182,6 tỷ đồng" and "198,4 tỷ đồng". */
function isExact(a: Figure, b: Figure): boolean {
  return a.unit !== null && a.unit.id === b.unit?.id && a.decimals === b.decimals && a.hedge === null && b.hedge === null && Math.min(a.value.c.length, b.value.c.length) >= EXACT_DIGITS && a.value.times(2).lt(b.value.times(3)) && b.value.times(2).lt(a.value.times(3));
}
const EXACT_DIGITS = 4;

/** Words in common from which two names are no accident. */
const LONG_NAME = 4;
/** Words that a name has at least, to be no commonplace. */
const FEW_WORDS = 3;

/** Values that cannot be set side by side: "giải ngân 41 tỷ đồng" and "giải ngân 3,7 triệu USD" are of two things. */
function unlike({ earlier, later }: Link): boolean {
  return [earlier, later].every((c) => c.measure === "value" && !isPercent(c.figure)) && !sameKindOfFigure(earlier, later) && !perHeadAlike(earlier.figure, later.figure);
}

/** "nhà văn hóa thôn 138/151 thôn": what stands behind a stroke is the whole, even where the figure above it is read as a name. */
function isBelow({ figure }: Claim, report: ReadReport): boolean {
  const low = lowOf(report, figure);
  return low.charAt(figure.start - 1) === "/" && /\d/.test(low.charAt(figure.start - 2));
}

/** "giải quyết xong 1/23 vụ", "giải quyết xong 1/5 vụ": of two wholes that each paragraph tells by itself. */
function ofTwoWholes({ earlier: a, later: b }: Link, report: ReadReport): boolean {
  if (a.figure.denominator === null || b.figure.denominator === null || a.paragraph !== b.paragraph) return false;
  const [x, y] = [report.figures.get(a.figure.denominator), report.figures.get(b.figure.denominator)];
  return x !== undefined && y !== undefined && !x.value.eq(y.value);
}

const NAMED_YEAR = /năm (20\d\d)(?!\d)/u;

/** "tỷ lệ … năm 2022 đạt 82%" in a paper about 2024 is not what the paper tells elsewhere without a year. */
function ofAnotherYear({ earlier, later }: Link, headed: number | null): boolean {
  if (headed === null || (earlier.year === null) === (later.year === null)) return false;
  const named = NAMED_YEAR.exec((earlier.year === null ? later : earlier).label)?.[1];
  return named !== undefined && Number(named) !== headed;
}

interface Failure {
  readonly comparison: Comparison;
  readonly link: Link;
  readonly verdict: Draft["verdict"];
}

/** Names that differ in hardly a word. */
const ONE_NAME = 0.95;

/** "đạt 3,8% (kế hoạch 8,3%)", then "8,3%, thấp hơn kế hoạch 4,5 điểm": what is itself measured against the target is not the target told again. */
function isResultLikeTarget({ earlier, later }: Link, { what, a, b }: Comparison, targets: ReadonlyMap<number, Reading>): boolean {
  const measured = (claim: Claim): boolean => claim.attributes.some(({ role }) => role === "plan-change" || role === "plan-percent");
  const isTarget = (claim: Claim, { value }: Figure): boolean => targets.get(claim.id)?.figure.value.eq(value) === true;
  return what === "value" && ((isTarget(earlier, b) && measured(later)) || (isTarget(later, a) && measured(earlier)));
}

/** Judges every link; of several earlier mentions each fact is compared with the best one that fits. */
export function sameRelations(report: ReadReport, links: readonly Link[]): Draft[] {
  const out: Draft[] = [];
  const names = countNames(report);
  const targets = targetsOf(report);
  const origin = new Map<number, Figure>();
  const parallels = new Parallels(report);
  const yearOf = yearsOf(report);
  const fileOf = (claim: Claim): string => report.paragraphs[claim.paragraph]?.paragraph.file ?? "";
  const [failed, odd]: [Failure[], Failure[]] = [[], []];
  const byLater = new Map<Claim, Link[]>();
  for (const link of links) {
    const those = byLater.get(link.later);
    if (those === undefined) byLater.set(link.later, [link]);
    else those.push(link);
  }
  for (const [, group] of byLater) {
    const settled = new Set<string>();
    const failures: Failure[] = [];
    for (const link of group) {
      if (link.scope === "differ" || !link.comparable || ofAnotherYear(link, yearOf(fileOf(link.later))) || isBelow(link.earlier, report) || isBelow(link.later, report)) continue;
      if (ofTwoWholes(link, report) || isNumberOfName(report, link.earlier.figure) || isNumberOfName(report, link.later.figure)) continue;
      const all = comparisons(link.earlier, link.later, link.common, targets);
      if (all.length === 0) continue;
      const standing = standingOf(link, report, names);
      // Other values under a merely similar name: another indicator, whatever else agrees.
      const values = all.find((c) => c.what === "value");
      if (values !== undefined) parallels.note(link, values.agrees);
      const bothValues = [link.earlier, link.later].every((c) => c.measure === "value" && !isPercent(c.figure));
      if (link.similar < 0.7 && (values === undefined ? bothValues : !values.agrees && failure(link, all, values, standing) === null)) continue;
      if (values !== undefined && !values.agrees && failure(link, all, values, standing) === null) continue;
      for (const comparison of all) {
        if (comparison.what === "derived") continue;
        const key = `${comparison.what}:${comparison.b.id}`;
        if (settled.has(key)) continue;
        const near = isNear(link, comparison.weight, standing.apart) && !isCommonplace(link, comparison);
        if (comparison.agrees && near && link.earlier.id !== link.later.id && notEcho(link)) {
          settled.add(key);
          // A figure repeated again and again is shown with its first place, too.
          const first = origin.get(comparison.a.id) ?? comparison.a;
          origin.set(comparison.b.id, first);
          out.push(draft(report, comparison, link, "inconsistent", first));
        } else if (!comparison.agrees) {
          const verdict = failure(link, all, comparison, standing);
          if (verdict !== null) failures.push({ comparison, link, verdict });
        }
      }
    }
    for (const { comparison, link, verdict } of failures) {
      const key = `${comparison.what}:${comparison.b.id}`;
      if (settled.has(key)) odd.push({ comparison, link, verdict });
      else failed.push({ comparison, link, verdict });
      settled.add(key);
    }
  }
  // "có thêm 02 xã đạt chuẩn" once, 05 of them in two other places: the one that agrees with none is asked about.
  const agreeing = new Set(out.flatMap(({ figures }) => figures.map((figure) => figure.id)));
  const doubted = new Set(failed.flatMap(({ comparison: { a, b } }) => [a.id, b.id]));
  for (const { comparison, link, verdict } of odd) {
    const { a, b } = comparison;
    if (agreeing.has(a.id) || doubted.has(a.id) || !agreeing.has(b.id) || link.similar < ONE_NAME || link.common < FEW_WORDS || !(slip(a, b) || nearSlip(a, b))) continue;
    doubted.add(a.id);
    failed.push({ comparison, link, verdict: verdict === "inconsistent" ? "review" : verdict });
  }
  for (const { comparison, link, verdict } of failed) {
    if (statedBeside(report, comparison.a, comparison.b) && !isResultLikeTarget(link, comparison, targets)) continue;
    if (!parallels.apart(link) && !ofTwoParts(link, report)) out.push(draft(report, comparison, link, verdict));
  }
  return [...out, ...sameWholes(report), ...oddWholes(report), ...overfullWholes(report), ...sameStrokes(report)];
}

/** Whether an agreement is worth telling: the fewer digits agree, the closer the labels must be. */
function isNear({ similar, contained, common }: Link, weight: number, apart: boolean): boolean {
  // "03 sản phẩm chè", "03 bộ sản phẩm": small counts of one part of a report agree by chance.
  if (!apart && weight <= 1) return (similar >= 0.95 && common >= 3) || (common >= 4 && similar >= 0.6);
  if (similar >= 0.7 && common >= 2) return true;
  if (similar < 0.2 && weight <= 3) return false;
  if (common >= 5 && contained >= 0.6) return weight > 0 || contained >= 0.99;
  if (weight >= 4) return contained >= 0.5 && (common >= 2 || contained >= 0.9);
  if (weight === 3) return contained >= 0.6 && (common >= 2 || similar >= 0.5);
  if (weight >= 1) return (similar >= 0.3 && common >= 3) || (similar >= 0.4 && common >= 2);
  return false;
}

/** "giải ngân 66,1%" and "03 huyện giải ngân trên 60%", "1,5 tỷ lượt khách" twice in a paragraph: a name of two words agrees with anything. */
function isCommonplace({ earlier, later, similar, common }: Link, { weight, a, b }: Comparison): boolean {
  return weight === 0 && (a.hedge !== null || b.hedge !== null) ? similar < 0.85 || common < FEW_WORDS : weight <= 2 && earlier.paragraph === later.paragraph && common < FEW_WORDS;
}

/** Two figures of one clause list are no repetition. */
function notEcho(link: Link): boolean {
  return link.earlier.paragraph !== link.later.paragraph || link.later.figure.start - link.earlier.figure.end > 30;
}
