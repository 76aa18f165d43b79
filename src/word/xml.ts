/** Reads a part's XML into a small tree, namespaces resolved; DOCTYPE, entities and bottomless nesting are refused. */
import { SaxesParser } from "saxes";
import { ReportFileError } from "./errors";

export interface XmlNode {
  /** The local name for WordprocessingML (both dialects); "mc:", "m:" or "x:" before it for markup compatibility, formulas, others. */
  readonly name: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

const PREFIX: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
};

const MAX_DEPTH = 256;
const MAX_ELEMENTS = 2_000_000;

export function parseXml(bytes: Uint8Array, part: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlNode = { name: "", attributes: {}, children: [] };
  const open: XmlNode[] = [root];
  let elements = 0;
  parser.on("doctype", () => {
    throw new ReportFileError("hostile", `${part} has a DOCTYPE`);
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (++elements > MAX_ELEMENTS) throw new ReportFileError("too-large", `${part} has more than ${MAX_ELEMENTS} elements`);
    if (open.length > MAX_DEPTH) throw new ReportFileError("hostile", `${part} nests deeper than ${MAX_DEPTH}`);
    const values: Record<string, string> = {};
    for (const attribute of Object.values(attributes)) {
      // Revision marks on every run: half of a document, and nothing to a reader.
      if (!attribute.local.startsWith("rsid")) values[attribute.local] = attribute.value;
    }
    const node: XmlNode = { name: (PREFIX[uri] ?? "x:") + local, attributes: values, children: [] };
    open[open.length - 1]?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => void open[open.length - 1]?.children.push(text));
  parser.on("cdata", (text) => void open[open.length - 1]?.children.push(text));
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw new ReportFileError("damaged", `${part}: ${error.message}`);
  });
  parser.write(decode(bytes, part)).close();
  return child(root) ?? root;
}

function decode(bytes: Uint8Array, part: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder().decode(bytes);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(text.slice(0, 200))?.[1]?.toLowerCase() ?? "utf-8";
  // The format allows UTF-8 and UTF-16 only.
  if (declared !== "utf-8" && declared !== "us-ascii") throw new ReportFileError("damaged", `${part}: encoding ${declared}`);
  return text;
}

export function isNode(value: XmlNode | string): value is XmlNode {
  return typeof value !== "string";
}

/** The first child element of that name, or of any. */
export function child(node: XmlNode | null, name?: string): XmlNode | null {
  return node?.children.find((c): c is XmlNode => isNode(c) && (name === undefined || c.name === name)) ?? null;
}

export function childrenOf(node: XmlNode | null, name: string): XmlNode[] {
  return (node?.children ?? []).filter((c): c is XmlNode => isNode(c) && c.name === name);
}

/** The `val` of a child element, as most properties are written; null where the child is missing. */
export function valueOf(node: XmlNode | null, name: string): string | null {
  const found = child(node, name);
  return found === null ? null : (found.attributes.val ?? "");
}

/** A switch such as <w:vanish/>: null where it is not said. */
export function switchOf(node: XmlNode | null, name: string): boolean | null {
  const value = valueOf(node, name);
  return value === null ? null : !/^(?:0|false|off)$/i.test(value);
}
