/** Figures that nothing holds, and the slips of the pen that would have parted them from what stands beside them. */
import { roughly } from "../../figures";
import type { ReadReport } from "../claims/read";
import type { ReadParagraph } from "../claims/claim";
import type { Reading } from "../claims/roles";
import { oncePer } from "../once";
import { digitsWritten, isPercent, isPoints, kindOf, roughBounds, sameKind, type Figure } from "../reading/figure";
import { sentenceAround } from "../reading/structure";
import { significant, type Draft } from "../relations/draft";
import { equationsIn, ofOneUnit, sumOf, type Equation, type Making } from "./equations";
import { otherReadings, readingsWithin, type OtherReading } from "./readings";
import { isAnnounced, isStructure } from "./tied";

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

/** Chance explains what is less sharp, even where a room reads from the words what belongs together (measured on press and reports: about one wrong question in two thousand texts). */
const MOST: Readonly<Record<Making, number>> = { sum: 0.045, percent: 0.045, hundred: 0.02, each: 0.01 };
/** Figures of as many digits are one digit apart by chance more often than ten times as large. */
const MOST_MISREAD = 0.015;
/** Where only the values show it: of a percentage, of what words announce at all, of other figures. */
const MOST_SHARE = 0.01;
const MOST_TIED = 0.005;
const MOST_UNTIED = 0.0015;
/** Small numbers make few quotients, which meet one another: together their numbers need more digits than this. */
const FEW_DIGITS = 3;
/** Unrelated numbers are spread evenly over the orders. */
const ORDER = Math.LN10;
/** Last places that cutting off and rounding twice leave. */
const CUT_OFF = 1.5;
/** Nothing divides by nothing. */
const LEAST = 1e-9;
const MOST_ITEMS = 20;
const MOST_LEADING = 4;
const MOST_CLOSING = 2;

const factorOf = ({ unit }: Figure): number => (unit === null ? 1 : Number(unit.factor.toString()));

/** The last place of a figure that is not zero, in base units: prices that go by thousands meet one another more often. */
const stepOf = oncePer((figure: Figure): number => stepIn(figure.text) * factorOf(figure));

function stepIn(text: string): number {
  const zeros = /0*$/.exec(text.replace(/\D/g, ""))?.[0].length ?? 0;
  const comma = text.indexOf(",");
  return 10 ** (zeros - (comma < 0 ? 0 : text.length - comma - 1));
}

/** "57,3%" for 57,38%: cut off, not mistyped. */
function isCutOff({ making, members, needed }: Equation): boolean {
  const stated = members[members.length - 1];
  if ((making !== "percent" && making !== "each") || stated === undefined) return false;
  const is = needed(stated);
  const [factor, place, told] = [factorOf(stated), 10 ** -stated.decimals, roughly(stated.value)];
  return is !== null && told > is.low / factor - CUT_OFF * place && told < is.high / factor + CUT_OFF * place;
}

/** True where a figure near says what the other reading would. */
const isTold = (near: Figure, { value, half }: OtherReading, factor: number): boolean => Math.abs(roughly(near.value) * factorOf(near) - value * factor) <= half * factor;

/** "23.000" where 23.050 would fit, 51.978 where 52.000 would that round numbers make. */
function isRounded({ making, members }: Equation, figure: Figure, { value }: OtherReading): boolean {
  const steps = making === "sum" ? members.reduce((all, member) => (member === figure || !member.text.endsWith("0") ? all : all + stepOf(member)), 0) : 0;
  return Math.abs(roughly(figure.value) - value) <= Math.max(stepOf(figure), steps) / factorOf(figure) / 2;
}

/** What chance may explain at most: less in a crowd, and of what stands below a stroke, where the share may be of more than that. */
const mostOf = ({ making, crowded }: Equation, { numerator }: Figure, { slip }: OtherReading): number => Math.min(crowded === true ? MOST_UNTIED : numerator === null ? MOST[making] : MOST_SHARE, slip === "digit" || slip === "exchanged" ? MOST_MISREAD : 1);

