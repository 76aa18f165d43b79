/** The rate of what was done in time, behind counts of what was early, in time and late: "trước hạn 812 hồ sơ, đúng hạn 467 hồ sơ, trễ hạn 5 hồ sơ; tỷ lệ đúng hạn 99,6%" is of the first two together. */
import { meets, percentOf } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import { baseInterval, intervalOf, isPercent, kindOf, sameThing, type Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { heldOrAsked } from "../edits";
import { total } from "../evidence";

const KINDS = [/(?<!không |chưa )(?:trước|sớm) (?:hạn|hẹn)/u, /(?<!không |chưa )đúng (?:hạn|hẹn)/u, /(?:quá|trễ|chậm|sau) (?:hạn|hẹn)|(?:không|chưa) đúng (?:hạn|hẹn)/u] as const;
const IN_TIME = /(?<!không |chưa )đúng(?:,? (?:và )?(?:sớm|trước))? (?:hạn|hẹn)|(?:trước|sớm)(?:,| và) đúng (?:hạn|hẹn)/u;
/** A rate at another time or place, or a share of it. */
const OTHER = /cùng kỳ|so với|(?:năm|tháng|quý|kỳ) trước|kế hoạch|chỉ tiêu|trực tuyến|cấp (?:tỉnh|huyện|xã)|(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|quá|trễ|chậm|riêng|số hóa|hài lòng)(?![A-Za-zÀ-ỹ])/u;
const RATE = /(?<![A-Za-zÀ-ỹ])(?:tỷ lệ|đạt|chiếm)(?![A-Za-zÀ-ỹ])/u;
/** From "tỷ lệ" on, where it stands there; else the last clause. */
const RATE_WORDS = /(?<![A-Za-zÀ-ỹ])tỷ lệ(?![A-Za-zÀ-ỹ])[^;:.()]*$|[^,;:.()]*$/u;
const MOST_WORDS = 100;
const LATEST = 3;

interface Seen {
  readonly figure: Figure;
  /** 0 early, 1 in time, 2 late; null for anything else. */
  readonly kind: number | null;
}

const kindIn = (words: string): number | null => {
  const found = KINDS.flatMap((kind, i) => (kind.test(words) ? [i] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** What the own clause of a figure says of its time: in front of it, or right behind. */
function kindOfCount(low: string, from: number, { start, unitEnd }: Figure, to: number): number | null {
  const before = /[^,;:.()]*$/u.exec(low.slice(Math.max(from, start - MOST_WORDS), start))?.[0] ?? "";
  const behind = /^[^,;:.()]*/u.exec(low.slice(unitEnd, Math.min(to, unitEnd + MOST_WORDS)))?.[0] ?? "";
  return kindIn(before) ?? kindIn(behind.replace(/(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ]).*$/u, ""));
}

/** `counts`: what is counted in front of the rate; the one that all three make is what it is of. */
function draftOf(done: readonly Figure[], late: Figure, stated: Figure, counts: readonly Seen[]): Draft {
  const all = total([...done, late], asWritten);
  const told = counts.find(({ figure, kind }) => kind === null && meets(baseInterval(figure), all))?.figure;
  const whole = told === undefined ? [...done, late] : [told];
  const holds = (values: Values): boolean => meets(percentOf(total(done, values), total(whole, values)), intervalOf(values(stated)));
  const ok = holds(asWritten);
  return {
    kind: "ratio", verdict: ok ? "consistent" : "review", figures: [...new Set([...done, ...whole, stated])], holds,
    message: ok ? "Tỷ lệ đúng hạn khớp với số hồ sơ trước hạn, đúng hạn và trễ hạn." : "Cần xem tỷ lệ đúng hạn: không ứng với số trước hạn, đúng hạn và trễ hạn đã nêu.",
    formula: `(${done.map(shown).join(" + ")}) / ${told === undefined ? `(${whole.map(shown).join(" + ")})` : shown(told)} ${ok ? "≈" : "≠"} ${shown(stated)}`,
  };
}

/** True where the rate is of another count told in front: of the second alone, or of all that came in. */
function ofOthers(counts: readonly Seen[], done: readonly Figure[], stated: Figure): boolean {
  const parts = [done, ...done.map((figure) => [figure])];
  return counts.some(({ figure: whole }) => parts.some((part) => meets(percentOf(total(part, asWritten), baseInterval(whole)), intervalOf(stated))));
}

/** Rates of what was done in time in a paragraph, behind the counts of all three kinds. */
export function onTimeRates({ paragraph: { content: { low } }, readings }: ReadParagraph): Draft[] {
  if (low.includes("\t") || !KINDS.every((kind) => kind.test(low))) return [];
  const counts: Seen[] = [];
  return readings.flatMap(({ figure, role }, i): Draft[] => {
    const from = readings[i - 1]?.figure.unitEnd ?? 0;
    if (!isPercent(figure)) {
      if ((role === "value" || role === "aside") && kindOf(figure) === "count" && figure.denominator === null && !figure.bound && figure.hedge === null) counts.push({ figure, kind: kindOfCount(low, from, figure, readings[i + 1]?.figure.start ?? low.length) });
      return [];
    }
    const words = RATE_WORDS.exec(low.slice(Math.max(from, figure.start - MOST_WORDS), figure.start))?.[0] ?? "";
    const row = counts.slice(-LATEST);
    const [early, inTime, late] = [0, 1, 2].map((kind) => row.find((seen) => seen.kind === kind)?.figure);
    if (early === undefined || inTime === undefined || late === undefined || figure.bound || figure.hedge !== null) return [];
    if (!IN_TIME.test(words) || !RATE.test(words) || OTHER.test(words.replace(/đúng(?:,| và) (?:trước|sớm) hạn/gu, " ")) || ![early, late].every((f) => sameThing(f, inTime) || f.noun === "")) return [];
    const draft = draftOf([early, inTime], late, figure, counts);
    return draft.verdict !== "consistent" && ofOthers(counts, [early, inTime], figure) ? [] : heldOrAsked([draft]);
  });
}
