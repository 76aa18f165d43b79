/** Which claims speak of the same indicator: labels compared by weighted words, never by their values. */
import { sameKind } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { oncePerText } from "../../once";
import { lowOf } from "./passages";
import { scopesBetween, type ScopeRelation } from "./scopes";
import { mostVoted, vocabularyOf, type Vocabulary } from "./vocabulary";
import { onePaper, onePlace, papersOf } from "./documents";

export interface Link {
  readonly earlier: Claim;
  readonly later: Claim;
  /** Weight of the common words: of the poorer label, and of the richer one. */
  readonly contained: number;
  readonly similar: number;
  /** Common words, for judging how much is known. */
  readonly common: number;
  /** In one paper, or in two of one place; and of one period and programme, too. */
  readonly onePlace: boolean;
  readonly onePaper: boolean;
  /** The two may be compared at all: one place and period, one status, no scope that differs. */
  readonly comparable: boolean;
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
function headingWords(low: string): readonly string[] {
  const colon = low.slice(0, MOST_HEADING).indexOf(":");
  return colon < 0 ? [] : contentWords(low.slice(0, colon));
}

type Found = Pick<Link, "earlier" | "contained" | "similar" | "common" | "within">;

const NONE: readonly number[] = [];

/** What a word is to the two names held against one another: said by this one or around it, said by this one, and the same of the other. */
const AROUND = 1;
const OWN = 2;
const AROUND_IT = 4;
const OF_IT = 8;
const MINE = AROUND | OWN;

/** Names held against one another: each claim asks for those in front of it whose words meet its own. The words of a name are distinct. */
class Names {
  readonly #words: Vocabulary;
  readonly #masses: readonly number[];
  readonly #votes: Float64Array;
  readonly #headings = new Map<number, readonly number[]>();
  /** By word, the claims that bear it so far. */
  readonly #postings: number[][] = [];
  /** By word, what it is to the two names that are being compared. */
  readonly #said: Uint8Array;

  constructor(private readonly claims: readonly Claim[], private readonly report: ReadReport) {
    this.#words = vocabularyOf(claims);
    const { core, weights } = this.#words;
    this.#masses = core.map((words) => words.reduce((sum, word) => sum + (weights[word] ?? 0), 0));
    this.#votes = new Float64Array(claims.length);
    this.#said = new Uint8Array(weights.length);
  }

  /** Those whose names share enough with this one's, the most alike first; from here on it is found itself. */
  next(own: number): readonly Found[] {
    const [words, full] = [this.#words.core[own] ?? NONE, this.#words.full[own] ?? NONE];
    this.#mark(full, AROUND);
    this.#mark(words, OWN);
    const found: Found[] = [];
    for (const it of this.#candidates(words)) {
      const overlap = this.#overlap(own, it);
      if (overlap !== null) found.push(overlap);
    }
    for (const word of full) this.#said[word] = 0;
    this.#post(own, words);
    return found.sort((a, b) => b.similar - a.similar || b.contained - a.contained).slice(0, MOST_LINKS);
  }

  #mark(words: readonly number[], as: number): void {
    for (const word of words) this.#said[word] = (this.#said[word] ?? 0) | as;
  }

