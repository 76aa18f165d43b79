/** How computed columns look: number formats by row, words in colours that survive a grey print, data bars, widths. */
import { compare, decimal, HUNDRED, ONE, roughly, type Decimal } from "../figures";
import type { ColumnFormat, ComputedColumn, WordFormat } from "./computed-types";
import type { Indicator } from "./types";
import { comparesInPoints } from "./assess";
import { COMPARISON, VERDICT_WORDS } from "./words";
import type { Verdict } from "./types";

const PERCENT = "0.0%";
const GROWTH = "+0.0%;-0.0%;0.0%";

/** Fill and font of verdict words: contrast of at least 7:1; bad news is dark with white or bold letters, good news light. */
const COLOURS: Readonly<Record<Verdict, readonly [fill: string, font: string, bold: boolean]>> = {
  exceeded: ["#C6E0B4", "#1E4620", true],
  met: ["#E2EFDA", "#1E4620", false],
  "nearly-met": ["#FFF2CC", "#4D3900", false],
  missed: ["#A80000", "#FFFFFF", true],
  "at-risk": ["#F4B183", "#4A1900", true],
  "on-pace": ["#DDEBF7", "#1F3864", false],
  "behind-pace": ["#FFD966", "#4D3900", true],
  "no-target": ["#EDEDED", "#404040", false],
  "no-data": ["#EDEDED", "#404040", false],
  "not-judged": ["#EDEDED", "#404040", false],
};

function verdictWords(): WordFormat[] {
  return (Object.entries(COLOURS) as [Verdict, (typeof COLOURS)[Verdict]][]).map(([verdict, [fill, font, bold]]) => ({
    word: VERDICT_WORDS[verdict], fill, font, bold,
  }));
}

/** With one decimal, all of these show as "100.0%". */
const SEEMS_100_FROM = decimal("99.95");
const SEEMS_100_UP_TO = decimal("100.05");
/** Farther from 100 than that no rounding is near: the binary quotient is right to a dozen digits. */
const NEAR_100 = 0.0501;

/**
 * Percent with one decimal, more where a figure short of (or beyond) its target would else show as "100.0%".
 * `percent` is T/K × 100.
 */
function percentFormat(percent: Decimal | null): string {
  if (percent === null || Math.abs(roughly(percent) - 100) > NEAR_100) return PERCENT;
  if (compare(percent, SEEMS_100_FROM) < 0 || compare(percent, SEEMS_100_UP_TO) >= 0 || compare(percent, HUNDRED) === 0) return PERCENT;
  for (let decimals = 1; decimals <= 6; decimals++) {
    if (compare(percent.round(decimals, 1), HUNDRED) !== 0) return `0.${"0".repeat(decimals)}%`;
  }
  return "0.000000%";
}

const pointsWith = (tail: string): string => `+0.0#${tail};-0.0#${tail};0${tail}`;
const POINTS = pointsWith('" điểm %"');
const POINTS_PER_MILLE = pointsWith('" điểm ‰"');
const POINTS_OF_RATIOS = pointsWith('" điểm "%');

/** "+2.3 điểm %": quoted where cells hold plain numbers; an unquoted % multiplies cells that hold ratios. */
export function pointsFormat(unit: Indicator["unit"], scale: number): string {
  const perMille = unit !== null && (unit.dimension === "percent" || unit.dimension === "points") && compare(unit.factor, ONE) < 0;
  return scale === 100 ? POINTS_OF_RATIOS : perMille ? POINTS_PER_MILLE : POINTS;
}

function byRow(rows: number, indicators: readonly Indicator[], blank: string, of: (indicator: Indicator) => string): string[] {
  const formats = new Array<string>(rows).fill(blank);
  for (const indicator of indicators) formats[indicator.row] = of(indicator);
  return formats;
}

/** Formats of a percent column; `scales` is 100 for rows whose cells hold ratios. */
export function percentFormats(rows: number, indicators: readonly Indicator[], target: number, scales: Uint8Array): string[] {
  return byRow(rows, indicators, PERCENT, (indicator) =>
    comparesInPoints(indicator.measure)
      ? pointsFormat(indicator.unit, scales[indicator.row] ?? 1)
      : percentFormat(indicator.assessments[target]?.percentOfTarget ?? null),
  );
}

export function growthFormats(rows: number, indicators: readonly Indicator[], scales: Uint8Array): string[] {
  return byRow(rows, indicators, GROWTH, (indicator) => (comparesInPoints(indicator.measure) ? pointsFormat(indicator.unit, scales[indicator.row] ?? 1) : GROWTH));
}

export function textFormats(rows: number): string[] {
  return new Array<string>(rows).fill("General");
}

/** Width, alignment, words and bars of a column; bars make sense for percentages of a target, not for points, as the column `measure` tells them apart. */
export function formatOf(role: ComputedColumn["role"], measure: string): ColumnFormat {
  const plain: ColumnFormat = { width: 14, wrap: false, align: "right", words: [], dataBar: null };
  switch (role) {
    case "percentOfTarget":
      return { ...plain, dataBar: { color: "#9DC3E6", min: 0, max: 1, unless: { header: measure, words: [COMPARISON.rate, COMPARISON.growthRate] } } };
    case "growth":
      return plain;
    case "verdict":
      return { ...plain, width: 16, align: "center", words: verdictWords() };
    case "measure":
    case "override":
      return { ...plain, width: 17, align: "left" };
  }
}
