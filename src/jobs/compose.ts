/** Lays a narrative out as rows of a block, keeping what a person edited or added in the sheet. Pure. */
import type { Narrative } from "../narrative";
import { compareParagraph, normal, type ParagraphState } from "./block-text";
import type { BlockRecord } from "./remembered";

type RecordLine = BlockRecord["lines"][number];

export interface ComposedLine {
  readonly kind: RecordLine["kind"];
  readonly text: string;
  /** Null for a row that a person added inside the block. */
  readonly record: RecordLine | null;
}

export interface SheetEdits {
  /** Sentence id → its text in the sheet, where a person changed it. */
  readonly edited: ReadonlyMap<string, string>;
  /** Sentence id ("" = start of the paragraph) → texts a person added after it, by paragraph. */
  readonly added: ReadonlyMap<string, readonly string[]>;
  /** Whole rows a person added, after the row of the given paragraph key. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

const NO_EDITS: SheetEdits = { edited: new Map(), added: new Map(), rows: new Map() };
const lineKey = (line: RecordLine): string => `${line.kind}:${line.paragraph}`;
const addedKey = (paragraph: string, sentence: string): string => `${paragraph}\n${sentence}`;

/** What people did to a written block, from the rows it occupies now. */
export function editsInSheet(record: BlockRecord, rows: readonly string[]): SheetEdits {
  const edited = new Map<string, string>();
  const added = new Map<string, string[]>();
  const extra = new Map<string, string[]>();
  for (const { line, text, state } of matchRows(record, rows)) {
    if (state === null) {
      if (normal(text) !== "") push(extra, line ? lineKey(line) : "", text);
      continue;
    }
    let previous = "";
    for (const piece of state.pieces) {
      if (piece.state === "edited" && piece.id !== null) edited.set(piece.id, piece.text);
      if (piece.state === "added" && line) push(added, addedKey(line.paragraph, previous), piece.text);
      if (piece.id !== null) previous = piece.id;
    }
    for (const id of state.removed) edited.set(id, "");
  }
  return { edited, added, rows: extra };
}

/** Pairs the rows that stand with the lines that were written; a row of somebody else's comes with the line before it. */
export function matchRows(record: BlockRecord, rows: readonly string[]): { line: RecordLine | null; text: string; state: ParagraphState | null }[] {
  const out: { line: RecordLine | null; text: string; state: ParagraphState | null }[] = [];
  if (rows.length === record.lines.length) {
    record.lines.forEach((line, i) => out.push({ line, text: rows[i] ?? "", state: compareParagraph(line.sentences, rows[i] ?? "") }));
    return out;
  }
  let next = 0;
  let last: RecordLine | null = null;
  for (const text of rows) {
    const ahead = record.lines.slice(next).findIndex((line) => compareParagraph(line.sentences, text).pieces.some((p) => p.state === "same"));
    if (ahead < 0) out.push({ line: last, text, state: null });
    else {
      const line = record.lines[next + ahead];
      if (!line) continue;
      out.push({ line, text, state: compareParagraph(line.sentences, text) });
      next += ahead + 1;
      last = line;
    }
  }
  return out;
}

function push(map: Map<string, string[]>, key: string, text: string): void {
  const list = map.get(key);
  if (list) list.push(text);
  else map.set(key, [text]);
}

/**
 * The block's rows for a narrative.
 * @param edits sentence id → a person's text, which is kept as theirs ("" leaves the sentence out)
 * @param kept what people added in the sheet, kept where it stood
 */
export function compose(narrative: Narrative, withTitle: boolean, edits: Readonly<Record<string, string>>, kept: SheetEdits = NO_EDITS): ComposedLine[] {
  const out: ComposedLine[] = [];
  const emit = (kind: RecordLine["kind"], paragraph: string, sentences: RecordLine["sentences"], text: string) => {
    const record: RecordLine = { kind, paragraph, sentences };
    out.push({ kind, text, record });
    for (const row of kept.rows.get(lineKey(record)) ?? []) out.push({ kind: "paragraph", text: row, record: null });
  };
  for (const row of kept.rows.get("") ?? []) out.push({ kind: "paragraph", text: row, record: null });
  if (withTitle && narrative.title !== "") emit("title", "", [{ id: "title", text: narrative.title, own: false }], narrative.title);
  for (const paragraph of narrative.paragraphs) {
    if (paragraph.heading !== "") emit("heading", paragraph.id, [{ id: `heading:${paragraph.id}`, text: paragraph.heading, own: false }], paragraph.heading);
    const sentences: { id: string; text: string; own: boolean }[] = [];
    const texts: string[] = [...(kept.added.get(addedKey(paragraph.id, "")) ?? [])];
    for (const sentence of paragraph.sentences) {
      const own = edits[sentence.id];
      const text = own ?? sentence.text;
      sentences.push({ id: sentence.id, text, own: own !== undefined && normal(own) !== normal(sentence.text) });
      if (text !== "") texts.push(text);
      texts.push(...(kept.added.get(addedKey(paragraph.id, sentence.id)) ?? []));
    }
    if (texts.length > 0) emit("paragraph", paragraph.id, sentences, texts.join(" "));
  }
  return out;
}
