/** What assistive technology finds in the pane: axe in every state, theme and width, and nothing cut off. */
import { openStage, type Opened, type Stage } from "../support/browser";
import { findings } from "./axe";
import { keys, mainButton, openNarrative, openReady, recalculate, said, setPaneWidth, tab } from "./steps";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

/** Walks through the states of the pane and gathers what is wrong in each, but those left out. */
async function walk({ page, pane }: Opened, leftOut: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const look = async (state: string) => void (leftOut.includes(state) || found.push(...(await findings(page, pane, state))));
  const menu = async (entry: string) => {
    await pane.getByRole("button", { name: "Mở trình đơn" }).click();
    await pane.getByRole("menuitem", { name: entry }).click();
  };
  await recalculate(pane);
  await pane.getByRole("button", { name: "Không đạt: 10 chỉ tiêu" }).click();
  await pane.getByRole("button", { name: "Chi tiết: Thu ngân sách nhà nước trên địa bàn" }).click();
  await pane.getByRole("button", { name: "Đổi đánh giá" }).click();
  await look("results with an open row");
  await pane.getByRole("button", { name: "Thôi" }).click();

  await openNarrative(pane);
  await mainButton(pane, "Chèn nhận xét").click();
  await said(pane, /^Đã chèn nhận xét/);
  await pane.getByRole("button", { name: /^Sửa câu này: Ngoài ra còn/ }).focus();
  await keys(page, "Enter");
  await look("text with an open sentence");

  await menu("Thiết lập");
  await pane.getByLabel("Kỳ báo cáo").selectOption("month");
  await look("settings");
  await keys(page, "Escape");
  await menu("Trợ giúp");
  await look("help");
  await keys(page, "Escape");
  await pane.getByRole("button", { name: /^1 bảng/ }).click();
  await look("what was found");
  await pane.getByRole("button", { name: "Ghép cột của bảng ChiTieu" }).click();
  await look("column match");
  await keys(page, "Escape");

  await tab(pane, "Kiểm tra").click();
  await look("check");

  await tab(pane, "Kết quả").click();
  await page.evaluate(() => void window.soatSoStandin?.host.faults.failWhen(() => "ServiceNotAvailable"));
  await mainButton(pane, "Tính lại").click();
  await pane.getByRole("alert", { name: "Không tính lại được" }).waitFor();
  await pane.getByText("Chi tiết kỹ thuật").click();
  await look("failure");
  return found;
}

test.each([
  [320, "light", {}, []],
  // The same elements in other colours: the states whose colours differ.
  [350, "dark", { theme: "dark" as const }, ["help", "settings"]],
  [450, "forced colours", { forcedColors: true }, ["help", "settings", "what was found", "column match"]],
])("axe finds nothing serious and nothing is cut off: %i px, %s", async (width, _name, options, leftOut) => {
  const opened = await openReady(stage, options);
  await setPaneWidth(opened.page, width);
  expect(await walk(opened, leftOut)).toEqual([]);
  await opened.context.close();
});

test.each([
  ["a workbook without tables", "book=", "Dùng tệp mẫu"],
  ["the empty template", "book=assets/mau-bieu-chi-tieu.xlsx", null],
])("axe finds nothing serious beside %s", async (_name, query, button) => {
  const { page, pane, context } = await stage.open({ query });
  await (button === null ? tab(pane, "Kết quả") : mainButton(pane, button)).waitFor();
  await page.waitForSelector("[role=gridcell]");
  expect(await findings(page, pane, "start")).toEqual([]);
  await context.close();
});

test("in English every word of the pane is English but what comes from the workbook", async () => {
  const { page, pane, context } = await openReady(stage);
  await pane.getByRole("button", { name: "Mở trình đơn" }).click();
  await pane.getByRole("menuitemradio", { name: "English" }).click();
  await mainButton(pane, "Recalculate").waitFor();
  expect(await pane.evaluate(() => document.documentElement.lang)).toBe("en");
  const vietnamese = await pane.evaluate(() => {
    const ofWorkbook = ".row-name, .row-figures, .list-section, .list-table, [lang=vi], [data-row], .head-line, h1, .menu";
    const walker = document.createTreeWalker(document.getElementById("pane") as HTMLElement, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(node.textContent ?? "") && !node.parentElement?.closest(ofWorkbook)) found.push(node.textContent ?? "");
    }
    return found;
  });
  expect(vietnamese).toEqual([]);
  expect(await findings(page, pane, "English")).toEqual([]);
  await context.close();
});
