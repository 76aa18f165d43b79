import { saveXlsx } from "../../../src/excel-standin/ooxml";
import type { NodeExcel } from "../../../src/excel-standin/host";
import { createReviewJobs, JobError, type ReviewJobs } from "../../../src/jobs";
import { openTables } from "../../support/excel";
import { logRows, PLAN, sheetNamed, typed, write } from "../../support/review";

const BY = "Nguyễn Văn A";

async function finding(jobs: ReviewJobs): Promise<string> {
  return (await jobs.check()).findings[0]?.fingerprint ?? "";
}

interface Job {
  readonly name: string;
  /** What has to be done before it; answers the job itself. */
  prepare(jobs: ReviewJobs): Promise<() => Promise<unknown>>;
  /** Log rows that the job adds when it succeeds. */
  readonly adds: number;
}

const JOBS: readonly Job[] = [
  { name: "check", adds: 0, prepare: async (jobs) => () => jobs.check() },
  { name: "recheck", adds: 0, prepare: async (jobs) => ((f) => () => jobs.recheck(f))(await finding(jobs)) },
  { name: "dismiss", adds: 1, prepare: async (jobs) => ((f) => () => jobs.dismiss(f, BY, "đã rõ"))(await finding(jobs)) },
  { name: "dismiss with a log", adds: 1, prepare: async (jobs) => ((f) => jobs.dismiss(f, BY, "một").then(() => () => jobs.dismiss(f, BY, "hai")))(await finding(jobs)) },
  { name: "reopen", adds: 1, prepare: async (jobs) => ((f) => jobs.dismiss(f, BY, "một").then(() => () => jobs.reopen(f, BY)))(await finding(jobs)) },
  { name: "mark", adds: 0, prepare: async (jobs) => (await finding(jobs), () => jobs.mark()) },
  { name: "unmark", adds: 0, prepare: async (jobs) => (await finding(jobs), await jobs.mark(), () => jobs.unmark()) },
  { name: "sign", adds: 1, prepare: async (jobs) => (await finding(jobs), () => jobs.sign(BY)) },
  { name: "fix", adds: 1, prepare: async (jobs) => ((f) => () => jobs.fix(f, BY))(await finding(jobs)) },
  { name: "undoFix", adds: 1, prepare: async (jobs) => ((f) => jobs.fix(f, BY).then(() => () => jobs.undoFix(BY)))(await finding(jobs)) },
  { name: "openLog", adds: 0, prepare: async (jobs) => ((f) => jobs.dismiss(f, BY, "một").then(() => () => jobs.openLog()))(await finding(jobs)) },
  { name: "goToSpans", adds: 0, prepare: async (jobs) => (await finding(jobs), () => jobs.goToSpans([{ file: "", sheet: "Biểu", address: "G4" }])) },
];
const CODES = ["InvalidOperationInCellEditMode", "AccessDenied", "ItemNotFound", "RequestAborted", "GeneralException"];

/** Fails the job's request of that number once. Answers whether there was one. */
function failing(excel: NodeExcel, request: number, fault: { code: string; afterActions?: number }): () => boolean {
  const first = excel.host.log.roundTrips;
  let failed = false;
  excel.host.faults.failWhen((upcoming) => {
    if (failed || upcoming.roundTrip !== first + request) return null;
    failed = true;
    return fault;
  });
  return () => {
    excel.host.faults.clear();
    return failed;
  };
}

const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

function saysWhatToDo(error: unknown): void {
  expect(error).toBeInstanceOf(JobError);
  const { message } = (error as JobError).failure;
  expect(message).toMatch(/[àáạảãâăđêôơư]/);
  expect(message).not.toMatch(/undefined|null|Error|Exception/);
}

