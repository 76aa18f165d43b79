/** Which role a figure has: one table of words and roles, asked from above; the first row that answers decides. */
import { isPercent, isPoints } from "../reading/figure";
import { ownEnd, type Around } from "./around";
import { behindSaid, behindValue, IN_UNITS, inBrackets, inWords, leadsOff, passedBy, restates, targetApart } from "./bases";
import {
  AFTER_BASE, BY_YEARS, COMPARES, EQUALS, IN_OTHER_WORDS, JOINED, JOINED_NOUNS, MOST_LEAD, MOST_VERB, MULTIPLE, NAMES_CHANGE, OWN_PERIOD, PERIOD, PLAN_SAID,
  SAID_FIRST, SHORT_OF, TIME_NAMED, VERB_BEFORE,
} from "./phrases";
import { CONNECTIVE, type Reading, type Role } from "./roles";
import { LEVEL_OF, TIME, timePattern } from "./times";
import { contentWords, PRIOR_GROUP, TARGET_GROUP } from "./words";

/** A role, and what else is known of the reading by the words that gave it. */
export type Given = Pick<Reading, "role"> & Partial<Reading>;

/** Words as an example, and the role they give; null where a figure has other words. */
type Row = readonly [words: string, gives: (a: Around) => Given | null];

const as = (role: Role, more?: Partial<Reading>): Given => ({ ...more, role });
const when = (holds: boolean, role: Role, more?: Partial<Reading>): Given | null => (holds ? as(role, more) : null);

/** "351 dự án trong KCN (80,1% số dự án)": of a whole that words name. */
const OF_WHOLE_IN_BRACKETS = /^\s*(?:so với\s+|trong\s+|trên\s+|của\s+)?(?:tổng|số|toàn|dân số|vốn|kim ngạch|diện tích|dư nợ|giá trị)(?![A-Za-zÀ-ỹ])/u;
/** "về số đoàn và" between two percentages, "về số người" behind the second. */
const ABOUT = /^\s*(?:về\s|(?:số|lượng)\s)/u;
const ABOUT_AND = /^\s*(?:về\s+|(?=số\s|lượng\s))[^,;.()\d]{2,30}(?:,|,?\s+và)\s+$/u;
const REACHES = /^(?:đạt|bằng|vượt)$/;
const MEANS = /^tương (?:đương|ứng)$/;
const BARE_SHARE = /^(?:[\s,;:]|đạt|tỷ lệ|với|chiếm|tương đương)*$/u;
const SHARE_WORDS = /đạt|tỷ lệ|chiếm|bằng|khoảng|trên|=/g;
const UP_SIGN = /[+↑⬆▲]/u;
const SIGN = /^\s*([+\-–−])\s*$/;
const ARROW = /([↑↓⬆⬇▲▼])\s*$/u;
/** "còn thiếu 5,5 điểm %", with the verb taken out of the clause. */
const SHORT_END = /(?:\s*còn)?\s*(?:thiếu|hụt|kém)[^,;]*$/u;

const changed = (reading: Reading | null): reading is Reading => reading?.role === "growth" || reading?.role === "change";
const roleOfChange = ({ figure }: Around): Role => (isPercent(figure) ? "growth" : "change");
const toPlan = ({ planBehind, planBefore }: Around): boolean => planBehind || planBefore;
/** No comma or stop from one place of the text to another. */
const unbroken = (low: string, from: number, to: number, stops = /[,;.]/): boolean => !stops.test(low.slice(from, to));
/** The bracket stands right behind a figure of the sentence around it. */
const rightBehind = ({ low, groupStart }: Around, { figure }: Reading): boolean => unbroken(low, figure.unitEnd, groupStart - 1);

function signed({ figure, low, groupStart, bracketed }: Around): Given | null {
  const sign = (bracketed ? SIGN.exec(low.slice(groupStart, figure.start))?.[1] : undefined) ?? ARROW.exec(low.slice(Math.max(groupStart, figure.start - 3), figure.start))?.[1];
  return sign === undefined ? null : as(isPercent(figure) && !isPoints(figure) ? "growth" : "change", { operator: UP_SIGN.test(sign) ? "tăng" : "giảm" });
}

