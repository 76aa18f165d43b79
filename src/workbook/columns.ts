/** Writes computed columns into tables: adds what is missing, mends what differs, leaves the rest and everything of the user's alone. */
import { columnLetters, type ComputedColumn } from "../plan";
import { changedEntries, EMPTY_READINGS, MEMORY_TABLE, queueMemory, queueMemoryWrites, readMemory, type MemorySnapshot } from "./memory";
import { columnPoints } from "./measures";
import type { TableSnapshot } from "./snapshot";
import type { Conversation } from "./run";

/** One column to add or to mend. */
export type ColumnChange =
  | { readonly kind: "add"; readonly table: TableSnapshot; readonly column: ComputedColumn; /** Index the column will have in its table. */ readonly index: number }
  | { readonly kind: "rewrite"; readonly table: TableSnapshot; readonly column: ComputedColumn; readonly index: number; readonly content: boolean; readonly formats: boolean; readonly before: ColumnBefore };

/** What stood in a column before it was rewritten. */
export interface ColumnBefore {
  readonly formula: string | null;
  readonly values: readonly (string | number | boolean)[];
  readonly numberFormats: readonly string[];
}

/** Compares what should stand with what stands. Nothing differs → no change, so a second press writes nothing. */
export function columnChanges(table: TableSnapshot, columns: readonly ComputedColumn[], expected: (column: ComputedColumn, row: number) => string | number | null): ColumnChange[] {
  const out: ColumnChange[] = [];
  let next = table.source.headers.length;
  for (const column of columns) {
    if (column.existing === null) {
      out.push({ kind: "add", table, column, index: next });
      next += 1;
      continue;
    }
    const index = column.existing;
    const cells = table.source.rows.map((row) => row[index]);
    const content = column.formula === null ? cells.some((c, r) => (c?.value ?? "") !== (column.values?.[r] ?? "")) : !formulaStands(table, column, cells.map((c) => c?.value ?? ""), cells.map((c) => c?.formula ?? null), expected);
    const formats = cells.some((c, r) => c?.numberFormat !== column.numberFormats[r]);
    if (!content && !formats) continue;
    const before: ColumnBefore = {
      formula: table.firstFormulas.get(column.header) ?? null,
      values: cells.map((c) => c?.formula ?? c?.value ?? ""),
      numberFormats: cells.map((c) => c?.numberFormat ?? "General"),
    };
    out.push({ kind: "rewrite", table, column, index, content, formats, before });
  }
  return out;
}

/**
 * The column's formula stands when its first cell has it, every formula that was read is the same and every value is
 * the one expected: long tables' formulas are not read in full (bytes), their values are.
 */
function formulaStands(
  table: TableSnapshot,
  column: ComputedColumn,
  values: readonly (string | number | boolean)[],
  formulas: readonly (string | null)[],
  expected: (column: ComputedColumn, row: number) => string | number | null,
): boolean {
  if (values.length === 0) return true;
  if (table.firstFormulas.get(column.header) !== column.formula) return false;
  if (formulas.some((f) => f !== null) && formulas.some((f) => f !== column.formula)) return false;
  return values.every((value, row) => {
    const want = expected(column, row);
    if (want === null) return true;
    if (typeof want === "number" && typeof value === "number") return Math.abs(value - want) <= 1e-9 * Math.max(1, Math.abs(want));
    return value === want;
  });
}

/** Queues the writes; the caller makes the round trip. */
export function queueColumnChanges(conversation: Conversation, changes: readonly ColumnChange[]): void {
  for (const change of changes) {
    const table = conversation.context.workbook.tables.getItem(change.table.name);
    if (change.kind === "add") addColumn(table, change, placeOf(changes));
    else {
      const body = table.columns.getItem(change.column.header).getDataBodyRange();
      if (change.content) fill(body, change.column);
      if (change.formats) body.numberFormat = asColumn(change.column.numberFormats);
    }
  }
}

