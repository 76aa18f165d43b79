/** The pane's state bound to the jobs: every button's action, one job at a time. */
import { useEffect, useMemo, useReducer, useRef } from "react";
import type { InsertRequest, InsertResult, MatchRequest, OverrideRequest, Place, Settings } from "../../jobs";
import { failureOf } from "../jobs-api";
import type { JobsApi } from "../jobs-api";
import { placeText } from "../narrative/scope";
import { indicatorAt } from "../results/result-list";
import type { Texts } from "../texts";
import { OneJob } from "./one-job";
import { START, paneReducer } from "./pane-state";
import type { JobName, PaneEvent, PaneState } from "./pane-state";

export interface PaneActions {
  reload(): void;
  recalculate(): void;
  stop(): void;
  undo(): void;
  /** null: it failed, and the pane says so. */
  insert(request: InsertRequest): Promise<InsertResult | null>;
  insertSample(): void;
  /** true when it was saved. */
  match(request: MatchRequest): Promise<boolean>;
  override(request: OverrideRequest, notice: string): Promise<boolean>;
  saveSettings(settings: Settings): Promise<boolean>;
  goToIndicator(id: string, header?: string): void;
  goTo(place: Place): void;
  fail(job: JobName, error: unknown): void;
  dismiss(): void;
  notice(text: string): void;
}

export function usePane(jobs: JobsApi, texts: Texts): { state: PaneState; actions: PaneActions } {
  const [state, dispatch] = useReducer(paneReducer, START);
  // Actions are stable; they look up the newest texts and state when they run.
  const now = useRef({ texts, state });
  useEffect(() => {
    now.current = { texts, state };
  });
  // What was said in another language is not left standing.
  useEffect(() => dispatch({ kind: "noticed", text: "" }), [texts]);
  const actions = useMemo<PaneActions>(() => {
    const fail = (job: JobName, error: unknown) => dispatch({ kind: "failed", job, failure: failureOf(error, now.current.texts.failure.unforeseen) });
    const one = new OneJob<JobName>({
      started: (job) => dispatch({ kind: "started", job }),
      failed: fail,
      // Somebody who pressed Stop knows: a sentence is enough where nothing was written.
      stopped: () => dispatch({ kind: "finished", notice: `${now.current.texts.failure.code.cancelled} ${now.current.texts.failure.unchanged}` }),
      silent: (job, failure) => dispatch({ kind: "failed", job, failure: { ...failure, message: now.current.texts.failure.noAnswer } }),
    });
    const run = <T,>(job: JobName, work: (signal: AbortSignal) => Promise<T>, done: (result: T) => Omit<Extract<PaneEvent, { kind: "finished" }>, "kind">) =>
      one.run(job, work, (result) => dispatch({ kind: "finished", ...done(result) }));
    const goTo = (place: Place) => void jobs.goTo(place).catch((error: unknown) => fail("goTo", error));
    return {
      reload: () => {
        // Reading changes nothing: a reading that hangs is simply left behind.
        if (now.current.state.busy?.job === "overview") one.leave();
        void run("overview", () => jobs.overview(), (overview) => ({ overview, fresh: true }));
      },
      recalculate: () =>
        void run(
          "recalculate",
          (signal) => jobs.recalculate({ signal, progress: (step, done, total) => dispatch({ kind: "progressed", step, done, total }) }),
          (result) => {
            const { footer } = now.current.texts;
            const say = result.changes === 0 ? footer.unchanged : footer.recalculated;
            return { overview: result.overview, canUndo: result.canUndo || (result.changes === 0 && now.current.state.canUndo), fresh: true, notice: say(result.indicators, result.missed) };
          },
        ),
      stop: () => one.stop(),
      undo: () =>
        void run(
          "undo",
          async () => {
            const result = await jobs.undo();
            return { result, overview: await jobs.overview() };
          },
          ({ result, overview }) => {
            const { footer } = now.current.texts;
            const first = result.kept[0];
            const kept = first === undefined ? "" : ` ${footer.kept(result.kept.length, placeText(first))}`;
            return { overview, canUndo: false, fresh: true, notice: `${footer.undone}${kept}` };
          },
        ),
      insert: (request) =>
        run(
          "insert",
          async () => {
            const result = await jobs.insertNarrative(request);
            return { result, overview: result.kind === "inserted" ? await jobs.overview() : undefined };
          },
          ({ result, overview }) => {
            if (result.kind !== "inserted") return {};
            const { narrative } = now.current.texts;
            const place = placeText(result.block.place);
            return { overview, fresh: true, canUndo: result.canUndo, notice: (request.target.kind === "block" ? narrative.updated : narrative.inserted)(place) };
          },
        ).then((answer) => answer?.result ?? null),
      insertSample: () => void run("sample", () => jobs.insertSample(), (overview) => ({ overview, fresh: true, notice: now.current.texts.footer.sample })),
      match: (request) =>
        run("match", () => jobs.matchColumns(request), (overview) => ({ overview, fresh: true, notice: now.current.texts.match.saved(request.table) })).then((r) => r !== null),
      override: (request, notice) => run("override", () => jobs.override(request), (overview) => ({ overview, fresh: true, notice })).then((r) => r !== null),
      saveSettings: (settings) =>
        run("settings", () => jobs.saveSettings(settings), (overview) => ({ overview, fresh: true, notice: now.current.texts.footer.saved })).then((r) => r !== null),
      goToIndicator: (id, header) => {
        dispatch({ kind: "selected", id });
        const place = jobs.placeOf(id, header);
        if (place !== null) goTo(place);
      },
      goTo,
      fail,
      dismiss: () => dispatch({ kind: "dismissed" }),
      notice: (text) => dispatch({ kind: "noticed", text }),
    };
  }, [jobs]);

  useEffect(() => {
    actions.reload();
    const stopSelection = jobs.onSelection((at) => {
      const overview = now.current.state.overview;
      if (overview !== null) dispatch({ kind: "selected", id: indicatorAt(overview.tables, at) });
    });
    const stopChanged = jobs.onChanged(() => dispatch({ kind: "inputs-changed" }));
    return () => {
      stopSelection();
      stopChanged();
    };
  }, [jobs, actions]);

  return { state, actions };
}
