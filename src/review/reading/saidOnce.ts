/** Counts in thousands or millions whose thing is said once: "132 nghìn hồ sơ, đúng hạn 130 nghìn". */
import type { Figure } from "./figure";

const SCALE = /^\s*(nghìn|ngàn|triệu)(?=\s*(?:[,;:.()]|$)|\s+(?:và|đạt|chiếm)\s)/u;
const FACTORS: ReadonlyMap<string, string> = new Map([["nghìn", "1000"], ["ngàn", "1000"], ["triệu", "1000000"]]);
const MOST_BACK = 4;

/** Figures whose scale stands alone with the unit of the last count in front that has the same scale. */
export function saidOnce(figures: readonly Figure[], low: string): Figure[] {
  const out: Figure[] = [];
  for (const figure of figures) {
    const word = figure.unit === null ? SCALE.exec(low.slice(figure.end, figure.end + 20)) : null;
    const factor = FACTORS.get(word?.[1] ?? "");
    const like = factor === undefined ? undefined : out.slice(-MOST_BACK).findLast(({ unit }) => unit !== null && unit.dimension === "count" && unit.factor.toFixed() === factor);
    out.push(like === undefined || like.unit === null || word === null ? figure : { ...figure, unit: like.unit, noun: "", unitEnd: figure.end + word[0].length, whole: figure.decimals === 0 && like.unit.whole });
  }
  return out;
}