const ANYWHERE: readonly Row[] = [
  ["▲ 4,2%; giảm 0,94% (-603 ha)", signed],
  ["22/28 xã", ({ figure }) => when(figure.numerator !== null, "denominator")],
  ["trên 500 hộ", ({ figure }) => when(figure.bound && !isPercent(figure), "aside")],
  ["gấp 1,5 lần", ({ figure, clauseText }) => when(figure.unit?.id === "lan" && MULTIPLE.test(clauseText), "aside", { operator: "gấp" })],
  ["tăng 7,7%, tương đương 1,6 triệu đồng", ({ figure, operator, previous }) => when(MEANS.test(operator) && !isPercent(figure) && (previous?.role === "growth" || previous?.role === "share"), "aside")],
];

function priorInBrackets(a: Around): Given | null {
  const { outer, groupText, low, groupStart } = a;
  if (!PRIOR_GROUP.test(groupText) || BY_YEARS.test(low.slice(groupStart, groupStart + 120))) return null;
  const ofChange = changed(outer) && rightBehind(a, outer);
  // "9 tháng 2.922 tấn, tăng 6,5% (quý III 1.129 tấn)": of a piece of the time, unless the change is measured from one.
  if (OWN_PERIOD.test(groupText) && !(ofChange && PERIOD.test(`${outer.tail} ${outer.base}`))) return null;
  return as("prior", { baseOf: ofChange ? outer.figure.id : null });
}

/** What stands in front of the bracket, as far as it may name its figure. */
const beforeBracket = ({ low, groupStart }: Around): string => low.slice(Math.max(0, groupStart - MOST_LEAD), groupStart - 1);

function saidAhead(a: Around): Given | null {
  const base = a.outer === null ? behindSaid(beforeBracket(a), a.groupText, a.rest) : null;
  return base === null ? null : as(base.role);
}

function changeInPercent({ figure, outer, groupText, tail, low, groupStart }: Around): Given | null {
  if (outer?.role !== "change" || !isPercent(figure) || isPercent(outer.figure) || isPoints(outer.figure)) return null;
  return when(IN_OTHER_WORDS.test(groupText) && tail.trim() === "" && unbroken(low, ownEnd(outer.figure, low), groupStart - 1), "growth", { operator: outer.operator, inOtherWords: true });
}

function changeInUnits(a: Around): Given | null {
  const { figure, outer, groupText, present } = a;
  if (outer?.role !== "growth" || !isPercent(outer.figure) || outer.toLevel === true || outer.average === true || isPercent(figure)) return null;
  return when(IN_UNITS.test(groupText) && !restates(figure, present) && rightBehind(a, outer), "change", { operator: outer.operator });
}

function baseInBrackets(a: Around): Given | null {
  const { figure, outer, low, groupStart, groupText, rest, rate, sameThingBefore } = a;
  const base = outer === null ? null : inBrackets(outer, low.slice(outer.figure.unitEnd, groupStart - 1), groupText, rest, figure, beforeBracket(a), rate && (isPercent(figure) || sameThingBefore() === null));
  return base === null || outer === null ? null : as(base.role, { baseOf: base.ahead === true ? null : outer.figure.id, ...(base.unnamed ? { unnamed: true } : {}) });
}

