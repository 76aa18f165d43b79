/** What each figure of a table says, in words that other tables share: indicator, standing, year, months. */
import { foldHeader, searchKey, type Unit } from "../../../figures";
import type { ColumnMatch, Indicator } from "../../../plan";
import type { CellFigure } from "../cell";
import type { TableView } from "../view";

export type Standing = "done" | "estimate" | "target";

export interface Fact {
  readonly view: TableView;
  readonly indicator: Indicator;
  readonly column: ColumnMatch;
  readonly figure: CellFigure;
  /** Name that tables share, without accents of spelling or signs. */
  readonly name: string;
  readonly standing: Standing;
  readonly year: number | null;
  /** Months elapsed, or the month alone. */
  readonly months: number;
  readonly span: "cumulative" | "month" | "quarter";
  readonly level: string;
}

interface ColumnFact {
  readonly column: ColumnMatch;
  readonly standing: Standing;
  readonly year: number | null;
  readonly months: number;
  readonly span: Fact["span"];
}

const DONE = /(?<![A-Za-zÀ-ỹ])(?:th|thực hiện|kết quả|lũy kế|cộng dồn|tháng|quý|t\s?\d{1,2})(?![A-Za-zÀ-ỹ])/u;
const PLANNED = /(?<![A-Za-zÀ-ỹ])(?:kh|kế hoạch|giao|dự toán|chỉ tiêu|mục tiêu|ước|dự kiến)(?![A-Za-zÀ-ỹ])/u;

/** Whether a quarter has a column of its own, beside the one that runs on to its end. */
function standsAlone(view: TableView, months: number): boolean {
  return view.amounts.some((column) => column.span === "quarter" && column.months === months);
}

function columnFact(view: TableView, column: ColumnMatch): ColumnFact | null {
  const { period } = view.table;
  const year = column.year;
  const own = { column, months: column.months ?? period.months, span: column.span ?? ("cumulative" as const) };
  switch (column.role) {
    case "actual":
      return { ...own, standing: column.estimated === true ? "estimate" : "done", year: year ?? period.year, ...(period.kind === "quarter" && column.months === null && !standsAlone(view, period.months) ? { span: "quarter" as const } : {}) };
    case "month":
      return { ...own, standing: column.estimated === true ? "estimate" : "done", year: year ?? period.year, span: column.span === "quarter" ? "quarter" : "month" };
    case "prior":
      return { ...own, standing: "done", year: year ?? (period.year === null ? null : period.year - 1) };
    case "estimate":
      return { ...own, standing: "estimate", year: year ?? period.year, months: column.months ?? 12 };
    case "target":
      return { ...own, standing: "target", year: year ?? period.year, months: column.months ?? 12, span: "cumulative" };
    case "nextTarget":
      return { ...own, standing: "target", year: year ?? (period.year === null ? null : period.year + 1), months: column.months ?? 12, span: "cumulative" };
    default: {
      const header = foldHeader(column.header);
      if (!DONE.test(header) || PLANNED.test(header)) return null;
      return { ...own, standing: "done", year: year ?? period.year, months: column.months ?? 12 };
    }
  }
}

const nameKey = (name: string): string => foldHeader(name).replace(/[^A-Za-zÀ-ỹ\p{N}%]+/gu, " ").trim();

/** Times that the columns of a table name, year by year; known without reading a row. */
export function timesOf(view: TableView): readonly { readonly year: number | null; readonly time: string }[] {
  return view.amounts.flatMap((column) => columnFact(view, column) ?? []).flatMap(({ standing, year, months, span }) => (standing === "done" ? [{ year, time: `${months}|${span}` }] : []));
}

const FACTS = new WeakMap<TableView, readonly Fact[]>();

const SLICE = 400;
/** No name of so many letters folds to fewer than four. */
const LONG_NAME = 12;

/** Gathers all figures of a table, once; yields every few hundred rows. */
export function* gatherFacts(view: TableView): Generator<void, readonly Fact[]> {
  const known = FACTS.get(view);
  if (known !== undefined) return known;
  const columns = view.amounts.flatMap((column) => columnFact(view, column) ?? []).map((fact) => ({ ...fact, level: foldHeader(fact.column.level) }));
  const facts: Fact[] = [];
  for (const [i, indicator] of view.table.indicators.entries()) {
    if (i % SLICE === SLICE - 1) yield;
    const name = nameKey(indicator.fullName);
    // "Nữ", "Lúa": too little to be known again elsewhere.
    if (name.length < LONG_NAME && searchKey(name).length < 4) continue;
    for (const { column, standing, year, months, span, level } of columns) {
      const figure = view.figure(indicator.row, column.index);
      if (figure !== null) facts.push({ view, indicator, column, figure, name, standing, year, months, span, level });
    }
  }
  FACTS.set(view, facts);
  return facts;
}

/** All figures of a table; made once. */
export function factsOf(view: TableView): readonly Fact[] {
  const steps = gatherFacts(view);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** What units must share for two figures to be one. */
export function unitKind(unit: Unit | null): string {
  return unit === null ? "" : `${unit.dimension}|${unit.base}`;
}

/** One key for figures that must be equal. */
export function factKey({ name, standing, year, months, span, level }: Fact): string {
  return [name, standing, year ?? "", months, span, level].join("|");
}
