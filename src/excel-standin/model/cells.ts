/** Contents of cells: writing values and formulas with all that follows from it, clearing, and finding what is used. */
import { area as makeArea, bounding, contains, intersect, isWholeColumns, isWholeRows, overlaps } from "./area";
import { invalid, Refusal } from "./errors";
import type { Editor } from "./editor";
import { assertUnlocked } from "./protection";
import type { WrittenInput } from "./services";
import { internStyle, patched, styleAt } from "./styles";
import { afterWriting } from "./tableWrites";
import type { Area, Cell, Sheet } from "./types";

export type Input = string | number | boolean | null;

/** Calls back for each existing cell of the area, row by row. */
export function forEachCell(sheet: Sheet, a: Area, visit: (cell: Cell, row: number, column: number) => void): void {
  const rows = a.bottom - a.top + 1 > sheet.cells.size ? [...sheet.cells.keys()].filter((row) => row >= a.top && row <= a.bottom).sort((x, y) => x - y) : null;
  const line = (row: number): void => {
    const cells = sheet.cells.get(row);
    if (!cells) return;
    if (a.right - a.left + 1 > cells.size) {
      for (const [column, cell] of cells) if (column >= a.left && column <= a.right) visit(cell, row, column);
    } else {
      for (let column = a.left; column <= a.right; column++) {
        const cell = cells.get(column);
        if (cell) visit(cell, row, column);
      }
    }
  };
  if (rows) rows.forEach(line);
  else for (let row = a.top; row <= a.bottom; row++) line(row);
}

/** Smallest area around all cells with content, with `valuesOnly` false also with a style of their own; null = none. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, line] of sheet.cells) {
    if (within && (row < within.top || row > within.bottom)) continue;
    for (const [column, cell] of line) {
      if (within && (column < within.left || column > within.right)) continue;
      if (!hasContent(cell) && (valuesOnly || cell.style === 0)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : makeArea(top, left, bottom, right);
}

export const hasContent = (cell: Cell | undefined): boolean => cell !== undefined && (cell.value !== null || cell.formula !== undefined);

export const isEmptyArea = (sheet: Sheet, a: Area): boolean => {
  let empty = true;
  forEachCell(sheet, a, (cell) => {
    if (hasContent(cell)) empty = false;
  });
  return empty;
};

/**
 * Writes inputs as Office.js' `values` and `formulas` do: coerced as Excel coerces them, null = leave as it is, "" = empty.
 * Nothing is written when one of the formulas is none or a cell is protected.
 * @throws Refusal InvalidArgument, AccessDenied
 */
export function writeInputs(editor: Editor, sheet: Sheet, a: Area, input: (row: number, column: number) => Input): void {
  writeCells(editor, sheet, a, (row, column, format) => {
    const given = input(row - a.top, column - a.left);
    if (given === null) return null;
    try {
      return editor.services.coerce(given, format);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw invalid(`The formula is not valid: ${String(given).slice(0, 200)}`);
    }
  });
}

/** As `writeInputs`, for inputs that have been read already (keystrokes in the user's locale). */
export function writeCells(editor: Editor, sheet: Sheet, a: Area, input: (row: number, column: number, format: string) => WrittenInput | null): void {
  assertUnlocked(editor, sheet, a);
  const { book } = editor;
  const merges = sheet.merges.filter((merge) => overlaps(merge, a));
  const single = a.top === a.bottom && a.left === a.right;
  const before = single ? (editor.cell(sheet, a.top, a.left)?.value ?? null) : undefined;
  const writes: { row: number; column: number; cell: Cell | null }[] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    for (let column = a.left; column <= a.right; column++) {
      // A merged area keeps only its first cell's content.
      if (merges.some((merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column))) continue;
      const index = editor.styleIndex(sheet, row, column);
      const style = styleAt(book, index);
      const made = input(row, column, style.numberFormat);
      if (made === null) continue;
      const changes = made.quotePrefix !== style.quotePrefix || (made.numberFormat !== undefined && made.numberFormat !== style.numberFormat);
      const next = changes
        ? internStyle(book, patched(style, { quotePrefix: made.quotePrefix, ...(made.numberFormat === undefined ? {} : { numberFormat: made.numberFormat }) }))
        : index;
      const empty = made.value === null && made.formula === undefined && next === 0;
      writes.push({ row, column, cell: empty ? null : made.formula === undefined ? { value: made.value, style: next } : { value: made.value, formula: made.formula, style: next } });
    }
  }
  if (writes.length === 0) return;
  for (const { row, column, cell } of writes) editor.putCell(sheet, row, column, cell);
  editor.valuesChanged(sheet.id, a);
  const grown = afterWriting(editor, sheet, a);
  if (single) editor.calculate();
  const after = single ? (editor.cell(sheet, a.top, a.left)?.value ?? null) : undefined;
  editor.record({ kind: "cells", sheetId: sheet.id, area: a, type: "RangeEdited", ...(single ? { before, after } : {}) });
  for (const more of grown) editor.record({ kind: "cells", sheetId: sheet.id, area: more, type: "RangeEdited" });
}

/** Empties cells but leaves their look; table headers keep a name. */
export function clearContents(editor: Editor, sheet: Sheet, a: Area): void {
  const used = isWholeColumns(a) || isWholeRows(a) ? usedArea(sheet, false, a) : a;
  if (!used) return;
  assertUnlocked(editor, sheet, used);
  const emptied: { row: number; column: number; style: number }[] = [];
  forEachCell(sheet, used, (cell, row, column) => {
    if (hasContent(cell)) emptied.push({ row, column, style: cell.style });
  });
  for (const { row, column, style } of emptied) editor.putCell(sheet, row, column, style === 0 ? null : { value: null, style });
  editor.valuesChanged(sheet.id, used);
  afterWriting(editor, sheet, used, "cleared");
  editor.record({ kind: "cells", sheetId: sheet.id, area: a, type: "RangeEdited" });
}

/** The block of filled cells around an area, bounded by empty rows and columns (Ctrl+Shift+*). */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  let region = start;
  for (;;) {
    const wider = makeArea(Math.max(0, region.top - 1), Math.max(0, region.left - 1), region.bottom + 1, region.right + 1);
    const used = usedArea(sheet, true, wider);
    const next = used ? bounding(region, used) : region;
    if (next.top === region.top && next.left === region.left && next.bottom === region.bottom && next.right === region.right) return region;
    region = next;
  }
}

/** Whether the area holds no more than one cell, or one merged area. */
export const isSingleCell = (sheet: Sheet, a: Area): boolean =>
  (a.top === a.bottom && a.left === a.right) || sheet.merges.some((merge) => intersect(merge, a) !== null && merge.top === a.top && merge.left === a.left && merge.bottom === a.bottom && merge.right === a.right);
