/** A Word report is checked in the pane of a real browser: its worker runs under the page's policy, and nothing leaves the machine. */
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from "docx";
import { openStage, type Stage } from "../support/browser";
import { keys, openReady, said, tab } from "./steps";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

const RIGHT = "Toàn xã có 12/15 trường đạt chuẩn quốc gia, đạt tỷ lệ 80%.";
const WRONG = "Toàn xã có 21/28 thôn đạt chuẩn nông thôn mới, đạt tỷ lệ 85%";

async function report(): Promise<Buffer> {
  const filler = Array.from({ length: 60 }, (_, i) => new Paragraph(`Công tác tuyên truyền được quan tâm thực hiện ở từng thôn, bản, đoạn ${i}.`));
  const noted = new Paragraph({ children: [new TextRun(WRONG), new FootnoteReferenceRun(1), new TextRun(".")] });
  return Packer.toBuffer(new Document({ footnotes: { 1: { children: [new Paragraph(RIGHT)] } }, sections: [{ children: [...filler, noted] }] }));
}

test("a chosen .docx shows its wrong figures, and a finding leads to its place in the text", async () => {
  const { page, pane, context, complaints } = await openReady(stage);
  await tab(pane, "Kiểm tra").click();
  await pane.getByRole("button", { name: "Kiểm tra văn bản ngoài (Word, dán chữ)" }).click();
  await pane.getByRole("button", { name: "Chọn tệp .docx hoặc .txt" }).waitFor();
  await pane.locator("input[type=file]").setInputFiles({ name: "bao-cao.docx", mimeType: "application/octet-stream", buffer: await report() });
  await said(pane, /^Đã đối chiếu \d+ quan hệ: 1 khớp, 1 sai, 0 cần xem$/);
  const mark = pane.locator("mark.check-wrong", { hasText: "85" });
  await keys(page, "j");
  await pane.getByRole("button", { name: "Đến «85» ở đoạn 61" }).waitFor();
  await pane.locator("mark.check-lit", { hasText: "85" }).waitFor();
  const box = await mark.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each(["light", "dark"] as const)("in forced colours every marked figure stands out from its ground: %s", async (theme) => {
  const { pane, context } = await openReady(stage, { theme, forcedColors: true });
  await tab(pane, "Kiểm tra").click();
  await pane.getByRole("button", { name: "Kiểm tra văn bản ngoài (Word, dán chữ)" }).click();
  await pane.getByRole("button", { name: "Chọn tệp .docx hoặc .txt" }).waitFor();
  await pane.locator("input[type=file]").setInputFiles({ name: "bao-cao.docx", mimeType: "application/octet-stream", buffer: await report() });
  await said(pane, /^Đã đối chiếu \d+ quan hệ: 1 khớp, 1 sai, 0 cần xem$/);
  const marks = await pane.locator("mark.check-mark").evaluateAll((all) => all.map((mark) => {
    const { color, backgroundColor } = getComputedStyle(mark);
    return { text: mark.textContent, color, backgroundColor };
  }));
  expect(marks.length).toBeGreaterThan(3);
  for (const { text, color, backgroundColor } of marks) {
    expect([text, backgroundColor]).not.toEqual([text, color]);
    // Seen through, the ground would be the page's, whatever colour it is told with.
    expect([text, backgroundColor]).toEqual([text, expect.not.stringMatching(/^rgba\(.*, 0\)$/)]);
  }
  await context.close();
});
