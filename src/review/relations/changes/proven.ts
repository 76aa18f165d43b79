/** A change told once more in percent right behind it, where the change itself lies exactly between what is and what was: "so với (6.120 việc) tăng 2.295 việc (tăng 37,5%)". */
import { placeOf } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { isPercent, isPoints } from "../../reading/figure";
import type { Draft } from "../draft";
import { compareWith } from "./changes";
import { inPercent } from "./said";

/** The percentages that stand right behind changes which `told` has confirmed, and which it does not judge. */
export function percentsOfProven(report: ReadReport, told: readonly Draft[]): Draft[] {
  const judged = new Set(told.flatMap(({ figures }) => figures.filter(isPercent).map(({ id }) => id)));
  const done = new Set<number>();
  return told.flatMap(({ kind, verdict, figures, holds }): Draft[] => {
    const [now, then, change] = figures;
    if (kind !== "growth" || verdict !== "consistent" || holds === undefined || figures.length !== 3 || now === undefined || then === undefined || change === undefined) return [];
    if (isPercent(change) || isPoints(change) || isPercent(now) || change.decimals > 0 || done.has(change.id)) return [];
    const read = report.paragraphs[change.paragraph];
    const at = read === undefined ? -1 : placeOf(read.readings, change);
    const reading = read?.readings[at];
    if (read === undefined || reading === undefined) return [];
    const percent = inPercent(read.paragraph.content.low, reading, read.readings[at + 1]);
    if (percent === null || judged.has(percent.figure.id)) return [];
    done.add(change.id);
    const present = report.paragraphs[now.paragraph]?.readings;
    return compareWith(now, then, [percent], present?.[placeOf(present, now)] ?? reading, "inconsistent");
  });
}
