/** Differences between two places that both stand up to their own arithmetic: two things under one name, not one told wrongly. */
import type { Draft } from "../draft";

/** All drafts but differences whose two figures are each confirmed by a computation beside them; "vượt kế hoạch" computes nothing. */
export function withoutConfirmed(drafts: readonly Draft[]): Draft[] {
  const confirmed = new Set(drafts.filter((draft) => draft.verdict === "consistent" && draft.kind !== "same" && draft.kind !== "part" && draft.kind !== "wording").flatMap((draft) => draft.figures.map((f) => f.id)));
  return drafts.filter((draft) => draft.kind !== "same" || draft.verdict === "consistent" || draft.holds === undefined || draft.figures.length !== 2 || !draft.figures.every((f) => confirmed.has(f.id)));
}
