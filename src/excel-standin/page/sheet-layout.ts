/** A sheet's rows and columns as pixel axes, with the automatic heights that Excel computes for rows without one. */
import { MAX_COLUMNS, MAX_ROWS, styleAt, type Book, type Cell, type CellStyle, type Sheet } from "../model";
import { Axis, columnPixels, pointsToPixels } from "./axis";

/** Width in px of a text in a style's font at 100 %. */
export type Measure = (text: string, style: CellStyle) => number;

export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** 1 = 100 %. */
  readonly zoom: number;
}

/** Px left and right of a cell's text. */
export const CELL_PADDING = 3;
const INDENT_PIXELS = 9;

/** Px between a cell's edges that its text cannot use. */
export function textInset(style: CellStyle): number {
  return 2 * CELL_PADDING + style.indent * INDENT_PIXELS;
}

/** Line height in px of a font size in points. */
export function lineHeight(points: number): number {
  return Math.round((points * 96 * 1.27) / 72);
}

/** How many lines a text takes in a width, broken at spaces, long words broken anywhere. */
export function countLines(text: string, width: number, measure: (part: string) => number): number {
  if (width <= 0) return 1;
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    lines += 1;
    if (measure(paragraph) <= width) continue;
    let used = 0;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const whole = measure(word);
      const bare = measure(word.trimEnd());
      if (used > 0 && used + bare > width) {
        lines += 1;
        used = 0;
      }
      if (bare > width) {
        lines += Math.ceil(bare / width) - 1;
        used = bare % width;
      } else used += whole;
    }
  }
  return lines;
}

const heights = new WeakMap<Cell, { readonly key: string; readonly height: number }>();

function cellHeight(cell: Cell, style: CellStyle, width: number, measure: Measure): number {
  const line = lineHeight(style.font.size);
  if (!style.wrap || typeof cell.value !== "string") return line;
  const key = `${cell.style}|${width}|${cell.value}`;
  const known = heights.get(cell);
  if (known?.key === key) return known.height;
  const height = countLines(cell.value, width - textInset(style), (part) => measure(part, style)) * line;
  heights.set(cell, { key, height });
  return height;
}

/** Excel's highest row, in points. */
const MAX_HEIGHT = 409;

function automaticHeights(book: Book, sheet: Sheet, columns: Axis, fallback: number, measure: Measure): Map<number, number> {
  const found = new Map<number, number>();
  const merged = new Set<string>();
  for (const area of sheet.merges) {
    if (area.bottom - area.top > 500 || area.right - area.left > 500) continue;
    for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) merged.add(`${row},${column}`);
  }
  for (const [row, cells] of sheet.cells) {
    if (sheet.rows.get(row)?.height !== undefined) continue;
    let height = fallback;
    for (const [column, cell] of cells) {
      if (cell.value === null) continue;
      const style = styleAt(book, cell.style);
      if (style.font.size <= 11 && (!style.wrap || typeof cell.value !== "string")) continue;
      // Excel gives merged cells no say in the height of a row.
      if (merged.has(`${row},${column}`)) continue;
      height = Math.max(height, cellHeight(cell, style, columns.size(column), measure));
    }
    if (height > fallback) found.set(row, Math.min(height, pointsToPixels(MAX_HEIGHT)));
  }
  return found;
}

/** Computes both axes of a sheet at a zoom (1 = 100 %). */
export function layoutSheet(book: Book, sheet: Sheet, zoom: number, measure: Measure): SheetLayout {
  const scaled = (pixels: number): number => (pixels === 0 ? 0 : Math.max(1, Math.round(pixels * zoom)));
  const plainColumns = new Axis(
    MAX_COLUMNS,
    columnPixels(sheet.defaultColumnWidth),
    [...sheet.columns].flatMap(([index, info]) => (info.hidden ? [[index, 0] as const] : info.width === undefined ? [] : [[index, columnPixels(info.width)] as const])),
  );
  const columns = new Axis(
    MAX_COLUMNS,
    scaled(plainColumns.defaultSize),
    [...sheet.columns].flatMap(([index, info]) => (info.hidden || info.width !== undefined ? [[index, scaled(plainColumns.size(index))] as const] : [])),
  );
  const fallback = pointsToPixels(sheet.defaultRowHeight);
  const own = automaticHeights(book, sheet, plainColumns, fallback, measure);
  for (const [index, info] of sheet.rows) {
    if (info.hidden) own.set(index, 0);
    else if (info.height !== undefined) own.set(index, pointsToPixels(info.height));
  }
  const rows = new Axis(MAX_ROWS, scaled(fallback), [...own].map(([index, size]) => [index, scaled(size)] as const));
  return { rows, columns, zoom };
}
