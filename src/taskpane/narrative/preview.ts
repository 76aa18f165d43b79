/** A person's changes to the preview, kept apart from the text so that they outlive every rewriting of it. */
import type { Narrative, Paragraph, Sentence } from "../../narrative";

/** What a person wrote in place of a sentence, and what stood there then. */
export interface Edit {
  readonly text: string;
  readonly base: string;
}

export interface Changes {
  readonly leftOut: readonly string[];
  readonly texts: Readonly<Record<string, Edit>>;
  /** Paragraph id → sentence ids in the person's order; null until something is moved. */
  readonly order: Readonly<Record<string, readonly string[]>> | null;
}

export const NO_CHANGES: Changes = { leftOut: [], texts: {}, order: null };

export type ChangeAction =
  | { readonly kind: "leave-out"; readonly id: string }
  | { readonly kind: "put-back"; readonly id: string }
  | { readonly kind: "move"; readonly id: string; readonly by: -1 | 1; readonly narrative: Narrative }
  | { readonly kind: "edit"; readonly id: string; readonly text: string; readonly base: string }
  | { readonly kind: "revert"; readonly id: string }
  | { readonly kind: "reset" };

export interface PreviewSentence {
  readonly sentence: Sentence;
  /** As it will be written. */
  readonly text: string;
  readonly edited: boolean;
  /** Edited, and the figures under it have changed since. */
  readonly outdated: boolean;
}

export interface PreviewParagraph {
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly PreviewSentence[];
}

export function changeReducer(changes: Changes, action: ChangeAction): Changes {
  switch (action.kind) {
    case "leave-out":
      return changes.leftOut.includes(action.id) ? changes : { ...changes, leftOut: [...changes.leftOut, action.id] };
    case "put-back":
      return { ...changes, leftOut: changes.leftOut.filter((id) => id !== action.id) };
    case "edit": {
      const text = action.text.replace(/\s+/g, " ").trim();
      if (text === "") return changeReducer(changes, { kind: "leave-out", id: action.id });
      if (text === action.base) return changeReducer(changes, { kind: "revert", id: action.id });
      return { ...changes, texts: { ...changes.texts, [action.id]: { text, base: action.base } } };
    }
    case "revert": {
      const texts = Object.fromEntries(Object.entries(changes.texts).filter(([id]) => id !== action.id));
      return { ...changes, texts };
    }
    case "move":
      return { ...changes, order: moved(action.narrative, changes, action.id, action.by) };
    case "reset":
      return NO_CHANGES;
  }
}

/** The text with the person's changes; paragraphs without a sentence left are not shown. */
export function arrange(narrative: Narrative, changes: Changes): readonly PreviewParagraph[] {
  const leftOut = new Set(changes.leftOut);
  return ordered(narrative, changes)
    .map(({ id, heading, sentences }) => ({
      id,
      heading,
      sentences: sentences.filter((s) => !leftOut.has(s.id)).map((sentence) => shown(sentence, changes)),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** Sentences that were left out and still belong to the text, to be put back. */
export function leftOutOf(narrative: Narrative, changes: Changes): readonly Sentence[] {
  const leftOut = new Set(changes.leftOut);
  return narrative.paragraphs.flatMap(({ sentences }) => sentences.filter(({ id }) => leftOut.has(id)));
}

/** What goes to the sheet: the sentences in the person's order, and the texts that are the person's own. */
export function toInsert(narrative: Narrative, changes: Changes): { narrative: Narrative; edits: Readonly<Record<string, string>> } {
  const paragraphs = arrange(narrative, changes);
  return {
    narrative: {
      ...narrative,
      paragraphs: paragraphs.map(({ id, heading, sentences }) => ({ id, heading, sentences: sentences.map(({ sentence }) => sentence) })),
    },
    edits: Object.fromEntries(paragraphs.flatMap(({ sentences }) => sentences.filter((s) => s.edited).map((s) => [s.sentence.id, s.text]))),
  };
}

export function canMove(paragraphs: readonly PreviewParagraph[], id: string, by: -1 | 1): boolean {
  const ids = paragraphs.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence.id));
  const at = ids.indexOf(id);
  return at >= 0 && at + by >= 0 && at + by < ids.length;
}

function shown(sentence: Sentence, changes: Changes): PreviewSentence {
  const edit = Object.hasOwn(changes.texts, sentence.id) ? changes.texts[sentence.id] : undefined;
  return {
    sentence,
    text: edit?.text ?? sentence.text,
    edited: edit !== undefined,
    outdated: edit !== undefined && edit.base !== sentence.text,
  };
}

/** Sentences as the person ordered them; one that is new since then stands behind its neighbour of the written text. */
function ordered(narrative: Narrative, changes: Changes): readonly Paragraph[] {
  const order = changes.order;
  if (order === null) return narrative.paragraphs;
  const sentences = new Map(narrative.paragraphs.flatMap((p) => p.sentences.map((s) => [s.id, s] as const)));
  const orderOf = (id: string) => (Object.hasOwn(order, id) ? (order[id] ?? []) : []);
  const placed = new Set(narrative.paragraphs.flatMap(({ id }) => orderOf(id)));
  return narrative.paragraphs.map((paragraph) => {
    const result = orderOf(paragraph.id).flatMap((id) => sentences.get(id) ?? []);
    let previous: string | null = null;
    for (const sentence of paragraph.sentences) {
      if (!placed.has(sentence.id)) result.splice(result.findIndex(({ id }) => id === previous) + 1, 0, sentence);
      previous = sentence.id;
    }
    return { ...paragraph, sentences: result };
  });
}

/** One step past the next visible sentence; from the edge of a paragraph into the neighbouring one. */
function moved(narrative: Narrative, changes: Changes, id: string, by: -1 | 1): Changes["order"] {
  const paragraphs = ordered(narrative, changes).map((p) => ({ id: p.id, ids: p.sentences.map((s) => s.id) }));
  const leftOut = new Set(changes.leftOut);
  const from = paragraphs.findIndex((p) => p.ids.includes(id));
  const source = paragraphs[from];
  if (source === undefined) return changes.order;

  const at = source.ids.indexOf(id);
  const rest = by < 0 ? source.ids.slice(0, at).reverse() : source.ids.slice(at + 1);
  const neighbour = rest.find((other) => !leftOut.has(other));
  source.ids.splice(at, 1);
  if (neighbour !== undefined) {
    source.ids.splice(source.ids.indexOf(neighbour) + (by > 0 ? 1 : 0), 0, id);
  } else {
    const visible = (p: { ids: string[] }) => p.ids.some((other) => !leftOut.has(other));
    const next = by < 0 ? paragraphs.slice(0, from).reverse().find(visible) : paragraphs.slice(from + 1).find(visible);
    if (next === undefined) source.ids.splice(at, 0, id);
    else if (by < 0) next.ids.push(id);
    else next.ids.unshift(id);
  }
  return Object.fromEntries(paragraphs.map((p) => [p.id, p.ids]));
}
