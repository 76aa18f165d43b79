/** Conditional formats: rules on ranges, by kind, with their differential looks. */
import { invalid, notFound, overlaps, subtract, type Area, type BorderEdge, type ConditionalFormat, type ConditionalRule, type ConditionalStyle, type ConditionalThreshold, type Sheet } from "../../model";
import { boolean, color, integer, isMissing, oneOf, optionalText, record, text } from "../arguments";
import { make, type HostObject } from "../registry";
import { defineType } from "../schema";
import type { FormatSelf, RuleKey } from "../selves";
import type { Session } from "../session";
import { changedEdge, LINE_STYLES, lineStyle } from "./styleProperties";

function found(session: Session, self: RuleKey): { sheet: Sheet; format: ConditionalFormat } {
  const sheet = session.sheet(self.sheetId);
  const format = sheet.conditionalFormats.find((candidate) => candidate.id === self.id);
  if (!format) throw notFound(`conditional format ${self.id}`);
  return { sheet, format };
}

function change(session: Session, self: RuleKey, work: (format: ConditionalFormat) => void): void {
  const { sheet } = found(session, self);
  session.editor.touchShape(sheet);
  const { format } = found(session, self);
  work(format);
  repaint(session, sheet, format.areas);
}

const repaint = (session: Session, sheet: Sheet, areas: readonly Area[]): void => {
  for (const a of areas) session.editor.record({ kind: "format", sheetId: sheet.id, area: a });
};

const STYLE: ConditionalStyle = {};
const MIN: ConditionalThreshold = { type: "autoMin" };
const MAX: ConditionalThreshold = { type: "autoMax" };

/** What a freshly added rule of each kind is before the add-in sets it. */
const FRESH: Readonly<Record<string, ConditionalRule>> = {
  Custom: { type: "expression", formula: "FALSE", style: STYLE },
  CellValue: { type: "cellIs", operator: "equal", formulas: ["\"\""], style: STYLE },
  ContainsText: { type: "containsText", text: "", style: STYLE },
  DataBar: { type: "dataBar", min: MIN, max: MAX, color: "#638EC6", negativeColor: "#FF0000", gradient: true, showValue: true, axis: "automatic" },
  ColorScale: { type: "colorScale", stops: [{ threshold: { type: "min" }, color: "#F8696B" }, { threshold: { type: "percentile", value: "50" }, color: "#FFEB84" }, { threshold: { type: "max" }, color: "#63BE7B" }] },
  IconSet: { type: "iconSet", set: "3TrafficLights1", reverse: false, showValue: true, thresholds: [{ type: "percent", value: "0", gte: true }, { type: "percent", value: "33", gte: true }, { type: "percent", value: "67", gte: true }] },
};

const KINDS = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

function kindOf(rule: ConditionalRule): (typeof KINDS)[number] {
  switch (rule.type) {
    case "expression": return "Custom";
    case "cellIs": return "CellValue";
    case "dataBar": return "DataBar";
    case "colorScale": return "ColorScale";
    case "iconSet": return "IconSet";
    case "opaque": return "PresetCriteria";
    default: return "ContainsText";
  }
}

const object = (sheet: Sheet, format: ConditionalFormat): HostObject => make("ConditionalFormat", { sheetId: sheet.id, id: format.id });

/** The rules that touch one of the ranges, the most important first. */
function touching(session: Session, self: FormatSelf): { sheet: Sheet; formats: ConditionalFormat[] } {
  const sheet = session.sheet(self.sheetId);
  const areas = session.areasOf(self);
  const formats = sheet.conditionalFormats.filter((format) => format.areas.some((part) => areas.some((a) => overlaps(part, a))));
  return { sheet, formats: formats.sort((a, b) => a.priority - b.priority) };
}

