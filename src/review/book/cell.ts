/** One cell with a figure: its value in the row's unit, the interval it stands for, and the operand it makes in a relation. */
import {
  convert, decimal, decimalsOf, displayed, exact, formatNumber, hedged, isInteger, ONE, parseNumeral, powerOfTen, readCell, roundHalfUp, sameKind, scaleInterval,
  type Decimal, type Interval, type Quantity, type Unit,
} from "../../figures";
import type { SourceCell } from "../../plan";
import type { Operand } from "./draft";
import type { CellSpan } from "./types";

/** An operand that stands in a table's cell. */
export interface CellOperand extends Operand {
  readonly span: CellSpan;
  readonly figure: CellFigure;
  readonly interval: Interval;
  /** As displayed, where that says more than the typed digits ("65,0" for a typed 65). */
  readonly strict: Interval;
  /** Middle of what it stands for: its digits, in the relation's unit. */
  readonly middle: Decimal;
  /** What other digits of the same cell mean where they can be read in two ways, or were cut instead of rounded. */
  readonly others: readonly Interval[];
}

/** Operands already made of a figure: nearly every figure is used in its own unit alone. */
interface OperandMemory {
  own: CellOperand | null | undefined;
  others: Map<string, CellOperand | null> | null;
}

export interface CellFigure {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly span: CellSpan;
  readonly cell: SourceCell;
  readonly quantity: Quantity;
  /** Unit of the cell's digits; percent where its format says so. */
  readonly unit: Unit | null;
  readonly isFormula: boolean;
  /** Digits as a person would write them. */
  readonly text: string;
  readonly operands: OperandMemory;
}

/** Binary noise of a computed cell shows from the thirteenth digit on. */
const CLEAN_DIGITS = 12;
const NOISE = decimal("1e-9");
const ROUNDS = /\b(?:ROUND|ROUNDUP|ROUNDDOWN|INT|TRUNC|TEXT|FIXED|MROUND|CEILING|FLOOR)\s*\(/i;
const ROUNDS_UP_TO = /,\s*-(\d)\s*\)/;

