/** What is written beside a table: columns with their formats, and dictionary entries. */
import type { Role } from "./types";

/** A word's colours: `fill` behind, `font` of the letters; told apart in grey print by lightness and by the word. */
export interface WordFormat {
  readonly word: string;
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
}

/** How one computed column looks. */
export interface ColumnFormat {
  /** Width in characters of the standard font, as Excel's column width. */
  readonly width: number;
  readonly wrap: boolean;
  readonly align: "left" | "center" | "right";
  /** Conditional formats: whole-cell words. */
  readonly words: readonly WordFormat[];
  /** Data bar; bounds are ratios (1 = 100 %). None stands where the cell of `unless.header` begins with one of its words. */
  readonly dataBar: {
    readonly color: string;
    readonly min: number;
    readonly max: number;
    readonly unless: { readonly header: string; readonly words: readonly string[] };
  } | null;
}

/** One column the job writes: a single formula for all rows, or one value a row. */
export interface ComputedColumn {
  readonly role: Extract<Role, "measure" | "percentOfTarget" | "growth" | "verdict" | "override">;
  /** Header to write; equals the existing header where `existing` is set. */
  readonly header: string;
  /** Index of the column of ours that is reused in place, null = append after the user's columns. */
  readonly existing: number | null;
  /** Header of the target a percent column belongs to, null elsewhere. */
  readonly target: string | null;
  /** The one formula of the whole column, en-US with UI-form structured references; null for value columns. */
  readonly formula: string | null;
  /** One value per body row for value columns, null for formula columns. */
  readonly values: readonly string[] | null;
  /** One en-US number format per body row. */
  readonly numberFormats: readonly string[];
  readonly format: ColumnFormat;
}

/** One row of the dictionary table `SoatSoDocSo`: how a text cell is read, for the formulas. */
export interface DictionaryEntry {
  /** Table name & "|" & unit text & "|" & the cell's exact text. */
  readonly key: string;
  readonly text: string;
  /** Lower end (or the value) in the scale of the row's stored numbers. */
  readonly low: number;
  readonly high: number;
}

/** Everything the job writes for one plan table. */
export interface ComputedColumns {
  /** Table the columns stand in (the one with the actuals). */
  readonly table: string;
  readonly columns: readonly ComputedColumn[];
  readonly readings: readonly DictionaryEntry[];
  /** Columns of ours, by header, that no longer belong to any target or figure. */
  readonly obsolete: readonly string[];
}
