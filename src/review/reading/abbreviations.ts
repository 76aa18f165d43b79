/** Abbreviations that a report defines itself: "kiến nghị (KN)" is said by "KN" from there on, and read as what it is short for. */
import { searchKey } from "../../figures";
import type { Mapped } from "./normalise";

/** "(KN)", "(gọi tắt là HS)". */
const DEFINED = /\((?:(?:sau đây )?(?:gọi tắt|viết tắt|gọi chung)(?: là)?:?\s+)?["“]?([A-ZĐ]{2,8})["”]?\)/gu;
const ROMAN = /^[IVXLC]+$/;
/** How far in front of the brackets its words are looked for, in characters. */
const MOST_IN_FRONT = 100;
/** More would be no abbreviations of a report, but a hostile text. */
const MOST = 60;
/** Numbers and names of papers: "15/KN-TC". */
const IN_A_NAME = /[A-Za-zÀ-ỹ\d/.&-]$/u;
const NAME_GOES_ON = /^[A-Za-zÀ-ỹ\d/&-]/u;

const initial = (word: string): string => (/^[Đđ]/u.test(word) ? "Đ" : searchKey(word).charAt(0).toUpperCase());

/** The last words in front whose first letters are the abbreviation; null where there are none. */
function spelled(words: string, letters: string): string | null {
  const own = (words.match(/[A-Za-zÀ-ỹ]+/gu) ?? []).slice(-letters.length);
  return own.length === letters.length && own.every((word, i) => initial(word) === letters.charAt(i)) ? own.join(" ").toLowerCase() : null;
}

/** What the lines define, and where: an abbreviation means nothing before its definition. One with two meanings means nothing. */
function definitions(lines: readonly Mapped[]): Map<string, string> {
  const known = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const line of lines) {
    if (!line.text.includes("(")) continue;
    for (const { index, 1: letters = "" } of line.text.matchAll(DEFINED)) {
      const meaning = ROMAN.test(letters) ? null : spelled(line.text.slice(Math.max(0, index - MOST_IN_FRONT), index), letters);
      if (meaning === null) continue;
      if ((known.get(letters) ?? meaning) !== meaning) doubtful.add(letters);
      if (known.size < MOST) known.set(letters, meaning);
    }
  }
  for (const letters of doubtful) known.delete(letters);
  return known;
}

interface Found {
  readonly at: number;
  readonly letters: string;
  readonly meaning: string;
}

/** Where a line uses what is defined; the definition itself stays as it is. */
function uses(text: string, known: ReadonlyMap<string, string>, anyOf: RegExp): Found[] {
  const out: Found[] = [];
  for (const match of text.matchAll(anyOf)) {
    const [letters] = match;
    const [before, behind] = [text.slice(0, match.index), text.slice(match.index + letters.length)];
    const meaning = known.get(letters);
    if (meaning !== undefined && !IN_A_NAME.test(before.slice(-1)) && !NAME_GOES_ON.test(behind) && !(before.endsWith("(") && behind.startsWith(")"))) out.push({ at: match.index, letters, meaning });
  }
  return out;
}

/** The line with each use spelled out; what is put in stands where the abbreviation stood. */
function withMeanings(line: Mapped, found: readonly Found[]): Mapped {
  const [text, low]: [string[], string[]] = [[], []];
  const [lines, columns, widths]: [number[], number[], number[]] = [[], [], []];
  let from = 0;
  const copy = (to: number): void => {
    text.push(line.text.slice(from, to));
    low.push(line.low.slice(from, to));
    for (let i = from; i < to; i++) {
      lines.push(line.lines[i] ?? 1);
      columns.push(line.columns[i] ?? 0);
      widths.push(line.widths[i] ?? 1);
    }
  };
  for (const { at, letters, meaning } of found) {
    copy(at);
    const last = at + letters.length - 1;
    const [column, end] = [line.columns[at] ?? 0, (line.columns[last] ?? 0) + (line.widths[last] ?? 1)];
    text.push(meaning);
    low.push(meaning);
    for (let i = 0; i < meaning.length; i++) {
      lines.push(line.lines[at] ?? 1);
      columns.push(column);
      widths.push(end - column);
    }
    from = last + 1;
  }
  copy(line.text.length);
  return { text: text.join(""), low: low.join(""), lines, columns, widths };
}

/** The lines of a document with the abbreviations it defines spelled out; tables keep theirs. */
export function spelledOut(lines: readonly Mapped[]): Mapped[] {
  const known = definitions(lines);
  if (known.size === 0) return [...lines];
  const anyOf = new RegExp([...known.keys()].sort((a, b) => b.length - a.length).join("|"), "gu");
  return lines.map((line) => {
    if (line.text.includes("\t") || line.text.includes("|")) return line;
    const found = uses(line.text, known, anyOf);
    return found.length === 0 ? line : withMeanings(line, found);
  });
}
