/** Brings a reading up to date after edits, in one request: the edited rows, every formula's result, the texts; or says that cells moved. */
import type { SourceCell } from "../plan";
import { queueKnownLog } from "./log-table";
import type { ReviewSnapshot } from "./review-snapshot";
import type { MarkedRange, TableSnapshot } from "./snapshot";
import { textCells, type Area, type SheetText } from "./texts";

/** A stretch of a sheet that may read differently now. */
export interface Edited {
  readonly sheet: string;
  readonly area: Area;
}

/** Ranges of formula results in one column before they are read as one. */
const MAX_RUNS = 24;
/** Texts outside tables are read again cell by cell, up to so many stretches. */
const MAX_TEXT_RUNS = 600;
/** A larger edit is a new reading's business. */
const MAX_EDITED_CELLS = 200_000;

interface Block {
  readonly row: number;
  readonly column: number;
  readonly range: Excel.Range;
  /** Formats and formulas too, not results alone. */
  readonly whole: boolean;
}

/** Lines of a sheet that tell a table's title, period and unit. */
const TITLE_LINES = 12;
const TITLE_COLUMNS = 26;

/** Whether edits can be read by themselves: few cells, and no title above a table, which says what year all of it is of. */
export function patchable({ tables }: ReviewSnapshot, edits: readonly Edited[]): boolean {
  const cells = edits.reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
  const titled = edits.some(({ sheet, area }) => area.top < TITLE_LINES && area.left < TITLE_COLUMNS && tables.some((t) => t.sheet.name === sheet && area.top < t.source.headerRow));
  return cells <= MAX_EDITED_CELLS && !titled;
}

/**
 * Queues what has to be read again. The request fails where a table, sheet or block is gone.
 * @returns to be asked after the round trip: the reading as it is now, in which tables that read the same are the same
 * objects; "moved" where tables stand elsewhere, have other columns or another number of rows
 */
export function queuePatch(context: Excel.RequestContext, snapshot: ReviewSnapshot, edits: readonly Edited[]): () => ReviewSnapshot | "moved" {
  const tables = snapshot.tables.map((table) => queueTablePatch(context, table, edits));
  const texts = queueTexts(context, snapshot, edits);
  const marked = [...snapshot.marked.keys()].map((name) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load("values,rowIndex,columnIndex,columnCount,worksheet/name");
    return { name, range };
  });
  const log = queueKnownLog(context, snapshot.log);
  return () => {
    if (tables.some((t) => !t.stands())) return "moved";
    const blocks = new Map<string, MarkedRange>(
      marked.map(({ name, range }) => [name, { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex, columns: range.columnCount, lines: range.values.map((row: unknown[]) => String(row[0] ?? "")) }]),
    );
    return { ...snapshot, tables: tables.map((t) => t.collect()), texts: texts(), marked: blocks, log: log() };
  };
}

function queueTablePatch(context: Excel.RequestContext, known: TableSnapshot, edits: readonly Edited[]): { stands(): boolean; collect(): TableSnapshot } {
  const { source } = known;
  const table = context.workbook.tables.getItem(known.name);
  const body = table.getDataBodyRange();
  const header = table.getHeaderRowRange();
  header.load("values,rowIndex,columnIndex,worksheet/name");
  body.load("rowCount");
  const blocks: Block[] = [];
  const queue = (row: number, column: number, rows: number, columns: number, whole: boolean) => {
    const range = body.getCell(row, column).getResizedRange(rows - 1, columns - 1);
    if (whole) range.load("values,text,numberFormat,formulas");
    else range.load("values,text");
    blocks.push({ row, column, range, whole });
  };
  for (const [from, to] of editedRows(known, edits)) queue(from, 0, to - from + 1, source.headers.length, true);
  for (const { column, columns, runs } of formulaRuns(source.rows, source.headers.length)) for (const [from, to] of runs) queue(from, column, to - from + 1, columns, false);
  return {
    stands: () =>
      header.worksheet.name === known.sheet.name &&
      header.rowIndex === source.headerRow &&
      header.columnIndex === source.firstColumn &&
      body.rowCount === Math.max(known.rowCount, 1) &&
      header.values[0]?.length === source.headers.length &&
      header.values[0].every((value: unknown, i: number) => String(value) === source.headers[i]),
    collect: () => patched(known, blocks),
  };
}

