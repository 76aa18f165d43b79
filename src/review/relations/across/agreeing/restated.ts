/** Figures told again in other roles than an indicator's value: wholes, targets, former values, changes, cells of tables. What agrees is shown; nothing is doubted here. */
import { ONE } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { contentWords, contrasted } from "../../../claims/words";
import { isPeople, isPercent, isPoints, nounOf, sameKind, sameThing, type Figure } from "../../../reading/figure";
import { written, type Draft } from "../../draft";
import { perOneAlike, weightOfValue } from "../../links/facts";
import { scopesBetween } from "../../links/scopes";
import { statementsOf, type Statement, quotedStatement } from "../../links/statements";
import { isMeant } from "./cells";
import { asFigure, fallen, sortOf, type Sort } from "../facets";
import { Evidence } from "./evidence";
import { longKeys, shapeOf, shortens, shortKeys, type Shape } from "./rounding";

/** Earlier places of one value that are looked at. */
const MOST_EARLIER = 12;

/** Digits from which an agreement is no chance, whatever times are named. */
const TELLING_DIGITS = 4;
const FEW_DIGITS = 2;
/** Further places that are shown with the best one. */
const MOST_FURTHER = 2;

const PLANNED = /kế hoạch|dự toán|chỉ tiêu|mục tiêu|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])/u;

type ScopesBetween = ReturnType<typeof scopesBetween>;

/** Of one kind; a cell without a unit has that of what it is held against. */
function alike(a: Statement, b: Statement): boolean {
  const x = asFigure(a, b);
  const y = asFigure(b, a);
  if (isPoints(x) !== isPoints(y)) return false;
  if (!sameKind(x, y)) return perOneAlike(x, y);
  // "431.206 công dân …, kích hoạt 312.480/431.206 trường hợp".
  const whole = [a, b].some((s) => s.role === "denominator") && weightOfValue(a.value) > TELLING_DIGITS;
  if (whole || sameThing(x, y) || (isPeople(x) && isPeople(y))) return true;
  const [m, n] = [nounOf(x), nounOf(y)];
  return m === "" ? mayCount(a, n) : n === "" && mayCount(b, m);
}

/** "03 hội chợ tại nước ngoài" without a noun is not the "03 hội nghị" of another place, unless its words speak of one. */
function mayCount(s: Statement, noun: string): boolean {
  return s.role === "cell" || noun === "" || weightOfValue(s.value) > FEW_DIGITS || contentWords(noun).every((word) => s.around.item.includes(word) || s.core.includes(word));
}

/** A target of 8.500 next year does not round this year's 8.472. */
const ofOneWish = (a: Statement, b: Statement): boolean => a.claim === null || b.claim === null || a.claim.planned === b.claim.planned;

function ofOneStatus(a: Statement, b: Statement): boolean {
  if (a.role === "cell" || b.role === "cell") return true;
  const [x, y] = [a.role === "target", b.role === "target"];
  if (x === y) return true;
  const other = x ? b : a;
  return other.role === "denominator" || other.claim?.planned === true || PLANNED.test(other.label);
}

/** A statement with what finds others like it: asked again and again, so computed once. */
interface Place {
  readonly s: Statement;
  readonly sort: Sort;
  readonly falls: boolean | null;
  /** Too few digits, or a percentage: equal by chance. */
  readonly chancy: boolean;
  /** The value as written, and in its base unit. */
  readonly raw: string;
  readonly base: string;
  readonly shape: Shape;
}

function placeOf(s: Statement): Place {
  const { value, unit } = s;
  const raw = value.toFixed();
  const base = unit === null || unit.factor.eq(ONE) ? raw : value.times(unit.factor).toFixed();
  return { s, sort: sortOf(s), falls: fallen(s), chancy: isPercent(s.figure) || weightOfValue(value) < TELLING_DIGITS, raw, base, shape: shapeOf(s) };
}

/** Of one value; what has lost its unit is read in that of the other. */
const equal = (a: Place, b: Place): boolean => (a.s.unit === null || b.s.unit === null ? a.raw === b.raw : a.base === b.base);

/** True where both may say the same: one kind of figure, one value, one time, no opposite in their names. */
function comparable(p: Place, q: Place, scopeOf: ScopesBetween): boolean {
  const [a, b] = [p.s, q.s];
  if (a.role === "cell" && b.role === "cell") return false;
  if (p.sort !== q.sort && p.sort !== "any" && q.sort !== "any") return false;
  if (p.falls !== null && q.falls !== null && p.falls !== q.falls) return false;
  // "10/10 thủ tục": of one fraction; "21/42 trường …, 29/42 trường …": told of each in turn.
  if (a.figure.denominator === b.figure.id || b.figure.denominator === a.figure.id) return false;
  if (a.paragraph === b.paragraph && a.role === "denominator" && b.role === "denominator") return false;
  if (!equal(p, q) && !(p.raw === q.raw && perOneAlike(a.figure, b.figure)) && !(a.paragraph !== b.paragraph && ofOneWish(a, b) && (shortens(p.shape, q.shape) || shortens(q.shape, p.shape)))) return false;
  if (a.role === b.role && a.claim !== null && b.claim !== null && (p.chancy || q.chancy)) {
    if ((a.claim.year !== null && b.claim.year !== null && a.claim.year !== b.claim.year) || scopeOf(a.claim, b.claim) === "differ") return false;
  }
  return alike(a, b) && ofOneStatus(a, b) && !contrasted(a.label, b.label);
}

