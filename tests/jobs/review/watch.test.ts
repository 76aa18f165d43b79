import { createReviewJobs, type BookCheck } from "../../../src/jobs";
import type { NodeExcel } from "../../../src/excel-standin/host";
import { openTables, type TableFixture } from "../../support/excel";
import { logRows, PLAN, sheetNamed, typed, write } from "../../support/review";

const OTHER: TableFixture = { name: "TruongHoc", sheet: "Trường học", headers: ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "% KH"], rows: [["1", "Số trường đạt chuẩn quốc gia", "trường", 28, 22, 78.6], ["2", "Số lớp", "lớp", 400, 380, 95]] };

async function watched(tables: readonly TableFixture[] = [PLAN, OTHER]) {
  const excel = await openTables(tables);
  const jobs = createReviewJobs();
  const first = await jobs.check();
  const told: BookCheck[] = [];
  const failures: unknown[] = [];
  const stop = jobs.watch((check) => told.push(check), (error) => failures.push(error));
  const before = excel.host.log.roundTrips;
  await until(() => excel.host.log.roundTrips > before);
  await excel.host.settled();
  excel.host.log.clear();
  return { excel, jobs, first, told, failures, stop };
}

/** A co-author, or the person at this Excel, types; neither is this add-in. */
function edit(excel: NodeExcel, sheet: string, cells: readonly (readonly [number, number, number | string])[]): void {
  excel.host.coauthor((editor) => {
    for (const [row, column, value] of cells) typed(editor, sheetNamed(excel, sheet), row, column, value);
  });
}

