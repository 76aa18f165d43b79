/** Conditional formats: which rules hold for which cells, and what the cells look like by them. */
import type { Area, Book, CellValue, ConditionalFormat, ConditionalRule, ConditionalStyle, ConditionalThreshold, Sheet } from "../model/types";
import type { Calculator } from "./calculator";
import { isError } from "./errors";
import { wildcard } from "./functions/criteria";
import { percentile } from "./functions/aggregates";
import { shiftFormula } from "./shift";
import type { ConditionalLook } from "./types";
import { compareValues, toText } from "./values";

type Rule<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;
type Draft = { -readonly [K in keyof ConditionalLook]: ConditionalLook[K] };

/** One look at one sheet. */
interface Sight {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
  readonly value: (row: number, column: number) => CellValue;
  /** A formula of the rule as it reads for a cell, evaluated. */
  readonly evaluate: (formula: string, row: number, column: number) => CellValue;
}

/** What a rule gives a cell: a style, a drawing, or nothing. */
type Effect = (row: number, column: number) => Partial<Draft> | null;

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

/** All numbers under a rule, for its extremes and percentiles. */
function numbersUnder(sight: Sight): number[] {
  const numbers: number[] = [];
  for (const [row, cells] of sight.sheet.cells) {
    for (const { top, bottom, left, right } of sight.format.areas) {
      if (row < top || row > bottom) continue;
      for (const [column, cell] of cells) {
        if (column >= left && column <= right && typeof cell.value === "number") numbers.push(cell.value);
      }
    }
  }
  return numbers;
}

/** Turns thresholds into numbers; null where a rule has no numbers or a formula gives none. */
function thresholds(sight: Sight): (threshold: ConditionalThreshold) => number | null {
  const numbers = numbersUnder(sight);
  if (numbers.length === 0) return () => null;
  const min = numbers.reduce((a, b) => Math.min(a, b));
  const max = numbers.reduce((a, b) => Math.max(a, b));
  const [first] = sight.format.areas;
  const given = (text: string | undefined): number | null => {
    const bare = (text ?? "").replace(/^=/, "").trim();
    if (bare === "") return null;
    const literal = Number(bare);
    if (Number.isFinite(literal)) return literal;
    const value = sight.evaluate(bare, first?.top ?? 0, first?.left ?? 0);
    return typeof value === "number" ? value : null;
  };
  return (threshold) => {
    switch (threshold.type) {
      case "min":
        return min;
      case "max":
        return max;
      case "autoMin":
        return Math.min(0, min);
      case "autoMax":
        return Math.max(0, max);
      case "num":
      case "formula":
        return given(threshold.value);
      case "percent": {
        const share = given(threshold.value);
        return share === null ? null : min + ((max - min) * share) / 100;
      }
      case "percentile": {
        const share = given(threshold.value);
        const value = share === null ? null : percentile(numbers, share / 100);
        return typeof value === "number" ? value : null;
      }
    }
  };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function dataBar(rule: Rule<"dataBar">, sight: Sight): Effect {
  const at = thresholds(sight);
  const low = at(rule.min);
  const high = at(rule.max);
  return (row, column) => {
    const value = sight.value(row, column);
    if (typeof value !== "number" || low === null || high === null) return null;
    const width = high - low;
    const position = (x: number): number => (width <= 0 ? (x >= high ? 1 : 0) : clamp((x - low) / width));
    const negative = value < 0;
    const shared = { color: negative ? rule.negativeColor : rule.color, negative, gradient: rule.gradient, showValue: rule.showValue };
    if (rule.axis === "middle") {
      const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
      const length = clamp(Math.abs(value) / reach) / 2;
      return { dataBar: { ...shared, start: negative ? 0.5 - length : 0.5, end: negative ? 0.5 : 0.5 + length, axis: 0.5 } };
    }
    if (rule.axis === "automatic" && low < 0 && high > 0) {
      const zero = position(0);
      const end = position(value);
      return { dataBar: { ...shared, start: Math.min(zero, end), end: Math.max(zero, end), axis: zero } };
    }
    if (rule.axis === "automatic" && high <= 0) return { dataBar: { ...shared, start: position(value), end: 1, axis: 1 } };
    return { dataBar: { ...shared, start: 0, end: position(value), axis: null } };
  };
}

function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.replace("#", ""), 16) || 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  const mixed = a.map((channel, index) => Math.round(channel + ((b[index] ?? channel) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("").toUpperCase()}`;
}

function colorScale(rule: Rule<"colorScale">, sight: Sight): Effect {
  const at = thresholds(sight);
  const stops = rule.stops.map(({ threshold, color }) => ({ position: at(threshold), color }));
  return (row, column) => {
    const value = sight.value(row, column);
    if (typeof value !== "number") return null;
    let below: { position: number; color: string } | null = null;
    for (const { position, color } of stops) {
      if (position === null) return null;
      if (value <= position) {
        const share = below && position > below.position ? (value - below.position) / (position - below.position) : 1;
        return { color: mix(below?.color ?? color, color, clamp(share)) };
      }
      below = { position, color };
    }
    return below ? { color: mix(below.color, below.color, 1) } : null;
  };
}

function iconSet(rule: Rule<"iconSet">, sight: Sight): Effect {
  const at = thresholds(sight);
  const limits = rule.thresholds.map((threshold) => ({ limit: at(threshold), gte: threshold.gte }));
  return (row, column) => {
    const value = sight.value(row, column);
    if (typeof value !== "number" || limits.length === 0) return null;
    let index = 0;
    limits.forEach(({ limit, gte }, position) => {
      if (position > 0 && limit !== null && (gte ? value >= limit : value > limit)) index = position;
    });
    return { icon: { set: rule.set, index: rule.reverse ? limits.length - 1 - index : index, showValue: rule.showValue } };
  };
}
