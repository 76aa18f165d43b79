/** What the paragraphs above a paragraph tell, in its section: nearest first. */
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";

const MOST_CLAIMS = 16;

/** The claims of so many paragraphs above, the last of the nearest first; lines of tables end the search. */
export function claimsAbove(report: ReadReport, index: number, paragraphs: number): Claim[] {
  const own = report.paragraphs[index]?.paragraph;
  const out: Claim[] = [];
  for (let i = index - 1, left = paragraphs; i >= 0 && left > 0; i--) {
    const before = report.paragraphs[i];
    if (before === undefined || before.paragraph.file !== own?.file || before.paragraph.section.id !== own.section.id || before.paragraph.content.low.includes("\t")) break;
    if (before.claims.length === 0) continue;
    left--;
    out.push(...before.claims.slice(-MOST_CLAIMS).reverse());
  }
  return out;
}
