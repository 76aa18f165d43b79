/** What is still left, told far from what it is left of: "còn 13 trường chưa đạt chuẩn" is 44 less 31, "quý IV còn phải thu 495,5 tỷ đồng" the target less what has come in. */
import { oncePer } from "../../once";
import { placeAmong, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { quoted } from "../../claims/name";
import { isPercent, kindOf, nounOf, roughBounds, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { baseValue, makes } from "../evidence";
import { inUnitOf } from "../links/facts";
import { behind } from "../links/passages";
import { nearSlip, slip } from "../links/strength";
import { digitSlip } from "../slips";
import { isValue } from "../lists/partlist";
import { leaves, restDraft, sumDraft } from "../totals";

const LEFT = /còn (?:lại|thiếu|tồn|nợ)|cắt giảm|tiết kiệm|(?<![A-Za-zÀ-ỹ])còn(?![A-Za-zÀ-ỹ])(?!\s+(?:có|sống|hiệu lực|hơn|khoảng|là|ở|tại))|(?<![A-Za-zÀ-ỹ])chưa(?![A-Za-zÀ-ỹ])(?!\s+(?:kể|tính|bao gồm|gồm))|đang (?:giải quyết|xử lý|xem xét|thi công|điều tra|triển khai|thực hiện|phối hợp|hoàn thiện)|(?<![A-Za-zÀ-ỹ])vắng(?![A-Za-zÀ-ỹ])|(?:tháng|quý)[^,;.]{0,16}(?:phải|cần)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])phải (?:thu|giải ngân|thực hiện|trồng|tuyển)/u;
const DONE = /(?<![A-Za-zÀ-ỹ])(?:đã|hoàn thành|xong|giải quyết|khám phá|cấp|xét xử|giải ngân|phân bổ)(?![A-Za-zÀ-ỹ])/u;
const LEFT_WORDS = new Set(["chưa", "còn", "lại", "thiếu", "tồn", "phải", "đang", "cần", "nốt", "tiếp", "tục"]);
/** A change or another time is no state of now. */
const OTHER_TIME = /cùng kỳ|năm trước|tháng trước|kỳ trước|so với/;
const MOST_OF_A_THING = 80;
const REACH = 6;
const MOST_BACK = 16;
/** Digits of an amount that no two others leave by chance. */
const TELLING = 3;
/** Of the numbers of a paper that names its unit once, those so long are amounts. */
const LONG = 4;

/** What has been reached of how much, as one place of the report states it. */
interface Reached {
  readonly claim: Claim;
  readonly done: Figure;
  readonly whole: Figure;
  readonly words: ReadonlySet<string>;
  readonly text: string;
  /** No fraction and no target: two figures of a sentence, the second a state of the first. */
  readonly loose?: true;
  /** A percentage that holds tells how much of it has been reached, or what share of it this is. */
  readonly proven?: "reached" | "share";
}

interface Rest {
  readonly claim: Claim;
  readonly words: readonly string[];
  /** "chuẩn quốc gia" of "chưa đạt chuẩn quốc gia": what is not yet so. */
  readonly verb: string;
}

const textOf = oncePer(({ reading }: Claim) => `${reading.clause} ${reading.operator} ${reading.tail}`.replace(/\s+/g, " "));
const coreOf = oncePer(({ core }: Claim): ReadonlySet<string> => new Set(core));

/** What is counted, by its first syllable; what is measured, by its kind. */
function thingOf(figure: Figure): string {
  const kind = kindOf(figure);
  return kind === "count" ? `count:${nounOf(figure).split(" ")[0] ?? ""}` : kind;
}

/** Of one thing, or long numbers without a unit of their own. */
function alike(a: Figure, b: Figure): boolean {
  return sameThing(a, b) || (a.unit === null && b.unit === null && tellingDigits(a) >= LONG && tellingDigits(b) >= LONG);
}

/** Under what a figure is looked up. */
function keysOf(figure: Figure): readonly string[] {
  return figure.unit === null && tellingDigits(figure) >= LONG ? [thingOf(figure), "bare"] : [thingOf(figure)];
}

function restOf(claim: Claim): Rest | null {
  const text = textOf(claim);
  if (!isValue(claim) || isPercent(claim.figure) || claim.figure.bound || claim.figure.hedge !== null || !LEFT.test(text) || OTHER_TIME.test(text)) return null;
  const noun = new Set(contentWords(nounOf(claim.figure)));
  const words = contentWords(text).filter((word) => !LEFT_WORDS.has(word) && !noun.has(word));
  return { claim, words, verb: /chưa (?:được )?([A-Za-zÀ-ỹ]+ [A-Za-zÀ-ỹ]+)/u.exec(text)?.[1] ?? "" };
}

