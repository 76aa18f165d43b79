/** The whole that a sentence takes up by its name: "đủ điều kiện 1.650 việc; … Trong số đủ điều kiện, đã xong 1.287 việc, đạt 78%". */
import { isBelow } from "../../../figures";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { baseInterval } from "../../reading/figure";
import { alike, canBeWhole } from "./wholes";

/** "Trong số đủ điều kiện, …", "Trong tổng số hồ sơ đã tiếp nhận, …": what is taken up, by its words. */
const TAKES_UP = /^\s*(?:[-+*•]\s*)?trong\s+(?:tổng\s+)?số\s+(?!(?:đó|này|ấy|trên)(?![A-Za-zÀ-ỹ])|các [^,]{0,40} (?:đó|này|trên|nêu trên),)([^,;:.()\d]{4,70}?)\s*(?:,|\s(?:đã|thì)\s)/u;
const OPENING = 120;
const MOST_LINES = 8;
const MOST_CLAIMS = 24;
/** Words of a candidate's own, beyond those that take it up. */
const MOST_MORE = 3;

/** The words by which the sentence of `part` takes up its whole; none where it does not. */
function wordsOf(read: ReadParagraph, sentence: number): string | null {
  const start = read.structure.groups[sentence]?.start;
  return start === undefined ? null : (TAKES_UP.exec(read.paragraph.content.low.slice(start, start + OPENING))?.[1] ?? null);
}

function bears(words: readonly string[], said: string, { reading, core, figure }: Claim): boolean {
  const own = `${reading.clause} ${reading.tail} ${figure.noun}`;
  const known = new Set([...core, ...contentWords(own)]);
  return words.every((word) => known.has(word)) && !contrasted(said, own) && core.filter((word) => !words.includes(word)).length <= MOST_MORE;
}

/** The nearest value in front, in the paragraph or in the lines above it, that the sentence at the group `sentence` takes up for the part; null where it takes up none. */
export function takenUp(report: ReadReport, index: number, part: Claim, sentence: number): Claim | null {
  const own = report.paragraphs[index];
  const said = own === undefined ? null : wordsOf(own, sentence);
  if (own === undefined || said === null) return null;
  const words = contentWords(said);
  if (words.length === 0) return null;
  const start = own.structure.groups[sentence]?.start ?? 0;
  for (let i = index; i >= Math.max(0, index - MOST_LINES); i--) {
    const line = report.paragraphs[i];
    if (line === undefined || line.paragraph.file !== own.paragraph.file || line.paragraph.section.id !== own.paragraph.section.id) return null;
    const before = i === index ? line.claims.filter(({ figure }) => figure.start < start) : line.claims;
    const found = before.slice(-MOST_CLAIMS).findLast((claim) => canBeWhole(claim) && alike(claim.figure, part.figure) && bears(words, said, claim));
    if (found !== undefined) return isBelow(baseInterval(found.figure), baseInterval(part.figure)) && found.parent !== null ? null : found;
  }
  return null;
}
