/** Columns of percentages, each right behind its amount, that are all of one column in front: "Tổng số hộ | Hộ nghèo | Tỷ lệ | Hộ cận nghèo | Tỷ lệ". Few rows, or percentages without decimals, tell it together. */
import type { Draft } from "../draft";
import { bySlip } from "../edits";
import { draftOf, type Lines } from "./ruled";
import { chanceOf, CHANGED, PERCENT, PLANNED, tryRow, type Rule, type Tried } from "./rules";

const LEAST_COLUMNS = 2;
const LEAST_FITS = 4;
/** So many columns in front may be the base. */
const MOST_BASES = 8;
/** What a coincidence may explain of the cells that agree, over all columns in front. */
const LIKELY = 1e-4;
/** Percentages of another time, or of more and less. */
const OTHER = /tăng|giảm|so với|so sánh|cùng kỳ|(?<![A-Za-zÀ-ỹ])năm trước/u;

interface Cell {
  readonly rule: Rule;
  readonly row: number;
  readonly found: Tried;
}

/** Amounts with the column of percentages right behind each. */
function pairsIn(numeric: readonly number[], headers: readonly string[]): { readonly part: number; readonly percent: number }[] {
  const isShare = (column: number): boolean => PERCENT.test(headers[column] ?? "") && !OTHER.test(headers[column] ?? "") && !PLANNED.test(headers[column] ?? "");
  return numeric.flatMap((percent, i) => {
    const part = numeric[i - 1];
    return part === undefined || part !== percent - 1 || !isShare(percent) || PERCENT.test(headers[part] ?? "") || CHANGED.test(headers[part] ?? "") ? [] : [{ part, percent }];
  });
}

/** The relations of all such columns with their base, where nearly all cells agree on one; `told`: the columns that another rule explains. */
export function sharedBase(numeric: readonly number[], lines: Lines, rows: readonly number[], told: ReadonlySet<number>): Draft[] {
  const pairs = pairsIn(numeric, lines.headers);
  const [first] = pairs;
  if (first === undefined || pairs.length < LEAST_COLUMNS || pairs.every(({ percent }) => told.has(percent))) return [];
  const bases = numeric.filter((column) => column < first.part && !PERCENT.test(lines.headers[column] ?? "")).slice(-MOST_BASES);
  const tried = bases.map((b) => {
    const cells = pairs.flatMap(({ part, percent }) => rows.flatMap((row): Cell[] => {
      const rule: Rule = { form: "percent", column: percent, a: part, b, decades: 0 };
      const found = tryRow(lines.cell, rule, row);
      return found === null ? [] : [{ rule, row, found }];
    }));
    const fitting = cells.filter(({ found }) => found.fits);
    return { cells, fits: fitting.length, chance: fitting.reduce((p, { found }) => p * chanceOf(found), bases.length) };
  });
  const best = tried.reduce<(typeof tried)[number] | null>((a, b) => (a === null || b.chance < a.chance ? b : a), null);
  if (best === null || best.fits < LEAST_FITS || best.chance > LIKELY || 5 * best.fits < 4 * best.cells.length) return [];
  const sure = best.fits >= best.cells.length - 1;
  return best.cells.filter(({ rule }) => !told.has(rule.column)).flatMap(({ rule, row, found }) => {
    const draft = draftOf(rule, found, row, lines, sure);
    return found.fits || sure || bySlip(draft) ? [draft] : [];
  });
}
