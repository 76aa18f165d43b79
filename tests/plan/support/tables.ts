/** Makes source tables for tests as a workbook would give them. */
import type { SourceCell, SourceTable } from "../../../src/plan";

export type Value = string | number | boolean | SourceCell;

/** A cell as Office.js gives it; `format` makes percent cells. */
export function cell(value: string | number | boolean, format = "General", more: Partial<SourceCell> = {}): SourceCell {
  const shown = typeof value === "number" && format.includes("%") ? `${(value * 100).toFixed(1)}%` : String(value);
  return { value, text: shown, numberFormat: format, formula: null, indent: 0, ...more };
}

export const percent = (value: number): SourceCell => cell(value, "0.0%");

export function table(headers: readonly string[], rows: readonly (readonly Value[])[], more: Partial<SourceTable> = {}): SourceTable {
  return {
    name: "ChiTieu",
    sheet: "Biểu 1",
    headerRow: 3,
    firstColumn: 0,
    headers,
    rows: rows.map((row) => headers.map((_, i) => { const v = row[i]; return typeof v === "object" ? v : cell(v ?? ""); })),
    above: [],
    ...more,
  };
}
