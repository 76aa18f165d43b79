/** One job at a time: what is asked for while one runs is not begun; a stopped one that does not give way is left behind. */
import { failureOf } from "../jobs-api";
import type { PaneFailure } from "../jobs-api";

/** How long a stopped job may take to give way before the pane is freed without it (sync may never return). */
const PATIENCE_MS = 4_000;

export interface JobTold<J> {
  started(job: J): void;
  failed(job: J, error: unknown): void;
  /** Stopped on request before anything was written. */
  stopped(): void;
  /** Stopped, and no word of what became of it. */
  silent(job: J, failure: Omit<PaneFailure, "message">): void;
}

export class OneJob<J extends string> {
  #running: { readonly job: J; readonly controller: AbortController } | null = null;

  constructor(readonly told: JobTold<J>) {}

  /** Runs a job and hands on its result; null when it failed, was left behind, or another one is running. */
  async run<T>(job: J, work: (signal: AbortSignal) => Promise<T>, done: (result: T) => void): Promise<T | null> {
    if (this.#running !== null) return null;
    const own = { job, controller: new AbortController() };
    this.#running = own;
    this.told.started(job);
    try {
      const result = await work(own.controller.signal);
      // An answer that comes after the pane gave up waiting is still true, unless something else began.
      if (this.#running !== own && this.#running !== null) return null;
      done(result);
      return result;
    } catch (error) {
      if (this.#running !== own) return null;
      const { code, workbook } = failureOf(error, "");
      if (code === "cancelled" && workbook === "unchanged") this.told.stopped();
      else this.told.failed(job, error);
      return null;
    } finally {
      if (this.#running === own) this.#running = null;
    }
  }

  stop(): void {
    const own = this.#running;
    if (own === null) return;
    own.controller.abort();
    setTimeout(() => {
      if (this.#running !== own) return;
      this.leave();
      this.told.silent(own.job, { code: "cancelled", workbook: "unsure", detail: `${own.job}: no answer ${PATIENCE_MS} ms after stopping` });
    }, PATIENCE_MS);
  }

  /** Makes room for the next job without waiting for this one. */
  leave(): void {
    this.#running = null;
  }

  /** Ends what is running; nobody listens any more. */
  abort(): void {
    this.#running?.controller.abort();
  }
}
