/** Shares, multiples and averages whose other figures stand further off: in the sentence in front, or beside the two counts they join. */
import { addIntervals, divideIntervals, meets, multiplyIntervals, percentOf, scaleInterval, decimal } from "../../../figures";
import { MULTIPLE } from "../../claims/phrases";
import { baseInterval, digitsWritten, intervalOf, isPercent, type Figure } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { BASE_TOLD, BY_CHANCE } from "../shares/multiples";
import { fitChance } from "../slipped";
import { quoted, type Quotable } from "../../claims/name";
import { alike, around, isValue, near, type Seen } from "./view";

const SHARE = /(?<![A-Za-zÀ-ỹ])(?:chiếm|đạt|bằng|tức|tương ứng|tương đương|tỷ lệ|tỷ trọng|với)(?:\s+[A-Za-zÀ-ỹ]+){0,6}\s*$|[(=]\s*$/u;
const JOINS = /(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ])/u;
const AVERAGE = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|trung bình cộng)(?![A-Za-zÀ-ỹ])[^,;(]*$/u;
const EACH = /(?<![A-Za-zÀ-ỹ])(?:mỗi|một|\/)\s*(năm|tháng|quý)(?![A-Za-zÀ-ỹ])/u;
const MONTHS = /(?<!\d)(\d{1,2})\s+tháng/u;
const YEARS = /(?<!\d)(\d{1,2})\s+năm/u;

function consistent(kind: "ratio", figures: readonly Figure[], of: Quotable, formula: string, what: string): Draft {
  return { kind, verdict: "consistent", figures, message: `${what} khớp với các số đã nêu (${quoted(of)}).`, formula };
}

/** "Khách theo đoàn 94.318 lượt, chiếm 15,2%" of all guests in the sentence in front; "tỷ lệ đúng và trước hạn đạt 99,6%" of two counts together. */
export function looseShare(all: readonly Seen[], at: number): Draft[] {
  const stated = all[at];
  if (stated === undefined || !isPercent(stated.figure) || stated.figure.bound || !SHARE.test(stated.before)) return [];
  const values = around(all, at, 3).filter((s) => isValue(s) && !isPercent(s.figure));
  const parts = values.filter((s) => s.figure.start < stated.figure.start && s.sentence === stated.sentence).slice(0, 2);
  for (const part of parts) {
    for (const whole of values) {
      if (whole === part || whole.rough < part.rough || whole.rough <= 0 || !alike(part.figure, whole.figure) || !near((part.rough / whole.rough) * 100, stated.figure)) continue;
      if (!meets(percentOf(baseInterval(part.figure), baseInterval(whole.figure)), intervalOf(stated.figure))) continue;
      return [consistent("ratio", [part.figure, whole.figure, stated.figure], part, `${shown(part.figure)} / ${shown(whole.figure)} ≈ ${shown(stated.figure)}`, "Tỷ lệ")];
    }
  }
  return JOINS.test(stated.before) ? ofTwo(values, stated) : [];
}

function ofTwo(values: readonly Seen[], stated: Seen): Draft[] {
  const inFront = values.filter((s) => s.figure.start < stated.figure.start);
  for (let i = 0; i + 1 < inFront.length; i++) {
    const [b, a] = [inFront[i], inFront[i + 1]];
    for (const whole of inFront.slice(i + 2)) {
      if (a === undefined || b === undefined || whole.rough <= 0 || !alike(a.figure, whole.figure) || !alike(b.figure, whole.figure) || a.rough + b.rough > whole.rough || !near(((a.rough + b.rough) / whole.rough) * 100, stated.figure)) continue;
      if (!meets(percentOf(addIntervals(baseInterval(a.figure), baseInterval(b.figure)), baseInterval(whole.figure)), intervalOf(stated.figure))) continue;
      return [consistent("ratio", [a.figure, b.figure, whole.figure, stated.figure], stated, `(${shown(a.figure)} + ${shown(b.figure)}) / ${shown(whole.figure)} ≈ ${shown(stated.figure)}`, "Tỷ lệ")];
    }
  }
  return [];
}

/** "vụ trước chỉ 2.890 ha, gấp 1,31 lần", "gấp 1,70 lần so với 28.640 tỷ đồng". */
export function looseMultiple(all: readonly Seen[], at: number): Draft[] {
  const stated = all[at];
  if (stated?.figure.unit?.id !== "lan" || stated.figure.bound || !MULTIPLE.test(stated.before)) return [];
  const values = around(all, at, 2).filter((s) => isValue(s) && !isPercent(s.figure));
  // "gấp 2,0 lần mức của tháng 10": a base told in words is no figure that only fits.
  if (BASE_TOLD.test(stated.behind) && fitChance(stated.figure, values.length) > BY_CHANCE) return [];
  for (const base of values) {
    for (const now of values) {
      if (now === base || now.figure.start > stated.figure.start || base.rough <= 0 || !alike(now.figure, base.figure) || !near(now.rough / base.rough, stated.figure)) continue;
      if (!meets(divideIntervals(baseInterval(now.figure), baseInterval(base.figure)), intervalOf(stated.figure))) continue;
      return [consistent("ratio", [now.figure, base.figure, stated.figure], now, `${shown(now.figure)} / ${shown(base.figure)} ≈ ${shown(stated.figure)} lần`, "Số lần")];
    }
  }
  return [];
}

/** The number of months or years that "mỗi tháng", "mỗi năm" divides by, where the sentence or the head above says it. */
function spanOf(stated: Seen, words: string): number | null {
  const unit = EACH.exec(`${stated.before} ${stated.behind.slice(0, 12)}`)?.[1];
  const found = (unit === "tháng" ? MONTHS : unit === "năm" ? YEARS : null)?.exec(words)?.[1];
  return found === undefined ? null : Number(found);
}

/** "62.845 đảng viên ở 784 tổ chức cơ sở đảng, bình quân 80 đảng viên", "bình quân mỗi tháng 1.937 lượt", the mean of rates in a row. */
export function looseAverage(all: readonly Seen[], at: number, words: string): Draft[] {
  const stated = all[at];
  if (stated === undefined || stated.figure.bound || !AVERAGE.test(stated.before)) return [];
  if (isPercent(stated.figure)) return meanOf(all, at, stated);
  const values = around(all, at, 1).filter((s) => isValue(s) && !isPercent(s.figure) && s.figure.start < stated.figure.start);
  const each = decimal(Number((stated.figure.unit?.factor ?? 1).toString()));
  const own = { ...stated.figure, whole: false };
  const span = spanOf(stated, words);
  const digits = digitsWritten(stated.figure);
  for (const [i, total] of values.entries()) {
    if (span !== null && span > 1 && alike(total.figure, stated.figure) && near(total.rough / span / each.toNumber(), stated.figure) && meets(scaleInterval(baseInterval(own), decimal(span)), baseInterval(total.figure))) {
      return [consistent("ratio", [total.figure, stated.figure], stated, `${shown(total.figure)} / ${span} ≈ ${shown(stated.figure)}`, "Số bình quân")];
    }
    for (const [j, count] of values.entries()) {
      // Few digits fit many pairs: only the two figures right in front say enough.
      if (i === j || !count.figure.whole || count.rough <= 1 || (digits < 3 && i + j > 1) || !near(total.rough / count.rough / each.toNumber(), stated.figure)) continue;
      if (alike(count.figure, total.figure) && kindless(count.figure) === kindless(total.figure)) continue;
      if (!meets(multiplyIntervals(baseInterval(count.figure), baseInterval(own)), baseInterval(total.figure))) continue;
      return [consistent("ratio", [total.figure, count.figure, stated.figure], stated, `${shown(total.figure)} / ${shown(count.figure)} ≈ ${shown(stated.figure)}`, "Số bình quân")];
    }
  }
  return [];
}

function kindless(figure: Figure): string {
  return figure.unit?.base ?? figure.noun;
}

const FEWEST_RATES = 3;

/** "lần lượt là 4,86%, 9,15%, 7,02%, …, tính trung bình cộng 7,62%": the mean of all rates in a row in front. */
function meanOf(all: readonly Seen[], at: number, stated: Seen): Draft[] {
  const row: Seen[] = [];
  for (let i = at - 1; i >= 0 && row.length < 12; i--) {
    const seen = all[i];
    if (seen === undefined || !isPercent(seen.figure) || seen.sentence !== stated.sentence || seen.figure.bound) break;
    row.unshift(seen);
  }
  if (row.length < FEWEST_RATES) return [];
  const sum = row.map((s) => intervalOf(s.figure)).reduce(addIntervals);
  if (!meets(scaleInterval(intervalOf(stated.figure), decimal(row.length)), sum)) return [];
  return [consistent("ratio", [...row.map((s) => s.figure), stated.figure], stated, `(${row.map((s) => shown(s.figure)).join(" + ")}) / ${row.length} ≈ ${shown(stated.figure)}`, "Số bình quân")];
}
