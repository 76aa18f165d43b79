/** Checking a report: milliseconds for 100 KB and for ten times that, and the score on reports with gold relations where they are at hand. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkText } from "../../src/review";

const KILOBYTE = 1024;
/** Real reports with hand-made gold relations and the scorer lie beside the project on a developer's machine; the project does not need them. */
const SHARED = path.resolve("../shared");

/** What reports say between their figures. */
const PROSE = [
  "Các cơ quan, đơn vị và địa phương tiếp tục triển khai đồng bộ các nhiệm vụ, giải pháp đã đề ra; kỷ luật, kỷ cương hành chính được tăng cường, các vướng mắc của cơ sở được xem xét, giải quyết kịp thời.",
  "Công tác thông tin, tuyên truyền được thực hiện thường xuyên bằng nhiều hình thức, góp phần tạo sự đồng thuận của nhân dân; việc kiểm tra, giám sát được chú trọng ngay từ đầu kỳ.",
  "Bên cạnh kết quả đạt được, một số nơi còn lúng túng trong tổ chức thực hiện, sự phối hợp giữa các phòng chuyên môn có lúc chưa chặt chẽ, tiến độ báo cáo còn chậm.",
];

/** Sentences of a report with figures that differ from one to the next; `prose`: with as many sentences without figures between as such reports have. */
function report(bytes: number, prose = false): string {
  const lines: string[] = [];
  for (let i = 1, size = 0; size < bytes; i += 1) {
    const plan = 1000 + ((i * 7919) % 9000);
    const actual = plan + ((i * 31) % 500);
    const line = `${i}. Sản lượng mặt hàng số ${i} ước đạt ${actual.toLocaleString("de-DE")} tấn, đạt ${((actual / plan) * 100).toFixed(1).replace(".", ",")}% kế hoạch (kế hoạch ${plan.toLocaleString("de-DE")} tấn); cụm sản xuất số ${i} có ${30 + (i % 7)} cơ sở, trong đó: ${10 + (i % 7)} cơ sở chế biến, 20 cơ sở thu mua.`;
    for (const each of prose ? [line, ...PROSE] : [line]) {
      lines.push(each);
      size += Buffer.byteLength(each) + 1;
    }
  }
  return lines.join("\n");
}

function elapsed(text: string): number {
  const started = performance.now();
  checkText([{ file: "bao-cao.txt", text }]);
  return performance.now() - started;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Milliseconds of the whole command, Node's start with it, once it has kept what it bundles. */
function commandTime(text: string): number {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "soat-so-bench-"));
  const file = path.join(folder, "bao-cao.txt");
  fs.writeFileSync(file, text);
  const times = Array.from({ length: 4 }, () => {
    const started = performance.now();
    spawnSync(process.execPath, [path.resolve("scripts/soat-so.mjs"), "check", file]);
    return performance.now() - started;
  });
  fs.rmSync(folder, { recursive: true });
  return median(times.slice(1));
}

export function checkTimes(): void {
  const small = report(100 * KILOBYTE);
  const large = report(1000 * KILOBYTE);
  elapsed(small);
  const times = [1, 2, 3].map(() => ({ small: elapsed(small), large: elapsed(large) }));
  const one = median(times.map((t) => t.small));
  const ten = median(times.map((t) => t.large));
  const usual = report(100 * KILOBYTE, true);
  elapsed(usual);
  const read = median([1, 2, 3].map(() => elapsed(usual)));
  console.log(`checking a report: 100 KB with the figures of such reports in ${read.toFixed(0)} ms, the whole command ${commandTime(usual).toFixed(0)} ms`);
  console.log(`checking a report: 100 KB dense with figures in ${one.toFixed(0)} ms, 1000 KB in ${(ten / one).toFixed(1)} × that, the whole command ${commandTime(small).toFixed(0)} ms`);
}

/** The paragraphs of a text broken into lines of a page, as a copy of one has them; width in characters. */
function broken(text: string, width: number): string {
  return text.split("\n").map((line) => line.split(" ").reduce((lines, word) => {
    const open = lines[lines.length - 1] ?? "";
    return open !== "" && open.length + 1 + word.length > width ? [...lines, word] : [...lines.slice(0, -1), open === "" ? word : `${open} ${word}`];
  }, [""]).join("\n")).join("\n");
}

/** Relations by what they say, whatever their lines. */
const saidOf = (text: string): readonly string[] => checkText([{ file: "bao-cao.txt", text }]).relations.map(({ verdict, kind, formula }) => `${verdict} ${kind} ${formula}`);

/** What of a report is still found, and what is new, when its paragraphs are broken into lines. */
export function checkBroken(): void {
  const reports = path.join(SHARED, "reports");
  if (!fs.existsSync(reports)) return;
  for (const file of fs.readdirSync(reports).filter((f) => f.endsWith(".txt"))) {
    const text = fs.readFileSync(path.join(reports, file), "utf8");
    const whole = saidOf(text);
    const kept = [70, 90, 120].map((width) => {
      const lines = saidOf(broken(text, width));
      return `${whole.filter((said) => lines.includes(said)).length} of ${whole.length} found, ${lines.filter((said) => !whole.includes(said)).length} new at ${width}`;
    });
    console.log(`${file} broken into lines: ${kept.join("; ")}`);
  }
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
