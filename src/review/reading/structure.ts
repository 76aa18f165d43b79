/** What stands inside what in a paragraph: sentences, and parentheses within them. */
import type { Mapped } from "./normalise";
import { REFERENCE_NUMBERS, REFERENCE_PAGES } from "./references";

/** A stretch that is read on its own: a sentence, or what stands between parentheses. */
export interface Group {
  readonly start: number;
  readonly end: number;
  /** Index of the group around it; null for a sentence. */
  readonly parent: number | null;
}

export interface Structure {
  readonly groups: readonly Group[];
  /** Innermost group of each character; -1 between sentences. */
  readonly groupAt: Int32Array;
}

const ABBREVIATION = /(?:^|[\s(])(?:tp|tx|tt|gs|ts|ths|bs|ks|ô|số|tr|st|p|q|h|x|v\.v|no)$/;
const MAX_PARENTHESIS = 3000;

/** Marks of notes and references right behind a full stop: "… 12 ha.[3][4] Năm 2020", "… 12 ha.³ Ngoài ra". */
const NOTE_MARKS = new RegExp(String.raw`^(?:\s?(?:\[\^?(?:${REFERENCE_NUMBERS}|[a-zđ]|footnoteref:\d{1,4}|cần dẫn nguồn)\]${REFERENCE_PAGES}|<sup>\d{1,3}<\/sup>|[⁰¹²³⁴-⁹]{1,4}))+`, "iu");
const MOST_MARKS = 80;
/** "… dài 26 km.Đường cao tốc B": a sentence may end without a space behind its stop, where a word or a bracket is closed and a name opens. */
const GLUED = /(?:(?:^|[\s(/])(?:\p{Lu}\p{Ll}|\p{Ll})\p{Ll}+[²³]?|[%)\]])$/u;
const LONGEST_WORD = 8;

function sentenceEnds(m: Mapped, closed: readonly (readonly [number, number])[]): number[] {
  const ends: number[] = [];
  const inside = new Uint8Array(m.low.length);
  for (const [start, end] of closed) inside.fill(1, start, end + 1);
  for (const { index: i } of m.low.matchAll(/[.!?]/g)) {
    if (inside[i] === 1) continue;
    const rest = m.text.slice(i + 1, i + 1 + MOST_MARKS);
    const marks = /^["”’')\]]*\s?[[<⁰¹²³⁴-⁹]/u.test(rest) ? NOTE_MARKS.exec(rest)?.[0].length ?? 0 : 0;
    const glued = /^\p{Lu}\p{Ll}/u.test(rest) && GLUED.test(m.text.slice(Math.max(0, i - LONGEST_WORD), i));
    const next = glued ? [".", rest[0]] : marks > 0 ? /^\s*["“(]*(\S)/.exec(rest.slice(marks, marks + 12)) : /^["”’')\]]*\s+["“(]*(\S)/.exec(rest.slice(0, 11));
    const last = m.text.slice(i + 1).trim() === "";
    if (!last && (next === null || next[1] === undefined || /[\p{Ll}]/u.test(next[1]))) continue;
    if (!last && ABBREVIATION.test(m.low.slice(Math.max(0, i - 6), i))) continue;
    ends.push(i + 1);
  }
  return ends;
}

/** Matched pairs of round brackets, innermost first; a bracket that never closes is no group. */
function pairs(low: string): (readonly [number, number])[] {
  const stack: number[] = [];
  const found: (readonly [number, number])[] = [];
  for (const { 0: bracket, index: i } of low.matchAll(/[()]/g)) {
    if (bracket === "(") stack.push(i);
    else {
      const start = stack.pop();
      if (start !== undefined && i - start < MAX_PARENTHESIS) found.push([start, i]);
    }
  }
  return found;
}

/** Reads the groups of a paragraph. */
export function structureOf(m: Mapped): Structure {
  const closed = pairs(m.low).sort((a, b) => a[0] - b[0]);
  const groups: Group[] = [];
  const groupAt = new Int32Array(m.low.length).fill(-1);
  let from = 0;
  for (const end of [...sentenceEnds(m, closed), m.low.length]) {
    if (m.low.slice(from, end).trim() === "") continue;
    groupAt.fill(groups.length, from, end);
    groups.push({ start: from, end, parent: null });
    from = end;
  }
  // Outer brackets first, so that inner ones overwrite them.
  for (const [start, end] of closed) {
    const parent = groupAt[start] ?? -1;
    if (parent < 0) continue;
    groupAt.fill(groups.length, start + 1, end);
    groups.push({ start: start + 1, end, parent });
  }
  return { groups, groupAt };
}

/** A group and those around it, its own first, its sentence last; none around no group. */
export function groupsAround({ groups }: Structure, group: number | null): number[] {
  const out: number[] = [];
  for (let g = group; g !== null; g = groups[g]?.parent ?? null) out.push(g);
  return out;
}

/** The sentence that a group stands in: the outermost group around it, itself where nothing is around it. */
export function sentenceAround({ groups }: Structure, group: number): number {
  let at = group;
  for (let up = groups[at]?.parent ?? null; up !== null; up = groups[at]?.parent ?? null) at = up;
  return at;
}
