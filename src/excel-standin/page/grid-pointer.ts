/** Mouse, pen and finger on the grid: selecting by dragging, headers, resizing, the fill handle, hovering notes. */
import { parseArea, type Area } from "../model";
import { resizeColumns, resizeRows } from "./actions";
import type { CellEditor } from "./cell-editor";
import type { Commands } from "./commands";
import { fillTarget } from "./fill";
import type { GridView } from "./grid-view";
import type { NoteCard } from "./note-card";
import type { Overlay } from "./overlay";
import { areaOf, contains, growToMerges, selectCell, stretchTo, type Place } from "./selection";
import { borderAt, placeAt } from "./viewport";

type Drag =
  | { readonly kind: "cells" }
  | { readonly kind: "reference"; readonly from: Place }
  | { readonly kind: "columns" | "rows"; readonly from: number }
  | { readonly kind: "width" | "height"; readonly line: number; readonly start: number; readonly size: number }
  | { readonly kind: "fill"; readonly source: Area };

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly zone: "corner" | "columns" | "rows" | "cells";
  readonly place: Place;
}

export class GridPointer {
  #drag: Drag | null = null;
  #last: PointerEvent | null = null;
  #timer = 0;
  #hover = 0;
  readonly #guide: HTMLElement;

  constructor(
    readonly grid: GridView,
    readonly overlay: Overlay,
    readonly editor: CellEditor,
    readonly commands: Commands,
    readonly note: NoteCard,
  ) {
    const { stage } = grid;
    this.#guide = document.createElement("div");
    this.#guide.className = "guide";
    this.#guide.hidden = true;
    grid.overlay.append(this.#guide);
    stage.addEventListener("pointerdown", (event) => this.#down(event));
    stage.addEventListener("pointermove", (event) => this.#move(event));
    stage.addEventListener("pointerup", (event) => this.#up(event));
    stage.addEventListener("pointercancel", () => this.#end());
    stage.addEventListener("pointerleave", () => {
      window.clearTimeout(this.#hover);
      if (!this.note.isShown) return;
      this.note.hide();
    });
    stage.addEventListener("dblclick", (event) => this.#double(event));
    stage.addEventListener("contextmenu", (event) => this.#context(event));
    overlay.listButton.addEventListener("click", () => this.commands.dropDown());
    stage.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-filter]") : null;
      const area = button ? parseArea(button.getAttribute("data-filter") ?? "") : null;
      if (area) this.commands.openFilterAt(area.top, area.left);
    });
  }

  #spot(event: MouseEvent): Spot {
    const box = this.grid.stage.getBoundingClientRect();
    const x = event.clientX - box.left - this.grid.headerWidth;
    const y = event.clientY - box.top - this.grid.headerHeight;
    const zone = x < 0 && y < 0 ? "corner" : y < 0 ? "columns" : x < 0 ? "rows" : "cells";
    return { x, y, zone, place: placeAt(this.grid.viewport, x, y) };
  }

  #onBorder(spot: Spot): { kind: "width" | "height"; line: number } | null {
    const view = this.grid.viewport;
    if (spot.zone === "columns") {
      const line = borderAt(view.columns, view.frozenColumns, view.scrollX, spot.x);
      return line === null ? null : { kind: "width", line };
    }
    if (spot.zone === "rows") {
      const line = borderAt(view.rows, view.frozenRows, view.scrollY, spot.y);
      return line === null ? null : { kind: "height", line };
    }
    return null;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest("button, textarea, .note")) return;
    const spot = this.#spot(event);
    const { workspace } = this.grid;
    const { layout, sheet, selection } = workspace;
    this.note.hide();
    if (this.editor.editing && spot.zone === "cells" && this.editor.expectsReference()) {
      event.preventDefault();
      this.#drag = { kind: "reference", from: spot.place };
      this.editor.insertReference(growToMerges(areaOf(spot.place, spot.place), sheet.merges));
      this.#capture(event);
      return;
    }
    // Touch scrolls; a tap selects when the finger is lifted.
    if (event.pointerType === "touch" && spot.zone === "cells") return;
    const border = this.#onBorder(spot);
    event.preventDefault();
    void this.editor.commit(null, false, false).then((done) => {
      if (!done) return;
      this.grid.stage.focus({ preventScroll: true });
    });
    this.editor.forgetTabs();
    if (border) {
      const axis = border.kind === "width" ? layout.columns : layout.rows;
      this.#drag = { ...border, start: border.kind === "width" ? event.clientX : event.clientY, size: axis.size(border.line) };
    } else if (spot.zone === "corner") {
      this.#whole({ top: 0, left: 0, bottom: layout.rows.count - 1, right: layout.columns.count - 1 }, selection.active);
      return;
    } else if (spot.zone === "cells" && this.overlay.onHandle(spot.x + this.grid.headerWidth, spot.y + this.grid.headerHeight)) {
      const source = selection.areas[selection.areas.length - 1];
      if (source) this.#drag = { kind: "fill", source };
    } else if (spot.zone === "columns" || spot.zone === "rows") {
      const line = spot.zone === "columns" ? spot.place.column : spot.place.row;
      const from = event.shiftKey ? (spot.zone === "columns" ? selection.active.column : selection.active.row) : line;
      this.#drag = { kind: spot.zone, from };
      this.#lines(spot.zone, from, line);
    } else {
      this.#drag = { kind: "cells" };
      if (event.shiftKey) workspace.select(stretchTo(selection, spot.place, sheet.merges), false);
      else if (event.ctrlKey || event.metaKey) {
        const one = selectCell(spot.place, sheet.merges);
        workspace.select({ ...one, areas: [...selection.areas, ...one.areas] }, false);
      } else workspace.select(selectCell(spot.place, sheet.merges));
    }
    this.#capture(event);
  }

  #capture(event: PointerEvent): void {
    this.grid.stage.setPointerCapture(event.pointerId);
    this.#last = event;
    window.clearInterval(this.#timer);
    this.#timer = window.setInterval(() => this.#autoScroll(), 50);
  }

  #whole(area: Area, active: Place): void {
    const first = contains(area, active) ? active : { row: area.top, column: area.left };
    this.grid.workspace.select({ areas: [area], active: first, corner: { row: area.bottom, column: area.right } }, false);
  }

  #lines(kind: "columns" | "rows", from: number, to: number): void {
    const { layout } = this.grid.workspace;
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const view = this.grid.viewport;
    const firstRow = view.rows.at(view.frozenRows > 0 ? 0 : view.scrollY);
    const firstColumn = view.columns.at(view.frozenColumns > 0 ? 0 : view.scrollX);
    const area = kind === "columns" ? { top: 0, left: low, bottom: layout.rows.count - 1, right: high } : { top: low, left: 0, bottom: high, right: layout.columns.count - 1 };
    const active = kind === "columns" ? { row: firstRow, column: from } : { row: from, column: firstColumn };
    this.grid.workspace.select({ areas: [area], active, corner: { row: area.bottom, column: area.right } }, false);
  }

