/** Totals that close what stands in front of them, said by so many words: "phiên họp 12 kỳ, tiếp xúc 9 buổi, cộng 21 cuộc", "Cộng: 4.120 triệu đồng", "cả ba lĩnh vực tồn 41 hồ sơ", "cả nhiệm kỳ kết nạp 412 đảng viên". */
import { decimal } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import { contentWords, numberIn } from "../../claims/words";
import { kindOf, tellingDigits, type Figure } from "../../reading/figure";
import { shareOf } from "../chance";
import type { Draft } from "../draft";
import { baseValue, makes, sharp } from "../evidence";
import { addable, amountsOf, measuredTogether, type Amount } from "../lists/amounts";
import { isOpen } from "../lists/partlist";
import { sumDraft } from "../totals";

/** Nothing but the word for adding, and for how many, in front of the figure. */
const ADDED = /(?:^|[,;.:–-]\s*|\n)\s*(?:tổng\s+)?cộng(?:\s+(?:chung|lại|cả|dồn))?(?:\s+(?:cả\s+)?(?:hai|ba|bốn|năm|sáu|\d)\s+[A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+)?)?\s*:?\s*(?:là|được|có)?\s*$/u;
/** ", tổng số 148 cơ sở": told only where it is met. */
const IN_ALL = /[,;]\s*(?:tổng (?:số|cộng)|tất cả)\s*(?:là|được|có)?\s*$/u;
/** "và nhiều công trình khác, cộng": others that are not counted. */
const OTHERS = /(?<![A-Za-zÀ-ỹ])(?:khác|còn lại)(?![A-Za-zÀ-ỹ])/u;
/** "cả ba nhóm tồn", "hai khu còn trống tổng cộng", "như vậy ba đồng chí tiếp": so many have been told. */
const NUMBERED = /(?:^|[.;,]\s*|\s)(?:cả\s+)?(hai|ba|bốn|năm|sáu|bảy|tám|0?[2-8])\s+([A-Za-zÀ-ỹ]+[^,;.:\d]{0,60})$/u;
/** Words that open such a total; without them only "cả" does, or a word for adding. */
const OPENED = /(?:^|[.;,]\s*)(?:như vậy|tính chung|tổng cộng|tính ra|gộp|cộng)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(?:cả (?:hai|ba|bốn|năm|sáu|bảy|tám|\d)|tổng cộng|cộng lại|cộng chung)(?![A-Za-zÀ-ỹ])/u;
/** "cả giai đoạn 2021 - 2025 tinh giản", "cả nhiệm kỳ kết nạp": all periods that have been told. */
const ALL_TIMES = /(?:^|[.;,]\s*)(?:tính chung |như vậy,? |tổng cộng )?cả (?:giai đoạn|nhiệm kỳ|thời kỳ|năm|vụ|đợt|quý)(?![A-Za-zÀ-ỹ])[^,;:%]{0,60}$/u;
const PERIOD = /(?<![A-Za-zÀ-ỹ])(?:năm\s+20\d\d|năm học|quý\s+(?:[1-4]|i{1,3}|iv)|tháng\s+\d{1,2})\s*(?:là|có|đạt|được)?\s*:?\s*$/u;
/** What is no part: a share of what has been told, another time, an average, a total in front, a plan. */
const NO_PART = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|so với|(?:năm|kỳ|tháng|quý) (?:trước|ngoái)|bình quân|trung bình|mỗi|trong đó|trong số|gồm|riêng|còn lại|kế hoạch|chỉ tiêu|dự toán|tổng|lũy kế|đơn giá|mức giá|chiếm|từ|đến|tới)(?![A-Za-zÀ-ỹ])/u;
const ELSEWHERE = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|so với|(?:năm|kỳ|tháng|quý) (?:trước|ngoái)|bình quân|trung bình|mỗi|trong đó|gồm|kế hoạch|chỉ tiêu|dự toán|lũy kế|chiếm|nâng|đưa|tăng|giảm)(?![A-Za-zÀ-ỹ])/u;

