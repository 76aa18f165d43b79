/** Kiểm tra số liệu in a real browser: faults typed into the sample workbook are found, walked, decided, fixed, undone and signed, by keyboard alone. */
import type { Frame, Page } from "playwright-core";
import { openStage, type OpenOptions, type Opened, type Stage } from "../support/browser";
import { findings } from "./axe";
import { cellShows, focused, goTo, keys, openReady, said, selectionIs, setPaneWidth, tab, tabTo, write } from "./steps";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

/** Two digits swapped in a part: its total does not add up any more, and one edit alone mends it. */
const MAIZE = { cell: "G57", right: "2704", wrong: "2740", shown: "2.704", total: "Sản lượng lương thực có hạt" } as const;
const GRANTS = { cell: "G18", right: "319760", wrong: "319670", total: "Tổng thu ngân sách địa phương" } as const;

const finding = (pane: Frame, words: string) => pane.locator(".review-row", { hasText: words });

async function plant(page: Page, ...faults: readonly { readonly cell: string; readonly wrong: string }[]): Promise<void> {
  for (const { cell, wrong } of faults) await write(page, cell, wrong);
}

/** From the sheet into the pane with F6, as in Excel: to where the focus was there. */
async function intoPane(page: Page): Promise<void> {
  await page.locator("#grid").focus();
  for (let at = 0; at < 8; at += 1) {
    await keys(page, "F6");
    if ((await page.evaluate(() => document.activeElement?.tagName)) === "IFRAME") break;
  }
}

async function checkByKeys(page: Page, pane: Frame, summary: RegExp): Promise<void> {
  await intoPane(page);
  await tabTo(page, pane, /tab «/);
  await keys(page, "End");
  expect(await focused(page, pane)).toBe("tab «Kiểm tra»");
  await pane.getByRole("button", { name: "Kiểm tra số liệu" }).waitFor();
  await tabTo(page, pane, /«Kiểm tra số liệu»/);
  await keys(page, "Enter");
  await said(pane, summary);
}

async function openWithFaults(options: OpenOptions = {}): Promise<Opened> {
  const opened = await openReady(stage, options);
  await plant(opened.page, GRANTS, MAIZE);
  return opened;
}

test("the sample has nothing wrong, and the tab says what it was found by", async () => {
  const { page, pane, context } = await openReady(stage);
  await checkByKeys(page, pane, /^Đã đối chiếu \d+ quan hệ: \d+ khớp, 0 sai, \d+ cần xem/);
  await pane.getByText("Không thấy chỗ nào sai").waitFor();
  expect(await pane.locator(".review-part", { hasText: "Bảng ChiTieu (trang «Biểu 01»)" }).innerText()).toMatch(/[1-9]\d* quan hệ/);
  await tabTo(page, pane, /«Khớp: \d+»/);
  await keys(page, "Space");
  await pane.locator(".review-row").first().waitFor();
  await tabTo(page, pane, /^button «Khớp: /);
  await keys(page, "j");
  await pane.locator(".review-formula").first().waitFor();
  expect(await findings(page, pane, "what holds")).toEqual([]);
  await context.close();
});

