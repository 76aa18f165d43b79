/** Percentages of a target that stands in a clause of its own: "đào tạo 6.474 người, trong khi mục tiêu đề ra 6.000 người, vượt 7,9%". */
import { meets, percentOf, subtractIntervals } from "../../../figures";
import { PRIOR_BASE } from "../../claims/words";
import { quoted } from "../../claims/name";
import { baseInterval, intervalOf, isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { onlySlipped } from "../plans/ofTarget";
import { percentText } from "../quotients";
import { alike, around, isValue, near, type Seen } from "./view";

const TARGET = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|đề án|nghị quyết|đề ra|đặt ra|được giao|giao(?! (?:ngay|dịch|hàng|nhận|thông|ban|khoán|đất|rừng))|dự kiến|cam kết|yêu cầu|giai đoạn|nhu cầu)(?![A-Za-zÀ-ỹ])[^;]*$/u;
const OVER = /(?<![A-Za-zÀ-ỹ])vượt(?:\s+[A-Za-zÀ-ỹ]+){0,8}\s*$/u;
const SHORT = /(?<![A-Za-zÀ-ỹ])(?:thiếu|hụt|kém|thấp hơn|giảm)(?:\s+[A-Za-zÀ-ỹ]+){0,6}\s*$/u;
const REACHED = /(?<![A-Za-zÀ-ỹ])(?:đạt|bằng|được|tức|tương ứng|tương đương|vượt|thiếu|hụt|kém|thấp hơn|cao hơn|tăng|giảm|tỷ lệ|hoàn thành)(?:\s+[A-Za-zÀ-ỹ]+){0,6}\s*$|\(\s*$/u;

/** 100 where a percentage says by how much more or less than the target, with its sign. */
function shiftOf(before: string): readonly [number, 1 | -1] {
  return OVER.test(before) || /(?:tăng|cao hơn)[^,;]*$/u.test(before) ? [100, 1] : SHORT.test(before) ? [100, -1] : [0, 1];
}

function ofTarget(actual: Figure, target: Figure, stated: Figure, [over, sign]: readonly [number, 1 | -1]): (values: Values) => boolean {
  return (values) => {
    const own = values(stated);
    return meets(percentOf(baseInterval(values(actual)), baseInterval(values(target))), intervalOf({ ...own, value: own.value.times(sign).plus(over) }));
  };
}

function toTarget(actual: Figure, target: Figure, stated: Figure, down: boolean): (values: Values) => boolean {
  return (values) => {
    const [a, b] = [intervalOf(values(actual)), intervalOf(values(target))];
    return meets(down ? subtractIntervals(b, a) : subtractIntervals(a, b), intervalOf(values(stated)));
  };
}

/** The percentage or the points at a place of a paragraph, of a target told apart. */
export function loosePlan(all: readonly Seen[], at: number, judged: ReadonlySet<number>): Draft[] {
  const stated = all[at];
  const points = stated !== undefined && isPoints(stated.figure);
  if (stated === undefined || stated.figure.bound || !(points || isPercent(stated.figure)) || !REACHED.test(stated.before) || PRIOR_BASE.test(stated.behind)) return [];
  const values = around(all, at, 2).filter((s) => isValue(s) && isPercent(s.figure) === points);
  const targets = values.filter((s) => s.reading.role === "target" || TARGET.test(s.before)).slice(0, 6);
  const shift = shiftOf(stated.before);
  for (const target of targets) {
    for (const actual of values) {
      if (actual === target || actual.figure.start > stated.figure.start || target.rough <= 0 || !alike(actual.figure, target.figure)) continue;
      const down = SHORT.test(stated.before);
      const computed = points ? Math.abs(actual.rough - target.rough) : Math.abs((actual.rough / target.rough) * 100 - shift[0]);
      if (!near(computed, stated.figure)) continue;
      const holds = points ? toTarget(actual.figure, target.figure, stated.figure, down) : ofTarget(actual.figure, target.figure, stated.figure, shift);
      if (!holds(asWritten)) continue;
      return [{
        kind: points ? "points" : "plan", verdict: "consistent", figures: [actual.figure, target.figure, stated.figure], holds,
        message: `${points ? "Chênh lệch" : "Tỷ lệ"} so với kế hoạch khớp với số kế hoạch đã nêu (${quoted(actual)}).`,
        formula: `${shown(actual.figure)} ${points ? "−" : "/"} ${shown(target.figure)} ≈ ${shown(stated.figure)}`,
      }];
    }
  }
  return points ? [] : slipOf(all, at, values, shift, judged);
}

/** What is said to be to do, right in front of its figure. */
const NAMED = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|được giao|giao|dự kiến|định mức|nghị quyết)(?![A-Za-zÀ-ỹ])(?! (?:số|phát triển))[^,;]*$/u;
const OF_PLAN = /^\s*(?:so với\s+)?(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán)(?![A-Za-zÀ-ỹ])/u;
/** Figures between a target and what is said of it. */
const MOST_APART = 2;

/** "So với kế hoạch (310 triệu USD) đạt 60,0%" of 279,1 triệu USD in front: of the few that may be meant, and are no other percentage's, one is one slip of the pen away. */
function slipOf(all: readonly Seen[], at: number, values: readonly Seen[], [over, sign]: readonly [number, 1 | -1], judged: ReadonlySet<number>): Draft[] {
  const stated = all[at];
  if (stated === undefined || sign < 0) return [];
  const targets = all.slice(Math.max(0, at - MOST_APART), at + MOST_APART).filter((s) => s !== stated && !judged.has(s.figure.id) && isValue(s) && !isPercent(s.figure) && s.figure.denominator === null && (s.reading.role === "target" || NAMED.test(s.before)) && (s.sentence === stated.sentence || OF_PLAN.test(stated.behind)));
  const pairs = targets.flatMap((target) => values.filter((s) => s !== target && s.figure.start < stated.figure.start && s.figure.denominator === null && sameThing(s.figure, target.figure)).map((actual) => ({ actual, target })));
  const drafts = pairs.map(({ actual, target }): Draft => {
    const computed = percentText(actual.figure, target.figure);
    return {
      kind: "plan", verdict: "review", figures: [actual.figure, target.figure, stated.figure], holds: ofTarget(actual.figure, target.figure, stated.figure, [over, sign]),
      message: `Cần xem ${quoted(actual)}: so với kế hoạch ${shown(target.figure)} tính được ${computed}%, báo cáo ghi ${over === 0 ? "" : "thêm "}${shown(stated.figure)}.`,
      formula: `${shown(actual.figure)} / ${shown(target.figure)} = ${computed}% ≠ ${over === 0 ? "" : "100% + "}${shown(stated.figure)}`,
    };
  });
  return [onlySlipped(drafts, stated.figure, over) ?? []].flat();
}
