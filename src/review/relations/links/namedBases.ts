/**
 * Shares and averages that fail, though the words name another base than the figure they were held against: all the country
 * where that one is of a region, a tax rate, an average of each in turn; or the figure is said roughly, or cut off.
 */
import { decimal, HUNDRED, isBelow, meets, ONE, percentOf } from "../../../figures";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import { baseInterval, intervalOf, isCell, isPercent, kindOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { bySlip } from "../edits";
import { asked, isNear } from "../slipped";
import { ahead, behind, between } from "./passages";

const TEN = decimal(10);
const AROUND = 120;

/** The words of its own behind a figure, up to the next sign or figure. */
const ownWords = (text: string): string => /^[^,;:.()\d]*/.exec(text.replace(/^\s*\)/, ""))?.[0] ?? "";

/** How far a base reaches, the widest first. */
const REACHES: readonly RegExp[] = [/thế giới|toàn cầu/u, /cả nước|toàn quốc|(?:ở|tại|của) việt nam/u, /(?:toàn|cả|của|trong) (?:khu vực|vùng)|vùng (?:này|ta)/u, /(?:toàn|cả) tỉnh|toàn thành phố|tỉnh (?:này|ta)/u, /(?:toàn|cả) (?:huyện|quận|thị xã)|huyện (?:này|ta)/u, /(?:toàn|cả) (?:xã|phường|thị trấn)/u];
const reachOf = (text: string): number => REACHES.findIndex((reach) => reach.test(text));

/** The sentence in front of a figure, with what is told right behind it. */
const saidAround = (report: ReadReport, figure: Figure): string => `${/[^.;]*$/.exec(ahead(report, figure, AROUND))?.[0] ?? ""} ${ownWords(behind(report, figure, AROUND))}`;

/** "dân số vùng này 30 triệu người với 19 triệu lao động, chiếm 30% dân số cả nước": of the country's, not of the region's. */
function reachesOn(report: ReadReport, whole: Figure, stated: Figure): boolean {
  const [of, own] = [reachOf(ownWords(behind(report, stated, AROUND))), reachOf(saidAround(report, whole))];
  return of >= 0 && own >= 0 && of !== own;
}

const ALL_OF = /^\s*\)?\s*tổng(?:\s+số)?(?![A-Za-zÀ-ỹ])[^,;:.()\d]*?(?<![A-Za-zÀ-ỹ])(?:trong|ở|tại)\s+([^,;:.()\d]*)/u;
const OTHER_WORDS = 3;
const KNOWN = 400;

/** "trong đó 507 sư đoàn, chiếm 75% tổng số tổn thất trong chiến tranh thế giới": of a whole whose place or time the sentence does not know. */
function ofElsewhere(report: ReadReport, stated: Figure): boolean {
  const place = ALL_OF.exec(behind(report, stated, AROUND))?.[1];
  if (place === undefined) return false;
  const known = new Set(contentWords(ahead(report, stated, KNOWN)));
  const words = contentWords(place);
  return words.length >= OTHER_WORDS && words.every((word) => !known.has(word));
}

const THEN = /(?<![A-Za-zÀ-ỹ])(?:khi đó|lúc đó|khi ấy|lúc ấy|bấy giờ|thời đó)(?![A-Za-zÀ-ỹ])/u;
const HALF = /(?<![A-Za-zÀ-ỹ])(?:nông thôn|thành thị|đô thị)(?![A-Za-zÀ-ỹ])/u;

/** A whole told elsewhere, that is of another time or the half of another, or where one of the three is said roughly: nobody would reckon with it. */
function afar(report: ReadReport, draft: Draft, whole: Figure, part: Figure, stated: Figure): boolean {
  if (whole.paragraph === part.paragraph) return false;
  const tail = ownWords(behind(report, stated, AROUND));
  if (THEN.test(tail)) return true;
  const own = /[^,;.]*$/.exec(ahead(report, whole, AROUND))?.[0] ?? "";
  if (/tổng/.test(tail) && HALF.test(own) && !HALF.test(`${tail} ${saidAround(report, part)}`)) return true;
  return draft.proven !== true && [whole, part, stated].some(({ hedge }) => hedge !== null) && asked(draft) === null;
}

