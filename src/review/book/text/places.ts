/** Where an indicator's figures stand: the cell behind each role, and how exactly the cell holds its figure. */
import { compareProducts, decimal, decimalsOf, displayed, exact, hedged, isZero, ONE, parseNumeral, powerOfTen, readNumberText, signOf, type Decimal, type Interval, type Quantity, type Reading } from "../../../figures";
import { cellAddress, type ColumnMatch, type Indicator, type PlanTable, type SourceCell, type SourceTable } from "../../../plan";
import type { BookToCheck, CellSpan } from "../types";

/** A1 of a body cell. */
export function addressAt(source: SourceTable, row: number, column: number): string {
  return cellAddress(source.headerRow + 1 + row, source.firstColumn + column);
}

/** A figure of the table with its cell; the interval is in the unit of the row. */
export interface Held {
  /** "KeHoach!F12"; with several workbooks the file in front. */
  readonly key: string;
  readonly span: CellSpan;
  readonly text: string;
  readonly interval: Interval;
  readonly column: ColumnMatch;
  /** What other digits in the cell would stand for. */
  readonly read: (text: string) => Interval | null;
}

/** A bound ("trên 96%") is open on one side, a text figure inside it agrees. */
function intervalOf(q: Quantity, cell: SourceCell | undefined, whole: boolean): Interval {
  const decimals = Math.max(q.decimals, decimalsOf(q.value));
  switch (q.comparison) {
    case "about":
      return hedged(q.value, q.decimals, "about");
    case "above":
      return { low: q.value, high: null, openLow: true };
    case "at-least":
      return { low: q.value, high: null };
    case "below":
      return { low: null, high: q.value, openHigh: true };
    case "at-most":
      return { low: null, high: q.value };
    case "range":
      return { low: q.value, high: q.upper ?? q.value };
    default:
      if (cell?.formula !== null && cell?.formula !== undefined) return exact(q.value);
      return whole && decimals === 0 ? exact(q.value) : displayed(q.value, decimals);
  }
}

/** Tables of the workbook by name: joined targets stand in another one. */
export type Sources = ReadonlyMap<string, SourceTable>;

export function sourcesOf(book: BookToCheck): Sources {
  return new Map([...book.others.map((s) => [s.name, s] as const), ...book.tables.map((t) => [t.source.name, t.source] as const)]);
}

/** Reads cells' places for one table. */
export class CellFinder {
  /**
   * @param joined the table its targets stand in
   * @param prefix goes in front of every key, where several workbooks are looked at together
   */
  constructor(private readonly file: string, private readonly own: SourceTable, private readonly joined: SourceTable | undefined, private readonly prefix = "") {}

  /** The figure under a column of the table or of its joined targets; null where there is none or its place is unknown. */
  held(indicator: Indicator, reading: Reading | undefined, column: ColumnMatch | undefined, joined: boolean): Held | null {
    if (reading === undefined || reading.kind === "absent" || column === undefined) return null;
    const source = joined ? this.joined : this.own;
    const row = joined ? indicator.targetRow : indicator.row;
    if (source === undefined || row === null) return null;
    const cell = source.rows[row]?.[column.index];
    const whole = indicator.unit?.whole === true;
    const factor = factorOf(reading, cell);
    const span: CellSpan = { file: this.file, sheet: source.sheet, address: addressAt(source, row, column.index) };
    return {
      key: `${this.prefix}${span.sheet}!${span.address}`,
      span,
      text: cell?.text.trim() === "" || cell === undefined ? reading.text : cell.text.trim(),
      interval: intervalOf(reading, cell, whole),
      column,
      read: (text) => {
        const other = typeof cell?.value === "string" ? readNumberText(text, { unit: indicator.unit }) : numeral(text);
        if (other === null || other.kind === "absent") return null;
        const value = other.value.times(factor);
        return intervalOf({ ...reading, value, decimals: decimalsOf(value) }, cell, whole);
      },
    };
  }

  /** Sheet rows, as "KeHoach!12", in which the figures of a row stand. */
  rowsOf(indicator: Indicator): string[] {
    const rows = [`${this.own.sheet}!${this.own.headerRow + 2 + indicator.row}`];
    if (this.joined !== undefined && indicator.targetRow !== null) rows.push(`${this.joined.sheet}!${this.joined.headerRow + 2 + indicator.targetRow}`);
    return rows;
  }

  byRole(table: PlanTable, indicator: Indicator, role: ColumnMatch["role"], reading: Reading | undefined): Held | null {
    const own = table.columns.find((c) => c.role === role && !c.ours);
    if (own !== undefined) return this.held(indicator, reading, own, false);
    return this.held(indicator, reading, table.targetColumns.find((c) => c.role === role && !c.ours), true);
  }

  target(table: PlanTable, indicator: Indicator, assessment: Indicator["assessments"][number]): Held | null {
    const own = table.columns.find((c) => c.role === "target" && !c.ours && c.header === assessment.header);
    if (own !== undefined) return this.held(indicator, assessment.target, own, false);
    return this.held(indicator, assessment.target, table.targetColumns.find((c) => c.role === "target" && c.header === assessment.header), true);
  }
}

function numeral(text: string): Quantity | null {
  const read = parseNumeral(text.replace(/[^\d.,-]/g, ""), "comma");
  return read === null ? null : { kind: "quantity", value: read.value, decimals: read.decimals, comparison: "exactly", scale: 1, unit: null, fromText: false, text };
}

const HALF = decimal("0.5");
const TWO = decimal(2);
const MOST_TENS = 12;

/** Figure in the row's unit for one in the cell as displayed: a column may be in another unit than its row. */
function factorOf(reading: Quantity, cell: SourceCell | undefined): Decimal {
  const shown = cell === undefined ? null : numeral(cell.text);
  if (shown === null || isZero(shown.value) || isZero(reading.value) || signOf(shown.value) !== signOf(reading.value)) return ONE;
  const [own, other] = [reading.value.abs(), shown.value.abs()];
  // Powers of a thousand only: anything else is the rounding of the display.
  for (let tens = own.e - other.e - 1; tens <= own.e - other.e + 1; tens++) {
    if (tens % 3 !== 0 || Math.abs(tens) > MOST_TENS) continue;
    const power = powerOfTen(tens);
    if (compareProducts(own, ONE, other, power.times(HALF)) > 0 && compareProducts(own, ONE, other, power.times(TWO)) < 0) return power;
  }
  return ONE;
}
