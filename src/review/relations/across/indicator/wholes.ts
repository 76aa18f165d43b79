/** Wholes that a report counts again and again: "106/106 xã", "32/106 xã". */
import type { ReadReport } from "../../../claims/read";
import { nounOf, type Figure } from "../../../reading/figure";
import { compareFigures } from "./comparisons";
import { shown, written, type Draft } from "../../draft";
import { lowOf } from "../../links/passages";
import { digitSlip } from "../../slips";

const TWO_LEVELS = /^\s*xã,?\s+(?:và\s+)?(?:phường|thị trấn)/u;

/** "106/106 xã", "32/106 xã": the whole counted is the same wherever it is named. */
export function sameWholes(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const first = new Map<string, Figure>();
  for (const read of report.paragraphs) {
    for (const { figure } of read.readings) {
      if (figure.unit?.whole !== true || figure.value.lt(2)) continue;
      const whole = figure.numerator !== null;
      const small = figure.value.lt(20);
      // "7/7 xã, phường", "7 xã, phường": a place has so many of both.
      const both = small && TWO_LEVELS.test(read.paragraph.content.low.slice(figure.end, figure.end + 20));
      if (!whole && (figure.denominator !== null || (small && !both))) continue;
      const key = `${read.paragraph.file}:${nounOf(figure)}:${figure.value.toFixed()}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        if (whole || both) first.set(key, figure);
      } else if (earlier.paragraph !== figure.paragraph) {
        const comparison = compareFigures("value", earlier, figure, true);
        out.push({
          kind: "same", verdict: "consistent", message: `Tổng số ${nounOf(figure)} khớp nhau ở hai nơi.`,
          formula: `${written(earlier)} = ${written(figure)}`, figures: [earlier, figure], holds: comparison.holds,
        });
      }
    }
  }
  return out;
}

/** Places of several levels, counted together: "xã, phường, thị trấn". */
const PLACES = /^\s*(?:xã|phường|thị trấn|thôn|bản|ấp|khu phố|tổ dân phố|huyện|thị xã|quận)(?:(?:,\s*|\s+và\s+|,?\s+)(?:xã|phường|thị trấn|thôn|bản|ấp|khu phố|tổ dân phố|huyện|thị xã|quận|thành phố)(?![A-Za-zÀ-ỹ]))+/u;
const MOST_NAME = 60;
/** Other places that count as many, by the digits of the number: the fewer digits, the more. */
const LEAST_ALIKE: readonly number[] = [Infinity, Infinity, 3, 2];

/** "vượt kế hoạch": more of them than were meant to. */
const MEANT = /(?<!theo )kế hoạch|chỉ tiêu|mục tiêu|đăng ký|so với/u;
const MOST_AROUND = 80;

/** "206/106 xã, phường", "7/2 xã, phường": no more places than there are, where another passage counts as many as stand above the stroke or below it. */
export function overfullWholes(report: ReadReport): Draft[] {
  const counts = new Map<string, Figure[]>();
  for (const { paragraph, readings } of report.paragraphs) {
    for (const { figure } of readings) {
      if (figure.unit?.whole !== true || figure.value.lt(2) || figure.hedge !== null || (figure.numerator === null && figure.denominator !== null) || !PLACES.test(paragraph.content.low.slice(figure.end, figure.end + MOST_NAME))) continue;
      const key = `${paragraph.file}:${nounOf(figure)}`;
      const those = counts.get(key);
      if (those === undefined) counts.set(key, [figure]);
      else those.push(figure);
    }
  }
  return [...counts.values()].flatMap((all) => all.flatMap((whole): Draft[] => {
    const above = whole.numerator === null ? undefined : report.figures.get(whole.numerator);
    const low = lowOf(report, whole);
    if (above === undefined || above.value.lte(whole.value) || MEANT.test(low.slice(Math.max(0, above.start - MOST_AROUND), whole.end + MOST_AROUND))) return [];
    const elsewhere = all.find((other) => other.paragraph !== whole.paragraph && (other.value.eq(whole.value) || other.value.eq(above.value)));
    if (elsewhere === undefined) return [];
    const told = elsewhere.value.eq(above.value) ? whole : { ...above, unit: whole.unit, noun: whole.noun };
    return digitSlip(elsewhere.value.toFixed(), told.value.toFixed()) === null ? [] : [{
      kind: "same", verdict: "review", figures: [elsewhere, told], holds: compareFigures("value", elsewhere, told, true).holds,
      message: `Cần xem phân số ${written(above)}/${written(whole)}: nơi khác ghi ${written(elsewhere)}.`,
      formula: `${shown(elsewhere)} ↔ ${shown(told)}`,
    }];
  }));
}

/** "32/184 xã, phường, thị trấn" once, 148 of them wherever else they are counted: there are so many, or there are not. */
export function oddWholes(report: ReadReport): Draft[] {
  const byName = new Map<string, Figure[]>();
  const plain = new Map<string, number>();
  for (const { paragraph, readings } of report.paragraphs) {
    for (const { figure } of readings) {
      const name = figure.denominator !== null || figure.bound || figure.hedge !== null ? undefined : PLACES.exec(paragraph.content.low.slice(figure.end, figure.end + MOST_NAME))?.[0];
      if (name === undefined) continue;
      const key = `${paragraph.file}:${(name.match(/[A-Za-zÀ-ỹ]+/gu) ?? []).join(" ")}`;
      // "tại 184 xã, phường, thị trấn": all of them, or some; it speaks for the whole that is as large.
      const alike = `${key}:${figure.value.toFixed()}`;
      if (figure.numerator === null) plain.set(alike, (plain.get(alike) ?? 0) + 1);
      else if (byName.get(key)?.push(figure) === undefined) byName.set(key, [figure]);
    }
  }
  return [...byName].flatMap(([key, all]): Draft[] => {
    const values = new Map<string, Figure[]>();
    for (const figure of all) {
      const those = values.get(figure.value.toFixed());
      if (those === undefined) values.set(figure.value.toFixed(), [figure]);
      else those.push(figure);
    }
    const told = ([value, those]: readonly [string, readonly Figure[]]): number => those.length + (plain.get(`${key}:${value}`) ?? 0);
    const [most, other] = [...values].sort((a, b) => told(b) - told(a));
    const [known, odd] = [most?.[1][0], other?.[1][0]];
    if (values.size !== 2 || most === undefined || other === undefined || known === undefined || odd === undefined || told(other) > 1) return [];
    const [x, y] = [known.value.toFixed(), odd.value.toFixed()];
    if (told(most) < (LEAST_ALIKE[Math.min(x.length, LEAST_ALIKE.length - 1)] ?? Infinity) || digitSlip(x, y) === null) return [];
    return [{
      kind: "same", verdict: "review", figures: [known, odd], holds: compareFigures("value", known, odd, true).holds,
      message: `Cần xem tổng số ${nounOf(odd)}: nơi này ghi ${written(odd)}, các nơi khác ghi ${written(known)}.`,
      formula: `${shown(known)} ↔ ${shown(odd)}`,
    }];
  });
}
