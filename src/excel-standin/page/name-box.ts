/** The name box: shows where one is, goes where one types: an address, a defined name, a table. */
import { areaOfName, formatArea, MAX_COLUMNS, MAX_ROWS, parseAddress, sameName, sheetByName, type Area, type Sheet } from "../model";
import type { Messages } from "./messages";
import { TEXTS } from "./texts";
import type { Workspace } from "./workspace";

/** Where a typed address or name leads, or null. Very hidden sheets cannot be gone to. */
export function findTarget(workspace: Workspace, text: string): { readonly sheet: Sheet; readonly area: Area } | null {
  const { book, sheet } = workspace;
  const wanted = text.trim();
  const address = parseAddress(wanted);
  if (address) {
    const on = address.sheet === null ? sheet : sheetByName(book, address.sheet);
    return on ? { sheet: on, area: address.area } : null;
  }
  const name = book.names.find((entry) => sameName(entry.name, wanted) && (entry.scope === null || entry.scope === sheet.id));
  const named = name ? areaOfName(workspace.editor, name) : null;
  if (named) return named;
  for (const on of book.sheets) {
    const table = on.tables.find((candidate) => sameName(candidate.name, wanted));
    if (!table) continue;
    const { area } = table;
    // A table's name means its body, as in Excel.
    return { sheet: on, area: { ...area, top: area.top + (table.headerRow ? 1 : 0), bottom: area.bottom - (table.totalsRow ? 1 : 0) } };
  }
  return null;
}

/** "B5", or "3R x 2C" the way people read it: the area's address. */
export function selectionText(workspace: Workspace): string {
  const { selection, sheet } = workspace;
  const area = selection.areas[selection.areas.length - 1];
  const whole = area && (area.bottom - area.top === MAX_ROWS - 1 || area.right - area.left === MAX_COLUMNS - 1);
  const named = area && workspace.book.names.find((name) => name.visible && areaOf(workspace, name.formula)?.key === `${sheet.id}!${formatArea(area)}`);
  if (named) return named.name;
  const { active } = selection;
  const cell = formatArea({ top: active.row, bottom: active.row, left: active.column, right: active.column });
  return whole && area ? formatArea(area) : cell;
}

function areaOf(workspace: Workspace, formula: string): { readonly key: string } | null {
  const parsed = parseAddress(formula);
  const sheet = parsed?.sheet ? sheetByName(workspace.book, parsed.sheet) : null;
  return parsed && sheet ? { key: `${sheet.id}!${formatArea(parsed.area)}` } : null;
}

export class NameBox {
  constructor(
    readonly input: HTMLInputElement,
    readonly workspace: () => Workspace,
    readonly messages: Messages,
    readonly backToGrid: () => void,
  ) {
    input.addEventListener("focus", () => input.select());
    input.addEventListener("blur", () => this.refresh());
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#go();
      else if (event.key === "Escape") {
        this.refresh();
        backToGrid();
      } else return;
      event.preventDefault();
    });
  }

  #go(): void {
    const workspace = this.workspace();
    const target = findTarget(workspace, this.input.value);
    if (!target || target.sheet.visibility !== "visible") {
      this.messages.warn(TEXTS.nameUnknown(this.input.value.trim()));
      this.input.select();
      return;
    }
    workspace.goToArea(target.sheet, target.area);
    this.backToGrid();
  }

  refresh(): void {
    if (document.activeElement !== this.input) this.input.value = selectionText(this.workspace());
  }
}
