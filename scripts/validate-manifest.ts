/** `npm run validate [FILE]`: reads the manifest with Microsoft's own reader and checks, offline, the rules that AppSource and Excel enforce. */
import path from "node:path";
import { checkManifest } from "./manifest/check";

async function main(): Promise<number> {
  const file = path.resolve(process.argv[2] ?? "manifest.xml");
  const { OfficeAddinManifest } = await import("office-addin-manifest");
  const info = await OfficeAddinManifest.readManifestFile(file);
  const problems = checkManifest(file);
  for (const problem of problems) console.error(`✗ ${problem}`);
  if (problems.length > 0) return 1;
  console.log(`✓ ${path.basename(file)}: ${info.displayName} ${info.version}, ${info.id}`);
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
