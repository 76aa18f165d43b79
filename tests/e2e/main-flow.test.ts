/** The main job as a new user does it, by mouse: find what was missed, recalculate, write the text, change a figure, hand it on. */
import fs from "node:fs";
import { openXlsx } from "../../src/excel-standin/ooxml";
import { openStage, type Stage } from "../support/browser";
import { CITY, cellShows, goTo, keys, mainButton, openNarrative, openReady, recalculate, row, said, selectionIs, textOf, write } from "./steps";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

const { revenue } = CITY;

describe("a first look at the city's figures", () => {
  test("says what was found, filters the missed ones, finds one without accents and leads to its cell", async () => {
    const { page, pane, context } = await openReady(stage);
    await pane.getByRole("button", { name: /^1 bảng · năm 2023 · 102 chỉ tiêu/ }).waitFor();
    await pane.getByRole("button", { name: "Không đạt: 10 chỉ tiêu" }).click();
    await pane.getByText("10 trong 102 chỉ tiêu").waitFor({ state: "attached" });
    await pane.getByRole("searchbox").fill("thu ngan sach");
    const found = row(pane, "Thu ngân sách nhà nước trên địa bàn");
    expect(await textOf(found)).toContain("132.900 / KH 204.000 · 208.000 triệu đồng 65,1% 63,9% Không đạt");
    await found.click();
    await selectionIs(page, `B${revenue}`);
    expect(await found.getAttribute("aria-current")).toBe("true");
    await context.close();
  });

  test("a row selected in the sheet is the selected row of the pane", async () => {
    const { page, pane, context } = await openReady(stage);
    await goTo(page, "F14");
    await pane.locator("[data-row][aria-current=true]", { hasText: "Thu tiền sử dụng đất" }).waitFor();
    await context.close();
  });

  test("a row opens to every target, the reason and the way to each cell", async () => {
    const { page, pane, context } = await openReady(stage);
    await pane.getByRole("button", { name: "Chi tiết: Thu ngân sách nhà nước trên địa bàn" }).click();
    await pane.getByRole("heading", { name: "Vì sao" }).waitFor();
    await pane.getByRole("button", { name: /^208\.000 triệu đồng/ }).click();
    await selectionIs(page, `F${revenue}`);
    await context.close();
  });
});

describe("Tính lại", () => {
  test("adds the columns with the right figures, changes nothing the second time, and Hoàn tác takes them away again", async () => {
    const { page, pane, context } = await openReady(stage);
    await mainButton(pane, "Tính lại").click();
    await said(pane, "Đã tính lại 102 chỉ tiêu, 10 không đạt.");
    await goTo(page, `${CITY.verdict}${revenue}`);
    await cellShows(page, `${CITY.percentProvince}${CITY.headers}`, "% KH 2023 tỉnh giao");
    await cellShows(page, `${CITY.percentProvince}${revenue}`, "65,1%");
    await cellShows(page, `${CITY.percentCouncil}${revenue}`, "63,9%");
    await cellShows(page, `${CITY.verdict}${revenue}`, "Không đạt");
    await goTo(page, `${CITY.percentProvince}${revenue}`);
    expect(await page.inputValue("#formula-bar")).toMatch(/^=.*\[@\[Ước TH 2023\]\]\/\[@\[KH 2023 tỉnh giao\]\]/);

    const before = await page.evaluate(() => window.soatSoStandin?.host.editor.revision);
    await mainButton(pane, "Tính lại").click();
    await said(pane, "102 chỉ tiêu đã đúng sẵn, 10 không đạt. Không phải ghi gì.");
    expect(await page.evaluate(() => window.soatSoStandin?.host.editor.revision)).toBe(before);

    await mainButton(pane, "Hoàn tác").click();
    await said(pane, /^Đã trả lại như trước\.$/);
    await cellShows(page, `${CITY.percentProvince}${CITY.headers}`, "");
    await cellShows(page, `${CITY.percentProvince}${revenue}`, "");
    await pane.getByRole("button", { name: "Hoàn tác" }).waitFor({ state: "detached" });
    await context.close();
  });

  test("is called for when a figure changes, follows it, and leaves the person's figure alone", async () => {
    const { page, pane, context } = await openReady(stage);
    await recalculate(pane);
    await write(page, `${CITY.estimate}${revenue}`, "210.000,5");
    await pane.getByText("Số liệu vừa thay đổi. Tính lại để cập nhật.").waitFor();
    await recalculate(pane);
    await pane.getByText("Số liệu vừa thay đổi. Tính lại để cập nhật.").waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Không đạt: 9 chỉ tiêu" }).waitFor();
    expect(await textOf(row(pane, "Thu ngân sách nhà nước trên địa bàn"))).toContain("102,9% 101% Vượt");
    await cellShows(page, `${CITY.estimate}${revenue}`, /^210\.00/);
    await context.close();
  });

  test("its result goes into the downloaded file, which opens again with the columns", async () => {
    const { page, pane, context } = await openReady(stage);
    await recalculate(pane);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải về" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("vi-du-thanh-pho-2023.xlsx");
    const book = openXlsx(fs.readFileSync(await download.path()));
    const table = book.sheets[0]?.tables.find(({ name }) => name === "ChiTieu");
    expect(table?.columns.map(({ name }) => name).slice(-5)).toEqual(["Cách so", "% KH 2023 tỉnh giao", "% KH 2023 HĐND TP giao", "Tăng trưởng", "Đánh giá"]);
    const cell = book.sheets[0]?.cells.get(revenue - 1)?.get(10);
    expect(cell?.formula).toContain("[@[KH 2023 tỉnh giao]]");
    await context.close();
  });
});

