/** The tab's state bound to the review jobs: every button's action, one job at a time, and watching between them. */
import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import { failureOf } from "../jobs-api";
import type { JobsApi } from "../jobs-api";
import { OneJob } from "../state/one-job";
import { useTexts } from "../texts";
import type { BookCheck, LoadReview, MarkResult, ReviewApi, ReviewFinding } from "./api";
import type { CellSpan } from "../../review";
import { clockText } from "./moments";
import { placeName, summaryText } from "./places";
import { START, movement, reviewReducer } from "./review-state";
import type { Outcome, ReviewJob, ReviewState } from "./review-state";
import type { ReviewTexts } from "./texts.vi";
import { useReviewTexts } from "./use-texts";

/** Actions say whether they went well, so that a form may close. */
export interface ReviewActions {
  check(): Promise<boolean>;
  stop(): void;
  recheck(finding: ReviewFinding): Promise<boolean>;
  fix(finding: ReviewFinding, reviewer: string): Promise<boolean>;
  undo(reviewer: string): Promise<boolean>;
  dismiss(finding: ReviewFinding, reviewer: string, reason: string): Promise<boolean>;
  reopen(finding: ReviewFinding, reviewer: string): Promise<boolean>;
  mark(): Promise<boolean>;
  unmark(): Promise<boolean>;
  sign(reviewer: string): Promise<boolean>;
  openLog(): Promise<boolean>;
  goTo(spans: readonly CellSpan[], at?: number): void;
  notice(text: string): void;
  closeFailure(): void;
  closeSignature(): void;
}

export interface ReviewSource {
  readonly load: LoadReview;
  readonly onChanged: JobsApi["onChanged"];
  /** Whether the check follows edits. */
  readonly watching: boolean;
  readonly language: "vi" | "en";
}

