/** When Excel refuses, hangs or goes away: the pane says what happened, what became of the workbook, and goes on afterwards. */
import type { Frame, Page } from "playwright-core";
import { openStage, type Stage } from "../support/browser";
import { CITY, cellShows, focused, goTo, keys, mainButton, openNarrative, openReady, said, textOf } from "./steps";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

const alert = (pane: Frame) => pane.getByRole("alert", { name: /^Không/ });
/** Every request of the add-in that writes fails with this code, after so many actions. */
const refuseWrites = (page: Page, code: string, afterActions = 0) =>
  page.evaluate(([c, n]) => void window.soatSoStandin?.host.faults.failWhen(({ writes }) => (writes ? { code: c as string, afterActions: n as number } : null)), [code, afterActions] as const);
const mend = (page: Page) => page.evaluate(() => window.soatSoStandin?.host.faults.clear());
/** Requests wait until `answer` is called. */
const hang = (page: Page) =>
  page.evaluate(() => {
    const waiting = new Promise<void>((resolve) => window.addEventListener("answer", () => resolve(), { once: true }));
    window.soatSoStandin?.host.faults.delay(waiting);
  });
const answer = (page: Page) =>
  page.evaluate(() => {
    window.soatSoStandin?.host.faults.clear();
    window.dispatchEvent(new Event("answer"));
  });
const header = `${CITY.percentProvince}${CITY.headers}`;

describe("a protected sheet", () => {
  test("is left alone and named; once unprotected, the same press goes through", async () => {
    const { page, pane, context } = await openReady(stage);
    const protect = (on: boolean) =>
      pane.evaluate((wanted) => Excel.run(async (run) => {
        const { protection } = run.workbook.worksheets.getItem("Biểu 01");
        if (wanted) protection.protect();
        else protection.unprotect();
        await run.sync();
      }), on);
    await protect(true);
    await mainButton(pane, "Tính lại").click();
    await alert(pane).waitFor();
    expect(await textOf(alert(pane))).toMatch(/Không tính lại được .*bảo vệ/);
    expect(await focused(page, pane)).toMatch(/^alert/);
    await goTo(page, header);
    await cellShows(page, header, "");
    await protect(false);
    await alert(pane).getByRole("button", { name: "Thử lại" }).click();
    await said(pane, "Đã tính lại 102 chỉ tiêu, 10 không đạt.");
    await cellShows(page, header, "% KH 2023 tỉnh giao");
    await context.close();
  });
});

describe("a cell that is being edited", () => {
  test("makes the pane ask for Enter or Esc; what was typed is kept, and the next press works", async () => {
    const { page, pane, context } = await openReady(stage);
    await page.evaluate(() => {
      if (window.soatSoStandin) window.soatSoStandin.host.editMode = true;
    });
    await mainButton(pane, "Tính lại").click();
    await alert(pane).waitFor();
    expect(await textOf(alert(pane))).toMatch(/Bấm Enter hoặc Esc trong trang tính rồi thử lại\. Tệp chưa bị thay đổi\./);
    await page.evaluate(() => {
      if (window.soatSoStandin) window.soatSoStandin.host.editMode = false;
    });
    await alert(pane).getByRole("button", { name: "Thử lại" }).click();
    await said(pane, /^Đã tính lại/);
    await context.close();
  });

  test("may be left by pressing a button of the pane: the figure is written first", async () => {
    const { page, pane, context } = await openReady(stage);
    await goTo(page, `${CITY.estimate}${CITY.revenue}`);
    await page.keyboard.type("150000");
    await mainButton(pane, "Tính lại").click();
    await said(pane, /^Đã tính lại/).catch(async () => {
      await alert(pane).waitFor();
      await page.locator("#grid").focus();
      await keys(page, "Enter");
      await alert(pane).getByRole("button", { name: "Thử lại" }).click();
      await said(pane, /^Đã tính lại/);
    });
    await cellShows(page, `${CITY.estimate}${CITY.revenue}`, "150.000");
    await context.close();
  });
});