function draftOf({ earlier: p, later: q }: Pair, others: readonly Place[]): Draft {
  const [a, b] = [p.s, q.s];
  const positive = (f: Figure): Figure => (f.value.lt(0) ? { ...f, value: f.value.abs() } : f);
  // "314.655" in a table of triệu đồng, told as 314,7 tỷ đồng: the cell's own unit is not known.
  const placed = (s: Statement, other: Statement): Figure => positive(s.unit === null && !equal(p, q) ? s.figure : asFigure(s, other));
  const [x, y] = [placed(a, b), placed(b, a)];
  // No test for other digits: what is linked by its value is nobody's statement once the value differs.
  return {
    kind: "same", verdict: "consistent", message: `Hai nơi nêu khớp nhau: ${quotedStatement(b)}.`,
    formula: `${written(x)} ${equal(p, q) ? "=" : "≈"} ${written(y)}`, figures: [x, ...others.map((other) => placed(other.s, b)), y],
  };
}

interface Pair {
  readonly earlier: Place;
  readonly later: Place;
}

/** Places by keys; of each the first stay, and the newest. */
class Places {
  readonly #lists = new Map<string, Place[]>();

  add(keys: readonly string[], place: Place): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list === undefined) this.#lists.set(key, [place]);
      else if (list.push(place) > MOST_EARLIER) list.splice(MOST_EARLIER / 2, 1);
    }
  }

  of(key: string): readonly Place[] {
    return this.#lists.get(key) ?? NONE;
  }
}

const NONE: readonly Place[] = [];

/** Every later statement with the earlier ones of the same value, in as many digits or in fewer. */
function pairsOf(statements: readonly Statement[], scopeOf: ScopesBetween): Pair[][] {
  const [same, long, short] = [new Places(), new Places(), new Places()];
  const out: Pair[][] = [];
  for (const s of statements) {
    const later = placeOf(s);
    const keys = later.raw === later.base ? [`${s.file}:${later.raw}`] : [`${s.file}:${later.raw}`, `${s.file}:${later.base}`];
    const [longs, shorts] = [longKeys(later.shape), shortKeys(later.shape)];
    const looked = new Set<Place>();
    const pairs: Pair[] = [];
    const look = (places: readonly Place[]): void => {
      for (const earlier of places) {
        if (looked.has(earlier)) continue;
        looked.add(earlier);
        if (comparable(earlier, later, scopeOf)) pairs.push({ earlier, later });
      }
    };
    for (const key of keys) look(same.of(key));
    for (const key of shorts) look(long.of(key));
    for (const key of longs) look(short.of(key));
    same.add(keys, later);
    long.add(longs, later);
    short.add(shorts, later);
    if (pairs.length > 0) out.push(pairs);
  }
  return out;
}

/** Every figure with the earlier place that says the same of the same; of prose and of tables one each. */
export function restated(report: ReadReport): Draft[] {
  const statements = statementsOf(report);
  const evidence = new Evidence(report, statements);
  const groups = pairsOf(statements, scopesBetween(report));
  const out: Draft[] = [];
  const told = new Set<Pair>();
  const points = ({ earlier, later }: Pair): number => {
    const found = evidence.of(earlier.s, later.s);
    if (found === 0 || Math.min(weightOfValue(earlier.s.value), weightOfValue(later.s.value)) >= TELLING_DIGITS) return found;
    const [cell, prose] = earlier.s.role === "cell" ? [earlier.s, later.s] : [later.s, earlier.s];
    return cell.role !== "cell" || isMeant(statements, prose, cell) ? found : 0;
  };
  const choose = (pairs: readonly Pair[]): void => {
    for (const tabled of [false, true]) {
      const ofKind = pairs.filter(({ earlier }) => (earlier.s.role === "cell") === tabled);
      if (ofKind.length === 0 || ofKind.some((pair) => told.has(pair))) continue;
      const [best, ...others] = ofKind.map((pair) => ({ pair, points: points(pair) })).filter((found) => found.points > 0).sort((p, q) => q.points - p.points);
      if (best === undefined) continue;
      told.add(best.pair);
      const further = others.map(({ pair }) => pair.earlier).filter(({ s }) => s.paragraph !== best.pair.earlier.s.paragraph && s.paragraph !== best.pair.later.s.paragraph);
      out.push(draftOf(best.pair, further.slice(0, MOST_FURTHER)));
      evidence.note(best.pair.earlier.s, best.pair.later.s);
    }
  };
  groups.forEach(choose);
  // What agrees beside it speaks for the others of the same row or passage.
  groups.forEach(choose);
  return out;
}
