/** `npm run build -- [--base https://…/]`: the add-in as a static site in dist/, its manifest rewritten for that address. */
import path from "node:path";
import { parseArgs } from "node:util";
import { checkManifest } from "./manifest/check";
import { build } from "./webpack";

const { values } = parseArgs({ options: { base: { type: "string", default: "https://localhost:3000/" }, out: { type: "string", default: "dist" } } });

async function main(): Promise<void> {
  if (!/^https:\/\/[^\s]+$/.test(values.base)) throw new Error(`--base phải là địa chỉ https, nhận được: ${values.base}`);
  await build({ base: values.base, out: values.out });
  const problems = checkManifest(path.join(values.out, "manifest.xml"));
  if (problems.length > 0) throw new Error(problems.join("\n"));
  console.log(`Đã dựng ${values.out}/ cho ${values.base.replace(/\/*$/, "/")} (trang tĩnh và manifest.xml).`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
