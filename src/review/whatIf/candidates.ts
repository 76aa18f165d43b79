/** Figures that nothing holds, and the slips of the pen that would have parted them from what stands beside them. */
import type { ReadReport } from "../claims/read";
import type { ReadParagraph } from "../claims/claim";
import type { Reading } from "../claims/roles";
import { isPercent, isPoints, sameKind, type Figure } from "../reading/figure";
import { sentenceAround } from "../reading/structure";
import type { Draft } from "../relations/draft";
import { equationsIn, sumsOfLists } from "./among";
import { chanceOf, factorOf, fewDigits, isCutOff, isRounded, isTold, mostByValue, mostOf } from "./chances";
import type { Equation, Making } from "./equations";
import { otherReadings, readingsWithin, type OtherReading } from "./readings";

/** A figure that may be the slip of another one, with those that would then agree with it. */
export interface Candidate {
  readonly figure: Figure;
  readonly reading: OtherReading;
  readonly making: Making;
  /** The figures beside it that the other reading agrees with. */
  readonly beside: readonly Figure[];
  /** How often unrelated figures would seem so. */
  readonly chance: number;
  /** True where that is little enough even if only the values show that they belong together. */
  readonly sharp: boolean;
}

const MOST_LEADING = 4;

/** The other readings of `figure` that `equation` could need and no figure `near` it tells; `byValue`: what chance may explain where the words say nothing. */
function* fitting(equation: Equation, figure: Figure, near: readonly Figure[], byValue: number): Generator<Candidate> {
  const needed = equation.needed(figure);
  if (needed === null) return;
  const factor = factorOf(figure);
  const bounds = { low: needed.low / factor, high: needed.high / factor };
  const all = otherReadings(figure);
  for (const reading of readingsWithin(all, bounds.low, bounds.high)) {
    const chance = chanceOf(equation, figure, bounds, reading, all);
    if (chance > mostOf(equation, figure, reading) || isRounded(equation, figure, reading)) continue;
    // "845 − 572 = 273": what is needed is told already, by another figure.
    if (near.some((one) => one !== figure && sameKind(one, figure) && isTold(one, equation, needed, reading, factor))) continue;
    yield { figure, reading, making: equation.making, chance, sharp: chance <= byValue, beside: equation.members.filter((member) => member !== figure) };
  }
}

/** Relations that say enough of a figure to trust its digits. */
const holdsDigits = ({ kind, verdict }: Draft): boolean => verdict === "consistent" && kind !== "part";

/** "tăng 12%", "vượt 5%", "(+9%)", not "bằng 104,6% cùng kỳ": how much more or less, not how much. */
const isMove = ({ role, operator }: Reading): boolean => operator === "vượt" || ((role === "growth" || role === "change" || role === "plan-change") && !/bằng|đạt/.test(operator));

/** Candidates of a whole report, those that chance explains least first. */
export function candidatesOf(report: ReadReport, drafts: readonly Draft[]): Candidate[] {
  const held = new Set<number>();
  const asked = new Set<number>();
  for (const draft of drafts) {
    for (const { id } of draft.figures) {
      if (draft.verdict === "inconsistent" || draft.verdict === "review") asked.add(id);
      else if (holdsDigits(draft)) held.add(id);
    }
  }
  const read = new Map<ReadParagraph, readonly Figure[]>();
  const figuresOf = (paragraph: ReadParagraph): readonly Figure[] => {
    const known = read.get(paragraph);
    if (known !== undefined) return known;
    const figures = paragraph.readings.map(({ figure }) => report.figures.get(figure.id) ?? figure).filter(({ value }) => !value.eq(0));
    read.set(paragraph, figures);
    return figures;
  };
  const out: Candidate[] = [];
  const ask = (equation: Equation, near: readonly Figure[]): void => {
    if (equation.members.some(({ id }) => asked.has(id)) || equation.members.every(({ id }) => held.has(id))) return;
    const most = mostByValue(report, equation);
    if (most === null || isCutOff(equation) || fewDigits(equation)) return;
    for (const figure of equation.members) if (!held.has(figure.id)) out.push(...fitting(equation, figure, near, most));
  };
  let lead: readonly Figure[] = [];
  for (const paragraph of report.paragraphs) {
    const figures = figuresOf(paragraph);
    const { listed, content } = paragraph.paragraph;
    if (figures.some(({ id }) => !held.has(id))) {
      const moving = new Set(paragraph.readings.filter(isMove).map(({ figure }) => figure.id));
      for (const equation of equationsIn(figures, listed ? lead : [], content.low, ({ id }) => moving.has(id), ({ group }) => ({ group, sentence: sentenceAround(paragraph.structure, group) }))) ask(equation, figures);
    }
    if (!listed) lead = figures.filter((figure) => !isPercent(figure) && !isPoints(figure)).slice(0, MOST_LEADING);
  }
  for (const equation of sumsOfLists(report, figuresOf)) ask(equation, []);
  return out.sort((a, b) => a.chance - b.chance);
}

