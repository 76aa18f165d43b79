/** The stand-in's page as people use it: keyboard, mouse, files, screen reader structure, themes, narrow windows. */
import fs from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { openXlsx } from "../../src/excel-standin/ooxml";
import { openStage, type Opened, type Stage } from "../support/browser";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
});

/** An empty workbook, ready for typing. */
async function blank(): Promise<Opened> {
  const opened = await stage.open({ query: "book=" });
  await opened.page.waitForSelector("#cell-A1");
  await opened.page.locator("#grid").focus();
  return opened;
}

const shown = (page: Page, address: string): Promise<string> => page.locator(`#cell-${address} .text`).innerText();
const where = (page: Page): Promise<string> => page.inputValue("#name-box");
async function keys(page: Page, ...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}
async function goTo(page: Page, address: string): Promise<void> {
  await page.fill("#name-box", address);
  await keys(page, "Enter");
}

describe("writing into the sheet by keyboard", () => {
  test("Vietnamese decimals, percentages and formulas; Tab runs and Enter goes back to the first column", async () => {
    const { page, context, complaints } = await blank();
    await page.keyboard.type("1.234,5");
    await keys(page, "Tab");
    await page.keyboard.type("12,5%");
    await keys(page, "Tab");
    await page.keyboard.type("=A1*B1");
    await keys(page, "Enter");
    expect(await where(page)).toBe("A2");
    expect(await shown(page, "A1")).toBe("1.234,50");
    expect(await shown(page, "C1")).toMatch(/^154,31/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("Escape leaves a cell as it was, F2 goes on where it stopped, Ctrl+Z and Ctrl+Y walk back and forth", async () => {
    const { page, context } = await blank();
    await page.keyboard.type("Thu");
    await keys(page, "Enter", "ArrowUp");
    await page.keyboard.type("Chi");
    await keys(page, "Escape");
    expect(await shown(page, "A1")).toBe("Thu");
    await keys(page, "F2");
    await page.keyboard.type(" ngân sách");
    await keys(page, "Enter");
    expect(await shown(page, "A1")).toBe("Thu ngân sách");
    await keys(page, "Control+z");
    await expect(page.waitForFunction(() => document.querySelector("#cell-A1 .text")?.textContent === "Thu")).resolves.toBeTruthy();
    await keys(page, "Control+y");
    await expect(page.waitForFunction(() => document.querySelector("#cell-A1 .text")?.textContent === "Thu ngân sách")).resolves.toBeTruthy();
    await context.close();
  });

  test("a formula that is none keeps the text, says why, and lets one go on", async () => {
    const { page, context } = await blank();
    await page.keyboard.type("=SUM(1;2");
    await keys(page, "Enter");
    await expect(page.getByRole("dialog").innerText()).resolves.toMatch(/Công thức chưa đúng/);
    await keys(page, "Enter", "End");
    await page.keyboard.type(")");
    await keys(page, "Enter");
    expect(await shown(page, "A1")).toBe("3");
    await context.close();
  });

  test("what is copied here is pasted with its formulas moved", async () => {
    const { page, context } = await blank();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    for (const text of ["5", "7"]) {
      await page.keyboard.type(text);
      await keys(page, "Enter");
    }
    await goTo(page, "B1");
    await page.keyboard.type("=A1*10");
    await keys(page, "Control+Enter", "Control+c", "ArrowDown", "Control+v");
    expect(await page.inputValue("#formula-bar")).toBe("=A2*10");
    expect(await shown(page, "B2")).toBe("70");
    await context.close();
  });
});

describe("the sample workbook", () => {
  test("is a grid that assistive technology understands", async () => {
    const { page, context } = await stage.open();
    const grid = page.getByRole("grid");
    await page.waitForSelector("#cell-A1");
    expect(await grid.getAttribute("aria-rowcount")).toBe("1048576");
    await goTo(page, "B10");
    const active = await grid.getAttribute("aria-activedescendant");
    expect(active).toBe("cell-B10");
    expect(await page.locator(`#${active}`).getAttribute("role")).toBe("gridcell");
    expect(await page.locator(`#${active}`).getAttribute("aria-label")).toMatch(/^B10, \S/);
    expect(await page.locator("[role=row]", { has: page.locator(`#${active}`) }).getAttribute("aria-rowindex")).toBe("10");
    await context.close();
  });

  test("only what is in sight exists, however far one goes", async () => {
    const { page, context } = await stage.open();
    await page.waitForSelector("#cell-A1");
    await goTo(page, "A1048576");
    await page.waitForSelector("#cell-A1048576");
    expect(await page.locator("[role=gridcell]").count()).toBeLessThan(3_000);
    await goTo(page, "XFD1");
    await page.waitForSelector("#cell-XFD1");
    await context.close();
  });

  test("a selection here reaches the add-in, and one by the add-in is shown here", async () => {
    const { page, pane, context } = await stage.open();
    await pane.waitForFunction(() => typeof Excel !== "undefined" && document.readyState === "complete");
    await goTo(page, "E12");
    const seen = await pane.evaluate(() => Excel.run(async (run) => {
      const range = run.workbook.getSelectedRange().load("address");
      await run.sync();
      return range.address;
    }));
    expect(seen).toMatch(/!E12$/);
    await pane.evaluate(() => Excel.run(async (run) => {
      run.workbook.worksheets.getActiveWorksheet().getRange("G90").select();
      await run.sync();
    }));
    await page.waitForFunction(() => (document.querySelector("#name-box") as HTMLInputElement).value === "G90");
    expect(await page.locator("#cell-G90").isVisible()).toBe(true);
    await context.close();
  });

  test("a value that the add-in writes appears without touching the other cells", async () => {
    const { page, pane, context } = await stage.open();
    await pane.waitForFunction(() => typeof Excel !== "undefined" && document.readyState === "complete");
    await page.evaluate(() => {
      const grid = document.querySelector("#grid");
      (window as unknown as { touched: Set<string> }).touched = new Set();
      new MutationObserver((records) => {
        for (const { target } of records) {
          const address = (target instanceof Element ? target : target.parentElement)?.closest("[data-address]")?.getAttribute("data-address");
          if (address) (window as unknown as { touched: Set<string> }).touched.add(address);
        }
      }).observe(grid as Element, { childList: true, characterData: true, subtree: true });
    });
    await pane.evaluate(() => Excel.run(async (run) => {
      run.workbook.worksheets.getActiveWorksheet().getRange("C2").values = [["đã ghi"]];
      await run.sync();
    }));
    await page.waitForFunction(() => document.querySelector("#cell-C2")?.textContent === "đã ghi");
    expect(await page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])).toEqual(["C2"]);
    await context.close();
  });

  test("a filter chosen by keyboard hides rows and says how many are left", async () => {
    const { page, context } = await stage.open();
    await page.waitForSelector("#cell-A1");
    const header = await page.locator("[data-filter]").nth(1).getAttribute("data-filter");
    await goTo(page, header ?? "");
    await keys(page, "Alt+ArrowDown");
    await page.getByRole("dialog").getByRole("searchbox").fill("thu ngan sach");
    await keys(page, "Enter");
    await page.waitForFunction(() => /trong/.test(document.querySelector(".filter-state")?.textContent ?? ""));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("grid");
    await context.close();
  });
});

describe("files", () => {
  test("a file that is no workbook leaves the open one alone and says what to do", async () => {
    const { page, context } = await stage.open();
    await page.waitForSelector("#cell-A1");
    const name = await page.getByRole("heading", { level: 1 }).innerText();
    await page.setInputFiles("input[type=file]", { name: "bao-cao.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("%PDF-1.7") });
    await expect(page.getByRole("dialog").innerText()).resolves.toMatch(/không phải sổ Excel.*vẫn giữ nguyên/s);
    await keys(page, "Escape");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(name);
    await context.close();
  });

  test("a download holds what was typed", async () => {
    const { page, context } = await blank();
    await page.keyboard.type("132,9");
    await keys(page, "Enter");
    const waiting = page.waitForEvent("download");
    await keys(page, "Control+s");
    const file = await (await waiting).path();
    const book = openXlsx(fs.readFileSync(file));
    expect(book.sheets[0]?.cells.get(0)?.get(0)?.value).toBe(132.9);
    await context.close();
  });
});

describe("everybody can use it", () => {
  test.each([
    ["light", { width: 1366, theme: "light" as const }],
    ["dark", { width: 1366, theme: "dark" as const }],
    ["our own high contrast", { width: 1366, query: "theme=contrast" }],
    ["the system's forced colours", { width: 1366, forcedColors: true }],
    ["a window 320 px wide", { width: 320, height: 640 }],
  ])("axe finds nothing in %s", async (_name, options) => {
    const { page, context } = await stage.open(options);
    await page.waitForSelector("[role=gridcell][aria-label]");
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    await context.close();
  });

  test("on a narrow window one switches between sheet and pane, nothing is cut off", async () => {
    const { page, context } = await stage.open({ width: 320, height: 640 });
    await page.waitForSelector("[role=gridcell]");
    expect(await page.locator("#pane").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Xem Soát Số" }).click();
    expect(await page.locator("#pane").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Xem bảng tính" }).click();
    expect(await page.locator("#grid").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  test("on a narrow window a book opens at its left edge, whichever cell it was saved at", async () => {
    const { page, context } = await stage.open({ width: 390, height: 800 });
    await page.waitForSelector("#cell-B11");
    expect(await page.inputValue("#name-box")).toBe("C8");
    expect(await page.locator("#scroller").evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([0, 0]);
    await page.locator("#grid").focus();
    await keys(page, "ArrowRight");
    await page.waitForFunction(() => (document.getElementById("scroller")?.scrollLeft ?? 0) > 0);
    await context.close();
  });

  test("F6 leads out of the grid, round all parts, and back", async () => {
    const { page, context } = await stage.open();
    await page.waitForSelector("#cell-A1");
    await page.locator("#grid").focus();
    await keys(page, "F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
    await keys(page, "Shift+F6");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("grid");
    await context.close();
  });

  test("the splitter widens the pane by arrow keys", async () => {
    const { page, context } = await stage.open();
    await page.waitForSelector("#cell-A1");
    await page.getByRole("separator").focus();
    await keys(page, "ArrowLeft", "ArrowLeft");
    expect(await page.getByRole("separator").getAttribute("aria-valuenow")).toBe("370");
    await context.close();
  });
});
