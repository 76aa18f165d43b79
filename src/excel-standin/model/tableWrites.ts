/** What a write does to the tables around it: header names, growing tables, calculated columns. */
import { area as makeArea, intersect, overlaps } from "./area";
import { copiedDown, fillDown, filled, setCalculated } from "./calculatedColumns";
import type { Editor } from "./editor";
import { growColumns, growRows, renameColumnTo } from "./tableGrowth";
import { bodyArea, freshColumnName } from "./tableShape";
import type { Area, Cell, Sheet, Table } from "./types";

/** Answers the areas that were filled beyond what was written. */
export function afterWriting(editor: Editor, sheet: Sheet, written: Area, how: "written" | "cleared" = "written"): Area[] {
  const alsoFilled: Area[] = [];
  for (const table of [...sheet.tables]) {
    if (how === "written" && editor.options.autoExpandTables) expand(editor, sheet, table, written);
    if (!overlaps(table.area, written)) continue;
    readHeaders(editor, sheet, table, written);
    alsoFilled.push(...fillColumns(editor, sheet, table, written, how));
  }
  return alsoFilled;
}

function readHeaders(editor: Editor, sheet: Sheet, table: Table, written: Area): void {
  if (!table.headerRow || written.top > table.area.top || written.bottom < table.area.top) return;
  for (let column = Math.max(written.left, table.area.left); column <= Math.min(written.right, table.area.right); column++) {
    const index = column - table.area.left;
    const entry = table.columns[index];
    if (!entry) continue;
    const cell = editor.cell(sheet, table.area.top, column);
    if (cell?.formula !== undefined) editor.calculate();
    const text = cell ? editor.calculation.displayText(sheet.id, table.area.top, column) : "";
    if (text === entry.name && typeof cell?.value === "string" && cell.formula === undefined) continue;
    renameColumnTo(editor, sheet, table, index, freshColumnName(editor, table, text, index));
  }
}

/** AutoCorrect "include new rows and columns in table": what is written right below or beside a table joins it. */
function expand(editor: Editor, sheet: Sheet, table: Table, written: Area): void {
  const { area: a } = table;
  const isFree = (grown: Area): boolean =>
    !sheet.tables.some((other) => other !== table && overlaps(other.area, grown)) && !sheet.merges.some((merge) => overlaps(merge, grown)) && isWritten(sheet, written);
  if (!table.totalsRow && written.top === a.bottom + 1 && written.left >= a.left && written.right <= a.right) {
    if (isFree(makeArea(a.bottom + 1, a.left, written.bottom, a.right))) growRows(editor, sheet, table, written.bottom);
  } else if (written.left === a.right + 1 && written.top >= a.top && written.bottom <= a.bottom) {
    if (isFree(makeArea(a.top, a.right + 1, a.bottom, written.right))) growColumns(editor, sheet, table, written.right);
  }
}

// Emptying cells beside a table does not make it grow.
function isWritten(sheet: Sheet, written: Area): boolean {
  for (let row = written.top; row <= written.bottom; row++) {
    const line = sheet.cells.get(row);
    if (line) for (let column = written.left; column <= written.right; column++) if (filled(line.get(column))) return true;
  }
  return false;
}

function fillColumns(editor: Editor, sheet: Sheet, table: Table, written: Area, how: "written" | "cleared"): Area[] {
  const body = bodyArea(table);
  const touched = intersect(body, written);
  if (!touched) return [];
  const alsoFilled: Area[] = [];
  const whole = touched.top === body.top && touched.bottom === body.bottom;
  for (let column = touched.left; column <= touched.right; column++) {
    const index = column - table.area.left;
    const entry = table.columns[index];
    const first = sheet.cells.get(touched.top)?.get(column);
    if (!entry) continue;
    if (first?.formula === undefined) {
      // A column that is wholly overwritten is no calculated column any more; single exceptions leave it one.
      if (whole) setCalculated(editor, sheet, entry, undefined);
      continue;
    }
    const formula = how === "cleared" ? null : uniform(editor, sheet, table, touched, column, first);
    if (formula === null) continue;
    if (whole) setCalculated(editor, sheet, entry, formula);
    else if (editor.options.autoFillFormulas && isOtherwiseEmpty(sheet, body, touched, column)) {
      setCalculated(editor, sheet, entry, copiedDown(editor, sheet, table, formula, touched.top, body.top, column));
      fillDown(editor, sheet, table, index, body.top, body.bottom, true);
      alsoFilled.push(makeArea(body.top, column, body.bottom, column));
    }
  }
  return alsoFilled;
}

/** The formula of the first cell if all cells of the stretch hold the same one, relative references apart; else null. */
function uniform(editor: Editor, sheet: Sheet, table: Table, stretch: Area, column: number, first: Cell): string | null {
  const formula = first.formula ?? "";
  for (let row = stretch.top + 1; row <= stretch.bottom; row++) {
    const other = sheet.cells.get(row)?.get(column)?.formula;
    if (other === undefined) return null;
    if (other !== formula && other !== copiedDown(editor, sheet, table, formula, stretch.top, row, column)) return null;
  }
  return formula;
}

function isOtherwiseEmpty(sheet: Sheet, body: Area, written: Area, column: number): boolean {
  for (let row = body.top; row <= body.bottom; row++) {
    if ((row < written.top || row > written.bottom) && filled(sheet.cells.get(row)?.get(column))) return false;
  }
  return true;
}
