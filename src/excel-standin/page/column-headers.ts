/** The column headers in sight: frozen ones apart from those that scroll. */
import { columnName, type Area } from "../model";
import { make } from "./dom";
import type { Viewport } from "./viewport";

export class ColumnHeaders {
  readonly frozen = make("div", { class: "frozen", role: "presentation" });
  readonly strip = make("div", { class: "strip", role: "presentation" });
  readonly #shown = new Map<number, HTMLDivElement>();

  paint(view: Viewport, columns: readonly number[], selected: readonly Area[]): void {
    const wanted = new Set(columns);
    for (const column of columns) {
      let element = this.#shown.get(column);
      const frozen = column < view.frozenColumns;
      if (!element) {
        element = make("div", { role: "columnheader", class: "column-header" }, columnName(column));
        this.#shown.set(column, element);
      }
      const parent = frozen ? this.frozen : this.strip;
      if (element.parentElement !== parent) parent.append(element);
      const left = `${view.columns.start(column) - (frozen ? 0 : view.columns.start(view.frozenColumns))}px`;
      const width = `${view.columns.size(column)}px`;
      if (element.style.left !== left) element.style.left = left;
      if (element.style.width !== width) element.style.width = width;
      const inside = selected.some((area) => column >= area.left && column <= area.right);
      const whole = selected.some((area) => column >= area.left && column <= area.right && area.top === 0 && area.bottom === view.rows.count - 1);
      const name = `column-header${whole ? " whole" : inside ? " inside" : ""}`;
      if (element.className !== name) element.className = name;
    }
    for (const [column, element] of this.#shown) {
      if (wanted.has(column)) continue;
      element.remove();
      this.#shown.delete(column);
    }
  }
}
