/** The grid on the screen: only what is in sight exists as elements; rows and cells are kept and rewritten only where they changed. */
import { columnName, type Area, type Sheet } from "../model";
import { make, setAttribute } from "./dom";
import { createFrame, lineBeside, lines, origins, rowFits, type Frame } from "./grid-frame";
import { ColumnHeaders } from "./column-headers";
import { createCell, updateCell, type CellView } from "./grid-cell";
import { borderCss, StyleClasses } from "./style-classes";
import { TEXTS } from "./texts";
import { screenStart, scrollTo, visibleSpan, type Viewport } from "./viewport";
import type { Workspace } from "./workspace";

interface RowView {
  readonly element: HTMLDivElement;
  readonly header: HTMLDivElement;
  readonly frozen: HTMLDivElement;
  readonly strip: HTMLDivElement;
  readonly cells: Map<number, CellView>;
}

/** Browsers cannot lay out higher boxes exactly; beyond, scrolling is scaled. */
const MAX_SCROLL = 8_000_000;

/** Share of the view that frozen lines may take. */
const MAX_FROZEN = 0.7;

export class GridView {
  readonly #rows = new Map<number, RowView>();
  readonly #classes = new StyleClasses(document);
  readonly #sizer = make("div", { class: "sizer", role: "presentation" });
  readonly stage = make("div", { class: "stage", role: "grid", tabindex: 0, id: "grid", "aria-multiselectable": "true" });
  readonly overlay = make("div", { class: "overlay", "aria-hidden": "true" });
  readonly #head = make("div", { class: "head", role: "row" });
  readonly #corner = make("div", { class: "corner-cell", "aria-hidden": "true", title: TEXTS.selectAll });
  readonly #headers = new ColumnHeaders();
  readonly #top = make("div", { class: "rows top", role: "rowgroup" });
  readonly #body = make("div", { class: "rows body", role: "rowgroup" });
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
    this.stage.append(make("div", { role: "rowgroup", class: "head-group" }, this.#head), this.#top, this.#body, this.overlay);
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
      this.#clear();
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
    const extra = origins(sheet, view, rows, columns);
    const wanted = new Set<number>(rows);
    for (const row of rows) this.#paintRow(frame, row, [...columns, ...(extra.get(row) ?? [])]);
    for (const [row, only] of extra) {
      if (wanted.has(row)) continue;
      wanted.add(row);
      this.#paintRow(frame, row, only);
    }
    for (const [row, shown] of this.#rows) {
      if (wanted.has(row)) continue;
      shown.element.remove();
      this.#rows.delete(row);
    }
    this.#markActive(sheet);
    for (const callback of this.#after) callback();
  }

  #clear(): void {
    for (const row of this.#rows.values()) row.element.remove();
    this.#rows.clear();
  }

  #rowView(row: number, frozen: boolean): RowView {
    let shown = this.#rows.get(row);
    if (!shown) {
      const header = make("div", { role: "rowheader", class: "row-header" }, String(row + 1));
      const frozenPart = make("div", { class: "frozen", role: "presentation" });
      const strip = make("div", { class: "strip", role: "presentation" });
      const element = make("div", { role: "row", class: "row", "aria-rowindex": row + 1 }, header, frozenPart, make("div", { class: "clip", role: "presentation" }, strip));
      shown = { element, header, frozen: frozenPart, strip, cells: new Map() };
      this.#rows.set(row, shown);
    }
    const parent = frozen ? this.#top : this.#body;
    if (shown.element.parentElement !== parent) {
      // In the order of the sheet, for assistive technology reads in the order of the page.
      const after = [...this.#rows].filter(([other, view]) => other > row && view.element.parentElement === parent).sort((a, b) => a[0] - b[0])[0];
      parent.insertBefore(shown.element, after?.[1].element ?? null);
    }
    return shown;
  }

  #paintRow(frame: Frame, row: number, columns: readonly number[]): void {
    const { view, sheet } = frame;
    const frozen = row < view.frozenRows;
    const shown = this.#rowView(row, frozen);
    const { style } = shown.element;
    const top = `${screenStart(view.rows, view.frozenRows, view.scrollY, row) - (frozen ? 0 : view.rows.start(view.frozenRows))}px`;
    const height = `${view.rows.size(row)}px`;
    if (style.top !== top) style.top = top;
    if (style.height !== height) style.height = height;
    const { areas } = this.workspace.selection;
    const inside = areas.some((area) => row >= area.top && row <= area.bottom);
    const whole = areas.some((area) => row >= area.top && row <= area.bottom && area.left === 0 && area.right === view.columns.count - 1);
    const filtered = sheet.tables.some((table) => table.filters.size > 0 && row > table.area.top && row <= table.area.bottom);
    const name = `row-header${whole ? " whole" : inside ? " inside" : ""}${filtered ? " filtered" : ""}`;
    if (shown.header.className !== name) shown.header.className = name;

    const { shows, wanted, hiddenLines } = rowFits(frame, row, columns, this.workspace);
    for (const { column, merge, look, width, fitted } of shows) {
      let cell = shown.cells.get(column);
      const inFrozen = column < view.frozenColumns;
      const parent = inFrozen ? shown.frozen : shown.strip;
      if (!cell) {
        cell = createCell(row, column);
        shown.cells.set(column, cell);
      }
      if (cell.element.parentElement !== parent) parent.insertBefore(cell.element, following(shown, column, parent));
      const right = merge ? merge.right : column;
      const bottom = merge ? merge.bottom : row;
      updateCell(
        cell,
        {
          row,
          column,
          left: view.columns.start(column) - (inFrozen ? 0 : view.columns.start(view.frozenColumns)),
          width,
          height: merge ? view.rows.end(merge.bottom) - view.rows.start(merge.top) : view.rows.size(row),
          look,
          fit: fitted,
          top: row === 0 && look.style.borders.top ? borderCss(look.style.borders.top) : "",
          before: column === 0 && look.style.borders.left ? borderCss(look.style.borders.left) : "",
          right: hiddenLines.has(right + 1) ? "" : lineBeside(frame, "right", row, right, look),
          bottom: lineBeside(frame, "bottom", bottom, column, look),
          merge,
          note: frame.notes.get(`${row},${column}`) ?? null,
          filtered: look.filter !== null && look.filter.table.filters.has(look.filter.column),
          zoom: this.workspace.layout.zoom,
        },
        this.#classes,
      );
    }
    for (const [column, cell] of shown.cells) {
      if (wanted.has(column)) continue;
      cell.element.remove();
      shown.cells.delete(column);
    }
  }

  #markActive(sheet: Sheet): void {
    const { active, areas } = this.workspace.selection;
    const address = `${columnName(active.column)}${active.row + 1}`;
    const element = this.#rows.get(active.row)?.cells.get(active.column)?.element;
    setAttribute(this.stage, "aria-activedescendant", element ? `cell-${address}` : null);
    if (this.#active !== address) {
      document.getElementById(`cell-${this.#active}`)?.removeAttribute("aria-label");
      this.#active = address;
    }
    for (const [row, view] of this.#rows) {
      for (const [column, cell] of view.cells) {
        const inside = areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
        setAttribute(cell.element, "aria-selected", inside ? "true" : null);
      }
    }
    if (element) setAttribute(element, "aria-label", this.describe(sheet, active.row, active.column));
  }

  /** What a screen reader says of a cell. */
  describe: (sheet: Sheet, row: number, column: number) => string = (_sheet, row, column) => `${columnName(column)}${row + 1}`;
}

function following(row: RowView, column: number, parent: HTMLElement): HTMLElement | null {
  let best: number | null = null;
  for (const [other, cell] of row.cells) if (other > column && cell.element.parentElement === parent && (best === null || other < best)) best = other;
  return best === null ? null : (row.cells.get(best)?.element ?? null);
}
