/** Conditional formats: which rules hold for which cells, and what the cells look like by them. */
import type { Area, Book, CellValue, ConditionalFormat, ConditionalRule, ConditionalStyle, Sheet } from "../model/types";
import type { Calculator } from "./calculator";
import { isError } from "./errors";
import { wildcard } from "./functions/criteria";
import { shiftFormula } from "./shift";
import type { ConditionalLook } from "./types";
import { colorScale, dataBar, iconSet, type Draft, type Effect, type Rule, type Sight } from "./conditionalScales";
import { compareValues, toText } from "./values";

/**
 * Looks of all cells in `area` that a rule touches, keyed "row,column" (zero-based). Rules go by priority; what an
 * earlier rule sets a later one does not change, and stopIfTrue ends a cell's list. Values must be calculated before.
 */
export function evaluateConditionalFormats(book: Book, calculator: Calculator, sheetId: string, area: Area): Map<string, ConditionalLook> {
  const looks = new Map<string, Draft>();
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return looks;
  const stopped = new Set<string>();
  const formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  for (const format of formats) {
    const parts = format.areas.map((each) => overlap(each, area)).filter((each) => each !== null);
    if (parts.length === 0) continue;
    const effect = effectOf(format.rule, makeSight(sheet, format, calculator));
    if (!effect) continue;
    for (const part of parts) {
      for (let row = part.top; row <= part.bottom; row++) {
        for (let column = part.left; column <= part.right; column++) {
          const key = `${row},${column}`;
          if (stopped.has(key)) continue;
          const found = effect(row, column);
          if (!found) continue;
          looks.set(key, merge(looks.get(key), found));
          if (format.stopIfTrue) stopped.add(key);
        }
      }
    }
  }
  return looks;
}

function overlap(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

function merge(first: Draft | undefined, next: Partial<Draft>): Draft {
  const style: ConditionalStyle = { ...next.style, ...first?.style };
  const hasFill = first?.style.fill !== undefined || first?.color !== undefined;
  const merged: Draft = { ...next, ...first, style };
  if (hasFill && first?.color === undefined) delete merged.color;
  if (first?.color !== undefined && first.style.fill === undefined && style.fill !== undefined) {
    merged.style = { ...style, fill: undefined };
  }
  return merged;
}

function makeSight(sheet: Sheet, format: ConditionalFormat, calculator: Calculator): Sight {
  const [first] = format.areas;
  const top = first?.top ?? 0;
  const left = first?.left ?? 0;
  const known = new Map<string, CellValue>();
  return {
    sheet,
    format,
    value: (row, column) => sheet.cells.get(row)?.get(column)?.value ?? null,
    evaluate: (formula, row, column) => {
      const text = formula.replace(/^=/, "");
      const shifted = shiftFormula(text, { sheet: sheet.name, row: top, column: left }, { kind: "copy", rows: row - top, columns: column - left });
      const cached = known.get(shifted);
      if (cached !== undefined) return cached;
      const value = calculator.evaluate(sheet.id, shifted, { row, column });
      if (!/\b(ROW|COLUMN|CELL)\b/i.test(shifted)) known.set(shifted, value);
      return value;
    },
  };
}

function effectOf(rule: ConditionalRule, sight: Sight): Effect | null {
  switch (rule.type) {
    case "expression":
      return styled(rule.style, (row, column) => {
        const value = sight.evaluate(rule.formula, row, column);
        return value === true || (typeof value === "number" && value !== 0);
      });
    case "cellIs":
      return styled(rule.style, (row, column) => cellIs(rule, sight, row, column));
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith": {
      const test = textTest(rule);
      return styled(rule.style, (row, column) => test(sight.value(row, column)));
    }
    case "dataBar":
      return dataBar(rule, sight);
    case "colorScale":
      return colorScale(rule, sight);
    case "iconSet":
      return iconSet(rule, sight);
    case "opaque":
      return null;
  }
}

function styled(style: ConditionalStyle, holds: (row: number, column: number) => boolean): Effect {
  const effect = { style };
  return (row, column) => (holds(row, column) ? effect : null);
}

function cellIs(rule: Rule<"cellIs">, sight: Sight, row: number, column: number): boolean {
  const value = sight.value(row, column);
  const limits = rule.formulas.map((formula) => sight.evaluate(formula, row, column));
  const [first = null, second = null] = limits;
  if (isError(value) || isError(first) || isError(second)) return false;
  const order = compareValues(value, first);
  switch (rule.operator) {
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
    case "greaterThan":
      return order > 0;
    case "lessThan":
      return order < 0;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThanOrEqual":
      return order <= 0;
    case "between":
    case "notBetween": {
      const low = compareValues(first, second) <= 0 ? first : second;
      const high = low === first ? second : first;
      const within = compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
      return within === (rule.operator === "between");
    }
  }
}

function textTest(rule: Rule<"containsText" | "notContainsText" | "beginsWith" | "endsWith">): (value: CellValue) => boolean {
  const needle = rule.text.toLowerCase();
  const anywhere = wildcard(rule.text, true);
  return (value) => {
    const text = toText(value, "vi-VN");
    if (typeof text !== "string") return rule.type === "notContainsText";
    switch (rule.type) {
      case "containsText":
        return text !== "" && anywhere.test(text);
      case "notContainsText":
        return !anywhere.test(text) || text === "";
      case "beginsWith":
        return needle !== "" && text.toLowerCase().startsWith(needle);
      case "endsWith":
        return needle !== "" && text.toLowerCase().endsWith(needle);
    }
  };
}
