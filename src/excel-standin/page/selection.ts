/** How the selection moves: arrows, jumps to data edges, pages, Enter and Tab, with hidden lines and merged cells as in Excel. */
import { bounding, overlaps, sameArea, type Area, type Sheet } from "../model";
import type { Axis } from "./axis";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the active cell, and the corner that Shift+arrows move. */
export interface Selection {
  readonly areas: readonly Area[];
  readonly active: Place;
  readonly corner: Place;
}

export type Direction = "up" | "down" | "left" | "right";

/** What movement needs to know of a sheet. */
export interface Terrain {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Area[];
  filled(row: number, column: number): boolean;
  /** Smallest area that holds all content. */
  readonly used: Area;
}

export function areaOf(a: Place, b: Place): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function contains(area: Area, place: Place): boolean {
  return place.row >= area.top && place.row <= area.bottom && place.column >= area.left && place.column <= area.right;
}

/** The area grown until it cuts no merged cell. */
export function growToMerges(area: Area, merges: readonly Area[]): Area {
  let grown = area;
  for (;;) {
    const next = merges.reduce((sum, merge) => (overlaps(sum, merge) ? bounding(sum, merge) : sum), grown);
    if (sameArea(next, grown)) return grown;
    grown = next;
  }
}

/** The merged area over a place, or the single cell. */
export function cellArea(place: Place, merges: readonly Area[]): Area {
  return merges.find((merge) => contains(merge, place)) ?? areaOf(place, place);
}

/** Selects one cell (or the merged cell over it). */
export function selectCell(place: Place, merges: readonly Area[]): Selection {
  const area = cellArea(place, merges);
  const active = { row: area.top, column: area.left };
  return { areas: [area], active, corner: active };
}

/** Stretches the last area from the active cell to a corner. */
export function stretchTo(selection: Selection, corner: Place, merges: readonly Area[]): Selection {
  const area = growToMerges(areaOf(selection.active, corner), merges);
  return { areas: [...selection.areas.slice(0, -1), area], active: selection.active, corner };
}

const STEP: Record<Direction, { readonly vertical: boolean; readonly sign: 1 | -1 }> = {
  up: { vertical: true, sign: -1 },
  down: { vertical: true, sign: 1 },
  left: { vertical: false, sign: -1 },
  right: { vertical: false, sign: 1 },
};

/** One visible cell further, past the merged cell that `from` stands in; stays at the sheet's edge. */
export function step(terrain: Terrain, from: Place, direction: Direction): Place {
  const { vertical, sign } = STEP[direction];
  const own = cellArea(from, terrain.merges);
  if (vertical) {
    const row = terrain.rows.next(sign > 0 ? own.bottom : own.top, sign);
    return row === null ? from : { row, column: from.column };
  }
  const column = terrain.columns.next(sign > 0 ? own.right : own.left, sign);
  return column === null ? from : { row: from.row, column };
}

/** Ctrl+arrow: to the end of the block of filled cells, else to the next filled cell, else to the sheet's edge. */
export function jump(terrain: Terrain, from: Place, direction: Direction): Place {
  const { vertical, sign } = STEP[direction];
  const axis = vertical ? terrain.rows : terrain.columns;
  const own = cellArea(from, terrain.merges);
  const begin = vertical ? (sign > 0 ? own.bottom : own.top) : sign > 0 ? own.right : own.left;
  const place = (line: number): Place => (vertical ? { row: line, column: from.column } : { row: from.row, column: line });
  const filled = (line: number): boolean => {
    const at = place(line);
    const area = cellArea(at, terrain.merges);
    return terrain.filled(area.top, area.left);
  };
  const usedEnd = vertical ? terrain.used.bottom : terrain.used.right;
  const edge = sign > 0 ? (axis.next(axis.count, -1) ?? begin) : (axis.next(-1, 1) ?? begin);

  let line = axis.next(begin, sign);
  if (line === null) return from;
  const inBlock = filled(begin) && filled(line);
  let last = line;
  while (line !== null) {
    // Beyond the used range there is nothing to meet: spare the walk over a million empty rows.
    if (sign > 0 && line > usedEnd) return inBlock ? place(last) : place(edge);
    if (sign < 0 && line > usedEnd + 1 && !inBlock) {
      line = axis.next(usedEnd + 1, -1);
      continue;
    }
    if (inBlock && !filled(line)) return place(last);
    if (!inBlock && filled(line)) return place(line);
    last = line;
    line = axis.next(line, sign);
  }
  return inBlock ? place(last) : place(edge);
}

