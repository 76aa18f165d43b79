/** What each figure does in its clause: states a value, a percentage of a target, a change, a share, a target. */
import { isPercent, isPoints, sameThing, type Figure } from "../reading/figure";
import type { Paragraph } from "../reading/paragraphs";
import type { Structure } from "../reading/structure";
import { behindSaid, behindValue, IN_UNITS, inBrackets, inWords, leadsOff, passedBy, restates, targetApart, toldAgain } from "./bases";
import {
  JOINED, JOINED_NOUNS, AFTER_BASE, VERB_BEFORE, MOST_VERB, IN_OTHER_WORDS, SAID_FIRST, EACH_YEAR,
  SHORT_OF, MOST_LEAD, BY_YEARS, OWN_PERIOD, TIME_NAMED, COMPARES, MULTIPLE, VERB_OVER_TIME, NAMES_CHANGE, EQUALS, PLAN_SAID,
} from "./phrases";
import {
  PLAN_BASE, PLAN_BEFORE, PRIOR_BASE, PRIOR_BEFORE, PRIOR_GROUP, TARGET_GROUP, SECOND_NAME, TRAILING_OPERATOR, contentWords,
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
  /** "tăng lên 45", "giảm còn 12": where the change led, not how large it was. */
  readonly toLevel?: true;
  /** "tăng bình quân 9,7%/năm": of each year, not of them all. */
  readonly average?: true;
  /** A target told in a clause of its own: another value in front may be the one that is meant. */
  readonly apart?: true;
  /** A base that no word names: the difference itself may be meant. */
  readonly unnamed?: true;
}