  #candidates(words: readonly number[]): readonly number[] {
    const { weights } = this.#words;
    const votes = this.#votes;
    const rare = [...words].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, MOST_RARE);
    const voted: number[] = [];
    for (const word of rare) {
      const weight = weights[word] ?? 0;
      for (const other of this.#postings[word] ?? NONE) {
        const before = votes[other] ?? 0;
        if (before === 0) voted.push(other);
        votes[other] = before + weight;
      }
    }
    const best = mostVoted(voted, votes, MOST_CANDIDATES);
    for (const other of voted) votes[other] = 0;
    return best;
  }

  /** The weight of the words that are that to the other name. */
  #weightOf(words: readonly number[], as: number): number {
    const { weights } = this.#words;
    let sum = 0;
    for (const word of words) if (((this.#said[word] ?? 0) & as) > 0) sum += weights[word] ?? 0;
    return sum;
  }

  #overlap(own: number, it: number): Found | null {
    const full = this.#words.full[it] ?? NONE;
    this.#mark(full, AROUND_IT);
    const found = this.#compared(own, it);
    for (const word of full) this.#said[word] = (this.#said[word] ?? 0) & MINE;
    return found;
  }

  #compared(own: number, it: number): Found | null {
    const { weights, core } = this.#words;
    const claim = this.claims[own];
    const earlier = this.claims[it];
    if (earlier === undefined || claim === undefined) return null;
    const words = core[own] ?? NONE;
    const its = core[it] ?? NONE;
    const all = this.#masses[own] ?? 0;
    const allOfIt = this.#masses[it] ?? 0;
    const contained = Math.max(Math.min(this.#weightOf(words, AROUND_IT) / all, 1), Math.min(this.#weightOf(its, AROUND) / allOfIt, 1));
    if (!(contained >= LEAST_CONTAINED)) return null;
    this.#mark(its, OF_IT);
    let common = 0;
    let shared = 0;
    let joined = all;
    for (const word of words) {
      if (((this.#said[word] ?? 0) & OF_IT) === 0) continue;
      common++;
      shared += weights[word] ?? 0;
    }
    for (const word of its) if (((this.#said[word] ?? 0) & OWN) === 0) joined += weights[word] ?? 0;
    const within = Math.min(this.#inside(words, all, AROUND_IT, earlier), this.#inside(its, allOfIt, AROUND, claim));
    return { earlier, contained, similar: shared / joined, common, within };
  }

  /** How much of a name stands around another claim or at the head of its paragraph. */
  #inside(words: readonly number[], all: number, as: number, there: Claim): number {
    let missing = 0;
    let met = true;
    for (const word of words) {
      if (((this.#said[word] ?? 0) & as) > 0) continue;
      met = false;
      if (!this.#headingOf(there).includes(word)) missing += this.#words.weights[word] ?? 0;
    }
    return met ? 1 : 1 - missing / all;
  }

  #headingOf(claim: Claim): readonly number[] {
    const before = this.#headings.get(claim.paragraph);
    if (before !== undefined) return before;
    const words = headingWords(lowOf(this.report, claim)).flatMap((word) => this.#words.numberOf(word) ?? []);
    this.#headings.set(claim.paragraph, words);
    return words;
  }

  #post(own: number, words: readonly number[]): void {
    for (const word of words) {
      const list = (this.#postings[word] ??= []);
      list.push(own);
      // The newest mentions stay: a report repeats itself from section to section.
      if (list.length > MOST_POSTINGS) list.shift();
    }
  }
}

/** Links each claim with the earlier claims whose labels share enough words; the best eight of each. */
export function linkClaims(report: ReadReport): Link[] {
  const claims = [...report.claims.values()].filter((claim) => claim.core.length > 0);
  const names = new Names(claims, report);
  const papers = papersOf(report);
  const ofOne = onePaper(report);
  const fileOf = (claim: Claim): string => report.paragraphs[claim.paragraph]?.paragraph.file ?? "";
  const scopeOf = scopesBetween(report);
  const links: Link[] = [];
  claims.forEach((later, own) => {
    const here = fileOf(later);
    for (const { earlier, contained, similar, common, within } of names.next(own)) {
      const there = fileOf(earlier);
      const place = onePlace(papers, there, here);
      const paper = place && ofOne(there, here);
      links.push({ earlier, later, contained, similar, common, onePlace: place, onePaper: paper, comparable: paper && areComparable(earlier, later), within, scope: scopeOf(earlier, later) });
    }
  });
  return links;
}

const YEAR = /(?<!\d)20\d\d(?!\d)/u;
const yearIn = oncePerText((label) => YEAR.exec(label)?.[0] ?? null);

/** True where two claims of one paper may be compared. */
function areComparable(a: Claim, b: Claim): boolean {
  if (a.planned !== b.planned || (a.year !== null && b.year !== null && a.year !== b.year)) return false;
  // "tới cuối 2023" is another time than "năm 2020".
  const [x, y] = [yearIn(a.label), yearIn(b.label)];
  return (x === null || y === null || x === y) && !contrasted(a.label, b.label);
}

/** True where a scope word ("tháng 10", "lũy kế") sets the two apart. */
export function scopesDiffer(a: Claim, b: Claim): boolean {
  const weak = /^(?:lũy kế|đến nay|cả năm|bình quân)?(?:\|(?:lũy kế|đến nay|cả năm|bình quân))*$/;
  return a.scope !== b.scope && !(weak.test(a.scope) && weak.test(b.scope));
}

export function sameKindOfFigure(a: Claim, b: Claim): boolean {
  return sameKind(a.figure, b.figure);
}
