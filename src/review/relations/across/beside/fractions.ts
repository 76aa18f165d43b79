/** "cấp phép 27 cuộc, đã diễn ra 24/27 cuộc": the whole of a fraction, told again behind the count that it is. */
import { ONE } from "../../../../figures";
import type { ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import type { Reading } from "../../../claims/roles";
import { contentWords } from "../../../claims/words";
import { quoted } from "../../../claims/name";
import { oncePer } from "../../../once";
import { isPercent, kindOf, nounOf, type Figure } from "../../../reading/figure";
import { shown, written, type Draft } from "../../draft";
import { digitSlip, lengthSlip } from "../../slips";
import { totalsOf } from "../../totals";
import { compareFigures } from "../indicator/comparisons";
import { apartByComputation, type Known } from "../known";

/** Readings in front that may be what the fraction is of. */
const MOST_BACK = 10;
/** Readings on either side that may explain why the two differ. */
const MOST_AROUND = 60;
const LEAST_DIGITS = 2;
const MANY_DIGITS = 3;
/** Digits that no two counts share but for one by chance, whatever is said of them. */
const SURE_DIGITS = 5;
/** Words behind two counts of one noun that name one thing. */
const SAME_WORDS = 2;

/** Nothing more is said of the whole behind it: "24/27 cuộc, còn 03 cuộc", "9/14 vụ đã xác định"; not "96/126 trường công lập". */
const NO_MORE = /^\s*(?:việc(?![A-Za-zÀ-ỹ])\s*)?(?:$|[,;:.()]|(?:đã|đạt|chưa|được|có|còn|bằng|và|thì)(?![A-Za-zÀ-ỹ]))/u;
/** Older cases that come to those just found. */
const CARRIED = /kỳ trước|năm trước|chuyển sang|tồn(?![A-Za-zÀ-ỹ])|lũy kế|cộng dồn/u;
/** "(năm học trước 35/46 trường)": so many there were then. */
const ANOTHER_TIME = /(?<![A-Za-zÀ-ỹ])(?:trước|ngoái|cùng kỳ|đầu năm|20\d\d)(?![A-Za-zÀ-ỹ])/u;
/** "16 xã, thị trấn" and "12/15 xã": places of several levels are counted now with, now without one. */
const PLACES = /^(?:xã|phường|thị trấn|huyện|đơn vị|thôn|bản|tổ|khu phố)(?![A-Za-zÀ-ỹ])/u;

const BRACKETS = /\([^()]*\)/gu;

const digitsOf = (f: Figure): string => f.value.abs().toFixed().replace(".", "");

/** What stands behind a figure and its noun. */
function behind(low: string, f: Figure): string {
  const rest = low.slice(f.unitEnd, f.unitEnd + 60);
  const noun = f.unit === null ? f.noun : "";
  return noun !== "" && rest.trimStart().startsWith(noun) ? rest.trimStart().slice(noun.length) : rest;
}

/** "285 vụ cháy" told again as "117/285 vụ". */
const shorter = (a: Figure, b: Figure): boolean => a.unit !== null && b.unit !== null && a.unit.id.startsWith(`${b.unit.id}-`);

/** Of one unit, or counting things of one name. */
export const alike = (a: Figure, b: Figure): boolean => kindOf(a) === kindOf(b) && !isPercent(a) && ((a.unit?.id === b.unit?.id && nounOf(a) === nounOf(b) && (a.unit !== null || a.noun !== "")) || shorter(a, b));

/** True where another digit, two exchanged, or one too many or too few, part two figures. */
export const bySlip = (a: Figure, b: Figure): boolean => a.decimals === b.decimals && (digitSlip(digitsOf(a), digitsOf(b)) !== null || lengthSlip(digitsOf(a), digitsOf(b)) !== null || lengthSlip(digitsOf(b), digitsOf(a)) !== null);

/** The figures of a paragraph, by id. */
const figuresOf = oncePer((read: ReadParagraph): ReadonlyMap<number, Figure> => new Map(read.readings.map(({ figure }) => [figure.id, figure])));

/** For each figure, whether one like it stands in front of it, besides the one above its own stroke. */
function likeInFront(readings: readonly Reading[]): readonly boolean[] {
  const seen = new Map<string, { readonly first: number; readonly more: boolean }>();
  return readings.map(({ figure }) => {
    if (isPercent(figure) || (figure.unit === null && figure.noun === "")) return false;
    const key = `${kindOf(figure)}|${figure.unit?.id ?? ""}|${nounOf(figure)}`;
    const before = seen.get(key);
    seen.set(key, { first: before?.first ?? figure.id, more: before !== undefined });
    return before !== undefined && (before.more || before.first !== figure.numerator);
  });
}

/** What else of the paragraph, added to the count or taken from it, makes the whole; or two that make it. */
export function explained(count: Figure, whole: Figure, others: readonly Figure[]): boolean {
  const lacks = whole.value.minus(count.value).abs();
  const seen = new Set<string>();
  return others.some(({ value }) => {
    const made = value.abs().eq(lacks) || seen.has(whole.value.minus(value).toFixed());
    seen.add(value.toFixed());
    return made;
  });
}

const MOST_FRONT = 400;

/** The figures of the clauses from that of the count to that of the fraction. */
function toldBetween(read: ReadParagraph, at: number, count: Figure, whole: Figure): readonly Figure[] {
  const { low } = read.paragraph.content;
  const front = Math.max(0, count.start - MOST_FRONT);
  const from = count.paragraph === whole.paragraph ? front + Math.max(0, ...[...low.slice(front, count.start).matchAll(STOPS)].map((m) => m.index)) : 0;
  const stop = low.slice(whole.unitEnd).search(STOPS);
  const to = stop < 0 ? low.length : whole.unitEnd + stop;
  return read.readings.slice(Math.max(0, at - MOST_AROUND), at + 1 + MOST_AROUND).map((r) => r.figure).filter((f) => f.start >= from && f.start < to);
}

/** Words behind a figure and its noun, to the next stop. */
const wordsBehind = (low: string, f: Figure): string => contentWords(/^[^.;:()\d]*/u.exec(behind(low, f))?.[0] ?? "").slice(0, SAME_WORDS).join(" ");

/** "tăng 93 vụ": no count of its own. */
const MOVES = /^(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)$/;
const AGAINST_TIME = /(?<![A-Za-zÀ-ỹ])(?:so với|so|cùng kỳ)(?![A-Za-zÀ-ỹ])/u;
const ENDS = /[.;](?=\s)/gu;
const STOPS = /[.;](?=\s|$)/gu;

/** Told by itself: a count of what there is, no side of a fraction. */
export const isCount = ({ figure, role, operator }: Reading): boolean => role === "value" && figure.numerator === null && figure.denominator === null && !figure.bound && figure.hedge === null && !MOVES.test(operator);

/** "56 đơn khiếu nại, tố cáo" in the paragraph in front, "22/56 đơn khiếu nại, tố cáo" here. */
function countAhead(report: ReadReport, read: ReadParagraph, whole: Figure): Reading | null {
  const { paragraph } = read;
  const ahead = report.paragraphs[paragraph.index - 1];
  if (ahead === undefined || ahead.paragraph.file !== paragraph.file) return null;
  const words = wordsBehind(paragraph.content.low, whole);
  if (words.split(" ").length < SAME_WORDS) return null;
  const like = ahead.readings.filter((reading) => isCount(reading) && alike(reading.figure, whole) && wordsBehind(ahead.paragraph.content.low, reading.figure) === words);
  const [count] = like;
  // "khen 34 thôn văn hóa" and then "34/94 thôn văn hóa": the count is what stands above the stroke.
  const above = whole.numerator === null ? undefined : figuresOf(read).get(whole.numerator);
  return count === undefined || like.length > 1 || isAdded(ahead, count) || above?.value.eq(count.figure.value) === true || !bySlip(count.figure, whole) ? null : count;
}

/** Of about one size. */
const nearly = ({ value: a }: Figure, { value: b }: Figure): boolean => a.times(2).lt(b.times(3)) && b.times(2).lt(a.times(3));

/** "phát hiện 184 vụ, tăng 61 vụ (184/123 vụ)", "xảy ra 68 vụ. So với cùng kỳ giảm 15% (68/80 vụ)": what is and what was, behind the change. */
function thenAndNow(read: ReadParagraph, known: Known): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap(({ figure: now }, i): Draft[] => {
    if (now.denominator === null || !low.slice(0, now.start).trimEnd().endsWith("(") || known.failing.has(now.id)) return [];
    const named = figuresOf(read).get(now.denominator);
    const change = read.readings[i - 1];
    if (named === undefined || change === undefined || (change.role !== "change" && change.role !== "growth") || !/^[^.;,)]*\(\s*$/u.test(low.slice(change.figure.unitEnd, now.start))) return [];
    const counted = { ...now, unit: now.unit ?? named.unit, noun: now.noun === "" ? named.noun : now.noun };
    const count = read.readings.slice(Math.max(0, i - MOST_BACK), i - 1).reverse().find((reading) => isCount(reading) && reading.figure.group !== now.group && alike(reading.figure, counted));
    if (count === undefined) return [];
    const { figure } = count;
    const gap = low.slice(figure.unitEnd, now.start);
    const ends = gap.match(ENDS)?.length ?? 0;
    if (ends > 1 || (ends === 1 && (!AGAINST_TIME.test(gap.slice(gap.search(ENDS))) || digitsOf(now).length < LEAST_DIGITS))) return [];
    const { holds, agrees } = compareFigures("value", figure, counted, true);
    const both = known.alike.has(figure.id) && known.alike.has(now.id);
    if (agrees) return known.alike.has(now.id) ? [] : [{ kind: "same", verdict: "consistent", figures: [figure, counted], holds, message: `Hai nơi nêu khớp nhau: ${quoted(count)}.`, formula: `${written(figure)} = ${written(counted)}` }];
    // "206 vụ, tăng 93 vụ (206/113 vụ)": that both make the change says which of the two counts is right.
    const proven = (known.computed.get(now.id) ?? []).some((d) => d.kind === "growth" && d.figures.some(({ id }) => id === named.id) && d.figures.some(({ id }) => id === change.figure.id)) && nearly(figure, now);
    if (both || known.failing.has(figure.id) || !(proven || bySlip(figure, now)) || apartByComputation(known, figure, now)) return [];
    return [{
      kind: "same", verdict: "review", figures: [figure, counted], holds,
      message: `Cần xem ${quoted(count)}: nơi này ghi ${written(figure)}, trong ngoặc phía sau ghi ${written(counted)}.`,
      formula: `${shown(figure)} ↔ ${shown(counted)}`,
    }];
  });
}

