/** Everything one table is asked: figures against figures, formulas, units, forms. */
import type { SourceTable } from "../../../plan";
import type { BookDraft } from "../draft";
import type { TableView } from "../view";

/** What a table says of itself; `targets` is the table its targets stand in, where that is another one. */
export function* tableDrafts(_view: TableView, _targets: TableView | null): Generator<void, BookDraft[]> {
  yield;
  return [];
}

/** What a table without indicators says of itself. */
export function sourceDrafts(_source: SourceTable, _file: string): BookDraft[] {
  return [];
}
