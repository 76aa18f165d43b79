/** Reads what a paragraph says: characters as a reader sees them, references to notes, text boxes anchored in it. */
import { convertLegacy, detectLegacyEncoding } from "../figures";
import { lookOf, type Styles } from "./styles";
import { child, isNode, valueOf, type XmlNode } from "./xml";

export interface NoteReference {
  /** Offset in the paragraph's text that it stands behind. */
  readonly at: number;
  readonly kind: "footnote" | "endnote";
  readonly id: string;
}

export interface Content {
  readonly text: string;
  readonly references: readonly NoteReference[];
  /** Contents of text boxes: to be read as paragraphs of their own. */
  readonly boxes: readonly XmlNode[];
}

/** Deleted and moved-away text, instructions of fields, properties, readings above characters. */
const SKIPPED = new Set(["pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "instrText", "delText", "rt", "rubyPr", "fldData"]);
const LEGACY_FONT = /^(?:\.vn|vni[- ])/i;
const RAISED = new Map([..."0123456789"].map((digit, i) => [digit, "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(i)]));

export function contentOf(paragraph: XmlNode, paragraphStyle: string | null, styles: Styles): Content {
  let text = "";
  const references: NoteReference[] = [];
  const boxes: XmlNode[] = [];

  const run = (node: XmlNode): void => {
    const properties = child(node, "rPr");
    const look = styles.look(lookOf(properties), valueOf(properties, "rStyle"), paragraphStyle);
    if (look.hidden) return;
    const add = (said: string): void => {
      // Single runs are too short to be told by their letters alone: the font decides.
      const encoding = LEGACY_FONT.test(look.font) ? detectLegacyEncoding(said, look.font) : null;
      const unicode = encoding === null ? said : convertLegacy(said, encoding, look.font);
      // A raised digit is an exponent or a mark of a note: beside a figure it must not become one of its digits.
      text += look.raised ? unicode.replace(/\d/g, (digit) => RAISED.get(digit) ?? digit) : unicode;
    };
    for (const part of node.children) {
      if (!isNode(part)) continue;
      if (part.name === "t" || part.name === "m:t") add(textIn(part));
      else if (part.name === "tab" || part.name === "ptab") text += "\t";
      else if (part.name === "br") text += part.attributes.type === undefined || part.attributes.type === "textWrapping" ? "\n" : "";
      else if (part.name === "cr") text += "\n";
      else if (part.name === "noBreakHyphen") text += "-";
      else if (part.name === "footnoteReference" || part.name === "endnoteReference") {
        references.push({ at: text.length, kind: part.name === "footnoteReference" ? "footnote" : "endnote", id: part.attributes.id ?? "" });
      } else walk(part);
    }
  };
  const walk = (node: XmlNode): void => {
    if (SKIPPED.has(node.name)) return;
    if (node.name === "txbxContent") boxes.push(node);
    else if (node.name === "r" || node.name === "m:r") run(node);
    else if (node.name === "mc:AlternateContent") {
      const chosen = child(node, "mc:Choice") ?? child(node, "mc:Fallback");
      if (chosen !== null) walk(chosen);
    } else for (const part of node.children) if (isNode(part)) walk(part);
  };
  for (const part of paragraph.children) if (isNode(part)) walk(part);
  return { text, references, boxes };
}

function textIn(node: XmlNode): string {
  return node.children.filter((part): part is string => !isNode(part)).join("");
}
