/** Several values, what they were before, and their changes, each told in one row: "53 đoàn/347 lượt (năm 2023: 48 đoàn/296 lượt); tăng 05 đoàn, 51 lượt", "So với năm 2020 (lần lượt 27,9% - 41,5%), … giảm 6,5 điểm %, … tăng 5,3 điểm %". */
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { contentWords } from "../../claims/words";
import { isNameless, isPercent, isPoints, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { allHold, type Draft } from "../draft";
import { oneBase } from "./bases";
import { compareWith } from "./changes";
import { STATES } from "./beside";

const ROW: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["value", "ratio", "prior", "denominator"]);
/** Between the items of a row. */
const NEXT_ITEM = /^(?:\s+[a-zà-ỹ]+){0,4}\s*(?:[,;/–-]\s*)?(?:(?:và|còn)\s+)?(?:[a-zà-ỹ]+\s+){0,4}$/u;
const MOVED = /(?<![a-zà-ỹ])(?:tăng|giảm|cao hơn|thấp hơn|vượt|đạt|bằng|chiếm|trong đó|gồm)(?![a-zà-ỹ])/u;
const IN_TURN = "(?:(?:lần lượt|tương ứng|số liệu)\\s+(?:là\\s+)?)?";
const COMPARED = "(?:so với|so|đối chiếu(?: với)?|so sánh với)";
const VERBS = "(?:\\s*:?\\s*(?:là|đạt|có|đã|thực hiện|tiếp|xảy ra|phát hiện|xuất khẩu|nhập khẩu|khi đó))*";
/** "(năm 2023:", "(CK:", "(6 tháng đầu năm 2019 đã tiếp", "(cùng kỳ lần lượt là". */
const TIMED = timePattern(`^\\s*(?:${COMPARED}\\s+)?${LEVEL_OF}(?:${TIME})${VERBS}\\s*:?\\s*${IN_TURN}(?:[a-zà-ỹ]+\\s+){0,2}$`, "u");
/** "So với năm 2020 (lần lượt", "Đối chiếu năm 2023 (": in front of a bracket without a time of its own. */
const OPENED = timePattern(`(?:^|[\\s,;.])${COMPARED}\\s+${LEVEL_OF}(?:${TIME})[^,;.()]{0,30}\\(\\s*${IN_TURN}$`, "u");
/** "Tỷ lệ này của cùng thời điểm năm 2023 lần lượt là". */
const TOLD = timePattern(`^[\\s,;–-]*(?:(?:tỷ lệ|con số|số liệu|các số)\\s+(?:này|trên|tương ứng)?\\s*)?(?:của\\s+)?${LEVEL_OF}(?:${TIME})\\s*(?:là|có|đạt)?\\s*lần lượt(?:\\s+(?:là|đạt|có))?\\s*$`, "u");
const MOST = 5;
const MOST_BACK = 16;
const MOST_AHEAD = 8;

/** The row of what was before that begins at a reading; empty where none does. */
function rowAt(read: ReadParagraph, at: number): Reading[] {
  const first = read.readings[at];
  const { low } = read.paragraph.content;
  if (first === undefined || !ROW.has(first.role) || first.role === "denominator" || first.figure.bound) return [];
  const group = read.structure.groups[first.figure.group];
  const bracketed = group !== undefined && group.parent !== null && low.charAt(group.start - 1) === "(";
  const whole = bracketed ? low.slice(group.start, first.figure.start) : "";
  // "(số vụ giảm 10,8%, số người chết giảm 14,3%; cùng kỳ 65 vụ, 28 người chết)": behind the changes.
  const inside = whole.slice(whole.lastIndexOf(";") + 1);
  const opens = bracketed ? inside.length < 80 && (TIMED.test(inside) || OPENED.test(low.slice(Math.max(0, group.start - 120), first.figure.start))) : TOLD.test(first.clause);
  if (!opens) return [];
  const out = [first];
  for (const next of read.readings.slice(at + 1, at + MOST)) {
    const last = out[out.length - 1];
    if (last === undefined || next.figure.group !== first.figure.group || !ROW.has(next.role) || isPercent(next.figure) !== isPercent(first.figure)) break;
    const between = low.slice(last.figure.unitEnd, next.figure.start);
    if (!NEXT_ITEM.test(between) || MOVED.test(between)) break;
    out.push(next);
  }
  return out.length > 1 ? out : [];
}

