/** Keeps a book's formulas computed: what has become stale, in which order it is computed, and what changed by it. */
import type { Area, Book, CellValue } from "../model/types";
import { scalarOf } from "./cells";
import type { Frame, World } from "./code";
import { NUM, REF, VALUE } from "./errors";
import { formatValue } from "./format";
import { clipped, FormulaCell, type Grid, type SheetArea } from "./grid";
import type { CalculatorOptions, ChangedCell, Locale } from "./types";
import { sameValue } from "./values";
import { Workspace } from "./workspace";
import { localClock, makeWorld } from "./world";

/** Cells computed within one another before the chain is cut and taken up from its far end; keeps the stack shallow. */
const DEEPEST_CHAIN = 120;

/** Thrown through half-computed cells to compute `cell` first. */
class Suspended extends Error {
  constructor(readonly cell: FormulaCell) {
    super("suspended");
  }
}

/**
 * Computes the formulas of a book and writes their values into its cells. After changing the book tell it what changed
 * (`cellChanged`, `areaChanged`; `structureChanged` for rows, columns, sheets, tables and names), then `recalculate`.
 */
export class Calculator {
  private workspace: Workspace | null = null;
  private stale: FormulaCell[] = [];
  private readonly volatile = new Set<FormulaCell>();
  private readonly running: FormulaCell[] = [];
  private changed = new Map<FormulaCell, CellValue>();
  /** Changes seen before the last rebuilding, by cell. */
  private carried = new Map<object, CellValue>();
  /** True until the book has been read for the first time: only then do cells hold values that another program computed. */
  private loading = true;
  private readonly locale: Locale;
  private readonly world: World;

  constructor(
    private readonly book: Book,
    options: CalculatorOptions = {},
  ) {
    this.locale = options.locale ?? "vi-VN";
    const { now = localClock, random = Math.random } = options;
    this.world = makeWorld({ book, locale: this.locale, now, random, workspace: () => this.ready(), demand: (cell) => this.demand(cell) });
  }

  /** Computes everything stale and all volatile formulas; returns the cells whose value is another now, in reading order of discovery. */
  recalculate(): ChangedCell[] {
    this.ready();
    for (const cell of this.volatile) this.markStale(cell);
    while (this.stale.length > 0) {
      const cells = this.stale;
      this.stale = [];
      for (const cell of cells) if (cell.freshness === "stale") this.computeRoot(cell);
    }
    const changes: ChangedCell[] = [];
    for (const [cell, before] of this.changed) {
      const after = cell.cell.value;
      if (!sameValue(before, after)) changes.push({ sheetId: cell.grid.sheet.id, row: cell.row, column: cell.column, before, after });
    }
    this.changed = new Map();
    return changes;
  }

  /** A cell's value or formula was set or removed. */
  cellChanged(sheetId: string, row: number, column: number): void {
    const grid = this.workspace?.gridById(sheetId);
    if (!this.workspace) return;
    if (!grid) return this.structureChanged();
    this.reread(grid, row, column);
  }

