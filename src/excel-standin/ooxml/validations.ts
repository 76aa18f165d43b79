/** Data validations, those of the sheet proper and those of the x14 extension; read and written. */
import type { DataValidation } from "../model/types";
import type { FormulaForms } from "./formulaForms";
import type { Budget } from "./limits";
import type { ValidationXml } from "./origin";
import { areasRef, parseAreas } from "./refs";
import type { XmlNode } from "./xml";
import { child, children, flag, textOf } from "./xml";
import { escapeText, fromXString, toXString } from "./xmlText";
import { element, serialize } from "./xmlWrite";

export const VALIDATIONS_EXTENSION = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

const TYPES: ReadonlySet<string> = new Set<DataValidation["type"]>(["none", "whole", "decimal", "list", "date", "time", "textLength", "custom"]);
const OPERATORS: ReadonlySet<string> = new Set<DataValidation["operator"]>(["between", "notBetween", "equal", "notEqual", "lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual"]);

/** Two validations that ask the same have the same key, wherever they apply. */
function keyOf(validation: DataValidation): string {
  return JSON.stringify({ ...validation, areas: undefined });
}

export function readValidations(root: XmlNode, forms: FormulaForms, budget: Budget): { validations: DataValidation[]; xml: Map<string, ValidationXml[]> } {
  const validations: DataValidation[] = [];
  const xml = new Map<string, ValidationXml[]>();
  const add = (node: XmlNode, extended: boolean): void => {
    const areas = parseAreas(extended ? textOf(child(node, "xm:sqref")) : node.attributes["sqref"]);
    if (areas.length === 0) return;
    budget.spend("areas", areas.length);
    const a = node.attributes;
    const formula = (name: string): string => forms.ui(fromXString(textOf(extended ? child(child(node, `x14:${name}`), "xm:f") : child(node, name))));
    const message = (shown: string, title: string, text: string): { title: string; message: string } | undefined =>
      flag(a[shown], false) ? { title: fromXString(a[title] ?? ""), message: fromXString(a[text] ?? "") } : undefined;
    const error = message("showErrorMessage", "errorTitle", "error");
    const prompt = message("showInputMessage", "promptTitle", "prompt");
    const style = a["errorStyle"];
    const validation: DataValidation = {
      areas,
      type: TYPES.has(a["type"] ?? "") ? (a["type"] as DataValidation["type"]) : "none",
      operator: OPERATORS.has(a["operator"] ?? "") ? (a["operator"] as DataValidation["operator"]) : "between",
      formula1: formula("formula1"),
      formula2: formula("formula2"),
      allowBlank: flag(a["allowBlank"], false),
      // The attribute means the opposite of its name.
      dropdown: !flag(a["showDropDown"], false),
      errorStyle: style === "warning" || style === "information" ? style : "stop",
      ...(error ? { error } : {}),
      ...(prompt ? { prompt } : {}),
    };
    validations.push(validation);
    const key = keyOf(validation);
    const list = xml.get(key);
    const source = { xml: serialize(node), extended };
    if (list) list.push(source);
    else xml.set(key, [source]);
  };
  for (const node of children(child(root, "dataValidations"), "dataValidation")) add(node, false);
  for (const ext of children(child(root, "extLst"), "ext")) {
    for (const list of children(ext, "x14:dataValidations")) for (const node of children(list, "x14:dataValidation")) add(node, true);
  }
  return { validations, xml };
}

/** Elements of dataValidations and of x14:dataValidations, without their lists. */
export function writeValidations(validations: readonly DataValidation[], known: ReadonlyMap<string, readonly ValidationXml[]>, forms: FormulaForms): { main: string[]; extended: string[] } {
  const main: string[] = [];
  const extended: string[] = [];
  for (const validation of validations) {
    if (validation.areas.length === 0) continue;
    const ref = areasRef(validation.areas);
    const own = known.get(keyOf(validation))?.[0];
    if (own?.extended) extended.push(own.xml.replace(/<xm:sqref[^>]*>[^<]*<\/xm:sqref>/, element("xm:sqref", {}, ref)));
    else if (own) main.push(own.xml.replace(/( sqref=")[^"]*"/, `$1${ref}"`));
    else main.push(validationXml(validation, ref, forms));
  }
  return { main, extended };
}

function validationXml(v: DataValidation, ref: string, forms: FormulaForms): string {
  const formula = (name: string, text: string): string => (text === "" ? "" : element(name, {}, escapeText(toXString(forms.file(text)))));
  const twoSided = v.operator === "between" || v.operator === "notBetween";
  return element(
    "dataValidation",
    {
      type: v.type === "none" ? undefined : v.type,
      errorStyle: v.errorStyle === "stop" ? undefined : v.errorStyle,
      operator: v.operator === "between" ? undefined : v.operator,
      allowBlank: v.allowBlank,
      showDropDown: !v.dropdown,
      showInputMessage: v.prompt !== undefined,
      showErrorMessage: v.error !== undefined,
      errorTitle: v.error?.title ? toXString(v.error.title) : undefined,
      error: v.error?.message ? toXString(v.error.message) : undefined,
      promptTitle: v.prompt?.title ? toXString(v.prompt.title) : undefined,
      prompt: v.prompt?.message ? toXString(v.prompt.message) : undefined,
      sqref: ref,
    },
    formula("formula1", v.formula1) + (twoSided || v.formula2 !== "" ? formula("formula2", v.formula2) : ""),
  );
}
