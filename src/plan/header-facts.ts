/** What the words of one header say, before the table decides: terms, years, months, assigning level, unit. */
import { foldHeader, parseUnit, searchKey, type Unit } from "../figures";
import { NO_UNIT } from "./bracket-unit";
import { withSchoolYears } from "./titles";

/** The part of the year a header names; `months` elapsed since January at its end. */
export interface Span {
  readonly kind: "cumulative" | "month" | "quarter";
  /** null where a month or quarter is meant but not numbered ("trong tháng"). */
  readonly months: number | null;
}

/** A month or quarter by itself, not what has come together since January; the first of a year is both. */
export function standsAlone(kind: Span["kind"] | undefined, months: number | null | undefined): boolean {
  return (kind === "month" && months !== 1) || (kind === "quarter" && months !== 3);
}

export interface HeaderFacts {
  readonly header: string;
  /** Without accents, unit in parentheses, years and dots of abbreviations; terms are looked for here. */
  readonly key: string;
  readonly years: readonly number[];
  /** "2021-2025": a whole planning period, not a year. */
  readonly yearRange: boolean;
  readonly span: Span | null;
  readonly level: string;
  readonly adjusted: boolean;
  readonly unit: Unit | null;
  /** "(%)" closes the header: a unit, unless other words compare. */
  readonly percentInBrackets: boolean;
  /** "so", "so với", "so sánh", told from "số" by the accent. */
  readonly saysCompared: boolean;
}

const DATE = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*((?:19|20)\d\d))?(?!\d)/g;
const YEAR_RANGE = /(?<!\d)(?:19|20)\d\d\s*(?:-|–|—|den)\s*(?:19|20)\d\d(?!\d)/;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function plainKey(header: string): string {
  return searchKey(header)
    .replace(/[_|:;"“”]+/g, " ")
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, "$1")
    .replace(/\bt\s?\/\s?h\b/g, "th")
    .replace(/\bk\s?\/\s?h\b/g, "kh")
    .replace(/\b(?:t|th)[./]\s?hien\b/g, "thuc hien")
    .replace(/\b(?:k|kh)[./]\s?hoach\b/g, "ke hoach")
    .replace(/([a-z]{2,})([2-9])$/, (whole, word: string) => (/^(?:hien|hoach|kh|th|giao|tieu|uoc|uth|nam|ky)$/.test(word.slice(-4)) || /(?:hien|hoach|giao)$/.test(word) ? word : whole))
    .replace(/\s+/g, " ")
    .trim();
}

function takeUnit(header: string): { rest: string; unit: Unit | null; percent: boolean } {
  let unit: Unit | null = null;
  let percent = false;
  let rest = foldHeader(header).replace(/\(([^()]{1,40})\)/g, (whole, inner: string) => {
    const read = parseUnit(inner);
    if (read === null || read.dimension === "time" || NO_UNIT.test(inner)) return whole;
    if (read.dimension === "percent" && /%/.test(inner)) {
      percent = true;
      return " % ";
    }
    unit = read;
    return " ";
  });
  if (unit === null) {
    const tail = /[,:;-]\s*(?:đvt\s*:?\s*)?([^,:;()]{1,30})$/u.exec(rest);
    const read = tail?.[1] === undefined ? null : parseUnit(tail[1]);
    if (tail !== null && read !== null && read.dimension !== "time" && read.dimension !== "percent" && read.dimension !== "count") {
      unit = read;
      rest = rest.slice(0, tail.index);
    }
  }
  return { rest, unit, percent };
}

function readSpan(key: string): { span: Span | null; rest: string } {
  let rest = key;
  let span: Span | null = null;
  const untilWord = /\b(?:den|het|toi|tinh den|luy ke|cong don)\b/;
  const until = untilWord.test(key);
  const take = (pattern: RegExp, make: (m: RegExpExecArray) => Span | null): void => {
    if (span !== null) return;
    const found = pattern.exec(rest);
    if (found === null) return;
    const made = make(found);
    if (made === null) return;
    span = made;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  };
  const cumulative = (months: number): Span | null =>
    months >= 1 && months <= 12 ? { kind: "cumulative", months } : null;
  take(/(?<!\d)(\d{1,2})\s*thang(?:\s*dau)?(?:\s*nam(?!\s*(?:truoc|ngoai|lien|sau|toi|ke)\b))?(?!\s*cuoi)/, (m) => cumulative(Number(m[1])));
  take(/(?<![\d/])(\d{1,2})\s?t(?=[\s/]|$)/, (m) => cumulative(Number(m[1])));
  take(/\bnua dau nam\b/, () => cumulative(6));
  take(/\bthang\s*(?:thu\s*)?0?(\d{1,2})\b/, (m) => {
    const months = Number(m[1]);
    if (months < 1 || months > 12) return null;
    return until ? cumulative(months) : { kind: "month", months };
  });
  take(/\bt\s?0?(\d{1,2})(?=[\s/]|$)/, (m) => {
    const months = Number(m[1]);
    return months >= 1 && months <= 12 ? { kind: "month", months } : null;
  });
  take(/\bquy\s*(iii|ii|iv|i|[1-4])\b/, (m) => {
    const quarter = ROMAN[m[1] ?? ""] ?? Number(m[1]);
    return until ? cumulative(quarter * 3) : { kind: "quarter", months: quarter * 3 };
  });
  take(/(?<!\d)(\d)\s*quy\b/, (m) => cumulative(Number(m[1]) * 3));
  take(/\b(?:trong|rieng|cua)\s+thang\b(?!\s*truoc)|\bthang (?:nay|bao cao)\b/, () => (until ? null : { kind: "month", months: null }));
  return { span, rest };
}

const ASSIGNERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tw|trung uong|chinh phu|bo(?: tai chinh| khdt)?|tuong chinh phu)\b/, "TW giao"],
  [/\bhdnd\s+tinh\b/, "HĐND tỉnh giao"],
  [/\bhdnd\s+(?:thanh pho|tp)\b/, "HĐND thành phố giao"],
  [/\bhdnd\s+huyen\b/, "HĐND huyện giao"],
  [/\bhdnd\s+xa\b/, "HĐND xã giao"],
  [/\bhdnd\s+phuong\b/, "HĐND phường giao"],
  [/\bhdnd\b/, "HĐND giao"],
  [/\bubnd\s+tinh\b/, "tỉnh giao"],
  [/\btinh\b(?!\s*den)/, "tỉnh giao"],
  [/\b(?:thanh pho|tp)\b/, "thành phố giao"],
  [/\bhuyen\b/, "huyện giao"],
  [/\bphuong\b/, "phường giao"],
  [/\bxa\b(?!\s*hoi)/, "xã giao"],
  [/\bso\b(?=\s+(?:giao|tai chinh|khdt))/, "sở giao"],
  [/\b(?:dia phuong|dp)\b/, "địa phương giao"],
  [/\b(?:nghi quyet|nq)\b/, "Nghị quyết giao"],
  [/\b(?:dang uy|dai hoi|tinh uy|thanh uy)\b/, "Đại hội giao"],
];

