/** A change, the value it led to and the value it began at, each announced by its words, in any order: "giảm 28%, còn 138 con so với mức 191 con", "tăng 64% so với mức 7.297 tỷ đồng năm 2016, đạt 11.984 tỷ đồng", "11.158 nghìn đồng, cao hơn 47% so với mức lương bình quân 7.597 nghìn đồng của vùng". */
import { apartReadings, type ReadParagraph } from "../../claims/claim";
import { CONNECTIVE, type Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { isNameless, isPercent, isPoints, kindOf, sameThing, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { heldOrAsked } from "../edits";
import { inUnitOf } from "../links/facts";
import { compareWith } from "./changes";
import { byWay, CHANGE_BEHIND, HEDGES, movedUp } from "./moved";

/** "tăng mạnh", "giảm được", "cao hơn": in front of the change. */
const VERB = new RegExp(`(?<![A-Za-zÀ-ỹ])(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|hạ|sụt|nâng|bớt)\\s+(?:(?:thêm|được|tới|đến|đi|mạnh|nhẹ|trưởng)\\s+)*${HEDGES}$`, "u");
/** From the change to where it led. */
const TO = new RegExp(`^[^,;.()\\d]{0,30}(?:,\\s*(?:và\\s+)?|\\s*\\(|\\s)(?:chỉ\\s+)?(?:còn|lên|xuống|đạt|ở mức)\\s+(?:(?:còn|mức|ở mức|đạt|là|thành|đến|tới)\\s+)*${HEDGES}$`, "u");
/** "(trọng tải": a bracket that holds both values. */
const IN_BRACKET = /^[^,;.()\d]{0,30}\([^,;.()\d]{0,30}$/u;
/** "tăng lên", "điều chỉnh thành": in front of where the change led. */
const LED_TO = new RegExp(`(?:lên|xuống|còn|(?<!hoàn )thành)\\s+(?:(?:còn|mức|đến|tới|là)\\s+)*${HEDGES}$`, "u");
/** From a value to the one it is held against: what is told behind it, "so với", and what the other is called. */
const AGAINST = new RegExp(`^[^,;.()\\d]{0,40}(?:20\\d\\d)?\\s*,?\\s*(?:khi\\s+)?(?:so với|so|từ)\\s+((?:[A-Za-zÀ-ỹ]+\\s+){0,8})$`, "u");
/** From a value to the one in brackets behind it that was before: "(trước sắp xếp là". */
const BEFORE_IN_BRACKET = /^[^,;.()\d]{0,40}\(\s*((?:trước|đầu|cuối|cũ|kỳ trước|năm trước|năm ngoái|năm 20\d\d)(?:\s+(?!(?:còn|sau|tới|phải|giảm|tăng)\s)(?:[A-Za-zÀ-ỹ]+|20\d\d)){0,6}\s*:?\s*)$/u;
/** From the base to where the change led: when it was, and the verb. */
const REACHED = new RegExp(`^[^,;.()\\d]{0,40}(?:20\\d\\d)?\\s*,\\s*(?:đã\\s+)?(?:đạt|còn|lên|xuống|ở mức)\\s+(?:(?:còn|mức|ở mức|đạt|là)\\s+)*${HEDGES}$`, "u");
/** Bases of plans are asked about elsewhere, and what is told of a part is no base. */
const NO_BASE = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết|giao|trong đó|tổng số|gồm|vượt)(?![A-Za-zÀ-ỹ])/u;
/** "so với tháng trước và 40 nghìn đồng so với …": another change of its own base. */
const NEXT_CHANGE = /(?<![A-Za-zÀ-ỹ])(?:và|còn|hoặc|tăng|giảm)(?![A-Za-zÀ-ỹ])/u;
/** What a base is called that names no other thing. */
const PLAIN = /(?<![A-Za-zÀ-ỹ])(?:có|trước|đây|đầu|cuối|mức|con số|số|khoảng|gần|hơn|trên|cùng kỳ|năm|trước|ngoái|kỳ|cũ|hiện tại|hiện hành|ban đầu|đầu năm|chỗ|là|của)(?![A-Za-zÀ-ỹ])/gu;
const STATES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["value", "ratio", "share", "change"]);
const MOST_LEAD = 40;

interface Levels {
  readonly now: Reading;
  readonly then: Reading;
  /** The words that the base is called by, beyond "mức", "cùng kỳ". */
  readonly called: readonly string[];
}

/** Of one kind, the base without its unit where that is said once; null for two kinds. */
function levels(now: Reading, then: Reading, between: string): Levels | null {
  const bare = isNameless(then.figure);
  const figure: Figure = bare ? { ...then.figure, unit: now.figure.unit, noun: now.figure.noun } : inUnitOf(then.figure, now.figure);
  const named = (AGAINST.exec(between) ?? BEFORE_IN_BRACKET.exec(between))?.[1];
  if (named === undefined || NEXT_CHANGE.test(named) || NO_BASE.test(between) || kindOf(figure) !== kindOf(now.figure) || !(sameThing(figure, now.figure) || bare) || now.figure.bound || then.figure.bound) return null;
  return { now, then: { ...then, figure }, called: contentWords(named.replace(PLAIN, " ")) };
}

/** The two values of the change at a place. */
function levelsOf({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], at: number): Levels | null {
  const [first, before, change, next, last] = [readings[at - 2], readings[at - 1], readings[at], readings[at + 1], readings[at + 2]];
  const text = (a: Reading, b: Reading): string => low.slice(a.figure.unitEnd, b.figure.start).replace(/\([^()]*\)/gu, " ");
  if (change === undefined) return null;
  // "tăng lên 4.340 tỷ đồng, từ mức 4.000 tỷ đồng của năm nay, tức tăng 8,5%".
  if (first !== undefined && before !== undefined && first.figure.group === before.figure.group && LED_TO.test(low.slice(Math.max(0, first.figure.start - MOST_LEAD), first.figure.start)) && CHANGE_BEHIND.test(low.slice(before.figure.unitEnd, change.figure.start))) return levels(first, before, text(first, before));
  if (next === undefined) return null;
  const [toNext, toLast] = [text(change, next), last === undefined ? "" : text(next, last)];
  const inBracket = last !== undefined && BEFORE_IN_BRACKET.test(toLast) && (STATES.has(last.role) || last.role === "prior");
  const states = last !== undefined && STATES.has(last.role) && last.figure.group === next.figure.group;
  if (TO.test(toNext) || (IN_BRACKET.test(toNext) && next.figure.group !== change.figure.group)) return states || inBracket ? levels(next, last, toLast) : null;
  if (!AGAINST.test(toNext)) return null;
  if (states && REACHED.test(toLast)) return levels(last, next, toNext);
  if (!STATES.has(next.role)) return null;
  const own = before !== undefined && before.figure.group === change.figure.group && (before.role === "value" || (isPercent(before.figure) && STATES.has(before.role))) && before.operator !== "tăng" && before.operator !== "giảm";
  return own && CONNECTIVE.test(change.clause) ? levels(before, next, toNext) : null;
}

/** True where the change can be of such values. */
function ofSuch({ figure }: Reading, { now }: Levels): boolean {
  if (isPoints(figure)) return isPercent(now.figure);
  return isPercent(figure) || sameThing(figure, now.figure);
}

/** All changes of a paragraph that stand beside both their values, the base behind "so với" or "từ". */
export function changesOfLevels(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const readings = apartReadings(read);
  return readings.flatMap((change, at): Draft[] => {
    const verb = VERB.exec(low.slice(Math.max(0, change.figure.start - MOST_LEAD), change.figure.start))?.[1];
    if (verb === undefined || change.average === true || change.figure.bound) return [];
    const found = levelsOf(read, readings, at);
    if (found === null || !ofSuch(change, found)) return [];
    const { now, then, called } = found;
    const drafts = compareWith(now.figure, then.figure, [byWay(change, verb, movedUp(now.figure, then.figure))], now, "inconsistent");
    // "so với mức lương bình quân 7.597 nghìn đồng": what is compared may be told more closely elsewhere.
    return called.length === 0 ? drafts : heldOrAsked(drafts);
  });
}
