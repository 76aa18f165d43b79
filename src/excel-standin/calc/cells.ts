/** From references to values: one cell of a range, all of them, or each in turn. */
import type { CellValue } from "../model/types";
import type { Frame, Mode, World } from "./code";
import { NUM, VALUE } from "./errors";
import type { SheetArea } from "./grid";
import { firstOf, Matrix, Reference, type Operand } from "./values";

/** Most cells a matrix may have; beyond it Excel would run out of memory too. */
const LARGEST_MATRIX = 4_000_000;
export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;

/** The part of an area that can hold values; null when it lies wholly outside the used rectangle. */
export function usedPart(area: SheetArea): SheetArea | null {
  const { grid } = area;
  if (area.bottom <= grid.lastRow && area.right <= grid.lastColumn) return area;
  const bottom = Math.min(area.bottom, grid.lastRow);
  const right = Math.min(area.right, grid.lastColumn);
  return bottom < area.top || right < area.left ? null : { grid, top: area.top, left: area.left, bottom, right };
}

/** All values of an area; whole rows and columns end where the sheet's use ends. */
export function materialise(area: SheetArea, world: World): Matrix {
  const { grid, top, left } = area;
  const bottom = area.bottom >= MAX_ROW ? Math.max(top, grid.lastRow) : area.bottom;
  const right = area.right >= MAX_COLUMN ? Math.max(left, grid.lastColumn) : area.right;
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (rows * columns > LARGEST_MATRIX) return new Matrix(1, 1, [NUM]);
  world.settle(area);
  const cells: CellValue[] = new Array<CellValue>(rows * columns).fill(null);
  for (let c = 0; c < columns; c++) {
    const values = grid.columns[left + c]?.values;
    if (!values) continue;
    const last = Math.min(bottom, values.length - 1);
    for (let row = top; row <= last; row++) cells[(row - top) * columns + c] = values[row] ?? null;
  }
  return new Matrix(rows, columns, cells);
}

/** Calls `visit` with each value that is there, row by row; stops when it returns true. Blanks are left out. */
export function someValue(area: SheetArea, world: World, visit: (value: Exclude<CellValue, null>, row: number, column: number) => boolean | void): boolean {
  const used = usedPart(area);
  if (!used) return false;
  world.settle(used);
  const { grid, top, left, bottom, right } = used;
  if (left === right) {
    const values = grid.columns[left]?.values;
    if (!values) return false;
    const last = Math.min(bottom, values.length - 1);
    for (let row = top; row <= last; row++) {
      const value = values[row];
      if (value !== null && value !== undefined && visit(value, row, left) === true) return true;
    }
    return false;
  }
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = grid.columns[column]?.values[row];
      if (value !== null && value !== undefined && visit(value, row, column) === true) return true;
    }
  }
  return false;
}

/** The cell of a range in the formula's own row or column; where there is none, the first (which would spill from here). */
export function intersect(area: SheetArea, frame: Frame): CellValue {
  const { grid, top, left, bottom, right } = area;
  if (top === bottom && left === right) return frame.world.read(grid, top, left);
  if (left === right && frame.row >= top && frame.row <= bottom) return frame.world.read(grid, frame.row, left);
  if (top === bottom && frame.column >= left && frame.column <= right) return frame.world.read(grid, top, frame.column);
  return frame.world.read(grid, top, left);
}

/** An operand in the form that its place wants. */
export function inMode(operand: Operand, mode: Mode, frame: Frame): Operand {
  if (mode === "operand" || !(operand instanceof Reference)) return operand;
  const area = operand.single;
  if (!area) return VALUE;
  if (area.top === area.bottom && area.left === area.right) return frame.world.read(area.grid, area.top, area.left);
  return mode === "scalar" ? intersect(area, frame) : materialise(area, frame.world);
}

/** One value of an operand. */
export function scalarOf(operand: Operand, frame: Frame): CellValue {
  if (operand instanceof Reference) {
    const area = operand.single;
    return area ? intersect(area, frame) : VALUE;
  }
  return firstOf(operand);
}

/** An operand as a matrix; a scalar is 1×1, a union of areas is #VALUE!. */
export function matrixOf(operand: Operand, frame: Frame): Matrix {
  if (operand instanceof Matrix) return operand;
  if (operand instanceof Reference) {
    const area = operand.single;
    return area ? materialise(area, frame.world) : new Matrix(1, 1, [VALUE]);
  }
  return new Matrix(1, 1, [firstOf(operand)]);
}

/** Applies `compute` to matching cells of operands of which at least one is a matrix, stretching rows and columns. */
export function lift(operands: readonly (CellValue | Matrix)[], compute: (values: CellValue[]) => Operand): Matrix {
  let rows = 1;
  let columns = 1;
  for (const operand of operands) {
    if (operand instanceof Matrix) {
      rows = Math.max(rows, operand.rows);
      columns = Math.max(columns, operand.columns);
    }
  }
  if (rows * columns > LARGEST_MATRIX) return new Matrix(1, 1, [NUM]);
  const cells: CellValue[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const result = compute(operands.map((operand) => (operand instanceof Matrix ? operand.at(row, column) : operand)));
      cells.push(result instanceof Reference ? VALUE : firstOf(result));
    }
  }
  return new Matrix(rows, columns, cells);
}

