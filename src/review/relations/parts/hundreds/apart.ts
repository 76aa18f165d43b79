/** Shares of one total told in several sentences or lines: "A chiếm 61,4% tổng mức … B chiếm 22,1% tổng mức … C khác chiếm 16,5% tổng mức". */
import { sum } from "../../../../figures";
import type { ReadReport } from "../../../claims/read";
import { isPercent, type Figure } from "../../../reading/figure";
import type { Draft } from "../../draft";
import { SAID } from "./lists";
import { hundred, LEAST, makeHundred, MOST, REACH, slippedHundred } from "./made";

/** What a share is of: "tổng mức", "tổng vốn đăng ký". */
const OF_TOTAL = /^\s*(?:trong |của |so với )?(tổng (?!hợp)[A-Za-zÀ-ỹ]+)/u;
/** Another whole, another time. */
const ELSEWHERE = /(?<![A-Za-zÀ-ỹ])(?:riêng|trong đó|cùng kỳ|năm (?:trước|ngoái))(?![A-Za-zÀ-ỹ])[^;.]*$/u;
const REST = /(?<![A-Za-zÀ-ỹ])(?:khác|còn lại)(?![A-Za-zÀ-ỹ])/u;
/** Less than this they are not all. */
const LEAST_SUM = 50;

interface Share {
  readonly figure: Figure;
  /** Null where it is not told. */
  readonly of: string | null;
  /** Its own words, back to the sentence's beginning. */
  readonly words: string;
  readonly section: string;
}

function sharesIn(report: ReadReport): Share[] {
  return report.paragraphs.flatMap((read) => {
    const { content: { low }, file, section, anchor } = read.paragraph;
    if (anchor !== null || !low.includes("chiếm")) return [];
    return read.readings.flatMap(({ figure }): Share[] => {
      if (!isPercent(figure) || figure.bound || figure.hedge !== null || figure.denominator !== null || !SAID.test(low.slice(Math.max(0, figure.start - REACH), figure.start))) return [];
      const words = low.slice(Math.max(read.structure.groups[figure.group]?.start ?? 0, figure.start - 2 * REACH), figure.start).replace(/^\s*(?:[-+*•–]\s*)?trong (?:số )?đó/u, " ");
      return ELSEWHERE.test(words) ? [] : [{ figure, of: OF_TOTAL.exec(low.slice(figure.unitEnd, figure.unitEnd + REACH))?.[1] ?? null, words, section: `${file}|${section.id}` }];
    });
  });
}

/** Shares of one total in sentences of their own that make a hundred, or, all told to be of it and closed by a rest, miss it by one slip. */
export function sharesApart(report: ReadReport): Draft[] {
  const all = sharesIn(report);
  const out: Draft[] = [];
  for (let i = 0; i < all.length; i++) {
    const first = all[i];
    if (first === undefined || first.of === null) continue;
    const end = all.findIndex((share, j) => j > i && (share.section !== first.section || (share.of !== null && share.of !== first.of) || share.figure.paragraph - (all[j - 1] ?? first).figure.paragraph > 2));
    const run = all.slice(i, Math.min(end < 0 ? all.length : end, i + MOST));
    const full = run.map((_, n) => run.slice(0, n + 1)).find((row) => row.length >= LEAST && makeHundred(row.map(({ figure }) => figure)));
    const figures = (full ?? run).map(({ figure }) => figure);
    const apart = new Set(figures.map(({ paragraph, group }) => `${paragraph}|${group}`)).size > 1;
    if (full !== undefined && apart) {
      out.push(...hundred(figures, null));
      i += full.length - 1;
      continue;
    }
    const closed = run.length >= LEAST && run.every(({ of }) => of === first.of) && REST.test(run[run.length - 1]?.words ?? "") && !run.slice(0, -1).some(({ words }) => REST.test(words));
    if (apart && closed && sum(figures.map(({ value }) => value)).gt(LEAST_SUM) && slippedHundred(figures)) {
      out.push(...hundred(figures, "review"));
      i += run.length - 1;
    }
  }
  return out;
}
