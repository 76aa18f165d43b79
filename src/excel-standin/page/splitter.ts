/** The docked pane's width: a separator for mouse, finger and keyboard, kept between 320 and 600 px. */
import { TEXTS } from "./texts";

export const PANE_MIN = 320;
export const PANE_MAX = 600;
export const PANE_DEFAULT = 350;

/** A width that the pane may have. */
export function clampPane(width: number): number {
  return Math.round(Math.max(PANE_MIN, Math.min(PANE_MAX, width)));
}

/** Makes an element the splitter of a pane on its right. `apply` sets the width. */
export function splitter(element: HTMLElement, apply: (width: number) => void): void {
  let width = PANE_DEFAULT;
  const set = (next: number): void => {
    width = clampPane(next);
    element.setAttribute("aria-valuenow", String(width));
    element.setAttribute("aria-valuetext", `${width} px`);
    apply(width);
  };
  for (const [name, value] of Object.entries({
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": TEXTS.paneSplitter,
    "aria-valuemin": String(PANE_MIN),
    "aria-valuemax": String(PANE_MAX),
    "aria-controls": "pane",
  })) element.setAttribute(name, value);
  let drag: { x: number; width: number } | null = null;
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    drag = { x: event.clientX, width };
    element.setPointerCapture(event.pointerId);
    // The frame would swallow the pointer on its way.
    document.body.classList.add("resizing");
    event.preventDefault();
    element.focus();
  });
  element.addEventListener("pointermove", (event) => {
    if (drag) set(drag.width + drag.x - event.clientX);
  });
  const end = (): void => {
    drag = null;
    document.body.classList.remove("resizing");
  };
  element.addEventListener("pointerup", end);
  element.addEventListener("pointercancel", end);
  element.addEventListener("dblclick", () => set(PANE_DEFAULT));
  element.addEventListener("keydown", (event) => {
    const by = event.shiftKey ? 50 : 10;
    if (event.key === "ArrowLeft") set(width + by);
    else if (event.key === "ArrowRight") set(width - by);
    else if (event.key === "Home") set(PANE_MIN);
    else if (event.key === "End") set(PANE_MAX);
    else if (event.key === "Enter") set(PANE_DEFAULT);
    else return;
    event.preventDefault();
  });
  set(PANE_DEFAULT);
}
