/** What the figures of each compared column must be multiplied by to stand in their rows' units. */
import { ONE, sameKind, type Decimal, type Unit } from "../figures";
import { factorBetween } from "./figure-cells";
import type { FigureColumn } from "./layout";

/** How one cell comes into its row's unit. */
export interface Conversion {
  /** Unit the cell is kept in; null = the row's. */
  readonly from: Unit | null;
  /** null where the two units contradict each other. */
  readonly factor: Decimal | null;
}

const AS_IT_IS: Conversion = { from: null, factor: ONE };

/** Conversions of a table's columns; units of one spelling are one object, so that each pair is worked out once. */
export class Conversions {
  readonly #known: Map<Unit, Map<Unit, Conversion>>[];
  readonly #allAsItIs: readonly Conversion[] | null;

  constructor(private readonly columns: readonly FigureColumn[]) {
    this.#known = columns.map(() => new Map());
    this.#allAsItIs = columns.some((column) => column.joined || column.match.unit !== null) ? null : columns.map(() => AS_IT_IS);
  }

  /** In the order of the columns, for a row kept in `unit` whose joined row, if any, is kept in `targetUnit`. */
  ofRow(unit: Unit | null, targetUnit: Unit | null): readonly Conversion[] {
    return this.#allAsItIs ?? this.columns.map((column, index) => this.#of(column, index, unit, targetUnit));
  }

  #of(column: FigureColumn, index: number, unit: Unit | null, targetUnit: Unit | null): Conversion {
    const from = column.match.unit ?? (column.joined ? targetUnit : null);
    if (from === null) return AS_IT_IS;
    if (unit === null) return { from, factor: ONE };
    let known = this.#known[index]?.get(from);
    if (known === undefined) {
      known = new Map();
      this.#known[index]?.set(from, known);
    }
    let found = known.get(unit);
    if (found === undefined) {
      found = between(from, unit, column.joined && column.match.unit === null);
      known.set(unit, found);
    }
    return found;
  }
}

/** A header's unit that does not convert into the row's says nothing about this row; in a pair (`stated` by the other row) it is a contradiction. */
function between(from: Unit, unit: Unit, stated: boolean): Conversion {
  if (sameKind(from, unit)) return { from, factor: factorBetween(from, unit) };
  const bothCount = from.dimension === "count" && unit.dimension === "count" && from.factor.eq(unit.factor);
  return stated && !bothCount ? { from: null, factor: null } : AS_IT_IS;
}

/** Adds up what equal numbers counted, under the one met first. */
function mergeEqual(counts: Map<Decimal, number>): void {
  if (counts.size < 2) return;
  const first = new Map<string, Decimal>();
  for (const [factor, count] of [...counts]) {
    const digits = factor.toFixed();
    const known = first.get(digits);
    if (known === undefined) first.set(digits, factor);
    else {
      counts.set(known, (counts.get(known) ?? 0) + count);
      counts.delete(factor);
    }
  }
}

/** The factor that most of a column's filled cells need. */
export function commonFactor(factors: Iterable<Decimal | null>): Decimal {
  const counts = new Map<Decimal, number>();
  for (const factor of factors) if (factor !== null) counts.set(factor, (counts.get(factor) ?? 0) + 1);
  mergeEqual(counts);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? ONE;
}
