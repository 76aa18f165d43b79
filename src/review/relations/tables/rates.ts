/** Blocks of one table of which one is so many for each of another: area, yield and output, number, average and total. */
import { meets, powerOfTen, roughly, divideIntervals, scaleInterval } from "../../../figures";
import type { Figure } from "../../reading/figure";
import type { NamedTable, ToldBlock } from "../../tables/all";
import type { CellFigures } from "../../tables/source";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { bySlip } from "../edits";
import { own } from "./totalRows";

const LEAST = 3;
/** Tạ of tấn, đồng of triệu đồng. */
const MOST_DECADES = 6;
const NEAR = 0.02;
/** Blocks of a table that are tried against one another. */
const MOST_BLOCKS = 6;

interface Cells {
  readonly total: Figure;
  readonly number: Figure;
  readonly rate: Figure;
  readonly name: string;
}

function decadesOf({ total, number, rate }: Cells): number | null {
  const exactly = Math.log10((roughly(rate.value) * roughly(number.value)) / roughly(total.value));
  const near = Math.round(exactly);
  return Math.abs(exactly - near) < NEAR && Math.abs(near) <= MOST_DECADES ? near : null;
}

const holdsOf = ({ total, number, rate }: Cells, decades: number) => (values: Values): boolean =>
  values(number).value.gt(0) && meets(divideIntervals(scaleInterval(own(values(total)), powerOfTen(decades)), own(values(number))), own(values(rate)));

/** The power of ten that most of the cells share, and how many follow it. */
function shared(all: readonly Cells[]): { readonly decades: number; readonly fits: number } {
  const tally = new Map<number, number>();
  for (const cells of all) {
    const decades = decadesOf(cells);
    if (decades !== null && holdsOf(cells, decades)(asWritten)) tally.set(decades, (tally.get(decades) ?? 0) + 1);
  }
  return [...tally].reduce((best, [decades, fits]) => (fits > best.fits ? { decades, fits } : best), { decades: 0, fits: 0 });
}

/** Cells of the blocks in the same row, by its name, and column. */
function matched(rate: ToldBlock, number: NamedTable, total: NamedTable, cells: CellFigures): Cells[] {
  const nameOf = (row: NamedTable["table"]["rows"][number] | undefined): string => row?.cells[0]?.text.toLowerCase() ?? "";
  const places = ({ table }: NamedTable): ReadonlyMap<string, number> => new Map(table.rows.map((row, i) => [nameOf(row), i]));
  const [ofNumber, ofTotal] = [places(number), places(total)];
  return rate.rows.flatMap((row, i) => rate.table.headers.flatMap((header, column): Cells[] => {
    const [a, b] = [ofNumber.get(nameOf(row)), ofTotal.get(nameOf(row))];
    if (column === 0 || a === undefined || b === undefined) return [];
    const [n, t, r] = [cells.at(number.table, number.name, a, column, null), cells.at(total.table, total.name, b, column, null), cells.at(rate.table, rate.name, i, column, null)];
    return n === null || t === null || r === null || ![n, t, r].every((figure) => figure.value.gt(0)) ? [] : [{ number: n, total: t, rate: r, name: `${row.cells[0]?.text ?? ""} – ${header}` }];
  }));
}

function draftOf(one: Cells, decades: number, sure: boolean): Draft[] {
  const figures = [one.total, one.number, one.rate];
  const holds = holdsOf(one, decades);
  const verdict = judge(figures, holds, sure ? "inconsistent" : "review");
  const ok = verdict === "consistent";
  const draft: Draft = {
    kind: "ratio", figures, holds, verdict, formula: `${shown(one.total)} / ${shown(one.number)} ${ok ? "≈" : "≠"} ${shown(one.rate)}`,
    message: ok ? `Số bình quân khớp ở “${one.name}”.` : `Cần rà soát số bình quân ở “${one.name}”: không bằng thương của hai phần trong bảng như ở các dòng khác.`,
  };
  return ok || sure || bySlip(draft) ? [draft] : [];
}

/** The relations of all blocks of rates with two other blocks of their table, where most cells show which. */
export function rateRelations(tables: readonly NamedTable[], cells: CellFigures): Draft[] {
  const bySource = new Map<number, NamedTable[]>();
  for (const table of tables) bySource.set(table.source, [...(bySource.get(table.source) ?? []), table]);
  return [...bySource.values()].flatMap((all) => {
    const parts = all.slice(0, MOST_BLOCKS);
    return parts.flatMap(({ told }) => told.filter(({ kind }) => kind === "rate")).flatMap((rate) => {
      const tried = parts.flatMap((number) => parts.filter((total) => total !== number).map((total) => {
        const found = matched(rate, number, total, cells);
        return { found, ...shared(found) };
      }));
      const [best] = tried.sort((a, b) => b.fits - a.fits);
      if (best === undefined || best.fits < LEAST || 4 * best.fits < 3 * best.found.length) return [];
      const sure = 5 * best.fits >= 4 * best.found.length;
      return best.found.flatMap((one) => draftOf(one, best.decades, sure));
    });
  });
}
