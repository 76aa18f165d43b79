/** A Word document as text for the check: paragraphs, tables, notes and automatic numbers in reading order. */
import { readBody } from "./body";
import { ReportFileError } from "./errors";
import { Lines } from "./lines";
import { Numbering } from "./numbering";
import { Styles } from "./styles";
import type { WordDocument } from "./types";
import { child, childrenOf, isNode, parseXml, type XmlNode } from "./xml";
import { openZip, type Parts } from "./zip";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Reads a .docx. Tracked insertions are read, deletions and hidden text are not; a table of contents is left empty;
 * text in the old fonts (.VnTime, VNI) comes as Unicode; raised digits come as "²".
 * @throws ReportFileError for anything that is no sound Word document, and nothing else
 */
export function readDocx(bytes: Uint8Array): WordDocument {
  refuseCompoundFile(bytes);
  const parts = openZip(bytes);
  const main = mainPart(parts);
  const xml = (name: string): XmlNode | null => {
    const data = parts.read(name);
    return data === null ? null : parseXml(data, name);
  };
  const document = xml(main);
  const body = child(document, "body");
  if (document?.name !== "document" || body === null) throw new ReportFileError("not-word", `${main} is no Word document`);
  const related = relationships(parts, main);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = (kind: string): XmlNode | null => xml(related.get(kind) ?? `${folder}${kind}.xml`);
  const styles = new Styles(part("styles"));
  const lines = new Lines();
  const { paragraphs, notes } = readBody(body, {
    styles,
    numbering: new Numbering(part("numbering"), styles),
    footnotes: notesById(part("footnotes"), "footnote"),
    endnotes: notesById(part("endnotes"), "endnote"),
  }, lines);
  return { kind: "word", text: lines.text(), paragraphs, notes, place: (stretch) => lines.place(stretch) };
}

function notesById(root: XmlNode | null, name: string): ReadonlyMap<string, XmlNode> {
  return new Map(childrenOf(root, name).map((node) => [node.attributes.id ?? "", node]));
}

function mainPart(parts: Parts): string {
  const named = relationships(parts, "").get("officeDocument") ?? "word/document.xml";
  if (parts.read(named) === null) throw new ReportFileError("not-word", `part ${named} is missing`);
  return named;
}

/** Kind (last word of the type's address) → part, of a part ("": of the package). Targets outside the package are left out. */
function relationships(parts: Parts, source: string): ReadonlyMap<string, string> {
  const slash = source.lastIndexOf("/") + 1;
  const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  const data = parts.read(name);
  const found = new Map<string, string>();
  if (data === null) return found;
  for (const node of parseXml(data, name).children) {
    if (!isNode(node)) continue;
    const { Type: type, Target: target, TargetMode: mode } = node.attributes;
    const kind = type?.slice(type.lastIndexOf("/") + 1);
    if (kind !== undefined && target !== undefined && mode !== "External" && !found.has(kind)) found.set(kind, resolve(source, target));
  }
  return found;
}

function resolve(source: string, target: string): string {
  const segments = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Encrypted documents and those of Word 97–2003 come in OLE compound files. */
function refuseCompoundFile(bytes: Uint8Array): void {
  if (OLE.some((byte, i) => bytes[i] !== byte)) return;
  if (holdsName(bytes, "EncryptedPackage")) throw new ReportFileError("encrypted", "compound file with an EncryptedPackage stream");
  if (holdsName(bytes, "WordDocument")) throw new ReportFileError("old-doc", "compound file with a WordDocument stream");
  throw new ReportFileError("not-word", "compound file without a Word document");
}

/** Directory entries are 128 bytes on 128-byte boundaries and begin with the name in UTF-16LE, closed by a zero. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 2 * name.length + 2 <= bytes.length; at += 128) {
    let same = bytes[at + 2 * name.length] === 0;
    for (let i = 0; same && i < name.length; i++) same = bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0;
    if (same) return true;
  }
  return false;
}
