/** The words around a figure as one run, with the numbers among them: how far the runs around two figures go together. */
import { placeOf, type ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { contentWords } from "../../../claims/words";
import { oncePer, oncePerText } from "../../../once";
import { kindOf } from "../../../reading/figure";
import type { Statement } from "../../links/statements";

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

/** A paragraph as one run, and where its figures stand in it. */
interface Run {
  readonly tokens: readonly Token[];
  readonly figures: readonly number[];
}

const runOf = oncePer((read: ReadParagraph): Run => {
  const { low } = read.paragraph.content;
  const tokens: Token[] = [];
  const figures: number[] = [];
  let end = 0;
  for (const { figure, role } of read.readings) {
    tokens.push(...tokensIn(low.slice(end, figure.start)));
    const number = figure.value.abs().toFixed();
    const unit = figure.unit?.id ?? "";
    figures.push(tokens.push({ text: `${number} ${unit}`, kind: `${role} ${unit}`, digits: digitsOf(number) }) - 1);
    end = figure.end;
  }
  tokens.push(...tokensIn(low.slice(end)));
  return { tokens, figures };
});

const MOST_TOKENS = 24;

export interface Place {
  readonly s: Statement;
  /** Its value as a text. */
  readonly value: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  /** How far the tokens around it are looked at: from one figure or end of the paragraph to another. */
  readonly from: number;
  readonly to: number;
}

/** A statement of prose with what stands around its figure. */
export function runAt(s: Statement, report: ReadReport): Place | null {
  const read = report.paragraphs[s.paragraph];
  if (read === undefined) return null;
  const { tokens, figures } = runOf(read);
  const own = placeOf(read.readings, s.figure);
  const at = figures[own] ?? -1;
  let from = at;
  for (let i = own - 1; from > 0 && at - from < MOST_TOKENS; i--) from = figures[i] ?? 0;
  let to = at + 1;
  for (let i = own + 1; to < tokens.length && to - at - 1 < MOST_TOKENS; i++) to = (figures[i] ?? tokens.length - 1) + 1;
  return { s, value: s.value.toFixed(), tokens, at, from, to };
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

/** A token of a run; none beyond what is looked at. */
const tokenAt = ({ tokens, from, to }: Place, i: number): Token | undefined => (i >= from && i < to ? tokens[i] : undefined);

/** How far two runs go together in front of their figures (−1) or behind them (1). Commas and brackets part nothing where the words go on. */
function along(a: Place, b: Place, step: 1 | -1): Side {
  let words = 0;
  let digits = 0;
  let i = a.at + step;
  let j = b.at + step;
  // Most runs that are held against one another go on in the same words.
  for (; i >= a.from && i < a.to && j >= b.from && j < b.to && a.tokens[i] === b.tokens[j] && a.tokens[i]?.kind === WORD; i += step, j += step) words++;
  for (; ; i += step, j += step) {
    let x = tokenAt(a, i);
    let y = tokenAt(b, j);
    const stopped = x === undefined || x === STOP || y === undefined || y === STOP;
    while (x === STOP) x = tokenAt(a, (i += step));
    while (y === STOP) y = tokenAt(b, (j += step));
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
  const before = along(a, b, -1);
  const behind = along(a, b, 1);
  return { words: before.words + behind.words, digits: before.digits + behind.digits, parted: before.parted || before.numbered || behind.parted, whole: before.ends || before.words >= LONG, led: before.ends ? before.words : 0, heads: behind.numbered ? 0 : before.words };
}

/** The two nearest words in front of the figure or behind it; null where fewer stand there, or a number. */
function nearest(place: Place, step: 1 | -1): string | null {
  let first: Token | null = null;
  for (let i = place.at + step; ; i += step) {
    const token = tokenAt(place, i);
    if (token === STOP) continue;
    if (token?.kind !== WORD) return null;
    if (first !== null) return `${first.text} ${token.text}`;
    first = token;
  }
}

/** Keys that two figures share whose runs go together for some words: the two nearest in front, or behind. */
export function keysOf(place: Place): string[] {
  const unit = kindOf(place.s.figure);
  const [before, behind] = [nearest(place, -1), nearest(place, 1)];
  return [...(before === null ? [] : [`${place.s.file}:<:${unit}:${before}`]), ...(behind === null ? [] : [`${place.s.file}:>:${unit}:${behind}`])];
}
