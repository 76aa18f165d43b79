/** Rows of figures whose cells a copied page parts by single spaces: "1 Xã Bình Minh 1.842 164 8,90" line after line. */
import type { Mapped } from "./normalise";
import { commonest, withTabs, type Chunk } from "./spaced";

const FIGURE = /^[(+–-]*\d[\d.,]*%?\)?$|^[-–—]$/u;
const MARK = /^(?:\d{1,3}(?:\.\d{1,2})*\.?|[IVX]+\.?|[A-ZĐ]\.?|[a-zđ]\)|[-–*+])$/u;
const LETTERS = /[A-Za-zÀ-ỹ]{2}/u;
const MOST_LINE = 200;
const LEAST_FIGURES = 3;
const LEAST_ROWS = 4;
const MOST_BETWEEN = 1;

interface Row {
  readonly tokens: readonly Chunk[];
  /** Figures at the end of the line. */
  readonly figures: number;
}

/** A line that is a name with figures behind it, and nothing else. */
function rowOf({ text }: Mapped): Row | null {
  if (text.length > MOST_LINE || text.includes("\t") || text.includes("|")) return null;
  const line = text.trimEnd();
  if (!FIGURE.test(line.slice(line.lastIndexOf(" ") + 1))) return null;
  const tokens = [...text.matchAll(/\S+/gu)].map((m): Chunk => ({ start: m.index, end: m.index + m[0].length, number: FIGURE.test(m[0]) }));
  const last = tokens.findLastIndex((token) => !token.number);
  const figures = tokens.length - 1 - last;
  const named = tokens.slice(0, last + 1).some(({ start, end }) => LETTERS.test(text.slice(start, end)));
  return figures >= LEAST_FIGURES && named ? { tokens, figures } : null;
}

/** Number, name, figures; a row that lacks figures or has more, of which the first is no part of its name, is one cell. */
function cellsOf(mapped: Mapped, row: Row | null, width: number): readonly (readonly Chunk[])[] {
  const cells: Chunk[][] = Array.from({ length: width + 2 }, () => []);
  const whole: Chunk = { start: mapped.text.search(/\S/u), end: mapped.text.trimEnd().length, number: false };
  // "Phường 1 8.412 4.138": a name may end in a number.
  if (row === null || row.figures < width || row.figures > width + 1) {
    cells[1]?.push(whole);
    return cells;
  }
  const name = row.tokens.slice(0, row.tokens.length - width);
  const [first] = name;
  const marked = first !== undefined && name.length > 1 && MARK.test(mapped.text.slice(first.start, first.end));
  if (marked) cells[0]?.push(first);
  cells[1]?.push(...name.slice(marked ? 1 : 0));
  row.tokens.slice(row.tokens.length - width).forEach((token, i) => cells[i + 2]?.push(token));
  return cells;
}

/** The lines of a text, with tabs between the cells where rows of as many figures follow one another. */
export function withBareTables(lines: readonly Mapped[]): Mapped[] {
  const rows = lines.map(rowOf);
  const out = [...lines];
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] === null) continue;
    let last = i;
    for (let j = i + 1; j < rows.length && j <= last + 1 + MOST_BETWEEN; j++) {
      const text = lines[j]?.text.trim() ?? "";
      if (rows[j] !== null) last = j;
      else if (text === "" || text.length > MOST_LINE / 2 || /[.;:]$/.test(text) || text.includes("\t") || text.includes("|")) break;
    }
    const block = rows.slice(i, last + 1);
    const width = commonest(block.flatMap((row) => (row === null ? [] : [row.figures])));
    if (block.filter((row) => row !== null && row.figures === width).length >= LEAST_ROWS) {
      block.forEach((row, k) => {
        const mapped = lines[i + k];
        if (mapped !== undefined) out[i + k] = withTabs(mapped, cellsOf(mapped, row, width));
      });
    }
    i = last;
  }
  return out;
}
