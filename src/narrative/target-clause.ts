/** How an indicator stands against its targets, in one clause: "đạt 65% kế hoạch tỉnh giao và đạt 64% so với …". */
import type { Assessment, Indicator, Verdict } from "../plan";
import type { Quantity } from "../figures";
import { ceilingClause } from "./ceiling";
import { sourceOf, type Context } from "./context";
import { goalOf, spokenTargets } from "./goals";
import { goalNoun } from "./house";
import { concat, EMPTY, figure, join, type Phrase } from "./phrase";
import { percentText, pointsText, quantityPhrase, sourceDecimals } from "./values";
import { VERDICT_CLAUSE, WORDS } from "./words";

/** Which way a statement leans: towards success, failure, or neither. */
export type Tone = "good" | "bad" | "even";

export interface TargetStatement {
  readonly phrase: Phrase;
  readonly tone: Tone;
  /** The words already say whether the target was reached. */
  readonly saysVerdict: boolean;
  /** The verdict's words where they stand in it: "chậm tiến độ (kế hoạch năm 50 tỷ đồng)"; else "". */
  readonly verdictSaid: string;
  /** A target's own value stands in it. */
  readonly namesTarget: boolean;
  /** Two targets tell opposite stories, and it says so with "nhưng". */
  readonly turns: boolean;
}

/** Below this share of the target, in percent, a report says "chỉ". */
const FAR_BELOW = 90;

const GOOD: ReadonlySet<Verdict> = new Set(["exceeded", "met", "on-pace"]);
const BAD: ReadonlySet<Verdict> = new Set(["missed", "at-risk", "behind-pace"]);

export function toneOf(verdict: Verdict): Tone {
  if (GOOD.has(verdict)) return "good";
  return BAD.has(verdict) ? "bad" : "even";
}

/** One assessment, ready to be joined with another that says the same of another target. */
interface OneTarget {
  readonly head: Phrase;
  readonly goal: string;
  readonly tone: Tone;
  readonly saysVerdict: boolean;
  readonly namesTarget: boolean;
  /** "chỉ" may stand before it. */
  readonly falls: boolean;
  /** Said by its verdict and its value alone: "chậm tiến độ", "kế hoạch năm 50 tỷ đồng". */
  readonly inWords?: { readonly verdict: string; readonly target: Phrase };
}

/** Whether T reaches K in figures; null where only the verdict can say. */
function reaches(assessment: Assessment, lowerIsBetter: boolean): boolean | null {
  const { percentOfTarget: percent, pointsToTarget: points, target } = assessment;
  if (target.kind === "quantity" && target.comparison === "range") return null;
  if (percent !== null) return lowerIsBetter ? percent.lte(100) : percent.gte(100);
  if (points !== null) return lowerIsBetter ? points.lte(0) : points.gte(0);
  return null;
}

/** The verdict contradicts the bare figure (an open bound, "khoảng", a range): then words and the target itself are clearer. */
function needsWords(assessment: Assessment, lowerIsBetter: boolean): boolean {
  const reached = reaches(assessment, lowerIsBetter);
  if (reached === null) return true;
  const { verdict } = assessment;
  if (verdict === "exceeded" || verdict === "met") return !reached;
  return verdict === "missed" && reached;
}

function pointsDecimals(indicator: Indicator, target: Quantity): number {
  const actual = indicator.judged === "estimate" ? indicator.estimate : indicator.actual;
  return Math.max(sourceDecimals(target), actual.kind === "quantity" ? sourceDecimals(actual) : 0);
}

/** "kế hoạch 9%": the target itself. */
export function targetValue(context: Context, indicator: Indicator, assessment: Assessment): Phrase {
  if (assessment.target.kind !== "quantity") return EMPTY;
  const source = sourceOf(context, indicator, "target", assessment.header);
  return quantityPhrase(assessment.target, indicator.unit, indicator.unitText, source, context.values);
}

function inWords(context: Context, indicator: Indicator, assessment: Assessment, noun: string): OneTarget {
  const tone = toneOf(assessment.verdict);
  const value = targetValue(context, indicator, assessment);
  const verdict = tone === "even" ? "" : VERDICT_CLAUSE[assessment.verdict];
  const named = concat(`${noun} `, value);
  const head = verdict === "" ? named : concat(`${verdict} (`, named, ")");
  return { head, goal: "", tone, saysVerdict: verdict !== "", namesTarget: true, falls: false, inWords: { verdict, target: named } };
}

