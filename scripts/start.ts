/** `npm start`: the stand-in for Excel with the sample workbook and the pane, at http://localhost:3000. */
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { configuration } from "./webpack";

const PORT = Number(process.env["PORT"] ?? 3000);

async function main(): Promise<void> {
  const config = configuration({ standin: true }, "development");
  const compiler = webpack(config);
  if (!compiler) throw new Error("webpack không khởi động được");
  const started = performance.now();
  const server = new WebpackDevServer({ ...(config as { devServer?: WebpackDevServer.Configuration }).devServer, port: PORT, host: "localhost" }, compiler);
  let told = false;
  compiler.hooks.done.tap("address", (stats) => {
    if (told || stats.hasErrors()) return;
    told = true;
    console.log(`Soát Số: http://localhost:${PORT}  (sẵn sàng sau ${((performance.now() - started) / 1000).toFixed(1)} giây; Ctrl+C để dừng)`);
  });
  await server.start();
}

main().catch((error: unknown) => {
  const busy = typeof error === "object" && error !== null && (error as { code?: string }).code === "EADDRINUSE";
  console.error(busy ? `Cổng ${PORT} đang bận. Thử: PORT=3001 npm start` : error instanceof Error ? error.message : error);
  process.exit(1);
});
