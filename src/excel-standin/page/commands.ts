/** The page's commands on the open book, each ending in something said; keys, menus and buttons call them. */
import { activate, bodyArea, cellAddress, cellCount, formatArea, mergeAt, type Area, type Sheet } from "../model";
import { bounded, clear, deleteLines, enter, fillInto, insertLines, pasteCells, pasteTexts, resizeColumns, setHidden, type Outcome } from "./actions";
import type { CellEditor } from "./cell-editor";
import { fromHtml, fromTsv, toHtml, toTsv } from "./clipboard";
import { openFilter } from "./filter-menu";
import type { GridView } from "./grid-view";
import { openList } from "./list-menu";
import { openMenu } from "./menu";
import type { Messages } from "./messages";
import type { NoteCard } from "./note-card";
import type { Overlay } from "./overlay";
import { styleAt } from "../model";
import { styleIndexAt } from "./cell-look";
import { textInset } from "./sheet-layout";
import { countText, TEXTS } from "./texts";
import { listValues, validationAt } from "./validation";
import { boxOf } from "./viewport";
import type { Workspace } from "./workspace";

/** Cells that are put on the clipboard as text. */
const MAX_COPIED = 500_000;

export class Commands {
  /** What was copied last from this page; pasting it brings formulas and formats along. */
  #copied: { readonly workspace: Workspace; readonly sheet: Sheet; readonly area: Area; readonly cut: boolean; readonly text: string } | null = null;

  constructor(
    readonly grid: GridView,
    readonly overlay: Overlay,
    readonly editor: CellEditor,
    readonly note: NoteCard,
    readonly messages: Messages,
    readonly focusName: () => void,
  ) {}

