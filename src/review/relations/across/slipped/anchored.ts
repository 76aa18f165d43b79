/**
 * Two places that tell one thing in the same order, a row of a table and a sentence, a summary and its section: where the
 * figures on both sides of a gap agree and each place has one figure of a kind in it, that one is told again, too, and is
 * asked about where it differs, whatever its digits.
 */
import { meets } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { contrasted } from "../../../claims/words";
import { baseInterval, isPercent, isPoints, sameKind, sameThing, tellingDigits } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { quotedStatement, type Statement } from "../../links/statements";
import { compareFigures } from "../indicator/comparisons";
import { asFigure, turned } from "../facets";
import { apartByComputation, type Known } from "../known";
import { placesOf } from "../places";
import { isWish, oneFacet } from "./comparable";

/** Digits of an agreement that is no chance. */
const TELLING = 3;
/** Digits of all agreements of two places together, and of those on both sides of a gap. */
const MOST_SURE = 8;
const BESIDE = 6;
/** Figures that may stand in a gap. */
const MOST_GAP = 4;
/** Figures of one place that are held against another. */
const MOST_FIGURES = 60;

interface Pair {
  readonly a: readonly Statement[];
  readonly b: readonly Statement[];
}

/** The places that a relation says to tell one figure alike, each pair once. */
function pairsOf(statements: readonly Statement[], told: readonly Draft[]): Pair[] {
  const places = new Map<string, Statement[]>();
  const placeOf = new Map<number, string>();
  for (const s of statements) {
    if (s.role === "denominator") continue;
    const key = `${s.file}:${s.place}`;
    placeOf.set(s.figure.id, key);
    const those = places.get(key);
    if (those === undefined) places.set(key, [s]);
    else if (those.length < MOST_FIGURES) those.push(s);
  }
  const pairs = new Map<string, Pair>();
  for (const { kind, verdict, figures } of told) {
    const [first, last] = [figures[0], figures[figures.length - 1]];
    if (kind !== "same" || verdict !== "consistent" || first === undefined || last === undefined) continue;
    const [x, y] = [placeOf.get(first.id), placeOf.get(last.id)];
    if (x === undefined || y === undefined || x === y || pairs.has(`${x}|${y}`)) continue;
    pairs.set(`${x}|${y}`, { a: places.get(x) ?? [], b: places.get(y) ?? [] });
  }
  return [...pairs.values()].filter(({ a, b }) => a[0]?.role !== "cell" || b[0]?.role !== "cell");
}

const keyOf = ({ value, figure }: Statement): string => `${value.toFixed()}|${isPercent(figure) ? "%" : isPoints(figure) ? "p" : ""}`;
/** A cell may leave its percent sign to the header. */
const keysOf = (s: Statement): readonly string[] => (s.role === "cell" ? [`${s.value.toFixed()}|%`, `${s.value.toFixed()}|`] : [keyOf(s)]);

interface Anchor {
  readonly i: number;
  readonly j: number;
  readonly digits: number;
}

/** The figures that two places tell alike, in the order of the first, those of no chance only. */
function anchorsOf({ a, b }: Pair): Anchor[] {
  const byKey = new Map<string, number[]>();
  b.forEach((s, j) => {
    for (const key of keysOf(s)) byKey.set(key, [...(byKey.get(key) ?? []), j]);
  });
  return a.flatMap((s, i): Anchor[] => {
    const digits = tellingDigits(s.figure);
    const found = new Set(keysOf(s).flatMap((key) => byKey.get(key) ?? []));
    const [j, ...more] = found;
    return digits < TELLING || j === undefined || more.length > 0 || b[j]?.figure.decimals !== s.figure.decimals ? [] : [{ i, j, digits }];
  });
}

/** "tăng 19,4%" of one thing and "giảm 19,4%" of another: a page of rates has some that are equal by chance. */
const isRate = (s: Statement | undefined): boolean => s !== undefined && s.role !== "cell" && isPercent(s.figure);

const TIMES = 2;

