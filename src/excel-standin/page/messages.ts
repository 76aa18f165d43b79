/** Telling people something: a live region for ears, a bar that goes away for eyes, a dialog where they must choose. */
import { make } from "./dom";
import { TEXTS } from "./texts";

const TOAST_MS = 7_000;

export class Messages {
  readonly #live = make("div", { class: "for-ears", role: "status", "aria-live": "polite" });
  readonly #alert = make("div", { class: "toast", role: "alert" });
  #timer = 0;

  constructor(root: HTMLElement) {
    this.#alert.hidden = true;
    root.append(this.#live, this.#alert);
    this.#alert.addEventListener("click", () => (this.#alert.hidden = true));
  }

  /** Said by a screen reader, not shown. */
  say(text: string): void {
    this.#live.textContent = "";
    // The same words twice are spoken only when the region was empty in between.
    requestAnimationFrame(() => (this.#live.textContent = text));
  }

  /** Shown for some seconds and read at once. */
  warn(text: string): void {
    this.#alert.hidden = false;
    this.#alert.textContent = text;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#alert.hidden = true), TOAST_MS);
  }

  /** Asks; answers the chosen button's index, or null when dismissed. Focus goes back to where it was. */
  ask(title: string, text: string, buttons: readonly string[]): Promise<number | null> {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const dialog = make("dialog", { class: "dialog", "aria-labelledby": "dialog-title", "aria-describedby": "dialog-text" });
    const row = make("div", { class: "dialog-buttons" });
    dialog.append(make("h2", { id: "dialog-title" }, title), make("p", { id: "dialog-text" }, text), row);
    return new Promise((resolve) => {
      // Settled within the click itself: the next key already belongs to whoever asked.
      const settle = (choice: number | null): void => {
        if (!dialog.isConnected) return;
        dialog.close();
        dialog.remove();
        before?.focus({ preventScroll: true });
        resolve(choice);
      };
      buttons.forEach((label, index) => {
        const button = make("button", { type: "button", class: index === 0 ? "primary" : "" }, label);
        button.addEventListener("click", () => settle(index));
        row.append(button);
      });
      dialog.addEventListener("close", () => settle(null));
      document.body.append(dialog);
      dialog.showModal();
    });
  }

  /** A message with one way out. */
  async tell(title: string, text: string): Promise<void> {
    await this.ask(title, text, [TEXTS.close]);
  }
}
