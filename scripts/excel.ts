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

const CERTIFICATES = path.join(os.homedir(), ".office-addin-dev-certs");

function tool(name: string, args: readonly string[]): void {
  const run = spawnSync(process.execPath, [path.resolve(`node_modules/${name}/cli.js`), ...args], { stdio: "inherit" });
  if (run.status !== 0) throw new Error(`${name} ${args.join(" ")} dừng với mã ${run.status}`);
}

async function main(): Promise<void> {
  tool("office-addin-dev-certs", ["install"]);
  const config = configuration({ https: CERTIFICATES }, "development");
  const compiler = webpack(config);
  if (!compiler) throw new Error("webpack không khởi động được");
  const server = new WebpackDevServer((config as { devServer?: WebpackDevServer.Configuration }).devServer ?? {}, compiler);
  await server.start();
  tool("office-addin-debugging", ["start", "manifest.xml", "desktop", "--no-debug"]);
  console.log("Soát Số đang chạy trong Excel; Ctrl+C để dừng.");
  process.on("SIGINT", () => {
    tool("office-addin-debugging", ["stop", "manifest.xml"]);
    void server.stop().then(() => process.exit(0));
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
