/** What the page holds: the open book, its active sheet, the selection and the layout; views listen to it. */
import { activate, hasContent, select, usedArea, type Area, type Book, type ChangeBatch, type Editor, type Sheet } from "../model";
import { evaluateConditionalFormats, type Calculator, type ConditionalLook } from "../calc";
import { layoutSheet, type Measure, type SheetLayout } from "./sheet-layout";
import { cellArea, growToMerges, selectCell, type Place, type Selection, type Terrain } from "./selection";

export type Signal =
  /** Contents, looks or sizes changed. */
  | { readonly kind: "paint" }
  | { readonly kind: "selection"; readonly reveal: boolean }
  /** Another sheet is shown, or the list of sheets changed. */
  | { readonly kind: "sheets"; readonly switched: boolean };

type Listener = (signal: Signal) => void;

export const ZOOMS = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;

export class Workspace {
  readonly #listeners = new Set<Listener>();
  readonly #stop: () => void;
  #layout: SheetLayout | null = null;
  #conditional: Map<string, ConditionalLook> | null = null;
  #conditionalArea: Area | null = null;
  #hidden: number[] | null = null;
  #used: Area | null = null;
  #corner: Place;
  #selecting = false;
  readonly #zooms = new Map<string, number>();

  constructor(
    readonly editor: Editor,
    readonly calculator: Calculator,
    readonly measure: Measure,
  ) {
    this.#corner = this.sheet.selection.active;
    this.#stop = editor.onChange((batch) => this.#changed(batch));
  }

  get book(): Book {
    return this.editor.book;
  }

  get sheet(): Sheet {
    const sheet = this.book.sheets.find((candidate) => candidate.id === this.book.active) ?? this.book.sheets[0];
    if (!sheet) throw new Error("A book without a sheet");
    return sheet;
  }

  /** Stops listening to the book; the workspace is of no use afterwards. */
  close(): void {
    this.#stop();
    this.#listeners.clear();
  }

  onSignal(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(signal: Signal): void {
    for (const listener of [...this.#listeners]) listener(signal);
  }

  #forget(): void {
    this.#layout = null;
    this.#conditional = null;
    this.#hidden = null;
    this.#used = null;
  }

  #changed(batch: ChangeBatch): void {
    let paint = false;
    let sheets = false;
    let switched = false;
    let selected = false;
    for (const change of batch.changes) {
      switch (change.kind) {
        case "selection":
          if (change.sheetId === this.sheet.id && !this.#selecting) selected = true;
          break;
        case "activated":
          switched = true;
          break;
        case "sheetAdded":
        case "sheetDeleted":
        case "sheetRenamed":
        case "sheetMoved":
        case "sheetVisibility":
        case "protection":
          sheets = true;
          paint = true;
          break;
        case "restored":
          sheets = true;
          switched = true;
          break;
        default:
          paint = true;
      }
    }
    if (paint || switched || sheets) this.#forget();
    if (switched || selected) this.#readSelection();
    if (sheets || switched) this.#tell({ kind: "sheets", switched });
    if (paint || sheets) this.#tell({ kind: "paint" });
    if (selected && !switched) this.#tell({ kind: "selection", reveal: true });
  }

  #readSelection(): void {
    const { active, areas } = this.sheet.selection;
    const area = areas[areas.length - 1];
    // The corner that Shift+arrows move is the one opposite the active cell.
    this.#corner = area
      ? { row: active.row === area.top ? area.bottom : area.top, column: active.column === area.left ? area.right : area.left }
      : active;
  }

  /** Everything shown may be out of date: measured fonts, zoom. */
  refresh(): void {
    this.#forget();
    this.#tell({ kind: "paint" });
  }

  get zoom(): number {
    return this.#zooms.get(this.sheet.id) ?? Math.min(4, Math.max(0.25, (this.sheet.zoom || 100) / 100));
  }

  /** Zoom of the active sheet, 1 = 100 %; a matter of this page, not of the file. */
  set zoom(value: number) {
    this.#zooms.set(this.sheet.id, Math.min(4, Math.max(0.25, value)));
    this.refresh();
  }

  get layout(): SheetLayout {
    this.#layout ??= layoutSheet(this.book, this.sheet, this.zoom, this.measure);
    return this.#layout;
  }

  get used(): Area {
    this.#used ??= usedArea(this.sheet, true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return this.#used;
  }

  get terrain(): Terrain {
    const { sheet, layout } = this;
    return {
      rows: layout.rows,
      columns: layout.columns,
      merges: sheet.merges,
      used: this.used,
      filled: (row, column) => hasContent(sheet.cells.get(row)?.get(column)),
    };
  }

  get selection(): Selection {
    const { areas, active } = this.sheet.selection;
    return { areas, active, corner: this.#corner };
  }

  /** Selects; the book's listeners (and so the add-in) hear of it. */
  select(selection: Selection, reveal = true): void {
    this.#corner = selection.corner;
    this.#selecting = true;
    try {
      select(this.editor, this.sheet, selection.areas, selection.active);
    } finally {
      this.#selecting = false;
    }
    this.#tell({ kind: "selection", reveal });
  }

  goTo(place: Place): void {
    this.select(selectCell(place, this.sheet.merges));
  }

  /** Selects an area of a sheet, switching to it. */
  goToArea(sheet: Sheet, area: Area): void {
    if (sheet.id !== this.sheet.id) activate(this.editor, sheet);
    const grown = growToMerges(area, this.sheet.merges);
    this.select({ areas: [grown], active: { row: grown.top, column: grown.left }, corner: { row: grown.bottom, column: grown.right } });
  }

  activeArea(): Area {
    return cellArea(this.selection.active, this.sheet.merges);
  }

  displayText(row: number, column: number): string {
    return this.calculator.displayText(this.sheet.id, row, column);
  }

  /** Looks that conditional formats give the cells of an area in sight. */
  conditionalLooks(area: Area): Map<string, ConditionalLook> {
    const known = this.#conditionalArea;
    if (this.sheet.conditionalFormats.length === 0) return new Map();
    if (!this.#conditional || !known || known.top > area.top || known.left > area.left || known.bottom < area.bottom || known.right < area.right) {
      // Some rows more than asked for, so that scrolling does not evaluate at every step.
      const wider = { top: Math.max(0, area.top - 60), left: Math.max(0, area.left - 10), bottom: area.bottom + 60, right: area.right + 10 };
      this.#conditional = evaluateConditionalFormats(this.book, this.calculator, this.sheet.id, wider);
      this.#conditionalArea = wider;
    }
    return this.#conditional;
  }

  /** How many rows above `row` are hidden on the active sheet. */
  hiddenBefore(row: number): number {
    if (!this.#hidden) {
      this.#hidden = [...this.sheet.rows].filter(([, info]) => info.hidden).map(([index]) => index).sort((a, b) => a - b);
    }
    let low = 0;
    let high = this.#hidden.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hidden[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
