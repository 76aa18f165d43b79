/** What the lines above a table say: year, period, unit of the whole table. */
import { parseUnit, searchKey, type Unit } from "../figures";
import { bracketUnit } from "./bracket-unit";
import type { Period } from "./types";

const YEAR = /(?<!\d)(20\d\d|19\d\d)(?!\d)/g;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Words of a school year, in a text made comparable by `searchKey`. */
const SCHOOL_YEAR = /\b(nam hoc|nien khoa|nien hoc)\s+((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)\d\d)(?!\d)/g;

/** "nam hoc 2024-2025" is one year, named after its end; two years apart are a planning period. */
export function withSchoolYears(key: string): string {
  return key.replace(SCHOOL_YEAR, (whole, word: string, first: string, last: string) => (Number(last) === Number(first) + 1 ? `${word} ${last}` : whole));
}

/** True for "TH năm học 2023-2024", "Năm học 2024". */
export function saysSchoolYear(text: string): boolean {
  return /\b(?:nam hoc|nien hoc)\s+(?:19|20)\d\d(?!\d)/.test(withSchoolYears(searchKey(text.slice(0, 300))));
}

/** The year of the title; of "thực hiện năm 2023, kế hoạch năm 2024" it is the first. null where no line names one. */
export function titleYear(above: readonly string[]): number | null {
  // "(Kèm theo Báo cáo số … ngày … năm 2023)" dates the paper, not its figures.
  const dated = (line: string): boolean => /\bkem theo\b|\bngay\s+\d|\bban hanh\b/.test(searchKey(line.slice(0, 300)));
  for (const line of [...above.filter((l) => !dated(l)), ...above.filter(dated)]) {
    const key = withSchoolYears(searchKey(line.slice(0, 300))).replace(/\b(?:so|nghi quyet|quyet dinh|ke hoach so|ngay)\b[^,;)]*\/[^,;)\s]*/g, " ");
    const named = /nam\s+(?:hoc\s+)?((?:19|20)\d\d)/.exec(key)?.[1] ?? /\/((?:19|20)\d\d)(?!\d)/.exec(key)?.[1];
    const any = named ?? key.match(YEAR)?.[0];
    if (any !== undefined) return Number(any);
  }
  return null;
}

/** Kind and months of a period named in a text ("quý III", "10 tháng đầu năm 2023", "tháng 10/2023"), or null. */
export function periodInText(text: string): Pick<Period, "kind" | "months"> | null {
  const key = searchKey(text.slice(0, 300)).replace(/\bngay\s+\d{1,2}\s+thang\s+\d{1,2}/g, " ");
  const months = /(?<!\d)(\d{1,2})\s*thang(?!\s*cuoi)/.exec(key);
  if (months !== null) {
    const m = Number(months[1]);
    if (m === 6) return { kind: "half", months: 6 };
    if (m === 9) return { kind: "nine-months", months: 9 };
    if (m === 12) return { kind: "year", months: 12 };
    if (m >= 1 && m < 12) return { kind: "month", months: m };
  }
  const quarter = /\bquy\s*(iii|ii|iv|i|[1-4])\b/.exec(key);
  if (quarter !== null) return { kind: "quarter", months: 3 * (ROMAN[quarter[1] ?? ""] ?? Number(quarter[1])) };
  const month = /\bthang\s*0?(\d{1,2})(?!\d)/.exec(key);
  if (month !== null) {
    const m = Number(month[1]);
    if (m >= 1 && m <= 12) return { kind: "month", months: m };
  }
  if (/\bnua dau nam\b/.test(key)) return { kind: "half", months: 6 };
  if (/\bca nam\b/.test(key) || /\bnam\s+(?:hoc\s+)?(?:19|20)\d\d/.test(key)) return { kind: "year", months: 12 };
  return null;
}

/** "ĐVT: tỷ đồng", "Đơn vị: triệu đồng", "(Đơn vị tính triệu đồng)". */
const UNIT_LINE = /(?:đơn\s+vị(?:\s+tính)?|đvt|đv tính|unit)\s*[:：]\s*([^;()]+)|(?:đơn\s+vị\s+tính|đvt|đv tính)\s+([^;():]+)/iu;

/** What a whole table may be kept in where its title alone says so. */
const MEASURED: ReadonlySet<Unit["dimension"]> = new Set<Unit["dimension"]>(["money-vnd", "money-usd", "money-other", "area", "mass", "volume"]);

/** The unit named for the whole table, the line nearest to it first: "Đơn vị tính: triệu đồng", "2. Thu ngân sách (tỷ đồng)". */
export function unitAbove(above: readonly string[]): Unit | null {
  for (const line of [...above].reverse()) {
    const text = line.normalize("NFC").slice(0, 300);
    const found = UNIT_LINE.exec(text);
    const named = found?.[1] ?? found?.[2];
    const unit = named === undefined ? (bracketUnit(text)?.unit ?? null) : parseUnit(named);
    // "So sánh (%)" over some columns says nothing of the others.
    if (unit !== null && (named !== undefined || MEASURED.has(unit.dimension))) return unit;
  }
  return null;
}
