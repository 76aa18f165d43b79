/** How cells look: setting styles on areas of any size, and what an area's cells have in common. */
import { area as makeArea, cellCount, isWholeColumns, isWholeRows, MAX_COLUMNS, subtract, WHOLE_SHEET } from "./area";
import { forEachCell, usedArea } from "./cells";
import type { Editor } from "./editor";
import { assertAllowed } from "./protection";
import { DEFAULT_STYLE, internStyle, patched, styleAt, type StylePatch } from "./styles";
import type { Area, CellStyle, Sheet } from "./types";

/** Areas larger than this are looked at by existing cells, rows and columns only. */
const EXACT_CELLS = 200_000;

/** Changes the look of all cells of an area; whole rows and columns keep it for cells still to come. */
export function applyStyle(editor: Editor, sheet: Sheet, a: Area, change: StylePatch | ((style: CellStyle, row: number, column: number) => CellStyle)): void {
  assertAllowed(sheet, "allowFormatCells");
  const memo = new Map<number, number>();
  const next = (index: number, row: number, column: number): number => {
    if (typeof change === "function") return internStyle(editor.book, change(styleAt(editor.book, index), row, column));
    let made = memo.get(index);
    if (made === undefined) memo.set(index, (made = internStyle(editor.book, patched(styleAt(editor.book, index), change))));
    return made;
  };
  if (isWholeColumns(a) || isWholeRows(a)) {
    applyToLines(editor, sheet, a, next);
  } else {
    for (let row = a.top; row <= a.bottom; row++) {
      for (let column = a.left; column <= a.right; column++) {
        const cell = editor.cell(sheet, row, column);
        const now = cell?.style ?? editor.styleIndex(sheet, row, column);
        const style = next(now, row, column);
        if (style !== now) put(editor, sheet, row, column, style, cell !== undefined);
      }
    }
  }
  editor.record({ kind: "format", sheetId: sheet.id, area: a });
}

function applyToLines(editor: Editor, sheet: Sheet, a: Area, next: (index: number, row: number, column: number) => number): void {
  editor.touchShape(sheet);
  const changed: [number, number, number][] = [];
  forEachCell(sheet, a, (cell, row, column) => changed.push([row, column, cell.style]));
  if (isWholeColumns(a)) {
    // Where a row has a look of its own, the crossing cell shows it: give it its own first.
    for (const [row, info] of sheet.rows) {
      if (info.style === undefined || a.right - a.left >= MAX_COLUMNS - 1) continue;
      for (let column = a.left; column <= a.right; column++) if (!editor.cell(sheet, row, column)) changed.push([row, column, info.style]);
    }
    for (let column = a.left; column <= a.right; column++) {
      const info = sheet.columns.get(column) ?? {};
      const style = next(info.style ?? 0, a.top, column);
      sheet.columns.set(column, { ...info, style });
    }
  } else {
    for (let row = a.top; row <= a.bottom; row++) {
      const info = sheet.rows.get(row) ?? {};
      sheet.rows.set(row, { ...info, style: next(info.style ?? 0, row, a.left) });
    }
  }
  for (const [row, column, before] of changed) {
    put(editor, sheet, row, column, next(before, row, column), editor.cell(sheet, row, column) !== undefined);
  }
}

function put(editor: Editor, sheet: Sheet, row: number, column: number, style: number, exists: boolean): void {
  // Style 0 on a cell that is not there must win over its row's or column's.
  if (exists) editor.setStyle(sheet, row, column, style);
  else editor.putCell(sheet, row, column, { value: null, style });
}

/** Takes away the look of cells; their contents stay. */
export function clearFormats(editor: Editor, sheet: Sheet, a: Area): void {
  const bounded = isWholeColumns(a) || isWholeRows(a);
  if (bounded) {
    assertAllowed(sheet, "allowFormatCells");
    editor.touchShape(sheet);
    if (isWholeColumns(a)) for (const [column, info] of sheet.columns) if (column >= a.left && column <= a.right) delete info.style;
    if (isWholeRows(a)) for (const [row, info] of sheet.rows) if (row >= a.top && row <= a.bottom) delete info.style;
  }
  const used = bounded ? usedArea(sheet, false, a) : a;
  // A text that looks like a number stays text.
  if (used) applyStyle(editor, sheet, used, (style) => (style.quotePrefix ? { ...DEFAULT_STYLE, quotePrefix: true } : DEFAULT_STYLE));
  editor.touchShape(sheet);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((part) => subtract(part, a));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  editor.record({ kind: "format", sheetId: sheet.id, area: a });
}

