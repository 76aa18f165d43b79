/** What stands above tables: a sheet's first lines, and the lines right above a table's own headers, other tables' cells left out. */

/** Titles, periods and "Đơn vị tính" stand in a sheet's first lines. */
const TITLE_ROWS = 12;
const TITLE_BLOCK = `A1:Z${TITLE_ROWS}`;

/** Rows above a table farther down that may hold a title and a "Đơn vị tính" of its own. */
const CAPTION_ROWS = 5;

/** A text where it stands on its sheet, zero-based. */
export interface SheetLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The first lines of the sheets named, once each. */
export function queueTitles(context: Excel.RequestContext, sheets: Iterable<string>): Map<string, Excel.Range> {
  const out = new Map<string, Excel.Range>();
  for (const name of new Set(sheets)) {
    const range = context.workbook.worksheets.getItem(name).getRange(TITLE_BLOCK);
    range.load("text");
    out.set(name, range);
  }
  return out;
}

/** The rows right above a header row, wherever it stands: from at least the sixth row five rows up there is always a row. */
export function queueCaption(header: Excel.Range): Excel.Range {
  const lower = header.getBoundingRect(header.worksheet.getRange(`A${CAPTION_ROWS + 1}`)).getLastRow();
  const caption = lower.getOffsetRange(-CAPTION_ROWS, 0).getBoundingRect(header);
  caption.load("text,rowIndex,columnIndex");
  return caption;
}

/** The lines read above row `top`: the sheet's first ones and those of the caption. */
export function linesOf(titles: Excel.Range | undefined, caption: Excel.Range, top: number): SheetLine[] {
  const first = filled(titles?.text ?? [], 0, 0);
  const near = filled(caption.text, caption.rowIndex, caption.columnIndex).filter(({ row }) => row >= TITLE_ROWS);
  return [...first, ...near].filter(({ row }) => row < top);
}

function filled(texts: readonly (readonly string[])[], top: number, left: number): SheetLine[] {
  return texts.flatMap((line, r) => line.flatMap((cell, c) => (cell.trim() === "" ? [] : [{ row: top + r, column: left + c, text: cell.trim() }])));
}

/** Where a table stands, header and totals included; zero-based. */
export interface TableArea {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The texts among `lines` that stand outside the other tables of the sheet: their cells are no titles. */
export function outside(lines: readonly SheetLine[], area: TableArea, all: readonly TableArea[]): string[] {
  const others = all.filter((other) => other !== area && other.sheet === area.sheet);
  const inside = ({ row, column }: SheetLine) => others.some((o) => row >= o.top && row <= o.bottom && column >= o.left && column <= o.right);
  return lines.filter((line) => !inside(line)).map(({ text }) => text);
}
