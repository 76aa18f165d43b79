/** Checking a workbook of 5,000 rows and 40 sheets: round trips, seconds, the longest time the pane does not answer, memory over a hundred checks. */
import { startNodeExcel } from "../../src/excel-standin/host";
import { createBook } from "../../src/excel-standin/model";
import { createReviewJobs } from "../../src/jobs";

const HEADERS = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH", "Ghi chú"];
const UNITS = ["tỷ đồng", "tấn", "người", "ha"];
const MEGABYTE = 1024 * 1024;
const TURN = 5;

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

/** The longest time between two turns of the event loop while the work runs. */
async function longestSilence<T>(work: () => Promise<T>): Promise<{ result: T; silence: number }> {
  let last = performance.now();
  let silence = 0;
  const timer = setInterval(() => {
    silence = Math.max(silence, performance.now() - last - TURN);
    last = performance.now();
  }, TURN);
  try {
    return { result: await work(), silence };
  } finally {
    clearInterval(timer);
    silence = Math.max(silence, performance.now() - last);
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

async function once(name: string, sizes: readonly number[]): Promise<void> {
  const excel = await filled(sizes);
  const jobs = createReviewJobs();
  const started = performance.now();
  let reading = 0;
  const first = await jobs.check({ progress: (step) => (step === "computing" && reading === 0 ? (reading = performance.now() - started) : 0) });
  const whole = performance.now() - started;
  const { silence } = await longestSilence(() => jobs.check());
  const largest = Math.max(...excel.host.log.requests.map((r) => r.bytesOut));
  const target = first.findings.find((f) => f.edit !== null);
  const rechecked = performance.now();
  const again = target ? await jobs.recheck(target.fingerprint) : null;
  const recheck = performance.now() - rechecked;
  console.log(
    `check of ${name}: ${first.roundTrips} round trips, ${seconds(whole)} of which ${seconds(reading)} in the stand-in, ${first.counts.relations} relations, ${first.findings.length} findings; ` +
      `largest reply ${(largest / MEGABYTE).toFixed(1)} MB; longest time without an answer ${silence.toFixed(0)} ms (with the stand-in's own work); one relation again: ${again?.roundTrips ?? 0} round trip, ${seconds(recheck)}`,
  );
  excel.close();
}

/** Heap after collection at the twentieth and the hundredth check; needs node --expose-gc. */
async function memory(): Promise<void> {
  const gc = (globalThis as { gc?: () => void }).gc;
  if (!gc) {
    console.log("memory over a hundred checks: not measured (run with NODE_OPTIONS=--expose-gc)");
    return;
  }
  const excel = await filled(Array.from({ length: 40 }, () => 25));
  const jobs = createReviewJobs();
  const heap: number[] = [];
  for (let i = 1; i <= 100; i += 1) {
    await jobs.check();
    excel.host.log.clear();
    if (i !== 20 && i !== 100) continue;
    gc();
    heap.push(process.memoryUsage().heapUsed / MEGABYTE);
  }
  console.log(`memory: ${heap[0]?.toFixed(1)} MB after 20 checks, ${heap[1]?.toFixed(1)} MB after 100`);
  excel.close();
}

export async function reviewTimes(): Promise<void> {
  await once("40 sheets with 125 rows each", Array.from({ length: 40 }, () => 125));
  await once("one table of 5,000 rows and 39 small ones", [5000, ...Array.from({ length: 39 }, () => 10)]);
  await memory();
}
