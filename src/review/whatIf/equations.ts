/**
 * What arithmetic could tie together in a passage, found by its values alone and in binary numbers: it only chooses what
 * is worth reading again. Whether the words say so, the rooms decide on the text read again.
 */
import { isNameless, isPercent, isPoints, kindOf, nounOf, roughBounds, type Figure } from "../reading/figure";

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

/** Where a figure stands: its sentence, and the brackets in it, if any. */
export interface Place {
  readonly sentence: number;
  readonly group: number;
}

const MOST_PARTS = 12;
const NEAREST_PARTS = 2;
const NEAREST_TERMS = 4;
const NEAREST_WHOLES = 5;
/** Figures of one kind, beyond which some of their sums meet by chance. */
const CROWD = 16;

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
        if (k <= i || one === total || other === total) continue;
        // The two next to it on one side are a run already.
        const [a, b] = [from + i - t, from + k - t];
        if (b !== a + 1 || (a !== 1 && b !== -1)) yield sumOf(total, [one, other]);
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
    // "2.764 lượt khách và 187.245 lượt khách.km, tăng 2,9% (2.688 lượt khách)": the nearest of what stands behind it.
    for (const whole of behind) {
      const at = before.findIndex((part) => kindOf(part) === kindOf(whole) && nounOf(part) === nounOf(whole));
      const part = at < NEAREST_PARTS ? undefined : before[at];
      if (part !== undefined) yield* shareOf(part, whole, percent, moved);
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

/** The figures of one kind in each list; "11,4 tỷ đồng, 3,7 và 0,8": what bears no unit is of the kind in front of it. */
function byKind(figures: readonly Figure[]): Figure[][] {
  const kinds = new Map<string, Figure[]>();
  let last = "";
  for (const figure of figures) {
    const kind = isRate(figure) ? "rate" : isNameless(figure) && last !== "" ? last : kindOf(figure);
    last = kind;
    const list = kinds.get(kind);
    if (list === undefined) kinds.set(kind, [figure]);
    else list.push(figure);
  }
  return [...kinds.values()];
}

/** What may be read in one go: a sentence; what stands outside of its brackets; what stands in brackets, with the figure in front of them. */
function* stretches(figures: readonly Figure[], placeOf: (figure: Figure) => Place): Generator<readonly Figure[]> {
  const sentences = new Map<number, Figure[]>();
  const brackets = new Map<number, Figure[]>();
  let last: Figure | null = null;
  for (const figure of figures) {
    const { sentence, group } = placeOf(figure);
    const list = sentences.get(sentence);
    if (list === undefined) sentences.set(sentence, [figure]);
    else list.push(figure);
    if (group === sentence) {
      last = figure;
      continue;
    }
    const inside = brackets.get(group);
    if (inside === undefined) brackets.set(group, last === null ? [figure] : [last, figure]);
    else inside.push(figure);
  }
  for (const [sentence, all] of sentences) {
    yield all;
    const outside = all.filter((figure) => placeOf(figure).group === sentence);
    if (outside.length < all.length) yield outside;
  }
  yield* brackets.values();
}

/** What is done of a whole, told as a fraction, and what is still to do. */
function* restsOf(figures: readonly Figure[]): Generator<Equation> {
  for (const [i, whole] of figures.entries()) {
    const done = whole.numerator === null ? undefined : figures.find(({ id }) => id === whole.numerator);
    if (done === undefined) continue;
    for (const rest of figures.slice(Math.max(0, i - NEAREST_TERMS), i + 1 + NEAREST_TERMS)) {
      if (rest !== whole && rest !== done && rest.numerator === null && kindOf(rest) === kindOf(whole)) yield sumOf(whole, [done, rest]);
    }
  }
}

/** Sums of figures of one kind, percentages only as what moved in points: within a stretch first, then of the whole paragraph. */
function* sumsIn(figures: readonly Figure[], placeOf: (figure: Figure) => Place): Generator<Equation> {
  // Below a stroke stands what each of them is a part of.
  const told = figures.filter(({ numerator }) => numerator === null);
  for (const stretch of stretches(told, placeOf)) {
    for (const list of byKind(stretch)) for (const sum of sumsAmong(list)) if (!sum.members.some(isRate) || sum.members.some(isPoints)) yield list.length > CROWD ? { ...sum, crowded: true } : sum;
  }
  for (const list of byKind(told)) {
    if (list.length > CROWD || list.some(isRate)) continue;
    for (const sum of sumsAmong(list)) if (new Set(sum.members.map((member) => placeOf(member).sentence)).size > 1) yield { ...sum, apart: true };
  }
  yield* restsOf(figures);
}

/** All that the figures of a paragraph may make with one another, or with those of the paragraph that leads them in. */
export function* equationsIn(figures: readonly Figure[], leads: readonly Figure[], text: string, moves: (figure: Figure) => boolean, placeOf: (figure: Figure) => Place): Generator<Equation> {
  yield* sharesAmong(figures, leads, moves);
  yield* sumsIn(figures, placeOf);
  for (const shares of sharesInRow(figures, text)) if (shares.length > 2 && shares.length <= MOST_PARTS) yield hundredOf(shares);
  for (const [i, each] of figures.entries()) {
    if (isPercent(each) || !(each.unit?.label.includes("/") === true || AVERAGE.test(text.slice(Math.max(0, each.start - 60), each.start)))) continue;
    const near = [...figures.slice(Math.max(0, i - 4), i).reverse(), ...figures.slice(i + 1, i + 3)].filter((figure) => !isRate(figure));
    for (const amount of near) for (const number of near) if (amount !== number) yield* eachOf(amount, number, each);
  }
}
