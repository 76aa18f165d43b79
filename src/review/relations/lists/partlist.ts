/** A total and the parts a report lists for it, and how the parts of a list are told from what follows them. */
import { bearsName, isNameless, isPercent, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { fills } from "../evidence";
import { ALL_PARTS, OPEN_END, PRIOR_GROUP, SOME_PARTS } from "../../claims/words";

export interface PartList {
  readonly total: Claim;
  readonly parts: readonly Claim[];
  /** all: the text claims to list every part; some: "trong đó"; plain: a bare list in parentheses or a footnote. */
  readonly claims: "all" | "some" | "plain";
  readonly where: "parentheses" | "sentence" | "colon" | "next-sentence" | "note" | "list";
  /** The list says that it goes on ("…"). */
  readonly open: boolean;
  /** Numbers of parts after which the list may end, besides its full length. */
  readonly stops: readonly number[];
  /** The first part of each item where items are parted by ";" and hold several figures of the kind; else empty. */
  readonly firsts: readonly Claim[];
  /** The total stands in another paragraph: only an agreement is worth telling. */
  readonly tentative?: boolean;
  /** Some part has the unit of its neighbours: what does not add up is asked about, at most, where a slip of the pen explains it. */
  readonly filled?: true;
  /** The note's mark stands right behind the total. */
  readonly tied?: boolean;
  /** The list says what it is sorted by: it tells all kinds. */
  readonly sorted?: boolean;
  /** The total is the last figure in front of the list. */
  readonly nearest: boolean;
  /** Everything listed, of whatever unit: lists of one source break down several totals by the same items. */
  readonly source: readonly Claim[];
}

const MOST_PARTS = 60;
const MOST_LISTED = 240;

export function claimOfText(text: string): PartList["claims"] {
  if (ALL_PARTS.test(text)) return "all";
  return SOME_PARTS.test(text) ? "some" : "plain";
}

/** "các loại khác 110 vụ", "12 đoàn sang các nước khác": others that are counted leave nothing open. */
const COUNTED_REST = /(?:(?:các|những|một số)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,4})?khác\s*:?\s*(?:là\s+|có\s+)?\d|\d[\d.,]*(?:\s+(?!và\s)[A-Za-zÀ-ỹ]+){0,6}\s+khác/gu;

/** "gồm hai ổ mới, 07 ổ cũ": an item counted in words, which no sum of figures can hold. */
const IN_WORDS = /(?:gồm|,|;|:|(?<![A-Za-zÀ-ỹ])và)\s+(?:có\s+)?(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?!(?:số|phần|là|nay|học|trước|sau|qua|tháng|năm|ngày|lần|vạn|đến|và)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]/u;

/** True where an item is counted in words. */
export const countsInWords = (text: string): boolean => IN_WORDS.test(text);

/** "gồm các lớp như …", "điển hình là …": what is listed are examples. */
const EXAMPLES = /(?<![A-Za-zÀ-ỹ])(?:như(?!\s+(?:sau|trên|nhau|vậy|thế|cũ|dưới đây|năm|kế hoạch))|điển hình|nổi bật|đáng chú ý|đơn cử|chủ lực|nổi trội|(?:phần lớn|đa phần|đa số|hầu hết) là)(?![A-Za-zÀ-ỹ])/u;

/** "Hàn Quốc 316, nước khác còn lại)", "…, đối tượng khác;": a rest without a number closes the list. */
const UNCOUNTED_REST = /\d[^\d,;()]*(?:[,;]|\svà)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,5}(?:khác|còn lại)(?:\s+còn lại)?\s*(?:$|[;).])/u;

/** The list says that it goes on, or that it names examples. */
export function isOpen(text: string): boolean {
  return EXAMPLES.test(text) || countsInWords(text) || UNCOUNTED_REST.test(text) || /gồm cả(?![A-Za-zÀ-ỹ])/u.test(text) || (OPEN_END.test(text) && OPEN_END.test(text.replace(COUNTED_REST, " ")));
}

/** An amount of its own. */
export function isValue(claim: Claim): boolean {
  return claim.measure === "value" && claim.figure.unit?.dimension !== "points";
}

/** "trẻ từ 6 đến 11 tuổi": who is counted, not how many. */
const AGE = /^\s*(?:đến|tới|-|–)\s*(?:dưới\s+)?\d{1,2}\s+tuổi(?![A-Za-zÀ-ỹ])/u;
const RANGE = /^\s*(?:đến|tới)\s+(?:(?:gần|trên|hơn|khoảng)\s+)?$/;

/** "9 đến 12 tàu, gồm …": the end of a range is no total. */
const RANGED = /\d\s*(?:đến|tới|-|–)\s*$/u;

