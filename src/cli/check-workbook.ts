/** A workbook for `soat-so check`: opened in the stand-in, checked by the review jobs, with its file's name in every span. */
import { createReviewJobs, JobError } from "../jobs";
import type { BookSpan, BookToCheck } from "../review";
import type { Part } from "./check-shapes";
import { CliError, noPlanTable } from "./messages";
import { openWorkbook } from "./workbook-file";

export interface CheckedBook {
  readonly part: Part;
  /** What was read, for reports to be held against; null where there are none. */
  readonly book: BookToCheck | null;
  /** Vietnamese sentences: what could not be checked. */
  readonly remarks: readonly string[];
}

/** @throws CliError with one line for people when the file cannot be used */
export async function readCheckedBook(file: string, beside: boolean): Promise<CheckedBook> {
  const workbook = await openWorkbook(file);
  try {
    const jobs = createReviewJobs();
    const checked = await jobs.check();
    const book = await jobs.readBook(file);
    const named = (span: BookSpan): BookSpan => ({ ...span, file });
    const place = <T extends { readonly spans: readonly BookSpan[]; readonly proposal?: { readonly span: BookSpan; readonly from: string; readonly to: string; readonly reason: string } }>(one: T): T => ({
      ...one,
      spans: one.spans.map(named),
      ...(one.proposal === undefined ? {} : { proposal: { ...one.proposal, span: named(one.proposal.span) } }),
    });
    return {
      part: {
        relations: checked.relations.map(place),
        findings: checked.findings.map(({ edit: _edit, figures: _figures, decision: _decision, ...finding }) => place(finding)),
      },
      book: beside ? book : null,
      remarks: [...(book.tables.length === 0 ? [noPlanTable(file)] : []), ...checked.notChecked],
    };
  } catch (error) {
    throw error instanceof JobError ? new CliError(`«${file}»: ${error.message}`) : error;
  } finally {
    workbook.close();
  }
}
