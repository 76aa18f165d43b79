/** A workbook of 40 sheets and 5,000 rows: few round trips, a pane that can breathe, and nothing kept of checks that are past. */
import v8 from "node:v8";
import vm from "node:vm";
import { createReviewJobs } from "../../../src/jobs";
import type { NodeExcel } from "../../../src/excel-standin/host";
import { openTables, type Cell, type TableFixture } from "../../support/excel";
import { write } from "../../support/review";

const SHEETS = 40;
const ROWS = 5_000;

/** One sheet's table: percentages typed by hand, all of them right, and a sentence's worth of names of its own. */
function sheet(at: number, rows: number): TableFixture {
  const row = (i: number): Cell[] => {
    const [prior, target, actual] = [1_000 + at * 7 + i, 1_200 + at * 3 + i * 2, 1_100 + at * 5 + i * 3];
    return [String(i + 1), `Sản lượng loại ${at + 1}.${i + 1}`, "tấn", prior, target, actual, Math.round((actual / target) * 1000) / 10];
  };
  return { name: `Bieu${at + 1}`, sheet: `Biểu ${at + 1}`, title: [`BIỂU ${at + 1} NĂM 2023`], headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023", "% KH"], rows: Array.from({ length: rows }, (_, i) => row(i)) };
}

const filled = (sheets: number, rows: number): Promise<NodeExcel> => openTables(Array.from({ length: sheets }, (_, at) => sheet(at, rows)));

function collectGarbage(): void {
  v8.setFlagsFromString("--expose-gc");
  (vm.runInNewContext("gc") as () => void)();
}

test("40 sheets and 5,000 rows are checked in three round trips at most, in steps that are told", async () => {
  const excel = await filled(SHEETS, ROWS / SHEETS);
  let steps = 0;
  const check = await createReviewJobs().check({ progress: () => (steps += 1) });
  expect(check.roundTrips).toBeLessThanOrEqual(3);
  expect(excel.host.log.roundTrips).toBe(check.roundTrips);
  expect(check.counts).toMatchObject({ inconsistent: 0, review: 0 });
  expect(check.counts.relations).toBeGreaterThanOrEqual(ROWS);
  expect(check.parts.filter((part) => part.kind === "table")).toHaveLength(SHEETS);
  expect(steps).toBeGreaterThan(3);
}, 120_000);

test("of a hundred checks only the last is kept: memory stays flat", async () => {
  const excel = await filled(3, 12);
  const jobs = createReviewJobs();
  const past: WeakRef<object>[] = [];
  let early = 0;
  for (let i = 1; i <= 100; i += 1) {
    // Each check reads other figures, as after somebody's edit.
    await write("Biểu 1", "D3", 1_000 + i);
    past.push(new WeakRef(await jobs.check()));
    excel.host.log.clear();
    if (i === 30) {
      collectGarbage();
      early = process.memoryUsage().heapUsed;
    }
  }
  // A weak reference is held to the end of the turn that made it.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(past.filter((ref) => ref.deref() !== undefined).length).toBeLessThanOrEqual(2);
  expect(process.memoryUsage().heapUsed / early).toBeLessThan(1.2);
}, 180_000);
