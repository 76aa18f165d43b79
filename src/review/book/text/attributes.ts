/** Percentages of the target, changes and targets that a claim states beside its value, each held against the row. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { best, type Comparer, type Comparison } from "./compare";
import { factsFor, type Fact } from "./facts";
import { comparedFact, priorMeant, targetsMeant } from "./meant";
import type { Named } from "./names";
import type { TextOperands } from "./operands";
import { fits, type TextPeriod } from "./period";
import { SAY } from "./say";
import { oppositeOf, verbAt } from "./verbs";

const TO_PLAN = /(?:cao|thấp|nhiều|ít) hơn\s+(?:so với\s+)?(?:mức\s+)?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?:\s+(?:giao|đề ra|là))*\s*$/u;
/** "ước đạt 37,1%, kế hoạch 7,6%, cao hơn 29,5 điểm %": the target stands right in front. */
const BEHIND_PLAN = /(?:kế hoạch|kh|chỉ tiêu|dự toán)(?:\s+(?:giao|năm(?: 20\d\d)?|là))*\s+[\d.,]+[^,;.()]{0,20},\s*(?:cao|thấp|nhiều|ít) hơn\s*$/u;
const UNMET = /(?:không|chưa)\s+(?:hoàn thành|đạt)\s+(?:so với\s+)?(?:mức\s+)?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?:\s+(?:giao|đề ra|là))*\s*$/u;
const LEVEL = /(?:còn|xuống|lên|lên tới|lên đến|đến mức|ở mức)\s*(?:khoảng|gần|trên|hơn|chỉ)?\s*$/u;

function inFrontOf({ figure }: Reading, read: ReadParagraph, most: number): string {
  return read.paragraph.content.low.slice(Math.max(0, figure.start - most), figure.start);
}

/** "giảm xuống còn 1,56%": a level that was reached, no change. */
export function isLevel(reading: Reading, read: ReadParagraph): boolean {
  return (reading.role === "growth" || reading.role === "change") && LEVEL.test(inFrontOf(reading, read, 30));
}

/** "cao hơn mức kế hoạch 4%", "không đạt kế hoạch 0,7 điểm %": the base stands between the word and the figure. */
function asMeant(found: Reading, read: ReadParagraph, rows: readonly Named[]): Reading | null {
  if (found.role !== "growth" && found.role !== "change" && found.role !== "plan-change") return found;
  const before = inFrontOf(found, read, 60);
  if (UNMET.test(before)) {
    const [row] = rows;
    if (row === undefined || row.indicator.directionSource === "default") return null;
    return { ...found, role: "plan-change", base: "kế hoạch", operator: row.indicator.direction === "lower-is-better" ? "cao hơn" : "thấp hơn" };
  }
  return found.role !== "plan-change" && (TO_PLAN.test(before) || BEHIND_PLAN.test(before)) ? { ...found, role: "plan-change", base: "kế hoạch" } : found;
}

export interface AttributesInput {
  readonly claim: Claim;
  readonly read: ReadParagraph;
  readonly rows: readonly Named[];
  /** Facts that the claim's own figure was compared with. */
  readonly stated: readonly Fact[];
  readonly period: TextPeriod;
  /** A target stated for the claim elsewhere in the sentence. */
  readonly target: Reading | undefined;
}

/** The best comparison of each percentage, change, prior figure and target. */
export function attributesOf({ claim, read, rows, stated, period, target }: AttributesInput, comparer: Comparer, operands: TextOperands): Comparison[] {
  const own = claim.measure === "growth" && claim.reading.role === "growth" ? [claim.reading] : [];
  const all = [...own, ...claim.attributes.filter((a) => a.role !== "target"), ...(target === undefined ? [] : [target])];
  return all.flatMap((found): Comparison[] => {
    const reading = asMeant(found, read, rows);
    if (reading === null) return [];
    const pace = found === claim.reading && reading.role === found.role ? rows.filter((row) => row.shape === "pace").flatMap((row) => factsFor([row], period).facts.map((fact) => comparer.pace(reading, fact))) : [];
    const facts = isLevel(found, read)
      ? []
      : rows.flatMap((row) => comparedFact(row, stated) ?? []).filter((fact) => fits(period, fact, fact.row.table.period.year) !== null && (fact.row.indicator.assessments.length > 0 || reading.role === "growth" || reading.role === "change"));
    const compared = [best(pace.flatMap((c) => c ?? [])), best(comparisonsOf(reading, facts, rows.length === 1, comparer).flatMap((c) => c ?? []))];
    return compared.flatMap((c) => (c === null ? [] : [withVerb(c, reading, read, operands)]));
  });
}

function comparisonsOf(reading: Reading, facts: readonly Fact[], alone: boolean, comparer: Comparer): (Comparison | null)[] {
  const { role, figure } = reading;
  if (role === "plan-percent" || role === "plan-change" || role === "target") {
    const words = `${reading.base} ${reading.after.slice(0, 60)}`;
    return facts.flatMap((fact) => {
      const { targets, named } = targetsMeant(fact.row, role === "target" ? reading.lead : words);
      const certain = named && targets.length === 1 && alone;
      return targets.map((target) => {
        if (role === "target") return comparer.target(figure, fact.row, target, certain);
        return role === "plan-percent" ? comparer.percent(reading, fact, target, certain) : comparer.gap(reading, fact, target, certain);
      });
    });
  }
  if (role !== "growth" && role !== "change" && role !== "prior") return [];
  return facts.map((fact) => {
    const meant = priorMeant(fact.row, reading);
    // A change without its base may be one against any time.
    if (meant === null) return null;
    if (role === "prior") return comparer.value(figure, meant.prior, alone, "prior");
    const growth = comparer.growth(reading, fact, meant.prior, alone);
    return growth !== null && (meant.named || growth.agrees) ? growth : null;
  });
}

/** The figure is right and its verb says the opposite: the verb is what has to change. */
function withVerb(comparison: Comparison, reading: Reading, read: ReadParagraph, operands: TextOperands): Comparison {
  if (comparison.turned !== true) return comparison;
  const verb = verbAt(reading, read);
  const to = verb === null ? null : oppositeOf(verb.text);
  if (verb === null || to === null) return comparison;
  return { ...comparison, draft: { ...comparison.draft, edit: { span: operands.spanOf(reading.figure, verb.start, verb.end), from: verb.text, to, reason: SAY.verbFromTable } } };
}
