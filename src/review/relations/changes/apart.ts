/** Figures that are too far apart for a slip of the pen: the change or the percentage is of something else. */
import type { Figure } from "../../reading/figure";
import { baseValue } from "../evidence";

/** So many times more or less than what the text says is no slip in a figure, but another figure. */
const MOST_TIMES = 5;

/** True where `figure` is many times more or less than `said`, the value that the other figures make of it. */
function manyTimes(figure: number, said: number): boolean {
  return figure > 0 && (said <= 0 || figure > said * MOST_TIMES || said > figure * MOST_TIMES);
}

function rough(figure: Figure): number {
  return Number(baseValue(figure).toString());
}

/** "giải thể 17 HTX; so với cuối năm 2023 (462 HTX) tăng 24 HTX": what there is now is not 17. `difference` is signed. */
export function apartByDifference(current: Figure, prior: Figure, difference: Figure): boolean {
  const [now, then, moved] = [rough(current), rough(prior), rough(difference)];
  return Math.max(now, then) >= 10 && manyTimes(now, then + moved) && manyTimes(then, now - moved);
}

/** "trị giá 22.715 triệu đồng, đạt 107,3% kế hoạch (1.200)": the plan is not of the money. `level` in percent of the base. */
export function apartByPercent(current: Figure, base: Figure, level: number): boolean {
  const [now, then] = [rough(current), rough(base)];
  return now > 0 && then > 0 && level > 0 && manyTimes((now / then) * 100, level);
}
