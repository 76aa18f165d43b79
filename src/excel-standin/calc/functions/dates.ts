/** Dates and times as serial numbers of the 1900 system (1904 where the book says so). */
import type { CellError, CellValue } from "../../model/types";
import type { Frame } from "../code";
import { isError, NUM, VALUE } from "../errors";
import { MISSING, numberFromText, type Operand } from "../values";
import { fixed, orElse, type FunctionSet, type FunctionSpec } from "./define";
import { numbersIn } from "./numbers";

const DAY = 86_400_000;
/** Serial 0 is 1899-12-31, but Excel counts a 29 February 1900: from March 1900 on, serial 0 acts as 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;
const FIRST_OF_MARCH_1900 = 61;

interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

function offset(frame: Frame): number {
  return frame.world.date1904 ? DAYS_TO_1904 : 0;
}

/** Calendar date of a serial; null out of range. The phantom 29 February 1900 is serial 60. */
function dateOf(serial: number, frame: Frame): CalendarDate | null {
  const days = Math.floor(serial) + offset(frame);
  if (serial < 0 || days > LAST_SERIAL) return null;
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (days < 60 ? days + 1 : days) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial of a date; month and day may lie outside their range and carry over. */
function serialOf(year: number, month: number, day: number, frame: Frame): number | CellError {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  let days = Math.round((time.getTime() - EPOCH) / DAY);
  if (days < FIRST_OF_MARCH_1900) days -= 1;
  days -= offset(frame);
  return Number.isFinite(days) && days >= 0 && days + offset(frame) <= LAST_SERIAL ? days : NUM;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function part(pick: (date: CalendarDate) => number): FunctionSpec {
  return fixed(["n"], (frame, serial) => {
    const date = dateOf(serial, frame);
    return date ? pick(date) : NUM;
  });
}

function clock(pick: (seconds: number) => number): FunctionSpec {
  return fixed(["n"], (_frame, serial) => (serial < 0 ? NUM : pick(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400)));
}

function monthsLater(serial: number, months: number, frame: Frame): CalendarDate | null {
  const date = dateOf(serial, frame);
  if (!date) return null;
  const index = date.year * 12 + date.month - 1 + Math.trunc(months);
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: date.day };
}

/** DATEDIF (support.microsoft.com, DATEDIF function): whole years, months or days, or what is left of them. */
function difference(from: number, to: number, unit: string, frame: Frame): CellValue {
  const a = dateOf(from, frame);
  const b = dateOf(to, frame);
  if (!a || !b || Math.floor(from) > Math.floor(to)) return NUM;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "YM":
      return months % 12;
    case "MD":
      return b.day >= a.day ? b.day - a.day : b.day + lastDay(b.year, b.month - 1) - a.day;
    case "YD": {
      const start = serialOf(b.month < a.month || (b.month === a.month && b.day < a.day) ? b.year - 1 : b.year, a.month, a.day, frame);
      return typeof start === "number" ? Math.floor(to) - start : start;
    }
    default:
      return NUM;
  }
}

/** Monday = 0. */
function weekday(serial: number, frame: Frame): number {
  return (((Math.floor(serial) + offset(frame) + 5) % 7) + 7) % 7;
}

/** First weekday of WEEKDAY's and WEEKNUM's numbering, Monday = 0 (support.microsoft.com, WEEKDAY function). */
function weekStart(type: number): number | null {
  if (type === 1 || type === 17) return 6;
  if (type === 2 || type === 11) return 0;
  return type >= 12 && type <= 16 ? type - 11 : null;
}

function isoWeek(serial: number, frame: Frame): CellValue {
  const thursday = Math.floor(serial) - weekday(serial, frame) + 3;
  const date = dateOf(thursday, frame);
  if (!date) return NUM;
  const first = serialOf(date.year, 1, 1, frame);
  return typeof first === "number" ? Math.floor((thursday - first) / 7) + 1 : first;
}

function isHoliday(holidays: ReadonlySet<number>, serial: number, frame: Frame): boolean {
  return weekday(serial, frame) >= 5 || holidays.has(serial);
}

function holidaySet(list: Operand | undefined, frame: Frame): ReadonlySet<number> | CellError {
  if (list === undefined || list === MISSING) return new Set();
  const numbers = numbersIn([list], frame);
  return isError(numbers) ? numbers : new Set(numbers.map(Math.floor));
}

const NETWORKDAYS = fixed(["n", "n", "r?"], (frame, from, to, list) => {
  const holidays = holidaySet(list, frame);
  if (isError(holidays)) return holidays;
  const low = Math.floor(Math.min(from, to));
  const high = Math.floor(Math.max(from, to));
  if (low < 0 || high > LAST_SERIAL) return NUM;
  let days = 0;
  for (let day = low; day <= high; day++) if (!isHoliday(holidays, day, frame)) days += 1;
  return from <= to ? days : -days;
});

