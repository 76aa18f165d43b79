/** Drawings over the cells: how they move when cells are inserted and deleted. */
import { area as makeArea, shiftArea, type Shift } from "./area";
import type { Anchor, Area, Corner, Drawing } from "./types";

/** The drawing where its cells went. Unlike notes, drawings outlive their cells: they shrink to nothing at the gap. */
export function movedDrawing(drawing: Drawing, shift: Shift): Drawing {
  if (!drawing.anchor) return drawing;
  const anchor = movedAnchor(drawing.anchor, shift);
  return anchor === drawing.anchor ? drawing : { ...drawing, anchor };
}

function movedAnchor(anchor: Anchor, shift: Shift): Anchor {
  const { placement, from, to } = anchor;
  if (placement === "Absolute") return anchor;
  if (placement === "OneCell" || !to) {
    const at = makeArea(from.row, from.column, from.row, from.column);
    const moved = shiftArea(at, shift) ?? gap(at, shift);
    const [down, right] = [moved.top - from.row, moved.left - from.column];
    if (down === 0 && right === 0) return anchor;
    return { ...anchor, from: { ...from, row: moved.top, column: moved.left }, to: to && { ...to, row: Math.max(0, to.row + down), column: Math.max(0, to.column + right) } };
  }
  // An edge that touches a cell's near border lies in the cell before: what is inserted there leaves it.
  const [pastRow, pastColumn] = [to.down === 0 && to.row > from.row ? 1 : 0, to.across === 0 && to.column > from.column ? 1 : 0];
  const at = makeArea(from.row, from.column, to.row - pastRow, to.column - pastColumn);
  const moved = shiftArea(at, shift);
  if (!moved) {
    const corner: Corner = { row: gap(at, shift).top, column: gap(at, shift).left, down: 0, across: 0 };
    return { ...anchor, from: corner, to: corner };
  }
  const next = { from: { ...from, row: moved.top, column: moved.left }, to: { ...to, row: moved.bottom + pastRow, column: moved.right + pastColumn } };
  const same = next.from.row === from.row && next.from.column === from.column && next.to.row === to.row && next.to.column === to.column;
  return same ? anchor : { ...anchor, ...next };
}

const gap = (at: Area, { area: by, direction }: Shift): Area => (direction === "vertical" ? makeArea(by.top, at.left, by.top, at.left) : makeArea(at.top, by.left, at.top, by.left));

/** All drawings and the parts of groups. */
export const allDrawings = (drawings: readonly Drawing[]): Drawing[] => drawings.flatMap((drawing) => [drawing, ...allDrawings(drawing.parts)]);