/** Indices of all styles that the cells of an area show. */
export function stylesIn(editor: Editor, sheet: Sheet, a: Area): Set<number> {
  const found = new Set<number>();
  if (cellCount(a) <= EXACT_CELLS) {
    for (let row = a.top; row <= a.bottom; row++) for (let column = a.left; column <= a.right; column++) found.add(editor.styleIndex(sheet, row, column));
    return found;
  }
  let count = 0;
  forEachCell(sheet, a, (cell) => {
    found.add(cell.style);
    count += 1;
  });
  if (count < cellCount(a)) {
    for (const [row, info] of sheet.rows) if (row >= a.top && row <= a.bottom && info.style !== undefined) found.add(info.style);
    for (let column = a.left; column <= a.right; column++) found.add(sheet.columns.get(column)?.style ?? 0);
  }
  return found;
}

/** What all cells of the area have in common; null where they differ. */
export function commonStyle<T>(editor: Editor, sheet: Sheet, a: Area, pick: (style: CellStyle) => T): T | null {
  let common: T | undefined;
  let first = true;
  for (const index of stylesIn(editor, sheet, a)) {
    const value = pick(styleAt(editor.book, index));
    if (first) common = value;
    else if (common !== value) return null;
    first = false;
  }
  return common ?? null;
}

/** Points of a column: Excel stores characters of the default font (Calibri 11: 7 pixels a digit, 5 of padding, 0.75 points a pixel). */
export const columnPoints = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;
export const columnCharacters = (points: number): number => Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);

/** Sets width (characters) or hiding of columns. */
export function setColumns(editor: Editor, sheet: Sheet, a: Area, change: { width?: number | undefined; hidden?: boolean }): void {
  assertAllowed(sheet, "allowFormatColumns");
  editor.touchShape(sheet);
  for (let column = a.left; column <= a.right; column++) sheet.columns.set(column, { ...sheet.columns.get(column), ...change });
  editor.record({ kind: "format", sheetId: sheet.id, area: makeArea(0, a.left, WHOLE_SHEET.bottom, a.right) });
}

/** Sets height (points) or hiding of rows. */
export function setRows(editor: Editor, sheet: Sheet, a: Area, change: { height?: number | undefined; hidden?: boolean }): void {
  assertAllowed(sheet, "allowFormatRows");
  editor.touchShape(sheet);
  const bottom = Math.min(a.bottom, Math.max(a.top, isWholeColumns(a) ? (usedArea(sheet, false)?.bottom ?? a.top) : a.bottom));
  for (let row = a.top; row <= bottom; row++) sheet.rows.set(row, { ...sheet.rows.get(row), ...change });
  const where = makeArea(a.top, 0, bottom, MAX_COLUMNS - 1);
  if (change.hidden === undefined) editor.record({ kind: "format", sheetId: sheet.id, area: where });
  else editor.record({ kind: "rowsHidden", sheetId: sheet.id, area: where, hidden: change.hidden });
}

/** Width for the longest shown text, height for wrapped lines: estimated from characters, there being no fonts here. */
export function autofit(editor: Editor, sheet: Sheet, a: Area, axis: "columns" | "rows"): void {
  assertAllowed(sheet, axis === "columns" ? "allowFormatColumns" : "allowFormatRows");
  editor.calculate();
  editor.touchShape(sheet);
  const need = new Map<number, number>();
  const limit = usedArea(sheet, true, a);
  if (limit) {
    forEachCell(sheet, limit, (cell, row, column) => {
      if (cell.value === null) return;
      const style = styleAt(editor.book, cell.style);
      const lines = editor.calculation.displayText(sheet.id, row, column).split("\n");
      if (axis === "columns") {
        const widest = Math.max(...lines.map((line) => [...line].length)) * (style.font.size / 11) * (style.font.bold ? 1.1 : 1);
        if (!style.wrap) need.set(column, Math.max(need.get(column) ?? 0, widest + 1));
      } else {
        const width = Math.max(1, sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth);
        const count = style.wrap ? lines.reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / width)), 0) : lines.length;
        need.set(row, Math.max(need.get(row) ?? 0, Math.min(409, count * style.font.size * (sheet.defaultRowHeight / 11))));
      }
    });
  }
  for (const [line, size] of need) {
    if (axis === "columns") sheet.columns.set(line, { ...sheet.columns.get(line), width: Math.min(255, Math.round(size * 100) / 100) });
    else sheet.rows.set(line, { ...sheet.rows.get(line), height: Math.round(size * 4) / 4 });
  }
  editor.record({ kind: "format", sheetId: sheet.id, area: a });
}
