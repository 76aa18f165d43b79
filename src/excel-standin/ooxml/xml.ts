/** Reads XML into small trees with canonical prefixes; DOCTYPE, entities and bottomless nesting are refused. */
import { SaxesParser } from "saxes";
import { WorkbookFileError } from "./errors";
import type { Budget } from "./limits";
import { canonicalPrefix } from "./namespaces";

export interface XmlNode {
  /** With the canonical prefix of its namespace, e.g. "row", "x14:cfRule"; unknown namespaces keep the file's prefix. */
  readonly name: string;
  /** Canonical names likewise; namespace declarations included. */
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
  /** Where the element stands in the part's text: `start` at "<", `end` after the last ">". */
  readonly start: number;
  end: number;
}

/** What the root of a part declares: canonical prefix → the prefix of the file. */
export interface XmlRoot {
  readonly node: XmlNode;
  /** The root's own prefixes by namespace address. */
  readonly declared: ReadonlyMap<string, string>;
  /** Where the root's start tag ends. */
  readonly contentStart: number;
  /** Where the root's end tag begins (equal to `contentStart` for an empty tag). */
  readonly contentEnd: number;
}

/** Takes the elements below one child of the root as they come, instead of a tree: for the cells of a sheet. */
export interface XmlStream {
  /** Canonical name of the child whose content is streamed. */
  readonly element: string;
  /** `start` is the position of "<". */
  open(name: string, attributes: Record<string, string>, start: number): void;
  text(text: string): void;
  /** `end` is the position after ">". */
  close(name: string, end: number): void;
}

interface Scope {
  readonly outer: Scope | null;
  /** Own declarations, prefix → address; further out stand those of `outer`. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Qualified name → canonical name. */
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

/** Parses a whole part; throws "hostile" for a DOCTYPE or deep nesting and "damaged" for what is not XML. */
export function parseXml(text: string, part: string, budget: Budget, stream?: XmlStream): XmlRoot {
  const parser = new SaxesParser({ xmlns: false });
  let root: XmlNode | undefined;
  let declared = new Map<string, string>();
  let contentStart = 0;
  let contentEnd = 0;
  let scope: Scope = { outer: null, prefixes: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]), elements: new Map(), attributes: new Map() };
  const scopes: { depth: number; scope: Scope }[] = [];
  const open: XmlNode[] = [];
  let depth = 0;
  let streaming = false;
  const position = (): number => parser.position;

  parser.on("error", (error) => {
    throw new WorkbookFileError("damaged", `${part}: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw new WorkbookFileError("hostile", `${part}: DOCTYPE`);
  });
  parser.on("opentag", (tag) => {
    depth++;
    if (depth > budget.limits.xmlDepth) throw new WorkbookFileError("hostile", `${part}: more than ${budget.limits.xmlDepth} nested elements`);
    const attributes = tag.attributes as Record<string, string>;
    let plain = true;
    let declares = false;
    for (const name in attributes) {
      if (name.includes(":")) plain = false;
      if (name.startsWith("xmlns")) declares = true;
    }
    if (declares) {
      scopes.push({ depth, scope });
      scope = innerScope(scope, attributes);
    }
    const name = canonicalName(tag.name, scope, scope.elements, true);
    const canonical = plain ? attributes : canonicalAttributes(attributes, scope);
    // A "<" cannot stand inside a tag, so the last one before the tag's end begins it.
    const start = text.lastIndexOf("<", position() - 1);
    if (streaming) {
      stream?.open(name, canonical, start);
      return;
    }
    budget.spend("elements");
    const node: XmlNode = { name, attributes: canonical, children: [], start, end: 0 };
    open[open.length - 1]?.children.push(node);
    open.push(node);
    if (depth === 1) {
      root = node;
      contentStart = position();
      declared = new Map([...scope.prefixes].map(([prefix, uri]) => [uri, prefix]));
    } else if (depth === 2 && stream?.element === name) streaming = true;
  });
  const addText = (chunk: string): void => {
    if (streaming) stream?.text(chunk);
    else open[open.length - 1]?.children.push(chunk);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag) => {
    const end = position();
    if (streaming && depth > 2) stream?.close(canonicalName(tag.name, scope, scope.elements, true), end);
    else {
      streaming = false;
      const node = open.pop();
      if (node) {
        node.end = end;
        dropLayout(node);
        if (depth === 1) contentEnd = tag.isSelfClosing ? contentStart : text.lastIndexOf("<", end - 1);
      }
    }
    if (scopes[scopes.length - 1]?.depth === depth) scope = scopes.pop()?.scope ?? scope;
    depth--;
  });
  parser.write(text).close();
  if (!root) throw new WorkbookFileError("damaged", `${part}: no element`);
  return { node: root, declared, contentStart, contentEnd };
}

function innerScope(outer: Scope, attributes: Record<string, string>): Scope {
  const prefixes = new Map<string, string>();
  for (const name in attributes) {
    if (name === "xmlns") prefixes.set("", attributes[name] ?? "");
    else if (name.startsWith("xmlns:")) prefixes.set(name.slice(6), attributes[name] ?? "");
  }
  return { outer, prefixes, elements: new Map(), attributes: new Map() };
}

function addressOf(prefix: string, scope: Scope): string | undefined {
  for (let s: Scope | null = scope; s; s = s.outer) {
    const uri = s.prefixes.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

function canonicalName(name: string, scope: Scope, cache: Map<string, string>, element: boolean): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const uri = colon < 0 && !element ? undefined : addressOf(prefix, scope);
  const canonical = uri === undefined ? undefined : canonicalPrefix(uri);
  const local = name.slice(colon + 1);
  const result = canonical === undefined ? name : canonical === "" ? local : `${canonical}:${local}`;
  cache.set(name, result);
  return result;
}

function canonicalAttributes(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  const result: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name] ?? "";
    result[name.startsWith("xml") || !name.includes(":") ? name : canonicalName(name, scope, scope.attributes, false)] = value;
  }
  return result;
}

/** Blanks between elements are layout; blanks in an element without children are content. */
function dropLayout(node: XmlNode): void {
  if (node.children.length < 2 || !node.children.some((child) => typeof child !== "string")) return;
  node.children = node.children.filter((child) => typeof child !== "string" || child.trim() !== "");
}

/** First child element of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((c): c is XmlNode => typeof c !== "string" && c.name === name);
}

/** All child elements, or those of that name. */
export function children(node: XmlNode | undefined, name?: string): XmlNode[] {
  return (node?.children ?? []).filter((c): c is XmlNode => typeof c !== "string" && (name === undefined || c.name === name));
}

/** The element's own text. */
export function textOf(node: XmlNode | undefined): string {
  let text = "";
  for (const c of node?.children ?? []) if (typeof c === "string") text += c;
  return text;
}

/** xsd:boolean; `fallback` where the attribute is absent. */
export function flag(value: string | undefined, fallback: boolean): boolean {
  if (value === undefined) return fallback;
  return value === "1" || value === "true" || value === "on";
}

/** A finite number, else `fallback`. */
export function numeric(value: string | undefined, fallback: number): number {
  if (value === undefined || value.trim() === "") return fallback;
  const n = Number(value);
  return Number.isFinite(n) ? n : fallback;
}
