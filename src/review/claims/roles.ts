/** What each figure does in its clause: states a value, a percentage of a target, a change, a share, a target. */
import { isPercent, isPoints, type Figure } from "../reading/figure";
import type { Paragraph } from "../reading/paragraphs";
import type { Structure } from "../reading/structure";
import {
  PLAN_BASE, PLAN_BEFORE, PRIOR_BASE, PRIOR_BEFORE, PRIOR_GROUP, TARGET_GROUP, TRAILING_OPERATOR, contentWords,
} from "./words";

export type Role =
  | "value" // states the indicator
  | "plan-percent" // đạt / bằng / vượt x % kế hoạch
  | "plan-change" // tăng / giảm x (%) so với kế hoạch
  | "growth" // tăng / giảm x % so với kỳ trước
  | "change" // tăng / giảm x đơn vị, điểm %
  | "share" // chiếm x %
  | "ratio" // "đạt x%" behind a fraction or a count, without a base
  | "target" // (Kế hoạch x)
  | "prior" // (năm 2022: x)
  | "denominator"
  | "aside"; // no part of any relation

/** A figure with its clause around it. */
export interface Reading {
  readonly figure: Figure;
  readonly role: Role;
  /** "đạt", "vượt", "tăng" …; "" where there is none. */
  readonly operator: string;
  /** Text in front, from the previous figure or the start of its group, operator taken off. */
  readonly lead: string;
  /** The last clause of `lead`. */
  readonly clause: string;
  /** Text behind, to the next separator or figure. */
  readonly tail: string;
  /** Text behind, over commas, to the end of the item or the next figure. */
  readonly after: string;
  /** Words of the base ("kế hoạch tỉnh giao"), "" where none. */
  readonly base: string;
  /** Absolute start of `lead` in the paragraph. */
  readonly leadStart: number;
  /** For a target or prior in brackets right behind a percentage or a change: the figure that it is the base of. */
  readonly baseOf: number | null;
  /** "tương đương x%" behind a change: the same change, or the level it led to. */
  readonly inOtherWords?: true;
}

const SEPARATOR = /[,;.](?!\d)|[()[]|…/;
export const CONNECTIVE = /^(?:[\s,;:–-]|và|đồng thời|cùng|ước|đã|chỉ|mới|đều|cơ bản|nhưng|song|tuy nhiên|cũng|lại|thì|là|nên|năm|cả|tính|chung|cụ thể|tương ứng|tương đương|trong đó|\*)*$/u;
const DOWN = /^(?:giảm|thấp hơn|ít hơn)$/;
const UP = /^(?:tăng|cao hơn|nhiều hơn|ước tăng)$/;

export function isDown(operator: string): boolean {
  return DOWN.test(operator) || operator === "ước giảm";
}

const ECHO_END = /^.*(?:^|\s)(?:và|đồng thời|nhưng|nhưng lại)(?=\s)/u;

/** What follows the base of the figure before ("so với dự toán tỉnh giao và đạt …") belongs to the next figure. */
function withoutEcho(clause: string): string {
  if (!PLAN_BASE.test(clause) && !PRIOR_BASE.test(clause)) return clause;
  const end = ECHO_END.exec(clause);
  return end === null ? clause.replace(/^.*(?=\s(?:đạt|bằng|vượt|tăng|giảm)(?:\s|$))/u, "") : clause.slice(end[0].length);
}

function lastClause(lead: string): string {
  const at = Math.max(...[",", ";", ")", "…", "]"].map((c) => lead.lastIndexOf(c)), lead.search(/\.\s[^.]*$/));
  return lead.slice(at + 1);
}

/** "bằng 84,6% dự toán (152.000 triệu đồng)", "tăng 2,3 điểm % so với năm 2022 (56%)": the bracket holds nothing but the base. */
function baseInBrackets(outer: Reading, between: string, behind: string, figure: Figure): "target" | "prior" | null {
  if (/[,;.]/.test(between) || !/^\s*(?:$|[,;)])/.test(behind)) return null;
  // A rate is a base only for points; in percent it would say how much of what it is.
  if (isPercent(figure) !== isPoints(outer.figure)) return null;
  if (outer.role === "plan-percent" || outer.role === "plan-change") return PLAN_BASE.test(between) || PLAN_ECHO.test(outer.base) ? "target" : null;
  return (outer.role === "growth" || outer.role === "change") && PRIOR_BASE.test(between) && !/kế hoạch|chỉ tiêu|dự toán/.test(between) ? "prior" : null;
}

