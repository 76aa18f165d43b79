/** Written text of a workbook: what it says of itself, what it says of the tables, and blocks of ours that are out of date. */
import { spanOf } from "../../claims/place";
import { draftsFor } from "../../check";
import type { BookDraft } from "../draft";
import type { BookToCheck, CheckStep } from "../types";
import { againstTables } from "./against";
import { blockDrafts, cellsOf, isRead } from "./blocks";
import { countsIndicators, insideDraft } from "./inside";
import { namesOf } from "./names";
import { TextOperands } from "./operands";
import { ownPassages, passagesOf, readingOf } from "./passages";

const SLICE = 20;

const UNNUMBERED: CheckStep = { done: 0, total: 1 };

function* unnumbered<T>(work: Generator<void, T>): Generator<CheckStep, T> {
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return next.value;
    yield UNNUMBERED;
  }
}

/**
 * Drafts of everything the workbook's text says: relations inside the prose (fault "text"), claims against the tables
 * ("text-against-table"), blocks of ours that are stale ("stale-text"). Yields every few paragraphs.
 */
export function* textDrafts(book: BookToCheck): Generator<CheckStep, BookDraft[]> {
  const names = yield* unnumbered(namesOf([book]));
  const cells = cellsOf(names);
  const out: BookDraft[] = [];
  for (const block of book.blocks) {
    out.push(...blockDrafts(book, block, cells));
    yield UNNUMBERED;
  }
  const reading = readingOf(book.file, passagesOf(book, book.blocks.flatMap((block) => ownPassages(block, isRead))));
  if (reading.documents.length === 0) return out;
  const { report, drafts } = draftsFor(reading.documents);
  const operands = new TextOperands((figure, start, end) => spanOf(report, figure.paragraph, start, end), reading.locate);
  out.push(...drafts.filter((draft) => !countsIndicators(draft)).map((draft) => insideDraft(draft, operands)));
  const total = report.paragraphs.length;
  const work = againstTables({ report, operands, books: [book], names, sheetOf: reading.sheetOf });
  let done = 0;
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return [...out, ...next.value];
    if (++done % SLICE === 0) yield { done, total };
  }
}
