/** The cell of a row's unit as one that takes part: where figures of two rows differ by their units alone, it is the unit that is wrong. */
import { EVERYTHING, meets, powerOfTen, scaleInterval, type Interval } from "../../../figures";
import type { Operand } from "../draft";
import type { TableView } from "../view";

/** Between đồng, nghìn, triệu and tỷ; kg, tấn and nghìn tấn; m² and ha. */
const POWERS = [3, -3, 4, -4, 6, -6];

/** The unit's cell, shared by all that is said of its row; nothing where the unit stands for the whole table. */
export function unitOperands(view: TableView, row: number): Operand[] {
  const column = view.columns("unit")[0];
  if (column === undefined || view.textAt(row, column.index) === "") return [];
  const span = view.span(row, column.index);
  return [{ key: `${span.sheet}!${span.address}`, span, text: view.textAt(row, column.index), interval: EVERYTHING, editable: false, read: () => null }];
}

/** How many times larger or smaller one figure is than the other where only a unit can explain it; null where none does. */
export function powerBetween(left: Interval, right: Interval): number | null {
  return POWERS.find((power) => meets(scaleInterval(left, powerOfTen(power)), right)) ?? null;
}
