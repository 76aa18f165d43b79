/** The shapes of a workbook's check: tables, written text and the blocks of ours in; relations with cells for places out. */
import type { PlanTable, SourceTable } from "../../plan";
import type { CheckResult, Finding, Proposal, Relation, Span } from "../types";

/** A place in a workbook: a cell or a range, where it matters a stretch of the cell's own text. */
export interface CellSpan {
  readonly file: string;
  readonly sheet: string;
  /** A1 without the sheet, e.g. "F12" or "F12:H12"; the top-left cell under a text box. */
  readonly address: string;
  /** UTF-16 code units of the cell's (or the text box's) text; absent where the whole cell is meant. */
  readonly start?: number;
  readonly end?: number;
  /** Name of the text box that holds the text; absent for cells. */
  readonly shape?: string;
}

/** A report's place or a workbook's. */
export type BookSpan = Span | CellSpan;

/** What kind of fault a workbook's relation tests; a stable code, for naming and filtering. */
export type Fault =
  | "percent" // percent of target typed by hand against its operands
  | "growth"
  | "gap" // difference to target or prior
  | "points"
  | "sum" // parent ≠ all its parts
  | "part" // part > whole
  | "share"
  | "average"
  | "cumulative" // month + earlier months ≠ cumulative; cumulative falling
  | "prior-year" // prior column ≠ last year's table
  | "same-indicator" // one indicator in two tables
  | "verdict-word"
  | "typed-over-formula"
  | "formula-range" // a SUM that leaves out a row of its block
  | "text-number"
  | "mixed-decimal-sign"
  | "legacy-encoding"
  | "unit-missing"
  | "unit-mismatch"
  | "duplicate"
  | "thousandfold" // a jump of ×1000 against prior, target or siblings
  | "stale-text" // a summary of ours whose figures have changed since
  | "text-against-table"
  | "text"; // relations inside the prose itself

export interface BookRelation extends Relation<BookSpan> {
  readonly fault: Fault;
}

export interface BookFinding extends Finding<BookSpan> {
  readonly fault: Fault;
  /** Changes when a figure that takes part changes; a dismissal holds as long as both this and `fingerprint` stand. */
  readonly figures: string;
}

export type BookProposal = Proposal<BookSpan>;

export interface BookResult extends CheckResult<BookSpan> {
  readonly relations: readonly BookRelation[];
  readonly findings: readonly BookFinding[];
}

/** Prose of the workbook: a cell outside the tables, or a text box. */
export interface BookText {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  readonly shape?: string;
}

/** A sentence that this add-in wrote, as it stands now. */
export interface WrittenSentence {
  /** Cell it stands in and its stretch of the cell's text. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A person's own wording: it is read like any other text. */
  readonly own: boolean;
  /** The same sentence with today's figures and where each comes from; null where it would not be written any more. */
  readonly expected: { readonly text: string; readonly figures: readonly { readonly start: number; readonly end: number; readonly sources: readonly CellSpan[] }[] } | null;
}

export interface WrittenBlock {
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
  /** The whole block, e.g. "A3:A12". */
  readonly address: string;
  readonly sentences: readonly WrittenSentence[];
}

export interface BookToCheck {
  /** The file's name for spans; "" for the open workbook. */
  readonly file: string;
  readonly tables: readonly PlanTable[];
  /** Tables that hold no indicators: only what they say of themselves is checked. */
  readonly others: readonly SourceTable[];
  /** Text cells and boxes outside the tables; cells of `blocks` are not among them. */
  readonly texts: readonly BookText[];
  readonly blocks: readonly WrittenBlock[];
}

/** One step of a long check, for progress and for letting the page breathe. */
export interface CheckStep {
  readonly done: number;
  readonly total: number;
}
