/**
 * Runs a check in a worker: the pane stays free to scroll and to stop it (a long report takes seconds), and what only
 * the check needs stays out of the pane's own scripts.
 */
import type { Answer, CheckInput } from "./compute";

/** The worker did not start: its script did not come, or the host allows none. */
export class NoWorkerError extends Error {
  override readonly name = "NoWorkerError";
}

/** Rejects with the signal's reason where it is stopped, and with NoWorkerError. */
export async function runCheck(input: CheckInput, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const worker = startWorker();
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = ({ message }) => reject(new NoWorkerError(message));
      signal.addEventListener("abort", () => reject(signal.reason));
      worker.postMessage(input);
    });
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url));
  } catch (error) {
    throw new NoWorkerError(error instanceof Error ? error.message : String(error));
  }
}