describe("Nhận xét", () => {
  test("is inserted into a sheet of its own, and its figures lead to their cells", async () => {
    const { page, pane, context } = await openReady(stage);
    await openNarrative(pane);
    await pane.getByRole("button", { name: "132,9 tỷ đồng", exact: true }).first().click();
    await selectionIs(page, `${CITY.estimate}${revenue}`);
    await mainButton(pane, "Chèn nhận xét").click();
    await said(pane, /^Đã chèn nhận xét vào Nhận xét!A1/);
    await page.getByRole("tab", { name: "Nhận xét", selected: true }).waitFor();
    await cellShows(page, "A1", "Kết quả thực hiện các chỉ tiêu kế hoạch năm 2023");
    await cellShows(page, "A6", /thu ngân sách nhà nước trên địa bàn ước thực hiện 132,9 tỷ đồng, chỉ đạt 65% kế hoạch tỉnh giao và đạt 64% so với Nghị quyết HĐND thành phố giao/i);
    await mainButton(pane, "Cập nhật đoạn").waitFor();
    await mainButton(pane, "Hoàn tác").click();
    await said(pane, /^Đã trả lại/);
    await cellShows(page, "A6", "");
    await context.close();
  });

  test("asks before replacing a sentence that a person has edited in the sheet, and keeps it on request", async () => {
    const { page, pane, context } = await openReady(stage);
    await openNarrative(pane);
    await mainButton(pane, "Chèn nhận xét").click();
    await said(pane, /^Đã chèn nhận xét/);
    await write(page, "A2", "Năm 2023, thành phố hoàn thành phần lớn chỉ tiêu được giao.");
    await mainButton(pane, "Cập nhật đoạn").click();
    const question = pane.getByRole("group", { name: /câu đã được sửa tay trong trang tính/ });
    await question.waitFor();
    expect(await question.innerText()).toContain("Năm 2023, thành phố hoàn thành phần lớn chỉ tiêu được giao.");
    await question.getByRole("button", { name: "Giữ nguyên" }).click();
    await cellShows(page, "A2", "Năm 2023, thành phố hoàn thành phần lớn chỉ tiêu được giao.");
    await mainButton(pane, "Cập nhật đoạn").click();
    await pane.getByRole("button", { name: "Thay các câu này" }).click();
    await said(pane, /^Đã cập nhật đoạn/);
    await cellShows(page, "A2", /có 44\/54 chỉ tiêu đạt và vượt kế hoạch/);
    await context.close();
  });

  test("is marked where its figures have changed, and one press brings it up to date", async () => {
    const { page, pane, context } = await openReady(stage);
    await openNarrative(pane);
    await mainButton(pane, "Chèn nhận xét").click();
    await said(pane, /^Đã chèn nhận xét/);
    await pane.getByText("còn đúng").waitFor();
    await page.getByRole("tab", { name: "Biểu 01" }).click();
    await write(page, `${CITY.estimate}${revenue}`, "150000");
    await pane.getByText("Số liệu vừa thay đổi; bản xem trước còn theo số cũ.").waitFor();
    await pane.getByText("có thể đã cũ").waitFor();
    expect(await pane.getByText("còn đúng").count()).toBe(0);
    await mainButton(pane, "Đọc lại").click();
    await pane.getByText(/\d+ câu cũ/).waitFor();
    await pane.getByText("150 tỷ đồng").first().waitFor();
    await pane.getByRole("button", { name: /^Cập nhật đoạn ở/ }).click();
    await said(pane, /^Đã cập nhật đoạn/);
    await pane.getByText("còn đúng").waitFor();
    await page.getByRole("tab", { name: "Nhận xét" }).click();
    await cellShows(page, "A6", /150 tỷ đồng/);
    await context.close();
  });

  test("can be edited, shortened and put in another order before it is written", async () => {
    const { page, pane, context } = await openReady(stage);
    await openNarrative(pane);
    const first = pane.getByRole("button", { name: /^Sửa câu này: Ước thực hiện năm 2023/ });
    await first.focus();
    await keys(page, "Enter");
    await pane.getByRole("button", { name: "Sửa", exact: true }).click();
    await pane.getByRole("textbox", { name: "Nội dung câu" }).fill("Thành phố đạt 44/54 chỉ tiêu.");
    await pane.getByRole("button", { name: "Xong" }).click();
    await pane.getByText("đã sửa").waitFor();
    await pane.getByRole("button", { name: /^Sửa câu này: Ngoài ra còn/ }).focus();
    await keys(page, "Enter");
    await pane.getByRole("button", { name: "Bỏ câu" }).click();
    await pane.getByText("Đã bỏ 1 câu").waitFor();
    await mainButton(pane, "Chèn nhận xét").click();
    await said(pane, /^Đã chèn nhận xét/);
    await cellShows(page, "A2", /^Thành phố đạt 44\/54 chỉ tiêu\.$/);
    await context.close();
  });

  test("goes to Word as rich text and as plain text", async () => {
    const { page, pane, context } = await openReady(stage);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openNarrative(pane);
    await pane.getByLabel("Đưa vào").selectOption("word");
    await mainButton(pane, "Chép cho Word").click();
    await said(pane, "Đã chép. Dán vào Word bằng Ctrl+V.");
    const copied = await page.evaluate(async () => {
      window.focus();
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/html", "text/plain"].map(async (type) => (await item?.getType(type))?.text() ?? ""));
    });
    expect(copied[0]).toMatch(/<h\d[^>]*>Kết quả thực hiện các chỉ tiêu kế hoạch năm 2023<\/h\d>/);
    expect(copied[1]).toContain("132,9 tỷ đồng");
    expect(copied[1]).not.toContain("<");
    await context.close();
  });
});
