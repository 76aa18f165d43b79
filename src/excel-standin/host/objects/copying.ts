/** Range.copyFrom: values, formulas, formats or all, repeated where the target is larger. */
import { area as makeArea, applyStyle, columnCount, invalid, MAX_COLUMNS, MAX_ROWS, rowCount, styleAt, writeCells, type Area, type Cell, type Sheet } from "../../model";
import { isMissing, oneOf, optionalBoolean, text } from "../arguments";
import { selfOf } from "../registry";
import type { Session } from "../session";
import { place, type Place } from "./places";

export function copyInto(session: Session, sheet: Sheet, target: Area, args: readonly unknown[]): void {
  const from = source(session, sheet, args[0]);
  const what = isMissing(args[1]) ? "All" : oneOf(args[1], ["All", "Formulas", "Values", "Formats"] as const, "copyType");
  const skipBlanks = optionalBoolean(args[2]) ?? false;
  if (optionalBoolean(args[3]) ?? false) throw invalid("The stand-in does not transpose while copying.");
  session.editor.calculate();
  const [height, width] = [rowCount(from.area), columnCount(from.area)];
  const repeat = (have: number, size: number): number => (have % size === 0 ? have : size);
  const into = makeArea(target.top, target.left, Math.min(MAX_ROWS - 1, target.top + repeat(rowCount(target), height) - 1), Math.min(MAX_COLUMNS - 1, target.left + repeat(columnCount(target), width) - 1));
  const originals = new Map<string, { cell: Cell | undefined; style: number }>();
  const key = (row: number, column: number): string => `${row}:${column}`;
  for (let row = from.area.top; row <= from.area.bottom; row++) {
    for (let column = from.area.left; column <= from.area.right; column++) {
      originals.set(key(row, column), { cell: session.editor.cell(from.sheet, row, column), style: session.editor.styleIndex(from.sheet, row, column) });
    }
  }
  const original = (row: number, column: number) => {
    const at = { row: from.area.top + ((row - into.top) % height), column: from.area.left + ((column - into.left) % width) };
    return { ...at, ...originals.get(key(at.row, at.column)) };
  };
  if (what === "All" || what === "Formats") {
    applyStyle(session.editor, sheet, into, (style, row, column) => {
      const { style: index } = original(row, column);
      return index === undefined ? style : styleAt(session.editor.book, index);
    });
  }
  if (what === "Formats") return;
  writeCells(session.editor, sheet, into, (row, column) => {
    const { cell, row: r, column: c } = original(row, column);
    if (skipBlanks && (!cell || (cell.value === null && cell.formula === undefined))) return null;
    const quotePrefix = cell ? styleAt(session.editor.book, cell.style).quotePrefix : false;
    if (cell?.formula === undefined || what === "Values") return { value: cell?.value ?? null, quotePrefix };
    const formula = session.editor.services.shift(cell.formula, { sheet: from.sheet.name, row: r, column: c }, { kind: "copy", rows: row - r, columns: column - c });
    return { value: null, formula, quotePrefix: false };
  });
}

function source(session: Session, sheet: Sheet, value: unknown): Place {
  const range = selfOf("Range", value);
  if (range) return { sheet: session.sheet(range.sheetId), area: session.area(range) };
  return place(session, String(value).includes("!") ? null : sheet, text(value, "sourceRange"));
}