type PlaceOf = (change: ColumnChange, header: string) => number | undefined;

/** Index in its table of a column that stands there or that is added with the others. */
const placeOf = (changes: readonly ColumnChange[]): PlaceOf => ({ table }, header) => {
  const standing = table.source.headers.indexOf(header);
  return standing >= 0 ? standing : changes.find((c) => c.table === table && c.column.header === header)?.index;
};

function addColumn(table: Excel.Table, change: Extract<ColumnChange, { kind: "add" }>, place: PlaceOf): void {
  const { column } = change;
  const added = table.columns.add(undefined, undefined, column.header);
  const body = added.getDataBodyRange();
  // The format comes first: a cell formatted as text would swallow a formula.
  body.numberFormat = uniform(column.numberFormats) ?? asColumn(column.numberFormats);
  fill(body, column);
  const whole = added.getRange();
  whole.format.columnWidth = columnPoints(column.format.width);
  const align = { left: "Left", center: "Center", right: "Right" } as const;
  body.format.horizontalAlignment = align[column.format.align];
  body.format.wrapText = column.format.wrap;
  added.getHeaderRowRange().format.wrapText = true;
  for (const word of column.format.words) {
    const rule = body.conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: `="${word.word.replaceAll('"', '""')}"`, operator: "EqualTo" };
    rule.cellValue.format.fill.color = word.fill;
    rule.cellValue.format.font.color = word.font;
    rule.cellValue.format.font.bold = word.bold;
  }
  const { dataBar } = column.format;
  if (dataBar) addBar(body, dataBar, unlessFormula(change, dataBar.unless, place));
}

function addBar(body: Excel.Range, bar: NonNullable<ComputedColumn["format"]["dataBar"]>, unless: string | null): void {
  const { dataBar } = body.conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: String(bar.min) };
  dataBar.upperBoundRule = { type: "Number", formula: String(bar.max) };
  dataBar.positiveFormat.fillColor = bar.color;
  dataBar.positiveFormat.gradientFill = false;
  if (unless === null) return;
  // A rule added later comes before the bar and ends a cell's rules there (office-js documentation, stopIfTrue): so it stays when rows are sorted.
  const stop = body.conditionalFormats.add("Custom");
  stop.custom.rule.formula = unless;
  stop.stopIfTrue = true;
}

/** "=OR(LEFT($G5,5)="Tỷ lệ",…)", seen from the first body row. */
function unlessFormula(change: ColumnChange, { header, words }: { readonly header: string; readonly words: readonly string[] }, place: PlaceOf): string | null {
  const index = place(change, header);
  if (index === undefined) return null;
  const { headerRow, firstColumn } = change.table.source;
  const cell = `$${columnLetters(firstColumn + index)}${headerRow + 2}`;
  return `=OR(${words.map((word) => `LEFT(${cell},${word.length})="${word}"`).join(",")})`;
}

/** One formula for the whole column goes as one value, which Excel repeats: the request stays small at any length. */
function fill(body: Excel.Range, column: ComputedColumn): void {
  if (column.formula !== null) (body as { formulas: unknown }).formulas = column.formula;
  else body.values = asColumn(column.values ?? []);
}

const asColumn = <T>(items: readonly T[]): T[][] => items.map((item) => [item]);

function uniform(formats: readonly string[]): string[][] | null {
  const first = formats[0];
  return first !== undefined && formats.every((f) => f === first) ? (first as unknown as string[][]) : null;
}

/** Columns so near to each other are read as one range: an answer costs by the row more than by the cell. */
const NEAR = 3;

/** Queues a second look at a table's user columns, to be read in the same request that writes. */
export function queueInputs(conversation: Conversation, table: TableSnapshot, columns: readonly number[]): { readonly table: TableSnapshot; readonly columns: readonly number[]; readonly ranges: readonly { readonly from: number; readonly to: number; readonly range: Excel.Range }[] } {
  const body = conversation.context.workbook.tables.getItem(table.name).getDataBodyRange();
  const spans: { from: number; to: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && column - last.to <= NEAR) last.to = column;
    else spans.push({ from: column, to: column });
  }
  const ranges = spans.map(({ from, to }) => {
    const range = body.getColumn(from).getResizedRange(0, to - from);
    range.load("values");
    return { from, to, range };
  });
  return { table, columns, ranges };
}