describe("a lost connection", () => {
  test("is told, nothing is lost, and pressing again works", async () => {
    const { page, pane, context } = await openReady(stage);
    await page.evaluate(() => void window.soatSoStandin?.host.faults.failWhen(() => "ServiceNotAvailable"));
    await mainButton(pane, "Tính lại").click();
    await alert(pane).waitFor();
    expect(await textOf(alert(pane))).toMatch(/Mất kết nối với Excel.*Tệp chưa bị thay đổi\./);
    expect(await pane.getByText("Chi tiết kỹ thuật").isVisible()).toBe(true);
    await mend(page);
    await alert(pane).getByRole("button", { name: "Thử lại" }).click();
    await said(pane, /^Đã tính lại/);
    await context.close();
  });

  test("in the middle of writing: says that part may stand there, and a second press completes it", async () => {
    const { page, pane, context } = await openReady(stage);
    // The client calls reading cell properties a write: so many actions has only the request that does write.
    await refuseWrites(page, "RequestAborted", 100);
    await mainButton(pane, "Tính lại").click();
    await alert(pane).waitFor();
    expect(await textOf(alert(pane))).toContain("Một phần có thể đã được ghi");
    expect(await textOf(alert(pane))).not.toContain("chưa bị thay đổi");
    await mend(page);
    await alert(pane).getByRole("button", { name: "Thử lại" }).click();
    await said(pane, /^Đã tính lại|đã đúng sẵn/);
    await goTo(page, `${CITY.verdict}${CITY.revenue}`);
    await cellShows(page, `${CITY.percentProvince}${CITY.revenue}`, "65,1%");
    await cellShows(page, `${CITY.verdict}${CITY.revenue}`, "Không đạt");
    await context.close();
  });

  test("while the text is inserted: the text stays in the pane and goes in at the next press", async () => {
    const { page, pane, context } = await openReady(stage);
    await openNarrative(pane);
    await refuseWrites(page, "ServiceNotAvailable");
    await mainButton(pane, "Chèn nhận xét").click();
    await alert(pane).waitFor();
    expect(await textOf(alert(pane))).toContain("Không chèn được nhận xét");
    await mend(page);
    await alert(pane).getByRole("button", { name: "Đóng thông báo" }).click();
    await pane.waitForFunction(() => document.activeElement?.textContent === "Chèn nhận xét");
    await mainButton(pane, "Chèn nhận xét").click();
    await said(pane, /^Đã chèn nhận xét/);
    await context.close();
  });
});

describe("a request that hangs", () => {
  test("shows what is going on, can be stopped, and the pane works again", async () => {
    const { page, pane, context } = await openReady(stage);
    await hang(page);
    await mainButton(pane, "Tính lại").click();
    await pane.getByRole("progressbar", { name: "Đang đọc" }).waitFor();
    await pane.getByRole("button", { name: "Dừng" }).click();
    await said(pane, /^Đã dừng theo yêu cầu/);
    await pane.waitForFunction(() => document.activeElement?.textContent === "Tính lại");
    await answer(page);
    await mainButton(pane, "Tính lại").click();
    await said(pane, /^Đã tính lại/);
    await context.close();
  });

  test("of the text as well: the pane says that it does not know what became of it, and takes a late answer", async () => {
    const { page, pane, context } = await openReady(stage);
    await openNarrative(pane);
    await hang(page);
    await mainButton(pane, "Chèn nhận xét").click();
    await pane.getByRole("button", { name: "Dừng" }).click();
    await alert(pane).waitFor();
    expect(await textOf(alert(pane))).toMatch(/Excel không trả lời.*Chưa rõ sổ tính đã bị thay đổi hay chưa/);
    // The answer comes after all: it is taken for what it is.
    await answer(page);
    await said(pane, /^Đã chèn nhận xét/);
    await mainButton(pane, "Cập nhật đoạn").waitFor();
    await context.close();
  });

  test("at the start is explained after a while, and reading again is offered", async () => {
    const { page, pane, context } = await openReady(stage);
    await hang(page);
    await pane.evaluate(() => location.reload());
    await pane.getByText(/^Excel chưa trả lời/).waitFor({ timeout: 20_000 });
    await pane.getByRole("button", { name: "Thử lại" }).click();
    await answer(page);
    await mainButton(pane, "Tính lại").waitFor();
    await context.close();
  });
});
