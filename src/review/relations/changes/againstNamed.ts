/**
 * Changes against a base that a bracket tells, and that no other room has read: "tăng 7,6%, thấp hơn 0,4 điểm % so với kịch bản (8%)",
 * "cao hơn quý trước 35 tỷ đồng (240 tỷ đồng)", "cao hơn xã cuối bảng (52,4 điểm) 31,6 điểm", "giảm 06 lớp (còn 214 lớp, năm học trước 220 lớp)",
 * "giảm 12 phòng, tương ứng 25% so với trước sắp xếp (48 phòng)".
 */
import { apartReadings, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { asQuestion, confirming, type Draft } from "../draft";
import { bySlip, heldOrAsked } from "../edits";
import { ratioDraft } from "../quotients";
import { compareWith } from "./changes";
import { byWay, counted, HEDGES, movedUp } from "./moved";

const WAY = "(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn|vượt|thiếu|kém|hơn)";
const MORE = "(?:(?:thêm|được|đi|là|tới|đến)\\s+)*";
/** In front of the change: its verb, and behind "hơn" what it is measured from. */
const VERB = new RegExp(`(?<![A-Za-zÀ-ỹ])${WAY}\\s+${MORE}${HEDGES}$`, "u");
const MORE_THAN = new RegExp(`(?<![A-Za-zÀ-ỹ])(cao hơn|thấp hơn|nhiều hơn|ít hơn|hơn|kém)\\s+(?:so với\\s+)?((?:[A-Za-zÀ-ỹ]+\\s+){1,8})$`, "u");
/** From the change to the bracket: "so với", and what the base is called; papers are called by numbers. */
const AGAINST = /^\s*(?:so với|so)\s+[^;()]{2,110}\(\s*((?:[A-Za-zÀ-ỹ]+\s*|20\d\d\s*){0,6}):?\s*$/u;
const BRACKET = /^\s*\(\s*((?:[A-Za-zÀ-ỹ]+\s*|20\d\d\s*){0,5}):?\s*$/u;
const CLOSES = /^\s*(?:[A-Za-zÀ-ỹ/]+\s*){0,3}\)/u;
/** Of the rest, of a part, of another change. */
const NO_BASE = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|trong đó|gồm|riêng|còn|tức|tương (?:đương|ứng)|bằng|tổng)(?![A-Za-zÀ-ỹ])/u;
/** "(còn": what it came to; ", năm trước": what it was. */
const NOW_INSIDE = /^[^,;.()\d]{0,24}\(\s*(?:(?:nay|hiện|hiện nay|chỉ|năm nay|kỳ này)\s+)*(?:còn|có|là|đạt|nay|hiện|xuống|lên)?\s*$/u;
const THEN_INSIDE = /^[^,;.()\d]{0,24}[,;]\s*(?:(?:trong khi|so với|còn)\s+)?(?:cùng kỳ|(?:năm|năm học|kỳ|vụ|tháng|quý|nhiệm kỳ)\s+(?:trước|ngoái|20\d\d|\d{1,2})|trước (?:đó|đây|sắp xếp)|đầu (?:năm|kỳ|nhiệm kỳ))[^,;.()\d]{0,24}$/u;
const JOINED = /^[\s,(]*(?:tương ứng|tương đương|tức|bằng|tỷ lệ)?\s*(?:với\s+)?(?:(?:tăng|giảm|tỷ lệ)\s+)?$/u;
const ENDS = /[.](?!\d)/;
const MOST_BACK = 6;
const LEAD = 90;

const plain = ({ figure }: Reading): boolean => !figure.bound && figure.numerator === null && figure.denominator === null;
const isAmount = (figure: Figure): boolean => !isPercent(figure) && !isPoints(figure);
const UP = /^(?:tăng|cao hơn|nhiều hơn|lớn hơn|vượt|hơn)$/u;
const wayOf = (verb: string): string => (UP.test(verb) ? "tăng" : "giảm");

interface Change {
  readonly change: Reading;
  readonly verb: string;
  readonly then: Figure;
  /** Index of the first figure of the relation. */
  readonly first: number;
  /** The bracket holds a target. */
  readonly target: boolean;
}

/** The change at a place with the base in brackets behind it, or between its verb and itself. */
function changeAt({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], at: number): Change | null {
  const [change, next, before] = [readings[at], readings[at + 1], readings[at - 1]];
  if (change === undefined || !plain(change) || change.average === true) return null;
  const lead = low.slice(Math.max(before?.figure.unitEnd ?? 0, change.figure.start - LEAD), change.figure.start);
  const than = MORE_THAN.exec(lead);
  const verb = VERB.exec(lead)?.[1] ?? than?.[1];
  if (verb !== undefined && next !== undefined && plain(next) && next.figure.group !== change.figure.group && CLOSES.test(low.slice(next.figure.unitEnd, next.figure.unitEnd + 24))) {
    const between = low.slice(change.figure.unitEnd, next.figure.start);
    const inside = AGAINST.exec(between) ?? (than === null ? null : BRACKET.exec(between));
    if (inside !== null && !NO_BASE.test(inside[1] ?? "")) return { change, verb, then: next.figure, first: at, target: next.role === "target" };
  }
  // "cao hơn xã cuối bảng (52,4 điểm) 31,6 điểm": the base stands between.
  const ahead = before === undefined || !plain(before) ? null : /^\s*\)\s*(?:là\s+)?$/u.test(lead.replace(/^\s*[A-Za-zÀ-ỹ/]+\s*(?=\))/u, "")) ? MORE_THAN.exec(low.slice(Math.max(readings[at - 2]?.figure.unitEnd ?? 0, before.figure.start - LEAD), before.figure.start).replace(/\(\s*$/u, "")) : null;
  return ahead === null || before === undefined ? null : { change, verb: ahead[1] ?? "", then: before.figure, first: at - 1, target: before.role === "target" };
}

/** What there is, in front of a change in its sentence: nearest first. */
function presents({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], { change, then, first }: Change): Reading[] {
  const points = isPoints(change.figure);
  const out: Reading[] = [];
  for (let i = first - 1; i >= Math.max(0, first - MOST_BACK); i--) {
    const now = readings[i];
    if (now === undefined || ENDS.test(low.slice(now.figure.unitEnd, change.figure.start))) break;
    if (!plain(now) || now.role === "target" || now.role === "prior" || now.role === "change") continue;
    if (points ? isPercent(now.figure) : isAmount(now.figure) && sameThing(now.figure, then)) out.push(now);
  }
  return out;
}

/** The change against the base in its bracket: of what fits in front; of the only value there is where none does. */
function ofBracket(read: ReadParagraph, readings: readonly Reading[], told: Change): Draft[] {
  const { change, verb } = told;
  const points = isPoints(change.figure);
  const then = points ? told.then : counted(told.then, change.figure);
  if (points ? !isPercent(then) : !isAmount(change.figure) || !isAmount(then)) return [];
  // Amounts above a target are asked about with the plans.
  if (told.target && !points) return [];
  const nows = presents(read, readings, { ...told, then });
  const drafts = nows.flatMap((now) => {
    const moved = { ...byWay({ ...change, figure: points ? change.figure : counted(change.figure, now.figure) }, wayOf(verb), movedUp(now.figure, then)), role: "change" as const };
    return compareWith(now.figure, then, [moved], now, "review");
  });
  const held = drafts.find(({ verdict }) => verdict === "consistent");
  if (held !== undefined) return [drafts.length > 1 ? confirming(held) : held];
  const [only] = drafts;
  return only !== undefined && drafts.length === 1 && bySlip(only) ? [asQuestion(only)] : [];
}

/** "giảm 06 lớp (còn 214 lớp, năm học trước 220 lớp)": both values in the bracket behind. */
function bothInside({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], at: number): Draft[] {
  const [change, now, then] = readings.slice(at, at + 3);
  if (change === undefined || now === undefined || then === undefined || ![change, now, then].every(plain) || !isAmount(change.figure) || !isAmount(now.figure) || now.figure.group === change.figure.group || now.figure.group !== then.figure.group) return [];
  const verb = VERB.exec(low.slice(Math.max(readings[at - 1]?.figure.unitEnd ?? 0, change.figure.start - LEAD), change.figure.start))?.[1];
  if (verb === undefined || !NOW_INSIDE.test(low.slice(change.figure.unitEnd, now.figure.start)) || !THEN_INSIDE.test(low.slice(now.figure.unitEnd, then.figure.start)) || !CLOSES.test(low.slice(then.figure.unitEnd, then.figure.unitEnd + 24))) return [];
  const [current, prior, moved] = [counted(now.figure, change.figure), counted(then.figure, change.figure), change];
  if (!sameThing(current, prior) || !sameThing(current, change.figure)) return [];
  return heldOrAsked(compareWith(current, prior, [byWay(moved, wayOf(verb), movedUp(current, prior))], now, "review"));
}

/** "giảm 12 phòng, tương ứng 25% so với trước sắp xếp (48 phòng)": how much of what there was. */
function ofWhatWas({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], at: number): Draft[] {
  const [change, percent, then] = readings.slice(at, at + 3);
  if (change === undefined || percent === undefined || then === undefined || ![change, percent, then].every(plain) || !isAmount(change.figure) || !isPercent(percent.figure) || isPoints(percent.figure) || !isAmount(then.figure) || then.figure.group === percent.figure.group) return [];
  const verb = VERB.exec(low.slice(Math.max(readings[at - 1]?.figure.unitEnd ?? 0, change.figure.start - LEAD), change.figure.start))?.[1];
  const inside = AGAINST.exec(low.slice(percent.figure.unitEnd, then.figure.start));
  if (verb === undefined || inside === null || NO_BASE.test(inside[1] ?? "") || !JOINED.test(low.slice(change.figure.unitEnd, percent.figure.start)) || !CLOSES.test(low.slice(then.figure.unitEnd, then.figure.unitEnd + 24))) return [];
  const base = counted(then.figure, change.figure);
  const draft = sameThing(base, change.figure) ? ratioDraft(change.figure, base, percent.figure, change, "review") : null;
  return draft === null ? [] : [draft];
}

/** All changes against a base in brackets that nothing has told yet. */
export function againstNamed(read: ReadParagraph, told: ReadonlySet<number>): Draft[] {
  if (!read.paragraph.content.low.includes("(")) return [];
  const readings = apartReadings(read);
  return readings.flatMap((reading, at): Draft[] => {
    if (isPercent(reading.figure) && !isPoints(reading.figure)) return [];
    const whole = ofWhatWas(read, readings, at).filter(({ figures }) => !told.has(figures[2]?.id ?? -1));
    if (told.has(reading.figure.id)) return whole;
    const change = changeAt(read, readings, at);
    const found = change === null ? [] : ofBracket(read, readings, change);
    return [...whole, ...(found.length > 0 ? found : bothInside(read, readings, at))];
  });
}
