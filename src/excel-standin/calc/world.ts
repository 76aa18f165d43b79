/** What running formulas may ask of the book: cells, computed first where they are stale, clock, other sheets. */
import type { Book } from "../model/types";
import type { World } from "./code";
import { REF } from "./errors";
import type { FormulaCell } from "./grid";
import { parseFormula } from "./syntax";
import type { Locale } from "./types";
import type { Workspace } from "./workspace";

const MINUTES_TO_MS = 60_000;

/** The wall clock here, as if UTC. */
export function localClock(): number {
  const now = new Date();
  return now.getTime() - now.getTimezoneOffset() * MINUTES_TO_MS;
}

interface WorldSource {
  readonly book: Book;
  readonly locale: Locale;
  readonly now: () => number;
  readonly random: () => number;
  readonly workspace: () => Workspace;
  /** Sees to it that a formula cell has its value. */
  readonly demand: (cell: FormulaCell) => void;
}

export function makeWorld({ book, locale, now, random, workspace, demand }: WorldSource): World {
  return {
    locale,
    get date1904() {
      return book.date1904;
    },
    now,
    random,
    read: (grid, row, columnIndex) => {
      const column = grid.columns[columnIndex];
      if (!column) return null;
      if (column.stale > 0) {
        const formula = column.formulas?.[row];
        if (formula && formula.freshness !== "clean") demand(formula);
      }
      return column.values[row] ?? null;
    },
    settle: (area) => {
      for (let index = area.left; index <= Math.min(area.right, area.grid.lastColumn); index++) {
        const column = area.grid.columns[index];
        if (!column || column.stale === 0 || !column.formulas) continue;
        const last = Math.min(area.bottom, column.formulas.length - 1);
        for (let row = area.top; row <= last && column.stale > 0; row++) {
          const formula = column.formulas[row];
          if (formula && formula.freshness !== "clean") demand(formula);
        }
      }
    },
    gridByName: (name) => workspace().gridByName(name),
    indirect: (text, frame) => {
      const tree = parseFormula(text);
      if (tree?.type !== "ReferenceIdentifier") return REF;
      const known = workspace();
      return known.code(text, frame.grid, known.tableAt(frame.grid, frame.row, frame.column), "operand").run(frame);
    },
    tableAt: (grid, row, column) => workspace().tableAt(grid, row, column),
    formulaAt: (grid, row, column) => grid.formulaAt(row, column)?.formula ?? null,
  };
}
