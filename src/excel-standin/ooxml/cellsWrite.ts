/** Writes the cells of a sheet: rows that did not change in their own words, the others anew. */
import type { Cell, RowInfo, Sheet, Table } from "../model/types";
import type { CellOrigin, RowOrigin } from "./cellsRead";
import type { FormulaForms } from "./formulaForms";
import type { SheetOrigin } from "./origin";
import { areaRef, columnName } from "./refs";
import { rowDigest, rowNumbers } from "./sheetDigest";
import type { SharedStrings } from "./stringsWrite";
import { escapeText, needsPreserve, toXString } from "./xmlText";
import { element } from "./xmlWrite";

export interface CellsWriter {
  readonly strings: SharedStrings;
  readonly forms: FormulaForms;
  readonly xf: (style: number) => number;
  readonly stylesStable: boolean;
}

export interface WrittenCells {
  readonly xml: string;
  readonly dimension: string;
}

/**
 * sheetData and dimension, or null when nothing changed.
 * `headers`: texts that header cells of changed tables must hold.
 */
export function writeCells(sheet: Sheet, origin: SheetOrigin | null, sourceText: () => string, headers: ReadonlyMap<number, ReadonlyMap<number, string>>, writer: CellsWriter): WrittenCells | null {
  const rows = rowNumbers(sheet);
  for (const row of headers.keys()) if (!sheet.cells.has(row) && !sheet.rows.has(row)) rows.push(row);
  rows.sort((a, b) => a - b);
  const fresh = new Set<number>();
  for (const row of rows) {
    const span = origin?.rows.get(row);
    if (!span || span.digest !== rowDigest(sheet.cells.get(row), sheet.rows.get(row)) || differs(sheet.cells.get(row), headers.get(row))) fresh.add(row);
  }
  const kept = rows.length - fresh.size;
  if (origin && fresh.size === 0 && writer.stylesStable && ![...origin.rows.keys()].some((row) => !sheet.cells.has(row) && !sheet.rows.has(row) && !emptySpan(origin, row))) return null;
  const source = origin && kept > 0 ? sourceText() : "";
  const reuse = origin !== null && origin.rowsInOrder && writer.stylesStable;
  const pieces: string[] = [];
  let left = Infinity;
  let right = -1;
  for (const row of rows) {
    const line = sheet.cells.get(row);
    if (line) {
      for (const column of line.keys()) {
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    const span = origin?.rows.get(row);
    if (reuse && span?.whole && !fresh.has(row)) pieces.push(source.slice(span.start, span.end));
    else pieces.push(rowXml(row, line, sheet.rows.get(row), headers.get(row), sheet.tables, writer));
  }
  const filled = rows.filter((row) => (sheet.cells.get(row)?.size ?? 0) > 0);
  const dimension = right < 0 ? "A1" : areaRef({ top: filled[0] ?? 0, bottom: filled[filled.length - 1] ?? 0, left, right });
  return { xml: `<sheetData>${pieces.join("")}</sheetData>`, dimension };
}

/** A row that the file lists without cells or settings leaves no trace in the model. */
function emptySpan(origin: SheetOrigin, row: number): boolean {
  return origin.rows.get(row)?.digest === rowDigest(undefined, undefined);
}

function differs(line: ReadonlyMap<number, Cell> | undefined, texts: ReadonlyMap<number, string> | undefined): boolean {
  if (texts) for (const [column, text] of texts) if (line?.get(column)?.value !== text || line.get(column)?.formula !== undefined) return true;
  return false;
}

function rowXml(row: number, line: ReadonlyMap<number, Cell> | undefined, info: RowInfo | undefined, headers: ReadonlyMap<number, string> | undefined, tables: readonly Table[], writer: CellsWriter): string {
  const origin = info?.origin as RowOrigin | undefined;
  const style = info?.style === undefined ? undefined : writer.xf(info.style);
  const attributes = {
    r: row + 1,
    s: style,
    customFormat: style === undefined ? undefined : "1",
    ht: info?.height,
    hidden: info?.hidden,
    customHeight: info?.height !== undefined && origin?.automatic !== info.height,
    outlineLevel: info?.outline || undefined,
    ...origin?.attributes,
  };
  const here = tables.filter(({ area }) => row >= area.top && row <= area.bottom);
  const cells = [...(line ?? [])];
  if (headers) for (const column of headers.keys()) if (!line?.has(column)) cells.push([column, { value: null, style: 0 }]);
  for (let i = 1; i < cells.length; i++) {
    if ((cells[i]?.[0] ?? 0) < (cells[i - 1]?.[0] ?? 0)) {
      cells.sort((a, b) => a[0] - b[0]);
      break;
    }
  }
  let inner = "";
  for (const [column, cell] of cells) {
    const header = headers?.get(column);
    inner += cellXml(row, column, header === undefined || cell.value === header ? cell : { value: header, style: cell.style }, here, writer);
  }
  return element("row", attributes, inner);
}

function cellXml(row: number, column: number, cell: Cell, tables: readonly Table[], writer: CellsWriter): string {
  const origin = cell.origin as CellOrigin | undefined;
  const xf = writer.xf(cell.style);
  const start = `<c r="${columnName(column)}${row + 1}"${xf === 0 ? "" : ` s="${xf}"`}`;
  let meta = "";
  let formula = "";
  if (cell.formula !== undefined) {
    const table = tables.find(({ area }) => column >= area.left && column <= area.right)?.name;
    const { array } = cell;
    const area = array ? ` t="array" ref="${areaRef({ top: row, left: column, bottom: row + array.rows - 1, right: column + array.columns - 1 })}"` : "";
    if (array && origin?.cm !== undefined) meta = ` cm="${origin.cm}"`;
    formula = `<f${area}>${escapeText(toXString(writer.forms.file(cell.formula, table)))}</f>`;
  } else if (origin?.dataTable !== undefined) formula = origin.dataTable;
  const { value } = cell;
  if (typeof value === "number") return `${start}${meta}${Number.isFinite(value) ? `>${formula}<v>${value}</v></c>` : ` t="e">${formula}<v>#NUM!</v></c>`}`;
  if (typeof value === "string") {
    if (formula !== "") return `${start}${meta} t="str">${formula}<v${needsPreserve(value) ? ' xml:space="preserve"' : ""}>${escapeText(toXString(value))}</v></c>`;
    return `${start}${meta} t="s"><v>${writer.strings.indexOf(value, cell.richText)}</v></c>`;
  }
  if (typeof value === "boolean") return `${start}${meta} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (value !== null) {
    // Pictures in cells and the like hide behind an error value; their metadata must stay with it.
    if (origin?.vm !== undefined) meta += ` vm="${origin.vm}"`;
    return `${start}${meta} t="e">${formula}<v>${value.error}</v></c>`;
  }
  return formula === "" ? `${start}${meta}/>` : `${start}${meta}>${formula}</c>`;
}
