/** The grid's keyboard, as in Excel. */
import { MAX_COLUMNS, MAX_ROWS } from "../model";
import type { CellEditor } from "./cell-editor";
import type { Commands } from "./commands";
import type { GridView } from "./grid-view";
import { areaOf, cellArea, move, region, sameSelection, selectCell, stretchTo, type Direction, type Place, type Selection } from "./selection";
import { visibleSpan } from "./viewport";

const ARROWS: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

export class GridKeys {
  constructor(
    readonly grid: GridView,
    readonly editor: CellEditor,
    readonly commands: Commands,
  ) {
    grid.stage.addEventListener("keydown", (event) => {
      if (event.target !== grid.stage || event.defaultPrevented) return;
      if (this.#handle(event)) event.preventDefault();
    });
  }

  #select(next: Selection): true {
    this.editor.forgetTabs();
    this.grid.workspace.select(next);
    return true;
  }

  #handle(event: KeyboardEvent): boolean {
    const { key, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[key];
    if (arrow && altKey) {
      if (arrow === "down") this.commands.dropDown();
      return true;
    }
    if (arrow) return this.#select(move(this.grid.workspace.terrain, this.grid.workspace.selection, arrow, { extend: event.shiftKey, jump: control }));
    if (control) return this.#control(event);
    const place = this.#far(event);
    if (place) return this.#to(place, event.shiftKey);
    switch (key) {
      case "Enter":
        this.editor.go(event.shiftKey ? "up" : "down");
        return true;
      case "Tab":
        this.editor.go(event.shiftKey ? "left" : "right");
        return true;
      case "F2":
        if (event.shiftKey) this.commands.showNote();
        else this.editor.begin("edit", null);
        return true;
      case "F5":
        this.commands.focusName();
        return true;
      case "Delete":
        this.commands.clear();
        return true;
      case "Backspace":
        this.editor.begin("enter", "");
        return true;
      case "Escape":
        this.commands.escape();
        return true;
      case "ContextMenu":
        this.commands.contextMenu();
        return true;
      case "F10":
        if (!event.shiftKey) return false;
        this.commands.contextMenu();
        return true;
      case " ":
        if (!event.shiftKey) break;
        return this.#lines("rows");
    }
    if (key === "Process" || key === "Unidentified" || (key.length === 1 && !altKey) || (key.length === 1 && altKey && event.getModifierState("AltGraph"))) {
      // The box takes the focus before the key's text arrives, so input methods write straight into it.
      this.editor.begin("enter", "");
      return false;
    }
    return false;
  }

  #to(place: Place, extend: boolean): true {
    const { workspace } = this.grid;
    return this.#select(extend ? stretchTo(workspace.selection, place, workspace.sheet.merges) : selectCell(place, workspace.sheet.merges));
  }

  /** Home, End and pages: the place they lead to. */
  #far(event: KeyboardEvent): Place | null {
    const { workspace } = this.grid;
    const { sheet, layout, selection } = workspace;
    const from = event.shiftKey ? selection.corner : selection.active;
    if (event.key === "Home") return { row: from.row, column: layout.columns.next(sheet.frozen.columns - 1, 1) ?? 0 };
    if (event.key === "End") {
      const cells = [...(sheet.cells.get(from.row) ?? [])].filter(([, cell]) => cell.value !== null).map(([column]) => column);
      return { row: from.row, column: Math.max(from.column, ...cells) };
    }
    if (event.key !== "PageDown" && event.key !== "PageUp") return null;
    const view = this.grid.viewport;
    const sign = event.key === "PageDown" ? 1 : -1;
    if (event.altKey) {
      const span = visibleSpan(view.columns, view.frozenColumns, view.scrollX, view.width);
      const by = Math.max(1, span.last - span.first - 2);
      this.grid.scrollBy(sign * (view.width - view.columns.start(view.frozenColumns)), 0);
      return { row: from.row, column: Math.min(MAX_COLUMNS - 1, Math.max(0, from.column + sign * by)) };
    }
    const room = view.height - view.rows.start(view.frozenRows);
    this.grid.scrollBy(0, sign * room);
    const target = view.rows.start(from.row) + sign * room;
    return { row: view.rows.at(Math.max(0, target)), column: from.column };
  }

  #lines(axis: "rows" | "columns"): true {
    const { workspace } = this.grid;
    const { selection } = workspace;
    const area = selection.areas[selection.areas.length - 1] ?? areaOf(selection.active, selection.active);
    const grown = axis === "rows" ? { ...area, left: 0, right: MAX_COLUMNS - 1 } : { ...area, top: 0, bottom: MAX_ROWS - 1 };
    workspace.select({ areas: [grown], active: selection.active, corner: { row: grown.bottom, column: grown.right } }, false);
    return true;
  }

  #control(event: KeyboardEvent): boolean {
    const { workspace } = this.grid;
    const { sheet, selection, terrain } = workspace;
    const { used } = workspace;
    switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
      case "Home":
        return this.#to({ row: terrain.rows.next(sheet.frozen.rows - 1, 1) ?? 0, column: terrain.columns.next(sheet.frozen.columns - 1, 1) ?? 0 }, event.shiftKey);
      case "End":
        return this.#to({ row: used.bottom, column: used.right }, event.shiftKey);
      case "PageUp":
        this.commands.switchSheet(-1);
        return true;
      case "PageDown":
        this.commands.switchSheet(1);
        return true;
      case " ":
        return this.#lines("columns");
      case "a": {
        const around = region(terrain, selection.active);
        const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
        const next = { areas: [around], active: selection.active, corner: { row: around.bottom, column: around.right } };
        const again = sameSelection(next, selection) || (around.top === around.bottom && around.left === around.right) || sameSelection({ ...next, areas: [whole] }, selection);
        workspace.select(again ? { ...next, areas: [whole] } : next, false);
        return true;
      }
      case "Backspace":
        this.grid.reveal(cellArea(selection.active, sheet.merges));
        return true;
      case "g":
        this.commands.focusName();
        return true;
      case "d":
        this.commands.fill("down");
        return true;
      case "r":
        this.commands.fill("right");
        return true;
      case "z":
        if (event.shiftKey) this.commands.redo();
        else this.commands.undo();
        return true;
      case "y":
        this.commands.redo();
        return true;
      case "+":
      case "=":
        this.commands.insertLines();
        return true;
      case "-":
        this.commands.deleteLines();
        return true;
      case "Enter":
        return true;
    }
    return false;
  }
}
