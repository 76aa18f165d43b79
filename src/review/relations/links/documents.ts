/** Which papers may be compared: of one place, one period and one programme, as their headings say; without headings, whatever is put side by side. */
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { oncePer } from "../../once";

export interface Paper {
  /** "xã bình minh"; null where no heading names one. */
  readonly place: string | null;
  /** "tháng 9|2023", "năm|2023"; null where no heading names one. */
  readonly period: string | null;
  /** "giảm nghèo" of "Chương trình giảm nghèo"; null where the title names no programme of its own. */
  readonly programme: string | null;
}

const HEADING_PARAGRAPHS = 14;
const MOST_LENGTH = 240;
const LEVEL = "tỉnh|thành phố|tp|huyện|thị xã|thị trấn|xã|phường|quận|đặc khu";
const OFFICE = new RegExp(`(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đảng ủy)\\s+(${LEVEL})\\.?\\s+([A-Za-zÀ-ỹ ]{2,40})`, "u");
const NAMED = new RegExp(`(?<![A-Za-zÀ-ỹ])(${LEVEL})\\.?\\s+((?:\\p{Lu}[A-Za-zÀ-ỹ]*\\s?){1,4})`, "iu");
const DATE = /ngày\s+[\d….]{0,3}\s*(?:tháng\s+[\d….]{0,3}\s*)?(?:năm\s+20\d\d)?/gu;
const PERIOD = /(?:(\d{1,2}|một|ba|sáu|chín) tháng(?: đầu| cuối)?|(tháng\s+\d{1,2})|(quý\s+(?:iv|i{1,3}|\d)))(?:\s*(?:năm|\/|-)?\s*(20\d\d))?|năm\s+(20\d\d)/u;
const TITLE = /tình hình|kết quả|báo cáo|thực hiện|nhiệm vụ/;
const WORDS: ReadonlyMap<string, string> = new Map([["một", "1"], ["ba", "3"], ["sáu", "6"], ["chín", "9"]]);

function placeIn(text: string, low: string): string | null {
  const office = OFFICE.exec(low.replace(/cộng h[òo]a.*$/u, ""));
  if (office !== null) return key(office[1] ?? "", office[2] ?? "");
  const named = /\p{Ll}/u.test(text) ? NAMED.exec(text) : null;
  // The level is matched in any case, the name by its capitals.
  if (named === null || !/^\p{Lu}/u.test(named[2] ?? "")) return null;
  return key(named[1] ?? "", (/^(?:\p{Lu}[A-Za-zÀ-ỹ]*\s?)+/u.exec(named[2] ?? "")?.[0] ?? ""));
}

function key(level: string, name: string): string {
  const full = level.toLowerCase() === "tp" ? "thành phố" : level.toLowerCase();
  return `${full} ${name.toLowerCase().trim().split(/\s+/).slice(0, 3).join(" ")}`;
}

function periodIn(low: string): string | null {
  const found = PERIOD.exec(low.replace(DATE, " "));
  if (found === null) return null;
  const [, months, month, quarter, year, only] = found;
  if (only !== undefined) return `năm|${only}`;
  const later = year ?? /năm\s+(20\d\d)/.exec(low.slice(found.index))?.[1] ?? "";
  const span = months !== undefined ? `${WORDS.get(months) ?? months.replace(/^0/, "")} tháng` : (month ?? quarter ?? "").replace(/\s+0?/, " ");
  return `${span}|${later}`;
}

const PROGRAMME = /(?:chương trình|đề án|dự án|phong trào|cuộc vận động|chuyên đề|nghị quyết|chỉ thị)\s+([^.;,\d]{3,60}?)(?=\s*(?:$|[.;,\d]|năm|giai đoạn|quý|tháng|trên địa bàn))/u;
const OFFICES = /^(?:của |số )|hđnd|hội đồng nhân dân|đảng bộ|đại hội/u;

function programmeIn(low: string): string | null {
  const named = PROGRAMME.exec(low)?.[1]?.trim();
  return named === undefined || OFFICES.test(named) ? null : named;
}

