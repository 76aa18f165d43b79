/** Passages that tell others again, figure by figure: each is held against the one its words name best, and asked about where a slip parts the two. */
import { powerOfTen } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { isPercent } from "../../../reading/figure";
import type { Draft } from "../../draft";
import { statedBeside, together } from "../../links/beside";
import { ofTwoPlaces } from "../../links/namesakes";
import type { Statement } from "../../links/statements";
import { ofOtherValues, type Comparable } from "./comparable";
import { slipOf, type Parted } from "./digits";
import { differing } from "./differing";
import { namedApart, type Fit, type Naming } from "./naming";
import { asFigure } from "../facets";
import { belowHeadlines, isHeadline } from "./headlines";
import { apartByComputation, besideKey, type Known } from "../known";
import type { Retellings } from "./retellings";

/** What a link needs, by the digits that a slip leaves alone: the fewer, the more the words must say. */
interface Need {
  readonly covered: number;
  readonly answered: number;
  readonly points: number;
  /** How far behind the best name it may be, or, where negative, how far ahead of the next. */
  readonly margin: number;
}
const NEEDS: readonly Need[] = [
  { covered: 0.85, answered: 0.3, points: 6, margin: -1 },
  { covered: 0.6, answered: 0.3, points: 4.5, margin: -0.5 },
  { covered: 0.4, answered: 0, points: 2, margin: 1 },
  { covered: 0.3, answered: 0, points: 1, margin: 3 },
];
/** Of a figure without unit and noun. */
const UNNAMED: Need = { covered: 0.9, answered: 0.9, points: 8, margin: -1 };
/** Of a figure in a passage that is not known to tell again: so many digits left alone, and a name that leaves no doubt. */
const ELSEWHERE: Need = { covered: 0.6, answered: 0.3, points: 8, margin: -1 };
const FEW_ELSEWHERE = 3;

/** Share that one of two names must have of the other, unless both bear words of so much weight; by the digits that a slip leaves alone. */
const WHOLES: readonly number[] = [0.65, 0.65, 0.65, 0.5, 0.4];
const SOME = 0.5;
const MUCH = 8;
const ENTIRE = 0.95;

interface Source {
  readonly source: Statement;
  readonly fit: Fit;
}

/** True where the words leave little doubt that a slip parts the two, and no other figure; `again`: in a passage known to tell again. */
function named({ left }: Parted, { source, fit }: Source, sources: readonly Source[], told: Statement, again: boolean): boolean {
  if (!again && left < FEW_ELSEWHERE) return false;
  const unnamed = told.unit === null && told.figure.noun === "";
  const { covered, answered, points, margin } = unnamed ? UNNAMED : !again ? ELSEWHERE : (NEEDS[Math.min(left, NEEDS.length - 1)] ?? UNNAMED);
  const whole = WHOLES[Math.min(left, WHOLES.length - 1)] ?? 1;
  // Each has a name of its own: "đàn gà thả vườn", "đàn dê".
  if (Math.max(fit.covered, fit.answered) < (fit.shared >= MUCH ? Math.min(SOME, whole) : whole)) return false;
  // All of the other name, with words of praise or blame: "đàn dê phục hồi khá".
  const least = fit.answered >= ENTIRE ? covered / 2 : covered;
  if (fit.covered < least || fit.answered < answered || fit.points < points) return false;
  return sources.every((other) => other.source === source || other.source.value.eq(source.value) || other.fit.points <= fit.points + margin);
}

/** "chỉ tiêu đất ở mới đạt 53,0%": told of something else than the claim it was given to. */
const isMisread = ({ core, around }: Statement): boolean => !core.some((word) => around.item.includes(word));

/** Prose beside a table tells its rows. */
const ofTable = (told: Statement, source: Statement): boolean => source.role === "cell" && source.section === told.section;

/** One apart in the last digit. */
const nearlyEqual = (a: Statement, b: Statement): boolean => a.figure.decimals === b.figure.decimals && a.value.minus(b.value).abs().eq(powerOfTen(-a.figure.decimals));

/** Figures of retelling passages that differ by a slip from the one figure that their words name. */
export function aligned(report: ReadReport, statements: readonly Statement[], known: Known, retellings: Retellings, naming: Naming, comparable: Comparable): Draft[] {
  const free = ({ figure }: Statement): boolean => !known.alike.has(figure.id) && !known.failing.has(figure.id);
  const possible = (told: Statement, source: Statement): boolean =>
    source.paragraph !== told.paragraph && source.role !== "denominator" && !known.retold.has(`${source.figure.id}|${told.paragraph}`) && !retellings.leads(source)
    && comparable(source, told, true) && (isMisread(told) || !ofOtherValues(source, told)) && (source.claim === null || told.claim === null || !ofTwoPlaces(source.claim, told.claim, report));
  const tabled = new Set(statements.flatMap((s) => (s.role === "cell" ? [s.section] : [])));
  const below = belowHeadlines(report, statements);
  return statements.flatMap((told): Draft[] => {
    if (told.role === "cell" || told.role === "denominator" || told.claim === null || (told.figure.hedge !== null && !retellings.leads(told)) || !free(told)) return [];
    const headline = isHeadline(report, told.paragraph);
    const retells = retellings.retellsAll(told);
    const often = retells || retellings.summary(told);
    if (!often && !tabled.has(told.section)) return [];
    const names = headline ? below(told) : [...naming.sharing(told)].filter((source) => often || ofTable(told, source));
    const slips = new Map(names.flatMap((source) => {
      const parted = slipOf(told, source);
      return parted === null ? [] : [[source, parted] as const];
    }));
    if (slips.size === 0) return [];
    const sources = names.flatMap((source): Source[] => (possible(told, source) ? [{ source, fit: naming.fit(told, source) }] : []));
    sources.sort((a, b) => b.fit.points - a.fit.points);
    for (const candidate of sources) {
      const { source } = candidate;
      const parted = slips.get(source);
      if (parted === undefined || known.failing.has(source.figure.id) || apartByComputation(known, source.figure, told.figure)) continue;
      if (parted.how === "one-digit" && namedApart(told, source)) continue;
      // "33,4%" of all programmes and "33,3%" of one: where the places agree in nothing, what is nearly equal is so by chance.
      if (isPercent(told.figure) && parted.how === "one-digit" && !known.beside.has(besideKey(told, source)) && nearlyEqual(told, source)) continue;
      const tells = retells || (ofTable(told, source) && parted.left > (known.beside.has(besideKey(told, source)) ? 1 : 2));
      if (named(parted, candidate, sources, told, tells) && !statedBeside(report, asFigure(source, told), asFigure(told, source)) && !together(report, source, told)) return [differing(report, source, told, parted.how)];
    }
    return [];
  });
}