const IN_BRACKETS: readonly Row[] = [
  ["(KH 420 con, đạt 98,1%)", ({ figure, previous, operator, isModifier, rest }) => when(previous?.role === "target" && isPercent(figure) && REACHES.test(operator) && isModifier && contentWords(rest).length === 0, "plan-percent")],
  ["(KH 4.600; CK 3.870)", ({ previous, clauseText }) => when(previous?.role === "target" && TIME_NAMED.test(clauseText), "prior")],
  ["(kế hoạch 420 con)", (a) => when(TARGET_GROUP.test(a.groupText) && a.groupText.length < 60, "target", { baseOf: (a.outer?.role === "plan-percent" || a.outer?.role === "plan-change") && rightBehind(a, a.outer) ? a.outer.figure.id : null })],
  ["(cùng kỳ 3.870)", priorInBrackets],
  ["So với cùng kỳ (80%) tăng", saidAhead],
  ["giảm 4 vụ (8%), tăng 12 người (tương ứng 25%)", changeInPercent],
  ["tăng 25% (tương ứng 100 tỷ đồng)", changeInUnits],
  ["(KH 420 con, 60 tấn)", ({ previous, low, groupStart }) => when(previous?.role === "target" && TARGET_GROUP.test(low.slice(groupStart, groupStart + 20)), "target")],
  ["đạt 84,6% dự toán (152 tỷ đồng), tăng 4% so với năm 2022 (146 tỷ đồng)", baseInBrackets],
  ["(64 vụ, 74 đối tượng)", ({ previous, low, figure }) => (previous?.role === "prior" && JOINED_NOUNS.test(low.slice(previous.figure.unitEnd, figure.start)) ? as("prior", { baseOf: previous.baseOf }) : null)],
];

function inWordsBehind({ previous, between, low, figure, rate }: Around): Given | null {
  const role = previous === null ? null : inWords(previous, between, low.slice(figure.unitEnd, figure.unitEnd + 30), figure, rate);
  return role === null ? null : as(role, { baseOf: previous?.figure.id ?? null });
}

function besideValue({ previous, between, said, figure, sameThingBefore }: Around): Given | null {
  const role = previous === null ? null : behindValue(previous, between, said, figure, sameThingBefore);
  return role === null ? null : as(role, { baseOf: changed(previous) && !COMPARES.test(said) ? previous.figure.id : null });
}

function passed({ previous, clauseText, low, figure, rate }: Around): Given | null {
  const operator = previous === null || !rate ? null : passedBy(clauseText, low.slice(figure.unitEnd, figure.unitEnd + 100), figure);
  return operator === null ? null : as("target", { operator });
}

const BASES: readonly Row[] = [
  ["So với 205.812 lượt của cùng kỳ", ({ previous, groupText, low, figure }) => when(previous === null && leadsOff(groupText, low.slice(figure.unitEnd, figure.unitEnd + 40)), "prior")],
  ["tăng 4% so với mức 3.870 tấn của năm 2022", inWordsBehind],
  ["95 tỷ đồng trên kế hoạch 260 tỷ đồng; đạt 4.200 tấn, cùng kỳ năm trước 4.000 tấn", besideValue],
  ["đạt 62%, chỉ tiêu tỉnh giao 65%, thiếu 3 điểm %", ({ previous, said, low, figure, sameThingBefore }) => when(previous !== null && targetApart(said, low.slice(figure.unitEnd, figure.unitEnd + 60), figure, sameThingBefore), "target", { apart: true })],
  ["đạt 90,8%, vượt chỉ tiêu 85% là 5,8 điểm %", passed],
];

function verbOnce(a: Around): Given | null {
  const { figure, low, previous, priorBehind } = a;
  if (previous?.role !== "change" || isPoints(figure) || isPoints(previous.figure) || !priorBehind) return null;
  return when(JOINED.test(low.slice(isPercent(figure) ? ownEnd(previous.figure, low) : previous.figure.unitEnd, figure.start)), roleOfChange(a), { operator: previous.operator });
}

