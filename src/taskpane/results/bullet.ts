/** Where the bar and the ticks of a bullet bar stand: one scale for all rows, 0 to 150 % of the first target. */
import type { Decimal, NoQuantity, Quantity } from "../../figures";
import type { Indicator } from "../../plan";
import { judgedQuantity } from "../format";

/** Right end of the scale in percent of the first target. */
export const SCALE_END = 150;

export interface Tick {
  readonly header: string;
  /** Share of the width, 0 to 1. */
  readonly at: number;
  /** End of a target range, where the target is one. */
  readonly to: number | null;
}

export interface Bullet {
  /** Length of the bar as a share of the width, 0 to 1. */
  readonly bar: number;
  /** The actual lies beyond the end ("over") or below zero ("under") of the scale. */
  readonly off: "over" | "under" | null;
  readonly ticks: readonly Tick[];
}

/**
 * null where no bar can be drawn: no actual, or no target above zero to measure by.
 * Positions are for the eye only and may be floats; verdicts never come from here.
 */
export function bulletOf(indicator: Indicator): Bullet | null {
  const actual = judgedQuantity(indicator);
  const targets = indicator.assessments.filter((a) => isPositive(a.target));
  const first = targets[0]?.target;
  if (actual.kind === "absent" || first === undefined || first.kind === "absent") return null;

  const scale = first.value;
  const percent = shareOf(actual.value, scale);
  return {
    bar: clamp(percent / SCALE_END),
    off: percent > SCALE_END ? "over" : percent < 0 ? "under" : null,
    ticks: targets.flatMap(({ header, target }) =>
      target.kind === "absent"
        ? []
        : [
            {
              header,
              at: clamp(shareOf(target.value, scale) / SCALE_END),
              to: target.upper === undefined ? null : clamp(shareOf(target.upper, scale) / SCALE_END),
            },
          ],
    ),
  };
}

function isPositive(target: Quantity | NoQuantity): boolean {
  return target.kind === "quantity" && target.value.gt(0);
}

function shareOf(value: Decimal, scale: Decimal): number {
  return value.div(scale).times(100).toNumber();
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
