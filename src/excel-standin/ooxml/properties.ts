/** Document properties: title, authors, company; read only, a file's own stay as they are. */
import { NO_PROPERTIES } from "../model/book";
import type { DocumentProperties } from "../model/types";
import type { Package } from "./package";
import type { XmlNode } from "./xml";
import { children, textOf } from "./xml";

/** Element (without its prefix) → property. */
const NAMES: Readonly<Record<string, Exclude<keyof DocumentProperties, "created">>> = {
  title: "title", subject: "subject", creator: "author", keywords: "keywords", description: "comments", lastModifiedBy: "lastAuthor", category: "category", Manager: "manager", Company: "company",
};

/** What is missing or damaged is empty. */
export function readProperties(pkg: Package): DocumentProperties {
  const result = { ...NO_PROPERTIES };
  for (const { kind, part } of pkg.relationships("")) {
    if ((kind !== "core-properties" && kind !== "extended-properties") || part === null || !pkg.has(part)) continue;
    for (const node of children(pkg.xmlOrNull(part)?.node)) {
      const name = node.name.slice(node.name.indexOf(":") + 1);
      const property = NAMES[name];
      if (property) result[property] = textOf(node);
      else if (name === "created") result.created = isoTime(node);
    }
  }
  return result;
}

function isoTime(node: XmlNode): string | null {
  const time = Date.parse(textOf(node).trim());
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
