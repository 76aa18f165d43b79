/** What a button gets and gives: the shapes between jobs, pane, ribbon commands and cli. */
import type { Indicator, PlanTable, Policy, Role, TableProblem, Verdict } from "../plan";
import type { HouseStyle, Length, Narrative, NarrativeOptions } from "../narrative";

/** A place in the workbook. */
export interface Place {
  readonly sheet: string;
  /** A1 address without the sheet, e.g. "F12" or "F12:H12". */
  readonly address: string;
}

/** A table that carries no indicator name or no figures, with what is missing. */
export interface UnreadTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** One row of sample texts per header, for "Ghép cột". */
  readonly sample: readonly string[];
  readonly problems: readonly TableProblem[];
}

/** What stands in the open workbook. */
export interface Overview {
  readonly tables: readonly PlanTable[];
  readonly unread: readonly UnreadTable[];
  readonly settings: Settings;
  /** Damaged or unknown entries of the workbook's memory, kept aside; Vietnamese sentences. */
  readonly memoryProblems: readonly string[];
  readonly blocks: readonly BlockState[];
  /** The computed columns stand in the workbook already and agree with the figures. */
  readonly upToDate: boolean;
  readonly roundTrips: number;
}

/** Choices kept in the workbook. */
export interface Settings {
  readonly policy: Policy;
  readonly style: HouseStyle;
  readonly length: Length;
  readonly percentDecimals: number | null;
  readonly leadingZero: boolean;
}

export interface RecalculateResult {
  readonly overview: Overview;
  readonly tables: number;
  readonly indicators: number;
  readonly missed: number;
  /** Cells and columns that were written; 0 where everything stood already. */
  readonly changes: number;
  readonly canUndo: boolean;
  readonly roundTrips: number;
}

/** A block of text that was written into the workbook. */
export interface BlockState {
  readonly id: string;
  readonly place: Place;
  readonly title: string;
  readonly options: NarrativeOptions;
  /** Ids of sentences that a person changed in the sheet. */
  readonly edited: readonly string[];
  /** Ids of sentences whose figures changed since they were written. */
  readonly stale: readonly string[];
}

export type InsertTarget = { readonly kind: "selection" } | { readonly kind: "sheet" } | { readonly kind: "block"; readonly id: string };

export interface InsertRequest {
  readonly narrative: Narrative;
  readonly target: InsertTarget;
  /** Sentence id → text as edited in the preview; kept as the person's. */
  readonly edits: Readonly<Record<string, string>>;
  /** Replace sentences that were edited in the sheet; without it the answer is `needs-confirmation`. */
  readonly overwriteEdited: boolean;
}

export type InsertResult =
  | { readonly kind: "inserted"; readonly block: BlockState; readonly canUndo: boolean; readonly roundTrips: number }
  | { readonly kind: "needs-confirmation"; readonly sentences: readonly { readonly id: string; readonly inSheet: string; readonly proposed: string }[] }
  | { readonly kind: "occupied"; readonly place: Place };

export interface UndoResult {
  readonly restored: number;
  /** Cells that someone has changed since; they were left. */
  readonly kept: readonly Place[];
}

export interface MatchRequest {
  readonly table: string;
  readonly roles: Readonly<Record<string, Role | null>>;
}

export interface OverrideRequest {
  readonly table: string;
  readonly indicator: Indicator["id"];
  /** null takes the override away. */
  readonly verdict: Verdict | null;
  readonly reason: string;
}

/** Steps of a long job, for the progress bar. */
export type Progress = (step: "reading" | "computing" | "writing", done: number, total: number) => void;

/** An error of Excel or of a job, ready for people. */
export interface JobFailure {
  readonly code:
    | "cell-editing"
    | "protected-sheet"
    | "read-only"
    | "item-gone"
    | "too-large"
    | "session-lost"
    | "changed-meanwhile"
    | "not-supported"
    | "cancelled"
    | "unknown";
  /** What happened and what to do, Vietnamese. */
  readonly message: string;
  /** "unchanged": the workbook is as before; "written": some or all of it may stand, the message says so. */
  readonly workbook: "unchanged" | "written";
  /** Technical detail for a report, never shown first. */
  readonly detail: string;
}