const WORKDAY = fixed(["n", "n", "r?"], (frame, from, count, list) => {
  const holidays = holidaySet(list, frame);
  if (isError(holidays)) return holidays;
  const step = count < 0 ? -1 : 1;
  let day = Math.floor(from);
  for (let left = Math.abs(Math.trunc(count)); left > 0; ) {
    day += step;
    if (day < 0 || day > LAST_SERIAL) return NUM;
    if (!isHoliday(holidays, day, frame)) left -= 1;
  }
  return day;
});

/** DAYS360, US or European. */
function days360(from: number, to: number, european: boolean, frame: Frame): CellValue {
  const a = dateOf(from, frame);
  const b = dateOf(to, frame);
  if (!a || !b) return NUM;
  const firstDay = european ? Math.min(a.day, 30) : a.day === lastDay(a.year, a.month) ? 30 : a.day;
  const lastIs31 = b.day === 31;
  const secondDay = lastIs31 && (european || firstDay === 30) ? 30 : b.day;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + secondDay - firstDay;
}

export const DATES: FunctionSet = {
  specials: new Map(),
  functions: new Map<string, FunctionSpec>([
    [
      "DATE",
      fixed(["n", "n", "n"], (frame, year, month, day) => {
        const y = Math.trunc(year);
        if (y < 0 || y > 9999) return NUM;
        return serialOf(y < 1900 ? y + 1900 : y, Math.trunc(month), Math.trunc(day), frame);
      }),
    ],
    ["TIME", fixed(["n", "n", "n"], (_frame, h, m, s) => (h * 3600 + m * 60 + s < 0 ? NUM : ((Math.trunc(h) * 3600 + Math.trunc(m) * 60 + Math.trunc(s)) % 86_400) / 86_400))],
    ["TODAY", fixed([], (frame) => Math.floor((frame.world.now() - EPOCH) / DAY) - offset(frame), { volatile: true })],
    ["NOW", fixed([], (frame) => (frame.world.now() - EPOCH) / DAY - offset(frame), { volatile: true })],
    ["YEAR", part((date) => date.year)],
    ["MONTH", part((date) => date.month)],
    ["DAY", part((date) => date.day)],
    ["HOUR", clock((seconds) => Math.floor(seconds / 3600))],
    ["MINUTE", clock((seconds) => Math.floor(seconds / 60) % 60)],
    ["SECOND", clock((seconds) => seconds % 60)],
    [
      "EDATE",
      fixed(["n", "n"], (frame, serial, months) => {
        const date = monthsLater(serial, months, frame);
        return date ? serialOf(date.year, date.month, Math.min(date.day, lastDay(date.year, date.month)), frame) : NUM;
      }),
    ],
    [
      "EOMONTH",
      fixed(["n", "n"], (frame, serial, months) => {
        const date = monthsLater(serial, months, frame);
        return date ? serialOf(date.year, date.month, lastDay(date.year, date.month), frame) : NUM;
      }),
    ],
    ["DATEDIF", fixed(["n", "n", "t"], (frame, from, to, unit) => difference(from, to, unit, frame))],
    ["DAYS", fixed(["n", "n"], (_frame, to, from) => Math.floor(to) - Math.floor(from))],
    ["DAYS360", fixed(["n", "n", "b?"], (frame, from, to, european) => days360(from, to, orElse(european, false), frame))],
    [
      "WEEKDAY",
      fixed(["n", "n?"], (frame, serial, type) => {
        if (serial < 0) return NUM;
        const kind = Math.trunc(orElse(type, 1));
        if (kind === 3) return weekday(serial, frame);
        const start = weekStart(kind);
        return start === null ? NUM : ((weekday(serial, frame) - start + 7) % 7) + 1;
      }),
    ],
    [
      "WEEKNUM",
      fixed(["n", "n?"], (frame, serial, type) => {
        const kind = Math.trunc(orElse(type, 1));
        if (kind === 21) return isoWeek(serial, frame);
        const start = weekStart(kind);
        const date = dateOf(serial, frame);
        const first = date ? serialOf(date.year, 1, 1, frame) : NUM;
        if (start === null || typeof first !== "number") return NUM;
        return Math.floor((Math.floor(serial) - first + ((weekday(first, frame) - start + 7) % 7)) / 7) + 1;
      }),
    ],
    ["ISOWEEKNUM", fixed(["n"], (frame, serial) => isoWeek(serial, frame))],
    ["NETWORKDAYS", NETWORKDAYS],
    ["WORKDAY", WORKDAY],
    [
      "DATEVALUE",
      fixed(["t"], (frame, text) => {
        const number = /[/\-.]/.test(text) ? numberFromText(text, frame.world.locale) : null;
        return number === null ? VALUE : Math.floor(number);
      }),
    ],
    [
      "TIMEVALUE",
      fixed(["t"], (frame, text) => {
        const number = text.includes(":") ? numberFromText(text, frame.world.locale) : null;
        return number === null ? VALUE : number - Math.floor(number);
      }),
    ],
  ]),
};
