/** Cell formulas as far as a check needs them: the same formula in other rows, and which rows a sum adds up. */
import { columnIndex } from "../../plan";

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(A-Za-z_])/g;
const QUOTED = /"[^"]*"|'[^']*'!|\[[^\]]*\]/g;

/** The formula with references as offsets from its own cell, so that one filled down a column reads the same in each row. */
export function relative(formula: string, row: number, column: number): string {
  // Texts, sheet names and structured references hold no cell addresses.
  const kept: string[] = [];
  const bare = formula.replace(QUOTED, (text) => `\u0000${kept.push(text) - 1}\u0000`);
  const shifted = bare.replace(REFERENCE, (whole: string, fixedColumn: string, letters: string, fixedRow: string, digits: string, at: number) => {
    if (/[A-Za-z0-9_.\u0000]/.test(bare.charAt(at - 1)) && bare.charAt(at - 1) !== "\u0000") return whole;
    const c = columnIndex(letters);
    const r = Number(digits) - 1;
    return `R${fixedRow === "$" ? r : `[${r - row}]`}C${fixedColumn === "$" ? c : `[${c - column}]`}`;
  });
  return shifted.replace(/\u0000(\d+)\u0000/g, (_all, n: string) => kept[Number(n)] ?? "").replace(/\s+/g, "").toUpperCase();
}

/** The same formula in another row of its column. */
export function movedTo(formula: string, rows: number): string {
  const kept: string[] = [];
  const bare = formula.replace(QUOTED, (text) => `\u0000${kept.push(text) - 1}\u0000`);
  const moved = bare.replace(REFERENCE, (whole: string, fixedColumn: string, letters: string, fixedRow: string, digits: string, at: number) => {
    if (/[A-Za-z0-9_.]/.test(bare.charAt(at - 1))) return whole;
    return `${fixedColumn}${letters}${fixedRow}${fixedRow === "$" ? digits : String(Number(digits) + rows)}`;
  });
  return moved.replace(/\u0000(\d+)\u0000/g, (_all, n: string) => kept[Number(n)] ?? "");
}

export interface SummedRow {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly sign: 1 | -1;
}

const ITEM = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;
const MOST_ROWS = 2000;

function rowsOf(item: string, column: number, sign: 1 | -1): SummedRow[] | null {
  const found = ITEM.exec(item);
  if (found === null) return null;
  const [, first = "", from = "", second, to] = found;
  if (columnIndex(first) !== column || (second !== undefined && columnIndex(second) !== column)) return null;
  const start = Number(from) - 1;
  const end = to === undefined ? start : Number(to) - 1;
  if (end < start || end - start > MOST_ROWS) return null;
  return Array.from({ length: end - start + 1 }, (_, i) => ({ row: start + i, sign }));
}

/** Rows of the same column that a formula adds up: SUM(D5:D9), D5+D9-D12, SUBTOTAL(9,D5:D9); null for any other formula. */
export function summedRows(formula: string, column: number): readonly SummedRow[] | null {
  const bare = formula.replace(/^=\+?/, "").replace(/[\s$]+/g, "").toUpperCase();
  const inside = /^(?:SUM\(|SUBTOTAL\((?:9|109)[,;])([^()]*)\)$/.exec(bare)?.[1];
  if (inside !== undefined) {
    const rows = inside.split(/[,;]/).map((item) => rowsOf(item, column, 1));
    return rows.some((r) => r === null) ? null : rows.flatMap((r) => r ?? []);
  }
  if (!/^[A-Z]{1,3}\d+(?:[+-][A-Z]{1,3}\d+)+$/.test(bare)) return null;
  const parts = bare.match(/[+-]?[A-Z]{1,3}\d+/g) ?? [];
  const rows = parts.map((part) => rowsOf(part.replace(/^[+-]/, ""), column, part.startsWith("-") ? -1 : 1));
  return rows.some((r) => r === null) ? null : rows.flatMap((r) => r ?? []);
}
