/**
 * `npm test [-- jest options]`: every test there is. The end-to-end ones need a browser: the one on this machine,
 * else Debian's chromium where this is root on Debian, else they are skipped and said so.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./browser";

function installDebianChromium(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return;
  console.log("Chưa có trình duyệt để chạy kiểm thử trên trang: đang cài gói chromium…");
  const options = { stdio: "ignore" as const, timeout: 300_000 };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"], options);
}

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const SITE = path.resolve(".cache/standin-site");

/** The page that the end-to-end tests look at, built once for all of them. */
async function buildSite(): Promise<void> {
  const { build } = await import("./webpack");
  await build({ standin: true, out: SITE }, "production");
}

async function main(): Promise<number> {
  if (!findBrowser()) installDebianChromium();
  const browser = findBrowser();
  const filters = process.argv.slice(2).filter((a) => !a.startsWith("-"));
  if (browser && (filters.length === 0 || filters.some((f) => f.includes("e2e")))) await buildSite();
  const skipped = browser ? [] : ["--testPathIgnorePatterns", "/node_modules/", "/tests/e2e/"];
  const summaryFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "soat-so-test-")), "summary.json");
  const jest = path.resolve("node_modules/jest/bin/jest.js");
  const run = spawnSync(process.execPath, [jest, "--json", `--outputFile=${summaryFile}`, ...skipped, ...process.argv.slice(2)], {
    stdio: ["inherit", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "test", ...(browser && { CHROME_PATH: browser, SOAT_SO_SITE: SITE }) },
  });
  if (!browser) console.log("Bỏ qua kiểm thử trên trang (tests/e2e): máy này không có Chromium, Chrome hay Edge.");
  if (!fs.existsSync(summaryFile)) return run.status ?? 1;
  const summary = JSON.parse(fs.readFileSync(summaryFile, "utf8")) as JestSummary;
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  console.log(`${summary.numPassedTests} passed, ${failed} failed, ${summary.numPendingTests} skipped`);
  return run.status ?? 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.log("0 passed, 1 failed, 0 skipped");
    process.exit(1);
  },
);
