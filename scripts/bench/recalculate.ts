/** Recalculating a table against reading and writing the same cells raw, through the same host. */
import v8 from "node:v8";
import vm from "node:vm";
import { startNodeExcel } from "../../src/excel-standin/host";
import { createBook } from "../../src/excel-standin/model";
import { createJobs } from "../../src/jobs";

const HEADERS = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "Ước TH 2023", "Ghi chú"];
const UNITS = ["tỷ đồng", "tấn", "%", "người", "ha"];
const REPEATS = 15;
const WARM_UPS = 3;

v8.setFlagsFromString("--expose-gc");
/** Neither part pays for clearing up after the other, or after the filling of the sheet. */
const collectGarbage = vm.runInNewContext("gc") as () => void;

/** Figures that differ from row to row without a random source. */
function rowOf(i: number): (string | number)[] {
  const target = 1000 + ((i * 7919) % 9973);
  const unit = UNITS[i % UNITS.length] ?? "ha";
  const scale = unit === "%" ? 0.01 : 1;
  return [String(i + 1), `${unit === "%" ? "Tỷ lệ" : "Sản lượng"} chỉ tiêu ${i + 1}`, unit, (target - 37) * scale, target * scale, (target + ((i * 31) % 200) - 100) * scale, ""];
}

async function filled(rows: number) {
  const excel = await startNodeExcel(createBook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const area = sheet.getRangeByIndexes(0, 0, rows + 1, HEADERS.length);
    area.values = [HEADERS, ...Array.from({ length: rows }, (_, i) => rowOf(i))];
    context.workbook.tables.add(area, true).name = "ChiTieu";
    await context.sync();
  });
  excel.host.editor.calculate();
  return excel;
}

/** The same cells, read and written by hand: what nobody can do without. */
async function raw(rows: number, added: readonly { readonly header: string; readonly formulas: unknown; readonly formats: unknown[][] }[]): Promise<number> {
  const excel = await filled(rows);
  collectGarbage();
  const started = performance.now();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("ChiTieu");
    const body = table.getDataBodyRange();
    body.load("values,text,numberFormat,formulas");
    await context.sync();
    for (const column of added) {
      const range = table.columns.add(undefined, undefined, column.header).getDataBodyRange();
      range.numberFormat = column.formats as string[][];
      (range as { formulas: unknown }).formulas = column.formulas;
    }
    await context.sync();
  });
  excel.host.editor.calculate();
  const elapsed = performance.now() - started;
  excel.close();
  return elapsed;
}

async function job(rows: number): Promise<{ elapsed: number; trips: number; added: Parameters<typeof raw>[1] }> {
  const excel = await filled(rows);
  collectGarbage();
  const started = performance.now();
  const { roundTrips } = await createJobs().recalculate();
  excel.host.editor.calculate();
  const elapsed = performance.now() - started;
  const added = await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("ChiTieu");
    columns.load("items/name");
    await context.sync();
    const ours = columns.items.slice(HEADERS.length).map((c) => ({ header: c.name, body: c.getDataBodyRange() }));
    const read = ours.map((c) => ({ ...c, first: c.body.getCell(0, 0) }));
    read.forEach((c) => {
      c.first.load("formulas");
      c.body.load("values,numberFormat");
    });
    await context.sync();
    // A formula that is the same down the column goes as one, by hand too: as many texts as rows would not fit a request.
    return read.map((c) => ({ header: c.header, formulas: String(c.first.formulas[0]?.[0]).startsWith("=") ? (c.first.formulas[0]?.[0] as unknown) : (c.body.values as unknown), formats: c.body.numberFormat as unknown[][] }));
  });
  excel.close();
  return { elapsed, trips: roundTrips, added };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Prints the median of the ratios of neighbours, job and raw in turn, each first every other time, so that the machine's moods meet both. */
export async function rawAndJob(rows: number): Promise<void> {
  const jobs: number[] = [];
  const raws: number[] = [];
  const { added, trips } = await job(rows);
  const parts = [async () => jobs.push((await job(rows)).elapsed), async () => raws.push(await raw(rows, added))];
  for (let i = -WARM_UPS; i < REPEATS; i += 1) {
    if (i === 0) jobs.length = raws.length = 0;
    for (const part of i % 2 === 0 ? parts : [...parts].reverse()) await part();
  }
  const ratio = median(jobs.map((elapsed, i) => elapsed / (raws[i] ?? NaN)));
  console.log(`recalculation of ${rows} rows: ${trips} round trips, ${ratio.toFixed(2)} × reading and writing the same cells raw (${median(jobs).toFixed(0)} ms against ${median(raws).toFixed(0)} ms; each with the stand-in's own formula calculation)`);
}