function reachedOf(report: ReadReport, claim: Claim): Reached[] {
  const { figure, reading, attributes } = claim;
  if (!isValue(claim) || isPercent(figure)) return [];
  const below = figure.denominator === null ? undefined : report.figures.get(figure.denominator);
  const tail = below === undefined ? "" : behind(report, below, 60).replace(/[,;.()].*$/, "");
  const text = `${textOf(claim)} ${reading.operator} ${tail}`;
  const words = new Set([...claim.core, ...contentWords(text)]);
  const targets = attributes.flatMap((a) => {
    const target = a.role === "target" && !isPercent(a.figure) ? inUnitOf(a.figure, figure) : null;
    return target !== null && kindOf(target) === kindOf(figure) ? [target] : [];
  });
  const stated = [...(below === undefined ? [] : [below]), ...(targets.length === 1 ? targets : [])].map((whole): Reached => ({ claim, done: figure, whole, words, text }));
  if (stated.length > 0 || !DONE.test(text)) return stated;
  return wholesBefore(report, claim).map((before): Reached => ({ claim, done: figure, whole: before.figure, words: new Set([...words, ...before.core, ...contentWords(before.reading.tail)]), text, loose: true }));
}

/** "có điều kiện thi hành 2.794 việc; thi hành xong 2.087 việc": figures in front, of one of which this one is done. */
function wholesBefore(report: ReadReport, claim: Claim): readonly Claim[] {
  const read = report.paragraphs[claim.paragraph];
  const at = placeAmong(read?.claims ?? [], claim);
  const before = read?.claims.slice(Math.max(0, at - REACH), at).filter((c) => c.group === claim.group && isValue(c) && alike(c.figure, claim.figure) && baseValue(c.figure).gt(baseValue(claim.figure))) ?? [];
  return before.slice(-3).reverse();
}

function draftOf(whole: Figure, done: Figure, rest: Claim): Draft {
  return restDraft(whole, [done], rest.figure, (ok) => (ok ? `Phần còn lại khớp với số đã đạt và tổng số (${quoted(rest)}).` : `Cần xem ${quoted(rest)}: tổng số trừ số đã đạt khác ${shown(rest.figure)}.`));
}

/** How much of the rest's own words a place has: its verb, or some of the words. */
function speaksOf(rest: Rest, words: ReadonlySet<string>, text: string): boolean {
  return (rest.verb !== "" && text.includes(rest.verb)) || rest.words.some((word) => words.has(word));
}

/** The two names hold in one another: nothing is told of the one that is not told of the other. */
function oneMatter(rest: Rest, place: Reached): boolean {
  const noun = new Set(contentWords(nounOf(rest.claim.figure)));
  const own = new Set([...rest.words, ...contentWords(rest.verb)]);
  const theirs = [...place.words].filter((word) => !noun.has(word));
  const named = rest.words.length >= 2 || (rest.verb !== "" && place.text.includes(rest.verb));
  return named && rest.words.every((word) => place.words.has(word) || rest.verb.includes(word)) && theirs.every((word) => own.has(word));
}

/** "phải thu thêm 651 tỷ đồng (dự toán 1.586 tỷ đồng)": the target that it completes is told beside it. */
function completes({ claim }: Rest, { whole }: Reached): boolean {
  return tellingDigits(whole) >= TELLING && claim.attributes.some((a) => a.role === "target" && a.figure.value.eq(whole.value) && a.figure.unit?.id === whole.unit?.id);
}

/** Two neighbouring digits are exchanged, or, of a figure long enough or named so, one is another. */
function slippedFrom(left: Figure, { claim, words }: Rest, place: Reached): boolean {
  const text = left.value.toFixed(claim.figure.decimals);
  const kind = digitSlip(text.replace(/\D/g, ""), claim.figure.value.toFixed(claim.figure.decimals).replace(/\D/g, ""));
  if (kind === "exchanged" || slip(left, claim.figure)) return true;
  return nearSlip(left, claim.figure) && (/còn lại/.test(textOf(claim)) || (words.length > 0 && words.every((word) => place.words.has(word))));
}

const MOST_STATES = 3;

/** The figures of the same thing that follow in its sentence. */
function sameBehind(report: ReadReport, claim: Claim): readonly Claim[] {
  const claims = report.paragraphs[claim.paragraph]?.claims ?? [];
  const at = placeAmong(claims, claim);
  return claims.slice(at + 1, at + 1 + MOST_STATES).filter((c) => c.group === claim.group && isValue(c) && sameThing(c.figure, claim.figure));
}

/** "Xã A còn 48 hộ" behind what the district has reached: what is left of another. */
function ofSameOwner({ claim }: Rest, place: Reached): boolean {
  const { clause } = claim.reading;
  const at = clause.search(LEFT);
  const head = at < 0 ? clause : clause.slice(0, at);
  return contentWords(head).every((word) => place.words.has(word));
}

