import { createReviewJobs } from "../../../src/jobs";
import { openTables, type TableFixture } from "../../support/excel";
import { logRows, PLAN, sheetNamed, valuesAt, write } from "../../support/review";

const RECORD = "Biên bản rà soát";

async function signed(tables: readonly TableFixture[] = [PLAN]) {
  const excel = await openTables(tables);
  const jobs = createReviewJobs();
  const check = await jobs.check();
  excel.host.log.clear();
  const result = await jobs.sign("Nguyễn Văn A");
  return { ...result, excel, jobs, check };
}

const signature = async () => (await createReviewJobs().check()).signature;

const inExcel = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

describe("signing the result", () => {
  test("writes a record on a sheet of its own in three round trips and logs it", async () => {
    const { excel, signature: made, check } = await signed();
    expect(excel.host.log.roundTrips).toBe(3);
    expect(made).toMatchObject({ by: "Nguyễn Văn A", sheet: RECORD, fingerprint: check.fingerprint, unchanged: true });
    const [row] = await logRows();
    expect([row?.[1], row?.[2], row?.[5], row?.[8]]).toEqual(["Nguyễn Văn A", "Biên bản", "Ký biên bản", check.fingerprint]);
    expect(excel.book.active).toBe(sheetNamed(excel, RECORD).id);
  });

  test("says what was checked, by whom, what was found and what is open; the same as text", async () => {
    const { text, check, excel } = await signed();
    const cells = (await valuesAt(RECORD, "A1:E60")).flat().map(String);
    for (const said of ["BIÊN BẢN RÀ SOÁT SỐ LIỆU", "Người rà soát: Nguyễn Văn A", "Đã đối chiếu 3 quan hệ: 2 khớp, 1 sai, 0 cần xem.", "ChiTieu", check.findings[0]?.message, check.fingerprint]) {
      expect(cells).toContain(said);
      expect(text).toContain(said);
    }
    expect(text.split("\n")[0]).toBe("BIÊN BẢN RÀ SOÁT SỐ LIỆU");
    const { page } = sheetNamed(excel, RECORD);
    expect(page).toMatchObject({ orientation: "portrait", paper: 9, fitToWidth: 1 });
  });

  test("names dismissed findings with who and why", async () => {
    await openTables([PLAN]);
    const jobs = createReviewJobs();
    const { findings } = await jobs.check();
    await jobs.dismiss(findings[0]?.fingerprint ?? "", "Trần Thị B", "=theo văn bản của Sở");
    const { text } = await jobs.sign("Nguyễn Văn A");
    expect(text).toMatch(/IV\. Phát hiện đã bỏ qua\n.*\n1\tSai\t.*=theo văn bản của Sở \(Trần Thị B, /);
    expect(text).toContain("0 còn để ngỏ, 1 đã xem xét");
  });

  test("an old record is never touched: the next one stands beside it", async () => {
    const { jobs, excel } = await signed();
    await write(RECORD, "A40", "ghi thêm bằng tay");
    const before = JSON.stringify([...sheetNamed(excel, RECORD).cells]);
    const next = await jobs.sign("Trần Thị B");
    expect(next.signature).toMatchObject({ by: "Trần Thị B", sheet: `${RECORD} (2)` });
    expect(JSON.stringify([...sheetNamed(excel, RECORD).cells])).toBe(before);
    expect((await signature())?.sheet).toBe(`${RECORD} (2)`);
  });

  test("needs a name", async () => {
    await openTables([PLAN]);
    await expect(createReviewJobs().sign("")).rejects.toMatchObject({ failure: { workbook: "unchanged" } });
  });
});

describe("the fingerprint of the figures", () => {
  test("stays through renamed and moved sheets, inserted blank rows, formats and computed columns", async () => {
    await signed();
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem("Biểu");
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Biểu số 1";
      sheet.position = 2;
      sheet.getRange("F5:F7").numberFormat = [["#,##0.00"], ["#,##0.00"], ["#,##0.00"]];
      context.workbook.tables.getItem("ChiTieu").rows.add(undefined, [["", "", "", "", "", "", ""]]);
    });
    expect(await signature()).toMatchObject({ unchanged: true });
  });

  test.each([
    ["a digit", () => write("Biểu", "F3", 132901)],
    ["a number that became text", () => write("Biểu", "F3", "'132900")],
    ["a name", () => write("Biểu", "B3", "Thu ngân sách")],
    ["a unit", () => write("Biểu", "C3", "tỷ đồng")],
    ["a sentence beside the table", () => write("Biểu", "A9", "Sản lượng thịt hơi đạt 1.060 tấn.")],
    ["a row taken out", () => inExcel((context) => context.workbook.tables.getItem("ChiTieu").rows.getItemAt(2).delete())],
  ])("changes with %s", async (_what, change) => {
    await signed();
    await change();
    const now = await signature();
    expect(now).toMatchObject({ by: "Nguyễn Văn A", unchanged: false });
  });

  test("is the same again when a change is taken back, and known where the record's sheet was renamed", async () => {
    await signed();
    await write("Biểu", "F3", 1);
    expect((await signature())?.unchanged).toBe(false);
    await write("Biểu", "F3", 132900);
    await inExcel((context) => {
      context.workbook.worksheets.getItem(RECORD).name = "BB tháng 11";
    });
    expect(await signature()).toMatchObject({ unchanged: true, sheet: "BB tháng 11" });
  });
});
