/** What the job writes beside a table: the "Cách so" words and the live formulas of percentages, growth and verdicts. */
import { formatOf, growthFormats, percentFormats, textFormats } from "./formats";
import { growthFormula, percentFormula, verdictFormula } from "./formulas";
import type { RowFigures } from "./row-drafts";
import type { ComputedColumn, ComputedColumns } from "./computed-types";
import type { ColumnMatch, PlanTable } from "./types";
import { HEADERS, MATCH } from "./words";
import { workingsOf } from "./workings";

const MAX_HEADER = 200;

const fold = (header: string): string => header.toLowerCase();

/** Hands out headers: ours in place, a person's never touched. */
class Headers {
  private readonly taken: Map<string, ColumnMatch>;
  private readonly given = new Set<string>();

  constructor(columns: readonly ColumnMatch[]) {
    this.taken = new Map(columns.map((column) => [fold(column.header), column]));
  }

  give(wanted: string): { header: string; existing: number | null } {
    for (let attempt = 0; ; attempt++) {
      const header = attempt === 0 ? wanted : attempt === 1 ? `${wanted}${HEADERS.takenSuffix}` : `${wanted}${HEADERS.takenSuffix} ${attempt}`;
      if (this.given.has(fold(header))) continue;
      const column = this.taken.get(fold(header));
      if (column !== undefined && !column.ours) continue;
      this.given.add(fold(header));
      return column === undefined ? { header, existing: null } : { header: column.header, existing: column.index };
    }
  }
}

/** 100 for body rows whose cells hold ratios, else 1. */
function scalesOf(figures: readonly RowFigures[], rows: number): Uint8Array {
  const scales = new Uint8Array(rows).fill(1);
  for (const { row, scale } of figures) scales[row] = scale;
  return scales;
}

/**
 * The computed columns of a table made by `readPlanTable`: headers, one formula each, formats, and the dictionary
 * entries that the formulas look texts up in. @throws UnreadTableError for any other table.
 */
export function computedColumns(table: PlanTable): ComputedColumns {
  const workings = workingsOf(table);
  const { layout, figures } = workings;
  const { indicators, source } = table;
  const rows = source.rows.length;
  const scales = scalesOf(figures.rows, rows);
  const headers = new Headers(table.columns);
  const columns: ComputedColumn[] = [];
  const measure = headers.give(HEADERS.measure);
  const add = (role: ComputedColumn["role"], named: { header: string; existing: number | null }, rest: Pick<ComputedColumn, "target" | "formula" | "values" | "numberFormats">): void => {
    columns.push({ role, ...named, ...rest, format: formatOf(role, measure.header) });
  };
  add("measure", measure, { target: null, formula: null, values: workings.words, numberFormats: textFormats(rows) });
  layout.targets.forEach((target, index) => {
    const formula = percentFormula(target, measure.header, workings);
    if (formula === null) return;
    const name = target.match.header.replace(/\s+/g, " ").trim().slice(0, MAX_HEADER);
    const wanted = layout.targets.length === 1 ? HEADERS.percentSingle : `${HEADERS.percentPrefix}${name}`;
    add("percentOfTarget", headers.give(wanted), { target: target.match.header, formula, values: null, numberFormats: percentFormats(rows, indicators, index, scales) });
  });
  const growth = growthFormula(measure.header, workings);
  if (growth !== null) add("growth", headers.give(HEADERS.growth), { target: null, formula: growth, values: null, numberFormats: growthFormats(rows, indicators, scales) });
  add("verdict", headers.give(HEADERS.verdict), { target: null, formula: verdictFormula(measure.header, workings), values: null, numberFormats: textFormats(rows) });
  const used = new Set(columns.map((column) => fold(column.header)));
  return {
    table: table.name,
    columns,
    readings: [...figures.dictionary.entries.values(), ...workings.aliases],
    obsolete: workings.ours.filter((header) => !used.has(fold(header))),
  };
}

/** The table as it stands once columns that it lacked are written behind the others, in the order of `added`. */
export function withColumns(table: PlanTable, added: readonly ComputedColumn[]): PlanTable {
  if (added.length === 0) return table;
  const next = table.source.headers.length;
  const matches = added.map((column, i): ColumnMatch => ({
    index: next + i, header: column.header, role: column.role, confidence: 1, reason: MATCH.ours, year: null, level: "", unit: null, months: null, ours: true,
  }));
  return { ...table, columns: [...table.columns, ...matches] };
}
