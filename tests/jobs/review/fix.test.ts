import { createReviewJobs } from "../../../src/jobs";
import { plannedEdit } from "../../../src/jobs/review/edits";
import type { BookFinding, Fault } from "../../../src/review";
import { converse, readForReview } from "../../../src/workbook";
import { READ_PLAN } from "../../../src/jobs/reading";
import { openTables, type TableFixture } from "../../support/excel";
import { logRows, sheetNamed, typed, valuesAt, write } from "../../support/review";

/** The parent is its three parts; one digit of it is wrong, and its share of the target says so too. */
const AREA: TableFixture = {
  name: "DienTich",
  sheet: "Biểu",
  headers: ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "% KH"],
  rows: [
    ["1", "Diện tích cây hằng năm", "ha", 1800, 1735, 91],
    ["", "Chia ra: lúa", "ha", 900, 810, 90],
    ["", "ngô", "ha", 500, 475, 95],
    ["", "khoai", "ha", 400, 350, 88],
  ],
};

async function checked(tables: readonly TableFixture[] = [AREA]) {
  const excel = await openTables(tables);
  const jobs = createReviewJobs();
  const check = await jobs.check();
  const finding = check.findings.find((f) => f.edit !== null);
  if (!finding?.edit) throw new Error("the workbook has a finding with an edit");
  return { excel, jobs, finding, edit: finding.edit };
}

describe("fixing a finding", () => {
  test("shows before and after, writes that one cell in three round trips, logs it and looks again", async () => {
    const { excel, jobs, finding, edit } = await checked();
    expect(edit).toMatchObject({ place: { sheet: "Biểu", address: "E2" }, before: "1735", after: "1635" });
    excel.host.log.clear();
    const { check, place, canUndo } = await jobs.fix(finding.fingerprint, "Nguyễn Văn A");
    expect(excel.host.log.roundTrips).toBe(3);
    expect(check.roundTrips).toBe(3);
    expect([place, canUndo]).toEqual([edit.place, true]);
    expect(await valuesAt("Biểu", "E2")).toEqual([[1635]]);
    expect(check.findings).toEqual([]);
    expect((await createReviewJobs().check()).findings).toEqual([]);
    const [row] = await logRows();
    expect(row?.slice(1, 7)).toEqual(["Nguyễn Văn A", "Sai", "Biểu!E2", finding.message, "Sửa", expect.stringContaining("«1735» → «1635»")]);
  });

  test("can be undone, which is logged too", async () => {
    const { excel, jobs, finding } = await checked();
    await jobs.fix(finding.fingerprint, "Nguyễn Văn A");
    excel.host.log.clear();
    const undone = await jobs.undoFix("Nguyễn Văn A");
    expect(excel.host.log.roundTrips).toBe(3);
    expect(undone).toMatchObject({ restored: true, kept: null });
    expect(await valuesAt("Biểu", "E2")).toEqual([[1735]]);
    expect(undone.check.findings.map((f) => f.fingerprint)).toEqual([finding.fingerprint]);
    expect((await logRows()).map((row) => row[5])).toEqual(["Sửa", "Hoàn tác sửa"]);
  });

  test("is undone at its cell though rows were inserted above and the sheet was renamed", async () => {
    const { jobs, finding } = await checked();
    await jobs.fix(finding.fingerprint, "Nguyễn Văn A");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Biểu");
      sheet.getRange("1:3").insert("Down");
      sheet.name = "Biểu mới";
      await context.sync();
    });
    expect((await jobs.undoFix("Nguyễn Văn A")).restored).toBe(true);
    expect(await valuesAt("Biểu mới", "E5")).toEqual([[1735]]);
  });

  test("is not undone where somebody has changed the cell since", async () => {
    const { jobs, finding } = await checked();
    await jobs.fix(finding.fingerprint, "Nguyễn Văn A");
    await write("Biểu", "E2", 1640);
    expect(await jobs.undoFix("Nguyễn Văn A")).toMatchObject({ restored: false, kept: { sheet: "Biểu", address: "E2" } });
    expect(await valuesAt("Biểu", "E2")).toEqual([[1640]]);
    expect((await logRows()).map((row) => row[5])).toEqual(["Sửa"]);
  });

  test("writes nothing where the cell, its row or its place changed since the check", async () => {
    for (const change of [
      () => write("Biểu", "E2", 1736),
      () => write("Biểu", "B2", "Diện tích cây lâu năm"),
      () => Excel.run(async (context) => void (context.workbook.tables.getItem("DienTich").rows.add(0, [["", "", "", "", "", ""]]), await context.sync())),
    ]) {
      const { jobs, finding } = await checked();
      await change();
      await expect(jobs.fix(finding.fingerprint, "Nguyễn Văn A")).rejects.toMatchObject({ failure: { code: "changed-meanwhile", workbook: "unchanged" } });
      expect((await valuesAt("Biểu", "E2:E6")).flat()).not.toContain(1635);
      expect(await logRows()).toEqual([]);
    }
  });

  test("gives a co-author's number back who typed it in the very moment of writing", async () => {
    const { excel, jobs, finding } = await checked();
    excel.host.coauthor((editor) => typed(editor, sheetNamed(excel, "Biểu"), 1, 4, 1999), { request: 2 });
    await expect(jobs.fix(finding.fingerprint, "Nguyễn Văn A")).rejects.toMatchObject({ failure: { code: "changed-meanwhile", message: expect.stringContaining("giữ lại") } });
    expect(await valuesAt("Biểu", "E2")).toEqual([[1999]]);
    expect(await logRows()).toEqual([]);
  });

  test("follows formulas that depend on the cell", async () => {
    const { jobs, finding } = await checked([{ ...AREA, headers: [...AREA.headers, "Hệ số riêng"], rows: AREA.rows.map((row, i) => [...row, `=E${i + 2}*0.37`]) }]);
    const { check } = await jobs.fix(finding.fingerprint, "Nguyễn Văn A");
    expect(check.roundTrips).toBe(3);
    expect(check.findings).toEqual([]);
    expect(check.fingerprint).toBe((await createReviewJobs().check()).fingerprint);
  });

  test("is refused on a protected sheet, and beside a protected log, before anything is written", async () => {
    const { jobs, finding } = await checked();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Biểu").protection.protect();
      await context.sync();
    });
    await expect(jobs.fix(finding.fingerprint, "Nguyễn Văn A")).rejects.toMatchObject({ failure: { code: "protected-sheet", workbook: "unchanged", message: expect.stringContaining("«Biểu»") } });
  });
});

