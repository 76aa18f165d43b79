/** Relations before they are numbered: the figures, the test that must hold, and how it is judged. */
import type { Figure } from "../reading/figure";
import type { RelationKind, RelationVerdict } from "../types";

/** Looks up a figure, perhaps with another reading of its digits put in its place. */
export type Values = (figure: Figure) => Figure;

export interface Stretch {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface Draft {
  readonly kind: RelationKind;
  readonly verdict: RelationVerdict;
  readonly message: string;
  readonly formula: string;
  readonly figures: readonly Figure[];
  /** Whether the relation would hold with other values; absent for findings of form. */
  readonly holds?: (values: Values) => boolean;
  /** Stretch of text that is at fault where no figure could be read. */
  readonly stretch?: Stretch;
  /** Where else the same stands, or what the first is held against. */
  readonly others?: readonly Stretch[];
  /** The figures are many times apart: unless one slip parted them, the link is wrong, and nothing is told. */
  readonly apart?: true;
  /** Its parts were chosen because they add up: that others do not is no evidence. */
  readonly chosen?: true;
  /** Its words tie the part to the whole beyond doubt: no other figure that fits is the whole's rival. */
  readonly sure?: true;
  /** Other shares beside it hold of the same whole: it needs no better tie. */
  readonly proven?: true;
  /** Of an area, its yield and output, of a number, its average and total: what makes what, and which of them is told of the two others. */
  readonly product?: { readonly factors: readonly [Figure, Figure]; readonly makes: Figure; readonly said: Figure };
  /** A matter of form only. */
  readonly form?: boolean;
}

export const asWritten: Values = (figure) => figure;

/** A relation that its values point to confirms what holds, and binds no other figure. */
export function confirming({ holds, ...draft }: Draft): Draft {
  return draft.verdict === "consistent" || holds === undefined ? draft : { ...draft, holds };
}

/** True where there are some, and all of them hold. */
export const allHold = (drafts: readonly Draft[]): boolean => drafts.length > 0 && drafts.every(({ verdict }) => verdict === "consistent");

/** Ids of the figures that shares, changes and plans judge by arithmetic. */
export function judgedIn(drafts: readonly Draft[]): Set<number> {
  const out = new Set<number>();
  for (const { kind, figures } of drafts) {
    if (kind === "ratio" || kind === "growth" || kind === "points" || kind === "plan") for (const f of figures) out.add(f.id);
  }
  return out;
}

/** The draft as a question at most, where it does not hold. */
export function asQuestion(draft: Draft): Draft {
  return draft.verdict === "consistent" ? draft : { ...draft, verdict: "review" };
}

/** A copy of `figure` with its other reading, where its digits have one. */
function otherwise(figure: Figure): Figure | null {
  if (figure.alternative === null) return null;
  const decimals = figure.decimals === 0 ? 3 : 0;
  return { ...figure, value: figure.alternative, decimals, alternative: null };
}

/** The verdict of a test: where it fails but another reading of a figure lets it hold, a person should look. */
export function judge(
  figures: readonly Figure[],
  holds: (values: Values) => boolean,
  failed: RelationVerdict,
): RelationVerdict {
  if (holds(asWritten)) return "consistent";
  if (failed !== "inconsistent") return failed;
  const rescued = figures.some((figure) => {
    const other = otherwise(figure);
    return other !== null && holds((f) => (f.id === figure.id ? other : f));
  });
  return rescued ? "review" : failed;
}

/** Digits between the zeros: "100" has one, "0,25" two. */
export const significant = (digits: string): string => digits.replace(/\D/g, "").replace(/^0+|0+$/g, "");

/** A figure as it reads in an equation: digits with % or its unit. */
export function shown(figure: Figure): string {
  const dimension = figure.unit?.dimension;
  const sign = figure.value.lt(0) && !figure.text.startsWith("-") ? "−" : "";
  // "bằng 89,5% cùng kỳ" is a fall by 10,5%: where the value is another than the digits, it is told.
  if (sign !== "" && dimension === "percent" && significant(figure.text) !== significant(figure.value.toFixed())) return `${sign}${figure.value.abs().toFixed().replace(".", ",")}%`;
  if (dimension === "percent") return `${sign}${figure.text}${figure.unit?.label ?? "%"}`;
  return `${sign}${figure.text}`;
}

/** With its unit, for sentences. */
export function named(figure: Figure): string {
  const unit = figure.unit;
  if (unit === null) return `${figure.text} ${figure.noun}`.trim();
  return unit.dimension === "percent" ? `${figure.text}${unit.label}` : `${figure.text} ${unit.label}`;
}

/** A figure with its unit, as two places are set side by side. */
export function written(f: Figure): string {
  return `${shown(f)}${f.unit === null || f.unit.dimension === "percent" ? "" : ` ${f.unit.label}`}`;
}
