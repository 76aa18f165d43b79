/** The shapes of a check: documents in, relations between figures and findings for people out. */

/** A document to check: plain text, one paragraph a line, footnotes inline or below. */
export interface ReportDocument {
  readonly file: string;
  readonly text: string;
}

export type RelationKind = "sum" | "part" | "ratio" | "plan" | "growth" | "points" | "same" | "wording";

/** "review": a person should look; "unverifiable": figures that belong together but do not decide anything. */
export type RelationVerdict = "consistent" | "inconsistent" | "review" | "unverifiable";

/** Where a figure stands: 1-based line, UTF-16 code units of the raw line. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A single edit that makes everything hold that the figure takes part in. */
export interface Proposal<S = Span> {
  readonly span: S;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface Relation<S = Span> {
  readonly id: string;
  readonly kind: RelationKind;
  readonly verdict: RelationVerdict;
  /** One Vietnamese sentence, under 40 words. */
  readonly message: string;
  /** The equation in the report's own numbers. */
  readonly formula: string;
  readonly spans: readonly S[];
  readonly proposal?: Proposal<S>;
}

/** Sai, Cần xem, Gợi ý. */
export type FindingClass = "wrong" | "review" | "form";

export interface Finding<S = Span> {
  /** Survives edits elsewhere in the report. */
  readonly fingerprint: string;
  readonly class: FindingClass;
  readonly message: string;
  readonly formulas: readonly string[];
  readonly relations: readonly Relation["id"][];
  readonly spans: readonly S[];
  readonly proposal?: Proposal<S>;
}

export interface CheckResult<S = Span> {
  readonly relations: readonly Relation<S>[];
  readonly findings: readonly Finding<S>[];
  /** "Đã đối chiếu 148 quan hệ: 141 khớp, 4 sai, 3 cần xem". */
  readonly summary: string;
}
