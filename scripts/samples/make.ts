/** Makes the sample workbooks and the template: `npm run samples [folder]`, by default into assets/. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadSample, SAMPLE_NAMES } from "./data";
import { reportWorkbook } from "./report-sheet";
import { templateWorkbook, TEMPLATE_FILE } from "./template";

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const save = (file: string, bytes: Uint8Array): void => {
    writeFileSync(join(folder, file), bytes);
    console.log(`${join(folder, file)}  ${bytes.length} bytes`);
  };
  for (const name of SAMPLE_NAMES) {
    const data = loadSample(name);
    save(data.file, await reportWorkbook(data));
  }
  save(TEMPLATE_FILE, await templateWorkbook());
}

// The WebAssembly module keeps the process alive by itself.
main(process.argv[2] ?? join(__dirname, "../../assets")).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
