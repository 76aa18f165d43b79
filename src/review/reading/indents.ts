/** Tabs that only set a paragraph in, or its text off from its mark: they part no cells. */
import { LIST_MARK } from "./marks";
import type { Mapped } from "./normalise";
import { HEADING } from "./sections";

const markOf = (low: string): string => LIST_MARK.exec(low)?.[0] ?? HEADING.exec(low)?.[0] ?? /^\s*/u.exec(low)?.[0] ?? "";

/** Cells: a tab behind the first words of a line, or bars. */
const isRow = ({ low }: Mapped): boolean => low.includes("|") || low.slice(markOf(low).length).trimEnd().includes("\t");

const spaced = (text: string): string => text.replace(/\t/g, " ");

/** The lines of a text; where a line that is no row of a table stands beside none, its tabs are spaces. Places stay as they are. */
export function withoutIndents(lines: readonly Mapped[]): readonly Mapped[] {
  if (!lines.some(({ text }) => text.includes("\t"))) return lines;
  const filled = lines.flatMap((line, i) => (line.low.trim() === "" ? [] : [i]));
  const rows = new Set(filled.filter((i) => {
    const line = lines[i];
    return line !== undefined && isRow(line);
  }));
  const out = [...lines];
  filled.forEach((i, k) => {
    const line = lines[i];
    if (line === undefined || !line.text.includes("\t") || [k - 1, k, k + 1].some((near) => rows.has(filled[near] ?? -1))) return;
    const { text, low, lines: own, columns, widths } = line;
    out[i] = { text: spaced(text), low: spaced(low), lines: own, columns, widths };
  });
  return out;
}
