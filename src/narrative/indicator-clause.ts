/** One indicator as a clause: what was reached, against the targets, against the year before, with its parts. */
import type { Indicator } from "../plan";
import type { Quantity } from "../figures";
import { nameOf, sourceOf, type Context } from "./context";
import { spokenTargets } from "./goals";
import { growthStatement } from "./growth-clause";
import { concat, EMPTY, join, type Phrase, type Piece } from "./phrase";
import { targetStatement, targetValue, toneOf, type TargetStatement } from "./target-clause";
import { quantityPhrase } from "./values";
import { VERDICT_CLAUSE, VERBS, WORDS } from "./words";

/** Money that is collected or spent is "thực hiện"; "thu nhập", "thu hút", "chi phí" are something else. */
const CASH_FLOW = /^(?:tổng\s+)?(?:số\s+)?(?:thu|chi)\s+(?!nhập|hút|hồi|gom|hoạch|phí|bộ|hội|nhánh|tiêu\s)/u;

/** "Tỷ lệ hộ nghèo còn lại" is not said to be "còn" once more. */
const SAYS_LEFT = /(?<![A-Za-zÀ-ỹ])còn(?: lại)?$/u;

function isEstimate(context: Context, indicator: Indicator): boolean {
  if (indicator.judged === "estimate") return true;
  const { header } = sourceOf(context, indicator, "actual");
  return /^\s*(?:ước|ƯTH|UTH)/iu.test(header);
}

function hasFallen(indicator: Indicator): boolean {
  const change = indicator.measure === "rate" ? indicator.growthPoints : indicator.growth;
  return change !== null && change.lt(0);
}

function verb(indicator: Indicator, actual: Quantity, name: string, estimate: boolean): string {
  const form = estimate ? VERBS.estimated : VERBS.final;
  if (actual.value.lt(0)) return form.negative;
  if (indicator.direction === "lower-is-better") return hasFallen(indicator) && !SAYS_LEFT.test(name) ? form.fallenTo : form.is;
  return CASH_FLOW.test(name) ? form.carriedOut : form.reached;
}

function value(context: Context, indicator: Indicator, quantity: Quantity, role: "actual" | "estimate" | "month"): Phrase {
  return quantityPhrase(quantity, indicator.unit, indicator.unitText, sourceOf(context, indicator, role), context.values);
}

/** "tổng mức bán lẻ … ước đạt 4.148 tỷ đồng". */
function reached(context: Context, indicator: Indicator, actual: Quantity): Phrase {
  const name = nameOf(indicator);
  const flows = indicator.flow === true || indicator.month.kind === "quantity";
  const when = context.cumulative !== "" && flows && indicator.measure !== "rate" ? `${context.cumulative} ` : "";
  const said = verb(indicator, actual, name, isEstimate(context, indicator));
  return concat(`${name} ${when}${said === "" ? "" : `${said} `}`, value(context, indicator, actual, indicator.judged));
}

/** What the figures leave unsaid about the verdict; "" where nothing. */
function verdictWords(indicator: Indicator, statement: TargetStatement | null): string {
  const { verdict, computedVerdict, override } = indicator;
  const words = VERDICT_CLAUSE[verdict];
  if (override !== null && verdict !== computedVerdict) return verdict === "at-risk" ? words : `${WORDS.judgedAs} ${words}`;
  switch (verdict) {
    case "exceeded":
      if (statement?.saysVerdict === true) return "";
      return indicator.direction === "lower-is-better" && statement !== null ? WORDS.overfulfilled : words;
    case "met":
    case "missed":
      return statement?.saysVerdict === true ? "" : words;
    case "nearly-met":
    case "at-risk":
    case "on-pace":
    case "behind-pace":
      return statement?.verdictSaid === words ? "" : words;
    default:
      return "";
  }
}

/** "(kế hoạch 2.450 tỷ đồng)" beside a missed target, where there is room for it. */
function missedTarget(context: Context, indicator: Indicator, statement: TargetStatement | null): Phrase {
  const [target, ...others] = spokenTargets(indicator);
  if (context.length !== "full" || target === undefined || others.length > 0) return EMPTY;
  if (statement === null || statement.tone !== "bad" || statement.namesTarget) return EMPTY;
  return concat(` (${WORDS.plan} `, targetValue(context, indicator, target), ")");
}