/** "giá từ 45.000 đến 47.000 đồng": the ends of a range are no amounts that add up. */
export function withoutRanges(claims: readonly Claim[], low: string): Claim[] {
  const tied = (a: Claim | undefined, b: Claim | undefined): boolean =>
    a !== undefined && b !== undefined && RANGE.test(low.slice(a.figure.unitEnd, b.figure.start)) && (a.figure.unit === null || kindOf(a.figure) === kindOf(b.figure)) && a.figure.value.lt(b.figure.value);
  return claims.filter((claim, i) => !AGE.test(low.slice(claim.figure.end, claim.figure.end + 24)) && !tied(claims[i - 1], claim) && !tied(claim, claims[i + 1]));
}

const DONE_SO_FAR = /^\s*(?:(?:hiện|hiện nay|đến nay|nay)\s+(?:đã|mới)|đã)\s+([A-Za-zÀ-ỹ]+)/u;

/** "kiến nghị thu 3,5 tỷ đồng, đã thu 2,6 tỷ đồng; …": how far the item in front has come, not an item of its own. */
function withoutProgress(parts: readonly Claim[], low: string): Claim[] {
  return parts.filter((part, i) => {
    const before = parts[i - 1];
    const [told, verb] = DONE_SO_FAR.exec(part.reading.clause) ?? [];
    if (before === undefined || told === undefined || verb === undefined || part.figure.value.times(part.figure.unit?.factor ?? 1).gt(before.figure.value.times(before.figure.unit?.factor ?? 1))) return true;
    if (/;/.test(low.slice(before.figure.unitEnd, part.figure.start))) return true;
    return !/hiện|nay/.test(told) && !before.reading.clause.split(/\s+/).slice(-6).includes(verb);
  });
}

const BARE_ITEM = /(?<=^|[,;]|\svà)\s*(?!(?:tháng|quý|năm|ngày)\s)[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\s-]*\s(\d[\d.,]*\d|\d)(?=\s*(?:$|[,;]\s|và\s))/gdu;

/** "(Bản Kho 112, An Phú 97, An Hòa 41)": an item of a list of bare numbers whose number has not been read as a figure. */
export function hasUnread(text: string, start: number, parts: readonly Claim[]): boolean {
  if (!parts.every(({ figure }) => isNameless(figure))) return false;
  const read = new Set(parts.map(({ figure }) => figure.start));
  const plain = text.replace(/\([^()]*\)/g, (aside) => " ".repeat(aside.length));
  return [...plain.matchAll(BARE_ITEM)].some((item) => !read.has(start + (item.indices?.[1]?.[0] ?? 0)));
}

/** "xảy ra 384 vụ; làm rõ 336 vụ; trong đó …": of the figures before the nearest one, that which three parts and more fill exactly. */
export function filledBefore(before: readonly Claim[], parts: readonly Claim[]): Claim | null {
  const found = before.slice(-8).findLast((claim) => {
    const own = parts.filter((part) => isValue(part) && sameThing(part.figure, claim.figure)).map((part) => part.figure);
    return claim.figure.value.c.length >= 2 && isValue(claim) && own.length >= 3 && fills(own, claim.figure);
  });
  return found ?? null;
}

/** What is counted or measured: "count:vụ", "money:dong". */
function thingOf(figure: Figure): string {
  const kind = kindOf(figure);
  return kind === "count" ? `${kind}:${nounOf(figure).split(" ")[0] ?? ""}` : kind;
}

/** The nearest claims in front, one for each thing measured, nearest first; at most the last four claims. */
export function totalsBefore(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  const out: Claim[] = [];
  for (const claim of claims.slice(-4).reverse()) {
    const thing = thingOf(claim.figure);
    if (seen.has(thing) || !isValue(claim) || RANGED.test(claim.reading.text.slice(Math.max(0, claim.figure.start - 8), claim.figure.start))) continue;
    seen.add(thing);
    out.push(claim);
  }
  return out;
}

/** Which listed claims can be parts of a total: of two counts in front, each takes its own things, the nearer one the rest. */
export function partsFor(total: Claim, totals: readonly Claim[], values: readonly Claim[]): Claim[] {
  const kind = kindOf(total.figure);
  const same = values.filter((part) => kindOf(part.figure) === kind);
  const counts = totals.filter((other) => kindOf(other.figure) === kind);
  if (kind !== "count" || counts.length < 2) return same;
  const mine = (part: Claim): boolean => sameThing(part.figure, total.figure);
  const foreign = (part: Claim): boolean => counts.some((other) => other !== total && sameThing(part.figure, other.figure));
  return same.filter((part) => mine(part) || (total === counts[0] && !foreign(part)));
}

