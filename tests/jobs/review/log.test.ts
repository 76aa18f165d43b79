import { createReviewJobs, type ReviewJobs } from "../../../src/jobs";
import { openTables } from "../../support/excel";
import { logRows, PLAN, sheetNamed, typed, valuesAt, write } from "../../support/review";

const REASON = "đã thống nhất với Chi cục";

async function checked() {
  const excel = await openTables([PLAN]);
  const jobs = createReviewJobs();
  const { findings } = await jobs.check();
  const finding = findings[0];
  if (!finding) throw new Error("the workbook has a finding");
  return { excel, jobs, finding };
}

const only = async (jobs: ReviewJobs) => (await jobs.check()).findings[0];

/** Rows and columns as a person changes them in Excel. */
const inExcel = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

describe("dismissing a finding", () => {
  test("takes three round trips, is logged, and holds for everyone who opens the workbook", async () => {
    const { jobs, finding } = await checked();
    const after = await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    expect(after.roundTrips).toBe(3);
    expect(after.findings[0]).toMatchObject({ state: "dismissed", decision: { by: "Nguyễn Văn A", reason: REASON } });
    const elsewhere = await createReviewJobs().check();
    expect(elsewhere.findings[0]).toMatchObject({ state: "dismissed", decision: { by: "Nguyễn Văn A", reason: REASON } });
    expect(elsewhere.reviewers).toEqual(["Nguyễn Văn A"]);
    expect(elsewhere.last).toMatchObject({ by: "Nguyễn Văn A" });
    const rows = await logRows();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(1, 7)).toEqual(["Nguyễn Văn A", "Sai", expect.stringMatching(/^Biểu!/), finding.message, "Bỏ qua", REASON]);
  });

  test("ends when its figures change, and says so", async () => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    await write("Biểu", "F4", 1070);
    const back = await only(createReviewJobs());
    expect(back).toMatchObject({ fingerprint: finding.fingerprint, state: "returned", decision: { by: "Nguyễn Văn A", reason: REASON } });
    await write("Biểu", "F4", 1060);
    expect(await only(createReviewJobs())).toMatchObject({ state: "dismissed" });
  });

  test("stands through inserted rows, a renamed sheet and edits elsewhere", async () => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem("Biểu");
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Biểu 01";
    });
    await write("Biểu 01", "F5", 140000);
    await write("Biểu 01", "G5", 67);
    expect((await only(createReviewJobs()))?.state).toBe("dismissed");
    const anchored = await Excel.run(async (context) => {
      const range = context.workbook.names.getItem(String((await logRows())[0]?.[9])).getRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(anchored).toMatch(/^'Biểu 01'!\$?E\$?6$/);
  });

  test("is taken back with a further row", async () => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    const open = await jobs.reopen(finding.fingerprint, "Trần Thị B");
    expect(open.findings[0]).toMatchObject({ state: "open", decision: null });
    expect((await only(createReviewJobs()))?.state).toBe("open");
    expect((await logRows()).map((row) => row[5])).toEqual(["Bỏ qua", "Mở lại"]);
    expect((await createReviewJobs().check()).reviewers).toEqual(["Trần Thị B", "Nguyễn Văn A"]);
  });

  test("needs a name and a reason", async () => {
    const { jobs, finding } = await checked();
    await expect(jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", "  ")).rejects.toMatchObject({ failure: { workbook: "unchanged", message: expect.stringContaining("lý do") } });
    await expect(jobs.dismiss(finding.fingerprint, " ", REASON)).rejects.toMatchObject({ failure: { message: expect.stringContaining("tên") } });
    expect(await logRows()).toEqual([]);
  });
});

