/** The grid on the screen: what is in sight, scrolling to an area, and one painting of it all. */
import { columnName, type Area, type Sheet } from "../model";
import { make, setAttribute } from "./dom";
import { ColumnHeaders } from "./column-headers";
import { createFrame, lines } from "./grid-frame";
import { GridRows } from "./grid-rows";
import { TEXTS } from "./texts";
import { scrollTo, visibleSpan, type Viewport } from "./viewport";
import type { Workspace } from "./workspace";

/** Browsers cannot lay out higher boxes exactly; beyond, scrolling is scaled. */
const MAX_SCROLL = 8_000_000;

/** Share of the view that frozen lines may take. */
const MAX_FROZEN = 0.7;

export class GridView {
  readonly #rows = new GridRows();
  readonly #sizer = make("div", { class: "sizer", role: "presentation" });
  readonly stage = make("div", { class: "stage", role: "grid", tabindex: 0, id: "grid", "aria-multiselectable": "true" });
  readonly overlay = make("div", { class: "overlay", "aria-hidden": "true" });
  readonly #head = make("div", { class: "head", role: "row" });
  readonly #corner = make("div", { class: "corner-cell", "aria-hidden": "true", title: TEXTS.selectAll });
  readonly #headers = new ColumnHeaders();
  #frameRequest = 0;
  #scale = 1;
  #sheetId = "";
  #active = "";
  #seen = { width: 0, height: 0, left: 0, top: 0 };
  readonly #after: (() => void)[] = [];

