/** Cell styles as CSS classes, written once into a constructed style sheet (which a strict content policy allows). */
import type { CellStyle } from "../model";
import type { Look } from "./cell-look";
import { fontFamily } from "./measure";
import { CELL_PADDING } from "./sheet-layout";

const JUSTIFY: Record<Look["align"], string> = { left: "flex-start", right: "flex-end", center: "center", justify: "flex-start", fill: "flex-start" };
const ALIGN: Record<CellStyle["vertical"], string> = { top: "flex-start", center: "center", bottom: "flex-end", justify: "flex-start", distributed: "center" };

/** Only colours reach the style sheet, whatever a file holds. */
function safeColor(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? color : "#000000";
}

function declarations(style: CellStyle, align: Look["align"]): string {
  const { font } = style;
  const lines = [font.underline === "none" ? "" : "underline", font.strike ? "line-through" : ""].filter(Boolean).join(" ");
  const indent = `calc((${CELL_PADDING} + ${Math.max(0, Math.min(250, style.indent)) * 9}) * var(--zoom) * 1px)`;
  return [
    `font:${font.italic ? "italic" : "normal"} ${font.bold ? 700 : 400} calc(${(font.size * 4) / 3}px * var(--zoom))/1.27 ${fontFamily(font.name)}`,
    `color:${safeColor(font.color)}`,
    style.fill ? `background-color:${safeColor(style.fill)}` : "",
    `justify-content:${JUSTIFY[align]}`,
    `align-items:${ALIGN[style.vertical]}`,
    `text-align:${align === "fill" ? "left" : align}`,
    style.wrap || style.horizontal === "justify" || style.horizontal === "distributed" ? "white-space:pre-wrap;overflow-wrap:anywhere" : "white-space:pre",
    align === "right" ? `padding-right:${indent}` : align === "center" ? "" : `padding-left:${indent}`,
    lines ? `text-decoration:${lines}${font.underline === "double" ? " double" : ""}` : "",
  ]
    .filter(Boolean)
    .join(";");
}

export class StyleClasses {
  readonly #sheet = new CSSStyleSheet();
  readonly #byKey = new Map<string, string>();
  readonly #byStyle = new Map<CellStyle, Partial<Record<Look["align"], string>>>();

  constructor(root: Document) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  /** The class that draws a style. */
  of(style: CellStyle, align: Look["align"]): string {
    const known = this.#byStyle.get(style)?.[align];
    if (known) return known;
    const body = declarations(style, align);
    let name = this.#byKey.get(body);
    if (!name) {
      name = `s${this.#byKey.size}`;
      this.#byKey.set(body, name);
      this.#sheet.insertRule(`.${name}{${body}}`, this.#sheet.cssRules.length);
    }
    // Composed styles are new objects at every painting: remember a bounded number of them.
    if (this.#byStyle.size > 5_000) this.#byStyle.clear();
    this.#byStyle.set(style, { ...this.#byStyle.get(style), [align]: name });
    return name;
  }
}

const WIDTHS: Partial<Record<string, number>> = { medium: 2, mediumDashed: 2, mediumDashDot: 2, mediumDashDotDot: 2, slantDashDot: 2, thick: 3, double: 3 };

/** A border of the file as a CSS border. */
export function borderCss(edge: { readonly style: string; readonly color: string }): string {
  const line = /double/.test(edge.style) ? "double" : /dash/i.test(edge.style) ? "dashed" : /dotted|hair/.test(edge.style) ? "dotted" : "solid";
  return `${WIDTHS[edge.style] ?? 1}px ${line} ${safeColor(edge.color)}`;
}
