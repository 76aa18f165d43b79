/** The command's start: bundled once for each state of the sources, and never in the way of running. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../support/cli";

/** A project of one module with the script that starts the command. */
function project(says: string): string {
  const root = temporaryFolder();
  for (const folder of ["scripts", "src/cli"]) fs.mkdirSync(path.join(root, folder), { recursive: true });
  fs.copyFileSync("scripts/soat-so.mjs", path.join(root, "scripts/soat-so.mjs"));
  fs.copyFileSync("package-lock.json", path.join(root, "package-lock.json"));
  fs.symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"), "junction");
  write(root, says);
  return root;
}

const write = (root: string, says: string) => fs.writeFileSync(path.join(root, "src/cli/main.ts"), `const said: string = "${says}";\nconsole.log(said, ...process.argv.slice(2));\nprocess.exitCode = 1;\n`);
const run = (root: string, ...args: string[]) => {
  const { stdout, status } = spawnSync(process.execPath, [path.join(root, "scripts/soat-so.mjs"), ...args], { encoding: "utf8", cwd: path.parse(root).root });
  return { said: stdout.trim(), status };
};
const keptIn = (root: string) => fs.readdirSync(path.join(root, ".cache/soat-so")).sort();

test("what was bundled is used until a source changes, and nothing old stays", () => {
  const root = project("một");
  expect(run(root, "a", "b c")).toEqual({ said: "một a b c", status: 1 });
  const first = keptIn(root);
  expect(first.map((file) => path.extname(file))).toEqual([".cjs", ".v8"]);
  const [bundle = ""] = first;
  const made = fs.statSync(path.join(root, ".cache/soat-so", bundle)).mtimeMs;
  expect(run(root).said).toBe("một");
  expect(fs.statSync(path.join(root, ".cache/soat-so", bundle)).mtimeMs).toBe(made);
  write(root, "hai");
  expect(run(root).said).toBe("hai");
  expect(keptIn(root)).toHaveLength(2);
  expect(keptIn(root)).not.toContain(bundle);
});

test("it runs where what was kept is damaged, and where nothing can be kept", () => {
  const root = project("ba");
  run(root);
  const compiled = path.join(root, ".cache/soat-so", keptIn(root).find((file) => file.endsWith(".v8")) ?? "");
  fs.writeFileSync(compiled, "x");
  expect(run(root)).toEqual({ said: "ba", status: 1 });
  expect(fs.statSync(compiled).size).toBeGreaterThan(1);
  fs.rmSync(path.join(root, ".cache"), { recursive: true });
  fs.writeFileSync(path.join(root, ".cache"), "");
  expect(run(root)).toEqual({ said: "ba", status: 1 });
});
