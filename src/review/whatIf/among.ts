/** Which figures of a passage may make something with one another: sums, shares, shares of a hundred, so much for each. */
import type { ReadParagraph } from "../claims/claim";
import type { ReadReport } from "../claims/read";
import { isNameless, isPercent, isPoints, kindOf, nounOf, type Figure } from "../reading/figure";
import { eachOf, hundredOf, shareOf, sumOf, type Equation } from "./equations";

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
/** Figures in front of a percentage that are looked at. */
const MOST_BACK = 16;
/** Items of a list, figures of its lead and of its close that may be their total. */
const MOST_ITEMS = 20;
const MOST_LEADING = 4;
const MOST_CLOSING = 2;

const isRate = (figure: Figure): boolean => isPercent(figure) || isPoints(figure);
const AVERAGE = /(?:bình quân|trung bình|năng suất|mỗi|tỷ lệ chọi)[^.;()]*$/u;

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
    const before = figures.slice(Math.max(0, i - MOST_BACK), i).filter((figure) => !isRate(figure)).reverse();
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
function* restsOf(all: readonly Figure[]): Generator<Equation> {
  const figures = all.filter((figure) => !isRate(figure));
  for (const [i, whole] of figures.entries()) {
    const done = figures[i - 1];
    if (done === undefined || whole.numerator !== done.id) continue;
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

/** What the paragraph that leads in a list, or closes it, may be the total of: the first figure of its kind in each item. */
export function* sumsOfLists(report: ReadReport, figuresOf: (read: ReadParagraph) => readonly Figure[]): Generator<Equation> {
  const { paragraphs } = report;
  for (let i = 0; i < paragraphs.length; i++) {
    const lead = paragraphs[i];
    if (lead === undefined || paragraphs[i + 1]?.paragraph.listed !== true || (lead.paragraph.listed && paragraphs[i - 1]?.paragraph.listed === true)) continue;
    const items: ReadParagraph[] = [];
    for (let k = i + 1; k < paragraphs.length && items.length < MOST_ITEMS && paragraphs[k]?.paragraph.listed === true; k++) items.push(paragraphs[k] as ReadParagraph);
    const close = paragraphs[i + items.length + 1];
    const closing = close === undefined || close.paragraph.listed ? [] : figuresOf(close).slice(0, MOST_CLOSING);
    for (const total of [...figuresOf(lead).slice(-MOST_LEADING), ...closing]) {
      const parts = items.flatMap((item) => figuresOf(item).find((figure) => kindOf(figure) === kindOf(total)) ?? []);
      if (parts.length >= 2) yield sumOf(total, parts);
    }
  }
}
