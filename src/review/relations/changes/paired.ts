/** A change told in units and in percent, both of a value that stands clauses or sentences in front, under its name: "phát hiện 742 người nhiễm. … người nhiễm tăng 5,2% (37 trường hợp)". */
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { isPercent, isPoints, kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import type { Draft } from "../draft";
import { slipMends } from "../edits";
import { isChangeOnly } from "../links/facts";
import { byPair } from "./changes";
import { NAMELESS, PRIOR_TAIL } from "./priors";
import { runAt } from "./runs";
import { MOVES, inPercent } from "./said";

/** "5,2% (" 37 trường hợp, "5,2% (tương ứng giảm" 37 trường hợp. */
const IN_UNITS = /^\s*(?:\(|,\s*(?=tương|tức))\s*(?:(?:tương đương|tương ứng|tức|hay|là|với|khoảng|gần|hơn)\s+)*(?:tăng|giảm)?\s*(?:(?:khoảng|gần|hơn)\s+)?[+–−-]?\s*$/u;
const ABOUT = /^\s*(?:về\s+)?(?:số|lượng|tổng số)\s+((?:(?!(?:và|so|tăng|giảm)(?![A-Za-zÀ-ỹ]))[^,;.()\s]+\s*)+)/u;
const OF_WHOLE = /^\s*(?:(?:của\s+|trong\s+|trên\s+)?(?:tổng|toàn)|về\s+(?:tỷ lệ|tỷ trọng))(?![A-Za-zÀ-ỹ])/u;
/** Behind the one in brackets, nothing of its own. */
const CLOSES = /^[^,;.()\d]{0,40}(?:[);,]|$)/u;
/** "giảm 0,4 điểm (0,7%), xuống còn 56 điểm": its own level stands behind it. */
const LED_TO = /^[\s),]*(?:còn|xuống|lên)\s+(?:(?:còn|mức|ở mức|đến|tới)\s+)*\d/u;
/** Sentences in front, and claims of them, that a change may be of. */
const MOST_SENTENCES = 3;
const MOST_BACK = 4;
const MOST_CLAIMS = 24;
/** A percentage of so many digits does not fit by chance. */
const TELLING = 3;
const HALF = 0.5;

interface Pair {
  readonly change: Reading;
  readonly growth: Reading;
  /** Words that say what changed, with what is counted. */
  readonly names: readonly string[];
}

/** A reading whose verb says that it tells a change. */
export const moves = ({ operator, toLevel, average, figure }: Reading): boolean => MOVES.test(operator) && toLevel !== true && average !== true && !figure.bound;

/** The words that name a change: those in front of it, back to the last sign, and those behind it. */
export function namesOf(low: string, first: Reading, change: Reading): readonly string[] {
  const front = /[^,;:.()]*$/u.exec(low.slice(first.leadStart, first.figure.start).replace(/(?<=\d)[.,](?=\d)/g, " "))?.[0] ?? "";
  return [...new Set(contentWords(`${front.replace(NAMELESS, " ")} ${change.tail.replace(PRIOR_TAIL, " ")}`))];
}

/** False for "tăng 41 bị can, tỷ lệ tăng 7,0% số vụ": of another thing. */
function ofIt(growth: Reading, change: Reading): boolean {
  if (OF_WHOLE.test(growth.tail)) return false;
  const named = contentWords(growth.tail.replace(PRIOR_TAIL, " "));
  const own = contentWords(`${nounOf(change.figure)} ${change.tail} ${change.clause}`);
  return named.length === 0 || named.some((word) => own.includes(word));
}

/** "tăng 27 vụ/41 bị can, tỷ lệ tăng 7,0% số vụ và 6,9% số bị can": the change in front that counts what the percentage names. */
function namedBehind(read: ReadParagraph, at: number): Pair | null {
  const { low } = read.paragraph.content;
  const growth = read.readings[at];
  const named = growth?.role === "growth" && isPercent(growth.figure) && moves(growth) ? contentWords(ABOUT.exec(growth.tail)?.[1] ?? "") : [];
  if (growth === undefined || named.length === 0) return null;
  const change = read.readings.slice(Math.max(0, at - MOST_BACK), at).reverse().find((r) =>
    r.role === "change" && moves(r) && !isPercent(r.figure) && !isPoints(r.figure) && r.operator === growth.operator && named.every((word) => contentWords(`${nounOf(r.figure)} ${r.tail}`).includes(word)));
  if (change === undefined || /[;.](?!\d)/.test(low.slice(change.figure.unitEnd, growth.figure.start))) return null;
  return { change, growth, names: namesOf(low, change, change) };
}

/** The change that two readings beside each other tell twice. */
function pairAt(read: ReadParagraph, at: number): Pair | null {
  const { low } = read.paragraph.content;
  const [first, second] = [read.readings[at], read.readings[at + 1]];
  if (first === undefined || second === undefined || LED_TO.test(low.slice(second.figure.unitEnd, second.figure.unitEnd + 30)) || !moves(first) || [first, second].some(({ figure }) => isPoints(figure) || figure.denominator !== null)) return null;
  if (!isPercent(first.figure)) {
    const growth = inPercent(low, first, second);
    return growth === null || second.base !== "" || !ofIt(growth, first) ? null : { change: { ...first, role: "change" }, growth, names: namesOf(low, first, first) };
  }
  if (first.role !== "growth" || isPercent(second.figure) || !IN_UNITS.test(low.slice(first.figure.unitEnd, second.figure.start)) || !CLOSES.test(low.slice(second.figure.unitEnd, second.figure.unitEnd + 60))) return null;
  const names = namesOf(low, first, second);
  return names.length === 0 ? null : { change: { ...second, role: "change", operator: first.operator }, growth: first, names };
}

