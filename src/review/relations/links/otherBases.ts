/**
 * A share or a change that fails, though the text shows that its percentage is of another base: of what a figure beside it
 * is a share of, too, of both together, of another year, of all members and not those present.
 */
import { addIntervals, decimal, divideIntervals, HUNDRED, meets, percentOf, roundHalfUp, type RationalInterval } from "../../../figures";
import { claimsAbout } from "../../claims/about";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { isToCome } from "../../claims/times";
import { contentWords } from "../../claims/words";
import { baseInterval, intervalOf, isPercent, kindOf, nounOf, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue } from "../evidence";
import { isOfNamedBase, isRoughQuotient } from "./namedBases";
import { isNoTotal } from "./noTotals";
import { addition, larger, ownShare } from "./otherTotals";
import { ahead, behind, between, lowOf, textOf } from "./passages";
import { onlyTruncated } from "../quotients";
import { asked } from "../slipped";

/** What the whole would be if `part` were `percent` of it. */
const impliedBy = (part: Figure, percent: Figure): RationalInterval => divideIntervals(baseInterval(part), intervalOf(percent));

const BEFORE = 30;
const PERCENT_OF = /%\s*(?:\(?[^()%;.]{0,24})?\(\s*(?:tương ứng(?: với)?\s*|khoảng\s*)*$/u;

/** "60% (60 điểm)", "FDP 10,4% (76 ghế)": the percentage in front of the brackets. */
function shareInFront(report: ReadReport, figure: Figure): Figure | undefined {
  const read = report.paragraphs[figure.paragraph];
  const group = read?.structure.groups[figure.group];
  if (read === undefined || group === undefined || group.parent === null || !PERCENT_OF.test(ahead(report, figure, BEFORE))) return undefined;
  return read.readings.filter((r) => r.figure.start < group.start && isPercent(r.figure)).pop()?.figure;
}

const nameOf = (claim: Claim | undefined): string => [...new Set(claim?.core ?? [])].sort().join(" ");

/** "Số vụ quá hạn là 592 vụ, chiếm 20,8%" of one court, "số vụ quá hạn là 94 vụ, chiếm 7,1%" of the next. */
function ofItsLike(report: ReadReport, whole: Figure, part: Figure): boolean {
  const [a, b] = [whole, part].map((f) => claimsAbout(report).get(f.id));
  const makesUp = (claim: Claim | undefined): boolean => claim?.attributes.some(({ operator, figure }) => operator === "chiếm" && isPercent(figure)) ?? false;
  return whole.paragraph !== part.paragraph && nameOf(a) !== "" && nameOf(a) === nameOf(b) && makesUp(a) && makesUp(b);
}

const ALL = /(?<![A-Za-zÀ-ỹ])(?:tổng|toàn|cả (?:nước|tỉnh|huyện|xã)|tất cả)(?![A-Za-zÀ-ỹ])/u;
/** A slip that explains a share of one total among others may be one of a few that chance makes. */
const BY_CHANCE = 0.25;

/** "Hàn Quốc đầu tư 6,5 tỷ USD. … Trung Quốc 2,4 tỷ USD, chiếm 11,8% tổng vốn": the total is not what one of them has. */
function ofTotalElsewhere(report: ReadReport, draft: Draft, whole: Figure, part: Figure, stated: Figure): boolean {
  const about = claimsAbout(report);
  const said = about.get(stated.id)?.attributes.find(({ figure }) => figure.id === stated.id);
  if (draft.proven === true || whole.paragraph === part.paragraph || said === undefined || !/(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])/u.test(said.tail) || kindOf(whole) === "count") return false;
  const claim = about.get(whole.id);
  return claim !== undefined && !ALL.test(`${claim.reading.lead} ${claim.reading.tail}`) && asked(draft, BY_CHANCE) === null;
}

/** "18.802 tỷ đồng (chiếm 1,9%), … 16.700 tỷ đồng (chiếm 1,69%)": both are shares of one thing, which is neither. */
function ofAThird(report: ReadReport, whole: Figure, part: Figure, stated: Figure): boolean {
  const other = ownShare(claimsAbout(report).get(whole.id)) ?? shareInFront(report, whole);
  return other !== undefined && other.id !== stated.id && other.value.gt(0) && !meetsExactly(other) && meets(impliedBy(whole, other), impliedBy(part, stated));
}

const CLAUSE_ENDS = /[,;.](?!\d)/u;
/** Digits of a percentage that does not fit by chance. */
const TELLING = 3;
const MOST_BETWEEN = 6;

/** "chiếm 74,1% tổng vốn đầu tư" of the 18,1 tỷ USD right in front, not of the 17,7 a section before. */
function ofNearer(report: ReadReport, whole: Figure, part: Figure, stated: Figure): boolean {
  if (whole.paragraph > part.paragraph || (whole.paragraph === part.paragraph && whole.start > part.start) || part.paragraph - whole.paragraph > MOST_BETWEEN || tellingDigits(stated) < TELLING) return false;
  const between = report.paragraphs.slice(whole.paragraph, part.paragraph + 1).flatMap((read) => read.claims.map(({ figure }) => figure));
  const fits = (quotient: RationalInterval): boolean => meets(quotient, intervalOf(stated)) || onlyTruncated(stated, quotient);
  const inReach = (f: Figure): boolean => (f.paragraph > whole.paragraph || f.start > whole.start) && (f.paragraph < part.paragraph || f.start < part.start);
  // "chiếm 31,5% tổng số trường hợp bị lập biên bản": words that one of them bears, and the nearer one does not.
  const [base = ""] = lowOf(report, stated).slice(stated.unitEnd, stated.unitEnd + AROUND).split(/[,;.()]/u);
  const words = contentWords(base);
  const borne = (f: Figure): number => {
    const low = lowOf(report, f);
    const [front = "", back = ""] = [low.slice(Math.max(0, f.start - AROUND), f.start).split(CLAUSE_ENDS).pop(), low.slice(f.unitEnd, f.unitEnd + AROUND).split(CLAUSE_ENDS)[0]];
    const clause = new Set([...contentWords(front), nounOf(f), ...nounOf(f).split(" "), ...contentWords(back)]);
    return words.filter((word) => clause.has(word)).length;
  };
  const named = words.length >= 2 && whole.paragraph === part.paragraph ? borne(whole) : 0;
  return between.some((f) => inReach(f) && !(named > 0 && named >= words.length - 1 && borne(f) < named) && kindOf(f) === kindOf(part) && (nounOf(f) === nounOf(part) || nounOf(part) === "") && f.value.gt(0) && f.hedge === null && fits(percentOf(baseInterval(part), baseInterval(f))));
}

/** All of itself: no share of another. */
const meetsExactly = (percent: Figure): boolean => percent.value.eq(HUNDRED);

/** "vay 6.467 tỷ đồng (vốn chủ sở hữu 802 tỷ đồng, chiếm 11%)": of the two together. */
function ofBoth(report: ReadReport, whole: Figure, part: Figure, stated: Figure): boolean {
  if (kindOf(whole) !== kindOf(part) || part.denominator !== null) return false;
  // Behind a loan in brackets, what the borrower adds; elsewhere two digits fit by chance.
  const added = report.paragraphs[part.paragraph]?.structure.groups[part.group]?.parent === whole.group && whole.paragraph === part.paragraph;
  if (tellingDigits(stated) < (added ? 2 : TELLING)) return false;
  const read = report.paragraphs[part.paragraph];
  const near = read === undefined ? [] : read.claims.filter((c) => c.measure === "value" && c.figure.start < part.start && part.start - c.figure.start < 200 && kindOf(c.figure) === kindOf(part) && nounOf(c.figure) === nounOf(part)).map((c) => c.figure);
  return [whole, ...near].some((other) => other.id !== part.id && meets(percentOf(baseInterval(part), addIntervals(baseInterval(other), baseInterval(part))), intervalOf(stated)));
}

const YEARS = /(?:20\d\d\s*[-–]\s*)?20\d\d/g;

/** The year or years told last in the words of a claim. */
function yearsOf(text: string): readonly [number, number] | null {
  const last = text.match(YEARS)?.pop();
  if (last === undefined) return null;
  const numbers = last.match(/20\d\d/g) ?? [];
  return [Number(numbers[0]), Number(numbers[numbers.length - 1])];
}

/** "chiếm 3,2% dân số vào năm 2022": the year of what it is a share of. */
const AT_YEAR = /^[^,;.()]{0,40}?(?<![A-Za-zÀ-ỹ])(?:vào|trong|của|tại)\s+(?:thời điểm\s+)?năm\s+(20\d\d)/u;

/** "đến năm 2020 là 5,1 triệu người. … năm 2015 khoảng 2,5 triệu người (77%)": each has its own year, told right in front. */
function ofOtherYears(report: ReadReport, whole: Figure, part: Figure, stated: Figure): boolean {
  const clause = (figure: Figure): string => {
    const reading = claimsAbout(report).get(figure.id)?.reading;
    return reading === undefined ? "" : reading.lead;
  };
  const year = Number(AT_YEAR.exec(behind(report, stated, AROUND))?.[1] ?? 0);
  const [a, b] = [yearsOf(clause(whole)), year > 0 ? [year, year] as const : yearsOf(clause(part))];
  return whole.paragraph !== part.paragraph && a !== null && b !== null && (a[0] !== b[0] || a[1] !== b[1]);
}

/** "150.000 tỷ đồng" told again: what is a share of something else is not its own whole. */
function toldAgain(whole: Figure, part: Figure, stated: Figure): boolean {
  return whole.paragraph !== part.paragraph && part.denominator === null && baseValue(whole).eq(baseValue(part)) && !meetsExactly(stated);
}

const MORE_THAN = /(?<![A-Za-zÀ-ỹ])(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn|chênh lệch)(?![A-Za-zÀ-ỹ])[^,;.()]*$/u;
const BASE_OF_PERCENT = /%\s*(?:trên|của|cho|tính trên)\s+(?:tổng\s+)?(?:số\s+)?$/u;
const MOVED = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|mất|cộng|trừ)(?:\s+(?:thêm|mạnh|nhẹ|tới|đến|khoảng|gần|hơn))*\s*$/u;
const MOST_BEFORE = 80;
const TO_LEVEL = /^\s*\)\s*(?:lên|còn|xuống|đạt|về)(?![A-Za-zÀ-ỹ])/u;

