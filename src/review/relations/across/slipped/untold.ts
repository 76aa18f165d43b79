/**
 * The headline of a paper against what stands below it: a figure of a headline is told in the text, too. Where nothing
 * there tells it, not even as a sum, the one figure that the headline's words name is asked about, whatever its digits.
 */
import { decimal, HUNDRED, lastDigitUnit, meets, sum, type Decimal } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { contentWords, contrasted } from "../../../claims/words";
import { baseInterval, isPeople, isPercent, isPoints, sameKind, sameThing, tellingDigits, type Figure } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { baseValue } from "../../evidence";
import { lowOf } from "../../links/passages";
import { quotedStatement, type Statement } from "../../links/statements";
import { turned } from "../facets";
import { compareFigures } from "../indicator/comparisons";
import type { Known } from "../known";
import { placesOf } from "../places";
import { isWish, oneFacet, ofOtherValues, type Comparable } from "./comparable";

const MOST_LENGTH = 160;
const MOST_FIGURES = 4;
/** Cells, and what a sentence or the opening of a list ends with: no headline. */
const NO_HEADLINE = /[\t|]|[.;:,]\s*$/u;
/** Digits of a figure that is told again by its value. */
const LEAST_DIGITS = 2;
const TELLING_DIGITS = 3;
/** Paragraphs below the headline that tell what it is about. */
const REACH = 20;
/** Figures in a row that a headline may add up. */
const MOST_ADDED = 6;
/** How many times larger than another one a figure of the same thing may be; or by a word of scale: "triệu" for "tỷ". */
const TIMES = 4;
const SCALE = [decimal(900), decimal(1100)] as const;
/** Percent of a figure by which it is told shorter at most; behind "hơn", "gần" and the like. */
const ROOM = decimal(10);
const ROOM_OF_HEDGED = decimal(20);
const ROOM_OF_SUM = decimal(2);

/** Share of the headline's words that stand around the figure, and of those of the figure's own name that its item bears. */
const COVERED = 0.7;
const NAMED = 0.6;
/** Words of a headline that name something; of fewer all must be found, and nothing else be told in that unit. */
const WORDS = 4;

const percent = (value: Decimal, share: Decimal): Decimal => value.times(share).div(HUNDRED);
const sizeOf = (f: Figure): Decimal => baseValue(f).abs();
const atMost = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);

/** How far off a figure may be that this one tells in fewer digits. */
function roomOf(f: Figure): Decimal {
  const unit = lastDigitUnit(f.value.abs(), f.decimals).times(f.unit?.factor ?? 1);
  return atMost(unit, percent(sizeOf(f), f.hedge === null ? ROOM : ROOM_OF_HEDGED));
}

/** True where one figure may tell the other: of one value, or the one in fewer digits, in whatever unit. */
function tells(told: Figure, other: Figure): boolean {
  const [x, y] = [sizeOf(told), sizeOf(other)];
  const off = x.minus(y).abs();
  if ((sameKind(told, other) || told.unit === null || other.unit === null) && (off.lte(roomOf(told)) || off.lte(roomOf(other)))) return true;
  const [short, long] = [told.value.c.join(""), other.value.c.join("")];
  return short === long ? short.length >= LEAST_DIGITS || told.value.eq(other.value) : short.length >= TELLING_DIGITS && long.startsWith(short);
}

const ofOneThing = (a: Figure, b: Figure): boolean => isPoints(a) === isPoints(b) && (sameThing(a, b) || (isPeople(a) && isPeople(b)));

/** True where figures in a row of one passage add up to this one, or two of them differ by it. */
function isAddedFrom(told: Figure, passage: readonly Figure[]): boolean {
  const alike = passage.filter((f) => ofOneThing(f, told)).map(sizeOf);
  const target = sizeOf(told);
  const room = isPercent(told) ? lastDigitUnit(told.value.abs(), told.decimals) : percent(target, ROOM_OF_SUM);
  const made = (value: Decimal): boolean => value.minus(target).abs().lte(room);
  return alike.some((a, i) => alike.slice(i + 1, i + MOST_ADDED).some((b, j) => made(a.plus(b)) || made(a.minus(b).abs()) || made(sum(alike.slice(i, i + j + 2)))));
}

/** The statements of the headline of each paper, where it tells some figures. */
function headlinesOf(report: ReadReport, statements: readonly Statement[]): Statement[][] {
  const byParagraph = new Map<number, Statement[]>();
  let last = "";
  for (const { paragraph } of report.paragraphs) {
    const isFirst = paragraph.file !== last;
    last = paragraph.file;
    const { low } = paragraph.content;
    if (isFirst && low.length <= MOST_LENGTH && !paragraph.listed && !NO_HEADLINE.test(low)) byParagraph.set(paragraph.index, []);
  }
  if (byParagraph.size > 0) for (const s of statements) if (s.role !== "cell") byParagraph.get(s.paragraph)?.push(s);
  return [...byParagraph.values()].filter((all) => all.length > 0 && all.length <= MOST_FIGURES);
}

