/** One list judged: do its parts make its total, and if they do not, what can be said of it. */
import { decimal, formatNumber, isBelow, sum } from "../../../figures";
import { placeAmong, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { baseInterval, bearsName, isNameless, isPeople, isPercent, kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { weigh, type Weighed } from "./complete";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { baseValue, breakdown, cutOff, equation, factorOf, fills, notAbove, oneClass, total, unlikely } from "../evidence";
import { lowOf } from "../links/passages";
import { familyOf, overlap } from "../lists/families";
import { denominatorOf, type PartList } from "../lists/groups";
import { isValue } from "../lists/partlist";
import { addsOtherThings, isOutside, joinedTo } from "./outside";
import { pairedSums } from "./pairs";
import { hasSibling, type Siblings } from "./siblings";
import { waysOf, withoutDone, NO_KIND, type Way } from "./ways";
import { addsUp, fittingPrefix } from "../lists/prefixes";

const MOST_TRIED = 12;
/** Parts of the total's own noun from which what follows them is of another kind. */
const COLON_LEAST = 3;

/** What is known from other lists: breakdowns that add up somewhere, items that add up in another unit. */
export interface Known {
  readonly breakdowns: ReadonlySet<string>;
  /** Number of items that add up, by the source of the list. */
  readonly items: ReadonlyMap<readonly Claim[], number>;
  /** How the report's lists of each shape have kept to their totals. */
  readonly habits: ReadonlyMap<string, Habit>;
  /** The kinds of the lists that add up, for those beside them. */
  readonly siblings: Siblings;
  /** What else of its kind is told beside the total of a list. */
  readonly beside: readonly Figure[];
  /** Counts joined to the total. */
  readonly joined: readonly Figure[];
  /** True for parts that are not what was to be added. */
  readonly others: (parts: readonly Figure[]) => boolean;
  /** The text of a paragraph, in lower case. */
  readonly low: (paragraph: number) => string;
}

/** How many lists of one shape add up in a report, and how many do not. */
export interface Habit {
  readonly kept: number;
  readonly missed: number;
}

/** Lists of one shape: where they stand, and what announces them. */
export function shapeOf({ where, claims }: PartList): string {
  return `${where}|${claims}`;
}

const MOST_BESIDE = 8;

/** What else of the total's kind its sentence tells in front of the list: "vốn đăng ký 846 triệu USD, thực hiện 512 triệu USD, trong đó …" may break down either. */
function besideTotal(report: ReadReport, { total: whole, parts }: PartList): readonly Figure[] {
  const claims = report.paragraphs[whole.paragraph]?.claims ?? [];
  const at = placeAmong(claims, whole);
  const before = parts[0]?.figure.id ?? whole.figure.id;
  return claims.slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE).flatMap((c) => (c !== whole && c.group === whole.group && c.figure.id < before && isValue(c) && kindOf(c.figure) === kindOf(whole.figure) && sameThing(c.figure, whole.figure) ? [c.figure] : []));
}

export function judgeList(report: ReadReport, list: PartList, shown: Omit<Known, "beside" | "joined" | "others" | "low">): Draft[] {
  const beside = besideTotal(report, list);
  const known: Known = { breakdowns: shown.breakdowns, items: shown.items, habits: shown.habits, siblings: shown.siblings, beside, joined: joinedTo(report, list), others: (parts) => addsOtherThings(report, list, parts, beside), low: (paragraph) => lowOf(report, { paragraph }) };
  const whole = list.total.figure;
  if (isPercent(whole)) return [];
  const below = denominatorOf(report, whole);
  const partsBelow = list.parts.map((part) => denominatorOf(report, part.figure)).filter((f): f is Figure => f !== null);
  const paired = pairedSums(report, list);
  if (paired !== null) return paired;
  if (below !== null && partsBelow.length === list.parts.length && list.parts.length >= 2) {
    const all = { claims: list.parts, closed: true, cut: false };
    const above = list.parts.map((part) => part.figure);
    // "19/38 trường, trong đó mầm non 7/10, tiểu học 6/15, THCS 4/13": below the strokes they are all; fewer than ten would be made by chance.
    if (below.value.gte(10) && fills(partsBelow, below) && !fills(above, whole)) return [addedUp(list, partsBelow, below), gapDraft(list, all, whole, "review")];
    return [...judgeWays(list, [all], [whole], known), ...judgeWays(list, [{ ...all, figures: partsBelow }], [below], known)];
  }
  const parts = withoutDone(pickParts(list), known.low);
  const wholes = below === null ? [whole] : [whole, below];
  return addingUp(list, parts, wholes) ?? judgeWays(list, waysOf(list, parts, known.items.get(list.source) ?? 0), wholes, known);
}

/** The reading of a list that makes one of the totals, with what is listed beyond it; null where none does. */
function addingUp(list: PartList, parts: readonly Claim[], wholes: readonly Figure[]): Draft[] | null {
  const figures = parts.map((part) => part.figure);
  for (const whole of wholes) {
    const n = fittingPrefix(list, figures, whole);
    if (n === null) continue;
    const left = leftOut(list, parts, n, whole);
    return left.length > 0 ? left : [{ ...addedUp(list, figures.slice(0, n), whole), ...(n < figures.length ? { chosen: true } : {}) }, ...oneTooMany(list, parts, n, whole)];
  }
  const [whole] = wholes;
  if (whole === undefined) return null;
  // "35 vụ, gồm: trộm cắp 20 vụ, cướp giật 15 vụ, đã khởi tố 12 vụ": told in full, and then what is done with them.
  const full = list.claims !== "all" || wholes.length > 1 ? -1 : parts.findIndex((_, i) => i >= 2 && parts.slice(i).every(({ reading }) => NO_KIND.test(`${reading.clause} ${reading.tail}`)) && addsUp(figures.slice(0, i), whole));
  if (full >= 2) return [addedUp(list, figures.slice(0, full), whole)];
  const firsts = list.firsts.map((part) => part.figure);
  return firsts.length >= 2 && addsUp(firsts, whole) ? [addedUp(list, firsts, whole)] : null;
}

/** Of all ways to read a list that does not add up, the one that most speaks for; of a fraction's two numbers both must fail. */
function judgeWays(list: PartList, ways: readonly Way[], wholes: readonly Figure[], known: Known): Draft[] {
  const [whole, ...others] = wholes;
  const [usual] = ways;
  if (whole === undefined || usual === undefined) return [];
  const full = ways.find((way) => !way.cut && figuresOf(way).length >= 2 && fills(figuresOf(way), whole));
  if (full !== undefined) return [addedUp(list, figuresOf(full), whole)];
  const gaps = (way: Way, of: Figure): Weighed => weighed(list, way, of, known);
  // "49/68 trường, trong đó mức độ 1 có 38 trường, mức độ 2 có 11 trường": kinds of what was reached; more than both numbers, of neither.
  const either = (way: Way): boolean => familyOf(list.total, way.claims) !== null || others.every((other) => gaps(way, other).verdict !== null || isBelow(baseInterval(other), total(figuresOf(way), asWritten)));
  const tried = ways.map((way) => ({ way, found: gaps(way, whole) })).filter(({ way, found }) => found.verdict !== null && either(way));
  const best = tried.reduce<(typeof tried)[number] | undefined>((a, b) => (a === undefined || b.found.points > a.found.points ? b : a), undefined);
  if (best === undefined || best.found.verdict === null) return withinWhole(list, usual, wholes, known);
  // "90 cử nhân (năm đó 2 trường thi chung, trường A lấy 43 người, trường B 47 người)": told in full behind a count of something else; "61 cơ sở chưa có phép, ở huyện A 22 cơ sở, …": the others tell the first.
  const [first, ...behind] = figuresOf(best.way);
  if (first !== undefined && ((behind.length >= 2 && !sameThing(first, behind[0] ?? first) && fills(behind, whole)) || (behind.length > 2 && fills(behind, first)))) return [];
  if (known.others(figuresOf(best.way))) return [];
  return [gapDraft(list, best.way, whole, best.way.closed ? best.found.verdict : "review")];
}

function weighed(list: PartList, way: Way, whole: Figure, known: Known): Weighed {
  const parts = figuresOf(way);
  if (parts.length < 2 || nested(parts)) return { points: 0, verdict: null };
  const proven = known.breakdowns.has(breakdown(way.claims)) || known.items.get(list.source) === parts.length || hasSibling(known.siblings, list, way.claims);
  // "36 tổ chức đảng, gồm 12 đảng bộ và 24 chi bộ": all kinds of one class.
  const kinds = oneClass(whole, parts) && /sure|whole/.test(familyOf(list.total, way.claims) ?? "");
  return weigh({ list, claims: way.claims, parts, whole, uniform: kinds || parts.every((part) => partOfThing(part, whole) || (isPeople(part) && isPeople(whole))), proven, cut: way.cut, beside: known.beside, low: known.low, habit: known.habits.get(shapeOf(list)) ?? null });
}

function figuresOf({ claims, figures }: Way): readonly Figure[] {
  return figures ?? claims.map((claim) => claim.figure);
}

/** "58 tuyến, trong đó có 17 tuyến nội tỉnh và 41 tuyến liên tỉnh và 01 tuyến quốc tế": full without the last, which is listed all the same. */
function oneTooMany(list: PartList, parts: readonly Claim[], n: number, whole: Figure): Draft[] {
  const extra = parts[n];
  if (extra === undefined || list.open || parts.length > n + 1 || nounOf(extra.figure) === "" || nounOf(extra.figure) !== nounOf(whole)) return [];
  if (!/(?:^|\s)và\s*$/.test(extra.reading.lead) || /[,;]/.test(extra.reading.lead)) return [];
  const figures = parts.map((part) => part.figure);
  return [{
    kind: "sum", verdict: "review", figures: [whole, ...figures], formula: equation(figures, "≠", whole),
    message: `Cần xem ${quoted(list.total)}: các bộ phận đứng trước đã đủ tổng số, còn nêu thêm ${shown(extra.figure)}.`,
  }];
}

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
    message: `Cần xem ${quoted(list.total)}: số tổng bằng các bộ phận đứng trước, chưa có ${shown(extra.figure)} nêu sau cùng.`,
  }];
}