defineType("ConditionalFormatCollection", {
  items: (self, session) => {
    const { sheet, formats } = touching(session, self);
    return formats.map((format) => object(sheet, format));
  },
  item: (self, key, session) => {
    const { sheet, formats } = touching(session, self);
    const format = formats.find((candidate) => candidate.id === key);
    return format ? object(sheet, format) : null;
  },
  methods: {
    // A new rule comes first in priority.
    Add: (self, args, session) => {
      const sheet = session.sheet(self.sheetId);
      const kind = oneOf(args[0], KINDS, "type");
      const rule = FRESH[kind];
      if (!rule) throw invalid(`The stand-in has no conditional formats of type ${kind}.`);
      session.editor.touchShape(sheet);
      for (const other of sheet.conditionalFormats) other.priority += 1;
      const format: ConditionalFormat = { id: freshId(session), areas: session.areasOf(self), priority: 1, stopIfTrue: false, rule };
      sheet.conditionalFormats.push(format);
      repaint(session, sheet, format.areas);
      return object(sheet, format);
    },
    // Rules that reach beyond the range keep the rest of their area.
    ClearAll: (self, _args, session) => {
      const sheet = session.sheet(self.sheetId);
      session.editor.touchShape(sheet);
      const areas = session.areasOf(self);
      for (const format of sheet.conditionalFormats) for (const a of areas) format.areas = format.areas.flatMap((part) => subtract(part, a));
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
      repaint(session, sheet, areas);
    },
  },
});

function freshId(session: Session): string {
  const taken = new Set(session.editor.book.sheets.flatMap((sheet) => sheet.conditionalFormats.map((format) => format.id)));
  let id: string;
  do id = session.nextId("cf-");
  while (taken.has(id));
  return id;
}

const only = (name: Parameters<typeof make>[0], kind: (typeof KINDS)[number]) => (self: RuleKey, session: Session): HostObject => {
  if (kindOf(found(session, self).format.rule) !== kind) throw notFound(`${kind} of this conditional format`);
  return make(name, self as never);
};

defineType("ConditionalFormat", {
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: { get: (self) => self.id },
    Type: { get: (self, session) => kindOf(found(session, self).format.rule) },
    StopIfTrue: {
      get: (self, session) => (["Custom", "CellValue", "ContainsText"].includes(kindOf(found(session, self).format.rule)) ? found(session, self).format.stopIfTrue : null),
      set: (self, value, session) => change(session, self, (format) => { format.stopIfTrue = boolean(value, "stopIfTrue"); }),
    },
    // Zero is the most important, as Office.js counts; the file counts from one.
    Priority: {
      get: (self, session) => {
        const { sheet, format } = found(session, self);
        return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority).indexOf(format);
      },
      set: (self, value, session) => change(session, self, (format) => {
        const sheet = session.sheet(self.sheetId);
        const order = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority).filter((other) => other !== format);
        order.splice(Math.max(0, integer(value, "priority")), 0, format);
        order.forEach((other, i) => { other.priority = i + 1; });
      }),
    },
  },
  navigations: {
    Custom: only("CustomConditionalFormat", "Custom"),
    CellValue: only("CellValueConditionalFormat", "CellValue"),
    TextComparison: only("TextConditionalFormat", "ContainsText"),
    DataBar: only("DataBarConditionalFormat", "DataBar"),
    ColorScale: only("ColorScaleConditionalFormat", "ColorScale"),
    IconSet: only("IconSetConditionalFormat", "IconSet"),
  },
  methods: {
    Delete: (self, _args, session) => {
      const { sheet, format } = found(session, self);
      session.editor.touchShape(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other.id !== self.id);
      repaint(session, sheet, format.areas);
    },
    GetRange: (self, _args, session) => {
      const { sheet, format } = found(session, self);
      const first = format.areas[0];
      if (!first || format.areas.length > 1) throw notFound("single range of this conditional format");
      return session.range(sheet, first);
    },
    GetRanges: (self, _args, session) => {
      const { sheet, format } = found(session, self);
      return session.areas(sheet, format.areas);
    },
  },
});

type Of<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

function rule<T extends ConditionalRule["type"]>(session: Session, self: RuleKey, ...types: T[]): Of<T> {
  const { rule: current } = found(session, self).format;
  if (!(types as string[]).includes(current.type)) throw notFound("rule of this kind");
  return current as Of<T>;
}

const setRule = (session: Session, self: RuleKey, next: ConditionalRule): void => change(session, self, (format) => { format.rule = next; });

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