/** Of one kind and facet, of about one size, and no rounding of each other. */
function differs(x: Statement, y: Statement): boolean {
  const [p, q] = [asFigure(x, y), asFigure(y, x)];
  if (isPoints(p) !== isPoints(q) || !sameKind(p, q) || !oneFacet(x, y) || turned(x, y) || contrasted(x.label, y.label)) return false;
  if (!sameThing(p, q) && x.role !== "cell" && y.role !== "cell") return false;
  if ([x, y].some((s) => s.figure.hedge !== null || s.figure.denominator !== null || s.value.lte(0) || tellingDigits(s.figure) < 2) || x.figure.decimals !== y.figure.decimals) return false;
  return !meets(baseInterval(p), baseInterval(q)) && x.value.lt(y.value.times(TIMES)) && y.value.lt(x.value.times(TIMES));
}

/** Of one status and year, as far as both say. */
function oneTime(x: Statement, y: Statement, report: ReadReport): boolean {
  const [a, b] = [x.claim, y.claim];
  if ([x, y].some((s) => s.role !== "cell" && isWish(s, report)) && (a === null || b === null || isWish(x, report) !== isWish(y, report))) return false;
  return a === null || b === null || (a.planned === b.planned && (a.year === null || b.year === null || a.year === b.year));
}

/** A cell without a unit is of what its header says in the prose, too. */
function namedAlike(x: Statement, y: Statement): boolean {
  const [cell, prose] = x.role === "cell" ? [x, y] : [y, x];
  if (cell.role !== "cell" || cell.unit !== null || prose.reading === null) return true;
  const header = (cell.heads.split(" – ").pop() ?? "").toLowerCase();
  const said = ` ${prose.reading.lead.slice(-MOST_LEAD)} ${prose.reading.tail} `;
  return (header.match(/[A-Za-zÀ-ỹ]{2,}/gu) ?? []).some((word) => said.includes(` ${word} `));
}
const MOST_LEAD = 60;

/** What stands between two agreements in either place and may be one figure: the only one of its kind in both. */
function between(pair: Pair, from: Anchor, to: Anchor): readonly [Statement, Statement] | null {
  const [xs, ys] = [pair.a.slice(from.i + 1, to.i), pair.b.slice(from.j + 1, to.j)];
  if (xs.length === 0 || ys.length === 0 || xs.length > MOST_GAP || ys.length > MOST_GAP) return null;
  const found = xs.flatMap((x) => ys.filter((y) => differs(x, y)).map((y) => [x, y] as const));
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : only;
}

/** Figures between agreements that two places tell otherwise; `told` are all other relations of the report. */
export function anchored(report: ReadReport, statements: readonly Statement[], told: readonly Draft[], known: Known): Draft[] {
  const asked = new Set<number>();
  return pairsOf(statements, told).flatMap((pair): Draft[] => {
    const anchors = anchorsOf(pair);
    if (anchors.length < 2 || anchors.reduce((sum, { digits }) => sum + digits, 0) < MOST_SURE || anchors.every(({ i }) => isRate(pair.a[i]))) return [];
    const has = (all: readonly Statement[], s: Statement): boolean => all.some((other) => other.value.eq(s.value));
    return anchors.slice(1).flatMap((to, k): Draft[] => {
      const from = anchors[k];
      if (from === undefined || to.j <= from.j || from.digits + to.digits < BESIDE) return [];
      const [x, y] = between(pair, from, to) ?? [];
      if (x === undefined || y === undefined || !oneTime(x, y, report) || !namedAlike(x, y) || has(pair.a, y) || has(pair.b, x)) return [];
      if ([x, y].some(({ figure }) => known.failing.has(figure.id) || asked.has(figure.id)) || [x, y].every(({ figure }) => known.alike.has(figure.id)) || apartByComputation(known, x.figure, y.figure)) return [];
      asked.add(x.figure.id).add(y.figure.id);
      const [source, said] = x.role === "cell" ? [x, y] : [y, x];
      const [p, q] = [asFigure(source, said), asFigure(said, source)];
      const [here, there] = placesOf(report, q, p);
      return [{
        kind: "same", verdict: "review", figures: [p, q], holds: compareFigures("value", p, q, true).holds,
        message: `Cần xem ${quotedStatement(said)}: ${here} ghi ${written(q)}, ${there} ghi ${written(p)}; các số bên cạnh khớp nhau.`,
        formula: `${shown(p)} ↔ ${shown(q)}`,
      }];
    });
  });
}
