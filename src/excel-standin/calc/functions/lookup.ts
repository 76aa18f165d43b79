/** Searching: VLOOKUP, HLOOKUP, LOOKUP, MATCH, XMATCH, XLOOKUP. */
import type { CellValue } from "../../model/types";
import { matrixOf } from "../cells";
import type { Frame } from "../code";
import { isError, NA, REF, VALUE } from "../errors";
import { compareValues, Matrix, Reference, type Operand } from "../values";
import { fixed, given, orElse, type FunctionSet, type FunctionSpec } from "./define";
import { hasWildcard, wildcard } from "./criteria";

/** A row or column of values to search, or to answer from. */
interface Line {
  readonly length: number;
  at(index: number): CellValue;
  /** Finds an exact value fast where the line is a stretch of one column. */
  readonly index?: () => ReadonlyMap<string, number>;
}

function key(value: Exclude<CellValue, null>): string {
  if (typeof value === "number") return `n${Number(value.toPrecision(15))}`;
  if (typeof value === "string") return `t${value.toLowerCase()}`;
  return typeof value === "boolean" ? `b${value}` : "e";
}

/** The `position`-th column (or row, where `across`) of an operand. */
function line(operand: Operand, position: number, across: boolean, frame: Frame): Line | null {
  const area = operand instanceof Reference ? operand.single : null;
  if (area && !across) {
    const columnIndex = area.left + position;
    if (columnIndex > area.right) return null;
    const strip = { ...area, left: columnIndex, right: columnIndex };
    frame.world.settle(strip);
    const column = area.grid.columns[columnIndex];
    const values = column?.values ?? [];
    const length = Math.max(1, Math.min(area.bottom, Math.max(values.length - 1, area.top)) - area.top + 1);
    const at = (index: number): CellValue => values[area.top + index] ?? null;
    if (!column) return { length, at };
    return {
      length,
      at,
      index: () => {
        const memoKey = `index:${area.top}:${area.bottom}`;
        const known = column.memo.get(memoKey);
        if (known) return known as ReadonlyMap<string, number>;
        const built = new Map<string, number>();
        for (let i = length - 1; i >= 0; i--) {
          const value = at(i);
          if (value !== null) built.set(key(value), i);
        }
        column.memo.set(memoKey, built);
        return built;
      },
    };
  }
  const matrix = matrixOf(operand, frame);
  if (position >= (across ? matrix.rows : matrix.columns)) return null;
  return across
    ? { length: matrix.columns, at: (index) => matrix.at(position, index) }
    : { length: matrix.rows, at: (index) => matrix.at(index, position) };
}

function sameKind(a: CellValue, b: CellValue): boolean {
  return a !== null && b !== null && typeof a === typeof b && !isError(a) && !isError(b);
}

/** First (or last) position of a value; texts may hold wildcards where `wild`. −1 = none. */
function exact(wanted: CellValue, list: Line, wild: boolean, backwards = false): number {
  const value = wanted === null ? 0 : wanted;
  if (isError(value)) return -1;
  const pattern = wild && typeof value === "string" && hasWildcard(value) ? wildcard(value) : null;
  if (!pattern && !backwards && list.index) return list.index().get(key(value)) ?? -1;
  for (let step = 0; step < list.length; step++) {
    const index = backwards ? list.length - 1 - step : step;
    const candidate = list.at(index);
    if (pattern ? typeof candidate === "string" && pattern.test(candidate) : sameKind(candidate, value) && compareValues(candidate, value) === 0) return index;
  }
  return -1;
}

/** In an ascending list the last value not above the wanted one; other kinds of values are passed over. −1 = none. */
function ascending(wanted: CellValue, list: Line): number {
  const value = wanted === null ? 0 : wanted;
  let found = -1;
  for (let index = 0; index < list.length; index++) {
    const candidate = list.at(index);
    if (sameKind(candidate, value) && compareValues(candidate, value) <= 0) found = index;
  }
  return found;
}

/** In a descending list the last value not below the wanted one. −1 = none. */
function descending(wanted: CellValue, list: Line): number {
  const value = wanted === null ? 0 : wanted;
  let found = -1;
  for (let index = 0; index < list.length; index++) {
    const candidate = list.at(index);
    if (!sameKind(candidate, value)) continue;
    if (compareValues(candidate, value) < 0) break;
    found = index;
  }
  return found;
}

/** XMATCH's nearest smaller (−1) or larger (1) value in any order, an exact one first. */
function nearest(wanted: CellValue, list: Line, direction: number): number {
  const value = wanted === null ? 0 : wanted;
  let found = -1;
  for (let index = 0; index < list.length; index++) {
    const candidate = list.at(index);
    if (!sameKind(candidate, value)) continue;
    const order = compareValues(candidate, value);
    if (order === 0) return index;
    if (Math.sign(order) !== direction) continue;
    if (found < 0 || Math.sign(compareValues(candidate, list.at(found))) === -direction) found = index;
  }
  return found;
}