async function until(done: () => boolean): Promise<void> {
  for (const end = Date.now() + 4000; !done() && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Long enough for a burst that should not come. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

describe("watching edits", () => {
  test("a co-author's burst is followed in one round trip", async () => {
    const { excel, told } = await watched();
    edit(excel, "Biểu", [[3, 6, 106]]);
    edit(excel, "Trường học", [[1, 5, 68.6]]);
    edit(excel, "Biểu", [[4, 6, 80]]);
    await until(() => told.length > 0);
    expect(told).toHaveLength(1);
    expect(excel.host.log.roundTrips).toBe(1);
    expect(told[0]?.roundTrips).toBe(1);
    expect(told[0]?.findings.map((f) => f.spans[0]).sort()).toEqual([
      { file: "", sheet: "Biểu", address: "G5" },
      { file: "", sheet: "Trường học", address: "F2" },
    ]);
  });

  test("tells the same as a whole check", async () => {
    const { excel, told } = await watched();
    edit(excel, "Biểu", [[3, 5, 960], [8, 0, "Sản lượng thịt hơi đạt 960 tấn."]]);
    await until(() => told.length > 0);
    const whole = await createReviewJobs().check();
    expect(told[0]?.fingerprint).toBe(whole.fingerprint);
    expect(told[0]?.findings).toEqual(whole.findings);
    expect(told[0]?.counts).toEqual(whole.counts);
  });

  test("inserted rows and new columns are read anew", async () => {
    const { excel, told } = await watched();
    excel.host.coauthor((editor) => editor.edit(() => undefined));
    await Excel.run(async (context) => void (context.workbook.tables.getItem("ChiTieu").rows.add(1, [["2", "Sản lượng cá", "tấn", 90, 100, 120, 99]]), await context.sync()));
    edit(excel, "Biểu", [[9, 9, 1]]);
    await until(() => told.length > 0);
    const whole = await createReviewJobs().check();
    expect(told[0]?.fingerprint).toBe(whole.fingerprint);
    expect(told[0]?.findings.map((f) => f.fingerprint)).toEqual(whole.findings.map((f) => f.fingerprint));
    expect(told[0]?.findings).toHaveLength(2);
  });

  test("a new title, which may be of another year, is read anew", async () => {
    const { excel, told } = await watched();
    edit(excel, "Biểu", [[0, 0, "BIỂU TỔNG HỢP CHỈ TIÊU NĂM 2024"]]);
    await until(() => told.length > 0);
    expect(told[0]?.roundTrips).toBe(2);
    expect(told[0]?.fingerprint).toBe((await createReviewJobs().check()).fingerprint);
  });

  test("a deleted table is no failure", async () => {
    const { excel, told, failures } = await watched();
    excel.host.coauthor((editor) => {
      const sheet = sheetNamed(excel, "Trường học");
      sheet.tables = [];
      typed(editor, sheet, 9, 9, 1);
    });
    await until(() => told.length > 0 || failures.length > 0);
    expect(failures).toEqual([]);
    expect(told[0]?.parts.map((p) => p.name)).not.toContain("TruongHoc");
  });

  test("a colleague's dismissal arrives", async () => {
    const { excel, jobs, first, told } = await watched();
    await jobs.dismiss(first.findings[0]?.fingerprint ?? "", "Nguyễn Văn A", "một");
    const [row] = await logRows();
    excel.host.coauthor((editor) => {
      const sheet = sheetNamed(excel, "Nhật ký rà soát");
      typed(editor, sheet, 4, 6, "lý do sửa tay");
    });
    await until(() => told.length > 0);
    expect(row?.[6]).toBe("một");
    expect(told[0]?.findings[0]?.state).toBe("dismissed");
    expect(told[0]?.notChecked.join(" ")).toMatch(/sửa tay/);
    expect((await logRows()).map((r) => r[6])).toEqual(["lý do sửa tay", "một"]);
  });

  test("this add-in's own writes are no news, and nothing comes once it is stopped", async () => {
    const { excel, jobs, first, told, stop } = await watched();
    await jobs.fix(first.findings[0]?.fingerprint ?? "", "Nguyễn Văn A");
    await write("Biểu", "G5", 50);
    await quiet();
    expect(told).toEqual([]);
    edit(excel, "Biểu", [[4, 6, 80]]);
    stop();
    await quiet();
    expect(told).toEqual([]);
  });

  test("waits while a person types into a cell, then follows", async () => {
    const { excel, told, failures } = await watched();
    edit(excel, "Biểu", [[3, 6, 106]]);
    excel.host.editMode = true;
    await quiet();
    expect(told).toEqual([]);
    excel.host.editMode = false;
    await until(() => told.length > 0);
    expect(told[0]?.findings).toEqual([]);
    expect(failures).toEqual([]);
  });

  test("a lost session is told and later edits are still followed", async () => {
    const { excel, told, failures } = await watched();
    excel.host.faults.failNext("RequestAborted");
    edit(excel, "Biểu", [[3, 6, 106]]);
    await until(() => failures.length > 0);
    expect(failures[0]).toMatchObject({ failure: { code: "session-lost", workbook: "unchanged" } });
    edit(excel, "Biểu", [[4, 6, 90]]);
    await until(() => told.length > 0);
    expect(told).toHaveLength(1);
  });
});

describe("«Đã sửa»", () => {
  test("looks at the finding's cells again in one round trip", async () => {
    const { excel, jobs, first } = await watched();
    await write("Biểu", "G4", 106);
    excel.host.log.clear();
    const check = await jobs.recheck(first.findings[0]?.fingerprint ?? "");
    expect(excel.host.log.roundTrips).toBe(1);
    expect(check).toMatchObject({ roundTrips: 1, findings: [] });
  });

  test("tables that read the same again are not looked at a second time", async () => {
    const excel = await openTables([PLAN, OTHER]);
    const looked: (readonly object[])[] = [];
    const { BookChecker } = await import("../../../src/review");
    const { ReviewJobs } = await import("../../../src/jobs");
    const checker = new BookChecker();
    const jobs = new ReviewJobs(undefined, { check: (book) => (looked.push(book.tables), checker.check(book)) });
    const { findings } = await jobs.check();
    await write("Biểu", "G4", 106);
    await jobs.recheck(findings[0]?.fingerprint ?? "");
    const [before, after] = looked;
    expect(after?.[0]).not.toBe(before?.[0]);
    expect(after?.[1]).toBe(before?.[1]);
    excel.host.log.clear();
  });
});
