/**
 * What arithmetic could tie together in a passage, found by its values alone and in binary numbers: it only chooses what
 * is worth reading again. Whether the words say so, the rooms decide on the text read again.
 */
import { roughBounds, type Figure } from "../reading/figure";

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What kind of relation figures may make: a sum of parts, shares of a hundred, a percentage of another figure, so much for each. */
export type Making = "sum" | "hundred" | "percent" | "each";

/** Figures that may belong together, and what each must be for it, in base units; of a sum the total stands first. */
export interface Equation {
  readonly making: Making;
  readonly members: readonly Figure[];
  readonly needed: (unknown: Figure) => Bounds | null;
  /** Told in several sentences. */
  readonly apart?: boolean;
  /** Among so many of its kind that some of their sums meet by chance. */
  readonly crowded?: boolean;
}

const times = (a: Bounds, b: Bounds): Bounds => ({ low: a.low * b.low, high: a.high * b.high });
const over = (a: Bounds, b: Bounds): Bounds => ({ low: a.low / b.high, high: a.high / b.low });
const finite = (bounds: Bounds): Bounds | null => (Number.isFinite(bounds.low) && Number.isFinite(bounds.high) && bounds.high > 0 ? bounds : null);

/** The total is what the parts add up to. */
export function sumOf(total: Figure, parts: readonly Figure[]): Equation {
  let [low, high] = [0, 0];
  for (const part of parts) {
    const bounds = roughBounds(part);
    low += bounds.low;
    high += bounds.high;
  }
  return {
    making: "sum",
    members: [total, ...parts],
    needed: (unknown) => {
      if (unknown === total) return finite({ low, high });
      const [whole, own] = [roughBounds(total), roughBounds(unknown)];
      return finite({ low: whole.low - high + own.high, high: whole.high - low + own.low });
    },
  };
}

/** The percentages of a whole add up to a hundred. */
export function hundredOf(shares: readonly Figure[]): Equation {
  return {
    making: "hundred",
    members: shares,
    needed: (unknown) => {
      let [low, high] = [100, 100];
      for (const share of shares) {
        if (share === unknown) continue;
        const bounds = roughBounds(share);
        low -= bounds.high;
        high -= bounds.low;
      }
      return finite({ low, high });
    },
  };
}

/** One is so many per cent of the other; `moved`: more or less than it. */
export function* shareOf(part: Figure, whole: Figure, percent: Figure, moved: boolean): Generator<Equation> {
  for (const sign of moved ? [1, -1] : [0]) {
    const level = (): Bounds => {
      const { low, high } = roughBounds(percent);
      return sign === 0 ? { low: low / 100, high: high / 100 } : sign === 1 ? { low: 1 + low / 100, high: 1 + high / 100 } : { low: 1 - high / 100, high: 1 - low / 100 };
    };
    yield {
      making: "percent",
      members: [part, whole, percent],
      needed: (unknown) => {
        if (unknown === part) return finite(times(roughBounds(whole), level()));
        if (unknown === whole) return finite(over(roughBounds(part), level()));
        const { low, high } = over(roughBounds(part), roughBounds(whole));
        return finite(sign === 0 ? { low: low * 100, high: high * 100 } : sign === 1 ? { low: (low - 1) * 100, high: (high - 1) * 100 } : { low: (1 - high) * 100, high: (1 - low) * 100 });
      },
    };
  }
}

/** So much for each, in whatever powers of ten their units are told. */
export function* eachOf(amount: Figure, number: Figure, each: Figure): Generator<Equation> {
  for (const order of [-3, -2, -1, 0, 1, 2, 3]) {
    const by = 10 ** order;
    const plain = (figure: Figure): Bounds => {
      const factor = Number((figure.unit?.factor ?? 1).toString());
      const { low, high } = roughBounds(figure);
      return { low: low / factor, high: high / factor };
    };
    yield {
      making: "each",
      members: [amount, number, each],
      needed: (unknown) => {
        const factor = Number((unknown.unit?.factor ?? 1).toString());
        const told = unknown === each ? over(plain(amount), plain(number)) : unknown === amount ? times(plain(each), plain(number)) : over(plain(amount), plain(each));
        const scale = (unknown === each ? by : 1 / by) * factor;
        return finite({ low: told.low * scale, high: told.high * scale });
      },
    };
  }
}

/** "1.200 đồng/kg": prices and rates are no parts of anything. */
const addsUp = ({ unit }: Figure): boolean => unit?.label.includes("/") !== true;

/** True where figures are told in one unit, or in none. */
export function ofOneUnit(figures: readonly Figure[]): boolean {
  const [first] = figures;
  return figures.every((figure) => addsUp(figure) && (figure.unit === null || first === undefined || first.unit === null || figure.unit.factor.eq(first.unit.factor)));
}
