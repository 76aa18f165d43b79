/** What stands around a figure that no other room has judged: the figures of its sentence and of the two in front, with the words in front of each. */
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, kindOf, sameThing, type Figure } from "../../reading/figure";

const MOST_BACK = 14;
const MOST_AHEAD = 3;
const MOST_WORDS = 90;

/** A figure among others: its place, the words between it and the one in front, and those behind it. */
export interface Seen {
  readonly reading: Reading;
  readonly figure: Figure;
  readonly sentence: number;
  /** Back to the last figure, ";" or full stop. */
  readonly before: string;
  readonly behind: string;
  /** In base units, for a first glance before exact arithmetic. */
  readonly rough: number;
}

/** All figures of a paragraph of prose. */
export function seenIn(read: ReadParagraph): Seen[] {
  const { low } = read.paragraph.content;
  const roots = new Map<number, number>();
  const root = (group: number): number => {
    const known = roots.get(group);
    if (known !== undefined) return known;
    const parent = read.structure.groups[group]?.parent ?? null;
    const found = parent === null ? group : root(parent);
    roots.set(group, found);
    return found;
  };
  const order = new Map<number, number>();
  return read.readings.map((reading, i): Seen => {
    const { figure } = reading;
    const top = root(figure.group);
    if (!order.has(top)) order.set(top, order.size);
    const from = Math.max(read.readings[i - 1]?.figure.unitEnd ?? 0, figure.start - MOST_WORDS);
    const next = read.readings[i + 1]?.figure.start ?? low.length;
    return {
      reading, figure, sentence: order.get(top) ?? 0,
      before: /(?:[^;.]|[.](?=\d))*$/.exec(low.slice(from, figure.start))?.[0] ?? "",
      behind: low.slice(figure.unitEnd, Math.min(next, figure.unitEnd + MOST_WORDS)),
      rough: Number(figure.value.toFixed()) * Number((figure.unit?.factor ?? 1).toString()),
    };
  });
}

/** The figures near one, nearest first: of its sentence and so many in front, and those right behind it. */
export function around(all: readonly Seen[], at: number, sentences: number): Seen[] {
  const own = all[at];
  if (own === undefined) return [];
  const back = all.slice(Math.max(0, at - MOST_BACK), at).filter((s) => own.sentence - s.sentence <= sentences).reverse();
  return [...back, ...all.slice(at + 1, at + 1 + MOST_AHEAD).filter((s) => s.sentence === own.sentence)];
}

/** An amount, a count or a rate that is what it says, not a change of it nor a bound. */
export function isValue({ figure, reading }: Seen): boolean {
  return !figure.bound && !isPoints(figure) && reading.role !== "growth" && reading.role !== "change" && reading.role !== "plan-change" && reading.role !== "aside";
}

/** One unit, or one of them said without its unit. */
export function alike(a: Figure, b: Figure): boolean {
  if (isPercent(a) !== isPercent(b)) return false;
  return sameThing(a, b) || (kindOf(a) === "count" && kindOf(b) === "count" && ((a.unit === null && a.noun === "") || (b.unit === null && b.noun === "")));
}

/** Within one unit in the last place of a stated figure, as a first glance. */
export function near(computed: number, stated: Figure, value = Number(stated.value.toFixed())): boolean {
  return Math.abs(computed - value) <= 1.01 * 10 ** -stated.decimals + (stated.hedge === null ? 0 : Math.abs(value) * 0.1);
}
