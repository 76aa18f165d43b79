/** The stand-in's workbook in memory: plain data that the host, the calculator, the file reader/writer and the page share. */

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

export interface ColumnInfo {
  /** Width in characters of the default font, as the file stores it. */
  width?: number;
  hidden?: boolean;
  outline?: number;
  style?: number;
}

export interface RowInfo {
  /** Height in points. */
  height?: number;
  hidden?: boolean;
  outline?: number;
  style?: number;
  /** What the file held for this row beyond this model; only `ooxml/` looks inside. */
  origin?: unknown;
}

export interface TableColumn {
  id: number;
  name: string;
  /** Formula of a calculated column, as in `Cell.formula`. */
  calculated?: string;
  totalsFunction?: string;
  totalsLabel?: string;
  totalsFormula?: string;
}

export interface Table {
  id: number;
  name: string;
  /** Header and totals rows included. */
  area: Area;
  headerRow: boolean;
  totalsRow: boolean;
  columns: TableColumn[];
  /** e.g. "TableStyleMedium2"; null = none. */
  style: string | null;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  filterButton: boolean;
  /** Column index in the table → allowed texts (a values filter), or an opaque criterion that is only kept. */
  filters: Map<number, { values?: string[]; blank?: boolean; opaque?: string }>;
  sort: { column: number; descending: boolean }[];
}

/** Differential format of a conditional format. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly numberFormat?: string;
  readonly borders?: CellStyle["borders"];
}

export interface ConditionalThreshold {
  readonly type: "min" | "max" | "num" | "percent" | "percentile" | "formula" | "autoMin" | "autoMax";
  readonly value?: string;
}

export type ConditionalRule =
  | { readonly type: "expression"; readonly formula: string; readonly style: ConditionalStyle }
  | { readonly type: "cellIs"; readonly operator: "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual"; readonly formulas: readonly string[]; readonly style: ConditionalStyle }
  | { readonly type: "containsText" | "notContainsText" | "beginsWith" | "endsWith"; readonly text: string; readonly style: ConditionalStyle }
  | { readonly type: "dataBar"; readonly min: ConditionalThreshold; readonly max: ConditionalThreshold; readonly color: string; readonly negativeColor: string; readonly gradient: boolean; readonly showValue: boolean; readonly axis: "automatic" | "none" | "middle" }
  | { readonly type: "colorScale"; readonly stops: readonly { readonly threshold: ConditionalThreshold; readonly color: string }[] }
  | { readonly type: "iconSet"; readonly set: string; readonly reverse: boolean; readonly showValue: boolean; readonly thresholds: readonly (ConditionalThreshold & { readonly gte: boolean })[] }
  /** A rule kept in the file but not shown; its formulas, in the order of the xml, follow the cells. */
  | { readonly type: "opaque"; readonly xml: string; readonly formulas: readonly string[] };

