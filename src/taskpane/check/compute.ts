/** The check of one text or file, from bytes to what the pane shows: plain values, so that a worker can send them. */
import { checkText } from "../../review";
import { ReportFileError, readPlainText, readReportFile } from "../../word";
import type { ReportFile, ReportFileProblem } from "../../word";
import { countsOf, entriesOf } from "./entries";
import type { Counts, Entry } from "./entries";

export type CheckInput = { readonly kind: "pasted"; readonly text: string } | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

export interface CheckedReport {
  /** "" for pasted text. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly counts: Counts;
  readonly entries: readonly Entry[];
}

export type Answer = { readonly kind: "checked"; readonly report: CheckedReport } | { readonly kind: "failed"; readonly problem: ReportFileProblem | "unforeseen" };

/** A pasted text of this length takes the check many seconds. */
const MAX_CHARACTERS = 3_000_000;

export function compute(input: CheckInput): Answer {
  try {
    return { kind: "checked", report: checked(input) };
  } catch (error) {
    return { kind: "failed", problem: error instanceof ReportFileError ? error.code : "unforeseen" };
  }
}

function checked(input: CheckInput): CheckedReport {
  const file: ReportFile = input.kind === "file" ? readReportFile(input.bytes) : readPlainText(input.text);
  if (file.text.length > MAX_CHARACTERS) throw new ReportFileError("too-large", `${file.text.length} characters`);
  const name = input.kind === "file" ? input.name : "";
  const lines = file.text.split("\n").map((line) => line.replace(/\r$/, ""));
  const result = checkText([{ file: name, text: file.text }]);
  const entries = entriesOf(result, (span) => {
    const { line, paragraph, note } = file.place(span);
    return { line: span.line, start: span.start, end: span.end, said: (lines[span.line - 1] ?? "").slice(span.start, span.end), place: { line, paragraph, note } };
  });
  return { name, lines, counts: countsOf(result), entries };
}
