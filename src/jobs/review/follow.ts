/** Follows other people's edits: bursts one after another, what comes meanwhile goes with the next. */
import { watchEdits, type SheetEdit } from "../../workbook";
import { withFailures } from "../failures";
import type { BookCheck } from "./types";

/** @param look brings the check up to date; null where there is none yet. Returns the function that stops. */
export function followEdits(look: (burst: readonly SheetEdit[]) => Promise<BookCheck | null>, changed: (check: BookCheck) => void, failed: (error: unknown) => void): () => void {
  let waiting: SheetEdit[] = [];
  let busy = false;
  let stopped = false;
  const follow = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0 && !stopped) {
      const burst = waiting;
      waiting = [];
      try {
        const check = await withFailures(() => look(burst));
        if (check && !stopped) changed(check);
      } catch (error) {
        if (!stopped) failed(error);
      }
    }
    busy = false;
  };
  const watching = watchEdits(
    (edits) => {
      waiting = [...waiting, ...edits];
      if (!busy) void follow();
    },
    (error) => {
      if (!stopped) void withFailures(() => Promise.reject(error)).catch(failed);
    },
  );
  return () => {
    stopped = true;
    watching.stop();
  };
}
