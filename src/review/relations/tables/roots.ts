/** One wrong cell breaks several relations of a table: where one value mends them all, none of them is a mere doubt. */
import { sum, type Decimal } from "../../../figures";
import type { Figure } from "../../reading/figure";
import type { Draft, Values } from "../draft";

const MOST_TERMS = 60;

/** The value each figure of a plain sum would need for the sum to hold. */
function needs({ figures: [whole, ...parts] }: Draft): (readonly [Figure, Decimal])[] {
  if (whole === undefined || parts.length > MOST_TERMS) return [];
  const gap = whole.value.minus(sum(parts.map((part) => part.value)));
  return [[whole, whole.value.minus(gap)], ...parts.map((part): readonly [Figure, Decimal] => [part, part.value.plus(gap)])];
}

/** The drafts of a table; doubts that the value mends which a failing sum asks for, with another relation, are certain, and those `asked` only then are told at all. */
export function settled(drafts: readonly Draft[], asked: readonly Draft[]): Draft[] {
  const all = [...drafts, ...asked];
  const failing = all.filter((draft) => draft.verdict !== "consistent" && draft.holds !== undefined);
  if (failing.length < 2) return [...drafts];
  const byFigure = new Map<number, Draft[]>();
  for (const draft of all) for (const figure of draft.figures) byFigure.set(figure.id, [...(byFigure.get(figure.id) ?? []), draft]);
  const certain = new Set<Draft>();
  for (const draft of failing) {
    if (draft.kind !== "sum") continue;
    for (const [figure, value] of needs(draft)) {
      const touched = byFigure.get(figure.id) ?? [];
      const broken = touched.filter((one) => one.verdict !== "consistent");
      if (broken.length < 2) continue;
      const mended: Values = (f) => (f.id === figure.id ? { ...f, value, text: value.toFixed(f.decimals).replace(".", ","), alternative: null } : f);
      if (touched.every((one) => one.holds?.(mended) === true)) for (const one of broken) certain.add(one);
    }
  }
  return [...drafts, ...asked.filter((draft) => certain.has(draft))].map((draft) => (certain.has(draft) && draft.verdict === "review" ? { ...draft, verdict: "inconsistent", message: draft.message.replace(/^Cần xem/, "Cần rà soát") } : draft));
}
