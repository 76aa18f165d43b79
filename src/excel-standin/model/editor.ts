/** The one door to a book's data: every edit of host, page and co-author passes here, is journalled, and can be undone. */
import { shiftArea, type Shift } from "./area";
import { sheetById } from "./book";
import type { Change, ChangeBatch, Source } from "./changes";
import type { Calculation, ReferenceChange, Services } from "./services";
import { internStyle, patched, styleAt, type StylePatch } from "./styles";
import type { Area, Book, Cell, Sheet } from "./types";
import { rewriteBook } from "./rewriting";
import { UndoStep } from "./undo";

/** An area that moves along when rows and columns are inserted or deleted; `area` null = its cells are gone. */
export interface LiveArea {
  readonly sheetId: string;
  area: Area | null;
}

export interface EditorOptions {
  /** Who is named as author of notes and comments. */
  readonly author?: string;
  /** Tables grow when something is written right below or beside them (AutoCorrect, on by default in Excel). */
  readonly autoExpandTables?: boolean;
  /** A formula in an otherwise empty table column fills it (AutoCorrect, on by default in Excel). */
  readonly autoFillFormulas?: boolean;
  /** Stem of the name of a blank table header: "Column" → "Column1"; "Cột" in a Vietnamese Excel. */
  readonly columnWord?: string;
  /** Stem of a new table's name. */
  readonly tableWord?: string;
  /** Steps kept for undo. */
  readonly undoDepth?: number;
}

type Listener = (batch: ChangeBatch) => void;

export class Editor {
  readonly calculation: Calculation;
  readonly options: Required<EditorOptions>;
  readonly live = new Set<LiveArea>();
  #listeners = new Set<Listener>();
  #pending: Change[] = [];
  #source: Source = "Local";
  #depth = 0;
  #step: UndoStep | null = null;
  #undo: UndoStep[] = [];
  #redo: UndoStep[] = [];
  #stale = true;
  #revision = 0;

  constructor(
    readonly book: Book,
    readonly services: Services,
    options: EditorOptions = {},
  ) {
    this.calculation = services.calculation(book);
    this.options = { author: "Người dùng", autoExpandTables: true, autoFillFormulas: true, columnWord: "Column", tableWord: "Table", undoDepth: 100, ...options };
  }

  /** Counts edits; equal numbers mean an untouched book. */
  get revision(): number {
    return this.#revision;
  }

  get source(): Source {
    return this.#source;
  }

  sheet(id: string): Sheet {
    return sheetById(this.book, id);
  }

  /** Hears of every batch of changes after it is complete. Answers the function that stops it. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Runs one edit. Listeners hear of it when it is over, also when it failed half-way (Excel rolls nothing back).
   * With `undo` (its label) the edit can be undone.
   */
  edit<T>(work: () => T, how: { source?: Source; undo?: string } = {}): T {
    const outermost = this.#depth === 0;
    this.#depth += 1;
    if (outermost) {
      this.#source = how.source ?? "Local";
      this.#step = how.undo === undefined ? null : new UndoStep(how.undo);
    }
    try {
      return work();
    } finally {
      this.#depth -= 1;
      if (outermost) this.#close();
    }
  }

  #close(): void {
    const step = this.#step;
    this.#step = null;
    if (step && !step.isEmpty) {
      this.#undo.push(step);
      if (this.#undo.length > this.options.undoDepth) this.#undo.shift();
      this.#redo = [];
    }
    const changes = this.#pending;
    this.#pending = [];
    const source = this.#source;
    this.#source = "Local";
    if (changes.length === 0) return;
    for (const listener of [...this.#listeners]) listener({ source, changes });
  }

  record(change: Change): void {
    this.#revision += 1;
    if (this.#depth === 0) this.edit(() => this.#pending.push(change));
    else this.#pending.push(change);
  }

  get undoLabel(): string | null {
    return this.#undo.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#redo.at(-1)?.label ?? null;
  }

  /** Takes back the last undoable edit; false where there is none. */
  undo(): boolean {
    return this.#swap(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#swap(this.#redo, this.#undo);
  }

  #swap(from: UndoStep[], to: UndoStep[]): boolean {
    const step = from.pop();
    if (!step) return false;
    step.swap(this.book);
    to.push(step);
    this.structureChanged();
    this.record({ kind: "restored" });
    return true;
  }

  /** Before a sheet's own properties, tables, merges, rules, notes, rows or columns change. */
  touchShape(sheet: Sheet): void {
    if (this.#step) this.#step.shape(sheet);
    else this.#forgetUndo();
  }

  /** Before cells of a sheet move. */
  touchCells(sheet: Sheet): void {
    if (this.#step) this.#step.allCells(sheet);
    else this.#forgetUndo();
  }

  /** Before sheets or names come, go or change places. */
  touchBook(): void {
    if (this.#step) this.#step.book(this.book);
    else this.#forgetUndo();
  }

  // An edit that is not recorded would make older steps put back what no longer fits.
  #forgetUndo(): void {
    this.#undo = [];
    this.#redo = [];
  }

  cell(sheet: Sheet, row: number, column: number): Cell | undefined {
    return sheet.cells.get(row)?.get(column);
  }

  /** Index of the style that a cell shows: its own, its row's, its column's, the book's. */
  styleIndex(sheet: Sheet, row: number, column: number): number {
    return sheet.cells.get(row)?.get(column)?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
  }

  /** Puts a cell, or takes it away where `cell` is null; the caller tells the calculation and the journal. */
  putCell(sheet: Sheet, row: number, column: number, cell: Cell | null): void {
    this.#step?.cell(sheet, row, column);
    const line = sheet.cells.get(row);
    if (cell) {
      if (line) line.set(column, cell);
      else sheet.cells.set(row, new Map([[column, cell]]));
    } else if (line?.delete(column) && line.size === 0) sheet.cells.delete(row);
  }

  /** Changes only how a cell looks; its formula stays the object that the calculation knows. */
  setStyle(sheet: Sheet, row: number, column: number, style: number): void {
    const cell = this.cell(sheet, row, column);
    if (!cell) return style === 0 ? undefined : this.putCell(sheet, row, column, { value: null, style });
    if (cell.style === style) return;
    this.#step?.cell(sheet, row, column);
    cell.style = style;
  }

  restyle(index: number, patch: StylePatch): number {
    return internStyle(this.book, patched(styleAt(this.book, index), patch));
  }

  valuesChanged(sheetId: string, area: Area): void {
    this.#stale = true;
    this.calculation.areaChanged(sheetId, area);
  }

  structureChanged(): void {
    this.#stale = true;
    this.calculation.structureChanged();
  }

  /** Brings formula values up to date; cheap where nothing changed. */
  calculate(): void {
    if (!this.#stale) return;
    this.#stale = false;
    const changed = this.calculation.recalculate();
    if (changed.length > 0) this.record({ kind: "calculated", sheetIds: [...new Set(changed.map((cell) => cell.sheetId))] });
  }

  /** Rewrites every formula of the book (cells, calculated columns, totals, names, rules, validations, what the file keeps) for a change of references. */
  rewriteFormulas(change: ReferenceChange): void {
    this.touchBook();
    for (const sheet of this.book.sheets) this.touchShape(sheet);
    rewriteBook(this, change);
    this.structureChanged();
  }

  /** Moves all live areas of a sheet. */
  moveLive(sheetId: string, shift: Shift): void {
    for (const ref of this.live) if (ref.sheetId === sheetId && ref.area) ref.area = shiftArea(ref.area, shift);
  }
}
