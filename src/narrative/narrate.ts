/** From judged indicators to a text: opening, one paragraph a section, limitations. */
import type { Indicator, PlanTable } from "../plan";
import { contextOf, type Context } from "./context";
import { limitationParagraph } from "./limitation";
import { cleanText } from "./names";
import { openingSentence, unjudgedSentence } from "./opening";
import { passageSentences } from "./passage";
import { passagesIn, type Passage } from "./sections";
import { tally } from "./tally";
import type { Narrative, NarrativeOptions, Paragraph, Scope, Sentence } from "./types";
import { EMPTY_TEXT, titleWords } from "./words";

/** From this many rows on, a chosen part of a table gets its own list of limitations. */
const ROWS_FOR_LIMITATIONS = 6;
const MOST_LETTERS = 20_000;

function honest(options: NarrativeOptions, title: string, text: string): Narrative {
  const sentence: Sentence = { id: "opening:none", kind: "opening", text, figures: [], indicators: [], verdicts: [] };
  return { title, options, paragraphs: [{ id: "opening", heading: "", sentences: [sentence] }] };
}

/** Ids of passages: the heading's title, numbered where it stands more than once. */
function idsOf(passages: readonly Passage[]): readonly string[] {
  const seen = new Map<string, number>();
  return passages.map(({ heading }) => {
    const title = heading === null ? "" : cleanText(heading.title);
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return count === 1 ? title : `${title}#${count}`;
  });
}

function headingText(passage: Passage): string {
  if (passage.heading === null) return "";
  const order = cleanText(passage.heading.order);
  const title = cleanText(passage.heading.title);
  return order === "" || /^[-–+*•]/u.test(order) ? title : `${order}${/[.)]$/u.test(order) ? "" : "."} ${title}`;
}

function paragraphOf(context: Context, passage: Passage, id: string, opens: boolean, everything: boolean): Paragraph {
  const opening =
    opens && passage.heading !== null && tally(passage.whole).judged > 1
      ? [openingSentence(context, `opening:${id}`, passage.whole, false)]
      : [];
  return {
    id: `passage:${id}`,
    heading: headingText(passage),
    sentences: [...opening, ...passageSentences(context, id, passage.own, everything)],
  };
}

/**
 * Writes the text on a table, a section of it, or selected rows. Never throws and never comes back empty: what cannot
 * be said is said to be so. Figures carry the cell they come from; ids of sentences survive changed figures.
 */
export function narrate(tables: readonly PlanTable[], options: NarrativeOptions): Narrative {
  const table = tables.find((one) => one.name === options.scope.table);
  if (table === undefined) return honest(options, EMPTY_TEXT.title, EMPTY_TEXT.noTable(cleanText(options.scope.table)));
  const title = titleWords(table.period);
  const { scope } = options;
  const passages = passagesIn(table, scope);
  const rows = [...new Set(passages.flatMap((passage) => passage.whole))];
  if (rows.length === 0) return honest(options, title, EMPTY_TEXT[scope.kind]);
  const context = contextOf(table, options);
  const paragraphs = write(context, scope, passages, rows);
  return paragraphs.every((paragraph) => paragraph.sentences.length === 0)
    ? honest(options, title, EMPTY_TEXT.nothingChosen)
    : { title, options, paragraphs: paragraphs.flatMap(cutLong) };
}

function write(context: Context, scope: Scope, passages: readonly Passage[], rows: readonly Indicator[]): readonly Paragraph[] {
  const everything = scope.kind === "rows";
  const opening = everything && rows.length === 1 ? [] : [openingSentence(context, "opening", rows, true)];
  const unjudged =
    scope.kind === "table" && context.length !== "short" ? unjudgedSentence(context, "opening:unjudged", rows) : null;
  const lead: Paragraph = { id: "opening", heading: "", sentences: unjudged === null ? opening : [...opening, unjudged] };
  const ids = idsOf(passages);
  const several = passages.length > 1;
  const body = passages.map((passage, at) => paragraphOf(context, passage, ids[at] ?? String(at), several, everything));
  const limitation = scope.kind === "table" || rows.length >= ROWS_FOR_LIMITATIONS ? limitationParagraph(context, rows, passages) : null;
  const closing = limitation === null ? [] : [limitation];
  const [only] = body;
  if (!several && only !== undefined && only.heading !== "") {
    return [{ ...only, sentences: [...lead.sentences, ...only.sentences] }, ...closing];
  }
  return [lead, ...withoutEmpty(body, passages), ...closing].filter(({ heading, sentences }) => heading !== "" || sentences.length > 0);
}

/** Leaves out headings with nothing to say, unless a sub-heading of theirs says something. */
function withoutEmpty(body: readonly Paragraph[], passages: readonly Passage[]): readonly Paragraph[] {
  const kept: Paragraph[] = [];
  let nextSaid = Infinity;
  for (let at = body.length - 1; at >= 0; at--) {
    const paragraph = body[at];
    const passage = passages[at];
    if (paragraph === undefined || passage === undefined) continue;
    const says = paragraph.sentences.length > 0;
    if (says || (passage.whole.at(-1)?.row ?? -1) >= nextSaid) kept.push(paragraph);
    if (says) nextSaid = passage.whole[0]?.row ?? nextSaid;
  }
  return kept.reverse();
}

/** A paragraph must fit into a cell of Excel (32.767 letters): a longer one goes on in another. */
function cutLong(paragraph: Paragraph): readonly Paragraph[] {
  const cut: Sentence[][] = [[]];
  let size = 0;
  for (const sentence of paragraph.sentences) {
    size += sentence.text.length + 1;
    if (size > MOST_LETTERS && (cut.at(-1)?.length ?? 0) > 0) {
      cut.push([]);
      size = sentence.text.length + 1;
    }
    cut.at(-1)?.push(sentence);
  }
  return cut.map((sentences, at) => (at === 0 ? { ...paragraph, sentences } : { id: `${paragraph.id}:${at + 1}`, heading: "", sentences }));
}
