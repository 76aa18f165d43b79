/** Three shares of which one rises, one falls and one stays: "47% dự báo tăng, 38% dự báo giảm và 15% dự báo đi ngang". No fourth is thinkable. */
import type { Figure } from "../../../reading/figure";
import { REACH } from "./made";

const TRENDS: readonly RegExp[] = [
  /(?<![A-Za-zÀ-ỹ])tăng(?![A-Za-zÀ-ỹ])/u,
  /(?<![A-Za-zÀ-ỹ])giảm(?![A-Za-zÀ-ỹ])/u,
  /(?<![A-Za-zÀ-ỹ])(?:đi ngang|giữ nguyên|không (?:thay )?đổi|ổn định|trung lập|như cũ)(?![A-Za-zÀ-ỹ])/u,
];

/** True where each text tells a way of its own. */
function oneEach(texts: readonly string[]): boolean {
  const ways = texts.map((text) => TRENDS.flatMap((trend, i) => (trend.test(text) ? [i] : [])));
  return ways.every((way) => way.length === 1) && new Set(ways.flat()).size === TRENDS.length;
}

/** True for the three ways that something may go, told behind the percentages or in front of them; `low`: their paragraph. */
export function isTrend(low: string, figures: readonly Figure[]): boolean {
  if (figures.length !== TRENDS.length) return false;
  const behind = figures.map(({ unitEnd }, i) => low.slice(unitEnd, figures[i + 1]?.start ?? unitEnd + REACH).split(/[.;()]/u)[0] ?? "");
  const ahead = figures.map(({ start }, i) => low.slice(figures[i - 1]?.unitEnd ?? Math.max(0, start - REACH), start).replace(/^.*[.;()]/su, ""));
  return oneEach(behind) || oneEach(ahead);
}