/** "6 dân tộc, trong đó người Kinh chiếm 88%", "độ cao 1.600 m với độ dốc là 12%": the percentage is of what is named in front of it. */
const ANOTHER = /(?<![A-Za-zÀ-ỹ])trong (?:số )?đó(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])với (?!(?:tỷ|tỉ) (?:lệ|trọng)|mức|số)[^,;.()\d]{3,40}\slà\s*$/u;

/** "cao hơn dự kiến 63 điều kiện, chiếm 55%", "25% trên 50 tỷ, 10% trên 200 tỷ", "tăng 9.400 đồng (7,86%) lên 129.000 đồng": the figure in front is no part. */
function noPart(report: ReadReport, part: Figure, stated: Figure): boolean {
  const before = ahead(report, part, MOST_BEFORE);
  if (MORE_THAN.test(before) || BASE_OF_PERCENT.test(before)) return true;
  if (stated.paragraph === part.paragraph && stated.start > part.unitEnd && ANOTHER.test(between(report, part, stated))) return true;
  return MOVED.test(before) && stated.paragraph === part.paragraph && TO_LEVEL.test(behind(report, stated, 12));
}

const ENFORCED = /(?<![A-Za-zÀ-ỹ])thi hành(?! công vụ)(?![A-Za-zÀ-ỹ])/u;
const ENFORCEABLE = /(?<![A-Za-zÀ-ỹ])có điều kiện(?![A-Za-zÀ-ỹ])/u;

