/** The page as a whole: its parts, the open workbook between them, and opening another one. */
import { cellAddress, type Book } from "../model";
import { CellEditor } from "./cell-editor";
import { Commands } from "./commands";
import { openHostedBook, type OpenBook } from "./controller";
import "./connection";
import { byId, make } from "./dom";
import { download, emptyBook, fetchBook, fileName, OpenFailure, ownUrl, readBook } from "./files";
import { GridKeys } from "./grid-keys";
import { GridPointer } from "./grid-pointer";
import { GridView } from "./grid-view";
import { createMeasure } from "./measure";
import { Messages } from "./messages";
import { NameBox } from "./name-box";
import { describeCell } from "./describe";
import { NoteCard } from "./note-card";
import { Overlay } from "./overlay";
import { Pane } from "./pane";
import { formulaRow, strip } from "./rows";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import { countText, SAMPLES, TEXTS } from "./texts";
import { themeChoice, Themes } from "./theme";
import { TitleBar } from "./title-bar";
import { validationAt } from "./validation";
import type { Signal, Workspace } from "./workspace";

export class Page {
  readonly #measure = createMeasure();
  readonly #messages = new Messages(document.body);
  readonly #themes: Themes;
  readonly #title: TitleBar;
  readonly #pane: Pane;
  readonly #grid: GridView;
  readonly #overlay: Overlay;
  readonly #editor: CellEditor;
  readonly #note: NoteCard;
  readonly #commands: Commands;
  readonly #names: NameBox;
  readonly #tabs: SheetTabs;
  readonly #status: StatusBar;
  #open: OpenBook;
  #name: string = TEXTS.newBook;
  #savedRevision = 0;

  constructor(query: URLSearchParams) {
    this.#themes = new Themes(themeChoice(query.get("theme")));
    this.#open = openHostedBook(emptyBook(), TEXTS.newBook, this.#measure);
    const scroller = byId("scroller", HTMLDivElement);
    this.#grid = new GridView(scroller, this.#workspace);
    this.#overlay = new Overlay(this.#grid);
    this.#note = new NoteCard(this.#grid);
    const { nameInput, bar } = formulaRow(byId("formula-row", HTMLDivElement), { cancel: () => this.#editor.cancel(), accept: () => void this.#editor.commit(null) });
    const box = make("textarea", { class: "cell-box", rows: 1, spellcheck: "false", autocomplete: "off", wrap: "soft" });
    this.#grid.stage.append(box);
    this.#editor = new CellEditor(this.#grid, box, bar, this.#messages);
    this.#names = new NameBox(nameInput, () => this.#workspace, this.#messages, () => this.focusGrid());
    this.#commands = new Commands(this.#grid, this.#overlay, this.#editor, this.#note, this.#messages, () => nameInput.focus());
    new GridKeys(this.#grid, this.#editor, this.#commands);
    new GridPointer(this.#grid, this.#overlay, this.#editor, this.#commands, this.#note);
    this.#tabs = new SheetTabs(byId("tabs", HTMLDivElement), () => this.#workspace, this.#messages, () => this.focusGrid());
    this.#status = new StatusBar(byId("status", HTMLDivElement), () => this.#workspace, this.#editor);
    const source = ownUrl(query.get("pane") ?? "taskpane.html", document.baseURI) ?? new URL("taskpane.html", document.baseURI);
    this.#pane = new Pane(byId("pane", HTMLElement), byId("split", HTMLDivElement), byId("splitter", HTMLDivElement), source);
    this.#title = new TitleBar(byId("title-bar", HTMLElement), this.#themes, {
      openFile: (file) => void this.openFile(file),
      openSample: (path) => void this.openPath(path),
      download: () => this.download(),
      undo: () => this.#commands.undo(),
      redo: () => this.#commands.redo(),
      togglePane: () => this.#pane.toggle(!this.#pane.isOpen),
      switchView: () => this.#pane.front(!this.#pane.inFront),
    });
    this.#pane.onChange(() => this.#title.setPane(this.#pane.isOpen, this.#pane.inFront));
    this.#title.setPane(true, false);
    this.#grid.describe = (_sheet, row, column) => describeCell(this.#workspace, row, column, this.#overlay.hasList);
    this.#editor.onMode(() => {
      this.#status.refresh();
      // As in Excel, an add-in must wait while somebody writes into a cell.
      this.#open.host.editMode = this.#editor.editing;
    });
    this.#themes.onChange(() => this.#pane.themeChanged());
    strip(byId("strip", HTMLElement), () => this.focusGrid());
    this.#listen();
  }

