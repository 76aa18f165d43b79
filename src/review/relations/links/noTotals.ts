/**
 * Sums that fail, though a careful reader sees that their first figure is no total, or the others are no parts: the end of a
 * range, a year before our era, a size, times of a race, numbers that are names, several tellings of one thing.
 */
import { decimal, sum } from "../../../figures";
import { placeOf } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { isNameless, isPercent, kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue } from "../evidence";
import { ahead, behind, between, lowOf } from "./passages";

const AROUND = 60;
const LIST = 400;

const FROM = /(?<![A-Za-zÀ-ỹ])từ\s+(?:(?:khoảng|hơn|gần|trên)\s+)?$/u;
const ON_TO = /^\s*(?:cho\s+)?(?:đến|tới)\s+(?:(?:khoảng|hơn|gần|trên|dưới)\s+)?\d/u;
const END_OF_RANGE = /(?<![A-Za-zÀ-ỹ])từ\s+(?:(?:khoảng|hơn|gần|trên)\s+)?\d[\d.,]*\s+(?:[A-Za-zÀ-ỹ]+\s+){0,2}(?:đến|tới)\s+(?:(?:khoảng|hơn|gần|trên|dưới)\s+)?$/u;

/** "phạt tiền từ 10 triệu đồng đến 20 triệu đồng", "từ 350 cho tới 400 cuộc": a range is no total. */
function inRange(report: ReadReport, whole: Figure): boolean {
  const before = ahead(report, whole, AROUND);
  return (FROM.test(before) && ON_TO.test(behind(report, whole, AROUND))) || END_OF_RANGE.test(before);
}

const ERA = /^\s*(?:tcn|scn|trước công nguyên|sau công nguyên)(?![A-Za-zÀ-ỹ])/u;
/** "120mm": a size, where things are counted. */
const SIZE = /^\s?(?:mm|ly|cc|kv|kva|kw)(?![A-Za-zÀ-ỹ])/u;
const TIMES = /(?<!\d)\d{1,3}\s*:\s*\d{1,2}\s*:\s*\d{1,2}(?!\d)/gu;

/** The paragraph's times with two colons that hold the figure: "4: 31: 34". */
function inTime(report: ReadReport, figure: Figure): boolean {
  const from = Math.max(0, figure.start - 12);
  return [...lowOf(report, figure).slice(from, figure.end + 12).matchAll(TIMES)].some((m) => from + m.index <= figure.start && figure.end <= from + m.index + m[0].length);
}

const NUMBERED = /^\s*(?:[-+*]\s*)?(?:[a-zđ]|[ivx]{1,4})\s*[.)]\s*$/u;
/** "lực lượng 211, 212 và 214": the last of a row of names. */
const ROW_OF_NUMBERS = /(?:^|\s)\d+(?:\s*,\s*\d+)*\s+và\s+$/u;

/** A number without unit and noun that only numbers or names: "a. 1. Vốn phân bổ", "Lực lượng 211, 212 và 214". */
function isNumber(report: ReadReport, whole: Figure): boolean {
  if (!isNameless(whole)) return false;
  return NUMBERED.test(lowOf(report, whole).slice(0, whole.start)) || ROW_OF_NUMBERS.test(ahead(report, whole, AROUND));
}

const ALONE = /^[\s:]*\d+\s*$/u;
/** Streets and hamlets are numbered no further. */
const COUNTED = 30;

/** "26 ấp: 1, 3, 4, Bàn Quỳ, Cây Phước, Ninh Thạnh 1": items that are called, not counted. */
function named(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  if (isNameless(whole) || !parts.every((part) => isNameless(part) && part.paragraph === whole.paragraph)) return false;
  const list = /^[^.;]*/.exec(behind(report, whole, LIST))?.[0] ?? "";
  const items = list.split(",");
  // "đơn khiếu nại 35, đơn tố cáo 12, đơn kiến nghị, phản ánh 191": no number that stands alone, and larger ones, are counted.
  if (!items.some((item) => ALONE.test(item)) && parts.some(({ value }) => value.gte(COUNTED))) return false;
  return items.length > parts.length && items.filter((item) => !/\d/.test(item)).length >= 2;
}

