/** A dismissal outlives what does not touch its figures, whatever kind of finding it was: in a table, in a text, between the two, of a block of ours. */
import { createJobs, createReviewJobs, type ReviewFinding } from "../../../src/jobs";
import { openTables, type TableFixture } from "../../support/excel";
import { logRows, write } from "../../support/review";

const TABLE: TableFixture = {
  name: "ChiTieu",
  sheet: "Biểu",
  title: ["KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2023"],
  headers: ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"],
  rows: [["1", "Thu ngân sách trên địa bàn", "triệu đồng", 150_000, 207_700, 132_900], ["2", "Sản lượng thịt hơi", "tấn", 1_000, 1_020, 1_060], ["3", "Sản lượng chè búp", "tấn", 480, 500, 450]],
};
const AGAINST = "Sản lượng thịt hơi đạt 1.600 tấn, vượt 3,9% kế hoạch.";
const INSIDE = "Toàn xã có 12/15 trường đạt chuẩn quốc gia, đạt tỷ lệ 90%.";

const inExcel = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

async function withTexts(...texts: readonly string[]) {
  const excel = await openTables([TABLE]);
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.add("Báo cáo");
    texts.forEach((text, i) => (sheet.getRange(`A${i + 3}`).values = [[text]]));
  });
  return excel;
}

const now = async (): Promise<readonly ReviewFinding[]> => (await createReviewJobs().check()).findings;

async function dismissAll(): Promise<readonly string[]> {
  const jobs = createReviewJobs();
  const { findings } = await jobs.check();
  for (const { fingerprint } of findings) await jobs.dismiss(fingerprint, "Nguyễn Văn A", "đã thống nhất với Sở");
  return findings.map((f) => f.fingerprint);
}

/** Rows above table and text, a renamed sheet, another text in front, another figure far away. */
async function editElsewhere(): Promise<void> {
  await inExcel((context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Biểu").getRange("1:2").insert("Down");
    worksheets.getItem("Báo cáo").getRange("1:3").insert("Down");
    worksheets.getItem("Báo cáo").getRange("A1").values = [["BÁO CÁO"]];
    worksheets.getItem("Biểu").name = "Biểu 01";
    worksheets.getItem("Báo cáo").name = "Báo cáo của xã";
  });
  await write("Biểu 01", "D7", 481);
}

test.each([["between a text and a table", AGAINST], ["inside a text", INSIDE]])("a finding %s stays dismissed through edits elsewhere", async (_what, text) => {
  await withTexts(text);
  const [fingerprint, ...more] = await dismissAll();
  expect(more).toEqual([]);
  await editElsewhere();
  expect(await now()).toEqual([expect.objectContaining({ fingerprint, state: "dismissed", decision: expect.objectContaining({ by: "Nguyễn Văn A", reason: "đã thống nhất với Sở" }) })]);
});

test.each([
  ["its figure in the text", AGAINST, () => write("Báo cáo", "A3", AGAINST.replace("1.600", "1.610"))],
  ["its figure in the table", AGAINST, () => write("Biểu", "F4", 1_061)],
  ["a figure inside the text", INSIDE, () => write("Báo cáo", "A3", INSIDE.replace("90", "95"))],
])("%s changed brings it back, saying so", async (_what, text, change) => {
  await withTexts(text);
  const [fingerprint] = await dismissAll();
  await change();
  expect(await now()).toEqual([expect.objectContaining({ fingerprint, state: "returned", decision: expect.objectContaining({ reason: "đã thống nhất với Sở" }) })]);
});

test("a stale block stays dismissed until a figure of it changes again", async () => {
  await openTables([TABLE]);
  const jobs = createJobs();
  await jobs.recalculate();
  await jobs.insertNarrative({ narrative: await jobs.narrate({ style: "province", length: "full", scope: { kind: "table", table: "ChiTieu" } }), target: { kind: "sheet" }, edits: {}, overwriteEdited: false });
  await write("Biểu", "F4", 1_050);
  const [fingerprint] = await dismissAll();
  await inExcel((context) => void context.workbook.worksheets.getItem("Biểu").getRange("1:1").insert("Down"));
  expect((await now()).filter((f) => f.fault === "stale-text")).toEqual([expect.objectContaining({ fingerprint, state: "dismissed" })]);
  await write("Biểu", "F5", 1_040);
  expect((await now()).filter((f) => f.fault === "stale-text")).toEqual([expect.objectContaining({ fingerprint, state: "returned" })]);
});

test("what the log says of a finding's place follows the cell: its name leads there after rows and names have changed", async () => {
  await withTexts(AGAINST);
  await dismissAll();
  await editElsewhere();
  const anchor = String((await logRows())[0]?.[9]);
  const address = await Excel.run(async (context) => {
    const range = context.workbook.names.getItem(anchor).getRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address.replaceAll("$", "")).toBe("'Báo cáo của xã'!A6");
});
