import { saveXlsx } from "../../src/excel-standin/ooxml";
import { createJobs, JobError, type Jobs } from "../../src/jobs";
import { columnValues, headersOf, openTables, type TableFixture } from "../support/excel";

const TABLE: TableFixture = {
  name: "ChiTieu",
  title: ["BIỂU NĂM 2023"],
  headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"],
  rows: [
    ["1", "Thu ngân sách trên địa bàn", "triệu đồng", 150000, 207700, 132900],
    ["2", "Tỷ lệ bao phủ BHYT", "%", 92, "Trên 93", 96],
  ],
};
const OPTIONS = { style: "city", length: "medium", scope: { kind: "table", table: "ChiTieu" } } as const;

async function insert(jobs: Jobs): Promise<unknown> {
  return jobs.insertNarrative({ narrative: await jobs.narrate(OPTIONS), target: { kind: "sheet" }, edits: {}, overwriteEdited: false });
}

/** Each job with what has to be done before it. */
const JOBS: readonly (readonly [string, (jobs: Jobs) => Promise<unknown>, (jobs: Jobs) => Promise<unknown>])[] = [
  ["overview", async () => undefined, (jobs) => jobs.overview()],
  ["recalculate", async () => undefined, (jobs) => jobs.recalculate()],
  ["insertNarrative", (jobs) => jobs.overview(), insert],
  ["undo of columns", (jobs) => jobs.recalculate(), (jobs) => jobs.undo()],
  ["undo of a block", async (jobs) => void (await jobs.overview(), await insert(jobs)), (jobs) => jobs.undo()],
  ["matchColumns", (jobs) => jobs.overview(), (jobs) => jobs.matchColumns({ table: "ChiTieu", roles: { "TH 2022": null } })],
  ["override", (jobs) => jobs.overview(), (jobs) => jobs.override({ table: "ChiTieu", indicator: "?", verdict: "met", reason: "điều chỉnh cuối năm" })],
  ["saveSettings", (jobs) => jobs.overview(), async (jobs) => jobs.saveSettings({ ...(await jobs.overview()).settings, style: "province" })],
  ["insertSample", async () => undefined, (jobs) => jobs.insertSample()],
];
const CODES = ["InvalidOperationInCellEditMode", "AccessDenied", "ItemNotFound", "RequestAborted", "GeneralException"];

describe("a request that fails", () => {
  describe.each(JOBS)("%s", (_name, prepare, run) => {
    test.each(CODES)("%s at any of its requests: a Vietnamese sentence, the workbook as before, and the next try works", async (code) => {
      for (let failing = 1; failing <= 4; failing += 1) {
        const { host, book } = await openTables([TABLE]);
        const jobs = createJobs();
        await prepare(jobs);
        host.editor.calculate();
        const before = saveXlsx(book);
        host.log.clear();
        const first = host.log.roundTrips;
        let failed = false;
        host.faults.failWhen((request) => {
          if (failed || request.roundTrip !== first + failing) return null;
          failed = true;
          return { code };
        });
        const error = await run(jobs).then(
          () => null,
          (e: unknown) => e,
        );
        host.faults.clear();
        if (!failed) break;
        expect(error).toBeInstanceOf(JobError);
        const { failure } = error as JobError;
        expect(failure.message).toMatch(/[àáạảãâăđêôơư]/);
        expect(failure.message).not.toMatch(/undefined|Error|Exception/);
        host.editor.calculate();
        if (failure.workbook === "unchanged") expect(Buffer.compare(saveXlsx(book), before)).toBe(0);
        await run(jobs);
      }
    });
  });
});

/** "Tính lại" lists, reads, writes. */
const WRITING_TRIP = 3;

describe("a request that fails half-way", () => {
  test("the pane is told that part of it may stand, and pressing again finishes it", async () => {
    const { host } = await openTables([TABLE]);
    const jobs = createJobs();
    host.faults.failWhen((request) => (request.roundTrip === WRITING_TRIP ? { code: "GeneralException", afterActions: Math.floor(request.list.length / 2) } : null));
    const error = await jobs.recalculate().catch((e: unknown) => e);
    expect((error as JobError).failure.workbook).toBe("written");
    host.faults.clear();
    await jobs.recalculate();
    expect((await columnValues("ChiTieu", "Đánh giá"))[0]).toBe("Không đạt");
    expect((await headersOf("ChiTieu")).length).toBe(TABLE.headers.length + 4);
  });
});

describe("a co-author", () => {
  test("who changes an input between reading and writing makes us compute again", async () => {
    const { host } = await openTables([TABLE]);
    const jobs = createJobs();
    let edited = false;
    host.faults.delay((request) => {
      if (request.roundTrip !== WRITING_TRIP || edited) return null;
      edited = true;
      host.coauthor((editor) => {
        const sheet = editor.book.sheets.find((s) => s.tables.some((t) => t.name === "ChiTieu"));
        if (!sheet) throw new Error("the table has a sheet");
        editor.putCell(sheet, 2, 5, { value: 207700, style: 0 });
      });
      return null;
    });
    const result = await jobs.recalculate();
    expect(result.overview.tables[0]?.indicators[0]?.verdict).toBe("met");
    expect((await columnValues("ChiTieu", "Đánh giá"))[0]).toBe("Đạt");
  });

  test("a hanging request lets the user out", async () => {
    const { host } = await openTables([TABLE]);
    host.faults.delay(new Promise(() => undefined));
    const controller = new AbortController();
    const running = createJobs().recalculate({ signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });
});
