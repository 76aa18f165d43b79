/** What of a sheet is on the screen, and what lies under a point: frozen panes, scrolling, hit testing, all in pixels. */
import type { Area } from "../model";
import type { Axis } from "./axis";
import type { Place } from "./selection";

/** The cells' part of the grid, without headers. Scrolling counts from the end of the frozen lines. */
export interface Viewport {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly width: number;
  readonly height: number;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Which edges are the area's own, not cut by the view. */
  readonly edges: { readonly left: boolean; readonly top: boolean; readonly right: boolean; readonly bottom: boolean };
}

/** The scrolling lines in sight, one line of grace on either side. */
export function visibleSpan(axis: Axis, frozen: number, scroll: number, extent: number): Span {
  const from = axis.start(frozen) + scroll;
  const room = Math.max(0, extent - axis.start(frozen));
  const first = Math.max(frozen, axis.at(from) - 1);
  return { first, last: Math.max(first, Math.min(axis.count - 1, axis.at(from + room) + 1)) };
}

/** Where the near edge of a line is on the screen. */
export function screenStart(axis: Axis, frozen: number, scroll: number, line: number): number {
  return axis.start(line) - (line < frozen ? 0 : scroll);
}

function interval(axis: Axis, frozen: number, scroll: number, extent: number, from: number, to: number): { start: number; end: number; own: [boolean, boolean] } | null {
  const edge = axis.start(frozen);
  const rawStart = from < frozen ? axis.start(from) : axis.start(from) - scroll;
  const rawEnd = to < frozen ? axis.end(to) : axis.end(to) - scroll;
  const start = from < frozen ? rawStart : Math.max(rawStart, edge);
  const end = Math.min(to < frozen ? rawEnd : Math.max(rawEnd, from < frozen ? edge : -Infinity), extent);
  return end <= start ? null : { start, end, own: [start === rawStart, end === rawEnd] };
}

/** An area's box on the screen, cut to what is in sight; null when it is out of sight. */
export function boxOf(view: Viewport, area: Area): Box | null {
  const across = interval(view.columns, view.frozenColumns, view.scrollX, view.width, area.left, area.right);
  const down = interval(view.rows, view.frozenRows, view.scrollY, view.height, area.top, area.bottom);
  if (!across || !down) return null;
  return {
    left: across.start,
    right: across.end,
    top: down.start,
    bottom: down.end,
    edges: { left: across.own[0], right: across.own[1], top: down.own[0], bottom: down.own[1] },
  };
}

function lineAt(axis: Axis, frozen: number, scroll: number, position: number): number {
  return axis.at(position < axis.start(frozen) ? position : position + scroll);
}

/** The cell under a point of the cells' part; points outside count as the nearest cell. */
export function placeAt(view: Viewport, x: number, y: number): Place {
  return {
    row: lineAt(view.rows, view.frozenRows, view.scrollY, Math.max(0, y)),
    column: lineAt(view.columns, view.frozenColumns, view.scrollX, Math.max(0, x)),
  };
}

/** Px around a header's border in which a drag resizes. */
const GRIP = 4;

/** The line whose far border is within reach of a point in the header, or null. */
export function borderAt(axis: Axis, frozen: number, scroll: number, position: number): number | null {
  const line = lineAt(axis, frozen, scroll, position);
  const start = screenStart(axis, frozen, scroll, line);
  if (start + axis.size(line) - position <= GRIP) return line;
  if (position - start <= GRIP) return axis.next(line, -1);
  return null;
}

function scrollFor(axis: Axis, frozen: number, scroll: number, extent: number, from: number, to: number): number {
  if (from < frozen) return scroll;
  const edge = axis.start(frozen);
  const start = axis.start(from) - edge;
  const end = axis.end(to) - edge;
  const room = Math.max(0, extent - edge);
  if (start < scroll || end - start > room) return start;
  return end > scroll + room ? end - room : scroll;
}

/** The smallest scrolling that brings an area into sight; its beginning when it is larger than the view. */
export function scrollTo(view: Viewport, area: Area): { readonly x: number; readonly y: number } {
  return {
    x: scrollFor(view.columns, view.frozenColumns, view.scrollX, view.width, area.left, area.right),
    y: scrollFor(view.rows, view.frozenRows, view.scrollY, view.height, area.top, area.bottom),
  };
}
