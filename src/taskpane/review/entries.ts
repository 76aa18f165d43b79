/** What the list shows, as data: findings and relations that hold, sorted by class and place, filtered and counted. */
import { searchKey } from "../../figures";
import type { BookCheck, Decision, ReviewFinding } from "./api";
import type { PlanTable } from "../../plan";
import type { BookRelation, BookSpan, CellSpan, Fault } from "../../review";

/** Sai, Cần xem, Gợi ý, Đã bỏ qua, Khớp: worst first. */
export const CATEGORIES = ["wrong", "review", "form", "dismissed", "consistent"] as const;
export type Category = (typeof CATEGORIES)[number];

/** What the list shows when no class is chosen: what waits for somebody. */
export const OPEN: readonly Category[] = ["wrong", "review", "form"];

/** Where an entry is at home: the table its first cell is in, else only the sheet. */
export interface Home {
  /** For comparing and for form fields. */
  readonly key: string;
  readonly sheet: string;
  readonly table: string;
}

export interface Entry {
  /** A finding's fingerprint or a relation's id. */
  readonly id: string;
  readonly category: Category;
  readonly fault: Fault;
  readonly message: string;
  readonly formulas: readonly string[];
  readonly spans: readonly CellSpan[];
  readonly home: Home;
  /** null for a relation that holds. */
  readonly finding: ReviewFinding | null;
}

export interface Filter {
  /** Empty: what is open. */
  readonly categories: readonly Category[];
  /** Key of a home, or of a whole sheet; "" is everywhere. */
  readonly place: string;
  readonly query: string;
}

export const NO_FILTER: Filter = { categories: [], place: "", query: "" };

export type ListItem =
  | { readonly kind: "class"; readonly id: string; readonly category: Category; readonly count: number }
  | { readonly kind: "place"; readonly id: string; readonly home: Home }
  | { readonly kind: "entry"; readonly id: string; readonly entry: Entry; readonly position: number };

export const isCell = (span: BookSpan): span is CellSpan => "sheet" in span;

/** Which table covers a cell, from the pane's reading of the workbook. */
export type TableAt = (span: CellSpan) => string;

export function tablesOf(tables: readonly PlanTable[]): TableAt {
  const ranges = tables.map(({ name, source }) => ({
    name,
    sheet: source.sheet,
    top: source.headerRow,
    bottom: source.headerRow + source.rows.length,
    left: source.firstColumn,
    right: source.firstColumn + source.headers.length - 1,
  }));
  return ({ sheet, address, shape }) => {
    const at = shape === undefined ? cellOf(address) : null;
    if (at === null) return "";
    return ranges.find((r) => r.sheet === sheet && at.row >= r.top && at.row <= r.bottom && at.column >= r.left && at.column <= r.right)?.name ?? "";
  };
}

/** Zero-based row and column of an A1 address's first cell. */
function cellOf(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)/.exec(address);
  if (match === null) return null;
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function homeOf(spans: readonly CellSpan[], tableAt: TableAt): Home {
  const first = spans[0];
  if (first === undefined) return { key: "", sheet: "", table: "" };
  const table = tableAt(first);
  return { key: keyOf(first.sheet, table), sheet: first.sheet, table };
}

const keyOf = (sheet: string, table: string) => (table === "" ? sheet : `${sheet}\n${table}`);

export function findingEntries({ findings }: BookCheck, tableAt: TableAt): readonly Entry[] {
  return findings.map((finding) => entryOf(finding.fingerprint, finding.state === "dismissed" ? "dismissed" : finding.class, finding.formulas, finding, finding, tableAt));
}

/** The relations that hold: there may be tens of thousands, so they are made only when somebody asks for them. */
export function relationEntries({ relations }: BookCheck, tableAt: TableAt): readonly Entry[] {
  return relations.flatMap((relation) => (relation.verdict === "consistent" ? [entryOf(relation.id, "consistent", [relation.formula], relation, null, tableAt)] : []));
}

function entryOf(id: string, category: Category, formulas: readonly string[], { fault, message, spans }: Pick<BookRelation, "fault" | "message" | "spans">, finding: ReviewFinding | null, tableAt: TableAt): Entry {
  const cells = spans.filter(isCell);
  return { id, category, fault, message, formulas: [...new Set(formulas)].filter((formula) => formula !== ""), spans: cells, home: homeOf(cells, tableAt), finding };
}

