/** A change told twice right behind its value: "ngô 1.512,4 ha, giảm 2,5% (-38,8 ha)", "38.420 hộ, giảm 580 hộ hay giảm 1,49%": it is of that value and of no other. */
import type { Claim, ReadParagraph } from "../../claims/claim";
import { placeOf } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, kindOf, sameThing } from "../../reading/figure";

/** From the change in percent to the same in units: "giảm 2,7% (-" 49,9 ha, "giảm 0,3% so với năm trước, tương đương" 1.298 tấn, "tăng 4,1% hay tăng" 26 ha. */
const IN_UNITS = /^\s*(?:so (?:với )?(?:cùng kỳ|năm|tháng|quý|kỳ|vụ|đầu)[^,;.()%]{0,30})?(?:\(|,\s*(?=tương|tức|bằng)|(?<=\s)(?=(?:hay|tức|tương đương|tương ứng)\s))\s*(?:(?:tương đương|tương ứng|tức|hay|là|bằng|với|khoảng|gần|hơn)\s+)*(?:tăng|giảm)?\s*(?:(?:khoảng|gần|hơn)\s+)?[+–−-]?\s*$/u;
/** The other way round. */
const IN_PERCENT = /^\s*(?:[A-Za-zÀ-ỹ]+\s+){0,2}[,(]?\s*(?:(?:và|hay|tương đương|tương ứng|tức|bằng|tỷ lệ|với|khoảng|gần|hơn)\s*)*(?:tăng|giảm)?\s*(?:(?:khoảng|gần|hơn)\s*)?[+–−-]?\s*$/u;
const BRACKETS = /\([^()]*\)/gu;
/** "383 tỷ đồng (tăng": the pair itself in brackets. */
const OPENED = /\(\s*(?=(?:tăng|giảm)[^()]*$)/u;
/** Another clause, or words of another thing. */
const PARTED = /[;:()]|\.(?!\d)|(?<![A-Za-zÀ-ỹ])(?:trong đó|so với|so|cùng kỳ|cả|toàn|tổng|nâng|đưa)(?![A-Za-zÀ-ỹ])/u;
const MOST_BETWEEN = 70;

/** True where a change in units and the same in percent stand right behind a value, nothing between them but what share it is. */
export function tellsItsOwn(read: ReadParagraph, { figure }: Claim, change: Reading, growth: Reading): boolean {
  const { low } = read.paragraph.content;
  const [first, second] = change.figure.start < growth.figure.start ? [change, growth] : [growth, change];
  if (!(first === change ? IN_PERCENT : IN_UNITS).test(low.slice(first.figure.unitEnd, second.figure.start))) return false;
  const between = low.slice(figure.unitEnd, first.figure.start).replace(BRACKETS, " ").replace(OPENED, " ");
  if (between.length > MOST_BETWEEN || PARTED.test(between.replace(/(?<=\d)[.,](?=\d)/g, ""))) return false;
  const [from, to] = [placeOf(read.readings, figure), placeOf(read.readings, first.figure)];
  return from >= 0 && to > from && read.readings.slice(from + 1, to).every((r) => (isPercent(r.figure) && !isPoints(r.figure)) || !sameThing(r.figure, change.figure));
}

/** True where a value has a change in its own units right behind it. */
export const hasItsOwn = ({ attributes, figure }: Claim): boolean => attributes.some((a) => a.role === "change" && kindOf(a.figure) === kindOf(figure));
