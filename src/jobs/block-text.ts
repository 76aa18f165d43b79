/** Compares the text a person sees in the sheet with what was written there: which sentences stand, were edited, were added. */

/** A sentence as it was written into the workbook. */
export interface WrittenSentence {
  readonly id: string;
  readonly text: string;
}

export interface ParagraphState {
  /** Pieces of the cell's text in order. `id` null: text a person added between our sentences. */
  readonly pieces: readonly { readonly id: string | null; readonly text: string; readonly state: "same" | "edited" | "added" }[];
  /** Sentences that no longer stand in the cell at all. */
  readonly removed: readonly string[];
}

/**
 * Aligns a cell's text with the sentences written into it, in order. A gap between two sentences that still stand
 * belongs to the written sentences missing there (edited); with none missing it is text somebody added.
 */
export function compareParagraph(written: readonly WrittenSentence[], cell: string): ParagraphState {
  const text = normal(cell);
  const anchors = anchorsOf(written, text);
  const pieces: { id: string | null; text: string; state: "same" | "edited" | "added" }[] = [];
  const removed: string[] = [];
  let at = 0;
  let missing: WrittenSentence[] = [];
  const closeGap = (gap: string) => {
    const first = missing[0];
    if (gap !== "" && first) {
      pieces.push({ id: first.id, text: gap, state: "edited" });
      removed.push(...missing.slice(1).map((s) => s.id));
    } else if (gap !== "") pieces.push({ id: null, text: gap, state: "added" });
    else removed.push(...missing.map((s) => s.id));
    missing = [];
  };
  written.forEach((sentence, i) => {
    const anchor = anchors[i] ?? -1;
    if (anchor < 0) {
      missing.push(sentence);
      return;
    }
    closeGap(text.slice(at, anchor).trim());
    pieces.push({ id: sentence.id, text: normal(sentence.text), state: "same" });
    at = anchor + normal(sentence.text).length;
  });
  closeGap(text.slice(at).trim());
  return { pieces, removed };
}

/** Positions of the sentences that still stand, in order, −1 for the others. */
function anchorsOf(written: readonly WrittenSentence[], text: string): number[] {
  let from = 0;
  return written.map((sentence) => {
    const wanted = normal(sentence.text);
    const at = wanted === "" ? -1 : text.indexOf(wanted, from);
    if (at >= 0) from = at + wanted.length;
    return at;
  });
}

/** Excel keeps line breaks and may keep an apostrophe; neither is an edit. */
export const normal = (text: string): string => text.normalize("NFC").replace(/[\s\u00a0]+/g, " ").trim();
