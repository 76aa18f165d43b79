/** What the reviewer's button gets and gives: the shapes between the review jobs, the pane and the cli. */
import type { BookFinding, BookRelation, CellSpan } from "../../review";
import type { Place } from "../types";

/** Steps of a check: reading the workbook, comparing, writing. */
export type ReviewProgress = (step: "reading" | "computing" | "writing", done: number, total: number) => void;

export interface ReviewOptions {
  readonly progress?: ReviewProgress;
  readonly signal?: AbortSignal;
}

/** What a person decided about a finding, as the log tells it. */
export interface Decision {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
}

/** A proposed edit of one input cell: what stands there, what would. */
export interface CellEdit {
  readonly place: Place;
  /** As displayed. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export interface ReviewFinding extends BookFinding {
  /** "returned": it was dismissed, but its figures have changed since. */
  readonly state: "open" | "dismissed" | "returned";
  /** The dismissal that holds, or held before the figures changed. */
  readonly decision: Decision | null;
  /** Present where the proposal's place is a cell that people type in. */
  readonly edit: CellEdit | null;
}

/** What was looked at: a table, the texts of a sheet, or a block that this add-in wrote. */
export interface CheckedPart {
  readonly kind: "table" | "texts" | "block";
  readonly name: string;
  readonly sheet: string;
  readonly relations: number;
}

/** The signed record that stands in the workbook last, and whether the figures are still the same. */
export interface Signature extends Decision {
  readonly sheet: string;
  readonly fingerprint: string;
  readonly unchanged: boolean;
}

export interface BookCheck {
  readonly relations: readonly BookRelation[];
  /** Sai first, then Cần xem, then Gợi ý; dismissed ones too. */
  readonly findings: readonly ReviewFinding[];
  readonly counts: { readonly relations: number; readonly consistent: number; readonly inconsistent: number; readonly review: number; readonly unverifiable: number };
  /** "Đã đối chiếu 148 quan hệ: 141 khớp, 4 sai, 3 cần xem." */
  readonly summary: string;
  readonly parts: readonly CheckedPart[];
  /** Vietnamese sentences: what could not be read or checked, and why. */
  readonly notChecked: readonly string[];
  /** SHA-256 (hex) over every input figure of the tables and every text that was read. */
  readonly fingerprint: string;
  readonly at: string;
  /** The last full check before this one, from the log. */
  readonly last: Decision | null;
  readonly signature: Signature | null;
  /** Names that stand in the log, latest first: offered when a name is asked for. */
  readonly reviewers: readonly string[];
  /** Cells that carry a mark of this add-in. */
  readonly marked: number;
  readonly roundTrips: number;
}

export interface FixResult {
  readonly check: BookCheck;
  readonly place: Place;
  readonly canUndo: boolean;
}

export interface MarkResult {
  readonly marked: number;
  readonly removed: number;
  /** Cells that carry somebody's own note or comment, or an answer to ours: they were left alone. */
  readonly left: readonly Place[];
}

export interface SignResult {
  readonly signature: Signature;
  /** The same record as text to copy. */
  readonly text: string;
  readonly check: BookCheck;
}

export interface UndoFixResult {
  readonly restored: boolean;
  /** Somebody has changed the cell since; it was left. */
  readonly kept: Place | null;
  readonly check: BookCheck;
}

/** What the pane asks of the review; every function rejects with an error that carries `failure: JobFailure`. */
export interface ReviewApi {
  /** The whole workbook: two round trips, whatever its size; nothing is written. */
  check(options?: ReviewOptions): Promise<BookCheck>;
  /** "Đã sửa": looks at the cells of one finding again, in one round trip. */
  recheck(fingerprint: string): Promise<BookCheck>;
  /** Writes the finding's edit where the cell still holds what was shown; logged, can be undone. */
  fix(fingerprint: string, reviewer: string): Promise<FixResult>;
  undoFix(reviewer: string): Promise<UndoFixResult>;
  /** Dismisses for everyone, with a reason, until the figures change. */
  dismiss(fingerprint: string, reviewer: string, reason: string): Promise<BookCheck>;
  /** Takes a dismissal back. */
  reopen(fingerprint: string, reviewer: string): Promise<BookCheck>;
  /** A comment on each cell with an open finding; marks of findings that are gone are removed. */
  mark(): Promise<MarkResult>;
  /** Removes exactly the marks of this add-in. */
  unmark(): Promise<MarkResult>;
  sign(reviewer: string): Promise<SignResult>;
  /** Shows the log's sheet; says null where there is no log yet. */
  openLog(): Promise<Place | null>;
  /** Selects all places of a finding on the first one's sheet; `at` chooses one place, its sheet is brought to the front. */
  goToSpans(spans: readonly CellSpan[], at?: number): Promise<void>;
  /** Calls back after edits of anyone with the check brought up to date: one round trip a burst. Returns the function that stops. */
  watch(changed: (check: BookCheck) => void, failed: (error: unknown) => void): () => void;
}
