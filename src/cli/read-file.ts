/** A file's bytes, or one line for people on why they cannot be had. */
import fs from "node:fs";
import { noSuchFile, notReadable } from "./messages";

/** @throws CliError */
export function readFile(file: string): Uint8Array {
  try {
    if (!fs.statSync(file).isFile()) throw noSuchFile(file);
    return new Uint8Array(fs.readFileSync(file));
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === "ENOENT" || code === "ENOTDIR") throw noSuchFile(file);
    throw code === undefined ? error : notReadable(file);
  }
}
