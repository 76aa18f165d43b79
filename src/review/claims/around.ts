/** What stands around a figure: its clause with the verb, the words behind it, the figures it is read beside. */
import { isPercent, type Figure } from "../reading/figure";
import { EACH_YEAR, VERB_OVER_TIME } from "./phrases";
import { CONNECTIVE, isDown, type Reading } from "./roles";
import { PLAN_BASE, PLAN_BEFORE, PRIOR_BASE, PRIOR_BEFORE, SECOND_NAME, TRAILING_OPERATOR } from "./words";

const SEPARATOR = /[,;.](?!\d)|[()[]|…/;
const UP = /^(?:tăng|cao hơn|nhiều hơn|nhích(?: lên| thêm)?|ước tăng)$/;
const ECHO_END = /^.*(?:^|\s)(?:và|đồng thời|nhưng|nhưng lại)(?=\s)/u;
const TO_LEVEL = /(?<![A-Za-zÀ-ỹ])(?:lên|xuống|còn|đến|tới|là)(?![A-Za-zÀ-ỹ])/u;
const PER_TIME = /^\s*(?:\/|(?:trong\s+)?mỗi|hằng|hàng|từng|một)\s*(?:năm|tháng|quý)(?![A-Za-zÀ-ỹ])/u;
/** How much in front of a figure is read at most, in characters. */
const MOST_READ = 400;

/** Where a figure stands and what has been read in front of it. */
export interface Place {
  readonly figure: Figure;
  /** Its paragraph as it is written, and in small letters. */
  readonly text: string;
  readonly low: string;
  /** The bracket or sentence it is in. */
  readonly groupStart: number;
  readonly groupEnd: number;
  /** Where the figure in front in that group ends, and where the next one begins. */
  readonly previousEnd: number;
  readonly nextStart: number;
  /** The reading in front in the same group. */
  readonly previous: Reading | null;
  /** The last reading of the group around its bracket. */
  readonly outer: Reading | null;
  /** The last value, rate or share in front in the same group, or in the group around its bracket. */
  readonly present: Reading | null;
  /** The figure right in front, in whatever group. */
  readonly justBefore: Reading | null;
  /** The last value or rate in front of that unit, in the same group or in the group around its bracket. */
  readonly sameThingBefore: () => Reading | null;
}

/** A figure's place with its words taken apart. */
export interface Around extends Place {
  /** What its reading tells whatever its role, "value" until that is known: V8 gives each copy with a key more a shape of its own. */
  readonly told: Reading;
  readonly operator: string;
  /** The last clause in front, and the same without its operator. */
  readonly clauseText: string;
  readonly clause: string;
  /** The last clause in front with all that the figure before says in it. */
  readonly said: string;
  /** Text behind, to the next figure of the group; and only to the next separator. */
  readonly rest: string;
  readonly tail: string;
  /** From the start of the group to the figure. */
  readonly groupText: string;
  /** From the figure in front in the group to this one; "" where there is none. */
  readonly between: string;
  /** The words name a plan, or a time before, behind the figure or in front of it. */
  readonly planBehind: boolean;
  readonly planBefore: boolean;
  readonly priorBehind: boolean;
  readonly priorBefore: boolean;
  /** Nothing but connecting words stands in front: the figure says more of the one before. */
  readonly isModifier: boolean;
  /** The operator is one of rising or falling. */
  readonly changes: boolean;
  /** What is told in front is a rate, and no rate of growth. */
  readonly rate: boolean;
  readonly bracketed: boolean;
}

/** Where the figure's own words end: "104 vụ, việc" counts under two names. */
export function ownEnd(figure: Figure, low: string): number {
  if (figure.unit !== null && figure.unit.dimension !== "count") return figure.unitEnd;
  const second = SECOND_NAME.exec(low.slice(figure.unitEnd, figure.unitEnd + 24));
  return figure.unitEnd + (second?.[0].length ?? 0);
}

/** What follows the base of the figure before ("so với dự toán tỉnh giao và đạt …") belongs to the next figure. */
function withoutEcho(clause: string): string {
  if (!PLAN_BASE.test(clause) && !PRIOR_BASE.test(clause)) return clause;
  const end = ECHO_END.exec(clause);
  return end === null ? clause.replace(/^.*(?=\s(?:đạt|bằng|vượt|tăng|giảm)(?:\s|$))/u, "") : clause.slice(end[0].length);
}

/** "đạt 4.840 triệu USD, tăng trưởng 70%": behind a value the noun is said for the verb; as long as it was. */
function grown(clause: string): string {
  if (!clause.includes("tăng trưởng")) return clause;
  const noun = /tăng trưởng(?=[^\d]{0,30}$)/u.exec(clause);
  return noun !== null && CONNECTIVE.test(clause.slice(0, noun.index)) ? `${clause.slice(0, noun.index)}${"tăng".padEnd(noun[0].length)}${clause.slice(noun.index + noun[0].length)}` : clause;
}

function lastClause(lead: string): string {
  return lead.slice(Math.max(lead.lastIndexOf(","), lead.lastIndexOf(";"), lead.lastIndexOf(")"), lead.lastIndexOf("…"), lead.lastIndexOf("]"), lead.search(/\.\s[^.]*$/)) + 1);
}

/** Words without which no verb stands over a time, and none is compared with. */
const RISES = /tăng|giảm|hơn/u;
const COMPARES = /so |đối chiếu/u;
const ASIDE = /[([]/u;

/** The verb that a clause ends in, the words between it and the figure, and where it begins; null where there is none. */
function verbOf(clause: string): { readonly operator: string; readonly fillers: string; readonly at: number; readonly overTime: boolean } | null {
  const trailing = TRAILING_OPERATOR.exec(clause);
  if (trailing !== null) return { operator: (trailing[1] ?? "").replace(/^ước\s+/, ""), fillers: trailing[2] ?? "", at: trailing.index, overTime: false };
  const over = RISES.test(clause) ? VERB_OVER_TIME.exec(clause) : null;
  return over === null ? null : { operator: over[2] ?? "", fillers: "", at: (over[1] ?? "").length, overTime: true };
}

/** Takes apart the words around a figure. */
export function around(place: Place): Around {
  const { figure, text, low, groupStart, groupEnd, previousEnd, nextStart, previous, outer, present, justBefore, sameThingBefore } = place;
  const from = Math.max(groupStart, previousEnd);
  // Words behind the previous figure, up to a separator, are its own.
  const behindPrevious = previousEnd > groupStart ? SEPARATOR.exec(low.slice(from, figure.start)) : null;
  const leadStart = behindPrevious === null ? from : from + behindPrevious.index;
  const whole = low.slice(Math.max(leadStart, figure.start - MOST_READ), figure.start);
  const said = lastClause(ASIDE.test(whole) ? whole.replace(/\([^()]*\)|\[[^[\]]*\]/g, (aside) => " ".repeat(aside.length)) : whole);
  const ownClause = previousEnd > groupStart ? withoutEcho(said) : said;
  const clauseText = isPercent(figure) && present !== null && !isPercent(present.figure) ? grown(ownClause) : ownClause;
  const verb = verbOf(clauseText);
  const { operator, fillers } = verb ?? { operator: "", fillers: "" };
  const clause = verb === null ? clauseText : clauseText.slice(0, verb.at);
  const rest = low.slice(ownEnd(figure, low), Math.min(groupEnd, nextStart));
  const cut = SEPARATOR.exec(rest);
  const tail = cut === null ? rest : rest.slice(0, cut.index);
  const planBehind = PLAN_BASE.test(tail);
  const planBefore = PLAN_BEFORE.test(clauseText) || /kế hoạch|chỉ tiêu|mục tiêu|dự toán|(?:^|\s)kh(?:\s|$)/.test(fillers);
  const priorBehind = PRIOR_BASE.test(tail);
  const priorBefore = COMPARES.test(clauseText) && PRIOR_BEFORE.test(clauseText);
  // Written out, not spread: every room looks at readings and places, and looks faster at objects that all have one shape.
  return {
    figure, text, low, groupStart, groupEnd, previousEnd, nextStart, previous, outer, present, justBefore, sameThingBefore,
    operator, clauseText, clause, said, rest, tail, planBehind, planBefore, priorBehind, priorBefore,
    told: {
      figure, text, operator, tail, leadStart, clause,
      base: planBehind || priorBehind ? tail : planBefore || verb?.overTime === true || priorBefore ? clauseText : "",
      after: /^[^;.([]*/.exec(rest.slice(0, 200))?.[0] ?? "",
      baseOf: null,
      toLevel: TO_LEVEL.test(fillers) || undefined,
      average: EACH_YEAR.test(said) || PER_TIME.test(tail) || undefined,
      inOtherWords: undefined, apart: undefined, unnamed: undefined,
      role: "value",
      lead: verb === null ? whole : whole.slice(0, whole.length - (clauseText.length - verb.at)),
    },
    groupText: low.slice(groupStart, figure.start),
    between: previous === null ? "" : low.slice(previous.figure.unitEnd, figure.start),
    isModifier: CONNECTIVE.test(clause),
    changes: UP.test(operator) || isDown(operator),
    rate: present !== null && isPercent(present.figure) && !/tăng trưởng|tốc độ/.test(present.clause),
    bracketed: groupStart > 0 && low.charAt(groupStart - 1) === "(",
  };
}
