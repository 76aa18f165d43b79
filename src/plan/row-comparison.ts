/** How a row is compared: what the direction column, "Cách so", memory, the target's bound and the name say, in this order. */
import { comparesInPoints, type Comparison } from "./assess";
import type { ComparisonChoice } from "./comparison-word";
import { directionOfBound, directionUnderHeading, guessDirectionKey } from "./direction";
import type { Layout } from "./layout";
import { accumulatesKey, measureOfKey } from "./measure";
import type { RowFigures } from "./row-drafts";
import type { Direction, Indicator } from "./types";

/** Names that say themselves that they are no growth rate. */
const OWN_RATE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu)/iu;

/** "Số hộ nghèo" under "Tỷ lệ hộ nghèo (%)" is a number whatever its parent is. */
const OWN_NUMBER = /^(?:tổng )?số(?![A-Za-zÀ-ỹ])/iu;

/** What is known about a row beside its figures. */
export interface RowWords {
  readonly name: string;
  /** Full name, as `searchKey` gives it. */
  readonly key: string;
  /** Title of the heading it stands under. */
  readonly section: string;
  /** What its "Cách so" cell says. */
  readonly choice: ComparisonChoice | null;
  /** What its direction column says. */
  readonly inColumn: Direction | null;
  readonly remembered: Direction | undefined;
  readonly parent: Indicator | undefined;
}

export interface ComparisonTerms {
  readonly layout: Layout;
  readonly withinYear: boolean;
  readonly nearlyMet: boolean;
}

type Guess = { readonly direction: Direction; readonly source: Indicator["directionSource"] };

/** The comparison of one row, and where its direction is known from. */
export function comparisonOf(row: RowFigures, words: RowWords, terms: ComparisonTerms): Comparison & { source: Indicator["directionSource"] } {
  const { key, choice, parent } = words;
  const ownMeasure = row.unit === null && OWN_NUMBER.test(words.name.normalize("NFC")) ? "amount" : measureOfKey(key, row.unit);
  // "- Công nghiệp" under "Tốc độ tăng GRDP" is a growth rate too, and what is unwanted as a whole is so in its parts.
  const inherits = parent !== undefined && parent.unit !== null && parent.unit.id === row.unit?.id;
  const guessed = inherits && parent.measure === "growth-rate" && ownMeasure === "rate" && !OWN_RATE.test(words.name.normalize("NFC")) ? "growth-rate" : ownMeasure;
  const measure =
    choice === null || choice.kind === "none" ? guessed
    : choice.kind === "amount" ? (comparesInPoints(guessed) ? "amount" : guessed)
    : choice.kind;
  const guessedFlow = accumulatesKey(key, row.unit, measure);
  const flow = terms.withinYear ? (choice?.flow ?? guessedFlow) : guessedFlow;
  const { direction, source } = directionOf(guessOf(row, words, terms.layout, inherits ? parent : undefined), words);
  return { measure, flow, nearlyMet: terms.nearlyMet, direction, source };
}

function guessOf(row: RowFigures, { key, section }: RowWords, layout: Layout, parent: Indicator | undefined): Guess {
  const bound = boundOf(row, layout);
  if (bound !== null) return { direction: bound, source: "name" };
  const byName = guessDirectionKey(key);
  if (byName.certain) return { direction: byName.direction, source: "name" };
  const heading = directionUnderHeading(key, section);
  if (heading !== null) return { direction: heading, source: "name" };
  return parent?.directionSource === "name" ? { direction: parent.direction, source: "name" } : { direction: byName.direction, source: "default" };
}

function directionOf(guess: Guess, { choice, inColumn, remembered }: RowWords): Guess {
  if (inColumn !== null) return { direction: inColumn, source: "column" };
  if (choice !== null && choice.kind !== "none" && choice.direction !== guess.direction) return { direction: choice.direction, source: "user" };
  return remembered === undefined ? guess : { direction: remembered, source: "user" };
}

/** What the first target with a bound says: "≤ 5" is met from below. */
function boundOf(row: RowFigures, layout: Layout): Direction | null {
  for (const column of layout.targets) {
    const reading = row.seen[column.slot]?.reading;
    const direction = reading?.kind === "quantity" ? directionOfBound(reading.comparison) : null;
    if (direction !== null) return direction;
  }
  return null;
}
