/** Pairs of tables: targets in one (KeHoach), figures in another (ThucHien); rows found as Excel's MATCH finds them. */
import { foldHeader } from "../figures";
import { aliasKeys, canLookUp, tableKeys } from "./dictionary";
import type { DictionaryEntry } from "./computed-types";
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

/** As people compare: spaces, composed letters and tone placement do not matter. null = blank. */
function looseKey(cell: SourceCell | undefined): string | null {
  const key = matchKey(cell);
  return key === null || typeof cell?.value !== "string" ? key : `s${foldHeader(cell.value)}`;
}

function keysOf(source: SourceTable, column: ColumnMatch, keyOf: typeof matchKey): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [index, row] of source.rows.entries()) {
    const key = keyOf(row[column.index]);
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
    const shared = overlap(keysOf(own, ownKey, looseKey), keysOf(target, targetKey, looseKey));
    if (shared < ENOUGH) continue;
    const wild = hasWildcards(own, ownKey) || hasWildcards(target, targetKey) || by === "indicator";
    return { join: { targetSource: target, targetColumns, by, ownKey, targetKey, wild }, overlap: shared };
  }
  return null;
}

/** Finds the target row of an own row; a reason where a formula cannot find it either, or would find a wrong one. */
export type FindTarget = (row: number) => FoundTarget;

export interface FoundTarget {
  readonly row: number | null;
  readonly reason: string;
  readonly blocks: boolean;
  /** The two keys are the same to people, not to MATCH: formulas go by the alias. */
  readonly byAlias: boolean;
}

export function targetFinder(own: SourceTable, join: Join): FindTarget {
  const targets = keysOf(join.targetSource, join.targetKey, matchKey);
  const owns = keysOf(own, join.ownKey, matchKey);
  const looseTargets = keysOf(join.targetSource, join.targetKey, looseKey);
  const looseOwns = keysOf(own, join.ownKey, looseKey);
  const none = (reason: string, blocks: boolean): FoundTarget => ({ row: null, reason, blocks, byAlias: false });
  return (row) => {
    const cell = own.rows[row]?.[join.ownKey.index];
    const key = matchKey(cell);
    const loose = looseKey(cell);
    if (key === null || loose === null) return none(REASON.joinNoKey, false);
    const exact = targets.get(key);
    const found = exact ?? looseTargets.get(loose) ?? [];
    const first = found[0];
    if (first === undefined) return none(REASON.joinMissing(join.targetSource.name), false);
    const sharing = (exact === undefined ? looseOwns.get(loose) : owns.get(key)) ?? [];
    if (found.length > 1 || sharing.length > 1) return none(REASON.joinTwice(String(cell?.value ?? "")), true);
    if (key.length > MAX_KEY || (exact === undefined && !canLookUp(aliasKey(own.name, String(cell?.value))))) return none(REASON.longText, true);
    return { row: first, reason: "", blocks: false, byAlias: exact === undefined };
  };
}

/** Excel's MATCH fails on longer texts. */
const MAX_KEY = 256;

function aliasKey(table: string, key: string): string {
  return `${aliasKeys(tableKeys(table))}${key}`;
}

/** Dictionary entries that give the target's spelling for keys that differ from it by spaces and the like. */
export function aliasesOf(own: SourceTable, join: Join, find: FindTarget): DictionaryEntry[] {
  return own.rows.flatMap((cells, row): DictionaryEntry[] => {
    const found = find(row);
    const target = found.row === null || !found.byAlias ? undefined : join.targetSource.rows[found.row]?.[join.targetKey.index];
    return target === undefined ? [] : [{ key: aliasKey(own.name, String(cells[join.ownKey.index]?.value ?? "")), text: String(target.value), low: 0, high: 0 }];
  });
}
