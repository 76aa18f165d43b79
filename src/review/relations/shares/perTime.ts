/** Averages over a span: "9 tháng đạt 5.670 tỷ đồng, bình quân mỗi tháng 630 tỷ đồng", "78 vụ, bình quân 13 vụ/tháng". */
import { decimal, meets, scaleInterval, type Decimal } from "../../../figures";
import { baseInterval, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { isNamed } from "./each";
import { contentWords, numberIn } from "../../claims/words";
import { quoted } from "../../claims/name";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";

type Span = "ngày" | "tháng" | "quý" | "năm";

const MOST_BACK = 6;
/** Where the average says over how many it was taken ("tính 366 ngày"). */
const MOST_FAR = 20;
const OF_SPAN = /^[^(;]*\(\s*(?:tính|với|trên)[^)]*\)/;
const EACH = /(?:(?:bình quân|trung bình)(?: cho)?\s+(?:mỗi|một|1|hàng)?|mỗi)\s*(ngày|tháng|quý|năm)(?![A-Za-zÀ-ỹ]| (?:đạt )?\d)(?:\s+(?:[A-Za-zÀ-ỹ]+\s*){0,5})?$/u;
const SPANS = new Set(contentWords("bình quân trung bình mỗi một hàng ngày tháng quý năm"));
const AVERAGE = /bình quân|trung bình|mỗi/;
const COUNTED = /(?<![A-Za-zÀ-ỹ\d.,/-])(\d{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai) (ngày|tháng|quý|năm)(?![A-Za-zÀ-ỹ]| \d{1,2}(?![\d.,]))/gu;
const YEARS = /(?<!\d)(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)/gu;
/** How many of the smaller a longer span has. */
const HOLDS: Readonly<Record<string, readonly number[]>> = { "năm>tháng": [12], "năm>quý": [4], "năm>ngày": [365, 366], "quý>tháng": [3] };

/** The span an average is said for; null for other figures. */
function spanOf({ figure, reading }: Claim): Span | null {
  // "17,7 triệu đồng/tháng / người lao động": among people, too.
  if (/^\s*\//.test(reading.tail)) return null;
  const [, tail, ...more] = (figure.unit?.label ?? "").split("/");
  if (tail !== undefined) return more.length === 0 && /^(?:ngày|tháng|quý|năm)$/.test(tail.trim()) && AVERAGE.test(reading.clause) ? (tail.trim() as Span) : null;
  const lead = /[^,;.()]*$/.exec(reading.lead)?.[0] ?? "";
  return (EACH.exec(lead)?.[1] as Span | undefined) ?? null;
}

/** The average's unit as a unit of totals: "vụ" of "vụ/tháng". */
function divides(total: Figure, average: Figure): Decimal | null {
  const label = average.unit?.label ?? "";
  if (!label.includes("/")) return kindOf(total) === kindOf(average) && (kindOf(total) !== "count" || sameThing(total, average)) ? (average.unit?.factor ?? decimal(1)) : null;
  const above = average.unit?.base.split("/")[0] ?? "";
  if (total.unit === null || total.unit.label.includes("/")) return isNamed(nounOf(total), above) ? decimal(1) : null;
  if (kindOf(total) === "count" && isNamed(nounOf(total), above)) return decimal(1);
  return total.unit.base === above ? (average.unit?.factor ?? decimal(1)) : null;
}

const ROUND_SPAN = 5;

/** All numbers of spans that a text speaks of. */
export function countsIn(text: string, span: Span): number[] {
  const out = new Set<number>();
  for (const [, number = "", unit = ""] of text.matchAll(COUNTED)) {
    const n = numberIn(number) ?? 0;
    if (unit === span) out.add(n);
    else for (const per of HOLDS[`${unit}>${span}`] ?? []) out.add(n * per);
  }
  if (out.size === 0 && /(?:cả|trong|toàn) năm(?![A-Za-zÀ-ỹ])|năm 20\d\d(?!\s*[-–])/u.test(text)) for (const per of HOLDS[`năm>${span}`] ?? []) out.add(per);
  if (/quý (?:[ivx]+|\d)(?![A-Za-zÀ-ỹ])/u.test(text)) for (const per of HOLDS[`quý>${span}`] ?? []) out.add(per);
  if (span === "năm") for (const [, from = "", to = ""] of text.matchAll(YEARS)) {
    const years = Number(to) - Number(from);
    out.add(years + 1);
    // "giai đoạn 2005 - 2015" are ten years as well.
    if (years % ROUND_SPAN === 0) out.add(years);
  }
  return [...out].filter((n) => n > 1);
}

function draftOf(total: Figure, average: Claim, factor: Decimal, count: number): Draft {
  const figures = [total, average.figure];
  const own = average.figure.unit?.factor ?? decimal(1);
  const holds = (values: Values): boolean => {
    const each = scaleInterval(baseInterval({ ...values(average.figure), whole: false }), factor.div(own));
    return meets(scaleInterval(each, decimal(count)), baseInterval(values(total)));
  };
  const ok = holds(asWritten);
  const computed = total.value.times(total.unit?.factor ?? 1).div(factor).div(count).round(2, 1).toFixed().replace(".", ",");
  return {
    kind: "ratio", figures, holds, verdict: judge(figures, holds, "review"),
    message: ok ? `Số bình quân khớp với tổng số và thời gian (${quoted(average)}).` : `Cần xem ${quoted(average)}: ${shown(total)} chia ${count} được ${computed}, báo cáo ghi bình quân ${shown(average.figure)}.`,
    formula: `${shown(total)} / ${count} = ${computed} ${ok ? "≈" : "≠"} ${shown(average.figure)}`,
  };
}

/** Every average over a span with the total in front of it. */
export function perTime(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.claims.flatMap((average, i): Draft[] => {
    const span = average.measure === "value" && average.figure.denominator === null ? spanOf(average) : null;
    if (span === null) return [];
    const near = read.claims.slice(Math.max(0, i - MOST_BACK), i).filter((c) => c.measure === "value" && c.figure.denominator === null).reverse();
    const closed = OF_SPAN.test(low.slice(average.figure.unitEnd, average.figure.unitEnd + 60));
    const far = closed ? read.claims.slice(Math.max(0, i - MOST_FAR), Math.max(0, i - MOST_BACK)).filter((c) => c.measure === "value" && c.figure.denominator === null && c.parent === null).reverse() : [];
    // "bình quân 61.651 tấn/năm (tổng cộng 184.953 tấn)".
    const inside = read.claims.slice(i + 1, i + 3).filter((c) => c.parent === average.id && /tổng/.test(c.reading.clause));
    const group = read.structure.groups[average.group];
    const start = Math.max(near[near.length - 1]?.figure.start ?? 0, group?.start ?? 0);
    const end = low.indexOf(".", average.figure.unitEnd) < 0 ? low.length : low.indexOf(".", average.figure.unitEnd);
    const behind = low.slice(average.figure.unitEnd, Math.min(end, average.figure.unitEnd + 60));
    const said = low.slice(Math.max(0, start - 120), average.figure.start);
    // Of the whole sentence, of the brackets behind, of the section.
    const stated = countsIn(OF_SPAN.exec(behind)?.[0] ?? "", span);
    const [next] = near.filter((c) => c.group === average.group);
    const sentence = next === undefined ? "" : low.slice(Math.max(0, low.lastIndexOf(". ", next.figure.start)), average.figure.start);
    const here = stated.length > 0 ? stated : countsIn(sentence, span);
    const own = here.length > 0 ? here : countsIn(said, span);
    const counts = [...new Set([...own, ...(stated.length > 0 ? [] : countsIn(said, span)), ...countsIn(read.paragraph.section.title, span)])];
    const pairs = [...inside, ...near, ...far].flatMap((total) => {
      const factor = divides(total.figure, average.figure);
      return factor === null || total.parent !== null && total.parent !== average.id && total.group !== average.group ? [] : counts.map((count) => ({ total, count, draft: draftOf(total.figure, average, factor, count) }));
    });
    const fitting = pairs.find(({ draft }) => draft.verdict === "consistent");
    if (fitting !== undefined) return [fitting.draft];
    const [only] = pairs;
    // "12 tháng thành lập 120 doanh nghiệp, bình quân mỗi tháng giải thể 3": of another thing.
    const same = next !== undefined && contentWords(average.reading.clause).every((word) => SPANS.has(word) || next.core.includes(word) || next.full.includes(word));
    const closedIn = only !== undefined && inside.includes(only.total) && pairs.filter(({ total }) => inside.includes(total)).length === 1;
    const sure = closedIn || (only !== undefined && own.length === 1 && only.total === next && only.count === own[0] && same && /(?:bình quân|trung bình)/.test(average.reading.clause) && !/[.](?!\d)/.test(low.slice(next.figure.unitEnd, average.figure.start)));
    return sure && only !== undefined ? [only.draft] : [];
  });
}
