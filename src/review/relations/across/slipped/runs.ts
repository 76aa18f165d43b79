/** The words around a figure as one run, with the numbers among them: how far the runs around two figures go together. */
import type { ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { contentWords } from "../../../claims/words";
import { oncePer, oncePerText } from "../../../once";
import { kindOf } from "../../../reading/figure";
import type { Statement } from "../../links/statements";
import { placeOfReading } from "../../quotients";

/** A content word, a number, or the end of a clause; what kind of figure it is, where it is one. */
interface Token {
  readonly text: string;
  readonly kind: string;
  /** Digits of a number by which it is known. */
  readonly digits: number;
}

const WORD = "";
const BARE = "number";
const STOP: Token = { text: "|", kind: "stop", digits: 0 };
const wordToken = oncePerText((text): Token => ({ text, kind: WORD, digits: 0 }));
const MOST_DIGITS = 3;
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);
const digitsOf = (number: string): number => Math.min(MOST_DIGITS, number.replace(/\D/gu, "").replace(/^0+|0+$/gu, "").length);

const NUMBER = /\d[\d.,]*/gu;
const STOPS = /[;:()]|[.,](?=\s|$)/u;

/** Words, the numbers that are no figures (years, days) and the ends of clauses, in order. */
function tokensIn(text: string): Token[] {
  const out: Token[] = [];
  const add = (stretch: string): void => {
    stretch.split(STOPS).forEach((clause, i) => {
      if (i > 0) out.push(STOP);
      for (const word of contentWords(clause)) out.push(wordToken(word));
    });
  };
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    add(text.slice(from, match.index));
    const number = match[0].replace(/[.,]+$/u, "");
    out.push({ text: number, kind: BARE, digits: isYear(number) ? 0 : digitsOf(number) });
    from = match.index + match[0].length;
  }
  add(text.slice(from));
  return out;
}

/** The figures of a paragraph as tokens, and the words in front of each, behind the last those behind it. */
const tokensOf = oncePer((read: ReadParagraph): { readonly figures: readonly Token[]; readonly stretches: readonly (readonly Token[])[] } => {
  const { low } = read.paragraph.content;
  const ends = [0, ...read.readings.map(({ figure }) => figure.end)];
  return {
    figures: read.readings.map(({ figure, role }) => {
      const number = figure.value.abs().toFixed();
      return { text: `${number} ${figure.unit?.id ?? ""}`, kind: `${role} ${figure.unit?.id ?? ""}`, digits: digitsOf(number) };
    }),
    stretches: ends.map((end, i) => tokensIn(low.slice(end, read.readings[i]?.figure.start))),
  };
});

const MOST_TOKENS = 24;

export interface Place {
  readonly s: Statement;
  /** Nearest first. */
  readonly before: readonly Token[];
  readonly behind: readonly Token[];
}

/** A statement of prose with what stands around its figure. */
export function placeOf(s: Statement, report: ReadReport): Place | null {
  const read = report.paragraphs[s.paragraph];
  if (read === undefined) return null;
  const { figures, stretches } = tokensOf(read);
  const at = placeOfReading(read, s.figure);
  const [before, behind]: [Token[], Token[]] = [[], []];
  for (let i = at; i >= 0 && before.length < MOST_TOKENS; i--) before.push(...[...(stretches[i] ?? [])].reverse(), ...figures.slice(Math.max(0, i - 1), i));
  for (let i = at + 1; i < stretches.length && behind.length < MOST_TOKENS; i++) behind.push(...(stretches[i] ?? []), ...figures.slice(i, i + 1));
  return { s, before, behind };
}

/** What two runs have in common: words, digits of numbers; whether figures of one kind part them, or years. */
interface Side {
  readonly words: number;
  readonly digits: number;
  readonly parted: boolean;
  /** It goes on to the end of a clause of either. */
  readonly ends: boolean;
  /** It goes on to numbers that differ. */
  readonly numbered: boolean;
}

/** Commas and brackets part nothing where the words go on. */
function along(a: readonly Token[], b: readonly Token[]): Side {
  let words = 0;
  let digits = 0;
  for (let i = 0, j = 0; ; i++, j++) {
    const stopped = a[i] === undefined || a[i] === STOP || b[j] === undefined || b[j] === STOP;
    while (a[i] === STOP) i++;
    while (b[j] === STOP) j++;
    const x = a[i];
    const y = b[j];
    if (x === undefined || y === undefined) return { words, digits, parted: false, ends: true, numbered: false };
    if (x.text !== y.text) return { words, digits, parted: x.kind !== WORD && x.kind === y.kind, ends: stopped, numbered: x.kind !== WORD && y.kind !== WORD };
    if (x.kind === WORD) words++;
    else digits += x.digits;
  }
}

export interface Common {
  readonly words: number;
  readonly digits: number;
  readonly parted: boolean;
  /** What both are told of stands in the run: it reaches back to the beginning of a clause, or is long. */
  readonly whole: boolean;
  /** Words in front, where they reach back to the beginning of a clause; 0 where they do not. */
  readonly led: number;
  /** Words in front, however far they reach, where the run behind does not end in other numbers. */
  readonly heads: number;
}

const LONG = 3;

/** How far the runs around two figures go together, in front of them and behind them. */
export function commonRun(a: Place, b: Place): Common {
  const [before, behind] = [along(a.before, b.before), along(a.behind, b.behind)];
  return { words: before.words + behind.words, digits: before.digits + behind.digits, parted: before.parted || behind.parted, whole: before.ends || before.words >= LONG, led: before.ends ? before.words : 0, heads: behind.numbered ? 0 : before.words };
}

const KEY = 2;

/** Keys that two figures share whose runs go together for some words: the two nearest in front, or behind. */
export function keysOf({ s, before, behind }: Place): string[] {
  const unit = kindOf(s.figure);
  const key = (side: string, tokens: readonly Token[]): string[] => {
    const words = tokens.filter((token) => token !== STOP).slice(0, KEY).filter(({ kind }) => kind === WORD);
    return words.length < KEY ? [] : [`${s.file}:${side}:${unit}:${words.map(({ text }) => text).join(" ")}`];
  };
  return [...key("<", before), ...key(">", behind)];
}
