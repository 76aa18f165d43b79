/** The docked pane: a frame with the add-in's own page, closed and opened again, over the sheet on a narrow page. */
import { iconButton, make } from "./dom";
import { splitter } from "./splitter";
import { drawing, ICONS } from "./svg";
import { TEXTS } from "./texts";

/** How long office.js keeps a theme it has read, and a little more. */
const THEME_MEMORY_MS = 5_300;

export class Pane {
  #frame: HTMLIFrameElement | null = null;
  #open = true;
  #front = false;
  readonly #listeners: (() => void)[] = [];

  constructor(
    readonly root: HTMLElement,
    readonly split: HTMLElement,
    separator: HTMLElement,
    readonly source: URL,
  ) {
    const close = iconButton(TEXTS.paneHide, drawing(ICONS.close), { class: "quiet" });
    close.addEventListener("click", () => this.toggle(false));
    root.setAttribute("aria-label", TEXTS.paneFrame);
    root.append(make("div", { class: "pane-head" }, make("span", { class: "pane-title" }, TEXTS.appName), close));
    splitter(separator, (width) => split.style.setProperty("--pane-width", `${width}px`));
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** On a narrow page: whether the pane lies over the sheet. */
  get inFront(): boolean {
    return this.#front;
  }

  /** Loads the add-in anew, as Excel does for another workbook. The host must stand ready. */
  load(): void {
    const frame = make("iframe", { title: TEXTS.paneFrame, src: this.source.href, id: "pane-frame" });
    if (this.#frame) this.#frame.replaceWith(frame);
    else this.root.append(frame);
    this.#frame = frame;
  }

  toggle(open: boolean): void {
    this.#open = open;
    this.split.classList.toggle("no-pane", !open);
    if (!open) this.front(false);
    for (const listener of this.#listeners) listener();
  }

  front(front: boolean): void {
    this.#front = front;
    if (front && !this.#open) {
      this.#open = true;
      this.split.classList.remove("no-pane");
    }
    this.split.classList.toggle("pane-front", front);
    for (const listener of this.#listeners) listener();
  }

  /** Lets the add-in look at the Office theme again: now, and once office.js has forgotten the one it keeps for five seconds. */
  themeChanged(): void {
    const wake = (): void => void this.#frame?.contentWindow?.dispatchEvent(new Event("focus"));
    wake();
    window.setTimeout(wake, THEME_MEMORY_MS);
  }

  focus(): void {
    this.#frame?.focus();
  }
}
