/** Which of the wholes that give a stated share is meant: words first, and of what only values point to nothing that many would give. */
import type { Figure } from "../../reading/figure";
import { baseValue } from "../evidence";
import type { Portion, Tried } from "./candidates";
import { fitChance } from "../slipped";

/** Beyond this chance a figure further off that fits says nothing. */
const BY_CHANCE = 0.1;

/** "đề nghị 428,6 tỷ đồng, phê duyệt 426,1 tỷ đồng, cắt giảm 2,5 tỷ đồng (0,58%)": what is left with the part makes the whole. */
function isRest({ part, whole, by }: Tried, tried: readonly Tried[]): boolean {
  if (by !== "head" && by !== "before") return false;
  const both = baseValue(whole).plus(baseValue(part.figure));
  return tried.some((t) => t.part === part && t.by === by && baseValue(t.whole).eq(both));
}

/** How far the quotient is from the stated figure, of one part and stated figure. */
function farFrom({ part, whole }: Tried, stated: Figure): number {
  return Math.abs((Number(baseValue(part.figure).toFixed()) * 100) / Number(baseValue(whole).toFixed()) - Number(stated.value.toFixed()));
}

/** The whole near by that gives the share; of several found in one way the one that others share, then the closest. */
export function meant(tried: readonly Tried[], { stated }: Portion, agreed: ReadonlyMap<Figure, number>): Tried | undefined {
  const holding = tried.filter((t) => t.draft.verdict === "consistent" && t.by !== "afar");
  if (holding.length < 2) return holding[0];
  const left = holding.filter((t) => !isRest(t, tried));
  const [first] = left.length > 0 ? left : holding;
  if (first === undefined) return undefined;
  const alike = left.filter((t) => t.by === first.by && t.part === first.part);
  const shared = left.find((t) => t.part === first.part && t.whole.paragraph === first.part.paragraph && (agreed.get(t.whole) ?? 0) > 1);
  return shared ?? alike.reduce((best, t) => (farFrom(t, stated.figure) < farFrom(best, stated.figure) ? t : best), alike[0] ?? first);
}

/** What further off gives the share: the one that has most words of the part; none where so many were tried that some would. */
export function fromAfar(tried: readonly Tried[], { stated }: Portion): Tried | undefined {
  const all = tried.filter((t) => t.by === "afar");
  const holding = all.filter((t) => t.draft.verdict === "consistent");
  const common = ({ part, head }: Tried): number => (head === null ? 0 : new Set(part.core.filter((word) => head.core.includes(word))).size);
  const [first] = holding;
  if (first === undefined) return undefined;
  const best = holding.reduce((a, b) => (common(b) > common(a) ? b : a), first);
  return common(best) > 0 || fitChance(stated.figure, all.length) <= BY_CHANCE ? best : undefined;
}
