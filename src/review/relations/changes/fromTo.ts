/** From one value to another, with the changes told in front, in brackets or behind: "từ 27 chuyến lên 32 chuyến (tăng 05 chuyến, 18,5%)", "giảm 18 vụ (9,9%), từ 182 vụ còn 164 vụ". */
import type { ReadParagraph } from "../../claims/claim";
import { CONNECTIVE, type Reading } from "../../claims/roles";
import { isPercent, isPoints, kindOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { inUnitOf } from "../links/facts";
import { slip } from "../links/strength";
import { compareWith } from "./changes";
import { inPercent } from "./said";

/** "; cả 03 năm giảm", ", mức giảm": the change over the whole time. */
const OVER_ALL = /;(?=\s*(?:tính chung|cả|trong|qua|sau)\s+(?:cả\s+)?(?:\d+\s+)?(?:năm|nhiệm kỳ|giai đoạn|kỳ))/u;
const ITS_MEASURE = /^\s*(?:(?:tính chung\s+)?(?:cả|trong|qua|sau)\s+(?:cả\s+)?(?:\d+\s+)?(?:năm|nhiệm kỳ|giai đoạn|kỳ)|mức|tỷ lệ|với mức)\s*$/u;
const HEDGES = "(?:(?:mức|con số|khoảng|gần|hơn|trên|xấp xỉ|dưới|chỉ)\\s+)*";
const FROM = new RegExp(`(?:^|[\\s,;(])từ\\s+${HEDGES}$`, "u");
const TO = new RegExp(`(?:lên|xuống|còn|tăng lên|giảm xuống)\\s+(?:(?:còn|đến|thành|tới)\\s+)?${HEDGES}$`, "u");
/** Right behind a change "từ 3,5 triệu tấn đến 6,5 triệu tấn" is no stretch. */
const TO_BEHIND_CHANGE = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:đến|tới)\\s+${HEDGES}$`, "u");
const MOST_BETWEEN = 80;
/** From a change to the "từ" of its values: its base, brackets, nothing else. */
const AHEAD = /^(?:[^,;.()\d]{0,24}?(?:so với|so|cùng kỳ)[^,;.()]{0,40})?[\s),;(–-]*(?:(?:cụ thể|tức|tức là|là)\s*)?$/u;
const TO_LEVEL = /(?:lên|xuống|còn)\s*(?:đến\s+|tới\s+|mức\s+)?$/;

interface Way {
  readonly then: Reading;
  readonly now: Reading;
  readonly at: number;
  /** "đến": only a change in front makes it one. */
  readonly stretch: boolean;
}

/** The way from one value to the next, where one begins at a place. */
function wayAt(read: ReadParagraph, at: number): Way | null {
  const { low } = read.paragraph.content;
  const [first, second] = read.readings.slice(at, at + 2);
  if (first === undefined || second === undefined || first.figure.group !== second.figure.group) return null;
  if (!FROM.test(low.slice(Math.max(0, first.figure.start - 24), first.figure.start))) return null;
  const between = low.slice(first.figure.unitEnd, second.figure.start);
  const stretch = !TO.test(between);
  if (between.length > MOST_BETWEEN || (stretch && !TO_BEHIND_CHANGE.test(between))) return null;
  const bare = first.figure.unit === null && first.figure.noun === "";
  const then: Figure = bare ? { ...first.figure, unit: second.figure.unit, noun: second.figure.noun } : inUnitOf(first.figure, second.figure);
  return kindOf(then) === kindOf(second.figure) ? { then: { ...first, figure: then }, now: second, at, stretch } : null;
}

/** The changes told behind the two values. */
function changesBehind(read: ReadParagraph, { now, at }: Way): Reading[] {
  const { low } = read.paragraph.content;
  const out: Reading[] = [];
  for (const r of read.readings.slice(at + 2, at + 5)) {
    if ((r.role !== "change" && r.role !== "growth") || /[;.](?!\d)/.test(low.slice(now.figure.unitEnd, r.figure.start).replace(OVER_ALL, " "))) break;
    // "…, nợ nhóm 5 tăng 45%": another thing; "tăng lên 100%": a level.
    if (!CONNECTIVE.test(r.clause.replace(ITS_MEASURE, " ")) || TO_LEVEL.test(low.slice(Math.max(0, r.figure.start - 14), r.figure.start))) break;
    out.push(r);
  }
  return out;
}

const MOVES = /^(?:tăng|giảm)$/u;
const moved = ({ operator, role, figure, toLevel, average }: Reading): boolean => MOVES.test(operator) && toLevel !== true && average !== true && !figure.bound && (role === "change" || role === "growth" || role === "value");

/** The change, and the same in percent, told right in front of the two values. */
function changesAhead(read: ReadParagraph, { then, at }: Way): Reading[] {
  const { low } = read.paragraph.content;
  const [first, second] = [read.readings[at - 2], read.readings[at - 1]];
  const from = low.slice(0, then.figure.start).lastIndexOf("từ");
  if (second === undefined || !AHEAD.test(low.slice(second.figure.unitEnd, from))) return [];
  const change = (r: Reading): Reading => ({ ...r, role: isPercent(r.figure) ? "growth" : "change" });
  const again = first !== undefined && moved(first) ? inPercent(low, first, second) : null;
  if (first !== undefined && again !== null) return [change(first), again];
  return moved(second) ? [change(second)] : [];
}

/** "giảm từ 46,37% xuống 40,92%, tức giảm 5,45%/năm": of one year it is the difference itself, or a slip of the pen away from it. */
function inOneYear({ now, then }: Way, change: Reading): Draft[] {
  if (change.average !== true || !isPercent(now.figure) || !isPercent(then.figure) || !(isPercent(change.figure) || isPoints(change.figure))) return [];
  const value = now.figure.value.minus(then.figure.value).abs();
  const difference = { ...change.figure, value, text: value.toFixed(change.figure.decimals).replace(".", ",") };
  const exact = value.eq(change.figure.value);
  if (!exact && !slip(difference, change.figure)) return [];
  const { average, ...single } = change;
  return average ? compareWith(now.figure, then.figure, [{ ...single, role: "growth" }], now, "review") : [];
}

/** All changes of a paragraph that are told with the way from one value to another. */
export function waysFromTo(read: ReadParagraph): Draft[] {
  return read.readings.flatMap((_, at): Draft[] => {
    const way = wayAt(read, at);
    if (way === null) return [];
    const { now, then } = way;
    const ahead = changesAhead(read, way);
    if (way.stretch && ahead.length === 0) return [];
    const behind = way.stretch ? [] : changesBehind(read, way);
    return [...compareWith(now.figure, then.figure, [...ahead, ...behind], now, "inconsistent"), ...behind.flatMap((change) => inOneYear(way, change))];
  });
}
