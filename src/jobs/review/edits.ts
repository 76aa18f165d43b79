/** A proposal as an edit of one cell that people type in: what stands there, what will, and what is written for it. */
import { decimal, parseNumeral, type Decimal } from "../../figures";
import type { SourceCell } from "../../plan";
import type { BookFinding, CellSpan } from "../../review";
import { inArea, type ReviewSnapshot, type TableSnapshot } from "../../workbook";
import { tableArea } from "./book";
import type { CellEdit } from "./types";

/** What goes into the cell. */
export type CellContent =
  /** `numberFormat` is set where a text becomes a number, or one becomes a text again. */
  | { readonly kind: "number"; readonly value: number; readonly numberFormat: string | null }
  | { readonly kind: "text"; readonly value: string; readonly numberFormat: string | null }
  | { readonly kind: "formula"; readonly value: string };

/** Where the cell is, so that it is found again after rows were inserted above. */
export type CellHome =
  | { readonly kind: "table"; readonly table: string; readonly row: number; readonly column: number; /** The row's typed contents by header, as they were checked. */ readonly typed: readonly (readonly [string, string | number | boolean])[] }
  | { readonly kind: "cell" };

export interface PlannedEdit {
  readonly edit: CellEdit;
  readonly home: CellHome;
  /** The cell's formula or value when it was checked. */
  readonly was: string | number | boolean;
  readonly content: CellContent;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Zero-based row and column of "F12"; null for ranges. */
export function cellAt(address: string): { row: number; column: number } | null {
  const match = CELL.exec(address);
  if (!match) return null;
  const column = [...(match[1] ?? "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** The finding's edit; null where its proposal is no single cell that people type in. */
export function plannedEdit(finding: Pick<BookFinding, "fault" | "proposal">, snapshot: ReviewSnapshot): PlannedEdit | null {
  const { proposal, fault } = finding;
  if (!proposal || !("address" in proposal.span) || proposal.span.shape !== undefined) return null;
  const { span, from, to, reason } = proposal;
  const at = cellAt(span.address);
  if (!at) return null;
  if ([...snapshot.marked.values()].some((b) => b.sheet === span.sheet && inArea({ top: b.row, left: b.column, bottom: b.row + b.lines.length - 1, right: b.column + b.columns - 1 }, at.row, at.column))) return null;
  const place = { sheet: span.sheet, address: span.address };
  const table = snapshot.tables.find((t) => t.sheet.name === span.sheet && inArea(tableArea(snapshot, t), at.row, at.column));
  if (!table) {
    const standing = snapshot.texts.find((t) => t.sheet === span.sheet)?.cells.find((c) => c.row === at.row && c.column === at.column)?.text;
    const after = standing === undefined ? null : replaced(standing, span, from, to);
    return standing === undefined || after === null ? null : { edit: { place, before: standing, after, reason }, home: { kind: "cell" }, was: standing, content: { kind: "text", value: after, numberFormat: null } };
  }
  const row = at.row - table.source.headerRow - 1;
  const column = at.column - table.source.firstColumn;
  const cell = table.source.rows[row]?.[column];
  if (!cell) return null;
  const content = contentFor(cell, { span, from, to }, fault, table, column);
  if (!content) return null;
  const after = content.kind === "formula" ? content.value : content.kind === "text" ? content.value : shownAs(cell.text, span, from, to);
  return { edit: { place, before: cell.text, after, reason }, home: { kind: "table", table: table.name, row, column, typed: typedOf(table, row) }, was: cell.formula ?? cell.value, content };
}

/** Typed contents of a row; formulas may show another result at any time. */
function typedOf(table: TableSnapshot, row: number): [string, string | number | boolean][] {
  return table.source.headers.flatMap((header, i) => {
    const cell = table.source.rows[row]?.[i];
    return cell && cell.formula === null ? [[header, cell.value] as [string, string | number | boolean]] : [];
  });
}

function contentFor(cell: SourceCell, { span, from, to }: { readonly span: CellSpan; readonly from: string; readonly to: string }, fault: BookFinding["fault"], table: TableSnapshot, column: number): CellContent | null {
  if (to.startsWith("=")) return fault === "typed-over-formula" && cell.formula === null ? { kind: "formula", value: to } : null;
  if (cell.formula !== null || typeof cell.value === "boolean") return null;
  if (typeof cell.value === "number") {
    const value = scaledLike(cell.value, cell.numberFormat, from, to);
    return value === null ? null : { kind: "number", value, numberFormat: null };
  }
  if (fault === "text-number") {
    const numeral = signed(to, "comma");
    return numeral === null ? null : { kind: "number", value: Number(numeral.toString()), numberFormat: cell.numberFormat === "@" ? usualFormat(table, column) : null };
  }
  const after = replaced(cell.value, span, from, to) ?? (signed(cell.value, "comma") !== null ? to : null);
  return after === null ? null : { kind: "text", value: after, numberFormat: null };
}

/** The text with one figure or word changed: at the place named, else where it stands once only. */
function replaced(text: string, span: CellSpan, from: string, to: string): string | null {
  if (from === "") return null;
  const named = span.start !== undefined && text.slice(span.start, span.end) === from ? span.start : -1;
  const at = named >= 0 ? named : text.indexOf(from);
  if (at < 0 || (named < 0 && text.indexOf(from, at + 1) >= 0)) return null;
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** What the cell will show: the new digits with the marks that its old ones are shown with. */
function shownAs(text: string, span: CellSpan, from: string, to: string): string {
  const ungrouped = (digits: string): string => digits.replaceAll(".", "");
  const english = (digits: string): string => digits.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
  for (const marks of [(d: string) => d, ungrouped, english, (d: string) => english(ungrouped(d))]) {
    const after = replaced(text, span, marks(from), marks(to));
    if (after !== null) return after;
  }
  return to;
}

function signed(text: string, habit: "comma" | "dot"): Decimal | null {
  const [, sign = "", body = ""] = /^\s*([-−–+]?)\s*([\d., ]*\d)\s*%?\s*$/.exec(text) ?? [];
  const numeral = body === "" ? null : parseNumeral(body.trim(), habit);
  return numeral === null ? null : sign === "" || sign === "+" ? numeral.value : numeral.value.times(-1);
}

/** The number to store for `to`, where `stored` shows as `from`: a percent format stores hundredths, a comma behind the format thousands. */
function scaledLike(stored: number, numberFormat: string, from: string, to: string): number | null {
  const power = /%/.test(numberFormat) ? -2 : 3 * (/[0#?](,+)(?:[^0#?,]|$)/.exec(numberFormat)?.[1]?.length ?? 0);
  for (const k of [...new Set([power, 0])]) {
    const factor = decimal(`1e${k}`);
    for (const habit of ["comma", "dot"] as const) {
      const [was, next] = [signed(from, habit), signed(to, habit)];
      if (was === null || next === null) continue;
      const decimals = parseNumeral(from.replace(/[^\d., ]/g, "").trim(), habit)?.decimals ?? 0;
      const slack = decimal(`5e-${decimals + 1}`).times(factor);
      if (decimal(String(stored)).minus(was.times(factor)).abs().lte(slack)) return Number(next.times(factor).toString());
    }
  }
  return null;
}

/** The format most numbers of the column have: a text that becomes a number should look like its neighbours. */
function usualFormat(table: TableSnapshot, column: number): string {
  const counts = new Map<string, number>();
  for (const row of table.source.rows) {
    const cell = row[column];
    if (typeof cell?.value === "number" && cell.numberFormat !== "@") counts.set(cell.numberFormat, (counts.get(cell.numberFormat) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "General";
}
