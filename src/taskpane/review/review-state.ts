/** What the tab knows of the workbook's check at a moment, and how each event changes it. */
import type { PaneFailure } from "../jobs-api";
import type { BookCheck, Place, ReviewProgress, SignResult } from "./api";

export type ReviewJob = "check" | "recheck" | "fix" | "undo" | "dismiss" | "reopen" | "mark" | "unmark" | "sign" | "log" | "goTo" | "watch";

export interface Busy {
  readonly job: ReviewJob;
  readonly step: Parameters<ReviewProgress>[0] | null;
  readonly done: number;
  readonly total: number;
  /** Somebody changed the workbook while it was read. */
  readonly overtaken: boolean;
}

export interface ReviewState {
  readonly check: BookCheck | null;
  readonly busy: Busy | null;
  readonly failure: { readonly job: ReviewJob; readonly failure: PaneFailure } | null;
  /** Shown and announced. `count` makes an equal sentence be announced again. */
  readonly notice: { readonly text: string; readonly count: number };
  /** The cell that was corrected last and can be put back. */
  readonly undo: Place | null;
  /** Inputs changed and were not looked at again: what is shown may not hold any more. */
  readonly stale: boolean;
  /** When relations were last looked at again after an edit, and which findings that brought or changed. */
  readonly rechecked: { readonly at: string; readonly ids: ReadonlySet<string> } | null;
  readonly signed: SignResult | null;
}

export const START: ReviewState = { check: null, busy: null, failure: null, notice: { text: "", count: 0 }, undo: null, stale: false, rechecked: null, signed: null };

/** What a job that went well leaves behind. */
export interface Outcome {
  readonly check?: BookCheck;
  readonly notice?: string;
  readonly undo?: Place | null;
  readonly signed?: SignResult;
  /** The whole workbook was read just now. */
  readonly full?: boolean;
}

export type ReviewEvent =
  | { readonly kind: "started"; readonly job: ReviewJob }
  | { readonly kind: "progressed"; readonly step: Parameters<ReviewProgress>[0]; readonly done: number; readonly total: number }
  | ({ readonly kind: "finished" } & Outcome)
  | { readonly kind: "failed"; readonly job: ReviewJob; readonly failure: PaneFailure }
  | { readonly kind: "watched"; readonly check: BookCheck; readonly notice: string }
  | { readonly kind: "inputs-changed" }
  | { readonly kind: "noticed"; readonly text: string }
  | { readonly kind: "failure-closed" }
  | { readonly kind: "signature-closed" };

export function reviewReducer(state: ReviewState, event: ReviewEvent): ReviewState {
  const said = (text: string) => ({ text, count: state.notice.count + 1 });
  switch (event.kind) {
    case "started":
      return { ...state, busy: { job: event.job, step: null, done: 0, total: 0, overtaken: false }, failure: null, notice: { ...state.notice, text: "" } };
    case "progressed":
      return state.busy === null ? state : { ...state, busy: { ...state.busy, step: event.step, done: event.done, total: event.total } };
    case "finished":
      return {
        ...state,
        busy: null,
        check: event.check ?? state.check,
        notice: event.notice === undefined ? state.notice : said(event.notice),
        undo: event.undo === undefined ? state.undo : event.undo,
        signed: event.signed ?? state.signed,
        stale: event.full === true ? (state.busy?.overtaken ?? false) : state.stale,
        rechecked: event.full === true ? null : state.rechecked,
      };
    case "failed":
      return { ...state, busy: null, failure: { job: event.job, failure: event.failure }, stale: state.stale || event.job === "watch" };
    case "watched":
      return { ...state, check: event.check, rechecked: { at: event.check.at, ids: changedFindings(state.check, event.check) }, notice: event.notice === "" ? state.notice : said(event.notice) };
    case "inputs-changed":
      return { ...state, stale: state.stale || state.check !== null, busy: state.busy === null ? null : { ...state.busy, overtaken: true } };
    case "noticed":
      return { ...state, notice: said(event.text) };
    case "failure-closed":
      return { ...state, failure: null };
    case "signature-closed":
      return { ...state, signed: null };
  }
}

const openOf = (check: BookCheck | null) => new Map((check?.findings ?? []).filter(({ state }) => state !== "dismissed").map(({ fingerprint, figures }) => [fingerprint, figures]));

/** Findings that are new, or whose figures are not what they were. */
function changedFindings(before: BookCheck | null, after: BookCheck): ReadonlySet<string> {
  const known = openOf(before);
  return new Set([...openOf(after)].filter(([id, figures]) => known.get(id) !== figures).map(([id]) => id));
}

/** How many open findings an edit brought, and how many it settled. */
export function movement(before: BookCheck | null, after: BookCheck): { readonly appeared: number; readonly gone: number } {
  const was = openOf(before);
  const is = openOf(after);
  return { appeared: [...is.keys()].filter((id) => !was.has(id)).length, gone: [...was.keys()].filter((id) => !is.has(id)).length };
}
