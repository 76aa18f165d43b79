/** Sums and parts: a total against the parts that a report lists for it. */
import { formatNumber, isBelow, meets, sum } from "../../figures";
import type { Claim } from "../claims/claim";
import type { ReadReport } from "../claims/read";
import { baseInterval, isPercent, nounOf, sameThing, type Figure } from "../reading/figure";
import { asWritten, brief, judge, shown, type Draft, type Values } from "./draft";
import {
  baseValue, breakdown, complementary, cutOff, equation, factorOf, nearMiss, notAbove, oneClass, oneDigitOff, precision, total, unlikely,
} from "./evidence";
import { denominatorOf, partLists, type PartList } from "./groups";
import { followingParts, largerInNote, shares } from "./sequences";

/** The prefix of the list that the text may mean and that fits; the whole list first. */
function fittingPrefix(list: PartList, parts: readonly Figure[], whole: Figure): number | null {
  // "trong đó: ngắn hạn …; dài hạn …; nợ xấu …": what follows a complete breakdown is another matter.
  const shorter = list.claims === "some" ? parts.map((_, i) => i + 1) : list.stops;
  const lengths = [parts.length, ...shorter.filter((n) => n >= 2 && n < parts.length)];
  for (const n of lengths) {
    if (n >= 2 && meets(total(parts.slice(0, n), asWritten), baseInterval(whole))) return n;
  }
  return null;
}

function judgeList(report: ReadReport, list: PartList, known: ReadonlySet<string>): Draft[] {
  const below = denominatorOf(report, list.total.figure);
  const partsBelow = list.parts.map((part) => denominatorOf(report, part.figure));
  const alike = list.parts.filter((part) => partOfThing(part.figure, list.total.figure));
  const mixed = alike.length < list.parts.length;
  const parts = mixed && alike.length >= 2 && alike.length < list.parts.length ? pickParts(list, alike) : list.parts;
  const figures = parts.map((part) => part.figure);
  const whole = list.total.figure;
  if (isPercent(whole)) return [];
  const out: Draft[] = [];
  const fractions = partsBelow.filter((f): f is Figure => f !== null);
  if (below !== null && fractions.length === list.parts.length && list.parts.length >= 2) {
    out.push(...judgeParts(list, list.parts, figures, whole, known, false), ...judgeParts(list, list.parts, fractions, below, known, true));
    return out;
  }
  const candidates = below === null ? [whole] : [whole, below];
  for (const candidate of candidates) {
    const n = fittingPrefix(list, figures, candidate);
    if (n !== null) return judgeParts(list, parts.slice(0, n), figures.slice(0, n), candidate, known, false);
  }
  const firsts = list.firsts.map((part) => part.figure);
  if (firsts.length >= 2 && meets(total(firsts, asWritten), baseInterval(whole))) return judgeParts(list, list.firsts, firsts, whole, known, false);
  // Several figures of the kind in one item: which of them add up is not certain.
  if (firsts.length >= 2) {
    return judgeParts(list, parts, figures, whole, known, false).map((d) => (d.verdict === "inconsistent" ? { ...d, verdict: "review" as const } : d));
  }
  // With a fraction as the total, which of its two numbers is meant is open.
  if (below !== null) return figures.length === 1 ? judgeParts(list, parts, figures, below, known, false) : [];
  const drafts = judgeParts(list, parts, figures, whole, known, false)
    .map((d) => (mixed && d.verdict === "inconsistent" ? { ...d, verdict: "review" as const } : d))
    // Where some parts count things of another name, what is missing may be with them.
    .filter((d) => !(mixed && d.verdict === "review" && sum(figures.map(baseValue)).lt(baseValue(whole))));
  // Over the end of a sentence the link is likely, not certain.
  return list.where === "next-sentence" && list.claims !== "all" ? drafts.map((d) => (d.verdict === "inconsistent" ? { ...d, verdict: "review" as const } : d)) : drafts;
}

/** A part without a noun of its own ("toàn trình là 211") counts what its total counts. */
function partOfThing(part: Figure, whole: Figure): boolean {
  return sameThing(part, whole) || (part.unit === null && part.noun === "" && (whole.unit === null || whole.unit.dimension === "count"));
}

function pickParts(list: PartList, alike: readonly Claim[]): readonly Claim[] {
  const sumOf = (claims: readonly Claim[]): boolean => meets(total(claims.map((c) => c.figure), asWritten), baseInterval(list.total.figure));
  if (sumOf(alike)) return alike;
  if (sumOf(list.parts)) return list.parts;
  return alike;
}