type Styled = Extract<ConditionalRule, { style: ConditionalStyle }>;

function styleOf(session: Session, self: RuleKey): ConditionalStyle {
  const { rule: current } = found(session, self).format;
  return "style" in current ? current.style : {};
}

function restyle(session: Session, self: RuleKey, patch: Partial<ConditionalStyle>): void {
  const { rule: current } = found(session, self).format;
  if (!("style" in current)) throw notFound("format of this conditional format");
  setRule(session, self, { ...(current as Styled), style: { ...current.style, ...patch } });
}

defineType("ConditionalRangeFormat", {
  properties: { NumberFormat: { get: (self, session) => styleOf(session, self).numberFormat ?? null, set: (self, value, session) => restyle(session, self, { numberFormat: text(value, "numberFormat") }) } },
  navigations: { Fill: (self) => make("ConditionalRangeFill", self), Font: (self) => make("ConditionalRangeFont", self), Borders: (self) => make("ConditionalRangeBorderCollection", self) },
});

defineType("ConditionalRangeFill", {
  properties: { Color: { get: (self, session) => styleOf(session, self).fill ?? "", set: (self, value, session) => restyle(session, self, { fill: color(value) ?? undefined }) } },
  methods: { Clear: (self, _args, session) => restyle(session, self, { fill: undefined }) },
});

const flag = (key: "bold" | "italic") => ({
  get: (self: RuleKey, session: Session) => styleOf(session, self)[key] ?? null,
  set: (self: RuleKey, value: unknown, session: Session) => restyle(session, self, { [key]: boolean(value, key) }),
});

defineType("ConditionalRangeFont", {
  properties: {
    Color: { get: (self, session) => styleOf(session, self).color ?? "", set: (self, value, session) => restyle(session, self, { color: color(value) ?? undefined }) },
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: { get: (self, session) => styleOf(session, self).strike ?? null, set: (self, value, session) => restyle(session, self, { strike: boolean(value, "strikethrough") }) },
    Underline: {
      get: (self, session) => (styleOf(session, self).underline ? "Single" : "None"),
      set: (self, value, session) => restyle(session, self, { underline: oneOf(value, ["None", "Single", "Double"] as const, "underline") !== "None" }),
    },
  },
  methods: { Clear: (self, _args, session) => restyle(session, self, { color: undefined, bold: undefined, italic: undefined, strike: undefined, underline: undefined }) },
});

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type SideWord = keyof typeof SIDES;
type Side = (typeof SIDES)[SideWord];
const edge = (self: RuleKey, side: Side): HostObject => make("ConditionalRangeBorder", { sheetId: self.sheetId, id: self.id, side });
const edgeAt = (session: Session, self: RuleKey & { side: Side }): BorderEdge | undefined => styleOf(session, self).borders?.[self.side];
const setEdge = (session: Session, self: RuleKey & { side: Side }, next: BorderEdge | undefined): void => restyle(session, self, { borders: { ...styleOf(session, self).borders, [self.side]: next } });

defineType("ConditionalRangeBorderCollection", {
  properties: { Count: { get: () => 4 } },
  items: (self) => Object.values(SIDES).map((side) => edge(self, side)),
  item: (self, key) => edge(self, SIDES[oneOf(key, Object.keys(SIDES) as SideWord[], "index")]),
  navigations: { Top: (self) => edge(self, "top"), Bottom: (self) => edge(self, "bottom"), Left: (self) => edge(self, "left"), Right: (self) => edge(self, "right") },
});

defineType("ConditionalRangeBorder", {
  properties: {
    SideIndex: { get: (self) => (Object.keys(SIDES) as SideWord[]).find((word) => SIDES[word] === self.side) },
    Style: { get: (self, session) => lineStyle(edgeAt(session, self)), set: (self, value, session) => setEdge(session, self, changedEdge(edgeAt(session, self), { style: oneOf(value, LINE_STYLES, "style") })) },
    Color: { get: (self, session) => edgeAt(session, self)?.color ?? "", set: (self, value, session) => setEdge(session, self, changedEdge(edgeAt(session, self), { color: color(value) ?? "#000000" })) },
  },
});
