/** Writing into a cell: the box over the cell and the formula bar hold the same text; typing, F2, Enter, Tab, Escape. */
import { editText, parseTyped } from "../calc";
import { cellAddress, formatArea, quoteSheet, styleAt, type Area, type Sheet } from "../model";
import { enter, refusalText } from "./actions";
import { styleIndexAt } from "./cell-look";
import { setAttribute } from "./dom";
import type { GridView } from "./grid-view";
import { fontFamily } from "./measure";
import type { Messages } from "./messages";
import { advance, type Direction } from "./selection";
import { TEXTS } from "./texts";
import { complaint, validationAt } from "./validation";
import { boxOf } from "./viewport";
import type { Workspace } from "./workspace";

/** none; enter: typed over, arrows write and move; edit: F2 or the bar, arrows move the caret. */
export type Mode = "none" | "enter" | "edit";

export class CellEditor {
  mode: Mode = "none";
  #sheetId = "";
  #row = 0;
  #column = 0;
  #tabStart: number | null = null;
  /** Where a clicked reference stands in the text, so that dragging replaces it. */
  #reference: { start: number; end: number } | null = null;
  #settling = false;
  #escaped = false;
  readonly #listeners: (() => void)[] = [];

  constructor(
    readonly grid: GridView,
    readonly box: HTMLTextAreaElement,
    readonly bar: HTMLTextAreaElement,
    readonly messages: Messages,
  ) {
    box.hidden = true;
    for (const field of [box, bar]) {
      field.addEventListener("input", () => this.#typed(field));
      field.addEventListener("keydown", (event) => this.#key(event));
      field.addEventListener("blur", (event) => this.#left(event));
    }
    bar.addEventListener("focus", () => {
      if (this.mode === "none") this.begin("edit", null, true);
      else this.mode = "edit";
    });
    box.addEventListener("pointerdown", () => (this.mode = this.mode === "enter" ? "edit" : this.mode));
    grid.afterPaint(() => this.#place());
  }

  onMode(listener: () => void): void {
    this.#listeners.push(listener);
  }

  get #workspace(): Workspace {
    return this.grid.workspace;
  }

  get editing(): boolean {
    return this.mode !== "none";
  }

  get #field(): HTMLTextAreaElement {
    return document.activeElement === this.bar ? this.bar : this.box;
  }

  /** The text that F2 edits and the formula bar shows. */
  sourceText(sheet: Sheet, row: number, column: number): string {
    const style = styleAt(this.#workspace.book, styleIndexAt(sheet, row, column));
    if (sheet.protection && style.formulaHidden) return "";
    return editText(sheet.cells.get(row)?.get(column), style, { date1904: this.#workspace.book.date1904 });
  }

  /** Shows the active cell's text in the bar, unless it is being edited. */
  refresh(): void {
    if (this.editing) return;
    const { sheet, selection } = this.#workspace;
    this.bar.value = this.sourceText(sheet, selection.active.row, selection.active.column);
  }

  /** Starts editing the active cell; `text` replaces its content (typing), null keeps it. */
  begin(mode: "enter" | "edit", text: string | null, inBar = false): void {
    if (this.editing) return;
    const { sheet, selection } = this.#workspace;
    const { row, column } = selection.active;
    const style = styleAt(this.#workspace.book, styleIndexAt(sheet, row, column));
    if (sheet.protection && style.locked) {
      this.messages.warn(TEXTS.refused["AccessDenied"] ?? TEXTS.refusedOther);
      if (inBar) this.grid.stage.focus({ preventScroll: true });
      return;
    }
    this.mode = mode;
    this.#sheetId = sheet.id;
    this.#row = row;
    this.#column = column;
    this.#reference = null;
    const content = text ?? this.sourceText(sheet, row, column);
    this.box.value = content;
    this.bar.value = content;
    setAttribute(this.box, "aria-label", TEXTS.cellEditor(cellAddress(row, column)));
    this.box.style.font = `${style.font.italic ? "italic " : ""}${style.font.bold ? 700 : 400} ${(style.font.size * 4 * this.#workspace.layout.zoom) / 3}px/1.27 ${fontFamily(style.font.name)}`;
    this.grid.reveal(this.#workspace.activeArea());
    this.box.hidden = false;
    this.#place();
    if (!inBar) {
      this.box.focus({ preventScroll: true });
      this.box.setSelectionRange(content.length, content.length);
    }
    this.#changed();
  }

  #changed(): void {
    document.body.classList.toggle("editing", this.editing);
    for (const listener of this.#listeners) listener();
  }

  #typed(field: HTMLTextAreaElement): void {
    if (!this.editing) this.begin("edit", field.value, field === this.bar);
    const other = field === this.box ? this.bar : this.box;
    other.value = field.value;
    this.#reference = null;
    this.#place();
  }

  #place(): void {
    if (!this.editing || this.#workspace.sheet.id !== this.#sheetId) {
      this.box.hidden = !this.editing || this.#workspace.sheet.id !== this.#sheetId;
      return;
    }
    const { grid, box } = this;
    const area = this.#workspace.sheet.merges.find((merge) => merge.top === this.#row && merge.left === this.#column) ?? { top: this.#row, bottom: this.#row, left: this.#column, right: this.#column };
    const view = grid.viewport;
    const cell = boxOf(view, area);
    box.style.visibility = cell ? "visible" : "hidden";
    if (!cell) return;
    const [left, top] = [cell.left + grid.headerWidth, cell.top + grid.headerHeight];
    box.style.left = `${left - 1}px`;
    box.style.top = `${top - 1}px`;
    const style = styleAt(this.#workspace.book, styleIndexAt(this.#workspace.sheet, this.#row, this.#column));
    const widest = Math.max(...box.value.split("\n").map((line) => this.#workspace.measure(line, style) * this.#workspace.layout.zoom));
    const room = view.width - cell.left;
    const width = Math.max(cell.right - cell.left, Math.min(widest + 24, room));
    box.style.width = `${width + 1}px`;
    box.style.height = "0px";
    box.style.height = `${Math.max(cell.bottom - cell.top + 1, Math.min(box.scrollHeight + 2, view.height - cell.top))}px`;
  }

  #key(event: KeyboardEvent): void {
    // While an input method composes, Enter and Escape belong to it.
    if (event.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    const field = event.currentTarget as HTMLTextAreaElement;
    const arrows: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
    const arrow = arrows[event.key];
    if (event.key === "Enter" && event.altKey) {
      field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      this.#typed(field);
    } else if (event.key === "Enter" && event.ctrlKey) void this.commit(null, true);
    else if (event.key === "Enter") void this.commit(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") void this.commit(event.shiftKey ? "left" : "right");
    else if (event.key === "Escape") this.cancel();
    else if (event.key === "F2") {
      this.mode = this.mode === "enter" ? "edit" : "enter";
      this.#changed();
    } else if (arrow && this.mode === "enter" && !event.ctrlKey && !event.shiftKey && !this.expectsReference()) void this.commit(arrow);
    else return;
    event.preventDefault();
  }

  #left(event: FocusEvent): void {
    if (!this.editing || this.#settling) return;
    const to = event.relatedTarget;
    if (to === this.box || to === this.bar || (to instanceof HTMLElement && to.closest("[data-edit-keep]"))) return;
    // A dialog about this very input takes the focus for a while; leaving the window keeps the edit.
    if (document.querySelector("dialog[open]") || (to === null && !document.hasFocus())) return;
    void this.commit(null, false, false);
  }

  /** Leaves without writing. */
  cancel(): void {
    if (!this.editing) return;
    this.#escaped = true;
    this.#finish();
    this.grid.stage.focus({ preventScroll: true });
    this.#escaped = false;
  }

  #finish(): void {
    this.mode = "none";
    this.box.hidden = true;
    this.#reference = null;
    this.refresh();
    this.#changed();
  }

  /**
   * Writes what was typed and goes on in a direction (null = stays). Answers false when it was refused
   * and editing goes on.
   */
  async commit(direction: Direction | null, everywhere = false, refocus = true): Promise<boolean> {
    if (!this.editing || this.#settling || this.#escaped) return true;
    this.#settling = true;
    try {
      return await this.#write(direction, everywhere, refocus);
    } finally {
      this.#settling = false;
    }
  }

  async #write(direction: Direction | null, everywhere: boolean, refocus: boolean): Promise<boolean> {
    const workspace = this.#workspace;
    const { sheet } = workspace;
    const [row, column] = [this.#row, this.#column];
    const text = this.box.value;
    const format = styleAt(workspace.book, styleIndexAt(sheet, row, column)).numberFormat;
    if (text !== this.sourceText(sheet, row, column) || everywhere) {
      try {
        const input = parseTyped(text, format);
        const protest = complaint(workspace, validationAt(sheet, row, column), row, column, input);
        if (protest) {
          const buttons = protest.style === "stop" ? [TEXTS.retry, TEXTS.dismiss] : [TEXTS.goOn, TEXTS.retry, TEXTS.dismiss];
          const choice = await this.messages.ask(protest.title, protest.message, buttons);
          const chosen = choice === null ? TEXTS.dismiss : buttons[choice];
          if (chosen === TEXTS.dismiss) {
            this.cancel();
            return true;
          }
          if (chosen === TEXTS.retry) return this.#again();
        }
      } catch (error) {
        await this.messages.tell(TEXTS.badFormulaTitle, refusalText(error));
        return this.#again();
      }
      const area: Area = { top: row, left: column, bottom: row, right: column };
      const areas = everywhere ? workspace.selection.areas : [area];
      for (const target of areas) {
        const refused = enter(workspace, target, text);
        if (refused) {
          this.messages.warn(refused);
          if (refused === TEXTS.badFormula) return this.#again();
          break;
        }
      }
    }
    this.#finish();
    if (refocus) this.grid.stage.focus({ preventScroll: true });
    if (direction) this.go(direction);
    return true;
  }

  #again(): boolean {
    this.box.hidden = false;
    this.box.focus({ preventScroll: true });
    this.box.select();
    return false;
  }

  /** Enter and Tab, also outside editing: Enter after a run of Tabs goes back to the run's first column, as in Excel. */
  go(direction: Direction): void {
    const workspace = this.#workspace;
    const { selection } = workspace;
    const single = selection.areas.length === 1;
    if (direction === "right" && single) this.#tabStart ??= selection.active.column;
    let next = advance(workspace.terrain, selection, direction);
    if (direction === "down" && this.#tabStart !== null && single) {
      const column = this.#tabStart;
      next = { ...next, active: { row: next.active.row, column }, corner: { row: next.active.row, column }, areas: [{ top: next.active.row, bottom: next.active.row, left: column, right: column }] };
    }
    if (direction !== "right" && direction !== "left") this.#tabStart = null;
    const keep = this.#tabStart;
    workspace.select(next);
    this.#tabStart = keep;
  }

  /** Any other movement ends a run of Tabs. */
  forgetTabs(): void {
    this.#tabStart = null;
  }

  /** Whether the text is a formula whose caret waits for a reference: a click on a cell then writes its address. */
  expectsReference(): boolean {
    if (!this.editing || !this.box.value.startsWith("=")) return false;
    const field = this.#field;
    if (this.#reference && field.selectionEnd === this.#reference.end) return true;
    return /[=+\-*/^&<>(,;:]\s*$/.test(field.value.slice(0, field.selectionStart));
  }

  /** Writes the address of an area at the caret, replacing the one just written by the same drag. */
  insertReference(area: Area): void {
    const field = this.#field;
    const { sheet } = this.#workspace;
    const text = (sheet.id === this.#sheetId ? "" : `${quoteSheet(sheet.name)}!`) + formatArea(area);
    const { start, end } = this.#reference ?? { start: field.selectionStart, end: field.selectionEnd };
    field.setRangeText(text, start, end, "end");
    const reference = { start, end: start + text.length };
    this.#typed(field);
    this.#reference = reference;
    field.focus({ preventScroll: true });
  }
}
