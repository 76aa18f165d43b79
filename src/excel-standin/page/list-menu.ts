/** The list of a validated cell: a listbox below the cell; type to jump, Enter takes, Escape leaves. */
import { make } from "./dom";
import { placeWithin } from "./menu";

let closeOpen: (() => void) | null = null;

/** Opens a list below a box of the window; `take` gets the chosen text. */
export function openList(label: string, values: readonly string[], current: string, at: { readonly x: number; readonly y: number; readonly width: number }, owner: HTMLElement, take: (value: string) => void): void {
  closeOpen?.();
  const list = make("div", { class: "menu list", role: "listbox", "aria-label": label, tabindex: 0 });
  const options = values.map((value, index) => make("div", { role: "option", id: `list-option-${index}`, "aria-selected": String(value === current) }, value));
  list.append(...options);
  list.style.minWidth = `${at.width}px`;
  let active = Math.max(0, values.indexOf(current));
  let typed = "";
  let typedAt = 0;
  const mark = (index: number): void => {
    options[active]?.classList.remove("active");
    active = Math.max(0, Math.min(options.length - 1, index));
    options[active]?.classList.add("active");
    options[active]?.scrollIntoView({ block: "nearest" });
    list.setAttribute("aria-activedescendant", `list-option-${active}`);
  };
  const onOutside = (event: Event): void => {
    if (!list.contains(event.target as Node)) close(false);
  };
  function close(giveBack = true): void {
    if (closeOpen !== close) return;
    closeOpen = null;
    list.remove();
    document.removeEventListener("pointerdown", onOutside, true);
    if (giveBack) owner.focus({ preventScroll: true });
  }
  const choose = (index: number): void => {
    const value = values[index];
    close();
    if (value !== undefined) take(value);
  };
  options.forEach((option, index) => {
    option.addEventListener("click", () => choose(index));
    option.addEventListener("pointermove", () => mark(index));
  });
  list.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "ArrowDown") mark(active + 1);
    else if (event.key === "ArrowUp" && event.altKey) close();
    else if (event.key === "ArrowUp") mark(active - 1);
    else if (event.key === "Home") mark(0);
    else if (event.key === "End") mark(options.length - 1);
    else if (event.key === "PageDown") mark(active + 8);
    else if (event.key === "PageUp") mark(active - 8);
    else if (event.key === "Enter" || event.key === " ") choose(active);
    else if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key.length === 1) {
      typed = event.timeStamp - typedAt < 900 ? typed + event.key : event.key;
      typedAt = event.timeStamp;
      const hit = values.findIndex((value) => value.toLocaleLowerCase("vi-VN").startsWith(typed.toLocaleLowerCase("vi-VN")));
      if (hit >= 0) mark(hit);
    } else return;
    event.preventDefault();
  });
  closeOpen = close;
  document.body.append(list);
  placeWithin(list, at.x, at.y);
  document.addEventListener("pointerdown", onOutside, true);
  mark(active);
  list.focus();
}
