/** From a stretch of a paragraph back to the raw file. */
import type { Span } from "../types";
import type { ReadReport } from "./read";

/** A stretch of a paragraph as a span of the raw file: its line and columns; the first line where it crosses a line break. */
export function spanOf(report: ReadReport, paragraph: number, start: number, end: number): Span {
  const read = report.paragraphs[paragraph];
  const content = read?.paragraph.content;
  const line = content?.lines[start] ?? 1;
  let last = Math.max(start, end - 1);
  while (last > start && content?.lines[last] !== line) last--;
  const from = content?.columns[start] ?? 0;
  const to = (content?.columns[last] ?? from) + (content?.widths[last] ?? 1);
  return { file: read?.paragraph.file ?? "", line, start: from, end: Math.max(to, from + 1) };
}
