/** The words of a signed record: what was checked, by whom, what was found, what is open, and the figures' fingerprint. */
import type { RecordLine } from "../../workbook";
import { CLASS_WORDS } from "./sentences";
import type { BookCheck, ReviewFinding } from "./types";

const PART_WORDS = { table: "Bảng", texts: "Chữ trên trang", block: "Đoạn nhận xét" } as const;
const pad = (n: number): string => String(n).padStart(2, "0");

/** "06 giờ 27, ngày 21/11/2026", by the reader's own clock. */
function moment(iso: string): string {
  const at = new Date(iso);
  return `${pad(at.getHours())} giờ ${pad(at.getMinutes())}, ngày ${pad(at.getDate())}/${pad(at.getMonth() + 1)}/${at.getFullYear()}`;
}

const day = (iso: string): string => moment(iso).slice(moment(iso).lastIndexOf(" ") + 1);

export function recordLines(check: BookCheck, reviewer: string): RecordLine[] {
  const { counts, findings, parts } = check;
  const open = findings.filter((f) => f.state !== "dismissed");
  const dismissed = findings.filter((f) => f.state === "dismissed");
  const undecided = counts.unverifiable > 0 ? `, ${counts.unverifiable} không đủ căn cứ để kết luận` : "";
  return [
    { kind: "title", text: "BIÊN BẢN RÀ SOÁT SỐ LIỆU" },
    { kind: "text", text: `Thời điểm rà soát: ${moment(check.at)}` },
    { kind: "text", text: `Người rà soát: ${reviewer}` },
    { kind: "blank" },
    { kind: "heading", text: "I. Nội dung đã rà soát" },
    { kind: "head", cells: ["STT", "Loại", "Trang", "Tên", "Số quan hệ"] },
    ...parts.map((part, i): RecordLine => ({ kind: "row", cells: [String(i + 1), PART_WORDS[part.kind], part.sheet, part.kind === "texts" ? "Chữ ngoài bảng và hộp chữ" : part.name, String(part.relations)] })),
    { kind: "blank" },
    { kind: "heading", text: "II. Kết quả" },
    { kind: "text", text: `Đã đối chiếu ${counts.relations} quan hệ: ${counts.consistent} khớp, ${counts.inconsistent} sai, ${counts.review} cần xem${undecided}.` },
    { kind: "text", text: `Phát hiện: ${open.length} còn để ngỏ, ${dismissed.length} đã xem xét và bỏ qua có nêu lý do.` },
    ...findingRows("III. Phát hiện còn để ngỏ", open, "Không có.", (f) => (f.state === "returned" ? `Đã bỏ qua trước đây nhưng số liệu đã đổi. ${equation(f)}`.trim() : equation(f)), "Đẳng thức"),
    ...findingRows("IV. Phát hiện đã bỏ qua", dismissed, "Không có.", (f) => (f.decision ? `${f.decision.reason} (${f.decision.by}, ${day(f.decision.at)})` : ""), "Lý do"),
    { kind: "blank" },
    { kind: "heading", text: "V. Phần chưa rà soát được" },
    ...(check.notChecked.length === 0 ? [{ kind: "text", text: "Không có." } as const] : check.notChecked.map((text): RecordLine => ({ kind: "text", text: `- ${text}` }))),
    { kind: "blank" },
    { kind: "heading", text: "VI. Mã số liệu" },
    { kind: "text", text: check.fingerprint },
    { kind: "note", text: "Mã SHA-256 của mọi số liệu và câu chữ đã đọc. Bấm «Kiểm tra số liệu» lần sau, Soát Số cho biết số liệu có còn đúng như lúc ký hay không. Đổi tên trang, chèn dòng trống hay đổi định dạng không làm đổi mã." },
    { kind: "blank" },
    { kind: "sign", text: "NGƯỜI RÀ SOÁT", bold: true },
    { kind: "blank" },
    { kind: "blank" },
    { kind: "sign", text: reviewer, bold: true },
  ];
}

function findingRows(heading: string, findings: readonly ReviewFinding[], none: string, remark: (f: ReviewFinding) => string, remarkHead: string): RecordLine[] {
  const rows = findings.map((f, i): RecordLine => ({ kind: "row", cells: [String(i + 1), CLASS_WORDS[f.class], placesOf(f), f.message, remark(f)] }));
  const table: RecordLine[] = [{ kind: "head", cells: ["STT", "Loại", "Nơi", "Phát hiện", remarkHead] }, ...rows];
  return [{ kind: "blank" }, { kind: "heading", text: heading }, ...(rows.length === 0 ? [{ kind: "text", text: none } as const] : table)];
}

const equation = (finding: ReviewFinding): string => finding.formulas[0] ?? "";

const MAX_PLACES = 4;

/** "Biểu!F5, G5, KeHoach!C3 và 3 nơi khác". */
export function placesOf(finding: Pick<ReviewFinding, "spans">): string {
  const places = [...new Map(finding.spans.map((span) => ("address" in span ? { at: `${span.sheet}!`, text: span.address } : { at: `${span.file}, `, text: `dòng ${span.line}` })).map((place) => [place.at + place.text, place])).values()];
  // "và 1 nơi khác" would hide no more than it takes.
  const named = places.length <= MAX_PLACES + 1 ? places.length : MAX_PLACES;
  const shown = places.slice(0, named).map(({ at, text }, i) => (places[i - 1]?.at === at ? text : at + text)).join(", ");
  return places.length > named ? `${shown} và ${places.length - named} nơi khác` : shown;
}

/** The same as text, one line a line; a table's cells behind tabs, so that it becomes a table again where it is pasted. */
export function recordText(lines: readonly RecordLine[]): string {
  return lines
    .map((line) => (line.kind === "blank" ? "" : "cells" in line ? line.cells.map((c) => c.replace(/\s+/g, " ")).join("\t") : line.text))
    .join("\n");
}
