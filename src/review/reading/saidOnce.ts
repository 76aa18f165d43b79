/** Amounts in thousands or millions whose thing is said once: "132 nghìn hồ sơ, đúng hạn 130 nghìn", "từ 820 nghìn lên 1,05 triệu lượt". */
import { decimal } from "../../figures";
import type { Figure } from "./figure";

const SCALE = /^\s*(nghìn|ngàn|triệu)(?=\s*(?:[,;:.()]|$)|\s+(?:và|đạt|chiếm)\s)/u;
const FACTORS: ReadonlyMap<string, string> = new Map([["nghìn", "1000"], ["ngàn", "1000"], ["triệu", "1000000"]]);
const MOST_BACK = 4;
/** From one value to the next, which names the thing of both. */
const LEADS_ON = /^\s*(nghìn|ngàn|triệu)\s+(?:(?:lên|xuống|còn|đến|tới|thành|khoảng|gần|hơn|trên)\s+)+$/u;
const SCALED = /^(?:nghìn|ngàn|triệu|tỷ|tỉ)(?= |$)/u;

/** The figure with the unit of the value that it leads on to, where nothing but its own scale stands behind it. */
function ofNext(figure: Figure, next: Figure | undefined, low: string): Figure {
  const unit = next?.unit ?? null;
  if (next === undefined || unit === null || next.start - figure.end > 40 || !SCALED.test(unit.label)) return figure;
  const [all, word = ""] = LEADS_ON.exec(low.slice(figure.end, next.start)) ?? [];
  const factor = FACTORS.get(word);
  if (all === undefined || factor === undefined) return figure;
  const own = { ...unit, id: `${word}-${unit.id}`, label: unit.label.replace(SCALED, word), factor: decimal(factor) };
  return { ...figure, unit: own, noun: "", unitEnd: figure.end + all.indexOf(word) + word.length, whole: figure.decimals === 0 && unit.whole };
}

/** Figures whose scale stands alone with the unit of the last count in front that has the same scale, or of the value they lead on to. */
export function saidOnce(figures: readonly Figure[], low: string): Figure[] {
  const out: Figure[] = [];
  for (const [i, figure] of figures.entries()) {
    const word = figure.unit === null ? SCALE.exec(low.slice(figure.end, figure.end + 20)) : null;
    const factor = FACTORS.get(word?.[1] ?? "");
    const like = factor === undefined ? undefined : out.slice(-MOST_BACK).findLast(({ unit }) => unit !== null && unit.dimension === "count" && unit.factor.toFixed() === factor);
    out.push(like === undefined || like.unit === null || word === null ? (figure.unit === null ? ofNext(figure, figures[i + 1], low) : figure) : { ...figure, unit: like.unit, noun: "", unitEnd: figure.end + word[0].length, whole: figure.decimals === 0 && like.unit.whole });
  }
  return out;
}
