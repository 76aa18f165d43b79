/** Workbooks from disk and from the samples, good and bad ones, and what the pane says beside each. */
import fs from "node:fs";
import type { Page } from "playwright-core";
import { openStage, type Opened, type Stage } from "../support/browser";
import { cellShows, keys, mainButton, openReady, recalculate, row, said, tab, textOf, write } from "./steps";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

const PROVINCE = "assets/vi-du-tinh-2023.xlsx";
const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const fileName = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const choose = (page: Page, name: string, buffer: Buffer) => page.setInputFiles("input[type=file]", { name, mimeType: MIME, buffer });

/** The pane after the page has opened another workbook: its document is a new one. */
async function paneOf({ page }: Opened, wanted: RegExp | string) {
  await page.frameLocator("#pane-frame").getByRole("button", { name: wanted }).first().waitFor();
  const pane = await (await page.waitForSelector("#pane-frame")).contentFrame();
  if (!pane) throw new Error("the page has no task pane");
  return pane;
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([title, base64, type]) => {
      const data = Uint8Array.from(atob(base64 as string), (sign) => sign.charCodeAt(0));
      const moved = new DataTransfer();
      moved.items.add(new File([data], title as string, { type: type as string }));
      return moved;
    },
    [name, bytes.toString("base64"), MIME] as const,
  );
  await page.dispatchEvent("#grid", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
}

describe("another workbook", () => {
  test("is opened from disk, and the pane reads it anew", async () => {
    const opened = await openReady(stage);
    await choose(opened.page, "bieu-cua-tinh.xlsx", fs.readFileSync(PROVINCE));
    const pane = await paneOf(opened, /bảng · năm 2023 · \d+ chỉ tiêu/);
    expect(await fileName(opened.page)).toBe("bieu-cua-tinh.xlsx");
    await recalculate(pane);
    await opened.context.close();
  });

  test("is opened by dropping it on the page", async () => {
    const opened = await openReady(stage);
    await drop(opened.page, "keo-tha.xlsx", fs.readFileSync(PROVINCE));
    await opened.page.getByRole("heading", { level: 1, name: "keo-tha.xlsx" }).waitFor();
    await paneOf(opened, /bảng · năm 2023 · \d+ chỉ tiêu/);
    await opened.context.close();
  });

  test("replaces unsaved work only when a person says so", async () => {
    const opened = await openReady(stage);
    const { page } = opened;
    await page.locator("#grid").focus();
    await page.keyboard.type("ghi chú");
    await keys(page, "Enter");
    await choose(page, "bieu-cua-tinh.xlsx", fs.readFileSync(PROVINCE));
    await page.getByRole("dialog").getByRole("button", { name: "Ở lại tệp này" }).click();
    expect(await fileName(page)).toBe("vi-du-thanh-pho-2023.xlsx");
    await choose(page, "bieu-cua-tinh.xlsx", fs.readFileSync(PROVINCE));
    await page.getByRole("dialog").getByRole("button", { name: "Mở tệp khác" }).click();
    await page.getByRole("heading", { level: 1, name: "bieu-cua-tinh.xlsx" }).waitFor();
    await opened.context.close();
  });

  const workbook = fs.readFileSync(PROVINCE);
  /** The head of an OLE container, as Excel writes for a workbook with a password. */
  const encrypted = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(1024)]);
  test.each([
    ["cut off", "bi-cut.xlsx", workbook.subarray(0, workbook.length >> 1), /bị cụt|bị hỏng/],
    ["a text file", "ghi-chep.xlsx", Buffer.from("Thu ngân sách 132,9 tỷ đồng"), /không phải sổ Excel/],
    ["with a password", "mat-khau.xlsx", encrypted, /mật khẩu|Excel 97/],
    ["with a damaged part", "hong.xlsx", Buffer.concat([workbook.subarray(0, 2_000), Buffer.alloc(4_000, 7), workbook.subarray(6_000)]), /bị hỏng|bị cụt|bất thường/],
    ["empty", "rong.xlsx", Buffer.alloc(0), /không phải sổ Excel|bị cụt/],
  ])("%s is refused in words, and the open one stays", async (_name, name, bytes, sentence) => {
    const { page, pane, context } = await openReady(stage);
    await choose(page, name, Buffer.from(bytes));
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await textOf(dialog)).toMatch(sentence);
    expect(await textOf(dialog)).toContain("Sổ đang mở vẫn giữ nguyên.");
    await keys(page, "Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await fileName(page)).toBe("vi-du-thanh-pho-2023.xlsx");
    await recalculate(pane);
    await context.close();
  });
});

describe("the samples", () => {
  test("the province's: growth and poverty are judged in points, each in its direction", async () => {
    const { pane, context } = await openReady(stage, { query: `book=${PROVINCE}` });
    await recalculate(pane);
    await pane.getByRole("searchbox").fill("GRDP toc do");
    expect(await textOf(row(pane, "GRDP").first())).toMatch(/-3,8.*KH 9.*-12,8 điểm % Không đạt/);
    await pane.getByRole("searchbox").fill("ty le ho ngheo");
    expect(await textOf(row(pane, "nghèo").first())).toMatch(/điểm %/);
    await context.close();
  });

  test("the template: the table is known, the first figures typed are judged", async () => {
    const { page, pane, context, complaints } = await stage.open({ query: "book=assets/mau-bieu-chi-tieu.xlsx" });
    await pane.getByRole("button", { name: /bảng/ }).first().waitFor();
    await pane.getByText("Bảng chưa có chỉ tiêu nào").waitFor();
    await page.waitForSelector("[role=gridcell]");
    for (const [address, text] of [["B8", "Thu ngân sách nhà nước trên địa bàn"], ["C8", "tỷ đồng"], ["F8", "200"], ["H8", "130,5"]] as const) await write(page, address, text);
    await mainButton(pane, "Tính lại").click();
    await said(pane, /^Đã tính lại 1 chỉ tiêu/);
    await pane.getByRole("button", { name: "Không đạt: 1 chỉ tiêu" }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a workbook without tables: says what this is, adds the template, and goes on from there", async () => {
    const { page, pane, context, complaints } = await stage.open({ query: "book=" });
    await pane.getByRole("heading", { name: "Soát số liệu kế hoạch và viết nhận xét ngay trong sổ tính" }).waitFor();
    await mainButton(pane, "Dùng tệp mẫu").click();
    await said(pane, "Đã thêm trang mẫu.");
    await tab(pane, "Kết quả").waitFor();
    expect(await page.getByRole("tablist").first().getByRole("tab").count()).toBeGreaterThan(1);
    await pane.waitForFunction(() => document.activeElement !== document.body);
    await keys(page, "F6");
    await cellShows(page, "A1", /.*/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
