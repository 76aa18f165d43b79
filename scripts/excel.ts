/**
 * `npm run excel`: serves the add-in over HTTPS and opens it in the Excel of this machine,
 * both through Microsoft's own development tools (office-addin-dev-certs, office-addin-debugging).
 */
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { configuration } from "./webpack";

/** Fetched when first needed: its tree is large, and only a machine with Excel has a use for it. */
const DEBUGGING = "office-addin-debugging@7.0.0";
const CERTIFICATES = path.join(os.homedir(), ".office-addin-dev-certs");

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} dừng với mã ${status}`);
}

async function main(): Promise<void> {
  run("npx", ["office-addin-dev-certs", "install"]);
  const config = configuration({ https: CERTIFICATES }, "development");
  const compiler = webpack(config);
  if (!compiler) throw new Error("webpack không khởi động được");
  const server = new WebpackDevServer((config as { devServer?: WebpackDevServer.Configuration }).devServer ?? {}, compiler);
  await server.start();
  run("npx", ["--yes", DEBUGGING, "start", "manifest.xml", "desktop", "--no-debug"]);
  console.log("Soát Số đang chạy trong Excel; Ctrl+C để dừng.");
  process.on("SIGINT", () => {
    run("npx", ["--yes", DEBUGGING, "stop", "manifest.xml"]);
    void server.stop().then(() => process.exit(0));
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
