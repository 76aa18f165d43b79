/** What lies over the cells: the selection with its handle, the copied area, the fill preview, the list button. */
import type { Area } from "../model";
import { make } from "./dom";
import type { GridView } from "./grid-view";
import { cellArea, growToMerges } from "./selection";
import { drawing, ICONS } from "./svg";
import { TEXTS } from "./texts";
import { boxOf, type Box } from "./viewport";

function place(element: HTMLElement, box: Box | null, offsetX: number, offsetY: number): void {
  element.hidden = box === null;
  if (!box) return;
  const { style } = element;
  style.left = `${box.left + offsetX}px`;
  style.top = `${box.top + offsetY}px`;
  style.width = `${box.right - box.left}px`;
  style.height = `${box.bottom - box.top}px`;
  element.classList.toggle("cut-left", !box.edges.left);
  element.classList.toggle("cut-top", !box.edges.top);
  element.classList.toggle("cut-right", !box.edges.right);
  element.classList.toggle("cut-bottom", !box.edges.bottom);
}

export class Overlay {
  readonly #areas: HTMLElement[] = [];
  readonly #active = make("div", { class: "active-cell" });
  readonly #handle = make("div", { class: "handle" });
  readonly #copied = make("div", { class: "copied" });
  readonly #preview = make("div", { class: "preview" });
  /** Opens the list of a validated cell; a pointer's way only, the keyboard has Alt+Down. */
  readonly listButton = make("button", { type: "button", class: "list-button", tabindex: -1, "aria-label": TEXTS.listButton }, drawing(ICONS.down, 14));
  copied: { readonly sheetId: string; readonly area: Area } | null = null;
  preview: Area | null = null;
  hasList = false;

  constructor(readonly grid: GridView) {
    grid.overlay.append(this.#copied, this.#preview, this.#active, this.#handle);
    grid.stage.append(this.listButton);
    this.listButton.hidden = true;
    grid.afterPaint(() => this.update());
  }

  /** Draws everything for the current scrolling and selection. */
  update(): void {
    const { grid } = this;
    const { sheet, selection } = grid.workspace;
    const view = grid.viewport;
    const [dx, dy] = [grid.headerWidth, grid.headerHeight];
    const active = cellArea(selection.active, sheet.merges);
    const activeBox = boxOf(view, active);
    while (this.#areas.length < selection.areas.length) {
      const element = make("div", { class: "selected" });
      this.#areas.push(element);
      grid.overlay.prepend(element);
    }
    this.#areas.forEach((element, index) => {
      const chosen = selection.areas[index];
      // A file may store just the first cell of a merged area.
      const area = chosen && growToMerges(chosen, sheet.merges);
      const box = area ? boxOf(view, area) : null;
      place(element, box, dx - 1, dy - 1);
      if (!box) return;
      element.classList.toggle("single", selection.areas.length === 1);
      // The active cell stays clear within the tinted selection.
      const clear = activeBox && area ? hole(box, activeBox) : "";
      element.style.setProperty("--hole", clear);
      element.classList.toggle("has-hole", clear !== "");
    });
    place(this.#active, activeBox, dx - 1, dy - 1);
    const last = selection.areas[selection.areas.length - 1];
    const lastBox = last && selection.areas.length === 1 ? boxOf(view, growToMerges(last, sheet.merges)) : null;
    this.#handle.hidden = !lastBox || !lastBox.edges.right || !lastBox.edges.bottom;
    if (lastBox) {
      this.#handle.style.left = `${lastBox.right + dx - 4}px`;
      this.#handle.style.top = `${lastBox.bottom + dy - 4}px`;
    }
    place(this.#copied, this.copied?.sheetId === sheet.id ? boxOf(view, this.copied.area) : null, dx - 1, dy - 1);
    place(this.#preview, this.preview ? boxOf(view, this.preview) : null, dx - 1, dy - 1);
    this.listButton.hidden = !this.hasList || !activeBox;
    if (activeBox) {
      this.listButton.style.left = `${activeBox.right + dx}px`;
      this.listButton.style.top = `${Math.max(activeBox.top, activeBox.bottom - 22) + dy}px`;
    }
  }

  /** Whether a point of the stage lies on the fill handle. */
  onHandle(x: number, y: number): boolean {
    if (this.#handle.hidden) return false;
    const left = Number.parseFloat(this.#handle.style.left);
    const top = Number.parseFloat(this.#handle.style.top);
    return x >= left - 3 && x <= left + 9 && y >= top - 3 && y <= top + 9;
  }
}

function hole(outer: Box, inner: Box): string {
  if (inner.left >= outer.right || inner.right <= outer.left || inner.top >= outer.bottom || inner.bottom <= outer.top) return "";
  const [l, t, r, b] = [inner.left - outer.left, inner.top - outer.top, inner.right - outer.left, inner.bottom - outer.top];
  return `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${l}px ${t}px, ${r}px ${t}px, ${r}px ${b}px, ${l}px ${b}px, ${l}px ${t}px)`;
}