function judgeParts(
  list: PartList,
  claims: readonly Claim[],
  parts: readonly Figure[],
  whole: Figure,
  known: ReadonlySet<string>,
  below: boolean,
): Draft[] {
  const all = [whole, ...parts];
  const holds = (values: Values): boolean => meets(total(parts, values), baseInterval(values(whole)));
  const name = brief(list.total.label);
  const uniform = parts.every((part) => partOfThing(part, whole));
  if (parts.length >= 2 && holds(asWritten)) {
    const doubtful = unlikely(whole, parts);
    return [{
      kind: "sum",
      verdict: doubtful ? "review" : "consistent",
      message: doubtful ? `Cần xem ${name}: tổng các bộ phận lệch nhiều hơn mức làm tròn thông thường.` : `Tổng các bộ phận khớp với ${name}.`,
      formula: equation(parts, "=", whole),
      figures: all,
      holds,
    }];
  }
  const sumValue = sum(parts.map(baseValue));
  const wholeValue = baseValue(whole);
  const over = sumValue.gt(wholeValue);
  if (parts.length === 1) return onePart(list, parts[0], whole, uniform, name);
  const ratio = wholeValue.eq(0) ? null : sumValue.div(wholeValue);
  const stops = list.stops.filter((n) => n < parts.length);
  const within = (low: string, high: string): boolean => ratio !== null && ratio.gte(low) && ratio.lte(high);
  const near = within("0.8", "1.25");
  const close = within("0.4", "2.5");
  const digit = oneDigitOff(whole, parts) ? precision(whole, parts) : 0;
  const certain = uniform && !list.open && stops.length === 0 && !below && (known.has(breakdown(claims)) || complementary(claims) || digit >= 5);
  const exceeding = uniform && !list.open && list.claims !== "plain" && parts.slice(0, stops[0] ?? parts.length).some((part) => isBelow(baseInterval(whole), baseInterval(part)));
  const alike = uniform || oneClass(whole, parts);
  const verdict = ((): Draft["verdict"] | null => {
    if (exceeding) return within("0.1", "10") ? (list.where === "sentence" || list.where === "parentheses" ? "inconsistent" : "review") : null;
    if (list.open) return over && near && uniform ? "review" : null;
    if (!alike) return near && stops.length === 0 && (list.claims === "all" || (list.where === "parentheses" && list.claims === "plain")) ? "review" : null;
    if (uniform && cutOff(whole, parts)) return "review";
    if (list.claims === "all") return !close ? (within("0.1", "10") && list.where !== "sentence" ? "review" : null) : stops.length > 0 || !uniform ? "review" : "inconsistent";
    if (certain && close) return "inconsistent";
    const counted = list.claims === "some" && [whole, ...parts].every((f) => f.whole);
    if (digit >= (counted ? 4 : 3) && stops.length === 0 && close) return "review";
    if (list.claims === "plain" && list.where === "parentheses") return over && near && uniform ? "inconsistent" : within("0.1", "10") ? "review" : null;
    if (over && nearMiss(whole, parts)) return "review";
    // Counted categories may overlap: households that are poor and of a minority.
    if (counted && over && !within("1", "1.03")) return null;
    if (list.claims === "some" && over) return stops.length > 0 ? null : close ? "review" : null;
    if (list.where === "list" && near) return "review";
    return null;
  })();
  if (verdict === null) {
    // Some parts listed: they may not exceed the total, and do not.
    if (!over && uniform && list.claims === "some") {
      return [{
        kind: "part", verdict: "consistent", message: `Các bộ phận được nêu không vượt ${name}.`,
        formula: equation(parts, "≤", whole), figures: all, holds: (values) => notAbove(total(parts, values), baseInterval(values(whole))),
      }];
    }
    return [];
  }
  const off = sumValue.minus(wholeValue).abs().div(factorOf(whole));
  return [{
    kind: "sum",
    verdict: judge(all, holds, verdict),
    message: `Cần rà soát ${name}: tổng các bộ phận ${over ? "lớn" : "nhỏ"} hơn số tổng ${formatNumber(off)}${unitName(whole)}.`,
    formula: equation(parts, "≠", whole),
    figures: all,
    holds,
  }];
}

function unitName(f: Figure): string {
  return f.unit === null ? "" : ` ${f.unit.label}`;
}

function onePart(list: PartList, part: Figure | undefined, whole: Figure, uniform: boolean, name: string): Draft[] {
  if (part === undefined || !uniform || list.where === "note" || list.where === "list") return [];
  if (list.claims === "plain" && nounOf(part) === "" && part.unit === null) return [];
  const holds = (values: Values): boolean => notAbove(baseInterval(values(part)), baseInterval(values(whole)));
  const fits = holds(asWritten);
  // Behind a bare parenthesis a larger figure may be another measure, not a part.
  if (!fits && list.claims !== "some") return [];
  return [{
    kind: "part",
    verdict: judge([whole, part], holds, list.stops.length > 0 ? "review" : "inconsistent"),
    message: fits ? `Bộ phận không vượt ${name}.` : `Cần rà soát ${name}: bộ phận lớn hơn số chung.`,
    formula: `${shown(part)} ${fits ? "≤" : ">"} ${shown(whole)}`,
    figures: [whole, part],
    holds,
  }];
}

/** Judges every part list and every list of shares. */
export function sumRelations(report: ReadReport): Draft[] {
  const lists = partLists(report);
  const known = new Set<string>();
  for (const list of lists) {
    const figures = list.parts.map((part) => part.figure);
    if (figures.length >= 2 && meets(total(figures, asWritten), baseInterval(list.total.figure))) known.add(breakdown(list.parts));
  }
  known.delete("");
  const judged = lists.flatMap((list) => {
    const drafts = judgeList(report, list, known);
    return list.tentative === true ? drafts.filter((d) => d.verdict === "consistent") : drafts;
  });
  return [...judged, ...shares(report), ...followingParts(report), ...largerInNote(report)];
}