/** Body rows that an edit touched, as runs. */
function editedRows({ source, sheet }: TableSnapshot, edits: readonly Edited[]): [number, number][] {
  const first = source.headerRow + 1;
  const runs = edits
    .filter(({ sheet: name, area }) => name === sheet.name && area.left < source.firstColumn + source.headers.length && area.right >= source.firstColumn)
    .map(({ area }): [number, number] => [Math.max(area.top - first, 0), Math.min(area.bottom - first, source.rows.length - 1)])
    .filter(([from, to]) => from <= to)
    .sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [from, to] of runs) {
    const last = out.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** Where formulas stand: neighbouring columns with formulas in the same rows together. */
function formulaRuns(rows: readonly (readonly SourceCell[])[], width: number): { column: number; columns: number; runs: [number, number][] }[] {
  const out: { column: number; columns: number; runs: [number, number][] }[] = [];
  for (let column = 0; column < width; column += 1) {
    let runs: [number, number][] = [];
    rows.forEach((row, r) => {
      if ((row[column]?.formula ?? null) === null) return;
      const last = runs.at(-1);
      if (last?.[1] === r - 1) last[1] = r;
      else runs.push([r, r]);
    });
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) continue;
    if (runs.length > MAX_RUNS) runs = [[first[0], last[1]]];
    const left = out.at(-1);
    if (left && left.column + left.columns === column && sameRuns(left.runs, runs)) left.columns += 1;
    else out.push({ column, columns: 1, runs });
  }
  return out;
}

const sameRuns = (a: readonly [number, number][], b: readonly [number, number][]): boolean => a.length === b.length && a.every(([from, to], i) => from === b[i]?.[0] && to === b[i]?.[1]);

function patched(known: TableSnapshot, blocks: readonly Block[]): TableSnapshot {
  const rows = new Map<number, SourceCell[]>();
  for (const { row: top, column: left, range, whole } of blocks) {
    range.values.forEach((values: (string | number | boolean)[], r: number) => {
      values.forEach((value, c) => {
        const was = (rows.get(top + r) ?? known.source.rows[top + r])?.[left + c];
        if (!was) return;
        const formula: unknown = whole ? range.formulas[r]?.[c] : was.formula;
        const format: unknown = whole ? range.numberFormat[r]?.[c] : was.numberFormat;
        const now: SourceCell = { value, text: range.text[r]?.[c] ?? "", numberFormat: String(format ?? "General"), formula: typeof formula === "string" && formula.startsWith("=") ? formula : null, indent: was.indent };
        if (was.value === now.value && was.text === now.text && was.numberFormat === now.numberFormat && was.formula === now.formula) return;
        let row = rows.get(top + r);
        if (!row) {
          row = [...(known.source.rows[top + r] ?? [])];
          rows.set(top + r, row);
        }
        row[left + c] = now;
      });
    });
  }
  if (rows.size === 0) return known;
  return { ...known, source: { ...known.source, rows: known.source.rows.map((row, r) => rows.get(r) ?? row) } };
}

/** Edited stretches, and the texts known so far: a formula may have written one of them anew. */
function queueTexts(context: Excel.RequestContext, snapshot: ReviewSnapshot, edits: readonly Edited[]): () => SheetText[] {
  let runs = 0;
  const queued = snapshot.texts.map((text) => {
    const worksheet = context.workbook.worksheets.getItem(text.sheet);
    const areas = edits.filter((e) => e.sheet === text.sheet).map((e) => e.area);
    for (const { row, column } of text.cells) {
      const above = areas.find((a) => a.left === column && a.right === column && a.bottom === row - 1);
      if (areas.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right)) continue;
      if (above) areas.splice(areas.indexOf(above), 1, { ...above, bottom: row });
      else if ((runs += 1) <= MAX_TEXT_RUNS) areas.push({ top: row, left: column, bottom: row, right: column });
    }
    const ranges = areas.map((area) => {
      const range = worksheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
      range.load("values");
      return { area, range };
    });
    return { text, ranges };
  });
  return () =>
    queued.map(({ text, ranges }) => {
      const kept = text.cells.filter(({ row, column }) => !ranges.some(({ area: a }) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right));
      const cells = [...kept, ...ranges.flatMap(({ area, range }) => textCells(range.values, area.top, area.left))];
      return { ...text, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
    });
}
