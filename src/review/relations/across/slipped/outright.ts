/** What an opening or a closing part tells otherwise under a name that leaves no doubt: a rise for a fall, another digit of two. */
import type { ReadReport } from "../../../claims/read";
import { signedGrowth } from "../../../claims/claim";
import { isPercent, tellingDigits, type Figure } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { statedBeside, together } from "../../links/beside";
import { oneBase } from "../../links/facts";
import { ofTwoPlaces } from "../../links/namesakes";
import { quotedStatement, type Statement } from "../../links/statements";
import { nearSlip } from "../../links/strength";
import { compareFigures } from "../indicator/comparisons";
import { asFigure, facetOf, turned } from "../facets";
import type { Evidence, Names } from "../agreeing/evidence";
import type { Known } from "../known";
import { ofTwoMeasures } from "./comparable";
import { namedApart } from "./naming";
import { pointsOf, type Retellings } from "./retellings";

/** Whether two statements may be compared: kind, facet, time, status. */
type Comparable = (a: Statement, b: Statement) => boolean;

/** How much better than any other a name must fit. */
const CLEAR = 1;
const SHARED = 2;
const PHRASE = 4;

/** Of two digits, one in five pairs differs in one by chance: the name must be the same, or the whole turn of phrase. */
const same = ({ shared, phrase, own }: Names): boolean =>
  shared >= SHARED && (Math.max(...own) <= 0.5 || (phrase >= PHRASE && Math.min(...own) <= 1));

/** Long names that are one to the last word. */
const wordForWord = ({ shared, own }: Names): boolean => shared >= LONG && Math.max(...own) === 0;
const LONG = 3;

/** "cây lương thực có hạt (ngô) 6.310 tấn": a bracket names the part that is told. */
const PARTED = /\([^()]*[A-Za-zÀ-ỹ][^()]*\)[^()]{0,20}$/u;
const parted = ({ reading }: Statement): boolean => reading !== null && PARTED.test(reading.text.slice(Math.max(0, reading.figure.start - 60), reading.figure.start));

/** Of about one size and written to the same place, with digits enough to be no accident. */
const nearly = ({ value: a, decimals, ...x }: Figure, y: Figure): boolean => decimals === y.decimals && Math.min(tellingDigits(x), tellingDigits(y)) >= DIGITS && a.times(2).lt(y.value.times(3)) && y.value.times(2).lt(a.times(3));
const DIGITS = 2;

/** A rise of so much here and a fall of as much there. */
const opposite = ({ shared, own }: Names): boolean => shared >= SHARED && Math.min(...own) <= 0.5;

const isGrowth = (s: Statement): boolean => facetOf(s) === "growth" && s.role !== "cell" && isPercent(s.figure) && s.reading !== null && (s.figure.decimals > 0 || s.value.c.length > 1);

/** A change with its sign. */
const signed = (s: Statement): Figure => (s.reading === null ? s.figure : signedGrowth(s.reading));

function isTurned(told: Statement, source: Statement): boolean {
  return isGrowth(told) && isGrowth(source) && told.value.eq(source.value) && turned(told, source)
    && told.reading !== null && source.reading !== null && oneBase(told.reading, source.reading, told.claim?.year ?? source.claim?.year ?? null);
}

/** The one statement outside `told`'s passage whose name fits best, and clearly so. */
function bestFor(told: Statement, candidates: Iterable<Statement>, evidence: Evidence, allowed: Comparable): { readonly source: Statement; readonly names: Names } | null {
  let best: { source: Statement; names: Names; points: number } | null = null;
  let second = -Infinity;
  for (const source of candidates) {
    if (source.paragraph === told.paragraph || !allowed(source, told)) continue;
    const names = evidence.names(source, told);
    const points = pointsOf(names);
    if (best === null || points > best.points) {
      if (best !== null && !best.source.value.eq(source.value)) second = best.points;
      best = { source, names, points };
    } else if (!best.source.value.eq(source.value)) second = Math.max(second, points);
  }
  return best === null || best.points < second + CLEAR ? null : best;
}

/** Differences of statements in openings and closing parts that no slip of three digits explains. */
export function outright(report: ReadReport, statements: readonly Statement[], known: Known, retellings: Retellings, evidence: Evidence, comparable: Comparable): Draft[] {
  const free = ({ figure }: Statement): boolean => !known.alike.has(figure.id) && !known.failing.has(figure.id);
  return statements.flatMap((told): Draft[] => {
    if (told.role === "cell" || told.role === "denominator" || told.claim === null || told.figure.hedge !== null || !retellings.leads(told) || !free(told)) return [];
    const { claim } = told;
    const allowed = (source: Statement, s: Statement): boolean => source.role !== "cell" && !retellings.leads(source) && source.claim !== null && !ofTwoPlaces(source.claim, claim, report) && (comparable(source, s) || isTurned(s, source));
    const best = bestFor(told, retellings.sharing(told), evidence, allowed);
    if (best === null || known.failing.has(best.source.figure.id)) return [];
    const { source, names } = best;
    const [x, y] = [asFigure(source, told), asFigure(told, source)];
    if (isTurned(told, source) && opposite(names)) {
      const [a, b] = [signed(source), signed(told)];
      return [{
        kind: "same", verdict: "review", figures: [a, b], holds: compareFigures("growth", a, b, false).holds,
        message: `Cần xem ${quotedStatement(told)}: cùng ${shown(told.figure)}, một nơi ghi tăng, một nơi ghi giảm.`,
        formula: `${shown(a)} ↔ ${shown(b)}`,
      }];
    }
    const slipped = nearSlip(x, y) && same(names) && !namedApart(source, told) && !ofTwoMeasures(source, told);
    if ((!slipped && !(wordForWord(names) && told.role === source.role && parted(told) === parted(source) && nearly(x, y))) || known.alike.has(source.figure.id) || statedBeside(report, x, y) || together(report, source, told)) return [];
    const { holds, agrees } = compareFigures("value", x, y, true);
    return agrees ? [] : [{
      kind: "same", verdict: "review", figures: [x, y], holds,
      message: `Cần xem ${quotedStatement(told)}: nơi này ghi ${written(x)}, nơi kia ghi ${written(y)}${slipped ? " (khác một chữ số)" : ""}.`,
      formula: `${shown(x)} ↔ ${shown(y)}`,
    }];
  });
}
