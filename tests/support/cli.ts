/** Runs the command line as a person does, in a process of its own. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const START = path.resolve("scripts/soat-so.mjs");

export function runCli(args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [START, ...args], { env: { ...process.env, NODE_ENV: undefined } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

const folders: string[] = [];

/** A folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "soat-so-cli-"));
  folders.push(folder);
  return folder;
}

afterAll(() => folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));
