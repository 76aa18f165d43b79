/** Which claims speak of the same indicator: labels compared by weighted words, never by their values. */
import { kindOf } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { scopesBetween, type ScopeRelation } from "./scopes";
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

function weightOf(count: number, total: number): number {
  return Math.log(1 + total / count);
}

const MOST_HEADING = 100;

/** "Giải ngân vốn đầu tư công: …": what the whole paragraph is about. */
function headingWords(low: string): string[] {
  const colon = low.slice(0, MOST_HEADING).indexOf(":");
  return colon < 0 ? [] : contentWords(low.slice(0, colon));
}

/** Links each claim with the earlier claims whose labels share enough words; the best eight of each. */
export function linkClaims(report: ReadReport): Link[] {
  const claims = [...report.claims.values()].filter((claim) => claim.core.length > 0);
  const df = new Map<string, number>();
  for (const claim of claims) for (const word of new Set(claim.full)) df.set(word, (df.get(word) ?? 0) + 1);
  const weight = (word: string): number => weightOf(df.get(word) ?? 1, claims.length);
  const mass = (words: readonly string[]): number => words.reduce((s, w) => s + weight(w), 0);
  const postings = new Map<string, Claim[]>();
  const papers = papersOf(report);
  const fileOf = (claim: Claim): string => report.paragraphs[claim.paragraph]?.paragraph.file ?? "";
  const scopeOf = scopesBetween(report);
  const links: Link[] = [];
  const headings = new Map<number, readonly string[]>();
  const headingOf = (claim: Claim): readonly string[] => {
    const before = headings.get(claim.paragraph);
    if (before !== undefined) return before;
    const words = headingWords(report.paragraphs[claim.paragraph]?.paragraph.content.low ?? "");
    headings.set(claim.paragraph, words);
    return words;
  };
  const inside = (core: readonly string[], full: ReadonlySet<string>, around: readonly string[]): number => {
    const missing = core.filter((w) => !full.has(w));
    return missing.length === 0 ? 1 : 1 - mass(missing.filter((w) => !around.includes(w))) / mass(core);
  };
  for (const claim of claims) {
    const votes = new Map<Claim, number>();
    const rare = [...claim.core].sort((a, b) => weight(b) - weight(a)).slice(0, 8);
    for (const word of rare) {
      for (const other of postings.get(word) ?? []) votes.set(other, (votes.get(other) ?? 0) + weight(word));
    }
    const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES);
    const found: Link[] = [];
    for (const [other] of best) {
      const full = new Set(claim.full);
      const otherFull = new Set(other.full);
      const otherCore = new Set(other.core);
      const forward = mass(claim.core.filter((w) => otherFull.has(w))) / mass(claim.core);
      const backward = mass(other.core.filter((w) => full.has(w))) / mass(other.core);
      const common = claim.core.filter((w) => otherCore.has(w));
      const union = new Set([...claim.core, ...other.core]);
      const files = [fileOf(other), fileOf(claim)] as const;
      const place = onePlace(papers, ...files);
      found.push({
        onePlace: place,
        onePaper: place && onePeriod(papers, ...files),
        earlier: other,
        later: claim,
        contained: Math.max(Math.min(forward, 1), Math.min(backward, 1)),
        similar: mass(common) / mass([...union]),
        common: common.length,
        within: Math.min(inside(claim.core, otherFull, headingOf(other)), inside(other.core, full, headingOf(claim))),
        scope: scopeOf(other, claim),
      });
    }
    links.push(...found.filter((l) => l.contained >= 0.5).sort((a, b) => b.similar - a.similar || b.contained - a.contained).slice(0, 8));
    for (const word of new Set(claim.core)) {
      const list = postings.get(word) ?? [];
      list.push(claim);
      // The newest mentions stay: a report repeats itself from section to section.
      if (list.length > MOST_POSTINGS) list.shift();
      postings.set(word, list);
    }
  }
  return links;
}

/** True where the two claims may be compared at all: one place and period, one status, no scope that differs. */
export function comparable({ earlier: a, later: b, onePaper }: Link): boolean {
  if (!onePaper) return false;
  if (a.planned !== b.planned || contrasted(a.label, b.label)) return false;
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  return true;
}

/** True where a scope word ("tháng 10", "lũy kế") sets the two apart. */
export function scopesDiffer(a: Claim, b: Claim): boolean {
  const weak = /^(?:lũy kế|đến nay|cả năm|bình quân)?(?:\|(?:lũy kế|đến nay|cả năm|bình quân))*$/;
  return a.scope !== b.scope && !(weak.test(a.scope) && weak.test(b.scope));
}

export function sameKindOfFigure(a: Claim, b: Claim): boolean {
  return kindOf(a.figure) === kindOf(b.figure);
}
