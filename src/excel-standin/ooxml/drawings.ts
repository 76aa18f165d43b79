/** Drawings of a sheet: read for their places and texts; written back only where they moved. */
import type { Anchor, Corner, Drawing } from "../model/types";
import type { XmlNode } from "./xml";
import { child, children, flag, numeric, textOf } from "./xml";

const EMU_PER_POINT = 12_700;
const DEGREES = 60_000;

const ANCHORS: ReadonlySet<string> = new Set(["xdr:twoCellAnchor", "xdr:oneCellAnchor", "xdr:absoluteAnchor"]);

interface FoundAnchor {
  readonly node: XmlNode;
  /** Inside mc:Fallback: what older programs draw instead. */
  readonly fallback: boolean;
}

/** All anchors in the part's order, those inside mc:AlternateContent too. */
export function anchorsOf(root: XmlNode): FoundAnchor[] {
  const found: FoundAnchor[] = [];
  const walk = (node: XmlNode, fallback: boolean): void => {
    for (const inner of children(node)) {
      if (ANCHORS.has(inner.name)) found.push({ node: inner, fallback });
      else if (inner.name.startsWith("mc:")) walk(inner, fallback || inner.name === "mc:Fallback");
    }
  };
  walk(root, false);
  return found;
}

/** The drawings of a part, from back to front, one for every anchor. */
export function readDrawings(root: XmlNode, nextId: () => string): Drawing[] {
  return anchorsOf(root).map(({ node, fallback }) => {
    const anchor = readAnchor(node);
    const object = drawn(node);
    if (fallback || !object) return { ...NOTHING, id: nextId(), kind: fallback ? "fallback" : "other", anchor };
    return readObject(object, anchor, nextId);
  });
}

const NOTHING = { name: "", geometry: null, title: "", description: "", visible: true, rotation: 0, text: null, parts: [] } as const;

const KINDS: Readonly<Record<string, Drawing["kind"]>> = { "xdr:sp": "shape", "xdr:pic": "image", "xdr:cxnSp": "line", "xdr:grpSp": "group", "xdr:graphicFrame": "other" };

/** What an anchor holds, or of several renderings the first. */
function drawn(node: XmlNode): XmlNode | undefined {
  for (const inner of children(node)) {
    if (KINDS[inner.name] !== undefined) return inner;
    if (inner.name === "mc:AlternateContent") {
      for (const choice of children(inner)) {
        const found = drawn(choice);
        if (found) return found;
      }
    }
  }
  return undefined;
}

function readObject(node: XmlNode, anchor: Anchor | null, nextId: () => string): Drawing {
  const kind = KINDS[node.name] ?? "other";
  // nvSpPr, nvPicPr, …: the first child whatever the kind.
  const naming = child(children(node).find(({ name }) => /^xdr:nv\w+Pr$/.test(name)), "xdr:cNvPr")?.attributes ?? {};
  const properties = child(node, "xdr:spPr") ?? child(node, "xdr:grpSpPr");
  const geometry = child(properties, "a:prstGeom")?.attributes["prst"] ?? null;
  const chart = kind === "other" && children(child(node, "a:graphic"), "a:graphicData").some(({ attributes }) => /\/(chart|chartex)$/.test(attributes["uri"] ?? ""));
  const isLine = kind === "line" || (kind === "shape" && (geometry === "line" || /[cC]onnector\d?$/.test(geometry ?? "")));
  return {
    id: nextId(),
    name: naming["name"] ?? "",
    kind: chart ? "chart" : isLine ? "line" : kind,
    geometry: kind === "shape" && !isLine ? geometry : null,
    title: naming["title"] ?? "",
    description: naming["descr"] ?? "",
    visible: !flag(naming["hidden"], false),
    rotation: numeric(child(properties, "a:xfrm")?.attributes["rot"], 0) / DEGREES,
    text: kind === "shape" && !isLine ? bodyText(child(node, "xdr:txBody")) : null,
    anchor,
    parts: kind === "group" ? children(node).flatMap((inner) => (KINDS[inner.name] === undefined ? [] : [readObject(inner, null, nextId)])) : [],
  };
}

function bodyText(body: XmlNode | undefined): string {
  const paragraph = (node: XmlNode): string =>
    children(node).map((run) => (run.name === "a:br" ? "\n" : run.name === "a:r" || run.name === "a:fld" ? textOf(child(run, "a:t")) : "")).join("");
  return children(body, "a:p").map(paragraph).join("\n");
}

const whole = (node: XmlNode | undefined): number => Math.max(0, Math.trunc(numeric(textOf(node), 0)));

function corner(node: XmlNode): Corner {
  const points = (name: string): number => numeric(textOf(child(node, name)), 0) / EMU_PER_POINT;
  return { row: whole(child(node, "xdr:row")), column: whole(child(node, "xdr:col")), down: points("xdr:rowOff"), across: points("xdr:colOff") };
}

const ORIGIN: Corner = { row: 0, column: 0, down: 0, across: 0 };

function readAnchor(node: XmlNode): Anchor {
  const from = child(node, "xdr:from");
  const to = child(node, "xdr:to");
  const position = child(node, "xdr:pos")?.attributes;
  const size = child(node, "xdr:ext")?.attributes;
  const points = (written: string | undefined): number => numeric(written, 0) / EMU_PER_POINT;
  const editAs = node.attributes["editAs"];
  const placement = node.name === "xdr:absoluteAnchor" ? "Absolute" : node.name === "xdr:oneCellAnchor" || editAs === "oneCell" ? "OneCell" : editAs === "absolute" ? "Absolute" : "TwoCell";
  return {
    placement,
    from: from ? corner(from) : { ...ORIGIN, down: points(position?.["y"]), across: points(position?.["x"]) },
    to: to ? corner(to) : null,
    width: points(size?.["cx"]),
    height: points(size?.["cy"]),
  };
}

/** The part's text with the drawings where they are now; null where none moved. */
export function writeDrawings(text: string, root: XmlNode, drawings: readonly Drawing[]): string | null {
  const pieces: string[] = [];
  let at = 0;
  anchorsOf(root).forEach(({ node }, i) => {
    const now = drawings[i]?.anchor;
    const before = readAnchor(node);
    if (!now) return;
    for (const [name, was, is] of [["xdr:from", before.from, now.from], ["xdr:to", before.to, now.to]] as const) {
      const point = child(node, name);
      if (!point || !was || !is) continue;
      for (const [part, old, next] of [["xdr:col", was.column, is.column], ["xdr:colOff", was.across, is.across], ["xdr:row", was.row, is.row], ["xdr:rowOff", was.down, is.down]] as const) {
        const value = child(point, part);
        if (!value || old === next) continue;
        const element = text.slice(value.start, value.end);
        const [start, end] = [element.indexOf(">") + 1, element.lastIndexOf("</")];
        if (end < start) continue;
        pieces.push(text.slice(at, value.start + start), String(part.endsWith("Off") ? Math.round(next * EMU_PER_POINT) : next));
        at = value.start + end;
      }
    }
  });
  return pieces.length === 0 ? null : pieces.join("") + text.slice(at);
}
