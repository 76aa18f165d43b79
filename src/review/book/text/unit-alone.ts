/** The same digits under two units: "48.215 tấn" in a text, 48.215 with "kg" in the table. One unit is wrong, nobody can say which. */
import { meets, type Decimal } from "../../../figures";
import { intervalOf, isPercent, type Figure } from "../../reading/figure";
import type { CellSpan } from "../types";
import type { Named } from "./names";
import { addressAt, type Held } from "./places";

export function differByUnit(figure: Figure, held: Held, row: Named, tableFactor: Decimal): boolean {
  const factor = figure.unit?.factor;
  if (factor === undefined || row.indicator.unit === null || isPercent(figure) || factor.eq(tableFactor)) return false;
  return meets(intervalOf(figure), held.interval);
}

/** The cell that names the row's unit; none where the unit stands for the whole table. */
export function unitCells({ table, indicator }: Named, { span }: Held): CellSpan[] {
  const column = table.columns.find((c) => c.role === "unit");
  return column === undefined ? [] : [{ file: span.file, sheet: table.sheet, address: addressAt(table.source, indicator.row, column.index) }];
}