const MOST_PARTS = 12;
const MOST_BACK = 24;
/** How much of the total may be open where it is met. */
const LEAST_TIMES = 20;
const LEAST_DIGITS = 2;
/** Between which shares of the total the parts may lie that are asked about. */
const [LEAST_SHARE, MOST_SHARE] = [decimal("0.08"), decimal(12)];
/** What is told for each period and adds up to nothing. */
const LEVEL = /(?<![A-Za-zÀ-ỹ])(?:bình quân đạt|tỷ lệ|năng suất|giá|chỉ số|điểm|thu nhập|dân số|hiện có|còn|lũy kế)(?![A-Za-zÀ-ỹ])/u;

const clauseOf = (words: string): string => words.trimEnd().replace(/:$/u, "").split(/[;,:]\s|\.\s|\s(?:và|nhưng)\s/u).pop() ?? "";

const isPart = ({ words, figure: { bound, denominator } }: Amount): boolean => !NO_PART.test(clauseOf(words)) && !bound && denominator === null;

/** The amounts in front of one that may be added to it, in order: of its sentence, or of the ones before where it opens one. */
function inFront(amounts: readonly Amount[], at: number): readonly Amount[] {
  const own = amounts[at];
  if (own === undefined) return [];
  const near = amounts.slice(Math.max(0, at - MOST_BACK), at).filter(({ aside }) => !aside);
  const here = near.filter(({ sentence }) => sentence === own.sentence);
  if (here.length > 0) return here;
  const last = near[near.length - 1];
  return last === undefined ? [] : near.filter(({ sentence }) => sentence === last.sentence);
}

/** Of one kind, or both of them counts. */
const counted = (part: Figure, whole: Figure): boolean => addable(part, whole) || (kindOf(part) === "count" && kindOf(whole) === "count");

/** Its last amounts, as long as they may be parts; a total in front ends them. */
function lastOf(near: readonly Amount[], whole: Figure, added = addable): readonly Amount[] {
  const stop = near.findLastIndex(({ words, figure }) => ADDED.test(words) || !added(figure, whole));
  return near.slice(stop + 1);
}

/** What is said of the parts and of the total: "tồn", "còn trống", "tiếp". */
function labelled(near: readonly Amount[], whole: Amount): readonly Amount[] {
  const own = new Set(contentWords(whole.words.slice(-80)));
  return near.filter(({ words, figure }) => {
    const last = contentWords(clauseOf(words)).findLast((word) => word !== "");
    return last !== undefined && own.has(last) && addable(figure, whole.figure);
  });
}

function draftOf(whole: Amount, parts: readonly Amount[]): Draft {
  const measured = measuredTogether([whole, ...parts]);
  const words = clauseOf(whole.words).trim();
  return sumDraft(measured(whole.figure), parts.map(({ figure }) => measured(figure)), (ok) => (ok ? `Các số đứng trước cộng lại khớp với ${quotedWords(`${words} ${whole.figure.text}${whole.behind}`)}.` : `Cần xem ${quotedWords(`${words} ${whole.figure.text}${whole.behind}`)}: các số đứng trước cộng lại ra số khác.`));
}

/** What a total may add up; `sure` where its words say that these are all. */
interface Way {
  readonly parts: readonly Amount[];
  readonly sure: boolean;
}

const YEARS_OF = /20\d\d/u;

/** Year after year, or the four quarters: nothing is left out between. */
function consecutive(timed: readonly Amount[]): boolean {
  const years = timed.map(({ words }) => Number(YEARS_OF.exec(words.slice(-24))?.[0] ?? "0"));
  return years.length >= 3 && years.every((year, i) => year > 0 && (i === 0 || year === (years[i - 1] ?? 0) + 1));
}

