/** Walks a document's body in reading order and writes its paragraphs, rows and notes as lines of text. */
import type { Lines } from "./lines";
import type { Numbering } from "./numbering";
import { contentOf, type NoteReference } from "./runs";
import { numberingOf, type Styles } from "./styles";
import type { WordParagraph } from "./types";
import { child, childrenOf, isNode, valueOf, type XmlNode } from "./xml";

export interface BodyParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly footnotes: ReadonlyMap<string, XmlNode>;
  readonly endnotes: ReadonlyMap<string, XmlNode>;
}

export interface ReadBody {
  readonly paragraphs: readonly WordParagraph[];
  readonly notes: readonly string[];
}

interface Read extends WordParagraph {
  readonly references: readonly NoteReference[];
  readonly boxes: readonly XmlNode[];
}

/** Word's own limit. */
const MAX_COLUMNS = 63;
const BLOCKS = new Set(["p", "tbl"]);
const DELETED = new Set(["del", "moveFrom", "sdtPr", "tblPr", "tcPr", "trPr"]);

/** Paragraphs and tables below a container, through content controls and tracked insertions; other things are passed over. */
function blocksIn(container: XmlNode): XmlNode[] {
  return container.children.flatMap((node) => {
    if (!isNode(node) || DELETED.has(node.name)) return [];
    if (BLOCKS.has(node.name)) return [node];
    if (node.name === "mc:AlternateContent") {
      const chosen = child(node, "mc:Choice") ?? child(node, "mc:Fallback");
      return chosen === null ? [] : blocksIn(chosen);
    }
    return node.name === "tr" || node.name === "tc" ? [] : blocksIn(node);
  });
}

/** Rows of a table or cells of a row, through content controls. */
function within(node: XmlNode, name: "tr" | "tc"): XmlNode[] {
  return node.children.flatMap((part) => {
    if (!isNode(part) || DELETED.has(part.name)) return [];
    return part.name === name ? [part] : part.name === "tbl" || part.name === "p" ? [] : within(part, name);
  });
}