const NOW = /[.;]\s*(?:hiện nay|hiện tại|đến nay|ngày nay)(?![A-Za-zÀ-ỹ])/u;
const LATER_TOTAL = /(?<![A-Za-zÀ-ỹ])(?:đến|tới) (?:(?:giữa|cuối|hết|đầu) )?(?:tháng|quý|năm|ngày) [^,;.:()]{0,12}(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u;

/** "năm 2004 gồm 322 phường. Hiện nay gồm 312 phường": of another time. */
function otherwise(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined) return false;
  const low = lowOf(report, whole);
  if (last.paragraph === whole.paragraph && last.start > whole.end && NOW.test(low.slice(whole.unitEnd, last.start)) && !NOW.test(low.slice(whole.unitEnd, parts[0]?.start))) return true;
  return parts.some((part) => {
    const clause = /[^;.]*$/.exec(ahead(report, part, 2 * AROUND))?.[0] ?? "";
    return LATER_TOTAL.test(clause);
  });
}

const TENTH = decimal("0.1");

/** "9.572.900 theo …, 9.596.961 theo …, 9.640.011 theo …": each as much as the whole. */
const toldOver = (whole: Figure, parts: readonly Figure[]): boolean => parts.length > 2 && parts.every((part) => baseValue(part).minus(baseValue(whole)).abs().lte(baseValue(whole).times(TENTH)));

/** "24 pháo … gồm 24 máy bay, 3 …": what is all of it leaves nothing for the others, which are counted under other names. */
const allInFirst = (whole: Figure, [first, ...others]: readonly Figure[]): boolean => first !== undefined && others.length > 1 && nounOf(whole) !== "" && nounOf(first) !== "" && baseValue(first).eq(baseValue(whole)) && nounOf(first) !== nounOf(whole) && others.every((part) => part.value.gt(0));

const MORE_UNITS = /^\s*,\s*(?:thành phố|thị xã|thị trấn|phường|quận|huyện|xã)(?![A-Za-zÀ-ỹ])(?![^,;.()]*\d)/u;

/** "28 tỉnh …; 11 tỉnh, thành phố": counted with what the total leaves out. */
const countsMore = (report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean => !MORE_UNITS.test(behind(report, whole, AROUND)) && parts.some((part) => MORE_UNITS.test(behind(report, part, AROUND)));

const REACHED = /^\s*(?:còn lại\s+)?đạt(?![A-Za-zÀ-ỹ])/u;
const ANNOUNCED = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?(?:đó|này)|gồm|chia ra|cụ thể)(?![A-Za-zÀ-ỹ])/u;

/** "42 xã đạt 19 tiêu chí, có 26 xã đạt từ 15; 12 xã còn lại đạt …": beside one another. */
function beside(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts;
  if (first === undefined || first.paragraph !== whole.paragraph || first.start < whole.end || ANNOUNCED.test(between(report, whole, first))) return false;
  return [whole, ...parts].every((f) => REACHED.test(behind(report, f, AROUND)));
}

const MOST_BETWEEN = 4;

/** "chuyến bay 171 …, 269 người, gồm 241 người và 28 người": the parts make what is told right in front of them, under their name. */
function ofNearer(report: ReadReport, whole: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts;
  if (first === undefined || !isNameless(whole) || parts.length < 2) return false;
  const claims = report.paragraphs[first.paragraph]?.claims ?? [];
  const at = placeOf(claims, first);
  const made = sum(parts.map(baseValue));
  return at > 0 && claims.slice(Math.max(0, at - MOST_BETWEEN), at).some(({ figure }) => figure.id !== whole.id && kindOf(figure) === kindOf(first) && nounOf(figure) === nounOf(first) && baseValue(figure).eq(made));
}

/** True where the first figure of a failing sum is no total, or the others are no parts of it. */
export function isNoTotal(report: ReadReport, { figures: [whole, ...parts] }: Draft): boolean {
  if (whole === undefined || isPercent(whole)) return false;
  const all = [whole, ...parts];
  return inRange(report, whole) || all.some((f) => ERA.test(behind(report, f, AROUND)) || inTime(report, f)) || (whole.unit === null && SIZE.test(behind(report, whole, AROUND, whole.end)))
    || isNumber(report, whole) || named(report, whole, parts) || otherwise(report, whole, parts) || toldOver(whole, parts) || allInFirst(whole, parts) || countsMore(report, whole, parts) || beside(report, whole, parts) || ofNearer(report, whole, parts);
}