/** "vượt kế hoạch 35 tấn (2.500 tấn)": the base stands in front of the change. */
const PLAN_ECHO = /(?:vượt|đạt|bằng) (?:kế hoạch|kh|chỉ tiêu|dự toán)/;

/** "(152.000 triệu đồng)", "(là 152.000 triệu đồng)". */
const ONLY_A_YEAR = /^\s*(?:là\s+)?$/;

function readOne(
  figure: Figure,
  previousEnd: number,
  nextStart: number,
  low: string,
  groupStart: number,
  groupEnd: number,
  previousRole: Role | null,
  outer: Reading | null,
): Reading {
  const from = Math.max(groupStart, previousEnd);
  // Words behind the previous figure, up to a separator, are its own.
  const behindPrevious = previousEnd > groupStart ? SEPARATOR.exec(low.slice(from, figure.start)) : null;
  const leadStart = behindPrevious === null ? from : from + behindPrevious.index;
  const whole = low.slice(Math.max(leadStart, figure.start - 400), figure.start);
  const open = whole.replace(/\([^()]*\)|\[[^[\]]*\]/g, (aside) => " ".repeat(aside.length));
  const clauseText = previousEnd > groupStart ? withoutEcho(lastClause(open)) : lastClause(open);
  const operatorMatch = TRAILING_OPERATOR.exec(clauseText);
  const operator = (operatorMatch?.[1] ?? "").replace(/^ước\s+/, "");
  const fillers = operatorMatch?.[2] ?? "";
  const clause = operatorMatch === null ? clauseText : clauseText.slice(0, operatorMatch.index);
  const rest = low.slice(figure.unitEnd, Math.min(groupEnd, nextStart));
  const cut = SEPARATOR.exec(rest);
  const tail = cut === null ? rest : rest.slice(0, cut.index);
  const planBehind = PLAN_BASE.exec(tail);
  const planBefore = PLAN_BEFORE.test(clauseText) || /kế hoạch|(?:^|\s)kh(?:\s|$)/.test(fillers);
  const priorBehind = PRIOR_BASE.test(tail);
  const base = planBehind !== null || priorBehind ? tail : planBefore || PRIOR_BEFORE.test(clauseText) ? clauseText : "";
  const isModifier = CONNECTIVE.test(clause);
  const groupText = low.slice(groupStart, figure.start);
  const make = (role: Role): Reading => ({
    figure, role, operator, tail, base, leadStart,
    after: /^[^;.([]*/.exec(rest.slice(0, 200))?.[0] ?? "",
    baseOf: null,
    lead: operatorMatch === null ? whole : whole.slice(0, whole.length - (clauseText.length - operatorMatch.index)),
    clause,
  });
  const bracketed = groupStart > 0 && low.charAt(groupStart - 1) === "(";
  // "giảm 0,94% (-603 ha)": a sign alone in front is a change.
  const sign = bracketed ? /^\s*([+\-–−])\s*$/.exec(low.slice(groupStart, figure.start))?.[1] : undefined;
  if (sign !== undefined) return { ...make(isPercent(figure) ? "growth" : "change"), operator: sign === "+" ? "tăng" : "giảm" };
  if (figure.numerator !== null) return make("denominator");
  if (figure.bound && !isPercent(figure)) return make("aside");
  // "tăng 7,7%, tương đương 1,6 triệu đồng": the same change in other words.
  if (/^tương (?:đương|ứng)$/.test(operator) && !isPercent(figure) && (previousRole === "growth" || previousRole === "share")) return make("aside");
  if (bracketed) {
    // "(KH 420 con, đạt 98,1%)": behind its target, a percentage is of the target.
    if (previousRole === "target" && isPercent(figure) && /^(?:đạt|bằng|vượt)$/.test(operator) && isModifier && contentWords(rest).length === 0) return make("plan-percent");
    if (TARGET_GROUP.test(groupText) && groupText.length < 60) return { ...make("target"), baseOf: outer !== null && (outer.role === "plan-percent" || outer.role === "plan-change") && !/[,;.]/.test(low.slice(outer.figure.unitEnd, groupStart - 1)) ? outer.figure.id : null };
    if (PRIOR_GROUP.test(groupText)) return { ...make("prior"), baseOf: outer !== null && (outer.role === "growth" || outer.role === "change") && !/[,;.]/.test(low.slice(outer.figure.unitEnd, groupStart - 1)) ? outer.figure.id : null };
    if (previousRole === "target" && TARGET_GROUP.test(low.slice(groupStart, groupStart + 20))) return make("target");
    const base = outer === null || !ONLY_A_YEAR.test(groupText) ? null : baseInBrackets(outer, low.slice(outer.figure.unitEnd, groupStart - 1), rest, figure);
    if (base !== null && outer !== null) return { ...make(base), baseOf: outer.figure.id };
  }
  const changes = UP.test(operator) || isDown(operator);
  if (isPoints(figure)) return make(planBehind !== null || planBefore ? "plan-change" : "change");
  if (isPercent(figure)) {
    if (planBehind !== null || planBefore) return make(changes ? "plan-change" : operator === "" && !isModifier ? "value" : "plan-percent");
    if (priorBehind && (changes || operator !== "")) return make("growth");
    if (changes || PRIOR_BEFORE.test(clauseText)) return make("growth");
    if (operator === "chiếm") return make("share");
    const named = operator === "" && contentWords(tail).length > 0;
    const bareRatio = !named && (isModifier || /^(?:[\s,;:]|đạt|tỷ lệ|với|chiếm|tương đương)*$/u.test(clause));
    if (bareRatio && previousEnd > groupStart) return make("ratio");
    if (bareRatio && bracketed && CONNECTIVE.test(low.slice(groupStart, figure.start).replace(/đạt|tỷ lệ|chiếm|bằng|khoảng|trên/g, ""))) {
      return make("ratio");
    }
    return make("value");
  }
  if (operator === "vượt" && isModifier && (planBehind !== null || planBefore)) return make("plan-change");
  if (changes && (isModifier || priorBehind || planBehind !== null || PRIOR_BEFORE.test(clauseText))) {
    return make(planBehind !== null ? "plan-change" : "change");
  }
  return make("value");
}

/** "giảm 146 vụ, tương ứng 42% so với cùng kỳ": the same change, up or down as it was said. */
function inOtherWords(reading: Reading, before: Reading | undefined, low: string): Reading {
  if (reading.role !== "growth" || before?.role !== "change" || !/^tương (?:đương|ứng)$/.test(reading.operator)) return reading;
  return /[;.]/.test(low.slice(before.figure.unitEnd, reading.figure.start)) ? reading : { ...reading, operator: before.operator, inOtherWords: true };
}

/** Reads the roles of a paragraph's figures, in order. */
export function readRoles(p: Paragraph, structure: Structure, figures: readonly Figure[]): Reading[] {
  const { low } = p.content;
  const lastEnd = new Map<number, number>();
  const lastRole = new Map<number, Role>();
  const last = new Map<number, Reading>();
  const nextInGroup = new Map<number, number>();
  const nexts = new Array<number>(figures.length).fill(low.length);
  for (let i = figures.length - 1; i >= 0; i--) {
    const f = figures[i];
    if (f === undefined) continue;
    nexts[i] = nextInGroup.get(f.group) ?? low.length;
    nextInGroup.set(f.group, f.start);
  }
  return figures.map((figure, i) => {
    const group = structure.groups[figure.group];
    const start = group === undefined ? 0 : group.start;
    const end = group === undefined ? low.length : group.end;
    const given = readOne(figure, lastEnd.get(figure.group) ?? start, nexts[i] ?? low.length, low, start, end, lastRole.get(figure.group) ?? null, (group?.parent ?? null) === null ? null : (last.get(group?.parent ?? 0) ?? null));
    const reading = inOtherWords(given, last.get(figure.group), low);
    lastEnd.set(figure.group, figure.unitEnd);
    lastRole.set(figure.group, reading.role);
    last.set(figure.group, reading);
    return reading;
  });
}
