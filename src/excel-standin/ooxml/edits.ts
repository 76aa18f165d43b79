/** A package being changed: parts replaced, added and removed, with their relationships and content types. */
import { encodeText } from "./bytes";
import type { Dialect } from "./namespaces";
import { Package, relationshipsPath, relativeTarget } from "./package";
import { Budget, DEFAULT_LIMITS } from "./limits";
import { children, parseXml } from "./xml";
import { element } from "./xmlWrite";
import type { ZipEntry } from "./zipRead";
import { packEntry } from "./zipWrite";

const TYPES_PART = "[Content_Types].xml";

export class PackageEdits {
  readonly original: Package;
  /** Part → new text; null = removed. */
  private readonly changed = new Map<string, string | null>();

  constructor(
    readonly entries: readonly ZipEntry[],
    readonly dialect: Dialect,
  ) {
    // Saving reads only what opening has already accepted.
    this.original = new Package(entries, new Budget({ ...DEFAULT_LIMITS, elements: Infinity }));
  }

  has(part: string): boolean {
    const change = this.changed.get(part);
    return change === undefined ? this.original.has(part) : change !== null;
  }

  text(part: string): string {
    return this.changed.get(part) ?? this.original.text(part);
  }

  put(part: string, text: string): void {
    this.changed.set(part, text);
  }

  /** Adds a part under the first free number, e.g. ("xl/tables/table", ".xml"). */
  add(before: string, after: string, text: string, contentType: string): string {
    let n = 1;
    while (this.has(`${before}${n}${after}`) || this.changed.has(`${before}${n}${after}`)) n++;
    return this.addNamed(`${before}${n}${after}`, text, contentType);
  }

  addNamed(part: string, text: string, contentType: string): string {
    this.put(part, text);
    this.declare(part, contentType);
    return part;
  }

  remove(part: string): void {
    this.changed.set(part, null);
    const path = this.original.spelling(relationshipsPath(part));
    if (this.has(path)) this.changed.set(path, null);
    const text = this.text(TYPES_PART);
    const root = parseXml(text, TYPES_PART, this.original.budget);
    const node = children(root.node, "Override").find((o) => o.attributes["PartName"]?.toLowerCase() === `/${part}`.toLowerCase());
    if (node) this.put(TYPES_PART, text.slice(0, node.start) + text.slice(node.end));
  }

  /** Gives a part its content type; VML by extension, as all writers do. */
  private declare(part: string, contentType: string): void {
    const text = this.text(TYPES_PART);
    const root = parseXml(text, TYPES_PART, this.original.budget);
    const extension = part.slice(part.lastIndexOf(".") + 1);
    if (extension === "vml") {
      if (children(root.node, "Default").some((node) => node.attributes["Extension"]?.toLowerCase() === "vml")) return;
      this.put(TYPES_PART, text.slice(0, root.contentStart) + anchorPlain(element("Default", { Extension: "vml", ContentType: contentType }), text, root.node.start) + text.slice(root.contentStart));
      return;
    }
    this.put(TYPES_PART, text.slice(0, root.contentEnd) + anchorPlain(element("Override", { PartName: `/${part}`, ContentType: contentType }), text, root.node.start) + text.slice(root.contentEnd));
  }

  /** Adds a relationship and returns its id; `kind` is the last word of the type, or the whole address of one that is not OOXML's own. */
  relate(source: string, kind: string, target: string): string {
    const path = this.original.spelling(relationshipsPath(source));
    const type = kind.includes(":") ? kind : `${this.dialect.relationships}/${kind}`;
    if (!this.has(path)) {
      this.put(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`);
    }
    let text = this.text(path);
    let root = parseXml(text, path, this.original.budget);
    if (root.contentStart === root.contentEnd && text[root.contentStart - 2] === "/") {
      const name = /^<([^\s/>]+)/.exec(text.slice(root.node.start))?.[1] ?? "Relationships";
      text = `${text.slice(0, root.contentStart - 2)}></${name}>${text.slice(root.contentStart)}`;
      root = parseXml(text, path, this.original.budget);
    }
    const ids = new Set(children(root.node).map((node) => node.attributes["Id"]));
    let n = ids.size + 1;
    while (ids.has(`rId${n}`)) n++;
    const xml = anchorPlain(element("Relationship", { Id: `rId${n}`, Type: type, Target: relativeTarget(source, target) }), text, root.node.start);
    this.put(path, text.slice(0, root.contentEnd) + xml + text.slice(root.contentEnd));
    return `rId${n}`;
  }

  /** Removes the relationships of `source` that lead to `target`. */
  unrelate(source: string, target: string): void {
    const path = this.original.spelling(relationshipsPath(source));
    if (!this.has(path)) return;
    const text = this.text(path);
    const ids = new Set(this.original.relationships(source).filter((r) => r.part?.toLowerCase() === target.toLowerCase()).map((r) => r.id));
    const nodes = children(parseXml(text, path, this.original.budget).node).filter((node) => ids.has(node.attributes["Id"] ?? ""));
    let out = text;
    for (const node of nodes.reverse()) out = out.slice(0, node.start) + out.slice(node.end);
    this.put(path, out);
  }

  /** Id of the relationship from `source` to `target` in the file as it was. */
  relationshipId(source: string, target: string): string | undefined {
    return this.original.relationships(source).find((r) => r.part?.toLowerCase() === target.toLowerCase())?.id;
  }

  /** All entries, those that changed packed anew, those added behind. */
  finish(): ZipEntry[] {
    const result: ZipEntry[] = [];
    const left = new Map(this.changed);
    for (const entry of this.entries) {
      const change = left.get(entry.name);
      left.delete(entry.name);
      if (change === undefined) result.push(entry);
      else if (change !== null) result.push(packEntry(entry.name, encodeText(change)));
    }
    for (const [name, text] of left) if (text !== null) result.push(packEntry(name, encodeText(text)));
    return result;
  }
}

/** Package parts seldom use a prefix; where they do, the new element takes it over. */
function anchorPlain(xml: string, text: string, rootStart: number): string {
  const prefix = /^<([\w.-]+:)/.exec(text.slice(rootStart, rootStart + 100))?.[1] ?? "";
  return prefix === "" ? xml : xml.replace(/^</, `<${prefix}`);
}
