/** Whether two statements can be one: of one kind, one facet (value, target, former value, change …), one time and status. */
import { meets, type Decimal } from "../../../../figures";
import type { Claim } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { contentWords, contrasted, levelsOf } from "../../../claims/words";
import { oncePer } from "../../../once";
import { baseInterval, isPercent, isPeople, isPoints, nounOf, sameKind, sameThing } from "../../../reading/figure";
import { yearsOf } from "../../links/documents";
import { oneBase, perOneAlike } from "../../links/facts";
import { sentenceBefore } from "../../links/namesakes";
import { scopesBetween } from "../../links/scopes";
import type { Statement } from "../../links/statements";
import { isSummary, oneMeasure } from "../../links/strength";
import { asFigure, facetOf, turned } from "../facets";
import { isRoundOf } from "./digits";
import { isHeadline, underHeadline } from "./headlines";
import { besideKey, type Known } from "../known";

/** Agreements from which two paragraphs tell one thing. */
const MANY = 3;

/** "giải ngân 41,2 tỷ đồng, tỷ lệ 51%": of what, the sentence need not say. */
const isRatio = (s: Statement): boolean => s.role === "ratio" && isPercent(s.figure) && !/chiếm/u.test(s.reading?.operator ?? "");

/** The same; beside a column of percentages of the target only what is reached: "bằng 109,1%" may be of the year before. */
const isRatioOf = (s: Statement, plan: Statement): boolean => isRatio(s) && (plan.role !== "cell" || /^đạt$/.test(s.reading?.operator ?? ""));

/** "số hộ nghèo 412 hộ, chiếm 8,35%" and "tỷ lệ hộ nghèo 8,35%", "hộ nghèo còn 8,35%". */
export function oneFacet(a: Statement, b: Statement): boolean {
  const [x, y] = [facetOf(a), facetOf(b)];
  if (x === y) return true;
  // "giải ngân 41,2 tỷ đồng, đạt 51% kế hoạch" and "giải ngân đạt 51%".
  if ((x === "plan" && isRatioOf(b, a)) || (y === "plan" && isRatioOf(a, b))) return true;
  const bare = x === "plan" || isRatio(a) ? b : y === "plan" || isRatio(b) ? a : null;
  if (bare !== null) return facetOf(bare) === "level" && isPercent(bare.figure) && (/^(?:đạt|bằng|còn|)$/.test(bare.reading?.operator ?? "") || bare.reading?.toLevel === true);
  const rate = x === "share" ? b : y === "share" ? a : null;
  return rate !== null && facetOf(rate) === "level" && isPercent(rate.figure) && (/tỷ lệ|tỷ trọng/u.test(rate.label) || rate.reading?.operator === "còn");
}

/** A paper about so many months need not say "lũy kế" again, nor that a rate ("công suất buồng phòng") is an average. */
const unsummed = (claim: Claim): Claim => ({ ...claim, label: claim.label.replace(isPercent(claim.figure) && claim.measure === "value" ? /lũy kế|luỹ kế|bình quân/gu : /lũy kế|luỹ kế/gu, " ") });

const TIME = /20\d\d|cùng kỳ|năm trước|tháng|quý/u;

/** Nouns that count one thing: "48 căn" and "48 ngôi nhà". */
const HOUSES = /^(?:căn|ngôi|nhà)(?![A-Za-zÀ-ỹ])/u;
const TIMES = "lượt";

/** "1.268 lượt cơ sở" and "1.268 cơ sở": counted as often as they were looked at. */
const countsTimes = (s: Statement, noun: string): boolean => nounOf(s.figure) === TIMES && noun !== "" && contentWords(noun).every((word) => s.core.includes(word));

/** True where both count people, or houses, or one is told without its "lượt". */
function countsAlike(a: Statement, b: Statement): boolean {
  const [x, y] = [nounOf(a.figure), nounOf(b.figure)];
  return (isPeople(a.figure) && isPeople(b.figure)) || (HOUSES.test(x) && HOUSES.test(y)) || countsTimes(a, y) || countsTimes(b, x);
}

/** Of one kind, to as many decimals; things counted must bear one name, unless a table leaves it out. */
export function ofOneKind(a: Statement, b: Statement, rounded = false): boolean {
  const [x, y] = [asFigure(a, b), asFigure(b, a)];
  if (isPoints(x) !== isPoints(y)) return false;
  // "46,8 triệu đồng/người" and "46,8 triệu đồng/năm", "17,4 tiêu chí" and "17,4 tiêu chí/xã".
  const perOne = a.figure.decimals === b.figure.decimals && perOneAlike(x, y);
  if (!sameKind(x, y)) return perOne;
  if (!rounded && [a, b].some((s) => s.figure.hedge !== null || s.figure.decimals !== a.figure.decimals)) return false;
  return sameThing(x, y) || perOne || countsAlike(a, b) || ((a.role === "cell" || b.role === "cell") && [nounOf(x), nounOf(y)].includes(""));
}

