/**
 * What arithmetic could tie together in a passage, found by its values alone and in binary numbers: it only chooses what
 * is worth reading again. Whether the words say so, the rooms decide on the text read again.
 */
import { isPercent, isPoints, kindOf, roughBounds, type Figure } from "../reading/figure";

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
}

const MOST_PARTS = 12;
const NEAREST_PARTS = 2;
const NEAREST_TERMS = 4;
const NEAREST_WHOLES = 5;

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
function* eachOf(amount: Figure, number: Figure, each: Figure): Generator<Equation> {
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

const isRate = (figure: Figure): boolean => isPercent(figure) || isPoints(figure);
const AVERAGE = /(?:bình quân|trung bình|năng suất|mỗi|tỷ lệ chọi)[^.;()]*$/u;

/** "1.200 đồng/kg": prices and rates are no parts of anything. */
const addsUp = ({ unit }: Figure): boolean => unit?.label.includes("/") !== true;

/** True where figures are told in one unit, or in none. */
export function ofOneUnit(figures: readonly Figure[]): boolean {
  const [first] = figures;
  return figures.every((figure) => addsUp(figure) && (figure.unit === null || first === undefined || first.unit === null || figure.unit.factor.eq(first.unit.factor)));
}

/** Sums among the figures of one kind, in reading order: a total in front of a run of them or behind it; of three figures, wherever they stand. */
function* sumsAmong(figures: readonly Figure[]): Generator<Equation> {
  for (let t = 0; t < figures.length; t++) {
    const total = figures[t];
    if (total === undefined) continue;
    for (let n = 2; n <= MOST_PARTS; n++) {
      if (t + n < figures.length) yield sumOf(total, figures.slice(t + 1, t + 1 + n));
      if (t - n >= 0) yield sumOf(total, figures.slice(t - n, t));
    }
    const from = Math.max(0, t - NEAREST_TERMS);
    const near = figures.slice(from, t + 1 + NEAREST_TERMS);
    for (const [i, one] of near.entries()) {
      for (const [k, other] of near.entries()) {
        // Two neighbours in front or behind are a run already.
        if (k > i && one !== total && other !== total && (k > i + 1 || (from + i < t && from + k > t))) yield sumOf(total, [one, other]);
      }
    }
  }
}

/** Percentages beside what they may be of: `moves` tells which of them are told as a change. */
function* sharesAmong(figures: readonly Figure[], leads: readonly Figure[], moves: (figure: Figure) => boolean): Generator<Equation> {
  for (const [i, percent] of figures.entries()) {
    if (!isPercent(percent)) continue;
    const before = figures.slice(0, i).filter((figure) => !isRate(figure)).reverse();
    const behind = figures.slice(i + 1, i + 4).filter((figure) => !isRate(figure)).slice(0, 2);
    const moved = moves(percent);
    for (const [k, part] of before.slice(0, NEAREST_PARTS).entries()) {
      for (const whole of [...behind, ...before.slice(k + 1, k + 1 + NEAREST_WHOLES), ...(k > 0 ? before.slice(0, k) : []), ...leads]) {
        if (kindOf(part) === kindOf(whole)) yield* shareOf(part, whole, percent, moved);
      }
    }
    const [part, whole] = behind;
    if (part !== undefined && whole !== undefined && kindOf(part) === kindOf(whole)) yield* shareOf(part, whole, percent, moved);
  }
}

/** Percentages of each sentence. */
function sharesInRow(figures: readonly Figure[], text: string): Figure[][] {
  const rows: Figure[][] = [];
  let last: Figure | null = null;
  for (const figure of figures) {
    if (!isPercent(figure)) continue;
    if (last === null || /[.;:]\s*\p{Lu}|[.]\s|năm (?:trước|20)/u.test(text.slice(last.end, figure.start))) rows.push([]);
    rows[rows.length - 1]?.push(figure);
    last = figure;
  }
  return rows;
}

/** All that the figures of a paragraph may make with one another, or with those of the paragraph that leads them in; sums, only within a `sentence`. */
export function* equationsIn(figures: readonly Figure[], leads: readonly Figure[], text: string, moves: (figure: Figure) => boolean, sentence: (figure: Figure) => number): Generator<Equation> {
  yield* sharesAmong(figures, leads, moves);
  const kinds = new Map<string, Figure[]>();
  for (const figure of figures) {
    // Below a stroke stands what each of them is a part of.
    if (figure.numerator !== null) continue;
    const kind = `${isRate(figure) ? "rate" : kindOf(figure)} ${sentence(figure)}`;
    const list = kinds.get(kind);
    if (list === undefined) kinds.set(kind, [figure]);
    else list.push(figure);
  }
  for (const [kind, list] of kinds) {
    // Percentages are no parts of one another, but for what moved in points.
    for (const sum of sumsAmong(list)) if (!kind.startsWith("rate") || sum.members.some(isPoints)) yield sum;
  }
  for (const shares of sharesInRow(figures, text)) if (shares.length > 2 && shares.length <= MOST_PARTS) yield hundredOf(shares);
  for (const [i, each] of figures.entries()) {
    if (isPercent(each) || !(each.unit?.label.includes("/") === true || AVERAGE.test(text.slice(Math.max(0, each.start - 60), each.start)))) continue;
    const near = [...figures.slice(Math.max(0, i - 4), i).reverse(), ...figures.slice(i + 1, i + 3)].filter((figure) => !isRate(figure));
    for (const amount of near) for (const number of near) if (amount !== number) yield* eachOf(amount, number, each);
  }
}