  get #workspace(): Workspace {
    return this.grid.workspace;
  }

  get #area(): Area {
    const { areas, active } = this.#workspace.selection;
    return areas[areas.length - 1] ?? { top: active.row, bottom: active.row, left: active.column, right: active.column };
  }

  #report(outcome: Outcome, done: string): void {
    if (outcome) this.messages.warn(outcome);
    else this.messages.say(done);
  }

  undo(): void {
    const { editor } = this.#workspace;
    const label = editor.undoLabel;
    if (label === null || !editor.undo()) return;
    editor.calculate();
    this.messages.say(TEXTS.undone(label));
  }

  redo(): void {
    const { editor } = this.#workspace;
    const label = editor.redoLabel;
    if (label === null || !editor.redo()) return;
    editor.calculate();
    this.messages.say(TEXTS.redone(label));
  }

  clear(): void {
    this.#report(clear(this.#workspace, this.#workspace.selection.areas), TEXTS.cleared);
  }

  escape(): void {
    this.#copied = null;
    this.overlay.copied = null;
    this.note.hide();
    this.overlay.update();
  }

  showNote(): void {
    const { active } = this.#workspace.selection;
    if (this.note.isShown) this.note.hide();
    else this.note.show(active.row, active.column, true);
  }

  /** Puts the selection on the clipboard as text and HTML. */
  copy(event: ClipboardEvent, cut: boolean): void {
    const workspace = this.#workspace;
    const area = bounded(workspace.sheet, this.#area);
    if (!event.clipboardData) return;
    event.preventDefault();
    const text = this.#copyArea(area, cut);
    if (text === null) return;
    event.clipboardData.setData("text/plain", text.tsv);
    event.clipboardData.setData("text/html", text.html);
  }

  #copyArea(area: Area, cut: boolean): { tsv: string; html: string } | null {
    const workspace = this.#workspace;
    if (cellCount(area) > MAX_COPIED) {
      this.messages.warn(TEXTS.tooManyCells);
      return null;
    }
    const rows: string[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      // Filtered rows stay behind, as in Excel.
      if (workspace.layout.rows.hidden(row) && area.bottom > area.top) continue;
      const line: string[] = [];
      for (let column = area.left; column <= area.right; column += 1) line.push(workspace.displayText(row, column));
      rows.push(line);
    }
    const tsv = toTsv(rows);
    const complete = rows.length === area.bottom - area.top + 1;
    this.#copied = complete ? { workspace, sheet: workspace.sheet, area, cut, text: tsv } : null;
    this.overlay.copied = { sheetId: workspace.sheet.id, area };
    this.overlay.update();
    this.messages.say((cut ? TEXTS.cutDone : TEXTS.copied)(countText(cellCount(area))));
    return { tsv, html: toHtml(rows) };
  }

  paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (!data) return;
    event.preventDefault();
    this.#pasteText(data.getData("text/plain"), data.getData("text/html"));
  }

  #pasteText(text: string, html: string): void {
    const workspace = this.#workspace;
    const copied = this.#copied;
    const same = (a: string, b: string): boolean => a.replace(/\r\n/g, "\n").trimEnd() === b.replace(/\r\n/g, "\n").trimEnd();
    let result: { outcome: Outcome; area: Area };
    if (copied && copied.workspace === workspace && workspace.book.sheets.includes(copied.sheet) && same(copied.text, text)) {
      result = pasteCells(workspace, this.#area, { sheet: copied.sheet, area: copied.area, cut: copied.cut });
      if (copied.cut && !result.outcome) this.escape();
    } else {
      const rows = (html === "" ? null : fromHtml(html, new DOMParser())) ?? fromTsv(text);
      if (rows.length === 0) return;
      result = pasteTexts(workspace, this.#area, rows);
    }
    this.#report(result.outcome, TEXTS.pasted(countText(cellCount(result.area))));
    if (!result.outcome) {
      const { area } = result;
      workspace.select({ areas: [area], active: { row: area.top, column: area.left }, corner: { row: area.bottom, column: area.right } }, false);
    }
  }

  fill(direction: "down" | "right"): void {
    const area = this.#area;
    const source = direction === "down" ? { ...area, bottom: area.top } : { ...area, right: area.left };
    this.#report(fillInto(this.#workspace, source, bounded(this.#workspace.sheet, area), "copy"), "");
  }

  fillTo(source: Area, target: Area): void {
    const refused = fillInto(this.#workspace, source, target, "series");
    if (refused) this.messages.warn(refused);
    else this.#workspace.select({ areas: [target], active: { row: source.top, column: source.left }, corner: { row: target.bottom, column: target.right } }, false);
  }

  #lines(): { axis: "rows" | "columns"; from: number; to: number } {
    const area = this.#area;
    const { layout } = this.#workspace;
    const whole = area.top === 0 && area.bottom === layout.rows.count - 1;
    return whole ? { axis: "columns", from: area.left, to: area.right } : { axis: "rows", from: area.top, to: area.bottom };
  }

  insertLines(): void {
    const { axis, from, to } = this.#lines();
    this.#report(insertLines(this.#workspace, axis, from, to), "");
  }

  deleteLines(): void {
    const { axis, from, to } = this.#lines();
    this.#report(deleteLines(this.#workspace, axis, from, to), "");
  }

  /** Fits a column's width to its longest text. */
  autofit(from: number, to: number): void {
    const workspace = this.#workspace;
    const { sheet, layout } = workspace;
    for (let column = from; column <= Math.min(to, from + 200); column += 1) {
      let widest = 0;
      for (const [row, cells] of sheet.cells) {
        const cell = cells.get(column);
        if (!cell || cell.value === null || layout.rows.hidden(row) || mergeAt(sheet, row, column)) continue;
        const style = styleAt(workspace.book, styleIndexAt(sheet, row, column));
        const header = sheet.tables.some((table) => table.headerRow && table.filterButton && table.area.top === row && column >= table.area.left && column <= table.area.right);
        for (const line of workspace.displayText(row, column).split("\n")) widest = Math.max(widest, workspace.measure(line, style) + textInset(style) + (header ? 20 : 2));
      }
      if (widest > 0) this.#report(resizeColumns(workspace, column, column, Math.min(1_790, Math.ceil(widest + 2)) * layout.zoom), "");
    }
  }

  #activePoint(): { x: number; y: number; width: number } {
    const stage = this.grid.stage.getBoundingClientRect();
    const box = boxOf(this.grid.viewport, this.#workspace.activeArea());
    return { x: stage.left + this.grid.headerWidth + (box?.left ?? 0), y: stage.top + this.grid.headerHeight + (box?.bottom ?? 0), width: box ? box.right - box.left : 0 };
  }

  /** Alt+Down: the validation list or the filter of the active cell. */
  dropDown(): void {
    const { active } = this.#workspace.selection;
    if (!this.openFilterAt(active.row, active.column)) this.openListAt(active.row, active.column);
  }

  /** Opens the filter whose button stands in a header cell; false where there is none. */
  openFilterAt(row: number, column: number): boolean {
    const workspace = this.#workspace;
    const table = workspace.sheet.tables.find((candidate) => candidate.headerRow && candidate.filterButton && candidate.area.top === row && column >= candidate.area.left && column <= candidate.area.right);
    if (!table || bodyArea(table).bottom < bodyArea(table).top) return false;
    workspace.goTo({ row, column });
    openFilter(workspace, table, column - table.area.left, this.#activePoint(), this.grid.stage, this.messages);
    return true;
  }

  openListAt(row: number, column: number): boolean {
    const workspace = this.#workspace;
    const { sheet } = workspace;
    const rule = validationAt(sheet, row, column);
    const values = rule?.type === "list" ? listValues(workspace, rule, row, column) : [];
    if (values.length === 0) return false;
    openList(TEXTS.listLabel(cellAddress(row, column)), values, workspace.displayText(row, column), this.#activePoint(), this.grid.stage, (value) => {
      const refused = enter(workspace, { top: row, left: column, bottom: row, right: column }, value);
      if (refused) this.messages.warn(refused);
    });
    return true;
  }

  switchSheet(by: 1 | -1): void {
    const { book, sheet, editor } = this.#workspace;
    const visible = book.sheets.filter((candidate) => candidate.visibility === "visible");
    const next = visible[visible.indexOf(sheet) + by];
    if (!next) return;
    activate(editor, next);
    this.messages.say(TEXTS.grid(next.name));
  }

  /** The menu of the selection, at a point of the window or below the active cell. */
  contextMenu(at?: { x: number; y: number }): void {
    const workspace = this.#workspace;
    const area = this.#area;
    const { layout } = workspace;
    const wholeColumns = area.top === 0 && area.bottom === layout.rows.count - 1;
    const wholeRows = area.left === 0 && area.right === layout.columns.count - 1;
    const rows = { axis: "rows", from: area.top, to: area.bottom } as const;
    const columns = { axis: "columns", from: area.left, to: area.right } as const;
    const run = (outcome: Outcome): void => this.#report(outcome, "");
    const clip = async (cut: boolean): Promise<void> => {
      const text = this.#copyArea(bounded(workspace.sheet, area), cut);
      if (!text) return;
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": new Blob([text.tsv], { type: "text/plain" }), "text/html": new Blob([text.html], { type: "text/html" }) })]).catch(() => undefined);
    };
    const paste = async (): Promise<void> => {
      const text = await navigator.clipboard.readText().catch(() => null);
      if (text === null) this.messages.warn(TEXTS.pasteBlocked);
      else this.#pasteText(text, "");
    };
    openMenu(
      `${TEXTS.menuLabel} ${formatArea(area)}`,
      [
        { label: TEXTS.cut, hint: "Ctrl+X", run: () => void clip(true) },
        { label: TEXTS.copy, hint: "Ctrl+C", run: () => void clip(false) },
        { label: TEXTS.paste, hint: "Ctrl+V", run: () => void paste() },
        ...(wholeColumns ? [] : [
          { label: TEXTS.insertRows, divide: true, run: () => run(insertLines(workspace, rows.axis, rows.from, rows.to)) },
          { label: TEXTS.deleteRows, run: () => run(deleteLines(workspace, rows.axis, rows.from, rows.to)) },
        ]),
        ...(wholeRows ? [] : [
          { label: TEXTS.insertColumns, divide: wholeColumns, run: () => run(insertLines(workspace, columns.axis, columns.from, columns.to)) },
          { label: TEXTS.deleteColumns, run: () => run(deleteLines(workspace, columns.axis, columns.from, columns.to)) },
        ]),
        { label: TEXTS.clear, hint: "Delete", divide: true, run: () => this.clear() },
        ...(wholeRows ? [
          { label: TEXTS.hideRows, run: () => run(setHidden(workspace, "rows", rows.from, rows.to, true)) },
          { label: TEXTS.unhideRows, run: () => run(setHidden(workspace, "rows", Math.max(0, rows.from - 1), rows.to + 1, false)) },
        ] : []),
        ...(wholeColumns ? [
          { label: TEXTS.hideColumns, run: () => run(setHidden(workspace, "columns", columns.from, columns.to, true)) },
          { label: TEXTS.unhideColumns, run: () => run(setHidden(workspace, "columns", Math.max(0, columns.from - 1), columns.to + 1, false)) },
          { label: TEXTS.autofit, run: () => this.autofit(columns.from, columns.to) },
        ] : []),
      ],
      at ?? this.#activePoint(),
      this.grid.stage,
    );
  }
}
