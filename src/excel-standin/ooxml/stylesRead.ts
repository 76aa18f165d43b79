/** Reads the stylesheet: cell formats one by one as the file numbers them, and differential formats. */
import type { BorderEdge, CellStyle, ConditionalStyle } from "../model/types";
import { DEFAULT_STYLE } from "../model/styles";
import type { ColorTable } from "./colors";
import { readColor } from "./colors";
import { builtinFormat } from "./numberFormats";
import type { XmlNode } from "./xml";
import { child, children, flag, numeric } from "./xml";

export interface StyleTables {
  readonly fonts: CellStyle["font"][];
  readonly fills: (string | null)[];
  readonly borders: CellStyle["borders"][];
  /** Custom formats, id → code. */
  readonly formats: Map<number, string>;
  /** One style for each `<xf>` of cellXfs. */
  readonly styles: CellStyle[];
  readonly dxfs: ConditionalStyle[];
}

/** The tables of a stylesheet; without one, a single default style. */
export function readStyles(stylesheet: XmlNode | undefined, colors: ColorTable): StyleTables {
  const formats = new Map<number, string>();
  for (const format of children(child(stylesheet, "numFmts"), "numFmt")) formats.set(numeric(format.attributes["numFmtId"], -1), format.attributes["formatCode"] ?? "General");
  const fonts = children(child(stylesheet, "fonts"), "font").map((font) => readFont(font, colors));
  const fills = children(child(stylesheet, "fills"), "fill").map((fill) => readFill(fill, colors));
  const borders = children(child(stylesheet, "borders"), "border").map((border) => readBorders(border, colors));
  const styles = children(child(stylesheet, "cellXfs"), "xf").map((xf) => readCellStyle(xf, { fonts, fills, borders, formats }));
  const dxfs = children(child(stylesheet, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, colors));
  return { fonts, fills, borders, formats, styles: styles.length > 0 ? styles : [DEFAULT_STYLE], dxfs };
}

function readFont(node: XmlNode, colors: ColorTable): CellStyle["font"] {
  const value = (name: string): string | undefined => child(node, name)?.attributes["val"];
  const on = (name: string): boolean => (child(node, name) ? flag(value(name), true) : false);
  return {
    name: value("name") ?? DEFAULT_STYLE.font.name,
    size: numeric(value("sz"), DEFAULT_STYLE.font.size),
    bold: on("b"),
    italic: on("i"),
    underline: underlineOf(child(node, "u")),
    strike: on("strike"),
    color: readColor(child(node, "color"), colors) ?? "#000000",
  };
}

function underlineOf(node: XmlNode | undefined): "none" | "single" | "double" {
  if (!node) return "none";
  const value = node.attributes["val"] ?? "single";
  return value === "none" ? "none" : value.startsWith("double") ? "double" : "single";
}

function readFill(node: XmlNode, colors: ColorTable): string | null {
  const pattern = child(node, "patternFill");
  if (pattern) {
    const type = pattern.attributes["patternType"] ?? "none";
    if (type === "none") return null;
    if (type === "solid") return readColor(child(pattern, "fgColor"), colors) ?? "#000000";
    return readColor(child(pattern, "bgColor"), colors);
  }
  // A gradient shows as its first colour; the file keeps it.
  return readColor(child(child(child(node, "gradientFill"), "stop"), "color"), colors);
}

const EDGES: ReadonlySet<string> = new Set<BorderEdge["style"]>(["thin", "medium", "thick", "dashed", "dotted", "double", "hair", "mediumDashed", "dashDot", "mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot"]);

function readBorders(node: XmlNode, colors: ColorTable): CellStyle["borders"] {
  const borders: { -readonly [side in keyof CellStyle["borders"]]: BorderEdge } = {};
  for (const [side, names] of [["left", ["left", "start"]], ["right", ["right", "end"]], ["top", ["top"]], ["bottom", ["bottom"]]] as const) {
    const edge = names.map((name) => child(node, name)).find((found) => found !== undefined);
    const style = edge?.attributes["style"];
    if (edge && style !== undefined && EDGES.has(style)) borders[side] = { style: style as BorderEdge["style"], color: readColor(child(edge, "color"), colors) ?? "#000000" };
  }
  return borders;
}

const HORIZONTAL: ReadonlySet<string> = new Set<CellStyle["horizontal"]>(["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"]);
const VERTICAL: ReadonlySet<string> = new Set<CellStyle["vertical"]>(["top", "center", "bottom", "justify", "distributed"]);

function readCellStyle(xf: XmlNode, tables: Pick<StyleTables, "fonts" | "fills" | "borders" | "formats">): CellStyle {
  const a = xf.attributes;
  const alignment = child(xf, "alignment")?.attributes ?? {};
  const protection = child(xf, "protection")?.attributes ?? {};
  const format = numeric(a["numFmtId"], 0);
  const horizontal = alignment["horizontal"] ?? "general";
  const vertical = alignment["vertical"] ?? "bottom";
  return {
    numberFormat: tables.formats.get(format) ?? builtinFormat(format) ?? "General",
    font: tables.fonts[numeric(a["fontId"], 0)] ?? DEFAULT_STYLE.font,
    fill: tables.fills[numeric(a["fillId"], 0)] ?? null,
    borders: tables.borders[numeric(a["borderId"], 0)] ?? {},
    horizontal: HORIZONTAL.has(horizontal) ? (horizontal as CellStyle["horizontal"]) : "general",
    vertical: VERTICAL.has(vertical) ? (vertical as CellStyle["vertical"]) : "bottom",
    wrap: flag(alignment["wrapText"], false),
    shrink: flag(alignment["shrinkToFit"], false),
    indent: numeric(alignment["indent"], 0),
    rotation: numeric(alignment["textRotation"], 0),
    locked: flag(protection["locked"], true),
    formulaHidden: flag(protection["hidden"], false),
    quotePrefix: flag(a["quotePrefix"], false),
  };
}

/** In a differential format a plain fill stands in bgColor, and what is absent stays as the cell has it. */
export function readDifferential(dxf: XmlNode, colors: ColorTable): ConditionalStyle {
  const font = child(dxf, "font");
  const on = (name: string): boolean | undefined => {
    const node = child(font, name);
    return node ? flag(node.attributes["val"], true) : undefined;
  };
  const style: { -readonly [key in keyof ConditionalStyle]: ConditionalStyle[key] } = {};
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = readColor(child(pattern, "bgColor"), colors) ?? readColor(child(pattern, "fgColor"), colors);
  if (fill !== null && pattern?.attributes["patternType"] !== "none") style.fill = fill;
  const color = readColor(child(font, "color"), colors);
  if (color !== null) style.color = color;
  const bold = on("b");
  if (bold !== undefined) style.bold = bold;
  const italic = on("i");
  if (italic !== undefined) style.italic = italic;
  const strike = on("strike");
  if (strike !== undefined) style.strike = strike;
  const underline = child(font, "u");
  if (underline) style.underline = underlineOf(underline) !== "none";
  const format = child(dxf, "numFmt");
  if (format) style.numberFormat = format.attributes["formatCode"] ?? builtinFormat(numeric(format.attributes["numFmtId"], 0)) ?? "General";
  const border = child(dxf, "border");
  if (border) {
    const borders = readBorders(border, colors);
    if (Object.keys(borders).length > 0) style.borders = borders;
  }
  return style;
}