/** What times statements are told of: spans, the year of a table's last column of results, the year in the head of a paper. */
interface Times {
  readonly scopeOf: ReturnType<typeof scopesBetween>;
  readonly column: number | null;
  readonly headed: (file: string) => number | null;
  /** Whether a statement stands in a passage that sums up. */
  readonly summed: (s: Statement) => boolean;
  /** Whether one stands in the headline of the other. */
  readonly headline: (a: Statement, b: Statement) => boolean;
  /** Whether the headline tells in a round figure what follows to the last digit. */
  readonly rounded: (a: Statement, b: Statement) => boolean;
  /** Whether most of what two paragraphs tell agrees. */
  readonly twice: (a: Statement, b: Statement) => boolean;
}

/** "Quý I | 1.486 | 112": a row of a series of times. */
const TIME_ROW = /^(?:quý|tháng)\s+(?:[ivx]{1,3}|\d{1,2})(?![A-Za-zÀ-ỹ\d])/u;

/** "Năm ngoái, Bộ cũng đã thu …": the time before, said in front. */
const PAST = /(?<![A-Za-zÀ-ỹ])(?:năm ngoái|(?:năm|quý|tháng|tuần|kỳ|nhiệm kỳ) trước|cùng kỳ|hôm qua|trước đó)(?![A-Za-zÀ-ỹ])/u;
const saysPast = oncePer((s: Statement): boolean => facetOf(s) === "level" && s.reading !== null && PAST.test(lastSentence(s.reading.lead)));
const lastSentence = (text: string): string => text.slice(Math.max(text.lastIndexOf(". "), text.lastIndexOf(";"), text.lastIndexOf(",") - MOST_APART, 0));
/** How far in front of the last comma a time may stand. */
const MOST_APART = 60;

/** "nợ lệ phí trước bạ", "lãi vay": of what the rest of the name says, but not that. */
const OWED = /(?<![A-Za-zÀ-ỹ])(?:nợ|lãi)(?![A-Za-zÀ-ỹ])/u;

/** Changes from one time, distances from a target, percentages of one target. */
function ofOneBase(a: Statement, b: Statement, year: number | null): boolean {
  if (a.reading === null || b.reading === null) return true;
  const facet = facetOf(a);
  if ((facet === "growth" || facet === "change") && facetOf(b) === facet) return (a.role === "plan-change") === (b.role === "plan-change") && oneBase(a.reading, b.reading, year);
  if (facet !== "plan" || facetOf(b) !== "plan") return true;
  const [x, y] = [levelsOf(a.reading.base), levelsOf(b.reading.base)];
  return x.length === 0 || y.length === 0 || x.some((level) => y.includes(level));
}

/** Of one kind, one facet (value, target, former value, change …), one time and status. */
function comparable(a: Statement, b: Statement, { scopeOf, column, headed, summed, headline, rounded, twice }: Times, shorter: boolean, near: boolean): boolean {
  if (a.role === "cell" && b.role === "cell") return false;
  if (!ofOneKind(a, b, shorter)) return false;
  if (!oneFacet(a, b) || turned(a, b) || contrasted(a.label, b.label) || OWED.test(a.label) !== OWED.test(b.label) || saysPast(a) !== saysPast(b)) return false;
  if (a.claim === null || b.claim === null) {
    const [cell, prose] = a.claim === null ? [a, b] : [b, a];
    const year = /20\d\d/.exec(cell.label)?.[0];
    if (TIME_ROW.test(cell.label) && !TIME_ROW.test(prose.claim?.scope ?? "")) return false;
    const [told, about] = [prose.claim?.year ?? null, headed(prose.file)];
    if (year === undefined) return (!TIME.test(cell.label) || prose.claim?.scope === "") && (told === null || about === null || told === about);
    // "lối mở … còn 87,9 triệu USD", with no year said, beside the column of the year that the paper is about.
    return (prose.claim?.year ?? column) === Number(year) && (prose.claim?.year !== null || prose.claim.scope === "");
  }
  if (a.claim.planned !== b.claim.planned || !oneMeasure(unsummed(a.claim), unsummed(b.claim))) return false;
  const year = headed(a.file);
  const [x, y] = [a.claim.year ?? year, b.claim.year ?? year];
  if (x !== null && y !== null && x !== y) return false;
  if (!ofOneBase(a, b, x ?? y) || rounded(a, b) || rounded(b, a)) return false;
  // A report that nothing divides tells one thing after another, and not again, unless a passage stands there twice.
  return (a.section !== b.section || summed(a) !== summed(b) || headline(a, b) || (near && a.paragraph !== b.paragraph) || twice(a, b)) && scopeOf(a.claim, b.claim) !== "differ";
}