/** A part without a noun of its own ("toàn trình là 211") counts what its total counts; a total without one ("tổng số bản án là 54"), what its parts count. */
function partOfThing(part: Figure, whole: Figure): boolean {
  const counts = (f: Figure): boolean => f.unit === null || f.unit.dimension === "count";
  return sameThing(part, whole) || (isNameless(part) && counts(whole)) || (isNameless(whole) && counts(part));
}

/** Of a list of unlike things those that are of the total's kind, where they or nothing else add up. */
function pickParts(list: PartList): readonly Claim[] {
  const whole = list.total.figure;
  const alike = list.parts.filter((part) => partOfThing(part.figure, whole));
  if (alike.length < 2 || alike.length === list.parts.length || addsUp(list.parts.map((c) => c.figure), whole) || oneClass(whole, list.parts.map((c) => c.figure))) return list.parts;
  if (addsUp(alike.map((c) => c.figure), whole)) return alike;
  // "379 HTX nông nghiệp, 25 quỹ tín dụng, 37 HTX công thương và 5 HTX khác": between its like, one of another name is an item, too.
  if (list.parts.length >= 4 && alike.length === list.parts.length - 1 && alike.includes(list.parts[0] ?? list.total) && alike.includes(list.parts[list.parts.length - 1] ?? list.total) && list.parts.every((part) => (part.reading.operator === "" && /^\s*(?:[,;]|và\s)?\s*$/u.test(part.reading.clause)) || alike.includes(part))) return list.parts;
  if (list.claims === "some") return alike;
  // "126 sản phẩm: 98 sản phẩm 3 sao, 27 sản phẩm 4 sao, 01 sản phẩm 5 sao, của 87 chủ thể": what follows is of another kind.
  if ((list.where === "colon" ? alike.length >= COLON_LEAST : list.claims === "all" && list.where === "sentence") && alike.every((part, i) => part === list.parts[i] && nounOf(part.figure) !== "" && nounOf(part.figure) === nounOf(whole))) return alike;
  return list.parts;
}

