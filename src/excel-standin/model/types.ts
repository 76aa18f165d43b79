/** The stand-in's workbook in memory: plain data that the host, the calculator, the file reader/writer and the page share. */
import type { Comment, Drawing, Note } from "./attachments";
import type { Area, Cell, CellStyle } from "./basics";
import type { ConditionalFormat, DataValidation } from "./rules";

export type * from "./attachments";
export type * from "./basics";
export type * from "./rules";

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