/** "Có thêm 14 xã đạt chuẩn, nâng tổng số lên 44/104 xã", "Riêng 2 xã …": what came to the count, a part of it. */
const ADDED = /(?<![A-Za-zÀ-ỹ])(?:thêm|mới|riêng)\s*(?:được\s*)?$/u;
const isAdded = ({ paragraph }: ReadParagraph, { figure }: Reading): boolean => ADDED.test(paragraph.content.low.slice(Math.max(0, figure.start - 16), figure.start));

/** The count in front of a fraction that its whole repeats but for a slip; null where the words leave another. */
function countOf(read: ReadParagraph, at: number, whole: Figure, totals: ReadonlySet<number>): Reading | null {
  const { low } = read.paragraph.content;
  const inFront = read.readings.slice(Math.max(0, at - MOST_BACK), at).filter(({ figure }) => figure.id !== whole.numerator && alike(figure, whole));
  if (inFront.some(({ figure }) => figure.value.eq(whole.value))) return null;
  const before = inFront.filter(isCount);
  // "12 người (12/16 người)": the count is told again above the stroke.
  const above = whole.numerator === null ? undefined : figuresOf(read).get(whole.numerator);
  if (above !== undefined && before.some(({ figure }) => figure.value.eq(above.value))) return null;
  // What is told in brackets is a part of the count, not what the fraction is of.
  const counts = before.filter(({ figure }) => !low.slice(figure.unitEnd, whole.start).replace(BRACKETS, " ").includes(")"));
  // "285 vụ cháy, trong đó 130 vụ do điện, 117/258 vụ chưa rõ": of no fewer than stand above the stroke; or the total of what is listed between.
  const behindFirst = counts.reverse();
  const enough = behindFirst.find(({ figure }) => above === undefined || figure.value.gte(above.value));
  const count = [behindFirst[0], enough, behindFirst.find(({ figure }) => totals.has(figure.id)), sideOf(inFront, whole)].find((one) => one !== undefined && bySlip(one.figure, whole));
  if (count === undefined || isAdded(read, count)) return null;
  const digits = Math.max(digitsOf(count.figure).length, digitsOf(whole).length);
  // "64 đơn thư …, giải quyết 51/63 đơn": one may not be theirs to decide.
  if (digits < SURE_DIGITS && TAKEN_IN.test(nounOf(whole)) && count.figure.value.minus(whole.value).eq(ONE)) return null;
  const between = low.slice(count.figure.unitEnd, whole.start).replace(BRACKETS, " ");
  const few = digits < MANY_DIGITS;
  if (CARRIED.test(between) || (digits < SURE_DIGITS && ANOTHER_TIME.test(/[^.;,(]*$/u.exec(between)?.[0] ?? "")) || (few && (PLACES.test(nounOf(whole)) || (counts.length > 1 && /\.\s/u.test(between))))) return null;
  return count;
}

const TAKEN_IN = /^(?:đơn|hồ sơ)(?![A-Za-zÀ-ỹ])/u;

/** "88/92 xã có nhà văn hóa; đạt chuẩn 81/88 xã": what stands above the last stroke in front. */
const sideOf = (inFront: readonly Reading[], whole: Figure): Reading | undefined => inFront.slice(-2).find(({ figure }) => figure.denominator !== null && !figure.bound && figure.hedge === null && digitsOf(figure).length >= MANY_DIGITS && bySlip(figure, whole));

function inParagraph(report: ReadReport, read: ReadParagraph, known: Known, totals: ReadonlySet<number>): Draft[] {
  const asked = new Set<number>();
  const inFront = likeInFront(read.readings);
  return read.readings.flatMap(({ figure: whole }, i): Draft[] => {
    if (whole.numerator === null || digitsOf(whole).length < LEAST_DIGITS) return [];
    const closed = digitsOf(whole).length >= SURE_DIGITS || NO_MORE.test(behind(read.paragraph.content.low, whole));
    const count = (closed ? countOf(read, i, whole, totals) : null) ?? (inFront[i] === true ? null : countAhead(report, read, whole));
    if (count === null || asked.has(count.figure.id)) return [];
    const { figure } = count;
    const both = (ids: ReadonlySet<number>): boolean => ids.has(figure.id) && ids.has(whole.id);
    if ([figure, whole].some(({ id }) => known.failing.has(id)) || apartByComputation(known, figure, whole) || both(known.alike)) return [];
    const others = toldBetween(read, i, figure, whole).filter((f) => f.id !== figure.id && f.id !== whole.id && f.id !== whole.numerator && kindOf(f) === kindOf(whole) && !isPercent(f));
    if (explained(figure, whole, others)) return [];
    asked.add(figure.id);
    const { holds } = compareFigures("value", figure, whole, true);
    return [{
      kind: "same", verdict: "review", figures: [figure, whole], holds,
      message: `Cần xem ${quoted(count)}: nơi này ghi ${written(figure)}, phân số phía sau ghi trên ${written(whole)}.`,
      formula: `${shown(figure)} ↔ ${shown(whole)}`,
    }];
  });
}

/** Wholes of fractions that differ by a slip from the count they are told of. */
export function slippedWholes(report: ReadReport, known: Known): Draft[] {
  const totals = totalsOf([...known.computed.values()].flat());
  return report.paragraphs.flatMap((read) => [...inParagraph(report, read, known, totals), ...thenAndNow(read, known)]);
}
