/** Differential formats: written once each, appended behind those of the file. */
import type { BorderEdge, ConditionalStyle } from "../model/types";
import { argb } from "./colors";
import { element } from "./xmlWrite";

/** The formats of one book while it is saved. */
export class DifferentialFormats {
  private readonly index = new Map<string, number>();
  readonly added: string[] = [];

  constructor(private readonly existing: readonly ConditionalStyle[]) {
    existing.forEach((style, i) => {
      const key = keyOf(style);
      if (!this.index.has(key)) this.index.set(key, i);
    });
  }

  /** dxfId of a style. */
  idOf(style: ConditionalStyle): number {
    const key = keyOf(style);
    const known = this.index.get(key);
    if (known !== undefined) return known;
    const id = this.existing.length + this.added.length;
    this.added.push(dxfXml(style));
    this.index.set(key, id);
    return id;
  }
}

function keyOf(style: ConditionalStyle): string {
  const { fill, color, bold, italic, underline, strike, numberFormat, borders } = style;
  const edge = (side: BorderEdge | undefined): string => (side ? side.style + side.color : "");
  return JSON.stringify([fill, color, bold, italic, underline, strike, numberFormat, borders && [edge(borders.left), edge(borders.right), edge(borders.top), edge(borders.bottom)]]);
}

function dxfXml(style: ConditionalStyle): string {
  const on = (name: string, value: boolean | undefined): string => (value === undefined ? "" : element(name, value ? {} : { val: "0" }));
  const font =
    on("b", style.bold) +
    on("i", style.italic) +
    on("strike", style.strike) +
    (style.underline === undefined ? "" : element("u", style.underline ? {} : { val: "none" })) +
    (style.color === undefined ? "" : element("color", { rgb: argb(style.color) }));
  // Custom ids above those of any cell format: a differential format carries its own code.
  const format = style.numberFormat === undefined ? "" : element("numFmt", { numFmtId: 1000, formatCode: style.numberFormat });
  const fill = style.fill === undefined ? "" : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.fill)}"/><bgColor rgb="${argb(style.fill)}"/></patternFill></fill>`;
  return element("dxf", {}, (font === "" ? "" : element("font", {}, font)) + format + fill + (style.borders ? bordersXml(style.borders, false) : ""));
}

/** A `<border>` element; cells list every side, differential formats only those they set. */
export function bordersXml(borders: NonNullable<ConditionalStyle["borders"]>, allSides: boolean): string {
  const side = (name: "left" | "right" | "top" | "bottom"): string => {
    const edge = borders[name];
    if (edge) return element(name, { style: edge.style }, element("color", { rgb: argb(edge.color) }));
    return allSides ? `<${name}/>` : "";
  };
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}${allSides ? "<diagonal/>" : ""}</border>`;
}
