/** Differences between two places that both stand up to their own arithmetic: two things under one name, not one told wrongly. */
import { decimal } from "../../../figures";
import type { Figure } from "../../reading/figure";
import type { Draft } from "../draft";

/** Relations that compute nothing about a value: told again, a part that is merely smaller, "vượt kế hoạch". */
const NO_COMPUTATION: ReadonlySet<Draft["kind"]> = new Set(["same", "part", "wording"]);

/** The figure `to` with the value of `from`, in the unit and the direction that `to` is written in. */
function withValueOf(to: Figure, from: Figure): Figure {
  const value = from.value.abs().times(from.unit?.factor ?? decimal(1)).div(to.unit?.factor ?? decimal(1));
  return { ...to, value: to.value.lt(0) ? value.times(-1) : value, decimals: from.decimals, alternative: null };
}

/** True where a computation holds with `figure` and would not with the value of `other`: "6% kế hoạch" tells 61,3 from 63,3 in no way. */
export function tells(drafts: readonly Draft[], figure: Figure, other: Figure): boolean {
  return drafts.some(({ holds }) => holds !== undefined && !holds((f) => (f.id === figure.id ? withValueOf(f, other) : f)));
}

/** All drafts but differences whose two figures are each confirmed, against the other, by a computation beside them. */
export function withoutConfirmed(drafts: readonly Draft[]): Draft[] {
  const computed = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.verdict !== "consistent" || NO_COMPUTATION.has(draft.kind)) continue;
    for (const { id } of draft.figures) {
      const those = computed.get(id);
      if (those === undefined) computed.set(id, [draft]);
      else those.push(draft);
    }
  }
  const confirmed = (figure: Figure, other: Figure): boolean => tells(computed.get(figure.id) ?? [], figure, other);
  return drafts.filter((draft) => {
    const [a, b] = draft.figures;
    const isDifference = draft.kind === "same" && draft.verdict !== "consistent" && draft.holds !== undefined && draft.figures.length === 2;
    return !isDifference || a === undefined || b === undefined || !confirmed(a, b) || !confirmed(b, a);
  });
}
