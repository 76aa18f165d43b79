/** What stands behind "trong đó" and is no part of the figure in front: what a rule says, what is told along with it, what belongs to several numbers at once. */
import { isBelow } from "../../../figures";
import { placeAmong, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { baseInterval, kindOf, type Figure } from "../../reading/figure";
import { asWritten } from "../draft";
import { notAbove, total as totalOf } from "../evidence";
import type { PartList } from "../lists/groups";

/** "theo hiệp ước, trong đó cấm tàu trên 90 tấn": the paper in front is what holds it. */
const RULES = /trong (?:số )?đó,?\s+(?:có\s+)?(?:cấm|quy định|yêu cầu|nêu|nói|ghi|cho phép|đề nghị|khẳng định|nhấn mạnh|cam kết)(?![A-Za-zÀ-ỹ])/u;
/** "trong đó có 6 cột gỗ, cùng 30 m³ đá": beside it. */
const ALONG = /(?<![A-Za-zÀ-ỹ])cùng(?:\s+với)?\s*$/u;
/** "Riêng tháng 3 thu 120 tỷ đồng. Trong đó, thu nội địa cả quý I là 300 tỷ đồng": of a time of its own. */
const OF_LONGER = /(?<![A-Za-zÀ-ỹ])(?:cả|suốt|lũy kế|từ đầu)\s+(?:\d+ |mấy |các )?(?:năm|quý|tháng|tuần|kỳ|vụ|nhiệm kỳ|giai đoạn)(?![A-Za-zÀ-ỹ])/u;

/** True for a figure that is no part of what its list is told of; `first`: the first figure behind the word that announces parts. */
export function isOutside({ reading: { lead, clause } }: Claim, first: boolean): boolean {
  return RULES.test(`${lead} ${clause}`) || OF_LONGER.test(clause) || (!first && ALONG.test(clause));
}

/** From one of two numbers to the other: "6 người chết và 5 mất tích". */
const JOINED = /^[^,;.:()\d]{0,40}(?<![A-Za-zÀ-ỹ])(?:và|cùng)\s+(?:có\s+)?$/u;

/** Counts that are joined to the total of a list: what follows is told of all of them. */
export function joinedTo(report: ReadReport, { total, parts }: PartList): readonly Figure[] {
  const { figure, paragraph } = total;
  const read = report.paragraphs[paragraph];
  const first = parts[0]?.figure;
  if (read === undefined || first === undefined || kindOf(figure) !== "count") return [];
  const { low } = read.paragraph.content;
  // Nothing but words stands between two that are joined: only the neighbours can be.
  const at = placeAmong(read.claims, total);
  return [read.claims[at - 1], read.claims[at + 1]].flatMap((claim) => {
    if (claim === undefined || kindOf(claim.figure) !== "count" || claim.figure.start >= first.start) return [];
    const { figure: other } = claim;
    const [a, b] = other.start < figure.start ? [other, figure] : [figure, other];
    return JOINED.test(low.slice(a.unitEnd, b.start)) ? [other] : [];
  });
}

/** "chiều rộng", "cao": across the length that is broken down. */
const ACROSS = /(?<![A-Za-zÀ-ỹ])(?:rộng|cao|sâu|dày|đường kính|bán kính)\s*(?:là|khoảng|từ)?\s*$/u;

/** True where the parts of a failing list are not what was to be added: the total told once more, a width beside a length, things of another kind listed first, or kinds of all that stands side by side in front of the brackets. */
export function addsOtherThings(report: ReadReport, list: PartList, parts: readonly Figure[], beside: readonly Figure[]): boolean {
  const { total: whole, where } = list;
  if (parts.some((part) => part.value.eq(whole.figure.value) && part.unit?.id === whole.figure.unit?.id)) return true;
  const read = report.paragraphs[whole.paragraph];
  const [first] = parts;
  if (read === undefined || first === undefined) return false;
  const { low } = read.paragraph.content;
  if (whole.figure.unit?.dimension === "length" && parts.some((part) => part.paragraph === whole.paragraph && ACROSS.test(low.slice(Math.max(0, part.start - 24), part.start)))) return true;
  if (first.paragraph === whole.paragraph && listedFirst(read, whole.figure, first) > 0) return true;
  const added = totalOf(parts, asWritten);
  const siblings = beside.filter((other) => other.start < whole.figure.start && IN_A_ROW.test(low.slice(other.unitEnd, whole.figure.start)));
  return where === "parentheses" && siblings.length > 0 && isBelow(baseInterval(whole.figure), added) && notAbove(added, totalOf([whole.figure, ...siblings], asWritten));
}

/** From one count to another, with nothing but counts between: "48 trường đại học, 37 trường cao đẳng, ". */
const IN_A_ROW = /^[^;.()\d]{0,40},\s*(?:\d[\d.]*[^;.()\d]{0,40},\s*){0,4}$/u;
const ANNOUNCES = /(?<![A-Za-zÀ-ỹ])(?:gồm|bao gồm)(?: có)?\s*:?/u;

/** How many counts are listed between the word that announces the parts and the first part that is of the total's kind: "26 kg, gồm 300 viên, 4 kg và 17 kg". */
function listedFirst({ claims, paragraph: { content: { low } } }: ReadParagraph, whole: Figure, first: Figure): number {
  const found = ANNOUNCES.exec(low.slice(whole.unitEnd, first.start));
  if (found === null) return 0;
  const from = whole.unitEnd + found.index;
  return claims.filter(({ figure }) => figure.start > from && figure.start < first.start && kindOf(figure) === "count" && figure.denominator === null && /^[^;\d]*,/u.test(low.slice(figure.unitEnd, first.start))).length;
}
