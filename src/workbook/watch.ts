/** Listening to the workbook: what is selected, what people change. Nothing depends on these events for correctness. */
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

/** What `add` of any event gives back, as far as we use it. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Attaches a handler in a request of its own. */
export function listen(add: (context: Excel.RequestContext) => Handler, failed: (error: unknown) => void = () => undefined): Watching {
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
