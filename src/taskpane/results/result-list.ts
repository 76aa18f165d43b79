/** The list of results as data: which indicators are shown, in which order, under which headings. */
import { searchKey } from "../../figures";
import type { Decimal } from "../../figures";
import type { Indicator, PlanTable, Verdict } from "../../plan";

/** The strip's verdicts, worst first; the same words stand on the rows. */
export const GROUPS = ["missed", "at-risk", "behind-pace", "nearly-met", "on-pace", "met", "exceeded", "no-data", "not-judged", "no-target"] as const satisfies readonly Verdict[];
export type Group = Verdict;

/** What "Chưa đạt" gathers. */
export const UNMET: readonly Group[] = ["missed", "at-risk", "behind-pace", "nearly-met"];

export type Sort = "table" | "worst";

export interface Filter {
  /** Empty: every group is shown. */
  readonly groups: readonly Group[];
  readonly query: string;
  readonly sort: Sort;
}

export const NO_FILTER: Filter = { groups: [], query: "", sort: "table" };

export interface Entry {
  readonly indicator: Indicator;
  /** Name, parents and code, without accents. */
  readonly key: string;
  /** The section's title, without accents. */
  readonly section: string;
  /** Levels below the highest indicator of its section: what the list steps in. */
  readonly level: number;
  /** Distance to the target, good positive; null where none is known. */
  readonly lead: Decimal | null;
}

export type ListItem =
  | { readonly kind: "heading"; readonly id: string; readonly title: string; readonly level: "table" | "section" }
  | {
      readonly kind: "indicator";
      readonly id: string;
      readonly entry: Entry;
      readonly position: number;
      /** Its name; with its parent's where the list does not show the parent above it. */
      readonly name: string;
      readonly level: number;
    };

/** All indicators of the workbook, prepared once for searching and sorting. */
export function entriesOf(tables: readonly PlanTable[]): readonly Entry[] {
  return tables.flatMap((table) => {
    const highest = new Map<string, number>();
    for (const { section, depth } of table.indicators) highest.set(section, Math.min(depth, highest.get(section) ?? depth));
    return table.indicators.map((indicator) => ({
      indicator,
      level: indicator.depth - (highest.get(indicator.section) ?? 0),
      key: searchKey(`${indicator.fullName} ${indicator.name} ${indicator.code}`),
      section: searchKey(indicator.section),
      lead: leadOf(indicator),
    }));
  });
}

/** The smallest distance over all targets, in percent or points, turned so that more is better. */
function leadOf(indicator: Indicator): Decimal | null {
  let worst: Decimal | null = null;
  for (const { percentOfTarget, pointsToTarget } of indicator.assessments) {
    const gap = percentOfTarget !== null ? percentOfTarget.minus(100) : pointsToTarget;
    if (gap === null) continue;
    const lead = indicator.direction === "lower-is-better" ? gap.times(-1) : gap;
    if (worst === null || lead.lt(worst)) worst = lead;
  }
  return worst;
}

export function countGroups(entries: readonly Entry[]): Readonly<Record<Group, number>> {
  const counts = Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<Group, number>;
  for (const { indicator } of entries) counts[indicator.verdict] += 1;
  return counts;
}

/** Pressing a verdict adds it to the filter, pressing it again takes it out. */
export function toggleGroup(groups: readonly Group[], group: Group): readonly Group[] {
  return groups.includes(group) ? groups.filter((g) => g !== group) : [...groups, group];
}

/** "Chưa đạt" is pressed when exactly the unmet groups are shown; pressing it then shows everything again. */
export function isUnmetOnly(groups: readonly Group[]): boolean {
  return groups.length === UNMET.length && UNMET.every((group) => groups.includes(group));
}

/** Every word of the query must occur in the name, accents and tone placement aside, in any order; or the query as it stands in the section's title. */
export function filterEntries(entries: readonly Entry[], filter: Filter): readonly Entry[] {
  const query = searchKey(filter.query).trim();
  const words = query.split(" ").filter((word) => word !== "");
  const groups = new Set(filter.groups);
  const shown = entries.filter(
    ({ indicator, key, section }) => (groups.size === 0 || groups.has(indicator.verdict)) && (words.every((word) => key.includes(word)) || section.includes(query)),
  );
  return filter.sort === "worst" ? [...shown].sort(worstFirst) : shown;
}

function worstFirst(a: Entry, b: Entry): number {
  const byGroup = GROUPS.indexOf(a.indicator.verdict) - GROUPS.indexOf(b.indicator.verdict);
  if (byGroup !== 0) return byGroup;
  if (a.lead === null || b.lead === null) return Number(a.lead === null) - Number(b.lead === null);
  return a.lead.cmp(b.lead);
}

/** Rows and headings in order. Headings stand only where the list keeps the order of the table. */
export function listItems(entries: readonly Entry[], tables: readonly PlanTable[], sort: Sort): readonly ListItem[] {
  const items: ListItem[] = [];
  const severalTables = tables.length > 1;
  let table: string | null = null;
  let section = "";
  const shown = new Set(sort === "table" ? entries.map(({ indicator }) => indicator.id) : []);
  entries.forEach((entry, position) => {
    const { indicator } = entry;
    if (sort === "table") {
      if (indicator.table !== table) {
        table = indicator.table;
        section = "";
        if (severalTables) items.push({ kind: "heading", id: `table:${table}`, title: table, level: "table" });
      }
      if (indicator.section !== section) {
        section = indicator.section;
        if (section !== "") items.push({ kind: "heading", id: `section:${indicator.id}`, title: section, level: "section" });
      }
    }
    const alone = indicator.parent !== null && !shown.has(indicator.parent);
    items.push({ kind: "indicator", id: indicator.id, entry, position, name: alone ? indicator.fullName : indicator.name, level: alone || sort !== "table" ? 0 : entry.level });
  });
  return items;
}

/** The indicator of a row selected in the sheet; a joined target table counts as well. */
export function indicatorAt(tables: readonly PlanTable[], at: { table: string; row: number } | null): string | null {
  if (at === null) return null;
  for (const table of tables) {
    const found =
      table.name === at.table
        ? table.indicators.find(({ row }) => row === at.row)
        : table.targetTable === at.table
          ? table.indicators.find(({ targetRow }) => targetRow === at.row)
          : undefined;
    if (found !== undefined) return found.id;
  }
  return null;
}
