/** The stand-in's page in a real Chromium: built once per test run, served on loopback. */
import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/browser";
import { serve, type Site } from "../../scripts/static-server";
import { build } from "../../scripts/webpack";

/** A real browser on a busy machine: a hang ends, a slow start does not fail. */
jest.setTimeout(180_000);

const OUT = path.resolve(".cache/standin-site");

/** `scripts/test.ts` builds the site before the tests; a single test file run by hand builds it itself. */
export async function builtSite(): Promise<string> {
  if (process.env["SOAT_SO_SITE"] && fs.existsSync(process.env["SOAT_SO_SITE"])) return process.env["SOAT_SO_SITE"];
  await build({ standin: true, out: OUT }, "production");
  return OUT;
}

export interface Stage {
  readonly site: Site;
  readonly browser: Browser;
  open(options?: OpenOptions): Promise<Opened>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** Query of the page, e.g. "book=assets/vi-du-tinh-2023.xlsx". */
  readonly query?: string;
  readonly forcedColors?: boolean;
}

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The task pane's document. */
  readonly pane: Frame;
  /** Errors of page and pane, and requests to other hosts: must stay empty. */
  readonly complaints: string[];
}

export async function openStage(): Promise<Stage> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no browser on this machine");
  const site = await serve(await builtSite());
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  return {
    site,
    browser,
    open: (options = {}) => open(browser, site, options),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

async function open(browser: Browser, site: Site, options: OpenOptions): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.theme ?? "light",
    locale: "vi-VN",
    forcedColors: options.forcedColors ? "active" : "none",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !url.startsWith("data:") && !url.startsWith("blob:")) complaints.push(`request: ${url}`);
  });
  await page.goto(`${site.url}${options.query ? `?${options.query}` : ""}`);
  const handle = await page.waitForSelector("iframe", { state: "attached" });
  const pane = await handle.contentFrame();
  if (!pane) throw new Error("the page has no task pane");
  return { context, page, pane, complaints };
}
