/** The amounts of a paragraph in the order they are told, each with the words in front of it: what rooms read that go by words and not by claims. */
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { oncePer } from "../../once";
import { isNameless, isPeople, isPercent, isPoints, kindOf, sameKind, sameThing, type Figure } from "../../reading/figure";

/** A count or a measured amount; shares and points are none. */
export interface Amount {
  readonly figure: Figure;
  readonly reading: Reading;
  /** From the figure in front (of whatever kind) to this one, in small letters, what stands in brackets in between left out. */
  readonly words: string;
  /** Behind it, up to the next sign or figure. */
  readonly behind: string;
  /** It stands in brackets. */
  readonly aside: boolean;
  /** Its place among the sentences of the paragraph. */
  readonly sentence: number;
}

const ENDS = /[,;.:()\d]/u;
const MOST_BEHIND = 60;

/** A bracket that has been closed, and what is left of one that the last figure stood in. */
const ASIDES = /\([^()]*\)|^[^()]*\)/gu;

function read({ paragraph: { content: { low } }, readings, structure }: ReadParagraph): readonly Amount[] {
  const out: Amount[] = [];
  const sentences = new Map<number, number>();
  const ends = new Map<boolean, number>();
  for (const reading of readings) {
    const { figure, role } = reading;
    const group = structure.groups[figure.group];
    const aside = group !== undefined && group.parent !== null;
    // Behind a bracket the words go on where they broke off.
    const from = Math.max(ends.get(aside) ?? 0, aside ? (group.start) : 0);
    const told = low.slice(from, figure.start);
    ends.set(aside, figure.unitEnd);
    if (role === "denominator" || role === "aside" || figure.numerator !== null || isPercent(figure) || isPoints(figure)) continue;
    const top = aside ? (group.parent ?? figure.group) : figure.group;
    if (!sentences.has(top)) sentences.set(top, sentences.size);
    const next = low.slice(figure.end, figure.end + MOST_BEHIND);
    const end = ENDS.exec(next)?.index ?? next.length;
    out.push({ figure, reading, words: (aside ? told : told.replace(ASIDES, " ")), behind: next.slice(0, end), aside, sentence: sentences.get(top) ?? 0 });
  }
  return out;
}

/** All amounts of a paragraph. */
export const amountsOf: (paragraph: ReadParagraph) => readonly Amount[] = oncePer(read);

/** True where one amount may be added to the other: of one thing, or one of them a number behind a name that says nothing of what it counts. */
export function addable(part: Figure, whole: Figure): boolean {
  return sameThing(part, whole) || (isPeople(part) && isPeople(whole)) || ((isNameless(part) || isNameless(whole)) && (kindOf(part) === "count" || kindOf(whole) === "count" || sameKind(part, whole)));
}

/** A bare number measured as its neighbour is. */
export function measuredAs(model: Figure): (figure: Figure) => Figure {
  const { unit, noun } = model;
  return (figure) => (isNameless(figure) && !isNameless(model) ? { ...figure, unit, noun, whole: model.whole && figure.decimals === 0 } : figure);
}

/** Bare numbers measured as the first of these amounts that says what it counts or measures. */
export function measuredTogether(amounts: readonly Amount[]): (figure: Figure) => Figure {
  const model = amounts.find(({ figure }) => !isNameless(figure))?.figure;
  return model === undefined ? (figure) => figure : measuredAs(model);
}
