/** What the pane shows on opening: the tables understood, what could not be read, the blocks of text and their state. */
import { narrate } from "../narrative";
import { columnLetters, type PlanTable } from "../plan";
import { columnChanges, changedReadings, type ColumnChange, type MarkedRange } from "../workbook";
import { editsInSheet } from "./compose";
import { expectedCell } from "./expected";
import type { ReadTable, WorkbookReading } from "./reading";
import type { BlockRecord } from "./remembered";
import { normal } from "./block-text";
import type { BlockState, Overview, UnreadTable } from "./types";

/** Columns of one table that have to be added or mended. */
export function changesOf(table: ReadTable): ColumnChange[] {
  return columnChanges(table.snapshot, table.computed.columns, (column, row) => expectedCell(table.plan, column, row));
}

/** Whether every computed column and reading stands in the workbook as it should. */
function isUpToDate(reading: WorkbookReading): boolean {
  const readings = reading.tables.flatMap((t) => t.computed.readings);
  return reading.tables.every((t) => changesOf(t).length === 0) && changedReadings(reading.snapshot.readings, readings).length === 0;
}

/** The overview of a reading; `written` are its tables with the columns that a job has just brought up to date. */
export function overviewOf(reading: WorkbookReading, roundTrips: number, written: readonly PlanTable[] | null = null): Overview {
  const tables = written ?? reading.tables.map((t) => t.plan);
  return {
    tables,
    unread: reading.unread.map(unreadTable),
    settings: reading.remembered.settings,
    memoryProblems: reading.remembered.problems,
    blocks: blockStates(reading, tables),
    upToDate: written !== null || isUpToDate(reading),
    roundTrips,
  };
}

function unreadTable({ source, problems }: WorkbookReading["unread"][number]): UnreadTable {
  const sample = source.headers.map((_, i) => source.rows.map((row) => row[i]?.text ?? "").find((text) => text.trim() !== "") ?? "");
  return { name: source.name, sheet: source.sheet, headers: source.headers, sample, problems };
}

function blockStates(reading: WorkbookReading, tables: readonly PlanTable[]): BlockState[] {
  return reading.remembered.blocks.flatMap((record) => {
    const range = reading.snapshot.marked.get(record.definedName);
    return range ? [stateOf(record, range, tables)] : [];
  });
}

function stateOf(record: BlockRecord, range: MarkedRange, tables: readonly PlanTable[]): BlockState {
  const written = record.lines.flatMap((line) => line.sentences);
  const edited = new Set([...editsInSheet(record, range.lines).edited.keys(), ...written.filter((s) => s.own).map((s) => s.id)]);
  return {
    id: record.id,
    place: { sheet: range.sheet, address: addressOf(range) },
    title: record.title,
    options: record.options,
    edited: [...edited],
    stale: staleSentences(record, tables),
  };
}

/** Sentences that would read differently with today's figures; of a table that is gone, all of them. */
function staleSentences(record: BlockRecord, tables: readonly PlanTable[]): string[] {
  const written = record.lines.filter((l) => l.kind === "paragraph").flatMap((l) => l.sentences);
  if (!tables.some((t) => t.name === record.options.scope.table)) return written.map((s) => s.id);
  const now = new Map(narrate(tables, record.options).paragraphs.flatMap((p) => p.sentences.map((s) => [s.id, s.text] as const)));
  return written.filter((s) => !s.own && s.text !== "" && normal(now.get(s.id) ?? "") !== normal(s.text)).map((s) => s.id);
}

function addressOf(range: MarkedRange): string {
  const first = `${columnLetters(range.column)}${range.row + 1}`;
  const last = `${columnLetters(range.column + range.columns - 1)}${range.row + range.lines.length}`;
  return first === last ? first : `${first}:${last}`;
}
