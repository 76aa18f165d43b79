/** What a value changed by each year, between two values whose years are told: "năm 2020 đạt 12.450 tỷ đồng, năm 2025 đạt 17.216 tỷ đồng, tăng bình quân 6,7%/năm". */
import { growthPercent, meets, subtractIntervals, type Decimal, type Interval } from "../../../figures";
import { signedGrowth, type ReadParagraph } from "../../claims/claim";
import { quoted } from "../../claims/name";
import type { Reading } from "../../claims/roles";
import { baseInterval, intervalOf, isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { slipMends } from "../edits";

const YEAR_BEFORE = /(?<!\d)(20\d\d)(?!\d)[^\d]*$/u;
const YEAR_BEHIND = /^\s*\(?\s*(?:(?:vào|của|trong|cuối)\s+)*năm\s+(20\d\d)(?!\d)/u;
const NOT_ITS_OWN = /(?<![A-Za-zÀ-ỹ])(?:so với|so|giai đoạn|nhiệm kỳ|kế hoạch|mục tiêu|chỉ tiêu)(?![A-Za-zÀ-ỹ])/u;
/** Values told in the prices of their years and growth without them: both are right. */
const PRICED = /tổng sản phẩm|(?<![A-Za-zÀ-ỹ])(?:grdp|gdp|vatt)(?![A-Za-zÀ-ỹ])|giá trị (?:tăng thêm|gia tăng)|giá (?:so sánh|hiện hành|cố định)/u;
const MOST_BACK = 10;
const MOST_LEAD = 300;
const LEAST_YEARS = 2;

interface Dated {
  readonly reading: Reading;
  readonly year: number;
}

/** The year a value is told for, in the words in front of it or right behind it; null where none is. */
function yearOf(low: string, reading: Reading, previous: Reading | undefined): number | null {
  const { figure } = reading;
  const behind = YEAR_BEHIND.exec(low.slice(figure.unitEnd, figure.unitEnd + 24))?.[1];
  if (behind !== undefined) return Number(behind);
  const from = previous === undefined ? Math.max(0, figure.start - MOST_LEAD) : previous.figure.unitEnd;
  const gap = low.slice(from, figure.start);
  // "12.450 tỷ đồng năm 2020 lên 17.216 tỷ đồng": the year behind the value in front is its own.
  const own = previous === undefined ? gap : gap.replace(YEAR_BEHIND, " ");
  const year = YEAR_BEFORE.exec(own);
  return year?.[1] === undefined || (NOT_ITS_OWN.test(own) && reading.role !== "prior") ? null : Number(year[1]);
}

const states = ({ role, toLevel, average }: Reading): boolean => role === "value" || role === "ratio" || role === "share" || role === "prior" || (role === "growth" && toLevel === true && average !== true);

/** The two values of other years in front of a change of each year; null where there are more, or fewer. */
function endsOf(read: ReadParagraph, at: number): { readonly now: Dated; readonly then: Dated } | null {
  const { low } = read.paragraph.content;
  const change = read.readings[at];
  if (change === undefined) return null;
  const sentence = sentenceAround(read.structure, change.figure.group);
  const points = isPoints(change.figure);
  const from = Math.max(0, at - MOST_BACK);
  const dated = read.readings.slice(from, at).flatMap((reading, i): Dated[] => {
    if (!states(reading) || reading.figure.bound || sentenceAround(read.structure, reading.figure.group) !== sentence) return [];
    const year = yearOf(low, reading, read.readings[from + i - 1]);
    return year === null ? [] : [{ reading, year }];
  });
  const last = dated[dated.length - 1];
  if (last === undefined || (points && !isPercent(last.reading.figure))) return null;
  const alike = dated.filter(({ reading }) => sameThing(reading.figure, last.reading.figure)).sort((a, b) => a.year - b.year);
  const [then, now] = alike;
  return then === undefined || now === undefined || alike.length > 2 || now.year - then.year < LEAST_YEARS ? null : { now, then };
}

/** Whether so many years of the change lead from the one value to the other: of rates by points, of all else by percent of each year's value. */
function leads(now: Figure, then: Figure, change: Reading, years: number): (values: Values) => boolean {
  return (values) => {
    const own = intervalOf(signedGrowth(change, values(change.figure)));
    const [a, b] = [baseInterval(values(now)), baseInterval(values(then))];
    if (b.low === null || b.low.lte(0)) return false;
    const times = (rate: Decimal | null): Decimal | null => (rate === null ? null : isPercent(now) ? rate.times(years) : rate.div(100).plus(1).pow(years).minus(1).times(100));
    const all: Interval = { low: times(own.low), high: times(own.high) };
    return meets(isPercent(now) ? subtractIntervals(intervalOf(values(now)), intervalOf(values(then))) : growthPercent(a, b), all);
  };
}

/** The changes of each year of a paragraph that miss by one slip of the pen; those that hold are told with their values. */
export function slippedEachYear(read: ReadParagraph): Draft[] {
  return read.readings.flatMap((change, at): Draft[] => {
    if (change.average !== true || !(isPercent(change.figure) || isPoints(change.figure)) || change.figure.bound || !/^(?:tăng|giảm)$/.test(change.operator)) return [];
    if (PRICED.test(read.paragraph.content.low.slice(Math.max(0, change.figure.start - MOST_LEAD), change.figure.unitEnd + 80))) return [];
    const ends = endsOf(read, at);
    if (ends === null) return [];
    const [now, then] = [ends.now.reading.figure, ends.then.reading.figure];
    const years = ends.now.year - ends.then.year;
    // Of both ends, or of one of them: which years are counted is not always told.
    if ([years - 1, years, years + 1].some((n) => leads(now, then, change, n)(asWritten))) return [];
    const holds = leads(now, then, change, years);
    const figures = [now, then, change.figure];
    if (!slipMends(figures, holds)) return [];
    return [{
      kind: isPercent(now) ? "points" : "growth", verdict: "review", figures, holds,
      message: `Cần xem mức bình quân mỗi năm (${quoted(ends.then)}): ${years} năm ${change.operator} ${shown(change.figure)} không đi từ ${shown(then)} đến ${shown(now)}.`,
      formula: `${shown(then)} → ${shown(now)}: ${years} năm × ${change.operator} ${shown(change.figure)} ≠`,
    }];
  });
}
