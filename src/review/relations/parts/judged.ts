/** One list judged: do its parts make its total, and if they do not, what can be said of it. */
import { formatNumber, isBelow, sum } from "../../../figures";
import { placeAmong, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { baseInterval, isPercent, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { slipChance } from "../chance";
import { endsWithAnd, enumerated, verdictOfGap } from "./complete";
import { asWritten, brief, judge, shown, type Draft, type Values } from "../draft";
import { baseValue, breakdown, equation, factorOf, fills, notAbove, oneClass, total, unlikely } from "../evidence";
import { closedByRest, familyOf, overlap } from "../lists/families";
import { denominatorOf, type PartList } from "../lists/groups";
import { isValue } from "../lists/partlist";
import { pairedSums } from "./pairs";
import { addsUp, fittingPrefix } from "../lists/prefixes";

const MOST_TRIED = 12;
/** Parts in front of a stronger sign from which they are a colon's whole list. */
const COLON_LEAST = 3;

/** What is known from other lists: breakdowns that add up somewhere, items that add up in another unit. */
export interface Known {
  readonly breakdowns: ReadonlySet<string>;
  /** Number of items that add up, by the source of the list. */
  readonly items: ReadonlyMap<readonly Claim[], number>;
  /** What else of its kind is told beside the total of a list. */
  readonly beside: readonly Figure[];
}

const MOST_BESIDE = 8;

/** What else of the total's kind its sentence tells in front of the list: "vốn đăng ký 846 triệu USD, thực hiện 512 triệu USD, trong đó …" may break down either. */
function besideTotal(report: ReadReport, { total: whole, parts }: PartList): readonly Figure[] {
  const claims = report.paragraphs[whole.paragraph]?.claims ?? [];
  const at = placeAmong(claims, whole);
  const before = parts[0]?.figure.id ?? whole.figure.id;
  return claims.slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE).flatMap((c) => (c !== whole && c.group === whole.group && c.figure.id < before && isValue(c) && kindOf(c.figure) === kindOf(whole.figure) && sameThing(c.figure, whole.figure) ? [c.figure] : []));
}

function asReview(drafts: readonly Draft[]): Draft[] {
  return drafts.map((d) => (d.verdict === "inconsistent" ? { ...d, verdict: "review" as const } : d));
}

export function judgeList(report: ReadReport, list: PartList, shown: Omit<Known, "beside">): Draft[] {
  const known: Known = { ...shown, beside: besideTotal(report, list) };
  const whole = list.total.figure;
  if (isPercent(whole)) return [];
  const below = denominatorOf(report, whole);
  const partsBelow = list.parts.map((part) => denominatorOf(report, part.figure)).filter((f): f is Figure => f !== null);
  const paired = pairedSums(report, list);
  if (paired !== null) return paired;
  const parts = pickParts(list);
  const mixed = list.parts.some((part) => !partOfThing(part.figure, whole));
  const figures = parts.map((part) => part.figure);
  if (below !== null && partsBelow.length === list.parts.length && list.parts.length >= 2) {
    return [...judgeParts(list, list.parts, whole, known), ...judgeFigures(list, list.parts, partsBelow, below, known)];
  }
  for (const candidate of below === null ? [whole] : [whole, below]) {
    const n = fittingPrefix(list, figures, candidate);
    if (n === null) continue;
    const left = leftOut(list, parts, n, candidate);
    return left.length > 0 ? left : [...judgeParts(list, parts.slice(0, n), candidate, known), ...oneTooMany(list, parts, n, candidate)];
  }
  // "35 vụ, gồm: trộm cắp 20 vụ, cướp giật 15 vụ, đã khởi tố 12 vụ": told in full, and then what is done with them.
  const full = list.claims !== "all" || below !== null ? -1 : parts.findIndex((_, i) => i >= 2 && parts.slice(i).every(({ reading }) => NO_KIND.test(`${reading.clause} ${reading.tail}`)) && addsUp(figures.slice(0, i), whole));
  if (full >= 2) return judgeParts(list, parts.slice(0, full), whole, known);
  const [stop = 0] = list.stops;
  // "gồm 02 nghị quyết, 17 quyết định, 46 công văn; tổ chức 08 cuộc kiểm tra": each begins with its number, up to the stronger sign.
  const counted = list.claims === "all" && stop >= COLON_LEAST && stop < parts.length && enumerated(parts.slice(0, stop)) ? parts.slice(0, stop) : null;
  if (counted !== null && below === null && !counted.some((part) => part.figure.denominator !== null)) return asReview(judgeParts(list, counted, whole, known));
  const firsts = list.firsts.map((part) => part.figure);
  if (firsts.length >= 2 && addsUp(firsts, whole)) return judgeParts(list, list.firsts, whole, known);
  // "gồm xây mới 864 nhà và sửa chữa 215 nhà; đã xong 927 nhà": all kinds are told in front of the sign.
  const closed = list.claims === "all" && below === null && list.stops[0] !== undefined && /sure|whole/.test(familyOf(list.total, parts.slice(0, list.stops[0])) ?? "");
  if (closed) return judgeParts(list, parts.slice(0, list.stops[0]), whole, known);
  const items = known.items.get(list.source) ?? 0;
  if (items >= 2 && items < parts.length && items !== firsts.length) return judgeParts(list, parts.slice(0, items), whole, known);
  // The same items add up in another unit: here, too, each has one part.
  if (firsts.length >= 2 && items === firsts.length) return asReview(judgeParts(list, list.firsts, whole, known));
  // "a 18 tỷ đồng; b 24 tỷ đồng; c 6 tỷ đồng, đã giải ngân 40 tỷ đồng": behind the last item something else is said.
  const lastOnly = list.firsts.length >= 3 && list.firsts.every((part, i) => parts[i] === part);
  if (lastOnly) return asReview(judgeParts(list, list.firsts, whole, known));
  // "chi đầu tư 19 tỷ đồng; chi thường xuyên 78 tỷ đồng, riêng giáo dục 41 tỷ đồng; dự phòng 1 tỷ đồng": one slip off by its items.
  const bySlip = firsts.length >= COLON_LEAST && slipChance(whole, figures) === null ? slipChance(whole, firsts) : null;
  if (bySlip !== null && bySlip.lte("0.06")) return asReview(judgeParts(list, list.firsts, whole, known));
  // Several figures of the kind in one item: which of them add up is not certain.
  if (firsts.length >= 2) return asReview(judgeParts(list, parts, whole, known));
  // With a fraction as the total, which of its two numbers is meant is open.
  if (below !== null) return judgeFraction(list, parts, whole, below, known);
  const kept = list.claims === "all" ? untilTooLarge(parts, whole) : untilStop(list, parts);
  const drafts = judgeParts(list, kept, whole, known);
  // "446/420 vụ": which side of the stroke adds up is open.
  if (partsBelow.length > 0) return asReview(drafts);
  // Over the end of a sentence the link is likely, not certain.
  return mixed || list.tentative === true || kept.length < parts.length || (list.where === "next-sentence" && list.claims !== "all") ? asReview(drafts) : drafts;
}

/** "58 tuyến, trong đó có 17 tuyến nội tỉnh và 41 tuyến liên tỉnh và 01 tuyến quốc tế": full without the last, which is listed all the same. */
function oneTooMany(list: PartList, parts: readonly Claim[], n: number, whole: Figure): Draft[] {
  const extra = parts[n];
  if (extra === undefined || list.open || parts.length > n + 1 || nounOf(extra.figure) === "" || nounOf(extra.figure) !== nounOf(whole)) return [];
  if (!/(?:^|\s)và\s*$/.test(extra.reading.lead) || /[,;]/.test(extra.reading.lead)) return [];
  const figures = parts.map((part) => part.figure);
  return [{
    kind: "sum", verdict: "review", figures: [whole, ...figures], formula: equation(figures, "≠", whole),
    message: `Cần xem ${brief(list.total.label)}: các bộ phận đứng trước đã đủ tổng số, còn nêu thêm ${shown(extra.figure)}.`,
  }];
}

/** What is done with the things counted, or another way to sort them: no further kind of them. */
const NO_KIND = /(?<![A-Za-zÀ-ỹ])(?:đã|đang|chưa|còn|xong|trong đó|riêng|nam|nữ|tổng|lũy kế|cùng kỳ|với|qua|tăng|giảm|đạt|thêm|thanh toán|giải ngân|giải quyết|xử lý|xử phạt|khởi tố|bắt|thu|nộp|hoàn thành|kết nạp|công nhận|tuổi|nghèo|dân tộc)(?![A-Za-zÀ-ỹ])/u;

/** "2.011 lao động, gồm: doanh nghiệp 1.324, vay vốn 687, xuất khẩu 265 lao động": the last kind that is listed has been left out of the total. */
function leftOut(list: PartList, parts: readonly Claim[], n: number, whole: Figure): Draft[] {
  const extra = parts[n];
  const named = (claim: Claim): boolean => /[A-Za-zÀ-ỹ]{2}/u.test(claim.reading.clause.replace(/gồm|:/gu, "")) && claim.reading.operator === "";
  if (extra === undefined || parts.length !== n + 1 || n < 2 || list.claims !== "all" || list.where !== "sentence" || list.open || list.stops.length > 0 || kindOf(whole) !== "count" || whole.hedge !== null) return [];
  if (nounOf(whole) === "" || nounOf(extra.figure) !== nounOf(whole) || !parts.every(named) || NO_KIND.test(`${extra.reading.clause} ${extra.reading.tail}`) || overlap(parts) || isBelow(baseInterval(whole), baseInterval(extra.figure))) return [];
  if (!/gồm(?: có)?\s*:/.test(`${parts[0]?.reading.lead ?? ""}`)) return [];
  const figures = parts.map((part) => part.figure);
  return [{
    kind: "sum", verdict: "review", figures: [whole, ...figures], formula: equation(figures, "≠", whole), holds: (values) => fills(figures, whole, values),
    message: `Cần xem ${brief(list.total.label)}: số tổng bằng các bộ phận đứng trước, chưa có ${shown(extra.figure)} nêu sau cùng.`,
  }];
}

/** Some parts, and then another matter behind a stronger sign or all kinds of a breakdown: only the parts in front of it are meant. */
function untilStop(list: PartList, parts: readonly Claim[]): readonly Claim[] {
  const [stop] = list.stops;
  // "(nam 121, nữ 110; con thứ ba 19)": behind a complete breakdown stands another one.
  if (list.claims === "plain" && list.where === "parentheses" && stop !== undefined && /sure|whole/.test(familyOf(list.total, parts.slice(0, stop)) ?? "")) return parts.slice(0, stop);
  const told = (n: number): boolean => /sure|whole/.test(familyOf(list.total, parts.slice(0, n)) ?? "");
  if (list.claims === "some" && parts.length <= MOST_TRIED) {
    const complete = parts.map((_, i) => parts.length - i).find((n) => n >= 2 && told(n));
    if (complete !== undefined) return parts.slice(0, complete);
  }
  // "trong đó phí 214 triệu đồng; thuế 487 triệu đồng; thu khác 170 triệu đồng": told to the rest, one slip off.
  const toRest = list.claims === "some" && parts.length >= COLON_LEAST && closedByRest(parts) ? slipChance(list.total.figure, parts.map((part) => part.figure)) : null;
  if (toRest !== null && toRest.lte("0.2")) return parts;
  // "567 công trình: giao thông 286, …, nhà văn hóa 95; đã đưa vào sử dụng 498": a colon's list ends at the stronger sign.
  const colon = list.where === "colon" && stop !== undefined && stop >= (endsWithAnd(parts.slice(0, stop)) ? 2 : COLON_LEAST);
  return (list.claims === "some" || colon) && stop !== undefined && stop < parts.length ? parts.slice(0, stop) : parts;
}

/** A list of all parts may run over into another matter: from the first figure above the total on, or where one slip explains the rest. */
function untilTooLarge(parts: readonly Claim[], whole: Figure): readonly Claim[] {
  const figures = parts.map((part) => part.figure);
  const large = figures.findIndex((figure, i) => i >= 2 && isBelow(baseInterval(whole), baseInterval(figure)));
  if (large < 0 && slipChance(whole, figures) !== null) return parts;
  const most = large < 0 ? parts.length : large;
  for (let n = most; n >= 2 && parts.length <= MOST_TRIED; n--) {
    const chance = slipChance(whole, figures.slice(0, n));
    if (chance !== null && chance.lte("0.06")) return parts.slice(0, n);
  }
  return parts;
}

function judgeFraction(list: PartList, parts: readonly Claim[], whole: Figure, below: Figure, known: Known): Draft[] {
  if (parts.length === 1) return judgeParts(list, parts, below, known);
  // "49/68 trường, trong đó mức độ 1 có 38 trường, mức độ 2 có 11 trường": kinds of what was reached.
  if (familyOf(list.total, parts) !== null) return asReview(judgeParts(list, parts, whole, known));
  const either = [whole, below].map((candidate) => asReview(judgeParts(list, parts, candidate, known)));
  // Both of its numbers must fail before anything is said, and be close enough to be meant.
  return either.every((drafts) => drafts.length > 0 && drafts.every((d) => d.verdict === "review")) ? (either[0] ?? []) : [];
}

/** A part without a noun of its own ("toàn trình là 211") counts what its total counts; a total without one ("tổng số bản án là 54"), what its parts count. */
function partOfThing(part: Figure, whole: Figure): boolean {
  const counts = (f: Figure): boolean => f.unit === null || f.unit.dimension === "count";
  const nameless = (f: Figure): boolean => f.unit === null && f.noun === "";
  return sameThing(part, whole) || (nameless(part) && counts(whole)) || (nameless(whole) && counts(part));
}

/** Of a list of unlike things those that are of the total's kind, where they or nothing else add up. */
function pickParts(list: PartList): readonly Claim[] {
  const whole = list.total.figure;
  const alike = list.parts.filter((part) => partOfThing(part.figure, whole));
  if (alike.length < 2 || alike.length === list.parts.length || addsUp(list.parts.map((c) => c.figure), whole) || oneClass(whole, list.parts.map((c) => c.figure))) return list.parts;
  if (addsUp(alike.map((c) => c.figure), whole) || list.claims === "some") return alike;
  // "126 sản phẩm: 98 sản phẩm 3 sao, 27 sản phẩm 4 sao, 01 sản phẩm 5 sao, của 87 chủ thể": what follows is of another kind.
  if ((list.where === "colon" ? alike.length >= COLON_LEAST : list.claims === "all" && list.where === "sentence") && alike.every((part, i) => part === list.parts[i] && nounOf(part.figure) !== "" && nounOf(part.figure) === nounOf(whole))) return alike;
  return list.parts;
}

function judgeParts(list: PartList, claims: readonly Claim[], whole: Figure, known: Known): Draft[] {
  return judgeFigures(list, claims, claims.map((claim) => claim.figure), whole, known);
}

function judgeFigures(list: PartList, claims: readonly Claim[], parts: readonly Figure[], whole: Figure, known: Known): Draft[] {
  const all = [whole, ...parts];
  const holds = (values: Values): boolean => fills(parts, whole, values);
  const name = brief(list.total.label);
  const uniform = parts.every((part) => partOfThing(part, whole));
  if (parts.length >= 2 && holds(asWritten)) {
    const doubtful = unlikely(whole, parts);
    return [{
      kind: "sum",
      verdict: doubtful ? "review" : "consistent",
      message: doubtful ? `Cần xem ${name}: tổng các bộ phận lệch nhiều hơn mức làm tròn thông thường.` : `Tổng các bộ phận khớp với ${name}.`,
      formula: equation(parts, "=", whole),
      figures: all,
      holds,
    }];
  }
  if (parts.length === 1) return onePart(list, parts[0], whole, uniform, name, known);
  const [sumValue, wholeValue] = [sum(parts.map(baseValue)), baseValue(whole)];
  const over = sumValue.gt(wholeValue);
  const proven = known.breakdowns.has(breakdown(claims)) || known.items.get(list.source) === parts.length;
  const verdict = nested(parts) ? null : verdictOfGap({ list, claims, parts, whole, uniform, proven, nearest: list.nearest, beside: known.beside });
  if (verdict === null) {
    // Some parts listed: they may not exceed the total, and do not.
    if (!over && uniform && list.claims === "some") {
      return [{
        kind: "part", verdict: "consistent", message: `Các bộ phận được nêu không vượt ${name}.`,
        formula: equation(parts, "≤", whole), figures: all, holds: (values) => notAbove(total(parts, values), baseInterval(values(whole))),
      }];
    }
    return [];
  }
  const off = sumValue.minus(wholeValue).abs().div(factorOf(whole));
  return [{
    kind: "sum",
    verdict: judge(all, holds, verdict),
    message: `Cần rà soát ${name}: tổng các bộ phận ${over ? "lớn" : "nhỏ"} hơn số tổng ${formatNumber(off)}${unitName(whole)}.`,
    formula: equation(parts, "≠", whole),
    figures: all,
    holds,
  }];
}

/** "trả nợ 27.748 tỷ đồng, trả gốc 20.027 tỷ đồng, trả lãi 7.721 tỷ đồng": an item followed by all of its own. */
function nested(parts: readonly Figure[]): boolean {
  return parts.slice(0, MOST_TRIED).some((part, i) => part.value.c.length >= 3 && parts.slice(i + 3, i + MOST_TRIED).concat(parts[i + 2] ?? []).some((_, n) => {
    const own = parts.slice(i + 1, i + 3 + n);
    return own.length >= 2 && sum(own.map(baseValue)).eq(baseValue(part));
  }));
}

function unitName(f: Figure): string {
  return f.unit === null ? "" : ` ${f.unit.label}`;
}

function onePart(list: PartList, part: Figure | undefined, whole: Figure, uniform: boolean, name: string, known: Known): Draft[] {
  if (part === undefined || !uniform || list.where === "note" || list.where === "list") return [];
  const nameless = nounOf(part) === "" && part.unit === null;
  // Behind other figures, a number of nothing named is a matter of its own.
  if (nameless && (list.claims === "plain" || list.source[0]?.figure !== part)) return [];
  const holds = (values: Values): boolean => notAbove(baseInterval(values(part)), baseInterval(values(whole)));
  const fits = holds(asWritten);
  // Behind a bare parenthesis a larger figure may be another measure, not a part.
  if (!fits && (list.claims !== "some" || known.beside.some((other) => notAbove(baseInterval(part), baseInterval(other))))) return [];
  // "8 loại hàng, trong đó có …, và 120 loại hàng khác": others are no part.
  if (!fits && list.parts.some((claim) => claim.figure === part && /(?<![A-Za-zÀ-ỹ])khác(?![A-Za-zÀ-ỹ])/u.test(claim.reading.after))) return [];
  return [{
    kind: "part",
    verdict: judge([whole, part], holds, list.stops.length > 0 ? "review" : "inconsistent"),
    message: fits ? `Bộ phận không vượt ${name}.` : `Cần rà soát ${name}: bộ phận lớn hơn số chung.`,
    formula: `${shown(part)} ${fits ? "≤" : ">"} ${shown(whole)}`,
    figures: [whole, part],
    holds,
  }];
}
