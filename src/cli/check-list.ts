/** The readable list of `soat-so check`: Sai first, each finding with its places, equations and the one edit that mends it. */
import type { FindingClass } from "../review";
import type { FileCheck, FileFinding, FileSpan } from "./check-shapes";

const CLASSES: Readonly<Record<FindingClass, string>> = { wrong: "SAI", review: "CẦN XEM", form: "GỢI Ý" };
const DISMISSED = "ĐÃ BỎ QUA (có lý do trong nhật ký của sổ)";

/** @param several more than one file was checked, so each place names its own */
export function listOf(summary: string, { relations, findings }: FileCheck, remarks: readonly string[], several: boolean): string {
  const lines = [summary, ...remarks];
  const shown = [...findings.filter((f) => f.state !== "dismissed"), ...findings.filter((f) => f.state === "dismissed")];
  if (relations.length === 0) lines.push("Không thấy số liệu nào đối chiếu được với nhau.");
  else if (shown.every((f) => f.state === "dismissed")) lines.push("Không thấy chỗ nào cần sửa.");
  let heading = "";
  for (const finding of shown) {
    const own = finding.state === "dismissed" ? DISMISSED : CLASSES[finding.class];
    if (heading !== own) {
      heading = own;
      lines.push("", heading);
    }
    lines.push(...entryOf(finding, several));
  }
  return lines.join("\n");
}

function entryOf({ message, formulas, spans, proposal }: FileFinding, several: boolean): string[] {
  const places = [...new Set(spans.map((span) => placeName(span, several)))];
  return [
    `- ${places.join("; ")}: ${message}`,
    ...[...new Set(formulas)].map((formula) => `    ${formula}`),
    ...(proposal === undefined ? [] : [`    Đề nghị: «${proposal.from}» → «${proposal.to}» (${[placeName(proposal.span, several), proposal.reason].filter((part) => part !== "").join("; ")}).`]),
  ];
}

function placeName(span: FileSpan, several: boolean): string {
  const place = "address" in span ? `${span.sheet}!${span.address}${span.shape === undefined ? "" : ` (hộp văn bản «${span.shape}»)`}` : lineName(span);
  return several ? `${span.file}, ${place}` : place;
}

function lineName({ line, paragraph, note }: Exclude<FileSpan, { readonly address: string }>): string {
  if (paragraph === undefined) return `dòng ${line}`;
  return note === undefined ? `đoạn ${paragraph}` : `chú thích ${note} của đoạn ${paragraph}`;
}
