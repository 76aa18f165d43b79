/** Text made comparable without losing its place: every normalised character knows its line and column. */
import { placeTones } from "../../figures";
import { dressOf } from "./dress";

/** A run of text from one raw line (or several joined), with a way back to the raw file. */
export interface Mapped {
  /** NFC, one kind of space, no invisible characters. */
  readonly text: string;
  /** `text` in lower case with one spelling of tones and of tỉ/tỷ; same length. */
  readonly low: string;
  /** Raw 1-based line of each character. */
  readonly lines: readonly number[];
  /** Raw UTF-16 column of each character. */
  readonly columns: readonly number[];
  /** Raw length of each character (a base letter with its combining marks is one). */
  readonly widths: readonly number[];
}

const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;
/** Printed ASCII and Vietnamese letters but Ð and ð: they stand for themselves. All else is looked at. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0xc0 && code <= 0x1b0 && code !== 0xd0 && code !== 0xf0);
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad\u0000]/;
const I_WORD = /(?<![A-Za-zÀ-ỹ])(tỉ|kì|kĩ|lí|sĩ|mĩ|quí)(?![A-Za-zÀ-ỹ])/gu;
const I_AND_Y: Readonly<Record<string, string>> = {
  tỉ: "tỷ", kì: "kỳ", kĩ: "kỹ", lí: "lý", sĩ: "sỹ", mĩ: "mỹ", quí: "quý",
};

/** "[giảm 160 lượt]" says what "(giảm 160 lượt)" does; a mark of a note is no bracket. */
const SQUARE = /\[(?!\^|footnoteref|bookmark|\d{1,4}(?:\]|:\s))([^[\]]{3,300})\]/gi;

function lower(raw: string): string {
  const text = raw.includes("[") ? raw.replace(SQUARE, "($1)") : raw;
  const lowered = text.toLowerCase();
  const same = lowered.length === text.length ? lowered : Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
  return placeTones(same).replace(I_WORD, (word) => I_AND_Y[word] ?? word);
}

/** What does not stand for itself: combining marks, spaces of other kinds, what is invisible, Icelandic letters for Vietnamese ones. */
const ODD = /[\u0300-\u036f\u200b-\u200d\u2060\ufeff\u00ad\u0000Ðð]|[^\S \t]/;

/** A line in which every character stands for itself, as in most. */
function mapPlain(raw: string, line: number): Mapped {
  const columns: number[] = [];
  for (let i = 0; i < raw.length; i++) columns.push(i);
  return { text: raw, low: lower(raw), lines: new Array<number>(raw.length).fill(line), columns, widths: new Array<number>(raw.length).fill(1) };
}

/** Spaces in a row beyond which the others say nothing: wider than any gap between columns. Patterns look at each run of spaces from its every place. */
const WIDEST_GAP = 48;
const WIDE_GAP = new RegExp(`\\s{${WIDEST_GAP + 1}}`);

/** Normalises one raw line. */
export function mapLine(raw: string, line: number): Mapped {
  const dress = dressOf(raw);
  if (dress === null && !ODD.test(raw) && !WIDE_GAP.test(raw)) return mapPlain(raw, line);
  let gap = 0;
  const out: string[] = [];
  const columns: number[] = [];
  const widths: number[] = [];
  const push = (c: string, at: number, width: number): void => {
    out.push(c);
    columns.push(at);
    widths.push(width);
  };
  for (let i = 0; i < raw.length; ) {
    let end = i + 1;
    while (end < raw.length && isMark(raw.charCodeAt(end))) end++;
    const cluster = raw.slice(i, end);
    if (dress?.has(i) === true) {
      i = end;
      continue;
    }
    if (end - i > 1) for (const c of cluster.normalize("NFC").split("")) push(c, i, end - i);
    else if (isPlain(raw.charCodeAt(i))) push(cluster, i, 1);
    else if (/\s/.test(cluster)) {
      if (gap < WIDEST_GAP) push(cluster === "\t" ? "\t" : " ", i, 1);
    } else if (!INVISIBLE.test(cluster)) push(cluster === "Ð" ? "Đ" : cluster === "ð" ? "đ" : cluster, i, 1);
    gap = /\s/.test(cluster) ? gap + 1 : 0;
    i = end;
  }
  const text = out.join("");
  return { text, low: lower(text), lines: new Array<number>(out.length).fill(line), columns, widths };
}

/** A part of mapped text. */
export function slice(m: Mapped, start: number, end: number): Mapped {
  return {
    text: m.text.slice(start, end),
    low: m.low.slice(start, end),
    lines: m.lines.slice(start, end),
    columns: m.columns.slice(start, end),
    widths: m.widths.slice(start, end),
  };
}

/** Pieces one after another, a space between them. */
export function join(pieces: readonly Mapped[]): Mapped {
  if (pieces.length === 1 && pieces[0] !== undefined) return pieces[0];
  const text: string[] = [];
  const low: string[] = [];
  const lines: number[] = [];
  const columns: number[] = [];
  const widths: number[] = [];
  pieces.forEach((piece, index) => {
    if (index > 0) {
      text.push(" ");
      low.push(" ");
      lines.push(piece.lines[0] ?? 1);
      columns.push(piece.columns[0] ?? 0);
      widths.push(0);
    }
    text.push(piece.text);
    low.push(piece.low);
    for (let i = 0; i < piece.lines.length; i++) {
      lines.push(piece.lines[i] ?? 1);
      columns.push(piece.columns[i] ?? 0);
      widths.push(piece.widths[i] ?? 1);
    }
  });
  return { text: text.join(""), low: low.join(""), lines, columns, widths };
}
