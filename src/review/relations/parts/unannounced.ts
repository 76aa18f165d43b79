/** Parts that follow their total without a word for it and miss it by one slip of the pen: asked about where kinds or a rest say that they are all. */
import { decimal, meets, type Decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import { baseInterval, type Figure } from "../../reading/figure";
import { anySlipChance, shareOf } from "../chance";
import { brief, type Draft } from "../draft";
import { equation, total } from "../evidence";
import { closedByRest, familyOf } from "../lists/families";
import { roundedAway } from "./complete";

/** Between which shares of the total the parts may lie, by what a coincidence explains at most. */
interface Bar {
  readonly most: Decimal;
  readonly least: Decimal;
  readonly greatest: Decimal;
}

const NEAR = { least: decimal("0.8"), greatest: decimal("1.25") };
const FAR = { least: decimal("0.25"), greatest: decimal(4) };
/** The most that a coincidence may explain, by how well the words say that these are all: two kinds and no third; kinds that are told in full; a rest, or kinds that exclude one another; nothing. */
const BARS: Readonly<Record<Closing, readonly Bar[]>> = {
  sure: [{ ...NEAR, most: decimal("0.5") }, { ...FAR, most: decimal("0.15") }],
  whole: [{ ...NEAR, most: decimal("0.2") }, { ...FAR, most: decimal("0.06") }],
  some: [{ ...NEAR, most: decimal("0.06") }, { ...FAR, most: decimal("0.02") }],
  open: [{ ...NEAR, most: decimal("0.002") }],
};
type Closing = "sure" | "whole" | "some" | "open";
const OTHER_TIME = /cùng kỳ|năm trước|tháng trước|kỳ trước|so với|(?:trong|tại|đến) (?:tháng|quý|ngày)/;

function closingOf(whole: Claim, parts: readonly Claim[]): Closing {
  const family = familyOf(whole, parts);
  if (family === "sure" || family === "whole") return family;
  return parts.length >= 3 && (family === "apart" || closedByRest(parts)) ? "some" : "open";
}

/** Kinds that everybody knows to be all, three and more with a rest, or of kinds that exclude one another. */
export const isComplete = (whole: Claim, parts: readonly Claim[]): boolean => closingOf(whole, parts) !== "open";

/** Whether one slip explains the gap, and chance so hardly ever. */
function tells(whole: Figure, parts: readonly Figure[], bars: readonly Bar[]): boolean {
  const [chance, share] = [anySlipChance(whole, parts), shareOf(whole, parts)];
  return chance !== null && share !== null && !roundedAway(whole, parts) && bars.some(({ most, least, greatest }) => chance.lte(most) && share.gte(least) && share.lte(greatest));
}

/** A word announces parts, perhaps not all: the rooms of lists weigh it. */
const ANNOUNCED = /trong (?:số )?(?:đó|này)|chủ yếu|như/u;

const sound = (whole: Claim, parts: readonly Claim[]): boolean =>
  !ANNOUNCED.test(`${parts[0]?.reading.lead ?? ""} ${parts[0]?.reading.clause ?? ""}`) && whole.figure.hedge === null && whole.figure.denominator === null && !OTHER_TIME.test(whole.reading.clause) && parts.every((part) => part.figure.denominator === null && part.figure.hedge === null && part.planned === whole.planned && !OTHER_TIME.test(part.reading.clause));

/** A total and the parts behind it, as a question where they miss it so. */
export function missedParts(whole: Claim, parts: readonly Claim[]): Draft[] {
  const closing = closingOf(whole, parts);
  const figures = parts.map((part) => part.figure);
  if (parts.length < (closing === "open" ? 3 : 2) || !sound(whole, parts) || !tells(whole.figure, figures, BARS[closing])) return [];
  return [{
    kind: "sum", verdict: "review", figures: [whole.figure, ...figures], formula: equation(figures, "≠", whole.figure), holds: (values) => meets(total(figures, values), baseInterval(values(whole.figure))),
    message: `Cần xem ${brief(whole.label)}: các loại nêu tiếp theo cộng lại ra số khác.`,
  }];
}

/** "104.527 bộ, luồng xanh 62.384 bộ, luồng vàng 38.157 bộ, luồng đỏ 3.986 bộ": up to where the kinds or a rest say that they are all, else up to the stronger sign. */
export function missedBySlip(low: string, whole: Claim, next: readonly Claim[]): Draft[] {
  const told = next.map((_, i) => next.slice(0, i + 1)).find((parts) => parts.length >= 2 && isComplete(whole, parts));
  if (told !== undefined) return missedParts(whole, told);
  const strength = next.map((part, i) => /[;]/.test(low.slice(i === 0 ? whole.figure.unitEnd : (next[i - 1]?.figure.unitEnd ?? 0), part.figure.start)));
  // Behind a ";" the list may begin; at the next one, where commas part it, it ends.
  const end = strength.findIndex((strong, i) => i >= 2 && strong && !strength.slice(1, i).some(Boolean));
  return missedParts(whole, end < 0 ? next : next.slice(0, end));
}
