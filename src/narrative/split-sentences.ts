/** Cuts a paragraph back into sentences, to find which of them a person has edited. */

/** Words whose stop does not end a sentence. */
const ABBREVIATIONS = new Set(["tp", "tx", "tt", "ths", "ts", "pgs", "gs", "bs", "st", "tr", "đ", "v.v", "vv", "nxb", "p", "q", "h", "x"]);

function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  if (next === "") return true;
  if (!/^["“(«]?[\p{Lu}\d]/u.test(next)) return false;
  const word = /([A-Za-zÀ-ỹ\p{N}.]+)$/u.exec(before)?.[1] ?? "";
  return !ABBREVIATIONS.has(word.toLocaleLowerCase("vi")) && !/^[IVX\d]{1,4}$/u.test(word.length < 3 ? word : "");
}

/**
 * The sentences of a paragraph, trimmed, in order. A stop inside a number ("1.234,5"), after an abbreviation ("TP. Lai
 * Châu") or before a small letter ends nothing. Empty for white space.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  const stop = /[.!?…]+(?=["”»)]*(?:\s|$))["”»)]*/gu;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    const opened = text.slice(start, end);
    if (match[0].startsWith(".") && !endsSentence(text.slice(start, match.index), text.slice(end))) continue;
    if (opened.trim() !== "") sentences.push(opened.trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
}
