/** Which comments are marks of this add-in: remembered in the workbook by the digest of their text, for everybody who opens it. */
import { digest, type MemorySnapshot } from "../../workbook";
import { arrayOf, isString, shape } from "../shape";

export const MARKS_KEY = "danh-dau";
const isMarks = shape({ marks: arrayOf(isString) });

/** Digests of the marks' texts; none where the entry is missing or damaged. */
export function marksRemembered(memory: MemorySnapshot): ReadonlySet<string> {
  const entry = memory.entries.get(MARKS_KEY);
  if (!entry) return new Set();
  const value: unknown = JSON.parse(entry.value);
  return new Set(isMarks(value) ? value.marks : []);
}

/** null forgets the key. */
export const writeMarks = (digests: Iterable<string>): string | null => {
  const marks = [...new Set(digests)].sort();
  return marks.length === 0 ? null : JSON.stringify({ marks });
};

/** Excel may turn line breaks into others; that changes no mark. */
export const markDigest = (text: string): string => digest(text.normalize("NFC").replace(/\s+/g, " ").trim());
