/** From one value to another, with the changes told in front, in brackets or behind: "từ 27 chuyến lên 32 chuyến (tăng 05 chuyến, 18,5%)", "giảm 18 vụ (9,9%), từ 182 vụ còn 164 vụ". */
import { apartReadings, type ReadParagraph } from "../../claims/claim";
import { CONNECTIVE, type Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { isNameless, isPercent, isPoints, kindOf, nounOf, type Figure } from "../../reading/figure";
import { asQuestion, type Draft } from "../draft";
import { heldOrAsked } from "../edits";
import { inUnitOf } from "../links/facts";
import { slip } from "../links/strength";
import { compareWith } from "./changes";
import { inPercent } from "./said";
import { byWay, CHANGE_BEHIND, HEDGES, movedUp } from "./moved";

/** "; cả 03 năm giảm", ", mức giảm": the change over the whole time. */
const OVER_ALL = /;(?=\s*(?:tính chung|cả|trong|qua|sau)\s+(?:cả\s+)?(?:\d+\s+)?(?:năm|nhiệm kỳ|giai đoạn|kỳ))/u;
const ITS_MEASURE = /^\s*(?:(?:tính chung\s+)?(?:cả|trong|qua|sau)\s+(?:cả\s+)?(?:\d+\s+)?(?:năm|nhiệm kỳ|giai đoạn|kỳ)|mức|tỷ lệ|với mức)\s*$/u;
/** "từ", "từ mức hiện tại là": in front of what there was. */
const FROM = new RegExp(`(?:^|[\\s,;(])từ\\s+(?:[A-Za-zÀ-ỹ]+\\s+){0,6}$`, "u");
const FROM_AT_ONCE = new RegExp(`(?:^|[\\s,;(])từ\\s+${HEDGES}$`, "u");
const TO = new RegExp(`(?:lên|xuống|còn|(?<!hoàn )thành|(?<!thu )về)\\s+(?:(?:còn|đến|thành|tới|đạt|là)\\s+)*${HEDGES}$`, "u");
/** Right behind a change "từ 3,5 triệu tấn đến 6,5 triệu tấn" is no stretch. */
const TO_BEHIND_CHANGE = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:đến|tới)\\s+${HEDGES}$`, "u");
const MOST_BETWEEN = 80;
const MOST_LEAD = 60;
/** From a change to the "từ" of its values: its base, or what is counted, brackets, nothing else. */
const AHEAD = /^(?:[^,;.()\d]{0,24}?(?:so với|so|cùng kỳ)[^,;.()]{0,40}|[^,;.()\d]{0,50})?[\s),;(–-]*(?:(?:cụ thể|tức|tức là|là)\s*)?$/u;
/** A base that the two values are not. */
const OTHER_BASE = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|dự toán|mục tiêu|bình quân|trung bình|trong đó|riêng|nhờ|do|gồm)(?![A-Za-zÀ-ỹ])/u;
/** "trả thêm 80 tỷ đồng so với năm trước và giảm vay mới từ …": the way is of a change of its own. */
const OWN_MOVE = /(?<![A-Za-zÀ-ỹ])(?:và|đồng thời|còn|trong khi)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,3}?(?:tăng|giảm|nâng|hạ|rút|cắt|bớt)(?![A-Za-zÀ-ỹ])/u;
/** "giảm 0,9% khi tăng 20% thuế suất": one thing moves another. */
const WHERE = /(?<![A-Za-zÀ-ỹ])(?:khi|nếu|do|nhờ)(?![A-Za-zÀ-ỹ])/u;
const BECAUSE = /(?<![A-Za-zÀ-ỹ])(?:do|nhờ|vì|bởi)(?![A-Za-zÀ-ỹ])/u;
const TO_LEVEL = /(?:lên|xuống|còn)\s*(?:đến\s+|tới\s+|mức\s+)?$/;

/** From one value to another. */
export interface Way {
  readonly then: Reading;
  readonly now: Reading;
  /** Its place among the readings that are no part of another's unit. */
  readonly at: number;
  /** "đến": only a change in front makes it one. */
  readonly stretch: boolean;
}

/** A text without what its brackets hold. */
const unbracketed = (text: string): string => text.replace(/\([^()]*\)/gu, " ");

/** The way from one value to the next, where one begins at a place (its index among the readings); null where none does. */
export function wayAt({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], at: number): Way | null {
  const [first, second] = readings.slice(at, at + 2);
  if (first === undefined || second === undefined || first.figure.group !== second.figure.group) return null;
  const lead = low.slice(Math.max(0, first.figure.start - MOST_LEAD), first.figure.start);
  if (!FROM.test(lead)) return null;
  const between = unbracketed(low.slice(first.figure.unitEnd, second.figure.start));
  if (!FROM_AT_ONCE.test(lead) && /[,;]/.test(between)) return null;
  const stretch = !TO.test(between);
  if (between.length > MOST_BETWEEN || (stretch && !TO_BEHIND_CHANGE.test(between))) return null;
  const bare = isNameless(first.figure);
  const then: Figure = bare ? { ...first.figure, unit: second.figure.unit, noun: second.figure.noun } : inUnitOf(first.figure, second.figure);
  return kindOf(then) === kindOf(second.figure) ? { then: { ...first, figure: then }, now: second, at, stretch } : null;
}

/** The changes told behind the two values. */
function changesBehind({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], { now, then, at }: Way): Reading[] {
  const out: Reading[] = [];
  let last = now;
  for (const r of readings.slice(at + 2, at + 5)) {
    const between = low.slice(last.figure.unitEnd, r.figure.start).replace(OVER_ALL, " ");
    if (/[;.](?!\d)/.test(between)) break;
    // "tăng lên 100%": a level.
    if (TO_LEVEL.test(between)) break;
    const told = CHANGE_BEHIND.exec(r.figure.group === now.figure.group ? unbracketed(between) : between);
    // "…, nợ nhóm 5 tăng 45%", "do giá cổ phiếu tăng 35%": another thing.
    if (BECAUSE.test(between)) break;
    const plain = (r.role === "change" || r.role === "growth") && CONNECTIVE.test(r.clause.replace(ITS_MEASURE, " "));
    if (!plain && told === null) break;
    out.push(plain ? r : byWay(r, told?.[1] ?? "", movedUp(now.figure, then.figure)));
    last = r;
  }
  return out;
}

const MOVES = /^(?:tăng|giảm)$/u;
/** "cắt giảm", "hạ tới": by so much. */
const VERB = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|hạ|nâng|bớt|sụt|hụt|thêm)\\s+(?:(?:thêm|được|tới|đến|đi)\\s+)?${HEDGES}$`, "u");
const moved = ({ operator, role, figure, average }: Reading, lead: string): boolean =>
  average !== true && !figure.bound && ((MOVES.test(operator) && (role === "change" || role === "growth" || role === "value" || role === "plan-change")) || VERB.test(lead)) && !TO_LEVEL.test(lead.replace(/(?:tới|đến)\s+$/u, ""));

