/** A workbook in the stand-in, filled through the genuine Office.js client, for tests of workbook/ and jobs/. */
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../../src/excel-standin/host";
import { createBook } from "../../src/excel-standin/model";

export type Cell = string | number | boolean;

export interface TableFixture {
  readonly name: string;
  /** Sheet to put it on; a new one is added where it does not exist. */
  readonly sheet?: string;
  /** Lines above the table. */
  readonly title?: readonly string[];
  /** Row of the sheet on which the title begins, from 1. */
  readonly from?: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Header → number format of its column. */
  readonly formats?: Readonly<Record<string, string>>;
}

const open: NodeExcel[] = [];

/** Opens a book with these tables; it is closed after the test. */
export async function openTables(tables: readonly TableFixture[], options: NodeExcelOptions = {}): Promise<NodeExcel> {
  const excel = await startNodeExcel(createBook(), options);
  open.push(excel);
  for (const table of tables) await addTable(table);
  excel.host.log.clear();
  return excel;
}

afterEach(() => open.splice(0).forEach((excel) => excel.close()));

async function addTable(fixture: TableFixture): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const name = fixture.sheet ?? "Biểu";
    const found = worksheets.getItemOrNullObject(name);
    await context.sync();
    const sheet = found.isNullObject ? worksheets.add(name) : found;
    const title = fixture.title ?? [];
    const from = fixture.from ?? 1;
    title.forEach((line, i) => (sheet.getRange(`A${from + i}`).values = [[line]]));
    const area = sheet.getRangeByIndexes(from - 1 + title.length, 0, fixture.rows.length + 1, fixture.headers.length);
    const formats = fixture.headers.map((h) => fixture.formats?.[h] ?? "General");
    area.numberFormat = [fixture.headers.map(() => "General"), ...fixture.rows.map(() => formats)];
    // An apostrophe keeps text text, as when a person types it into a cell.
    const typed = (cell: Cell): Cell => (typeof cell === "string" && cell !== "" && !cell.startsWith("=") ? `'${cell}` : cell);
    area.values = [[...fixture.headers], ...fixture.rows.map((row) => row.map(typed))];
    context.workbook.tables.add(area, true).name = fixture.name;
    await context.sync();
  });
}

/** Values of a table's column, as Excel gives them. */
export async function columnValues(table: string, header: string): Promise<Cell[]> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values.map((row: Cell[]) => row[0] as Cell);
  });
}

export async function headersOf(table: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    columns.load("items/name");
    await context.sync();
    return columns.items.map((c) => c.name);
  });
}
