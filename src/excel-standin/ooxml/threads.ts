/** Threaded comments: the part with the threads of a sheet, and the persons who wrote them. */
import type { Comment, CommentReply } from "../model/types";
import { digestOf } from "./digest";
import type { PackageEdits } from "./edits";
import { cellRef, parseCell } from "./refs";
import type { XmlNode, XmlRoot } from "./xml";
import { children, flag, parseXml, textOf } from "./xml";
import { escapeText, fromXString, toXString } from "./xmlText";
import { attributesText, element } from "./xmlWrite";

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const THREADS_KIND = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
export const THREADS_TYPE = "application/vnd.ms-excel.threadedcomments+xml";
const PERSONS_KIND = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const PERSONS_TYPE = "application/vnd.ms-excel.person+xml";

/** Elements of this namespace, whatever prefix the file gave it. */
const local = (node: XmlNode): string => node.name.slice(node.name.indexOf(":") + 1);
const named = (node: XmlNode | undefined, name: string): XmlNode[] => children(node).filter((inner) => local(inner) === name);

/** Person's id → name. */
export function readPersons(root: XmlNode | null): Map<string, string> {
  return new Map(named(root ?? undefined, "person").map(({ attributes: a }) => [(a["id"] ?? "").toLowerCase(), fromXString(a["displayName"] ?? "")]));
}

/** Times have no zone in the file; they are taken as universal. */
const isoTime = (written: string | undefined): string => {
  const time = Date.parse(`${written ?? ""}${/Z|[+-]\d\d:\d\d$/.test(written ?? "") ? "" : "Z"}`);
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
};

/** The threads of a sheet; one a cell, replies in their order. */
export function readThreads(root: XmlNode, persons: ReadonlyMap<string, string>): Comment[] {
  const threads = new Map<string, Comment>();
  const cells = new Set<string>();
  for (const node of named(root, "threadedComment")) {
    const a = node.attributes;
    const id = a["id"];
    if (id === undefined || threads.has(id)) continue;
    const reply: CommentReply = { id, author: persons.get((a["personId"] ?? "").toLowerCase()) ?? "", content: fromXString(textOf(named(node, "text")[0])), created: isoTime(a["dT"]) };
    if (a["parentId"] !== undefined) {
      threads.get(a["parentId"])?.replies.push(reply);
      continue;
    }
    const at = parseCell(a["ref"] ?? "");
    if (!at || cells.has(`${at.row},${at.column}`)) continue;
    cells.add(`${at.row},${at.column}`);
    threads.set(id, { ...reply, ...at, resolved: flag(a["done"], false), replies: [] });
  }
  return [...threads.values()];
}

/** What a thread says, wherever it stands. */
export const wordsDigest = ({ author, content, replies }: Comment): number => digestOf([author, content, replies]);

/** The part with these threads; what the file says beyond the model (mentions, the person's account) stays with each. */
export function writeThreads(threads: readonly Comment[], original: { text: string; root: XmlRoot } | null, personId: (name: string, known: string | undefined) => string): string {
  const olds = new Map(named(original?.root.node, "threadedComment").map((node) => [node.attributes["id"] ?? "", node]));
  // The namespace may have a prefix in the file; new elements then declare it for themselves.
  const isDefault = !original || original.root.declared.get(NAMESPACE) === "";
  const write = (entry: CommentReply, of: Comment): string => {
    const old = olds.get(entry.id);
    const unchanged = old !== undefined && fromXString(textOf(named(old, "text")[0])) === entry.content;
    const inner = unchanged && original ? innerText(original.text, old) : element("text", {}, escapeText(toXString(entry.content)));
    const name = unchanged && original ? (/^<([^\s/>]+)/.exec(original.text.slice(old.start, old.end))?.[1] ?? "threadedComment") : "threadedComment";
    const attributes = {
      ...(isDefault || name !== "threadedComment" ? {} : { xmlns: NAMESPACE }),
      ref: cellRef(of.row, of.column),
      dT: old?.attributes["dT"] ?? entry.created.slice(0, 22),
      personId: personId(entry.author, old?.attributes["personId"]),
      id: entry.id,
      parentId: entry === of ? undefined : of.id,
      done: entry === of && of.resolved ? "1" : entry === of ? old?.attributes["done"] && "0" : undefined,
    };
    const text = `<${name}${attributesText({ ...old?.attributes, ...attributes })}>${inner}</${name}>`;
    return old && original && sameElement(original.text.slice(old.start, old.end), text) ? original.text.slice(old.start, old.end) : text;
  };
  const ordered = [...threads].sort((a, b) => a.row - b.row || a.column - b.column);
  const items = ordered.flatMap((thread) => [write(thread, thread), ...thread.replies.map((reply) => write(reply, thread))]).join("");
  if (!original || original.root.contentStart === original.root.contentEnd) return `${HEAD}<ThreadedComments xmlns="${NAMESPACE}" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</ThreadedComments>`;
  const { text, root } = original;
  const rest = children(root.node).filter((node) => local(node) !== "threadedComment").map((node) => text.slice(node.start, node.end)).join("");
  return text.slice(0, root.contentStart) + items + rest + text.slice(root.contentEnd);
}

