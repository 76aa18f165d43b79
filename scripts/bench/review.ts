/** Checking a workbook of 5,000 rows and 40 sheets: round trips, time beside a raw reading, the longest slice, what an edit costs, memory over a hundred checks. */
import v8 from "node:v8";
import vm from "node:vm";
import { startNodeExcel } from "../../src/excel-standin/host";
import { createBook } from "../../src/excel-standin/model";
import { createReviewJobs } from "../../src/jobs";
import { READ_PLAN } from "../../src/jobs/reading";
import { understandBook } from "../../src/jobs/review/book";
import { BookChecker, type CellSpan } from "../../src/review";
import { converse, readForReview } from "../../src/workbook";

const HEADERS = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH", "Ghi chú"];
const UNITS = ["tỷ đồng", "tấn", "người", "ha"];
const MEGABYTE = 1024 * 1024;
const PASSES = 7;
const EDITS = 5;

v8.setFlagsFromString("--expose-gc");
/** No part pays for clearing up after another. */
const collectGarbage = vm.runInNewContext("gc") as () => void;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** A parent of four parts, again and again; every fiftieth percentage is wrong. */
function rowsOf(count: number, sheet: number): (string | number)[][] {
  const out: (string | number)[][] = [];
  const percent = (actual: number, target: number, n: number): number => Math.round((actual / target) * 1000) / 10 + (n % 50 === 49 ? 7 : 0);
  for (let i = 0; out.length < count; i += 1) {
    const unit = UNITS[i % UNITS.length] ?? "ha";
    const parts = [1, 2, 3, 4].map((p) => ({ prior: 900 + ((i * 31 + p * 17) % 500), target: 1000 + ((i * 7919 + p * 13) % 700), actual: 950 + ((i * 101 + p * 7) % 800) }));
    const sum = (key: "prior" | "target" | "actual") => parts.reduce((total, part) => total + part[key], 0);
    out.push([String(i + 1), `Sản lượng nhóm ${sheet}.${i + 1}`, unit, sum("prior"), sum("target"), sum("actual"), percent(sum("actual"), sum("target"), out.length), ""]);
    parts.forEach((part, p) => out.push(["", `${p === 0 ? "Chia ra: " : ""}loại ${p + 1} của nhóm ${sheet}.${i + 1}`, unit, part.prior, part.target, part.actual, percent(part.actual, part.target, out.length), p === 2 ? "theo báo cáo của huyện" : ""]));
  }
  return out.slice(0, count);
}

/** @param sizes rows of each sheet's table */
async function filled(sizes: readonly number[]) {
  const excel = await startNodeExcel(createBook());
  for (const [index, size] of sizes.entries()) {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(`Biểu ${index + 1}`);
      sheet.getRange("A1").values = [[`BIỂU ${index + 1}: CHỈ TIÊU NĂM 2023`]];
      const area = sheet.getRangeByIndexes(2, 0, size + 1, HEADERS.length);
      area.values = [HEADERS, ...rowsOf(size, index + 1)];
      context.workbook.tables.add(area, true).name = `Bieu${index + 1}`;
      sheet.getRangeByIndexes(size + 4, 1, 1, 1).values = [[`Năm 2023, biểu ${index + 1} có ${size} chỉ tiêu được theo dõi.`]];
      await context.sync();
    });
  }
  excel.host.editor.calculate();
  excel.host.log.clear();
  return excel;
}

type Filled = Awaited<ReturnType<typeof filled>>;

/** Milliseconds of a pass, and of its longest stretch in which nothing else can happen. */
interface Pass {
  readonly whole: number;
  readonly slices: readonly number[];
}

function drained<T>(steps: Generator<unknown, T>): { readonly result: T; readonly pass: Pass } {
  const slices: number[] = [];
  for (;;) {
    const started = performance.now();
    const step = steps.next();
    slices.push(performance.now() - started);
    if (step.done === true) return { result: step.value, pass: { whole: slices.reduce((a, b) => a + b, 0), slices } };
  }
}

const least = (values: readonly number[]): number => Math.min(...values);
/** The same slices in each pass: the shortest of each is what the work itself takes on a machine with other work to do. */
const longestSlice = (passes: readonly Pass[]): number => Math.max(...(passes[0]?.slices ?? []).map((_, i) => least(passes.map((p) => p.slices[i] ?? Infinity))));