describe("a request that is refused", () => {
  describe.each(JOBS)("$name", ({ prepare, adds }) => {
    test.each(CODES)("%s at any of its requests: a Vietnamese sentence, nothing half-done, the log intact, and the next try works", async (code) => {
      let requests = 0;
      for (let request = 1; request <= 4; request += 1) {
        const excel = await openTables([PLAN]);
        const jobs = createReviewJobs();
        const run = await prepare(jobs);
        excel.host.editor.calculate();
        const before = saveXlsx(excel.book);
        const rows = await logRows();
        const wasFailed = failing(excel, request, { code });
        let answer: unknown;
        const error = await caught(run().then((value) => (answer = value)));
        if (!wasFailed()) break;
        requests += 1;
        // A request that makes the log may meet somebody else's: it looks again, and may then succeed.
        if (error !== null) {
          saysWhatToDo(error);
          excel.host.editor.calculate();
          if ((error as JobError).failure.workbook === "unchanged") expect(Buffer.compare(saveXlsx(excel.book), before)).toBe(0);
        }
        const standing = await logRows();
        expect(standing.slice(0, rows.length)).toEqual(rows);
        // "Hoàn tác" whose cell is gone has nothing to put back, and says so.
        const nothingLeft = (answer as { restored?: boolean } | undefined)?.restored === false;
        expect(standing.length - rows.length).toBe(error === null && !nothingLeft ? adds : 0);
        const again = await caught(run());
        if (again !== null) saysWhatToDo(again);
        expect((await createReviewJobs().check()).notChecked).toEqual([]);
      }
      expect(requests).toBeGreaterThan(0);
    });
  });
});

describe("a request that fails half-way", () => {
  const WRITING = JOBS.filter((job) => job.adds > 0 || job.name.includes("mark"));

  describe.each(WRITING)("$name", ({ prepare }) => {
    test("at any of its actions: old log rows stand, no row is broken, and the job can be finished", async () => {
      for (let after = 1; ; after += 4) {
        const excel = await openTables([PLAN]);
        const jobs = createReviewJobs();
        const run = await prepare(jobs);
        const rows = await logRows();
        const last = await requestsOf(prepare);
        const wasFailed = failing(excel, last, { code: "GeneralException", afterActions: after });
        const error = await caught(run());
        if (!wasFailed() || error === null) break;
        saysWhatToDo(error);
        expect((await logRows()).slice(0, rows.length)).toEqual(rows);
        const fresh = createReviewJobs();
        const { findings } = await fresh.check();
        for (const { fingerprint } of findings) await fresh.dismiss(fingerprint, "Trần Thị B", "tiếp tục");
        const now = await createReviewJobs().check();
        expect(now.findings.every((f) => f.state === "dismissed")).toBe(true);
        expect(now.notChecked.filter((text) => text.includes("sửa tay"))).toEqual([]);
        if (after > 400) throw new Error("no request has so many actions");
      }
    });
  });

  /** Requests that a job takes when all goes well. */
  async function requestsOf(prepare: Job["prepare"]): Promise<number> {
    const excel = await openTables([PLAN]);
    const run = await prepare(createReviewJobs());
    const before = excel.host.log.roundTrips;
    await run();
    return excel.host.log.roundTrips - before;
  }

  test("a cell that was written and could not be logged is logged with the next row", async () => {
    const excel = await openTables([PLAN]);
    const jobs = createReviewJobs();
    const fingerprint = await finding(jobs);
    const wasFailed = failing(excel, 3, { code: "RequestAborted" });
    const error = await caught(jobs.fix(fingerprint, BY));
    expect(wasFailed()).toBe(true);
    expect((error as JobError).failure.workbook).toBe("written");
    expect(await logRows()).toEqual([]);
    await write("Biểu", "G5", 10);
    await jobs.dismiss(await finding(jobs), BY, "đã rõ");
    expect((await logRows()).map((row) => row[5])).toEqual(["Sửa", "Bỏ qua"]);
  });
});

