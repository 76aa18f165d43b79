/** A change told first, then what it led to and, in brackets, where it began: "giảm 3.120 hộ, còn 15.874 hộ (18.994 hộ cuối năm 2022)", "thêm 9 xã (lũy kế 31 xã, cuối năm 2022 là 22 xã)". */
import { apartReadings, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { isPercent, isPoints, sameThing, tellingDigits } from "../../reading/figure";
import { allHold, asQuestion, type Draft } from "../draft";
import { byDifference } from "./changes";
import { byWay, counted, HEDGES } from "./moved";

const VERB = new RegExp(`(?<![A-Za-zÀ-ỹ])(tăng|giảm|thêm)\\s+(?:(?:thêm|được|đi|là)\\s+)*${HEDGES}$`, "u");
/** From the change to what it led to: ", còn", ", nâng tổng số lên". */
const LED_TO = /^[^;.()\d]{0,30},?\s*(?:(?:xuống|nên|và|nay|chỉ)\s+)*(?:còn|(?:nâng|đưa)\s[^;.()\d]{0,30}lên)(?:\s+(?:lại|là|thành|đạt))*\s*$/u;
/** Or behind the name of what was added: " đạt nông thôn mới nâng cao (lũy kế". */
const IN_ALL = /^[^;.()\d]{0,50}\(\s*(?:lũy kế|luỹ kế|tổng số|tổng cộng|đến nay|nay|hiện|nâng tổng số lên)(?:\s+(?:đến nay|có|là|lên|đạt))*\s*$/u;
/** The value that stood there before: "(18.994 hộ cuối năm 2022)", ", cuối năm 2022 là". */
const OPENS = /^\s*(?:[A-Za-zÀ-ỹ]+\s*){0,2}\(\s*(?:có\s+)?$/u;
const OF_TIME = timePattern(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s+){0,2}${LEVEL_OF}(?:${TIME})\\s*\\)`, "u");
const AT_TIME = timePattern(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s*){0,2}[(,;]\\s*${LEVEL_OF}(?:${TIME})\\s*:?\\s*(?:có\\s+|là\\s+|đạt\\s+)*$`, "u");
const MOST_LEAD = 40;
/** One digit fits by chance. */
const LEAST_DIGITS = 2;

const plain = ({ figure, average }: Reading): boolean => !figure.bound && figure.hedge === null && average !== true && !isPercent(figure) && !isPoints(figure) && figure.numerator === null && figure.denominator === null;

/** The change at the first of three figures in a row, against the values it lies between. */
function toldAt({ paragraph: { content: { low } } }: ReadParagraph, [change, now, then]: readonly Reading[]): Draft[] {
  if (change === undefined || now === undefined || then === undefined || ![change, now, then].every(plain) || tellingDigits(now.figure) < LEAST_DIGITS) return [];
  const verb = VERB.exec(low.slice(Math.max(0, change.figure.start - MOST_LEAD), change.figure.start))?.[1];
  const [first, last] = [low.slice(change.figure.unitEnd, now.figure.start), low.slice(now.figure.unitEnd, then.figure.start)];
  if (verb === undefined || !(LED_TO.test(first) || IN_ALL.test(first)) || !(AT_TIME.test(last) || (OPENS.test(last) && OF_TIME.test(low.slice(then.figure.unitEnd))))) return [];
  const [by, before] = [counted(change.figure, now.figure), counted(then.figure, now.figure)];
  if (!sameThing(by, now.figure) || !sameThing(before, now.figure)) return [];
  // Some may have ended meanwhile: of what was added, all or less is left.
  const [left, all] = [now.figure.value, before.value.plus(by.value)];
  if (verb !== "giảm" && !(left.lt(before.value) || left.gte(all))) return [];
  return [byDifference(now.figure, before, byWay({ ...change, figure: by }, verb === "thêm" ? "tăng" : verb, true), now, "inconsistent")];
}

/** All changes of a paragraph that stand in front of the two values they lie between. */
export function changesToldFirst(read: ReadParagraph): Draft[] {
  const readings = apartReadings(read);
  return readings.flatMap((_, at): Draft[] => {
    const drafts = toldAt(read, readings.slice(at, at + 3));
    return allHold(drafts) ? drafts : drafts.map(asQuestion);
  });
}