test("check, walk the findings, dismiss one with a reason, fix one, undo it, sign: without a mouse", async () => {
  const { page, pane, context } = await openWithFaults();
  await checkByKeys(page, pane, /: \d+ khớp, [1-9]\d* sai, \d+ cần xem/);
  await pane.getByRole("button", { name: "Sai: 2" }).waitFor();
  await pane.getByText(/^\d+\squan hệ chưa khớp gom thành 2\schỗ dưới đây\.$/).waitFor();

  // Walk: J and K open one after the other; Enter selects the cells.
  await keys(page, "j");
  expect(await focused(page, pane)).toContain(GRANTS.total);
  await keys(page, "j");
  expect(await focused(page, pane)).toContain(MAIZE.total);
  await keys(page, "Enter");
  await selectionIs(page, "G55");
  await keys(page, "k");
  expect(await focused(page, pane)).toContain(GRANTS.total);

  // This Excel selects one range at a time: no button promises more.
  expect(await pane.getByRole("button", { name: /^Chọn cả/ }).count()).toBe(0);

  // Dismiss with a reason and the name.
  await tabTo(page, pane, /«Bỏ qua \(nêu lý do\)»/);
  await keys(page, "Enter");
  await pane.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  // The form that opened at the list's edge shows its buttons too.
  await pane.waitForFunction(() => {
    const list = document.querySelector(".review-report .list-scroll")?.getBoundingClientRect();
    const form = document.querySelector(".review-form")?.getBoundingClientRect();
    return list !== undefined && form !== undefined && form.bottom <= list.bottom + 1;
  });
  await page.keyboard.type("Chờ đối chiếu với Kho bạc");
  await tabTo(page, pane, /input «/);
  await page.keyboard.type("Nguyễn Thị Hoa");
  await keys(page, "Enter");
  await said(pane, /^Đã bỏ qua/);
  await pane.waitForFunction((name) => document.activeElement?.textContent?.includes(name) === true, MAIZE.total);
  await pane.getByRole("button", { name: "Đã bỏ qua: 1" }).waitFor();

  // Fix: before and after first, then written; the name is known by now.
  await tabTo(page, pane, /«Sửa»/);
  await keys(page, "Enter");
  await pane.getByText("Nguyễn Thị Hoa", { exact: true }).waitFor();
  expect(await pane.locator(".review-after").innerText()).toContain(MAIZE.shown);
  expect(await focused(page, pane)).toBe("button «Ghi»");
  await keys(page, "Enter");
  await said(pane, /^Đã ghi 2\.?704 vào ô G57/);
  await goTo(page, MAIZE.cell);
  expect(await page.inputValue("#formula-bar")).toBe(MAIZE.right);
  await pane.getByText("Mọi chỗ tìm thấy đã được xử lý").waitFor();

  // Undo: the finding is back, and the focus is on it.
  await intoPane(page);
  await tabTo(page, pane, /«Hoàn tác sửa G57»/);
  await keys(page, "Enter");
  await said(pane, /^Đã trả lại như trước/);
  await pane.waitForFunction((name) => document.activeElement?.textContent?.includes(name) === true, MAIZE.total);
  await goTo(page, MAIZE.cell);
  expect(await page.inputValue("#formula-bar")).toBe(MAIZE.wrong);

  // Sign, with what is wrong said in words.
  await intoPane(page);
  await tabTo(page, pane, /«Ký biên bản»/);
  await keys(page, "Enter");
  expect(await focused(page, pane)).toBe("h2 «Ký biên bản rà soát»");
  await pane.getByText("Còn 1 chỗ SAI chưa xử lý.").waitFor();
  expect(await pane.getByLabel("Họ tên người rà soát").inputValue()).toBe("Nguyễn Thị Hoa");
  await tabTo(page, pane, /«Ký»/);
  await keys(page, "Enter");
  await said(pane, /^Đã ký và ghi vào trang «Biên bản rà soát»/);
  expect(await pane.getByLabel("Nội dung biên bản để chép").inputValue()).toContain("Nguyễn Thị Hoa");
  await tabTo(page, pane, /«Đến trang «Biên bản rà soát»»/);
  await keys(page, "Enter");
  await page.getByRole("tab", { name: "Biên bản rà soát", selected: true }).waitFor();
  await selectionIs(page, "A1");
  await tabTo(page, pane, /«Xong»/);
  await keys(page, "Enter");
  await pane.getByText(/^Đã ký bởi Nguyễn Thị Hoa, .*số liệu chưa đổi$/).waitFor();
  await page.getByRole("tab", { name: "Biên bản rà soát" }).waitFor();
  await page.getByRole("tab", { name: "Nhật ký rà soát" }).waitFor();

  // A figure changes afterwards: the signature says so by itself.
  await page.getByRole("tab", { name: "Biểu 01" }).click();
  await write(page, GRANTS.cell, "319671");
  await pane.getByText(/số liệu ĐÃ ĐỔI từ khi ký$/).waitFor();
  expect(await finding(pane, GRANTS.total).innerText()).toContain("Số liệu đã đổi sau khi bỏ qua.");
  await context.close();
});

