/** What was looked at, for the record: each table, each sheet's texts, each block of ours, with their relations; the parts add up to the whole. */
import type { BookRelation, BookSpan } from "../../review";
import { cellAddress } from "../../plan";
import { inArea, type Area } from "../../workbook";
import { tableArea, type Understood } from "./book";
import { cellAt } from "./edits";
import type { CheckedPart } from "./types";

interface Place {
  readonly part: { kind: CheckedPart["kind"]; name: string; sheet: string; relations: number };
  /** null: whatever stands on the sheet outside the other parts. */
  readonly area: Area | null;
}

export function partsOf({ snapshot, book }: Understood, relations: readonly BookRelation[]): CheckedPart[] {
  const bySheet = new Map<string, Place[]>();
  const order: Place[] = [];
  const add = (kind: CheckedPart["kind"], name: string, sheet: string, area: Area | null) => {
    const place: Place = { part: { kind, name, sheet, relations: 0 }, area };
    order.push(place);
    const list = bySheet.get(sheet);
    if (list) list.push(place);
    else bySheet.set(sheet, [place]);
  };
  for (const table of snapshot.tables) add("table", table.name, table.sheet.name, tableArea(snapshot, table));
  for (const block of book.blocks) {
    const range = [...snapshot.marked.values()].find((m) => m.sheet === block.sheet && block.address.startsWith(cellAddress(m.row, m.column)));
    add("block", block.title, block.sheet, range ? { top: range.row, left: range.column, bottom: range.row + Math.max(range.lines.length, 1) - 1, right: range.column + range.columns - 1 } : null);
  }
  for (const sheet of new Set(book.texts.map((t) => t.sheet))) add("texts", sheet, sheet, null);
  for (const relation of relations) {
    const touched = relation.spans.flatMap((span) => partOf(bySheet, span) ?? []);
    // What a text says of a table is the text's; two tables' relation is counted with the first.
    const owner = touched.find(({ part }) => part.kind !== "table") ?? touched[0];
    if (owner) owner.part.relations += 1;
  }
  return order.map(({ part }) => part);
}

function partOf(bySheet: ReadonlyMap<string, readonly Place[]>, span: BookSpan): Place | null {
  if (!("address" in span)) return null;
  const places = bySheet.get(span.sheet) ?? [];
  const at = cellAt(span.address.split(":")[0] ?? "");
  const inside = at === null || span.shape !== undefined ? undefined : places.find((p) => p.area !== null && inArea(p.area, at.row, at.column));
  return inside ?? places.find((p) => p.area === null) ?? null;
}
