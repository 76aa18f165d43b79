/** The card of a cell's note, thread or input hint: beside the cell while the pointer rests there, or on Shift+F2. */
import { commentAt, mergeAt, noteAt, type Area, type Comment, type CommentReply, type Note } from "../model";
import { make } from "./dom";
import type { GridView } from "./grid-view";
import { TEXTS } from "./texts";
import { validationAt } from "./validation";
import { boxOf } from "./viewport";

export class NoteCard {
  readonly #card = make("div", { class: "note", role: "tooltip", id: "note-card" });
  readonly #prompt = make("div", { class: "prompt", role: "note" });
  #shown = "";
  #pinned = false;

  constructor(readonly grid: GridView) {
    this.#card.hidden = true;
    this.#prompt.hidden = true;
    grid.stage.append(this.#card, this.#prompt);
  }

  /** Shows the note or the thread of a cell, if it has one; a pinned card stays until hidden. */
  show(row: number, column: number, pinned = false): boolean {
    const { sheet } = this.grid.workspace;
    const thread = commentAt(sheet, row, column);
    const note = noteAt(sheet, row, column);
    if (!thread && !note) {
      if (!this.#pinned) this.hide();
      return false;
    }
    const key = `${sheet.id}!${row},${column}`;
    this.#pinned = pinned || (this.#pinned && this.#shown === key);
    this.#shown = key;
    this.#card.classList.toggle("thread", thread !== undefined);
    this.#card.replaceChildren(...(thread ? threadParts(thread) : note ? noteParts(note) : []));
    this.#card.hidden = false;
    this.#place(this.#card, mergeAt(sheet, row, column) ?? { top: row, bottom: row, left: column, right: column }, "right");
    return true;
  }

  hide(): void {
    this.#pinned = false;
    this.#shown = "";
    this.#card.hidden = true;
  }

  get isShown(): boolean {
    return !this.#card.hidden;
  }

  /** Shows what a validated cell asks for while it is the active cell. */
  showPrompt(row: number, column: number): void {
    const { sheet } = this.grid.workspace;
    const prompt = validationAt(sheet, row, column)?.prompt;
    this.#prompt.hidden = !prompt || (prompt.title === "" && prompt.message === "");
    if (!prompt || this.#prompt.hidden) return;
    this.#prompt.replaceChildren(make("strong", {}, prompt.title), make("p", {}, prompt.message));
    this.#place(this.#prompt, { top: row, bottom: row, left: column, right: column }, "below");
  }

  #place(card: HTMLElement, area: Area, side: "right" | "below"): void {
    const { grid } = this;
    const box = boxOf(grid.viewport, area);
    if (!box) {
      card.hidden = true;
      return;
    }
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    const [dx, dy] = [grid.headerWidth, grid.headerHeight];
    const room = grid.stage.clientWidth;
    const right = box.right + dx + 12 + width <= room;
    const left = side === "below" ? box.left + dx + 8 : right ? box.right + dx + 12 : Math.max(4, box.left + dx - width - 12);
    const top = side === "below" ? box.bottom + dy + 6 : box.top + dy - 4;
    card.style.left = `${Math.max(4, Math.min(left, room - width - 4))}px`;
    card.style.top = `${Math.max(dy, Math.min(top, grid.stage.clientHeight - height - 4))}px`;
  }
}

function noteParts(note: Note): Node[] {
  const author = note.author.trim();
  // Excel itself begins a note's text with its author.
  const text = author !== "" && note.text.startsWith(`${author}:`) ? note.text.slice(author.length + 1).trimStart() : note.text;
  return [make("strong", {}, TEXTS.noteBy(author)), make("p", {}, text)];
}

function threadParts(thread: Comment): Node[] {
  const entry = (of: CommentReply, reply: boolean): Node =>
    make("div", reply ? { class: "reply" } : {}, make("strong", {}, of.author.trim() === "" ? TEXTS.comment : of.author), make("time", { datetime: of.created }, TEXTS.dateTime(of.created)), make("p", {}, of.content));
  return [entry(thread, false), ...thread.replies.map((reply) => entry(reply, true)), ...(thread.resolved ? [make("p", {}, TEXTS.resolved)] : [])];
}
