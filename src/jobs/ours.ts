/** Tells the columns this add-in wrote from a person's, even where the workbook's memory is gone or out of date. */
import { HEADERS } from "../plan";
import type { TableSnapshot } from "../workbook";

/** Header may be one of ours; the column's contents decide. */
export function mayBeOurs(header: string): boolean {
  return [HEADERS.measure, HEADERS.percentSingle, HEADERS.growth, HEADERS.verdict].some((h) => header === h || header.startsWith(h + HEADERS.takenSuffix)) || header.startsWith(HEADERS.percentPrefix);
}

/** Every formula of ours asks the "Cách so" column how a row is compared. */
const MARK = `[@[${HEADERS.measure}`;

/**
 * Headers of the table that are ours: those whose first formula carries our mark, and remembered ones that still hold
 * a formula. A remembered header under which a person has typed figures since is theirs.
 */
export function looksOurs(table: TableSnapshot, remembered: readonly string[]): string[] {
  const { headers } = table.source;
  const marked = headers.filter((h) => table.firstFormulas.get(h)?.includes(MARK));
  const kept = headers.filter((h) => remembered.includes(h) && table.firstFormulas.has(h));
  const measure = headers.filter((h) => (h === HEADERS.measure || h === HEADERS.measure + HEADERS.takenSuffix) && (marked.length > 0 || remembered.includes(h)));
  return headers.filter((h) => marked.includes(h) || kept.includes(h) || measure.includes(h));
}
