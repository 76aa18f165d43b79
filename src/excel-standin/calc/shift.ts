/** Rewriting formulas when sheets change under them: inserted and deleted cells, moves, copies, new names. */
import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1, type Token } from "@borgar/fx";
import type { Area } from "../model/types";
import { MAX_COLUMN, MAX_ROW } from "./cells";
import { nameKey, printUi, readStructured } from "./structured";
import type { FormulaChange, FormulaPlace } from "./types";

const DEAD = "#REF!";

/**
 * The formula (UI form, without "=") as it reads after the change. `at` is where it stands before the change. What
 * nothing happens to keeps its spelling; references to what is gone become #REF!.
 */
export function shiftFormula(formula: string, at: FormulaPlace, change: FormulaChange): string {
  let tokens: Token[];
  try {
    tokens = tokenize(formula);
  } catch {
    return formula;
  }
  return tokens.map((token) => rewrite(token, at, change)).join("");
}

function rewrite(token: Token, at: FormulaPlace, change: FormulaChange): string {
  const { type, value } = token;
  if (type === "structured") return rewriteStructured(value, at, change);
  if (type === "range_named") return rewriteName(value, change);
  if (type === "context" || type === "context_quote") return change.kind === "renameSheet" ? renamePrefix(value, change.from, change.to) : value;
  if (type !== "range" && type !== "range_beam" && type !== "range_ternary") return value;
  return rewriteRange(value, at, change);
}

