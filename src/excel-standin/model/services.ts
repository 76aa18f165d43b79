/** What the model asks of the calculating room; given to the editor from outside, so that the model stays plain data. */
import type { Area, Book, CellValue } from "./types";

/** Where a formula stands; `table` = the table around it, whose columns an unqualified [@x] means. */
export interface FormulaAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly table?: string;
}

/** What happens to a sheet or a name, as formulas see it. */
export type ReferenceChange =
  | { readonly kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns"; readonly sheet: string; readonly from: number; readonly count: number }
  /** Cells of `area` are inserted (what stood there moves down/right) or deleted (what follows moves up/left). */
  | { readonly kind: "insertCells" | "deleteCells"; readonly sheet: string; readonly area: Area; readonly shift: "vertical" | "horizontal" }
  /** Copy and paste or fill: relative references move along. */
  | { readonly kind: "copy"; readonly rows: number; readonly columns: number }
  | { readonly kind: "renameSheet"; readonly from: string; readonly to: string }
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  | { readonly kind: "renameTable"; readonly from: string; readonly to: string }
  | { readonly kind: "renameColumn"; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: "deleteColumn"; readonly table: string; readonly column: string }
  | { readonly kind: "renameName"; readonly from: string; readonly to: string };

export interface WrittenInput {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly quotePrefix: boolean;
}

/** Keeps the book's formulas computed. */
export interface Calculation {
  /** Computes what is dirty; answers the cells whose value changed. */
  recalculate(): readonly { sheetId: string; row: number; column: number }[];
  areaChanged(sheetId: string, area: Area): void;
  structureChanged(): void;
  displayText(sheetId: string, row: number, column: number): string;
  evaluate(sheetId: string, formula: string, at: { row: number; column: number }): CellValue;
}

export interface Services {
  calculation(book: Book): Calculation;
  /** What a value written through the API makes of a cell. Throws for "=…" that is no formula. */
  coerce(input: string | number | boolean | null, currentFormat: string): WrittenInput;
  shift(formula: string, at: FormulaAt, change: ReferenceChange): string;
  /** Order of rows after a sort by the keys. */
  sortOrder(rows: readonly (readonly CellValue[])[], keys: readonly { readonly column: number; readonly descending: boolean }[]): number[];
  matchesFilter(text: string, filter: { readonly values?: readonly string[]; readonly blank?: boolean; readonly opaque?: string }): boolean;
}
