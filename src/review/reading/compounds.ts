/** Amounts told in two units: "3.579 tỷ 654 triệu đồng", "1 triệu 250 nghìn lượt" are one figure each. */
import { decimal } from "../../figures";
import type { Figure } from "./figure";

/** The next smaller unit is a thousandth. */
const STEP = decimal(1000);

function oneAmount(a: Figure, b: Figure, low: string): boolean {
  if (a.unit === null || b.unit === null || a.group !== b.group || !/^\s+$/.test(low.slice(a.unitEnd, b.start))) return false;
  // "31 tỷ", "2 triệu": the larger unit without its noun, or with the same.
  const scaled = a.unit.factor.eq(b.unit.factor.times(STEP));
  return scaled && a.unit.base === b.unit.base && a.decimals === 0 && !a.bound && !b.bound && b.hedge === null && b.value.lt(STEP) && !b.value.lt(0);
}

/** The figures of a paragraph with such amounts joined, in the smaller unit; ids count on from `firstId`. */
export function joinCompounds(figures: readonly Figure[], low: string, firstId: number): Figure[] {
  const out: Figure[] = [];
  for (const figure of figures) {
    const last = out[out.length - 1];
    if (last === undefined || !oneAmount(last, figure, low)) {
      out.push(figure);
      continue;
    }
    const value = last.value.abs().times(STEP).plus(figure.value);
    out[out.length - 1] = { ...figure, start: last.start, text: low.slice(last.start, figure.end), value: last.value.lt(0) ? value.times(-1) : value, hedge: last.hedge, alternative: null };
  }
  return out.map((figure, i) => (figure.id === firstId + i ? figure : { ...figure, id: firstId + i }));
}
