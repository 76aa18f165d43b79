/** Rows of figures parted by strokes below a header that is parted so, too: "Năm 2023 / Năm 2024 / Tăng, giảm", "Cán bộ xã: 412 / 398 / -14". */
import type { Mapped } from "./normalise";
import { withTabs, type Chunk } from "./spaced";

const STROKE = /\s\/\s/gu;
const NUMBER = /^[(+–-]*\d[\d.,]*\s?%?\)?$|^[-–—]$/u;
const MOST_LINE = 300;
const LEAST_CELLS = 2;
const LEAST_ROWS = 2;
/** What stands in front of the first cell: the row's name, or a header's title. */
const NAME_ENDS = /[:;]\s+(?=[^:;]*$)/u;

interface Row {
  readonly cells: readonly Chunk[];
  /** All cells but the name are numbers. */
  readonly numbers: boolean;
}

function chunk(text: string, start: number, end: number): Chunk {
  const from = start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = from + text.slice(from, end).trimEnd().length;
  return { start: from, end: to, number: NUMBER.test(text.slice(from, to)) };
}

/** A name, and cells parted by strokes with spaces around; null for any other line. */
function rowOf({ text }: Mapped): Row | null {
  if (text.length > MOST_LINE || !text.includes(" / ") || /[\t|]/u.test(text)) return null;
  const strokes = [...text.matchAll(STROKE)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const [first] = strokes;
  if (first === undefined || strokes.length < LEAST_CELLS - 1) return null;
  const name = NAME_ENDS.exec(text.slice(0, first.start));
  const from = name === null ? 0 : name.index + name[0].length;
  const ends = [...strokes.map(({ start }) => start), text.length];
  const cells = ends.map((end, i) => chunk(text, i === 0 ? from : (strokes[i - 1]?.end ?? from), end));
  return { cells: [chunk(text, 0, name === null ? 0 : name.index), ...cells], numbers: name !== null && cells.every(({ number }) => number) };
}

/** The lines of a text, with tabs between the cells where rows of numbers follow a header of as many cells. */
export function withSlashedTables(lines: readonly Mapped[]): Mapped[] {
  if (!lines.some(({ text }) => text.includes(" / "))) return [...lines];
  const rows = lines.map(rowOf);
  const out = [...lines];
  for (let i = 0; i < rows.length; i++) {
    const head = rows[i];
    if (head === null || head === undefined || head.cells.slice(1).some(({ number }) => number)) continue;
    // "Chỉ tiêu / Kế hoạch / Thực hiện": what the rows are called is the first cell.
    const [title] = head.cells;
    const cells = title?.start === title?.end && rows[i + 1]?.cells.length === head.cells.length - 1 ? head.cells.slice(1) : head.cells;
    let end = i + 1;
    while (rows[end]?.numbers === true && rows[end]?.cells.length === cells.length) end++;
    if (end - i - 1 < LEAST_ROWS) continue;
    for (let k = i; k < end; k++) {
      const [mapped, own] = [lines[k], k === i ? cells : rows[k]?.cells];
      if (mapped !== undefined && own !== undefined) out[k] = withTabs(mapped, own.map((cell) => (cell.end > cell.start ? [cell] : [])));
    }
    i = end - 1;
  }
  return out;
}
