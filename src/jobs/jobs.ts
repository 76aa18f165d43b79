/** The jobs behind the pane's buttons, the ribbon and the cli, over the workbook that is open in Excel. */
import { narrate, type Narrative, type NarrativeOptions } from "../narrative";
import { cellAddress, type Override, type TableMemory } from "../plan";
import { addTemplate, changedEntries, converse, EMPTY_READINGS, MEMORY_SHEET, queueMemoryWrites, restoreBlock, restoreColumns, selectedRange, selectPlace, watchChanges, watchSelection, type BlockBefore, type ColumnDone, type Conversation } from "../workbook";
import { failure, withFailures } from "./failures";
import { insertNarrative } from "./insert";
import { overviewOf } from "./overview";
import { placeOf, rowsAt } from "./places";
import { readAll, type WorkbookReading } from "./reading";
import { recalculate } from "./recalculate";
import { EMPTY_TABLE_MEMORY, readRemembered, SETTINGS_KEY, tableKey, writeSettings, writeTable, type Remembered } from "./remembered";
import { planTemplate } from "./template";
import type { InsertRequest, InsertResult, MatchRequest, Overview, OverrideRequest, Place, Progress, RecalculateResult, Settings, UndoResult } from "./types";

/** What the last job replaced. */
type LastJob = { readonly kind: "columns"; readonly done: readonly ColumnDone[] } | { readonly kind: "block"; readonly done: BlockBefore };

export interface JobOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

export interface Clock {
  now(): Date;
}

export class Jobs {
  #reading: WorkbookReading | null = null;
  #overview: Overview | null = null;
  #last: LastJob | null = null;

  constructor(private readonly clock: Clock = { now: () => new Date() }) {}

