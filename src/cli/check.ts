/** `soat-so check`: the relations between the figures of one or several reports, as JSON or as a list for people. */
import { checkText, type CheckResult, type Finding, type FindingClass, type Span } from "../review";
import { ReportFileError, readReportFile, type FilePlace, type ReportFile } from "../word";
import { unreadableReport, USAGE, CliError, workbookNotYet } from "./messages";
import { readFile } from "./read-file";

export interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
}

/** A span in the file itself. Word: `line` is the paragraph's number, and `note` says that the offsets are in a note of it. */
export type FileSpan = FilePlace & { readonly file: string };

export type FileCheck = Located<Omit<CheckResult, "summary">>;

/** The same shape with every span led back to its file. */
type Located<T> = T extends Span ? FileSpan : T extends readonly (infer E)[] ? readonly Located<E>[] : T extends object ? { readonly [K in keyof T]: Located<T[K]> } : T;

/** @returns 0 where nothing needs a person, 1 where something does */
export async function check({ files, json }: CheckOptions): Promise<number> {
  if (files.length === 0) throw new CliError(USAGE);
  const reports = new Map([...new Set(files)].map((file) => [file, open(file)]));
  const { summary, ...result } = checkText([...reports].map(([file, { text }]) => ({ file, text })));
  const located = inFiles(result, (span) => ({ file: span.file, ...(reports.get(span.file)?.place(span) ?? span) }));
  process.stdout.write(json ? `${JSON.stringify(located, null, 1)}\n` : `${listOf(summary, located, reports.size > 1)}\n`);
  return located.findings.length === 0 ? 0 : 1;
}

function open(file: string): ReportFile {
  const bytes = readFile(file);
  // A workbook's zip would be refused as "no Word document": say what it is instead.
  if (/\.xls[xmb]?$/i.test(file)) throw workbookNotYet(file);
  try {
    return readReportFile(bytes);
  } catch (error) {
    throw error instanceof ReportFileError ? unreadableReport(file, error.code) : error;
  }
}

function inFiles({ relations, findings }: Omit<CheckResult, "summary">, locate: (span: Span) => FileSpan): FileCheck {
  const move = <T extends { readonly spans: readonly Span[]; readonly proposal?: { readonly span: Span; readonly from: string; readonly to: string; readonly reason: string } }>({ spans, proposal, ...rest }: T) => ({
    ...rest,
    spans: spans.map(locate),
    ...(proposal === undefined ? {} : { proposal: { ...proposal, span: locate(proposal.span) } }),
  });
  return { relations: relations.map(move), findings: findings.map(move) };
}

const CLASSES: Readonly<Record<FindingClass, string>> = { wrong: "SAI", review: "CẦN XEM", form: "GỢI Ý" };

function listOf(summary: string, { relations, findings }: FileCheck, several: boolean): string {
  const lines = [summary];
  if (relations.length === 0) lines.push("Không thấy số liệu nào đối chiếu được với nhau.");
  else if (findings.length === 0) lines.push("Không thấy chỗ nào cần sửa.");
  let heading = "";
  for (const finding of findings) {
    if (heading !== CLASSES[finding.class]) {
      heading = CLASSES[finding.class];
      lines.push("", heading);
    }
    lines.push(...entryOf(finding, several));
  }
  return lines.join("\n");
}

function entryOf({ message, formulas, spans, proposal }: Located<Finding>, several: boolean): string[] {
  const places = [...new Set(spans.map((span) => placeName(span, several)))];
  return [
    `- ${places.join("; ")}: ${message}`,
    ...[...new Set(formulas)].map((formula) => `    ${formula}`),
    ...(proposal === undefined ? [] : [`    Đề nghị: «${proposal.from}» → «${proposal.to}» (${placeName(proposal.span, several)}). ${proposal.reason}`.trimEnd()]),
  ];
}

function placeName({ file, line, paragraph, note }: FileSpan, several: boolean): string {
  const place = paragraph === undefined ? `dòng ${line}` : note === undefined ? `đoạn ${paragraph}` : `chú thích ${note} của đoạn ${paragraph}`;
  return several ? `${file}, ${place}` : place;
}
