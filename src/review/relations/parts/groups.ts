/** All totals of a report with the parts listed for them, wherever they stand. */
import type { ReadReport } from "../../claims/read";
import { inNextSentences, inNotes } from "./crossings";
import { behindColons, inParentheses, inSentences, withinWholes } from "./inline";
import { inListLines } from "./lines";
import type { PartList } from "./partlist";
import { inSortedSentences } from "./sorted";

export { denominatorOf } from "./partlist";
export type { PartList } from "./partlist";

// Several checks ask for the lists of one report.
const known = new WeakMap<ReadReport, readonly PartList[]>();

/** All part lists of a report. */
export function partLists(report: ReadReport): readonly PartList[] {
  const lists = known.get(report) ?? [
    ...report.paragraphs.flatMap((read) => [...inParentheses(read), ...inSentences(read), ...behindColons(read), ...withinWholes(read)]),
    ...inNextSentences(report),
    ...inSortedSentences(report),
    ...inNotes(report),
    ...inListLines(report),
  ];
  known.set(report, lists);
  return lists;
}
