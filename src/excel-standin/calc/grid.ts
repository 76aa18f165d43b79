/** A sheet's values by column, and which formulas read which of its cells: what makes reading ranges and finding dependents fast. */
import type { Area, Cell, CellValue, Sheet } from "../model/types";

/** A rectangle on one sheet; zero-based, inclusive, within the sheet's limits. */
export interface SheetArea {
  readonly grid: Grid;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell with a formula: where it stands, what it runs and reads, whether its value still holds. */
export class FormulaCell {
  freshness: "clean" | "stale" | "running" = "stale";
  /** In a circle of references: its value is 0, as in Excel without iteration. */
  circular = false;
  /** Null until compiled. */
  compute: (() => CellValue) | null = null;
  precedents: readonly SheetArea[] = [];
  volatile = false;

  constructor(
    readonly grid: Grid,
    readonly row: number,
    readonly column: number,
    readonly cell: Cell,
    readonly formula: string,
  ) {}
}

/** Beyond this many columns a range is kept in one list for the whole sheet. */
const WIDE = 64;

interface RangeReaders {
  readonly top: number;
  readonly bottom: number;
  readonly cells: Set<FormulaCell>;
}

export class GridColumn {
  readonly values: CellValue[] = [];
  /** Formula cells by row; null as long as the column has none. */
  formulas: (FormulaCell | undefined)[] | null = null;
  /** How many of them are not clean. */
  stale = 0;
  /** Formulas that read one cell of this column, by row. */
  readonly cellReaders: (FormulaCell[] | undefined)[] = [];
  /** Formulas that read a stretch of this column, by "top:bottom". */
  readonly rangeReaders = new Map<string, RangeReaders>();
  /** Things computed from stretches of this column; empty again as soon as a value changes or becomes stale. */
  readonly memo = new Map<string, unknown>();
}

export class Grid {
  readonly columns: (GridColumn | undefined)[] = [];
  private readonly wideReaders = new Map<string, RangeReaders & { left: number; right: number }>();
  /** Last used row and column; −1 on an empty sheet. They only grow until the next rebuilding. */
  lastRow = -1;
  lastColumn = -1;

  constructor(
    readonly sheet: Sheet,
    readonly index: number,
  ) {}

  column(index: number): GridColumn {
    let column = this.columns[index];
    if (!column) {
      column = new GridColumn();
      this.columns[index] = column;
    }
    return column;
  }

  put(row: number, column: number, value: CellValue): void {
    const target = this.column(column);
    target.values[row] = value;
    if (target.memo.size > 0) target.memo.clear();
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  formulaAt(row: number, column: number): FormulaCell | undefined {
    return this.columns[column]?.formulas?.[row];
  }

  /** Remembers that `cell` reads the rectangle. */
  addReader(cell: FormulaCell, { top, left, bottom, right }: SheetArea): void {
    if (top === bottom && left === right) {
      const readers = this.column(left).cellReaders;
      const list = readers[top];
      if (list) list.push(cell);
      else readers[top] = [cell];
      return;
    }
    const key = `${top}:${bottom}`;
    if (right - left >= WIDE) {
      const wide = `${key}:${left}:${right}`;
      const entry = this.wideReaders.get(wide);
      if (entry) entry.cells.add(cell);
      else this.wideReaders.set(wide, { top, bottom, left, right, cells: new Set([cell]) });
      return;
    }
    for (let column = left; column <= right; column++) {
      const readers = this.column(column).rangeReaders;
      const entry = readers.get(key);
      if (entry) entry.cells.add(cell);
      else readers.set(key, { top, bottom, cells: new Set([cell]) });
    }
  }

  removeReader(cell: FormulaCell, { top, left, bottom, right }: SheetArea): void {
    if (top === bottom && left === right) {
      const list = this.columns[left]?.cellReaders[top];
      const index = list?.indexOf(cell) ?? -1;
      if (list && index >= 0) list.splice(index, 1);
      return;
    }
    const key = `${top}:${bottom}`;
    if (right - left >= WIDE) {
      this.wideReaders.get(`${key}:${left}:${right}`)?.cells.delete(cell);
      return;
    }
    for (let column = left; column <= right; column++) {
      const readers = this.columns[column]?.rangeReaders;
      const entry = readers?.get(key);
      if (!readers || !entry) continue;
      entry.cells.delete(cell);
      if (entry.cells.size === 0) readers.delete(key);
    }
  }

  /** Calls `visit` for each formula that reads the cell. */
  forEachReader(row: number, column: number, visit: (cell: FormulaCell) => void): void {
    const target = this.columns[column];
    if (target) {
      for (const cell of target.cellReaders[row] ?? []) visit(cell);
      for (const range of target.rangeReaders.values()) {
        if (range.top <= row && row <= range.bottom) for (const cell of range.cells) visit(cell);
      }
    }
    for (const range of this.wideReaders.values()) {
      if (range.top <= row && row <= range.bottom && range.left <= column && column <= range.right) for (const cell of range.cells) visit(cell);
    }
  }
}

/** From this many cells on an area is first cut to what is or was in use. */
const LARGE_AREA = 10_000;

/** A large area without the empty rest of whole rows and columns. */
export function clipped(grid: Grid, area: Area): Area {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) < LARGE_AREA) return area;
  let { lastRow, lastColumn } = grid;
  for (const [row, cells] of grid.sheet.cells) {
    if (row > lastRow) lastRow = row;
    for (const column of cells.keys()) if (column > lastColumn) lastColumn = column;
  }
  return { ...area, bottom: Math.min(area.bottom, lastRow), right: Math.min(area.right, lastColumn) };
}
