/** Names of places that outlive inserted rows, renamed sheets and edits elsewhere; and the order in which people read them. */
import { parseAddress } from "../../plan";
import type { BookSpan, BookToCheck, CellSpan } from "./types";
import type { TableView } from "./view";

export function isCellSpan(span: BookSpan): span is CellSpan {
  return "address" in span;
}

/** One string for one place. */
export function spanKey(span: BookSpan): string {
  if (!isCellSpan(span)) return `${span.file}:${span.line}:${span.start}-${span.end}`;
  const stretch = span.start === undefined ? "" : `:${span.start}-${span.end ?? ""}`;
  return `${span.file}|${span.sheet}!${span.address}${span.shape === undefined ? "" : `@${span.shape}`}${stretch}`;
}

/** Whether two spans have one key. */
export function samePlace(a: BookSpan, b: BookSpan): boolean {
  if (a === b) return true;
  if (!isCellSpan(a) || !isCellSpan(b)) return !isCellSpan(a) && !isCellSpan(b) && spanKey(a) === spanKey(b);
  return a.address === b.address && a.sheet === b.sheet && a.start === b.start && a.end === b.end && a.shape === b.shape && a.file === b.file;
}

const CONTEXT = 60;

/** Digits change with every report; the words around them stay. */
function withoutDigits(text: string): string {
  return text.normalize("NFC").replace(/\d+(?:[.,]\d+)*/g, "#").replace(/\s+/g, " ");
}

export class Places {
  readonly #sheets = new Map<string, number>();
  readonly #views = new Map<string, TableView[]>();
  readonly #texts = new Map<string, string>();

  constructor(book: BookToCheck, views: readonly TableView[]) {
    const sheets = [...views.map((view) => view.source.sheet), ...book.others.map((t) => t.sheet), ...book.texts.map((t) => t.sheet), ...book.blocks.map((b) => b.sheet)];
    for (const sheet of sheets) if (!this.#sheets.has(sheet)) this.#sheets.set(sheet, this.#sheets.size);
    for (const view of views) {
      const list = this.#views.get(view.source.sheet);
      if (list === undefined) this.#views.set(view.source.sheet, [view]);
      else list.push(view);
    }
    for (const { sheet, address, shape, text } of book.texts) this.#texts.set(`${sheet}!${address}@${shape ?? ""}`, text);
    for (const block of book.blocks) {
      for (const sentence of block.sentences) {
        const key = `${block.sheet}!${sentence.address}@`;
        this.#texts.set(key, `${this.#texts.get(key) ?? ""}${" ".repeat(Math.max(0, sentence.start - (this.#texts.get(key)?.length ?? 0)))}${sentence.text}`);
      }
    }
  }

  /** For sorting: sheet, row, column, offset. */
  order(span: BookSpan | undefined): readonly [number, number, number, number] {
    if (span === undefined) return [Number.MAX_SAFE_INTEGER, 0, 0, 0];
    if (!isCellSpan(span)) return [this.#sheets.size, span.line, span.start, 0];
    const at = parseAddress(span.address);
    return [this.#sheets.get(span.sheet) ?? this.#sheets.size, at?.row ?? 0, at?.column ?? 0, span.start ?? 0];
  }

  /** What a place is called whatever row or sheet it stands in now. */
  identity(span: BookSpan): string {
    if (!isCellSpan(span)) return spanKey(span);
    const at = parseAddress(span.address);
    const text = span.start === undefined ? undefined : this.#texts.get(`${span.sheet}!${span.address}@${span.shape ?? ""}`);
    if (text !== undefined) {
      const start = span.start ?? 0;
      const before = text.slice(0, start);
      // A cut through a number would show different digits as different places.
      return `text:${span.shape ?? ""}:${withoutDigits(before.slice(-CONTEXT).replace(/^\S*\d\S*/, ""))}|${withoutDigits(text.slice(span.end ?? start, start + CONTEXT).replace(/\S*\d\S*$/, ""))}`;
    }
    const view = at === null ? undefined : this.#views.get(span.sheet)?.find((v) => covers(v, at.row, at.column));
    if (view === undefined || at === null) return `cell:${span.address}@${span.shape ?? ""}`;
    const row = at.row - view.source.headerRow - 1;
    const header = view.header(at.column - view.source.firstColumn);
    return row < 0 ? `header:${view.table.name}!${header}` : `table:${view.rowKey(row)}|${header}`;
  }
}

function covers(view: TableView, row: number, column: number): boolean {
  const { headerRow, firstColumn, headers, rows } = view.source;
  return row >= headerRow && row <= headerRow + rows.length && column >= firstColumn && column < firstColumn + headers.length;
}
