/** Two percentages that name what they count, of counts told twice in front: "thụ lý 120 vụ/215 bị cáo, giải quyết 102 vụ/180 bị cáo (đạt 85% về số vụ và 83,7% về số bị cáo)". */
import { isBelow } from "../../../figures";
import { firstFrom, type ReadParagraph } from "../../claims/claim";
import { baseInterval, isPercent, nounOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { isValue } from "../lists/partlist";
import { ratioDraft } from "../quotients";
import { asked } from "../slipped";

const OF_COUNT = /^\s*(?:về |so với |của )?(?:tổng )?(?:số )?(?:lượng )?([A-Za-zÀ-ỹ]+(?:\s[A-Za-zÀ-ỹ]+)?)\s*(?:[,;.()]|và\s|$)/u;
const MOST_TOLD = 160;

/** "85% về số vụ và 83,7% về số bị cáo". */
function joined(low: string, a: Figure, b: Figure): boolean {
  return /^[^\d.;()]{0,30}(?:,|và)\s*(?:đạt\s*|bằng\s*)?$/u.test(low.slice(a.unitEnd, b.start));
}

/** Judges each of two such percentages against the last two counts of its noun. */
export function sharesByCount(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const said = read.readings.flatMap(({ figure, role }) => {
    const noun = isPercent(figure) && role !== "growth" && role !== "plan-percent" && role !== "plan-change" ? OF_COUNT.exec(low.slice(figure.unitEnd, figure.unitEnd + 40))?.[1] : undefined;
    return noun === undefined ? [] : [{ figure, noun }];
  });
  return said.flatMap(({ figure, noun }, i): Draft[] => {
    const [before, behind] = [said[i - 1], said[i + 1]];
    const first = before !== undefined && joined(low, before.figure, figure) ? before : null;
    const pair = first ?? (behind !== undefined && joined(low, figure, behind.figure) ? behind : null);
    if (pair === null || pair.noun === noun) return [];
    const { start } = (first ?? { figure }).figure;
    const counts = read.claims.slice(firstFrom(read.claims, start - MOST_TOLD + 1), firstFrom(read.claims, start)).filter((c) => isValue(c) && nounOf(c.figure) === noun && c.figure.denominator === null).slice(-2);
    const [whole, part] = counts;
    if (whole === undefined || part === undefined || isBelow(baseInterval(whole.figure), baseInterval(part.figure))) return [];
    const draft = ratioDraft(part.figure, whole.figure, figure, part, "inconsistent");
    const told = draft === null || draft.verdict === "consistent" ? draft : asked(draft);
    return told === null ? [] : [told];
  });
}
