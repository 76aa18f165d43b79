/** Sum, average and count of the selected cells, for the status bar. */
import { forEachCell, type Area, type Sheet } from "../model";

export interface Summary {
  /** Cells with content. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  readonly hasError: boolean;
}

/** Sums up the selected cells; overlapping areas count once, hidden rows do not count. */
export function summarise(sheet: Sheet, areas: readonly Area[]): Summary {
  let [filled, numbers, sum] = [0, 0, 0];
  // Neumaier's correction: a column of money adds up to what people find with a calculator.
  let correction = 0;
  let hasError = false;
  const seen = areas.length > 1 ? new Set<number>() : null;
  for (const area of areas) {
    forEachCell(sheet, area, (cell, row, column) => {
      if (cell.value === null || sheet.rows.get(row)?.hidden) return;
      if (seen) {
        const key = row * 16_384 + column;
        if (seen.has(key)) return;
        seen.add(key);
      }
      filled += 1;
      if (typeof cell.value === "object") hasError = true;
      if (typeof cell.value !== "number") return;
      numbers += 1;
      const next = sum + cell.value;
      correction += Math.abs(sum) >= Math.abs(cell.value) ? sum - next + cell.value : cell.value - next + sum;
      sum = next;
    });
  }
  return { filled, numbers, sum: Number((sum + correction).toPrecision(15)), hasError };
}
