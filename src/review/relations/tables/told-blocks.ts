/** Blocks of a table that tell of its amounts: how much each has grown since the year before, and which share it is of its total. */
import { decimal, isInteger } from "../../../figures";
import type { Figure } from "../../reading/figure";
import type { NamedTable, ToldBlock } from "../../tables/all";
import { keysOf, namedOnce, yearOf } from "../../tables/blocks";
import type { TableRow } from "../../tables/table";
import type { CellFigures } from "../../tables/source";
import type { Draft } from "../draft";
import { partitions, type TableLine } from "./partitions";
import { best, fitting, judged, type Asked, type Form } from "./asked";

/** "Năm 2015 = 100": the year that all others are held against. */
const FIXED = /(?:năm )?((?:19|20)\d\d)\s*=\s*100/u;
/** Cells that follow a form before those that do not are doubted. */
const LEAST = 2;
const HUNDRED = decimal(100);

/** A list of amounts by row and column, found again by what these are called. */
interface Amounts {
  readonly at: (row: string, column: number) => Figure | null;
  /** Rows in their order. */
  readonly rows: readonly string[];
}

/** One of the ways to read a block: which two amounts a cell tells of. */
type Way = (row: string, column: number) => readonly [now: Figure | null, then: Figure | null];

function nameColumn(headers: readonly string[], rows: readonly TableRow[]): number {
  const words = headers.findIndex((_, column) => rows.some((row) => /[A-Za-zÀ-ỹ]{2}/u.test(row.cells[column]?.text ?? "")));
  return words < 0 || rows.filter((row) => yearOf(row.cells[0]?.text ?? "") !== null).length >= 2 ? 0 : words;
}

/** Whole numbers without decimals are exact, where `whole` says so. */
function exactly(figure: Figure | null, whole: boolean): Figure | null {
  return figure === null || !whole || figure.decimals > 0 || !isInteger(figure.value) ? figure : { ...figure, whole: true };
}

/** The growth since the year before, told in columns of years or rows of years. */
function growthWays(title: string, { at, rows }: Amounts, years: ReadonlyMap<number, number>): Way[] {
  const fixed = FIXED.exec(title)?.[1];
  const base = (year: number): number => (fixed === undefined ? year - 1 : Number(fixed));
  const across = years.size >= 2;
  if (across) {
    const columns = new Map([...years].map(([column, year]) => [year, column]));
    return [(row, column) => {
      const year = years.get(column);
      const before = year === undefined ? undefined : columns.get(base(year));
      return before === undefined || before === column ? [null, null] : [at(row, column), at(row, before)];
    }];
  }
  const known = new Set(rows);
  return [(row, column) => {
    const year = /^\d{4}$/.test(row) ? Number(row) : null;
    const before = year === null ? "" : String(base(year));
    return year === null || !known.has(before) || before === row ? [null, null] : [at(row, column), at(before, column)];
  }];
}

/** The share in the first column of amounts, in the first row, or in the row that the name of its own begins with. */
function shareWays({ at, rows }: Amounts, first: number): Way[] {
  const [top] = rows;
  const inGroup = (row: string): string => row.split("|")[0] ?? row;
  return [
    (row, column) => [at(row, column), at(row, first)],
    (row, column) => [at(row, column), top === undefined ? null : at(top, column)],
    (row, column) => [at(row, column), at(inGroup(row), column)],
  ];
}

/** What a block tells of its table, where most of its cells show that they do. */
function toldBy(block: ToldBlock, { table, name }: NamedTable, cells: CellFigures): Draft[] {
  if (block.kind === "rate") return [];
  const names = nameColumn(table.headers, table.rows);
  const nameOf = (row: TableRow | undefined): string => row?.cells[names]?.text ?? "";
  const low = (rows: readonly TableRow[]): string[] => rows.map((row) => nameOf(row).toLowerCase());
  const once = namedOnce(low(table.rows));
  const keys = keysOf(low(table.rows), once);
  const place = new Map(keys.map((key, row) => [key, row]));
  const own = keysOf(low(block.rows), once);
  const columns = table.headers.map((_, column) => column).filter((column) => column !== names && block.rows.some((_, row) => cells.at(block.table, block.name, row, column, null) !== null));
  const [first] = columns;
  if (first === undefined) return [];
  const years = new Map(table.headers.flatMap((header, column) => {
    const year = column === names ? null : yearOf(header);
    return year === null ? [] : [[column, year] as const];
  }));
  const ask = (way: Way, form: Form, whole: boolean): Asked[] => own.flatMap((key, row) => columns.flatMap((column): Asked[] => {
    const stated = cells.at(block.table, block.name, row, column, null);
    const [now, then] = way(key, column).map((figure) => exactly(figure, whole));
    if (stated === null || now === null || then === null || now === undefined || then === undefined || !then.value.gt(0)) return [];
    // All of it is a hundred per cent of itself.
    if (form === "share" && now.id === then.id && stated.value.eq(HUNDRED)) return [];
    return [{ form, now, then, stated, name: `${nameOf(block.rows[row])} – ${table.headers[column] ?? ""}` }];
  }));
  const filled = keys.filter((_, row) => columns.some((column) => cells.at(table, name, row, column, null) !== null));
  const amounts: Amounts = { rows: filled, at: (key, column) => {
    const row = place.get(key);
    return row === undefined ? null : cells.at(table, name, row, column, null);
  } };
  const readings = (whole: boolean): Asked[][] => block.kind === "share"
    ? shareWays(amounts, first).map((way) => ask(way, "share", whole))
    : growthWays(block.title, amounts, years).flatMap((way) => [ask(way, "growth", whole), ask(way, "level", whole), ask(way, "difference", whole)]);
  const [rounded, counted] = [best(readings(false)), best(readings(true))];
  // What is counted is exact: the cells show it where nearly all of them follow to the last digit.
  const chosen = 5 * fitting(counted) >= 4 * counted.length ? counted : rounded;
  const fits = fitting(chosen);
  return [...(fits >= LEAST && 2 * fits >= chosen.length - 1 ? judged(chosen) : []), ...(block.kind === "share" ? hundreds(block, names, columns, cells) : [])];
}

/** Shares that make the hundred per cent in front of them: of the columns, else of the rows. */
function hundreds(block: ToldBlock, names: number, columns: readonly number[], cells: CellFigures): Draft[] {
  const at = (row: number, column: number): Figure | null => cells.at(block.table, block.name, row, column, null);
  const nameOf = (row: number): string => block.rows[row]?.cells[names]?.text ?? "";
  const headerOf = (column: number): string => block.table.headers[column] ?? "";
  const rows = block.rows.map((_, row) => row);
  const [across, ...others] = columns.map((column): TableLine => ({ name: headerOf(column), at: (row) => at(row, column) }));
  const [down, ...below] = rows.map((row): TableLine => ({ name: nameOf(row), at: (column) => at(row, column) }));
  const told = across === undefined ? [] : partitions(across, others, rows, nameOf);
  return told.length > 0 || down === undefined ? told : partitions(down, below, columns, headerOf);
}

/** The relations of all blocks told of a table. */
export function toldInBlocks(named: NamedTable, cells: CellFigures): Draft[] {
  return named.told.flatMap((block) => toldBy(block, named, cells));
}
