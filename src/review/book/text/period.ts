/** Which part of which year a sentence speaks of, and whether a column of the table is of that part. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import { numberIn } from "../../claims/words";

/** What a text says of its time; null = it does not say. */
export interface TextPeriod {
  readonly year: number | null;
  /** Months since January at the end of the period; 12 for a year. */
  readonly months: number | null;
  /** A month or quarter alone (true), since January (false), not said (null). */
  readonly alone: boolean | null;
  /** Part of a year that no table of months holds ("6 tháng cuối năm"), or several years. */
  readonly odd: boolean;
}

/** A text that says nothing of its time. */
export const UNSAID: TextPeriod = { year: null, months: null, alone: null, odd: false };
const QUARTERS: Readonly<Record<string, number>> = { i: 3, ii: 6, iii: 9, iv: 12, 1: 3, 2: 6, 3: 9, 4: 12 };
const MENTION =
  /(?:(?:đến\s+)?(?:hết|cuối)|đến|tính đến)\s+tháng\s+(\d{1,2})(?!\d)|(?<![A-Za-zÀ-ỹ])(\d{1,2}|ba|sáu|chín)\s+tháng(\s+cuối năm)?(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])tháng\s+(\d{1,2})(?!\d)|(?<![A-Za-zÀ-ỹ])(trong tháng|tháng này)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])quý\s+([ivx]+|[1-4])(?![A-Za-zÀ-ỹ\d])|(?<![A-Za-zÀ-ỹ])(cả năm|trong năm|toàn năm)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(giai đoạn|nhiệm kỳ|\d năm)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(lũy kế)(?![A-Za-zÀ-ỹ])/gu;
const YEAR = /(?<![A-Za-zÀ-ỹ])năm\s+(20\d\d)(?!\s*[-–]\s*20)/gu;
/** A base of comparison is no time of the figure. */
const BASE = /(?:so\s+(?:với\s+)?|bằng\s+[\d.,]+\s?%\s+(?:so\s+)?(?:với\s+)?)(?:cùng kỳ|cùng thời điểm|kế hoạch|dự toán|thực hiện|mức)?[^,;.()]{0,24}$/u;

const DAY = /ngày\s*[\d….]{0,4}\s*$/u;

/** The last time named in a text; bases of comparison are passed over. */
export function periodIn(text: string): TextPeriod {
  let found: TextPeriod = UNSAID;
  for (const m of text.matchAll(MENTION)) {
    const before = text.slice(Math.max(0, m.index - 60), m.index);
    // A base of comparison, the day of a letter: no time of the figures.
    if (BASE.test(before) || DAY.test(before)) continue;
    const { year } = found;
    if (m[1] !== undefined) found = { year, months: Number(m[1]), alone: false, odd: false };
    else if (m[2] !== undefined) found = { year, months: numberIn(m[2]), alone: false, odd: m[3] !== undefined };
    else if (m[4] !== undefined) found = { year, months: Number(m[4]), alone: true, odd: false };
    else if (m[5] !== undefined) found = { year, months: null, alone: true, odd: false };
    else if (m[6] !== undefined) found = { year, months: QUARTERS[m[6]] ?? null, alone: true, odd: false };
    else if (m[7] !== undefined) found = { year, months: 12, alone: false, odd: false };
    else if (m[8] !== undefined) found = { ...found, odd: true };
    else if (found.months === null) found = { ...found, alone: false };
  }
  for (const m of text.matchAll(YEAR)) {
    if (!BASE.test(text.slice(Math.max(0, m.index - 60), m.index))) found = { ...found, year: Number(m[1]) };
  }
  return found;
}

export function saysTime(text: string): boolean {
  const { year, months, alone } = periodIn(text);
  return year !== null || months !== null || alone !== null;
}

/** What is not said near the figure is as said before it: in the sentence, the heading, the title. */
export function orElse(near: TextPeriod, far: TextPeriod): TextPeriod {
  const span = near.months === null && near.alone === null && !near.odd;
  return { year: near.year ?? far.year, months: span ? far.months : (near.months ?? (near.alone === true && far.alone !== null ? far.months : null)), alone: span ? far.alone : near.alone, odd: near.odd || (span && far.odd) };
}

/** The time of a claim's own figure. */
export function periodOf(claim: Claim, read: ReadParagraph, title: TextPeriod): TextPeriod {
  const { low } = read.paragraph.content;
  let root = claim.figure.group;
  for (let up = read.structure.groups[root]?.parent ?? null; up !== null; up = read.structure.groups[up]?.parent ?? null) root = up;
  const start = read.structure.groups[root]?.start ?? 0;
  const sentence = periodIn(low.slice(start, claim.reading.leadStart));
  const own = periodIn(claim.reading.lead);
  const heading = periodIn(read.paragraph.section.title);
  const section: TextPeriod = { ...heading, year: read.paragraph.section.year ?? heading.year };
  return orElse(orElse(orElse(own, sentence), section), title);
}

/** The time a table's column is of. */
export interface FactPeriod {
  readonly year: number | null;
  readonly months: number | null;
  readonly alone: boolean;
}

/** "same": the text names this time. "perhaps": the text does not say enough to rule it out. */
export function fits(text: TextPeriod, fact: FactPeriod, main: number | null): "same" | "perhaps" | null {
  if (text.odd) return null;
  if (text.year === null ? fact.year !== main : fact.year !== null && fact.year !== text.year) return null;
  if (text.alone === true) {
    if (!fact.alone || (text.months !== null && fact.months !== null && text.months !== fact.months)) return null;
    return text.months === null ? "perhaps" : "same";
  }
  if (text.months !== null) return !fact.alone && (fact.months ?? 12) === text.months ? "same" : null;
  if (fact.alone) return "perhaps";
  return (fact.months ?? 12) === 12 && text.alone === null ? "same" : "perhaps";
}

