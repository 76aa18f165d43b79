/** The rows and cells that exist as elements: kept from painting to painting, rewritten only where they changed. */
import type { Area } from "../model";
import { make, setAttribute } from "./dom";
import { createCell, updateCell, type CellView } from "./grid-cell";
import { lineBeside, origins, rowFits, type Frame } from "./grid-frame";
import { borderCss, StyleClasses } from "./style-classes";
import { screenStart } from "./viewport";
import type { Workspace } from "./workspace";

interface RowView {
  readonly element: HTMLDivElement;
  readonly header: HTMLDivElement;
  readonly frozen: HTMLDivElement;
  readonly strip: HTMLDivElement;
  readonly cells: Map<number, CellView>;
}

export class GridRows {
  readonly #rows = new Map<number, RowView>();
  readonly #classes = new StyleClasses(document);
  readonly top = make("div", { class: "rows top", role: "rowgroup" });
  readonly body = make("div", { class: "rows body", role: "rowgroup" });

  /** Draws these rows and columns, and what merged cells outside them reach in; other rows go. */
  paint(frame: Frame, workspace: Workspace, rows: readonly number[], columns: readonly number[]): void {
    const extra = origins(frame.sheet, frame.view, rows, columns);
    const wanted = new Set<number>(rows);
    for (const row of rows) this.#paintRow(frame, workspace, row, [...columns, ...(extra.get(row) ?? [])]);
    for (const [row, only] of extra) {
      if (wanted.has(row)) continue;
      wanted.add(row);
      this.#paintRow(frame, workspace, row, only);
    }
    for (const [row, shown] of this.#rows) {
      if (wanted.has(row)) continue;
      shown.element.remove();
      this.#rows.delete(row);
    }
  }

  cell(row: number, column: number): HTMLElement | undefined {
    return this.#rows.get(row)?.cells.get(column)?.element;
  }

  markSelected(areas: readonly Area[]): void {
    for (const [row, view] of this.#rows) {
      for (const [column, cell] of view.cells) {
        const inside = areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
        setAttribute(cell.element, "aria-selected", inside ? "true" : null);
      }
    }
  }

  clear(): void {
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
    const parent = frozen ? this.top : this.body;
    if (shown.element.parentElement !== parent) {
      // In the order of the sheet, for assistive technology reads in the order of the page.
      const after = [...this.#rows].filter(([other, view]) => other > row && view.element.parentElement === parent).sort((a, b) => a[0] - b[0])[0];
      parent.insertBefore(shown.element, after?.[1].element ?? null);
    }
    return shown;
  }

  #paintRow(frame: Frame, workspace: Workspace, row: number, columns: readonly number[]): void {
    const { view, sheet } = frame;
    const frozen = row < view.frozenRows;
    const shown = this.#rowView(row, frozen);
    const { style } = shown.element;
    const top = `${screenStart(view.rows, view.frozenRows, view.scrollY, row) - (frozen ? 0 : view.rows.start(view.frozenRows))}px`;
    const height = `${view.rows.size(row)}px`;
    if (style.top !== top) style.top = top;
    if (style.height !== height) style.height = height;
    const { areas } = workspace.selection;
    const inside = areas.some((area) => row >= area.top && row <= area.bottom);
    const whole = areas.some((area) => row >= area.top && row <= area.bottom && area.left === 0 && area.right === view.columns.count - 1);
    const filtered = sheet.tables.some((table) => table.filters.size > 0 && row > table.area.top && row <= table.area.bottom);
    const name = `row-header${whole ? " whole" : inside ? " inside" : ""}${filtered ? " filtered" : ""}`;
    if (shown.header.className !== name) shown.header.className = name;

    const { shows, wanted, hiddenLines } = rowFits(frame, row, columns, workspace);
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
          zoom: workspace.layout.zoom,
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
}

function following(row: RowView, column: number, parent: HTMLElement): HTMLElement | null {
  let best: number | null = null;
  for (const [other, cell] of row.cells) if (other > column && cell.element.parentElement === parent && (best === null || other < best)) best = other;
  return best === null ? null : (row.cells.get(best)?.element ?? null);
}
