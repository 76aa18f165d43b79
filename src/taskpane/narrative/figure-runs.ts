/** Cuts a sentence into plain text and figures, so that each figure can be underlined and followed to its cell. */
import type { FigureMark, Sentence } from "../../narrative";

export type Run = { readonly text: string; readonly figure: FigureMark | null };

/**
 * The runs of the text to be shown. In an edited text the figures are looked for again, in their order;
 * one that the person took out has no mark.
 */
export function runsOf(sentence: Sentence, text: string): readonly Run[] {
  const marks = [...sentence.figures].filter((f) => f.start >= 0 && f.end > f.start && f.end <= sentence.text.length).sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let at = 0;
  for (const figure of marks) {
    const written = sentence.text.slice(figure.start, figure.end);
    const start = text === sentence.text ? figure.start : findWhole(text, written, at);
    if (start < at) continue;
    if (start > at) runs.push({ text: text.slice(at, start), figure: null });
    runs.push({ text: text.slice(start, start + written.length), figure });
    at = start + written.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), figure: null });
  return runs;
}

/** "5" is not found inside "15" or "5,4". */
function findWhole(text: string, figure: string, from: number): number {
  for (let at = text.indexOf(figure, from); at >= 0; at = text.indexOf(figure, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + figure.length, at + figure.length + 2);
    if (!/\d$|\d[.,]$/.test(before) && !/^\d|^[.,]\d/.test(after)) return at;
  }
  return -1;
}