  /** Any cells of the area were set or removed. */
  areaChanged(sheetId: string, area: Area): void {
    if (!this.workspace) return;
    const grid = this.workspace.gridById(sheetId);
    if (!grid) return this.structureChanged();
    const { bottom, right } = clipped(grid, area);
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) this.reread(grid, row, column);
    }
  }

  /** Rows, columns, sheets, tables or names were inserted, removed, moved or renamed: everything is read anew. */
  structureChanged(): void {
    this.workspace = null;
    this.stale = [];
    this.volatile.clear();
    // What changed before is still to be reported; the cells that carry it belong to the old reading.
    this.carried = new Map([...this.carried, ...[...this.changed].map(([cell, before]) => [cell.cell, before] as const)]);
    this.changed = new Map();
  }

  /** The text that a cell shows. */
  displayText(sheetId: string, row: number, column: number): string {
    const sheet = this.workspace?.gridById(sheetId)?.sheet ?? this.book.sheets.find(({ id }) => id === sheetId);
    const cell = sheet?.cells.get(row)?.get(column);
    if (!cell) return "";
    return formatValue(cell.value, this.book.styles[cell.style]?.numberFormat ?? "General", { locale: this.locale, date1904: this.book.date1904 });
  }

  /** The value of a formula (with or without "=") as if it stood at `at`; #REF! for an unknown sheet. */
  evaluate(sheetId: string, formula: string, at: { row: number; column: number }): CellValue {
    const workspace = this.ready();
    const grid = workspace.gridById(sheetId);
    if (!grid) return REF;
    const code = workspace.code(formula.replace(/^=/, ""), grid, workspace.tableAt(grid, at.row, at.column));
    const frame: Frame = { world: this.world, grid, row: at.row, column: at.column, locals: [] };
    try {
      return scalarOf(code.run(frame), frame) ?? 0;
    } catch (error) {
      return error instanceof RangeError ? NUM : VALUE;
    }
  }

  /** Cells in a circle of references, whose value is 0. */
  circularCells(): { sheetId: string; row: number; column: number }[] {
    const cells: { sheetId: string; row: number; column: number }[] = [];
    for (const grid of this.ready().grids) {
      for (const column of grid.columns) {
        column?.formulas?.forEach((cell) => {
          if (cell?.circular) cells.push({ sheetId: grid.sheet.id, row: cell.row, column: cell.column });
        });
      }
    }
    return cells;
  }

  private ready(): Workspace {
    if (this.workspace) return this.workspace;
    const workspace = new Workspace(this.book);
    this.workspace = workspace;
    const formulas: FormulaCell[] = [];
    for (const grid of workspace.grids) {
      for (const [row, cells] of grid.sheet.cells) {
        for (const [column, cell] of cells) {
          grid.put(row, column, cell.value);
          if (cell.formula !== undefined) formulas.push(new FormulaCell(grid, row, column, cell, cell.formula));
        }
      }
    }
    for (const cell of formulas) {
      this.register(cell, workspace);
      const before = this.carried.get(cell.cell);
      if (before !== undefined) this.changed.set(cell, before);
    }
    this.carried = new Map();
    this.loading = false;
    return workspace;
  }

  private register(cell: FormulaCell, workspace: Workspace): void {
    const { grid, row, column } = cell;
    const target = grid.column(column);
    target.formulas ??= [];
    target.formulas[row] = cell;
    target.stale += 1;
    target.memo.clear();
    this.stale.push(cell);
    const code = workspace.code(cell.formula, grid, workspace.tableAt(grid, row, column));
    const frame: Frame = { world: this.world, grid, row, column, locals: [] };
    const brought = code.lacking !== null && this.loading ? cell.cell.value : null;
    let asked = false;
    cell.compute = () => {
      if (brought !== null && (code.lacking === "workbook" || !asked)) {
        asked = true;
        return brought;
      }
      return scalarOf(code.run(frame), frame);
    };
    cell.precedents = code.precedents.flatMap((precedent): SheetArea[] => {
      if (!precedent.thisRow) return [precedent];
      return row < precedent.top || row > precedent.bottom ? [] : [{ grid: precedent.grid, top: row, bottom: row, left: precedent.left, right: precedent.right }];
    });
    for (const area of cell.precedents) area.grid.addReader(cell, area);
    cell.volatile = code.volatile;
    if (code.volatile) this.volatile.add(cell);
  }

  private unregister(cell: FormulaCell): void {
    const target = cell.grid.column(cell.column);
    if (target.formulas) target.formulas[cell.row] = undefined;
    if (cell.freshness !== "clean") target.stale -= 1;
    cell.freshness = "clean";
    for (const area of cell.precedents) area.grid.removeReader(cell, area);
    this.volatile.delete(cell);
    this.changed.delete(cell);
  }

  private reread(grid: Grid, row: number, column: number): void {
    const { workspace } = this;
    if (!workspace) return;
    const cell = grid.sheet.cells.get(row)?.get(column);
    const known = grid.formulaAt(row, column);
    if (!cell && !known && grid.columns[column]?.values[row] === undefined) return;
    const same = known !== undefined && known.cell === cell && known.formula === cell.formula;
    if (known && !same) this.unregister(known);
    grid.put(row, column, cell?.value ?? null);
    if (same) this.markStale(known);
    else if (cell?.formula !== undefined) this.register(new FormulaCell(grid, row, column, cell, cell.formula), workspace);
    this.markReaders(grid, row, column);
  }

  private markReaders(grid: Grid, row: number, column: number): void {
    grid.forEachReader(row, column, (reader) => this.markStale(reader));
  }

  /** Marks a formula and all that depend on it. */
  private markStale(cell: FormulaCell): void {
    if (cell.freshness !== "clean") return;
    const queue = [cell];
    const mark = (each: FormulaCell): void => {
      if (each.freshness !== "clean") return;
      each.freshness = "stale";
      const column = each.grid.column(each.column);
      column.stale += 1;
      if (column.memo.size > 0) column.memo.clear();
      this.stale.push(each);
      queue.push(each);
    };
    mark(cell);
    for (let index = 1; index < queue.length; index++) {
      const next = queue[index];
      if (next) next.grid.forEachReader(next.row, next.column, mark);
    }
  }

  /** Computes a cell and, without deep recursion, whatever it needs. */
  private computeRoot(root: FormulaCell): void {
    const pending = [root];
    for (let cell = pending.at(-1); cell; cell = pending.at(-1)) {
      if (cell.freshness === "clean") {
        pending.pop();
        continue;
      }
      try {
        this.compute(cell);
      } catch (error) {
        if (!(error instanceof Suspended)) throw error;
        const start = pending.indexOf(error.cell);
        if (start < 0) pending.push(error.cell);
        else for (const member of pending.slice(start)) this.finish(member, 0, true);
      }
    }
  }

  private compute(cell: FormulaCell): void {
    const column = cell.grid.column(cell.column);
    const depth = this.running.length;
    cell.freshness = "running";
    cell.circular = false;
    column.values[cell.row] = 0;
    this.running.push(cell);
    let value: CellValue;
    try {
      value = cell.compute?.() ?? 0;
    } catch (error) {
      if (error instanceof Suspended) {
        cell.freshness = "stale";
        this.running.length = depth;
        throw error;
      }
      value = error instanceof RangeError ? NUM : VALUE;
    }
    this.running.length = depth;
    this.finish(cell, value, cell.circular);
  }

  private finish(cell: FormulaCell, value: CellValue, circular: boolean): void {
    if (cell.freshness === "clean") return;
    cell.circular = circular;
    const result = circular || Object.is(value, -0) ? 0 : value;
    cell.freshness = "clean";
    cell.grid.column(cell.column).stale -= 1;
    cell.grid.put(cell.row, cell.column, result);
    if (sameValue(cell.cell.value, result)) return;
    if (!this.changed.has(cell)) this.changed.set(cell, cell.cell.value);
    cell.cell.value = result;
  }

  /** Sees to it that a formula cell has its value; a cell that is being computed is part of a circle and counts as 0. */
  private demand(cell: FormulaCell): void {
    if (cell.freshness === "running") {
      for (let index = this.running.length - 1; index >= 0; index--) {
        const member = this.running[index];
        if (member) member.circular = true;
        if (member === cell) break;
      }
      return;
    }
    if (cell.freshness === "clean") return;
    if (this.running.length === 0) return this.computeRoot(cell);
    if (this.running.length >= DEEPEST_CHAIN) throw new Suspended(cell);
    this.compute(cell);
  }
}
