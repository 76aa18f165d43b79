/** Checking a report: milliseconds for 100 KB and for ten times that, and the score on reports with gold relations where they are at hand. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkText } from "../../src/review";

const KILOBYTE = 1024;
/** Real reports with hand-made gold relations and the scorer lie beside the project on a developer's machine; the project does not need them. */
const SHARED = path.resolve("../shared");

/** Sentences of a report with figures that differ from one to the next. */
function report(bytes: number): string {
  const lines: string[] = [];
  for (let i = 1, size = 0; size < bytes; i += 1) {
    const plan = 1000 + ((i * 7919) % 9000);
    const actual = plan + ((i * 31) % 500);
    const line = `${i}. Sản lượng mặt hàng số ${i} ước đạt ${actual.toLocaleString("de-DE")} tấn, đạt ${((actual / plan) * 100).toFixed(1).replace(".", ",")}% kế hoạch (kế hoạch ${plan.toLocaleString("de-DE")} tấn); cụm sản xuất số ${i} có ${30 + (i % 7)} cơ sở, trong đó: ${10 + (i % 7)} cơ sở chế biến, 20 cơ sở thu mua.`;
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return lines.join("\n");
}

function elapsed(text: string): number {
  const started = performance.now();
  checkText([{ file: "bao-cao.txt", text }]);
  return performance.now() - started;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export function checkTimes(): void {
  const small = report(100 * KILOBYTE);
  const large = report(1000 * KILOBYTE);
  elapsed(small);
  const times = [1, 2, 3].map(() => ({ small: elapsed(small), large: elapsed(large) }));
  const one = median(times.map((t) => t.small));
  const ten = median(times.map((t) => t.large));
  console.log(`checking a report: 100 KB in ${one.toFixed(0)} ms, 1000 KB in ${(ten / one).toFixed(1)} × that`);
}

export function checkScores(): void {
  const tool = path.join(SHARED, "tools/score-report-check.mjs");
  const reports = path.join(SHARED, "reports");
  if (!fs.existsSync(tool) || !fs.existsSync(reports)) return;
  for (const gold of fs.readdirSync(reports).filter((f) => f.endsWith(".gold.jsonl"))) {
    const name = gold.replace(".gold.jsonl", "");
    const file = path.join(reports, `${name}.txt`);
    const result = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "soat-so-score-")), "result.json");
    fs.writeFileSync(result, JSON.stringify(checkText([{ file, text: fs.readFileSync(file, "utf8") }])));
    const run = spawnSync(process.execPath, [tool, file, path.join(reports, gold), result], { encoding: "utf8" });
    console.log(`score on ${name}: ${run.stdout.replace(/\s+/g, " ").trim()}`);
  }
}
