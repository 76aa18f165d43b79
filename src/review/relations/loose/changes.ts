/** Changes whose two values stand in clauses of their own: "năm 2025 đạt 96.480 tỷ đồng, năm 2020 mới 59.312 tỷ đồng, tăng thêm 37.168 tỷ đồng". */
import { growthPercent, meets, subtractIntervals, type Interval } from "../../../figures";
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { quoted } from "../../claims/name";
import { numberIn } from "../../claims/words";
import { baseInterval, intervalOf, isPercent, isPoints, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { slipMends } from "../edits";
import { onlyTruncated } from "../quotients";
import { pairOf } from "./pair";
import { alike, around, isValue, near, type Seen } from "./view";

/** "tăng", "giảm được", "nhiều hơn năm trước", "cải thiện": a change, and which way it goes where the word says so. */
const VERB = timePattern(`(?<![A-Za-zÀ-ỹ])(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|hơn|hụt|kém|nâng|nhích|cải thiện|rút ngắn|thiếu|mở rộng|thu hẹp)(?:\\s+(?:thêm|được|lên|xuống|khoảng|gần|trên|là|đạt|mức|tới|đến|so với|so|thực|(?:${LEVEL_OF})(?:${TIME})))*\\s*$`, "u");
const UP = /^(?:tăng|cao hơn|nhiều hơn|hơn|nâng|nhích|mở rộng)$/;
const DOWN = /^(?:giảm|thấp hơn|ít hơn|hụt|kém|rút ngắn|thiếu|thu hẹp)$/;
/** The words in front of a value, or behind it, say that it is of another time. */
const THEN_BEFORE = timePattern(`(?:(?<![A-Za-zÀ-ỹ])(?:${TIME}|đầu kỳ|kỳ gốc|năm gốc|đối chiếu|so với|so)(?![A-Za-zÀ-ỹ])[^;]{0,40})$`, "u");
const THEN_BEHIND = timePattern(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s+){0,3}?(?:(?:của|vào|tại|hồi)\\s+)?(?:${LEVEL_OF})(?:${TIME})`, "u");
const IN_BRACKETS = /\(\s*(?:từ\s+|là\s+)?$/;
const MOST_THEN = 6;

/** "tăng 20 nghìn đồng so với cuối tuần và 40 nghìn đồng so với ngày thường": the second is a change, too. */
const NEXT_CHANGE = /(?<![A-Za-zÀ-ỹ])so với\s[^,]*\s(?:và|còn)\s+(?:(?:hơn|gần|khoảng|tới|đến)\s+)?$/u;
const AGAINST = /^\s*(?:\/[A-Za-zÀ-ỹ]+\s*)?so với(?![A-Za-zÀ-ỹ])/u;

/** A bare bracket speaks only of the change right beside it. */
function ofThen(seen: Seen, beside: boolean): boolean {
  if (seen.reading.role === "target") return false;
  return seen.reading.role === "prior" || THEN_BEFORE.test(seen.before) || THEN_BEHIND.test(seen.behind) || (beside && IN_BRACKETS.test(seen.before));
}

/** now − then, or now / then − 1 in percent, against the change; "up" is null where the verb does not say. */
function holdsFor(now: Figure, then: Figure, change: Figure, up: boolean | null, relative: boolean): (values: Values) => boolean {
  const signs = up === null ? [1, -1] : [up ? 1 : -1];
  return (values) => {
    const [a, b] = [baseInterval(values(now)), baseInterval(values(then))];
    return signs.some((sign) => {
      const own = { ...values(change), value: values(change).value.times(sign) };
      if (relative) return meets(growthPercent(a, b), intervalOf(own));
      const stated: Interval = isPoints(change) || isPercent(change) ? intervalOf(own) : baseInterval(own);
      return meets(isPoints(change) ? subtractIntervals(intervalOf(values(now)), intervalOf(values(then))) : subtractIntervals(a, b), stated);
    });
  };
}

function draftOf(now: Seen, then: Seen, change: Seen, relative: boolean, verb: string, up: boolean | null, verdict: Draft["verdict"]): Draft {
  const figures = [now.figure, then.figure, change.figure];
  const said = `${verb} ${shown(change.figure)}`;
  const label = quoted(now);
  const ok = verdict === "consistent";
  const sign = relative ? "/" : "−";
  return {
    kind: isPoints(change.figure) ? "points" : "growth", verdict, figures, holds: holdsFor(now.figure, then.figure, change.figure, up, relative),
    message: ok ? `Mức tăng, giảm khớp với hai số đã nêu (${label}).` : `Cần xem ${label}: ${shown(now.figure)} và ${shown(then.figure)} không ứng với ${said}.`,
    formula: `${shown(now.figure)} ${sign} ${shown(then.figure)} ${ok ? "≈" : "≠"} ${said}`,
  };
}

/** "còn lại 160 triệu đồng": a rest, not what there was. */
const LEFT = /(?<![A-Za-zÀ-ỹ])còn lại\s*(?:là\s*)?$/u;

/** The change at a place of a paragraph; a slip of the pen in a difference is asked about where only one pair can be meant. */
export function looseChange(all: readonly Seen[], at: number): Draft[] {
  const change = all[at];
  if (change === undefined || change.reading.average === true || change.figure.bound || change.reading.toLevel === true) return [];
  const verb = VERB.exec(change.before)?.[1] ?? change.reading.operator;
  if (verb === "" || !(VERB.test(change.before) || change.reading.role === "growth" || change.reading.role === "change")) return [];
  const up = UP.test(verb) ? true : DOWN.test(verb) ? false : null;
  const relative = isPercent(change.figure);
  const values = around(all, at, 2).filter((s) => isValue(s) && !LEFT.test(s.before) && !(NEXT_CHANGE.test(s.before) && AGAINST.test(s.behind)) && (relative ? !isPercent(s.figure) : isPoints(change.figure) ? isPercent(s.figure) : alike(s.figure, change.figure)));
  const thens = values.filter((s) => ofThen(s, s === all[at - 1] || s === all[at + 1])).slice(0, MOST_THEN);
  const stated = change.rough;
  for (const then of thens) {
    for (const now of values) {
      if (now === then || now.figure.start > change.figure.start || !alike(now.figure, then.figure) || then.rough <= 0) continue;
      const computed = relative ? Math.abs(now.rough / then.rough - 1) * 100 : Math.abs(now.rough - then.rough);
      if (relative ? !near(computed, change.figure) : Math.abs(computed - stated) > Math.max(0.5, Math.abs(now.rough) * 0.02)) continue;
      if (holdsFor(now.figure, then.figure, change.figure, up, relative)(asWritten)) return [draftOf(now, then, change, relative, verb, up, "consistent")];
    }
  }
  const overall = isPoints(change.figure) ? overYears(values, change, verb, up) : [];
  if (overall.length > 0) return overall;
  // "hơn 85%", "bằng 55%": of how much of what, no change.
  const pair = up === null || (relative && /^(?:hơn|kém)$/.test(verb) && change.reading.role !== "growth") ? null : pairOf(all, at, values);
  if (pair === null) return [];
  const holds = holdsFor(pair.now.figure, pair.then.figure, change.figure, up, relative);
  // Under another name ("625 đơn vị", "467 xe") they may hold, or the percentage was cut.
  const cut = relative && onlyTruncated({ ...change.figure, value: change.figure.value.times(up === true ? 1 : -1) }, growthPercent(baseInterval(pair.now.figure), baseInterval(pair.then.figure)));
  if (cut || holds(asWritten)) return [];
  return slipMends([pair.now.figure, pair.then.figure, change.figure], holds) ? [draftOf(pair.now, pair.then, change, relative, verb, up, "review")] : [];
}

const YEAR_BEFORE = /(?<!\d)(20\d\d)\s*(?::|là|đạt|có|còn)?\s*$/u;
const IN_YEARS = /(?<![A-Za-zÀ-ỹ])(?:sau|qua|trong)\s+(\d{1,2}|hai|ba|bốn|năm|sáu)\s+năm(?![A-Za-zÀ-ỹ])/u;

/** "năm 2020: 47,5%; …; năm 2023: 57,4%, sau ba năm nâng thêm 8,9 điểm %": the years say which two rates are meant. */
function overYears(values: readonly Seen[], change: Seen, verb: string, up: boolean | null): Draft[] {
  const said = IN_YEARS.exec(change.before)?.[1];
  const years = numberIn(said ?? "");
  const dated = values.filter((s) => s.sentence === change.sentence && s.figure.start < change.figure.start).flatMap((seen) => {
    const year = YEAR_BEFORE.exec(seen.before)?.[1];
    return year === undefined ? [] : [{ seen, year: Number(year) }];
  });
  const [last] = dated;
  if (years === null || last === undefined || up === null || dated.length < 2) return [];
  const then = dated.filter(({ year }) => year === last.year - years);
  const [only] = then;
  if (only === undefined || then.length > 1) return [];
  const ok = holdsFor(last.seen.figure, only.seen.figure, change.figure, up, false)(asWritten);
  return [draftOf(last.seen, only.seen, change, false, verb, up, ok ? "consistent" : "review")];
}