/** Of cases at law what has been enforced is told of those that can be, which need not be told; a slip alone speaks against that. */
function ofEnforceable(report: ReadReport, draft: Draft, whole: Figure, part: Figure): boolean {
  const words = (f: Figure): string => {
    const reading = claimsAbout(report).get(f.id)?.reading;
    return reading === undefined ? "" : `${reading.clause} ${reading.tail}`;
  };
  return part.denominator === null && ENFORCED.test(words(part)) && !ENFORCEABLE.test(words(whole)) && asked(draft) === null;
}

const VOTES = /(?<![A-Za-zÀ-ỹ])(?:tán thành|đồng ý|biểu quyết|bỏ phiếu|tín nhiệm|nhất trí|có mặt)(?![A-Za-zÀ-ỹ])/u;
const MEMBERS = /(?<![A-Za-zÀ-ỹ])(?:đại biểu|đb(?:qh)?|ủy viên|uỷ viên|cổ đông|hội viên|thành viên|phiếu)(?![A-Za-zÀ-ỹ])/u;
/** Of those on the roll, not of who sits in a body. */
const ELECTORS = /^cử tri(?![A-Za-zÀ-ỹ])/u;
/** Who is counted are those who came. */
const PRESENT = /(?<![A-Za-zÀ-ỹ])(?:có mặt|tham gia|tham dự)(?![A-Za-zÀ-ỹ])/u;
const AROUND = 120;
/** So many more than those present are there in all, at most. */
const ABSENT = decimal("1.3");

