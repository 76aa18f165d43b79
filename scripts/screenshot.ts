/** `npm run screenshot`: the picture in the README, taken of the stand-in with the city's sample after "Tính lại". */
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser";
import { serve } from "./static-server";
import { build } from "./webpack";

const TARGET = path.resolve("assets/man-hinh.png");
const SITE = process.env["SOAT_SO_SITE"] ?? path.resolve(".cache/screenshot-site");
/** What a README can carry. */
const MOST_BYTES = 250_000;

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("Máy này không có Chromium, Chrome hay Edge để chụp.");
  if (process.env["SOAT_SO_SITE"] === undefined) await build({ standin: true, out: path.relative(process.cwd(), SITE) });
  const site = await serve(SITE);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });
    await page.goto(site.url);
    const pane = page.frameLocator("#pane-frame");
    await pane.getByRole("button", { name: "Tính lại" }).click();
    await pane.locator("[role=status]", { hasText: /^Đã tính lại/ }).waitFor({ state: "attached" });
    await pane.getByRole("button", { name: /^Không đạt: \d+ chỉ tiêu$/ }).click();
    // The columns just written, beside the names that stay in sight; the row of the pane's selection is budget revenue.
    await page.getByRole("button", { name: "Thu nhỏ" }).click();
    for (const address of ["Z11", "J11", "L11"]) {
      await page.fill("#name-box", address);
      await page.keyboard.press("Enter");
    }
    await pane.locator("[data-row][aria-current=true]").waitFor();
    await page.locator("#cell-N11 .text").waitFor();
    // The pointer and what it hovers do not belong into the picture.
    await page.mouse.move(640, 4);
    await page.screenshot({ path: TARGET, animations: "disabled" });
  } finally {
    await browser.close();
    await site.close();
  }
  const { size } = fs.statSync(TARGET);
  if (size > MOST_BYTES) throw new Error(`${TARGET} lớn quá: ${size} byte.`);
  console.log(`${path.relative(process.cwd(), TARGET)}: ${size} byte`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
