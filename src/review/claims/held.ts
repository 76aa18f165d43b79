/** Shares that stand in brackets between a name and its value: "khu vực tư nhân (chiếm 62%) đạt 744 tỷ đồng". */
import { isPercent } from "../reading/figure";
import type { Structure } from "../reading/structure";
import type { Reading } from "./roles";
import { contentWords } from "./words";

/** The name in front of a bracket, from the last sign or "và" on, without a figure in it. */
const NAME = /(?:^|[,;:.–-]\s|\svà\s)([^,;:.()\d]{3,90})\($/u;
/** From the bracket to the value. */
const VALUE_BEHIND = /^\)\s*(?:(?:ước(?: tính)?|chỉ|đã|cũng|đều)\s+)*(?:là|đạt|có|với|được|ở mức|:)\s*(?:(?:được|trên|hơn|gần|khoảng|tới)\s+)*$/u;
const MOST_NAME = 110;

/** For the id of each share that is held for the value behind its bracket, the id of that value's figure. */
export function heldShares(low: string, structure: Structure, readings: readonly Reading[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  readings.forEach(({ role, figure }, i) => {
    const [before, next] = [readings[i - 1], readings[i + 1]];
    const group = structure.groups[figure.group];
    if (role !== "share" || !isPercent(figure) || next === undefined || next.role !== "value" || isPercent(next.figure)) return;
    if (group === undefined || group.parent === null || next.figure.group !== group.parent || before?.figure.group === figure.group) return;
    const name = NAME.exec(low.slice(Math.max(structure.groups[group.parent]?.start ?? 0, group.start - MOST_NAME), group.start))?.[1];
    if (name !== undefined && contentWords(name).length > 0 && VALUE_BEHIND.test(low.slice(group.end, next.figure.start))) out.set(figure.id, next.figure.id);
  });
  return out;
}
