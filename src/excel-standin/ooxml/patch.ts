/** Replaces chosen children of a part's root and leaves every other byte where it is. */
import type { Dialect } from "./namespaces";
import { spliced, type Patch } from "./splice";
import type { XmlNode, XmlRoot } from "./xml";
import { children } from "./xml";
import { anchor } from "./xmlWrite";

/** Order of children that ECMA-376 demands. */
export const WORKSHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );
export const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(" ");
export const STYLES_ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/**
 * The part's text with `replacements` (element name → canonical XML, "" to remove) in place of all children of that
 * name; what was not there goes where the order has its place. `patches` change stretches of the children that stay.
 */
export function patchChildren(text: string, root: XmlRoot, replacements: ReadonlyMap<string, string>, order: readonly string[], dialect: Dialect, patches: readonly Patch[] = []): string {
  const pending = new Map(replacements);
  const rank = (name: string): number => order.indexOf(name);
  const write = (xml: string): string => anchor(xml, root, dialect);
  const pieces: string[] = [];
  let at = root.contentStart;
  let reached = -1;
  const insertBefore = (limit: number): void => {
    const due = [...pending].filter(([name]) => rank(name) < limit && !present.has(name)).sort((a, b) => rank(a[0]) - rank(b[0]));
    for (const [name, xml] of due) {
      pieces.push(write(xml));
      pending.delete(name);
    }
  };
  const nodes = children(root.node);
  const present = new Set(nodes.map((node) => node.name));
  for (const node of nodes) {
    const here = rankOf(node, rank, reached);
    pieces.push(text.slice(at, node.start));
    insertBefore(here);
    reached = Math.max(reached, here);
    const xml = pending.get(node.name);
    if (xml !== undefined) {
      pieces.push(write(xml));
      // Further elements of that name go.
      pending.set(node.name, "");
    } else pieces.push(patches.length === 0 ? text.slice(node.start, node.end) : spliced(text, patches, node.start, node.end));
    at = node.end;
  }
  pieces.push(text.slice(at, root.contentEnd));
  insertBefore(Infinity);
  const inner = pieces.join("");
  if (root.contentStart < root.contentEnd || text[root.contentStart - 2] !== "/") return text.slice(0, root.contentStart) + inner + text.slice(root.contentEnd);
  // The root was an empty tag.
  const tag = text.slice(root.node.start, root.contentStart);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? root.node.name;
  return `${text.slice(0, root.node.start)}${tag.replace(/\s*\/>$/, ">")}${inner}</${name}>${text.slice(root.contentStart)}`;
}

/** An unknown element (mc:AlternateContent, say) ranks as what it wraps, else as what stands before it. */
function rankOf(node: XmlNode, rank: (name: string) => number, reached: number): number {
  const own = rank(node.name);
  if (own >= 0) return own;
  for (const choice of children(node)) for (const wrapped of children(choice)) if (rank(wrapped.name) >= 0) return rank(wrapped.name);
  return reached;
}

/** The element with more children behind its own, which stay letter by letter. */
export function appended(text: string, node: XmlNode | undefined, name: string, added: readonly string[], attributes: (count: number) => string): string {
  const own = children(node);
  const first = own[0];
  const last = own[own.length - 1];
  const inner = first && last ? text.slice(first.start, last.end) : "";
  return `<${name}${attributes(own.length + added.length)}>${inner}${added.join("")}</${name}>`;
}
