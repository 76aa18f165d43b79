/** Reads a report's file by what it holds, not by what it is called. */
import { ReportFileError } from "./errors";
import { readDocx } from "./read-docx";
import { readTextFile } from "./read-text";
import type { ReportFile } from "./types";

const starts = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

/**
 * Reads a .docx or a text file.
 * @throws ReportFileError saying why it cannot be used
 */
export function readReportFile(bytes: Uint8Array): ReportFile {
  const zip = starts(bytes, 0x50, 0x4b);
  const compound = starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (zip || compound) return readDocx(bytes);
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new ReportFileError("other-format", "a PDF");
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new ReportFileError("other-format", "an RTF");
  return readTextFile(bytes);
}
