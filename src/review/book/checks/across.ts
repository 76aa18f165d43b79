/** What the tables of a workbook say of one another. */
import type { BookDraft } from "../draft";
import type { TableView } from "../view";

export type PairCache = WeakMap<TableView, WeakMap<TableView, readonly BookDraft[]>>;

/** One indicator, period and standing in two tables; remembered for each pair of tables. */
export function* acrossTables(_views: readonly TableView[], _pairs: PairCache): Generator<void, BookDraft[]> {
  yield;
  return [];
}
