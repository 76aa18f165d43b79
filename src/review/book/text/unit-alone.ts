/** The same digits under two units: "48.215 tấn" in a text, 48.215 with "kg" in the table. One unit is wrong, nobody can say which. */
import { displayed, meets, powerOfTen, scaleInterval, type Decimal } from "../../../figures";
import { intervalOf, isPercent, type Figure } from "../../reading/figure";
import type { CellSpan } from "../types";
import type { Named } from "./names";
import { addressAt, type Held } from "./places";

const THOUSANDS = [3, 6];

/**
 * "unit": the digits under another unit; or in the row's own unit, a figure that thousands of it would be right, as "561,7"
 * is of 561.725: it was reckoned in the next larger unit. "thousandfold": the very digits of the table without three zeros;
 * whether the table has them too many or the text too few is told by the table's other figures, never by the text.
 */
export function differBy(figure: Figure, held: Held, row: Named, tableFactor: Decimal): "unit" | "thousandfold" | null {
  const factor = figure.unit?.factor;
  if (factor === undefined || row.indicator.unit === null || isPercent(figure)) return null;
  if (!factor.eq(tableFactor)) return meets(intervalOf(figure), held.interval) ? "unit" : null;
  for (const power of THOUSANDS) {
    const thousands = powerOfTen(power);
    if (!meets(scaleInterval(intervalOf(figure), thousands), held.interval)) continue;
    return meets(displayed(figure.value.times(thousands), Math.max(0, figure.decimals - power)), held.interval) ? "thousandfold" : "unit";
  }
  return null;
}

/** The cell that names the row's unit; none where the unit stands for the whole table. */
export function unitCells({ table, indicator }: Named, { span }: Held): CellSpan[] {
  const column = table.columns.find((c) => c.role === "unit");
  return column === undefined ? [] : [{ file: span.file, sheet: table.sheet, address: addressAt(table.source, indicator.row, column.index) }];
}
