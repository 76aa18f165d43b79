/** What time a phrase names, so that "so với tháng trước" beside "tháng 8" is known to mean "tháng 7". */
import { TIME, timePattern } from "../../claims/times";
import { numberIn } from "../../claims/words";
import { oncePerText } from "../../once";

export type Period = "year" | "month" | "quarter" | "months" | "week" | "day" | "start" | "end" | "term" | "season" | "now";

export interface When {
  readonly period: Period;
  /** The month, the quarter, how many months, the day or the season, as told; "" where none is. */
  readonly which: string;
  readonly year: number | null;
  /** "cùng kỳ", "tháng trước": told by the time it is compared with. */
  readonly relative: "same" | "previous" | null;
}

const QUARTERS: ReadonlyMap<string, string> = new Map([["i", "1"], ["ii", "2"], ["iii", "3"], ["iv", "4"]]);
const inDigits = (text: string): string => QUARTERS.get(text) ?? numberIn(text)?.toFixed() ?? text.replace(/^0+/u, "");
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/gu;
const SAME = /(?<![A-Za-zÀ-ỹ])(?:cùng|ck)(?![A-Za-zÀ-ỹ])/u;
const PREVIOUS = /(?<![A-Za-zÀ-ỹ])(?:trước|ngoái|liền kề)(?![A-Za-zÀ-ỹ])/u;
const KINDS: readonly (readonly [Period, RegExp])[] = [
  ["term", /nhiệm kỳ|giai đoạn|đại hội|khóa/u],
  ["day", /(?<!\d)(\d{1,2}\s?[/.-]\s?\d{1,2})(?![\d/]*\s*năm\s)/u],
  ["start", /đầu (?:năm|kỳ|vụ)/u],
  ["end", /cuối (?:năm|kỳ|vụ)/u],
  ["months", /(?<![\d/])(\d{1,2}|một|hai|ba|bốn|sáu|chín)\s+tháng/u],
  ["month", /tháng\s+(\d{1,2})/u],
  ["month", /tháng/u],
  ["quarter", /quý\s+([ivx]{1,3}|\d)/u],
  ["quarter", /quý/u],
  ["week", /tuần/u],
  ["season", /vụ\s+((?:đông xuân|hè thu|thu đông|mùa|chiêm|xuân|đông))|(?<![A-Za-zÀ-ỹ])vụ(?![A-Za-zÀ-ỹ])/u],
];
const NAMED = timePattern(`(?<![A-Za-zÀ-ỹ\\d])(?:${TIME})(?![A-Za-zÀ-ỹ\\d])`, "gu");
const MONTH_YEAR = /tháng\s+(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)/u;

/** The time a phrase is. */
export function whenIs(phrase: string): When {
  const year = [...phrase.matchAll(YEAR)].pop()?.[1];
  const relative = SAME.test(phrase) ? "same" : PREVIOUS.test(phrase) ? "previous" : null;
  const told = { year: year === undefined ? null : Number(year), relative } as const;
  const month = MONTH_YEAR.exec(phrase)?.[1];
  if (month !== undefined) return { ...told, period: "month", which: inDigits(month) };
  for (const [period, pattern] of KINDS) {
    const match = pattern.exec(phrase);
    if (match !== null) return { ...told, period, which: inDigits(match[1] ?? "") };
  }
  return { ...told, period: "year", which: "" };
}

const NOW = /(?<![A-Za-zÀ-ỹ])(?:hiện nay|hiện tại|đến nay|hiện|năm nay)(?![A-Za-zÀ-ỹ])/u;

/** "đến nay", "hiện có": the time a report is written in; null where that is not said. */
export const nowIn = (text: string): When | null => (NOW.test(text) ? { period: "now", which: "", year: null, relative: null } : null);

/** The last time that a stretch of text names; null where it names none. */
export const lastWhen = oncePerText((text): When | null => {
  const match = [...text.matchAll(NAMED)].pop();
  return match === undefined ? null : whenIs(match[0]);
});

const agree = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;
const onePeriod = (a: When, b: When): boolean => a.period === b.period && a.which === b.which;

/** True where `then` is the time that a change is measured from: `base` as it is told behind the change, `now` the time of the value. */
export function isBase(base: When, then: When, now: When | null): boolean {
  if (then.relative !== null) return then.relative === base.relative && agree(then.year, base.year) && (then.relative === "same" || then.period === base.period);
  if (base.relative === null) return agree(base.year, then.year) && (onePeriod(base, then) || (base.period === "year" && now !== null && onePeriod(then, now))) && (base.year !== null || base.which !== "" || base.period !== "year");
  if (now === null) return false;
  if (base.relative === "same") {
    const year = base.year ?? (now.year === null ? null : now.year - 1);
    return then.year !== null && (year === null || then.year === year) && onePeriod(then, now);
  }
  return isBefore(then, now, base.period);
}

/** True where one time is that right before another: the month, the quarter or the year in front. */
export function isBefore(then: When, now: When, period: Period): boolean {
  if (period === "month" || period === "quarter") {
    const last = period === "month" ? 12 : 4;
    const [a, b] = [Number(then.which), Number(now.which)];
    if (then.period !== period || now.period !== period || !(a > 0) || !(b > 0)) return false;
    return a === b - 1 ? agree(then.year, now.year) : b === 1 && a === last;
  }
  return then.year !== null && now.year !== null && then.year === now.year - 1 && onePeriod(then, now);
}

/** How far back a change is measured from: to the month, quarter or year in front; "open" where that is not told. */
export type Since = "month" | "quarter" | "year" | "open";

const SINCE: Partial<Record<Period, Since>> = { month: "month", quarter: "quarter", year: "year", start: "year", end: "year", season: "year", months: "year" };

/** How far back the base of a change lies that a phrase names last: "so với tháng trước" is a month, "so với cùng kỳ" a year. */
export function sinceIn(base: string): Since {
  const when = lastWhen(base);
  return when === null ? "open" : when.relative === "same" ? "year" : (SINCE[when.period] ?? "open");
}
