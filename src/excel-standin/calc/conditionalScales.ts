/** Conditional formats that draw by value: data bars, colour scales, icon sets, and the limits between which they draw. */
import type { CellValue, ConditionalFormat, ConditionalRule, ConditionalThreshold, Sheet } from "../model/types";
import { percentile } from "./functions/aggregates";
import type { ConditionalLook } from "./types";

export type Rule<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;
export type Draft = { -readonly [K in keyof ConditionalLook]: ConditionalLook[K] };

/** One look at one sheet. */
export interface Sight {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
  readonly value: (row: number, column: number) => CellValue;
  /** A formula of the rule as it reads for a cell, evaluated. */
  readonly evaluate: (formula: string, row: number, column: number) => CellValue;
}

/** What a rule gives a cell: a style, a drawing, or nothing. */
export type Effect = (row: number, column: number) => Partial<Draft> | null;

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

export function dataBar(rule: Rule<"dataBar">, sight: Sight): Effect {
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

export function colorScale(rule: Rule<"colorScale">, sight: Sight): Effect {
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

export function iconSet(rule: Rule<"iconSet">, sight: Sight): Effect {
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