/** The places of its paragraph in front of it that a percentage proves, nearest first, up to another figure of the kind. */
function provenInFront(report: ReadReport, { claim }: Rest, places: readonly Reached[]): readonly Reached[] {
  const read = report.paragraphs[claim.paragraph];
  const own = places.filter((p) => p.proven !== undefined && p.claim !== claim && p.claim.paragraph === claim.paragraph && p.claim.figure.id < claim.figure.id && p.whole.id !== claim.figure.id && (sameThing(p.whole, claim.figure) || sameThing(p.done, claim.figure)));
  const nearest = own[own.length - 1];
  const from = nearest === undefined ? 0 : Math.max(nearest.done.id, nearest.whole.paragraph === claim.paragraph ? nearest.whole.id : 0);
  const between = read?.claims.some((c) => c.figure.id > from && c.figure.id < claim.figure.id && c.parent === null && isValue(c) && sameThing(c.figure, claim.figure)) === true;
  return between ? [] : own.reverse();
}

/** What is left, told behind the percentage that has been reached, or with the very target: wrong where it misses it by a slip. */
function ofProven(report: ReadReport, rest: Rest, places: readonly Reached[]): Draft[] {
  const { claim } = rest;
  if (claim.figure.denominator !== null) return [];
  const beside = provenInFront(report, rest, places);
  const named = places.filter((p) => p.proven !== undefined && p.claim !== claim && completes(rest, p));
  const told = [...beside, ...named];
  const fitting = told.find((p) => leaves(p.whole, [p.done], claim.figure));
  if (fitting !== undefined) return [draftOf(fitting.whole, fitting.done, claim)];
  // "đang làm 27 nhà, chưa khởi công 7 nhà": what is left, in several states.
  const more = sameBehind(report, claim);
  for (const place of beside) for (let n = 1; n <= more.length; n++) {
    const parts = [place.done, claim.figure, ...more.slice(0, n).map((c) => c.figure)];
    if (makes(parts, place.whole)) return [sumDraft(place.whole, parts, () => `Số đã đạt và các phần còn lại khớp với tổng số (${quoted(claim)}).`)];
  }
  if (more.length > 0 || tellingDigits(claim.figure) < 2) return [];
  const only = beside[0] ?? (named.every((p) => p.done.value.eq(named[0]?.done.value ?? 0)) ? named[0] : undefined);
  if (only === undefined || only.proven !== "reached" || !ofSameOwner(rest, only) || only.whole.value.lte(0) || baseValue(only.whole).lte(baseValue(only.done)) || claim.parent !== null) return [];
  const left = { ...claim.figure, value: baseValue(only.whole).minus(baseValue(only.done)).div(claim.figure.unit?.factor ?? 1) };
  return slippedFrom(left, rest, only) ? [draftOf(only.whole, only.done, claim)] : [];
}

/** Against what fractions and targets of the report leave. */
function ofReached(rest: Rest, places: readonly Reached[]): Draft[] {
  const { claim } = rest;
  const told = places.filter((p) => p.claim !== claim && (alike(p.whole, claim.figure) || alike(p.done, claim.figure)) && (p.loose !== true || tellingDigits(claim.figure) >= TELLING) && !contrasted(p.claim.label, claim.label) && speaksOf(rest, p.words, p.text));
  const fitting = told.filter((p) => leaves(p.whole, [p.done], claim.figure));
  if (fitting.length > 0) return fitting.slice(0, 1).map((p) => draftOf(p.whole, p.done, claim));
  // Where more than one thing of the name is told, which of them is left is open.
  const only = told.find((p) => p.loose !== true && oneMatter(rest, p));
  if (only === undefined || claim.figure.denominator !== null || told.some((p) => !p.done.value.eq(only.done.value) || !p.whole.value.eq(only.whole.value))) return [];
  const left = { ...claim.figure, value: baseValue(only.whole).minus(baseValue(only.done)).div(claim.figure.unit?.factor ?? 1) };
  const slipped = slip(left, claim.figure) || nearSlip(left, claim.figure);
  return slipped && only.whole.value.gt(only.done.value) ? [draftOf(only.whole, only.done, claim)] : [];
}

/** "có 77 đơn. Đã giải quyết 66 đơn (đạt 85,7%), còn 11 đơn": small numbers of what is done right in front, and of one of those before it. */
function ofNeighbours(rest: Claim, [done, ...wholes]: readonly Claim[]): Draft[] {
  if (done === undefined || done.group !== rest.group || !DONE.test(textOf(done)) || LEFT.test(textOf(done))) return [];
  const whole = wholes.slice(0, REACH).find((c) => leaves(c.figure, [done.figure], rest.figure));
  return whole === undefined ? [] : [draftOf(whole.figure, done.figure, rest)];
}

