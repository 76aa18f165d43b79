/** Shapes of written text: a narrative is paragraphs of sentences, every figure with the cell it came from. */
import type { Indicator, Role, Verdict } from "../plan";

export type HouseStyle = "city" | "province";
export type Length = "short" | "medium" | "full";

export type Scope =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "section"; readonly table: string; readonly section: string }
  | { readonly kind: "rows"; readonly table: string; readonly rows: readonly number[] };

export interface NarrativeOptions {
  readonly style: HouseStyle;
  readonly length: Length;
  readonly scope: Scope;
  /** Decimals of percentages; default 0 (city), 1 (province). */
  readonly percentDecimals?: number;
  /** "03 sản phẩm" for counts below 10; default true. */
  readonly leadingZero?: boolean;
  /** Indicator ids taken out of, or forced into, the text by the user. */
  readonly exclude?: readonly string[];
  readonly include?: readonly string[];
}

/** A figure inside a sentence, with where it came from. Offsets are UTF-16 code units in the sentence's text. */
export interface FigureMark {
  readonly start: number;
  readonly end: number;
  readonly indicator: Indicator["id"] | null;
  readonly role: Role | "count";
  /** Header of the source column, "" for counts. */
  readonly header: string;
}

export interface Sentence {
  /** Stable for the same fact: survives changed figures, not a changed selection of facts. */
  readonly id: string;
  readonly kind: "opening" | "good" | "missed" | "pending" | "neutral" | "limitation";
  readonly text: string;
  readonly figures: readonly FigureMark[];
  readonly indicators: readonly Indicator["id"][];
  readonly verdicts: readonly Verdict[];
}

export interface Paragraph {
  readonly id: string;
  /** Section title for a heading line, "" where none. */
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

export interface Narrative {
  readonly title: string;
  readonly options: NarrativeOptions;
  readonly paragraphs: readonly Paragraph[];
}
