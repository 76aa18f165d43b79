/** Text under construction: every figure keeps its source while pieces are put together. */
import type { FigureMark } from "./types";

/** A piece of text with the figures in it; offsets are UTF-16 code units in `text`. */
export interface Phrase {
  readonly text: string;
  readonly figures: readonly FigureMark[];
}

export type Piece = Phrase | string;

export const EMPTY: Phrase = { text: "", figures: [] };

/** Where a figure comes from, before its place in the text is known. */
export type FigureSource = Omit<FigureMark, "start" | "end">;

/** A text that is a figure from its first letter to its last. */
export function figure(text: string, source: FigureSource): Phrase {
  return { text, figures: [{ start: 0, end: text.length, ...source }] };
}

/** The pieces one after the other, figures moved along. */
export function concat(...pieces: readonly Piece[]): Phrase {
  let text = "";
  const figures: FigureMark[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    for (const mark of piece.figures) figures.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += piece.text;
  }
  return { text, figures };
}

/** The non-empty pieces with `separator` between them. */
export function join(pieces: readonly Phrase[], separator: string): Phrase {
  const said = pieces.filter((piece) => piece.text !== "");
  return concat(...said.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])));
}

/** With a capital first letter; the length never changes, so that offsets hold. */
export function capitalised(phrase: Phrase): Phrase {
  const first = phrase.text.charAt(0);
  const upper = first.toLocaleUpperCase("vi");
  return upper.length === first.length ? { ...phrase, text: upper + phrase.text.slice(1) } : phrase;
}

/** A whole sentence: capital first, one full stop last. */
export function asSentence(phrase: Phrase): Phrase {
  const open = /[.!?…]$/u.test(phrase.text) ? phrase : concat(phrase, ".");
  return capitalised(open);
}

/** A list cut into runs of at most `size`. */
export function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
