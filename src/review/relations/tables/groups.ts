/** Rows that make a row above them without a number, a dash or a word that says so: "Trường học 131 | 138", and below it nurseries, primary and secondary schools. All columns must agree as figures of nothing in common hardly do. */
import { roughly } from "../../../figures";
import { digitsWritten } from "../../reading/figure";
import { asWritten, type Draft } from "../draft";
import { draftsOf, LONG, MOST_PARTS, sumsOf, type Sum, type TableLine } from "./partitions";

/** What a coincidence may explain, of all rows and runs that are tried. */
const LIKELY = 1e-3;
const MOST_TRIED = 400;

/** How often so many tries find columns that add up and have nothing in common. */
function chanceOf(sums: readonly Sum[], tries: number): number {
  return sums.reduce((all, { figures: [whole] }) => all / Math.max(1, roughly(whole.value) * 10 ** whole.decimals), tries);
}

/** Draws on rows of figures in order; `cells`: the columns to ask, `nameOf` one of them. Groups found lie apart or inside one another. */
export function silentGroups(lines: readonly TableLine[], cells: readonly number[], nameOf: (cell: number) => string): Draft[] {
  if (lines.length > MOST_TRIED) return [];
  // Of the runs below a row, longer and longer, hardly more than one comes near it.
  const tries = 2 * lines.length;
  return lines.flatMap((total, i): Draft[] => {
    for (let size = 2; size <= MOST_PARTS && i + size < lines.length; size++) {
      const all = sumsOf(total, lines.slice(i + 1, i + 1 + size), cells).filter(({ figures: [whole, ...parts] }) => parts.length === size && whole.value.gt(0) && parts.every((part) => part.value.gte(0)));
      const fits = all.filter(({ holds }) => holds(asWritten));
      if (fits.length === 0 || all.length < 2 || all.length - fits.length > 1 || chanceOf(fits, tries) > (fits.length === 1 ? 1 : LIKELY)) continue;
      if (fits.length < 2 && !fits.every(({ figures: [whole] }) => digitsWritten(whole) >= LONG)) continue;
      const told = draftsOf(total.name, { sums: all, fits: fits.length }, nameOf);
      // One column alone shows nothing unless the other misses by a slip.
      return fits.length < 2 && told.length < all.length ? [] : told;
    }
    return [];
  });
}
