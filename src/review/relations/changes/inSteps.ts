/** What a level moved by from one of several times to the next: "đến cuối tháng 7, 8, 9 lần lượt là 41,2%, 52,6%, 60,1%; riêng tháng 8 tăng thêm 11,4 điểm %". */
import { apartReadings, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { heldOrAsked } from "../edits";
import { compareWith } from "./changes";
import { byWay, movedUp } from "./moved";

/** Several times told in a row, in front of their levels. */
const TIMES = /(tháng|quý|năm)\s+((?:\d{1,4}|[ivx]+)(?:\s*,\s*(?:\d{1,4}|[ivx]+))*(?:\s*(?:,|và)\s*(?:\d{1,4}|[ivx]+)))\s+(?:lần lượt|tương ứng)(?:\s+(?:là|đạt|ở mức))*\s*:?\s*$/u;
const MOVED = /(?<![A-Za-zÀ-ỹ])(tháng|quý|năm)\s+(\d{1,4}|[ivx]+)\s+(tăng|giảm)\s+(?:(?:thêm|được|tiếp)\s+)*$/u;
const NEXT = /^\s*(?:,|;|và|,\s*và)\s*$/u;
const LEAD = 90;

/** The levels in a row from a place on. */
function rowFrom(low: string, readings: readonly Reading[], at: number, many: number): Reading[] {
  const row = readings.slice(at, at + many);
  return row.length === many && row.every(({ figure }, i) => !figure.bound && (i === 0 || NEXT.test(low.slice(row[i - 1]?.figure.unitEnd, figure.start)))) ? row : [];
}

/** All changes of a paragraph between two levels of one row, the later told by its time. */
export function changesInSteps(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!/lần lượt|tương ứng/u.test(low)) return [];
  // "tháng 7, 8, 9 lần lượt": the last of the times may have been read as a number of something.
  const readings = apartReadings(read).filter(({ figure }) => !/^\s+lần lượt/u.test(low.slice(figure.end, figure.end + 10)));
  return readings.flatMap((first, at): Draft[] => {
    const told = TIMES.exec(low.slice(Math.max(0, first.figure.start - LEAD), first.figure.start));
    if (told === null) return [];
    const times = (told[2] ?? "").split(/\s*(?:,|và)\s*/u);
    const row = rowFrom(low, readings, at, times.length);
    return readings.slice(at + row.length, at + row.length + times.length).flatMap((change): Draft[] => {
      const [, kind, time = "", verb = ""] = MOVED.exec(low.slice(Math.max(0, change.figure.start - LEAD), change.figure.start)) ?? [];
      const place = times.indexOf(time);
      const [then, now] = [row[place - 1]?.figure, row[place]?.figure];
      if (kind !== told[1] || then === undefined || now === undefined || change.average === true) return [];
      if (isPoints(change.figure) ? !isPercent(now) || !isPercent(then) : isPercent(change.figure) || !sameThing(now, change.figure) || !sameThing(now, then)) return [];
      return heldOrAsked(compareWith(now, then, [{ ...byWay(change, verb, movedUp(now, then)), role: "change" }], change, "review"));
    });
  });
}
