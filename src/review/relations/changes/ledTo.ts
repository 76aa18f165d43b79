/** A change told with its percentage and with the level that it led to: "tăng 3,6 triệu đồng (7,5%), lên 51,6 triệu đồng", "giảm 1,4% (tương đương 12 xã), xuống còn 845 xã". */
import { powerOfTen } from "../../../figures";
import { apartReadings, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { asQuestion, type Draft } from "../draft";
import { byPair } from "./changes";
import { byWay, counted, HEDGES } from "./moved";

const VERB = new RegExp(`(?<![A-Za-zÀ-ỹ])(tăng|giảm)\\s+(?:(?:thêm|được|đi|tiếp|nhẹ|mạnh|tới)\\s+)*${HEDGES}$`, "u");
/** From the change to its percentage, or the other way round. */
const TOLD_AGAIN = new RegExp(`^(?:\\s*\\(|\\s*,?\\s+(?:hay|tức|tương\\s+(?:đương|ứng)))\\s*(?:(?:tương\\s+(?:đương|ứng)|tức|hay|với|tỷ lệ|mức|là|tăng|giảm|khoảng|gần|hơn|trên)\\s+)*[+–-]?$`, "u");
const LED_TO = /^\s*(?:điểm)?\s*\)?\s*,?\s*(?:(?:và|đưa [^;.()\d]{0,24}|nâng [^;.()\d]{0,24})\s*)?(?:lên|xuống|còn)(?:\s+(?:lên|xuống|còn|mức|ở|đến|tới|thành|đạt|là|chỉ|hơn|trên|gần))*\s*$/u;
const MOST_LEAD = 40;
const LEAST_DIGITS = 2;

const isAmount = (figure: Figure): boolean => !isPercent(figure) && !isPoints(figure) && figure.numerator === null && figure.denominator === null;
const isTold = ({ figure, average }: Reading): boolean => !figure.bound && figure.hedge === null && average !== true && figure.value.gt(0);

function toldAt(read: ReadParagraph, [first, second, now]: readonly Reading[]): Draft[] {
  const { low } = read.paragraph.content;
  if (first === undefined || second === undefined || now === undefined || ![first, second, now].every(isTold)) return [];
  const [change, percent] = isPercent(first.figure) ? [second, first] : [first, second];
  if (!isPercent(percent.figure) || percent.figure.unit?.id !== "percent" || !isAmount(change.figure) || !isAmount(now.figure) || tellingDigits(now.figure) < LEAST_DIGITS) return [];
  const verb = VERB.exec(low.slice(Math.max(0, first.figure.start - MOST_LEAD), first.figure.start))?.[1];
  if (verb === undefined || !TOLD_AGAIN.test(low.slice(first.figure.unitEnd, second.figure.start)) || !LED_TO.test(low.slice(second.figure.unitEnd, now.figure.start))) return [];
  const by = counted(change.figure, now.figure);
  const subject = read.claims.findLast(({ figure }) => figure.start <= now.figure.start);
  if (!sameThing(by, now.figure) || subject === undefined || (verb === "tăng" && by.value.gte(now.figure.value))) return [];
  const told = (stated: Figure): Draft => byPair({ ...subject, figure: now.figure, reading: now }, byWay({ ...change, figure: by }, verb, true), byWay({ ...percent, figure: stated }, verb, true));
  const draft = told(percent.figure);
  // "1,8%" where it comes to 1,88%: cut, as many papers do.
  const cut = draft.verdict !== "consistent" && told({ ...percent.figure, value: percent.figure.value.plus(powerOfTen(-percent.figure.decimals)) }).verdict === "consistent";
  return cut ? [] : [draft];
}

/** All changes of a paragraph that are told with their percentage and what they led to; what does not hold is asked about. */
export function changesWithLevels(read: ReadParagraph): Draft[] {
  if (read.paragraph.content.low.includes("\t")) return [];
  const readings = apartReadings(read);
  return readings.flatMap((_, at) => toldAt(read, readings.slice(at, at + 3)).map(asQuestion));
}
