/** Who assigned a target, written out: "KH 2023 HĐND TP giao" → "HĐND thành phố giao". */
import type { Assessment, Indicator } from "../plan";
import type { Goal } from "./house";
import { cleanText, folded } from "./names";
import { WORDS } from "./words";

const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/(?<![A-Za-zÀ-ỹ])(?:TƯ|TW)(?![A-Za-zÀ-ỹ])/gu, "Trung ương"],
  [/(?<![A-Za-zÀ-ỹ])TP(?![A-Za-zÀ-ỹ]|\.\p{Lu})/gu, "thành phố"],
  [/(?<![A-Za-zÀ-ỹ])NQ(?![A-Za-zÀ-ỹ])/gu, ""],
  [/(?<![A-Za-zÀ-ỹ])Nghị quyết(?![A-Za-zÀ-ỹ])/giu, ""],
  [/(?<![A-Za-zÀ-ỹ])(?:KH|kế hoạch|dự toán)(?![A-Za-zÀ-ỹ])/giu, ""],
  [/(?<!\d)(?:năm\s+)?(?:19|20)\d\d(?!\d)/giu, ""],
];

/** Level of a target in words that can follow "kế hoạch": "tỉnh giao", "điều chỉnh"; "" where none is known. */
export function assignedBy(level: string): string {
  const spelled = SPELLED_OUT.reduce((text, [pattern, word]) => text.replace(pattern, word), level);
  const words = cleanText(spelled).replace(/^(?:Tỉnh|Huyện|Thành phố|Thị xã|Xã|Phường|Điều chỉnh|Giao)(?![A-Za-zÀ-ỹ])/u, (word) =>
    word.toLocaleLowerCase("vi"),
  );
  if (words === "") return "";
  return /(?:giao|điều chỉnh|bổ sung|duyệt)$/iu.test(words) ? words : `${words} giao`;
}

/** What an assessment measures against; the level is said only where the indicator has several. */
export function goalOf(assessment: Assessment, plan: string, several: boolean): Goal {
  const budget = /(?<![A-Za-zÀ-ỹ])(?:dự toán|dt)(?![A-Za-zÀ-ỹ])/iu.test(folded(assessment.header));
  return {
    noun: budget ? WORDS.budgetPlan : plan,
    assigned: several ? assignedBy(assessment.level === "" ? assessment.header : assessment.level) : "",
    byCouncil: !budget && /hđnd|nghị quyết|(?<![A-Za-zÀ-ỹ])nq(?![A-Za-zÀ-ỹ])/iu.test(`${assessment.level} ${assessment.header}`.toLocaleLowerCase("vi")),
  };
}

/** The targets that can be spoken about: there is one, and the row was held against it. */
export function spokenTargets(indicator: Indicator): readonly Assessment[] {
  return indicator.assessments.filter(
    (assessment) =>
      assessment.target.kind === "quantity" && assessment.verdict !== "no-target" && assessment.verdict !== "no-data",
  );
}