describe("between reading and writing", () => {
  test("a sheet that is deleted: nothing is written", async () => {
    for (const job of ["dismiss", "fix", "mark"] as const) {
      const excel = await openTables([PLAN, { name: "Khac", sheet: "Khác", headers: ["a"], rows: [["b"]] }]);
      const jobs = createReviewJobs();
      const fingerprint = await finding(jobs);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Biểu").delete();
        await context.sync();
      });
      const before = saveXlsx(excel.book);
      const error = await caught(job === "dismiss" ? jobs.dismiss(fingerprint, BY, "đã rõ") : job === "fix" ? jobs.fix(fingerprint, BY) : jobs.mark());
      saysWhatToDo(error);
      expect((error as JobError).failure.code).toBe("item-gone");
      if ((error as JobError).failure.workbook === "unchanged") expect(Buffer.compare(saveXlsx(excel.book), before)).toBe(0);
      expect(await logRows()).toEqual([]);
    }
  });

  test("a sheet that is deleted before a decision is taken back, a fix undone, a finding looked at again or the result signed: no half row, and what is left is checked", async () => {
    for (const job of ["reopen", "undoFix", "recheck", "sign"] as const) {
      const excel = await openTables([PLAN, { name: "Khac", sheet: "Khác", headers: ["a"], rows: [["b"]] }]);
      const jobs = createReviewJobs();
      const fingerprint = await finding(jobs);
      if (job === "reopen") await jobs.dismiss(fingerprint, BY, "một");
      if (job === "undoFix") await jobs.fix(fingerprint, BY);
      const rows = await logRows();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Biểu").delete();
        await context.sync();
      });
      let answer: unknown;
      const work = job === "reopen" ? jobs.reopen(fingerprint, BY) : job === "undoFix" ? jobs.undoFix(BY) : job === "recheck" ? jobs.recheck(fingerprint) : jobs.sign(BY);
      const error = await caught(work.then((value: unknown) => (answer = value)));
      if (error !== null) saysWhatToDo(error);
      else if (job === "undoFix") expect(answer).toMatchObject({ restored: false });
      const standing = await logRows();
      expect(standing.slice(0, rows.length)).toEqual(rows);
      expect(standing.slice(rows.length).map((row) => row[5])).toEqual(error === null && (job === "reopen" || job === "sign") ? [job === "sign" ? "Ký biên bản" : "Mở lại"] : []);
      const left = await createReviewJobs().check();
      expect(left.findings).toEqual([]);
      expect(left.parts.map((part) => part.name)).not.toContain("ChiTieu");
      excel.close();
    }
  });

  test("a co-author's figure that comes while a decision is written stays, and the decision stands in the log", async () => {
    for (const job of ["dismiss", "sign", "mark"] as const) {
      const excel = await openTables([PLAN]);
      const jobs = createReviewJobs();
      const fingerprint = await finding(jobs);
      excel.host.coauthor((editor) => typed(editor, sheetNamed(excel, "Biểu"), 4, 5, 455), { request: 2 });
      const error = await caught(job === "dismiss" ? jobs.dismiss(fingerprint, BY, "đã rõ") : job === "sign" ? jobs.sign(BY) : jobs.mark());
      if (error !== null) saysWhatToDo(error);
      expect(sheetNamed(excel, "Biểu").cells.get(4)?.get(5)?.value).toBe(455);
      expect((await logRows()).map((row) => row[5])).toEqual(error !== null || job === "mark" ? [] : [job === "sign" ? "Ký biên bản" : "Bỏ qua"]);
    }
  });

  test("a log sheet that is protected: a clear sentence, nothing written, for each job that logs", async () => {
    const excel = await openTables([PLAN]);
    const jobs = createReviewJobs();
    const fingerprint = await finding(jobs);
    await jobs.dismiss(fingerprint, BY, "một");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nhật ký rà soát").protection.protect();
      await context.sync();
    });
    const before = saveXlsx(excel.book);
    for (const run of [() => jobs.dismiss(fingerprint, BY, "hai"), () => jobs.reopen(fingerprint, BY), () => jobs.fix(fingerprint, BY), () => jobs.sign(BY)]) {
      const error = await caught(run());
      saysWhatToDo(error);
      expect((error as JobError).failure).toMatchObject({ code: "protected-sheet", workbook: "unchanged" });
      expect(Buffer.compare(saveXlsx(excel.book), before)).toBe(0);
    }
  });

  test("a co-author's edit during a check is read or not, never half", async () => {
    const excel = await openTables([PLAN]);
    const jobs = createReviewJobs();
    excel.host.coauthor((editor) => typed(editor, sheetNamed(excel, "Biểu"), 3, 6, 106), { request: 2 });
    const check = await jobs.check();
    expect(check.findings).toEqual([]);
  });

  test("a workbook that is read-only: reading works, writing says why not", async () => {
    const excel = await openTables([PLAN]);
    const jobs = createReviewJobs();
    const fingerprint = await finding(jobs);
    excel.host.readOnly = true;
    expect((await jobs.check()).findings).toHaveLength(1);
    for (const run of [() => jobs.dismiss(fingerprint, BY, "một"), () => jobs.fix(fingerprint, BY), () => jobs.mark(), () => jobs.sign(BY)]) {
      const error = await caught(run());
      saysWhatToDo(error);
      expect((error as JobError).failure.message).toContain("chỉ để đọc");
    }
    excel.host.readOnly = false;
    expect(await logRows()).toEqual([]);
  });
});