function paperOf(paragraphs: readonly ReadParagraph[]): Paper {
  let place: string | null = null;
  let period: string | null = null;
  let programme: string | null = null;
  for (const { paragraph, claims } of paragraphs.slice(0, HEADING_PARAGRAPHS)) {
    const { text, low } = paragraph.content;
    if (paragraph.anchor !== null || low.length > MOST_LENGTH || claims.length > 0) continue;
    place ??= placeIn(text, low);
    if (TITLE.test(low)) programme ??= programmeIn(low);
    if (TITLE.test(low) || period === null) period = (TITLE.test(low) ? periodIn(low) : null) ?? period ?? (/^\W*(?:năm|tháng|quý|\d)/u.test(low) ? periodIn(low) : null);
    if (place !== null && period !== null && programme !== null) break;
  }
  return { place, period, programme };
}

/** The papers of a report, by file name. */
export const papersOf = oncePer((report: ReadReport): ReadonlyMap<string, Paper> => {
  const byFile = new Map<string, ReadParagraph[]>();
  for (const read of report.paragraphs) {
    const list = byFile.get(read.paragraph.file);
    if (list === undefined) byFile.set(read.paragraph.file, [read]);
    else if (list.length < HEADING_PARAGRAPHS) list.push(read);
  }
  return new Map([...byFile].map(([file, paragraphs]) => [file, paperOf(paragraphs)]));
});

/** The year that the heading of each paper names, by file. */
export function yearsOf(report: ReadReport): (file: string) => number | null {
  const years = new Map([...papersOf(report)].map(([file, { period }]) => [file, Number(/20\d\d$/.exec(period ?? "")?.[0] ?? 0) || null]));
  return (file) => years.get(file) ?? null;
}

const SPAN = /(?:\d{1,2}|một|ba|sáu|chín) tháng(?: (?:đầu|cuối) năm)?|tháng\s+\d{1,2}|quý\s+(?:iv|i{1,3}|\d)/gu;
const FIRST_TIME = new RegExp(`${SPAN.source}|năm\\s+20\\d\\d`, "u");
/** What a title goes on to after the results and their span ("nhiệm vụ 3 tháng cuối năm"): tasks for another one. */
const AHEAD = /[,;]?\s*(?:phương hướng|nhiệm vụ|giải pháp|mục tiêu|dự kiến|kế hoạch)(?![A-Za-zÀ-ỹ]).*$/u;

/** The spans that the titles of each file speak of ("9 tháng", "tháng 8", "năm"), as they are written. */
export const spansIn = oncePer((report: ReadReport): ReadonlyMap<string, readonly string[]> => {
  const out = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  for (const { paragraph, claims } of report.paragraphs) {
    const seen = counts.get(paragraph.file) ?? 0;
    counts.set(paragraph.file, seen + 1);
    const { low } = paragraph.content;
    if (seen >= HEADING_PARAGRAPHS || out.has(paragraph.file) || paragraph.anchor !== null || low.length > MOST_LENGTH || claims.length > 0 || !TITLE.test(low)) continue;
    const whole = low.replace(DATE, " ");
    // "kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội 9 tháng": tasks that have been done.
    const first = Math.max(0, whole.search(FIRST_TIME));
    const title = whole.slice(0, first) + whole.slice(first).replace(AHEAD, "");
    const spans = [...new Set([...title.matchAll(SPAN)].map((m) => m[0]))];
    if (spans.length > 0) out.set(paragraph.file, spans);
    else if (/năm\s+20\d\d/.test(title) && !/giai đoạn|nhiệm kỳ/.test(title)) out.set(paragraph.file, ["cả năm"]);
  }
  return out;
});

const differ = (a: string | null | undefined, b: string | null | undefined): boolean => a !== null && b !== null && a !== undefined && b !== undefined && a !== b;

export function onePlace(papers: ReadonlyMap<string, Paper>, a: string, b: string): boolean {
  return a === b || !differ(papers.get(a)?.place, papers.get(b)?.place);
}

function onePeriod(papers: ReadonlyMap<string, Paper>, a: string, b: string): boolean {
  return a === b || !differ(papers.get(a)?.period, papers.get(b)?.period);
}

/** Whether two files are one paper, or papers of one place, period and programme, as far as their headings say. */
export function onePaper(report: ReadReport): (a: string, b: string) => boolean {
  const papers = papersOf(report);
  return (a, b) => onePlace(papers, a, b) && onePeriod(papers, a, b) && !differ(papers.get(a)?.programme, papers.get(b)?.programme);
}