describe("the review log", () => {
  test.each(["=1+1", "+84 203 123 456", "-5%", "@phòng", "TRUE", "12/3", "'dấu nháy", "1e5"])("keeps a reason like %s as text", async (reason) => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "=cmd", reason);
    const [row] = await logRows();
    expect([row?.[1], row?.[6]]).toEqual(["=cmd", reason]);
    expect(await only(createReviewJobs())).toMatchObject({ state: "dismissed", decision: { by: "=cmd", reason } });
  });

  test("grows below its last row, whatever else stands there", async () => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    await write("Nhật ký rà soát", "A7", "Ghi chú của phòng");
    await inExcel((context) => (context.workbook.tables.getItem("NhatKyRaSoat").showTotals = false));
    await jobs.reopen(finding.fingerprint, "Nguyễn Văn A");
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", "lần hai");
    expect((await logRows()).map((row) => row[5])).toEqual(["Bỏ qua", "Mở lại", "Bỏ qua"]);
    const column = (await valuesAt("Nhật ký rà soát", "A1:A12")).flat();
    expect(column).toContain("Ghi chú của phòng");
  });

  test("keeps a totals row and a person's own column", async () => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    await inExcel((context) => {
      const table = context.workbook.tables.getItem("NhatKyRaSoat");
      table.columns.add(undefined, [["Ghi chú riêng"], ["đã báo"]]);
      table.showTotals = true;
    });
    await jobs.reopen(finding.fingerprint, "Trần Thị B");
    const rows = await logRows();
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row[11])).toEqual(["đã báo", ""]);
    expect(rows[1]?.[5]).toBe("Mở lại");
    const shows = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("NhatKyRaSoat");
      table.load("showTotals");
      await context.sync();
      return table.showTotals;
    });
    expect(shows).toBe(true);
  });

  test("two reviewers at once lose nothing, even when both make it", async () => {
    const { finding } = await checked();
    const [one, two] = [createReviewJobs(), createReviewJobs()];
    await Promise.all([one.check(), two.check()]);
    await Promise.all([one.dismiss(finding.fingerprint, "Nguyễn Văn A", "một"), two.dismiss(finding.fingerprint, "Trần Thị B", "hai")]);
    await Promise.all([one.reopen(finding.fingerprint, "Nguyễn Văn A"), two.dismiss(finding.fingerprint, "Trần Thị B", "ba")]);
    const rows = await logRows();
    expect(rows.map((row) => `${row[1]}: ${row[5]} ${row[6]}`.trim()).sort()).toEqual(["Nguyễn Văn A: Bỏ qua một", "Nguyễn Văn A: Mở lại", "Trần Thị B: Bỏ qua ba", "Trần Thị B: Bỏ qua hai"]);
  });

  test("a co-author's row that comes between our reading and our writing stays, and ours goes below it", async () => {
    const { excel, jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    excel.host.coauthor((editor) => {
      const sheet = sheetNamed(excel, "Nhật ký rà soát");
      const table = sheet.tables[0];
      if (!table) throw new Error("the log is a table");
      const row = table.area.bottom + 1;
      table.columns.forEach((_, i) => typed(editor, sheet, row, i, `dòng của người khác ${i}`));
      table.area = { ...table.area, bottom: row };
    }, { request: 3 });
    await jobs.reopen(finding.fingerprint, "Nguyễn Văn A");
    expect((await logRows()).map((row) => row[5])).toEqual(["Bỏ qua", "dòng của người khác 5", "Mở lại"]);
  });

  test("a row that a co-author's writing swallowed is noticed at the next check and written again", async () => {
    const { excel, jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    const sheet = sheetNamed(excel, "Nhật ký rà soát");
    excel.host.coauthor((editor) => {
      for (let column = 0; column < 11; column += 1) typed(editor, sheet, 4, column, `đè ${column}`);
    });
    const after = await jobs.check();
    expect(after.notChecked.join(" ")).toContain("Soát Số đã ghi lại");
    expect(after.findings[0]?.state).toBe("dismissed");
    expect((await logRows()).map((row) => row[6])).toEqual(["đè 6", REASON]);
    expect((await only(createReviewJobs()))?.state).toBe("dismissed");
  });

  test("skips rows changed by hand, tells of them and leaves them where they are", async () => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    await write("Nhật ký rà soát", "G5", "lý do khác");
    const check = await createReviewJobs().check();
    expect(check.findings[0]?.state).toBe("open");
    expect(check.notChecked).toEqual([expect.stringMatching(/^Dòng 5 của «Nhật ký rà soát» bị hỏng hoặc bị sửa tay/)]);
    expect((await logRows())[0]?.[6]).toBe("lý do khác");
  });

  test("reads on where the place or the wording of a finding was mended by hand, and where rows were emptied", async () => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    await write("Nhật ký rà soát", "E5", "Tỷ lệ thịt hơi");
    await write("Nhật ký rà soát", "A6", "");
    expect((await createReviewJobs().check()).findings[0]?.state).toBe("dismissed");
  });

  test("is made anew beside one whose columns somebody deleted", async () => {
    const { jobs, finding } = await checked();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    await inExcel((context) => context.workbook.tables.getItem("NhatKyRaSoat").columns.getItem("Mã số liệu").delete());
    const check = await jobs.check();
    expect(check.notChecked.join(" ")).toContain("thiếu cột");
    const again = createReviewJobs();
    await again.check();
    await again.dismiss(finding.fingerprint, "Trần Thị B", "ghi lại");
    expect((await only(createReviewJobs()))).toMatchObject({ state: "dismissed", decision: { by: "Trần Thị B" } });
  });

  test("opens on its sheet, or says that there is none", async () => {
    const { jobs, finding } = await checked();
    expect(await jobs.openLog()).toBeNull();
    await jobs.dismiss(finding.fingerprint, "Nguyễn Văn A", REASON);
    expect(await jobs.openLog()).toMatchObject({ sheet: "Nhật ký rà soát" });
  });
});

describe("going to a finding's places", () => {
  test("selects places that lie side by side together, else one after the other, and brings their sheet to the front", async () => {
    const { excel, jobs } = await checked();
    const sheet = sheetNamed(excel, "Biểu");
    await jobs.goToSpans(["G4", "E4", "F4"].map((address) => ({ file: "", sheet: "Biểu", address })));
    expect(sheet.selection.areas).toEqual([{ top: 3, left: 4, bottom: 3, right: 6 }]);
    expect(excel.book.active).toBe(sheet.id);
    const apart = ["G4", "E6"].map((address) => ({ file: "", sheet: "Biểu", address }));
    await jobs.goToSpans(apart);
    expect(sheet.selection.areas).toEqual([{ top: 3, left: 6, bottom: 3, right: 6 }]);
    await jobs.goToSpans(apart, 1);
    expect(sheet.selection.areas).toEqual([{ top: 5, left: 4, bottom: 5, right: 4 }]);
  });
});
