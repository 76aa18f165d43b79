/** Figures as the pane shows them: "1.234,5", "64,9%", "+2,3 điểm %"; display only, nothing is judged here. */
import { formatNumber, formatPercent, formatPoints } from "../figures";
import type { Decimal, NoQuantity, Quantity } from "../figures";
import type { Assessment, Indicator } from "../plan";

export const NOTHING = "–";

/** The figure of a cell: numbers in Vietnamese writing, text as it was typed, the sign for "none" where there is none. */
export function figureText(quantity: Quantity | NoQuantity): string {
  if (quantity.kind === "absent") return quantity.text === "" ? NOTHING : quantity.text;
  if (quantity.fromText) return quantity.text;
  return formatNumber(quantity.value, { decimals: quantity.decimals });
}

/** With its unit; "%" and "‰" attached and never twice, others after a space that does not break. */
export function withUnit(figure: string, unit: string): string {
  if (unit === "" || figure === NOTHING) return figure;
  if (/[%‰]$/.test(figure) && /^[%‰]/.test(unit)) return figure;
  return /^[%‰]/.test(unit) ? `${figure}${unit}` : `${figure}\u00a0${unit}`;
}

export function judgedQuantity(indicator: Indicator): Quantity | NoQuantity {
  return indicator.judged === "estimate" ? indicator.estimate : indicator.actual;
}

/** How one target was met: percent, or signed points; null where nothing can be said. */
export function achievementText(assessment: Assessment, unit: string, pointWord: string): string | null {
  if (assessment.percentOfTarget !== null) return formatPercent(assessment.percentOfTarget, 1);
  if (assessment.pointsToTarget !== null) return signed(assessment.pointsToTarget, unit, pointWord);
  return null;
}

/** Growth in the words of the language: "tăng 19,8%", "giảm 0,4 điểm %", "bằng kỳ trước"; null where it is not computed. */
export function growthText(
  indicator: Pick<Indicator, "growth" | "growthPoints" | "unitText">,
  words: { up: (x: string) => string; down: (x: string) => string; same: string },
  pointWord: string,
): string | null {
  const change = indicator.growth ?? indicator.growthPoints;
  if (change === null) return null;
  if (change.eq(0)) return words.same;
  const size = indicator.growth !== null ? formatPercent(change.abs(), 1) : points(change.abs(), indicator.unitText, pointWord);
  return change.gt(0) ? words.up(size) : words.down(size);
}

function signed(value: Decimal, unit: string, pointWord: string): string {
  const text = points(value.abs(), unit, pointWord);
  return value.gt(0) ? `+${text}` : value.lt(0) ? `-${text}` : text;
}

/** "2,3 điểm %"; points of a ‰ rate say so. */
function points(value: Decimal, unit: string, pointWord: string): string {
  const figure = formatPoints(value, 1).split(" ")[0] ?? "";
  const permille = /^(‰|%o|%0)/.test(unit.trim());
  return `${figure}\u00a0${permille ? pointWord.replace("%", "‰") : pointWord}`;
}
