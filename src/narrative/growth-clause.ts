/** How an indicator moved against the period before: "tăng 20% so với năm 2022", "giảm 2,3 điểm %", "bằng cùng kỳ". */
import type { Indicator } from "../plan";
import type { Quantity } from "../figures";
import { sourceOf, type Context } from "./context";
import { concat, figure, type Phrase } from "./phrase";
import type { Tone } from "./target-clause";
import { percentText, pointsText, quantityPhrase, sourceDecimals } from "./values";
import { CHANGE } from "./words";

export interface GrowthStatement {
  readonly phrase: Phrase;
  readonly tone: Tone;
}

function decimalsOfBoth(a: Quantity, b: Indicator["prior"]): number {
  return Math.max(sourceDecimals(a), b.kind === "quantity" ? sourceDecimals(b) : 0);
}

/** The two values side by side, where a percentage would mislead (a negative base, a turn of sign). */
function sideBySide(context: Context, indicator: Indicator, actual: Quantity): GrowthStatement | null {
  const { prior } = indicator;
  if (prior.kind !== "quantity" || prior.value.gte(0) === actual.value.gte(0) && prior.value.gte(0)) return null;
  const source = sourceOf(context, indicator, "prior", context.priorHeader);
  const value = quantityPhrase(prior, indicator.unit, indicator.unitText, source, context.values);
  return { phrase: concat(`${context.base.name} ${CHANGE.was} `, value), tone: "even" };
}

/** The statement on growth; `namesBase` says against what, once per sentence. null where nothing can be said. */
export function growthStatement(context: Context, indicator: Indicator, namesBase: boolean): GrowthStatement | null {
  const actual = indicator[indicator.judged];
  if (actual.kind !== "quantity" || indicator.measure === "growth-rate") return null;
  const points = indicator.measure === "rate" ? indicator.growthPoints : null;
  const change = points ?? indicator.growth;
  if (change === null) return sideBySide(context, indicator, actual);
  if (change.eq(0)) return { phrase: concat(context.base.equal), tone: "even" };
  const permille = indicator.unitText.includes("‰") || indicator.unit?.label.includes("‰") === true;
  const text =
    points === null ? percentText(change, context.values) : pointsText(change, decimalsOfBoth(actual, indicator.prior), permille);
  const source = sourceOf(context, indicator, "growth", context.priorHeader);
  const rises = change.gt(0);
  const better = rises === (indicator.direction === "higher-is-better");
  return {
    phrase: concat(rises ? CHANGE.rises : CHANGE.falls, figure(text, source), namesBase ? ` ${context.base.than}` : ""),
    tone: better ? "good" : "bad",
  };
}