/** "38.460 con (+6,9%, cùng kỳ 35.980 con; trong đó …)": what was before is no part. */
function wasBefore({ reading }: Claim, low: string): boolean {
  return PRIOR_GROUP.test(reading.clause.replace(/^[,;]/, "")) && (/cùng kỳ/.test(reading.clause) || /%\s*$/.test(low.slice(Math.max(0, reading.leadStart - 2), reading.leadStart)));
}

type Layout = Pick<PartList, "claims" | "where" | "open"> & { readonly tied?: boolean; readonly sorted?: boolean };

/** "…, trong khi năm 2016 là 1.597 tỷ đồng", "…, do đó phải trích 560 tỷ đồng", "…, cộng dồn từ đầu năm là 1.337 ca": no item of the list any more. */
const ANOTHER_MATTER = /(?<![A-Za-zÀ-ỹ])(?:trong khi|do đó|vì vậy|nhằm|thấp hơn hẳn|cao hơn hẳn|cộng dồn|lũy kế|dự báo|đến năm 20\d\d|nâng tổng số|đưa tổng số|bên cạnh đó)(?![A-Za-zÀ-ỹ])/u;
/** "50 tỷ đồng từ nguồn vốn 1.080 tỷ đồng": what a part is taken from. */
const TAKEN_FROM = /(?<![A-Za-zÀ-ỹ])(?:từ|trên|thay vì|so với)\s+(?:nguồn\s+)?(?:vốn|tiền|quỹ|tổng|số)(?:\s+[A-Za-zÀ-ỹ]+){0,2}\s*$/u;
/** "822 người với tổng số tiền 17 tỷ đồng": behind parts that are none, a total of its own. */
const ANOTHER_TOTAL = /(?<![A-Za-zÀ-ỹ])(?:tổng (?:số|cộng|giá trị|kinh phí)(?![A-Za-zÀ-ỹ])|(?:của|trong|trên) tổng\s*$)/u;

/** "8.876,3 ha (Điện Biên 125,2; Cao Bằng 0,3; …)": bare numbers behind names are measured as their total is. */
export function inUnitOf(total: Claim, values: readonly Claim[]): readonly Claim[] {
  const { unit } = total.figure;
  const bare = values.length >= 2 && values.every(({ figure }) => isNameless(figure) && figure.denominator === null);
  if (unit === null || unit.dimension === "count" || unit.dimension === "percent" || !bare) return values;
  return values.map((claim) => ({ ...claim, figure: { ...claim.figure, unit, whole: false } }));
}

/** "Dự án 1", "quý 2", "mức độ 3": a number that names, not one that counts. */
const ORDINAL = /(?<![A-Za-zÀ-ỹ])(?:dự án|tiểu dự án|hợp phần|nội dung|gói|số|quý|tháng|năm|ngày|khóa|kỳ|bước|giai đoạn|đợt|mức độ|cấp|loại|nhóm|hạng|vùng|khu vực|lần thứ|thứ|điểm|mục|khoản|điều|phần|biểu|bảng|tổ|đội|lớp|phường|quận|cụm|km|tuyến|đường|quốc lộ)\s*:?\s*$/u;

export function isBare({ figure, reading }: Claim): boolean {
  return isNameless(figure) && figure.denominator === null && reading.tail.trim() === "" && /[A-Za-zÀ-ỹ]/u.test(reading.clause) && !ORDINAL.test(reading.clause);
}

/** "(Trung Quốc 31 đoàn, Lào 12, nước khác 26 đoàn)": a bare number behind a name is counted as the items around it are, where they are of one thing; null where there is none such. */
export function inUnitOfNeighbours(values: readonly Claim[]): readonly Claim[] | null {
  const told = values.filter((claim) => claim.figure.unit !== null || claim.figure.noun !== "");
  const [first] = told;
  if (first === undefined || told.length === values.length || isPercent(first.figure) || first.figure.denominator !== null || !told.every((claim) => sameThing(claim.figure, first.figure) && claim.figure.unit?.id === first.figure.unit?.id)) return null;
  if (!values.every((claim) => told.includes(claim) || isBare(claim))) return null;
  const { unit, noun } = first.figure;
  const counted = unit === null || unit.dimension === "count";
  return values.map((claim) => (told.includes(claim) ? claim : { ...claim, figure: { ...claim.figure, unit, noun, whole: counted && claim.figure.decimals === 0 } }));
}

