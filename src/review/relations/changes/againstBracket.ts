/** What there is, what it is held against in brackets, and the change: "8.140 người, so với cùng kỳ (5.920 người) tăng 2.220 (37,5%)", "1.204.310 liều, cao hơn hôm trước 98.106 liều (ngày 14/8 tiêm 1.106.204 liều)". */
import { apartReadings, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { LEVEL_OF, TIME, timePattern } from "../../claims/times";
import { isPercent, isPoints, sameThing } from "../../reading/figure";
import { allHold, asQuestion, type Draft } from "../draft";
import { compareWith } from "./changes";
import { byWay, counted, HEDGES, movedUp } from "./moved";

const VERB = "(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)";
/** From what there is to what it is held against: ", so với số chuyển sang năm 2023 (". */
const HELD = /^[^;()\d]{0,40}(?:20\d\d)?[^;()\d]{0,20}[,;.]?\s*so với\s+((?:[^;.,()\d]|20\d\d){0,90})\(\s*(?:là\s+|có\s+|chỉ\s+)?$/u;
/** From there to the change: ") tăng". */
const MOVED = new RegExp(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s*){0,2}\\)\\s*,?\\s*(?:thì\\s+|đã\\s+)?${VERB}\\s+(?:(?:thêm|được|đi|là)\\s+)*${HEDGES}$`, "u");
/** The change said once more in percent. */
const AGAIN = /^\s*(?:[A-Za-zÀ-ỹ]+\s*){0,2}[,(]?\s*(?:(?:và|hay|tương đương|tương ứng|tức|bằng|tỷ lệ|với)\s+)*(?:tăng|giảm)?\s*[+–−-]?\s*$/u;
/** From what there is to a change that names the time it is measured from: ", cao hơn ngày trước khoảng". */
const SINCE = timePattern(`^[^;.()\\d]{0,40},\\s*(?:đã\\s+)?${VERB}\\s+(?:so\\s+với\\s+)?(?:${LEVEL_OF}(?:${TIME})|(?:hôm|ngày|tuần|tháng|quý|năm|kỳ|vụ|đợt|phiên)\\s+(?:trước|qua|liền trước))\\s*(?:là\\s+)?${HEDGES}$`, "u");
/** From the change to what there was: " (ngày 26/10 tiêm", "(năm 2022: ". */
const WAS = timePattern(`^\\s*(?:[A-Za-zÀ-ỹ]+\\s*){0,2}\\(\\s*(?:${LEVEL_OF}(?:${TIME})|(?:hôm|ngày|tuần|tháng|quý|năm|kỳ|vụ|đợt|phiên)\\s+(?:trước|qua|[\\d/]+))[\\s:]*(?:[A-Za-zÀ-ỹ]+\\s+){0,3}:?\\s*$`, "u");
/** Bases that no change of time is measured from; those of plans are asked about elsewhere. */
const NO_BASE = /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết|giao|tổng số|bình quân|trung bình|cả nước|toàn quốc|dự kiến)(?![A-Za-zÀ-ỹ])/u;

const plain = ({ figure, average }: Reading): boolean => !figure.bound && average !== true && !isPercent(figure) && !isPoints(figure) && figure.numerator === null && figure.denominator === null;

interface Sides {
  readonly now: Reading;
  readonly then: Reading;
  readonly changes: readonly Reading[];
}

/** The two values and the change at three figures in a row, in either order; null where the words say nothing of the kind. */
function sidesOf({ paragraph: { content: { low } } }: ReadParagraph, readings: readonly Reading[], at: number): Sides | null {
  const [now, second, third, next] = readings.slice(at, at + 4);
  if (now === undefined || second === undefined || third === undefined || now.figure.hedge !== null || ![now, second].every(plain)) return null;
  const [first, last] = [low.slice(now.figure.unitEnd, second.figure.start), low.slice(second.figure.unitEnd, third.figure.start)];
  const held = HELD.exec(first);
  const verb = held === null ? null : (MOVED.exec(last)?.[1] ?? null);
  if (held !== null && verb !== null && !NO_BASE.test(held[1] ?? "") && (isPercent(third.figure) || plain(third))) {
    const ways = [third, ...(next !== undefined && !isPercent(third.figure) && isPercent(next.figure) && AGAIN.test(low.slice(third.figure.unitEnd, next.figure.start)) ? [next] : [])];
    return { now, then: { ...second, figure: counted(second.figure, now.figure) }, changes: ways.map((way) => byWay({ ...way, figure: counted(way.figure, now.figure) }, verb, movedUp(now.figure, second.figure))) };
  }
  const since = SINCE.exec(first);
  if (since === null || !plain(third) || !WAS.test(last) || /trước nữa/u.test(last) || !/^[^;.()\d]{0,20}\)/u.test(low.slice(third.figure.unitEnd))) return null;
  return { now, then: third, changes: [byWay({ ...second, figure: counted(second.figure, now.figure) }, since[1] ?? "", movedUp(now.figure, third.figure))] };
}

/** All changes of a paragraph whose base stands in a bracket between its name and the change, or behind the change. */
export function againstBrackets(read: ReadParagraph): Draft[] {
  const readings = apartReadings(read);
  return readings.flatMap((_, at): Draft[] => {
    const sides = sidesOf(read, readings, at);
    if (sides === null || !sameThing(sides.now.figure, sides.then.figure)) return [];
    const { now, then, changes } = sides;
    const drafts = changes.flatMap((change) => (isPercent(change.figure) || sameThing(change.figure, now.figure) ? compareWith(now.figure, then.figure, [change], now, "inconsistent") : []));
    // Where one of two holds, both values are the ones meant.
    const sure = drafts.length > 1 && drafts.some(({ verdict }) => verdict === "consistent");
    return sure || allHold(drafts) ? drafts : drafts.slice(0, 1).map(asQuestion);
  });
}
