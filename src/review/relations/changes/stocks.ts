/** What there was at the start and what there is at the end, each with its rate, and the changes told behind both: "Đầu năm 486 hộ, chiếm 32,7%; cuối năm còn 398 hộ, chiếm 26,8%, giảm 88 hộ, tương ứng giảm 5,9 điểm %". */
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { contentWords } from "../../claims/words";
import { isPercent, isPoints, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { slipOfSum } from "../slips";
import { compareWith } from "./changes";
import { NAMELESS } from "./priors";

const STATES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["value", "ratio", "share"]);
const START = /(?<![A-Za-zÀ-ỹ])đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn)(?! trước)/u;
const END = /(?<![A-Za-zÀ-ỹ])(?:cuối (?:năm|kỳ|nhiệm kỳ|giai đoạn)(?! trước)|đến nay|hiện nay|hiện còn|rà soát)(?![A-Za-zÀ-ỹ])/u;
const YEAR = /(?<!\d)năm\s+(20\d\d)(?!\d)/gu;
const MOVES = /^(?:tăng|giảm)$/u;
const PLANNED = /phấn đấu|kế hoạch|mục tiêu|chỉ tiêu|dự kiến|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])/u;
/** What was left out of a name: "như vậy trong năm", "tương ứng", "tỷ lệ". */
const SAYING = /(?<![A-Za-zÀ-ỹ])(?:như vậy|tương ứng|tức|trong (?:năm|kỳ)|cả|qua rà soát|sơ bộ)(?![A-Za-zÀ-ỹ])/gu;
/** "trên tổng số 142.650 hộ": of the same time as the count in front. */
const OF_ALL = /^\s*(?:[A-Za-zÀ-ỹ]+\s+)?(?:trên|trong)\s+(?:tổng\s+)?(?:số\s+)?$/u;
const MOST_BACK = 10;
const MOST_LEAD = 70;

interface State {
  readonly at: number;
  readonly reading: Reading;
  readonly edge: "start" | "end" | null;
  readonly year: number | null;
}

function moves({ role, operator, figure, toLevel, average, base }: Reading): boolean {
  return (role === "change" || (role === "value" && !isPercent(figure))) && MOVES.test(operator) && toLevel !== true && average !== true && !figure.bound && base === "";
}

/** The states of a paragraph with the times they are told for; a rate has that of the count in front. */
function statesOf(read: ReadParagraph): State[] {
  const { low } = read.paragraph.content;
  const out: State[] = [];
  read.readings.forEach((reading, at) => {
    const { figure } = reading;
    if (!STATES.has(reading.role) || moves(reading) || figure.bound || figure.numerator !== null || figure.denominator !== null || figure.unit === null) return;
    const end = read.readings[at - 1]?.figure.unitEnd ?? 0;
    const lead = low.slice(Math.max(end, figure.start - MOST_LEAD), figure.start);
    const said = lead.slice(Math.max(lead.lastIndexOf(";"), lead.search(/\.\s[^.]*$/), 0));
    const before = out[out.length - 1];
    const year = [...said.matchAll(YEAR)].pop()?.[1];
    const edge = START.test(said) ? "start" : END.test(said) ? "end" : null;
    if (edge === null && year === undefined) {
      // "…, chiếm 32,7%": of the same time as the count in front.
      const follows = (isPercent(figure) || OF_ALL.test(said)) && before !== undefined && !isPercent(before.reading.figure) && before.reading.figure.group === figure.group && !/[;.](?!\d)/.test(low.slice(before.reading.figure.unitEnd, figure.start));
      out.push({ at, reading, edge: follows ? before.edge : null, year: follows ? before.year : null });
    } else if (!PLANNED.test(said)) out.push({ at, reading, edge, year: year === undefined ? null : Number(year) });
  });
  return out;
}

/** True where one state is told for an earlier time than the other. */
function earlier(a: State, b: State): boolean {
  if (a.edge === "start" && b.edge === "end") return a.year === null || b.year === null || a.year <= b.year;
  return a.edge !== "start" && b.edge !== "start" && a.year !== null && b.year !== null && a.year < b.year;
}

/** The words said of a change that nothing in front of it says. */
function unknown(low: string, from: number, change: Reading): boolean {
  const known = new Set(contentWords(low.slice(Math.max(0, from - 2 * MOST_LEAD), change.leadStart)));
  const own = contentWords(change.clause.replace(NAMELESS, " ").replace(SAYING, " "));
  return own.some((word) => !known.has(word));
}

/** All changes of a paragraph from a state of one time to that of a later one. */
export function stockChanges(read: ReadParagraph): Draft[] {
  const based = new Set(read.readings.flatMap(({ role, baseOf }) => (role === "prior" && baseOf !== null ? [baseOf] : [])));
  const changes = read.readings.flatMap((reading, at) => (moves(reading) && !based.has(reading.figure.id) ? [{ reading, at }] : []));
  if (changes.length === 0) return [];
  const states = statesOf(read);
  if (!states.some(({ edge, year }) => edge !== null || year !== null)) return [];
  const stateAt = new Map(states.map((state) => [state.at, state]));
  const { low } = read.paragraph.content;
  return changes.flatMap(({ reading: change, at }): Draft[] => {
    const points = isPoints(change.figure);
    if (isPercent(change.figure)) return [];
    const near = Array.from({ length: MOST_BACK }, (_, k) => stateAt.get(at - MOST_BACK + k)).filter((s) => s !== undefined);
    const alike = near.filter((s) => (points ? isPercent(s.reading.figure) : sameThing(s.reading.figure, change.figure)));
    const [b, a] = [alike[alike.length - 1], alike[alike.length - 2]];
    if (a === undefined || b === undefined) return [];
    const [then, now] = earlier(a, b) ? [a, b] : earlier(b, a) ? [b, a] : [null, null];
    if (then === null || unknown(low, Math.min(a.reading.figure.start, b.reading.figure.start), change)) return [];
    const figure = points ? change : { ...change, role: "change" as const };
    const drafts = compareWith(now.reading.figure, then.reading.figure, [figure], now, "review");
    // Of a part of the time, or of another thing, the change may be any: asked about where one slip explains it.
    const fallen = change.operator === "giảm";
    const slipped = alike.length === 2 && slipOfSum((fallen ? then : now).reading.figure, [(fallen ? now : then).reading.figure, change.figure]);
    return slipped ? drafts : drafts.filter((d) => d.verdict === "consistent");
  });
}