/** One thing then and now: of one unit, or one of them without its unit. */
function pairs(now: Figure, then: Figure): boolean {
  if (isPercent(now) !== isPercent(then)) return false;
  return sameThing(now, then) || isNameless(then) || isNameless(now) || (kindOf(now) === "count" && kindOf(then) === "count" && (now.unit === null || then.unit === null));
}

/** "tăng 05 đoàn, 51 lượt": a second difference whose verb has been said. */
function isFollower(read: ReadParagraph, at: number): boolean {
  const [before, reading] = [read.readings[at - 1], read.readings[at]];
  if (before === undefined || reading === undefined || before.role !== "change" || reading.role !== "value" || reading.operator !== "" || isPercent(reading.figure) || isPoints(before.figure)) return false;
  return /^(?:\s+[a-zà-ỹ]+){0,3}\s*,?\s*(?:và\s+)?$/u.test(read.paragraph.content.low.slice(before.figure.unitEnd, reading.figure.start));
}

/** The values in front of a row, one for each of its items. */
function presentOf(read: ReadParagraph, at: number, row: readonly Reading[]): Reading[] {
  const rates = row.every((r) => isPercent(r.figure));
  const kinds = new Set(row.map((r) => kindOf(r.figure)));
  const start = Math.max(0, at - MOST_BACK);
  const states = read.readings.slice(start, at).filter((r, i) => !isFollower(read, start + i) && STATES.has(r.role) && !r.figure.bound && r.figure.denominator === null && isPercent(r.figure) === rates && (rates || kindOf(r.figure) === "count" || kinds.has(kindOf(r.figure))));
  const found = states.slice(-row.length);
  return found.length === row.length && found.every((now, i) => pairs(now.figure, row[i]?.figure ?? now.figure)) ? found : [];
}

/** The changes around a row: between the values and the row, or behind it. */
function changesNear(read: ReadParagraph, from: number, at: number, end: number): Reading[] {
  const { low } = read.paragraph.content;
  const isChange = (r: Reading): boolean => (r.role === "change" || r.role === "growth") && r.operator !== "" && r.average !== true && r.toLevel !== true && !r.figure.bound;
  const out: Reading[] = [];
  const add = (place: number): boolean => {
    const [reading, told] = [read.readings[place], out[out.length - 1]];
    if (reading === undefined) return false;
    if (isChange(reading)) out.push(reading);
    else if (told !== undefined && isFollower(read, place)) out.push({ ...reading, role: "change", operator: told.operator, clause: "" });
    else return false;
    return true;
  };
  const next = read.readings[end];
  const last = read.readings[end - 1];
  const goesOn = next !== undefined && last !== undefined && isChange(next) && !/[.](?!\d)/.test(low.slice(last.figure.unitEnd, next.figure.start));
  for (let i = from; i < at && !goesOn; i++) add(i);
  if (out.length > 0) return out;
  for (let i = end; i < end + MOST_AHEAD; i++) {
    const [before, reading] = [read.readings[i - 1], read.readings[i]];
    if (before === undefined || reading === undefined || (i > end && /[.](?!\d)/.test(low.slice(before.figure.unitEnd, reading.figure.start)))) break;
    if (!add(i) && (out.length > 0 || i > end)) break;
  }
  return out;
}

const ABOUT = /^\s*về\s+(.*?)(?:\s+(?:và|so với|so)(?![A-Za-zÀ-ỹ]).*)?$/u;