export function readBody(body: XmlNode, parts: BodyParts, lines: Lines): ReadBody {
  const paragraphs: WordParagraph[] = [];
  const notes: string[] = [];

  const read = (node: XmlNode): Read => {
    const properties = child(node, "pPr");
    const style = valueOf(properties, "pStyle");
    const content = contentOf(node, style, parts.styles);
    // A table of contents repeats the headings, with page numbers that are no figures of the report.
    const contents = /^toc \d/i.test(parts.styles.name(style));
    const deleted = child(child(properties, "rPr"), "del") !== null && content.text === "";
    const label = contents || deleted ? "" : parts.numbering.next(numberingOf(properties), style);
    const paragraph = {
      number: paragraphs.length + 1,
      text: contents ? "" : content.text,
      label: content.text.trim() === "" ? "" : label,
      references: contents ? [] : content.references,
      boxes: content.boxes,
    };
    paragraphs.push({ number: paragraph.number, text: paragraph.text, label: paragraph.label });
    return paragraph;
  };

  /** Text between two references, its own line breaks kept or turned into spaces. */
  const write = (text: string, paragraph: number, offset: number, oneLine: boolean): void => {
    let at = offset;
    text.split("\n").forEach((piece, i) => {
      if (i > 0) {
        if (oneLine) lines.add(" ", { paragraph, note: null, offset: at - 1 });
        else lines.end();
      }
      // Tabs separate cells; those that only indent or fill a cell do not.
      const shown = oneLine ? piece.replaceAll("\t", " ") : piece.replace(/^[\t ]+|[\t ]+$/g, (tabs) => " ".repeat(tabs.length));
      lines.add(shown, { paragraph, note: null, offset: at });
      at += piece.length + 1;
    });
  };

  /** The paragraph's text with marks of its notes; gives the notes to be written at the end of the line. */
  const writeText = ({ number, text, label, references }: Read, oneLine: boolean): { readonly note: number; readonly node: XmlNode }[] => {
    lines.add(label, null);
    const found: { note: number; node: XmlNode }[] = [];
    let from = 0;
    for (const { at, kind, id } of references) {
      const node = parts[kind === "footnote" ? "footnotes" : "endnotes"].get(id);
      if (node === undefined) continue;
      write(text.slice(from, at), number, from, oneLine);
      from = at;
      const note = notes.push("");
      found.push({ note, node });
      lines.add(`[footnoteRef:${note}]`, null);
    }
    write(text.slice(from), number, from, oneLine);
    return found;
  };

  const writeNotes = (found: readonly { readonly note: number; readonly node: XmlNode }[], paragraph: number): void => {
    for (const { note, node } of found) {
      const text = noteText(node, parts.styles);
      notes[note - 1] = text;
      lines.add(` [${note}: `, null);
      lines.add(closed(text).replace(/[\n\t]/g, " "), { paragraph, note, offset: 0 });
      lines.add("]", null);
    }
  };

  const paragraph = (node: XmlNode): void => {
    const one = read(node);
    writeNotes(writeText(one, false), one.number);
    lines.end();
    for (const box of one.boxes) blocks(box);
  };

  const row = (node: XmlNode): void => {
    const cells = within(node, "tc");
    const only = cells.length === 1 ? cells[0] : undefined;
    // A row of one cell is a frame around text.
    if (only !== undefined) return blocks(only);
    const properties = child(node, "trPr");
    const later: XmlNode[] = [];
    const found: { note: number; node: XmlNode; paragraph: number }[] = [];
    lines.add("\t".repeat(columns(valueOf(properties, "gridBefore"), 0)), null);
    cells.forEach((cell, i) => {
      if (i > 0) lines.add("\t", null);
      let first = true;
      for (const block of blocksIn(cell)) {
        if (block.name === "tbl") later.push(block);
        else {
          const one = read(block);
          if (!first && one.text !== "") lines.add(" ", null);
          first &&= one.text === "";
          found.push(...writeText(one, true).map((n) => ({ ...n, paragraph: one.number })));
          later.push(...one.boxes);
        }
      }
      // A cell over several columns: the ones it covers stay empty, so that columns stand below each other.
      lines.add("\t".repeat(columns(valueOf(child(cell, "tcPr"), "gridSpan"), 1) - 1), null);
    });
    for (const note of found) writeNotes([note], note.paragraph);
    lines.end();
    for (const block of later) if (block.name === "tbl") table(block); else blocks(block);
  };
  const table = (node: XmlNode): void => within(node, "tr").forEach(row);
  const blocks = (container: XmlNode): void => {
    for (const block of blocksIn(container)) if (block.name === "tbl") table(block); else paragraph(block);
  };
  blocks(body);
  return { paragraphs, notes };
}

function columns(value: string | null, otherwise: number): number {
  const n = Number(value ?? otherwise);
  return Number.isInteger(n) ? Math.min(MAX_COLUMNS, Math.max(otherwise, n)) : otherwise;
}

/** A note's paragraphs, one a line; its own mark at the start left out. */
function noteText(node: XmlNode, styles: Styles): string {
  return blocksIn(node)
    .flatMap((block) => (block.name === "p" ? [block] : within(block, "tr").flatMap((r) => within(r, "tc")).flatMap((cell) => childrenOf(cell, "p"))))
    .map((p) => contentOf(p, valueOf(child(p, "pPr"), "pStyle"), styles).text)
    .join("\n")
    .trim();
}

/** Brackets that do not pair would end the note too early or never. */
function closed(text: string): string {
  let depth = 0;
  for (const c of text) {
    if (c === "[") depth++;
    else if (c === "]" && --depth < 0) break;
  }
  return depth === 0 ? text : text.replaceAll("[", "(").replaceAll("]", ")");
}
