/** Sums that a report writes out with signs: "63 công trình hoàn thành + 17 đang thi công = 80 công trình". */
import { addIntervals, exact, meets, scaleInterval, decimal, ZERO, type Interval } from "../../../figures";
import { firstFrom, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { baseInterval, isPercent, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";

/** How far a side reaches, in characters. */
const REACH = 400;
const MOST_TERMS = 12;
/** A plus between words, or a minus that is no range and no dash between names. */
const SIGN = /\s([+−])\s/gu;

/** "17 đang thi công": how far it has come, not what is counted. */
const STATE = /^(?:đang|đã|chưa|mới|cũ|còn|hoàn thành)(?![A-Za-zÀ-ỹ])/u;

/** "20% x tiền lương": a product, within brackets too. */
const TIMES = /%?\s[x×*]\s/u;
/** "0.5": a point that cannot part thousands. */
const POINT = /^\d+\.(?:\d{1,2}|\d{4,})$|^0\.\d+$/;

interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** The text with what stands in brackets taken out, place for place. */
function plainOf(low: string): string {
  return low.replace(/\([^()]*\)|\[[^[\]]*\]/g, (aside) => " ".repeat(aside.length));
}

/** Where a side begins or ends: the nearest ";", ":" or end of a sentence. */
const leftEnd = (plain: string, at: number): number => Math.max(at - REACH, ...[...plain.slice(Math.max(0, at - REACH), at).matchAll(/[;:=]\s|\.\s/g)].map((m) => Math.max(0, at - REACH) + m.index + 1), 0);
const rightEnd = (plain: string, at: number): number => {
  const found = plain.slice(at, at + REACH).search(/[;=]|[.](?:\s|$)/);
  return found < 0 ? Math.min(plain.length, at + REACH) : at + found;
};

/** The terms of a side with signs, each with the one figure it holds; null where a term holds none or more. */
function termsOf(plain: string, low: string, near: readonly Figure[], from: number, to: number): Term[] | null {
  const signs = [...plain.slice(from, to).matchAll(SIGN)].map((m) => ({ at: from + m.index, sign: m[1] === "+" ? 1 : -1 }) as const);
  if (signs.length === 0 || signs.length >= MOST_TERMS) return null;
  const out: Term[] = [];
  for (let i = 0; i <= signs.length; i++) {
    const [start, end] = [i === 0 ? from : (signs[i - 1]?.at ?? from), signs[i]?.at ?? to];
    const own = near.filter((f) => f.start >= start && f.unitEnd <= end && plain.charAt(f.start) !== " ");
    const [only] = own;
    if (only === undefined || own.length > 1 || TIMES.test(low.slice(start, end))) return null;
    out.push({ figure: only, sign: i === 0 ? 1 : (signs[i - 1]?.sign ?? 1) });
  }
  return out;
}

function sumOf(terms: readonly Term[], values: Values): Interval {
  return terms.map(({ figure, sign }) => scaleInterval(baseInterval(values(figure)), decimal(sign))).reduce(addIntervals, exact(ZERO));
}

/** Of one unit, or counted under names of one thing; a bare number takes that of its neighbours. */
function ofOneKind(whole: Figure, terms: readonly Term[]): boolean {
  const bare = (f: Figure): boolean => f.unit === null && (nounOf(f) === "" || STATE.test(nounOf(f)));
  return terms.every(({ figure }) => isPercent(figure) === isPercent(whole) && (bare(figure) || bare(whole) || sameThing(figure, whole)));
}

function equationsOf(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!low.includes("=") || !/\s[+−]\s/u.test(low)) return [];
  const plain = plainOf(low);
  const figures = read.readings.filter(({ figure }) => plain.charAt(figure.start) !== " ");
  return [...plain.matchAll(/=/g)].flatMap(({ index: at }): Draft[] => {
    const [from, to] = [leftEnd(plain, at), rightEnd(plain, at + 1)];
    const near = figures.slice(firstFrom(figures, from), firstFrom(figures, to + 1)).map(({ figure }) => figure);
    const [left, right] = [termsOf(plain, low, near, from, at), termsOf(plain, low, near, at + 1, to)];
    const terms = left ?? right;
    const whole = left === null ? near.findLast((f) => f.start >= from && f.unitEnd <= at) : near.find((f) => f.start > at && f.unitEnd <= to);
    if (terms === null || (left !== null && right !== null) || whole === undefined || whole.denominator !== null || terms.some(({ figure }) => figure.denominator !== null || figure.numerator !== null || figure.bound)) return [];
    const all = [whole, ...terms.map((term) => term.figure)];
    const holds = (values: Values): boolean => meets(sumOf(terms, values), baseInterval(values(whole)));
    const ok = holds(asWritten);
    // "0.4 triệu đồng + 0.825 triệu đồng = 1.225 triệu đồng": with points for commas throughout.
    if (!ok && all.some(({ text }) => POINT.test(text)) && judge(all, holds, "inconsistent") === "review") return [];
    const alike = ofOneKind(whole, terms);
    if (!ok && (!alike || terms.some(({ figure }) => kindOf(figure) !== kindOf(whole)))) return [];
    return [{
      kind: "sum", figures: all, holds, verdict: judge(all, holds, "inconsistent"),
      formula: `${terms.map((t, i) => `${t.sign < 0 ? "− " : i > 0 ? "+ " : ""}${shown(t.figure)}`).join(" ")} ${ok ? "=" : "≠"} ${shown(whole)}`,
      message: ok ? "Phép tính ghi trong báo cáo đúng." : `Cần rà soát phép tính ghi trong báo cáo: hai vế của dấu “=” khác nhau (${shown(whole)}).`,
    }];
  });
}

/** Judges every equation with plus or minus signs. */
export function writtenSums(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => (read.readings.length > 2 ? equationsOf(read) : []));
}