test("no action leaves the keyboard nowhere: stopping, failing, trying again, dismissing the last, bringing back, a text and back", async () => {
  const { page, pane, context } = await openWithFaults();
  const here = async (wanted: RegExp) => {
    await pane.waitForFunction(([source]) => new RegExp(source ?? "").test(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""), [wanted.source]);
  };
  const dismiss = async (reason: string, name?: string) => {
    await tabTo(page, pane, /«Bỏ qua \(nêu lý do\)»/);
    await keys(page, "Enter");
    await pane.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
    await page.keyboard.type(reason);
    if (name === undefined) return void (await tabTo(page, pane, /«Bỏ qua»/));
    await tabTo(page, pane, /input «/);
    await page.keyboard.type(name);
  };
  await checkByKeys(page, pane, /sai/);
  await here(new RegExp(GRANTS.total));

  // A check that is stopped, and one that fails and is tried again.
  await page.evaluate(() => window.soatSoStandin?.host.faults.delay(new Promise<void>((resolve) => window.addEventListener("answer", () => resolve(), { once: true }))));
  await tabTo(page, pane, /«Kiểm tra lại»/);
  await keys(page, "Enter");
  await pane.getByRole("button", { name: "Dừng" }).waitFor();
  await tabTo(page, pane, /«Dừng»/);
  await keys(page, "Enter");
  await page.evaluate(() => {
    window.soatSoStandin?.host.faults.clear();
    window.dispatchEvent(new Event("answer"));
  });
  await said(pane, /^Đã dừng/);
  await here(/^Kiểm tra lại$/);
  await page.evaluate(() => void window.soatSoStandin?.host.faults.failWhen(() => "ServiceNotAvailable"));
  await keys(page, "Enter");
  await here(/^Chưa kiểm tra được/);
  await page.evaluate(() => window.soatSoStandin?.host.faults.clear());
  await tabTo(page, pane, /«Thử lại»/);
  await keys(page, "Enter");
  await here(new RegExp(GRANTS.total));

  // The last finding goes: the sentence that says how it stands has the focus. One comes back: it has it.
  await keys(page, "ArrowRight");
  await dismiss("Chờ đối chiếu với Kho bạc", "Nguyễn Thị Hoa");
  await keys(page, "Enter");
  await here(new RegExp(MAIZE.total));
  await dismiss("Số ước");
  await keys(page, "Enter");
  await here(/^Đã đối chiếu/);
  await tabTo(page, pane, /«Đã bỏ qua: 2»/);
  await keys(page, "Space");
  await finding(pane, GRANTS.total).waitFor();
  await tabTo(page, pane, /«Đã bỏ qua: Tổng và bộ phậnG15/);
  await keys(page, "Enter");
  await tabTo(page, pane, /«Đưa lại danh sách»/);
  await keys(page, "Enter");
  await said(pane, /^Đã đưa lại/);
  await here(new RegExp(MAIZE.total));

  // To the text from elsewhere, and back to the list.
  await tabTo(page, pane, /«Việc khác»/, "Shift+Tab");
  await keys(page, "Enter", "End", "Enter");
  await here(/^Kiểm tra số liệu$/);
  await keys(page, "Enter");
  await here(new RegExp(MAIZE.total));
  await context.close();
});