/** Whether two statements of a report can be one; `rounded`: also where one is told to fewer decimals, or hedged. */
export type Comparable = (a: Statement, b: Statement, rounded?: boolean, near?: boolean) => boolean;

export function comparableIn(report: ReadReport, statements: readonly Statement[], known: Known): Comparable {
  const countIn = ({ paragraph }: Statement): number => report.paragraphs[paragraph]?.readings.length ?? 0;
  const times: Times = {
    scopeOf: scopesBetween(report),
    column: latestColumn(statements),
    headed: yearsOf(report),
    summed: (s) => report.paragraphs.slice(s.paragraph, s.paragraph + 1).some(({ paragraph }) => isSummary(paragraph)),
    headline: (a, b) => underHeadline(report, a.paragraph, b.paragraph),
    rounded: (a, b) => isHeadline(report, a.paragraph) && isRoundOf(a, b) && underHeadline(report, a.paragraph, b.paragraph),
    twice: (a, b) => {
      const alike = known.beside.get(besideKey(a, b)) ?? 0;
      return alike >= MANY && 2 * alike >= Math.min(countIn(a), countIn(b));
    },
  };
  const values = new Map(statements.map(({ figure }) => [figure.id, figure.value]));
  return (a, b, rounded = false, near = false) => !inOtherFractions(a, b, values) && comparable(a, b, times, rounded, near);
}

/** "cả 6/6 chỉ tiêu" of a report and "cả 5/5 chỉ tiêu" of its section: no one slip writes the one for the other. */
function inOtherFractions({ figure: a }: Statement, { figure: b }: Statement, values: ReadonlyMap<number, Decimal>): boolean {
  const [x, y] = [a.denominator ?? a.numerator, b.denominator ?? b.numerator].map((id) => (id === null ? undefined : values.get(id)));
  return (a.denominator === null) === (b.denominator === null) && x !== undefined && y !== undefined && !x.eq(y);
}

/** The latest year that a column of results names; null in several papers. */
function latestColumn(statements: readonly Statement[]): number | null {
  const years = statements.flatMap((s) => (s.role === "cell" && facetOf(s) === "level" ? (/20\d\d/.exec(s.label)?.[0] ?? []) : [])).map(Number);
  return years.length === 0 || new Set(statements.map((s) => s.file)).size > 1 ? null : years.reduce((most, year) => Math.max(most, year));
}

/** What is said of two values that differ is said of two things. */
export function ofOtherValues(a: Statement, b: Statement): boolean {
  const [x, y] = [a.claim, b.claim];
  if (x === null || y === null || x.measure !== "value" || y.measure !== "value") return false;
  if (x.figure.id === a.figure.id || y.figure.id === b.figure.id) return false;
  return sameKind(x.figure, y.figure) && !meets(baseInterval(x.figure), baseInterval(y.figure));
}

/** "74.824 tấn, đạt 79% kế hoạch" and "905.753 tỷ đồng, đạt 72% kế hoạch": said of a weight and of money. */
export function ofTwoMeasures({ claim: a, figure: x }: Statement, { claim: b, figure: y }: Statement): boolean {
  if (a === null || b === null || a.figure.id === x.id || b.figure.id === y.id) return false;
  return a.figure.unit !== null && b.figure.unit !== null && a.figure.unit.dimension !== b.figure.unit.dimension;
}

const WISHED = /(?<![A-Za-zÀ-ỹ])(?:dự kiến|phấn đấu|mục tiêu|kế hoạch|sẽ|dự báo|chỉ tiêu giao)(?![A-Za-zÀ-ỹ])/u;

/** "tổng vốn năm nay sẽ lên 340 tỷ đồng, …, cho vay 221 tỷ đồng": said at the head of a sentence, of all of it. */
const AHEAD = /(?<![A-Za-zÀ-ỹ])(?:dự kiến|phấn đấu|sẽ|dự báo)(?![A-Za-zÀ-ỹ])/iu;

const wishesOf = oncePer((report: ReadReport) => oncePer((s: Statement): boolean => WISHED.test(s.reading?.lead ?? "") || AHEAD.test(sentenceBefore(s.figure, report))));

/** True for what is only wished or planned, as the words in front of it say. */
export const isWish = (s: Statement, report: ReadReport): boolean => wishesOf(report)(s);
