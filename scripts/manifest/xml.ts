/** A small read-only XML tree, enough to check a manifest: prefixes are dropped, order is kept. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Parses a document; throws on anything that is not well-formed. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser();
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([k, v]) => [localName(k), String(v)]));
    const element: XmlElement = { name: localName(tag.name), attributes, children: [], text: "", line: parser.line };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on("closetag", () => void stack.pop());
  parser.write(source).close();
  if (!root) throw new Error("no root element");
  return root;
}

/** Every element below (and with) `from`, in document order. */
export function* walk(from: XmlElement): Generator<XmlElement> {
  yield from;
  for (const child of from.children) yield* walk(child);
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined => element.children.find((c) => c.name === name);
