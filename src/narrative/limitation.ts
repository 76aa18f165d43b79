/** The closing part "Hạn chế": every target that was missed, is in danger, or lags behind. */
import type { Indicator, Verdict } from "../plan";
import { nameAnywhere, nameOf, type Context } from "./context";
import { listItem } from "./indicator-clause";
import { cleanText, inSentence } from "./names";
import { countPhrase } from "./opening";
import { asSentence, chunks, concat, join, type Phrase } from "./phrase";
import type { Passage } from "./sections";
import type { Paragraph, Sentence } from "./types";
import { LIST, VERDICT_CLAUSE, WORDS } from "./words";

const LISTED: readonly Verdict[] = ["missed", "at-risk", "behind-pace"];
/** From here on a list is easier to read by sections. */
const LONG_LIST = 8;

function item(context: Context, indicator: Indicator, underHeading: boolean): Phrase {
  const name = underHeading ? nameOf(indicator) : nameAnywhere(context, indicator);
  return context.length === "short" ? concat(name) : listItem(context, indicator, name);
}

function sentence(id: string, text: Phrase, rows: readonly Indicator[]): Sentence {
  return {
    id,
    kind: "limitation",
    ...asSentence(text),
    indicators: rows.map((row) => row.id),
    verdicts: rows.map((row) => row.verdict),
  };
}

function list(context: Context, rows: readonly Indicator[], underHeading: boolean): Phrase {
  return join(rows.map((row) => item(context, row, underHeading)), "; ");
}

function lead(context: Context, verdict: Verdict, all: number, listed: number): Phrase {
  const words = VERDICT_CLAUSE[verdict];
  return listed === all
    ? concat(LIST.left, countPhrase(context, all, true), ` ${WORDS.indicators} ${words}`)
    : concat(LIST.someLeft(words));
}

/** One sentence for a short list; else a lead and one sentence for each section, long ones cut. */
function listSentences(context: Context, verdict: Verdict, all: readonly Indicator[], passages: readonly Passage[]): readonly Sentence[] {
  const listed = all.filter((indicator) => !context.excluded.has(indicator.id));
  if (listed.length === 0) return [];
  const id = `limitation:${verdict}`;
  const opening = lead(context, verdict, all.length, listed.length);
  const link = listed.length === all.length ? ": " : LIST.among;
  if (listed.length <= LONG_LIST) return [sentence(id, concat(opening, link, list(context, listed, false)), listed)];
  const wanted = new Set(listed);
  const groups = passages.flatMap(({ heading, own }, at) => {
    const rows = own.filter((row) => wanted.has(row));
    const title = heading === null ? "" : inSentence(cleanText(heading.title));
    return chunks(rows, LONG_LIST * 2).map((part, cut) => {
      const said = concat(title === "" ? "" : `${title}: `, list(context, part, title !== ""));
      return sentence([id, title === "" ? String(at) : title, ...(cut === 0 ? [] : [cut + 1])].join(":"), said, part);
    });
  });
  return [sentence(id, opening, []), ...groups];
}

/** The paragraph of limitations; null where nothing was missed. */
export function limitationParagraph(
  context: Context,
  indicators: readonly Indicator[],
  passages: readonly Passage[],
): Paragraph | null {
  const sentences = LISTED.flatMap((verdict) =>
    listSentences(context, verdict, indicators.filter((indicator) => indicator.verdict === verdict), passages),
  );
  return sentences.length === 0 ? null : { id: "limitation", heading: WORDS.limitations, sentences };
}
