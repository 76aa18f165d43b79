/** Written text of a workbook as documents that the reader of reports takes, with the way back to cells and text boxes. */
import type { PlanTable } from "../../../plan";
import type { ReportDocument, Span } from "../../types";
import type { BookSpan, BookText, BookToCheck, CellSpan, WrittenBlock, WrittenSentence } from "../types";
import { addressAt } from "./places";

/** A stretch of a cell's or text box's text. */
export interface Passage extends BookText {
  /** Where `text` begins in the whole text of its cell. */
  readonly offset: number;
}

/** Documents to read, and what a place in one of them is in the file or workbook. */
export interface Reading {
  readonly documents: readonly ReportDocument[];
  /** Sheet of each document, by its name. */
  readonly sheetOf: (file: string) => string | null;
  readonly locate: (span: Span) => BookSpan;
}

/** A line that no sentence runs across: cells below one another are no broken page. */
const BETWEEN = "¶";
const LONG_NOTE = 40;
/** Longer than any cell; a text box may hold more than anybody writes. */
const MOST_TEXT = 200_000;

interface Line {
  readonly passage: Passage;
  readonly start: number;
}

function columnOf(address: string): string {
  return /^[A-Z]+/.exec(address)?.[0] ?? "";
}

/** One document for each column of prose and each text box: what is read one below the other belongs together. */
function documentKey(p: Passage): string {
  return p.shape === undefined ? `${p.sheet}\n${columnOf(p.address)}` : `${p.sheet}\n${p.shape}\n${p.address}`;
}

/** The passages as documents; spans lead back to `file`'s cells. */
export function readingOf(file: string, passages: readonly Passage[]): Reading {
  const documents: { file: string; lines: string[]; places: (Line | null)[] }[] = [];
  const byKey = new Map<string, (typeof documents)[number]>();
  for (const passage of passages) {
    const key = documentKey(passage);
    let document = byKey.get(key);
    if (document === undefined) {
      document = { file: String(documents.length), lines: [], places: [] };
      byKey.set(key, document);
      documents.push(document);
    } else {
      document.lines.push(BETWEEN);
      document.places.push(null);
    }
    let start = 0;
    for (const line of passage.text.slice(0, MOST_TEXT).split("\n")) {
      document.lines.push(line);
      document.places.push({ passage, start: passage.offset + start });
      start += line.length + 1;
    }
  }
  return {
    documents: documents.map((d) => ({ file: d.file, text: d.lines.join("\n") })),
    sheetOf: (name) => documents[Number(name)]?.places.find((line) => line !== null)?.passage.sheet ?? null,
    locate: (span) => {
      const line = documents[Number(span.file)]?.places[span.line - 1] ?? null;
      if (line === null) return span;
      const { sheet, address, shape } = line.passage;
      return { file, sheet, address, start: line.start + span.start, end: line.start + span.end, ...(shape === undefined ? {} : { shape }) };
    },
  };
}

/** Cells of a "Ghi chú" column that hold a sentence, not a word. */
function notesOf(table: PlanTable): Passage[] {
  const notes = table.columns.filter((c) => c.role === "note" && !c.ours);
  return table.source.rows.flatMap((row, at) =>
    notes.flatMap((column): Passage[] => {
      const cell = row[column.index];
      if (typeof cell?.value !== "string" || cell.value.length < LONG_NOTE || !/\d/.test(cell.value)) return [];
      return [{ sheet: table.sheet, address: addressAt(table.source, at, column.index), text: cell.value, offset: 0 }];
    }),
  );
}

/** Sentences of a block that are read like any other text. */
export function ownPassages(block: WrittenBlock, isRead: (sentence: WrittenSentence) => boolean): Passage[] {
  return block.sentences.filter((s) => isRead(s) && s.text.trim() !== "").map((s) => ({ sheet: block.sheet, address: s.address, text: s.text, offset: s.start }));
}

/** Everything in the workbook that a person has written in sentences. */
export function passagesOf(book: BookToCheck, own: readonly Passage[]): Passage[] {
  return [...book.texts.map((text) => ({ ...text, offset: 0 })), ...own, ...book.tables.flatMap(notesOf)];
}

/** One place, one key: "KeHoach!F12:8-14", "bao-cao.txt:12:40". */
export function keyOf(span: BookSpan): string {
  if ("line" in span) return `${span.file}:${span.line}:${span.start}`;
  return cellKey(span);
}

export function cellKey(span: CellSpan): string {
  const stretch = span.start === undefined ? "" : `:${span.start}-${span.end ?? span.start}`;
  const shape = span.shape === undefined ? "" : `#${span.shape}`;
  return `${span.sheet}!${span.address}${shape}${stretch}`;
}
