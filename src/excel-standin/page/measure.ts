/** Text widths in the fonts that the grid really uses, from a canvas, remembered per font and text. */
import type { Measure } from "./sheet-layout";

const SERIF = /times|serif|georgia|cambria|garamond|roman/i;
const MONO = /courier|consolas|mono/i;

/** CSS font families for a font named in the file, with metric-compatible stand-ins. */
export function fontFamily(name: string): string {
  const clean = name.replace(/["\\;{}]/g, "");
  if (MONO.test(clean)) return `"${clean}", "Liberation Mono", monospace`;
  if (SERIF.test(clean)) return `"${clean}", "Liberation Serif", "Times New Roman", serif`;
  return `"${clean}", Calibri, Carlito, "Segoe UI", Arial, "Liberation Sans", sans-serif`;
}

/** A measuring function with its own memory; texts in px at 100 %. */
export function createMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const fonts = new Map<string, Map<string, number>>();
  return (text, style) => {
    const { font } = style;
    const key = `${font.italic ? "italic " : ""}${font.bold ? "700 " : "400 "}${(font.size * 4) / 3}px ${fontFamily(font.name)}`;
    let known = fonts.get(key);
    if (!known) fonts.set(key, (known = new Map()));
    let width = known.get(text);
    if (width === undefined) {
      if (context) {
        context.font = key;
        width = context.measureText(text).width;
      } else width = text.length * font.size * 0.7;
      if (known.size > 20_000) known.clear();
      known.set(text, width);
    }
    return width;
  };
}
