/** How a change is said beside two values: the words that lead over to it, and which way it goes. */
import type { Reading } from "../../claims/roles";
import { isNameless, isPercent, type Figure } from "../../reading/figure";
import { baseValue } from "../evidence";

/** Words of rounding and of measure in front of a figure. */
export const HEDGES = "(?:(?:mức|con số|khoảng|gần|hơn|trên|xấp xỉ|dưới|chỉ)\\s+)*";
const JOINS = "(?:(?:và|tương ứng|tương đương|tức|tức là|nghĩa là|hay|đồng nghĩa|như vậy|với|mức|tỷ lệ|tỉ lệ|tốc độ|tổng cộng|đã)\\s+)*";
/** From a value to the change it shows, by its words: ", tương ứng mức giảm", " (chênh lệch", "(tỷ lệ tăng trưởng gần"; the verb. */
export const CHANGE_BEHIND = new RegExp(`^[^,;.()\\d]{0,40}[\\s,(–-]+${JOINS}(tăng|giảm|chênh lệch|cao hơn|thấp hơn|nhiều hơn|ít hơn|hụt)\\s+(?:(?:thêm|trưởng|được|đi|tới|đến|là)\\s+)*${HEDGES}$`, "u");

/** A figure without a unit counts what the other does. */
export function counted(figure: Figure, model: Figure): Figure {
  return isNameless(figure) && !isPercent(model) ? { ...figure, unit: model.unit, noun: model.noun } : figure;
}

/** True where a value rose from what it was. */
export function movedUp(now: Figure, then: Figure): boolean {
  return !baseValue(now).lt(baseValue(then));
}

const WAYS: ReadonlySet<string> = new Set(["tăng", "giảm", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn"]);

/** A figure read as a change by the verb in front of it; one that says no direction goes the way its values went. */
export function byWay(reading: Reading, verb: string, up: boolean): Reading {
  const { toLevel, ...rest } = reading;
  return { ...(toLevel === true ? rest : reading), role: isPercent(reading.figure) ? "growth" : "change", operator: WAYS.has(verb) ? verb : up ? "tăng" : "giảm" };
}
