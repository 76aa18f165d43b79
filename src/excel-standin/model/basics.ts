/** Cells, their values and looks, and rectangles of them; plain data. */

export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#GETTING_DATA";

/** An error value in a cell; compared by `code`. */
export interface CellError {
  readonly error: ErrorCode;
}

/** null = empty cell. Dates are serial numbers. */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell {
  /** For a formula cell the last computed value. */
  value: CellValue;
  /** UI form without "=", en-US separators, e.g. "[@TH]/[@[KH 2023]]"; undefined for a constant. */
  formula?: string;
  /** Index into `Book.styles`. */
  style: number;
  /** Extent of an array formula from this cell; `dynamic` = it spills, otherwise it was entered over the whole extent. */
  array?: { readonly rows: number; readonly columns: number; readonly dynamic: boolean };
  /** Opaque `<is>`/`<si>` runs of a rich text, kept while `value` is unchanged. */
  richText?: string;
  /** What the file held for this cell beyond this model (metadata); only `ooxml/` looks inside; copied with the cell. */
  origin?: unknown;
}

export interface Color {
  /** "#RRGGBB", already resolved from theme and tint. */
  readonly rgb: string;
}

export interface BorderEdge {
  readonly style: "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair" | "mediumDashed" | "dashDot" | "mediumDashDot" | "dashDotDot" | "mediumDashDotDot" | "slantDashDot";
  readonly color: string;
}

/** Immutable; equal styles share one index. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly italic: boolean; readonly underline: "none" | "single" | "double"; readonly strike: boolean; readonly color: string };
  /** null = no fill. */
  readonly fill: string | null;
  readonly borders: { readonly left?: BorderEdge; readonly right?: BorderEdge; readonly top?: BorderEdge; readonly bottom?: BorderEdge };
  readonly horizontal: "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** A leading apostrophe: the cell's content is text whatever it looks like. */
  readonly quotePrefix: boolean;
}

/** Zero-based, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
