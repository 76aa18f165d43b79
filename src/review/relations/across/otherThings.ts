/** Differences between two places that no careful reader takes for one: items side by side, numbers of names, bounds of one range, cells on lines of their own, other years, other tongues, positions and quotes of another hour, what is counted through. */
import { HUNDRED } from "../../../figures";
import type { ReadReport } from "../../claims/read";
import { oncePer } from "../../once";
import type { Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { yearsOf } from "../links/documents";
import { inItemsOfOneLine, inTwoItems } from "../links/items";
import { sentenceBefore } from "../links/namesakes";
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

/** "12,0 độ vĩ Bắc", "phía Bắc vĩ tuyến 15,0": where a storm is or will be, hour after hour. */
const COORDINATE = /^\s*(?:độ\s+)?(?:vĩ|kinh)(?:\s+(?:độ|tuyến|bắc|đông|nam|tây))(?![A-Za-zÀ-ỹ])/u;
const MERIDIAN = /(?<![A-Za-zÀ-ỹ])(?:vĩ|kinh) (?:tuyến|độ)[^.;,]{0,16}$/u;
const MOST_BESIDE = 20;
const isCoordinate = (report: ReadReport, figure: Figure): boolean => COORDINATE.test(lowOf(report, figure).slice(figure.end, figure.end + MOST_BESIDE)) || MERIDIAN.test(ahead(report, figure, MOST_BESIDE));

/** "23.240 đồng/USD", "36,95 triệu đồng/lượng", "1.203 điểm" of an index: what is quoted moves by the hour and from seller to seller. */
const QUOTED = /^[^.;,]{0,16}(?:đồng|đ)\s*\/\s*(?:usd|eur|euro|đô la|bảng|yên|nhân dân tệ|ndt|lượng|chỉ|ounce)(?![A-Za-zÀ-ỹ])/u;
const INDEX = /^\s*điểm(?!\s*(?:%|phần trăm|trường|cầu|bán|dân cư|du lịch))/u;
const OF_MARKET = /(?<![A-Za-zÀ-ỹ])(?:index|chỉ số|giá (?:mua|bán|vàng|usd)|tỷ giá|tỉ giá)(?![A-Za-zÀ-ỹ])/u;
/** Percent by which quotes of one thing move. */
const MOVES = 2;

function isQuote(report: ReadReport, figure: Figure): boolean {
  const behind = lowOf(report, figure).slice(figure.end, figure.end + MOST_BESIDE * 2);
  return QUOTED.test(behind) || (INDEX.test(behind) && OF_MARKET.test(ahead(report, figure, LETTERS * 2)));
}

/** True for two quotes as near one another as those of two sellers, or of two hours. */
function ofTwoQuotes(report: ReadReport, a: Figure, b: Figure): boolean {
  return a.value.minus(b.value).abs().times(HUNDRED).lte(a.value.abs().times(MOVES)) && isQuote(report, a) && isQuote(report, b);
}

/** "Tài sản thứ ba là lô đất …", "Một lô đất khác có …": counted through, or set beside what was told before. */
const ORDINAL = /(?<!(?:lần|kỳ họp|họp|khóa|khoá|hạng|đứng|vị trí) )(?<![A-Za-zÀ-ỹ])thứ (nhất|hai|nhì|ba|tư|năm|sáu|bảy|\d{1,2})(?![A-Za-zÀ-ỹ\d])/u;
const ANOTHER = /(?<![A-Za-zÀ-ỹ])một (?:[A-Za-zÀ-ỹ]+ ){1,3}(khác)(?![A-Za-zÀ-ỹ])/u;

/** True where the one is counted through or set beside others, and the other is not, or not as the same. */
function ofTwoInTurn(report: ReadReport, a: Figure, b: Figure): boolean {
  const [x, y] = [a, b].map((figure) => {
    const sentence = sentenceBefore(figure, report).toLowerCase();
    return ORDINAL.exec(sentence)?.[1] ?? ANOTHER.exec(sentence)?.[1] ?? "";
  });
  return x !== y;
}

/** Drafts without differences between two places that speak of two things. */
export function withoutOtherThings(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ kind, verdict, figures }) => {
    const [a, b] = [figures[0], figures[figures.length - 1]];
    if (kind !== "same" || verdict === "consistent" || a === undefined || b === undefined) return true;
    const both = (of: (report: ReadReport, figure: Figure) => boolean): boolean => of(report, a) && of(report, b);
    if (isNumberOfName(report, a) || isNumberOfName(report, b) || both(isForeign)) return false;
    if (a.paragraph === b.paragraph) return !inItemsOfOneLine(a, b, report);
    // "- Nước sạch: 118/274 thôn", "- Đường: 203/374 thôn": items of one list are of one whole.
    return !(bounds(report, a, b) || bounds(report, b, a) || (!(a.numerator !== null && b.numerator !== null) && inTwoItems(a, b, report)) || both(inBrokenTable) || ofTwoYears(report, a, b) || both(isCoordinate) || ofTwoQuotes(report, a, b) || ofTwoInTurn(report, a, b));
  });
}