/** How much of the names of a change a claim bears, from 0 to 1; −1 where it is of another kind than `like`. */
export function bears(low: string, names: readonly string[], like: Figure | null, { figure, core, full, reading }: Claim): number {
  if (like !== null && figure.unit?.dimension !== like.unit?.dimension && kindOf(figure) !== kindOf(like)) return -1;
  const known = new Set([...core, ...full, ...contentWords(`${nounOf(figure)} ${reading.clause} ${low.slice(figure.end, figure.unitEnd)} ${reading.tail}`)]);
  const noun = like === null ? [] : contentWords(nounOf(like));
  const own = names.filter((word) => !noun.includes(word));
  if (own.length === 0) return like !== null && (nounOf(like) !== "" || like.unit !== null) && sameThing(figure, like) ? HALF : -1;
  return own.filter((word) => known.has(word)).length / own.length;
}

/** "chết 41 người và bị thương 62 người": how many of the names stand in front of the figure, where what follows one may lead over to the next. */
function namedAhead(names: readonly string[], { label, reading }: Claim): number {
  const ahead = contentWords(`${label} ${reading.clause}`);
  return names.filter((word) => ahead.includes(word)).length;
}

/** A claim that tells how much there is, not how it changed. */
export const tellsLevel = (claim: Claim): boolean => claim.measure === "value" && !isPercent(claim.figure) && !claim.figure.bound && !isChangeOnly(claim) && !MOVES.test(claim.reading.operator);

/** The values told in front of a place: those of its sentence and of some in front of it. */
function valuesBefore(read: ReadParagraph, change: Reading): Claim[] {
  const until = firstFrom(read.claims, change.leadStart);
  const own = sentenceAround(read.structure, change.figure.group);
  const out = read.claims.slice(Math.max(0, until - MOST_CLAIMS), until).filter((c) => tellsLevel(c) && runAt(read.paragraph.content.low, c.figure.start) !== "then");
  const sentences = [...new Set([own, ...out.map((c) => sentenceAround(read.structure, c.group)).reverse()])].slice(0, MOST_SENTENCES + 1);
  return out.filter((c) => sentences.includes(sentenceAround(read.structure, c.group)));
}

/** `sister`: another pair of its sentence, or of its form, holds; `within`: whether a value stands in the sentence of the pair. */
function judged(low: string, pair: Pair, values: readonly Claim[], taken: ReadonlySet<number>, sister: boolean, within: (claim: Claim) => boolean): Draft[] {
  const found = values.map((claim) => ({ claim, level: bears(low, pair.names, pair.change.figure, claim), ahead: namedAhead(pair.names, claim) + (within(claim) ? HALF : 0) })).filter(({ level }) => level > 0)
    .sort((a, b) => b.level - a.level || b.ahead - a.ahead || b.claim.id - a.claim.id);
  const telling = tellingDigits(pair.growth.figure) >= TELLING;
  for (const { claim, level } of found) {
    const draft = byPair(claim, pair.change, pair.growth);
    if (draft.verdict === "consistent" && (level >= HALF || telling)) return [draft];
  }
  const [best, next] = found;
  if (best === undefined || (best.level < HALF && !(telling && next === undefined)) || (best.level === next?.level && best.ahead <= next.ahead) || taken.has(best.claim.figure.id)) return [];
  const draft = byPair(best.claim, pair.change, pair.growth);
  const asked = (sister && best.level >= HALF && values.every((claim) => byPair(claim, pair.change, pair.growth).verdict !== "consistent")) || (draft.holds !== undefined && slipMends(draft.figures, draft.holds));
  return asked ? [{ ...draft, verdict: "review" }] : [];
}

/** The words and signs between a change and itself in percent, with its verb. */
function formOf(low: string, { change, growth }: Pair): string {
  const [first, second] = change.figure.start < growth.figure.start ? [change, growth] : [growth, change];
  return `${change.operator}|${low.slice(first.figure.unitEnd, second.figure.start)}`;
}

const together = (a: Figure, b: Figure): string => `${a.id}|${b.id}`;

/** All changes told twice that `told` does not judge. */
export function pairedFarOff(report: ReadReport, told: readonly Draft[]): Draft[] {
  const known = new Set(told.flatMap(({ figures }) => figures.flatMap((a) => figures.map((b) => together(a, b)))));
  const taken = new Set(told.flatMap(({ verdict, figures: [first] }) => (verdict !== "consistent" || first === undefined ? [] : [first.id])));
  const holding = new Set(told.flatMap(({ verdict, kind, figures }) => (verdict === "consistent" && kind === "growth" ? figures.map(({ id }) => id) : [])));
  return report.paragraphs.flatMap((read) => {
    const { low } = read.paragraph.content;
    const pairs = read.readings.flatMap((_, at) => namedBehind(read, at) ?? pairAt(read, at) ?? []);
    const sentence = ({ change }: Pair): number => sentenceAround(read.structure, change.figure.group);
    const proven = new Set<number | string>();
    /** Pairs of its sentence, or told in the same words elsewhere in its paragraph. */
    const prove = (pair: Pair): unknown => proven.add(sentence(pair)).add(formOf(low, pair));
    for (const pair of pairs) if (holding.has(pair.change.figure.id) && holding.has(pair.growth.figure.id)) prove(pair);
    const open = pairs.filter(({ change, growth }) => !known.has(together(change.figure, growth.figure)));
    const one = (pair: Pair): Draft[] => judged(low, pair, valuesBefore(read, pair.change), taken, proven.has(sentence(pair)) || proven.has(formOf(low, pair)), ({ group }) => sentenceAround(read.structure, group) === sentence(pair));
    for (const pair of open) if (one(pair).some(({ verdict }) => verdict === "consistent")) prove(pair);
    return open.flatMap(one);
  });
}