function readLevel(key: string): { level: string; adjusted: boolean } {
  const adjusted = /\b(?:dieu chinh|dc|bo sung|sau dieu chinh)\b/.test(key);
  const assigner = ASSIGNERS.find(([pattern]) => pattern.test(key))?.[1] ?? "";
  if (adjusted) return { level: assigner === "" ? "điều chỉnh" : `${assigner}, điều chỉnh`, adjusted };
  if (assigner === "" && /\bdau nam\b/.test(key)) return { level: "đầu năm", adjusted };
  return { level: assigner, adjusted };
}

/** Blank forms say "TH N-1", "KH N", "KH N+1" where others name the year. */
function inWords(key: string): string {
  return key
    .replace(/(?<![a-z0-9])(?:nam )?n\s*[-–−]\s*1(?!\d)/g, " nam truoc ")
    .replace(/(?<![a-z0-9])(?:nam )?n\s*\+\s*1(?!\d)/g, " nam sau ")
    .replace(/(?<=(?:^|[^a-z0-9])(?:nam|th|kh|uth|hien|hoach|giao|uoc) )n(?![a-z0-9]|\s*[-–−+]\s*\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Reads the words of a header; any text is fine, empty too. */
export function headerFacts(header: string): HeaderFacts {
  const text = header.length > 300 ? header.slice(0, 300) : header;
  const { rest: withoutUnit, unit, percent } = takeUnit(text);
  let key = plainKey(withoutUnit);
  key = key.replace(/(?<!\d)(\d{1,2})\s?t\s*[/.-]\s*((?:19|20)\d\d)/g, "$1 thang $2").replace(/\bt\s?(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)/g, "thang $1 $2");
  key = inWords(withSchoolYears(key));
  const yearRange = YEAR_RANGE.test(key);
  const years: number[] = [];
  let dated: number | null = null;
  key = key.replace(DATE, (whole, day: string, month: string, year: string | undefined) => {
    const d = Number(day);
    const m = Number(month);
    if (d < 1 || d > 31 || m < 1 || m > 12) return whole;
    dated = d >= 15 ? m : m - 1;
    if (year !== undefined) years.push(Number(year));
    return " ";
  });
  key = key.replace(/(?<=thang\s*\d{1,2}|\bt\s?\d{1,2}|quy\s*[ivx\d]{1,3})\s*[/-]\s*((?:19|20)\d\d)(?!\d)/g, " $1");
  key = key.replace(YEAR, (_whole, year: string) => {
    years.push(Number(year));
    return ` ${year} `;
  });
  const { span, rest } = readSpan(key.replace(/\s+/g, " "));
  const compact = rest.replace(/\s+/g, " ").trim();
  const spanned: Span | null = span ?? (dated !== null && dated >= 1 ? { kind: "cumulative", months: dated } : null);
  const folded = foldHeader(text);
  return {
    header,
    key: compact,
    years,
    yearRange,
    span: spanned,
    ...readLevel(compact),
    unit,
    percentInBrackets: percent,
    saysCompared: /(?<![A-Za-zÀ-ỹ])(?:so|ss|so sánh|so với)(?![A-Za-zÀ-ỹ])/u.test(folded) || /\bso (?:sanh|voi)\b/.test(compact),
  };
}
