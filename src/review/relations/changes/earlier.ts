/** A value of an earlier sentence that a change may be of: "có 486 HTX. Thành lập mới 41 HTX, giải thể 17 HTX; so với năm 2023 (462 HTX) tăng 24 HTX". */
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import { sameThing } from "../../reading/figure";
import { confirming, type Draft } from "../draft";
import type { Subjects } from "../subjects";

const MOST_BACK = 8;

/** `drafts` where they hold, else those of an earlier value of the paragraph; behind a ";" and several values a person should look. */
export function orEarlier(read: ReadParagraph, { nearest, others, cut }: Subjects, drafts: readonly Draft[], one: (claim: Claim) => Draft[]): Draft[] {
  if (drafts.every((d) => d.verdict === "consistent")) return [...drafts];
  const until = firstFrom(read.claims, (others[others.length - 1] ?? nearest).figure.start);
  const earlier = read.claims.slice(Math.max(0, until - MOST_BACK), until).filter((c) => c.measure === "value" && sameThing(c.figure, nearest.figure)).reverse();
  for (const claim of earlier) {
    const found = one(claim);
    if (found.length > 0 && found.every((d) => d.verdict === "consistent")) return found.map(confirming);
  }
  const open = cut && (others.length > 0 || earlier.length > 0);
  return drafts.map((d) => (open && d.verdict === "inconsistent" ? { ...d, verdict: "review" } : d));
}
