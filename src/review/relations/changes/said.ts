/** What a sentence says of a change whose value stands in a sentence in front: "số vụ cháy giảm 12 vụ (tương ứng giảm 14,12%)". */
import { isPercent, isPoints, kindOf, sameThing, type Figure } from "../../reading/figure";
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { contentWords } from "../../claims/words";
import { oneBase } from "./bases";
import { NAMELESS, PRIOR_TAIL, namesApart } from "./priors";

/** "(5.620 ha) giảm", "của cùng kỳ, lượt xe tăng": from what there was to the change right behind it. */
const AHEAD = timePattern(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s*)?\\)?\\s*(?:(?:của|vào|trong)\\s+${LEVEL_OF}(?:${TIME}))?[\\s,]*(?:[A-Za-zÀ-ỹ]+\\s+){0,4}(?:tăng|giảm)\\s*$`, "u");
/** How far around a change its sentence is searched, in figures. */
const NEAR = 30;
/** "(", ", tương ứng", ", tức giảm", "=": from a change to itself in percent. */
const SAME_CHANGE = /^[\sA-Za-zÀ-ỹ]{0,30}?[\s,(=]*(?:(?:và|hay|tương đương|tương ứng|tức|bằng|tỷ lệ|đạt|với|khoảng|gần|hơn)\s*)*(?:tăng|giảm)?\s*(?:(?:khoảng|gần|hơn)\s*)?[+↑↓–−-]?\s*$/u;
/** The verbs of a change. */
export const MOVES = /^(?:tăng|giảm|(?:cao|thấp|nhiều|ít) hơn)$/u;

const LEVEL = /^(?:đạt|bằng)$/;
/** "so với cùng kỳ tăng": the base in front of a change. */
const OF_BEFORE = timePattern(`(?<![A-Za-zÀ-ỹ])so\\s+(?:với\\s+)?${LEVEL_OF}(?:${TIME})\\s*,?\\s*(?:tăng|giảm)\\s+$`, "u");
const MOST_BASE = 60;

export interface Said {
  readonly change: Reading;
  /** The same in percent, or the value of then. */
  readonly growth: Reading | null;
  readonly prior: Reading | null;
  /** Words that name what changed: those right in front of the change, with those of its whole item, those behind it. */
  readonly near: readonly string[];
  readonly wide: readonly string[];
  readonly told: readonly string[];
}

export function alike(a: Figure, b: Figure): boolean {
  return sameThing(a, b) || (kindOf(a) === kindOf(b) && a.unit === null && b.unit === null && a.noun === "" && b.noun === "");
}

/** "số vụ vi phạm giảm 16 vụ": a value by its role, and yet only how much it changed. */
function moves({ role, figure, operator, toLevel }: Reading): boolean {
  return role === "value" && MOVES.test(operator) && toLevel !== true && !isPercent(figure);
}

const named = (text: string): readonly string[] => contentWords(text.replace(/\([^()]*\)/g, " ").replace(NAMELESS, " "));

/** The percentage right behind a change that says the same. */
export function inPercent(low: string, change: Reading, next: Reading | undefined): Reading | null {
  if (next === undefined || !isPercent(next.figure) || !SAME_CHANGE.test(low.slice(change.figure.unitEnd, next.figure.start))) return null;
  if (next.role === "growth") return next;
  // "giảm 39 vụ tương ứng với 9,9%", "giảm 39 vụ (9,9%)".
  const bare = next.operator === "" && next.figure.group !== change.figure.group && next.tail.trim() === "" && /^\s*$/.test(next.clause);
  // "tăng 184 ha, đạt 106,0%": where it led, in percent of where it began.
  if (next.role === "ratio" && LEVEL.test(next.operator) && next.tail.trim() === "" && /^\s*,/.test(low.slice(change.figure.unitEnd)) && OF_BEFORE.test(low.slice(Math.max(0, change.figure.start - MOST_BASE), change.figure.start))) return { ...next, role: "growth" };
  return next.role === "ratio" && (bare || /^tương (?:ứng|đương)$/.test(next.operator)) ? { ...next, role: "growth", operator: change.operator } : null;
}

/** What a sentence says of changes, where it has no value of that kind in front of them. */
export function saidIn(read: ReadParagraph, readings: readonly Reading[], goesOn: boolean): Said[] {
  const { low } = read.paragraph.content;
  const out: Said[] = [];
  readings.forEach((change, i) => {
    const verb = moves(change);
    if ((change.role !== "change" && change.role !== "growth" && !verb) || change.average === true || isPoints(change.figure) || change.figure.bound || change.operator === "" || change.toLevel === true) return;
    const percent = isPercent(change.figure);
    const prior = readings.slice(Math.max(0, i - NEAR), i + NEAR).find((r) => r.role === "prior" && !isPercent(r.figure) && r.unnamed !== true && (percent ? r.baseOf === change.figure.id || (r.baseOf === null && AHEAD.test(low.slice(r.figure.unitEnd, change.figure.start))) : (r.baseOf === change.figure.id || r.baseOf === null || goesOn) && alike(r.figure, change.figure) && !namesApart(r, change)) && oneBase(low, change, r)) ?? null;
    const like = prior?.figure ?? change.figure;
    if (readings.slice(Math.max(0, i - NEAR), i).some((r) => r.role === "value" && !moves(r) && (goesOn ? alike(r.figure, like) : kindOf(r.figure) === kindOf(like)))) return;
    const growth = percent ? null : inPercent(low, change, readings[i + 1]);
    if (growth === null && (prior === null || verb)) return;
    const told = contentWords(change.tail.replace(PRIOR_TAIL, "").replace(NAMELESS, " "));
    const near = named(/[^,;]*$/u.exec(change.clause)?.[0] ?? "");
    const item = /[^;]*$/u.exec(low.slice(change.leadStart, change.figure.start).replace(/^.*\.\s/u, ""))?.[0] ?? "";
    out.push({ change: verb ? { ...change, role: "change" } : change, growth, prior: verb ? null : prior, near: [...near, ...told], wide: [...named(item), ...told], told });
  });
  return out;
}