export function countsOf(findings: readonly Entry[], consistent: number): Readonly<Record<Category, number>> {
  const counts = { wrong: 0, review: 0, form: 0, dismissed: 0, consistent };
  for (const { category } of findings) counts[category] += 1;
  return counts;
}

/** Homes in order of appearance, for the filter; sheets with several homes come first as a whole. */
export function homesOf(entries: readonly Entry[]): readonly { readonly sheet: string; readonly homes: readonly Home[] }[] {
  const sheets = new Map<string, Map<string, Home>>();
  for (const { home } of entries) {
    if (home.sheet === "") continue;
    const homes = sheets.get(home.sheet) ?? new Map<string, Home>();
    homes.set(home.key, home);
    sheets.set(home.sheet, homes);
  }
  return [...sheets].map(([sheet, homes]) => ({ sheet, homes: [...homes.values()] }));
}

const keys = new WeakMap<Entry, string>();

/** Sentence, equation, places, class of fault and who decided: without accents, made once. */
function searchKeyOf(entry: Entry, faultWord: string): string {
  const known = keys.get(entry);
  if (known !== undefined) return known;
  const decision: Decision | null = entry.finding?.decision ?? null;
  const key = searchKey([entry.message, ...entry.formulas, ...entry.spans.map(({ sheet, address }) => `${sheet} ${address}`), entry.home.table, faultWord, decision?.by ?? "", decision?.reason ?? ""].join(" "));
  keys.set(entry, key);
  return key;
}

/** Every word of the query must occur, accents aside; the place must be among the entry's own. */
export function filterEntries(entries: readonly Entry[], filter: Filter, faultWord: (fault: Fault) => string): readonly Entry[] {
  const words = searchKey(filter.query)
    .split(" ")
    .filter((word) => word !== "");
  const categories = new Set<Category>(filter.categories.length === 0 ? OPEN : filter.categories);
  return entries.filter(
    (entry) =>
      categories.has(entry.category) &&
      (filter.place === "" || entry.home.key === filter.place || entry.home.sheet === filter.place) &&
      words.every((word) => searchKeyOf(entry, faultWord(entry.fault)).includes(word)),
  );
}

/** Entries under headings: by class, worst first, then by place in order of appearance. */
export function listItems(entries: readonly Entry[]): readonly ListItem[] {
  const items: ListItem[] = [];
  let position = 0;
  for (const category of CATEGORIES) {
    const ofClass = entries.filter((entry) => entry.category === category);
    if (ofClass.length === 0) continue;
    items.push({ kind: "class", id: `class:${category}`, category, count: ofClass.length });
    const byHome = new Map<string, Entry[]>();
    for (const entry of ofClass) {
      const group = byHome.get(entry.home.key);
      if (group === undefined) byHome.set(entry.home.key, [entry]);
      else group.push(entry);
    }
    for (const [key, group] of byHome) {
      const home = group[0]?.home;
      if (home !== undefined) items.push({ kind: "place", id: `place:${category}:${key}`, home });
      for (const entry of group) items.push({ kind: "entry", id: entry.id, entry, position: position++ });
    }
  }
  return items;
}

/** A cell once, however many stretches of its text take part; `at` is its first span's index. */
export interface PlaceLink {
  readonly span: CellSpan;
  readonly at: number;
}

/** An entry's places by sheet, each once, in order of appearance. */
export function placesOf(spans: readonly CellSpan[]): readonly { readonly sheet: string; readonly links: readonly PlaceLink[] }[] {
  const sheets = new Map<string, Map<string, PlaceLink>>();
  spans.forEach((span, at) => {
    const links = sheets.get(span.sheet) ?? new Map<string, PlaceLink>();
    sheets.set(span.sheet, links);
    const key = `${span.address}\n${span.shape ?? ""}`;
    if (!links.has(key)) links.set(key, { span, at });
  });
  return [...sheets].map(([sheet, links]) => ({ sheet, links: [...links.values()] }));
}
