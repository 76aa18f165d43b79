/** Walks over the figures of a paragraph and gives each its role. */
import { isNameless, sameThing, type Figure } from "../reading/figure";
import type { Paragraph } from "../reading/paragraphs";
import type { Structure } from "../reading/structure";
import { around, ownEnd } from "./around";
import { toldAgain } from "./bases";
import { joinedPlan } from "./joinedPlan";
import { roleOf } from "./ladder";
import type { Reading, Role } from "./roles";

const STATES: ReadonlySet<Role> = new Set<Role>(["value", "ratio", "share", "plan-percent"]);
/** How far back a value of the same unit is searched, in figures. */
const MOST_BACK = 12;

/** The last figure in front that states something of the unit of `figure`, in its group or in the group around. */
function lastOfUnit(readings: readonly Reading[], figure: Figure, parent: number | null): Reading | null {
  for (let i = readings.length - 1; i >= Math.max(0, readings.length - MOST_BACK); i--) {
    const r = readings[i];
    if (r !== undefined && STATES.has(r.role) && (r.figure.group === figure.group || r.figure.group === parent) && (sameThing(r.figure, figure) || (isNameless(r.figure) && isNameless(figure)))) return r;
  }
  return null;
}

/** "giảm 146 vụ, tương ứng 42% so với cùng kỳ": the same change, up or down as it was said. */
function inOtherWords(reading: Reading, before: Reading | undefined, low: string): Reading {
  const again = before === undefined ? null : toldAgain(before, reading, low.slice(before.figure.unitEnd, reading.figure.start));
  return before === undefined || again === null ? reading : { ...reading, ...again, role: "growth", operator: before.operator };
}

/** Where the next figure of the same group begins, for each figure. */
function startsOfNext(figures: readonly Figure[], end: number): number[] {
  const next = new Map<number, number>();
  const out = new Array<number>(figures.length).fill(end);
  for (let i = figures.length - 1; i >= 0; i--) {
    const f = figures[i];
    if (f === undefined) continue;
    out[i] = next.get(f.group) ?? end;
    next.set(f.group, f.start);
  }
  return out;
}

/** Reads the roles of a paragraph's figures, in order. */
export function readRoles(p: Paragraph, structure: Structure, figures: readonly Figure[]): Reading[] {
  const { text, low } = p.content;
  const nexts = startsOfNext(figures, low.length);
  const lastEnd = new Map<number, number>();
  const last = new Map<number, Reading>();
  // The last figure in each group that states something of its own, not a change nor a base.
  const present = new Map<number, Reading>();
  const out: Reading[] = [];
  figures.forEach((figure, i) => {
    const group = structure.groups[figure.group];
    const parent = group?.parent ?? null;
    const ofParent = (readings: ReadonlyMap<number, Reading>): Reading | null => (parent === null ? null : (readings.get(parent) ?? null));
    const groupStart = group?.start ?? 0;
    const words = around({
      figure, text, low, groupStart,
      groupEnd: group?.end ?? low.length,
      previousEnd: lastEnd.get(figure.group) ?? groupStart,
      nextStart: nexts[i] ?? low.length,
      previous: last.get(figure.group) ?? null,
      outer: ofParent(last),
      present: present.get(figure.group) ?? ofParent(present),
      justBefore: out[i - 1] ?? null,
      sameThingBefore: () => lastOfUnit(out, figure, parent),
    });
    const reading = joinedPlan(inOtherWords({ ...words.told, ...roleOf(words) }, last.get(figure.group), low), last.get(figure.group), low);
    lastEnd.set(figure.group, ownEnd(figure, low));
    last.set(figure.group, reading);
    if (STATES.has(reading.role)) present.set(figure.group, reading);
    // "vượt 4,1% (chỉ tiêu 1.500)": the target in the bracket says what the percentage is of.
    const before = out[i - 1];
    if (group !== undefined && reading.role === "target" && before?.role === "ratio" && before.figure.group === parent && /^(?:đạt|bằng|vượt)$/.test(before.operator) && low.slice(before.figure.unitEnd, group.start - 1).trim() === "") {
      const share: Reading = { ...before, role: "plan-percent" };
      out[i - 1] = share;
      last.set(before.figure.group, share);
      out.push({ ...reading, baseOf: before.figure.id });
    } else out.push(reading);
  });
  return out;
}