/** "383/426 đại biểu tán thành (chiếm 79,13%)": of all 484 members. */
function ofAllMembers(report: ReadReport, whole: Figure, part: Figure, stated: Figure): "surely" | "perhaps" | null {
  const low = lowOf(report, part);
  const text = low.slice(Math.max(0, part.start - AROUND), stated.unitEnd + AROUND);
  if (!part.whole || !whole.whole || part.value.gt(whole.value) || stated.value.lte(0) || !VOTES.test(text) || !MEMBERS.test(text) || ELECTORS.test(nounOf(whole)) || ELECTORS.test(nounOf(part))) return null;
  const all = part.value.times(HUNDRED).div(stated.value);
  if (all.lte(whole.value) || all.gt(whole.value.times(ABSENT))) return null;
  const members = { ...whole, value: roundHalfUp(all, 0) };
  if (members.value.lte(whole.value)) return null;
  const quotient = percentOf(baseInterval(part), baseInterval(members));
  if (!meets(quotient, intervalOf(stated)) && !onlyTruncated(stated, quotient)) return null;
  return stated.decimals >= 2 || (tellingDigits(stated) >= TELLING && PRESENT.test(text)) ? "surely" : "perhaps";
}

/** Null where the base is another; a question where it may be. */
function share(report: ReadReport, draft: Draft): Draft | null {
  const { figures: [part, whole, stated], figures } = draft;
  if (isRoughQuotient(report, draft)) return null;
  if (part === undefined || whole === undefined || stated === undefined || figures.length !== 3 || !isPercent(stated) || isPercent(part) || isPercent(whole)) return draft;
  if (toldAgain(whole, part, stated) || ofEnforceable(report, draft, whole, part) || noPart(report, part, stated) || ofOtherYears(report, whole, part, stated) || ofItsLike(report, whole, part) || ofTotalElsewhere(report, draft, whole, part, stated) || ofNearer(report, whole, part, stated) || ofAThird(report, whole, part, stated) || isOfNamedBase(report, draft, [part, whole, stated]) || ofBoth(report, whole, part, stated)) return null;
  // "trung bình 2.700 mm, có nơi trên 4.000 mm, chiếm 70%": what is more than the whole is no part of it, unless a slip made it so.
  if (stated.value.lte(HUNDRED) && baseValue(part).gt(baseValue(whole)) && part.denominator === null && part.hedge !== null && asked(draft) === null) return null;
  const members = ofAllMembers(report, whole, part, stated);
  return members === "surely" ? null : members === "perhaps" ? { ...draft, verdict: "review" } : draft;
}

const APART = /(?<![A-Za-zÀ-ỹ])(?:trong khi|ngược lại|trái lại|riêng)(?![A-Za-zÀ-ỹ])(.*)$/u;
const RULE = /(?<![A-Za-zÀ-ỹ])cứ\s+(?:tăng|giảm|vượt|mỗi)\s*(?:thêm\s*)?$/u;
/** No rate is so large beside one below a hundred. */
const NO_RATE = decimal(1000);

/** How far the whole may have moved meanwhile. */
const WHOLE_MOVED = decimal("0.2");
/** Of most of the whole, points and percent are hard to tell apart. */
const SMALL_SHARE = decimal(50);

/** "3.838 xã (43,02%), tăng 769 xã (8,62%)", "2.356 hộ (4,12%), giảm 1,48% so với năm 2022 (3.180 hộ)": the difference as a share of what the value is a share of, then or now. */
function pointsOfShare(report: ReadReport, value: Figure, base: Figure, stated: Figure): boolean {
  const other = ownShare(claimsAbout(report).get(value.id));
  if (other === undefined || other.id === stated.id || isPercent(value) || isPercent(base) || other.value.lte(0)) return false;
  if (meets(impliedBy(value, other), impliedBy({ ...base, value: base.value.abs() }, stated))) return true;
  const said = baseValue(value).times(stated.value.abs());
  return other.value.lt(SMALL_SHARE) && [baseValue(base).abs(), baseValue(value).minus(baseValue(base)).abs()].some((gap) => gap.times(other.value).minus(said).abs().lte(said.times(WHOLE_MOVED)));
}

