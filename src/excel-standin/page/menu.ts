/** A popup menu: role=menu, arrows, Home, End, first letters, Escape, and focus back where it came from. */
import { make } from "./dom";

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly hint?: string;
  /** A line above this item. */
  readonly divide?: boolean;
}

let closeOpen: (() => void) | null = null;

/** Keeps a box of a size within the window, at a point. */
export function placeWithin(element: HTMLElement, x: number, y: number): void {
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`;
  element.style.top = `${Math.max(4, Math.min(y, window.innerHeight - height - 4))}px`;
}

/** Opens a menu at a point of the window; `owner` gets the focus back. */
export function openMenu(label: string, items: readonly MenuItem[], at: { readonly x: number; readonly y: number }, owner: HTMLElement | null): void {
  closeOpen?.();
  const menu = make("div", { class: "menu", role: "menu", "aria-label": label, tabindex: -1 });
  const radio = items.some((item) => item.checked !== undefined);
  const entries = items.map((item) => {
    const entry = make(
      "button",
      { type: "button", role: radio ? "menuitemradio" : "menuitem", tabindex: -1, "aria-disabled": item.disabled ? "true" : null, "aria-checked": item.checked === undefined ? null : String(item.checked) },
      make("span", {}, item.label),
    );
    if (item.hint) entry.append(make("kbd", {}, item.hint));
    if (item.divide) menu.append(make("div", { role: "separator" }));
    entry.addEventListener("click", () => {
      if (item.disabled) return;
      close();
      item.run();
    });
    entry.addEventListener("pointerenter", () => entry.focus({ preventScroll: true }));
    menu.append(entry);
    return entry;
  });
  const onOutside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close(false);
  };
  function close(giveBack = true): void {
    if (closeOpen !== close) return;
    closeOpen = null;
    menu.remove();
    document.removeEventListener("pointerdown", onOutside, true);
    window.removeEventListener("blur", onBlur);
    owner?.setAttribute("aria-expanded", "false");
    if (giveBack) owner?.focus({ preventScroll: true });
  }
  const onBlur = (): void => close(false);
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const now = entries.indexOf(document.activeElement as HTMLButtonElement);
    const focus = (index: number): void => entries[(index + entries.length) % entries.length]?.focus();
    if (event.key === "ArrowDown") focus(now + 1);
    else if (event.key === "ArrowUp") focus(now < 0 ? -1 : now - 1);
    else if (event.key === "Home") focus(0);
    else if (event.key === "End") focus(-1);
    else if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key.length === 1) {
      const letter = event.key.toLocaleLowerCase("vi-VN");
      const order = [...entries.keys()].map((at) => (now + 1 + at) % entries.length);
      const hit = order.find((index) => items[index]?.label.toLocaleLowerCase("vi-VN").startsWith(letter));
      if (hit === undefined) return;
      focus(hit);
    } else return;
    event.preventDefault();
  });
  closeOpen = close;
  owner?.setAttribute("aria-expanded", "true");
  document.body.append(menu);
  placeWithin(menu, at.x, at.y);
  document.addEventListener("pointerdown", onOutside, true);
  window.addEventListener("blur", onBlur);
  (entries.find((_, index) => items[index]?.checked) ?? entries[0] ?? menu).focus();
}

/** Makes a button open a menu below (or, near the bottom, above) itself; the items are asked for at each opening. */
export function menuButton(button: HTMLElement, label: string, items: () => readonly MenuItem[]): void {
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    const box = button.getBoundingClientRect();
    openMenu(label, items(), { x: box.left, y: box.bottom + 2 }, button);
  });
}