  /** Reads the workbook: two round trips. Nothing is written. */
  overview(options: JobOptions = {}): Promise<Overview> {
    return withFailures(() =>
      converse(async (conversation) => this.#keep(await readAll(conversation), conversation.trips), options),
    );
  }

  /** Brings the computed columns of every plan table up to date: three round trips, two where nothing is to be done. */
  recalculate(options: JobOptions = {}): Promise<RecalculateResult> {
    return this.#recalculate(options);
  }

  async #recalculate(options: JobOptions, remember?: (remembered: Remembered) => Remembered): Promise<RecalculateResult> {
    return withFailures(() =>
      converse(async (conversation) => {
        const { result, reading, done } = await recalculate(conversation, { progress: options.progress, remember });
        this.#reading = reading;
        this.#overview = result.overview;
        if (done.length > 0) this.#last = { kind: "columns", done };
        return { ...result, canUndo: this.#last !== null };
      }, options),
    );
  }

  /** The text for a choice of rows, from the last reading; no round trip. */
  async narrate(options: NarrativeOptions): Promise<Narrative> {
    const overview = this.#overview ?? (await this.overview());
    return narrate(overview.tables, options);
  }

  /** Puts a text into the sheet and remembers it: three round trips. */
  insertNarrative(request: InsertRequest): Promise<InsertResult> {
    return withFailures(() =>
      converse(async (conversation) => {
        const { result, done } = await insertNarrative(conversation, request, { records: this.#reading?.remembered.blocks ?? [], standing: this.#reading?.snapshot.marked ?? new Map() });
        if (done) this.#last = { kind: "block", done };
        return result;
      }),
    );
  }

  /** Puts back what the last job replaced, except what someone has changed since. */
  undo(): Promise<UndoResult> {
    const last = this.#last;
    if (!last) return Promise.resolve({ restored: 0, kept: [] });
    return withFailures(() =>
      converse(async (conversation) => {
        const result = last.kind === "columns" ? await this.#undoColumns(conversation, last.done) : await undoBlock(conversation, last.done);
        this.#last = null;
        return result;
      }),
    );
  }

  async #undoColumns(conversation: Conversation, done: readonly ColumnDone[]): Promise<UndoResult> {
    const { restored, kept } = await restoreColumns(conversation, done, (memory, taken) => {
      const { tables } = readRemembered(memory);
      const names = [...new Set(taken.map((t) => t.table))];
      return new Map(
        names.map((name) => {
          const was = tables[name] ?? EMPTY_TABLE_MEMORY;
          const gone = taken.filter((t) => t.table === name).map((t) => t.header);
          return [tableKey(name), writeTable({ ...was, ours: was.ours.filter((h) => !gone.includes(h)) })];
        }),
      );
    });
    return { restored, kept: kept.map((k) => this.#columnPlace(k.table, k.header)) };
  }

  #columnPlace(table: string, header: string): Place {
    const plan = this.#overview?.tables.find((t) => t.name === table);
    const column = plan?.columns.find((c) => c.header === header);
    if (!plan || !column) return { sheet: plan?.sheet ?? "", address: "" };
    return { sheet: plan.sheet, address: cellAddress(plan.source.headerRow, plan.source.firstColumn + column.index) };
  }

  goTo(place: Place): Promise<void> {
    return withFailures(() => selectPlace(place.sheet, place.address));
  }

  placeOf(indicator: string, header?: string): Place | null {
    return this.#reading && this.#overview ? placeOf(this.#reading, this.#overview.tables, indicator, header) : null;
  }

  async selectedIndicators(): Promise<{ table: string; rows: number[] } | null> {
    return this.#reading ? rowsAt(this.#reading, await selectedRange()) : null;
  }

  /** Remembers how a person matched a table's columns. */
  matchColumns(request: MatchRequest): Promise<Overview> {
    return this.#remember((remembered) => {
      const was = remembered.tables[request.table] ?? EMPTY_TABLE_MEMORY;
      return withTable(remembered, request.table, { ...was, roles: { ...was.roles, ...request.roles } });
    });
  }

  saveSettings(settings: Settings): Promise<Overview> {
    return this.#remember((remembered) => ({ ...remembered, settings }));
  }

  /** Sets or takes away a person's verdict and brings the columns up to date with it. */
  async override(request: OverrideRequest): Promise<Overview> {
    const override: Override | null = request.verdict === null ? null : { verdict: request.verdict, reason: request.reason, by: "", at: this.clock.now().toISOString() };
    const { overview } = await this.#recalculate({}, (remembered) => {
      const was = remembered.tables[request.table] ?? EMPTY_TABLE_MEMORY;
      const overrides = { ...was.overrides };
      if (override) overrides[request.indicator] = override;
      else delete overrides[request.indicator];
      return withTable(remembered, request.table, { ...was, overrides });
    });
    return overview;
  }

  /** Adds an empty plan table on a sheet of its own. */
  insertSample(): Promise<Overview> {
    return withFailures(() =>
      converse(async (conversation) => {
        await addTemplate(conversation, planTemplate(this.clock.now().getFullYear()));
        return this.#keep(await readAll(conversation), conversation.trips);
      }),
    );
  }

  /** Tells the row that the selection is in; returns the function that stops. */
  onSelection(handler: (at: { table: string; row: number } | null) => void): () => void {
    const watching = watchSelection((at) => {
      const found = this.#reading ? rowsAt(this.#reading, at) : null;
      const row = found?.rows[0];
      handler(found && row !== undefined ? { table: found.table, row } : null);
    });
    return () => watching.stop();
  }

  onChanged(handler: () => void): () => void {
    const watching = watchChanges(() => handler());
    return () => watching.stop();
  }

  /** Changes what is remembered: two reads and a write. */
  #remember(change: (remembered: Remembered) => Remembered): Promise<Overview> {
    return withFailures(() =>
      converse(async (conversation) => {
        const reading = await readAll(conversation, change);
        const { snapshot, remembered } = reading;
        const entries = changedEntries(snapshot.memory, entriesOf(remembered));
        if (entries.size > 0) {
          const stands = queueMemoryWrites(conversation.context, { memory: snapshot.memory, readings: EMPTY_READINGS, sheetExists: snapshot.sheets.some((s) => s.name === MEMORY_SHEET) }, entries, []);
          await conversation.trip("write");
          if (!stands()) throw failure("changed-meanwhile", { written: true });
        }
        return this.#keep(reading, conversation.trips);
      }),
    );
  }

  #keep(reading: WorkbookReading, trips: number): Overview {
    this.#reading = reading;
    this.#overview = overviewOf(reading, trips);
    return this.#overview;
  }
}

const withTable = (remembered: Remembered, name: string, memory: TableMemory): Remembered => ({ ...remembered, tables: { ...remembered.tables, [name]: memory } });

/** Memory entries for settings and tables as they are remembered now. */
function entriesOf(remembered: Remembered): Map<string, string> {
  const tables = Object.entries(remembered.tables).map(([name, memory]) => [tableKey(name), writeTable(memory)] as const);
  return new Map([[SETTINGS_KEY, writeSettings(remembered.settings)], ...tables]);
}

async function undoBlock(conversation: Conversation, done: BlockBefore): Promise<UndoResult> {
  const { restored, kept } = await restoreBlock(conversation, done);
  return { restored, kept: kept.map((row) => ({ sheet: done.sheet, address: cellAddress(row, done.column) })) };
}
