/** Headlines: lines that tell ahead, in a figure or two, what the paragraphs below them tell. */
import type { ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { oncePer } from "../../../once";
import type { Statement } from "../../links/statements";

const MOST_LENGTH = 160;
const MOST_FIGURES = 4;
/** Paragraphs below a headline that are told by it. */
const REACH = 10;
const LEAST_BELOW = 80;
const MOST_BELOW = 120;

const TABLE = /[\t|]/u;
const OPEN = /[A-Za-zÀ-ỹ%\d)"”]$/u;

/** A line of its own, with no mark in front, no stop behind. */
function isLine({ paragraph, claims }: ReadParagraph): boolean {
  const text = paragraph.content.low.trim();
  return claims.length > 0 && claims.length <= MOST_FIGURES && text.length <= MOST_LENGTH && !paragraph.listed && paragraph.anchor === null && !TABLE.test(text) && OPEN.test(text);
}

const isProse = ({ paragraph }: ReadParagraph): boolean => paragraph.content.low.length >= LEAST_BELOW && /[.;:]\s*$/u.test(paragraph.content.low) && !TABLE.test(paragraph.content.low);

/** The indexes of all headlines. */
const headlinesOf = oncePer((report: ReadReport): ReadonlySet<number> => {
  const found = new Set<number>();
  report.paragraphs.forEach((read, i) => {
    const below = report.paragraphs[i + 1];
    if (isLine(read) && below !== undefined && below.paragraph.file === read.paragraph.file && (isProse(below) || (report.paragraphs[i + 2] !== undefined && isProse(report.paragraphs[i + 2] ?? below)))) found.add(i);
  });
  return found;
});

/** What the paragraphs below a headline tell, to the next headline. */
export function belowHeadlines(report: ReadReport, statements: readonly Statement[]): (s: Statement) => readonly Statement[] {
  const places = new Map<number, number>();
  statements.forEach((s, i) => {
    if (!places.has(s.paragraph)) places.set(s.paragraph, i);
  });
  return (s) => {
    const at = places.get(s.paragraph) ?? 0;
    const out: Statement[] = [];
    for (const other of statements.slice(at, at + MOST_BELOW)) {
      if (other.paragraph === s.paragraph) continue;
      if (other.file !== s.file || other.paragraph - s.paragraph > REACH || isHeadline(report, other.paragraph)) break;
      out.push(other);
    }
    return out;
  };
}

export const isHeadline = (report: ReadReport, paragraph: number): boolean => headlinesOf(report).has(paragraph);

/** True where the one is a headline and the other stands below it. */
export function underHeadline(report: ReadReport, a: number, b: number): boolean {
  const [first, last] = a < b ? [a, b] : [b, a];
  return last - first <= REACH && isHeadline(report, first) && !isHeadline(report, last);
}
