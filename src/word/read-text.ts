/** A plain text file in whatever encoding an office keeps it: UTF-8, UTF-16, or bytes of the old fonts. */
import { convertLegacy, detectLegacyEncoding, type LegacyEncoding } from "../figures";
import { ReportFileError } from "./errors";
import type { ReportFile } from "./types";

const MAX_BYTES = 20e6;
/** The sample that decides between encodings: enough for certainty, little enough to be quick. */
const SAMPLE = 4096;

/**
 * Reads a text file. Columns count UTF-16 units of the raw line, a byte order mark included; for text in an old font's
 * encoding, units of the line as it was typed.
 * @throws ReportFileError where the bytes are no text or too many
 */
export function readTextFile(bytes: Uint8Array): ReportFile {
  if (bytes.length > MAX_BYTES) throw new ReportFileError("too-large", `file of ${bytes.length} bytes`);
  return readPlainText(decode(bytes));
}

/** Text that is at hand already, as from a paste. */
export function readPlainText(raw: string): ReportFile {
  // Lone carriage returns ended lines on old machines.
  const lines = raw.replace(/\r(?!\n)/g, "\n").split("\n");
  const encoding = legacyOf(lines);
  const text = lines.map((line) => (encoding === null ? line : convertLegacy(line, encoding))).join("\n");
  return {
    kind: "text",
    text,
    place: ({ line, start, end }) => {
      const typed = lines[line - 1] ?? "";
      return encoding === null ? { line, start, end } : { line, start: typedColumn(typed, start, encoding), end: typedColumn(typed, end, encoding) };
    },
  };
}

/** The old encoding of the first lines that are in one. */
function legacyOf(lines: readonly string[]): LegacyEncoding | null {
  let sample = "";
  for (const line of lines) {
    if (sample.length > SAMPLE) break;
    if (/[^\p{ASCII}]/u.test(line)) sample += `${line}\n`;
  }
  return detectLegacyEncoding(sample);
}

/** VNI writes a letter and its mark as two: the column in the typed line whose conversion reaches `column`. */
function typedColumn(typed: string, column: number, encoding: LegacyEncoding): number {
  let [low, high] = [0, typed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (convertLegacy(typed.slice(0, middle), encoding).length < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function decode(bytes: Uint8Array): string {
  const as = (label: string, fatal = false) => new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be");
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = (parity: number) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  // UTF-16 without its mark: digits, spaces and line ends leave zeros on one side only.
  if (zeros(1) > sample.length / 10 && zeros(0) === 0) return as("utf-16le");
  if (zeros(0) > sample.length / 10 && zeros(1) === 0) return as("utf-16be");
  if (zeros(0) + zeros(1) > 0) throw new ReportFileError("other-format", "zero bytes: not a text");
  try {
    return as("utf-8", true);
  } catch {
    const western = as("windows-1252");
    if (legacyOf(western.split(/\r?\n/)) !== null) return western;
    // Windows' own Vietnamese code page, with its combining marks.
    const vietnamese = as("windows-1258");
    return /[\u0300-\u0323ăđơưĂĐƠƯ]/.test(vietnamese) ? vietnamese : western;
  }
}
