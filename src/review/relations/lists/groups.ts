/** All totals of a report with the parts listed for them, wherever they stand. */
import type { ReadReport } from "../../claims/read";
import { oncePer } from "../../once";
import { inNextSentences, inNotes } from "./crossings";
import { behindColons, inParentheses, inSentences, withinWholes } from "./inline";
import { inListLines } from "./lines";
import type { PartList } from "./partlist";
import { inSortedSentences } from "./sorted";

export { denominatorOf } from "./partlist";
export type { PartList } from "./partlist";

/** All part lists of a report. */
export const partLists = oncePer((report: ReadReport): readonly PartList[] => [
  ...report.paragraphs.flatMap((read) => [...inParentheses(read), ...inSentences(read), ...behindColons(read), ...withinWholes(read)]),
  ...inNextSentences(report),
  ...inSortedSentences(report),
  ...inNotes(report),
  ...inListLines(report),
]);