interface Ahead {
  readonly changes: readonly Reading[];
  /** Words of its own between the change and the values: a thing that may be another. */
  readonly named: boolean;
}

/** The change, and the same in percent, told right in front of the two values. */
function changesAhead({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], { then, now, at }: Way): Ahead {
  const [first, second] = [readings[at - 2], readings[at - 1]];
  const from = low.slice(0, then.figure.start).lastIndexOf("từ");
  const none: Ahead = { changes: [], named: false };
  if (second === undefined) return none;
  const between = unbracketed(low.slice(second.figure.unitEnd, from));
  if (!AHEAD.test(between) || OTHER_BASE.test(between) || OWN_MOVE.test(between)) return none;
  const lead = (r: Reading): string => low.slice(Math.max(0, r.figure.start - MOST_LEAD), r.figure.start);
  const change = (r: Reading): Reading => byWay(r, MOVES.test(r.operator) ? r.operator : "", movedUp(now.figure, then.figure));
  const named = contentWords(between.replace(/(?:so với|so|cùng kỳ).*$/u, "")).length > 0;
  const again = first !== undefined && !WHERE.test(low.slice(first.figure.unitEnd, second.figure.start)) && moved(first, lead(first)) ? inPercent(low, first, second) : null;
  if (first !== undefined && again !== null) return { changes: [change(first), again], named };
  return moved(second, lead(second)) ? { changes: [change(second)], named } : none;
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

/** "từ 657 lên 1.162 (tăng 505 thôn)": what is counted is said with the change alone. */
function counted(way: Way, changes: readonly Reading[]): Way {
  const model = changes.find(({ figure }) => !isPercent(figure) && !isPoints(figure) && kindOf(figure) === "count" && nounOf(figure) !== "")?.figure;
  if (model === undefined || !isNameless(way.now.figure) || !isNameless(way.then.figure)) return way;
  const own = (r: Reading): Reading => ({ ...r, figure: { ...r.figure, unit: model.unit, noun: model.noun } });
  return { ...way, now: own(way.now), then: own(way.then) };
}

/** "(từ": a bracket right behind the change that explains it. */
const EXPLAINS = /\(\s*(?:cụ thể|tức|tức là|là)?\s*từ\s+$/u;

/** "giảm 38 đơn vị hành chính cấp xã (từ 186 đơn vị xuống còn 148 đơn vị)": of what the two count there is no other change. */
function explained(low: string, { then, now }: Way, changes: readonly Reading[]): boolean {
  const isAlike = ({ figure }: Reading): boolean => nounOf(figure) !== "" && [then, now].every((level) => nounOf(level.figure) === nounOf(figure) && level.figure.unit?.id === figure.unit?.id);
  return EXPLAINS.test(low.slice(0, then.figure.start)) && changes.length === 1 && changes.every(isAlike);
}

/** All changes of a paragraph that are told with the way from one value to another. */
export function waysFromTo(read: ReadParagraph): Draft[] {
  const readings = apartReadings(read);
  return readings.flatMap((_, at): Draft[] => {
    const found = wayAt(read, readings, at);
    if (found === null) return [];
    const ahead = changesAhead(read, readings, found);
    if (found.stretch && ahead.changes.length === 0) return [];
    const behind = found.stretch ? [] : changesBehind(read, readings, found);
    const way = counted(found, [...ahead.changes, ...behind]);
    const { now, then } = way;
    const inFront = compareWith(now.figure, then.figure, ahead.changes, now, "inconsistent");
    return [
      ...(!ahead.named ? inFront : explained(read.paragraph.content.low, way, ahead.changes) ? inFront.map(asQuestion) : heldOrAsked(inFront)),
      ...compareWith(now.figure, then.figure, behind, now, "inconsistent"), ...behind.flatMap((change) => inOneYear(way, change)),
    ];
  });
}