export interface ConditionalFormat {
  /** Stable within the book. */
  id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export interface DataValidation {
  areas: Area[];
  type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  operator: "between" | "notBetween" | "equal" | "notEqual" | "lessThan" | "lessThanOrEqual" | "greaterThan" | "greaterThanOrEqual";
  formula1: string;
  formula2: string;
  allowBlank: boolean;
  dropdown: boolean;
  errorStyle: "stop" | "warning" | "information";
  error?: { title: string; message: string };
  prompt?: { title: string; message: string };
}

export interface Note {
  row: number;
  column: number;
  author: string;
  text: string;
  width?: number;
  height?: number;
}

/** An answer below a comment. */
export interface CommentReply {
  /** "{GUID}", stable within the book. */
  readonly id: string;
  author: string;
  content: string;
  /** ISO 8601. */
  readonly created: string;
}

/** A threaded comment; a cell has one comment or one note, never both. */
export interface Comment extends CommentReply {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}

/** A point on the sheet: a cell, and points from its upper left corner. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** How a drawing hangs on the cells: "TwoCell" moves and sizes with them, "OneCell" moves, "Absolute" stays. */
export interface Anchor {
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
  readonly from: Corner;
  /** null where the file tells a size instead. */
  readonly to: Corner | null;
  /** Points; of no meaning beside `to`. */
  readonly width: number;
  readonly height: number;
}

/** Something drawn over the cells. The model knows where it is and what text it holds; the rest stays in the file. */
export interface Drawing {
  /** "{GUID}", stable within the book. */
  readonly id: string;
  readonly name: string;
  /** "fallback": what older programs draw in place of another drawing; it only moves along. */
  readonly kind: "shape" | "image" | "line" | "group" | "chart" | "other" | "fallback";
  /** OOXML's name of the form, e.g. "rect"; null for all but shapes. */
  readonly geometry: string | null;
  readonly title: string;
  readonly description: string;
  readonly visible: boolean;
  /** Degrees. */
  readonly rotation: number;
  /** Paragraphs and line breaks as "\n"; null where there can be no text. */
  readonly text: string | null;
  /** null for a part of a group: it goes where the group goes. */
  readonly anchor: Anchor | null;
  /** Parts of a group. */
  readonly parts: readonly Drawing[];
}

/** A reference in a part of the file that the model does not hold (a chart's series, a pivot table's source); it is rewritten as formulas are. */
export interface KeptFormula {
  /** Where the file has it; only `ooxml/` looks inside. */
  readonly key: string;
  /** Id of the sheet that a reference without one means; null = it names its sheet. */
  readonly sheet: string | null;
  formula: string;
}

/** Cells of the sheet that something is about which the model does not hold (hyperlinks, page breaks, sparklines). */
export interface KeptAreas {
  readonly key: string;
  areas: Area[];
  /** One rectangle that is never cut in parts. */
  readonly whole: boolean;
}

export interface PageLayout {
  orientation: "portrait" | "landscape";
  /** OOXML paper code; 9 = A4. */
  paper: number;
  fitToWidth: number | null;
  fitToHeight: number | null;
  /** Percent. */
  scale: number | null;
  /** Inches. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  printArea: Area | null;
  titleRows: { from: number; to: number } | null;
  centerHorizontally: boolean;
  header: string;
  footer: string;
}

export interface SheetProtection {
  /** What may be done while protected. */
  options: Record<string, boolean>;
  /** Opaque hash attributes of the password, if there is one. */
  password: Record<string, string> | null;
}

export interface Sheet {
  /** Stable, like Office.js' worksheet id. */
  id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** Row → column → cell; rows and columns zero-based; only cells that exist. */
  cells: Map<number, Map<number, Cell>>;
  columns: Map<number, ColumnInfo>;
  rows: Map<number, RowInfo>;
  defaultColumnWidth: number;
  defaultRowHeight: number;
  merges: Area[];
  frozen: { rows: number; columns: number };
  tables: Table[];
  conditionalFormats: ConditionalFormat[];
  dataValidations: DataValidation[];
  notes: Note[];
  comments: Comment[];
  /** From back to front. */
  drawings: Drawing[];
  kept: KeptAreas[];
  protection: SheetProtection | null;
  page: PageLayout;
  tabColor: string | null;
  showGridlines: boolean;
  zoom: number;
  selection: { areas: Area[]; active: { row: number; column: number } };
}

export interface DefinedName {
  name: string;
  /** null = workbook; else the sheet's id. */
  scope: string | null;
  /** Without "=", e.g. "'Biểu 1'!$A$1". */
  formula: string;
  visible: boolean;
  comment: string;
}

/** What a file says of itself. */
export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  category: string;
  manager: string;
  company: string;
  /** ISO 8601; null where unknown. */
  created: string | null;
}

export interface Book {
  sheets: Sheet[];
  /** Id of the active sheet. */
  active: string;
  names: DefinedName[];
  kept: KeptFormula[];
  styles: CellStyle[];
  properties: DocumentProperties;
  date1904: boolean;
  /** What the file held beyond this model; only `ooxml/` looks inside. */
  origin: unknown;
}
