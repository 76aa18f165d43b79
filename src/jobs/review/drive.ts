/** Runs a long computation in slices, so that the pane answers to the mouse and a person can stop it. */
import { failure } from "../failures";

/** A frame at 60 Hz is 16.7 ms; the page's own work needs some of it. */
const SLICE = 12;

/**
 * @param told called with each step that ends a slice
 * @throws JobError "cancelled"
 */
export async function drive<S, T>(steps: Generator<S, T>, { signal, told }: { readonly signal?: AbortSignal | undefined; readonly told?: ((step: S) => void) | undefined } = {}): Promise<T> {
  let since = performance.now();
  for (;;) {
    throwIfCancelled(signal);
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    told?.(step.value);
    await breathe();
    since = performance.now();
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw failure("cancelled", { written: false });
}

/** One turn of the event loop. Browsers hold timers back by 4 ms and more, messages they do not. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
