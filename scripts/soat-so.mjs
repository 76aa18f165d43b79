/**
 * `npm run soat-so`: the command line (`src/cli`) from one file. Loading its hundreds of modules one by one through a
 * TypeScript loader takes longer than checking a report, so they are bundled once for each state of the sources and
 * kept in `.cache/soat-so`, with what V8 compiled of them. Where nothing can be kept it runs all the same.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import vm from "node:vm";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const KEPT = path.join(ROOT, ".cache", "soat-so");

const filesUnder = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : path.join(folder, entry.name)));

/** One name for all that decides the bundle: the sources, the libraries' versions, this file, the Node that compiles it. */
function nameOfState() {
  const hash = createHash("sha256").update(`${process.version} ${process.arch}`);
  const sources = filesUnder(path.join(ROOT, "src")).filter((file) => file.endsWith(".ts"));
  for (const file of [path.join(ROOT, "package-lock.json"), fileURLToPath(import.meta.url), ...sources.sort()]) {
    hash.update(`\0${path.relative(ROOT, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function bundled() {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({ entryPoints: ["src/cli/main.ts"], absWorkingDir: ROOT, bundle: true, platform: "node", target: "node20", format: "cjs", write: false, logLevel: "error" });
  return outputFiles[0].text;
}

function kept(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that nobody reads half a file; what other states of the sources left goes. */
function keep(file, content) {
  try {
    fs.mkdirSync(KEPT, { recursive: true });
    for (const other of fs.readdirSync(KEPT)) if (!other.startsWith(name)) fs.rmSync(path.join(KEPT, other), { force: true });
    fs.writeFileSync(`${file}.${process.pid}`, content);
    fs.renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The folder may not be written to, or the disk is full: the next start bundles again.
  }
}

// The readers' hundreds of patterns are all used more than once: compile them at once for good, not first for an interpreter.
setFlagsFromString("--no-regexp-tier-up");
// One report is checked in a second: optimising a function takes longer than running it some more times as it is, and the
// compiler's threads take the processor from it (measured on two cores: a third less time). What runs longer is optimised all the same.
setFlagsFromString("--interrupt-budget=1200000");
const name = nameOfState();
const file = path.join(KEPT, `${name}.cjs`);
const compiled = path.join(KEPT, `${name}.v8`);
let source = kept(file)?.toString();
if (source === undefined) {
  source = await bundled();
  keep(file, source);
}
const cachedData = kept(compiled);
const script = new vm.Script(`(function (require, __dirname) {${source}\n})`, { filename: file, cachedData });
if (cachedData === undefined || script.cachedDataRejected) process.once("exit", () => keep(compiled, script.createCachedData()));
script.runInThisContext()(createRequire(file), KEPT);
