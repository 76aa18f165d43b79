/** Reads conditional formats, joining data bars with their x14 halves; rules the model has no shape for are kept whole. */
import type { Area, ConditionalFormat, ConditionalRule, ConditionalStyle, ConditionalThreshold } from "../model/types";
import type { ColorTable } from "./colors";
import { readColor } from "./colors";
import type { FormulaForms } from "./formulaForms";
import type { Budget } from "./limits";
import type { RuleSource, RuleXml } from "./origin";
import { areasRef, parseAreas } from "./refs";
import { readDifferential } from "./stylesRead";
import type { XmlNode } from "./xml";
import { child, children, flag, numeric, textOf } from "./xml";
import { fromXString } from "./xmlText";
import { serialize } from "./xmlWrite";

export const RULES_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

export interface RuleContext {
  readonly colors: ColorTable;
  readonly dxfs: readonly ConditionalStyle[];
  readonly forms: FormulaForms;
  readonly budget: Budget;
  /** An id not given before in this book. */
  nextId(): string;
}

/** Two rules that do the same have the same key. */
export function ruleKey(rule: ConditionalRule, stopIfTrue: boolean): string {
  return JSON.stringify([rule, stopIfTrue]);
}

/** As `ruleKey`, whatever cells the formulas mean. */
export function wordsKey(rule: ConditionalRule, stopIfTrue: boolean): string {
  const blank = rule.type === "expression" ? { ...rule, formula: "" } : rule.type === "cellIs" || rule.type === "opaque" ? { ...rule, formulas: rule.formulas.length } : rule;
  return JSON.stringify([blank, stopIfTrue]);
}

export function readRules(root: XmlNode, context: RuleContext): { formats: ConditionalFormat[]; xml: Map<string, RuleXml[]>; byId: Map<string, RuleSource> } {
  const extended = new Map<string, XmlNode>();
  const alone: { rule: XmlNode; areas: Area[] }[] = [];
  const extensions = children(child(root, "extLst"), "ext").flatMap((ext) => children(ext, "x14:conditionalFormattings")).flatMap((list) => children(list, "x14:conditionalFormatting"));
  const mainIds = new Set<string>();
  for (const block of children(root, "conditionalFormatting")) {
    for (const rule of children(block, "cfRule")) {
      const id = extensionId(rule);
      if (id !== undefined) mainIds.add(id);
    }
  }
  for (const block of extensions) {
    const areas = parseAreas(textOf(child(block, "xm:sqref")));
    for (const rule of children(block, "x14:cfRule")) {
      const id = rule.attributes["id"];
      if (id !== undefined && mainIds.has(id)) extended.set(id, rule);
      else alone.push({ rule, areas });
    }
  }
  const formats: ConditionalFormat[] = [];
  const xml = new Map<string, RuleXml[]>();
  const byId = new Map<string, RuleSource>();
  const add = (areas: Area[], node: XmlNode, rule: ConditionalRule, source: RuleXml): void => {
    if (areas.length === 0) return;
    context.budget.spend("areas", areas.length);
    const stopIfTrue = flag(node.attributes["stopIfTrue"], false);
    const id = context.nextId();
    byId.set(id, { xml: source, words: wordsKey(rule, stopIfTrue), ref: areasRef(areas) });
    formats.push({ id, areas, priority: numeric(node.attributes["priority"], formats.length + 1), stopIfTrue, rule });
    const key = ruleKey(rule, stopIfTrue);
    const list = xml.get(key);
    if (list) list.push(source);
    else xml.set(key, [source]);
  };
  for (const block of children(root, "conditionalFormatting")) {
    const areas = parseAreas(block.attributes["sqref"]);
    for (const node of children(block, "cfRule")) {
      const half = extended.get(extensionId(node) ?? "");
      const source: RuleXml = half ? { main: serialize(node), extended: serialize(half) } : { main: serialize(node) };
      add([...areas], node, readRule(node, half, context), source);
    }
  }
  for (const { rule, areas } of alone) add(areas, rule, readExtendedRule(rule, context), { extended: serialize(rule) });
  return { formats, xml, byId };
}

/** The GUID by which a rule in the sheet names its x14 half. */
function extensionId(rule: XmlNode): string | undefined {
  for (const ext of children(child(rule, "extLst"), "ext")) {
    const id = textOf(child(ext, "x14:id")).trim();
    if (id !== "") return id;
  }
  return undefined;
}

