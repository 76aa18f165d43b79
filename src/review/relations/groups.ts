/** All totals of a report with the parts listed for them, wherever they stand. */
import type { ReadReport } from "../claims/read";
import { inNextSentences, inNotes } from "./crossings";
import { behindColons, inParentheses, inSentences } from "./inline";
import { inListLines } from "./lines";
import type { PartList } from "./partlist";

export { denominatorOf } from "./partlist";
export type { PartList } from "./partlist";

/** All part lists of a report. */
export function partLists(report: ReadReport): PartList[] {
  return [
    ...report.paragraphs.flatMap((read) => [...inParentheses(read), ...inSentences(read), ...behindColons(read)]),
    ...inNextSentences(report),
    ...inNotes(report),
    ...inListLines(report),
  ];
}
