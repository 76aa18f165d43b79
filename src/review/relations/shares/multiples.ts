/** How many times one stated value is another: "từ 120 lên 180, gấp 1,5 lần". */
import { decimal, divideIntervals, meets, ZERO } from "../../../figures";
import { baseInterval, intervalOf, isPercent, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import { quoted } from "../../claims/name";
import { inUnitOf } from "../links/facts";
import { onlyTruncated } from "../quotients";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { fitChance, slipAsked } from "../slipped";

/** "lên 180 mô hình chăn nuôi, tức gấp": no clause of another thing between. */
const OWN_MULTIPLE = /^(?:(?:\s*[A-Za-zÀ-ỹ]+){0,6}\s*[,(]\s*(?:[A-Za-zÀ-ỹ]+\s+){0,3}|(?:\s*[A-Za-zÀ-ỹ]+){0,5}\s+)gấp(?:\s+(?:khoảng|hơn|gần))?\s*$/u;

/** "lên 67.900 tỷ đồng năm 2024", "(cuối năm 2024)": the year of a value, right behind it. */
const ITS_YEAR = /^\s*\(?\s*(?:(?:vào|của|trong|ở)\s+)?(?:cuối\s+|đầu\s+)?năm\s+20\d\d(?!\d)\s*\)?/u;

/** "năm 2022 là 312 triệu USD, năm 2023 là 780 triệu USD, gấp 2,5 lần". */
const OF_YEAR = /năm\s+(20\d\d)\s+(?:(?:là|đạt|có|chỉ|mới|được)\s+)*$/u;

/** Right behind a multiple its base: nothing, or the year it is of. */
const OF_YEAR_BEHIND = /^\s*(?:(?:so với\s+)?(?:năm\s+(?:(20\d\d)|trước)|cùng kỳ))?\s*(?:[,.;)]|$)/u;

/** "từ 120 lên 180, gấp 1,5 lần" and "đạt 180, gấp 1,5 lần (120)": the multiple of two stated values. */
function betweenTwo(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  const { low } = read.paragraph.content;
  read.readings.forEach((reading, i) => {
    if (reading.figure.unit?.id !== "lan" || !/gấp\s*(?:khoảng|hơn|gần)?\s*$/.test(low.slice(Math.max(0, reading.figure.start - 16), reading.figure.start))) return;
    const [a, b] = [read.readings[i - 2], read.readings[i - 1]];
    if (a === undefined || b === undefined || kindOf(a.figure) !== kindOf(b.figure)) return;
    const years = [a, b].map(({ figure }) => Number(OF_YEAR.exec(low.slice(Math.max(0, figure.start - 24), figure.start))?.[1] ?? 0));
    const base = OF_YEAR_BEHIND.exec(low.slice(reading.figure.unitEnd, reading.figure.unitEnd + 40));
    const dated = (years[0] ?? 0) > 0 && (years[1] ?? 0) > (years[0] ?? 0) && base !== null && (base[1] === undefined || Number(base[1]) === years[0]);
    if (!dated && !/từ\s*$/.test(low.slice(Math.max(0, a.figure.start - 8), a.figure.start))) return;
    // "số xã đạt từ 10 tiêu chí trở lên là 37 xã, gấp 2,46 lần so kế hoạch".
    if (!sameThing(a.figure, b.figure) && nounOf(a.figure) !== "") return;
    if (!OWN_MULTIPLE.test(low.slice(b.figure.unitEnd, reading.figure.start).replace(ITS_YEAR, ""))) return;
    const holds = (values: Values): boolean =>
      meets(divideIntervals(baseInterval(values(b.figure)), baseInterval(values(a.figure))), intervalOf(values(reading.figure)));
    const figures = [a.figure, b.figure, reading.figure];
    const ok = holds(asWritten);
    out.push({
      kind: "ratio", verdict: judge(figures, holds, dated ? "review" : "inconsistent"), figures, holds,
      message: ok ? "Số lần khớp với hai số đã nêu." : `Cần rà soát: ${shown(b.figure)} so với ${shown(a.figure)} không bằng ${shown(reading.figure)} lần.`,
      formula: `${shown(b.figure)} / ${shown(a.figure)} ${ok ? "≈" : "≠"} ${shown(reading.figure)}`,
    });
  });
  return out;
}

/** "(40,1 tỷ đồng)" or "so với mức 40,1 tỷ đồng" right behind the multiple, over the words of the base. */
const BASE_BEHIND = /^\s*so với\s+(?:(?!(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|tổng)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]+\s+){0,6}$|^[^,;.()]{0,80}\(\s*(?:(?:là|đạt|năm 20\d\d|cùng kỳ|(?:khi|lúc) (?:đó|ấy)(?: (?:là|có|đạt))?)\s*:?\s*)?$/u;
const MOST_BACK = 8;
/** "gấp 4,8 lần năm 2021", "gấp 2 lần mức của tháng 10": a base told by its time. */
const TIME_NAMED = /(?:năm|tháng|quý)\s+(?:20\d\d|\d{1,2}|[ivx]{1,4})(?![A-Za-zÀ-ỹ\d])/u;
export const BASE_TOLD = /^[^,;.]*(?<![A-Za-zÀ-ỹ])(?:mức|bình quân|trung bình|kế hoạch|chỉ tiêu|năm|tháng|quý|cùng kỳ)(?![A-Za-zÀ-ỹ])/u;
/** Beyond this chance a figure that fits a multiple whose base is told in words says nothing. */
export const BY_CHANCE = 0.02;

/** "so với phương án 2", "so với năm 5 trước": a number that tells which one. */
const NUMBERED = /(?<![A-Za-zÀ-ỹ])(?:phương án|kịch bản|giai đoạn|bảng|mục|nhóm|hạng|loại|số|năm|tháng|quý|kỳ)\s+$/u;
/** "thu nhập của 10% hộ khá nhất": whose it is. */
const WHOSE = /(?<![A-Za-zÀ-ỹ])của\s*$/u;
/** "khoảng 5-8%": two ends, of which neither is a value. */
const FROM_TO = /\d\s?[-–]\s?\d/;

interface Base {
  readonly figure: Figure;
  /** The multiple's own: in brackets behind it, or named by its words alone. */
  readonly sure: boolean;
}

/** What a multiple is of: the figure in brackets behind it, a value in front that its words name, any other value in front. */
function basesOf(read: ReadParagraph, at: number, before: readonly Claim[]): Base[] {
  const { low } = read.paragraph.content;
  const multiple = read.readings[at];
  if (multiple === undefined) return [];
  const next = read.readings[at + 1];
  // "gấp 2,6 lần [(9% / 4,2%) / (40% / 48,6%)]": how it is worked out.
  const bracket = next !== undefined && BASE_BEHIND.test(low.slice(multiple.figure.unitEnd, next.figure.start)) && !(next.figure.unit === null && NUMBERED.test(low.slice(multiple.figure.unitEnd, next.figure.start))) && !(isPercent(next.figure) && /^\s*[/:]\s*\d/.test(low.slice(next.figure.unitEnd, next.figure.unitEnd + 4))) ? [{ figure: next.figure, sure: true }] : [];
  const words = contentWords(multiple.tail.replace(/so với|năm|tháng|quý|mức|gấp/g, " "));
  const named = words.length === 0 ? [] : before.filter((c) => words.every((word) => c.core.includes(word)));
  const time = TIME_NAMED.exec(multiple.tail)?.[0];
  const dated = time === undefined ? [] : before.filter((c) => /[^,;]*$/.exec(c.reading.lead)?.[0].includes(time) === true || c.reading.clause.includes(time));
  if (dated.length === 1) return [...bracket, ...dated.map((c) => ({ figure: c.figure, sure: true }))];
  const vague = bracket.length > 0 || (BASE_TOLD.test(multiple.tail) && fitChance(multiple.figure, Math.max(1, before.length - 1)) > BY_CHANCE);
  const others = vague || /[;.](?!\d)/.test(low.slice(before[1]?.figure.unitEnd ?? 0, multiple.figure.start)) ? [] : before.slice(1);
  return [...bracket, ...named.map(({ figure }) => ({ figure, sure: named.length === 1 && words.length > 1 })), ...others.map(({ figure }) => ({ figure, sure: false }))];
}

const ALONE = 2;
/** Nothing but the multiple stands in the brackets. */
const BARE = /^\s*(?:tức\s+|tăng\s+)?gấp\s+(?:(?:khoảng|hơn|gần)\s+)?$/u;

/** "vốn tự có 26 tỷ đồng, vay 94 tỷ đồng (gấp 3,6 lần)": the only two values of their item, asked about where one slip explains it. */
function ofTwoInFront(read: ReadParagraph, at: number): Draft | null {
  const multiple = read.readings[at];
  const group = read.structure.groups[multiple?.figure.group ?? -1];
  const { low } = read.paragraph.content;
  if (multiple === undefined || group === undefined || group.parent === null || !BARE.test(low.slice(group.start, multiple.figure.start)) || !/^\s*lần\s*$/u.test(low.slice(multiple.figure.end, group.end))) return null;
  const item = Math.max(low.lastIndexOf(";", group.start), read.structure.groups[group.parent]?.start ?? 0);
  const [base, now, ...more] = read.claims.filter((c) => c.group === group.parent && c.figure.start > item && c.figure.start < group.start);
  if (base === undefined || now === undefined || more.length > 0 || !sameThing(base.figure, now.figure) || base.figure.bound || now.figure.bound || base.measure !== "value" || now.measure !== "value" || !/^\s*$/.test(low.slice(now.figure.unitEnd, group.start - 1))) return null;
  const holds = (values: Values): boolean => meets(divideIntervals(baseInterval(values(now.figure)), baseInterval(values(base.figure))), intervalOf(values(multiple.figure)));
  const figures = [now.figure, base.figure, multiple.figure];
  const ok = holds(asWritten);
  const draft: Draft = {
    kind: "ratio", verdict: judge(figures, holds, "review"), figures, holds,
    message: ok ? `Số lần khớp với hai số đã nêu (${quoted(now)}).` : `Cần xem ${quoted(now)}: ${shown(now.figure)} so với ${shown(base.figure)} không bằng ${shown(multiple.figure)} lần.`,
    formula: `${shown(now.figure)} / ${shown(base.figure)} ${ok ? "≈" : "≠"} ${shown(multiple.figure)}`,
  };
  return ok ? draft : slipAsked(draft, (rough) => rough(now.figure) / rough(base.figure), ALONE);
}

/** "đạt 84,2 tỷ đồng, gấp 2,1 lần so với năm 2023 (40,1 tỷ đồng)"; "tăng gấp 1,5 lần" is said of the result and of the increase. */
function multiplesOfBases(read: ReadParagraph): Draft[] {
  return read.readings.flatMap((multiple, at): Draft[] => {
    if (multiple.operator !== "gấp" || multiple.figure.bound) return [];
    const before = read.claims.filter((c) => c.figure.start < multiple.figure.start && c.measure === "value" && c.figure.denominator === null && c.group === multiple.figure.group && !(isPercent(c.figure) && WHOSE.test(c.reading.clause))).slice(-MOST_BACK).reverse();
    const more = /tăng/.test(multiple.clause) ? [ZERO, decimal(1)] : [ZERO];
    const drafts = basesOf(read, at, before).flatMap(({ figure: written, sure }) => before.slice(0, 2).flatMap((claim, i) => {
      const base = inUnitOf(written, claim.figure);
      if (base.value.lte(0) || written.id === claim.figure.id || !sameThing(claim.figure, base)) return [];
      const figures = [claim.figure, written, multiple.figure];
      const holds = (values: Values): boolean => more.some((n) =>
        meets(divideIntervals(baseInterval(values(claim.figure)), baseInterval({ ...values(written), unit: base.unit })), intervalOf({ ...values(multiple.figure), value: values(multiple.figure).value.plus(n) })));
      const ok = holds(asWritten);
      // "từ khi đạt 100 tỷ đồng, nay tăng lên gấp 4 lần (400 tỷ đồng)": what it has grown to.
      const led = /lên\s*$/u.test(multiple.clause.trimEnd()) || /(?<![A-Za-zÀ-ỹ])lên\s+gấp\s*$/u.test(read.paragraph.content.low.slice(Math.max(0, multiple.figure.start - 12), multiple.figure.start));
      if (!ok && FROM_TO.test(read.paragraph.content.low.slice(claim.figure.unitEnd, multiple.figure.start))) return [];
      if (!ok && led && meets(divideIntervals(baseInterval(base), baseInterval(claim.figure)), intervalOf(multiple.figure))) return [];
      // 1,578 lần, written as 1,5.
      const cut = !ok && onlyTruncated(multiple.figure, divideIntervals(baseInterval(claim.figure), baseInterval(base)));
      const draft: Draft = {
        kind: "ratio", verdict: judge(figures, holds, cut ? "review" : "inconsistent"), figures, holds,
        message: ok ? `Số lần khớp với hai số đã nêu (${quoted(claim)}).` : `Cần rà soát ${quoted(claim)}: ${shown(claim.figure)} so với ${shown(written)} không bằng ${shown(multiple.figure)} lần${cut ? " (có thể do cắt bớt, không làm tròn)" : ""}.`,
        formula: `${shown(claim.figure)} / ${shown(written)} ${ok ? "≈" : "≠"} ${shown(multiple.figure)}`,
      };
      return [{ draft, sure: sure && before.slice(0, i).every((c) => !sameThing(c.figure, base)) }];
    }));
    const found = drafts.find(({ draft }) => draft.verdict === "consistent") ?? drafts.find(({ sure }) => sure);
    const asked = found === undefined && before.length === 0 ? ofTwoInFront(read, at) : null;
    return found !== undefined ? [found.draft] : asked === null ? [] : [asked];
  });
}

/** All multiples of a paragraph whose two values stand beside them. */
export function multiples(read: ReadParagraph): Draft[] {
  const between = betweenTwo(read);
  const done = new Set(between.map(({ figures }) => figures[figures.length - 1]?.id));
  return [...between, ...multiplesOfBases(read).filter(({ figures }) => !done.has(figures[figures.length - 1]?.id))];
}