  get #workspace(): Workspace {
    return this.#open.workspace;
  }

  focusGrid(): void {
    this.#grid.stage.focus({ preventScroll: true });
  }

  #listen(): void {
    for (const kind of ["copy", "cut"] as const) {
      document.addEventListener(kind, (event) => {
        if (document.activeElement === this.#grid.stage) this.#commands.copy(event, kind === "cut");
      });
    }
    document.addEventListener("paste", (event) => {
      if (document.activeElement === this.#grid.stage) this.#commands.paste(event);
    });
    document.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) document.body.classList.remove("dropping");
    });
    document.addEventListener("drop", (event) => {
      document.body.classList.remove("dropping");
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.openFile(file);
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.#changed) event.preventDefault();
    });
    byId("scroller", HTMLDivElement).addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.#status.zoomBy(event.deltaY < 0 ? 1 : -1);
      },
      { passive: false },
    );
    document.body.dataset["drop"] = TEXTS.dropHere;
    void document.fonts?.ready.then(() => this.#workspace.refresh());
  }

  #key(event: KeyboardEvent): void {
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.shiftKey && event.key.toLowerCase() === "s") this.download();
    else if (control && !event.shiftKey && event.key.toLowerCase() === "o") this.#title.pick();
    else if (event.key === "F6") this.#nextRegion(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  /** F6: from the grid to tabs, pane, title bar, formula bar and round. */
  #nextRegion(by: 1 | -1): void {
    const regions: [Element | null, () => void][] = [
      [this.#grid.stage, () => this.focusGrid()],
      [document.querySelector(".tabs"), () => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()],
      [document.querySelector(".status"), () => document.querySelector<HTMLElement>(".status button")?.focus()],
      [document.querySelector(".splitter"), () => document.querySelector<HTMLElement>(".splitter")?.focus()],
      [document.querySelector(".pane"), () => (this.#pane.isOpen ? this.#pane.focus() : undefined)],
      [document.querySelector(".title-bar"), () => document.querySelector<HTMLElement>(".title-buttons button")?.focus()],
      [document.querySelector(".formula-row"), () => document.querySelector<HTMLElement>("#name-box")?.focus()],
    ];
    const open = regions.filter(([, ], index) => this.#pane.isOpen || (index !== 3 && index !== 4));
    const now = open.findIndex(([element]) => element?.contains(document.activeElement));
    open[(now + by + open.length) % open.length]?.[1]();
  }

  get #changed(): boolean {
    return this.#workspace.editor.undoLabel !== null && this.#workspace.editor.revision !== this.#savedRevision;
  }

  /** Puts another book into the page; the add-in starts anew with it. */
  show(book: Book, name: string): void {
    if (this.#editor.editing) this.#editor.cancel();
    this.#workspace.close();
    this.#open.host.close();
    this.#commands.escape();
    this.#open = openHostedBook(book, name, this.#measure);
    window.soatSoStandin = { host: this.#open.host, theme: () => this.#themes.office };
    this.#grid.workspace = this.#workspace;
    this.#name = name;
    this.#savedRevision = this.#workspace.editor.revision;
    this.#title.setName(name);
    this.#workspace.onSignal((signal) => this.#signal(signal));
    // A book opens at its upper left corner, as one reads it; the active cell comes into sight with the first key.
    this.#grid.scroller.scrollTo(0, 0);
    this.#refreshAll();
    this.#pane.load();
  }

  #signal(signal: Signal): void {
    if (signal.kind === "sheets") {
      this.#tabs.refresh();
      if (signal.switched) {
        this.#grid.scroller.scrollTo(0, 0);
        this.#grid.reveal(this.#workspace.activeArea());
      }
    }
    if (signal.kind === "selection") {
      this.#note.hide();
      const area = this.#workspace.selection;
      if (signal.reveal) this.#grid.reveal({ top: area.corner.row, bottom: area.corner.row, left: area.corner.column, right: area.corner.column });
      this.#announceSelection();
    }
    this.#refreshParts();
    this.#grid.schedule();
  }

  #announceSelection(): void {
    const { areas } = this.#workspace.selection;
    const area = areas[areas.length - 1];
    if (!area || (area.top === area.bottom && area.left === area.right)) return;
    const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    this.#messages.say(TEXTS.selected(`${cellAddress(area.top, area.left)}:${cellAddress(area.bottom, area.right)}`, countText(count)));
  }

  #refreshParts(): void {
    const { sheet, selection, editor } = this.#workspace;
    const { row, column } = selection.active;
    this.#names.refresh();
    this.#editor.refresh();
    this.#status.refresh();
    this.#title.setUndo(editor.undoLabel, editor.redoLabel);
    this.#overlay.hasList = validationAt(sheet, row, column)?.dropdown === true && validationAt(sheet, row, column)?.type === "list";
    this.#note.showPrompt(row, column);
  }

  #refreshAll(): void {
    this.#tabs.refresh();
    this.#refreshParts();
    this.#grid.paint();
  }

  async #mayReplace(): Promise<boolean> {
    if (!this.#changed) return true;
    return (await this.#messages.ask(TEXTS.open, TEXTS.unsavedAsk, [TEXTS.openAnyway, TEXTS.stay])) === 0;
  }

  async #replace(name: string, read: () => Promise<Book>): Promise<void> {
    try {
      this.#messages.say(TEXTS.opening(name));
      const book = await read();
      if (!(await this.#mayReplace())) return;
      this.show(book, name);
      this.#messages.say(TEXTS.opened(name));
      this.focusGrid();
    } catch (error) {
      if (!(error instanceof OpenFailure)) throw error;
      await this.#messages.tell(`${TEXTS.openFailed}: ${name}`, `${error.message} ${TEXTS.staysOpen}`);
    }
  }

  /** Opens a file from this machine; the open book stays when it cannot be read. */
  async openFile(file: File): Promise<void> {
    await this.#replace(file.name, async () => readBook(new Uint8Array(await file.arrayBuffer())));
  }

  /** Opens a workbook that the site serves; "" is an empty one. */
  async openPath(path: string): Promise<void> {
    if (path === "") await this.#replace(TEXTS.newBook, async () => emptyBook());
    else await this.#replace(fileName(path), () => fetchBook(path));
  }

  download(): void {
    void this.#editor.commit(null).then((done) => {
      if (!done) return;
      try {
        download(this.#workspace.book, this.#name.replace(/\.xlsm$/i, ".xlsx"));
        this.#savedRevision = this.#workspace.editor.revision;
        this.#messages.say(TEXTS.saved(this.#name));
      } catch {
        this.#messages.warn(TEXTS.saveFailed);
      }
    });
  }

  /** Opens the first book: the one named in the address, else the first sample, else an empty one. */
  async begin(path: string | null): Promise<void> {
    const first = path ?? SAMPLES[0].path;
    try {
      this.show(first === "" ? emptyBook() : await fetchBook(first), first === "" ? TEXTS.newBook : fileName(first));
    } catch (error) {
      this.show(emptyBook(), TEXTS.newBook);
      if (!(error instanceof OpenFailure)) throw error;
      this.#messages.warn(error.message);
    }
    this.focusGrid();
  }
}

/** Starts the page with the options of its address: book, pane, theme. */
export function start(query: URLSearchParams): void {
  void new Page(query).begin(query.get("book"));
}
