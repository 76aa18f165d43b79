/** The main job without a mouse: every step is reached by keys, the focus is never lost, every result is said. */
import type { Frame, Page } from "playwright-core";
import { openStage, type Stage } from "../support/browser";
import { CITY, cellShows, focused, goTo, keys, openReady, said, selectionIs, tabTo } from "./steps";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

/** From the sheet into the pane with F6, as in Excel. */
async function intoPane(page: Page, pane: Frame): Promise<void> {
  await page.locator("#grid").focus();
  for (let at = 0; at < 8; at += 1) {
    await keys(page, "F6");
    if ((await page.evaluate(() => document.activeElement?.tagName)) === "IFRAME") break;
  }
  await tabTo(page, pane, /tab «Kết quả»/);
}
const kept = async (page: Page, pane: Frame) => expect(await focused(page, pane)).not.toBe("nothing");

/** The tab's code comes when it is first opened; nobody tabs on before it shows. */
const fetched = (pane: Frame) => pane.getByRole("button", { name: "Chèn nhận xét" }).waitFor();

test("search, walk the list, open a row, go to its cell", async () => {
  const { page, pane, context } = await openReady(stage);
  await intoPane(page, pane);
  await tabTo(page, pane, /«Không đạt: 10 chỉ tiêu»/);
  await keys(page, "Space");
  expect(await pane.getByRole("button", { name: "Không đạt: 10 chỉ tiêu" }).getAttribute("aria-pressed")).toBe("true");
  await kept(page, pane);
  await tabTo(page, pane, /«Tìm chỉ tiêu»/);
  await page.keyboard.type("thu ngan sach");
  await pane.locator("[role=status]", { hasText: /trong 102 chỉ tiêu/ }).first().waitFor({ state: "attached" });
  await tabTo(page, pane, /^button «Thu ngân sách nhà nước trên địa bàn/);
  await keys(page, "ArrowDown");
  expect(await focused(page, pane)).toMatch(/^button «Thu tiền sử dụng đất/);
  await keys(page, "ArrowUp", "ArrowRight");
  await pane.getByRole("heading", { name: "Vì sao" }).waitFor();
  await keys(page, "ArrowLeft");
  await pane.getByRole("heading", { name: "Vì sao" }).waitFor({ state: "detached" });
  await keys(page, "Enter");
  await selectionIs(page, `B${CITY.revenue}`);
  await kept(page, pane);
  await context.close();
});

test("recalculate, undo, write the text: the focus stays where the next step is, and each result is said", async () => {
  const { page, pane, context } = await openReady(stage);
  await intoPane(page, pane);
  await tabTo(page, pane, /«Tính lại»/);
  await keys(page, "Enter");
  await said(pane, "Đã tính lại 102 chỉ tiêu, 10 không đạt.");
  expect(await focused(page, pane)).toMatch(/«Tính lại»/);
  await keys(page, "Tab");
  expect(await focused(page, pane)).toMatch(/«Hoàn tác»/);
  await keys(page, "Enter");
  await said(pane, /^Đã trả lại/);
  await pane.waitForFunction(() => document.activeElement?.textContent === "Tính lại");
  await tabTo(page, pane, /tab «Kết quả»/, "Shift+Tab");
  await keys(page, "ArrowRight");
  expect(await focused(page, pane)).toMatch(/tab «Nhận xét»/);
  await fetched(pane);
  await tabTo(page, pane, /«Chèn nhận xét»/);
  await keys(page, "Enter");
  await said(pane, /^Đã chèn nhận xét/);
  await pane.waitForFunction(() => document.activeElement?.textContent === "Cập nhật đoạn");
  await cellShows(page, "A2", /44\/54 chỉ tiêu/);
  await context.close();
});

test("change a sentence of the text and go to the cell of a figure", async () => {
  const { page, pane, context } = await openReady(stage);
  await intoPane(page, pane);
  await keys(page, "ArrowRight");
  await fetched(pane);
  await tabTo(page, pane, /«Sửa câu này: Ước thực hiện năm 2023/);
  await keys(page, "ArrowDown");
  expect(await focused(page, pane)).toMatch(/«Sửa câu này: Ngoài ra còn/);
  await keys(page, "Enter");
  await tabTo(page, pane, /«Sửa»/);
  await keys(page, "Enter");
  expect(await focused(page, pane)).toMatch(/«Nội dung câu»/);
  await keys(page, "Control+a");
  await page.keyboard.type("Còn 48 chỉ tiêu chưa giao.");
  await keys(page, "Enter");
  await pane.getByText("đã sửa").waitFor();
  await pane.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("Sửa câu này") === true);
  await keys(page, "Escape");
  await kept(page, pane);
  await context.close();
});

test("pages over the tabs open, close with Escape, and give the focus back", async () => {
  const { page, pane, context } = await openReady(stage);
  await intoPane(page, pane);
  await tabTo(page, pane, /«Mở trình đơn»/, "Shift+Tab");
  for (const [downs, title] of [[0, "Thiết lập"], [2, "Trợ giúp"]] as const) {
    await keys(page, "Enter", ...Array.from({ length: downs }, () => "ArrowDown"), "Enter");
    await pane.getByRole("heading", { name: title }).waitFor();
    expect(await focused(page, pane)).toBe(`h2 «${title}»`);
    await keys(page, "Escape");
    await pane.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Mở trình đơn");
  }
  await tabTo(page, pane, /«1 bảng · năm 2023/, "Shift+Tab");
  await keys(page, "Enter");
  await tabTo(page, pane, /«Ghép cột của bảng ChiTieu»/);
  await keys(page, "Enter");
  expect(await focused(page, pane)).toBe("h2 «Ghép cột: ChiTieu»");
  await keys(page, "Escape");
  await pane.waitForFunction(() => document.activeElement !== document.body);
  await context.close();
});

test("a figure is typed the Vietnamese way, F2 goes on in it, and the pane hears of it", async () => {
  const { page, pane, context } = await openReady(stage);
  const cell = `${CITY.estimate}${CITY.revenue}`;
  await page.locator("#grid").focus();
  await goTo(page, cell);
  await page.keyboard.type("140.000,5");
  await keys(page, "Enter");
  await pane.getByText("Số liệu vừa thay đổi. Tính lại để cập nhật.").waitFor();
  await goTo(page, cell);
  expect(await page.inputValue("#formula-bar")).toBe("140000,5");
  await keys(page, "F2", "Backspace");
  await page.keyboard.type("75");
  await keys(page, "Enter", "ArrowUp");
  expect(await page.inputValue("#formula-bar")).toBe("140000,75");
  await context.close();
});

test("the pane's width, and the way between sheets", async () => {
  const { page, pane, context } = await openReady(stage);
  const splitter = page.getByRole("separator", { name: "Chỉnh độ rộng khung Soát Số" });
  await splitter.focus();
  await keys(page, "Home");
  expect(await pane.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
  await keys(page, "Shift+ArrowLeft", "Shift+ArrowLeft");
  expect(await splitter.getAttribute("aria-valuenow")).toBe("420");
  await intoPane(page, pane);
  await keys(page, "ArrowRight");
  await fetched(pane);
  await tabTo(page, pane, /«Chèn nhận xét»/);
  await keys(page, "Enter");
  await said(pane, /^Đã chèn nhận xét/);
  await page.locator("#grid").focus();
  await keys(page, "Control+PageUp");
  await page.getByRole("tab", { name: "Biểu 01", selected: true }).waitFor();
  await keys(page, "Control+PageDown");
  await page.getByRole("tab", { name: "Nhận xét", selected: true }).waitFor();
  await context.close();
});
