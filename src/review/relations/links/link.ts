/** Which claims speak of the same indicator: labels compared by weighted words, never by their values. */
import { kindOf } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { scopesBetween, type ScopeRelation } from "./scopes";
import { Marks, mostVoted, vocabularyOf } from "./vocabulary";
import { onePeriod, onePlace, papersOf } from "./documents";

export interface Link {
  readonly earlier: Claim;
  readonly later: Claim;
  /** Weight of the common words: of the poorer label, and of the richer one. */
  readonly contained: number;
  readonly similar: number;
  /** Common words, for judging how much is known. */
  readonly common: number;
  /** In one paper, or in two of one place; and of one period, too. */
  readonly onePlace: boolean;
  readonly onePaper: boolean;
  /** Each name holds in what stands around the other: 1 where they complete one another. */
  readonly within: number;
  readonly scope: ScopeRelation;
}

const MOST_POSTINGS = 40;
const MOST_CANDIDATES = 20;
/** Words of a claim by which others are looked for, the rarest. */
const MOST_RARE = 8;
const LEAST_CONTAINED = 0.5;
const MOST_LINKS = 8;

const MOST_HEADING = 100;

/** "Giải ngân vốn đầu tư công: …": what the whole paragraph is about. */
function headingWords(low: string): string[] {
  const colon = low.slice(0, MOST_HEADING).indexOf(":");
  return colon < 0 ? [] : contentWords(low.slice(0, colon));
}

/** Links each claim with the earlier claims whose labels share enough words; the best eight of each. */
export function linkClaims(report: ReadReport): Link[] {
  const claims = [...report.claims.values()].filter((claim) => claim.core.length > 0);
  const { core, full, weights, numberOf } = vocabularyOf(claims);
  const weight = (word: number): number => weights[word] ?? 0;
  const mass = (words: readonly number[]): number => words.reduce((s, w) => s + weight(w), 0);
  const masses = core.map(mass);
  const postings: number[][] = [];
  const papers = papersOf(report);
  const fileOf = (claim: Claim): string => report.paragraphs[claim.paragraph]?.paragraph.file ?? "";
  const scopeOf = scopesBetween(report);
  const links: Link[] = [];
  const headings = new Map<number, readonly number[]>();
  const headingOf = (claim: Claim): readonly number[] => {
    const before = headings.get(claim.paragraph);
    if (before !== undefined) return before;
    const words = headingWords(report.paragraphs[claim.paragraph]?.paragraph.content.low ?? "").flatMap((word) => numberOf(word) ?? []);
    headings.set(claim.paragraph, words);
    return words;
  };
  const inside = (words: readonly number[], all: number, within: Marks, around: readonly number[]): number => {
    let missing = 0;
    let met = true;
    for (const w of words) {
      if (within.has(w)) continue;
      met = false;
      if (!around.includes(w)) missing += weight(w);
    }
    return met ? 1 : 1 - missing / all;
  };
  const [ownFull, itsCore, itsFull, union] = [new Marks(weights.length), new Marks(weights.length), new Marks(weights.length), new Marks(weights.length)];
  const votes = new Float64Array(claims.length);
  claims.forEach((claim, own) => {
    const words = core[own] ?? [];
    const voted: number[] = [];
    const rare = [...words].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_RARE);
    for (const word of rare) {
      for (const other of postings[word] ?? []) {
        if (votes[other] === 0) voted.push(other);
        votes[other] = (votes[other] ?? 0) + weight(word);
      }
    }
    const best = mostVoted(voted, votes, MOST_CANDIDATES);
    for (const other of voted) votes[other] = 0;
    const all = masses[own] ?? 0;
    ownFull.fill(full[own] ?? []);
    const found: Pick<Link, "earlier" | "contained" | "similar" | "common" | "within">[] = [];
    for (const it of best) {
      const other = claims[it];
      const its = core[it] ?? [];
      const allOfIt = masses[it] ?? 0;
      if (other === undefined) continue;
      itsFull.fill(full[it] ?? []);
      let [forward, backward] = [0, 0];
      for (const w of words) if (itsFull.has(w)) forward += weight(w);
      for (const w of its) if (ownFull.has(w)) backward += weight(w);
      const contained = Math.max(Math.min(forward / all, 1), Math.min(backward / allOfIt, 1));
      if (!(contained >= LEAST_CONTAINED)) continue;
      itsCore.fill(its);
      union.fill([]);
      let [common, shared, joined] = [0, 0, 0];
      for (const w of words) {
        if (itsCore.has(w)) {
          common++;
          shared += weight(w);
        }
        if (union.add(w)) joined += weight(w);
      }
      for (const w of its) if (union.add(w)) joined += weight(w);
      found.push({ earlier: other, contained, similar: shared / joined, common, within: Math.min(inside(words, all, itsFull, headingOf(other)), inside(its, allOfIt, ownFull, headingOf(claim))) });
    }
    for (const link of found.sort((a, b) => b.similar - a.similar || b.contained - a.contained).slice(0, MOST_LINKS)) {
      const { earlier, contained, similar, common, within } = link;
      const [there, here] = [fileOf(earlier), fileOf(claim)];
      const place = onePlace(papers, there, here);
      links.push({ earlier, later: claim, contained, similar, common, onePlace: place, onePaper: place && onePeriod(papers, there, here), within, scope: scopeOf(earlier, claim) });
    }
    union.fill([]);
    for (const word of words) {
      if (!union.add(word)) continue;
      const list = (postings[word] ??= []);
      list.push(own);
      // The newest mentions stay: a report repeats itself from section to section.
      if (list.length > MOST_POSTINGS) list.shift();
    }
  });
  return links;
}

const YEAR = /(?<!\d)20\d\d(?!\d)/u;

/** True where the two claims may be compared at all: one place and period, one status, no scope that differs. */
export function comparable({ earlier: a, later: b, onePaper }: Link): boolean {
  if (!onePaper) return false;
  if (a.planned !== b.planned || contrasted(a.label, b.label)) return false;
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  // "tới cuối 2023" is another time than "năm 2020".
  const [x, y] = [YEAR.exec(a.label)?.[0], YEAR.exec(b.label)?.[0]];
  return x === undefined || y === undefined || x === y;
}

/** True where a scope word ("tháng 10", "lũy kế") sets the two apart. */
export function scopesDiffer(a: Claim, b: Claim): boolean {
  const weak = /^(?:lũy kế|đến nay|cả năm|bình quân)?(?:\|(?:lũy kế|đến nay|cả năm|bình quân))*$/;
  return a.scope !== b.scope && !(weak.test(a.scope) && weak.test(b.scope));
}

export function sameKindOfFigure(a: Claim, b: Claim): boolean {
  return kindOf(a.figure) === kindOf(b.figure);
}
