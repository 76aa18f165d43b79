/** What was decided while a table was read and its formulas need again: the layout, factors, texts, the word of every row. */
import type { Join } from "./join";
import type { Layout } from "./layout";
import type { TableFigures } from "./row-drafts";
import type { DictionaryEntry } from "./computed-types";
import type { ColumnMatch, PlanTable } from "./types";

export interface Workings {
  readonly layout: Layout;
  readonly figures: TableFigures;
  readonly unitColumn: ColumnMatch | null;
  readonly overrideColumn: ColumnMatch | null;
  readonly join: Join | null;
  /** The targets' spelling of keys that differ from it by spaces and the like. */
  readonly aliases: readonly DictionaryEntry[];
  readonly nearlyMet: boolean;
  /** "Cách so" of every body row. */
  readonly words: readonly string[];
  /** Headers that memory or contents say are ours. */
  readonly ours: readonly string[];
}

/** Raised when computed columns are asked of a table that `readPlanTable` did not make. */
export class UnreadTableError extends Error {
  constructor(readonly table: string) {
    super(`table was not made by readPlanTable: ${table}`);
    this.name = "UnreadTableError";
  }
}

/** The workings a table carries. @throws UnreadTableError where it carries none. */
export function workingsOf(table: PlanTable): Workings {
  const { workings } = table;
  if (workings === undefined || !("layout" in workings)) throw new UnreadTableError(table.name);
  return workings as Workings;
}
