/** What the tables of a workbook say of one another: the same figure twice, last year's figure, another unit. */
import { compareProducts, decimal, meets, ONE, sameKind } from "../../../figures";
import { oncePer } from "../../once";
import { operandOf, type CellOperand } from "../cell";
import type { BookDraft } from "../draft";
import { shownIn } from "../equations";
import type { CellSpan } from "../types";
import type { TableView } from "../view";
import { SAY } from "../words";
import { cumulativeDrafts } from "./cumulative";
import { powerBetween, unitOperands } from "./unit-cells";
import { factKey, factsOf, unitKind, type Fact } from "./facts";

export type PairCache = WeakMap<TableView, WeakMap<TableView, readonly BookDraft[]>>;

/** Figures compared first: tables of two places share their names, not their figures. */
const SAMPLE = 40;
/** Figures of one row are within so many times one another; a unit is further off. */
const NEAR = decimal(50);

interface Comparison {
  readonly a: Fact;
  readonly b: Fact;
  readonly left: CellOperand;
  readonly right: CellOperand;
  readonly agree: boolean;
}

/** Facts that a table states once; what it states twice cannot be told apart. */
const uniqueFacts = oncePer((view: TableView): ReadonlyMap<string, Fact> => {
  const facts = new Map<string, Fact>();
  const twice = new Set<string>();
  for (const fact of factsOf(view)) {
    const key = factKey(fact);
    if (facts.has(key)) twice.add(key);
    facts.set(key, fact);
  }
  for (const key of twice) facts.delete(key);
  return facts;
});

function compared(a: Fact, b: Fact): Comparison | null {
  const [x, y] = [a.indicator.unit, b.indicator.unit];
  if (x !== null && y !== null && !sameKind(x, y)) return null;
  const left = operandOf(a.figure, x);
  const right = operandOf(b.figure, x ?? y);
  return left === null || right === null ? null : { a, b, left, right, agree: meets(left.interval, right.interval) };
}

/** 0, 100 and single digits agree by chance. */
function tells({ left }: Comparison): boolean {
  const { value } = left.figure.quantity;
  return value.c.length >= 2 && !value.eq(100);
}

function sameDigits({ left, right }: Comparison): boolean {
  return left.figure.quantity.value.eq(right.figure.quantity.value);
}

/** The same digits in two units, or figures a unit apart of which neither stands out in its row. */
function unitsDiffer(comparison: Comparison): boolean {
  const { a, b, left, right } = comparison;
  const [here, there] = [neighbours(a), neighbours(b)];
  if ([here, there].some((n) => n.near < n.all)) return false;
  if (sameDigits(comparison) && a.indicator.unit?.id !== b.indicator.unit?.id) return true;
  return here.all > 0 && there.all > 0 && powerBetween(left.interval, right.interval) !== null;
}

/** The other figures of a row, and how many of them are about as large. */
function neighbours({ view, indicator, column, figure }: Fact): { readonly all: number; readonly near: number } {
  const others = view.amounts.filter((other) => other !== column && other.role !== "month").flatMap((other) => view.figure(indicator.row, other.index) ?? []);
  const near = others.filter(({ quantity }) => compareProducts(quantity.value.abs(), NEAR, figure.quantity.value.abs(), ONE) > 0 && compareProducts(figure.quantity.value.abs(), NEAR, quantity.value.abs(), ONE) > 0);
  return { all: others.length, near: near.length };
}

function unitPlace({ view, indicator }: Fact): string {
  const [unit] = unitOperands(view, indicator.row);
  const span = unit === undefined ? view.span(indicator.row, 0) : (unit.span as CellSpan);
  return `${span.sheet}!${span.address}`;
}

function placeOf(fact: Fact): string {
  return `${fact.view.source.sheet}!${fact.figure.span.address}`;
}

function sameDraft(comparison: Comparison, verdict: BookDraft["verdict"]): BookDraft {
  const { a, b, left, right } = comparison;
  const years = a.column.role === "prior" || b.column.role === "prior";
  const differentUnits = verdict !== "consistent" && unitsDiffer(comparison);
  const name = a.indicator.name;
  const [prior, other] = a.column.role === "prior" ? [a, b] : [b, a];
  const message = verdict === "consistent" ? SAY.sameFits(name, placeOf(a), placeOf(b))
    : differentUnits ? SAY.unitEither(name, unitPlace(a), unitPlace(b))
    : years ? SAY.priorYear(name, placeOf(prior), placeOf(other))
    : SAY.same(name, placeOf(a), placeOf(b));
  const unit = a.indicator.unit ?? b.indicator.unit;
  return {
    kind: "same",
    fault: differentUnits ? "unit-mismatch" : years ? "prior-year" : "same-indicator",
    verdict,
    message,
    formula: `${shownIn(left)} ${verdict === "consistent" ? (shownIn(left) === shownIn(right) ? "=" : "≈") : "≠"} ${shownIn(right)}${unit === null ? "" : ` ${unit.label}`}`,
    operands: [left, right, ...(differentUnits ? [a, b].flatMap((fact) => unitOperands(fact.view, fact.indicator.row)) : [])],
    holds: (values) => meets(values(left), values(right)),
  };
}

