/** From an indicator to its cells and back: places in the sheet as of the last reading. */
import { cellAddress, type Indicator, type PlanTable } from "../plan";
import { type Selected } from "../workbook";
import type { ReadTable, WorkbookReading } from "./reading";
import type { Place } from "./types";

export interface Found {
  readonly table: ReadTable;
  readonly indicator: Indicator;
}

export function findIndicator(reading: WorkbookReading, id: Indicator["id"]): Found | null {
  for (const table of reading.tables) {
    const indicator = table.plan.indicators.find((i) => i.id === id);
    if (indicator) return { table, indicator };
  }
  return null;
}

/**
 * The cell of an indicator under a header (its name's cell without one); null where either is unknown.
 * Targets of a joined pair stand in the other table.
 */
export function placeOf(reading: WorkbookReading, plans: readonly PlanTable[], id: Indicator["id"], header?: string): Place | null {
  const found = findIndicator(reading, id);
  if (!found) return null;
  const { table, indicator } = found;
  const columns = plans.find((p) => p.name === table.plan.name)?.columns ?? table.plan.columns;
  const own = header === undefined ? columns.find((c) => c.role === "indicator") : columns.find((c) => c.header === header);
  if (own) return placeIn(table.plan, indicator.row, own.index);
  const joined = table.plan.targetColumns.find((c) => c.header === header);
  const other = reading.snapshot.tables.find((t) => t.name === table.plan.targetTable);
  if (!joined || !other || indicator.targetRow === null) return null;
  return { sheet: other.sheet.name, address: cellAddress(other.source.headerRow + 1 + indicator.targetRow, other.source.firstColumn + joined.index) };
}

function placeIn(plan: PlanTable, row: number, column: number): Place {
  return { sheet: plan.sheet, address: cellAddress(plan.source.headerRow + 1 + row, plan.source.firstColumn + column) };
}

/** Body rows of a plan table that a selection touches; null outside all of them. */
export function rowsAt(reading: WorkbookReading, at: Selected | null): { table: string; rows: number[] } | null {
  if (!at) return null;
  for (const { plan, snapshot } of reading.tables) {
    const first = plan.source.headerRow + 1;
    const right = plan.source.firstColumn + plan.source.headers.length;
    // Columns that a job has added since stand to the right; the selection may lie there too.
    if (plan.sheet !== at.sheet || at.column + at.columns <= plan.source.firstColumn || at.column >= right + MAX_ADDED) continue;
    const from = Math.max(at.row, first) - first;
    const to = Math.min(at.row + at.rows, first + snapshot.rowCount) - first;
    if (from < to) return { table: plan.name, rows: Array.from({ length: to - from }, (_, i) => from + i) };
  }
  return null;
}

const MAX_ADDED = 8;
