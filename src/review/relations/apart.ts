/** Figures so far apart that another one must be meant, unless one slip of the pen has parted them. */
import { decimal, HUNDRED, type Decimal } from "../../figures";
import type { ReadReport } from "../claims/read";
import { isPercent, type Figure } from "../reading/figure";
import { asQuestion, type Draft } from "./draft";
import { bySlip } from "./edits";
import { baseValue } from "./evidence";
import { between } from "./links/passages";
import { slipped, slippedShare, type Slipped } from "./slipped";

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
/** Nobody would write that something rose more, in percent. */
const MOST_RISE = 1000;
const NONE: Slipped = { explained: false, rare: false, chance: 0 };
type Rough = (figure: Figure) => number;
/** More may be chance where the words leave no other figure. */
const SURE = 1;

/** A change that misses by a digit lost or typed twice in one of its figures. */
function slippedChange({ figures: [now, then, stated], figures, holds }: Draft): Slipped {
  if (now === undefined || then === undefined || stated === undefined || holds === undefined || [now, then, stated].some(({ hedge }) => hedge !== null)) return NONE;
  if (!isPercent(stated)) return slipped(figures, stated, (rough) => Math.abs(rough(now) - rough(then)), holds, { over: 0, most: MOST_RISE });
  // "giảm 12%" is measured from 100 downwards: mirrored, so that what is said is what comes out, and 100 more.
  const level = (rough: Rough): number => (rough(now) / rough(then)) * 100;
  return [false, true].map((down) => slipped(figures, stated, (rough) => (down ? 200 - level(rough) : level(rough)), holds, { over: 100, most: MOST_RISE })).find(({ explained }) => explained) ?? NONE;
}

/** ", tăng 24,3% so với cùng kỳ (906 tỷ đồng)": right behind the value its change, and what it is measured from in brackets: no other figure can be meant. */
const MOVED = /^[^,;.()\d]{0,40}[,\s(]+(?:đã\s+)?(?:tăng|giảm)(?:\s+[A-Za-zÀ-ỹ]+){0,2}\s*$/u;
const FROM = /^[^,;.()\d]{0,20}\s*so (?:sánh )?với\s+[^,;.()\d]{0,40}(?:20\d\d)?\s*(?:\(|là\s)\s*(?:(?!tăng|giảm|thêm)[A-Za-zÀ-ỹ]+\s+){0,2}$/u;

/** ", bằng 42,7% kế hoạch năm (226 nghìn tỷ đồng)": the same of a plan. */
const REACHED = /^[^,;.()\d]{0,40}[,\s(]+(?:mới\s+|ước\s+)?(?:đạt|bằng)(?:\s+tỷ lệ)?\s*$/u;
const OF_PLAN = /^\s*(?:so (?:sánh )?với\s+)?(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu)(?![A-Za-zÀ-ỹ])[^,;.()]{0,60}(?:\(|là\s)\s*$/u;

function isTight(report: ReadReport, { figures: [now, then, stated] }: Draft): boolean {
  if (now === undefined || then === undefined || stated === undefined || now.paragraph !== then.paragraph || then.start < stated.end) return false;
  const [lead, base] = [between(report, now, stated), between(report, stated, then)];
  return (MOVED.test(lead) && FROM.test(base)) || (REACHED.test(lead) && OF_PLAN.test(base));
}

/** A share, a percentage of a target or a change that misses by a digit lost or typed twice in one of its figures. */
function byLostDigit(report: ReadReport, draft: Draft): boolean {
  const { kind, figures } = draft;
  if (figures.length !== 3 || kind === "sum" || kind === "same" || (kind !== "growth" && !figures.slice(2).every(isPercent))) return false;
  const { explained, chance } = kind === "growth" ? slippedChange(draft) : kind === "ratio" || kind === "plan" ? slippedShare(draft) : NONE;
  return explained && (chance <= (draft.sure === true ? SURE : BY_CHANCE) || isTight(report, draft));
}

/** All drafts but those whose figures are too far apart to belong together; those that only a digit lost has parted as questions. */
export function withoutApart(report: ReadReport, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.verdict === "consistent" || !(draft.apart === true || tooLarge(draft)) || bySlip(draft)) return [draft];
    return byLostDigit(report, draft) ? [asQuestion(draft)] : [];
  });
}
