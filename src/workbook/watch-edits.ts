/** Listening to bursts of edits. Apart from `watch`, so that it comes with the tab that needs it. */
import { listen, type Watching } from "./watch";

/** An edit of anyone else than this add-in. */
export interface SheetEdit {
  readonly worksheetId: string;
  readonly address: string;
  /** Cells moved: rows, columns or cells were inserted or deleted. */
  readonly moved: boolean;
}

/** Edits that come within this time of one another are one burst. */
const QUIET_MS = 250;
/** A person who types on and on still sees the check follow. */
const LONGEST_MS = 700;

/** Calls back once a burst of edits is over, with all of them; people here and elsewhere, not this add-in's own writes. */
export function watchEdits(changed: (edits: readonly SheetEdit[]) => void, failed: (error: unknown) => void): Watching {
  let edits: SheetEdit[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since = 0;
  let stopped = false;
  const tell = () => {
    timer = null;
    const burst = edits;
    edits = [];
    if (!stopped) changed(burst);
  };
  const watching = listen(
    (context) =>
      context.workbook.worksheets.onChanged.add(async (event) => {
        if (event.triggerSource === "ThisLocalAddin" || stopped) return;
        if (timer === null) since = performance.now();
        else clearTimeout(timer);
        edits.push({ worksheetId: event.worksheetId, address: event.address, moved: event.changeType !== "RangeEdited" });
        timer = setTimeout(tell, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - performance.now())));
      }),
    failed,
  );
  return {
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      watching.stop();
    },
  };
}
