/** Contents of ranges as Office.js sees them: values, formulas, texts, formats; reading and writing rectangles. */
import { area as makeArea, cellCount, columnCount, invalid, isWholeColumns, isWholeRows, overlaps, Refusal, rowCount, styleAt, writeInputs, applyStyle, type Area, type Cell, type CellValue, type Input, type Sheet } from "../../model";
import { CELL_LIMIT } from "../rules";
import type { Session } from "../session";

/** How a cell's value travels: "" for an empty cell, an error as its text. */
export const plainValue = (value: CellValue): string | number | boolean => (value === null ? "" : typeof value === "object" ? value.error : value);

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** What `Range.formulas` shows for a cell. */
export const formulaOf = (cell: Cell | undefined): string | number | boolean => (cell?.formula === undefined ? plainValue(cell?.value ?? null) : `=${cell.formula}`);

/** Whole rows and columns have no cell-level properties: Excel answers null. */
export const isUnbounded = (a: Area): boolean => isWholeColumns(a) || isWholeRows(a);

/**
 * One entry a cell; null for whole rows and columns.
 * @throws Refusal ResponsePayloadSizeLimitExceeded above five million cells
 */
export function matrix<T>(session: Session, sheet: Sheet, a: Area, read: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
  if (isUnbounded(a)) return null;
  if (cellCount(a) > CELL_LIMIT) throw new Refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  session.editor.calculate();
  const result: T[][] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const cells = sheet.cells.get(row);
    const line = new Array<T>(a.right - a.left + 1);
    for (let column = a.left; column <= a.right; column++) line[column - a.left] = read(cells?.get(column), row, column);
    result.push(line);
  }
  return result;
}

export const valuesOf = (session: Session, sheet: Sheet, a: Area) => matrix(session, sheet, a, (cell) => plainValue(cell?.value ?? null));
export const formulasOf = (session: Session, sheet: Sheet, a: Area) => matrix(session, sheet, a, formulaOf);
export const typesOf = (session: Session, sheet: Sheet, a: Area) => matrix(session, sheet, a, (cell) => valueType(cell?.value ?? null));

export function textsOf(session: Session, sheet: Sheet, a: Area): string[][] | null {
  return matrix(session, sheet, a, (cell, row, column) => (cell === undefined || cell.value === null ? "" : session.editor.calculation.displayText(sheet.id, row, column)));
}

export function numberFormatsOf(session: Session, sheet: Sheet, a: Area): string[][] | null {
  const { editor } = session;
  return matrix(session, sheet, a, (cell, row, column) => styleAt(editor.book, cell?.style ?? editor.styleIndex(sheet, row, column)).numberFormat);
}

/**
 * The two-dimensional array an add-in sets: one value for all cells, or exactly the range's rows and columns.
 * @throws Refusal InvalidArgument
 */
export function inputs(value: unknown, a: Area, what: string): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null) throw invalid(`The ${what} must be an array or a single value.`);
    return () => value;
  }
  const rows = value as unknown[];
  const fits = rows.length === rowCount(a) && rows.every((row) => Array.isArray(row) && row.length === columnCount(a));
  if (!fits) throw invalid(`The number of rows or columns in the input array doesn't match the size or dimensions of the range: ${what}.`);
  return (row, column) => (rows[row] as unknown[])[column];
}

function input(value: unknown, what: string): Input {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value === undefined) return null;
  throw invalid(`The ${what} contain something that is no value of a cell.`);
}

/** Writes `values` or `formulas`. @throws Refusal InvalidArgument, AccessDenied */
export function setContents(session: Session, sheet: Sheet, a: Area, value: unknown, what: "values" | "formulas"): void {
  if (isUnbounded(a)) throw invalid(`The ${what} of whole rows or columns can't be set.`);
  const at = inputs(value, a, what);
  writeInputs(session.editor, sheet, a, (row, column) => input(at(row, column), what));
}

/** Writes `numberFormat`; null leaves a cell's format as it is. Whole columns take one format for all. */
export function setNumberFormat(session: Session, sheet: Sheet, a: Area, value: unknown): void {
  const one = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 ? (value[0] as unknown[])[0] : value;
  if (isUnbounded(a)) {
    if (typeof one !== "string") throw invalid("Whole rows or columns take a single number format.");
    return applyStyle(session.editor, sheet, a, { numberFormat: one });
  }
  const at = inputs(value, a, "numberFormat");
  const formats = new Map<number, Map<number, string>>();
  for (let row = a.top; row <= a.bottom; row++) {
    const line = new Map<number, string>();
    for (let column = a.left; column <= a.right; column++) {
      const format = at(row - a.top, column - a.left);
      if (format === null || format === undefined) continue;
      if (typeof format !== "string") throw invalid("A number format must be a string.");
      line.set(column, format === "" ? "General" : format);
    }
    formats.set(row, line);
  }
  const first = at(0, 0);
  if (!Array.isArray(value) && typeof first === "string") return applyStyle(session.editor, sheet, a, { numberFormat: first === "" ? "General" : first });
  applyStyle(session.editor, sheet, a, (style, row, column) => {
    const format = formats.get(row)?.get(column);
    return format === undefined || format === style.numberFormat ? style : { ...style, numberFormat: format };
  });
}

/** Merged cells that touch the area widen it, as selecting in Excel does. */
export function withMerges(sheet: Sheet, a: Area): Area {
  let result = a;
  for (const merge of sheet.merges) {
    if (overlaps(merge, result)) result = makeArea(Math.min(result.top, merge.top), Math.min(result.left, merge.left), Math.max(result.bottom, merge.bottom), Math.max(result.right, merge.right));
  }
  return result;
}
