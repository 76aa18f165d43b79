/** Workbooks for the check's tests: tables as a workbook gives them, figures typed as people type them. */
import { DEFAULT_POLICY, readPlanTables, type SourceCell, type SourceTable, type TableMemory } from "../../../src/plan";
import { checkBook, type BookFinding, type BookResult, type BookToCheck, type CellSpan } from "../../../src/review";

export type Value = string | number | SourceCell;

/** A number as Excel shows it with Vietnamese settings. */
export function shown(value: number, decimals: number): string {
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${fraction === "" ? "" : `,${fraction}`}`;
}

/** A typed number; `decimals` are those its format shows, default those it has. */
export function num(value: number, decimals = String(value).split(".")[1]?.length ?? 0): SourceCell {
  return { value, text: shown(value, decimals), numberFormat: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`, formula: null, indent: 0 };
}

/** A computed cell. */
export function calc(formula: string, value: number | string, numberFormat = "General"): SourceCell {
  const text = typeof value === "string" ? value : numberFormat.includes("%") ? `${shown(value * 100, 1)}%` : String(value);
  return { value, text, numberFormat, formula, indent: 0 };
}

export function table(headers: readonly string[], rows: readonly (readonly Value[])[], more: Partial<SourceTable> = {}): SourceTable {
  const cell = (v: Value | undefined): SourceCell =>
    typeof v === "object" ? v : typeof v === "number" ? num(v) : { value: v ?? "", text: v ?? "", numberFormat: "General", formula: null, indent: 0 };
  return { name: "ChiTieu", sheet: "Biểu 1", headerRow: 3, firstColumn: 0, headers, rows: rows.map((row) => headers.map((_, i) => cell(row[i]))), above: [], ...more };
}

export function bookOf(sources: readonly SourceTable[], memories: Readonly<Record<string, TableMemory>> = {}): BookToCheck {
  const { tables, unread } = readPlanTables(sources, memories, DEFAULT_POLICY);
  const joined = new Set(tables.flatMap((t) => (t.targetTable === null ? [] : [t.targetTable])));
  return { file: "", tables, others: [...unread.map((u) => u.source), ...sources.filter((s) => joined.has(s.name))], texts: [], blocks: [] };
}

export function check(...sources: SourceTable[]): BookResult {
  return checkBook(bookOf(sources));
}

export function addresses(finding: BookFinding | undefined): string[] {
  return (finding?.spans ?? []).map((span) => (span as CellSpan).address);
}

/** The one finding there is. */
export function only(result: BookResult): BookFinding {
  const [finding] = result.findings;
  if (finding === undefined || result.findings.length !== 1) throw new Error(`expected one finding: ${JSON.stringify(result.findings.map((f) => [f.class, f.fault, f.message, f.formulas]), null, 1)}`);
  return finding;
}

export function faults(result: BookResult): string[] {
  return result.findings.map((f) => `${f.class}:${f.fault}`);
}

/** The same table with one cell changed. */
export function withCell(source: SourceTable, row: number, column: number, cell: Value): SourceTable {
  const put = typeof cell === "object" ? cell : table([""], [[cell]]).rows[0]?.[0];
  return { ...source, rows: source.rows.map((cells, r) => (r !== row || put === undefined ? cells : cells.map((old, c) => (c === column ? put : old)))) };
}
