/**
 * Figures told again in the run of words they were told in, wherever in the paper: asked about where a slip parts the two;
 * where two passages tell the same in the same words and agree in their other figures, whatever their digits.
 */
import type { ReadReport } from "../../../claims/read";
import { kindOf, tellingDigits } from "../../../reading/figure";
import { statedBeside, together } from "../../links/beside";
import { ofTwoNames, ofTwoPlaces } from "../../links/namesakes";
import type { Statement } from "../../links/statements";
import { isWish, ofOtherValues, type Comparable } from "./comparable";
import { isRoundOf, slipOf, type Parted } from "./digits";
import { apartByComputation, type Known } from "../known";
import { commonRun, keysOf, runAt, type Common, type Place } from "./runs";

/** Lines that tell little else, near one another under one heading: what their common words say at least. */
const LEAST_OF_LINES: readonly number[] = [Infinity, 4, 3];
const REACH = 3;
const MOST_OF_LINE = 3;
/** Places under one key beyond which its words are said of many things. */
const MOST_LIKE = 10;
/** Values under one run of words beyond which it tells of many things. */
const MOST_VALUES = 2;
/** Values of one run that are kept. */
const MOST_KEPT = 8;
/** What a run says from which it tells two passages to be one: a stretch of it half as long may be said of many things. */
const LONG = 8;
/** What it says, and says in front, where the passages agree in other figures. */
const ALIKE = 6;
const IN_FRONT = 3;
/** Agreements, less what differs, of two that stand near one another. */
const NEAR = -2;
/** What a run must say at least, by the digits that a slip leaves alone. */
const LEAST: readonly number[] = [8, 7, 5, 4];
/** What a run says at least that is looked at, and that counts as told again. */
const LEAST_SAID = Math.min(...LEAST);
const LEAST_OF_ALL = Math.min(LEAST_SAID, ...LEAST_OF_LINES);
const MOST_BONUS = 3;
/** Digits of other numbers in the run from which either may have a name of its own in front of it. */
const SURE = 3;
/** What is measured in one digit agrees in another number, too. */
const LEAST_DIGITS = 2;

export interface Retold {
  readonly source: Statement;
  readonly told: Statement;
  /** None where the digits differ as they like. */
  readonly parted: Parted | null;
}

const weightOf = ({ words, digits, whole }: Common): number => (whole || digits >= SURE ? words + Math.min(MOST_BONUS, digits) : 0);

/** True where the run leaves no doubt, by what the slip leaves alone; `lines`: it stands in two lines near one another. */
function tells(run: Common, { left, how }: Parted, { figure }: Statement, lines: boolean): boolean {
  if (lines && run.led >= (LEAST_OF_LINES[Math.min(left, LEAST_OF_LINES.length - 1)] ?? Infinity)) return true;
  // "2 tàu trọng tải 900 tấn" here, 5 of them there; "góp 1 suất được chia 300 đồng", "góp 5 … được chia 1 …".
  if (left === 0 && run.heads === 0) return false;
  const least = LEAST[Math.min(left, LEAST.length - 1)] ?? Infinity;
  return weightOf(run) >= least + (how === "moved" ? 1 : 0) && (left > 0 || kindOf(figure) === "count" || run.digits >= LEAST_DIGITS);
}

/** "trên 514 tỷ đồng" is no slip of "trên 150". */
const oneLength = ({ figure: a }: Statement, { figure: b }: Statement): boolean => a.hedge === null || b.hedge === null || a.value.c.length === b.value.c.length;

/** Of about one size, to as many decimals, hedged alike, and the one not the other in fewer digits. */
function nearly(a: Statement, b: Statement): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.decimals !== y.decimals || x.hedge !== y.hedge || Math.min(tellingDigits(x), tellingDigits(y)) < LEAST_DIGITS || isRoundOf(a, b) || isRoundOf(b, a)) return false;
  return x.value.times(2).lt(y.value.times(3)) && y.value.times(2).lt(x.value.times(3));
}

interface Pair {
  readonly source: Place;
  readonly told: Place;
  readonly run: Common;
}

