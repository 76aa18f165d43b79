/** Undo and redo of user edits: what the touched cells and sheets were before, swapped back and forth. */
import type { Book, Cell, DefinedName, KeptFormula, Sheet } from "./types";

type SheetShape = Omit<Sheet, "cells">;
type Cells = Map<number, Map<number, Cell>>;

interface SheetMemory {
  sheet: Sheet;
  /** Present where more than single cells changed. */
  shape?: SheetShape;
  cells?: Cells;
  /** Row → column → what stood there. */
  single: Map<number, Map<number, Cell | undefined>>;
}

interface BookMemory {
  sheets: Sheet[];
  active: string;
  names: DefinedName[];
  kept: KeptFormula[];
}

/** What one edit replaced. */
export class UndoStep {
  readonly #sheets = new Map<string, SheetMemory>();
  #book: BookMemory | null = null;

  constructor(readonly label: string) {}

  get isEmpty(): boolean {
    return this.#sheets.size === 0 && this.#book === null;
  }

  #of(sheet: Sheet): SheetMemory {
    let memory = this.#sheets.get(sheet.id);
    if (!memory) {
      memory = { sheet, single: new Map() };
      this.#sheets.set(sheet.id, memory);
    }
    return memory;
  }

  cell(sheet: Sheet, row: number, column: number): void {
    const memory = this.#of(sheet);
    if (memory.cells) return;
    let line = memory.single.get(row);
    if (!line) memory.single.set(row, (line = new Map()));
    if (!line.has(column)) line.set(column, copyCell(sheet.cells.get(row)?.get(column)));
  }

  shape(sheet: Sheet): void {
    const memory = this.#of(sheet);
    memory.shape ??= copyShape(sheet);
  }

  allCells(sheet: Sheet): void {
    const memory = this.#of(sheet);
    if (memory.cells) return;
    memory.cells = copyCells(sheet.cells);
    for (const [row, line] of memory.single) for (const [column, cell] of line) put(memory.cells, row, column, cell);
    memory.single.clear();
  }

  book(book: Book): void {
    this.#book ??= { sheets: [...book.sheets], active: book.active, names: book.names.map((name) => ({ ...name })), kept: book.kept.map((kept) => ({ ...kept })) };
  }

  /** Puts back what is remembered and remembers what is replaced: called again, it is the redo. */
  swap(book: Book): void {
    if (this.#book) {
      const now: BookMemory = { sheets: [...book.sheets], active: book.active, names: book.names, kept: book.kept };
      book.sheets.splice(0, book.sheets.length, ...this.#book.sheets);
      book.active = this.#book.active;
      book.names = this.#book.names;
      book.kept = this.#book.kept;
      this.#book = now;
    }
    for (const memory of this.#sheets.values()) swapSheet(memory);
  }
}

function swapSheet(memory: SheetMemory): void {
  const { sheet } = memory;
  if (memory.shape) {
    const now = copyShape(sheet);
    Object.assign(sheet, memory.shape);
    memory.shape = now;
  }
  if (memory.cells) {
    const now = sheet.cells;
    sheet.cells = memory.cells;
    memory.cells = now;
  }
  for (const [row, line] of memory.single) {
    for (const [column, before] of line) {
      line.set(column, copyCell(sheet.cells.get(row)?.get(column)));
      put(sheet.cells, row, column, before);
    }
  }
}

const copyCell = (cell: Cell | undefined): Cell | undefined => (cell ? { ...cell } : undefined);

function copyShape(sheet: Sheet): SheetShape {
  const { cells, ...shape } = sheet;
  void cells;
  return structuredClone(shape);
}

function copyCells(cells: Cells): Cells {
  const copy: Cells = new Map();
  for (const [row, line] of cells) copy.set(row, new Map([...line].map(([column, cell]) => [column, { ...cell }])));
  return copy;
}

function put(cells: Cells, row: number, column: number, cell: Cell | undefined): void {
  const line = cells.get(row);
  if (cell) {
    if (line) line.set(column, cell);
    else cells.set(row, new Map([[column, cell]]));
  } else if (line) {
    line.delete(column);
    if (line.size === 0) cells.delete(row);
  }
}