  #move(event: PointerEvent): void {
    const spot = this.#spot(event);
    if (!this.#drag) {
      this.#cursor(spot);
      this.#rest(event, spot);
      return;
    }
    this.#last = event;
    this.#pull(event, spot);
  }

  #cursor(spot: Spot): void {
    const border = this.#onBorder(spot);
    const handle = spot.zone === "cells" && this.overlay.onHandle(spot.x + this.grid.headerWidth, spot.y + this.grid.headerHeight);
    this.grid.stage.dataset["cursor"] = border ? border.kind : handle ? "fill" : spot.zone;
  }

  #rest(event: PointerEvent, spot: Spot): void {
    window.clearTimeout(this.#hover);
    if (event.target instanceof Element && event.target.closest(".note")) return;
    if (spot.zone !== "cells") {
      this.note.hide();
      return;
    }
    this.#hover = window.setTimeout(() => this.note.show(spot.place.row, spot.place.column), 250);
    if (this.note.isShown) this.note.show(spot.place.row, spot.place.column);
  }

  #pull(event: PointerEvent, spot: Spot): void {
    const drag = this.#drag;
    if (!drag) return;
    const { workspace } = this.grid;
    const { sheet, selection } = workspace;
    switch (drag.kind) {
      case "cells":
        if (selection.corner.row !== spot.place.row || selection.corner.column !== spot.place.column) workspace.select(stretchTo(selection, spot.place, sheet.merges), false);
        break;
      case "reference":
        this.editor.insertReference(growToMerges(areaOf(drag.from, spot.place), sheet.merges));
        break;
      case "columns":
        this.#lines("columns", drag.from, spot.place.column);
        break;
      case "rows":
        this.#lines("rows", drag.from, spot.place.row);
        break;
      case "fill": {
        this.overlay.preview = fillTarget(drag.source, spot.place);
        this.overlay.update();
        break;
      }
      default: {
        const box = this.grid.stage.getBoundingClientRect();
        this.#guide.hidden = false;
        this.#guide.classList.toggle("vertical", drag.kind === "width");
        this.#guide.style.left = drag.kind === "width" ? `${event.clientX - box.left}px` : "0px";
        this.#guide.style.top = drag.kind === "width" ? "0px" : `${event.clientY - box.top}px`;
      }
    }
  }

  #autoScroll(): void {
    const event = this.#last;
    const drag = this.#drag;
    if (!event || !drag || drag.kind === "width" || drag.kind === "height") return;
    const box = this.grid.stage.getBoundingClientRect();
    const beyond = (position: number, low: number, high: number): number => (position < low ? position - low : position > high ? position - high : 0);
    const dx = drag.kind === "rows" ? 0 : beyond(event.clientX, box.left + this.grid.headerWidth, box.right);
    const dy = drag.kind === "columns" ? 0 : beyond(event.clientY, box.top + this.grid.headerHeight, box.bottom);
    if (dx === 0 && dy === 0) return;
    this.grid.scrollBy(Math.max(-120, Math.min(120, dx)), Math.max(-120, Math.min(120, dy)));
    this.#pull(event, this.#spot(event));
  }

  #up(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) {
      const spot = this.#spot(event);
      if (event.pointerType === "touch" && spot.zone === "cells" && !(event.target instanceof Element && event.target.closest("button, textarea"))) {
        void this.editor.commit(null, false, false);
        this.grid.workspace.select(selectCell(spot.place, this.grid.workspace.sheet.merges));
        this.grid.stage.focus({ preventScroll: true });
      }
      return;
    }
    if (drag.kind === "width" || drag.kind === "height") this.#resize(drag, drag.kind === "width" ? event.clientX - drag.start : event.clientY - drag.start);
    if (drag.kind === "fill" && this.overlay.preview) this.commands.fillTo(drag.source, this.overlay.preview);
    this.#end();
  }

  #resize(drag: { readonly kind: "width" | "height"; readonly line: number; readonly size: number }, by: number): void {
    if (by === 0) return;
    const { workspace } = this.grid;
    const { layout, selection } = workspace;
    const size = Math.max(0, drag.size + by);
    const wide = drag.kind === "width";
    // Dragging one of several selected columns sizes them all.
    const chosen = selection.areas.find((area) =>
      wide ? area.top === 0 && area.bottom === layout.rows.count - 1 && drag.line >= area.left && drag.line <= area.right : area.left === 0 && area.right === layout.columns.count - 1 && drag.line >= area.top && drag.line <= area.bottom,
    );
    const [from, to] = wide ? [chosen?.left ?? drag.line, chosen?.right ?? drag.line] : [chosen?.top ?? drag.line, chosen?.bottom ?? drag.line];
    const refused = wide ? resizeColumns(workspace, from, to, size) : resizeRows(workspace, from, to, size);
    if (refused) this.commands.messages.warn(refused);
  }

  #end(): void {
    this.#drag = null;
    this.#last = null;
    window.clearInterval(this.#timer);
    this.#guide.hidden = true;
    this.overlay.preview = null;
    this.overlay.update();
  }

  #double(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest("button, textarea")) return;
    const spot = this.#spot(event);
    const border = this.#onBorder(spot);
    if (border?.kind === "width") this.commands.autofit(border.line, border.line);
    else if (border?.kind === "height") {
      const refused = resizeRows(this.grid.workspace, border.line, border.line, undefined);
      if (refused) this.commands.messages.warn(refused);
    } else if (spot.zone === "cells") this.editor.begin("edit", null);
  }

  #context(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest("textarea")) return;
    event.preventDefault();
    const spot = this.#spot(event);
    const { workspace } = this.grid;
    if (spot.zone === "columns" || spot.zone === "rows") {
      const line = spot.zone === "columns" ? spot.place.column : spot.place.row;
      const { layout, selection } = workspace;
      const within = selection.areas.some((area) => spot.zone === "columns" ? area.top === 0 && area.bottom === layout.rows.count - 1 && line >= area.left && line <= area.right : area.left === 0 && area.right === layout.columns.count - 1 && line >= area.top && line <= area.bottom);
      if (!within) this.#lines(spot.zone, line, line);
    } else if (spot.zone === "cells" && !workspace.selection.areas.some((area) => contains(area, spot.place))) workspace.goTo(spot.place);
    this.commands.contextMenu({ x: event.clientX, y: event.clientY });
  }
}