/** Moves the whole selection (or, with `extend`, its corner) by an arrow. */
export function move(terrain: Terrain, selection: Selection, direction: Direction, how: { extend: boolean; jump: boolean }): Selection {
  const go = how.jump ? jump : step;
  if (!how.extend) return selectCell(go(terrain, selection.active, direction), terrain.merges);
  let corner = go(terrain, selection.corner, direction);
  let next = stretchTo(selection, corner, terrain.merges);
  const area = selection.areas[selection.areas.length - 1];
  // A step inside a merged cell changes nothing to see: go on until it does.
  while (area && next.areas[next.areas.length - 1] && sameArea(area, next.areas[next.areas.length - 1] as Area)) {
    const further = go(terrain, corner, direction);
    if (further.row === corner.row && further.column === corner.column) break;
    corner = further;
    next = stretchTo(selection, corner, terrain.merges);
  }
  return next;
}

/** Enter and Tab: the next cell, or, when several cells are selected, the next one within them, round and round. */
export function advance(terrain: Terrain, selection: Selection, direction: Direction): Selection {
  const single = selection.areas.length === 1 && sameArea(selection.areas[0] as Area, cellArea(selection.active, terrain.merges));
  if (single) return selectCell(step(terrain, selection.active, direction), terrain.merges);
  const { vertical, sign } = STEP[direction];
  let index = selection.areas.findIndex((area) => contains(area, selection.active));
  if (index < 0) index = 0;
  let { row, column } = selection.active;
  for (let guard = 0; guard < 10_000; guard += 1) {
    const area = selection.areas[index] as Area;
    if (vertical) row += sign;
    else column += sign;
    if (row > area.bottom) [row, column] = [area.top, column + 1];
    else if (row < area.top) [row, column] = [area.bottom, column - 1];
    else if (column > area.right) [row, column] = [row + 1, area.left];
    else if (column < area.left) [row, column] = [row - 1, area.right];
    if (!contains(area, { row, column })) {
      index = (index + sign + selection.areas.length) % selection.areas.length;
      const next = selection.areas[index] as Area;
      [row, column] = sign > 0 ? [next.top, next.left] : [next.bottom, next.right];
    }
    const merged = cellArea({ row, column }, terrain.merges);
    const covered = merged.top !== row || merged.left !== column;
    if (!covered && !terrain.rows.hidden(row) && !terrain.columns.hidden(column)) {
      return { areas: selection.areas, active: { row, column }, corner: selection.corner };
    }
  }
  return selection;
}

/** The block of filled cells around a place, as Ctrl+A takes it first. */
export function region(terrain: Terrain, place: Place): Area {
  let area = cellArea(place, terrain.merges);
  const any = (side: Area): boolean => {
    for (let row = Math.max(0, side.top); row <= side.bottom; row += 1) {
      for (let column = Math.max(0, side.left); column <= side.right; column += 1) {
        if (terrain.filled(row, column)) return true;
      }
    }
    return false;
  };
  const { used } = terrain;
  for (;;) {
    let { top, left, bottom, right } = area;
    // Down and up first, each as far as it goes: a long list then costs its length, not its square.
    while (bottom < used.bottom && any({ top: bottom + 1, bottom: bottom + 1, left: left - 1, right: right + 1 })) bottom += 1;
    while (top > 0 && any({ top: top - 1, bottom: top - 1, left: left - 1, right: right + 1 })) top -= 1;
    while (right < used.right && any({ top: top - 1, bottom: bottom + 1, left: right + 1, right: right + 1 })) right += 1;
    while (left > 0 && any({ top: top - 1, bottom: bottom + 1, left: left - 1, right: left - 1 })) left -= 1;
    const next = growToMerges({ top, left, bottom, right }, terrain.merges);
    if (sameArea(next, area)) return area;
    area = next;
  }
}

/** The smallest area that holds every cell with a value, formula, or note; A1 when there is none. */
export function usedArea(sheet: Pick<Sheet, "cells">): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.value === null && cell.formula === undefined) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return top === Infinity ? { top: 0, left: 0, bottom: 0, right: 0 } : { top, left, bottom, right };
}

/** Whether two selections cover the same areas. */
export function sameSelection(a: Selection, b: Selection): boolean {
  return a.areas.length === b.areas.length && a.areas.every((area, index) => sameArea(area, b.areas[index] as Area));
}
