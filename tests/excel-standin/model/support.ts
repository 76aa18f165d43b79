/** An editor over a small book with the real calculating room. */
import { calculatingServices } from "../../../src/excel-standin/host";
import { area, createBook, Editor, parseArea, writeInputs, type Area, type EditorOptions, type Input, type Sheet } from "../../../src/excel-standin/model";

export interface Opened {
  readonly editor: Editor;
  readonly sheet: Sheet;
}

export function open(options: EditorOptions = {}): Opened {
  const editor = new Editor(createBook(["Biểu 1"]), calculatingServices(), options);
  return { editor, sheet: editor.sheet(editor.book.active) };
}

export function at(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`No address: ${address}`);
  return parsed;
}

/** Writes rows from a corner on, as an add-in would. */
export function write({ editor, sheet }: Opened, corner: string, rows: readonly (readonly Input[])[]): void {
  const { top, left } = at(corner);
  writeInputs(editor, sheet, area(top, left, top + rows.length - 1, left + (rows[0]?.length ?? 1) - 1), (row, column) => rows[row]?.[column] ?? null);
}

/** Values of an area; null for empty cells. */
export function read({ editor, sheet }: Opened, address: string): unknown[][] {
  editor.calculate();
  const a = at(address);
  return Array.from({ length: a.bottom - a.top + 1 }, (_, row) => Array.from({ length: a.right - a.left + 1 }, (__, column) => editor.cell(sheet, a.top + row, a.left + column)?.value ?? null));
}

export const formulaAt = ({ editor, sheet }: Opened, address: string): string | undefined => editor.cell(sheet, at(address).top, at(address).left)?.formula;
