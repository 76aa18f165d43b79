/** Changes a year: "cả 3 năm giảm 7,2 điểm %, bình quân mỗi năm giảm 2,4 điểm %", "từ 12,4% năm 2021 xuống 5,2% năm 2024, mỗi năm giảm 2,4 điểm %". */
import { decimal, meets, scaleInterval, subtractIntervals, type Interval } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { quoted } from "../../claims/name";
import { baseInterval, intervalOf, isPercent, isPoints, sameThing, type Figure } from "../../reading/figure";
import { asWritten, confirming, judge, shown, type Draft, type Values } from "../draft";
import { countsIn } from "./perTime";

const MOST_BACK = 8;
const LEAD = 60;
const EACH_YEAR = /(?<![A-Za-zÀ-ỹ])(?:(?:bình quân|trung bình)(?![A-Za-zÀ-ỹ])[^,;.()\d]*|(?:mỗi|hằng|hàng|từng)\s+năm(?![A-Za-zÀ-ỹ])[^,;.()\d]*)$/u;
const A_YEAR = /(?<![A-Za-zÀ-ỹ])(?:mỗi|một|hằng|hàng|từng)\s+năm(?![A-Za-zÀ-ỹ])|^\s*\/\s*năm(?![A-Za-zÀ-ỹ])/u;
const CHANGES = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|nâng|nhích|cải thiện)(?![A-Za-zÀ-ỹ])/u;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** A change that is said to be of each year. */
function eachYear(read: ReadParagraph, { figure }: Reading): boolean {
  const { low } = read.paragraph.content;
  const before = low.slice(Math.max(0, figure.start - LEAD), figure.start);
  const lead = EACH_YEAR.exec(before)?.[0];
  if (lead === undefined) return false;
  const behind = low.slice(figure.unitEnd, figure.unitEnd + 8);
  return (A_YEAR.test(lead) || A_YEAR.test(behind) || figure.unit?.label.endsWith("/năm") === true) && (isPoints(figure) || CHANGES.test(lead));
}

/** The years between the first and the last that a text names; counted with both ends, too. */
function spansOf(text: string): number[] {
  const years = (text.match(YEAR) ?? []).map(Number);
  if (years.length < 2) return [];
  const out = new Set<number>();
  for (const a of years) for (const b of years) if (a > b) [a - b, a - b + 1].forEach((n) => out.add(n));
  return [...out].filter((n) => n > 1);
}

/** What has changed in all: one figure, or the difference of two. */
interface Whole {
  readonly figures: readonly Figure[];
  readonly holds: (each: Interval, values: Values) => boolean;
}

function told(change: Figure): Whole {
  return { figures: [change], holds: (all, values) => meets(all, isPoints(change) ? intervalOf(values(change)) : baseInterval(values(change))) };
}

function between(a: Figure, b: Figure): Whole {
  const of = (values: Values, f: Figure): Interval => (isPercent(f) ? intervalOf(values(f)) : baseInterval(values(f)));
  return { figures: [a, b], holds: (all, values) => meets(all, subtractIntervals(of(values, b), of(values, a))) || meets(all, subtractIntervals(of(values, a), of(values, b))) };
}

function draftOf({ figures: parts, holds: ofAll }: Whole, each: Reading, years: number): Draft {
  const figures = [...parts, each.figure];
  const holds = (values: Values): boolean => {
    const stated = { ...values(each.figure), whole: false };
    return ofAll(scaleInterval(isPoints(each.figure) ? intervalOf(stated) : baseInterval(stated), decimal(years)), values);
  };
  const ok = holds(asWritten);
  const whole = parts.map(shown).join(" → ");
  return {
    kind: "ratio", figures, holds, verdict: judge(figures, holds, "review"),
    message: ok ? `Mức thay đổi bình quân năm khớp với mức của ${years} năm.` : `Cần xem mức bình quân năm (${quoted(each)}): ${whole} trong ${years} năm không ứng với ${shown(each.figure)} mỗi năm.`,
    formula: `${whole} / ${years} năm ${ok ? "≈" : "≠"} ${shown(each.figure)}`,
  };
}

/** The change told in all, or the values then and now, in front in the sentence. */
function wholesOf(read: ReadParagraph, at: number, each: Reading): { readonly whole: Whole; readonly sure: boolean }[] {
  const { low } = read.paragraph.content;
  const before = read.readings.slice(Math.max(0, at - MOST_BACK), at).filter((r) => !/[.;](?!\d)/.test(low.slice(r.figure.unitEnd, each.figure.start)) || !/[.](?!\d)/.test(low.slice(r.figure.unitEnd, each.figure.start))).reverse();
  const like = (f: Figure): boolean => (isPoints(each.figure) ? isPercent(f) : sameThing(f, each.figure));
  const changes = before.filter((r) => (r.role === "change" || (r.role === "growth" && isPercent(each.figure)) || (isPoints(r.figure) && r.role !== "aside")) && (isPoints(each.figure) ? isPoints(r.figure) : sameThing(r.figure, each.figure)));
  const values = before.filter((r) => like(r.figure) && r.role !== "change" && r.role !== "plan-percent" && r.role !== "target" && !r.figure.bound).map((r) => r.figure);
  const pairs = values.flatMap((b, i) => values.slice(i + 1).map((a) => between(a, b))).slice(0, MOST_PAIRS);
  return [...changes.map((r, i) => ({ whole: told(r.figure), sure: i === 0 && r === before[0] })), ...pairs.map((whole) => ({ whole, sure: false }))];
}

const MOST_PAIRS = 6;

/** Every change a year whose change in all, or whose two values, stand in front. */
export function perYear(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((each, at): Draft[] => {
    if (each.figure.bound || !eachYear(read, each)) return [];
    // "giảm từ 8,4% xuống 3,6%, bình quân giảm 1,2%/năm": points that are called percent, of rates alone.
    const called = isPercent(each.figure) && !isPoints(each.figure);
    const wholes = wholesOf(read, at, each);
    const first = wholes.reduce((start, { whole }) => Math.min(start, ...whole.figures.map((f) => f.start)), each.figure.start);
    const said = low.slice(Math.max(0, low.lastIndexOf(". ", first), first - LEAD * 2), each.figure.start);
    const counted = countsIn(said, "năm");
    const years = [...new Set([...counted, ...spansOf(said)])];
    const drafts = wholes.flatMap(({ whole, sure }) => years.map((n) => ({ sure: sure && counted.length === 1 && n === counted[0], draft: draftOf(whole, each, n) })));
    const fitting = drafts.find(({ draft }) => draft.verdict === "consistent");
    if (fitting !== undefined) return [fitting.sure && !called ? fitting.draft : confirming(fitting.draft)];
    return called ? [] : drafts.filter(({ sure }) => sure).map(({ draft }) => draft);
  });
}
