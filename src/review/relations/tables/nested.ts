/** Rows that stand under another without a number or dash: set in, or of names that come again under each of their parents. */
import { cellAt, type ReportTable } from "../../tables/table";
import { namedOnce } from "../../tables/blocks";
import { TOTAL } from "./totalRows";

const SOME = /trong đó|trong số/u;
const LEAST_REPEATED = 2;
const MOST_PARTS = 40;

/** A total and the rows that make it. */
export interface Group {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Each row with those that are set in one step further right below it; not where only some are listed. */
function setIn(rows: readonly number[], depths: readonly number[], nameOf: (row: number) => string): Group[] {
  const open: { readonly row: number; readonly depth: number; readonly parts: number[]; step: number | null; some: boolean }[] = [];
  const all: typeof open = [];
  rows.forEach((row, i) => {
    const depth = depths[i] ?? 0;
    while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= depth) open.pop();
    const parent = open[open.length - 1];
    if (parent !== undefined) {
      parent.step ??= depth;
      if (SOME.test(nameOf(row)) || parent.step !== depth) parent.some = true;
      parent.parts.push(row);
    }
    const group = { row, depth, parts: [], step: null, some: false };
    open.push(group);
    all.push(group);
  });
  return all.flatMap(({ row, parts, some }) => (some || SOME.test(nameOf(row)) ? [] : [{ total: row, parts }]));
}

/** "Tổng số" in front, set in no further than the rows that make it, where others below these are: all of its own depth. */
function ledByTotal(rows: readonly number[], depths: readonly number[], nameOf: (row: number) => string): Group[] {
  const [total, ...others] = rows;
  const parts = others.filter((_, i) => depths[i + 1] === depths[0]);
  const broken = depths.every((depth) => depth >= (depths[0] ?? 0)) && parts.length < others.length && depths[1] === depths[0];
  return total !== undefined && broken && TOTAL.test(nameOf(total)) && !parts.some((row) => SOME.test(nameOf(row)) || TOTAL.test(nameOf(row))) ? [{ total, parts }] : [];
}

/** Each row whose name is the only one with those below it whose names come again elsewhere. */
function repeated(rows: readonly number[], nameOf: (row: number) => string): Group[] {
  const names = rows.map(nameOf);
  const once = namedOnce(names);
  const groups: { readonly total: number; readonly parts: number[] }[] = [];
  rows.forEach((row, i) => {
    if (once.has(names[i] ?? "")) groups.push({ total: row, parts: [] });
    else groups[groups.length - 1]?.parts.push(row);
  });
  const full = groups.filter(({ parts }) => parts.length >= 2);
  return full.length >= LEAST_REPEATED && !names.some((name) => SOME.test(name)) ? full : [];
}

/** Groups of rows under a row, by how far they are set in, else by names that come again; rows without figures part them. */
export function nestedGroups(table: ReportTable, column: number, rows: readonly number[], filled: (row: number) => boolean, nameOf: (row: number) => string): Group[] {
  const own = rows.filter((row) => filled(row) || nameOf(row) !== "");
  const depths = own.map((row) => cellAt(table, row, column).indent);
  const groups = [...setIn(own, depths, nameOf), ...ledByTotal(own, depths, nameOf), ...repeated(own.filter(filled), nameOf)];
  return groups.filter(({ total, parts }) => filled(total) && parts.length >= 2 && parts.length <= MOST_PARTS && parts.every(filled));
}