export function useReview({ load, onChanged, watching, language }: ReviewSource): { state: ReviewState; actions: ReviewActions } {
  const [state, dispatch] = useReducer(reviewReducer, START);
  const t = useReviewTexts();
  const { failure: words } = useTexts();
  // Actions are stable; they look up the newest of these when they run.
  const now = useRef({ t, words, state, watching, language });
  useEffect(() => {
    now.current = { t, words, state, watching, language };
  });
  const [api, setApi] = useState<ReviewApi | null>(null);
  const loaded = useRef<Promise<ReviewApi> | null>(null);

  const { actions, abort } = useMemo<{ actions: ReviewActions; abort: () => void }>(() => {
    const open = (): Promise<ReviewApi> => {
      loaded.current ??= load().then(
        (made) => {
          setApi(made);
          return made;
        },
        (error: unknown) => {
          // The next press tries again.
          loaded.current = null;
          throw new NotLoadedError(error);
        },
      );
      return loaded.current;
    };
    const fail = (job: ReviewJob, error: unknown) => {
      const { t, words } = now.current;
      if (!(error instanceof NotLoadedError)) return dispatch({ kind: "failed", job, failure: failureOf(error, words.unforeseen) });
      dispatch({ kind: "failed", job, failure: { ...failureOf(error.cause, t.failure.load), message: t.failure.load, workbook: "unchanged" } });
    };
    const one = new OneJob<ReviewJob>({
      started: (job) => dispatch({ kind: "started", job }),
      failed: fail,
      stopped: () => {
        const { t, state } = now.current;
        // Somebody who pressed Stop knows: a sentence is enough where nothing was written.
        dispatch({ kind: "finished", notice: state.check === null ? t.running.stopped : t.running.stoppedKept });
      },
      silent: (job, failure) => dispatch({ kind: "failed", job, failure: { ...failure, message: now.current.words.noAnswer } }),
    });
    const run = async <T,>(job: ReviewJob, work: (api: ReviewApi, signal: AbortSignal) => Promise<T>, done: (result: T) => Outcome): Promise<boolean> =>
      (await one.run(job, async (signal) => ({ result: await work(await open(), signal) }), ({ result }) => dispatch({ kind: "finished", ...done(result) }))) !== null;
    const goTo = (spans: readonly CellSpan[], at?: number) => {
      if (spans.length > 0) void open().then((review) => review.goToSpans(spans, at)).catch((error: unknown) => fail("goTo", error));
    };
    const actions: ReviewActions = {
      check: () =>
        run(
          "check",
          (review, signal) => review.check({ signal, progress: (step, done, total) => dispatch({ kind: "progressed", step, done, total }) }),
          (check) => ({ check, full: true, notice: summaryText(check, now.current.t, now.current.language) }),
        ),
      stop: () => one.stop(),
      recheck: ({ fingerprint }) =>
        run("recheck", (review) => review.recheck(fingerprint), (check) => {
          const still = check.findings.some((one) => one.fingerprint === fingerprint && one.state !== "dismissed");
          return { check, notice: still ? now.current.t.rechecked.still : now.current.t.rechecked.gone };
        }),
      fix: (finding, reviewer) =>
        run("fix", (review) => review.fix(finding.fingerprint, reviewer), ({ check, place, canUndo }) => ({
          check,
          undo: canUndo ? place : null,
          notice: now.current.t.fix.written(finding.edit?.after ?? "", placeName(place, now.current.t)),
        })),
      undo: (reviewer) =>
        run("undo", (review) => review.undoFix(reviewer), ({ restored, kept, check }) => {
          const { t } = now.current;
          return { check, undo: null, notice: restored || kept === null ? t.fix.undone : t.fix.kept(placeName(kept, t)) };
        }),
      dismiss: ({ fingerprint }, reviewer, reason) => run("dismiss", (review) => review.dismiss(fingerprint, reviewer, reason), (check) => ({ check, notice: now.current.t.dismissing.saved })),
      reopen: ({ fingerprint }, reviewer) => run("reopen", (review) => review.reopen(fingerprint, reviewer), (check) => ({ check, notice: now.current.t.dismissing.reopened })),
      mark: () => run("mark", (review) => review.mark(), (result) => ({ notice: markText(result, "mark", now.current.t) })),
      unmark: () => run("unmark", (review) => review.unmark(), (result) => ({ notice: markText(result, "unmark", now.current.t) })),
      sign: (reviewer) => run("sign", (review) => review.sign(reviewer), (signed) => ({ check: signed.check, signed, notice: now.current.t.sign.done(signed.signature.sheet) })),
      openLog: () => run("log", (review) => review.openLog(), (place) => ({ notice: place === null ? now.current.t.log.none : now.current.t.log.shown(place.sheet) })),
      goTo,
      notice: (text) => dispatch({ kind: "noticed", text }),
      closeFailure: () => dispatch({ kind: "failure-closed" }),
      closeSignature: () => dispatch({ kind: "signature-closed" }),
    };
    return { actions, abort: () => one.abort() };
  }, [load]);

  const checked = state.check !== null;
  useEffect(() => {
    if (api === null || !checked || !watching) return;
    return api.watch(
      (check) => dispatch({ kind: "watched", check, notice: watchText(now.current.state.check, check, now.current.t) }),
      (error) => dispatch({ kind: "failed", job: "watch", failure: failureOf(error, now.current.words.unforeseen) }),
    );
  }, [api, checked, watching]);
  // Where nobody looks again by itself, a change makes the result old.
  useEffect(
    () =>
      onChanged(() => {
        if (!(now.current.watching && now.current.state.check !== null)) dispatch({ kind: "inputs-changed" });
      }),
    [onChanged],
  );
  useEffect(() => abort, [abort]);
  // What was said in another language is not left standing.
  useEffect(() => dispatch({ kind: "noticed", text: "" }), [language]);

  return { state, actions };
}

/** The review's own scripts did not come. */
class NotLoadedError extends Error {
  override readonly name = "NotLoadedError";
  constructor(override readonly cause: unknown) {
    super("review not loaded");
  }
}

function watchText(before: BookCheck | null, after: BookCheck, t: ReviewTexts): string {
  const { appeared, gone } = movement(before, after);
  return appeared + gone === 0 ? "" : t.watch.changed(clockText(after.at), appeared, gone);
}

const SHOWN_LEFT = 3;

/** "Đã đánh dấu 7 ô. Để nguyên 1 ô đã có ghi chú của người khác: Biểu 01!F12." */
function markText({ marked, removed, left }: MarkResult, job: "mark" | "unmark", t: ReviewTexts): string {
  const sentences = job === "mark" ? [t.marks.marked(marked), ...(removed > 0 ? [t.marks.removed(removed)] : [])] : [removed > 0 ? t.marks.removed(removed) : t.marks.none];
  const shown = left.slice(0, SHOWN_LEFT).map((place) => placeName(place, t));
  const more = left.length > SHOWN_LEFT ? "…" : "";
  return [...sentences, ...(left.length > 0 ? [t.marks.left(left.length, `${shown.join(", ")}${more}`)] : [])].join(" ");
}