describe("what an edit writes", () => {
  const TABLE: TableFixture = {
    name: "ChiTieu",
    sheet: "Biểu",
    headers: ["Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "% KH"],
    formats: { "KH 2023": "#,##0", "% KH": "0.0%" },
    rows: [
      ["Sản lượng thịt hơi", "tấn", 207700, "132.900", 0.64],
      ["Sản lượng chè búp", "tấn", 500, 450, "=D3/C3"],
    ],
  };

  async function planned(fault: Fault, address: string, from: string, to: string, more: Partial<{ start: number; end: number; shape: string }> = {}) {
    const proposal: BookFinding["proposal"] = { span: { file: "", sheet: "Biểu", address, ...more }, from, to, reason: "" };
    const snapshot = await converse((conversation) => readForReview(conversation, READ_PLAN));
    return plannedEdit({ fault, proposal }, snapshot);
  }

  beforeEach(async () => {
    await openTables([TABLE]);
    await write("Biểu", "A6", "Thịt hơi đạt 132.900 tấn, chè búp 450 tấn; cả hai 133.350 tấn.");
  });

  test("a number keeps its format", async () => {
    expect(await planned("percent", "C2", "207.700", "270.700")).toMatchObject({ edit: { before: "207.700", after: "270.700" }, content: { kind: "number", value: 270700, numberFormat: null } });
  });

  test("digits of a percent-formatted cell are stored as hundredths", async () => {
    expect(await planned("percent", "E2", "64", "46")).toMatchObject({ content: { kind: "number", value: 0.46 } });
    expect(await planned("percent", "E2", "64,0", "63,9")).toMatchObject({ edit: { after: "63,9%" }, content: { value: 0.639 } });
  });

  test("a number kept as text stays text with other digits, and becomes a number where that is the edit", async () => {
    expect(await planned("percent", "D2", "132.900", "139.200")).toMatchObject({ content: { kind: "text", value: "139.200" } });
    expect(await planned("text-number", "D2", "132.900", "132.900")).toMatchObject({ content: { kind: "number", value: 132900, numberFormat: null } });
  });

  test("a typed cell gets its column's formula back; a formula is never overwritten", async () => {
    expect(await planned("typed-over-formula", "E2", "64", "=D2/C2")).toMatchObject({ content: { kind: "formula", value: "=D2/C2" } });
    expect(await planned("percent", "E3", "90", "91")).toBeNull();
    expect(await planned("typed-over-formula", "E3", "90", "=D3/C3*100")).toBeNull();
    expect(await planned("percent", "E2", "64", "=D2/C2")).toBeNull();
  });

  test("a figure in prose is changed where it stands, and not where two places could be meant", async () => {
    expect(await planned("text-against-table", "A6", "450", "540", { start: 34, end: 37 })).toMatchObject({ edit: { after: "Thịt hơi đạt 132.900 tấn, chè búp 540 tấn; cả hai 133.350 tấn." } });
    expect(await planned("text-against-table", "A6", "tấn", "tạ")).toBeNull();
  });

  test("digits that are not the cell's, ranges, text boxes and empty places are no edits", async () => {
    expect(await planned("percent", "C2", "500", "600")).toBeNull();
    expect(await planned("percent", "C2:D2", "207.700", "270.700")).toBeNull();
    expect(await planned("text", "A6", "450", "540", { shape: "Hộp 1" })).toBeNull();
    expect(await planned("percent", "J20", "1", "2")).toBeNull();
  });

  test("a text number with the text format takes the format of its neighbours when it becomes a number", async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Biểu").getRange("C3");
      cell.numberFormat = [["@"]];
      cell.values = [["500"]];
      await context.sync();
    });
    expect(await planned("text-number", "C3", "500", "500")).toMatchObject({ content: { kind: "number", value: 500, numberFormat: "#,##0" } });
  });
});
