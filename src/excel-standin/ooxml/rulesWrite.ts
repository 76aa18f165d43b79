/** Writes conditional formats: rules of the file in their own words, new ones in Excel's, data bars with their x14 half. */
import type { Area, ConditionalFormat, ConditionalRule, ConditionalThreshold } from "../model/types";
import { argb } from "./colors";
import { Digest } from "./digest";
import type { DifferentialFormats } from "./dxfs";
import type { FormulaForms } from "./formulaForms";
import { X14 } from "./namespaces";
import type { RuleSource, RuleXml } from "./origin";
import { areasRef, cellRef } from "./refs";
import { ruleKey, wordsKey } from "./rulesRead";
import { escapeText, toXString } from "./xmlText";
import { element } from "./xmlWrite";

export interface WrittenRules {
  /** conditionalFormatting elements. */
  readonly main: string;
  /** x14:conditionalFormatting elements. */
  readonly extended: string;
}

export interface KnownRules {
  readonly byKey: ReadonlyMap<string, readonly RuleXml[]>;
  readonly byId: ReadonlyMap<string, RuleSource>;
}

/** The file's own rule with its formulas as they are after its cells moved; null where it did not move or is another rule now. */
function moved({ rule, stopIfTrue, areas }: ConditionalFormat, own: RuleXml | undefined, source: RuleSource | undefined, forms: FormulaForms): RuleXml | null {
  if (rule.type === "containsText" || rule.type === "notContainsText" || rule.type === "beginsWith" || rule.type === "endsWith") {
    // These say in a formula what they ask of their first cell.
    return own && source && source.ref !== areasRef(areas) ? withFormulas(own, [textTest(rule.type, rule.text, topLeft(areas))]) : null;
  }
  const formulas = rule.type === "expression" ? [rule.formula] : rule.type === "cellIs" || rule.type === "opaque" ? rule.formulas : [];
  if (own || !source || formulas.length === 0 || source.words !== wordsKey(rule, stopIfTrue)) return null;
  return withFormulas(source.xml, formulas.map((text) => toXString(forms.file(text))));
}

function withFormulas(xml: RuleXml, formulas: readonly string[]): RuleXml {
  const replaced = (part: string | undefined, tag: string): string | undefined => {
    let i = 0;
    return part?.replace(new RegExp(`(<${tag}(?:\\s[^>]*)?>)[^<]*(</${tag}>)`, "g"), (all, start: string, end: string) => {
      const formula = formulas[i++];
      return formula === undefined ? all : start + escapeText(formula) + end;
    });
  };
  const [main, extended] = [replaced(xml.main, "formula"), xml.main === undefined ? replaced(xml.extended, "xm:f") : xml.extended];
  return { ...(main === undefined ? {} : { main }), ...(extended === undefined ? {} : { extended }) };
}

/** All rules of a sheet. `sheetName` makes the ids of new data bars differ between sheets. */
export function writeRules(formats: readonly ConditionalFormat[], known: KnownRules, dxfs: DifferentialFormats, forms: FormulaForms, sheetName: string): WrittenRules {
  const used = new Map<string, number>();
  let main = "";
  let extended = "";
  let block: { ref: string; xml: string } | null = null;
  const flush = (): void => {
    if (block) main += element("conditionalFormatting", { sqref: block.ref }, block.xml);
    block = null;
  };
  formats.forEach((format, i) => {
    if (format.areas.length === 0) return;
    const ref = areasRef(format.areas);
    const key = ruleKey(format.rule, format.stopIfTrue);
    const place = used.get(key) ?? 0;
    used.set(key, place + 1);
    const own = known.byKey.get(key)?.[place];
    const xml = moved(format, own, known.byId.get(format.id), forms) ?? own ?? ruleXml(format, guid(sheetName, i, key), dxfs, forms);
    if (xml.main !== undefined) {
      const rule = withPriority(xml.main, format.priority);
      if (block?.ref === ref) block.xml += rule;
      else {
        flush();
        block = { ref, xml: rule };
      }
    }
    if (xml.extended !== undefined) {
      // The priority of an x14 half is that of its rule in the sheet.
      const half = xml.main === undefined ? withPriority(xml.extended, format.priority) : xml.extended;
      extended += element("x14:conditionalFormatting", {}, half + element("xm:sqref", {}, ref));
    }
  });
  flush();
  return { main, extended };
}

function withPriority(rule: string, priority: number): string {
  const end = rule.indexOf(">");
  const tag = rule.slice(0, end);
  return (/ priority="[^"]*"/.test(tag) ? tag.replace(/ priority="[^"]*"/, ` priority="${priority}"`) : tag.replace(/^<[\w:]+/, `$& priority="${priority}"`)) + rule.slice(end);
}