/** Pairs of figures whose runs of words go together far enough, each once. */
function pairsOf(places: readonly Place[]): Pair[] {
  const byKey = new Map<string, Place[]>();
  const out: Pair[] = [];
  for (const told of places) {
    const seen = new Set<Place>();
    for (const key of keysOf(told)) {
      const like = byKey.get(key);
      if (like === undefined) {
        byKey.set(key, [told]);
        continue;
      }
      for (const source of like) {
        if (seen.has(source) || source.s.paragraph === told.s.paragraph) continue;
        seen.add(source);
        const run = commonRun(source, told);
        if (run.led >= LEAST_OF_ALL || weightOf(run) >= LEAST_OF_ALL) out.push({ source, told, run });
      }
      if (like.push(told) > MOST_LIKE) like.shift();
    }
  }
  return out;
}

/** Pairs of statements of one run of words that a slip parts. */
export function verbatim(report: ReadReport, statements: readonly Statement[], known: Known, comparable: Comparable): Retold[] {
  const places = statements.flatMap((s) => (s.role === "cell" || s.role === "denominator" || s.claim === null ? [] : (runAt(s, report) ?? [])));
  const pairs = pairsOf(places);
  // Of passages that say other things in the same words, again and again, none tells the other again.
  const differ = new Map<number, number>();
  const between = ({ source: { s: a }, told: { s: b } }: Pair): number => Math.min(a.paragraph, b.paragraph) * report.paragraphs.length + Math.max(a.paragraph, b.paragraph);
  /** Values under the runs of a place, each with what the longest of them says. */
  const values = new Map<Place, Map<string, number>>();
  const note = ({ value }: Place, at: Place, weight: number): void => {
    const known = values.get(at);
    if (known === undefined) values.set(at, new Map([[value, weight]]));
    else if (known.has(value) || known.size < MOST_KEPT) known.set(value, Math.max(weight, known.get(value) ?? 0));
  };
  for (const pair of pairs) {
    const { source, told, run } = pair;
    if (weightOf(run) < LEAST_SAID) continue;
    differ.set(between(pair), (differ.get(between(pair)) ?? 0) + (source.value === told.value ? -1 : 1));
    note(told, source, weightOf(run));
    note(source, told, weightOf(run));
  }
  /** True where the words of the pair, or half of them, are said of further values. */
  const manifold = (place: Place, { run }: Pair): boolean => {
    const least = weightOf(run) >= LONG ? weightOf(run) / 2 : 0;
    return [...(values.get(place) ?? [])].filter(([value, weight]) => value !== place.value && weight >= least).length >= MOST_VALUES;
  };
  const countIn = ({ paragraph }: Statement): number => report.paragraphs[paragraph]?.readings.length ?? 0;
  const lines = (a: Statement, b: Statement): boolean => a.section === b.section && b.paragraph - a.paragraph <= REACH && Math.min(countIn(a), countIn(b)) <= MOST_OF_LINE;
  /** True where one passage stands in two places: told in the same words, and other figures agree; of lines near one another, which may list two things, more of them. */
  const twice = (pair: Pair): boolean => {
    const { run, source: { s: a }, told: { s: b } } = pair;
    const near = a.section === b.section && b.paragraph - a.paragraph <= REACH;
    return run.heads > 0 && run.led >= IN_FRONT && weightOf(run) >= ALIKE && (differ.get(between(pair)) ?? 0) <= (near ? NEAR : 0) && nearly(a, b);
  };
  const free = ({ figure }: Statement): boolean => !known.failing.has(figure.id);
  return pairs.flatMap((pair): Retold[] => {
    const { run } = pair;
    if (run.parted || pair.source.value === pair.told.value || manifold(pair.source, pair) || manifold(pair.told, pair) || (differ.get(between(pair)) ?? 0) > 1) return [];
    const [source, told] = [pair.source.s, pair.told.s];
    if (!free(source) || !free(told) || (known.alike.has(source.figure.id) && known.alike.has(told.figure.id))) return [];
    const parted = slipOf(told, source);
    if (parted === null ? !twice(pair) : !tells(run, parted, told, lines(source, told)) || (weightOf(run) < LONG && !oneLength(source, told))) return [];
    if (apartByComputation(known, source.figure, told.figure) || isWish(source, report) !== isWish(told, report)) return [];
    if (!comparable(source, told, true, true) || ofOtherValues(source, told) || (source.claim !== null && told.claim !== null && ofTwoPlaces(source.claim, told.claim, report))) return [];
    if (ofTwoNames(source.figure, told.figure, report) || statedBeside(report, source.figure, told.figure) || together(report, source, told)) return [];
    return [{ source, told, parted }];
  });
}