/** False where whole − done is far from what is left: the exact test need not be made. */
function mayLeave(whole: Figure, done: Figure, left: Figure): boolean {
  const [w, d, l] = [roughBounds(whole), roughBounds(done), roughBounds(left)];
  const slack = ROUGH * (Math.abs(w.high) + Math.abs(d.high) + Math.abs(l.high));
  return !(w.high - d.low < l.low - slack || w.low - d.high > l.high + slack);
}

/** Far more than what binary numbers are inexact by. */
const ROUGH = 1e-9;

/** Against what stands in front of it in its passage, and what the report says of the same in another place. */
function ofPassage(report: ReadReport, rest: Rest, claims: readonly Claim[]): Draft[] {
  const { claim } = rest;
  const read = report.paragraphs[claim.paragraph];
  if (read === undefined) return [];
  const at = placeAmong(read.claims, claim);
  const own = claim.figure.denominator === null ? undefined : report.figures.get(claim.figure.denominator);
  const outer = (c: Claim): boolean => c.group === claim.group || c.parent === null;
  const near = read.claims.slice(Math.max(0, at - MOST_BACK), at).filter((c) => outer(c) && isValue(c) && alike(c.figure, claim.figure)).slice(-REACH).reverse();
  if (tellingDigits(claim.figure) < TELLING) return ofNeighbours(claim, near);
  const wholes = own === undefined ? near.map((c) => ({ figure: c.figure, words: c.core })) : [{ figure: own, words: [] as readonly string[] }];
  for (const whole of wholes) {
    const done = claims.findLast((c) => c !== claim && c.figure.id !== whole.figure.id && mayLeave(whole.figure, c.figure, claim.figure) && baseValue(c.figure).lt(baseValue(whole.figure)) && (speaksOf(rest, coreOf(c), textOf(c)) || whole.words.some((word) => c.core.includes(word)) || c.paragraph === claim.paragraph) && leaves(whole.figure, [c.figure], claim.figure));
    if (done !== undefined) return [draftOf(whole.figure, done.figure, claim)];
  }
  return [];
}

/** What a percentage that holds shows of the part and the whole it is said of. */
function provenPlaces(report: ReadReport, told: readonly Draft[]): Reached[] {
  const byFigure = new Map([...report.claims.values()].map((claim) => [claim.figure.id, claim]));
  return told.flatMap(({ kind, verdict, figures }): Reached[] => {
    const [done, whole, stated] = figures;
    const claim = done === undefined ? undefined : byFigure.get(done.id);
    if ((kind !== "ratio" && kind !== "plan") || verdict !== "consistent" || claim === undefined || done === undefined || whole === undefined || stated === undefined || !isPercent(stated) || isPercent(whole) || kindOf(done) !== kindOf(whole)) return [];
    const text = textOf(claim);
    const share = claim.attributes.some((a) => a.figure === stated && (a.role === "share" || /chiếm|tỷ trọng/.test(a.operator)));
    return [{ claim, done, whole, words: new Set([...claim.core, ...(byFigure.get(whole.id)?.core ?? []), ...contentWords(text)]), text, proven: share ? "share" : "reached" }];
  });
}

/** Everything that a report says is left, against what it is left of, wherever that stands; `shares`: the percentages that it states. */
export function restRelations(report: ReadReport, shares: readonly Draft[]): Draft[] {
  const reached = new Map<string, Reached[]>();
  const values = new Map<string, Claim[]>();
  const rests: Rest[] = [];
  const put = <T>(map: Map<string, T[]>, key: string, one: T): void => {
    const list = map.get(key) ?? [];
    if (list.length < MOST_OF_A_THING) list.push(one);
    map.set(key, list);
  };
  for (const claim of report.claims.values()) {
    const things = keysOf(claim.figure);
    for (const place of reachedOf(report, claim)) for (const thing of things) put(reached, thing, place);
    if (isValue(claim) && tellingDigits(claim.figure) >= TELLING) for (const thing of things) put(values, thing, claim);
    const rest = restOf(claim);
    if (rest !== null) rests.push(rest);
  }
  const proven = provenPlaces(report, shares);
  return rests.flatMap((rest) => {
    const things = keysOf(rest.claim.figure);
    const shown = ofProven(report, rest, proven);
    if (shown.length > 0) return shown;
    const found = ofReached(rest, things.flatMap((thing) => reached.get(thing) ?? []));
    return found.length > 0 ? found : ofPassage(report, rest, things.flatMap((thing) => values.get(thing) ?? []));
  });
}
