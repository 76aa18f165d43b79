/**
 * The headline of a paper against what stands below it: a figure of a headline is told in the text, too. Where nothing
 * there tells it, not even as a sum, the one figure that the headline's words name is asked about, whatever its digits.
 */
import { decimal, HUNDRED, lastDigitUnit, meets, sum, type Decimal } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { contentWords, contrasted } from "../../../claims/words";
import { baseInterval, isPeople, isPercent, isPoints, sameKind, sameThing, tellingDigits, type Figure } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { lengthSlip } from "../../slips";
import { baseValue } from "../../evidence";
import { lowOf } from "../../links/passages";
import { quotedStatement, type Statement } from "../../links/statements";
import { facetOf, turned } from "../facets";
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

const STEP = 5;

/** Share of the headline's words that stand around the figure, and of those of the figure's own name that its item bears. */
const COVERED = 0.7;
const NAMED = 0.6;
/** Words of a headline that name something; of fewer all must be found, and nothing else be told in that unit. */
const WORDS = 4;
/** Of what stands in the very words of the headline less is asked. */
const PHRASE = 2;
const HALF = 0.5;
const SOME = 0.4;
const MOST = 0.6;

const percent = (value: Decimal, share: Decimal): Decimal => value.times(share).div(HUNDRED);
const sizeOf = (f: Figure): Decimal => baseValue(f).abs();
const atMost = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);

/** How far off a figure may be that this one tells in fewer digits. */
function roomOf(f: Figure): Decimal {
  const last = lastDigitUnit(f.value.abs(), f.decimals).times(f.unit?.factor ?? 1);
  // "hơn 85%" of 88%: told in steps of five.
  const unit = f.hedge !== null && /5$/.test(f.text) ? last.times(STEP) : last;
  return atMost(unit, percent(sizeOf(f), f.hedge === null ? ROOM : ROOM_OF_HEDGED));
}

/** "hơn 90%" is not told of 82%, nor "gần 90%" of 97%. */
const onOtherSide = ({ hedge }: Figure, off: Decimal): boolean => (hedge === "more-than" && off.lt(0)) || (hedge === "nearly" && off.gt(0));
const STEPS_BACK = 5;