function formulaInterval(value: Decimal, formula: string): Interval {
  if (ROUNDS.test(formula)) {
    const coarse = ROUNDS_UP_TO.exec(formula)?.[1];
    const decimals = coarse === undefined ? decimalsOf(value) : -Number(coarse);
    // A computed cell that rounds is as exact as the digits it kept, whichever way it rounds.
    const unit = powerOfTen(-decimals);
    return /\bROUND\s*\(/i.test(formula) ? displayed(value, decimals) : { low: value.minus(unit), high: value.plus(unit) };
  }
  if (value.c.length <= CLEAN_DIGITS) return exact(value);
  const noise = NOISE.times(value.abs().gt(1) ? value.abs() : ONE);
  return { low: value.minus(noise), high: value.plus(noise) };
}

function quantityInterval(quantity: Quantity, value: Decimal, decimals: number, whole: boolean): Interval {
  if (quantity.comparison === "about") return hedged(value, decimals, "about");
  return whole && decimals === 0 && isInteger(value) ? exact(value) : displayed(value, decimals);
}

interface Precision {
  readonly coarse: Interval;
  readonly strict: Interval;
  /** Of both: they reach as far to either side of it. */
  readonly middle: Decimal;
}

function typedNumber(figure: CellFigure, whole: boolean): Precision {
  const { quantity } = figure;
  const stored = decimalsOf(quantity.value);
  const shown = quantity.decimals;
  if (stored > shown) {
    const middle = roundHalfUp(quantity.value, shown);
    const coarse = quantityInterval(quantity, middle, shown, false);
    return { coarse, strict: coarse, middle };
  }
  const coarse = quantityInterval(quantity, quantity.value, stored, whole);
  return { coarse, strict: shown > stored ? quantityInterval(quantity, quantity.value, shown, whole) : coarse, middle: quantity.value };
}

function precisionOf(figure: CellFigure, whole: boolean): Precision {
  const { quantity, cell } = figure;
  if (figure.isFormula) {
    const interval = formulaInterval(quantity.value, cell.formula ?? "");
    return { coarse: interval, strict: interval, middle: quantity.value };
  }
  if (!quantity.fromText) return typedNumber(figure, whole);
  const interval = quantityInterval(quantity, quantity.value, quantity.decimals, whole);
  return { coarse: interval, strict: interval, middle: quantity.value };
}

/** Reads digits put in the cell's place, in the cell's own unit. */
function reread(figure: CellFigure, text: string, whole: boolean): Interval | null {
  const negative = /^[-−–]/.test(text);
  const numeral = parseNumeral(text.replace(/^[-−–+]\s*/, ""), "comma");
  if (numeral === null) return null;
  const value = negative ? numeral.value.times(-1) : numeral.value;
  return quantityInterval(figure.quantity, value, numeral.decimals, whole);
}

/** The cell as an operand in `unit`; null where its unit does not convert. Without a unit, in the cell's own. */
export function operandOf(figure: CellFigure, unit: Unit | null = figure.unit): CellOperand | null {
  const memory = figure.operands;
  if (unit === null || figure.unit === null || unit.id === figure.unit.id) {
    if (memory.own === undefined) memory.own = makeOperand(figure, unit);
    return memory.own;
  }
  const known = memory.others?.get(unit.id);
  if (known !== undefined) return known;
  const made = makeOperand(figure, unit);
  memory.others ??= new Map();
  memory.others.set(unit.id, made);
  return made;
}

function makeOperand(figure: CellFigure, unit: Unit | null): CellOperand | null {
  const factor = factorTo(figure.unit, unit);
  if (factor === null) return null;
  const whole = figure.unit?.whole === true;
  const { coarse, strict, middle } = precisionOf(figure, whole);
  const same = factor === ONE || factor.eq(ONE);
  const scaled = (interval: Interval): Interval => (same ? interval : scaleInterval(interval, factor));
  const { alternative, decimals } = figure.quantity;
  const interval = scaled(coarse);
  return {
    key: figure.key,
    span: figure.span,
    text: figure.text,
    interval,
    strict: strict === coarse ? interval : scaled(strict),
    middle: same ? middle : middle.times(factor),
    others: alternative === undefined ? [] : [scaled(displayed(alternative, decimals === 0 ? 3 : 0))],
    editable: !figure.isFormula,
    read: (text) => {
      const read = reread(figure, text, whole);
      return read === null ? null : scaled(read);
    },
    figure,
  };
}

function factorTo(from: Unit | null, to: Unit | null): Decimal | null {
  if (from === null || to === null || from.id === to.id) return ONE;
  return sameKind(from, to) ? convert(ONE, from, to) : null;
}

/** Percent and points are written for one another; other units must be of one kind. */
function standsFor(own: Unit, unit: Unit): boolean {
  const rates: readonly Unit["dimension"][] = ["percent", "points"];
  return sameKind(own, unit) || own.dimension === unit.dimension || (rates.includes(own.dimension) && rates.includes(unit.dimension));
}

/** Reads a cell kept in `unit`; null where it holds no single figure: empty, a bound, a range, a fraction, words. */
export function figureOf(cell: SourceCell | undefined, unit: Unit | null, at: { readonly row: number; readonly column: number; readonly span: CellSpan }): CellFigure | null {
  if (cell === undefined || cell.value === "" || typeof cell.value === "boolean") return null;
  const quantity = readCell(cell, { unit });
  if (quantity.kind === "absent") return null;
  const single = quantity.upper === undefined && quantity.fraction === undefined && (quantity.comparison === "exactly" || quantity.comparison === "about");
  if (!single) return null;
  if (quantity.fromText && quantity.unit !== null && unit !== null && !standsFor(quantity.unit, unit)) return null;
  const own = quantity.scale === 100 ? (quantity.unit ?? unit) : (unit ?? quantity.unit);
  const decimals = Math.max(quantity.decimals, decimalsOf(quantity.value));
  return {
    row: at.row,
    column: at.column,
    key: `${at.span.sheet}!${at.span.address}`,
    span: at.span,
    cell,
    quantity,
    unit: own,
    isFormula: cell.formula !== null,
    operands: { own: undefined, others: null },
    text: formatNumber(quantity.value, { decimals: Math.min(cell.formula === null ? decimals : quantity.decimals, 12) }),
  };
}