const OPERATORS: ReadonlySet<string> = new Set(["between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"]);
const TEXT_RULES: ReadonlySet<string> = new Set(["containsText", "notContainsText", "beginsWith", "endsWith"]);

function readRule(node: XmlNode, half: XmlNode | undefined, context: RuleContext): ConditionalRule {
  const a = node.attributes;
  const type = a["type"] ?? "";
  const style = context.dxfs[numeric(a["dxfId"], -1)] ?? {};
  const formulas = children(node, "formula").map((f) => context.forms.ui(fromXString(textOf(f))));
  const opaque: ConditionalRule = { type: "opaque", xml: serialize(node), formulas };
  if (type === "expression" && formulas[0] !== undefined) return { type, formula: formulas[0], style };
  if (type === "cellIs" && OPERATORS.has(a["operator"] ?? "")) return { type, operator: a["operator"] as Extract<ConditionalRule, { type: "cellIs" }>["operator"], formulas, style };
  if (TEXT_RULES.has(type) && a["text"] !== undefined) return { type: type as "containsText", text: fromXString(a["text"]), style };
  if (type === "dataBar") return readDataBar(node, half, context) ?? opaque;
  if (type === "colorScale") {
    const scale = child(node, "colorScale");
    const colors = children(scale, "color").map((c) => readColor(c, context.colors) ?? "#000000");
    const stops = children(scale, "cfvo").map((t, i) => ({ threshold: readThreshold(t, context), color: colors[i] ?? "#000000" }));
    return stops.length >= 2 && stops.length === colors.length ? { type, stops } : opaque;
  }
  if (type === "iconSet") {
    const icons = child(node, "iconSet");
    const thresholds = children(icons, "cfvo").map((t) => ({ ...readThreshold(t, context), gte: flag(t.attributes["gte"], true) }));
    if (!icons || thresholds.length < 3) return opaque;
    return { type, set: icons.attributes["iconSet"] ?? "3TrafficLights1", reverse: flag(icons.attributes["reverse"], false), showValue: flag(icons.attributes["showValue"], true), thresholds };
  }
  return opaque;
}

function readDataBar(node: XmlNode, half: XmlNode | undefined, context: RuleContext): ConditionalRule | null {
  const bar = child(node, "dataBar");
  const x14 = child(half, "x14:dataBar");
  const [min, max] = children(bar, "cfvo");
  if (!bar || !min || !max) return null;
  const [wideMin = min, wideMax = max] = children(x14, "x14:cfvo");
  const color = readColor(child(bar, "color"), context.colors) ?? "#638EC6";
  const axis = x14?.attributes["axisPosition"];
  return {
    type: "dataBar",
    min: readThreshold(wideMin, context),
    max: readThreshold(wideMax, context),
    color,
    negativeColor: flag(x14?.attributes["negativeBarColorSameAsPositive"], false) ? color : (readColor(child(x14, "x14:negativeFillColor"), context.colors) ?? color),
    gradient: flag(x14?.attributes["gradient"], true),
    showValue: flag(x14?.attributes["showValue"] ?? bar.attributes["showValue"], true),
    axis: x14 ? (axis === "none" || axis === "middle" ? axis : "automatic") : "none",
  };
}

/** Rules that stand in the extension alone: shown where the shape is the same, kept in any case. */
function readExtendedRule(node: XmlNode, context: RuleContext): ConditionalRule {
  const formulas = children(node, "xm:f").map((f) => context.forms.ui(fromXString(textOf(f))));
  const dxf = child(node, "x14:dxf");
  if (node.attributes["type"] === "expression" && formulas[0] !== undefined) return { type: "expression", formula: formulas[0], style: dxf ? readDifferential(dxf, context.colors) : {} };
  return { type: "opaque", xml: serialize(node), formulas };
}

const THRESHOLDS: ReadonlySet<string> = new Set<ConditionalThreshold["type"]>(["min", "max", "num", "percent", "percentile", "formula", "autoMin", "autoMax"]);

function readThreshold(node: XmlNode, context: RuleContext): ConditionalThreshold {
  const type = node.attributes["type"] ?? "num";
  const value = node.attributes["val"] ?? (child(node, "xm:f") ? textOf(child(node, "xm:f")) : undefined);
  const known = THRESHOLDS.has(type) ? (type as ConditionalThreshold["type"]) : "num";
  // min and max carry a meaningless val="0" in many files.
  if (value === undefined || known === "min" || known === "max" || known === "autoMin" || known === "autoMax") return { type: known };
  return { type: known, value: known === "formula" ? context.forms.ui(value) : value };
}
