/** Writes trees and new elements back as XML that is valid inside a given part, whatever prefixes that part uses. */
import type { Dialect } from "./namespaces";
import { namespaceOf } from "./namespaces";
import type { XmlNode, XmlRoot } from "./xml";
import { escapeAttribute, escapeText } from "./xmlText";

export type AttributeValue = string | number | boolean | null | undefined;

/** ` a="1" b="x"`; null, undefined and false are left out, true is "1". */
export function attributesText(attributes: Record<string, AttributeValue>): string {
  let out = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === null || value === false) continue;
    out += ` ${name}="${value === true ? "1" : escapeAttribute(String(value))}"`;
  }
  return out;
}

/** `<name a="1">inner</name>`, or an empty tag. */
export function element(name: string, attributes: Record<string, AttributeValue>, inner = ""): string {
  return inner === "" ? `<${name}${attributesText(attributes)}/>` : `<${name}${attributesText(attributes)}>${inner}</${name}>`;
}

/** The tree with canonical prefixes. */
export function serialize(node: XmlNode): string {
  let inner = "";
  for (const c of node.children) inner += typeof c === "string" ? escapeText(c) : serialize(c);
  return element(node.name, node.attributes, inner);
}

/**
 * Makes canonical XML (one element) valid in a part: declares on it the prefixes that the part's root does not
 * bind to the same namespace.
 */
export function anchor(xml: string, root: XmlRoot | null, dialect: Dialect): string {
  if (xml === "") return xml;
  const declarations = new Set<string>();
  const head = /^<[^\s/>]+/.exec(xml)?.[0] ?? "";
  if (root && root.declared.get(dialect.main) !== "") declarations.add("");
  for (const prefix of ["r", "mc", "x14", "xm"]) {
    const uri = namespaceOf(prefix, dialect);
    if (uri === undefined || root?.declared.get(uri) === prefix) continue;
    const uses = [xml.indexOf(`<${prefix}:`), xml.indexOf(` ${prefix}:`)].filter((at) => at >= 0);
    // An <ext> declares its prefix for all it holds. For others a declaration further in binds nothing for its siblings
    // (openpyxl declares r on every element that uses it).
    const own = prefix.startsWith("x") && !root?.declared.has(uri) ? xml.indexOf(` xmlns:${prefix}="`) : -1;
    if (uses.length > 0 && (own < 0 || own > Math.min(...uses))) declarations.add(prefix);
  }
  let text = "";
  const tag = xml.slice(head.length, xml.indexOf(">") + 1);
  for (const prefix of declarations) {
    const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
    if (!tag.includes(` ${name}="`)) text += ` ${name}="${namespaceOf(prefix, dialect) ?? ""}"`;
  }
  return head + text + xml.slice(head.length);
}
