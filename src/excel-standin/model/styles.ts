/** Cell styles: one index for equal styles, and a new style from an old one. */
import type { Book, CellStyle } from "./types";

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: "none", strike: false, color: "#000000" },
  fill: null,
  borders: {},
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

export interface StylePatch extends Partial<Omit<CellStyle, "font" | "borders">> {
  font?: Partial<CellStyle["font"]>;
  borders?: Partial<CellStyle["borders"]>;
}

const indexes = new WeakMap<CellStyle[], Map<string, number>>();

function keyOf(style: CellStyle): string {
  const { font, borders } = style;
  const edge = (side: keyof CellStyle["borders"]): string => (borders[side] ? `${borders[side].style}${borders[side].color}` : "");
  return [
    style.numberFormat, font.name, font.size, font.bold, font.italic, font.underline, font.strike, font.color, style.fill,
    edge("left"), edge("right"), edge("top"), edge("bottom"), style.horizontal, style.vertical, style.wrap, style.shrink,
    style.indent, style.rotation, style.locked, style.formulaHidden, style.quotePrefix,
  ].join("\u0001");
}

function indexOf(book: Book): Map<string, number> {
  let index = indexes.get(book.styles);
  if (!index) {
    index = new Map();
    indexes.set(book.styles, index);
  }
  // `styles` may have grown elsewhere (file reader): take in what is new.
  for (let i = index.size === 0 ? 0 : (sizes.get(book.styles) ?? 0); i < book.styles.length; i++) {
    const style = book.styles[i];
    if (style && !index.has(keyOf(style))) index.set(keyOf(style), i);
  }
  sizes.set(book.styles, book.styles.length);
  return index;
}
const sizes = new WeakMap<CellStyle[], number>();

/** Index of an equal style; added where there is none. */
export function internStyle(book: Book, style: CellStyle): number {
  const index = indexOf(book);
  const key = keyOf(style);
  const known = index.get(key);
  if (known !== undefined) return known;
  book.styles.push(style);
  index.set(key, book.styles.length - 1);
  sizes.set(book.styles, book.styles.length);
  return book.styles.length - 1;
}

export const styleAt = (book: Book, index: number): CellStyle => book.styles[index] ?? DEFAULT_STYLE;

/** The style that `patch` makes of `style`; a border set to undefined is removed. */
export function patched(style: CellStyle, patch: StylePatch): CellStyle {
  const { font, borders, ...rest } = patch;
  return { ...style, ...rest, font: font ? { ...style.font, ...font } : style.font, borders: borders ? { ...style.borders, ...borders } : style.borders };
}
