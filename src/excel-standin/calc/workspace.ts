/** A book as formulas see it: its sheets as grids, its tables and names by key, and compiled formulas remembered. */
import type { Book, DefinedName, Table } from "../model/types";
import type { Code, Mode } from "./code";
import { compileFormula, type Surroundings } from "./compile";
import { Grid } from "./grid";
import { nameKey } from "./structured";

/** Compiled formulas kept at most; enough for a large sheet of unlike formulas. */
const MOST_CODES = 100_000;

export class Workspace {
  readonly grids: readonly Grid[];
  private readonly byId = new Map<string, Grid>();
  private readonly byName = new Map<string, Grid>();
  private readonly tables = new Map<string, { table: Table; grid: Grid }>();
  private readonly names = new Map<string, DefinedName>();
  private codes = new Map<string, Code>();

  constructor(book: Book) {
    this.grids = book.sheets.map((sheet, index) => new Grid(sheet, index));
    for (const grid of this.grids) {
      this.byId.set(grid.sheet.id, grid);
      this.byName.set(nameKey(grid.sheet.name), grid);
      for (const table of grid.sheet.tables) this.tables.set(nameKey(table.name), { table, grid });
    }
    for (const name of book.names) this.names.set(`${name.scope ?? ""}|${nameKey(name.name)}`, name);
  }

  gridById(id: string): Grid | null {
    return this.byId.get(id) ?? null;
  }

  gridByName(name: string): Grid | null {
    return this.byName.get(nameKey(name)) ?? null;
  }

  tableAt(grid: Grid, row: number, column: number): Table | null {
    for (const table of grid.sheet.tables) {
      const { top, left, bottom, right } = table.area;
      if (row >= top && row <= bottom && column >= left && column <= right) return table;
    }
    return null;
  }

  /** The formula compiled for cells of `grid` within `table`; the same for all of them. */
  code(formula: string, grid: Grid, table: Table | null, mode: Mode = "scalar"): Code {
    const key = `${grid.index}:${table?.id ?? ""}:${mode}:${formula}`;
    const known = this.codes.get(key);
    if (known) return known;
    if (this.codes.size >= MOST_CODES) this.codes = new Map();
    const code = compileFormula(formula, this.surroundings(grid, table), mode);
    this.codes.set(key, code);
    return code;
  }

  private surroundings(grid: Grid, table: Table | null): Surroundings {
    return {
      grid,
      table,
      gridByName: (name) => this.gridByName(name),
      grids: () => this.grids,
      tableByName: (name) => this.tables.get(nameKey(name)) ?? null,
      nameOf: (name, home) => this.names.get(`${home.sheet.id}|${nameKey(name)}`) ?? this.names.get(`|${nameKey(name)}`) ?? null,
    };
  }
}
