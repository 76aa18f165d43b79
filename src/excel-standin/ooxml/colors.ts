/** Colours of a file as "#RRGGBB": theme and tint, the indexed palette, plain RGB. */
import type { XmlNode } from "./xml";
import { child, children, numeric } from "./xml";

const PALETTE =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

const OFFICE_THEME = ["FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"];

// The theme part lists dark before light; the indexes of cells take light first.
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

export interface ColorTable {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

export function defaultColors(): ColorTable {
  return { theme: OFFICE_THEME, indexed: PALETTE.match(/.{6}/g) ?? [] };
}

/** The table of a book: its theme part and its own palette, where it has them. */
export function readColorTable(theme: XmlNode | undefined, stylesheet: XmlNode | undefined): ColorTable {
  const defaults = defaultColors();
  const scheme = child(child(theme, "a:themeElements"), "a:clrScheme");
  const themeColors = THEME_ORDER.map((name, i) => {
    const color = children(child(scheme, `a:${name}`))[0];
    const value = color?.attributes[color.name === "a:sysClr" ? "lastClr" : "val"];
    return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : (defaults.theme[i] ?? "000000");
  });
  const own = children(child(child(stylesheet, "colors"), "indexedColors"), "rgbColor");
  return { theme: themeColors, indexed: defaults.indexed.map((color, i) => hex6(own[i]?.attributes["rgb"]) ?? color) };
}

function hex6(rgb: string | undefined): string | undefined {
  return rgb !== undefined && /^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
}

/** A colour element resolved; null for none or automatic. */
export function readColor(node: XmlNode | undefined, table: ColorTable): string | null {
  if (!node) return null;
  const { rgb, theme, indexed, tint } = node.attributes;
  let base = hex6(rgb);
  if (theme !== undefined) base = table.theme[numeric(theme, -1)] ?? base;
  else if (base === undefined && indexed !== undefined) {
    const index = numeric(indexed, -1);
    base = index === 64 ? "000000" : index === 65 ? "FFFFFF" : table.indexed[index];
  }
  if (base === undefined) return null;
  return `#${tinted(base, numeric(tint, 0))}`;
}

/** Tint as ECMA-376 18.8.3 has it: lightness of HLS moved towards black (negative) or white. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const range = max - min;
  const saturation = range === 0 ? 0 : range / (light > 0.5 ? 2 - max - min : max + min);
  const hue = range === 0 ? 0 : max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4;
  const t = Math.max(-1, Math.min(1, tint));
  const moved = t < 0 ? light * (1 + t) : light * (1 - t) + t;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const x = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = ([[chroma, x, 0], [x, chroma, 0], [0, chroma, x], [0, x, chroma], [x, 0, chroma], [chroma, 0, x]] as const)[Math.floor(hue) % 6] ?? [0, 0, 0];
  return sector.map((c) => Math.round((c + moved - chroma / 2) * 255).toString(16).toUpperCase().padStart(2, "0")).join("");
}

/** "#RRGGBB" as the file's ARGB. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