function holding(parts: readonly Figure[], whole: Figure): (values: Values) => boolean {
  return (values) => fills(parts, whole, values);
}

function addedUp(list: PartList, parts: readonly Figure[], whole: Figure): Draft {
  const name = quoted(list.total);
  const doubtful = unlikely(whole, parts);
  return {
    kind: "sum", verdict: doubtful ? "review" : "consistent", figures: [whole, ...parts], formula: equation(parts, "=", whole), holds: holding(parts, whole),
    message: doubtful ? `Cần xem ${name}: tổng các bộ phận lệch nhiều hơn mức làm tròn thông thường.` : `Tổng các bộ phận khớp với ${name}.`,
    // "trong đó …" may be some only, and what stands behind them something else.
    ...(list.claims === "some" || !parts.every((part) => partOfThing(part, whole)) ? { chosen: true } : {}),
  };
}

function gapDraft(list: PartList, way: Way, whole: Figure, verdict: Draft["verdict"]): Draft {
  const parts = figuresOf(way);
  const all = [whole, ...parts];
  const [added, value] = [sum(parts.map(baseValue)), baseValue(whole)];
  const off = added.minus(value).abs().div(factorOf(whole));
  const holds = holding(parts, whole);
  return {
    kind: "sum", verdict: judge(all, holds, verdict), figures: all, formula: equation(parts, "≠", whole), holds,
    message: `Cần rà soát ${quoted(list.total)}: tổng các bộ phận ${added.gt(value) ? "lớn" : "nhỏ"} hơn số tổng ${formatNumber(off)}${unitName(list.total)}.`,
  };
}

