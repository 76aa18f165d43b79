/** The tabs below the grid: switch, add, rename, hide, show hidden sheets, delete. */
import { activate, addSheet, deleteSheet, renameSheet, sameName, setVisibility, type Sheet } from "../model";
import { act } from "./actions";
import { iconButton, make } from "./dom";
import { menuButton, openMenu, type MenuItem } from "./menu";
import type { Messages } from "./messages";
import { drawing, ICONS } from "./svg";
import { TEXTS } from "./texts";
import type { Workspace } from "./workspace";

export class SheetTabs {
  readonly #list = make("div", { class: "tab-list", role: "tablist", "aria-label": TEXTS.tabs });
  readonly #add = iconButton(TEXTS.addSheet, drawing(ICONS.plus), { class: "quiet" });
  readonly #hidden = iconButton(TEXTS.showHidden, drawing(ICONS.menu), { class: "quiet" });

  constructor(
    root: HTMLElement,
    readonly workspace: () => Workspace,
    readonly messages: Messages,
    readonly backToGrid: () => void,
  ) {
    root.append(this.#hidden, this.#list, this.#add);
    this.#add.addEventListener("click", () => this.#addSheet());
    menuButton(this.#hidden, TEXTS.tabs, () => this.#allSheets());
    this.#list.addEventListener("keydown", (event) => this.#key(event));
  }

  #run(work: () => void): boolean {
    const refused = act(this.workspace(), TEXTS.undoSheet, work);
    if (refused) this.messages.warn(refused);
    return refused === null;
  }

  #allSheets(): MenuItem[] {
    const { book, editor } = this.workspace();
    const hidden = book.sheets.filter((sheet) => sheet.visibility === "hidden");
    return [
      ...book.sheets
        .filter((sheet) => sheet.visibility === "visible")
        .map((sheet) => ({ label: sheet.name, checked: sheet.id === book.active, run: () => activate(editor, sheet) })),
      ...hidden.map((sheet, index) => ({
        label: `${TEXTS.showHidden}: ${sheet.name}`,
        divide: index === 0,
        run: () => {
          this.#run(() => {
            setVisibility(editor, sheet, "visible");
            activate(editor, sheet);
          });
        },
      })),
    ];
  }

  #addSheet(): void {
    const { book, editor } = this.workspace();
    let number = book.sheets.length + 1;
    while (book.sheets.some((sheet) => sameName(sheet.name, TEXTS.newSheetName(number)))) number += 1;
    this.#run(() => activate(editor, addSheet(editor, TEXTS.newSheetName(number))));
    this.backToGrid();
  }

  /** Draws the tabs anew. */
  refresh(): void {
    const { book } = this.workspace();
    const focused = this.#list.contains(document.activeElement);
    const tabs = book.sheets
      .filter((sheet) => sheet.visibility === "visible")
      .map((sheet) => {
        const selected = sheet.id === book.active;
        const tab = make(
          "button",
          { type: "button", role: "tab", class: "tab", id: `tab-${sheet.id}`, "aria-selected": String(selected), "aria-controls": "grid", tabindex: selected ? 0 : -1, "aria-haspopup": "menu", title: sheet.name },
          make("span", {}, sheet.name),
        );
        if (sheet.tabColor && /^#[0-9a-f]{6}$/i.test(sheet.tabColor)) tab.style.setProperty("--tab-color", sheet.tabColor);
        if (sheet.protection) {
          tab.prepend(drawing(ICONS.lock, 12));
          tab.setAttribute("aria-label", `${sheet.name}, ${TEXTS.protectedTab}`);
        }
        tab.addEventListener("click", () => {
          activate(this.workspace().editor, sheet);
          this.backToGrid();
        });
        tab.addEventListener("dblclick", () => this.rename(sheet));
        tab.addEventListener("contextmenu", (event) => {
          event.preventDefault();
          this.#menu(sheet, tab, event.clientX, event.clientY);
        });
        return tab;
      });
    this.#list.replaceChildren(...tabs);
    const active = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
    // Only the list scrolls: scrollIntoView would also move the page around it.
    if (active) this.#list.scrollLeft = Math.max(0, active.offsetLeft - this.#list.offsetLeft - 40);
    if (focused) active?.focus();
    this.#hidden.classList.toggle("has-hidden", book.sheets.some((sheet) => sheet.visibility === "hidden"));
  }

  #key(event: KeyboardEvent): void {
    const tabs = [...this.#list.querySelectorAll<HTMLButtonElement>("[role=tab]")];
    const now = tabs.indexOf(document.activeElement as HTMLButtonElement);
    if (now < 0) return;
    const { book, editor } = this.workspace();
    const visible = book.sheets.filter((sheet) => sheet.visibility === "visible");
    const go = (index: number): void => {
      const sheet = visible[(index + visible.length) % visible.length];
      if (sheet) activate(editor, sheet);
    };
    const sheet = visible[now];
    if (event.key === "ArrowRight") go(now + 1);
    else if (event.key === "ArrowLeft") go(now - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(-1);
    else if (event.key === "F2" && sheet) this.rename(sheet);
    else if ((event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) && sheet) {
      const box = tabs[now]?.getBoundingClientRect();
      this.#menu(sheet, tabs[now] ?? null, box?.left ?? 0, box?.top ?? 0);
    } else if (event.key === "Escape") this.backToGrid();
    else return;
    event.preventDefault();
  }

  #menu(sheet: Sheet, owner: HTMLElement | null, x: number, y: number): void {
    const { editor } = this.workspace();
    openMenu(
      TEXTS.tabMenu(sheet.name),
      [
        { label: TEXTS.renameSheet, hint: "F2", run: () => this.rename(sheet) },
        { label: TEXTS.addSheet, run: () => this.#addSheet() },
        { label: TEXTS.hideSheet, divide: true, run: () => this.#run(() => setVisibility(editor, sheet, "hidden")) || this.messages.warn(TEXTS.lastSheet) },
        { label: TEXTS.deleteSheet, run: () => void this.#delete(sheet) },
      ],
      { x, y },
      owner,
    );
  }

  async #delete(sheet: Sheet): Promise<void> {
    const choice = await this.messages.ask(TEXTS.deleteSheet, TEXTS.deleteAsk(sheet.name), [TEXTS.deleteSheet, TEXTS.dismiss]);
    if (choice !== 0) return;
    if (this.#run(() => deleteSheet(this.workspace().editor, sheet))) this.messages.say(TEXTS.sheetDeleted(sheet.name));
    this.backToGrid();
  }

  /** Puts a field in a tab's place to rename its sheet. */
  rename(sheet: Sheet): void {
    const tab = document.getElementById(`tab-${sheet.id}`);
    if (!tab) return;
    const input = make("input", { class: "tab-name", "aria-label": TEXTS.renameLabel, value: sheet.name, maxlength: 31 });
    input.style.width = `${Math.max(60, tab.offsetWidth)}px`;
    let done = false;
    const finish = (write: boolean): void => {
      if (done) return;
      done = true;
      const name = input.value.trim();
      const { editor } = this.workspace();
      if (write && name !== sheet.name) {
        const refused = act(this.workspace(), TEXTS.undoSheet, () => renameSheet(editor, sheet, name));
        if (refused) this.messages.warn(TEXTS.badSheetName);
      }
      this.refresh();
      this.backToGrid();
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") finish(true);
      else if (event.key === "Escape") finish(false);
    });
    input.addEventListener("blur", () => finish(true));
    tab.replaceWith(input);
    input.select();
    input.focus();
  }
}