function guid(sheet: string, index: number, key: string): string {
  const hex = (salt: string): string => new Digest().text(salt).text(sheet).integer(index).text(key).value().toString(16).toUpperCase().padStart(14, "0");
  const digits = hex("a") + hex("b") + hex("c");
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}}`;
}

function ruleXml(format: ConditionalFormat, id: string, dxfs: DifferentialFormats, forms: FormulaForms): RuleXml {
  const { rule, stopIfTrue, priority } = format;
  const formula = (text: string): string => element("formula", {}, escapeText(toXString(forms.file(text))));
  const attributes = (type: string): Record<string, string | number | boolean> => ({ type, priority, stopIfTrue });
  switch (rule.type) {
    case "expression":
      return { main: element("cfRule", { ...attributes(rule.type), dxfId: dxfs.idOf(rule.style) }, formula(rule.formula)) };
    case "cellIs":
      return { main: element("cfRule", { ...attributes(rule.type), dxfId: dxfs.idOf(rule.style), operator: rule.operator }, rule.formulas.map(formula).join("")) };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return {
        main: element(
          "cfRule",
          { ...attributes(rule.type), dxfId: dxfs.idOf(rule.style), operator: rule.type === "notContainsText" ? "notContains" : rule.type, text: toXString(rule.text) },
          formula(textTest(rule.type, rule.text, topLeft(format.areas))),
        ),
      };
    case "dataBar":
      return dataBarXml(rule, attributes(rule.type), id, forms);
    case "colorScale":
      return { main: element("cfRule", attributes(rule.type), element("colorScale", {}, rule.stops.map((s) => threshold("cfvo", plain(s.threshold), forms)).join("") + rule.stops.map((s) => element("color", { rgb: argb(s.color) })).join(""))) };
    case "iconSet":
      return {
        main: element(
          "cfRule",
          attributes(rule.type),
          element("iconSet", { iconSet: rule.set, showValue: rule.showValue ? undefined : "0", reverse: rule.reverse }, rule.thresholds.map((t) => threshold("cfvo", plain(t), forms, t.gte ? undefined : "0")).join("")),
        ),
      };
    case "opaque":
      return withFormulas(rule.xml.startsWith("<x14:") ? { extended: rule.xml } : { main: rule.xml }, rule.formulas.map((text) => toXString(forms.file(text))));
  }
}

function topLeft(areas: readonly Area[]): string {
  return cellRef(Math.min(...areas.map((a) => a.top)), Math.min(...areas.map((a) => a.left)));
}

/** The formula that Excel stores beside a text rule, and that other programs go by. */
function textTest(type: "containsText" | "notContainsText" | "beginsWith" | "endsWith", text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (type) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

/** autoMin and autoMax exist in the extension only. */
function plain(t: ConditionalThreshold): ConditionalThreshold {
  return t.type === "autoMin" ? { type: "min" } : t.type === "autoMax" ? { type: "max" } : t;
}

function threshold(tag: string, t: ConditionalThreshold, forms: FormulaForms, gte?: string): string {
  const value = t.value === undefined ? undefined : t.type === "formula" ? forms.file(t.value) : t.value;
  if (!tag.startsWith("x14:")) return element(tag, { type: t.type, val: value, gte });
  return element(tag, { type: t.type, gte }, value === undefined ? "" : element("xm:f", {}, escapeText(value)));
}

function dataBarXml(rule: Extract<ConditionalRule, { type: "dataBar" }>, attributes: Record<string, string | number | boolean>, id: string, forms: FormulaForms): RuleXml {
  const showValue = rule.showValue ? undefined : "0";
  const bar = element("dataBar", { showValue }, threshold("cfvo", plain(rule.min), forms) + threshold("cfvo", plain(rule.max), forms) + element("color", { rgb: argb(rule.color) }));
  const link = `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst>`;
  const half = element(
    "x14:dataBar",
    { minLength: 0, maxLength: 100, gradient: rule.gradient ? undefined : "0", showValue, axisPosition: rule.axis === "automatic" ? undefined : rule.axis },
    threshold("x14:cfvo", rule.min, forms) +
      threshold("x14:cfvo", rule.max, forms) +
      element("x14:negativeFillColor", { rgb: argb(rule.negativeColor) }) +
      (rule.axis === "none" ? "" : element("x14:axisColor", { rgb: "FF000000" })),
  );
  return { main: element("cfRule", attributes, bar + link), extended: element("x14:cfRule", { type: "dataBar", id }, half) };
}
