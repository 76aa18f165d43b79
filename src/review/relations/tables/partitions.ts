/** A line of a table and those behind it that make it, once or several times over: "Tổng số | Nam | Nữ | Thành thị | Nông thôn". */
import { addIntervals, exact, meets, ZERO } from "../../../figures";
import { digitsWritten, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { bySlip } from "../edits";
import { lengthSlipChance } from "../slips";
import { LIKELY_SLIP, own } from "./totalRows";

/** Lines that make one total. */
export const MOST_PARTS = 12;
/** Cells in which the parts make the total before one in which they do not is doubted, and before it is wrong. */
const LEAST = 2;
const SURE = 3;
/** Digits of a total that its parts do not make by chance, where but one other cell shows it. */
export const LONG = 4;

/** A row or a column: its cells by their number in it; null where there is none. */
export interface TableLine {
  readonly name: string;
  readonly at: (cell: number) => Figure | null;
}

/** A total and the parts that may make it, in one cell of each line. */
export interface Sum {
  readonly cell: number;
  readonly figures: readonly [Figure, ...Figure[]];
  readonly holds: (values: Values) => boolean;
}

/** The sums of a run of lines, cell by cell; a cell of a part that is empty adds nothing where the rest is enough. */
export function sumsOf(total: TableLine, parts: readonly TableLine[], cells: readonly number[]): Sum[] {
  return cells.flatMap((cell): Sum[] => {
    const whole = total.at(cell);
    const own_ = parts.flatMap((part) => part.at(cell) ?? []);
    if (whole === null || own_.length < 2) return [];
    const figures: [Figure, ...Figure[]] = [whole, ...own_];
    return [{ cell, figures, holds: (values) => meets(own_.map((part) => own(values(part))).reduce(addIntervals, exact(ZERO)), own(values(whole))) }];
  });
}

interface Shown {
  readonly sums: readonly Sum[];
  readonly fits: number;
}

/** The sums of a run that most of its cells show to be a partition; null where they do not. */
function shownBy(total: TableLine, parts: readonly TableLine[], cells: readonly number[]): Shown | null {
  const sums = sumsOf(total, parts, cells);
  const telling = sums.filter((sum) => sum.holds(asWritten) && sum.figures.every((figure) => figure.value.gte(0)) && digitsWritten(sum.figures[0]) >= 2).length;
  const fits = sums.filter((sum) => sum.holds(asWritten)).length;
  const missed = sums.length - fits;
  const long = sums.some((sum) => sum.holds(asWritten) && digitsWritten(sum.figures[0]) >= LONG);
  return (telling >= LEAST && (missed <= 1 || 4 * fits >= 3 * sums.length)) || (long && fits === 1 && missed === 1) ? { sums, fits } : null;
}

/** The drafts of all runs behind a total that make it; `cells`: the numbers of the cells to ask, `across` names one of them. */
export function partitions(total: TableLine, behind: readonly TableLine[], cells: readonly number[], nameOf: (cell: number) => string): Draft[] {
  const out: Draft[] = [];
  for (let from = 0; from < behind.length - 1; ) {
    let next = from + 1;
    for (let size = 2; size <= MOST_PARTS && from + size <= behind.length; size++) {
      const found = shownBy(total, behind.slice(from, from + size), cells);
      if (found === null) continue;
      next = from + size;
      out.push(...draftsOf(total.name, found, nameOf));
      break;
    }
    from = next;
  }
  return out;
}

/** What holds, and what the other cells make a wrong one or a question. */
export function draftsOf(name: string, { sums, fits }: Shown, nameOf: (cell: number) => string): Draft[] {
  return sums.flatMap(({ cell, figures, holds }) => {
    const ok = holds(asWritten);
    const sure = fits >= SURE && fits >= sums.length - 1;
    const long = sums.filter((sum) => sum.holds(asWritten) && digitsWritten(sum.figures[0]) >= LONG).length >= LEAST;
    const [whole, ...parts] = figures;
    const draft: Draft = {
      kind: "sum", figures, holds, verdict: ok ? "consistent" : sure ? "inconsistent" : "review",
      message: ok ? `“${name}” bằng tổng các phần ở “${nameOf(cell)}”.` : `Cần rà soát “${name}” ở “${nameOf(cell)}”: khác tổng các phần như ở các dòng, cột khác.`,
      formula: `${parts.map(shown).join(" + ")} ${ok ? "=" : "≠"} ${shown(whole)}`,
    };
    // "100%" in every row: no part is as much as the whole twice.
    if (!ok && parts.every((part) => !part.value.lt(whole.value))) return [];
    return ok || sure || long || bySlip(draft) || lengthSlipChance(whole, parts)?.lte(LIKELY_SLIP) === true ? [draft] : [];
  });
}
