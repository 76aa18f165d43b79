/** Pairs of tables: targets in one (KeHoach), figures in another (ThucHien); rows found as Excel's MATCH finds them. */
import type { ColumnMatch, SourceCell, SourceTable } from "./types";
import { REASON } from "./words";

/** The pair and the columns its rows are matched by. */
export interface Join {
  readonly targetSource: SourceTable;
  readonly targetColumns: readonly ColumnMatch[];
  readonly by: "code" | "indicator";
  readonly ownKey: ColumnMatch;
  readonly targetKey: ColumnMatch;
  /** Some keys hold characters that MATCH takes for wildcards. */
  readonly wild: boolean;
}

/** As MATCH(…, 0) compares: numbers with numbers, text with text whatever the case, nothing trimmed. null = blank. */
export function matchKey(cell: SourceCell | undefined): string | null {
  if (cell === undefined || cell.value === "" || typeof cell.value === "boolean") return null;
  return typeof cell.value === "number" ? `n${cell.value}` : `s${cell.value.toLowerCase()}`;
}

function keysOf(source: SourceTable, column: ColumnMatch): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [index, row] of source.rows.entries()) {
    const key = matchKey(row[column.index]);
    if (key === null) continue;
    const list = rows.get(key);
    if (list === undefined) rows.set(key, [index]);
    else list.push(index);
  }
  return rows;
}

/** How two tables overlap by a role: the share of the smaller one's keys that the other has. */
function overlap(a: Map<string, number[]>, b: Map<string, number[]>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const key of small.keys()) if (large.has(key)) shared++;
  return shared / small.size;
}

function hasWildcards(source: SourceTable, column: ColumnMatch): boolean {
  return source.rows.some((row) => {
    const value = row[column.index]?.value;
    return typeof value === "string" && /[*?~]/.test(value);
  });
}

const ENOUGH = 0.5;

/** The best way to join two tables, by code, else by name; null where their rows do not overlap well. */
export function joinOf(own: SourceTable, ownColumns: readonly ColumnMatch[], target: SourceTable, targetColumns: readonly ColumnMatch[]): { join: Join; overlap: number } | null {
  for (const by of ["code", "indicator"] as const) {
    const ownKey = ownColumns.find((m) => m.role === by);
    const targetKey = targetColumns.find((m) => m.role === by);
    if (ownKey === undefined || targetKey === undefined) continue;
    const shared = overlap(keysOf(own, ownKey), keysOf(target, targetKey));
    if (shared < ENOUGH) continue;
    const wild = hasWildcards(own, ownKey) || hasWildcards(target, targetKey) || by === "indicator";
    return { join: { targetSource: target, targetColumns, by, ownKey, targetKey, wild }, overlap: shared };
  }
  return null;
}

/** Finds the target row of an own row; a reason where a formula cannot find it either, or would find a wrong one. */
export type FindTarget = (row: number) => { readonly row: number | null; readonly reason: string; readonly blocks: boolean };

export function targetFinder(own: SourceTable, join: Join): FindTarget {
  const targets = keysOf(join.targetSource, join.targetKey);
  const owns = keysOf(own, join.ownKey);
  return (row) => {
    const cell = own.rows[row]?.[join.ownKey.index];
    const key = matchKey(cell);
    if (key === null) return { row: null, reason: REASON.joinNoKey, blocks: false };
    const found = targets.get(key) ?? [];
    const first = found[0];
    if (first === undefined) return { row: null, reason: REASON.joinMissing(join.targetSource.name), blocks: false };
    if (found.length > 1 || (owns.get(key)?.length ?? 0) > 1) return { row: null, reason: REASON.joinTwice(String(cell?.value ?? "")), blocks: true };
    if (key.length > 256) return { row: null, reason: REASON.longText, blocks: true };
    return { row: first, reason: "", blocks: false };
  };
}