function change(report: ReadReport, draft: Draft): Draft | null {
  const { kind, figures: [current, base, stated], figures } = draft;
  if (current === undefined || base === undefined || stated === undefined || figures.length !== 3) return draft;
  // "doanh số giảm từ 9,8% còn 7,6%, trong khi doanh số ô tô giảm 11,6%".
  const last = [current, base].filter((f) => f.paragraph === stated.paragraph && f.start < stated.start).sort((a, b) => b.start - a.start)[0];
  const another = last === undefined ? undefined : APART.exec(between(report, last, stated))?.[1];
  if (another !== undefined && contentWords(another).length >= 2) return null;
  // A rule: "cứ giảm 1% thì trừ 0,5%".
  if (RULE.test(ahead(report, stated, 24))) return null;
  if (base.paragraph === stated.paragraph && base.start > stated.start && isToCome(between(report, stated, base))) return null;
  if (kind === "points" && (current.value.abs().gt(NO_RATE) || base.value.abs().gt(NO_RATE))) return null;
  if (current.paragraph !== base.paragraph && isPercent(stated) && !stated.value.eq(0) && baseValue(current).eq(baseValue(base))) return null;
  return isPercent(stated) && pointsOfShare(report, current, base, stated) ? null : draft;
}

/** What each sells and buys at, from one shop or day to the next. */
const PRICES = /(?<![A-Za-zÀ-ỹ])(?:mua vào|bán ra|giá vàng|tỷ giá|giá (?:chào|tham chiếu|giao dịch)|chào (?:bán|mua|giá))(?![A-Za-zÀ-ỹ])/u;
const FROM = /(?<![A-Za-zÀ-ỹ])từ\s+(?:(?:mức|khoảng)\s+)?$/u;
const ON = /^[^,;.()\d]{0,30}(?<![A-Za-zÀ-ỹ])(?:lên|xuống|còn|đến)(?![A-Za-zÀ-ỹ])/u;
/** "…; Đam Sơn 510 ha; Cát Hải 223 ha": a place in a list, of whatever the list is about. */
const LISTED_PLACE = /(?:[:;,(–-]\s*|\svà\s|\sở\s|\stại\s)(?:huyện\s|thị xã\s|thành phố\s|xã\s|tp\.?\s)?(?:\p{Lu}[A-Za-zÀ-ỹ]*[\s-]){2,4}$/u;

/** What two places tell of prices, or of where a course began ("từ 3.000 lên 4.000 đồng/lít") and where it is, need not agree. */
function retold(report: ReadReport, draft: Draft): Draft | null {
  const [a, b] = [draft.figures[0], draft.figures[draft.figures.length - 1]];
  if (a === undefined || b === undefined || draft.verdict !== "review") return draft;
  // As many as come vote: each vote has a number of its own.
  const voted = (f: Figure): boolean => (f.numerator !== null || f.denominator !== null) && VOTES.test(lowOf(report, f).slice(Math.max(0, f.start - AROUND), f.unitEnd + AROUND));
  const half = ({ numerator, denominator }: Figure): Figure | undefined => report.figures.get(numerator ?? denominator ?? -1);
  if (voted(a) && voted(b) && half(a)?.value.eq(half(b)?.value ?? -1) === false) return null;
  if (a.paragraph === b.paragraph) return draft;
  const around = (f: Figure): string => lowOf(report, f).slice(Math.max(0, f.start - AROUND), f.unitEnd + BEFORE);
  if (PRICES.test(around(a)) && PRICES.test(around(b))) return null;
  const listed = (f: Figure): boolean => LISTED_PLACE.test(textOf(report, f).slice(Math.max(0, f.start - BEFORE), f.start));
  if (listed(a) && listed(b)) return null;
  const begins = (f: Figure): boolean => FROM.test(ahead(report, f, BEFORE)) && ON.test(behind(report, f, 40));
  return begins(a) !== begins(b) ? null : draft;
}

const partsOf = ({ figures }: Draft): string => figures.slice(1).map((f) => f.id).join();
const inPlace = ({ figures }: Draft): boolean => figures.length > 1 && figures.every((f) => f.paragraph === figures[0]?.paragraph);

const JUDGES: Partial<Record<Draft["kind"], (report: ReadReport, draft: Draft) => Draft | null>> = { ratio: share, growth: change, points: change, sum: (report, draft) => (isNoTotal(report, draft) ? null : addition(report, draft)), part: larger, same: retold };

/** All drafts but those whose percentage is of another base; what may be is asked about. */
export function withoutOtherBases(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  const here = new Set(drafts.flatMap((d) => (d.kind === "sum" && inPlace(d) ? [partsOf(d)] : [])));
  return drafts.flatMap((draft) => {
    // Parts that the total beside them is asked about are no other's.
    if (draft.kind === "sum" && draft.verdict === "review" && !inPlace(draft) && here.has(partsOf(draft))) return [];
    if (draft.verdict !== "review" && draft.verdict !== "inconsistent") return [draft];
    const judge = JUDGES[draft.kind];
    const left = judge === undefined ? draft : judge(report, draft);
    return left === null ? [] : [left];
  });
}
