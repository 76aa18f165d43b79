/** Texts of cells: plain ones, and rich ones whose runs are kept as XML. */
import type { XmlNode } from "./xml";
import { children, textOf } from "./xml";
import { fromXString } from "./xmlText";
import { serialize } from "./xmlWrite";

export interface CellText {
  readonly text: string;
  /** The runs with canonical prefixes, when there are any. */
  readonly rich?: string;
}

/** Content of `<si>` or `<is>`: phonetic guides are no part of the text. */
export function readCellText(node: XmlNode): CellText {
  let text = "";
  let rich = false;
  for (const part of children(node)) {
    if (part.name === "t") text += fromXString(textOf(part));
    else if (part.name === "r") {
      rich = true;
      for (const t of children(part, "t")) text += fromXString(textOf(t));
    } else if (part.name === "rPh") rich = true;
  }
  return rich ? { text, rich: children(node).map(serialize).join("") } : { text };
}