const ALSO = /^[\s,(–-]*(?:(?:tức|là|chiếm|bằng|khoảng|gần|hơn|tương đương|tương ứng|với|xấp xỉ)\s+)+$/u;

/** "đồi núi 149.000 km², tức khoảng 70,2%; đồng bằng 52.000 km², chiếm 24,5%": both of one thing, which is neither. */
function besideShare(report: ReadReport, whole: Figure, part: Figure, stated: Figure): boolean {
  const readings = report.paragraphs[whole.paragraph]?.readings ?? [];
  const at = readings.findIndex(({ figure }) => figure.start > whole.start);
  const other = readings[at]?.figure;
  if (other === undefined || !isPercent(other) || other.id === stated.id || other.value.lte(0) || other.value.gte(HUNDRED) || !ALSO.test(between(report, whole, other))) return false;
  return meets(percentOf(baseInterval(part), baseInterval(whole)), percentOf(intervalOf(stated), intervalOf(other)));
}

const RATE = /^\s*[x×*](?![A-Za-zÀ-ỹ])/u;
/** "đạt phiếu trên 50%": what must be reached. */
const THRESHOLD = /(?<![A-Za-zÀ-ỹ])(?:số phiếu|phiếu|điểm|tín nhiệm|mức)\s+(?:đạt\s+)?(?:trên|dưới|từ|quá)\s+$/u;
/** "mức lương 54.4% (168 người) và 8.1% (105 người)": each behind its own percentage. */
const OWN_PERCENT = /%\s*\(\s*$/u;
/** "(với gần 0,5% dân số hút hơn 100 điếu)": so many do it, and each so much. */
const WITH_SO_MANY = /\(\s*với\s+(?:khoảng |gần |hơn |trên )?$/u;

/** A rate to reckon with, a threshold, a count in brackets behind another percentage: no share of this whole. */
function noShare(report: ReadReport, whole: Figure, stated: Figure): boolean {
  return RATE.test(behind(report, stated, AROUND)) || (whole.start > stated.end && WITH_SO_MANY.test(ahead(report, stated, AROUND))) || THRESHOLD.test(ahead(report, stated, AROUND)) || (OWN_PERCENT.test(ahead(report, whole, AROUND)) && whole.paragraph === stated.paragraph && whole.start < stated.start);
}

const MAKES_UP = /(?<![A-Za-zÀ-ỹ])chiếm\s+(?:khoảng |gần |hơn |trên )?$/u;

/** "trên 2.700 mm, có nơi trên 4.000 mm, chiếm 70% …": more than the whole, and no slip; a fraction is written out. */
const beyond = (report: ReadReport, draft: Draft, [part, whole, stated]: readonly [Figure, Figure, Figure]): boolean => part.denominator === null && MAKES_UP.test(ahead(report, stated, AROUND)) && kindOf(whole) === kindOf(part) && isBelow(baseInterval(whole), baseInterval(part)) && !isNear(draft) && !bySlip(draft);

const FRACTION_OFF = decimal(3);
const ROUGHLY = /(?<![A-Za-zÀ-ỹ])(?:chiếm|bằng|khoảng|gần|hơn|tới|đến)\s+$/u;

/** "chiếm 1/3 dân số (32,8%)": a fraction in words, and the share itself. */
function inWords(report: ReadReport, part: Figure, whole: Figure, stated: Figure): boolean {
  if (part.denominator !== whole.id || whole.value.gt(TEN) || !part.whole || part.noun !== "" || !ROUGHLY.test(ahead(report, part, AROUND)) || whole.value.lte(0)) return false;
  return part.value.times(HUNDRED).div(whole.value).minus(stated.value).abs().lte(FRACTION_OFF);
}

/** True where the words name another base of this share than the figure that it was held against. */
export function isOfNamedBase(report: ReadReport, draft: Draft, [part, whole, stated]: readonly [Figure, Figure, Figure]): boolean {
  return reachesOn(report, whole, stated) || ofElsewhere(report, stated) || afar(report, draft, whole, part, stated) || besideShare(report, whole, part, stated) || noShare(report, whole, stated) || beyond(report, draft, [part, whole, stated]) || inWords(report, part, whole, stated);
}

const DENSITY = /(?<![A-Za-zÀ-ỹ])mật độ(?![A-Za-zÀ-ỹ])/u;
const IN_TURN = /(?<![A-Za-zÀ-ỹ])lần lượt(?![A-Za-zÀ-ỹ])/u;
const EACH_MONTH = /(?<![A-Za-zÀ-ỹ])(?:hàng|hằng|mỗi|một) tháng(?![A-Za-zÀ-ỹ])/u;
const TIMES = /gấp\s+(?:hơn |gần |khoảng )?$/;
const IN_TURN_BACK = 40;
const TWENTIETH = decimal("0.05");

/** True for a quotient that is only cut off ("1.083 người/km²" of 1.083,6), said roundly ("gấp 30 lần"), of each in turn, or of what is told by the month itself. */
export function isRoughQuotient(report: ReadReport, { figures }: Draft): boolean {
  const [total, said] = [figures[0], figures[figures.length - 1]];
  if (total === undefined || said === undefined || isPercent(said) || isCell(said)) return false;
  const lead = /[^;.]*$/.exec(ahead(report, said, AROUND))?.[0] ?? "";
  if (IN_TURN.test(lead.slice(-IN_TURN_BACK))) return true;
  const [, count] = figures;
  if (figures.length < 3 || count === undefined) return EACH_MONTH.test(saidAround(report, total));
  if (count.value.lte(0)) return false;
  const exact = total.value.div(count.value);
  const off = exact.minus(said.value).abs();
  if (said.decimals === 0 && DENSITY.test(lead) && off.lt(ONE)) return true;
  // "lớn hơn gấp 30 lần": in tens.
  if (said.decimals === 0 && TIMES.test(lead) && said.value.gte(TEN) && said.value.mod(TEN).eq(0) && off.lte(said.value.times(TWENTIETH))) return true;
  // "7 huyện và 3 châu (mỗi châu có 4 huyện)": beside those of them.
  return total.paragraph === count.paragraph && total.end < count.start && /^\s*và\s*$/.test(between(report, total, count)) && /^\s*\(\s*mỗi/.test(behind(report, count, AROUND));
}
