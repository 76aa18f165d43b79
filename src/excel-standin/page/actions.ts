/** What people do to the sheet: each one is one undoable edit of the book, or a sentence on why it was refused. */
import { FormulaSyntaxError, parseTyped } from "../calc";
import {
  applyStyle, area as makeArea, bodyArea, cellCount, clearContents, columnCharacters, deleteCells, insertCells, MAX_COLUMNS, mergeAt, MAX_ROWS, Refusal, rowCount, columnCount,
  setColumns, setFilter, setRows, sortRows, styleAt, usedArea, writeCells, type Area, type Cell, type Sheet, type Table, type WrittenInput,
} from "../model";
import { columnPixels, pixelsToPoints } from "./axis";
import { continueLine, type Filled } from "./fill";
import { textInset } from "./sheet-layout";
import { TEXTS } from "./texts";
import type { Workspace } from "./workspace";

/** null = done; else why not, in Vietnamese. */
export type Outcome = string | null;

/** Cells that one action may write. */
const MAX_CELLS = 2_000_000;

/** Why something was refused, as a sentence. */
export function refusalText(error: unknown): string {
  if (error instanceof FormulaSyntaxError) return TEXTS.badFormula;
  if (error instanceof Refusal) return TEXTS.refused[error.code] ?? TEXTS.refusedOther;
  return TEXTS.refusedOther;
}

/** Runs an undoable edit and brings formulas up to date; other errors than refusals are bugs and go on. */
export function act(workspace: Workspace, label: string, work: () => void): Outcome {
  const { editor } = workspace;
  try {
    editor.edit(
      () => {
        work();
        editor.calculate();
      },
      { undo: label },
    );
    return null;
  } catch (error) {
    if (error instanceof Refusal || error instanceof FormulaSyntaxError) return refusalText(error);
    throw error;
  }
}

/** Writes a typed text into one area (Ctrl+Enter) or cell. The text has been read by `readTyped` before, for validation. */
export function enter(workspace: Workspace, area: Area, text: string): Outcome {
  if (cellCount(area) > MAX_CELLS) return TEXTS.tooManyCells;
  const { editor, sheet } = workspace;
  return act(workspace, TEXTS.undoTyping, () => {
    writeCells(editor, sheet, area, (row, column, format) => moved(workspace, parseTyped(text, format), area.top, area.left, row, column));
    if (cellCount(area) === 1) widenFor(workspace, area.top, area.left);
  });
}

/** Excel widens a column of default width for a typed number or date that would show as ####. */
function widenFor(workspace: Workspace, row: number, column: number): void {
  const { editor, sheet } = workspace;
  const cell = editor.cell(sheet, row, column);
  if (typeof cell?.value !== "number" || cell.formula !== undefined || sheet.columns.get(column)?.width !== undefined || sheet.protection) return;
  const style = styleAt(workspace.book, cell.style);
  if (style.wrap || style.numberFormat === "General" || mergeAt(sheet, row, column)) return;
  const needed = workspace.measure(workspace.displayText(row, column), style) + textInset(style) + 4;
  if (needed > columnPixels(sheet.defaultColumnWidth)) setColumns(editor, sheet, makeArea(0, column, MAX_ROWS - 1, column), { width: columnCharacters(pixelsToPoints(needed)) });
}

function moved(workspace: Workspace, input: WrittenInput, top: number, left: number, row: number, column: number): WrittenInput {
  if (input.formula === undefined || (row === top && column === left)) return input;
  return { ...input, formula: shifted(workspace, input.formula, top, left, row - top, column - left) };
}

function shifted(workspace: Workspace, formula: string, row: number, column: number, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return workspace.editor.services.shift(formula, { sheet: workspace.sheet.name, row, column }, { kind: "copy", rows, columns });
}

export function clear(workspace: Workspace, areas: readonly Area[]): Outcome {
  return act(workspace, TEXTS.undoClear, () => {
    for (const area of areas) clearContents(workspace.editor, workspace.sheet, area);
  });
}

/** An area cut down to the sheet's used part: whole rows and columns stay workable. */
export function bounded(sheet: Sheet, area: Area): Area {
  if (cellCount(area) <= 100_000) return area;
  const used = usedArea(sheet, false) ?? makeArea(0, 0, 0, 0);
  return {
    top: area.top,
    left: area.left,
    bottom: Math.max(area.top, Math.min(area.bottom, used.bottom)),
    right: Math.max(area.left, Math.min(area.right, used.right)),
  };
}

