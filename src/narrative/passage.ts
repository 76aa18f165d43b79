/** The sentences of one passage: the good, what is only reported, then the missed, then what is open. */
import type { Indicator } from "../plan";
import { nameOf, type Context } from "./context";
import { choose, hasData, withoutData, type Fact, type FactKind } from "./facts";
import { indicatorClause } from "./indicator-clause";
import { countPhrase } from "./opening";
import { asSentence, chunks, concat, join } from "./phrase";
import type { Length, Sentence } from "./types";
import { LIST, WORDS } from "./words";

/** Most parts that read well between parentheses; more become sentences of their own. */
const MOST_PARTS: Readonly<Record<Length, number>> = { short: 0, medium: 4, full: 8 };
/** Names in one sentence on missing data. */
const LONG_LIST = 20;
/** What is only reported stands before the turn, so that "tuy nhiên" does not colour it. */
const ORDER: readonly FactKind[] = ["good", "neutral", "missed", "pending"];

/** Parts that are said within their parent's sentence, by the parent's id. */
function partsWithin(context: Context, rows: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const said = new Map(rows.filter((row) => hasData(row) && !context.excluded.has(row.id)).map((row) => [row.id, row]));
  const parts = new Map<string, Indicator[]>();
  for (const row of said.values()) {
    const parent = row.parent === null ? undefined : said.get(row.parent);
    if (parent === undefined || row.partOf === null || context.children.has(row.id)) continue;
    const list = parts.get(parent.id);
    if (list === undefined) parts.set(parent.id, [row]);
    else list.push(row);
  }
  for (const [id, list] of parts) if (list.length > MOST_PARTS[context.length]) parts.delete(id);
  return parts;
}

function factSentence(context: Context, fact: Fact, parts: readonly Indicator[], turn: boolean): Sentence {
  const told = [fact.indicator, ...parts];
  return {
    id: `fact:${fact.indicator.id}`,
    kind: fact.kind,
    ...asSentence(concat(turn ? `${WORDS.however} ` : "", indicatorClause(context, fact.indicator, parts))),
    indicators: told.map((one) => one.id),
    verdicts: told.map((one) => one.verdict),
  };
}

function missingData(context: Context, id: string, rows: readonly Indicator[], everything: boolean): readonly Sentence[] {
  const missing = withoutData(context, rows).filter(
    (row) => everything || context.length === "full" || context.included.has(row.id),
  );
  return chunks(missing, LONG_LIST).map((part, cut) => ({
    id: cut === 0 ? `pending:${id}` : `pending:${id}:${cut + 1}`,
    kind: "pending",
    ...asSentence(
      concat(LIST.there, countPhrase(context, part.length, true), ` ${WORDS.indicators} ${WORDS.noData}: `, join(part.map((row) => concat(nameOf(row))), "; ")),
    ),
    indicators: part.map((one) => one.id),
    verdicts: part.map((one) => one.verdict),
  }));
}

/** All sentences on `rows`; `everything` leaves the choice of rows to the user. */
export function passageSentences(context: Context, id: string, rows: readonly Indicator[], everything: boolean): readonly Sentence[] {
  const parts = partsWithin(context, rows);
  const within = new Set([...parts.values()].flat());
  const facts = choose(context, rows.filter((row) => !within.has(row)), everything);
  const chosen = new Set(facts.map((fact) => fact.indicator.id));
  // A part that the user put in is said on its own where its parent is not said.
  const own = choose(context, [...within].filter((row) => context.included.has(row.id) && !chosen.has(row.parent ?? "")), true);
  const all = [...facts, ...own].sort((a, b) => a.indicator.row - b.indicator.row);
  const groups = ORDER.map((kind) => all.filter((fact) => fact.kind === kind));
  const sentences = groups.flatMap((group, order) =>
    group.map((fact, index) => {
      const turn = ORDER[order] === "missed" && index === 0 && (groups[0]?.length ?? 0) > 0;
      return factSentence(context, fact, parts.get(fact.indicator.id) ?? [], turn);
    }),
  );
  return [...sentences, ...missingData(context, id, rows, everything)];
}
