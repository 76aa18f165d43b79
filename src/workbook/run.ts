/** One conversation with Excel: counts its round trips, names its failures, lets the user out of a hanging one. */
import { ExcelFailure, nameFailure } from "./errors";

/** A batch's handle: queue work on `context`, then `await trip()` for one round trip. */
export interface Conversation {
  readonly context: Excel.RequestContext;
  /** Sends what is queued; "write" marks a request that changes the workbook. */
  trip(kind?: "read" | "write"): Promise<void>;
  /** Round trips made so far in this conversation. */
  readonly trips: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Wait while a person types into a cell, instead of failing; for work nobody pressed a button for. */
  readonly patient?: boolean | undefined;
}

/**
 * Runs one batch against the open workbook.
 * @throws ExcelFailure for every failure of Excel; errors of our own code pass through unchanged.
 * A request that has been sent cannot be taken back: on cancel the promise rejects at once ("cancelled"),
 * because `sync` has been seen never to return (office-js issue 4273).
 */
export async function converse<T>(batch: (conversation: Conversation) => Promise<T>, options: RunOptions = {}): Promise<T> {
  let trips = 0;
  let writing = false;
  let written = false;
  let inOffice = false;
  const work = run(options.patient === true, async (context) => {
    const conversation: Conversation = {
      context,
      get trips() {
        return trips;
      },
      async trip(kind = "read") {
        throwIfCancelled(options.signal, written);
        trips += 1;
        writing = kind === "write";
        inOffice = true;
        await context.sync();
        inOffice = false;
        written ||= writing;
        writing = false;
      },
    };
    return batch(conversation);
  });
  try {
    return await (options.signal ? Promise.race([work, cancelled(options.signal, () => writing || written)]) : work);
  } catch (error) {
    if (inOffice || isOfficeError(error)) throw nameFailure(error, writing || written);
    throw error;
  }
}

const run = <T>(patient: boolean, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => (patient ? Excel.run({ delayForCellEdit: true }, batch) : Excel.run(batch));

function isOfficeError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "debugInfo" in error;
}

function throwIfCancelled(signal: AbortSignal | undefined, writing: boolean): void {
  if (signal?.aborted) throw new ExcelFailure("cancelled", "cancelled by the user", writing);
}

function cancelled(signal: AbortSignal, writing: () => boolean): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new ExcelFailure("cancelled", "cancelled by the user", writing()));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
