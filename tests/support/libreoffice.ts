/** LibreOffice as a second opinion: recalculates an .xlsx from its formulas alone. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Path of soffice on this machine, null where there is none. */
export function findLibreOffice(): string | null {
  const places = [...(process.env["PATH"] ?? "").split(path.delimiter).map((dir) => path.join(dir, "soffice")), "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  return places.find((file) => fs.existsSync(file)) ?? null;
}

/** The workbook with every formula's cached value taken out: LibreOffice trusts cached values, so it must have none. */
function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const xml = strFromU8(part).replace(/(<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v\b[^>]*>[^<]*<\/v>/g, "$1");
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

/** Bytes of the workbook as LibreOffice saves it after computing every formula afresh. */
export function recalculatedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const soffice = findLibreOffice();
  if (!soffice) throw new Error("LibreOffice is not installed");
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "soat-so-lo-"));
  try {
    const input = path.join(directory, "in.xlsx");
    const out = path.join(directory, "out");
    fs.writeFileSync(input, withoutCachedValues(bytes));
    const run = spawnSync(soffice, [`-env:UserInstallation=file://${directory}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, input], { timeout: 120_000 });
    const file = path.join(out, "in.xlsx");
    if (!fs.existsSync(file)) throw new Error(`LibreOffice gave no file: ${String(run.stderr)}`);
    return new Uint8Array(fs.readFileSync(file));
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
