/** What one cell looks like: its own style under the table's and above it the conditional formats, as plain values. */
import { styleAt, type Book, type BorderEdge, type Cell, type CellStyle, type Sheet, type Table } from "../model";
import { formatColor, formatValue, type ConditionalLook } from "../calc";
import { tableLook } from "./table-style";

export interface Look {
  readonly cell: Cell | undefined;
  readonly text: string;
  /** The style with the table's and the conditional formats' share. */
  readonly style: CellStyle;
  readonly align: "left" | "center" | "right" | "justify" | "fill";
  readonly conditional: ConditionalLook | undefined;
  /** Set on a table's header cell that has a filter button. */
  readonly filter: { readonly table: Table; readonly column: number } | null;
}

/** What looking at cells needs; `text` and `conditional` come from the calculating room. */
export interface LookSource {
  readonly book: Book;
  readonly sheet: Sheet;
  text(row: number, column: number, cell: Cell): string;
  conditional(row: number, column: number): ConditionalLook | undefined;
  /** How many rows above `row` are hidden. */
  hiddenBefore(row: number): number;
}

const DEFAULT_COLOR = "#000000";

function alignment(cell: Cell | undefined, style: CellStyle): Look["align"] {
  switch (style.horizontal) {
    case "general": {
      const value = cell?.value ?? null;
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || (typeof value === "object" && value !== null) ? "center" : "left";
    }
    case "left":
    case "right":
    case "center":
    case "fill":
      return style.horizontal;
    case "centerContinuous":
      return "center";
    default:
      return "justify";
  }
}

type Edges = CellStyle["borders"];

function edges(over: Edges, under: Edges): Edges {
  const pick = (side: keyof Edges): BorderEdge | undefined => over[side] ?? under[side];
  return { left: pick("left"), right: pick("right"), top: pick("top"), bottom: pick("bottom") };
}

/** Index of the style a cell shows: its own, its row's, its column's, the book's. */
export function styleIndexAt(sheet: Sheet, row: number, column: number): number {
  return sheet.cells.get(row)?.get(column)?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
}

function textOf(source: LookSource, row: number, column: number, cell: Cell | undefined, conditional: ConditionalLook | undefined): string {
  if (!cell || cell.value === null) return "";
  if (conditional?.dataBar?.showValue === false || conditional?.icon?.showValue === false) return "";
  const format = conditional?.style.numberFormat;
  return format === undefined ? source.text(row, column, cell) : formatValue(cell.value, format, { date1904: source.book.date1904 });
}

/** Composes the look of the cell at a place. */
export function lookAt(source: LookSource, row: number, column: number): Look {
  const { book, sheet } = source;
  const cell = sheet.cells.get(row)?.get(column);
  const own = styleAt(book, styleIndexAt(sheet, row, column));
  const table = sheet.tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  const conditional = source.conditional(row, column);
  let style = own;
  if (table) {
    const first = table.area.top + (table.headerRow ? 1 : 0);
    const visible = row - first - (source.hiddenBefore(row) - source.hiddenBefore(first));
    const lent = tableLook(table, row, column, Math.max(0, visible));
    if (lent) {
      style = {
        ...style,
        fill: own.fill ?? lent.fill ?? null,
        borders: edges(own.borders, lent.borders),
        font: {
          ...own.font,
          bold: own.font.bold || lent.bold === true,
          color: own.font.color.toUpperCase() === DEFAULT_COLOR && lent.color ? lent.color : own.font.color,
        },
      };
    }
  }
  const numberColor = cell ? formatColor(cell.value, conditional?.style.numberFormat ?? own.numberFormat) : null;
  if (numberColor) style = { ...style, font: { ...style.font, color: numberColor } };
  if (conditional) {
    const rule = conditional.style;
    style = {
      ...style,
      fill: conditional.color ?? rule.fill ?? style.fill,
      borders: rule.borders ? edges(rule.borders, style.borders) : style.borders,
      font: {
        ...style.font,
        color: rule.color ?? style.font.color,
        bold: rule.bold ?? style.font.bold,
        italic: rule.italic ?? style.font.italic,
        underline: rule.underline === undefined ? style.font.underline : rule.underline ? "single" : "none",
        strike: rule.strike ?? style.font.strike,
      },
    };
  }
  const filter = table && table.headerRow && table.filterButton && row === table.area.top ? { table, column: column - table.area.left } : null;
  return { cell, text: textOf(source, row, column, cell, conditional), style, align: alignment(cell, own), conditional, filter };
}
