/** "Trong tuần ghi nhận 245 ca. So với tuần trước giảm 16 ca, từ 261 ca xuống còn 245 ca": where a way leads to is the count told a sentence in front of it. */
import { apartReadings, type ReadParagraph } from "../../../claims/claim";
import type { ReadReport } from "../../../claims/read";
import { quoted } from "../../../claims/name";
import { sentenceAround } from "../../../reading/structure";
import { wayAt } from "../../changes/fromTo";
import { shown, written, type Draft } from "../../draft";
import { compareFigures } from "../indicator/comparisons";
import { apartByComputation, type Known } from "../known";
import { alike, bySlip, isCount } from "./fractions";

const MOST_BACK = 8;
/** Digits from which a slip tells. */
const LEAST_DIGITS = 2;
/** What opens the sentence: that the count in front is held against what was. */
const AGAINST = /^[\s.]*(?:như vậy,?\s+)?(?:so với|so)(?![A-Za-zÀ-ỹ])/u;

function inParagraph(read: ReadParagraph, known: Known): Draft[] {
  const { low } = read.paragraph.content;
  const readings = apartReadings(read);
  return readings.flatMap((_, at): Draft[] => {
    const way = wayAt(read, readings, at);
    if (way === null || way.stretch) return [];
    const { figure } = way.now;
    const sentence = sentenceAround(read.structure, figure.group);
    const start = read.structure.groups[sentence]?.start ?? figure.start;
    if (!AGAINST.test(low.slice(start, way.then.figure.start)) || figure.value.toFixed().length < LEAST_DIGITS) return [];
    const count = readings.slice(Math.max(0, at - MOST_BACK), at).reverse().find((reading) => reading.figure.start < start && isCount(reading) && alike(reading.figure, figure));
    // Only the sentence right in front.
    if (count === undefined || /[.;]\s/u.test(low.slice(count.figure.unitEnd, start).replace(/[.;]\s*$/u, "")) || known.failing.has(count.figure.id)) return [];
    const { holds, agrees } = compareFigures("value", count.figure, figure, true);
    if (agrees) return known.alike.has(figure.id) ? [] : [{ kind: "same", verdict: "consistent", figures: [count.figure, figure], holds, message: `Hai nơi nêu khớp nhau: ${quoted(count)}.`, formula: `${written(count.figure)} = ${written(figure)}` }];
    if (known.failing.has(figure.id) || !bySlip(count.figure, figure) || apartByComputation(known, count.figure, figure)) return [];
    return [{ kind: "same", verdict: "review", figures: [count.figure, figure], holds, message: `Cần xem ${quoted(count)}: câu trước ghi ${written(count.figure)}, câu sau ghi thành ${written(figure)}.`, formula: `${shown(count.figure)} ↔ ${shown(figure)}` }];
  });
}

/** Counts that the next sentence leads up or down to: alike, or with a slip. */
export function ledTo(report: ReadReport, known: Known): Draft[] {
  return report.paragraphs.flatMap((read) => inParagraph(read, known));
}
