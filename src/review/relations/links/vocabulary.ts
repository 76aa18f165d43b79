/** The words of claims as numbers, for comparing each claim with many: sets without objects, votes, weights. */
import type { Claim } from "../../claims/claim";

/** What a word tells that `count` of `total` bear: the fewer, the more. */
export function weightOf(count: number, total: number): number {
  return Math.log(1 + total / count);
}

/** The words of a report's claims as numbers, each with its weight: what few claims say tells more. */
export interface Vocabulary {
  readonly core: readonly (readonly number[])[];
  readonly full: readonly (readonly number[])[];
  readonly weights: Float64Array;
  readonly numberOf: (word: string) => number | undefined;
}

export function vocabularyOf(claims: readonly Claim[]): Vocabulary {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numbered = (words: readonly string[]): number[] => words.map((word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, counts.length);
    return counts.push(0) - 1;
  });
  const full = claims.map((claim) => [...new Set(numbered(claim.full))]);
  for (const words of full) for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const core = claims.map((claim) => numbered(claim.core));
  return { core, full, weights: Float64Array.from(counts, (count) => weightOf(Math.max(count, 1), claims.length)), numberOf: (word) => numbers.get(word) };
}

/** The numbers with the most votes, the most first, of equal ones those voted for first. */
export function mostVoted(voted: readonly number[], votes: Float64Array, most: number): number[] {
  const best: number[] = [];
  /** Votes that the last of a full list has: most of a report's claims have fewer. */
  let least = -1;
  for (const one of voted) {
    const own = votes[one] ?? 0;
    if (own <= least) continue;
    let at = best.length === most ? most - 1 : best.length;
    for (; at > 0 && (votes[best[at - 1] ?? 0] ?? 0) < own; at--) best[at] = best[at - 1] ?? 0;
    best[at] = one;
    if (best.length === most) least = votes[best[most - 1] ?? 0] ?? 0;
  }
  return best;
}