/** What can be said of parts that need not be all: they do not exceed the total. */
function withinWhole(list: PartList, way: Way, wholes: readonly Figure[], known: Known): Draft[] {
  const parts = figuresOf(way);
  const whole = wholes[wholes.length - 1];
  const uniform = whole !== undefined && parts.every((part) => partOfThing(part, whole));
  if (whole !== undefined && parts.length === 1) return onePart(list, parts[0], whole, uniform, quoted(list.total), known);
  // Which number of a fraction several parts belong to is open.
  if (whole === undefined || wholes.length > 1 || !uniform || list.claims !== "some") return [];
  // Of several that are more together the first may be more by itself.
  if (sum(parts.map(baseValue)).gt(baseValue(whole))) return onePart(list, parts[0], whole, uniform, quoted(list.total), known).flatMap((draft): Draft[] => (draft.verdict === "consistent" ? [] : [{ ...draft, verdict: "review" }]));
  return [{
    kind: "part", verdict: "consistent", message: `Các bộ phận được nêu không vượt ${quoted(list.total)}.`,
    formula: equation(parts, "≤", whole), figures: [whole, ...parts], holds: (values) => notAbove(total(parts, values), baseInterval(values(whole))),
  }];
}

/** "trả nợ 27.748 tỷ đồng, trả gốc 20.027 tỷ đồng, trả lãi 7.721 tỷ đồng": an item followed by all of its own. */
function nested(parts: readonly Figure[]): boolean {
  return parts.slice(0, MOST_TRIED).some((part, i) => part.value.c.length >= 3 && parts.slice(i + 3, i + MOST_TRIED).concat(parts[i + 2] ?? []).some((_, n) => {
    const own = parts.slice(i + 1, i + 3 + n);
    return own.length >= 2 && sum(own.map(baseValue)).eq(baseValue(part));
  }));
}

function unitName({ figure: { unit }, reading }: Claim): string {
  // "9,57 triệu TEUs": what is counted stands behind the unit.
  return unit === null ? "" : ` ${/^\s*[A-Za-zÀ-ỹ]/u.test(reading.tail) ? unit.label.replace(/ đồng$/u, "") : unit.label}`;
}

/** "tăng 2 lần, trong đó …", "độ cao tối đa 3,5 m; trong đó …", "thu nhập bình quân …": of what is compared or measured, some may be more. */
const MEASURED = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|tối đa|tối thiểu|độ cao|chiều cao|chiều sâu|độ sâu|mực nước|cao (?:trên|hơn)|cao nhất|thấp nhất|vượt|dưới báo động|trên báo động)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])cao\s*$/u;
/** "13 trong số đó", "2/3 trong số đó": the number in front is of what was told before it. */
const SOME_ITSELF = /^\s*trong (?:tổng )?(?:số )?(?:đó|này|ấy)(?![A-Za-zÀ-ỹ])/u;

/** "gần 236 nghìn lượt, trong đó có 418 nghìn lượt": what is said roughly of the whole explains no part so much larger. */
const FAR_ABOVE = decimal("1.2");
/** In three digits and more it is told almost exactly. */
const exceeds = (part: Figure, whole: Figure): boolean => baseValue(part).gt(baseValue(whole).times(tellingDigits(whole) >= 3 ? "1.05" : FAR_ABOVE));

const LEVEL = /(?<![A-Za-zÀ-ỹ])cấp (trung ương|tỉnh|huyện|xã)(?![A-Za-zÀ-ỹ])/u;
/** "7 đơn vị cấp huyện, trong đó có 64 đơn vị cấp xã": of another level. */
function otherLevel(list: PartList, part: Figure): boolean {
  const own = list.parts.find((claim) => claim.figure === part);
  const [a, b] = [LEVEL.exec(list.total.reading.tail)?.[1], LEVEL.exec(own?.reading.tail ?? "")?.[1]];
  return a !== undefined && b !== undefined && a !== b;
}

/** True for what its parts cannot exceed: an amount or a count told for itself. */
const holdsAll = ({ figure, reading }: Claim): boolean => figure.unit?.label !== "lần" && !MEASURED.test(reading.clause) && !SOME_ITSELF.test(reading.tail);

