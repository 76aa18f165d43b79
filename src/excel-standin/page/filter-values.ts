/** The values that a table column's filter offers, in Excel's order: numbers, texts, then blanks. */
import { compareForSort, matchesFilter } from "../calc";
import { bodyArea, type CellValue, type Sheet, type Table } from "../model";

export interface FilterValues {
  readonly texts: readonly string[];
  readonly hasBlank: boolean;
}

/** Shown texts of a column, each once (without case), in sort order. `column` counts within the table. */
export function filterValues(sheet: Sheet, table: Table, column: number, text: (row: number, column: number) => string): FilterValues {
  const body = bodyArea(table);
  const found = new Map<string, { text: string; value: CellValue }>();
  let hasBlank = false;
  for (let row = body.top; row <= body.bottom; row += 1) {
    if (!passesOthers(sheet, table, column, row, text)) continue;
    const shown = text(row, body.left + column);
    if (shown === "") hasBlank = true;
    else {
      const key = shown.toLocaleLowerCase("vi-VN");
      if (!found.has(key)) found.set(key, { text: shown, value: sheet.cells.get(row)?.get(body.left + column)?.value ?? null });
    }
  }
  return { texts: [...found.values()].sort((a, b) => compareForSort(a.value, b.value)).map((entry) => entry.text), hasBlank };
}

/** As in Excel, a column offers only what the other columns' filters let through. */
function passesOthers(_sheet: Sheet, table: Table, column: number, row: number, text: (row: number, column: number) => string): boolean {
  for (const [other, filter] of table.filters) {
    if (other !== column && !matchesFilter(text(row, table.area.left + other), filter)) return false;
  }
  return true;
}

/** Letters without case and accents, for searching as people type. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLocaleLowerCase("vi-VN");
}