/** "Ông A, bà B và 44 bị cáo", "cùng 5 khu đất khác": told without those named beside it. */
const JOINS = /(?<![A-Za-zÀ-ỹ])(?:và|cùng|thêm|với)\s*$/u;
const OTHERS = /^[^.;,]{0,14}(?<![A-Za-zÀ-ỹ])(?:khác|còn lại)(?![A-Za-zÀ-ỹ])/u;
/** "35.000 tỷ đồng và hơn 9 tỷ USD": not all of it. */
const GOES_ON = /^\s*(?:và|cùng)\s+(?:(?:khoảng|hơn|gần|trên)\s+)?\d/u;

function isOneOf(s: Statement, report: ReadReport): boolean {
  const low = lowOf(report, s);
  const behind = low.slice(s.figure.unitEnd, s.figure.unitEnd + 24);
  return JOINS.test(low.slice(Math.max(0, s.figure.start - 12), s.figure.start)) || OTHERS.test(behind) || GOES_ON.test(behind);
}

function ofOneSize(a: Decimal, b: Decimal): boolean {
  const [small, large] = a.lt(b) ? [a, b] : [b, a];
  return large.lte(small.times(TIMES)) || (large.gte(small.times(SCALE[0])) && large.lte(small.times(SCALE[1])));
}

interface Candidate {
  readonly source: Statement;
  readonly covered: number;
  readonly named: number;
}

const share = (words: readonly string[], has: (word: string) => boolean): number => (words.length === 0 ? 1 : words.filter(has).length / words.length);
const points = ({ covered, named }: Candidate): number => covered + named / 2;

/** What stands below a headline and may be its figure, the one that its words name best first; of equal ones the nearest. */
function candidatesFor(told: Statement, words: readonly string[], statements: readonly Statement[]): Candidate[] {
  const off = ({ source }: Candidate): Decimal => sizeOf(source.figure).minus(sizeOf(told.figure)).abs();
  return statements.flatMap((source): Candidate[] => {
    if (source.file !== told.file || source.paragraph <= told.paragraph || source.role === "cell" || source.role === "denominator" || !sameKind(source.figure, told.figure) || !ofOneThing(source.figure, told.figure)) return [];
    if (!oneFacet(source, told) || turned(source, told) || contrasted(source.label, told.label)) return [];
    const { item, full } = source.around;
    return [{ source, covered: share(words, (word) => full.has(word)), named: share(told.core, (word) => item.includes(word) || source.core.includes(word)) }];
  }).sort((a, b) => points(b) - points(a) || off(a).cmp(off(b)));
}

function draftOf(report: ReadReport, source: Statement, told: Statement): Draft {
  const [x, y] = [source.figure, told.figure];
  const [here, there] = placesOf(report, y, x);
  const show = x.unit?.id === y.unit?.id ? shown : written;
  return {
    kind: "same", verdict: "review", figures: [x, y], holds: compareFigures("value", x, y, true).holds,
    message: `Cần xem ${quotedStatement(told)}: tiêu đề (${here}) ghi ${written(y)}, không nơi nào nhắc lại; ${there} ghi ${written(x)}.`,
    formula: `${show(x)} ↔ ${show(y)}`,
  };
}

/** The figures of headlines that nothing below tells, each against the one that the words of the headline name. */
export function untold(report: ReadReport, statements: readonly Statement[], known: Known, comparable: Comparable): Draft[] {
  return headlinesOf(report, statements).flatMap((headline): Draft[] => {
    const [first] = headline;
    const read = first === undefined ? undefined : report.paragraphs[first.paragraph];
    if (read === undefined) return [];
    const below = report.paragraphs.filter(({ paragraph }) => paragraph.file === read.paragraph.file && paragraph !== read.paragraph).map(({ readings }) => readings.map(({ figure }) => figure));
    const isTold = ({ figure }: Statement): boolean => below.some((passage) => passage.some((other) => tells(figure, other)) || isAddedFrom(figure, passage));
    const open = headline.filter((s) => tellingDigits(s.figure) >= LEAST_DIGITS && !known.alike.has(s.figure.id) && !isTold(s));
    const [told, ...more] = open;
    // Where nothing tells two figures of a headline, the text is about something else.
    if (told === undefined || more.length > 0 || told.role === "denominator" || known.failing.has(told.figure.id)) return [];
    const words = [...new Set([...contentWords(read.paragraph.content.low), ...told.core])];
    const [best, ...others] = candidatesFor(told, words, statements);
    if (best === undefined || best.covered < COVERED || best.named < NAMED || best.source.paragraph - told.paragraph > REACH) return [];
    const { source } = best;
    if (words.length < WORDS && !(best.covered === 1 && others.every((other) => other.source.value.eq(source.value)))) return [];
    if (known.failing.has(source.figure.id) || meets(baseInterval(source.figure), baseInterval(told.figure)) || !ofOneSize(sizeOf(source.figure), sizeOf(told.figure))) return [];
    // "5 tháng, …" and "trong tháng 5, …", what was last year, what is hoped for.
    if (!comparable(source, told, true, true) || ofOtherValues(source, told) || isWish(source, report) !== isWish(told, report)) return [];
    if (isOneOf(source, report) && !isOneOf(told, report)) return [];
    // "640 người ứng cử để bầu 400 đại biểu": what the headline tells of something else.
    return headline.some((s) => s !== told && tells(s.figure, source.figure)) ? [] : [draftOf(report, source, told)];
  });
}
