/** How a cell's text fits its width: numbers shortened or shown as ####, texts running over into empty neighbours. */
import { formatValue } from "../calc";
import type { CellStyle } from "../model";
import type { Look } from "./cell-look";
import { textInset } from "./sheet-layout";

export interface Fit {
  readonly text: string;
  /** Px by which the text may run over its cell. */
  readonly spillLeft: number;
  readonly spillRight: number;
  /** Columns whose left line the text covers. */
  readonly covers: readonly number[];
}

const NO_SPILL = { spillLeft: 0, spillRight: 0, covers: [] as readonly number[] };

/** A number's text for a width: General gives up decimals first, then everything becomes "#". */
export function fitNumber(value: number, text: string, style: CellStyle, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  if (style.numberFormat === "General" || style.numberFormat === "") {
    for (let decimals = 8; decimals >= 0; decimals -= 1) {
      const shorter = formatValue(value, decimals === 0 ? "0" : `0.${"#".repeat(decimals)}`);
      if (measure(shorter) <= width) return shorter.replace(/,$/, "");
    }
  }
  const sign = Math.max(1, measure("#"));
  return "#".repeat(Math.max(1, Math.floor(width / sign)));
}

/** A row's neighbours, as far as running over needs them. */
export interface Neighbours {
  width(column: number): number;
  /** Whether a text may run into this cell: nothing in it, not merged. */
  free(column: number): boolean;
  readonly lastColumn: number;
}

/** Fits a look into its cell of `width` px; `measure` gives px at the current zoom. */
export function fit(look: Look, column: number, width: number, zoom: number, merged: boolean, neighbours: Neighbours, measure: (text: string) => number): Fit {
  const { style, text } = look;
  const value = look.cell?.value ?? null;
  if (text === "" || style.wrap || style.shrink || style.rotation !== 0) return { text, ...NO_SPILL };
  const icon = look.conditional?.icon ? 18 * zoom : 0;
  const room = width - textInset(style) * zoom - icon + 4 * zoom;
  if (typeof value === "number") return { text: fitNumber(value, text, style, room, measure), ...NO_SPILL };
  if (typeof value !== "string" || merged || look.align === "justify" || look.align === "fill" || look.filter) return { text, ...NO_SPILL };
  const missing = measure(text) - room;
  if (missing <= 0) return { text, ...NO_SPILL };
  const covers: number[] = [];
  const reach = (step: 1 | -1, wanted: number): number => {
    let won = 0;
    for (let next = column + step; won < wanted && next >= 0 && next <= neighbours.lastColumn && neighbours.free(next); next += step) {
      won += neighbours.width(next);
      covers.push(step > 0 ? next : next + 1);
    }
    return won;
  };
  const slack = 4 * zoom;
  if (look.align === "right") return { text, spillLeft: reach(-1, missing + slack), spillRight: 0, covers };
  if (look.align === "center") return { text, spillLeft: reach(-1, missing / 2 + slack), spillRight: reach(1, missing / 2 + slack), covers };
  return { text, spillLeft: 0, spillRight: reach(1, missing + slack), covers };
}
