/** The bar at the bottom: mode, filter state, sum of the selection, zoom. */
import { formatValue } from "../calc";
import { styleAt } from "../model";
import { styleIndexAt } from "./cell-look";
import type { CellEditor } from "./cell-editor";
import { iconButton, make } from "./dom";
import { drawing, ICONS } from "./svg";
import { summarise } from "./summary";
import { countText, TEXTS } from "./texts";
import { ZOOMS, type Workspace } from "./workspace";

export class StatusBar {
  readonly #mode = make("span", { class: "mode" });
  readonly #filter = make("span", { class: "filter-state" });
  readonly #facts = make("span", { class: "facts" });
  readonly #zoom = make("button", { type: "button", class: "quiet zoom-value", title: TEXTS.zoom });

  constructor(
    root: HTMLElement,
    readonly workspace: () => Workspace,
    readonly editor: CellEditor,
  ) {
    const out = iconButton(TEXTS.zoomOut, drawing(ICONS.minus, 14), { class: "quiet" });
    const into = iconButton(TEXTS.zoomIn, drawing(ICONS.plus, 14), { class: "quiet" });
    out.addEventListener("click", () => this.zoomBy(-1));
    into.addEventListener("click", () => this.zoomBy(1));
    this.#zoom.addEventListener("click", () => {
      this.workspace().zoom = 1;
    });
    root.append(this.#mode, this.#filter, this.#facts, make("span", { class: "zoom", role: "group", "aria-label": TEXTS.zoom }, out, this.#zoom, into));
  }

  zoomBy(direction: 1 | -1): void {
    const workspace = this.workspace();
    const next = direction > 0 ? ZOOMS.find((zoom) => zoom > workspace.zoom + 0.001) : [...ZOOMS].reverse().find((zoom) => zoom < workspace.zoom - 0.001);
    if (next !== undefined) workspace.zoom = next;
  }

  refresh(): void {
    const workspace = this.workspace();
    const { sheet, selection, book } = workspace;
    this.#mode.textContent = this.editor.mode === "none" ? TEXTS.ready : this.editor.mode === "enter" ? TEXTS.entering : TEXTS.editing;
    const percent = `${Math.round(workspace.zoom * 100)} %`;
    this.#zoom.textContent = percent;
    this.#zoom.setAttribute("aria-label", `${TEXTS.zoom}: ${percent}`);
    const table = sheet.tables.find((candidate) => candidate.filters.size > 0);
    if (table) {
      const first = table.area.top + (table.headerRow ? 1 : 0);
      const last = table.area.bottom - (table.totalsRow ? 1 : 0);
      const all = last - first + 1;
      this.#filter.textContent = TEXTS.filterStatus(countText(all - (workspace.hiddenBefore(last + 1) - workspace.hiddenBefore(first))), countText(all));
    } else this.#filter.textContent = "";
    const facts = summarise(sheet, selection.areas);
    if (facts.filled < 2) {
      this.#facts.replaceChildren();
      return;
    }
    // The active cell's format, as Excel does, unless it would show less than the number holds.
    const format = styleAt(book, styleIndexAt(sheet, selection.active.row, selection.active.column)).numberFormat;
    const show = (value: number): string => formatValue(value, format === "General" || format === "@" ? "#,##0.##" : format).replace(/,$/, "");
    const parts: [string, string][] = [];
    if (facts.numbers > 0 && !facts.hasError) parts.push([TEXTS.average, show(facts.sum / facts.numbers)]);
    parts.push([TEXTS.count, countText(facts.filled)]);
    if (facts.numbers > 0 && !facts.hasError) parts.push([TEXTS.sum, show(facts.sum)]);
    this.#facts.replaceChildren(...parts.map(([name, value]) => make("span", {}, `${name}: `, make("b", {}, value))));
  }
}
