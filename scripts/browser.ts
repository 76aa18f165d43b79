/** Finds a Chromium, Chrome or Edge on this machine. */
import fs from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of a browser, CHROME_PATH first; null where there is none. */
export function findBrowser(): string | null {
  const onPath = (process.env["PATH"] ?? "").split(path.delimiter).flatMap((dir) => NAMES.map((name) => path.join(dir, name)));
  const all = [process.env["CHROME_PATH"] ?? "", ...onPath, ...FIXED];
  return all.find((file) => file !== "" && fs.existsSync(file)) ?? null;
}
