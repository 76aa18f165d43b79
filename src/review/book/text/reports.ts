/** Reports beside workbooks: what the reports say of themselves and one another, and what they say of the tables. */
import { spanOf } from "../../claims/place";
import { draftsFor } from "../../check";
import type { ReportDocument } from "../../types";
import { assemble } from "../assemble";
import type { BookResult, BookToCheck } from "../types";
import { againstTables } from "./against";
import { countsIndicators, insideDraft } from "./inside";
import { namesOf } from "./names";
import { TextOperands } from "./operands";

const NO_BOOK: BookToCheck = { file: "", tables: [], others: [], texts: [], blocks: [] };

function finished<T>(work: Generator<unknown, T>): T {
  for (let next = work.next(); ; next = work.next()) if (next.done === true) return next.value;
}

/**
 * Checks reports against workbooks, the tables being the source. Spans of the reports are lines and columns, those of
 * the tables cells; what the workbooks say of themselves is `checkBook`'s business.
 */
export function checkReports(documents: readonly ReportDocument[], books: readonly BookToCheck[]): BookResult {
  const { report, drafts } = draftsFor(documents);
  const operands = new TextOperands((figure, start, end) => spanOf(report, figure.paragraph, start, end), (span) => span);
  const against = finished(againstTables({ report, operands, books, names: finished(namesOf(books)), sheetOf: () => null }));
  return finished(assemble(NO_BOOK, [], [...drafts.filter((draft) => books.length === 0 || !countsIndicators(draft)).map((draft) => insideDraft(draft, operands)), ...against]));
}
