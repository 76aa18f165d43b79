/** Differences between two places that no careful reader takes for one: items side by side, numbers of names, bounds of one range, cells on lines of their own, other years, other tongues. */
import type { ReadReport } from "../../claims/read";
import { oncePer } from "../../once";
import type { Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { yearsOf } from "../links/documents";
import { inItemsOfOneLine, inTwoItems } from "../links/items";
import { isNumberOfName } from "../links/numbers-of-names";
import { ahead, lowOf, textOf } from "../links/passages";

/** A row of a table that was not read as one. */
const ROW = /^\s*\|/u;
/** A line so short, among others as short, without the end of a sentence, is a cell that was set on a line of its own. */
const MOST_CELL = 48;
const ENDS = /[.;:,]\s*$/u;
const isShort = (text: string): boolean => text.length <= MOST_CELL && !ENDS.test(text);

/** True for a figure in a row or cell of a table that was read line by line. */
function inBrokenTable(report: ReadReport, { paragraph }: Figure): boolean {
  const text = textOf(report, { paragraph });
  return ROW.test(text) || (isShort(text) && isShort(textOf(report, { paragraph: paragraph - 1 })) && isShort(textOf(report, { paragraph: paragraph + 1 })));
}

const AROUND = 60;
const LETTERS = 40;
const ACCENTED = /[À-ỹ]/u;

/** True where the words around a figure bear no mark of Vietnamese. */
function isForeign(report: ReadReport, figure: Figure): boolean {
  const { start, end } = figure;
  const text = textOf(report, figure);
  const around = text.slice(Math.max(0, start - AROUND), start) + text.slice(end, end + AROUND);
  return !ACCENTED.test(around) && (around.match(/[A-Za-z]/gu) ?? []).length >= LETTERS;
}

/** What names a year without being a time of the figure. */
const COMPARED = /(?:(?:so(?: sánh)? với|cùng kỳ)\s[^.;,]{0,40}|(?:quyết định|nghị quyết|nghị định|chỉ thị|kế hoạch số)\s[^.;,]{0,30}|giai đoạn|nhiệm kỳ|từ|kế hoạch|dự toán|chỉ tiêu)\s*$/u;
const MOST_BACK = 400;
const BEHIND = /^[^.;,()\d]{0,30}(?:\(|năm\s+)((?:19|20)\d\d)(?![\d–-])/u;

/** "Năm 2018, …", "Đến cuối năm 2018 …": the time of all that the sentence tells. */
const OPENING = /^[\s"“-]*(?:(?:tính |ước )?(?:đến|tới|vào|trong|hết|cuối|đầu|giữa|từ|riêng)\s+)*(?:(?:hết|cuối|đầu|giữa|thời điểm|ngày|tháng)\s+[\d/]*\s*)*năm\s+((?:19|20)\d\d)(?![\d–-])/u;

/** The year that a sentence opens with, or that stands right behind a figure. */
function yearAt(report: ReadReport, figure: Figure): number | null {
  const behind = BEHIND.exec(lowOf(report, figure).slice(figure.end));
  const at = behind?.[0].search(/(?:\(|năm\s+)\d{4}$/u) ?? 0;
  if (behind !== null && !COMPARED.test(behind[0].slice(0, at))) return Number(behind[1]);
  const front = /(?:[^.;]|[.](?=\d))*$/u.exec(ahead(report, figure, MOST_BACK))?.[0] ?? "";
  const opening = OPENING.exec(front)?.[1];
  return opening === undefined ? null : Number(opening);
}

/** The latest year that a paper names. */
const latestOf = oncePer((report: ReadReport): ReadonlyMap<string, number> => {
  const out = new Map<string, number>();
  for (const { paragraph } of report.paragraphs) {
    for (const [, year] of paragraph.content.low.matchAll(/năm\s+((?:19|20)\d\d)(?!\d)/gu)) out.set(paragraph.file, Math.max(out.get(paragraph.file) ?? 0, Number(year)));
  }
  return out;
});

/** A time so far back that what is told without a time is not of it. */
const LONG_AGO = 5;
const NOT_NEXT = 3;

/** True where one is told of a year, and the other of another, or of the present of a paper about many times. */
function ofTwoYears(report: ReadReport, a: Figure, b: Figure): boolean {
  const [x, y] = [yearAt(report, a), yearAt(report, b)];
  if (x !== null && y !== null) return x !== y;
  const named = x ?? y;
  const file = report.paragraphs[a.paragraph]?.paragraph.file ?? "";
  if (named === null || yearsOf(report)(file) !== null || [a, b].some((f) => TABLED.test(textOf(report, f)))) return false;
  const ago = (latestOf(report).get(file) ?? named) - named;
  return ago >= LONG_AGO && Math.abs(a.paragraph - b.paragraph) >= NOT_NEXT;
}
const TABLED = /\t|^\s*\|/u;

/** "vượt quá 50 đến 80 miligam" and "vượt quá 80 miligam": the other value bounds the same range. */
const RANGE_BEHIND = /^[^\d.;,]{0,16}(?:đến|tới|-|–)\s*(\d[\d.,]*)/u;
const bounds = (report: ReadReport, figure: Figure, other: Figure): boolean => RANGE_BEHIND.exec(lowOf(report, figure).slice(figure.end))?.[1]?.replace(/[.,]$/u, "") === other.text;

/** Drafts without differences between two places that speak of two things. */
export function withoutOtherThings(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ kind, verdict, figures }) => {
    const [a, b] = [figures[0], figures[figures.length - 1]];
    if (kind !== "same" || verdict === "consistent" || a === undefined || b === undefined) return true;
    const both = (of: (report: ReadReport, figure: Figure) => boolean): boolean => of(report, a) && of(report, b);
    if (isNumberOfName(report, a) || isNumberOfName(report, b) || both(isForeign)) return false;
    if (a.paragraph === b.paragraph) return !inItemsOfOneLine(a, b, report);
    // "- Nước sạch: 118/274 thôn", "- Đường: 203/374 thôn": items of one list are of one whole.
    return !(bounds(report, a, b) || bounds(report, b, a) || (!(a.numerator !== null && b.numerator !== null) && inTwoItems(a, b, report)) || both(inBrokenTable) || ofTwoYears(report, a, b));
  });
}
