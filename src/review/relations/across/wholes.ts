/** Wholes that a report counts again and again: "106/106 xã", "32/106 xã". */
import type { ReadReport } from "../../claims/read";
import { nounOf, type Figure } from "../../reading/figure";
import { compareFigures } from "./comparisons";
import { written, type Draft } from "../draft";

const TWO_LEVELS = /^\s*xã,?\s+(?:và\s+)?(?:phường|thị trấn)/u;

/** "106/106 xã", "32/106 xã": the whole counted is the same wherever it is named. */
export function sameWholes(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const first = new Map<string, Figure>();
  for (const read of report.paragraphs) {
    for (const { figure } of read.readings) {
      if (figure.unit?.whole !== true || figure.value.lt(2)) continue;
      const whole = figure.numerator !== null;
      const small = figure.value.lt(20);
      // "7/7 xã, phường", "7 xã, phường": a place has so many of both.
      const both = small && TWO_LEVELS.test(read.paragraph.content.low.slice(figure.end, figure.end + 20));
      if (!whole && (figure.denominator !== null || (small && !both))) continue;
      const key = `${read.paragraph.file}:${nounOf(figure)}:${figure.value.toFixed()}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        if (whole || both) first.set(key, figure);
      } else if (earlier.paragraph !== figure.paragraph) {
        const comparison = compareFigures("value", earlier, figure, true);
        out.push({
          kind: "same", verdict: "consistent", message: `Tổng số ${nounOf(figure)} khớp nhau ở hai nơi.`,
          formula: `${written(earlier)} = ${written(figure)}`, figures: [earlier, figure], holds: comparison.holds,
        });
      }
    }
  }
  return out;
}
