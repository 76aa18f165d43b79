/** The title bar: the file's name, open, samples, download, undo, redo, theme, pane. */
import { iconButton, make } from "./dom";
import { menuButton } from "./menu";
import { drawing, ICONS } from "./svg";
import { SAMPLES, TEXTS } from "./texts";
import type { ThemeChoice, Themes } from "./theme";

export interface TitleActions {
  readonly openFile: (file: File) => void;
  readonly openSample: (path: string, label: string) => void;
  readonly download: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly togglePane: () => void;
  readonly switchView: () => void;
}

export class TitleBar {
  readonly #name = make("h1", { class: "file-name" });
  readonly #picker = make("input", { type: "file", accept: ".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", hidden: true, tabindex: -1, "aria-hidden": "true" });
  readonly #undo = iconButton(TEXTS.undo, drawing(ICONS.undo), { id: "undo" });
  readonly #redo = iconButton(TEXTS.redo, drawing(ICONS.redo), { id: "redo" });
  readonly #pane = iconButton(TEXTS.paneHide, drawing(ICONS.pane), { id: "pane-toggle", class: "wide-only", "aria-controls": "pane" });
  readonly #view = make("button", { type: "button", id: "view-switch", class: "narrow-only labelled" });

  constructor(root: HTMLElement, themes: Themes, actions: TitleActions) {
    const open = make("button", { type: "button", class: "labelled", title: TEXTS.openHint, id: "open-file" }, drawing(ICONS.open), make("span", {}, TEXTS.open));
    const samples = make("button", { type: "button", class: "labelled", id: "samples" }, make("span", {}, TEXTS.sample), drawing(ICONS.down, 12));
    const save = make("button", { type: "button", class: "labelled", title: TEXTS.downloadHint, id: "download" }, drawing(ICONS.download), make("span", {}, TEXTS.download));
    const theme = iconButton(TEXTS.themeButton, drawing(ICONS.theme), { id: "theme" });
    open.addEventListener("click", () => this.pick());
    this.#picker.addEventListener("change", () => {
      const file = this.#picker.files?.[0];
      this.#picker.value = "";
      if (file) actions.openFile(file);
    });
    menuButton(samples, TEXTS.sample, () => SAMPLES.map(({ label, path }) => ({ label, run: () => actions.openSample(path, label) })));
    menuButton(theme, TEXTS.themeButton, () =>
      (Object.keys(TEXTS.themes) as ThemeChoice[]).map((choice) => ({
        label: TEXTS.themes[choice],
        checked: themes.choice === choice,
        run: () => {
          themes.choice = choice;
        },
      })),
    );
    save.addEventListener("click", actions.download);
    this.#undo.addEventListener("click", actions.undo);
    this.#redo.addEventListener("click", actions.redo);
    this.#pane.addEventListener("click", actions.togglePane);
    this.#view.addEventListener("click", actions.switchView);
    const logo = make("img", { src: "assets/icon-32.png", alt: "", width: 18, height: 18, class: "logo" });
    root.append(
      make("div", { class: "title-name" }, logo, this.#name),
      make("div", { class: "title-buttons", role: "toolbar", "aria-label": TEXTS.titleBar }, this.#undo, this.#redo, open, samples, save, theme, this.#view, this.#pane),
      this.#picker,
    );
  }

  pick(): void {
    this.#picker.click();
  }

  setName(name: string): void {
    this.#name.textContent = name;
    this.#name.title = name;
    document.title = `${name} · ${TEXTS.appName}`;
  }

  setUndo(undo: string | null, redo: string | null): void {
    // aria-disabled, not disabled: a button that loses the focus while pressed would lose the reader's place.
    const set = (button: HTMLElement, label: string | null, name: string, full: (what: string) => string): void => {
      button.setAttribute("aria-disabled", String(label === null));
      button.setAttribute("aria-label", name);
      button.title = label === null ? name : full(label);
    };
    set(this.#undo, undo, TEXTS.undo, TEXTS.undoWith);
    set(this.#redo, redo, TEXTS.redo, TEXTS.redoWith);
  }

  setPane(open: boolean, narrowShowsPane: boolean): void {
    const label = open ? TEXTS.paneHide : TEXTS.paneShow;
    this.#pane.setAttribute("aria-label", label);
    this.#pane.title = label;
    this.#pane.setAttribute("aria-expanded", String(open));
    this.#view.textContent = narrowShowsPane ? TEXTS.showSheet : TEXTS.showPane;
  }
}
