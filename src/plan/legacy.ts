/** Tables typed in TCVN3 or VNI fonts: recognised as a whole and read in Unicode; no cell is changed. */
import { convertLegacy, detectLegacyEncoding, type LegacyEncoding } from "../figures";
import type { SourceCell, SourceTable } from "./types";
import { HEADERS } from "./words";

/** Rows looked at; a table is in one encoding throughout. */
const SAMPLE_ROWS = 40;
/** A letter that only Unicode Vietnamese has: such a text is no legacy text, whatever stands around it. */
const UNICODE_ONLY = /[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9\u0300-\u0323]/u;
const HIGH = /[\u00a1-\u00ff]/;

/** Columns that this add-in writes are in Unicode, also beside old text. */
function isOwn(header: string): boolean {
  const plain = header.replace(HEADERS.takenSuffix, "");
  return [HEADERS.measure, HEADERS.growth, HEADERS.verdict, HEADERS.override, HEADERS.percentSingle].some((own) => own === plain);
}

/** The old encoding that most of a table's words are in, or null; one word of a foreign name is none. */
export function encodingOf(source: SourceTable): LegacyEncoding | null {
  const given = source.headers.map((header) => !isOwn(header));
  const texts = source.headers.filter((_, column) => given[column]);
  for (const row of source.rows.slice(0, SAMPLE_ROWS)) row.forEach(({ value }, column) => {
    if (typeof value === "string" && given[column] === true) texts.push(value);
  });
  const marked = texts.filter((text) => text.length > 3 && (HIGH.test(text) || UNICODE_ONLY.test(text)));
  const found = marked.map((text) => detectLegacyEncoding(text)).filter((encoding) => encoding !== null);
  return found.length >= 2 && 2 * found.length > marked.length ? (found[0] ?? null) : null;
}

function legible(text: string, encoding: LegacyEncoding): string {
  return HIGH.test(text) && !UNICODE_ONLY.test(text) ? convertLegacy(text, encoding) : text;
}

/** The table with its words in Unicode, for reading only; the same object where it is in Unicode already. */
export function legibleSource(source: SourceTable): SourceTable {
  const encoding = encodingOf(source);
  if (encoding === null) return source;
  const own = source.headers.map(isOwn);
  const read = (cell: SourceCell, column: number): SourceCell =>
    typeof cell.value !== "string" || own[column] === true ? cell : { ...cell, value: legible(cell.value, encoding), text: legible(cell.text, encoding) };
  return {
    ...source,
    headers: source.headers.map((header, column) => (own[column] === true ? header : legible(header, encoding))),
    rows: source.rows.map((row) => row.map(read)),
    above: source.above.map((line) => legible(line, encoding)),
  };
}
