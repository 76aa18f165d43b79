/** The fingerprint of a workbook's figures: the same wherever tables and sheets stand and whatever they are called after, another when a figure changes. */
import type { PlanTable, SourceCell, SourceTable } from "../../plan";
import type { BookToCheck } from "../../review";

/**
 * What is counted: per table (by its name, in that order) the headers and, row by row, the cells of the office's own
 * columns; then the texts, sorted. Left out: sheet names and addresses, rows without content, columns this add-in
 * computes, number formats. A formula counts with its result, to 12 digits, since its text changes with inserted rows.
 */
export function canonicalText({ tables, others, texts, blocks }: BookToCheck): string {
  const sources = [...tables.map((t) => ({ source: t.source, ours: oursOf(t) })), ...others.map((source) => ({ source, ours: NONE }))].sort((a, b) => compare(a.source.name, b.source.name));
  const said = [...texts.map((t) => t.text), ...blocks.flatMap((b) => b.sentences.map((s) => s.text))].map((t) => t.normalize("NFC").trim()).sort(compare);
  return JSON.stringify([sources.map(({ source, ours }) => tableText(source, ours)), said]);
}

/** SHA-256, hexadecimal. */
export async function fingerprintOf(book: BookToCheck): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalText(book)));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const NONE: ReadonlySet<number> = new Set();
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const oursOf = (table: PlanTable): ReadonlySet<number> => new Set(table.columns.filter((c) => c.ours).map((c) => c.index));

function tableText(source: SourceTable, ours: ReadonlySet<number>): unknown[] {
  const kept = source.headers.map((_, i) => i).filter((i) => !ours.has(i));
  const rows = source.rows.map((row) => kept.map((i) => cellText(row[i]))).filter((row) => row.some((cell) => cell !== ""));
  return [source.name, kept.map((i) => source.headers[i]?.normalize("NFC") ?? ""), rows];
}

/** Digits that every program computes alike. */
const COMPUTED_DIGITS = 12;

function cellText(cell: SourceCell | undefined): string {
  if (!cell) return "";
  if (typeof cell.value === "number") return String(cell.formula === null ? cell.value : Number(cell.value.toPrecision(COMPUTED_DIGITS)));
  // A number typed as text is another content than the number.
  return cell.value === "" ? "" : `“${String(cell.value).normalize("NFC")}”`;
}
