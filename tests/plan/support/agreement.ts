/** Compares what the formulas compute, row by row, with what the indicators say. */
import { computedColumns, READINGS_HEADERS, READINGS_TABLE, verdictLabel, type Indicator, type PlanTable, type SourceTable } from "../../../src/plan";
import { evaluate, type Sheet, type SheetValue } from "./evaluate";

export interface Difference {
  readonly row: number;
  readonly column: string;
  readonly sheet: SheetValue;
  readonly exact: SheetValue;
}

/** All values of the computed columns, as the sheet shows them after the job has written. */
export function sheetValues(table: PlanTable, others: readonly SourceTable[] = []): { row: number; values: Map<string, SheetValue> }[] {
  const computed = computedColumns(table);
  const tables = new Map<string, Map<string, SheetValue[]>>();
  for (const other of others) tables.set(other.name, new Map(other.headers.map((h, i) => [h, other.rows.map((r) => r[i]?.value ?? "")])));
  const entries = computed.readings;
  const [key, text, low, high] = READINGS_HEADERS;
  tables.set(READINGS_TABLE, new Map<string, SheetValue[]>([[key, entries.map((e) => e.key)], [text, entries.map((e) => e.text)], [low, entries.map((e) => e.low)], [high, entries.map((e) => e.high)]]));
  return table.source.rows.map((cells, row) => {
    const own = new Map<string, SheetValue>(table.source.headers.map((h, i) => [h, cells[i]?.value ?? ""]));
    for (const column of computed.columns) if (column.values !== null) own.set(column.header, column.values[row] ?? "");
    const sheet: Sheet = { row: own, tables };
    const values = new Map<string, SheetValue>();
    for (const column of computed.columns) values.set(column.header, column.formula === null ? (column.values?.[row] ?? "") : evaluate(column.formula, sheet));
    return { row, values };
  });
}

function points(indicator: Indicator, value: number, format: string): number {
  // An unquoted % shows a stored ratio; the exact figure is in points.
  void indicator;
  return /(?<!")%/.test(format.replace(/"[^"]*"/g, "")) ? value / 100 : value;
}

/** Every cell where sheet and exact figure differ; empty where all agree. */
export function differences(table: PlanTable, others: readonly SourceTable[] = []): Difference[] {
  const computed = computedColumns(table);
  const byRow = new Map(table.indicators.map((i) => [i.row, i] as const));
  const found: Difference[] = [];
  for (const { row, values } of sheetValues(table, others)) {
    const indicator = byRow.get(row);
    for (const column of computed.columns) {
      if (column.formula === null) continue;
      const format = column.numberFormats[row] ?? "";
      let exact: SheetValue = "";
      if (indicator !== undefined && column.role === "percentOfTarget") {
        const a = indicator.assessments.find((x) => x.header === column.target);
        if (a?.percentOfTarget) exact = a.percentOfTarget.toNumber() / 100;
        else if (a?.pointsToTarget) exact = points(indicator, a.pointsToTarget.toNumber(), format);
      } else if (indicator !== undefined && column.role === "growth") {
        if (indicator.growth) exact = indicator.growth.toNumber() / 100;
        else if (indicator.growthPoints) exact = points(indicator, indicator.growthPoints.toNumber(), format);
      } else if (indicator !== undefined && column.role === "verdict") exact = verdictLabel(indicator.verdict);
      const sheet = values.get(column.header) ?? "";
      const same = typeof sheet === "number" && typeof exact === "number" ? Math.abs(sheet - exact) <= 1e-9 * Math.max(1, Math.abs(exact)) : typeof sheet === "string" && typeof exact === "string" ? sheet.toLowerCase() === exact.toLowerCase() : sheet === exact;
      if (!same) found.push({ row, column: column.header, sheet, exact });
    }
  }
  return found;
}
