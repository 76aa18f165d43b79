/** Cuts the lines of a text where marks begin and end, so that each piece has one look. */
import { TONES } from "./entries";
import type { Entry, Tone } from "./entries";

/** A stretch of a line with the entries it belongs to, worst first. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tone: Tone;
  readonly entries: readonly Entry[];
}

export interface Run {
  readonly text: string;
  readonly start: number;
  readonly mark: Mark | null;
}

/** Marks by line. Stretches that overlap are cut, so that none is inside another. */
export function marksOf(entries: readonly Entry[]): ReadonlyMap<number, readonly Mark[]> {
  const byLine = new Map<number, { start: number; end: number; entry: Entry }[]>();
  for (const entry of entries) {
    for (const { line, start, end } of entry.spots) {
      const list = byLine.get(line);
      if (list === undefined) byLine.set(line, [{ start, end, entry }]);
      else list.push({ start, end, entry });
    }
  }
  return new Map([...byLine].map(([line, stretches]) => [line, cut(stretches)]));
}

function cut(stretches: readonly { readonly start: number; readonly end: number; readonly entry: Entry }[]): Mark[] {
  const waiting = [...stretches].sort((a, b) => a.start - b.start);
  const borders = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const marks: Mark[] = [];
  let open: typeof waiting = [];
  let next = 0;
  borders.forEach((start, i) => {
    const end = borders[i + 1];
    open = open.filter((s) => s.end > start);
    for (let s = waiting[next]; s !== undefined && s.start <= start; s = waiting[++next]) if (s.end > start) open.push(s);
    if (end === undefined || open.length === 0) return;
    const entries = [...new Set(open.map((s) => s.entry))].sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
    marks.push({ start, end, tone: entries[0]?.tone ?? "checked", entries });
  });
  return marks;
}

export function runsOf(text: string, marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) runs.push({ text: text.slice(at, to), start: at, mark: null });
  };
  for (const mark of marks) {
    const end = Math.min(mark.end, text.length);
    if (mark.start >= end) continue;
    plain(mark.start);
    runs.push({ text: text.slice(mark.start, end), start: mark.start, mark });
    at = end;
  }
  plain(text.length);
  return runs;
}
