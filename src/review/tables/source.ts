/** A report's table in the shape that the checks of workbooks read, and the way back from their cells to the text. */
import { DEFAULT_POLICY, NO_MEMORY, parseAddress, readPlanTable, type SourceCell, type SourceTable } from "../../plan";
import { decimal, isInteger, readNumberText, type Unit } from "../../figures";
import { TableView } from "../book/view";
import type { Figure } from "../reading/figure";
import type { ReportTable } from "./table";

/** The cells of a report's tables as figures, each with one id of its own; below zero, apart from those of prose. */
export class CellFigures {
  #next = 0;
  readonly #known = new Map<string, Figure | null>();

  /** The figure of a cell; null for words, absences, bounds and fractions. */
  at(table: ReportTable, name: string, row: number, column: number, unit: Unit | null): Figure | null {
    const key = `${name}!${row}:${column}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const figure = this.read(table, row, column, unit);
    this.#known.set(key, figure);
    return figure;
  }

  private read(table: ReportTable, row: number, column: number, unit: Unit | null): Figure | null {
    const line = table.rows[row];
    const cell = line?.cells[column];
    if (line === undefined || cell === undefined || cell.text === "") return null;
    const reading = readNumberText(cell.text, { habit: "comma" });
    if (reading.kind === "absent" || reading.comparison !== "exactly" || reading.fraction !== undefined || reading.upper !== undefined) return null;
    const own = reading.unit ?? unit;
    // As in prose, the sign of a percentage is no part of its digits.
    const text = cell.text.replace(/\s*%$/, "");
    const value = decimal(reading.value);
    return {
      id: --this.#next, paragraph: line.paragraph.index, start: cell.start, end: cell.start + text.length, unitEnd: cell.end, text, value, decimals: reading.decimals,
      alternative: null, unit: own, noun: "", hedge: null, bound: false, group: -1, denominator: null, numerator: null,
      whole: own?.whole === true && isInteger(value) && reading.decimals === 0,
    };
  }
}

const cellOf = (text: string): SourceCell => ({ value: text, text, numberFormat: "@", formula: null, indent: 0 });

/** The table as a workbook's would be: header row 0, its rows below. */
export function viewOf(table: ReportTable, name: string, file: string): TableView {
  const source: SourceTable = {
    name, sheet: name, headerRow: 0, firstColumn: 0, headers: table.headers, above: table.above,
    rows: table.rows.map((row) => row.cells.map((cell) => cellOf(cell.text))),
  };
  return new TableView(readPlanTable(source, { memory: NO_MEMORY, policy: DEFAULT_POLICY }), file);
}

/** Row and column of a cell that a check of the view names; null for the header. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const at = parseAddress(address);
  return at === null || at.row < 1 ? null : { row: at.row - 1, column: at.column };
}
