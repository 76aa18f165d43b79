/**
 * Growth of a product against that of its factors: an area that shrinks by 1,2% and a yield that rises by 3% make an output
 * that rises by 1,8%; a number of firms and their capital say how the capital of one has changed. No base need be told.
 */
import { addIntervals, exact, HUNDRED, meets, multiplyIntervals, scaleInterval, type Interval } from "../../../figures";
import { claimsAbout } from "../../claims/about";
import { firstFrom, signedGrowth, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { quoted } from "../../claims/name";
import { oncePer } from "../../once";
import { intervalOf, isPercent, kindOf, nounOf, tellingDigits, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import { sinceIn, type Since } from "../changes/when";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { bySlip } from "../edits";

/** "tăng 4,1% về số doanh nghiệp": whose growth it is, said behind it. */
const OF_WHAT = /^\s*về\s+(?:tổng\s+)?(?:số\s+|lượng\s+)?((?:(?!(?:và|so với|so|tăng|giảm)(?![A-Za-zÀ-ỹ]))[^,;.()\s]+\s*)*)/u;
/** "về vốn so với tháng trước": the base behind what it is of. */
const BASE_BEHIND = /(?<![A-Za-zÀ-ỹ])so(?: với)?\s.*$/u;
/** Growths of one value, at most. */
const MOST = 3;

interface Growth {
  readonly reading: Reading;
  readonly time: Since;
}

const tells = (r: Reading): boolean => r.role === "growth" && isPercent(r.figure) && r.figure.unit?.id === "percent" && r.average !== true && r.toLevel !== true && !r.figure.bound && r.figure.hedge === null;

interface Placed extends Growth {
  readonly figure: Figure;
  readonly sentence: number;
}

/** All growths of a paragraph, each with its time: one told once for all at the end of a sentence's list is that of the others, too. */
const growthsIn = oncePer((read: ReadParagraph): readonly Placed[] => {
  const out: Placed[] = [];
  let [sentence, time]: [number, Since] = [-1, "open"];
  for (let i = read.readings.length - 1; i >= 0; i--) {
    const reading = read.readings[i];
    if (reading === undefined || !tells(reading)) continue;
    const own = sentenceAround(read.structure, reading.figure.group);
    const base = reading.base === "" ? (BASE_BEHIND.exec(reading.tail)?.[0] ?? "") : reading.base;
    if (base !== "" || own !== sentence) time = sinceIn(base);
    sentence = own;
    out.push({ reading, time, figure: reading.figure, sentence });
  }
  return out.reverse();
});

/** Growths before and behind a value among which its own stands. */
const NEAR = 12;

/** The growths told near a claim in its sentence. */
function inSentence(report: ReadReport, { paragraph, group, figure }: Claim): readonly Growth[] {
  const read = report.paragraphs[paragraph];
  if (read === undefined) return [];
  const all = growthsIn(read);
  const at = firstFrom(all, figure.start);
  const sentence = sentenceAround(read.structure, group);
  return all.slice(Math.max(0, at - NEAR), at + NEAR).filter((growth) => growth.sentence === sentence);
}

/** The growths of a value: those that name it behind them, else those right at it that name nothing else. */
function growthsOf(report: ReadReport, figure: Figure): Growth[] {
  const claim = claimsAbout(report).get(figure.id);
  if (claim === undefined || claim.figure.id !== figure.id) return [];
  const told = inSentence(report, claim);
  // Of what is counted the noun says what it is; the words behind it go on to the next figure.
  const known = new Set([...(kindOf(figure) === "count" ? [] : claim.core), ...contentWords(nounOf(figure)), ...contentWords(claim.reading.clause)]);
  const named = told.filter(({ reading }) => {
    const words = contentWords(OF_WHAT.exec(reading.tail)?.[1] ?? "");
    return words.length > 0 && words.every((word) => known.has(word));
  });
  if (named.length > 0) return named.slice(0, MOST);
  const own = new Set(claim.attributes);
  return told.filter(({ reading }) => own.has(reading) && !OF_WHAT.test(reading.tail)).slice(0, MOST);
}

const oneTime = (a: Since, b: Since): boolean => a === b || a === "open" || b === "open";

/** 96,6 for "giảm 3,4%". */
const levelOf = (reading: Reading, values: Values): Interval => addIntervals(intervalOf(signedGrowth(reading, values(reading.figure))), exact(HUNDRED));

/** The growth of the one that a person is told: of the average, of the output. */
function draftOf(made: Claim, product: Reading, factors: readonly [Reading, Reading], of: Reading): Draft {
  const [a, b] = factors;
  const holds = (values: Values): boolean => meets(multiplyIntervals(levelOf(a, values), levelOf(b, values)), scaleInterval(levelOf(product, values), HUNDRED));
  const ok = holds(asWritten);
  const said = (r: Reading): string => `${r.operator} ${shown(r.figure)}`.trim();
  return {
    kind: "growth", verdict: ok ? "consistent" : "review", holds, figures: [product.figure, a.figure, b.figure],
    message: ok ? `Ba mức tăng, giảm khớp nhau (${quoted(made)}).` : `Cần xem mức tăng, giảm của ${quoted(made)}: ${said(of)} không khớp với hai mức còn lại.`,
    formula: `(${said(a)}) × (${said(b)}) ${ok ? "≈" : "≠"} (${said(product)})`,
  };
}

/** Digits of values whose growths roundings hardly move; two such say what the third is. */
const LEAST_DIGITS = 3;
/** Percent: what has grown by more began with next to nothing. */
const MOST_GROWTH = 1000;

/** The growths of every product that holds, against those of its factors; asked about where one slip parts them. */
export function productGrowths(report: ReadReport, told: readonly Draft[]): Draft[] {
  const about = claimsAbout(report);
  const doubted = new Set(told.flatMap((draft) => (draft.verdict === "consistent" ? [] : draft.figures.map((f) => f.id))));
  const out = new Map<string, Draft>();
  /** Products whose growths fail by no slip, and the paragraphs in which those of another hold. */
  const failing: Draft[] = [];
  const holding = new Set<number>();
  for (const { product, verdict } of told) {
    if (product === undefined || verdict !== "consistent") continue;
    const of = about.get(product.said.id);
    const [first, second, made] = [...product.factors, product.makes].map((f) => growthsOf(report, f));
    if (of === undefined || first === undefined || second === undefined || made === undefined) continue;
    const all = made.flatMap((m) => first.flatMap((a) => second.flatMap((b) => (oneTime(m.time, a.time) && oneTime(m.time, b.time) && oneTime(a.time, b.time) ? [{ m, a, b }] : []))));
    const ids = all.map(({ m, a, b }) => [m, a, b].map((g) => g.reading.figure.id));
    if (ids.some((row) => new Set(row).size < row.length)) continue;
    const stated = (g: { readonly m: Growth; readonly a: Growth; readonly b: Growth }): Reading => (product.said === product.makes ? g.m : product.said === product.factors[0] ? g.a : g.b).reading;
    const drafts = all.map((g) => draftOf(of, g.m.reading, [g.a.reading, g.b.reading], stated(g)));
    const held = drafts.filter((draft) => draft.verdict === "consistent");
    const [only] = drafts;
    // "0,1 tấn": what is rounded so far may have grown by anything.
    const few = [...product.factors, product.makes].filter((figure) => tellingDigits(figure) < LEAST_DIGITS);
    const sharp = few.length <= 1 && all.every(({ m, a, b }) => [m, a, b].every(({ reading }) => reading.figure.value.lte(MOST_GROWTH)));
    const open = sharp && held.length === 0 && only !== undefined && drafts.length === 1 && !only.figures.some((f) => doubted.has(f.id)) ? [only] : [];
    const asked = open.filter(bySlip);
    failing.push(...open.filter((draft) => !asked.includes(draft)));
    for (const { figures } of held) for (const { paragraph } of figures) holding.add(paragraph);
    for (const draft of [...held.slice(0, MOST), ...asked]) out.set(draft.figures.map((f) => f.id).join(), draft);
  }
  // "lúa …, ngô …, rau …": told in one way, of one time.
  const beside = failing.filter(({ figures }) => figures.every(({ paragraph }) => holding.has(paragraph)));
  return [...out.values(), ...beside];
}