function ways(amounts: readonly Amount[], at: number, low: string): Way[] {
  const whole = amounts[at];
  if (whole === undefined) return [];
  const { words, sentence } = whole;
  const closed = (parts: readonly Amount[]): boolean => !isOpen(low.slice(parts[0]?.figure.start ?? 0, whole.figure.start));
  if (ADDED.test(words)) {
    const near = inFront(amounts, at);
    // "nhận 2.140 hồ sơ, trả 3.865 kết quả, cộng 6.005 lượt": whatever is counted is added.
    const last = lastOf(near, whole.figure, counted);
    const parts = last.filter(isPart);
    // "2 tổ chức mua 412.000 cổ phần, 3 cá nhân mua 96.500 cổ phần, tổng cộng 508.500 cổ phần": what counts something else beside its like is no part.
    const alike = parts.filter((part) => addable(part.figure, whole.figure));
    if (alike.length >= 2 && alike.length < parts.length) return [alike, parts].map((way) => ({ parts: way, sure: false }));
    return [{ parts, sure: parts.length === last.length && !OTHERS.test(words) && closed(parts) }, { parts: near.filter(isPart), sure: false }];
  }
  if (IN_ALL.test(words)) {
    const last = lastOf(inFront(amounts, at), whole.figure, counted);
    return last.length >= 3 ? [{ parts: last, sure: false }] : [];
  }
  const own = words.slice(-100);
  if (ALL_TIMES.test(own)) {
    const near = amounts.slice(Math.max(0, at - MOST_PARTS), at).filter(({ aside, sentence: other }) => !aside && sentence - other <= 1);
    const timed = near.filter((part) => PERIOD.test(part.words));
    return timed.length === near.length && near.length >= 2 ? [{ parts: timed, sure: consecutive(timed) && !LEVEL.test(low) }] : [];
  }
  const [, number, name] = NUMBERED.exec(own) ?? [];
  const count = numberIn(number?.replace(/^0/u, "") ?? "");
  if (count === null || name === undefined || !OPENED.test(own) || ELSEWHERE.test(clauseOf(own))) return [];
  const near = amounts.slice(Math.max(0, at - MOST_BACK), at).filter(({ aside }) => !aside);
  const same = labelled(near, whole);
  const last = lastOf(near, whole.figure);
  return [{ parts: same.filter(isPart), sure: same.every(isPart) }, { parts: last.filter(isPart), sure: last.every(isPart) }].filter(({ parts }) => parts.length === count && closed(parts));
}

const isSharp = ({ figures: [total, ...parts] }: Draft): boolean => total !== undefined && sharp(total, parts, LEAST_TIMES);

/** No hedge, and no part told again as the total; of the kind of size that one slip or another figure leaves. */
function mayBeAsked({ figures: [total, ...parts] }: Draft): boolean {
  if (total === undefined || [total, ...parts].some(({ hedge }) => hedge !== null) || parts.some((part) => baseValue(part).eq(baseValue(total)))) return false;
  const share = shareOf(total, parts);
  return share !== null && share.gte(LEAST_SHARE) && share.lte(MOST_SHARE);
}

function ofParagraph(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const amounts = amountsOf(read);
  return amounts.flatMap((whole, at): Draft[] => {
    const { figure, aside } = whole;
    if (aside || figure.bound || figure.denominator !== null || tellingDigits(figure) < LEAST_DIGITS) return [];
    const found = ways(amounts, at, low).filter(({ parts }) => parts.length >= 2 && parts.length <= MOST_PARTS).map(({ parts, sure }) => ({ draft: draftOf(whole, parts), sure }));
    const fitting = found.find(({ draft: { figures: [total, ...parts] } }) => total !== undefined && makes(parts, total));
    if (fitting !== undefined) return isSharp(fitting.draft) ? [fitting.draft] : [];
    const [first] = found;
    return first?.sure === true && isSharp(first.draft) && mayBeAsked(first.draft) ? [first.draft] : [];
  });
}

const ANY = /(?<![A-Za-zÀ-ỹ])(?:cộng|tổng số|tất cả|cả|như vậy|tính chung|gộp)(?![A-Za-zÀ-ỹ])/u;

/** Totals that close a list; those `told` with their parts left out. */
export function closingTotals(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  return report.paragraphs.flatMap((read) => {
    const { low } = read.paragraph.content;
    if (read.readings.length < 3 || low.includes("\t") || !ANY.test(low)) return [];
    return ofParagraph(read).filter(({ figures: [whole] }) => !told.has(whole?.id ?? -1));
  });
}
