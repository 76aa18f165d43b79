/** The passages of a text: what a scope covers, cut at the table's headings. */
import type { Heading, Indicator, PlanTable } from "../plan";
import { folded } from "./names";
import type { Scope } from "./types";

/** Indicators under one heading. `heading` is null for rows above the first heading. */
export interface Passage {
  readonly heading: Heading | null;
  /** Rows directly under the heading. */
  readonly own: readonly Indicator[];
  /** These and all rows under its sub-headings. */
  readonly whole: readonly Indicator[];
}

/** For each heading, the first row after its reach: the next heading of its depth or above. */
function reaches(headings: readonly Heading[]): readonly number[] {
  const ends: number[] = new Array<number>(headings.length).fill(Infinity);
  const open: number[] = [];
  headings.forEach((heading, at) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.depth ?? 0) >= heading.depth) ends[open.pop() ?? 0] = heading.row;
    open.push(at);
  });
  return ends;
}

/** Index of the first row number not below `row`, in a list sorted by row. */
function lowerBound(sorted: readonly Indicator[], row: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function between(sorted: readonly Indicator[], from: number, to: number): readonly Indicator[] {
  return sorted.slice(lowerBound(sorted, from + 1), lowerBound(sorted, to));
}

/** The table cut at its headings; headings with nothing under them are left out. */
export function passagesOf(table: PlanTable): readonly Passage[] {
  const headings = [...table.headings].sort((a, b) => a.row - b.row);
  const indicators = [...table.indicators].sort((a, b) => a.row - b.row);
  const first = headings[0]?.row ?? Infinity;
  const loose = between(indicators, -1, first);
  const passages: Passage[] = loose.length === 0 ? [] : [{ heading: null, own: loose, whole: loose }];
  const ends = reaches(headings);
  headings.forEach((heading, at) => {
    const whole = between(indicators, heading.row, ends[at] ?? Infinity);
    const own = between(whole, heading.row, headings[at + 1]?.row ?? Infinity);
    if (whole.length > 0) passages.push({ heading, own, whole });
  });
  return passages;
}

/** The passages a scope covers, in the order of the table; rows are one passage without a heading. */
export function passagesIn(table: PlanTable, scope: Scope): readonly Passage[] {
  const passages = passagesOf(table);
  if (scope.kind === "table") return passages;
  if (scope.kind === "section") {
    const title = folded(scope.section);
    const named = passages.filter(({ heading, own }) => folded(heading?.title ?? own[0]?.section ?? "") === title);
    const reach = new Set(named.flatMap((passage) => passage.whole));
    return passages.filter((passage) => passage.whole.every((indicator) => reach.has(indicator)));
  }
  const rows = new Set(scope.rows);
  const selected = table.indicators.filter((indicator) => rows.has(indicator.row));
  if (selected.length > 0) return [{ heading: null, own: selected, whole: selected }];
  // Only heading rows are selected: their sections are meant.
  return passages.filter(({ heading }) => heading !== null && rows.has(heading.row));
}
