/** How Excel orders and filters cells. */
import type { CellValue } from "../model/types";

const TEXT = new Intl.Collator("vi-VN", { sensitivity: "accent" });
const ERROR_RANK = 3;

function rank(value: Exclude<CellValue, null>): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return 2;
  return ERROR_RANK;
}

/**
 * Excel's ascending sort order: numbers, texts (without case), FALSE before TRUE, errors (all alike); blanks are last in
 * either direction, so a descending sort goes through `sortOrder`.
 * Source: support.microsoft.com "Sort data in a range or table", default sort orders.
 */
export function compareForSort(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return byKind;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return TEXT.compare(a, b);
  return Number(a === true) - Number(b === true);
}

/** Order of the rows (indices into `rows`) after a stable sort by the keys, the first key leading; blanks stay last. */
export function sortOrder(rows: readonly (readonly CellValue[])[], keys: readonly { readonly column: number; readonly descending: boolean }[]): number[] {
  return rows
    .map((_, index) => index)
    .sort((i, j) => {
      for (const { column, descending } of keys) {
        const a = rows[i]?.[column] ?? null;
        const b = rows[j]?.[column] ?? null;
        const order = compareForSort(a, b);
        if (order !== 0) return descending && a !== null && b !== null ? -order : order;
      }
      return i - j;
    });
}

/** Whether a cell passes a values filter: its shown text is among the allowed ones (without case), or it is blank and blanks are. */
export function matchesFilter(displayText: string, filter: { readonly values?: readonly string[]; readonly blank?: boolean; readonly opaque?: string }): boolean {
  if (filter.values === undefined && filter.blank === undefined) return true;
  if (displayText === "") return filter.blank === true;
  const shown = displayText.toLocaleLowerCase("vi-VN");
  return (filter.values ?? []).some((allowed) => allowed.toLocaleLowerCase("vi-VN") === shown);
}