/** Pastes rows of texts, each read as if typed; one value fills the selection. Answers what was written. */
export function pasteTexts(workspace: Workspace, target: Area, rows: readonly (readonly string[])[]): { readonly outcome: Outcome; readonly area: Area } {
  const height = rows.length;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const area = pasteArea(target, height, width);
  if (!area) return { outcome: TEXTS.pasteTooLarge, area: target };
  if (cellCount(area) > MAX_CELLS) return { outcome: TEXTS.tooManyCells, area };
  const { editor, sheet } = workspace;
  const outcome = act(workspace, TEXTS.undoPaste, () =>
    writeCells(editor, sheet, area, (row, column, format) => {
      const text = rows[(row - area.top) % height]?.[(column - area.left) % width] ?? "";
      try {
        return parseTyped(text, format);
      } catch {
        // Text from elsewhere that begins with "=" but is no formula stays text.
        return { value: text, quotePrefix: true };
      }
    }),
  );
  return { outcome, area };
}

function pasteArea(target: Area, height: number, width: number): Area | null {
  const repeats = rowCount(target) % height === 0 && columnCount(target) % width === 0;
  const area = repeats ? target : makeArea(target.top, target.left, target.top + height - 1, target.left + width - 1);
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/** Pastes cells of this book with formulas and formats; a cut empties the source. */
export function pasteCells(workspace: Workspace, target: Area, from: { readonly sheet: Sheet; readonly area: Area; readonly cut: boolean }): { readonly outcome: Outcome; readonly area: Area } {
  const { editor, sheet } = workspace;
  const source = bounded(from.sheet, from.area);
  const [height, width] = [rowCount(source), columnCount(source)];
  const area = pasteArea(from.cut ? makeArea(target.top, target.left, target.top, target.left) : target, height, width);
  if (!area) return { outcome: TEXTS.pasteTooLarge, area: target };
  if (cellCount(area) > MAX_CELLS) return { outcome: TEXTS.tooManyCells, area };
  const cells = new Map<string, { readonly cell: Cell | undefined; readonly style: number }>();
  for (let row = source.top; row <= source.bottom; row += 1) {
    for (let column = source.left; column <= source.right; column += 1) {
      cells.set(`${row - source.top},${column - source.left}`, { cell: editor.cell(from.sheet, row, column), style: editor.styleIndex(from.sheet, row, column) });
    }
  }
  const at = (row: number, column: number): { readonly cell: Cell | undefined; readonly style: number } | undefined =>
    cells.get(`${(row - area.top) % height},${(column - area.left) % width}`);
  const outcome = act(workspace, from.cut ? TEXTS.undoCut : TEXTS.undoPaste, () => {
    if (from.cut) clearContents(editor, from.sheet, source);
    writeCells(editor, sheet, area, (row, column) => {
      const cell = at(row, column)?.cell;
      if (!cell) return { value: null, quotePrefix: false };
      const { quotePrefix } = styleAt(workspace.book, cell.style);
      if (cell.formula === undefined) return { value: cell.value, quotePrefix };
      const [fromRow, fromColumn] = [source.top + ((row - area.top) % height), source.left + ((column - area.left) % width)];
      const formula = from.cut ? cell.formula : shifted(workspace, cell.formula, fromRow, fromColumn, row - fromRow, column - fromColumn);
      return { value: null, formula, quotePrefix };
    });
    if (!sheet.protection) applyStyle(editor, sheet, area, (style, row, column) => styleAt(workspace.book, at(row, column)?.style ?? 0) ?? style);
  });
  return { outcome, area };
}

/** Continues a source area into a longer or wider one that contains it (fill handle, Ctrl+D, Ctrl+R). */
export function fillInto(workspace: Workspace, source: Area, target: Area, how: "series" | "copy"): Outcome {
  const { editor, sheet } = workspace;
  if (cellCount(target) > MAX_CELLS) return TEXTS.tooManyCells;
  const vertical = target.top < source.top || target.bottom > source.bottom;
  const backwards = vertical ? target.top < source.top : target.left < source.left;
  const length = vertical ? rowCount(source) : columnCount(source);
  const count = (vertical ? rowCount(target) : columnCount(target)) - length;
  if (count <= 0) return null;
  const fresh = vertical
    ? makeArea(backwards ? target.top : source.bottom + 1, source.left, backwards ? source.top - 1 : target.bottom, source.right)
    : makeArea(source.top, backwards ? target.left : source.right + 1, source.bottom, backwards ? source.left - 1 : target.right);
  const made = new Map<number, { readonly cells: (Cell | undefined)[]; readonly filled: Filled[] }>();
  const cross = vertical ? [source.left, source.right] : [source.top, source.bottom];
  for (let line = cross[0] ?? 0; line <= (cross[1] ?? 0); line += 1) {
    const cells = Array.from({ length }, (_, i) => (vertical ? editor.cell(sheet, source.top + i, line) : editor.cell(sheet, line, source.left + i)));
    const filled = how === "copy" ? Array.from({ length: count }, (_, i): Filled => ({ kind: "copy", index: i % length, offset: length + i - (i % length) })) : continueLine(cells, count, backwards);
    made.set(line, { cells, filled });
  }
  const find = (row: number, column: number): { readonly filled: Filled; readonly row: number; readonly column: number } | null => {
    const line = made.get(vertical ? column : row);
    const distance = vertical ? (backwards ? source.top - 1 - row : row - source.bottom - 1) : backwards ? source.left - 1 - column : column - source.right - 1;
    const filled = line?.filled[distance];
    if (!filled) return null;
    return vertical ? { filled, row: source.top + filled.index, column } : { filled, row, column: source.left + filled.index };
  };
  return act(workspace, TEXTS.undoFill, () => {
    writeCells(editor, sheet, fresh, (row, column) => {
      const hit = find(row, column);
      if (!hit) return null;
      if (hit.filled.kind !== "copy") return { value: hit.filled.value, quotePrefix: false };
      const cell = editor.cell(sheet, hit.row, hit.column);
      if (!cell) return { value: null, quotePrefix: false };
      const { quotePrefix } = styleAt(workspace.book, cell.style);
      return cell.formula === undefined
        ? { value: cell.value, quotePrefix }
        : { value: null, formula: shifted(workspace, cell.formula, hit.row, hit.column, row - hit.row, column - hit.column), quotePrefix };
    });
    if (sheet.protection) return;
    applyStyle(editor, sheet, fresh, (style, row, column) => {
      const hit = find(row, column);
      return hit ? styleAt(workspace.book, editor.styleIndex(sheet, hit.row, hit.column)) : style;
    });
  });
}

export function resizeColumns(workspace: Workspace, from: number, to: number, pixels: number): Outcome {
  const { zoom } = workspace.layout;
  return act(workspace, TEXTS.undoWidth, () =>
    setColumns(workspace.editor, workspace.sheet, makeArea(0, from, MAX_ROWS - 1, to), { width: columnCharacters(pixelsToPoints(pixels / zoom)), hidden: pixels < 1 }),
  );
}

export function resizeRows(workspace: Workspace, from: number, to: number, pixels: number | undefined): Outcome {
  const { zoom } = workspace.layout;
  const height = pixels === undefined ? undefined : Math.min(409, pixelsToPoints(pixels / zoom));
  return act(workspace, TEXTS.undoHeight, () =>
    setRows(workspace.editor, workspace.sheet, makeArea(from, 0, to, MAX_COLUMNS - 1), { height, ...(height !== undefined && height < 1 ? { hidden: true } : {}) }),
  );
}

export function setHidden(workspace: Workspace, axis: "rows" | "columns", from: number, to: number, hidden: boolean): Outcome {
  const { editor, sheet } = workspace;
  return act(workspace, TEXTS.undoHide, () => {
    if (axis === "rows") setRows(editor, sheet, makeArea(from, 0, to, MAX_COLUMNS - 1), { hidden });
    else setColumns(editor, sheet, makeArea(0, from, MAX_ROWS - 1, to), { hidden });
  });
}

export function insertLines(workspace: Workspace, axis: "rows" | "columns", from: number, to: number): Outcome {
  const area = axis === "rows" ? makeArea(from, 0, to, MAX_COLUMNS - 1) : makeArea(0, from, MAX_ROWS - 1, to);
  return act(workspace, axis === "rows" ? TEXTS.undoRows : TEXTS.undoColumns, () => insertCells(workspace.editor, workspace.sheet, area, axis === "rows" ? "vertical" : "horizontal"));
}

export function deleteLines(workspace: Workspace, axis: "rows" | "columns", from: number, to: number): Outcome {
  const area = axis === "rows" ? makeArea(from, 0, to, MAX_COLUMNS - 1) : makeArea(0, from, MAX_ROWS - 1, to);
  return act(workspace, axis === "rows" ? TEXTS.undoRows : TEXTS.undoColumns, () => deleteCells(workspace.editor, workspace.sheet, area, axis === "rows" ? "vertical" : "horizontal"));
}

export function filterTable(workspace: Workspace, table: Table, column: number, filter: { values: string[]; blank: boolean } | null): Outcome {
  return act(workspace, TEXTS.undoFilter, () => setFilter(workspace.editor, workspace.sheet, table, column, filter));
}

export function sortTable(workspace: Workspace, table: Table, column: number, descending: boolean): Outcome {
  return act(workspace, TEXTS.undoSort, () => {
    workspace.editor.touchShape(workspace.sheet);
    sortRows(workspace.editor, workspace.sheet, bodyArea(table), [{ column, descending }]);
    table.sort = [{ column, descending }];
  });
}