test("while the tab watches, a mended figure leaves the list by itself; switched off, the result says that it is old", async () => {
  const { page, pane, context } = await openWithFaults();
  await checkByKeys(page, pane, /sai/);
  await finding(pane, MAIZE.total).waitFor();
  await write(page, MAIZE.cell, MAIZE.right);
  await finding(pane, MAIZE.total).waitFor({ state: "detached" });
  await pane.getByText(/vừa kiểm lại \d\d:\d\d/).first().waitFor();
  await pane.locator(".review-scope summary").click();
  await pane.getByText("Tự kiểm tra khi sửa số").click();
  await write(page, GRANTS.cell, GRANTS.right);
  await pane.getByText("Số liệu đã đổi, kiểm tra lại.").waitFor();
  expect(await finding(pane, GRANTS.total).count()).toBe(1);
  await pane.getByRole("button", { name: "Kiểm tra lại" }).click();
  await pane.getByText("Không thấy chỗ nào sai").waitFor();
  await context.close();
});

test("marks come and go from the menu, a person's own note stays; the log is a click away", async () => {
  const { page, pane, context } = await openWithFaults();
  await checkByKeys(page, pane, /sai/);
  const choose = async (entry: string) => {
    await pane.getByRole("button", { name: "Việc khác" }).click();
    await pane.getByRole("menuitem", { name: entry }).click();
  };
  await choose("Nhật ký rà soát");
  await said(pane, /^Chưa có nhật ký/);
  await choose("Đánh dấu trong trang tính");
  await said(pane, /^Đã đánh dấu [1-9]\d* ô/);
  await choose("Gỡ đánh dấu");
  await said(pane, /^Đã gỡ [1-9]\d* dấu/);
  await cellShows(page, "G57", "2.740");
  await context.close();
});

/** Opens each state of the tab and gathers what axe finds in it, but in those left out. */
async function walk({ page, pane }: Opened, leftOut: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const look = async (state: string) => void (leftOut.includes(state) || found.push(...(await findings(page, pane, state))));
  await tab(pane, "Kiểm tra").click();
  await pane.getByRole("button", { name: "Kiểm tra số liệu" }).waitFor();
  await look("start");
  await pane.getByRole("button", { name: "Kiểm tra số liệu" }).click();
  await finding(pane, MAIZE.total).click();
  await look("an open finding");
  await pane.getByRole("button", { name: "Sửa", exact: true }).click();
  await look("before and after");
  await keys(page, "Escape");
  await pane.getByRole("button", { name: "Bỏ qua (nêu lý do)" }).click();
  await pane.getByRole("button", { name: "Bỏ qua", exact: true }).click();
  await look("a reason wanted");
  await keys(page, "Escape");
  await pane.locator(".review-scope summary").click();
  await look("what was looked at");
  await pane.locator(".review-scope summary").click();
  await pane.getByRole("button", { name: "Việc khác" }).click();
  await look("the menu");
  await keys(page, "Escape");
  await pane.getByRole("button", { name: "Ký biên bản" }).click();
  await look("signing");
  await pane.getByLabel("Họ tên người rà soát").fill("Nguyễn Thị Hoa");
  await pane.getByRole("button", { name: "Ký", exact: true }).click();
  await said(pane, /^Đã ký/);
  await look("signed");
  await pane.getByRole("button", { name: "Xong" }).click();
  await page.evaluate(() => void window.soatSoStandin?.host.faults.failWhen(() => "ServiceNotAvailable"));
  await pane.getByRole("button", { name: "Kiểm tra lại" }).click();
  await pane.getByRole("alert", { name: "Chưa kiểm tra được" }).waitFor();
  await look("failure");
  return found;
}

test.each([
  [320, "light", {}, []],
  // The same elements in other colours: the states whose colours differ.
  [350, "dark", { theme: "dark" as const }, ["start", "before and after", "the menu", "signed"]],
  [450, "forced colours", { forcedColors: true }, ["start", "before and after", "what was looked at", "the menu", "signed", "failure"]],
])("axe finds nothing serious and nothing is cut off: %i px, %s", async (width, _name, options, leftOut) => {
  const opened = await openWithFaults(options);
  await setPaneWidth(opened.page, width);
  expect(await walk(opened, leftOut)).toEqual([]);
  await opened.context.close();
});
