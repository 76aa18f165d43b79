/** What a comparison column may compare: which figure, with which base, in which form; learnt from the column, not from one row. */
import { foldHeader, HUNDRED, meets, PERCENT, percentOf, growthPercent, scaleInterval, subtractIntervals, type AnyInterval, type Interval } from "../../../figures";
import type { ColumnMatch, Indicator } from "../../../plan";
import { operandOf, type CellFigure, type CellOperand } from "../cell";
import type { OperandValues } from "../draft";
import type { TableView } from "../view";

/** T/K × 100; T/P × 100 − 100; T − K. */
export type Form = "ratio" | "change" | "difference";

/** A column of figures by row of the table that is checked. */
export interface TermColumn {
  readonly header: string;
  readonly match: ColumnMatch | null;
  readonly of: (indicator: Indicator) => CellFigure | null;
}

export interface Hypothesis {
  readonly term: TermColumn;
  readonly base: TermColumn;
  readonly form: Form;
  /** Stored as a ratio without a percent format: 0.65 for 65 %. */
  readonly asRatio: boolean;
}

export interface Trial {
  readonly stated: CellOperand;
  readonly term: CellOperand;
  readonly base: CellOperand;
  readonly holds: (values: OperandValues) => boolean;
}

function asInterval(interval: AnyInterval): Interval {
  const { low, high } = interval;
  return low !== null && "num" in low ? { low: null, high: null } : high !== null && "num" in high ? { low: null, high: null } : { ...interval, low, high };
}

/** The stated figure in the unit the form calls for: an amount's difference is an amount, everything else a percentage. */
export function statedFigure(view: TableView, column: number, indicator: Indicator, form: Form): CellFigure | null {
  const inRow = form === "difference" && indicator.unit !== null && indicator.unit.dimension !== "percent" && indicator.unit.dimension !== "points";
  return view.figureIn(indicator.row, column, inRow ? indicator.unit : PERCENT);
}

const mayBeNothing = ({ low }: Interval): boolean => low === null || low.lte(0);

/** One row under a hypothesis, by typed or by displayed decimals; null where a figure is missing or the base cannot be divided by. */
export function tryRow(view: TableView, column: number, indicator: Indicator, hypothesis: Hypothesis, asDisplayed = false): Trial | null {
  const stated = statedFigure(view, column, indicator, hypothesis.form);
  if (stated === null) return null;
  const termFigure = hypothesis.term.of(indicator);
  const baseFigure = hypothesis.base.of(indicator);
  if (termFigure === null || baseFigure === null || termFigure.key === baseFigure.key) return null;
  const { form, asRatio } = hypothesis;
  // A bare 0 or 1 read as a ratio would stand for half of all percentages.
  if (asRatio && (stated.quantity.scale === 100 || stated.quantity.decimals < 2)) return null;
  const read = (operand: CellOperand | null): CellOperand | null => (operand === null || !asDisplayed ? operand : { ...operand, interval: operand.strict });
  const own = read(operandOf(stated));
  const term = read(operandOf(termFigure, indicator.unit));
  const base = read(operandOf(baseFigure, indicator.unit));
  if (own === null || term === null || base === null) return null;
  // A quotient by what may be nothing is any number at all.
  if (form !== "difference" && (mayBeNothing(base.interval) || termFigure.quantity.value.lt(0))) return null;
  const said = asRatio ? (i: Interval): Interval => scaleInterval(i, HUNDRED) : (i: Interval): Interval => i;
  const holds = (values: OperandValues): boolean => {
    const [v, t, b] = [said(asInterval(values(own))), asInterval(values(term)), asInterval(values(base))];
    if (form === "difference") return meets(subtractIntervals(t, b), v);
    if (mayBeNothing(b)) return false;
    return meets(form === "ratio" ? percentOf(t, b) : growthPercent(t, b), v);
  };
  return { stated: own, term, base, holds };
}

/** Columns by role, as terms. */
export function termsOf(view: TableView, roles: readonly ColumnMatch["role"][]): TermColumn[] {
  return roles.flatMap((role) => (role === null ? [] : view.columns(role))).map((match) => ({ header: match.header, match, of: (indicator) => view.figure(indicator.row, match.index) }));
}

/** The figure that a row is judged by: its estimate for the year, else its actual. */
export function judgedTerm(view: TableView): TermColumn {
  const actual = view.columns("actual")[0];
  const estimate = view.columns("estimate")[0];
  const at = (indicator: Indicator, match: ColumnMatch | undefined): CellFigure | null => (match === undefined ? null : view.figure(indicator.row, match.index));
  return {
    header: (estimate ?? actual)?.header ?? "",
    match: null,
    of: (indicator) => (indicator.judged === "estimate" ? (at(indicator, estimate) ?? at(indicator, actual)) : (at(indicator, actual) ?? at(indicator, estimate))),
  };
}

/** Targets, also those that stand in another table. */
export function targetTerms(view: TableView, targets: TableView | null): TermColumn[] {
  const own = termsOf(view, ["target"]);
  if (own.length > 0 || targets === null) return own;
  return targets.columns("target").map((match) => ({
    header: match.header,
    match,
    of: (indicator) => (indicator.targetRow === null ? null : targets.figure(indicator.targetRow, match.index)),
  }));
}

export function priorTerms(view: TableView, targets: TableView | null): TermColumn[] {
  const own = termsOf(view, ["prior"]);
  const year = view.table.period.year;
  const earlier = view.amounts
    .filter((match) => match.role === null && match.year !== null && year !== null && match.year === year - 1)
    .map((match): TermColumn => ({ header: match.header, match, of: (indicator) => view.figure(indicator.row, match.index) }));
  if (own.length + earlier.length > 0 || targets === null) return [...own, ...earlier];
  return targets.columns("prior").map((match) => ({
    header: match.header,
    match,
    of: (indicator) => (indicator.targetRow === null ? null : targets.figure(indicator.targetRow, match.index)),
  }));
}

/** Words of an assigning level that tell it from others. */
function levelWords(level: string): string[] {
  return foldHeader(level).split(/[\s,]+/).filter((word) => word !== "" && word !== "giao");
}

/** Bases that the comparison column's header names by their level; all of them where it names none. */
export function namedBases(header: string, bases: readonly TermColumn[]): readonly TermColumn[] {
  const words = new Set(foldHeader(header).split(/[^A-Za-zÀ-ỹ\p{N}]+/u));
  const scores = bases.map((base) => {
    const level = levelWords(base.match?.level ?? "");
    return level.length === 0 ? 0 : level.filter((word) => words.has(word)).length / level.length;
  });
  const best = Math.max(0, ...scores);
  if (best > 0) return bases.filter((_, i) => scores[i] === best);
  // A header that repeats a target's own header names it too.
  const quoted = bases.filter((base) => bases.length > 1 && foldHeader(header).includes(foldHeader(base.header)));
  return quoted.length === 1 ? quoted : bases;
}
