/** What stands behind "trong đó" and is no part of the figure in front: what a rule says, what is told along with it, what belongs to several numbers at once. */
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { kindOf, type Figure } from "../../reading/figure";
import type { PartList } from "../lists/groups";

/** "theo hiệp ước, trong đó cấm tàu trên 90 tấn": the paper in front is what holds it. */
const RULES = /trong (?:số )?đó,?\s+(?:có\s+)?(?:cấm|quy định|yêu cầu|nêu|nói|ghi|cho phép|đề nghị|khẳng định|nhấn mạnh|cam kết)(?![A-Za-zÀ-ỹ])/u;
/** "trong đó có 6 cột gỗ, cùng 30 m³ đá": beside it. */
const ALONG = /(?<![A-Za-zÀ-ỹ])cùng(?:\s+với)?\s*$/u;

/** True for a figure that is no part of what its list is told of; `first`: the first figure behind the word that announces parts. */
export function isOutside({ reading: { lead, clause } }: Claim, first: boolean): boolean {
  return RULES.test(`${lead} ${clause}`) || (!first && ALONG.test(clause));
}

/** From one of two numbers to the other: "6 người chết và 5 mất tích". */
const JOINED = /^[^,;.:()\d]{0,40}(?<![A-Za-zÀ-ỹ])(?:và|cùng)\s+(?:có\s+)?$/u;

/** Counts that are joined to the total of a list: what follows is told of all of them. */
export function joinedTo(report: ReadReport, { total: { figure, paragraph }, parts }: PartList): readonly Figure[] {
  const read = report.paragraphs[paragraph];
  const first = parts[0]?.figure;
  if (read === undefined || first === undefined || kindOf(figure) !== "count") return [];
  const { low } = read.paragraph.content;
  return read.claims.flatMap(({ figure: other }) => {
    if (other.id === figure.id || kindOf(other) !== "count" || other.start >= first.start) return [];
    const [a, b] = other.start < figure.start ? [other, figure] : [figure, other];
    return JOINED.test(low.slice(a.unitEnd, b.start)) ? [other] : [];
  });
}
