/** Figures of sentences and of tables as operands of a relation, in base units (đồng, m², %). */
import { decimal, parseNumeral, scaleInterval, type AnyInterval, type Decimal, type Interval } from "../../../figures";
import { baseInterval, type Figure } from "../../reading/figure";
import type { Span } from "../../types";
import type { Operand } from "../draft";
import type { BookSpan } from "../types";
import { keyOf } from "./passages";
import type { Held } from "./places";

/**
 * A figure read from other digits in the same place; null where they make no number. What a relation has made of the
 * digits ("vượt 3,2%" is 103,2% of the target, "giảm 5%" is −5) is made of the others too.
 */
export function withDigits(figure: Figure, text: string): Figure | null {
  const [numeral, own] = [parseNumeral(text, "comma"), parseNumeral(figure.text, "comma")];
  if (numeral === null) return null;
  const turned = own === null ? figure.value.lt(0) : own.value.eq(figure.value.times(-1)) && !own.value.eq(figure.value);
  const moved = own === null || turned ? null : figure.value.minus(own.value);
  return { ...figure, text, value: turned ? numeral.value.times(-1) : moved === null ? numeral.value : numeral.value.plus(moved), decimals: numeral.decimals, alternative: null };
}

/** Where a stretch of a paragraph stands. */
export type Place = (figure: Pick<Figure, "paragraph">, start: number, end: number) => Span;

/** Text figures as operands: one operand a figure, however many relations it takes part in. */
export class TextOperands {
  private readonly made = new Map<string, Operand>();
  /** Intervals read from other digits lead back to their figure: a relation inside the prose is judged on figures. */
  private readonly figures = new WeakMap<object, Figure>();

  constructor(
    private readonly place: Place,
    private readonly locate: (span: Span) => BookSpan,
  ) {}

  of(figure: Figure): Operand {
    // A target in brackets takes the unit of what it is a target of; one relation reads 103,2% where another reads "vượt 3,2%".
    const id = `${figure.id}:${figure.unit?.id ?? ""}:${figure.value.toFixed()}`;
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const span = this.spanOf(figure, figure.start, figure.end);
    const interval = this.remember(figure);
    const operand: Operand = {
      key: keyOf(span), span, text: figure.text, interval, editable: true,
      read: (text) => {
        const other = withDigits(figure, text);
        return other === null ? null : this.remember(other);
      },
    };
    this.made.set(id, operand);
    return operand;
  }

  spanOf(figure: Pick<Figure, "paragraph">, start: number, end: number): BookSpan {
    return this.locate(this.place(figure, start, end));
  }

  /** The figure behind an interval; a single value without a known figure stands for itself. */
  figureFor(original: Figure, interval: AnyInterval): Figure {
    const known = this.figures.get(interval);
    if (known !== undefined) return known;
    const { low, high } = interval;
    if (low === null || high === null || "num" in low || "num" in high || !low.eq(high)) return original;
    const factor = original.unit?.factor ?? decimal(1);
    return { ...original, value: low.div(factor), whole: true, hedge: null, alternative: null };
  }

  private remember(figure: Figure): Interval {
    const interval = baseInterval(figure);
    this.figures.set(interval, figure);
    return interval;
  }
}

/** A cell of the table; `factor` brings the row's unit into the relation's. The table is the source: no proposal changes it. */
export function cellOperand(held: Held, factor: Decimal): Operand {
  const scaled = (interval: Interval): Interval => (factor.eq(1) ? interval : scaleInterval(interval, factor));
  return {
    key: held.key, span: held.span, text: held.text, interval: scaled(held.interval), editable: false,
    read: (text) => {
      const other = held.read(text);
      return other === null ? null : scaled(other);
    },
  };
}
