/** What the kinds of conditional formats ask: formulas, comparisons, texts, data bars, colour scales, icon sets. */
import { invalid, type ConditionalThreshold } from "../../model";
import { boolean, color, isMissing, oneOf, optionalText, record, text } from "../arguments";
import { make } from "../registry";
import { defineType } from "../schema";
import type { RuleKey } from "../selves";
import type { Session } from "../session";
import { MAX, MIN, rule, setRule, type Of } from "./conditionalAccess";

defineType("CustomConditionalFormat", { navigations: { Rule: (self) => make("ConditionalFormatRule", self), Format: (self) => make("ConditionalRangeFormat", self) } });

const expression = {
  get: (self: RuleKey, session: Session) => `=${rule(session, self, "expression").formula}`,
  set: (self: RuleKey, value: unknown, session: Session) => setRule(session, self, { ...rule(session, self, "expression"), formula: plainFormula(text(value, "formula")) }),
};

function plainFormula(formula: string): string {
  const plain = formula.replace(/^=/, "").trim();
  if (plain === "") throw invalid("The formula is empty.");
  if (/\[[^\]]*\]/.test(plain.replace(/"[^"]*"/g, ""))) throw invalid("A conditional format can't use structured references.");
  return plain;
}

defineType("ConditionalFormatRule", { properties: { Formula: expression, FormulaLocal: { ...expression, onlyWhenNamed: true } } });

const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"] as const;
const OPERATOR_IN_MODEL = { Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual" } as const;

defineType("CellValueConditionalFormat", {
  properties: {
    Rule: {
      get: (self, session) => {
        const { operator, formulas } = rule(session, self, "cellIs");
        const word = OPERATORS.find((candidate) => OPERATOR_IN_MODEL[candidate] === operator);
        return { formula1: `=${formulas[0] ?? ""}`, ...(formulas[1] === undefined ? {} : { formula2: `=${formulas[1]}` }), operator: word };
      },
      set: (self, value, session) => {
        const given = record(value, "rule");
        const operator = OPERATOR_IN_MODEL[oneOf(given.operator, OPERATORS, "operator")];
        const second = optionalText(given.formula2, "formula2");
        if (operator.toLowerCase().includes("between") && !second) throw invalid("The rule needs a second formula.");
        const formulas = [plainFormula(String(given.formula1 ?? "")), ...(second ? [plainFormula(second)] : [])];
        setRule(session, self, { ...rule(session, self, "cellIs"), operator, formulas });
      },
    },
  },
  navigations: { Format: (self) => make("ConditionalRangeFormat", self) },
});

const TEXT_OPERATORS = { Contains: "containsText", NotContains: "notContainsText", BeginsWith: "beginsWith", EndsWith: "endsWith" } as const;
type TextOperator = keyof typeof TEXT_OPERATORS;
const TEXT_RULES = Object.values(TEXT_OPERATORS);

defineType("TextConditionalFormat", {
  properties: {
    Rule: {
      get: (self, session) => {
        const { type, text: sought } = rule(session, self, ...TEXT_RULES);
        return { operator: (Object.keys(TEXT_OPERATORS) as TextOperator[]).find((word) => TEXT_OPERATORS[word] === type), text: sought };
      },
      set: (self, value, session) => {
        const given = record(value, "rule");
        const type = TEXT_OPERATORS[oneOf(given.operator, Object.keys(TEXT_OPERATORS) as TextOperator[], "operator")];
        setRule(session, self, { ...rule(session, self, ...TEXT_RULES), type, text: text(given.text, "text") });
      },
    },
  },
  navigations: { Format: (self) => make("ConditionalRangeFormat", self) },
});

const THRESHOLDS = { Automatic: "", LowestValue: "min", HighestValue: "max", Number: "num", Percent: "percent", Percentile: "percentile", Formula: "formula" } as const;
type ThresholdWord = keyof typeof THRESHOLDS;

function thresholdOf(given: Record<string, unknown>, automatic: ConditionalThreshold): ConditionalThreshold {
  const word = oneOf(given.type, [...(Object.keys(THRESHOLDS) as ThresholdWord[]), "Invalid"] as const, "threshold type");
  if (word === "Invalid") throw invalid("The threshold's type is invalid.");
  const type = THRESHOLDS[word];
  if (type === "") return automatic;
  if (type === "min" || type === "max") return { type };
  if (isMissing(given.formula)) throw invalid("The threshold needs a formula.");
  return { type, value: String(given.formula).replace(/^=/, "") };
}

const thresholdWord = (threshold: ConditionalThreshold): Record<string, unknown> => {
  const type = threshold.type === "autoMin" || threshold.type === "autoMax" ? "Automatic" : (Object.keys(THRESHOLDS) as ThresholdWord[]).find((word) => THRESHOLDS[word] === threshold.type);
  return { type, ...(threshold.value === undefined ? {} : { formula: `=${threshold.value}` }) };
};

const AXES = { Automatic: "automatic", None: "none", CellMidPoint: "middle" } as const;
type Axis = keyof typeof AXES;
const bar = (session: Session, self: RuleKey): Of<"dataBar"> => rule(session, self, "dataBar");

defineType("DataBarConditionalFormat", {
  properties: {
    ShowDataBarOnly: { get: (self, session) => !bar(session, self).showValue, set: (self, value, session) => setRule(session, self, { ...bar(session, self), showValue: !boolean(value, "showDataBarOnly") }) },
    BarDirection: { get: () => "Context", set: (_self, value) => void oneOf(value, ["Context", "LeftToRight", "RightToLeft"] as const, "barDirection") },
    AxisFormat: {
      get: (self, session) => (Object.keys(AXES) as Axis[]).find((word) => AXES[word] === bar(session, self).axis),
      set: (self, value, session) => setRule(session, self, { ...bar(session, self), axis: AXES[oneOf(value, Object.keys(AXES) as Axis[], "axisFormat")] }),
    },
    LowerBoundRule: { get: (self, session) => thresholdWord(bar(session, self).min), set: (self, value, session) => setRule(session, self, { ...bar(session, self), min: thresholdOf(record(value), MIN) }) },
    UpperBoundRule: { get: (self, session) => thresholdWord(bar(session, self).max), set: (self, value, session) => setRule(session, self, { ...bar(session, self), max: thresholdOf(record(value), MAX) }) },
  },
  navigations: { PositiveFormat: (self) => make("ConditionalDataBarPositiveFormat", self), NegativeFormat: (self) => make("ConditionalDataBarNegativeFormat", self) },
});

defineType("ConditionalDataBarPositiveFormat", {
  properties: {
    FillColor: { get: (self, session) => bar(session, self).color, set: (self, value, session) => setRule(session, self, { ...bar(session, self), color: color(value) ?? "#638EC6" }) },
    GradientFill: { get: (self, session) => bar(session, self).gradient, set: (self, value, session) => setRule(session, self, { ...bar(session, self), gradient: boolean(value, "gradientFill") }) },
    BorderColor: { get: () => "", set: (_self, value) => void color(value) },
  },
});

defineType("ConditionalDataBarNegativeFormat", {
  properties: {
    FillColor: { get: (self, session) => bar(session, self).negativeColor, set: (self, value, session) => setRule(session, self, { ...bar(session, self), negativeColor: color(value) ?? "#FF0000" }) },
    MatchPositiveFillColor: {
      get: (self, session) => bar(session, self).negativeColor === bar(session, self).color,
      set: (self, value, session) => boolean(value, "matchPositiveFillColor") && setRule(session, self, { ...bar(session, self), negativeColor: bar(session, self).color }),
    },
    BorderColor: { get: () => "", set: (_self, value) => void color(value) },
    MatchPositiveBorderColor: { get: () => true, set: (_self, value) => void boolean(value, "matchPositiveBorderColor") },
  },
});

defineType("ColorScaleConditionalFormat", {
  properties: {
    ThreeColorScale: { get: (self, session) => rule(session, self, "colorScale").stops.length === 3 },
    Criteria: {
      get: (self, session) => {
        const { stops } = rule(session, self, "colorScale");
        const word = (stop: (typeof stops)[number] | undefined) => (stop ? { ...thresholdWord(stop.threshold), color: stop.color } : undefined);
        return stops.length === 3 ? { minimum: word(stops[0]), midpoint: word(stops[1]), maximum: word(stops[2]) } : { minimum: word(stops[0]), maximum: word(stops[1]) };
      },
      set: (self, value, session) => {
        const given = record(value, "criteria");
        const parts = [given.minimum, given.midpoint, given.maximum].filter((part) => !isMissing(part)).map((part) => record(part, "criterion"));
        if (parts.length < 2) throw invalid("A colour scale needs a minimum and a maximum.");
        const stops = parts.map((part, i) => ({ threshold: thresholdOf(part, i === 0 ? { type: "min" } : { type: "max" }), color: color(part.color) ?? "#FFFFFF" }));
        setRule(session, self, { type: "colorScale", stops });
      },
    },
  },
});

const ICON_SETS: Readonly<Record<string, string>> = {
  ThreeArrows: "3Arrows", ThreeArrowsGray: "3ArrowsGray", ThreeFlags: "3Flags", ThreeTrafficLights1: "3TrafficLights1", ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs", ThreeSymbols: "3Symbols", ThreeSymbols2: "3Symbols2", FourArrows: "4Arrows", FourArrowsGray: "4ArrowsGray", FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating", FourTrafficLights: "4TrafficLights", FiveArrows: "5Arrows", FiveArrowsGray: "5ArrowsGray", FiveRating: "5Rating", FiveQuarters: "5Quarters",
  ThreeStars: "3Stars", ThreeTriangles: "3Triangles", FiveBoxes: "5Boxes",
};
const icons = (session: Session, self: RuleKey): Of<"iconSet"> => rule(session, self, "iconSet");

defineType("IconSetConditionalFormat", {
  properties: {
    ReverseIconOrder: { get: (self, session) => icons(session, self).reverse, set: (self, value, session) => setRule(session, self, { ...icons(session, self), reverse: boolean(value, "reverseIconOrder") }) },
    ShowIconOnly: { get: (self, session) => !icons(session, self).showValue, set: (self, value, session) => setRule(session, self, { ...icons(session, self), showValue: !boolean(value, "showIconOnly") }) },
    Style: {
      get: (self, session) => Object.keys(ICON_SETS).find((word) => ICON_SETS[word] === icons(session, self).set),
      set: (self, value, session) => {
        const set = ICON_SETS[oneOf(value, Object.keys(ICON_SETS), "style")] ?? "3TrafficLights1";
        const count = Number(set[0]);
        const thresholds = Array.from({ length: count }, (_, i) => ({ type: "percent" as const, value: String(Math.round((100 * i) / count)), gte: true }));
        setRule(session, self, { ...icons(session, self), set, thresholds });
      },
    },
    Criteria: {
      get: (self, session) => icons(session, self).thresholds.map((threshold) => ({ ...thresholdWord(threshold), operator: threshold.gte ? "GreaterThanOrEqual" : "GreaterThan" })),
      set: (self, value, session) => {
        const now = icons(session, self);
        if (!Array.isArray(value) || value.length !== Number(now.set[0])) throw invalid(`The icon set needs ${now.set[0]} criteria.`);
        const first = { type: "percent" as const, value: "0", gte: true };
        const thresholds = (value as unknown[]).map((entry, i) => {
          // The lowest icon's criterion is ignored: it takes all the rest.
          if (i === 0) return first;
          const given = record(entry, "criterion");
          return { ...thresholdOf(given, first), gte: oneOf(given.operator, ["GreaterThan", "GreaterThanOrEqual"] as const, "operator") === "GreaterThanOrEqual" };
        });
        setRule(session, self, { ...now, thresholds });
      },
    },
  },
});