/** Which of the items a change is of: by its name, else by its unit; null where that stays open. */
function itemOf(change: Reading, row: readonly Reading[], present: readonly Reading[], lead: (at: number) => string): number | null {
  const relative = isPercent(change.figure) || isPoints(change.figure);
  // "tăng 12% về số dự án và tăng 24% về vốn".
  const about = relative ? ABOUT.exec(change.tail)?.[1] : undefined;
  const words = about !== undefined ? contentWords(about) : contentWords(`${change.clause.replace(/(?:so với|so)\s.*$/u, "")} ${relative ? "" : change.tail.replace(/(?:so với|so)\s.*$/u, "")}`);
  const names = present.map((now, i) => new Set(contentWords(`${lead(i)} ${now.figure.unit?.label ?? now.figure.noun} ${now.tail} ${row[i]?.tail ?? ""} ${row[i]?.figure.noun ?? ""}`)));
  const byName = names.flatMap((known, i) => (words.length > 0 && words.every((word) => known.has(word)) ? [i] : []));
  if (byName.length === 1) return byName[0] ?? null;
  if (relative || (words.length > 0 && byName.length === 0 && names.some((known) => words.some((word) => known.has(word))))) return null;
  const exact = present.flatMap((now, i) => (nounOf(now.figure) === nounOf(change.figure) && kindOf(now.figure) === kindOf(change.figure) ? [i] : []));
  const byUnit = exact.length > 0 ? exact : present.flatMap((now, i) => (sameThing(now.figure, change.figure) || sameThing(row[i]?.figure ?? now.figure, change.figure) ? [i] : []));
  return byUnit.length === 1 ? (byUnit[0] ?? null) : null;
}

/** The values in front of a row that an item may be of instead, nearest first: of its unit, in the sentence of the value taken. */
function insteadOf(read: ReadParagraph, at: number, present: readonly Reading[], item: number): Reading[] {
  const { low } = read.paragraph.content;
  const own = present[item];
  if (own === undefined) return [];
  return read.readings.slice(Math.max(0, at - MOST_BACK), at).filter((r) =>
    STATES.has(r.role) && !present.includes(r) && r.figure.start < own.figure.start && isPercent(r.figure) === isPercent(own.figure) && sameThing(r.figure, own.figure) && !/[.](?!\d)/.test(low.slice(r.figure.unitEnd, own.figure.start))).reverse();
}

/** A change against one value now and one then, in one unit. */
function judged(now: Reading, then: Reading, change: Reading, failed: Draft["verdict"]): Draft[] {
  const relative = isPercent(change.figure) || isPoints(change.figure);
  if (!relative && !isNameless(change.figure) && !sameThing(now.figure, change.figure) && !sameThing(then.figure, change.figure) && !(isNameless(now.figure) || isNameless(then.figure))) return [];
  const known = isNameless(now.figure) ? (isNameless(then.figure) ? change.figure : then.figure) : now.figure;
  const like = (figure: Figure): Figure => (isNameless(figure) || kindOf(figure) === "count" ? { ...figure, unit: known.unit, noun: known.noun } : figure);
  return compareWith(like(now.figure), like(then.figure), [relative ? change : { ...change, figure: like(change.figure) }], now, failed);
}

/** All changes of rows in a paragraph. */
export function rowChanges(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((opening, at): Draft[] => {
    const row = rowAt(read, at);
    const present = row.length === 0 ? [] : presentOf(read, at, row);
    const [first] = present;
    if (first === undefined) return [];
    const from = read.readings.indexOf(first, Math.max(0, at - MOST_BACK));
    const moved = changesNear(read, from, at, at + row.length).filter((change) => oneBase(low, change, opening));
    const lead = (i: number): string => low.slice(Math.max(present[i - 1]?.figure.unitEnd ?? 0, (present[i]?.figure.start ?? 0) - 80), present[i]?.figure.start ?? 0);
    return moved.flatMap((change, i): Draft[] => {
      const named = itemOf(change, row, present, lead);
      const item = named ?? (moved.length === row.length ? i : null);
      const [now, then] = [present[item ?? -1], row[item ?? -1]];
      if (item === null || now === undefined || then === undefined) return [];
      const others = insteadOf(read, at, present, item);
      const drafts = judged(now, then, change, named !== null && others.length === 0 ? "inconsistent" : "review");
      if (allHold(drafts)) return drafts;
      const instead = others.map((other) => judged(other, then, change, "unverifiable")).find(allHold);
      if (instead !== undefined) return instead;
      // It holds for another item of the row: which is meant is open.
      return present.some((other, j) => j !== item && allHold(judged(other, row[j] ?? then, change, "unverifiable"))) ? [] : drafts;
    });
  });
}