const innerText = (text: string, node: XmlNode): string => {
  const own = text.slice(node.start, node.end);
  const end = own.lastIndexOf("</");
  return end < 0 ? "" : own.slice(own.indexOf(">") + 1, end);
};

/** Attributes may come in another order. */
const sameElement = (a: string, b: string): boolean => {
  const pieces = (text: string): string => [...text.slice(0, text.indexOf(">")).split(/\s+/)].sort().join(" ") + text.slice(text.indexOf(">"));
  return pieces(a) === pieces(b);
};

/** The book's persons while it is being written; new authors are added behind those of the file. */
export class Persons {
  readonly #ids = new Map<string, string>();
  readonly #names: Map<string, string>;
  readonly #added: { name: string; id: string }[] = [];

  constructor(
    private readonly workbookPart: string,
    private readonly part: string | null,
    private readonly edits: PackageEdits,
  ) {
    this.#names = readPersons(part === null ? null : parseXml(edits.text(part), part, edits.original.budget).node);
    if (part !== null) for (const { attributes: a } of named(parseXml(edits.text(part), part, edits.original.budget).node, "person")) this.#ids.set(fromXString(a["displayName"] ?? ""), a["id"] ?? "");
  }

  /** The id under which a name is known; `known` = the one that the file has for this comment. */
  readonly idOf = (name: string, known: string | undefined): string => {
    if (known !== undefined && (this.#names.get(known.toLowerCase()) ?? "") === name) return known;
    let id = this.#ids.get(name);
    if (id === undefined) {
      // The same name always gives the same id, so that the same book always gives the same bytes.
      const hex = digestOf(["person", name]).toString(16).toUpperCase().padStart(14, "0");
      id = `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4000-8000-${hex.slice(-12)}}`;
      this.#ids.set(name, id);
      this.#added.push({ name, id });
    }
    return id;
  };

  write(): void {
    if (this.#added.length === 0) return;
    const xml = this.#added.map(({ name, id }) => element("person", { displayName: toXString(name), id, userId: toXString(name), providerId: "None" })).join("");
    const { edits, part } = this;
    if (part === null) {
      const folder = this.workbookPart.slice(0, this.workbookPart.lastIndexOf("/") + 1);
      const text = `${HEAD}<personList xmlns="${NAMESPACE}" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</personList>`;
      const name = `${folder}persons/person`;
      edits.relate(this.workbookPart, PERSONS_KIND, edits.has(`${name}.xml`) ? edits.add(name, ".xml", text, PERSONS_TYPE) : edits.addNamed(`${name}.xml`, text, PERSONS_TYPE));
      return;
    }
    const text = edits.text(part);
    const root = parseXml(text, part, edits.original.budget);
    if (root.contentStart === root.contentEnd) edits.put(part, `${HEAD}<personList xmlns="${NAMESPACE}">${xml}</personList>`);
    else edits.put(part, text.slice(0, root.contentEnd) + (root.declared.get(NAMESPACE) === "" ? xml : xml.replaceAll("<person ", `<person xmlns="${NAMESPACE}" `)) + text.slice(root.contentEnd));
  }
}
