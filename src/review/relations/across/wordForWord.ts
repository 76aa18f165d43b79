/** Figures told again under the very words they were told with, in a text that nothing divides: asked about where a slip parts the two. */
import { contentWords } from "../../claims/words";
import type { ReadReport } from "../../claims/read";
import { nounOf } from "../../reading/figure";
import { statedBeside, together } from "../links/beside";
import { ofTwoPlaces } from "../links/namesakes";
import type { Statement } from "../links/statements";
import { ofOtherValues, type Comparable } from "./comparable";
import { slipOf, type Parted } from "./digits";
import type { Known } from "./retellings";

/** Syllables in front of a figure by which others like it are found. */
const KEY = 4;
const MOST_BEFORE = 140;
const MOST_SENTENCE = 300;
const ABBREVIATED = /(?<![A-Za-zÀ-ỹ])(TP|Tp|TX|TT|Q|P|H)\. /gu;
const MOST_SYLLABLES = 16;
/** What the common words say at least, by the digits that a slip leaves alone: one digit needs a whole name. */
const LEAST_WORDS: readonly number[] = [Infinity, 4, 3];
const LEAST_SYLLABLES = 5;
/** Paragraphs between what is told and what tells it again. */
const REACH = 3;
/** A line that tells little else: where two paragraphs tell much, they may be of two places, two times. */
const MOST_OF_LINE = 3;
const WISHED = /(?<![A-Za-zÀ-ỹ])(?:dự kiến|phấn đấu|mục tiêu|kế hoạch|sẽ|dự báo|chỉ tiêu giao)(?![A-Za-zÀ-ỹ])/u;
/** Values under one turn of phrase beyond which it tells of many things. */
const MOST_LIKE = 3;

interface Phrase {
  readonly s: Statement;
  /** Syllables in front, the nearest first; "|" where a clause begins. */
  readonly before: readonly string[];
}

function phraseOf(s: Statement, report: ReadReport): Phrase {
  const low = report.paragraphs[s.paragraph]?.paragraph.content.low ?? "";
  const text = low.slice(Math.max(0, s.figure.start - MOST_BEFORE), s.figure.start);
  return { s, before: (text.match(/[A-Za-zÀ-ỹ\d]+|[.;:,()]/gu) ?? []).map((token) => (/[A-Za-zÀ-ỹ\d]/u.test(token) ? token : "|")).reverse().slice(0, MOST_SYLLABLES) };
}

/** The syllables that both have in front of their figures, where they reach back to the beginning of a clause in either; null where they do not. */
function commonOf(a: Phrase, b: Phrase): string[] | null {
  let n = 0;
  while (n < a.before.length && n < b.before.length && a.before[n] === b.before[n] && a.before[n] !== "|") n++;
  const begins = [a, b].some(({ before }) => n >= before.length || before[n] === "|");
  return n < LEAST_SYLLABLES || !begins ? null : a.before.slice(0, n).reverse();
}

/** Names in the sentence in front of a figure: words with a capital that no sentence begins with. */
function namesBefore({ paragraph, figure }: Statement, report: ReadReport): ReadonlySet<string> {
  const text = (report.paragraphs[paragraph]?.paragraph.content.text ?? "").slice(Math.max(0, figure.start - MOST_SENTENCE), figure.start).replace(ABBREVIATED, "$1 ");
  const sentence = text.slice(text.lastIndexOf(". ") + 1);
  return new Set(sentence.trim().split(/\s+/u).slice(1).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.replace(/[^A-Za-zÀ-ỹ]/gu, "")));
}

/** "tại thị trường Hà Nội …", "tại TP. HCM …": each names what the other does not. */
export function ofTwoNames(a: Statement, b: Statement, report: ReadReport): boolean {
  const [x, y] = [namesBefore(a, report), namesBefore(b, report)];
  return [...x].some((name) => !y.has(name)) && [...y].some((name) => !x.has(name));
}

export interface Retold {
  readonly source: Statement;
  readonly told: Statement;
  readonly parted: Parted;
}

export const isWish = ({ reading }: Statement): boolean => WISHED.test(reading?.lead ?? "");

/** Pairs of statements of one turn of phrase that a slip parts. */
export function wordForWord(report: ReadReport, statements: readonly Statement[], known: Known, comparable: Comparable): Retold[] {
  const byKey = new Map<string, Phrase[]>();
  const out: Retold[] = [];
  const countIn = ({ paragraph }: Statement): number => report.paragraphs[paragraph]?.readings.length ?? 0;
  const free = ({ figure }: Statement): boolean => !known.alike.has(figure.id) && !known.failing.has(figure.id);
  for (const s of statements) {
    if (s.role === "cell" || s.role === "denominator" || s.claim === null) continue;
    const phrase = phraseOf(s, report);
    if (phrase.before.length < KEY) continue;
    const key = `${s.file}:${phrase.before.slice(0, KEY).join(" ")}:${s.unit?.id ?? nounOf(s.figure).split(" ")[0] ?? ""}`;
    const like = byKey.get(key);
    if (like === undefined) byKey.set(key, [phrase]);
    else like.push(phrase);
  }
  for (const like of byKey.values()) {
    if (like.length < 2 || new Set(like.map(({ s }) => s.value.toFixed())).size > MOST_LIKE) continue;
    like.forEach((b, i) => {
      for (const a of like.slice(Math.max(0, i - MOST_LIKE), i)) {
        const [source, told] = [a.s, b.s];
        if (source.paragraph === told.paragraph || source.section !== told.section || told.paragraph - source.paragraph > REACH || !free(source) || !free(told)) continue;
        if (Math.min(countIn(source), countIn(told)) > MOST_OF_LINE || isWish(source) !== isWish(told)) continue;
        const parted = slipOf(told, source);
        if (parted === null || (known.computed.has(source.figure.id) && known.computed.has(told.figure.id))) continue;
        const common = commonOf(a, b);
        if (common === null || contentWords(common.join(" ")).length < (LEAST_WORDS[Math.min(parted.left, LEAST_WORDS.length - 1)] ?? Infinity)) continue;
        if (!comparable(source, told, true, true) || ofOtherValues(source, told) || (source.claim !== null && told.claim !== null && ofTwoPlaces(source.claim, told.claim, report))) continue;
        if (ofTwoNames(source, told, report) || statedBeside(report, source.figure, told.figure) || together(report, source, told)) continue;
        out.push({ source, told, parted });
      }
    });
  }
  return out;
}