function againstTargets(context: Context, indicator: Indicator, statement: TargetStatement | null): Piece[] {
  const words = verdictWords(indicator, statement);
  return [
    ...(statement === null ? [] : [", ", statement.phrase, missedTarget(context, indicator, statement)]),
    ...(words === "" ? [] : [`, ${words}`]),
  ];
}

function againstPrior(context: Context, indicator: Indicator, statement: TargetStatement | null, namesBase: boolean): Piece[] {
  const growth = growthStatement(context, indicator, namesBase);
  if (growth === null) return [];
  const tone = toneOf(indicator.verdict);
  const turned = statement !== null && !statement.turns && tone !== "even" && growth.tone !== "even" && tone !== growth.tone;
  return [turned ? ` ${WORDS.but} ` : ", ", growth.phrase];
}

/** "(riêng trong tháng 10 ước đạt …)". */
function monthAlone(context: Context, indicator: Indicator): Phrase {
  const { month } = indicator;
  if (month.kind !== "quantity" || context.length === "short" || context.table.period.kind === "year") return EMPTY;
  const said = verb({ ...indicator, direction: "higher-is-better" }, month, nameOf(indicator), isEstimate(context, indicator));
  return concat(` (${WORDS.thisMonthAlone(context.table.period.months)} ${said} `.replace(/ {2,}/g, " "), value(context, indicator, month, "month"), ")");
}

/** "; ước cả năm đạt …" where an outlook for the year stands beside the period's figure. */
function outlook(context: Context, indicator: Indicator): Phrase {
  const whole = indicator.outlook;
  if (whole === undefined || whole.kind !== "quantity" || context.length === "short") return EMPTY;
  return concat(`; ${whole.value.lt(0) ? WORDS.wholeYear : WORDS.wholeYearReaches} `, value(context, indicator, whole, "estimate"));
}

/** "tỷ lệ hộ cận nghèo 0,8%": name and figure without a verb. */
function nameAndFigure(context: Context, indicator: Indicator, name: string): Phrase {
  const actual = indicator[indicator.judged];
  if (actual.kind !== "quantity") return concat(name);
  return concat(`${name}${/\d$/u.test(name) ? ":" : ""} `, value(context, indicator, actual, indicator.judged));
}

/** One item of a list of missed targets: "tỷ lệ hộ cận nghèo 0,8%, cao hơn mức kế hoạch 0,18 điểm %"; `name` as it is said there. */
export function listItem(context: Context, indicator: Indicator, name: string): Phrase {
  const statement = targetStatement(context, indicator);
  return join([nameAndFigure(context, indicator, name), ...(statement === null ? [] : [statement.phrase])], ", ");
}

/** "nông nghiệp 431,4 tỷ đồng, đạt 105% kế hoạch". */
function part(context: Context, indicator: Indicator, namesBase: boolean): Phrase {
  const statement = targetStatement(context, indicator);
  return concat(
    nameAndFigure(context, indicator, nameOf(indicator, true)),
    ...againstTargets({ ...context, length: "medium" }, indicator, statement),
    ...(context.length === "full" ? againstPrior(context, indicator, statement, namesBase) : []),
  );
}

/** The indicator with its parts, without a full stop. The judged figure must be there. */
export function indicatorClause(context: Context, indicator: Indicator, parts: readonly Indicator[]): Phrase {
  const actual = indicator[indicator.judged];
  if (actual.kind !== "quantity") return concat(`${nameOf(indicator)} ${WORDS.noData}`);
  const statement = targetStatement(context, indicator);
  const growth =
    context.length === "short" && statement !== null && !indicator.main ? [] : againstPrior(context, indicator, statement, true);
  const month = monthAlone(context, indicator);
  const complete = parts.length === context.children.get(indicator.id)?.length && parts.every((one) => one.partOf === "parts");
  const lead = complete ? WORDS.allPartsLead : WORDS.partsLead;
  const list = join(parts.map((one, index) => part(context, one, growth.length === 0 && index === 0)), "; ");
  const [open, close] = month.text === "" ? [" (", ")"] : [", ", ""];
  return concat(
    reached(context, indicator, actual),
    ...againstTargets(context, indicator, statement),
    ...growth,
    month,
    list.text === "" ? "" : concat(`${open}${lead} `, list, close),
    outlook(context, indicator),
  );
}
