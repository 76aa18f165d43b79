/** The verb in front of a change or a percentage, and the one that says the opposite. */
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";

const OPPOSITES: Readonly<Record<string, string>> = {
  tăng: "giảm", giảm: "tăng", "cao hơn": "thấp hơn", "thấp hơn": "cao hơn", "nhiều hơn": "ít hơn", "ít hơn": "nhiều hơn", vượt: "đạt", đạt: "vượt", bằng: "vượt",
};
const MOST_BETWEEN = 40;

/** "tăng" for "giảm", the capital kept; null for verbs without an opposite. */
export function oppositeOf(verb: string): string | null {
  const to = OPPOSITES[verb.toLowerCase().normalize("NFC")];
  if (to === undefined) return null;
  return /^\p{Lu}/u.test(verb) ? to.charAt(0).toUpperCase() + to.slice(1) : to;
}

/** Where the reading's verb stands in its paragraph, as it is written there. */
export function verbAt({ figure, operator }: Reading, { paragraph: { content } }: ReadParagraph): { readonly start: number; readonly end: number; readonly text: string } | null {
  if (operator === "") return null;
  const from = Math.max(0, figure.start - MOST_BETWEEN);
  const at = content.low.slice(from, figure.start).lastIndexOf(operator);
  if (at < 0) return null;
  const [start, end] = [from + at, from + at + operator.length];
  return { start, end, text: content.text.slice(start, end) };
}
