/** Everything one table is asked: figures against figures, formulas, units, forms. */
import { cellAddress, type SourceTable } from "../../../plan";
import type { BookDraft } from "../draft";
import type { TableView } from "../view";
import { averageDrafts } from "./averages";
import { columnFormulaDrafts } from "./column-formulas";
import { comparisonDrafts } from "./comparisons";
import { formDrafts } from "./forms";
import { jumpDrafts } from "./jumps";
import { noteDrafts } from "./notes";
import { shareDrafts } from "./shares";
import { sumDrafts } from "./sums";
import { totalFormulaDrafts } from "./total-formulas";
import { typedOver, typedOverDraft, typedOverDrafts } from "./typed-over";
import { verdictDrafts } from "./verdict-words";

/** What a table says of itself; `targets` is the table its targets stand in, where that is another one. */
export function* tableDrafts(view: TableView, targets: TableView | null): Generator<void, BookDraft[]> {
  const drafts: BookDraft[] = [];
  drafts.push(...(yield* comparisonDrafts(view, targets)));
  drafts.push(...(yield* sumDrafts(view)));
  drafts.push(...(yield* columnFormulaDrafts(view)));
  drafts.push(...(yield* typedOverDrafts(view)));
  drafts.push(...(yield* totalFormulaDrafts(view)));
  drafts.push(...(yield* noteDrafts(view, targets)));
  drafts.push(...(yield* jumpDrafts(view)));
  drafts.push(...shareDrafts(view), ...averageDrafts(view));
  yield;
  drafts.push(...verdictDrafts(view, targets));
  yield;
  drafts.push(...(yield* formDrafts(view)));
  return drafts;
}

/** What a table without indicators says of itself: a column's formula, and figures typed over it. */
export function sourceDrafts(source: SourceTable, file: string): BookDraft[] {
  const span = (row: number, column: number) => ({ file, sheet: source.sheet, address: cellAddress(source.headerRow + 1 + row, source.firstColumn + column) });
  return source.headers.flatMap((header, column) =>
    typedOver(source, column, span).map((typed) => typedOverDraft(typed, String(source.rows[typed.row]?.[0]?.text ?? ""), header)),
  );
}
