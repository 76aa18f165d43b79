/** What the pane knows at a moment, and how each event changes it. */
import type { Overview, Progress } from "../../jobs";
import type { PaneFailure } from "../jobs-api";

export type JobName = "overview" | "recalculate" | "undo" | "insert" | "narrate" | "match" | "override" | "settings" | "sample" | "goTo";

export interface Busy {
  readonly job: JobName;
  readonly step: Parameters<Progress>[0] | null;
  readonly done: number;
  readonly total: number;
  /** Somebody changed the workbook while this job was at work: what it read may be out of date already. */
  readonly overtaken: boolean;
}

export interface PaneState {
  readonly overview: Overview | null;
  readonly busy: Busy | null;
  readonly failure: { readonly job: JobName; readonly failure: PaneFailure } | null;
  /** What the last action did, shown and announced. `count` makes an equal sentence be announced again. */
  readonly notice: { readonly text: string; readonly count: number };
  readonly canUndo: boolean;
  /** Inputs changed since the overview was read. */
  readonly stale: boolean;
  /** Id of the indicator whose row is selected in the sheet or here. */
  readonly selected: string | null;
}

export const START: PaneState = {
  overview: null,
  busy: { job: "overview", step: "reading", done: 0, total: 0, overtaken: false },
  failure: null,
  notice: { text: "", count: 0 },
  canUndo: false,
  stale: false,
  selected: null,
};

export type PaneEvent =
  | { readonly kind: "started"; readonly job: JobName }
  | { readonly kind: "progressed"; readonly step: Parameters<Progress>[0]; readonly done: number; readonly total: number }
  | {
      readonly kind: "finished";
      readonly overview?: Overview;
      readonly notice?: string;
      readonly canUndo?: boolean;
      /** The overview was read from the sheet just now. */
      readonly fresh?: boolean;
    }
  | { readonly kind: "failed"; readonly job: JobName; readonly failure: PaneFailure }
  | { readonly kind: "dismissed" }
  | { readonly kind: "noticed"; readonly text: string }
  | { readonly kind: "inputs-changed" }
  | { readonly kind: "selected"; readonly id: string | null };

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "started":
      return { ...state, busy: { job: event.job, step: null, done: 0, total: 0, overtaken: false }, failure: null, notice: { ...state.notice, text: "" } };
    case "progressed":
      return state.busy === null ? state : { ...state, busy: { ...state.busy, step: event.step, done: event.done, total: event.total } };
    case "finished":
      return {
        ...state,
        busy: null,
        overview: event.overview ?? state.overview,
        notice: event.notice === undefined ? state.notice : { text: event.notice, count: state.notice.count + 1 },
        canUndo: event.canUndo ?? state.canUndo,
        stale: event.fresh === true ? (state.busy?.overtaken ?? false) : state.stale,
      };
    case "failed":
      return { ...state, busy: null, failure: { job: event.job, failure: event.failure } };
    case "dismissed":
      return { ...state, failure: null };
    case "noticed":
      return { ...state, notice: { text: event.text, count: state.notice.count + 1 } };
    case "inputs-changed":
      return { ...state, stale: state.stale || state.overview !== null, busy: state.busy === null ? null : { ...state.busy, overtaken: true } };
    case "selected":
      return state.selected === event.id ? state : { ...state, selected: event.id };
  }
}
