/** What the relations found so far say of each figure. */
import type { Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { tells } from "./confirmed";

/** What other relations say of the figures: those that a computation confirms, those told alike elsewhere, passages that tell again. */
export interface Known {
  readonly computed: ReadonlyMap<number, readonly Draft[]>;
  readonly alike: ReadonlySet<number>;
  /** Figures of prose that a cell tells alike. */
  readonly tabled: ReadonlySet<number>;
  readonly failing: ReadonlySet<number>;
  readonly retelling: ReadonlyMap<number, number>;
  /** Figures with the paragraphs that tell them alike. */
  readonly retold: ReadonlySet<string>;
  /** Agreements between two paragraphs; the rows of a table are paragraphs. */
  readonly beside: ReadonlyMap<string, number>;
}

/** Two paragraphs, whichever comes first. */
export const besideKey = (a: { readonly paragraph: number }, b: { readonly paragraph: number }): string => `${Math.min(a.paragraph, b.paragraph)}|${Math.max(a.paragraph, b.paragraph)}`;

/** What `drafts` say of their figures; `cells`: the figures that stand in tables. */
export function knownFrom(drafts: readonly Draft[], cells: ReadonlySet<number> = new Set()): Known {
  const [alike, failing, tabled] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const computed = new Map<number, Draft[]>();
  const retelling = new Map<number, number>();
  const beside = new Map<string, number>();
  const retold = new Set<string>();
  for (const draft of drafts) {
    if (draft.form === true) continue;
    const consistent = draft.verdict === "consistent";
    for (const { id } of draft.figures) {
      if (!consistent) failing.add(id);
      else if (draft.kind === "same") alike.add(id);
      else if (draft.kind !== "part") {
        const those = computed.get(id);
        if (those === undefined) computed.set(id, [draft]);
        else those.push(draft);
      }
    }
    const [first, last] = [draft.figures[0], draft.figures[draft.figures.length - 1]];
    if (!consistent || draft.kind !== "same" || first === undefined || last === undefined || first.paragraph === last.paragraph) continue;
    if (cells.has(first.id) || cells.has(last.id)) tabled.add(first.id).add(last.id);
    beside.set(besideKey(first, last), (beside.get(besideKey(first, last)) ?? 0) + 1);
    retold.add(`${first.id}|${last.paragraph}`).add(`${last.id}|${first.paragraph}`);
    retelling.set(last.paragraph, (retelling.get(last.paragraph) ?? 0) + 1);
  }
  return { computed, alike, tabled, failing, retelling, retold, beside };
}

/** True where a computation confirms each of two figures against the other: two things. One that holds with either tells nothing; a cell has the unit of the prose it is held against. */
export function apartByComputation({ computed }: Known, a: Figure, b: Figure): boolean {
  const [x, y] = [computed.get(a.id) ?? [], computed.get(b.id) ?? []];
  const confirms = (drafts: readonly Draft[], own: Figure, other: Figure): boolean => drafts.some(({ holds }) => holds === undefined) || tells(drafts, own, own.unit === null || other.unit === null ? { ...other, unit: own.unit } : other);
  return x.length > 0 && y.length > 0 && confirms(x, a, b) && confirms(y, b, a);
}
