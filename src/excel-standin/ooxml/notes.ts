/** Notes: the comments part with the texts, the VML drawing with the boxes; read and written. */
import type { Note, Sheet } from "../model/types";
import { digestOf } from "./digest";
import { cellRef, parseCell } from "./refs";
import { readCellText } from "./sharedStrings";
import type { XmlNode, XmlRoot } from "./xml";
import { child, children, numeric, textOf } from "./xml";
import { escapeText, fromXString, needsPreserve, toXString } from "./xmlText";
import { anchor, element } from "./xmlWrite";
import type { Dialect } from "./namespaces";

interface ReadNote {
  readonly note: Note;
  readonly node: XmlNode;
  /** The stand-in text that Excel leaves for a threaded comment; no note of its own. */
  readonly threaded: boolean;
}

export function readComments(root: XmlNode): ReadNote[] {
  const authors = children(child(root, "authors"), "author").map((node) => fromXString(textOf(node)));
  const result: ReadNote[] = [];
  for (const node of children(child(root, "commentList"), "comment")) {
    const at = parseCell(node.attributes["ref"] ?? "");
    if (!at) continue;
    const author = authors[numeric(node.attributes["authorId"], -1)] ?? "";
    const text = child(node, "text");
    result.push({ note: { ...at, author, text: text ? readCellText(text).text : "" }, node, threaded: author.startsWith("tc=") });
  }
  return result;
}

const SHAPE_END = "</v:shape>";

/** The text cut into shapes and what stands between them; one scan, whatever is left unclosed. */
function cutShapes(vml: string): { text: string; shape: boolean }[] {
  const pieces: { text: string; shape: boolean }[] = [];
  const start = /<v:shape\s/g;
  let at = 0;
  for (let m = start.exec(vml); m; m = start.exec(vml)) {
    const end = vml.indexOf(SHAPE_END, m.index);
    if (end < 0) break;
    pieces.push({ text: vml.slice(at, m.index), shape: false }, { text: vml.slice(m.index, end + SHAPE_END.length), shape: true });
    at = end + SHAPE_END.length;
    start.lastIndex = at;
  }
  pieces.push({ text: vml.slice(at), shape: false });
  return pieces;
}

/** Cell and size in points of a note's box; VML need not be well-formed XML, so it is read as text. */
function readShape(shape: string): { row: number; column: number; width?: number; height?: number } | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
  if (row === undefined || column === undefined) return null;
  const style = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(shape.slice(0, shape.indexOf(">")));
  const points = (name: string): number | undefined => {
    const m = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)(pt|px|in|cm|mm)?`).exec(style?.[1] ?? style?.[2] ?? "");
    return m ? numeric(m[1], 0) * ({ pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 }[m[2] ?? "px"] ?? 1) : undefined;
  };
  const width = points("width");
  const height = points("height");
  return { row: Number(row), column: Number(column), ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}

/** Notes with the sizes of their boxes. */
export function readNotes(comments: XmlNode, vml: string | null): Note[] {
  const sizes = new Map<string, { width?: number; height?: number }>();
  for (const { text, shape } of cutShapes(vml ?? "")) {
    const box = shape ? readShape(text) : null;
    if (box) sizes.set(`${box.row},${box.column}`, { ...(box.width === undefined ? {} : { width: box.width }), ...(box.height === undefined ? {} : { height: box.height }) });
  }
  return readComments(comments).filter((c) => !c.threaded).map(({ note }) => ({ ...note, ...sizes.get(`${note.row},${note.column}`) }));
}

export function noteDigest(note: Note): number {
  return digestOf([note.row, note.column, note.author, note.text, note.width, note.height]);
}

/** The comments part: unchanged notes and threaded comments in their own words. */
export function writeComments(notes: readonly Note[], original: { text: string; root: XmlRoot } | null, unchanged: (note: Note) => boolean, dialect: Dialect): string {
  const authors = original ? children(child(original.root.node, "authors"), "author").map((node) => fromXString(textOf(node))) : [];
  const olds = new Map<string, ReadNote>();
  if (original) for (const old of readComments(original.root.node)) olds.set(`${old.note.row},${old.note.column}`, old);
  const items: { row: number; column: number; xml: string }[] = [];
  const taken = new Set<string>();
  for (const note of notes) {
    const key = `${note.row},${note.column}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const old = olds.get(key);
    if (original && old && !old.threaded && unchanged(note)) {
      items.push({ ...note, xml: original.text.slice(old.node.start, old.node.end) });
      continue;
    }
    let author = authors.indexOf(note.author);
    if (author < 0) author = authors.push(note.author) - 1;
    const run = `<r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t${needsPreserve(note.text) ? ' xml:space="preserve"' : ""}>${escapeText(toXString(note.text))}</t></r>`;
    items.push({ ...note, xml: anchor(element("comment", { ref: cellRef(note.row, note.column), authorId: author, shapeId: 0 }, element("text", {}, run)), original?.root ?? null, dialect) });
  }
  for (const [key, old] of olds) if (original && old.threaded && !taken.has(key)) items.push({ ...old.note, xml: original.text.slice(old.node.start, old.node.end) });
  items.sort((a, b) => a.row - b.row || a.column - b.column);
  const authorsXml = element("authors", {}, authors.map((author) => element("author", {}, escapeText(toXString(author)))).join(""));
  const list = element("commentList", {}, items.map((item) => item.xml).join(""));
  if (!original) return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${dialect.main}">${authorsXml}${list}</comments>`;
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

const VML_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';

const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The VML drawing: boxes of unchanged notes and all other shapes stay as they are. */
export function writeVml(sheet: Sheet, original: string | null, unchanged: (note: Note) => boolean, threadedCells: ReadonlySet<string>): string {
  const wanted = new Map(sheet.notes.map((note) => [`${note.row},${note.column}`, note]));
  const kept = new Set<string>();
  let highest = 1024;
  let xml = "";
  for (const { text, shape } of cutShapes(original ?? `${VML_HEAD}${NOTE_TYPE}</xml>`)) {
    const box = shape ? readShape(text) : null;
    if (shape) highest = Math.max(highest, Number(/_x0000_s(\d+)/.exec(text)?.[1] ?? 0));
    const key = box ? `${box.row},${box.column}` : "";
    const note = wanted.get(key);
    if (box && (kept.has(key) || (note ? !unchanged(note) : !threadedCells.has(key)))) continue;
    if (box) kept.add(key);
    xml += text;
  }
  let added = "";
  for (const [key, note] of wanted) if (!kept.has(key)) added += shapeXml(note, ++highest);
  if (added !== "" && !xml.includes('"_x0000_t202"')) added = NOTE_TYPE + added;
  const end = xml.lastIndexOf("</xml>");
  xml = end < 0 ? `${VML_HEAD}${NOTE_TYPE}${added}</xml>` : xml.slice(0, end) + added + xml.slice(end);
  return xml;
}

function shapeXml(note: Note, id: number): string {
  const { row, column, width = 108, height = 59.25 } = note;
  // From one column right of the cell; the anchor counts in columns and rows of standard size.
  const columns = Math.max(1, Math.round(width / 48));
  const rows = Math.max(1, Math.round(height / 15));
  const top = Math.max(0, row - 1);
  const anchorText = [column + 1, 15, top, 10, column + 1 + columns, 15, top + rows, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${width}pt;height:${height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorText}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