/** Counted under one name, or measured in one unit: what is named otherwise, or not at all, may be of something else. */
const oneThing = (list: PartList, part: Figure, whole: Figure): boolean => (kindOf(whole) === "count" ? bearsName(part, whole) || ofFraction(list, part, whole) : part.unit?.id === whole.unit?.id);
/** "Số hồ sơ được giải quyết là 1.382/1.517, trong đó đúng hạn 1.371 hồ sơ": a fraction's name stands in front of it. */
const ofFraction = ({ total: { figure, reading } }: PartList, part: Figure, whole: Figure): boolean => figure.denominator === whole.id && isNameless(whole) && nounOf(part) !== "" && reading.clause.includes(nounOf(part));

/** "31 vụ việc (17 vụ việc từ kỳ trước chuyển sang)": what is alone in its bracket and says itself to be some of them. */
const SOME_OF_THEM = /(?<![A-Za-zÀ-ỹ])(?:(?:từ )?(?:kỳ|tháng|năm|quý) trước (?:chuyển|tồn)|tồn (?:đầu )?(?:kỳ|tháng|năm|quý)|là nữ)(?![A-Za-zÀ-ỹ])/u;
const someOfThem = ({ where, parts, source }: PartList): boolean => where === "parentheses" && parts.length === 1 && source.length === 1 && SOME_OF_THEM.test(parts[0]?.reading.tail ?? "");

/** "trong đó có bảy bệnh viện, 1.529 cơ sở": behind an item of words the next need not be one of them. */
const toldBefore = (own: Claim | undefined): boolean => own !== undefined && /trong (?:số )?đó[^,;]*[^\s,;][^,;]*,/u.test(`${own.reading.lead} ${own.reading.clause}`);

function onePart(list: PartList, part: Figure | undefined, whole: Figure, uniform: boolean, name: string, known: Known): Draft[] {
  if (part === undefined || !uniform || list.where === "note" || list.where === "list") return [];
  if (!holdsAll(list.total) || otherLevel(list, part)) return [];
  // "vay được 300 triệu đồng, trong đó nhu cầu 1,6 tỷ đồng": what is wanted is more than what there is.
  if (list.parts.some((claim) => claim.figure === part && /(?<![A-Za-zÀ-ỹ])(?:nhu cầu|cần|dự kiến|kế hoạch)(?![A-Za-zÀ-ỹ])/u.test(claim.reading.clause))) return [];
  const nameless = nounOf(part) === "" && part.unit === null;
  // Behind other figures, a number of nothing named is a matter of its own.
  if (nameless && (list.claims === "plain" || list.source[0]?.figure !== part)) return [];
  const holds = (values: Values): boolean => notAbove(baseInterval(values(part)), baseInterval(values(whole)));
  const fits = holds(asWritten);
  if (!fits && !(oneThing(list, part, whole) && (whole.hedge === null || exceeds(part, whole)))) return [];
  // "4,28 triệu tấn, trong đó …, 4.287.175 tấn": told once more, cut off.
  if (!fits && cutOff(whole, [part])) return [];
  // Behind a bare parenthesis a larger figure may be another measure, not a part.
  if (!fits && (!(list.claims === "some" || someOfThem(list)) || list.tentative === true || list.filled === true || known.beside.some((other) => notAbove(baseInterval(part), baseInterval(other))))) return [];
  // "31 công dân, trong đó 11 vụ …; tiếp nhận 208 công dân": behind the ";" another matter begins.
  const own = list.parts.find((claim) => claim.figure === part);
  if (!fits && own !== undefined && list.source[0]?.figure !== part && /;(?:(?!trong (?:số )?đó).)*$/u.test(`${own.reading.lead} ${own.reading.clause}`)) return [];
  // "8 người chết và 5 người mất tích, trong đó 11 người …": of both together.
  if (!fits && ((own !== undefined && isOutside(own, list.source[0]?.figure === part)) || (known.joined.length > 0 && notAbove(baseInterval(part), total([whole, ...known.joined], asWritten))))) return [];
  // "8 loại hàng, trong đó có …, và 120 loại hàng khác": others are no part.
  if (!fits && list.parts.some((claim) => claim.figure === part && /(?<![A-Za-zÀ-ỹ])khác(?![A-Za-zÀ-ỹ])/u.test(claim.reading.after))) return [];
  return [{
    kind: "part",
    verdict: judge([whole, part], holds, list.stops.length > 0 || toldBefore(own) || (whole.hedge !== null && baseValue(part).lte(baseValue(whole).times(FAR_ABOVE))) ? "review" : "inconsistent"),
    message: fits ? `Bộ phận không vượt ${name}.` : `Cần rà soát ${name}: bộ phận lớn hơn số chung.`,
    formula: `${shown(part)} ${fits ? "≤" : ">"} ${shown(whole)}`,
    figures: [whole, part],
    holds,
  }];
}