/** "công nhận mới 33 sản phẩm, đưa tổng số sản phẩm lên 172, gồm 129 sản phẩm …": the bare number in front, named by its own clause, is the only count that is broken down. */
function ownTotals(totals: readonly Claim[], values: readonly Claim[]): readonly Claim[] {
  const [near] = totals;
  const first = values.find((claim) => kindOf(claim.figure) === "count");
  const noun = first === undefined ? "" : (first.figure.unit?.label ?? first.figure.noun);
  if (near === undefined || near.figure.unit !== null || near.figure.noun !== "" || noun === "" || !near.reading.clause.includes(noun)) return totals;
  return totals.filter((total) => total === near || kindOf(total.figure) !== "count");
}

/** One list for each total that has parts among the listed claims. */
export function lists(
  totals: readonly Claim[],
  listed: readonly Claim[],
  layout: Layout,
  stopsOf: (parts: readonly Claim[]) => readonly number[],
  low: string,
): PartList[] {
  const end = listed.findIndex((claim) => ANOTHER_MATTER.test(claim.reading.clause));
  const [head] = listed;
  const own = (claim: Claim): boolean => claim === head || !(TAKEN_FROM.test(claim.reading.clause) || (ANOTHER_TOTAL.test(claim.reading.clause) && head !== undefined && !ANOTHER_TOTAL.test(head.reading.clause)));
  const values = withoutRanges(end < 0 ? listed : listed.slice(0, end), low).filter((claim) => isValue(claim) && own(claim) && !wasBefore(claim, low)).slice(0, MOST_LISTED);
  const meant = ownTotals(totals, values);
  const neighbours = inUnitOfNeighbours(values);
  const found = meant.flatMap((total, i): PartList[] => {
    // Of one count alone, a bare number is a part as it stands.
    const filled = kindOf(total.figure) === "count" && meant.filter((other) => kindOf(other.figure) === "count").length < 2 ? null : neighbours;
    const parts = withoutProgress(partsFor(total, meant, filled ?? inUnitOf(total, values)).slice(0, MOST_PARTS), low);
    return parts.length === 0 ? [] : [{ total, parts, nearest: i === 0, stops: stopsOf(parts), firsts: firstOfItems(parts, low), source: values, ...layout, ...(filled === null ? {} : { filled: true }) }];
  });
  return found.length < 2 ? found : withinOneList(found);
}

/** Where the list that begins first has ended, nothing that follows is a part of another total. */
function withinOneList(found: readonly PartList[]): PartList[] {
  const start = (list: PartList): number => list.parts[0]?.figure.start ?? 0;
  const first = found.reduce((a, b) => (start(b) < start(a) ? b : a));
  const end = first.stops[0] === undefined ? Infinity : (first.parts[first.stops[0]]?.figure.start ?? Infinity);
  return found.filter((list) => start(list) < end);
}

const STRENGTH = (between: string): number => (/\.(?=\s|$)|…/.test(between) ? 3 : /;/.test(between) ? 2 : 1);

function firstOfItems(parts: readonly Claim[], low: string): Claim[] {
  // "11.254 xe du lịch; 7.418 xe tải và 744 xe khách": counted under one name, the one behind "và" is an item, too.
  const alike = parts.every((part) => parts[0] !== undefined && bearsName(part.figure, parts[0].figure));
  const kept = parts.filter((part, i) => {
    const previous = parts[i - 1];
    if (previous === undefined) return true;
    const between = low.slice(previous.figure.unitEnd, part.figure.start);
    return STRENGTH(between) >= 2 || /^\s*và\s/.test(between) || (alike && /\svà\s*$/.test(between));
  });
  if (kept.length < 2 || kept.length === parts.length) return [];
  // "khiếu nại 5 đơn, tố cáo 2 đơn; đủ điều kiện 6 đơn": the ";" ends a list, it does not part its items.
  const sizes = kept.map((part, i) => parts.indexOf(kept[i + 1] ?? part) - parts.indexOf(part) + (i + 1 < kept.length ? 0 : parts.length - parts.indexOf(part)));
  return (sizes[0] ?? 1) === 1 || sizes.every((size) => size === sizes[0]) ? kept : [];
}

/** The list may end where a stronger sign parts it than the one between its first two parts. */
export function stopsAtStronger(low: string, weakest: number): (parts: readonly Claim[]) => readonly number[] {
  return (parts) => {
    const strengths = parts.slice(1).map((part, i) => STRENGTH(low.slice(parts[i]?.figure.unitEnd ?? 0, part.figure.start)));
    const usual = Math.max(weakest, strengths[0] ?? 1);
    // Without a colon a ";" may begin something else at once.
    const limit = weakest === 0 ? 1 : usual;
    return strengths.flatMap((strength, i) => (strength > limit ? [i + 1] : []));
  };
}

/** The figure below the stroke, where the claim is a fraction. */
export function denominatorOf(report: ReadReport, figure: Figure): Figure | null {
  return figure.denominator === null ? null : (report.figures.get(figure.denominator) ?? null);
}
