/** `soat-so check`: the relations between the figures of reports and workbooks, as JSON or as a list for people. */
import { checkReports, checkText, type BookSpan, type BookToCheck, type RelationVerdict } from "../review";
import { ReportFileError, readReportFile, type ReportFile } from "../word";
import { listOf } from "./check-list";
import type { FileCheck, FileSpan, Part } from "./check-shapes";
import { CliError, unreadableReport, USAGE } from "./messages";
import { readFile } from "./read-file";

export interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
}

/** @returns 0 where nothing needs a person, 1 where something does */
export async function check({ files, json }: CheckOptions): Promise<number> {
  if (files.length === 0) throw new CliError(USAGE);
  const named = [...new Set(files)];
  const books: BookToCheck[] = [];
  const parts: Part[] = [];
  const remarks: string[] = [];
  // Reports first: a damaged one is known before any workbook is opened.
  const reports = new Map(named.filter((file) => !isWorkbook(file)).map((file) => [file, reportFrom(file)]));
  for (const file of named.filter(isWorkbook)) {
    // A check of reports alone waits for no stand-in of Excel.
    const { readCheckedBook } = await import("./check-workbook");
    const read = await readCheckedBook(file, reports.size > 0);
    parts.push(read.part);
    remarks.push(...read.remarks);
    if (read.book !== null) books.push(read.book);
  }
  const documents = [...reports].map(([file, { text }]) => ({ file, text }));
  if (documents.length > 0) parts.unshift(books.length > 0 ? checkReports(documents, books) : checkText(documents));
  const result = inFiles(together(parts), (span) => ("line" in span ? { file: span.file, ...(reports.get(span.file)?.place(span) ?? span) } : span));
  const open = result.findings.filter((finding) => finding.state !== "dismissed");
  process.stdout.write(json ? `${JSON.stringify(result, null, 1)}\n` : `${listOf(summaryOf(result), result, remarks, named.length > 1)}\n`);
  return open.length === 0 ? 0 : 1;
}

const isWorkbook = (file: string): boolean => /\.xls[xmb]?$/i.test(file);

function reportFrom(file: string): ReportFile {
  try {
    return readReportFile(readFile(file));
  } catch (error) {
    throw error instanceof ReportFileError ? unreadableReport(file, error.code) : error;
  }
}

const ORDER = { wrong: 0, review: 1, form: 2 } as const;

/** Relations numbered through, findings by class. */
function together(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { relations: only.relations, findings: only.findings };
  let first = 0;
  const moved = parts.map(({ relations, findings }) => {
    const ids = new Map(relations.map(({ id }, i) => [id, `r${first + i + 1}`]));
    const renamed = (id: string): string => ids.get(id) ?? id;
    first += relations.length;
    return { relations: relations.map((r) => ({ ...r, id: renamed(r.id) })), findings: findings.map((f) => ({ ...f, relations: f.relations.map(renamed) })) };
  });
  return { relations: moved.flatMap((p) => p.relations), findings: moved.flatMap((p) => p.findings).sort((a, b) => ORDER[a.class] - ORDER[b.class]) };
}

interface Spanned {
  readonly spans: readonly BookSpan[];
  readonly proposal?: { readonly span: BookSpan; readonly from: string; readonly to: string; readonly reason: string };
}

function inFiles({ relations, findings }: Part, locate: (span: BookSpan) => FileSpan): FileCheck {
  const move = <T extends Spanned>({ spans, proposal, ...rest }: T) => ({
    ...rest,
    spans: spans.map(locate),
    ...(proposal === undefined ? {} : { proposal: { ...proposal, span: locate(proposal.span) } }),
  });
  return { relations: relations.map(move), findings: findings.map(move) };
}

/** "Đã đối chiếu 148 quan hệ: 141 khớp, 4 sai, 3 cần xem." over all parts. */
function summaryOf({ relations }: FileCheck): string {
  const count = (verdict: RelationVerdict): number => relations.filter((r) => r.verdict === verdict).length;
  return `Đã đối chiếu ${relations.length} quan hệ: ${count("consistent")} khớp, ${count("inconsistent")} sai, ${count("review")} cần xem.`;
}
