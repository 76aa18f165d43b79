/** `npm run icons`: draws assets/icon.svg as the PNG sizes Office asks for. */
import fs from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser";

const SIZES = [16, 32, 64, 80];

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("Không tìm thấy Chromium, Chrome hay Edge.");
  const svg = fs.readFileSync("assets/icon.svg", "utf8");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
    await page.close();
  }
  await browser.close();
}

void main();