function lineLookup(across: boolean): FunctionSpec {
  return fixed(["v", "r", "n", "b?"], (frame, wanted, table, position, approximate) => {
    if (isError(table)) return table;
    const place = Math.trunc(position);
    if (place < 1) return VALUE;
    const keys = line(table, 0, across, frame);
    const answers = line(table, place - 1, across, frame);
    if (!keys) return NA;
    if (!answers) return REF;
    const found = orElse(approximate, true) ? ascending(wanted, keys) : exact(wanted, keys, true);
    return found < 0 ? NA : (answers.at(found) ?? 0);
  });
}

function sizeOf(operand: Operand, frame: Frame): { rows: number; columns: number } {
  const area = operand instanceof Reference ? operand.single : null;
  if (area) return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
  return matrixOf(operand, frame);
}

function searchLine(operand: Operand, frame: Frame): { list: Line; across: boolean } | null {
  const { rows, columns } = sizeOf(operand, frame);
  if (rows > 1 && columns > 1) return null;
  const across = rows === 1 && columns > 1;
  const list = line(operand, 0, across, frame);
  return list && { list, across };
}

function xmatch(wanted: CellValue, list: Line, matching: number, searching: number): number {
  if (matching === 2) return exact(wanted, list, true, searching === -1);
  const first = exact(wanted, list, false, searching === -1);
  return first >= 0 || matching === 0 ? first : nearest(wanted, list, matching);
}

const XLOOKUP = fixed(["v", "r", "r", "r?", "n?", "n?"], (frame, wanted, keys, answers, missing, matching, searching) => {
  if (isError(keys)) return keys;
  if (isError(answers)) return answers;
  const search = searchLine(keys, frame);
  if (!search) return VALUE;
  const size = sizeOf(answers, frame);
  if ((search.across ? size.columns : size.rows) !== (search.across ? sizeOf(keys, frame).columns : sizeOf(keys, frame).rows)) return VALUE;
  const found = xmatch(wanted, search.list, orElse(matching, 0), orElse(searching, 1));
  if (found < 0) return given(missing) ? missing : NA;
  const area = answers instanceof Reference ? answers.single : null;
  if (area) {
    return new Reference([
      search.across ? { ...area, left: area.left + found, right: area.left + found } : { ...area, top: area.top + found, bottom: area.top + found },
    ]);
  }
  const matrix = matrixOf(answers, frame);
  return search.across
    ? new Matrix(matrix.rows, 1, Array.from({ length: matrix.rows }, (_, row) => matrix.at(row, found)))
    : new Matrix(1, matrix.columns, Array.from({ length: matrix.columns }, (_, column) => matrix.at(found, column)));
});

const MATCH = fixed(["v", "r", "n?"], (frame, wanted, keys, type) => {
  if (isError(keys)) return keys;
  const search = searchLine(keys, frame);
  if (!search) return NA;
  const how = orElse(type, 1);
  const found = how === 0 ? exact(wanted, search.list, true) : how > 0 ? ascending(wanted, search.list) : descending(wanted, search.list);
  return found < 0 ? NA : found + 1;
});

const XMATCH = fixed(["v", "r", "n?", "n?"], (frame, wanted, keys, matching, searching) => {
  if (isError(keys)) return keys;
  const search = searchLine(keys, frame);
  if (!search) return VALUE;
  const found = xmatch(wanted, search.list, orElse(matching, 0), orElse(searching, 1));
  return found < 0 ? NA : found + 1;
});

const LOOKUP = fixed(["v", "r", "r?"], (frame, wanted, keys, answers) => {
  if (isError(keys)) return keys;
  const { rows, columns } = sizeOf(keys, frame);
  const across = columns > rows;
  const list = line(keys, 0, across, frame);
  if (!list) return NA;
  const found = ascending(wanted, list);
  if (found < 0) return NA;
  if (!given(answers)) return line(keys, (across ? rows : columns) - 1, across, frame)?.at(found) ?? 0;
  const size = sizeOf(answers, frame);
  return line(answers, 0, size.columns > size.rows, frame)?.at(found) ?? 0;
});

export const LOOKUPS: FunctionSet = {
  specials: new Map(),
  functions: new Map([
    ["VLOOKUP", lineLookup(false)],
    ["HLOOKUP", lineLookup(true)],
    ["MATCH", MATCH],
    ["XMATCH", XMATCH],
    ["XLOOKUP", XLOOKUP],
    ["LOOKUP", LOOKUP],
  ]),
};
