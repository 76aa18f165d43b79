/** One figure of a row: what stands in the cell, read in the row's unit, with what a formula will see there. */
import { convert, convertedDecimals, decimal, ONE, readCell, sameKind, type Decimal, type NoQuantity, type Quantity, type Reading, type Unit } from "../figures";
import type { SourceCell } from "./types";
import { REASON } from "./words";

export const EMPTY: NoQuantity = { kind: "absent", absence: "empty", text: "" };

/** A single value, or a range from `value` to `upper`; a quantity is one. */
export type Bounds = Pick<Quantity, "value" | "upper">;

/** A figure as formulas see it, in the row's unit (percent in percent); no bounds with the reason. */
export interface Seen {
  readonly bounds: Bounds | null;
  /** In the row's unit (after conversion from the column's), or why there is no number. */
  readonly reading: Reading;
  /** Why a cell that is not empty gives no figure; Vietnamese, "" where there is nothing to say. */
  readonly reason: string;
}

/** A cell of a compared column; a text cell has its bounds only after the table's dictionary has been made. */
export interface Figure extends Seen {
  /** As read in the cell's own unit, before conversion: what the dictionary holds. */
  readonly native: Quantity | null;
  /** A formula finds a number in this cell. */
  readonly numeric: boolean;
  /** Exact text of a text cell, null for numbers and empty cells. */
  readonly text: string | null;
}

export const NO_FIGURE: Figure = { bounds: null, reading: EMPTY, reason: "", native: null, numeric: false, text: null };

function absenceReason(reading: NoQuantity): string {
  switch (reading.absence) {
    case "empty":
      return "";
    case "unreadable":
      return REASON.unreadable(reading.text);
    case "error":
      return REASON.errorCell(reading.text);
    default:
      return REASON.absentMark(reading.text);
  }
}

/** A figure's own unit may stand for the row's: the same noun family, the numerator of "triệu đồng/người", % for points. */
function standsFor(own: Unit, wanted: Unit): boolean {
  if (own.id === wanted.id) return true;
  if (!own.factor.eq(wanted.factor)) return wanted.id.startsWith(`${own.id}/`);
  if (sameKind(own, wanted)) return true;
  if (own.dimension === "count" && wanted.dimension === "count") return true;
  if (own.dimension === "percent" && wanted.dimension === "points") return true;
  return wanted.id.startsWith(`${own.id}/`);
}

function inUnit(quantity: Quantity, from: Unit | null, to: Unit | null): Quantity {
  if (from === null || to === null || from.id === to.id || !sameKind(from, to)) return quantity;
  const value = convert(quantity.value, from, to);
  const upper = quantity.upper === undefined ? undefined : convert(quantity.upper, from, to);
  if (value === null || upper === null) return quantity;
  return { ...quantity, value, ...(upper === undefined ? {} : { upper }), decimals: convertedDecimals(quantity.decimals, from, to), unit: to };
}

/**
 * Reads a cell that is kept in `cellUnit` for a row kept in `rowUnit`. A text whose own unit does not convert is no
 * figure, with the reason.
 */
export function readFigure(cell: SourceCell | undefined, cellUnit: Unit | null, rowUnit: Unit | null): Figure {
  if (cell === undefined || cell.value === "") return NO_FIGURE;
  const unit = cellUnit ?? rowUnit;
  const numeric = typeof cell.value === "number";
  const reading = numeric ? readCell(cell) : readCell(cell, { unit });
  const text = typeof cell.value === "string" ? cell.value : null;
  if (reading.kind === "absent") return { bounds: null, reading, reason: absenceReason(reading), native: null, numeric, text };
  if (text !== null && reading.unit !== null && unit !== null && !standsFor(reading.unit, unit)) {
    const reason = REASON.unitMismatch(reading.text, unit.label);
    return { bounds: null, reading: { kind: "absent", absence: "unreadable", text: reading.text }, reason, native: null, numeric, text };
  }
  const shown = inUnit(reading, cellUnit, rowUnit);
  return { bounds: text === null ? shown : null, reading: shown, reason: "", native: reading, numeric, text };
}

/** What a figure of `from` must be multiplied by to stand in `to`; 1 where the units do not convert; null where 40 decimals do not hold it. */
export function factorBetween(from: Unit | null, to: Unit | null): Decimal | null {
  if (from === null || to === null || from.id === to.id || !sameKind(from, to)) return ONE;
  return convert(decimal(1), from, to);
}

/** True for one figure ("132,9", "khoảng 4"), false for bounds and ranges, which are no measured result. */
export function isSingleFigure(quantity: Quantity): boolean {
  return quantity.upper === undefined && (quantity.comparison === "exactly" || quantity.comparison === "about");
}
