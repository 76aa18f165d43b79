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

/** For each heading, the index of the heading it stands under; -1 at the top. */
function parentsOf(headings: readonly Heading[]): readonly number[] {
  const open: number[] = [];
  return headings.map((heading, at) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(at);
    return parent;
  });
}

/**
 * The indicators directly under each heading, and those under none (-1). A row belongs to the last heading of its
 * section's title: after a group inside a section ("2. Sản phẩm chủ yếu") the section goes on.
 */
function ownRows(headings: readonly Heading[], indicators: readonly Indicator[]): ReadonlyMap<number, readonly Indicator[]> {
  const own = new Map<number, Indicator[]>();
  const lastOfTitle = new Map<string, number>();
  let next = 0;
  for (const indicator of indicators) {
    for (; next < headings.length && (headings[next]?.row ?? Infinity) < indicator.row; next++) {
      lastOfTitle.set(folded(headings[next]?.title ?? ""), next);
    }
    const section = folded(indicator.section);
    const at = section === "" ? -1 : (lastOfTitle.get(section) ?? next - 1);
    const rows = own.get(at);
    if (rows === undefined) own.set(at, [indicator]);
    else rows.push(indicator);
  }
  return own;
}

/** The table cut at its headings; headings with nothing under them are left out. */
export function passagesOf(table: PlanTable): readonly Passage[] {
  const headings = [...table.headings].sort((a, b) => a.row - b.row);
  const indicators = [...table.indicators].sort((a, b) => a.row - b.row);
  const parents = parentsOf(headings);
  const own = ownRows(headings, indicators);
  const wholes: Indicator[][] = headings.map((_, at) => [...(own.get(at) ?? [])]);
  for (let at = headings.length - 1; at >= 0; at--) wholes[parents[at] ?? -1]?.push(...(wholes[at] ?? []));
  const loose = own.get(-1) ?? [];
  const passages: Passage[] = loose.length === 0 ? [] : [{ heading: null, own: loose, whole: loose }];
  headings.forEach((heading, at) => {
    const whole = [...(wholes[at] ?? [])].sort((a, b) => a.row - b.row);
    if (whole.length > 0) passages.push({ heading, own: own.get(at) ?? [], whole });
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
