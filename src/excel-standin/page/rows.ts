/** The two rows above the grid: name box and formula bar, and the strip that says what this page is. */
import { iconButton, make } from "./dom";
import { drawing, ICONS } from "./svg";
import { TEXTS } from "./texts";

interface FormulaRow {
  readonly nameInput: HTMLInputElement;
  readonly bar: HTMLTextAreaElement;
}

export function formulaRow(root: HTMLElement, does: { cancel(): void; accept(): void }): FormulaRow {
  root.setAttribute("aria-label", TEXTS.formulaArea);
  const nameInput = make("input", { id: "name-box", class: "name-box", "aria-label": TEXTS.nameBox, spellcheck: "false", autocomplete: "off" });
  const bar = make("textarea", { id: "formula-bar", class: "formula-bar", rows: 1, "aria-label": TEXTS.formulaBar, spellcheck: "false", autocomplete: "off", "data-edit-keep": "" });
  const cancel = iconButton(TEXTS.cancel, drawing(ICONS.cross, 14), { class: "quiet edit-only", "data-edit-keep": "", tabindex: -1 });
  const accept = iconButton(TEXTS.accept, drawing(ICONS.check, 14), { class: "quiet edit-only", "data-edit-keep": "", tabindex: -1 });
  cancel.addEventListener("click", () => does.cancel());
  accept.addEventListener("click", () => does.accept());
  root.append(nameInput, make("span", { class: "bar-buttons" }, cancel, accept), make("span", { class: "fx", "aria-hidden": "true" }, "fx"), bar);
  return { nameInput, bar };
}

/** `hidden`: the focus must go somewhere when the strip goes. */
export function strip(root: HTMLElement, hidden: () => void): void {
  const more = make("details", {}, make("summary", {}, TEXTS.stripMore), make("p", {}, TEXTS.stripLimits));
  const hide = iconButton(TEXTS.stripHide, drawing(ICONS.close, 12), { class: "quiet" });
  hide.addEventListener("click", () => {
    root.hidden = true;
    hidden();
  });
  root.append(make("span", {}, TEXTS.strip), more, hide);
}