/** Whether a co-author changed what the job was computed from. */
export function inputsChanged({ table, columns, ranges }: ReturnType<typeof queueInputs>): boolean {
  const { rows } = table.source;
  return ranges.some(({ from, to, range }) => {
    const values = range.values as unknown[][];
    if (values.length !== rows.length) return true;
    return columns.some((column) => column >= from && column <= to && values.some((cells, row) => cells[column - from] !== rows[row]?.[column]?.value));
  });
}

/** What a job added or rewrote, to be put back by "Hoàn tác". */
export interface ColumnDone {
  readonly table: string;
  readonly header: string;
  readonly formula: string | null;
  readonly values: readonly string[] | null;
  /** Null for a column that was added: putting back means taking it away. */
  readonly before: ColumnBefore | null;
}

export const columnsDone = (changes: readonly ColumnChange[]): ColumnDone[] =>
  changes.map((c) => ({ table: c.table.name, header: c.column.header, formula: c.column.formula, values: c.column.values, before: c.kind === "add" ? null : c.before }));

/**
 * Puts columns back where nobody changed them since. Two reads and one write.
 * @param forget memory entries to change, given the memory as it stands and the columns that were taken away
 */
export async function restoreColumns(
  conversation: Conversation,
  done: readonly ColumnDone[],
  forget: (memory: MemorySnapshot, taken: readonly ColumnDone[]) => ReadonlyMap<string, string | null>,
): Promise<{ restored: number; kept: { table: string; header: string }[] }> {
  const { tables } = conversation.context.workbook;
  tables.load("items/name,items/columns/items/name");
  await conversation.trip();
  const standing = done.flatMap((d) => {
    const table = tables.items.find((t) => t.name === d.table);
    const column = table?.columns.items.find((c) => c.name === d.header);
    if (!column) return [];
    const body = column.getDataBodyRange();
    // A long column's formulas are too many bytes to read; whether a constant stands among them is one small answer.
    // (Asked of a single cell, Excel answers for the whole sheet: then the first formula says it all.)
    const first = body.getCell(0, 0);
    first.load("formulas");
    const constants = body.getSpecialCellsOrNullObject("Constants");
    body.load("rowCount");
    if (d.formula === null) body.load("values");
    return [{ d, column, body, first, constants }];
  });
  const memoryRange = tables.items.some((t) => t.name === MEMORY_TABLE) ? queueMemory(conversation.context) : null;
  await conversation.trip();
  const taken: ColumnDone[] = [];
  const kept: { table: string; header: string }[] = [];
  let restored = 0;
  // From the last column to the first: taking one away moves those behind it.
  for (const { d, column, body, first, constants } of standing.reverse()) {
    const untouched =
      d.formula === null ? body.values.every((row: unknown[], r) => row[0] === (d.values?.[r] ?? "")) : first.formulas[0]?.[0] === d.formula && (body.rowCount === 1 || constants.isNullObject);
    if (!untouched) kept.push({ table: d.table, header: d.header });
    else {
      if (d.before === null) {
        column.delete();
        taken.push(d);
      } else {
        body.numberFormat = asColumn(d.before.numberFormats);
        if (d.before.formula !== null && d.formula !== null) (body as { formulas: unknown }).formulas = d.before.formula;
        else body.values = asColumn(d.before.values);
      }
      restored += 1;
    }
  }
  const memory = readMemory(memoryRange);
  queueMemoryWrites(conversation.context, { memory, readings: EMPTY_READINGS, sheetExists: true }, changedEntries(memory, forget(memory, taken)), []);
  await conversation.trip("write");
  return { restored, kept };
}
