/** "Tính lại": every plan table gets its computed columns, in three round trips, and nothing is written where all stands. */
import { withColumns } from "../plan";
import {
  changedReadings,
  changedEntries,
  columnsDone,
  inputsChanged,
  MEMORY_SHEET,
  queueColumnChanges,
  queueInputs,
  queueMemoryWrites,
  type ColumnChange,
  type ColumnDone,
  type Conversation,
} from "../workbook";
import { failure } from "./failures";
import { changesOf, overviewOf } from "./overview";
import { readAll, type ReadTable, type WorkbookReading } from "./reading";
import { EMPTY_TABLE_MEMORY, tableKey, writeTable, type Remembered } from "./remembered";
import type { Progress, RecalculateResult } from "./types";

/** A co-author may change inputs while we compute: start over this often, then say so. */
const MAX_ATTEMPTS = 2;

export interface Recalculated {
  readonly result: RecalculateResult;
  readonly reading: WorkbookReading;
  readonly done: readonly ColumnDone[];
}

export interface RecalculateOptions {
  readonly progress?: Progress | undefined;
  /** Changes what is remembered before anything is computed (a person's override, say); written with the rest. */
  readonly remember?: ((remembered: Remembered) => Remembered) | undefined;
}

export async function recalculate(conversation: Conversation, { progress = () => undefined, remember }: RecalculateOptions = {}): Promise<Recalculated> {
  for (let attempt = 1; ; attempt += 1) {
    progress("reading", 0, 1);
    const reading = await readAll(conversation, remember);
    progress("computing", 0, 1);
    const changes = reading.tables.flatMap(changesOf);
    const readings = changedReadings(reading.snapshot.readings, reading.tables.flatMap((t) => t.computed.readings));
    const entries = changedEntries(reading.snapshot.memory, memoryOf(reading));
    refuseProtected(changes);
    const writes = changes.length + readings.length + (remember ? entries.size : 0);
    if (writes > 0) {
      progress("writing", 0, writes);
      const watched = reading.tables.map((t) => queueInputs(conversation, t.snapshot, inputColumns(t)));
      const stands = queueMemoryWrites(conversation.context, { memory: reading.snapshot.memory, readings: reading.snapshot.readings, sheetExists: reading.snapshot.sheets.some((s) => s.name === MEMORY_SHEET) }, entries, readings);
      queueColumnChanges(conversation, changes);
      await conversation.trip("write");
      if (watched.some(inputsChanged) || !stands()) {
        if (attempt < MAX_ATTEMPTS) continue;
        throw failure("changed-meanwhile", { written: true });
      }
      progress("writing", writes, writes);
    }
    const done = columnsDone(changes);
    return { result: resultOf(reading, changes, writes, conversation.trips), reading, done };
  }
}

function refuseProtected(changes: readonly ColumnChange[]): void {
  const sheet = changes.find((c) => c.table.sheet.protected)?.table.sheet.name;
  if (sheet === undefined) return;
  throw failure("protected-sheet", { written: false, what: `Trang «${sheet}» đang được bảo vệ nên Soát Số không thêm cột được. Bỏ bảo vệ (thẻ Xem lại → Bỏ bảo vệ trang tính) rồi bấm lại.` });
}

/** User columns that the computation reads: a change there makes what we write wrong. */
function inputColumns(table: ReadTable): number[] {
  return table.plan.columns.filter((c) => c.role !== null && !c.ours && c.role !== "note" && c.role !== "order").map((c) => c.index);
}

function memoryOf(reading: WorkbookReading): Map<string, string> {
  const out = new Map<string, string>();
  for (const { plan, computed } of reading.tables) {
    const memory = reading.remembered.tables[plan.name] ?? EMPTY_TABLE_MEMORY;
    out.set(tableKey(plan.name), writeTable({ ...memory, ours: computed.columns.map((c) => c.header) }));
  }
  return out;
}

function resultOf(reading: WorkbookReading, changes: readonly ColumnChange[], writes: number, trips: number): RecalculateResult {
  const tables = reading.tables.map((t) => withColumns(t.plan, changes.flatMap((c) => (c.kind === "add" && c.table === t.snapshot ? [c.column] : []))));
  const indicators = tables.flatMap((t) => t.indicators);
  return {
    overview: overviewOf(reading, trips, tables),
    tables: tables.length,
    indicators: indicators.length,
    missed: indicators.filter((i) => i.verdict === "missed" || i.verdict === "at-risk").length,
    changes: writes,
    canUndo: changes.length > 0,
    roundTrips: trips,
  };
}
