/** What the lists show: findings, worst first, and the relations that hold, each with its places in the text. */
import type { CheckResult, Finding, FindingClass, Span } from "../../review";
import type { FilePlace } from "../../word";

/** Sai, Cần xem, Gợi ý, Khớp. */
export type Tone = FindingClass | "checked";

/** Worst first: where marks meet, the first one shows. */
export const TONES: readonly Tone[] = ["wrong", "review", "form", "checked"];

/** A stretch of the shown text, and what people call the place it has in the file. */
export interface Spot {
  /** 1-based line of the shown text, UTF-16 columns. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly place: Pick<FilePlace, "line" | "paragraph" | "note">;
}

export interface Entry {
  /** Survives a second check of the same text. */
  readonly id: string;
  readonly tone: Tone;
  readonly message: string;
  readonly formulas: readonly string[];
  readonly spots: readonly Spot[];
  readonly proposal: { readonly from: string; readonly to: string; readonly reason: string; readonly spot: Spot } | null;
}

/** The entry that is open, here and in the text. */
export interface Chosen {
  readonly entry: Entry;
  /** The place that is in view; null: the first. */
  readonly spot: Spot | null;
  /** The same choice made again scrolls again. */
  readonly count: number;
}

export interface Counts {
  readonly relations: number;
  readonly consistent: number;
  readonly inconsistent: number;
  readonly review: number;
}

export function entriesOf({ relations, findings }: CheckResult, spotOf: (span: Span) => Spot): Entry[] {
  const entry = (id: string, tone: Tone, formulas: readonly string[], { message, spans, proposal }: Pick<Finding, "message" | "spans" | "proposal">): Entry => ({
    id,
    tone,
    message,
    formulas: [...new Set(formulas)],
    spots: spans.map(spotOf),
    proposal: proposal === undefined ? null : { from: proposal.from, to: proposal.to, reason: proposal.reason, spot: spotOf(proposal.span) },
  });
  return [
    ...findings.map((finding) => entry(finding.fingerprint, finding.class, finding.formulas, finding)),
    ...relations.flatMap((relation) => (relation.verdict === "consistent" ? [entry(relation.id, "checked", [relation.formula], relation)] : [])),
  ];
}

export function countsOf({ relations }: CheckResult): Counts {
  const count = (verdict: string) => relations.filter((relation) => relation.verdict === verdict).length;
  return { relations: relations.length, consistent: count("consistent"), inconsistent: count("inconsistent"), review: count("review") };
}