function same(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** Sheet names that need no quotes: a letter or underscore first, and nothing that reads as a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-zÀ-ỹ_][A-Za-zÀ-ỹ\p{M}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

function renamePrefix(prefix: string, from: string, to: string): string {
  const bare = prefix.replace(/^'|'$/g, "").replace(/''/g, "'");
  const parts = bare.split(":");
  if (!parts.some((part) => same(part, from))) return prefix;
  const renamed = parts.map((part) => (same(part, from) ? to : part));
  const quoted = renamed.map(quoteSheet);
  return quoted.some((part, index) => part !== renamed[index]) ? `'${renamed.join(":").replace(/'/g, "''")}'` : renamed.join(":");
}

function rewriteName(value: string, change: FormulaChange): string {
  const mark = value.lastIndexOf("!");
  const bare = value.slice(mark + 1);
  const prefix = value.slice(0, Math.max(mark, 0));
  switch (change.kind) {
    case "renameTable":
      return mark < 0 && same(bare, change.from) ? change.to : value;
    case "renameName":
      return same(bare, change.from) ? value.slice(0, mark + 1) + change.to : value;
    case "renameSheet":
      return mark < 0 ? value : `${renamePrefix(prefix, change.from, change.to)}!${bare}`;
    default:
      return value;
  }
}

function rewriteStructured(value: string, at: FormulaPlace, change: FormulaChange): string {
  if (change.kind !== "renameTable" && change.kind !== "renameColumn" && change.kind !== "deleteColumn") return value;
  const reference = readStructured(value);
  if (!reference) return value;
  if (change.kind === "renameTable") return same(reference.table, change.from) && reference.table !== "" ? change.to + value.slice(value.indexOf("[")) : value;
  const table = reference.table === "" ? (at.table ?? "") : reference.table;
  if (!same(table, change.table)) return value;
  if (change.kind === "deleteColumn") return reference.columns.some((column) => same(column, change.column)) ? DEAD : value;
  if (!reference.columns.some((column) => same(column, change.from))) return value;
  return printUi({ ...reference, columns: reference.columns.map((column) => (same(column, change.from) ? change.to : column)) });
}

function rewriteRange(value: string, at: FormulaPlace, change: FormulaChange): string {
  const mark = value.lastIndexOf("!");
  const prefix = mark < 0 ? null : value.slice(0, mark);
  if (change.kind === "renameSheet") return prefix === null ? value : `${renamePrefix(prefix, change.from, change.to)}!${value.slice(mark + 1)}`;
  const sheet = prefix === null ? at.sheet : prefix.replace(/^'|'$/g, "").replace(/''/g, "'");
  if (change.kind === "deleteSheet") return same(sheet, change.sheet) && prefix !== null ? DEAD : value;
  const range = parseA1Ref(value.slice(mark + 1));
  if (!range || !("range" in range) || !range.range) return value;
  const write = (next: RangeA1 | null, newPrefix = prefix): string => {
    if (next === range.range && newPrefix === prefix) return value;
    if (!next) return DEAD;
    return `${newPrefix === null ? "" : `${newPrefix}!`}${stringifyA1Ref({ range: next })}`;
  };
  switch (change.kind) {
    case "copy":
      return write(copied(range.range, change.rows, change.columns));
    case "insertRows":
    case "deleteRows":
    case "insertColumns":
    case "deleteColumns": {
      if (!same(sheet, change.sheet)) return value;
      const vertical = change.kind.endsWith("Rows");
      const count = change.kind.startsWith("insert") ? change.count : -change.count;
      return write(along(range.range, vertical, change.from, count));
    }
    case "insertCells":
    case "deleteCells": {
      const vertical = change.shift === "vertical";
      const { area } = change;
      if (!same(sheet, change.sheet) || !insideBand(range.range, area, vertical)) return value;
      const length = vertical ? area.bottom - area.top + 1 : area.right - area.left + 1;
      return write(along(range.range, vertical, vertical ? area.top : area.left, change.kind === "insertCells" ? length : -length));
    }
    case "moveCells":
      return moved(range.range, sheet, prefix, at, change, write);
    default:
      return value;
  }
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** Low and high end after inserting (count > 0) or deleting (count < 0) at `from`; null = gone. */
function moveEnds({ low, high }: Ends, from: number, count: number, limit: number): Ends | null {
  if (low === null || high === null) {
    const end = low ?? high;
    if (end === null) return { low, high };
    const next = moveEnds({ low: end, high: end }, from, count, limit);
    return next && { low: low === null ? null : next.low, high: high === null ? null : next.high };
  }
  if (count >= 0) {
    const nextLow = low >= from ? low + count : low;
    const nextHigh = high >= from ? Math.min(high + count, limit) : high;
    return nextLow > limit ? null : { low: nextLow, high: nextHigh };
  }
  const end = from - count;
  if (low >= from && high < end) return null;
  return {
    low: low < from ? low : low < end ? from : low + count,
    high: high < from ? high : high < end ? from - 1 : high + count,
  };
}

function along(range: RangeA1, vertical: boolean, from: number, count: number): RangeA1 | null {
  const before = vertical ? { low: range.top ?? null, high: range.bottom ?? null } : { low: range.left ?? null, high: range.right ?? null };
  const after = moveEnds(before, from, count, vertical ? MAX_ROW : MAX_COLUMN);
  if (!after) return null;
  if (after.low === before.low && after.high === before.high) return range;
  return vertical ? { ...range, top: after.low, bottom: after.high } : { ...range, left: after.low, right: after.high };
}

/** Whether a range lies wholly within the columns (or rows) in which cells move. */
function insideBand(range: RangeA1, area: Area, vertical: boolean): boolean {
  const low = vertical ? range.left : range.top;
  const high = vertical ? range.right : range.bottom;
  if (low === null || low === undefined || high === null || high === undefined) return false;
  return vertical ? low >= area.left && high <= area.right : low >= area.top && high <= area.bottom;
}

function copied(range: RangeA1, rows: number, columns: number): RangeA1 | null {
  const move = (value: number | null | undefined, isFixed: boolean | null | undefined, by: number, limit: number): number | null | undefined => {
    if (value === null || value === undefined || isFixed === true) return value;
    const next = value + by;
    return next < 0 || next > limit ? undefined : next;
  };
  const next = {
    ...range,
    top: move(range.top, range.$top, rows, MAX_ROW),
    bottom: move(range.bottom, range.$bottom, rows, MAX_ROW),
    left: move(range.left, range.$left, columns, MAX_COLUMN),
    right: move(range.right, range.$right, columns, MAX_COLUMN),
  };
  const { top, bottom, left, right } = next;
  const lost = (["top", "bottom", "left", "right"] as const).some((side) => range[side] !== undefined && next[side] === undefined);
  if (lost || top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  const ordered: RangeA1 = { ...range, top, bottom, left, right };
  if (top !== null && bottom !== null && top > bottom) Object.assign(ordered, { top: bottom, bottom: top, $top: range.$bottom, $bottom: range.$top });
  if (left !== null && right !== null && left > right) Object.assign(ordered, { left: right, right: left, $left: range.$right, $right: range.$left });
  return ordered;
}

type Move = Extract<FormulaChange, { kind: "moveCells" }>;

function contains(area: Area, range: RangeA1): boolean {
  const { top, bottom, left, right } = range;
  if (top === null || bottom === null || left === null || right === null) return false;
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return false;
  return top >= area.top && bottom <= area.bottom && left >= area.left && right <= area.right;
}

/** Cut and paste; a formula that itself moves to another sheet names the sheet of what stays behind. */
function moved(range: RangeA1, sheet: string, prefix: string | null, at: FormulaPlace, move: Move, write: (next: RangeA1 | null, newPrefix?: string | null) => string): string {
  const { area } = move;
  const down = move.toRow - area.top;
  const across = move.toColumn - area.left;
  const formulaMoves = same(at.sheet, move.sheet) && at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right;
  const home = formulaMoves ? move.toSheet : at.sheet;
  const prefixFor = (name: string): string | null => {
    if (prefix !== null && same(name, sheet)) return prefix;
    return same(name, home) ? null : quoteSheet(name);
  };
  if (same(sheet, move.sheet) && contains(area, range)) {
    const { top, bottom, left, right } = range;
    const next: RangeA1 = { ...range, top: (top ?? 0) + down, bottom: (bottom ?? 0) + down, left: (left ?? 0) + across, right: (right ?? 0) + across };
    return write(next, prefixFor(move.toSheet));
  }
  const target: Area = { top: move.toRow, left: move.toColumn, bottom: area.bottom + down, right: area.right + across };
  if (same(sheet, move.toSheet) && contains(target, range)) return DEAD;
  return write(range, prefixFor(sheet));
}
