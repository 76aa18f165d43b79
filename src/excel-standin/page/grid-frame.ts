/** What one painting of the grid works with: looks composed once, merged cells and notes in sight, the lines between cells. */
import type { Area, Sheet } from "../model";
import type { ConditionalLook } from "../calc";
import { lookAt, type Look, type LookSource } from "./cell-look";
import { fit, type Fit } from "./fitting";
import { borderCss } from "./style-classes";
import type { Span, Viewport } from "./viewport";
import type { Workspace } from "./workspace";

export interface Frame {
  readonly sheet: Sheet;
  readonly view: Viewport;
  readonly looks: (row: number, column: number) => Look;
  /** "row,column" → the merged area over it. */
  readonly covered: ReadonlyMap<string, Area>;
  /** "row,column" → what hangs on the cell. */
  readonly notes: ReadonlyMap<string, "note" | "thread">;
}

/** Columns left of the view that are searched for a long text running into it. */
const SPILL_REACH = 40;

/** Frozen and scrolling lines in sight, without the hidden ones. */
export function lines(axis: Viewport["rows"], frozen: number, span: Span): number[] {
  const found: number[] = [];
  for (let line = 0; line < frozen; line += 1) if (!axis.hidden(line)) found.push(line);
  for (let line: number | null = span.first; line !== null && line <= span.last; line = axis.next(line, 1)) if (!axis.hidden(line)) found.push(line);
  return found;
}

export function createFrame(workspace: Workspace, view: Viewport, columns: readonly number[], rows: readonly number[]): Frame {
  const { sheet } = workspace;
  const area = { top: rows[0] ?? 0, left: columns[0] ?? 0, bottom: (rows[rows.length - 1] ?? 0) + 1, right: (columns[columns.length - 1] ?? 0) + 1 };
  const conditional: Map<string, ConditionalLook> = workspace.conditionalLooks(area);
  const source: LookSource = {
    book: workspace.book,
    sheet,
    text: (row, column) => workspace.displayText(row, column),
    conditional: (row, column) => conditional.get(`${row},${column}`),
    hiddenBefore: (row) => workspace.hiddenBefore(row),
  };
  const known = new Map<number, Look>();
  const looks = (row: number, column: number): Look => {
    const key = row * 16_384 + column;
    let look = known.get(key);
    if (!look) known.set(key, (look = lookAt(source, row, column)));
    return look;
  };
  const covered = new Map<string, Area>();
  for (const merge of sheet.merges) {
    if (merge.bottom < area.top || merge.top > area.bottom || merge.right < area.left || merge.left > area.right) continue;
    const bottom = Math.min(merge.bottom, area.bottom);
    const right = Math.min(merge.right, area.right);
    for (let row = Math.max(merge.top, area.top); row <= bottom; row += 1) {
      for (let column = Math.max(merge.left, area.left); column <= right; column += 1) covered.set(`${row},${column}`, merge);
    }
    covered.set(`${merge.top},${merge.left}`, merge);
  }
  const notes = new Map<string, "note" | "thread">();
  for (const note of sheet.notes) notes.set(`${note.row},${note.column}`, "note");
  for (const comment of sheet.comments) notes.set(`${comment.row},${comment.column}`, "thread");
  return { sheet, view, looks, covered, notes };
}

/**
 * Cells that must be drawn although they are out of sight: merged cells that reach into the view, and long texts that
 * begin left of it. Row → columns to draw besides.
 */
export function origins(sheet: Sheet, view: Viewport, rows: readonly number[], columns: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const add = (row: number, column: number): void => {
    const list = found.get(row);
    if (list) list.push(column);
    else found.set(row, [column]);
  };
  const firstRow = rows.find((row) => row >= view.frozenRows) ?? rows[0] ?? 0;
  const lastRow = rows[rows.length - 1] ?? 0;
  const [firstColumn, lastColumn] = [columns[0] ?? 0, columns[columns.length - 1] ?? 0];
  const shownColumns = new Set(columns);
  const shownRows = new Set(rows);
  for (const merge of sheet.merges) {
    if (merge.bottom < firstRow && !shownRows.has(merge.top)) continue;
    if (merge.top > lastRow || merge.left > lastColumn || merge.right < firstColumn) continue;
    if (!shownColumns.has(merge.left) || !shownRows.has(merge.top)) add(merge.top, merge.left);
  }
  const scrolled = columns.find((column) => column >= view.frozenColumns);
  if (scrolled === undefined || scrolled <= view.frozenColumns) return found;
  for (const row of rows) {
    const cells = sheet.cells.get(row);
    if (!cells) continue;
    for (let column = scrolled - 1; column >= Math.max(view.frozenColumns, scrolled - SPILL_REACH); column -= 1) {
      const value = cells.get(column)?.value ?? null;
      if (value === null) continue;
      if (typeof value === "string") add(row, column);
      break;
    }
  }
  return found;
}

/** The line at a cell's far side: its own border, else the neighbour's, else the grid line unless a fill covers it. */
export function lineBeside(frame: Frame, side: "right" | "bottom", row: number, column: number, look: Look): string {
  const { view } = frame;
  const nextRow = side === "bottom" ? view.rows.next(row, 1) : row;
  const nextColumn = side === "right" ? view.columns.next(column, 1) : column;
  const own = frame.looks(row, column).style.borders[side];
  const neighbour = nextRow === null || nextColumn === null ? null : frame.looks(nextRow, nextColumn);
  const edge = own ?? neighbour?.style.borders[side === "right" ? "left" : "top"];
  if (edge) return borderCss(edge);
  const filled = (look.style.fill ?? null) !== null || (neighbour?.style.fill ?? null) !== null;
  return frame.sheet.showGridlines && !filled ? "grid" : "";
}

interface CellFit {
  readonly column: number;
  readonly merge: Area | null;
  readonly look: Look;
  readonly width: number;
  readonly fitted: Fit;
}

/** How the texts of a row fit their cells; `hiddenLines` are the borders that a long text runs over. */
export function rowFits(frame: Frame, row: number, columns: readonly number[], workspace: Workspace): { shows: CellFit[]; wanted: Set<number>; hiddenLines: Set<number> } {
  const { view, sheet } = frame;
  const { zoom } = workspace.layout;
  const wanted = new Set<number>();
  const hiddenLines = new Set<number>();
  const shows: CellFit[] = [];
  const beside = {
    lastColumn: view.columns.count - 1,
    width: (next: number) => view.columns.size(next),
    free: (next: number) => (sheet.cells.get(row)?.get(next)?.value ?? null) === null && !frame.covered.has(`${row},${next}`),
  };
  for (const column of columns) {
    const merge = frame.covered.get(`${row},${column}`) ?? null;
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    if (wanted.has(column)) continue;
    wanted.add(column);
    const look = frame.looks(row, column);
    const width = merge ? view.columns.end(merge.right) - view.columns.start(merge.left) : view.columns.size(column);
    const fitted = fit(look, column, width, zoom, merge !== null, beside, (text) => workspace.measure(text, look.style) * zoom);
    for (const line of fitted.covers) hiddenLines.add(line);
    shows.push({ column, merge, look, width, fitted });
  }
  return { shows, wanted, hiddenLines };
}
