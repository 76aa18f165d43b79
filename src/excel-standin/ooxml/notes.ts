/** The comments part of a sheet: notes, and the plain texts that stand for threads where threads are unknown. */
import type { Comment, Note } from "../model/types";
import type { Dialect } from "./namespaces";
import { cellRef, parseCell } from "./refs";
import { readCellText } from "./sharedStrings";
import { readBoxes } from "./vml";
import type { XmlNode, XmlRoot } from "./xml";
import { child, children, numeric, textOf } from "./xml";
import { escapeText, fromXString, needsPreserve, toXString } from "./xmlText";
import { anchor, element } from "./xmlWrite";

/** An entry of the comments part; an author "tc={id}" means that it stands for the thread of that id. */
export interface ReadNote {
  readonly note: Note;
  readonly node: XmlNode;
}

export function readComments(root: XmlNode): ReadNote[] {
  const authors = children(child(root, "authors"), "author").map((node) => fromXString(textOf(node)));
  const result: ReadNote[] = [];
  for (const node of children(child(root, "commentList"), "comment")) {
    const at = parseCell(node.attributes["ref"] ?? "");
    if (!at) continue;
    const text = child(node, "text");
    result.push({ note: { ...at, author: authors[numeric(node.attributes["authorId"], -1)] ?? "", text: text ? readCellText(text).text : "" }, node });
  }
  return result;
}

export const threadAuthor = (id: string): string => `tc=${id}`;

/** Notes with the sizes of their boxes; texts that stand for one of the threads are none. */
export function readNotes(comments: XmlNode, vml: string | null, threads: readonly Comment[]): Note[] {
  const sizes = readBoxes(vml);
  const authors = new Set(threads.map(({ id }) => threadAuthor(id).toLowerCase()));
  return readComments(comments)
    .filter(({ note }) => !authors.has(note.author.toLowerCase()))
    .map(({ note }) => ({ ...note, ...sizes.get(`${note.row},${note.column}`) }));
}

// Excel puts its own language's words here.
const FALLBACK =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\n";

/** What older programs show of a thread. */
export function fallbackNote(comment: Comment): Note {
  const indented = (label: string, content: string): string => `${label}:\n    ${content}`;
  const text = FALLBACK + [indented("Comment", comment.content), ...comment.replies.map(({ content }) => indented("Reply", content))].join("\n");
  return { row: comment.row, column: comment.column, author: threadAuthor(comment.id), text };
}

/** An entry to be written; `kept` = the file's own entry with the same words. */
export interface WrittenNote {
  readonly note: Note;
  readonly kept: ReadNote | null;
}

/** Finds for each note the file's entry: at its cell, else one with the same words elsewhere, since cells move. */
export function matched(notes: readonly Note[], olds: readonly ReadNote[]): WrittenNote[] {
  const words = ({ author, text }: Note): string => `${author}\u0000${text}`;
  const place = ({ row, column }: Note): string => `${row},${column}`;
  const byPlace = new Map(olds.map((old) => [place(old.note), old]));
  const left = new Map<string, ReadNote[]>();
  const claimed = new Set<ReadNote>();
  const stayed = notes.map((note) => {
    const old = byPlace.get(place(note));
    if (!old || claimed.has(old) || words(old.note) !== words(note)) return null;
    claimed.add(old);
    return old;
  });
  for (const old of olds) if (!claimed.has(old)) left.set(words(old.note), [...(left.get(words(old.note)) ?? []), old]);
  return notes.map((note, i) => ({ note, kept: stayed[i] ?? left.get(words(note))?.shift() ?? null }));
}

const XR = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";

/** The comments part: known entries in their own words, at their present cells. */
export function writeComments(notes: readonly WrittenNote[], original: { text: string; root: XmlRoot } | null, dialect: Dialect): string {
  const authors = original ? children(child(original.root.node, "authors"), "author").map((node) => fromXString(textOf(node))) : [];
  const items: { row: number; column: number; xml: string }[] = [];
  const taken = new Set<string>();
  for (const { note, kept } of notes) {
    const key = `${note.row},${note.column}`;
    if (taken.has(key)) continue;
    taken.add(key);
    if (original && kept) {
      items.push({ ...note, xml: relocated(original.text.slice(kept.node.start, kept.node.end), kept.note, note) });
      continue;
    }
    let author = authors.indexOf(note.author);
    if (author < 0) author = authors.push(note.author) - 1;
    const run = `<r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t${needsPreserve(note.text) ? ' xml:space="preserve"' : ""}>${escapeText(toXString(note.text))}</t></r>`;
    const uid = !original && note.author.startsWith("tc=") ? { "xr:uid": note.author.slice(3) } : {};
    items.push({ ...note, xml: anchor(element("comment", { ref: cellRef(note.row, note.column), authorId: author, shapeId: 0, ...uid }, element("text", {}, run)), original?.root ?? null, dialect) });
  }
  items.sort((a, b) => a.row - b.row || a.column - b.column);
  const authorsXml = element("authors", {}, authors.map((author) => element("author", {}, escapeText(toXString(author)))).join(""));
  const list = element("commentList", {}, items.map((item) => item.xml).join(""));
  if (!original) {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${dialect.main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="${XR}">${authorsXml}${list}</comments>`;
  }
  const { text, root } = original;
  const replaced = new Map<string, string>([["authors", authorsXml], ["commentList", list]]);
  let out = text.slice(0, root.contentStart);
  if (root.contentStart === root.contentEnd) return text;
  for (const node of children(root.node)) {
    const xml = replaced.get(node.name);
    out += xml === undefined ? text.slice(node.start, node.end) : anchor(xml, root, dialect);
  }
  return out + text.slice(root.contentEnd);
}

function relocated(xml: string, from: Note, to: Note): string {
  if (from.row === to.row && from.column === to.column) return xml;
  return xml.replace(/(\sref\s*=\s*["'])[^"']*/, `$1${cellRef(to.row, to.column)}`);
}