/** True where one figure may tell the other: of one value, or the one in fewer digits, in whatever unit; `strict`: and on the side that "hơn" and "gần" say. */
function tells(told: Figure, other: Figure, strict = false): boolean {
  const [x, y] = [sizeOf(told), sizeOf(other)];
  const within = (short: Figure, off: Decimal): boolean => off.abs().lte(strict && onOtherSide(short, off) ? roomOf(short).div(STEPS_BACK) : roomOf(short));
  if ((sameKind(told, other) || told.unit === null || other.unit === null) && (within(told, y.minus(x)) || within(other, x.minus(y)))) return true;
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
const JOINS = /(?<![A-Za-zÀ-ỹ])(?:và|cùng|thêm|(?<!(?:so|đương|ứng|đối|bằng) )với)\s*$/u;
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

/** "381 tỷ đồng" of 3.681: one of the digits is lost, or typed twice. */
function lacksDigit(a: Figure, b: Figure): boolean {
  const [x, y] = [a, b].map((f) => f.value.abs().toFixed(f.decimals).replace(/\D/gu, "")) as [string, string];
  return ofOneUnit(a, b) && (lengthSlip(x, y) ?? lengthSlip(y, x)) !== null;
}

const ofOneUnit = (a: Figure, b: Figure): boolean => a.unit === b.unit || (a.unit !== null && b.unit !== null && a.unit.factor.eq(b.unit.factor));

interface Candidate {
  readonly source: Statement;
  readonly covered: number;
  readonly named: number;
  /** Words beside the figure that stand beside the headline's in the same order, and what share of those beside it they are. */
  readonly beside: number;
  readonly told: number;
}

/** Words beside a figure that any figure may have. */
const LEADS = /^(?:gần|hơn|trên|khoảng|đạt|tới|đến|lên|là|được|có|còn|ước|chỉ|đã|dự|kiến|với|mức|bằng|về|tổng|cộng|số|thêm|nhất|xuống|của)$/u;
const MOST_LEAD = 90;
const MOST_TAIL = 60;

const wordsIn = (text: string): string[] => (text.match(/[A-Za-zÀ-ỹ]+/gu) ?? []).filter((word) => !LEADS.test(word));

/** The words in front of a figure, from the last stop or figure, and those behind its unit or noun, to the next one. */
function wordsBeside(s: Statement, report: ReadReport): readonly [readonly string[], readonly string[]] {
  const low = lowOf(report, s);
  const front = low.slice(Math.max(0, s.figure.start - MOST_LEAD), s.figure.start).split(/[;:,.\d]/u).pop() ?? "";
  const rest = low.slice(s.figure.unitEnd, s.figure.unitEnd + MOST_TAIL).trimStart();
  const behind = /^(?!\/)[^;,.:()\d]*/u.exec(rest.startsWith(s.figure.noun) ? rest.slice(s.figure.noun.length) : rest)?.[0] ?? "";
  return [wordsIn(front), wordsIn(behind)];
}

/** How many words of the one stand in the other in the same order. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row: readonly number[] = b.map(() => 0);
  for (const word of a) {
    const next: number[] = [];
    row.forEach((above, j) => next.push(b[j] === word ? (row[j - 1] ?? 0) + 1 : Math.max(above, next[j - 1] ?? 0)));
    row = next;
  }
  return row[row.length - 1] ?? 0;
}

const share = (words: readonly string[], has: (word: string) => boolean): number => (words.length === 0 ? 1 : words.filter(has).length / words.length);
const points = ({ covered, named }: Candidate): number => covered + named / 2;

/** "62,5% số lò sấy": a share of what stands behind it, as in "20/32 lò sấy, chiếm 62,5%". */
const OF = /^\s*(?!kế hoạch|so |mỗi|trong |vào |và )[A-Za-zÀ-ỹ]/u;
const readings = (told: Statement, report: ReadReport): Statement[] =>
  isPercent(told.figure) && facetOf(told) === "level" && OF.test(lowOf(report, told).slice(told.figure.unitEnd)) ? [told, { ...told, role: "share" }] : [told];

/** What stands below a headline and may be its figure, the one that its words name best first; of equal ones the nearest. */
function candidatesFor(report: ReadReport, told: Statement, words: readonly string[], statements: readonly Statement[]): Candidate[] {
  const off = ({ source }: Candidate): Decimal => sizeOf(source.figure).minus(sizeOf(told.figure)).abs();
  const [front, behind] = wordsBeside(told, report);
  return statements.flatMap((source): Candidate[] => {
    if (source.file !== told.file || source.paragraph <= told.paragraph || source.paragraph - told.paragraph > REACH || source.role === "cell" || source.role === "denominator" || !sameKind(source.figure, told.figure) || !ofOneThing(source.figure, told.figure)) return [];
    if (!oneFacet(source, told) || turned(source, told) || contrasted(source.label, told.label)) return [];
    const { item, full } = source.around;
    const [before, after] = wordsBeside(source, report);
    const beside = inOrder(front, before) + inOrder(behind, after);
    return [{ source, beside, told: beside / Math.max(1, front.length + behind.length), covered: share(words, (word) => full.has(word)), named: share(told.core, (word) => item.includes(word) || source.core.includes(word)) }];
  }).sort((a, b) => points(b) - points(a) || off(a).cmp(off(b)));
}

/** The one that the words of the headline name, or that stands in its very words; null where they leave a doubt. */
function chosen(candidates: readonly Candidate[], words: readonly string[]): Statement | null {
  const [best, ...others] = candidates;
  if (best === undefined) return null;
  const named = best.covered >= COVERED && best.named >= NAMED && (words.length >= WORDS || (best.covered === 1 && others.every((other) => other.source.value.eq(best.source.value))));
  if (named) return best.source;
  // Nothing else below is told in its way.
  if (best.covered >= HALF && best.named >= HALF && best.beside > 0 && others.every((other) => other.source.value.eq(best.source.value))) return best.source;
  const [first, ...rest] = [...candidates].sort((a, b) => b.beside - a.beside || points(b) - points(a));
  if (first === undefined || rest.some((other) => other.beside >= first.beside && !other.source.value.eq(first.source.value))) return null;
  const { beside, told, covered, named: own } = first;
  return (beside >= PHRASE && told >= MOST && covered >= SOME && own >= HALF) || (beside > 0 && words.length >= WORDS && covered >= HALF && own >= NAMED) ? first.source : null;
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
    const isTold = ({ figure }: Statement): boolean => {
      // Of several amounts some may have been added up first.
      const strict = isPercent(figure) || below.reduce((n, passage) => n + passage.filter((other) => ofOneThing(other, figure)).length, 0) <= 1;
      return below.some((passage) => passage.some((other) => tells(figure, other, strict)) || isAddedFrom(figure, passage));
    };
    const open = headline.filter((s) => tellingDigits(s.figure) >= LEAST_DIGITS && !known.alike.has(s.figure.id) && !isTold(s));
    const [found, ...more] = open;
    // Where nothing tells two figures of a headline, the text is about something else.
    if (found === undefined || more.length > 0) return [];
    if (found.role === "denominator" || known.failing.has(found.figure.id)) return [];
    return readings(found, report).flatMap((told) => against(told, headline)).slice(0, 1);
  });

  /** The figure against the one that its words name. */
  function against(told: Statement, headline: readonly Statement[]): Draft[] {
    const words = [...new Set([...contentWords(lowOf(report, told)), ...told.core])];
    const source = chosen(candidatesFor(report, told, words, statements), words);
    if (source === null || known.failing.has(source.figure.id) || meets(baseInterval(source.figure), baseInterval(told.figure)) || !(ofOneSize(sizeOf(source.figure), sizeOf(told.figure)) || lacksDigit(source.figure, told.figure))) return [];
    // "5 tháng, …" and "trong tháng 5, …", what was last year, what is hoped for.
    if (!comparable(source, told, true, true) || ofOtherValues(source, told) || isWish(source, report) !== isWish(told, report)) return [];
    if (isOneOf(source, report) && !isOneOf(told, report)) return [];
    // "640 người ứng cử để bầu 400 đại biểu": what the headline tells of something else.
    return headline.some((s) => s.figure !== told.figure && tells(s.figure, source.figure)) ? [] : [draftOf(report, source, told)];
  }
}
