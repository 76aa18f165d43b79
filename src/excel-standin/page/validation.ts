/** Data validation of what is typed: which values a list offers, and whether an input is allowed. */
import { areaOfName, contains, parseAddress, sameName, sheetByName, type CellValue, type DataValidation, type Sheet, type WrittenInput } from "../model";
import { TEXTS } from "./texts";
import type { Workspace } from "./workspace";

/** The rule over a cell, or null. */
export function validationAt(sheet: Sheet, row: number, column: number): DataValidation | null {
  return sheet.dataValidations.find((rule) => rule.type !== "none" && rule.areas.some((area) => contains(area, row, column))) ?? null;
}

/** Longest list that is offered; a source like A:A may be a million cells. */
const MAX_LIST = 2_000;

/** The texts that a list rule offers at a cell. */
export function listValues(workspace: Workspace, rule: DataValidation, row: number, column: number): string[] {
  if (rule.type !== "list") return [];
  const source = rule.formula1.trim().replace(/^=/, "");
  if (/^".*"$/s.test(source)) {
    return source
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(",")
      .map((text) => text.trim());
  }
  const parsed = parseAddress(source);
  const named = parsed ? null : workspace.book.names.find((name) => sameName(name.name, source));
  const target = parsed
    ? { sheet: parsed.sheet === null ? workspace.sheet : sheetByName(workspace.book, parsed.sheet), area: parsed.area }
    : named
      ? areaOfName(workspace.editor, named)
      : null;
  if (!target?.sheet) {
    const value = workspace.calculator.evaluate(workspace.sheet.id, source, { row, column });
    return typeof value === "string" ? value.split(",").map((text) => text.trim()) : [];
  }
  const texts: string[] = [];
  const { area, sheet } = target;
  for (let r = area.top; r <= area.bottom && texts.length < MAX_LIST; r += 1) {
    if (!sheet.cells.has(r)) {
      if (r > Math.max(...[...sheet.cells.keys()].slice(-1), 0) + 1) break;
      continue;
    }
    for (let c = area.left; c <= area.right && texts.length < MAX_LIST; c += 1) {
      const text = workspace.calculator.displayText(sheet.id, r, c);
      if (text !== "") texts.push(text);
    }
  }
  return texts;
}

export interface Complaint {
  readonly style: DataValidation["errorStyle"];
  readonly title: string;
  readonly message: string;
}

function compare(value: number, operator: DataValidation["operator"], low: number, high: number): boolean {
  switch (operator) {
    case "between":
      return value >= low && value <= high;
    case "notBetween":
      return value < low || value > high;
    case "equal":
      return value === low;
    case "notEqual":
      return value !== low;
    case "lessThan":
      return value < low;
    case "lessThanOrEqual":
      return value <= low;
    case "greaterThan":
      return value > low;
    case "greaterThanOrEqual":
      return value >= low;
  }
}

/** What Excel would say against an input, or null when it is allowed. Formulas pass: their value is known only later. */
export function complaint(workspace: Workspace, rule: DataValidation | null, row: number, column: number, input: WrittenInput): Complaint | null {
  if (!rule || rule.type === "custom" || input.formula !== undefined) return null;
  const { value } = input;
  if (value === null) return rule.allowBlank || rule.formula1 === "" ? null : complain(workspace, rule, row, column);
  const limit = (formula: string): number => {
    const number = formula.trim() === "" ? Number.NaN : Number(formula.replace(/^=/, ""));
    if (!Number.isNaN(number)) return number;
    const computed = workspace.calculator.evaluate(workspace.sheet.id, formula.replace(/^=/, ""), { row, column });
    return typeof computed === "number" ? computed : Number.NaN;
  };
  const within = (tested: number): boolean => {
    const low = limit(rule.formula1);
    const high = rule.operator === "between" || rule.operator === "notBetween" ? limit(rule.formula2) : low;
    // A limit that cannot be computed forbids nothing, as in Excel.
    return Number.isNaN(low) || Number.isNaN(high) || compare(tested, rule.operator, low, high);
  };
  const allowed = ((): boolean => {
    switch (rule.type) {
      case "list": {
        const offered = listValues(workspace, rule, row, column);
        return offered.length === 0 || offered.some((text) => matches(text, value));
      }
      case "whole":
        return typeof value === "number" && Number.isInteger(value) && within(value);
      case "decimal":
      case "date":
      case "time":
        return typeof value === "number" && within(value);
      case "textLength":
        return within(typeof value === "object" ? 0 : String(value).length);
      default:
        return true;
    }
  })();
  return allowed ? null : complain(workspace, rule, row, column);
}

function matches(text: string, value: CellValue): boolean {
  if (typeof value === "string") return text === value.trim();
  if (typeof value === "number") return Number(text.replace(/\./g, "").replace(",", ".")) === value || Number(text) === value;
  return typeof value === "boolean" && text.toUpperCase() === String(value).toUpperCase();
}

function complain(workspace: Workspace, rule: DataValidation, row: number, column: number): Complaint {
  const values = rule.type === "list" ? listValues(workspace, rule, row, column) : [];
  const fallback = values.length > 0 && values.length <= 12 ? TEXTS.validationList(values.join("; ")) : TEXTS.validationDefault;
  return { style: rule.errorStyle, title: rule.error?.title || TEXTS.validationTitle, message: rule.error?.message || fallback };
}
