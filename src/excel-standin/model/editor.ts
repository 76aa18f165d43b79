/** The one door to a book's data: every edit of host, page and co-author passes here, is journalled, and can be undone. */
import { shiftArea, type Shift } from "./area";
import { sheetById } from "./book";
import type { Change, ChangeBatch, Source } from "./changes";
import type { Calculation, ReferenceChange, Services } from "./services";
import { internStyle, patched, styleAt, type StylePatch } from "./styles";
import type { Area, Book, Cell, Sheet } from "./types";
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

  /** Rewrites every formula of the book (cells, calculated columns, totals, names, rules, validations) for a change of references. */
  rewriteFormulas(change: ReferenceChange): void {
    this.touchBook();
    for (const sheet of this.book.sheets) {
      this.touchShape(sheet);
      rewriteSheet(this, sheet, change);
    }
    for (const name of this.book.names) {
      const at = this.book.sheets.find((sheet) => sheet.id === name.scope)?.name ?? this.book.sheets[0]?.name ?? "";
      name.formula = this.services.shift(name.formula, { sheet: at, row: 0, column: 0 }, change);
    }
    this.structureChanged();
  }

  /** Moves all live areas of a sheet. */
  moveLive(sheetId: string, shift: Shift): void {
    for (const ref of this.live) if (ref.sheetId === sheetId && ref.area) ref.area = shiftArea(ref.area, shift);
  }
}

function rewriteSheet(editor: Editor, sheet: Sheet, change: ReferenceChange): void {
  const { services } = editor;
  const cache = new Map<string, string>();
  const rewrite = (formula: string, row: number, column: number, table?: string): string => {
    // References in A1 form do not depend on where the formula stands, except in a copy.
    const key = change.kind === "copy" ? null : `${table ?? ""}\u0000${formula}`;
    const known = key === null ? undefined : cache.get(key);
    if (known !== undefined) return known;
    const result = services.shift(formula, { sheet: sheet.name, row, column, ...(table === undefined ? {} : { table }) }, change);
    if (key !== null) cache.set(key, result);
    return result;
  };
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.formula === undefined) continue;
      const table = sheet.tables.length === 0 ? undefined : tableAround(sheet, row, column);
      const formula = rewrite(cell.formula, row, column, table);
      if (formula !== cell.formula) editor.putCell(sheet, row, column, { ...cell, formula });
    }
  }
  for (const table of sheet.tables) {
    table.columns.forEach((column, index) => {
      const at = [table.area.top + 1, table.area.left + index, table.name] as const;
      if (column.calculated !== undefined) column.calculated = rewrite(column.calculated, ...at);
      if (column.totalsFormula !== undefined) column.totalsFormula = rewrite(column.totalsFormula, ...at);
    });
  }
  for (const format of sheet.conditionalFormats) {
    const { rule } = format;
    const row = format.areas[0]?.top ?? 0;
    const column = format.areas[0]?.left ?? 0;
    if (rule.type === "expression") format.rule = { ...rule, formula: rewrite(rule.formula, row, column) };
    if (rule.type === "cellIs") format.rule = { ...rule, formulas: rule.formulas.map((formula) => rewrite(formula, row, column)) };
  }
  for (const validation of sheet.dataValidations) {
    const row = validation.areas[0]?.top ?? 0;
    const column = validation.areas[0]?.left ?? 0;
    const isQuoted = (text: string): boolean => text === "" || text.startsWith('"');
    if (!isQuoted(validation.formula1)) validation.formula1 = rewrite(validation.formula1, row, column);
    if (!isQuoted(validation.formula2)) validation.formula2 = rewrite(validation.formula2, row, column);
  }
}

function tableAround(sheet: Sheet, row: number, column: number): string | undefined {
  return sheet.tables.find(({ area: a }) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right)?.name;
}
