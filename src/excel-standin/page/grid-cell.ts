/** One cell of the grid as an element: written only when what it shows has changed. */
import { cellAddress, type Area } from "../model";
import type { Look } from "./cell-look";
import { make, setAttribute } from "./dom";
import type { Fit } from "./fitting";
import type { StyleClasses } from "./style-classes";
import { conditionalIcon, drawing, ICONS } from "./svg";
import { TEXTS } from "./texts";

export interface CellShow {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly fit: Fit;
  /** The sheet's first row and column have nobody above or before them to draw their upper and left border. */
  readonly top: string;
  readonly before: string;
  /** CSS borders; "" = none, "grid" = grid line. */
  readonly right: string;
  readonly bottom: string;
  readonly merge: Area | null;
  readonly note: "note" | "thread" | null;
  readonly filtered: boolean;
  readonly zoom: number;
}

export interface CellView {
  readonly element: HTMLDivElement;
  key: string;
}

function keyOf(show: CellShow, styleClass: string): string {
  const { look, fit } = show;
  const { dataBar, icon } = look.conditional ?? {};
  return [
    styleClass, show.left, show.width, show.height, fit.text, fit.spillLeft, fit.spillRight, show.top, show.before, show.right, show.bottom, show.note, show.filtered,
    look.filter !== null, look.style.rotation, look.style.shrink, show.zoom,
    dataBar ? `${dataBar.start};${dataBar.end};${dataBar.axis};${dataBar.color};${dataBar.gradient}` : "",
    icon ? `${icon.set};${icon.index}` : "",
  ].join("|");
}

export function createCell(row: number, column: number): CellView {
  const address = cellAddress(row, column);
  return { element: make("div", { role: "gridcell", id: `cell-${address}`, "data-address": address, "aria-colindex": column + 1 }), key: "" };
}

function bar(show: CellShow): HTMLElement | null {
  const data = show.look.conditional?.dataBar;
  if (!data) return null;
  const element = make("span", { class: "bar", "aria-hidden": "true" });
  const from = Math.min(data.start, data.end);
  element.style.left = `${from * 100}%`;
  element.style.width = `${Math.abs(data.end - data.start) * 100}%`;
  const color = /^#[0-9a-f]{6}$/i.test(data.color) ? data.color : "#638EC6";
  element.style.background = data.gradient ? `linear-gradient(to ${data.negative ? "left" : "right"}, ${color}, ${color}33)` : color;
  return element;
}

function textElement(show: CellShow): HTMLElement {
  const { fit, look, zoom } = show;
  const text = make("span", { class: "text" }, fit.text);
  const { rotation } = look.style;
  if (rotation === 255) text.classList.add("stacked");
  else if (rotation !== 0) text.style.transform = `rotate(${rotation > 90 ? rotation - 90 : -rotation}deg)`;
  if (fit.spillLeft === 0 && fit.spillRight === 0) return text;
  const spill = make("span", { class: "spill" }, text);
  spill.style.left = `${-fit.spillLeft}px`;
  spill.style.right = `${-fit.spillRight}px`;
  spill.style.paddingLeft = look.align === "left" ? "inherit" : "0";
  spill.style.paddingRight = look.align === "right" ? "inherit" : "0";
  if (look.align === "center") text.style.transform = `translateX(${(fit.spillLeft - fit.spillRight) / 2}px)`;
  spill.style.fontSize = `${zoom === 0 ? 0 : 1}em`;
  return spill;
}

/** Brings a cell's element up to date; answers whether anything was written. */
export function updateCell(view: CellView, show: CellShow, classes: StyleClasses): boolean {
  const styleClass = classes.of(show.look.style, show.look.align);
  const key = keyOf(show, styleClass);
  if (key === view.key) return false;
  view.key = key;
  const { element } = view;
  const { style } = element;
  const { look, merge } = show;
  element.className = `cell ${styleClass}${look.style.fill || look.conditional?.color ? " filled" : ""}${show.right === "grid" ? " gr" : ""}${show.bottom === "grid" ? " gb" : ""}`;
  style.left = `${show.left}px`;
  style.width = `${show.width}px`;
  style.height = `${show.height}px`;
  style.borderRight = show.right === "grid" ? "" : show.right || "none";
  style.borderBottom = show.bottom === "grid" ? "" : show.bottom || "none";
  style.borderTop = show.top;
  style.borderLeft = show.before;
  setAttribute(element, "aria-colspan", merge && merge.right > merge.left ? String(merge.right - merge.left + 1) : null);
  setAttribute(element, "aria-rowspan", merge && merge.bottom > merge.top ? String(merge.bottom - merge.top + 1) : null);
  const children: Node[] = [];
  const data = bar(show);
  if (data) children.push(data);
  const icon = look.conditional?.icon;
  if (icon) {
    const shape = drawing(conditionalIcon(icon.set, icon.index), Math.round(15 * show.zoom));
    shape.classList.add("icon");
    children.push(shape);
  }
  if (show.fit.text !== "") children.push(textElement(show));
  if (look.filter) {
    const name = look.filter.table.columns[look.filter.column]?.name ?? "";
    const button = make(
      "button",
      { type: "button", class: "filter", tabindex: -1, "aria-haspopup": "dialog", "aria-label": show.filtered ? TEXTS.filterButtonActive(name) : TEXTS.filterButton(name), "data-filter": cellAddress(show.row, show.column) },
      drawing(show.filtered ? ICONS.funnel : ICONS.down, Math.round(12 * show.zoom)),
    );
    children.push(button);
  }
  if (show.note) children.push(make("span", { class: show.note === "thread" ? "corner thread" : "corner", "aria-hidden": "true" }));
  element.replaceChildren(...children);
  return true;
}
