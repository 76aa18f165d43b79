/** Functions that give arrays. There is no spilling: a cell shows an array's first value, other functions see all of it. */
import type { CellValue } from "../../model/types";
import { matrixOf } from "../cells";
import { CALC, isError, VALUE } from "../errors";
import { compareValues, Matrix, toBoolean } from "../values";
import { fixed, given, orElse, type FunctionSet, type FunctionSpec } from "./define";

const LARGEST = 1_000_000;

function fromRows(rows: readonly (readonly CellValue[])[]): Matrix {
  return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
}

function rowsOf(matrix: Matrix): CellValue[][] {
  return Array.from({ length: matrix.rows }, (_, row) => matrix.cells.slice(row * matrix.columns, (row + 1) * matrix.columns));
}

function transpose(matrix: Matrix): Matrix {
  const cells: CellValue[] = [];
  for (let column = 0; column < matrix.columns; column++) for (let row = 0; row < matrix.rows; row++) cells.push(matrix.at(row, column));
  return new Matrix(matrix.columns, matrix.rows, cells);
}

/** Order of a sort: blanks last, errors before them. */
function order(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (isError(a) || isError(b)) return Number(isError(a)) - Number(isError(b));
  return compareValues(a, b);
}

const FILTER = fixed(["r", "r", "r?"], (frame, source, include, otherwise) => {
  const matrix = matrixOf(source, frame);
  const test = matrixOf(include, frame);
  const across = test.rows === 1 && test.columns === matrix.columns && matrix.rows !== 1;
  const rows = rowsOf(across ? transpose(matrix) : matrix);
  if (test.cells.length !== rows.length) return VALUE;
  const kept: CellValue[][] = [];
  for (let index = 0; index < rows.length; index++) {
    const holds = toBoolean(test.cells[index] ?? null);
    if (isError(holds)) return holds;
    const row = rows[index];
    if (holds && row) kept.push(row);
  }
  if (kept.length === 0) return given(otherwise) ? otherwise : CALC;
  return across ? transpose(fromRows(kept)) : fromRows(kept);
});

const UNIQUE = fixed(["r", "b?", "b?"], (frame, source, byColumn, once) => {
  const across = orElse(byColumn, false);
  const matrix = matrixOf(source, frame);
  const rows = rowsOf(across ? transpose(matrix) : matrix);
  const key = (row: readonly CellValue[]) => JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const id = key(row);
    if (seen.has(id) || (orElse(once, false) && counts.get(id) !== 1)) return false;
    seen.add(id);
    return true;
  });
  if (kept.length === 0) return CALC;
  return across ? transpose(fromRows(kept)) : fromRows(kept);
});

const SORT = fixed(["r", "n?", "n?", "b?"], (frame, source, index, direction, byColumn) => {
  const across = orElse(byColumn, false);
  const matrix = matrixOf(source, frame);
  const rows = rowsOf(across ? transpose(matrix) : matrix);
  const column = Math.trunc(orElse(index, 1)) - 1;
  if (column < 0 || column >= (rows[0]?.length ?? 0)) return VALUE;
  const sign = orElse(direction, 1) < 0 ? -1 : 1;
  const sorted = rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => sign * order(a.row[column] ?? null, b.row[column] ?? null) || a.at - b.at)
    .map(({ row }) => row);
  return across ? transpose(fromRows(sorted)) : fromRows(sorted);
});

const SEQUENCE = fixed(["n", "n?", "n?", "n?"], (_frame, rows, columns, start, step) => {
  const height = Math.trunc(rows);
  const width = Math.trunc(orElse(columns, 1));
  if (height < 1 || width < 1 || height * width > LARGEST) return VALUE;
  return new Matrix(height, width, Array.from({ length: height * width }, (_, index) => orElse(start, 1) + index * orElse(step, 1)));
});

const FREQUENCY = fixed(["r", "r"], (frame, data, bins) => {
  const numbers = matrixOf(data, frame).cells.filter((value) => typeof value === "number");
  const limits = matrixOf(bins, frame).cells.filter((value) => typeof value === "number");
  const sorted = [...limits].sort((a, b) => a - b);
  const counts = sorted.map((limit, index) => numbers.filter((x) => x <= limit && (index === 0 || x > (sorted[index - 1] ?? -Infinity))).length);
  counts.push(numbers.filter((x) => x > (sorted[sorted.length - 1] ?? -Infinity)).length);
  return new Matrix(counts.length, 1, counts);
});

const MMULT = fixed(["r", "r"], (frame, left, right) => {
  const a = matrixOf(left, frame);
  const b = matrixOf(right, frame);
  if (a.columns !== b.rows || [...a.cells, ...b.cells].some((value) => typeof value !== "number")) return VALUE;
  const cells: number[] = [];
  for (let row = 0; row < a.rows; row++) {
    for (let column = 0; column < b.columns; column++) {
      let sum = 0;
      for (let k = 0; k < a.columns; k++) sum += Number(a.at(row, k)) * Number(b.at(k, column));
      cells.push(sum);
    }
  }
  return new Matrix(a.rows, b.columns, cells);
});

export const ARRAYS: FunctionSet = {
  specials: new Map(),
  functions: new Map<string, FunctionSpec>([
    ["TRANSPOSE", fixed(["r"], (frame, source) => transpose(matrixOf(source, frame)))],
    ["FILTER", FILTER],
    ["UNIQUE", UNIQUE],
    ["SORT", SORT],
    ["SEQUENCE", SEQUENCE],
    ["FREQUENCY", FREQUENCY],
    ["MMULT", MMULT],
  ]),
};

