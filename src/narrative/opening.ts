/** The sentence a passage opens with: how many indicators were reached, and what became of the others. */
import type { Indicator, Verdict } from "../plan";
import { decimal, formatNumber } from "../figures";
import type { Context } from "./context";
import { tally, type Tally } from "./tally";
import { asSentence, concat, figure, join, type Phrase, type Piece } from "./phrase";
import type { Sentence } from "./types";
import { COUNT_WORDS, OPENING, WORDS } from "./words";

/** A number of indicators as text; `padded` as in "03 chỉ tiêu", not in "3/5". */
export function countPhrase(context: Context, count: number, padded: boolean): Phrase {
  const digits = formatNumber(decimal(count));
  const text = padded && context.values.leadingZero && count > 0 && count < 10 ? `0${digits}` : digits;
  return figure(text, { indicator: null, role: "count", header: "" });
}

function some(context: Context, counts: Tally, verdicts: readonly Verdict[], within: boolean): Phrase {
  const said = verdicts.filter((verdict) => counts.of(verdict) > 0);
  return join(
    said.map((verdict) =>
      concat(countPhrase(context, counts.of(verdict), true), ` ${WORDS.indicators} ${within ? COUNT_WORDS.within[verdict] : COUNT_WORDS.yearEnd[verdict]}`),
    ),
    ", ",
  );
}

function achieved(context: Context, counts: Tally, within: boolean): Phrase {
  const noun = counts.mainOnly ? WORDS.mainIndicators : WORDS.indicators;
  const plan = context.plan;
  const reached = countPhrase(context, counts.achieved, false);
  const judged = countPhrase(context, counts.judged, false);
  if (counts.achieved === 0) {
    return concat(...OPENING.none(countPhrase(context, counts.judged, true), noun, plan, within));
  }
  if (counts.achieved === counts.judged && counts.judged > 1) {
    return concat(...OPENING.all(reached, judged, noun, plan));
  }
  return concat(...OPENING.some(reached, judged, noun, plan));
}

function periodLead(context: Context, indicators: readonly Indicator[]): string {
  const { period } = context.table;
  const label = /\d/u.test(period.label) ? period.label : WORDS.unknownPeriod;
  const estimated = indicators.length > 0 && indicators.every((indicator) => indicator.judged === "estimate");
  if (label === WORDS.unknownPeriod) return label;
  if (period.kind === "year") return estimated ? OPENING.estimated(label) : label;
  return period.kind === "month" && period.months > 1 ? OPENING.cumulative(label) : label;
}

function sentence(id: string, pieces: readonly Piece[], indicators: readonly Indicator[]): Sentence {
  return { id, kind: "opening", ...asSentence(concat(...pieces)), indicators: indicators.map((one) => one.id), verdicts: indicators.map((one) => one.verdict) };
}

/** Nothing could be judged: says so, and why. */
function nothingJudged(context: Context, counts: Tally): Piece[] {
  const why = some(context, counts, ["no-target", "no-data", "not-judged"], true);
  const noun = counts.mainOnly ? WORDS.mainIndicators : WORDS.indicators;
  return [OPENING.nothingJudged(noun), why.text === "" ? "" : concat(" (", why, ")")];
}

/** Opens the whole text (`lead` true: with the period) or one passage. */
export function openingSentence(context: Context, id: string, indicators: readonly Indicator[], lead: boolean): Sentence {
  const counts = tally(indicators);
  const within = context.table.period.kind !== "year";
  const when = lead ? `${periodLead(context, indicators)}, ` : "";
  if (counts.judged === 0) return sentence(id, [when, ...nothingJudged(context, counts)], counts.rows);
  const detailed = context.length !== "short" || !lead;
  const split = counts.of("exceeded") > 0 && counts.of("met") > 0;
  const inside = split && detailed ? some(context, counts, ["exceeded", "met"], within) : concat();
  const rest = detailed ? some(context, counts, ["on-pace", "nearly-met", "behind-pace", "at-risk", "missed"], within) : concat();
  return sentence(
    id,
    [when, achieved(context, counts, within), inside.text === "" ? "" : concat(" (", inside, ")"), rest.text === "" ? "" : concat("; ", rest)],
    counts.rows,
  );
}

/** What the opening's count leaves out: rows without target or figure; null where there is none. */
export function unjudgedSentence(context: Context, id: string, indicators: readonly Indicator[]): Sentence | null {
  const counts = tally(indicators);
  const rest = some(context, counts, ["no-target", "no-data", "not-judged"], true);
  if (counts.judged === 0 || rest.text === "") return null;
  return { ...sentence(id, [OPENING.besides, rest], counts.rows), kind: "neutral" };
}
