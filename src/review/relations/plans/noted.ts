/** A base told in a footnote of its own: "bằng 116% dự toán¹" with "¹ Dự toán HĐND tỉnh giao: 1.400 tỷ đồng", "tăng 8%²" with "² Cùng kỳ năm trước: 1.504 tỷ đồng". */
import { claimsAbout } from "../../claims/about";
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { LEVEL_OF, PLAN, TIME, timePattern } from "../../claims/times";
import { isPercent, sameThing } from "../../reading/figure";
import { compareWith } from "../changes/changes";
import type { Draft } from "../draft";
import { inUnitOf, planPercents } from "../links/facts";
import { againstStated } from "./ofTarget";

/** From a percentage over the words of its base to the mark of the note. */
const MOST_BASE = 70;
const SAYS = "\\s*(?::|là|đạt|giao|được giao|thực hiện)*\\s*:?\\s*$";
const OF_PLAN = new RegExp(`^[\\s()\\d.*:–-]*(?:theo\\s+)?(?:tổng\\s+)?${PLAN}[^;.]{0,40}?${SAYS}`, "u");
const OF_TIME = timePattern(`^[\\s()\\d.*:–-]*(?:so với\\s+)?${LEVEL_OF}(?:${TIME})${SAYS}`, "u");

/** The last change or percentage of a target in front of the mark, with nothing else between. */
function markedAt(report: ReadReport, host: ReadParagraph, position: number): { readonly claim: Claim; readonly reading: Reading } | null {
  const last = host.readings[firstFrom(host.readings, position) - 1];
  if (last === undefined || position - last.figure.unitEnd > MOST_BASE || /[;.](?!\d)/.test(host.paragraph.content.low.slice(last.figure.unitEnd, position))) return null;
  const claim = claimsAbout(report).get(last.figure.id);
  return claim === undefined || claim.figure.id === last.figure.id || claim.measure !== "value" || claim.attributes.some((a) => a.role === "target" || a.role === "prior") ? null : { claim, reading: last };
}

/** All percentages whose only base stands in the footnote at them. */
export function noted(report: ReadReport): Draft[] {
  return [...report.notes].flatMap(([index, notes]) => {
    const host = report.paragraphs[index];
    return notes.flatMap((note): Draft[] => {
      const [base, ...more] = note.readings;
      const position = note.paragraph.anchor?.position;
      const marked = host === undefined || position === undefined ? null : markedAt(report, host, position);
      if (base === undefined || more.length > 0 || marked === null || base.figure.bound || isPercent(base.figure)) return [];
      const { claim, reading } = marked;
      const before = note.paragraph.content.low.slice(0, base.figure.start);
      const figure = inUnitOf(base.figure, claim.figure);
      if (!sameThing(figure, claim.figure)) return [];
      if (reading.role === "plan-percent" && OF_PLAN.test(before)) {
        return planPercents(claim).filter((s) => s.reading.figure.id === reading.figure.id).flatMap((stated) => againstStated(claim, figure, stated, "inconsistent") ?? []);
      }
      return (reading.role === "growth" || reading.role === "change") && OF_TIME.test(before) ? compareWith(claim.figure, figure, [reading], claim, "inconsistent") : [];
    });
  });
}
