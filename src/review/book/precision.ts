/** Columns in which people type every decimal that is shown: "65,0" there is no 65 cut short by the keyboard. */
import { decimalsOf, readCell } from "../../figures";
import type { SourceTable } from "../../plan";

/** Typed figures of a column that are looked at. */
const SAMPLE = 60;
/** Fewer say nothing of their column; the table speaks for it. */
const FEW = 4;
/** So few say little: some must be full, and the table's be so. */
const SOME = 8;
const LEAST = 3;
const LEAST_IN_TABLE = 6;

interface Count {
  readonly full: number;
  readonly all: number;
}

function countIn(source: SourceTable, column: number): Count {
  let full = 0;
  let all = 0;
  for (const row of source.rows) {
    const cell = row[column];
    if (cell === undefined || typeof cell.value !== "number" || cell.formula !== null) continue;
    const reading = readCell(cell);
    if (reading.kind === "absent" || reading.decimals === 0) continue;
    all++;
    if (decimalsOf(reading.value) >= reading.decimals) full++;
    if (all === SAMPLE) break;
  }
  return { full, all };
}

/** For each column whether its typed figures are what they show; where a column has few, as the whole table does. */
export function typedInFull(source: SourceTable): readonly boolean[] {
  const counts = source.headers.map((_, column) => countIn(source, column));
  const table = counts.reduce((sum, { full, all }) => ({ full: sum.full + full, all: sum.all + all }), { full: 0, all: 0 });
  const careful = table.all >= LEAST_IN_TABLE && table.full * 3 >= table.all * 2;
  return counts.map(({ full, all }) => (full >= LEAST && full * 2 >= all) || (careful && (all < FEW || (all < SOME && full * 4 >= all))));
}
