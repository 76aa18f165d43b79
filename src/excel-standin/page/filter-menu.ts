/** The drop-down of a table's filter button: sort, search, tick values, clear. */
import { sameName, type Table } from "../model";
import { filterTable, sortTable } from "./actions";
import { make } from "./dom";
import { filterValues, folded } from "./filter-values";
import { placeWithin } from "./menu";
import type { Messages } from "./messages";
import { drawing, ICONS } from "./svg";
import { countText, TEXTS } from "./texts";
import type { Workspace } from "./workspace";

/** Values listed at once; searching reaches the others. */
const MAX_SHOWN = 500;

let closeOpen: (() => void) | null = null;

/** Opens the filter of a table's column (counted within the table) at a point of the window. */
export function openFilter(workspace: Workspace, table: Table, column: number, at: { readonly x: number; readonly y: number }, owner: HTMLElement, messages: Messages): void {
  closeOpen?.();
  const { sheet } = workspace;
  const name = table.columns[column]?.name ?? "";
  const { texts, hasBlank } = filterValues(sheet, table, column, (row, col) => workspace.displayText(row, col));
  const now = table.filters.get(column);
  const isOpen = (text: string): boolean => now?.values === undefined && now?.blank === undefined ? true : (now.values ?? []).some((value) => sameName(value, text));
  const chosen = new Set(texts.filter(isOpen));
  let blankChosen = hasBlank && (now === undefined || (now.values === undefined && now.blank === undefined) || now.blank === true);

  const panel = make("div", { class: "menu filter-panel", role: "dialog", "aria-label": TEXTS.filterTitle(name) });
  const action = (label: string, icon: Parameters<typeof drawing>[0], run: () => void, disabled = false): HTMLButtonElement => {
    const button = make("button", { type: "button", disabled }, drawing(icon), make("span", {}, label));
    button.addEventListener("click", () => {
      close();
      run();
    });
    return button;
  };
  const report = (outcome: string | null, done: string): void => {
    if (outcome) messages.warn(outcome);
    else messages.say(done);
  };
  const rowsShown = (): string => {
    const first = table.area.top + (table.headerRow ? 1 : 0);
    const last = table.area.bottom - (table.totalsRow ? 1 : 0);
    const all = last - first + 1;
    return TEXTS.filterDone(countText(all - (workspace.hiddenBefore(last + 1) - workspace.hiddenBefore(first))), countText(all));
  };
  const search = make("input", { type: "search", "aria-label": TEXTS.filterSearch, placeholder: TEXTS.filterSearch, autocomplete: "off", spellcheck: "false" });
  const list = make("div", { class: "filter-values", role: "group", "aria-label": name });
  const ok = make("button", { type: "button", class: "primary" }, TEXTS.ok);
  const dismiss = make("button", { type: "button" }, TEXTS.dismiss);

  const box = (label: string, checked: boolean, change: (on: boolean) => void): HTMLElement => {
    const input = make("input", { type: "checkbox" });
    input.checked = checked;
    input.addEventListener("change", () => {
      change(input.checked);
      draw();
    });
    return make("label", {}, input, make("span", {}, label));
  };
  const hits = (): string[] => {
    const wanted = folded(search.value.trim());
    return wanted === "" ? [...texts] : texts.filter((text) => folded(text).includes(wanted));
  };
  function draw(): void {
    const focused = list.contains(document.activeElement) ? [...list.querySelectorAll("input")].indexOf(document.activeElement as HTMLInputElement) : -1;
    const shown = hits();
    const withBlank = hasBlank && search.value.trim() === "";
    const all = shown.every((text) => chosen.has(text)) && (!withBlank || blankChosen);
    const none = !shown.some((text) => chosen.has(text)) && !(withBlank && blankChosen);
    const rows: Node[] = [];
    if (shown.length > 0 || withBlank) {
      const whole = box(TEXTS.filterAll, all, (on) => {
        for (const text of shown) if (on) chosen.add(text);
          else chosen.delete(text);
        if (withBlank) blankChosen = on;
      });
      const input = whole.querySelector("input");
      if (input) input.indeterminate = !all && !none;
      rows.push(whole);
    } else rows.push(make("p", {}, TEXTS.filterNothing));
    for (const text of shown.slice(0, MAX_SHOWN)) rows.push(box(text, chosen.has(text), (on) => void (on ? chosen.add(text) : chosen.delete(text))));
    if (shown.length > MAX_SHOWN) rows.push(make("p", {}, TEXTS.filterMore(countText(shown.length - MAX_SHOWN))));
    if (withBlank) rows.push(box(TEXTS.filterBlank, blankChosen, (on) => (blankChosen = on)));
    list.replaceChildren(...rows);
    ok.disabled = none;
    if (focused >= 0) list.querySelectorAll("input")[focused]?.focus();
  }
  search.addEventListener("input", () => {
    // A search means: show what is found and nothing else.
    chosen.clear();
    blankChosen = hasBlank && search.value.trim() === "";
    for (const text of hits()) chosen.add(text);
    draw();
  });
  const apply = (): void => {
    if (ok.disabled) return;
    const everything = chosen.size === texts.length && blankChosen === hasBlank;
    close();
    const outcome = filterTable(workspace, table, column, everything ? null : { values: texts.filter((text) => chosen.has(text)), blank: blankChosen });
    report(outcome, outcome ? "" : rowsShown());
  };
  ok.addEventListener("click", apply);
  dismiss.addEventListener("click", () => close());

  const onOutside = (event: Event): void => {
    if (!panel.contains(event.target as Node)) close(false);
  };
  function close(giveBack = true): void {
    if (closeOpen !== close) return;
    closeOpen = null;
    panel.remove();
    document.removeEventListener("pointerdown", onOutside, true);
    if (giveBack) owner.focus({ preventScroll: true });
  }
  panel.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const stops = [...panel.querySelectorAll<HTMLElement>("button:not([disabled]), input")];
    const index = stops.indexOf(document.activeElement as HTMLElement);
    const go = (by: number): void => stops[(index + by + stops.length) % stops.length]?.focus();
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && document.activeElement instanceof HTMLInputElement) apply();
    else if (event.key === "ArrowDown" || (event.key === "Tab" && !event.shiftKey)) go(1);
    else if (event.key === "ArrowUp" || (event.key === "Tab" && event.shiftKey)) go(-1);
    else return;
    event.preventDefault();
  });
  closeOpen = close;
  draw();
  panel.append(
    action(TEXTS.sortUp, ICONS.sortUp, () => report(sortTable(workspace, table, column, false), TEXTS.sorted)),
    action(TEXTS.sortDown, ICONS.sortDown, () => report(sortTable(workspace, table, column, true), TEXTS.sorted)),
    action(TEXTS.filterClear, ICONS.funnel, () => report(filterTable(workspace, table, column, null), TEXTS.filterCleared), now === undefined),
    make("div", { role: "separator" }),
    search,
    list,
    make("div", { class: "dialog-buttons" }, ok, dismiss),
  );
  document.body.append(panel);
  placeWithin(panel, at.x, at.y);
  document.addEventListener("pointerdown", onOutside, true);
  search.focus();
}
