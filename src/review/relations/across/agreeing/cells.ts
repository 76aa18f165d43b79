/** Whether a cell is the one that prose can mean: not where its words name another cell of the row or of the column better. */
import { oncePer } from "../../../once";
import type { Statement } from "../../links/statements";

/** Cells of one row or column that are looked at. */
const MOST_BESIDE = 40;

interface Grid {
  readonly rows: ReadonlyMap<string, readonly Statement[]>;
  readonly columns: ReadonlyMap<string, readonly Statement[]>;
}

const gridOf = oncePer((statements: readonly Statement[]): Grid => {
  const [rows, columns] = [new Map<string, Statement[]>(), new Map<string, Statement[]>()];
  const add = (map: Map<string, Statement[]>, key: string, s: Statement): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [s]);
    else if (list.length < MOST_BESIDE) list.push(s);
  };
  for (const s of statements) {
    if (s.role !== "cell") continue;
    add(rows, s.place, s);
    add(columns, s.upright, s);
  }
  return { rows, columns };
});

/** Words of the one name and not of the other that stand in the item of what is told. */
const met = (told: Statement, one: Statement, other: Statement): number => one.core.filter((word) => !other.core.includes(word) && (told.around.item.includes(word) || told.core.includes(word))).length;

const isRate = ({ unit }: Statement): boolean => unit?.dimension === "percent";

/** Words by which another cell is named better. */
const NAMED = 2;

/** False where `told` bears nothing of the cell's own name, and of another one's beside it words enough. */
export function isMeant(statements: readonly Statement[], told: Statement, cell: Statement): boolean {
  const { rows, columns } = gridOf(statements);
  const better = (other: Statement): boolean => other !== cell && isRate(other) === isRate(cell) && !other.value.eq(cell.value) && met(told, other, cell) >= NAMED && met(told, cell, other) === 0;
  const row = rows.get(cell.place) ?? [];
  const ofRow = new Set(cell.core.filter((word) => row.every((other) => other.core.includes(word))));
  // "Tăng, giảm", "Cộng": a column without a name of its own; the row of the total has none, either.
  const nameless = cell.core.every((word) => ofRow.has(word));
  return (nameless || !row.some(better)) && (ofRow.size === 0 || !(columns.get(cell.upright) ?? []).some(better));
}
