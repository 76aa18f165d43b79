/** Where a report tells a second time: in another of its numbered parts, in a passage that sums up, in a footnote to what has been said. */
import type { ReadReport } from "../../../claims/read";
import { oncePer } from "../../../once";
import { isSummary } from "../../links/strength";

/** "Phần thứ hai", "II. …", "B. …". */
const MARKED = /^\s*(?:phần\s+[A-Za-zÀ-ỹ\d]+|[ivx]{1,5}\s*[.)/–-]|[a-h]\s*[.)/-]\s)/u;

/** The parts of a report that its outline numbers, by file and ordinal. */
const partsOf = oncePer((report: ReadReport): ReadonlySet<string> => new Set(report.paragraphs.flatMap(({ paragraph: { file, section } }) => (MARKED.test(section.title) ? [`${file}|${section.top}`] : []))));

/** True where the one of two paragraphs (by index) is a place that tells again what the other tells. */
export function inTwoParts(report: ReadReport, a: number, b: number): boolean {
  const [x, y] = [report.paragraphs[a]?.paragraph, report.paragraphs[b]?.paragraph];
  if (x === undefined || y === undefined) return false;
  if (x.anchor?.paragraph === b || y.anchor?.paragraph === a) return true;
  const parts = partsOf(report);
  const marked = [x, y].every(({ file, section }) => parts.has(`${file}|${section.top}`));
  return marked && (x.section.top !== y.section.top || (x.section.id !== y.section.id && isSummary(x) !== isSummary(y)));
}
