/** Reads the open workbook and understands it: tables, what is remembered, what should stand in the computed columns. */
import {
  computedColumns,
  matchColumns,
  NO_MEMORY,
  readPlanTables,
  type ComputedColumns,
  type PlanTable,
  type Role,
  type TableMemory,
  type UnreadSource,
} from "../plan";
import { readWorkbook, type Conversation, type ReadPlan, type TableSnapshot, type WorkbookSnapshot } from "../workbook";
import { looksOurs, mayBeOurs } from "./ours";
import { EMPTY_TABLE_MEMORY, readRemembered, type Remembered } from "./remembered";

export const BLOCK_NAME_PREFIX = "SoatSo_NhanXet_";

/** A plan table with its snapshot and what this add-in would write beside it. */
export interface ReadTable {
  readonly plan: PlanTable;
  readonly snapshot: TableSnapshot;
  readonly computed: ComputedColumns;
}

export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  readonly remembered: Remembered;
  readonly tables: readonly ReadTable[];
  readonly unread: readonly UnreadSource[];
}

export const READ_PLAN: ReadPlan = {
  table: (headers) => {
    const matches = matchColumns({ name: "", sheet: "", headerRow: 0, firstColumn: 0, headers, rows: [], above: [] }, NO_MEMORY);
    const columnOf = (role: Role): number | null => matches.find((m) => m.role === role)?.index ?? null;
    return { wanted: matches.some((m) => m.role !== null) ? "all" : "sample", name: columnOf("indicator"), order: columnOf("order") };
  },
  ownHeaders: (headers) => headers.filter(mayBeOurs),
  detail: "leading",
  namePrefix: BLOCK_NAME_PREFIX,
};

/** Two round trips, whatever the number of tables and rows. */
export async function readAll(conversation: Conversation, remember?: (remembered: Remembered) => Remembered): Promise<WorkbookReading> {
  return understand(await readWorkbook(conversation, READ_PLAN), remember);
}

/** Everything that follows from a snapshot; pure. */
export function understand(snapshot: WorkbookSnapshot, remember: (remembered: Remembered) => Remembered = (r) => r): WorkbookReading {
  const remembered = remember(readRemembered(snapshot.memory));
  const { tables, unread } = readPlanTables(snapshot.tables.map((t) => t.source), memoriesOf(snapshot, remembered), remembered.settings.policy);
  const read = tables.flatMap((plan) => {
    const found = snapshot.tables.find((t) => t.name === plan.name);
    return found ? [{ plan, snapshot: found, computed: plan.indicators.length > 0 ? computedColumns(plan) : nothingToCompute(plan) }] : [];
  });
  return { snapshot, remembered, tables: read, unread };
}

/** What is remembered of each table, with the columns of ours that still stand in it. */
export function memoriesOf(snapshot: WorkbookSnapshot, remembered: Remembered): Record<string, TableMemory> {
  const memories: Record<string, TableMemory> = {};
  for (const table of snapshot.tables) {
    const memory = remembered.tables[table.name] ?? EMPTY_TABLE_MEMORY;
    memories[table.name] = { ...memory, ours: looksOurs(table, memory.ours) };
  }
  return memories;
}

/** An empty form gets no columns before there is a figure in it. */
const nothingToCompute = (plan: PlanTable): ComputedColumns => ({ table: plan.name, columns: [], readings: [], obsolete: [] });
