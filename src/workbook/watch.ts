/** Listening to the workbook: what is selected, what people change. Nothing depends on these events for correctness. */
import { cellAddress } from "./address";
import { converse } from "./run";

export interface Selected {
  readonly sheet: string;
  /** Zero-based, of the selection's first cell, and its size. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The selected range; null where a chart or picture is selected. */
export async function selectedRange(): Promise<Selected | null> {
  try {
    return await converse(async ({ context, trip }) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
      await trip();
      return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    });
  } catch {
    // Several areas, a shape or a cell being edited: there is no single range to speak of.
    return null;
  }
}

/** Selects a range and brings its sheet to the front, unhiding it where needed. */
export async function selectPlace(sheet: string, address: string): Promise<void> {
  await converse(async ({ context, trip }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.visibility = "Visible";
    worksheet.activate();
    worksheet.getRange(address).select();
    await trip();
  });
}

/** Excel cuts longer addresses (office-js documentation, RangeAreas). */
const MAX_ADDRESS = 8_000;
/** Several ranges can be selected at once from this set on; this add-in does not require it. */
const SELECT_AREAS_SET = "1.18";

/**
 * Queues the selection of several ranges of one sheet, which comes to the front; without addresses only that. Where
 * Excel selects one range at a time, it is the rectangle that the ranges fill, else the first.
 */
export function selectAreas(context: Excel.RequestContext, sheet: string, addresses: readonly string[]): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.visibility = "Visible";
  worksheet.activate();
  const [first, ...rest] = addresses;
  if (first === undefined) return;
  const joined = rest.reduce((text, address) => (text.length + address.length < MAX_ADDRESS ? `${text},${address}` : text), first);
  const areas = joined === first || !supports(SELECT_AREAS_SET) ? null : (worksheet.getRanges(joined) as { select?: () => void });
  if (areas?.select) areas.select();
  else worksheet.getRange(rectangleOf(addresses) ?? first).select();
}

const supports = (set: string): boolean => typeof Office !== "undefined" && Office.context?.requirements?.isSetSupported("ExcelApi", set) === true;

/** The rectangle that these ranges fill without gaps, as an address; null where they fill none. */
function rectangleOf(addresses: readonly string[]): string | null {
  const cells = new Set<string>();
  let [top, left, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const address of addresses) {
    const [from, to] = address.split(":").map(cellOf);
    const last = to ?? from;
    if (!from || !last || (last.row - from.row + 1) * (last.column - from.column + 1) > MAX_ADDRESS) return null;
    for (let row = from.row; row <= last.row; row += 1) for (let column = from.column; column <= last.column; column += 1) cells.add(`${row} ${column}`);
    [top, left, bottom, right] = [Math.min(top, from.row), Math.min(left, from.column), Math.max(bottom, last.row), Math.max(right, last.column)];
  }
  if (cells.size !== (bottom - top + 1) * (right - left + 1)) return null;
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

function cellOf(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  return match ? { row: Number(match[2]) - 1, column: [...(match[1] ?? "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1 } : null;
}

export interface Watching {
  stop(): void;
}

/** Calls back after each move of the selection, with the last position only when they come fast. */
export function watchSelection(moved: (at: Selected | null) => void): Watching {
  let busy = false;
  let again = false;
  const look = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        moved(await selectedRange());
      } while (again);
    } finally {
      busy = false;
    }
  };
  return listen((context) => context.workbook.onSelectionChanged.add(() => look()));
}

/** Calls back when a person, here or elsewhere, changes a cell; this add-in's own writes are not told. */
export function watchChanges(changed: (where: { readonly worksheetId: string; readonly address: string; readonly remote: boolean }) => void): Watching {
  return listen((context) =>
    context.workbook.worksheets.onChanged.add(async (event) => {
      if (event.triggerSource === "ThisLocalAddin") return;
      changed({ worksheetId: event.worksheetId, address: event.address, remote: event.source === "Remote" });
    }),
  );
}

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

/** What `add` of any event gives back, as far as we use it. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

function listen(add: (context: Excel.RequestContext) => Handler, failed: (error: unknown) => void = () => undefined): Watching {
  let stopped = false;
  const attached = converse(async ({ context, trip }) => {
    const handler = add(context);
    await trip();
    return handler;
  }, { patient: true }).catch((error: unknown) => {
    failed(error);
    return null;
  });
  return {
    stop() {
      if (stopped) return;
      stopped = true;
      void attached.then(async (handler) => {
        handler?.remove();
        await handler?.context.sync();
      });
    },
  };
}
