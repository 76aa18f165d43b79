/** Rectangles of cells: zero-based, inclusive; geometry only. */
import type { Area } from "./types";

/** Excel's limits of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
export const cellArea = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
export const WHOLE_SHEET: Area = area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

export const rowCount = (a: Area): number => a.bottom - a.top + 1;
export const columnCount = (a: Area): number => a.right - a.left + 1;
export const cellCount = (a: Area): number => rowCount(a) * columnCount(a);
export const isWholeRows = (a: Area): boolean => a.left === 0 && a.right === MAX_COLUMNS - 1;
export const isWholeColumns = (a: Area): boolean => a.top === 0 && a.bottom === MAX_ROWS - 1;

export const isInside = (a: Area): boolean => a.top >= 0 && a.left >= 0 && a.bottom < MAX_ROWS && a.right < MAX_COLUMNS && a.top <= a.bottom && a.left <= a.right;

export const sameArea = (a: Area, b: Area): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const contains = (a: Area, row: number, column: number): boolean => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;

export const covers = (outer: Area, inner: Area): boolean => outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** The common part; null where there is none. */
export function intersect(a: Area, b: Area): Area | null {
  const result = area(Math.max(a.top, b.top), Math.max(a.left, b.left), Math.min(a.bottom, b.bottom), Math.min(a.right, b.right));
  return result.top <= result.bottom && result.left <= result.right ? result : null;
}

export const overlaps = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The smallest rectangle around both. */
export const bounding = (a: Area, b: Area): Area => area(Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right));

/** What is left of `a` outside `b`, as at most four rectangles. */
export function subtract(a: Area, b: Area): Area[] {
  const common = intersect(a, b);
  if (!common) return [a];
  const rest: Area[] = [];
  if (a.top < common.top) rest.push(area(a.top, a.left, common.top - 1, a.right));
  if (a.bottom > common.bottom) rest.push(area(common.bottom + 1, a.left, a.bottom, a.right));
  if (a.left < common.left) rest.push(area(common.top, a.left, common.bottom, common.left - 1));
  if (a.right > common.right) rest.push(area(common.top, common.right + 1, common.bottom, a.right));
  return rest;
}

/** Cells that an insertion or a deletion moves. */
export interface Shift {
  readonly area: Area;
  readonly direction: "vertical" | "horizontal";
  readonly kind: "insert" | "delete";
}

/** Where one axis' interval lands; null = gone. Cutting through from below or above shortens it. */
function shiftInterval(from: number, to: number, at: number, count: number, kind: Shift["kind"]): [number, number] | null {
  if (kind === "insert") return [from >= at ? from + count : from, to >= at ? to + count : to];
  const end = at + count - 1;
  if (from >= at && to <= end) return null;
  const start = from > end ? from - count : from >= at ? at : from;
  const stop = to > end ? to - count : to >= at ? at - 1 : to;
  return [start, stop];
}

/** Where a rectangle stands after cells were inserted or deleted; null = deleted. Rectangles that are only partly in the way stay. */
export function shiftArea(a: Area, shift: Shift): Area | null {
  const { area: by, direction, kind } = shift;
  if (direction === "vertical") {
    if (a.left < by.left || a.right > by.right) return a;
    const moved = shiftInterval(a.top, a.bottom, by.top, rowCount(by), kind);
    if (!moved || moved[0] >= MAX_ROWS) return null;
    return area(moved[0], a.left, isWholeColumns(a) ? MAX_ROWS - 1 : Math.min(moved[1], MAX_ROWS - 1), a.right);
  }
  if (a.top < by.top || a.bottom > by.bottom) return a;
  const moved = shiftInterval(a.left, a.right, by.left, columnCount(by), kind);
  if (!moved || moved[0] >= MAX_COLUMNS) return null;
  return area(a.top, moved[0], a.bottom, isWholeRows(a) ? MAX_COLUMNS - 1 : Math.min(moved[1], MAX_COLUMNS - 1));
}