/** A unit of another kind beside the same digits. */
function otherKind(a: Fact, b: Fact): BookDraft | null {
  const [left, right] = [operandOf(a.figure), operandOf(b.figure)];
  if (left === null || right === null || !left.figure.quantity.value.eq(right.figure.quantity.value) || left.figure.quantity.value.c.length < 3) return null;
  const columns = [a, b].flatMap(({ view, indicator }) => view.columns("unit").slice(0, 1).map((m) => view.span(indicator.row, m.index)));
  return {
    kind: "same", fault: "unit-mismatch", verdict: "review", message: SAY.unitOther(a.indicator.name, a.indicator.unitText, b.indicator.unitText, b.view.table.name),
    formula: `${left.text} ${a.indicator.unitText} ≠ ${right.text} ${b.indicator.unitText}`, operands: [left, right], places: columns,
  };
}

const RESTATED = /điều chỉnh|rà soát lại|tính lại|chính thức|cập nhật/iu;

function explained({ a, b }: Comparison): boolean {
  return [a, b].some(({ view, indicator }) => view.columns("note").some((m) => RESTATED.test(view.textAt(indicator.row, m.index).normalize("NFC"))));
}

/** Targets that agree say nothing of results: many places are given the same ones. */
function difference(comparison: Comparison, found: readonly Comparison[], sure: boolean): BookDraft | null {
  const alike = found.filter((c) => c.a.standing === comparison.a.standing);
  const agree = alike.filter((c) => c.agree && tells(c)).length;
  if (agree === 0 || agree < alike.filter((c) => !c.agree).length) return null;
  const oneReading = comparison.left.others.length + comparison.right.others.length === 0;
  return sameDraft(comparison, sure && oneReading && !explained(comparison) ? "inconsistent" : "review");
}

/** Two tables are of one place and source where most of what they share agrees; only then is a difference a fault. */
function pairDrafts(one: TableView, two: TableView): BookDraft[] {
  const [small, large] = uniqueFacts(one).size <= uniqueFacts(two).size ? [one, two] : [two, one];
  const others = uniqueFacts(large);
  const found: Comparison[] = [];
  const odd: BookDraft[] = [];
  for (const [key, fact] of uniqueFacts(small)) {
    const other = others.get(key);
    if (other === undefined) continue;
    const [a, b] = small === one ? [fact, other] : [other, fact];
    const comparison = compared(a, b);
    if (comparison !== null) found.push(comparison);
    else if (unitKind(a.indicator.unit) !== unitKind(b.indicator.unit)) odd.push(...[otherKind(a, b) ?? []].flat());
    if (found.length === SAMPLE && found.filter((c) => c.agree).length * 2 < SAMPLE) return [];
  }
  const telling = found.filter(tells);
  const agree = telling.filter((c) => c.agree).length;
  const differ = found.filter((c) => !c.agree).length;
  if (agree === 0 || agree < differ) return [];
  return [...found.flatMap((c) => (c.agree ? [sameDraft(c, "consistent")] : (difference(c, found, agree >= 2 && agree >= 2 * differ) ?? []))), ...odd];
}

/** One indicator, period and standing in two tables, remembered for each pair; and figures that run on from table to table. */
export function* acrossTables(views: readonly TableView[], pairs: PairCache): Generator<void, BookDraft[]> {
  const drafts: BookDraft[] = [];
  for (const [i, one] of views.entries()) {
    for (const two of views.slice(i + 1)) {
      const cache = pairs.get(one) ?? new WeakMap<TableView, readonly BookDraft[]>();
      pairs.set(one, cache);
      let found = cache.get(two);
      if (found === undefined) {
        found = pairDrafts(one, two);
        cache.set(two, found);
        yield;
      }
      drafts.push(...found);
    }
  }
  drafts.push(...(yield* cumulativeDrafts(views)));
  return drafts;
}