/** "351 dự án trong KCN (80,1% số dự án)": of a whole that words name. */
const OF_WHOLE_IN_BRACKETS = /^\s*(?:so với\s+|trong\s+|trên\s+|của\s+)?(?:tổng|số|toàn|dân số|vốn|kim ngạch|diện tích|dư nợ|giá trị)(?![A-Za-zÀ-ỹ])/u;
const SEPARATOR = /[,;.](?!\d)|[()[]|…/;
export const CONNECTIVE = /^(?:[\s,;:–-]|và|đồng thời|cùng|ước|đã|chỉ|mới|đều|cơ bản|nhưng|song|tuy nhiên|cũng|lại|thì|là|nên|năm|cả|tính|chung|cụ thể|tương ứng|tương đương|trong đó|tức|như vậy|như thế|theo đó|qua đó|\*)*$/u;
const DOWN = /^(?:giảm|thấp hơn|ít hơn)$/;
const UP = /^(?:tăng|cao hơn|nhiều hơn|nhích(?: lên| thêm)?|ước tăng)$/;

export function isDown(operator: string): boolean {
  return DOWN.test(operator) || operator === "ước giảm";
}

/** "về số đoàn và" between two percentages, "về số người" behind the second. */
const ABOUT = /^\s*(?:về\s|(?:số|lượng)\s)/u;
const ABOUT_AND = /^\s*(?:về\s+|(?=số\s|lượng\s))[^,;.()\d]{2,30}(?:,|,?\s+và)\s+$/u;
const ECHO_END = /^.*(?:^|\s)(?:và|đồng thời|nhưng|nhưng lại)(?=\s)/u;

/** What follows the base of the figure before ("so với dự toán tỉnh giao và đạt …") belongs to the next figure. */
function withoutEcho(clause: string): string {
  if (!PLAN_BASE.test(clause) && !PRIOR_BASE.test(clause)) return clause;
  const end = ECHO_END.exec(clause);
  return end === null ? clause.replace(/^.*(?=\s(?:đạt|bằng|vượt|tăng|giảm)(?:\s|$))/u, "") : clause.slice(end[0].length);
}

/** "đạt 4.840 triệu USD, tăng trưởng 70%": behind a value the noun is said for the verb; as long as it was. */
function grown(clause: string): string {
  const noun = /tăng trưởng(?=[^\d]{0,30}$)/u.exec(clause);
  return noun !== null && CONNECTIVE.test(clause.slice(0, noun.index)) ? `${clause.slice(0, noun.index)}${"tăng".padEnd(noun[0].length)}${clause.slice(noun.index + noun[0].length)}` : clause;
}

function lastClause(lead: string): string {
  const at = Math.max(...[",", ";", ")", "…", "]"].map((c) => lead.lastIndexOf(c)), lead.search(/\.\s[^.]*$/));
  return lead.slice(at + 1);
}

/** What a figure is read beside. */
interface Context {
  /** The last value, rate or share in front in the same group, or in the group around its bracket. */
  readonly present: Reading | null;
  /** The figure right in front, in whatever group. */
  readonly justBefore: Reading | null;
  /** The last value or rate in front of that unit, in the same group or in the group around its bracket. */
  readonly sameThingBefore: () => Reading | null;
}

/** Where the figure's own words end: "104 vụ, việc" counts under two names. */
function ownEnd(figure: Figure, low: string): number {
  if (figure.unit !== null && figure.unit.dimension !== "count") return figure.unitEnd;
  const second = SECOND_NAME.exec(low.slice(figure.unitEnd, figure.unitEnd + 24));
  return figure.unitEnd + (second?.[0].length ?? 0);
}

function readOne(
  figure: Figure,
  previousEnd: number,
  nextStart: number,
  low: string,
  groupStart: number,
  groupEnd: number,
  previous: Reading | null,
  outer: Reading | null,
  { present, justBefore, sameThingBefore }: Context,
): Reading {
  const previousRole = previous?.role ?? null;
  const from = Math.max(groupStart, previousEnd);
  // Words behind the previous figure, up to a separator, are its own.
  const behindPrevious = previousEnd > groupStart ? SEPARATOR.exec(low.slice(from, figure.start)) : null;
  const leadStart = behindPrevious === null ? from : from + behindPrevious.index;
  const whole = low.slice(Math.max(leadStart, figure.start - 400), figure.start);
  const open = whole.replace(/\([^()]*\)|\[[^[\]]*\]/g, (aside) => " ".repeat(aside.length));
  const ownClause = previousEnd > groupStart ? withoutEcho(lastClause(open)) : lastClause(open);
  const clauseText = isPercent(figure) && present !== null && !isPercent(present.figure) ? grown(ownClause) : ownClause;
  const overTime = TRAILING_OPERATOR.exec(clauseText) === null ? VERB_OVER_TIME.exec(clauseText) : null;
  const operatorMatch = overTime === null ? TRAILING_OPERATOR.exec(clauseText) : Object.assign([clauseText, overTime[2] ?? "", ""], { index: (overTime[1] ?? "").length });
  const operator = (operatorMatch?.[1] ?? "").replace(/^ước\s+/, "");
  const fillers = operatorMatch?.[2] ?? "";
  const clause = operatorMatch === null ? clauseText : clauseText.slice(0, operatorMatch.index);
  const rest = low.slice(ownEnd(figure, low), Math.min(groupEnd, nextStart));
  const cut = SEPARATOR.exec(rest);
  const tail = cut === null ? rest : rest.slice(0, cut.index);
  const planBehind = PLAN_BASE.exec(tail);
  const planBefore = PLAN_BEFORE.test(clauseText) || /kế hoạch|chỉ tiêu|mục tiêu|dự toán|(?:^|\s)kh(?:\s|$)/.test(fillers);
  const priorBehind = PRIOR_BASE.test(tail);
  const base = planBehind !== null || priorBehind ? tail : planBefore || overTime !== null || PRIOR_BEFORE.test(clauseText) ? clauseText : "";
  const isModifier = CONNECTIVE.test(clause);
  const groupText = low.slice(groupStart, figure.start);
  const make = (role: Role): Reading => ({
    figure, role, operator, tail, base, leadStart,
    after: /^[^;.([]*/.exec(rest.slice(0, 200))?.[0] ?? "",
    baseOf: null,
    ...(/(?<![A-Za-zÀ-ỹ])(?:lên|xuống|còn|đến|tới|là)(?![A-Za-zÀ-ỹ])/u.test(fillers) ? { toLevel: true as const } : {}),
    ...(EACH_YEAR.test(lastClause(open)) || /^\s*\/\s*(?:năm|tháng|quý)(?![A-Za-zÀ-ỹ])/u.test(tail) ? { average: true as const } : {}),
    lead: operatorMatch === null ? whole : whole.slice(0, whole.length - (clauseText.length - operatorMatch.index)),
    clause,
  });
  const rate = present !== null && isPercent(present.figure) && !/tăng trưởng|tốc độ/.test(present.clause);
  const bracketed = groupStart > 0 && low.charAt(groupStart - 1) === "(";
  // "giảm 0,94% (-603 ha)": a sign alone in front is a change.
  const sign = bracketed ? /^\s*([+\-–−])\s*$/.exec(low.slice(groupStart, figure.start))?.[1] : undefined;
  const arrow = sign ?? /([↑↓⬆⬇▲▼])\s*$/u.exec(low.slice(Math.max(groupStart, figure.start - 3), figure.start))?.[1];
  if (arrow !== undefined) return { ...make(isPercent(figure) || isPoints(figure) ? (isPoints(figure) ? "change" : "growth") : "change"), operator: /[+↑⬆▲]/u.test(arrow) ? "tăng" : "giảm" };
  if (figure.numerator !== null) return make("denominator");
  if (figure.bound && !isPercent(figure)) return make("aside");
  if (figure.unit?.id === "lan" && MULTIPLE.test(clauseText)) return { ...make("aside"), operator: "gấp" };
  // "tăng 7,7%, tương đương 1,6 triệu đồng": the same change in other words.
  if (/^tương (?:đương|ứng)$/.test(operator) && !isPercent(figure) && (previousRole === "growth" || previousRole === "share")) return make("aside");
  if (bracketed) {
    // "(KH 420 con, đạt 98,1%)": behind its target, a percentage is of the target.
    if (previousRole === "target" && isPercent(figure) && /^(?:đạt|bằng|vượt)$/.test(operator) && isModifier && contentWords(rest).length === 0) return make("plan-percent");
    if (previousRole === "target" && TIME_NAMED.test(clauseText)) return make("prior");
    if (TARGET_GROUP.test(groupText) && groupText.length < 60) return { ...make("target"), baseOf: outer !== null && (outer.role === "plan-percent" || outer.role === "plan-change") && !/[,;.]/.test(low.slice(outer.figure.unitEnd, groupStart - 1)) ? outer.figure.id : null };
    if (PRIOR_GROUP.test(groupText) && !BY_YEARS.test(low.slice(groupStart, groupStart + 120))) {
      const ofChange = outer !== null && (outer.role === "growth" || outer.role === "change") && !/[,;.]/.test(low.slice(outer.figure.unitEnd, groupStart - 1));
      if (ofChange || !OWN_PERIOD.test(groupText)) return { ...make("prior"), baseOf: ofChange ? outer.figure.id : null };
    }
    const alone = outer === null ? behindSaid(low.slice(Math.max(0, groupStart - MOST_LEAD), groupStart - 1), groupText, rest) : null;
    if (alone !== null) return make(alone.role);
    // "giảm 4 vụ (8%)", "tăng 12 người (tương ứng 25%)": the change in other words.
    if (outer?.role === "change" && isPercent(figure) && !isPercent(outer.figure) && !isPoints(outer.figure) && IN_OTHER_WORDS.test(groupText) && tail.trim() === "" && !/[,;.]/.test(low.slice(ownEnd(outer.figure, low), groupStart - 1))) return { ...make("growth"), operator: outer.operator, inOtherWords: true };
    if (outer?.role === "growth" && isPercent(outer.figure) && outer.toLevel !== true && outer.average !== true && !isPercent(figure) && IN_UNITS.test(groupText) && !restates(figure, present) && !/[,;.]/.test(low.slice(outer.figure.unitEnd, groupStart - 1))) return { ...make("change"), operator: outer.operator };
    if (previousRole === "target" && TARGET_GROUP.test(low.slice(groupStart, groupStart + 20))) return make("target");
    const base = outer === null ? null : inBrackets(outer, low.slice(outer.figure.unitEnd, groupStart - 1), groupText, rest, figure, low.slice(Math.max(0, groupStart - MOST_LEAD), groupStart - 1), rate && (isPercent(figure) || sameThingBefore() === null));
    if (base !== null && outer !== null) return { ...make(base.role), baseOf: base.ahead === true ? null : outer.figure.id, ...(base.unnamed ? { unnamed: true } : {}) };
    // "(64 vụ, 74 đối tượng)": what was before, of each thing that changed.
    if (previous?.role === "prior" && JOINED_NOUNS.test(low.slice(previous.figure.unitEnd, figure.start))) return { ...make("prior"), baseOf: previous.baseOf };
  }
  if (previous === null && leadsOff(groupText, low.slice(figure.unitEnd, figure.unitEnd + 40))) return make("prior");
  const between = previous === null ? "" : low.slice(previous.figure.unitEnd, figure.start);
  const worded = previous === null ? null : inWords(previous, between, low.slice(figure.unitEnd, figure.unitEnd + 30), figure, rate);
  if (worded !== null && previous !== null) return { ...make(worded), baseOf: previous.figure.id };
  const beside = previous === null ? null : behindValue(previous, between, lastClause(open), figure, sameThingBefore);
  if (beside !== null && previous !== null) return { ...make(beside), baseOf: (previousRole === "change" || previousRole === "growth") && !COMPARES.test(lastClause(open)) ? previous.figure.id : null };
  if (previous !== null && targetApart(lastClause(open), low.slice(figure.unitEnd, figure.unitEnd + 60), figure, sameThingBefore)) return { ...make("target"), apart: true };
  const passed = previous === null ? null : passedBy(clauseText, low.slice(figure.unitEnd, figure.unitEnd + 100), figure);
  if (passed !== null && rate) return { ...make("target"), operator: passed };
  // "tăng 08 vụ, 11 đối tượng so với năm 2023", "tăng 08 vụ, 14% so với năm 2023": the verb is said once.
  if (operator === "" && previousRole === "change" && previous !== null && !isPoints(figure) && !isPoints(previous.figure) && priorBehind && JOINED.test(low.slice(isPercent(figure) ? ownEnd(previous.figure, low) : previous.figure.unitEnd, figure.start))) return { ...make(isPercent(figure) ? "growth" : "change"), operator: previous.operator };
  // "tăng 16,6% về số đoàn và 11,8% về số người": each of its own.
  if (operator === "" && (previousRole === "growth" || previousRole === "change") && previous !== null && isPercent(figure) && !isPoints(previous.figure) && ABOUT.test(tail) && (isPercent(previous.figure) ? ABOUT_AND : JOINED_NOUNS).test(between)) return { ...make("growth"), operator: previous.operator, clause: "" };
  // "thấp hơn cùng kỳ (38,2%) là 3,2 điểm %": the verb stands in front of the base.
  if (operator === "" && justBefore?.role === "prior" && AFTER_BASE.test(low.slice(justBefore.figure.unitEnd, figure.start))) {
    const verb = VERB_BEFORE.exec(low.slice(Math.max(0, justBefore.leadStart - MOST_VERB), justBefore.figure.start))?.[1];
    if (verb !== undefined) return { ...make(isPercent(figure) ? "growth" : "change"), operator: verb };
  }
  if (operator === "" && planBehind !== null && SHORT_OF.test(clauseText)) return { ...make("plan-change"), operator: "thấp hơn", clause: clauseText.replace(/(?:\s*còn)?\s*(?:thiếu|hụt|kém)[^,;]*$/u, "") };
  const changes = UP.test(operator) || isDown(operator);
  if (isPoints(figure) && justBefore?.role === "target" && isPercent(justBefore.figure) && !/[;.]/.test(low.slice(justBefore.figure.unitEnd, figure.start))) {
    if (operator === "vượt" && isModifier) return make("plan-change");
    const verb = SHORT_OF.test(clauseText) ? "thấp hơn" : justBefore.operator;
    if (operator === "" && verb !== "") return { ...make("plan-change"), operator: verb, clause: "" };
  }
  if (isPoints(figure)) return make(planBehind !== null || planBefore ? "plan-change" : "change");
  // "49/58 trường = 84,5%".
  if (isPercent(figure) && previous !== null && (previousRole === "denominator" || previousRole === "value") && !isPercent(previous.figure) && EQUALS.test(between)) return { ...make(planBehind === null ? "ratio" : "plan-percent"), operator: "bằng", clause: "" };
  if (isPercent(figure) && previous !== null && previousRole === "change") {
    const named = NAMES_CHANGE.exec(clause)?.[1];
    if (named !== undefined || EQUALS.test(between)) return { ...make("growth"), operator: named ?? previous.operator };
  }
  // "(KH 60 triệu đồng), bằng 114,2%": behind its target, a percentage is of the target.
  if (isPercent(figure) && justBefore?.role === "target" && (isModifier || PLAN_SAID.test(clause)) && /^(?:đạt|bằng|vượt)$/.test(operator) && !/[;.]/.test(low.slice(justBefore.figure.unitEnd, figure.start)) && (tail.trim() === "" || planBehind !== null)) return { ...make("plan-percent"), ...(isModifier ? {} : { clause: "" }) };
  if (isPercent(figure)) {
    if (planBehind !== null || planBefore) return make(changes ? "plan-change" : operator === "" && !isModifier ? "value" : "plan-percent");
    if (priorBehind && (changes || operator !== "")) return make("growth");
    if (changes || PRIOR_BEFORE.test(clauseText)) return make("growth");
    if (operator === "chiếm") return make("share");
    const named = operator === "" && contentWords(tail).length > 0;
    const bareRatio = !named && (isModifier || /^(?:[\s,;:]|đạt|tỷ lệ|với|chiếm|tương đương)*$/u.test(clause));
    if (bareRatio && previousEnd > groupStart) return make("ratio");
    if ((bareRatio || OF_WHOLE_IN_BRACKETS.test(tail) || EQUALS.test(clause)) && bracketed && CONNECTIVE.test(low.slice(groupStart, figure.start).replace(/đạt|tỷ lệ|chiếm|bằng|khoảng|trên|=/g, ""))) {
      return EQUALS.test(clause) ? { ...make("ratio"), operator: "bằng", clause: "" } : make("ratio");
    }
    return make("value");
  }
  if (operator === "vượt" && isModifier && (planBehind !== null || planBefore)) return make("plan-change");
  if (changes && (isModifier || priorBehind || (SAID_FIRST.test(low.slice(groupStart, groupStart + 60)) && present === null) || planBehind !== null || PRIOR_BEFORE.test(clauseText))) {
    return make(planBehind !== null || planBefore ? "plan-change" : "change");
  }
  return make("value");
}

function bare({ unit, noun }: Figure): boolean {
  return unit === null && noun === "";
}

/** How far back a value of the same unit is searched, in figures. */
const MOST_BACK = 12;

/** The last figure in front that states something of the unit of `figure`, in its group or in the group around. */
function lastOfUnit(readings: readonly Reading[], figure: Figure, parent: number | null): Reading | null {
  for (let i = readings.length - 1; i >= Math.max(0, readings.length - MOST_BACK); i--) {
    const r = readings[i];
    if (r !== undefined && STATES.has(r.role) && (r.figure.group === figure.group || r.figure.group === parent) && (sameThing(r.figure, figure) || (bare(r.figure) && bare(figure)))) return r;
  }
  return null;
}

const STATES: ReadonlySet<Role> = new Set<Role>(["value", "ratio", "share", "plan-percent"]);

/** "giảm 146 vụ, tương ứng 42% so với cùng kỳ": the same change, up or down as it was said. */
function inOtherWords(reading: Reading, before: Reading | undefined, low: string): Reading {
  const again = before === undefined ? null : toldAgain(before, reading, low.slice(before.figure.unitEnd, reading.figure.start));
  return before === undefined || again === null ? reading : { ...reading, ...again, role: "growth", operator: before.operator };
}

/** Reads the roles of a paragraph's figures, in order. */
export function readRoles(p: Paragraph, structure: Structure, figures: readonly Figure[]): Reading[] {
  const { low } = p.content;
  const lastEnd = new Map<number, number>();
  const last = new Map<number, Reading>();
  const nextInGroup = new Map<number, number>();
  const nexts = new Array<number>(figures.length).fill(low.length);
  for (let i = figures.length - 1; i >= 0; i--) {
    const f = figures[i];
    if (f === undefined) continue;
    nexts[i] = nextInGroup.get(f.group) ?? low.length;
    nextInGroup.set(f.group, f.start);
  }
  // The last figure in each group that states something of its own, not a change nor a base.
  const present = new Map<number, Reading>();
  const out: Reading[] = [];
  figures.forEach((figure, i) => {
    const group = structure.groups[figure.group];
    const start = group === undefined ? 0 : group.start;
    const end = group === undefined ? low.length : group.end;
    const given = readOne(figure, lastEnd.get(figure.group) ?? start, nexts[i] ?? low.length, low, start, end, last.get(figure.group) ?? null, (group?.parent ?? null) === null ? null : (last.get(group?.parent ?? 0) ?? null), { present: present.get(figure.group) ?? ((group?.parent ?? null) === null ? null : (present.get(group?.parent ?? 0) ?? null)), justBefore: out[i - 1] ?? null, sameThingBefore: () => lastOfUnit(out, figure, group?.parent ?? null) });
    const reading = inOtherWords(given, last.get(figure.group), low);
    lastEnd.set(figure.group, ownEnd(figure, low));
    last.set(figure.group, reading);
    if (STATES.has(reading.role)) present.set(figure.group, reading);
    // "vượt 4,1% (chỉ tiêu 1.500)": the target in the bracket says what the percentage is of.
    const before = out[i - 1];
    if (reading.role === "target" && before !== undefined && before.role === "ratio" && before.figure.group === group?.parent && /^(?:đạt|bằng|vượt)$/.test(before.operator) && low.slice(before.figure.unitEnd, group.start - 1).trim() === "") {
      const share: Reading = { ...before, role: "plan-percent" };
      out[i - 1] = share;
      last.set(before.figure.group, share);
      out.push({ ...reading, baseOf: before.figure.id });
      return;
    }
    out.push(reading);
  });
  return out;
}
