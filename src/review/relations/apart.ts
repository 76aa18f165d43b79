/** Figures so far apart that another one must be meant, unless one slip of the pen has parted them. */
import { decimal, HUNDRED, type Decimal } from "../../figures";
import { isPercent, type Figure } from "../reading/figure";
import { asQuestion, type Draft } from "./draft";
import { bySlip } from "./edits";
import { baseValue } from "./evidence";
import { slippedShare } from "./slipped";

/** So many times more or less than what the text says is no other month's figure, but another indicator's. */
const MOST_TIMES = decimal(5);
/** A share has its whole beside it: fewer times are enough for one that comes out too large. */
const MOST_SHARE = decimal(3);
/** Smaller counts change many times over. */
const LEAST = decimal(10);

function manyTimes(figure: Decimal, said: Decimal): boolean {
  return figure.gt(0) && (said.lte(0) || figure.gt(said.times(MOST_TIMES)) || said.gt(figure.times(MOST_TIMES)));
}

/** "giải thể 17 HTX; so với cuối năm 2023 (462 HTX) tăng 24 HTX": what there is now is not 17. `difference` is signed. */
export function apartByDifference(current: Figure, prior: Figure, difference: Figure): boolean {
  const [now, then, moved] = [baseValue(current), baseValue(prior), baseValue(difference)];
  return (now.gte(LEAST) || then.gte(LEAST)) && manyTimes(now, then.plus(moved)) && manyTimes(then, now.minus(moved));
}

/** "trị giá 22.715 triệu đồng, đạt 107,3% kế hoạch (1.200)": the plan is not of the money. `level` in percent of the base. */
export function apartByPercent(current: Figure, base: Figure, level: Decimal): boolean {
  const [now, then] = [baseValue(current), baseValue(base)];
  return then.gt(0) && level.gt(0) && manyTimes(now.times(HUNDRED), then.times(level));
}

/** A share or a percentage of a target that comes out far too large, be it "đạt 104%" or "vượt 4%". */
function tooLarge({ kind, figures: [part, whole, percent], figures, holds }: Draft): boolean {
  if ((kind !== "ratio" && kind !== "plan") || holds === undefined || figures.length !== 3 || part === undefined || whole === undefined || percent === undefined) return false;
  if (!isPercent(percent) || isPercent(part) || isPercent(whole)) return false;
  const computed = baseValue(part).times(HUNDRED).abs();
  return [percent.value, percent.value.plus(HUNDRED)].every((stated) => computed.gt(stated.abs().times(baseValue(whole)).times(MOST_SHARE)));
}

/** A digit lost parts figures as far, where chance hardly ever lets it seem so. */
const BY_CHANCE = 0.3;
/** More may be chance where the words leave no other figure. */
const SURE = 1;

/** A share or a percentage of a target that misses by a digit lost in one of its figures. */
function byLostDigit(draft: Draft): boolean {
  const { kind, figures } = draft;
  if ((kind !== "ratio" && kind !== "plan") || figures.length !== 3 || !figures.slice(2).every(isPercent)) return false;
  const { explained, chance } = slippedShare(draft);
  return explained && chance <= (draft.sure === true ? SURE : BY_CHANCE);
}

/** All drafts but those whose figures are too far apart to belong together; those that only a digit lost has parted as questions. */
export function withoutApart(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.verdict === "consistent" || !(draft.apart === true || tooLarge(draft)) || bySlip(draft)) return [draft];
    return byLostDigit(draft) ? [asQuestion(draft)] : [];
  });
}
