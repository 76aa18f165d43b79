/** `npm run bench`: performance as ratios from one run, sizes in bytes. Nothing here decides a test. */
import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { checkBroken, checkScores, checkTimes } from "./bench/check";
import { rawAndJob } from "./bench/recalculate";
import { reviewTimes } from "./bench/review";

const OUT = ".cache/bench-site";
/** Microsoft's React task-pane template, production build, gzipped JavaScript beside office.js. */
const TEMPLATE_GZIPPED = 165_695;

async function sizes(): Promise<void> {
  const { build } = await import("./webpack");
  await build({ base: "https://example.vn/", out: OUT }, "production");
  const scripts = fs.readdirSync(OUT).filter((f) => f.endsWith(".js"));
  const gzipped = (file: string): number => gzipSync(fs.readFileSync(path.join(OUT, file)), { level: 9 }).length;
  const first = gzipped("taskpane.js");
  console.log(`pane JavaScript, gzipped: ${first} bytes at first load; Microsoft's React template: ${TEMPLATE_GZIPPED} (ratio ${(first / TEMPLATE_GZIPPED).toFixed(2)})`);
  for (const file of scripts.filter((f) => f !== "taskpane.js" && f !== "commands.js")) console.log(`  loaded when first needed: ${gzipped(file)} bytes (${file})`);
}

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  if (only.length === 0 || only.includes("recalculate")) for (const rows of [60, 5000]) await rawAndJob(rows);
  if (only.length === 0 || only.includes("check")) {
    checkTimes();
    checkScores();
    checkBroken();
  }
  if (only.length === 0 || only.includes("review")) await reviewTimes();
  if (only.length === 0 || only.includes("size")) await sizes();
}

void main();