/** "12 / 30", "101 / 1": a quotient of so few digits meets others. */
function fewDigits({ making, members: [part, whole] }: Equation): boolean {
  if (making === "sum" || making === "hundred" || part === undefined || whole === undefined) return false;
  return significant(part.text).length + significant(whole.text).length <= FEW_DIGITS || Math.min(digitsWritten(part), digitsWritten(whole)) < 2;
}

/** The other readings of `figure` that `equation` could need and no figure `near` it tells; `most`: what chance may explain where the words say nothing. */
function* fitting(equation: Equation, figure: Figure, near: readonly Figure[], most: number): Generator<Candidate> {
  const needed = equation.needed(figure);
  if (needed === null) return;
  const factor = factorOf(figure);
  const [low, high] = [needed.low / factor, needed.high / factor];
  const all = otherReadings(figure);
  const steps = equation.making === "sum" ? equation.members.reduce((least, member) => (member === figure ? least : Math.min(least, stepOf(member))), Infinity) / factor : 0;
  const found = readingsWithin(all, low, high);
  if (found.length === 0 || fewDigits(equation)) return;
  // What lies between two figures is known no better than it is large, however large they are.
  const least = equation.making === "sum" && equation.members.length === 3 ? equation.members.reduce((all, member) => (member === figure ? all : Math.min(all, Math.max(0, roughBounds(member).high))), Infinity) / factor : Infinity;
  for (const reading of found) {
    const width = Math.max(high - low + 2 * reading.half, equation.making === "sum" ? Math.max(steps, stepIn(reading.text)) : 0, reading.half === 0 ? 1 : 0);
    const chance = ((all.many.get(reading.slip) ?? 1) * width) / (Math.max(Math.min(least, reading.value), LEAST) * ORDER);
    // "845 − 572 = 273": what is needed is told already, by another figure.
    if (chance <= mostOf(equation, figure, reading) && !isRounded(equation, figure, reading) && !near.some((one) => one !== figure && sameKind(one, figure) && isTold(one, reading, factor))) yield { figure, reading, making: equation.making, chance, sharp: chance <= most, beside: equation.members.filter((member) => member !== figure) };
  }
}

/** What the paragraph that leads in a list, or closes it, may be the total of: the first figure of its kind in each item. */
function* sumsOfLists(report: ReadReport, figuresOf: (read: ReadParagraph) => readonly Figure[]): Generator<Equation> {
  const { paragraphs } = report;
  for (let i = 0; i < paragraphs.length; i++) {
    const lead = paragraphs[i];
    if (lead === undefined || paragraphs[i + 1]?.paragraph.listed !== true || (lead.paragraph.listed && paragraphs[i - 1]?.paragraph.listed === true)) continue;
    const items: ReadParagraph[] = [];
    for (let k = i + 1; k < paragraphs.length && items.length < MOST_ITEMS && paragraphs[k]?.paragraph.listed === true; k++) items.push(paragraphs[k] as ReadParagraph);
    const close = paragraphs[i + items.length + 1];
    const closing = close === undefined || close.paragraph.listed ? [] : figuresOf(close).slice(0, MOST_CLOSING);
    for (const total of [...figuresOf(lead).slice(-MOST_LEADING), ...closing]) {
      const parts = items.flatMap((item) => figuresOf(item).find((figure) => kindOf(figure) === kindOf(total)) ?? []);
      if (parts.length >= 2) yield sumOf(total, parts);
    }
  }
}

/** Relations that say enough of a figure to trust its digits. */
const holdsDigits = ({ kind, verdict }: Draft): boolean => verdict === "consistent" && kind !== "part";

/** How much chance may explain: less where no words tie the figures; null where they may not belong together. */
function mostChance(report: ReadReport, { making, members, apart }: Equation): number | null {
  if (making === "percent") return MOST_SHARE;
  if (making === "each") return MOST_TIED;
  // "khoảng 12.740": no sum of such is exact.
  if (members.some(({ hedge }) => hedge !== null)) return null;
  if (making === "hundred") return isStructure(report, members) ? MOST_TIED : null;
  const [total, ...parts] = members;
  if (total === undefined || !ofOneUnit(members)) return null;
  return apart === true ? 0 : isAnnounced(report, total, parts) ? MOST_TIED : MOST_UNTIED;
}

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
    const most = mostChance(report, equation);
    if (most === null || isCutOff(equation)) return;
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