function oneTarget(context: Context, indicator: Indicator, assessment: Assessment, several: boolean): OneTarget {
  const lower = indicator.direction === "lower-is-better";
  const goal = goalOf(assessment, context.plan, several);
  const noun = several && goal.assigned !== "" ? `${goal.noun} ${goal.assigned}` : goal.noun;
  const { percentOfTarget: percent, pointsToTarget: points, target } = assessment;
  if (target.kind !== "quantity" || needsWords(assessment, lower)) return inWords(context, indicator, assessment, noun);
  const said = context.house.goal(goal);
  const namesTarget = indicator.measure === "growth-rate" && !several && points !== null && !points.eq(0);
  const clause = lower
    ? ceilingClause(assessment, namesTarget ? "" : noun, noun)
    : percent !== null
      ? context.house.achievement(percent, said)
      : points !== null
        ? context.house.points(points, namesTarget ? "" : said)
        : null;
  if (clause === null) return inWords(context, indicator, assessment, noun);
  const { figure: shown } = clause;
  const permille = indicator.unitText.includes("‰") || indicator.unit?.label.includes("‰") === true;
  const text =
    shown === null
      ? ""
      : shown.unit === "points"
        ? pointsText(shown.value, pointsDecimals(indicator, target), permille)
        : percentText(shown.value, context.values);
  const value = shown === null ? EMPTY : figure(text, sourceOf(context, indicator, shown.role, assessment.header));
  const tone = toneOf(assessment.verdict);
  const ownGoal = clause.after.startsWith(" ") ? clause.after.slice(1) : "";
  return {
    head: concat(namesTarget ? concat(`${noun} `, targetValue(context, indicator, assessment), ", ") : "", clause.before, value),
    goal: ownGoal,
    tone,
    saysVerdict: (tone === "good" && !lower) || shown === null || shown.role === "percentOfTarget",
    namesTarget,
    falls: shown !== null && shown.role === "percentOfTarget" && shown.value.lt(FAR_BELOW),
  };
}

function spoken(one: OneTarget, only: boolean): Phrase {
  return concat(only && one.falls ? `${WORDS.only} ` : "", one.head, one.goal === "" ? "" : ` ${one.goal}`);
}

/** The statement on all targets of an indicator; null where it has none to speak of. */
export function targetStatement(context: Context, indicator: Indicator): TargetStatement | null {
  const targets = spokenTargets(indicator);
  if (targets.length === 0) return null;
  const ones = targets.map((assessment) => oneTarget(context, indicator, assessment, targets.length > 1));
  const [first] = ones;
  if (first === undefined) return null;
  const tones = new Set(ones.map((one) => one.tone));
  const saysVerdict = ones.some((one) => one.saysVerdict);
  const tone: Tone = ones.some((one) => one.tone === "bad") ? "bad" : first.tone;
  const namesTarget = ones.some((one) => one.namesTarget);
  const only = (one: OneTarget): boolean => one.tone === "bad" && indicator.verdict === "missed";
  const same = ones.length > 1 && ones.every((one) => one.goal !== "" && one.head.text === first.head.text);
  if (same) {
    const goals = ones.map((one, index) => concat(index === 0 ? one.goal : goalNoun(one.goal)));
    const head = concat(only(first) && first.falls ? `${WORDS.only} ` : "", first.head, " ");
    return { phrase: concat(head, join(goals, ` ${WORDS.and} `)), tone, saysVerdict, verdictSaid: "", namesTarget, turns: false };
  }
  const verdict = first.inWords?.verdict ?? "";
  const verdictSaid = ones.every((one) => one.inWords?.verdict === verdict) ? verdict : "";
  if (ones.length > 1 && verdictSaid !== "") {
    const named = join(ones.map((one) => one.inWords?.target ?? EMPTY), ", ");
    return { phrase: concat(`${verdict} (`, named, ")"), tone, saysVerdict, verdictSaid, namesTarget, turns: false };
  }
  const turns = tones.has("good") && tones.has("bad");
  const phrases = ones.map((one, index) => spoken(one, only(one) && (index === 0 || turns)));
  const last = phrases.at(-1) ?? EMPTY;
  const phrase =
    phrases.length < 2 ? last : concat(join(phrases.slice(0, -1), ", "), ` ${turns ? WORDS.but : WORDS.and} `, last);
  return { phrase, tone, saysVerdict, verdictSaid, namesTarget, turns };
}