  constructor(
    readonly scroller: HTMLElement,
    public workspace: Workspace,
  ) {
    this.#head.append(this.#corner, this.#headers.frozen, make("div", { class: "clip", role: "presentation" }, this.#headers.strip));
    this.stage.append(make("div", { role: "rowgroup", class: "head-group" }, this.#head), this.#rows.top, this.#rows.body, this.overlay);
    this.#sizer.append(this.stage);
    scroller.replaceChildren(this.#sizer);
    scroller.addEventListener("scroll", () => this.schedule(), { passive: true });
    new ResizeObserver(() => this.schedule()).observe(scroller);
    // Searching in the page scrolls the clipped stage itself: hand that on to the real scrolling.
    this.stage.addEventListener("scroll", () => {
      const { scrollLeft, scrollTop } = this.stage;
      this.stage.scrollTo(0, 0);
      this.scrollBy(scrollLeft, scrollTop);
    });
  }

  /** Calls back after every painting. */
  afterPaint(callback: () => void): void {
    this.#after.push(callback);
  }

  schedule(): void {
    if (this.#frameRequest) return;
    this.#frameRequest = requestAnimationFrame(() => {
      this.#frameRequest = 0;
      this.paint();
    });
  }

  get headerHeight(): number {
    return Math.round(20 * Math.max(0.6, this.workspace.layout.zoom));
  }

  get headerWidth(): number {
    const digits = String(this.#lastRow() + 1).length;
    return Math.round((14 + Math.max(2, digits) * 8) * Math.max(0.7, this.workspace.layout.zoom));
  }

  #lastRow(): number {
    return Math.max(99, this.workspace.used.bottom + 60, this.workspace.selection.corner.row);
  }

  // Asking the browser lays the page out again: once a painting is enough.
  #look(): void {
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = this.scroller;
    this.#seen = { width, height, left, top };
  }

  /** What was in sight at the last painting. */
  get viewport(): Viewport {
    const { layout, sheet } = this.workspace;
    const width = Math.max(0, this.#seen.width - this.headerWidth);
    const height = Math.max(0, this.#seen.height - this.headerHeight);
    // On a narrow page frozen lines would leave nothing to scroll: then they scroll too.
    const fits = (axis: Viewport["rows"], frozen: number, room: number): number => (axis.start(frozen) > room * MAX_FROZEN ? 0 : Math.min(frozen, axis.count - 1));
    const frozenRows = fits(layout.rows, sheet.frozen.rows, height);
    const frozenColumns = fits(layout.columns, sheet.frozen.columns, width);
    return {
      rows: layout.rows,
      columns: layout.columns,
      frozenRows,
      frozenColumns,
      scrollX: this.#seen.left,
      scrollY: this.#seen.top * this.#scale,
      width,
      height,
    };
  }

  /** Scrolls as little as it takes to show an area. */
  reveal(area: Area): void {
    this.#look();
    this.#resize(area);
    const view = this.viewport;
    const target = scrollTo(view, area);
    if (target.y !== view.scrollY) this.scroller.scrollTop = target.y / this.#scale;
    if (target.x !== view.scrollX) this.scroller.scrollLeft = target.x;
    this.paint();
  }

  scrollBy(dx: number, dy: number): void {
    this.scroller.scrollBy(dx, dy);
  }

  #resize(extra?: Area): void {
    const { layout, used, selection } = this.workspace;
    const view = this.viewport;
    const lastRow = Math.min(layout.rows.count - 1, Math.max(this.#lastRow(), extra?.bottom ?? 0, selection.active.row) + 20);
    const lastColumn = Math.min(layout.columns.count - 1, Math.max(25, used.right + 12, extra?.right ?? 0, selection.active.column + 4));
    const reached = Math.max(layout.rows.end(lastRow), layout.rows.start(view.frozenRows) + view.scrollY + view.height);
    // Once scaled, always scaled to the whole sheet: a scale that grew with the scrolling would run away from it.
    const height = reached > MAX_SCROLL ? layout.rows.end(layout.rows.count - 1) : reached;
    const width = Math.max(layout.columns.end(lastColumn), layout.columns.start(view.frozenColumns) + view.scrollX + view.width);
    const drawn = Math.min(height, MAX_SCROLL);
    // Scaled so that the last row is in sight when the scroll bar is at its end.
    this.#scale = drawn < height ? (height - view.height) / (drawn - view.height) : 1;
    this.#sizer.style.height = `${Math.ceil(drawn) + this.headerHeight}px`;
    this.#sizer.style.width = `${Math.ceil(width) + this.headerWidth}px`;
    this.stage.style.width = `${this.#seen.width}px`;
    this.stage.style.height = `${this.#seen.height}px`;
  }

  /** Draws what is in sight; elements that still fit stay untouched. */
  paint(): void {
    const { sheet } = this.workspace;
    if (sheet.id !== this.#sheetId) {
      this.#sheetId = sheet.id;
      this.#rows.clear();
    }
    this.#look();
    this.#resize();
    const view = this.viewport;
    const { stage } = this;
    stage.style.setProperty("--zoom", String(this.workspace.layout.zoom));
    stage.style.setProperty("--head-width", `${this.headerWidth}px`);
    stage.style.setProperty("--head-height", `${this.headerHeight}px`);
    stage.style.setProperty("--frozen-width", `${view.columns.start(view.frozenColumns)}px`);
    stage.style.setProperty("--frozen-height", `${view.rows.start(view.frozenRows)}px`);
    stage.style.setProperty("--shift", `${-view.scrollX}px`);
    stage.classList.toggle("scrolled", view.scrollX > 0);
    stage.classList.toggle("frozen-rows", view.frozenRows > 0);
    stage.classList.toggle("frozen-columns", view.frozenColumns > 0);
    setAttribute(stage, "aria-label", TEXTS.grid(sheet.name));
    setAttribute(stage, "aria-rowcount", String(view.rows.count));
    setAttribute(stage, "aria-colcount", String(view.columns.count));
    const across = visibleSpan(view.columns, view.frozenColumns, view.scrollX, view.width);
    const down = visibleSpan(view.rows, view.frozenRows, view.scrollY, view.height);
    const columns = lines(view.columns, view.frozenColumns, across);
    const rows = lines(view.rows, view.frozenRows, down);
    const frame = createFrame(this.workspace, view, columns, rows);
    this.#headers.paint(view, columns, this.workspace.selection.areas);
    this.#rows.paint(frame, this.workspace, rows, columns);
    this.#markActive(sheet);
    for (const callback of this.#after) callback();
  }

  #markActive(sheet: Sheet): void {
    const { active, areas } = this.workspace.selection;
    const address = `${columnName(active.column)}${active.row + 1}`;
    const element = this.#rows.cell(active.row, active.column);
    setAttribute(this.stage, "aria-activedescendant", element ? `cell-${address}` : null);
    if (this.#active !== address) {
      document.getElementById(`cell-${this.#active}`)?.removeAttribute("aria-label");
      this.#active = address;
    }
    this.#rows.markSelected(areas);
    if (element) setAttribute(element, "aria-label", this.describe(sheet, active.row, active.column));
  }

  /** What a screen reader says of a cell. */
  describe: (sheet: Sheet, row: number, column: number) => string = (_sheet, row, column) => `${columnName(column)}${row + 1}`;
}