/** The same cells, read by hand: what nobody can do without. */
async function raw(): Promise<number> {
  collectGarbage();
  const started = performance.now();
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    for (const table of tables.items) table.getRange().load("values,text,numberFormat,formulas");
    await context.sync();
  });
  return performance.now() - started;
}

/** Reading as the job reads, then understanding and checking by turns, each from nothing. */
async function passes(): Promise<{ readonly understanding: Pass[]; readonly checking: Pass[] }> {
  const snapshot = await converse((conversation) => readForReview(conversation, READ_PLAN));
  const understanding: Pass[] = [];
  const checking: Pass[] = [];
  for (let i = 0; i < PASSES; i += 1) {
    collectGarbage();
    const understood = drained(understandBook(snapshot, null));
    understanding.push(understood.pass);
    checking.push(drained(new BookChecker().check(understood.result.book)).pass);
  }
  return { understanding, checking };
}

/** Types another figure into a cell with a finding, then has that cell looked at again: what watching does with an edit. */
async function afterAnEdit(jobs: ReturnType<typeof createReviewJobs>, found: Awaited<ReturnType<typeof jobs.check>>): Promise<{ readonly trips: number; readonly elapsed: number } | null> {
  const [finding] = found.findings;
  const place = finding?.spans.find((span): span is CellSpan => "address" in span);
  if (!finding || !place) return null;
  const times: number[] = [];
  let trips = 0;
  for (let i = 0; i < EDITS; i += 1) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address).values = [[90.1 + i]];
      await context.sync();
    });
    collectGarbage();
    const started = performance.now();
    trips = (await jobs.recheck(finding.fingerprint).catch(() => ({ roundTrips: NaN }))).roundTrips;
    times.push(performance.now() - started);
  }
  return { trips, elapsed: median(times) };
}

async function once(name: string, sizes: readonly number[]): Promise<void> {
  const excel: Filled = await filled(sizes);
  const jobs = createReviewJobs();
  const cold = performance.now();
  const found = await jobs.check();
  const first = performance.now() - cold;
  const largest = Math.max(...excel.host.log.requests.map((r) => r.bytesOut));
  excel.host.log.clear();
  const raws: number[] = [];
  const wholes: number[] = [];
  for (let i = 0; i < PASSES; i += 1) {
    raws.push(await raw());
    collectGarbage();
    const started = performance.now();
    await createReviewJobs().check();
    wholes.push(performance.now() - started);
  }
  excel.host.log.clear();
  const { understanding, checking } = await passes();
  const edited = await afterAnEdit(jobs, found);
  const ratio = median(wholes.map((whole, i) => whole / (raws[i] ?? NaN)));
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  console.log(
    `check of ${name}: ${found.roundTrips} round trips, ${found.counts.relations} relations, ${found.findings.length} findings; first ${ms(first)}, then ${ms(median(wholes))}, ` +
      `${ratio.toFixed(2)} × reading the same cells raw (${ms(median(raws))}); of that understanding ${ms(least(understanding.map((p) => p.whole)))}, relations ${ms(least(checking.map((p) => p.whole)))}; ` +
      `longest slice ${ms(longestSlice(understanding))} and ${ms(longestSlice(checking))}; largest reply ${(largest / MEGABYTE).toFixed(1)} MB; ` +
      `after an edit ${edited ? `${edited.trips} round trip, ${ms(edited.elapsed)}` : "not measured"}`,
  );
  excel.close();
}

/** Heap after collection at the twentieth and the hundredth check. */
async function memory(): Promise<void> {
  const excel = await filled(Array.from({ length: 40 }, () => 25));
  const jobs = createReviewJobs();
  const heap: number[] = [];
  for (let i = 1; i <= 100; i += 1) {
    await jobs.check();
    excel.host.log.clear();
    if (i !== 20 && i !== 100) continue;
    collectGarbage();
    heap.push(process.memoryUsage().heapUsed / MEGABYTE);
  }
  const [early = NaN, late = NaN] = heap;
  console.log(`memory over a hundred checks of 40 sheets: ${late.toFixed(1)} MB after the hundredth, ${early.toFixed(1)} MB after the twentieth (ratio ${(late / early).toFixed(2)})`);
  excel.close();
}

export async function reviewTimes(): Promise<void> {
  await once("40 sheets with 125 rows each", Array.from({ length: 40 }, () => 125));
  await once("one table of 5,000 rows and 39 small ones", [5000, ...Array.from({ length: 39 }, () => 10)]);
  await memory();
}
