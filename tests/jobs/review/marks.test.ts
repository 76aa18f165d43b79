import { createReviewJobs } from "../../../src/jobs";
import { openTables } from "../../support/excel";
import { PLAN, sheetNamed, write } from "../../support/review";

async function checked() {
  const excel = await openTables([PLAN]);
  const jobs = createReviewJobs();
  const check = await jobs.check();
  const comments = () => sheetNamed(excel, "Biểu").comments;
  return { excel, jobs, check, comments };
}

const inExcel = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

const comment = (address: string, text: string) => inExcel((context) => void context.workbook.comments.add(context.workbook.worksheets.getItem("Biểu").getRange(address), text));

describe("marks in the sheet", () => {
  test("a comment on the finding's cell, in three round trips; a second press changes nothing", async () => {
    const { excel, jobs, check, comments } = await checked();
    const finding = check.findings[0];
    excel.host.log.clear();
    expect(await jobs.mark()).toEqual({ marked: 1, removed: 0, left: [] });
    expect(excel.host.log.roundTrips).toBe(3);
    expect(comments().map((c) => [c.row, c.column, c.content])).toEqual([[3, 4, `Soát Số: ${finding?.message}`]]);
    expect((await jobs.check()).marked).toBe(1);
    excel.host.log.clear();
    expect(await jobs.mark()).toEqual({ marked: 1, removed: 0, left: [] });
    expect(excel.host.log.roundTrips).toBe(2);
    expect(comments()).toHaveLength(1);
  });

  test("are taken away by anyone, and nothing else is", async () => {
    const { jobs, comments } = await checked();
    await comment("B3", "Đề nghị phòng Tài chính xem lại");
    await comment("B5", "Soát Số: câu này do người viết");
    await jobs.mark();
    const colleague = createReviewJobs();
    expect(await colleague.unmark()).toEqual({ marked: 0, removed: 1, left: [{ sheet: "Biểu", address: "B5" }] });
    expect(comments().map((c) => c.content)).toEqual(["Đề nghị phòng Tài chính xem lại", "Soát Số: câu này do người viết"]);
    expect((await colleague.check()).marked).toBe(0);
  });

  test("follow the findings: gone with a finding that was mended, and not on dismissed ones", async () => {
    const { jobs, check, comments } = await checked();
    await jobs.mark();
    await write("Biểu", "G4", 106);
    await jobs.check();
    expect(await jobs.mark()).toEqual({ marked: 0, removed: 1, left: [] });
    await write("Biểu", "G4", 96);
    await jobs.check();
    await jobs.dismiss(check.findings[0]?.fingerprint ?? "", "Nguyễn Văn A", "đã rõ");
    expect(await jobs.mark()).toEqual({ marked: 0, removed: 0, left: [] });
    expect(comments()).toEqual([]);
  });

  test("leave a cell that has somebody's comment, and say so", async () => {
    const { jobs, comments } = await checked();
    await comment("E4", "Số này do Sở giao");
    expect(await jobs.mark()).toEqual({ marked: 0, removed: 0, left: [{ sheet: "Biểu", address: "E4" }] });
    expect(comments().map((c) => c.content)).toEqual(["Số này do Sở giao"]);
  });

  test("leave a cell that has a note, though this Excel lists no notes, and mark the others", async () => {
    const rows = [["1", "Số trường đạt chuẩn quốc gia", "trường", 28, 22, 68.6], ["2", "Số lớp", "lớp", 400, 380, 95], ["3", "Số phòng học", "phòng", 500, 450, 90]];
    const excel = await openTables([PLAN, { name: "TruongHoc", sheet: "Trường học", headers: ["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023", "% KH"], rows }]);
    const jobs = createReviewJobs();
    expect((await jobs.check()).findings).toHaveLength(2);
    sheetNamed(excel, "Biểu").notes.push({ row: 3, column: 4, author: "Trần Thị B", text: "Số này do Sở giao" });
    const { marked, left } = await jobs.mark();
    expect(left).toEqual([{ sheet: "Biểu", address: "E4" }]);
    expect(marked).toBeGreaterThanOrEqual(1);
    expect(sheetNamed(excel, "Trường học").comments).toHaveLength(marked);
    expect(sheetNamed(excel, "Biểu").notes.map((n) => n.text)).toEqual(["Số này do Sở giao"]);
    expect((await jobs.unmark()).removed).toBe(marked);
    expect(sheetNamed(excel, "Trường học").comments).toEqual([]);
  });

  test("leave a mark that was answered or rewritten, and say so", async () => {
    const answered = await checked();
    await answered.jobs.mark();
    const id = answered.comments()[0]?.id ?? "";
    await inExcel((context) => void context.workbook.comments.getItem(id).replies.add("Đã hỏi lại"));
    expect(await answered.jobs.unmark()).toEqual({ marked: 0, removed: 0, left: [{ sheet: "Biểu", address: "E4" }] });
    expect(answered.comments()[0]?.replies).toHaveLength(1);
    const rewritten = await checked();
    await rewritten.jobs.mark();
    const other = rewritten.comments()[0]?.id ?? "";
    await inExcel((context) => {
      context.workbook.comments.getItem(other).content = "Soát Số: đã báo phòng Kinh tế";
    });
    expect(await rewritten.jobs.unmark()).toEqual({ marked: 0, removed: 0, left: [{ sheet: "Biểu", address: "E4" }] });
    expect(rewritten.comments()[0]?.content).toBe("Soát Số: đã báo phòng Kinh tế");
  });

  test("go where the cell went when rows were inserted, and are not put beside it", async () => {
    const { jobs, comments } = await checked();
    await inExcel((context) => void context.workbook.worksheets.getItem("Biểu").getRange("1:1").insert("Down"));
    await expect(jobs.mark()).rejects.toMatchObject({ failure: { code: "changed-meanwhile", workbook: "unchanged" } });
    expect(comments()).toEqual([]);
    await jobs.check();
    await jobs.mark();
    expect(comments().map((c) => [c.row, c.column])).toEqual([[4, 4]]);
  });

  test("are refused on a protected sheet before anything is written", async () => {
    const { jobs, comments } = await checked();
    await inExcel((context) => context.workbook.worksheets.getItem("Biểu").protection.protect());
    await expect(jobs.mark()).rejects.toMatchObject({ failure: { code: "protected-sheet", workbook: "unchanged", message: expect.stringContaining("«Biểu»") } });
    expect(comments()).toEqual([]);
  });
});