/** "tăng 27 vụ/41 bị can": one stroke, one verb. */
const STROKE = /^\s*\/\s*$/;
/** "giảm 17 vụ (giảm 20,5%)," "9 người chết (giảm 31%)": from one change in its own percentage to the next. */
const PERCENT_BETWEEN = /^[^,;()]{0,30}\([^()]{0,30}\d\s?%[^()]{0,20}\)\s*(?:,|,?\s+và)?\s*$/u;
const PERCENT_BEHIND = /^[^,;.()]{0,30}\(\s*(?:(tăng|giảm)\s+|[+–−-]\s?)?(?:tương ứng\s+)?\d[\d,.]*\s?%/u;

/** "So với cùng kỳ tăng" 13 vụ, 6 bị cáo: the base has been said for all that follow. */
const BASE_AHEAD = timePattern(`(?<![A-Za-zÀ-ỹ])(?:so|đối chiếu)\\s+(?:với\\s+)?${LEVEL_OF}(?:${TIME})\\s*,?\\s*(?:đã\\s+)?(?:tăng|giảm)\\s*$`, "u");

function nextOfList({ figure, low, previous, between }: Around): Given | null {
  if (previous?.role !== "change" || isPercent(figure) || isPoints(figure) || isPoints(previous.figure)) return null;
  if (STROKE.test(between) || (JOINED.test(between) && BASE_AHEAD.test(low.slice(Math.max(0, previous.figure.start - MOST_VERB), previous.figure.start)))) return as("change", { operator: previous.operator });
  const own = PERCENT_BETWEEN.test(between) ? PERCENT_BEHIND.exec(low.slice(figure.unitEnd, figure.unitEnd + 60)) : null;
  return own === null ? null : as("change", { operator: own[1] ?? previous.operator });
}

function eachOfItsOwn({ figure, previous, tail, between }: Around): Given | null {
  if (!changed(previous) || !isPercent(figure) || isPoints(previous.figure) || !ABOUT.test(tail)) return null;
  return when((isPercent(previous.figure) ? ABOUT_AND : JOINED_NOUNS).test(between), "growth", { operator: previous.operator, clause: "" });
}

function verbBeforeBase(a: Around): Given | null {
  const { justBefore, low, figure } = a;
  if (justBefore?.role !== "prior" || !AFTER_BASE.test(low.slice(justBefore.figure.unitEnd, figure.start))) return null;
  const operator = VERB_BEFORE.exec(low.slice(Math.max(0, justBefore.leadStart - MOST_VERB), justBefore.figure.start))?.[1];
  return operator === undefined ? null : as(roleOfChange(a), { operator });
}

const WITHOUT_VERB: readonly Row[] = [
  ["tăng 08 vụ, 11 đối tượng so với năm 2023; tăng 08 vụ, 14% so với năm 2023", verbOnce],
  ["tăng 12 vụ/19 bị can; giảm 17 vụ (giảm 20,5%), 9 người chết (giảm 31%)", nextOfList],
  ["tăng 16,6% về số đoàn và 11,8% về số người", eachOfItsOwn],
  ["thấp hơn cùng kỳ (38,2%) là 3,2 điểm %", verbBeforeBase],
  ["còn thiếu 5,5 điểm % so với mục tiêu", ({ planBehind, clauseText }) => when(planBehind && SHORT_OF.test(clauseText), "plan-change", { operator: "thấp hơn", clause: clauseText.replace(SHORT_END, "") })],
];

function pointsBehindTarget({ figure, justBefore, low, operator, isModifier, clauseText }: Around): Given | null {
  if (justBefore?.role !== "target" || !isPercent(justBefore.figure) || !unbroken(low, justBefore.figure.unitEnd, figure.start, /[;.]/)) return null;
  if (operator === "vượt" && isModifier) return as("plan-change");
  const verb = SHORT_OF.test(clauseText) ? "thấp hơn" : justBefore.operator;
  return operator === "" && verb !== "" ? as("plan-change", { operator: verb, clause: "" }) : null;
}

const POINTS: readonly Row[] = [
  ["chỉ tiêu 65%, vượt 3 điểm %", pointsBehindTarget],
  ["vượt 3 điểm % so với kế hoạch", (a) => when(toPlan(a), "plan-change")],
  ["tăng 3 điểm %", () => as("change")],
];

function namesChange({ previous, clause, between }: Around): Given | null {
  const named = NAMES_CHANGE.exec(clause)?.[1];
  return previous?.role === "change" && (named !== undefined || EQUALS.test(between)) ? as("growth", { operator: named ?? previous.operator }) : null;
}

function ofTargetInFront({ figure, justBefore, isModifier, clause, operator, low, tail, planBehind }: Around): Given | null {
  if (justBefore?.role !== "target" || !(isModifier || PLAN_SAID.test(clause)) || !REACHES.test(operator) || !unbroken(low, justBefore.figure.unitEnd, figure.start, /[;.]/)) return null;
  return when(tail.trim() === "" || planBehind, "plan-percent", isModifier ? {} : { clause: "" });
}

/** No words of its own in front: "đạt tỷ lệ 78,6%". */
const bareShare = ({ operator, tail, isModifier, clause }: Around): boolean => !(operator === "" && contentWords(tail).length > 0) && (isModifier || BARE_SHARE.test(clause));

function shareInBrackets(a: Around): Given | null {
  const { bracketed, clause, tail, groupText } = a;
  const equals = EQUALS.test(clause);
  if (!bracketed || !(bareShare(a) || OF_WHOLE_IN_BRACKETS.test(tail) || equals) || !CONNECTIVE.test(groupText.replace(SHARE_WORDS, ""))) return null;
  return as("ratio", equals ? { operator: "bằng", clause: "" } : {});
}

const PERCENTAGES: readonly Row[] = [
  ["49/58 trường = 84,5%", ({ previous, between, planBehind }) => when((previous?.role === "denominator" || previous?.role === "value") && !isPercent(previous.figure) && EQUALS.test(between), planBehind ? "plan-percent" : "ratio", { operator: "bằng", clause: "" })],
  ["giảm 1.308 vụ = 14,4%; giảm 12 hộ, tỷ lệ giảm 4%", namesChange],
  ["(KH 60 triệu đồng), bằng 114,2%", ofTargetInFront],
  ["tăng 4% so với kế hoạch", (a) => when(toPlan(a) && a.changes, "plan-change")],
  ["tỷ lệ nghèo 4% so với kế hoạch", (a) => when(toPlan(a) && a.operator === "" && !a.isModifier, "value")],
  ["đạt 36,1% kế hoạch", (a) => when(toPlan(a), "plan-percent")],
  ["bằng 104% so với cùng kỳ", ({ priorBehind, operator }) => when(priorBehind && operator !== "", "growth")],
  ["tăng 4%; so với cùng kỳ bằng 104%", ({ changes, priorBefore }) => when(changes || priorBefore, "growth")],
  ["chiếm 38%", ({ operator }) => when(operator === "chiếm", "share")],
  ["22/28 trường, đạt 78,6%", (a) => when(bareShare(a) && a.previousEnd > a.groupStart, "ratio")],
  ["351 dự án (80,1% số dự án)", shareInBrackets],
  ["tỷ lệ che phủ rừng 42%", () => as("value")],
];

function amountChanged(a: Around): Given | null {
  const { changes, isModifier, priorBehind, priorBefore, low, groupStart, present, planBehind } = a;
  const said = isModifier || priorBehind || planBehind || priorBefore || (present === null && SAID_FIRST.test(low.slice(groupStart, groupStart + 60)));
  return when(changes && said, toPlan(a) ? "plan-change" : "change");
}

const AMOUNTS: readonly Row[] = [
  ["vượt 35 tấn so với kế hoạch", (a) => when(a.operator === "vượt" && a.isModifier && toPlan(a), "plan-change")],
  ["tăng 35 tấn so với kế hoạch; tăng 35 tấn", amountChanged],
  ["sản lượng đạt 2.490 tấn", () => as("value")],
];

/** All rows with the figures they are for, asked from above. */
const LADDER: readonly (readonly [of: (a: Around) => boolean, rows: readonly Row[]])[] = [
  [() => true, ANYWHERE],
  [({ bracketed }) => bracketed, IN_BRACKETS],
  [() => true, BASES],
  [({ operator }) => operator === "", WITHOUT_VERB],
  [({ figure }) => isPoints(figure), POINTS],
  [({ figure }) => isPercent(figure), PERCENTAGES],
  [() => true, AMOUNTS],
];

/** The role that a figure's words give it, with what they change of its reading. */
export function roleOf(a: Around): Given {
  for (const [of, rows] of LADDER) {
    if (!of(a)) continue;
    for (const [, gives] of rows) {
      const given = gives(a);
      if (given !== null) return given;
    }
  }
  return as("value");
}
