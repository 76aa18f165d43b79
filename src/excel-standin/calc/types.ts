/** The shapes that the calculating room hands to its neighbours: changes, typed input, places, conditional looks. */
import type { Area, CellValue, ConditionalStyle } from "../model/types";
import type { FormulaAt, ReferenceChange } from "../model/services";

/** One cell whose value a recalculation has changed (already written to `Cell.value`). */
export interface ChangedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface CalculatorOptions {
  /** Clock for NOW and TODAY, in milliseconds since 1970 UTC of the *local* wall clock; without it the machine's clock is read. */
  readonly now?: () => number;
  /** Separators of TEXT, and of texts used as numbers ("12,5"*2); "vi-VN" unless told. */
  readonly locale?: Locale;
  /** For RAND and RANDBETWEEN; without it `Math.random`. */
  readonly random?: () => number;
}

export type Locale = "vi-VN" | "en-US";

export interface FormatOptions {
  readonly date1904?: boolean;
  /** Separators and names; "vi-VN" unless told. */
  readonly locale?: Locale;
}

/** What a write or a keystroke makes of a cell. */
export interface CellInput {
  readonly value: CellValue;
  /** UI form without "="; then `value` is null until recalculated. */
  readonly formula?: string;
  /** Set only where the input brings its own format, e.g. "10%". */
  readonly numberFormat?: string;
  readonly quotePrefix: boolean;
}

/** Where a formula stands. */
export type FormulaPlace = FormulaAt;

/** What happens to a sheet or a name, as formulas see it. Rows and columns are zero-based; sheets, tables and columns go by name. */
export type FormulaChange =
  | ReferenceChange
  /** Cut and paste: references into `area` follow it; references to what it covers become #REF!. */
  | { readonly kind: "moveCells"; readonly sheet: string; readonly area: Area; readonly toSheet: string; readonly toRow: number; readonly toColumn: number };

/** What translating between the UI's and the file's form of a formula needs to know. */
export interface FormContext {
  /** Name of the table around the formula's cell, if any. */
  readonly table?: string;
}

export interface ConditionalLook {
  /** Merged differential styles of all rules that apply, the first rule winning. */
  readonly style: ConditionalStyle;
  /** Bar from `start` to `end` (0…1 of the cell's width); `axis` where the zero line stands, null = none. */
  readonly dataBar?: { readonly start: number; readonly end: number; readonly axis: number | null; readonly color: string; readonly negative: boolean; readonly gradient: boolean; readonly showValue: boolean };
  /** `index` 0 = the set's lowest icon. */
  readonly icon?: { readonly set: string; readonly index: number; readonly showValue: boolean };
  /** Background of a colour scale, "#RRGGBB". */
  readonly color?: string;
}
